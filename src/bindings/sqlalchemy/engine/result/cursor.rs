//! `CursorResult`: what is known of a statement beside its rows.

use engine::{NamedRow, StatementType};
use python::{Args, ClassBuilder, PyDict, PyResult, Value, Vm};

use super::{own, rows};
use crate::convert;
use crate::raise::{IntoPython, invalid_request};
use crate::sqlalchemy::engine::row;

fn info(vm: &Vm, args: &Args<'_>) -> PyResult<std::rc::Rc<engine::ExecutionInfo>> {
    Ok(own(vm, args)?.0.borrow().info().clone())
}

/// The parameters of an INSERT or UPDATE, or the error of another statement.
fn last_parameters(vm: &Vm, args: &Args<'_>, wanted: StatementType, name: &str) -> PyResult {
    let info = info(vm, args)?;
    if info.statement_type == StatementType::Driver {
        return Err(invalid_request(vm, "Statement is not a compiled expression construct."));
    }
    if info.statement_type != wanted {
        return Err(invalid_request(vm, &format!("Statement is not an {name}() expression construct.")));
    }
    let dict = |row: &NamedRow| -> PyResult {
        let dict = PyDict::new();
        for (name, value) in row.iter() {
            dict.set_str(name, convert::to_python(vm, value)?);
        }
        Ok(Value::dict(dict))
    };
    match info.compiled_parameters.as_slice() {
        [one] => dict(one),
        many => Ok(Value::list(many.iter().map(dict).collect::<PyResult<_>>()?)),
    }
}

/// The methods.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .property("returns_rows", |vm, args| Ok(Value::bool(own(vm, args)?.0.borrow().returns_rows())))
        .property("is_insert", |vm, args| Ok(Value::bool(info(vm, args)?.statement_type == StatementType::Insert)))
        .property("rowcount", |vm, args| Ok(Value::Int(own(vm, args)?.0.borrow().row_count())))
        .property("lastrowid", |vm, args| Ok(info(vm, args)?.last_row_id.map_or(Value::None, Value::Int)))
        .property("inserted_primary_key", |vm, args| row::wrap(vm, &info(vm, args)?.inserted_primary_key().python(vm)?))
        .property("inserted_primary_key_rows", |vm, args| {
            rows(vm, &info(vm, args)?.inserted_primary_key_rows().python(vm)?)
        })
        .property("returned_defaults", |vm, args| {
            info(vm, args)?.returned_defaults.first().map_or(Ok(Value::None), |found| row::wrap(vm, found))
        })
        .property("returned_defaults_rows", |vm, args| {
            let info = info(vm, args)?;
            if info.returned_defaults.is_empty() { Ok(Value::None) } else { rows(vm, &info.returned_defaults) }
        })
        .method("last_inserted_params", |vm, args| last_parameters(vm, args, StatementType::Insert, "insert"))
        .method("last_updated_params", |vm, args| last_parameters(vm, args, StatementType::Update, "update"))
        .method("postfetch_cols", |vm, args| {
            let info = info(vm, args)?;
            Ok(Value::list(info.postfetch_columns.iter().map(|name| Value::str(name)).collect()))
        })
        .method("supports_sane_rowcount", |_, _| Ok(Value::bool(true)))
        .method("supports_sane_multi_rowcount", |_, _| Ok(Value::bool(true)))
}
