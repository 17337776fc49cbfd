//! Parameters as programs give them: a dict, a list of dicts, or keywords.

use std::rc::Rc;

use engine::NamedRow;
use python::{PyDict, PyResult, Value, Vm};

use crate::convert;
use crate::raise::argument_error;

/// One parameter set a dict; an empty list for none.
pub fn named_sets(vm: &Vm, value: Option<&Value>) -> PyResult<Vec<NamedRow>> {
    let Some(value) = value.filter(|value| !value.is_none()) else { return Ok(Vec::new()) };
    if let Some(dict) = value.as_dict() {
        return Ok(vec![named(vm, dict)?]);
    }
    let Some(items) = value.as_sequence() else {
        return Err(argument_error(vm, "mapping or list expected for parameters"));
    };
    let mut sets: Vec<NamedRow> = Vec::with_capacity(items.len());
    for item in &items {
        match item.as_dict() {
            Some(dict) => sets.push(named_like(vm, dict, sets.last())?),
            None => return Err(argument_error(vm, "List argument must consist only of dictionaries")),
        }
    }
    Ok(sets)
}

fn named(vm: &Vm, dict: &PyDict) -> PyResult<NamedRow> {
    named_like(vm, dict, None)
}

/// As [`named`]; names that `before` has at the same places are shared with it.
fn named_like(vm: &Vm, dict: &PyDict, before: Option<&NamedRow>) -> PyResult<NamedRow> {
    let items = dict.items();
    let mut row = Vec::with_capacity(items.len());
    for (key, value) in items {
        let known = before.and_then(|before| before.get(row.len())).map(|(name, _)| name);
        let name: Rc<str> = match (key.as_str(), known) {
            (Some(name), Some(known)) if **known == *name => known.clone(),
            (Some(name), _) => Rc::from(name),
            (None, _) => crate::sqlalchemy::sql::dml_values::column_key(vm, &key)?.key(),
        };
        row.push((name, convert::to_sql(vm, &value)));
    }
    Ok(row.into())
}

/// Parameters as the driver takes them: a tuple or a dict, or a list of these.
pub fn driver_parameters(vm: &Vm, value: Option<&Value>) -> PyResult<engine::Parameters> {
    use engine::Parameters;
    let Some(value) = value.filter(|value| !value.is_none()) else { return Ok(Parameters::none()) };
    if let Some(dict) = value.as_dict() {
        return Ok(Parameters::Named(named(vm, dict)?));
    }
    if let Some(items) = value.as_sequence()
        && value.as_tuple().is_none()
        && let Some(first) = items.first()
    {
        if first.as_dict().is_some() {
            let rows: Vec<NamedRow> =
                items.iter().filter_map(Value::as_dict).map(|dict| named(vm, dict)).collect::<PyResult<_>>()?;
            return Ok(match <[NamedRow; 1]>::try_from(rows) {
                Ok([row]) => Parameters::Named(row),
                Err(rows) => Parameters::Given(rows.into()),
            });
        }
        if first.as_sequence().is_none() {
            return Err(argument_error(vm, "List argument must consist only of tuples or dictionaries"));
        }
    }
    let mut rows = positional_sets(vm, Some(value))?;
    Ok(match rows.len() {
        0 => Parameters::none(),
        1 => Parameters::Positional(rows.remove(0)),
        _ => Parameters::Many(rows.into()),
    })
}

/// Parameters of `exec_driver_sql()`: a tuple, or a list of tuples.
pub fn positional_sets(vm: &Vm, value: Option<&Value>) -> PyResult<Vec<Rc<[sql::Value]>>> {
    let Some(value) = value.filter(|value| !value.is_none()) else { return Ok(Vec::new()) };
    let row = |value: &Value| -> PyResult<Rc<[sql::Value]>> {
        Ok(value.as_sequence().unwrap_or_default().iter().map(|item| convert::to_sql(vm, item)).collect())
    };
    if value.as_tuple().is_some() {
        return Ok(vec![row(value)?]);
    }
    value.as_sequence().unwrap_or_default().iter().map(row).collect()
}
