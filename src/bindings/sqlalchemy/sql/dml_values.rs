//! What INSERT and UPDATE set: `values()`, `ordered_values()` and `from_select()`.

use std::rc::Rc;

use orm::{Mapper, OrmEntity};
use python::{Args, Data, PyDict, PyError, PyResult, Value, Vm};
use sql::expr::Operand;
use sql::selectable::Selectable;
use sql::statement::{ColumnKey, DmlTarget, InsertSource};

use super::dml::changed;
use super::{coercion, elements, select};
use crate::raise::argument_error;
use crate::sqlalchemy::ext::hybrid;
use crate::sqlalchemy::orm::{composite, mapped_class};

/// A key of `values({…})`: a column's name, or the column.
pub fn column_key(vm: &Vm, key: &Value) -> PyResult<ColumnKey> {
    match key.as_str() {
        Some(name) => Ok(ColumnKey::Name(Rc::from(name))),
        None => match elements::expression(vm, key)? {
            Some(expr) => Ok(ColumnKey::Expr(expr)),
            None => {
                let text = format!("SET/VALUES column expression or string key expected, got {}.", vm.repr(key)?);
                Err(argument_error(vm, &text))
            }
        },
    }
}

/// The keys and values of a dict.
pub fn pairs(vm: &Vm, dict: &PyDict) -> PyResult<Vec<(ColumnKey, Operand)>> {
    pairs_of(vm, None, dict)
}

/// The keys and values of a dict; names may be those of attributes of a mapped class.
pub fn pairs_of(vm: &Vm, mapper: Option<&Rc<Mapper>>, dict: &PyDict) -> PyResult<Vec<(ColumnKey, Operand)>> {
    let mut out = Vec::new();
    for (key, value) in dict.items() {
        put(vm, mapper, key, value, &mut out)?;
    }
    Ok(out)
}

fn put(
    vm: &Vm,
    mapper: Option<&Rc<Mapper>>,
    key: Value,
    value: Value,
    out: &mut Vec<(ColumnKey, Operand)>,
) -> PyResult<()> {
    for (key, value) in taken_apart(vm, attribute_named(vm, mapper, key)?, value)? {
        out.push((column_key(vm, &key)?, coercion::operand(vm, &value)?));
    }
    Ok(())
}

/// The hybrid or composite of a class that a name stands for; other keys stay.
fn attribute_named(vm: &Vm, mapper: Option<&Rc<Mapper>>, key: Value) -> PyResult {
    let (Some(mapper), Some(name)) = (mapper, key.as_str()) else { return Ok(key) };
    let class = mapped_class::python_class(vm, mapper)?;
    let is_composite = mapper.find_property(name).is_some_and(|property| property.as_composite().is_some());
    let is_hybrid = match class.as_class() {
        Some(class) => hybrid::of_class(vm, &class, name)?.is_some(),
        None => false,
    };
    if is_composite || is_hybrid { vm.attr(&class, name) } else { Ok(key) }
}

/// The mapped class that a statement changes.
fn mapper_of(target: &DmlTarget) -> Option<Rc<Mapper>> {
    match target {
        DmlTarget::Entity(entity) => OrmEntity::of_entity(&**entity).map(|entity| entity.mapper().clone()),
        DmlTarget::From(_) => None,
    }
}

/// What is set for an attribute that is no column: a hybrid says so itself, a composite has a column a part.
fn taken_apart(vm: &Vm, key: Value, value: Value) -> PyResult<Vec<(Value, Value)>> {
    if let Some(pairs) = hybrid::update_pairs(vm, &key, &value)? {
        return Ok(pairs);
    }
    Ok(composite::update_pairs(vm, &key, &value)?.unwrap_or_else(|| vec![(key, value)]))
}

/// The values of `values(…)`: one dict or keywords, or a list of dicts or tuples.
enum Given {
    One(Vec<(ColumnKey, Operand)>),
    Many(Vec<Vec<(ColumnKey, Operand)>>),
}

fn given_values(vm: &Vm, args: &Args<'_>, target: &DmlTarget) -> PyResult<Given> {
    let (columns, mapper) = (&column_keys(target), mapper_of(target));
    let mapper = mapper.as_ref();
    let mut one = Vec::new();
    if args.len() > 2 {
        return Err(argument_error(
            vm,
            "Only a single dictionary/tuple or list of dictionaries/tuples is accepted positionally.",
        ));
    }
    if args.len() > 1 && args.has_keywords() {
        return Err(argument_error(vm, "Can't pass positional and kwargs to values() simultaneously"));
    }
    if let Some(first) = args.get(1) {
        match first.data() {
            Some(Data::Dict(dict)) => one = pairs_of(vm, mapper, dict)?,
            Some(Data::List(items))
                if items
                    .borrow()
                    .first()
                    .is_some_and(|item| item.as_dict().is_none() && item.as_sequence().is_none()) =>
            {
                one = row(vm, first, columns)?;
            }
            Some(Data::List(_)) => {
                let mut rows = Vec::new();
                for item in vm.collect(first)? {
                    rows.push(row(vm, &item, columns)?);
                }
                return Ok(Given::Many(rows));
            }
            Some(Data::Tuple(_)) => one = row(vm, first, columns)?,
            _ => match vm.attr_opt(first, "items")? {
                Some(items) => {
                    for pair in vm.collect(&vm.call(&items, &[])?)? {
                        if let Some([key, value]) = pair.as_tuple() {
                            one.push((column_key(vm, key)?, coercion::operand(vm, value)?));
                        }
                    }
                }
                None => {
                    let class = vm.class_of(first).name();
                    let text = format!("'{class}' object has no attribute 'items'");
                    return Err(vm.attribute_error(first, "items", &text));
                }
            },
        }
    }
    for (key, value) in args.keywords() {
        put(vm, mapper, Value::str(key.as_str()), value.clone(), &mut one)?;
    }
    Ok(Given::One(one))
}

fn row(vm: &Vm, item: &Value, columns: &[Rc<str>]) -> PyResult<Vec<(ColumnKey, Operand)>> {
    if let Some(dict) = item.as_dict() {
        return pairs(vm, dict);
    }
    let mut out = Vec::new();
    for (key, value) in columns.iter().zip(vm.collect(item)?) {
        out.push((ColumnKey::Name(key.clone()), coercion::operand(vm, &value)?));
    }
    Ok(out)
}

fn column_keys(target: &DmlTarget) -> Vec<Rc<str>> {
    target.from_clause().map(|from| from.columns_keyed().into_iter().map(|(key, _)| key).collect()).unwrap_or_default()
}

pub(super) fn insert_values(vm: &Vm, args: &Args<'_>) -> PyResult {
    let Selectable::Insert(insert) = select::own(vm, args)? else { return Ok(Value::None) };
    let made = match given_values(vm, args, &insert.target)? {
        _ if matches!(insert.source, InsertSource::Select { .. }) => {
            return Err(crate::raise::invalid_request(vm, "This construct already inserts from a SELECT"));
        }
        Given::One(_) if matches!(insert.source, InsertSource::Rows(_)) => return Err(mixed(vm)),
        Given::Many(_) if matches!(insert.source, InsertSource::Values(_)) => return Err(mixed(vm)),
        Given::One(values) => insert.values(values),
        Given::Many(rows) => insert.rows(rows),
    };
    changed(vm, args, Selectable::Insert(made))
}

fn mixed(vm: &Vm) -> PyError {
    crate::raise::invalid_request(
        vm,
        "Can't mix single and multiple VALUES formats in one INSERT statement; one style appends to a list while the other replaces values, so the intent is ambiguous.",
    )
}

pub(super) fn from_select(vm: &Vm, args: &Args<'_>) -> PyResult {
    let Selectable::Insert(insert) = select::own(vm, args)? else { return Ok(Value::None) };
    let mut names = Vec::new();
    for value in vm.collect(args.get(1).unwrap_or(&Value::None))? {
        names.push(column_key(vm, &value)?.key());
    }
    if !matches!(insert.source, InsertSource::Parameters) {
        return Err(crate::raise::invalid_request(vm, "This construct already inserts value expressions"));
    }
    let given = args.get(2).cloned().unwrap_or(Value::None);
    let given = match crate::library::payload::<super::from_clause::FromPayload>(&given) {
        Some(_) => vm.call_method(&given, "select", &[])?,
        None => given,
    };
    let Some(query) = crate::library::payload::<select::QueryPayload>(&given) else {
        let text = vm.repr(&given)?;
        return Err(argument_error(
            vm,
            &format!("SELECT statement or equivalent textual object expected, got {text}."),
        ));
    };
    let include_defaults = args.get(3).map_or(Ok(true), |flag| vm.truth(flag))?;
    changed(vm, args, Selectable::Insert(insert.from_select(names, query.0.clone(), include_defaults)))
}

pub(super) fn update_values(vm: &Vm, args: &Args<'_>) -> PyResult {
    let Selectable::Update(update) = select::own(vm, args)? else { return Ok(Value::None) };
    if update.is_ordered {
        return Err(crate::raise::invalid_request(vm, "This statement already has ordered values present"));
    }
    match given_values(vm, args, &update.target)? {
        Given::One(values) => changed(vm, args, Selectable::Update(update.values(values))),
        Given::Many(_) => {
            Err(crate::raise::invalid_request(vm, "UPDATE construct does not support multiple parameter sets."))
        }
    }
}

pub(super) fn ordered_values(vm: &Vm, args: &Args<'_>) -> PyResult {
    let Selectable::Update(update) = select::own(vm, args)? else { return Ok(Value::None) };
    if update.has_values {
        let kind = if update.is_ordered { "ordered values" } else { "values" };
        return Err(argument_error(vm, &format!("This statement already has {kind} present")));
    }
    let mut values = Vec::new();
    for pair in args.rest().positional() {
        if let [key, value] = vm.collect(pair)?.as_slice() {
            values.push((column_key(vm, key)?, coercion::operand(vm, value)?));
        }
    }
    changed(vm, args, Selectable::Update(update.ordered_values(values)))
}
