//! `version_id_col` and `version_id_generator`.

use std::rc::Rc;

use orm::{VersionCounter, VersionGenerator};
use python::{PyResult, Value, Vm};
use sql::HostError;

use super::mapper_arguments::Arguments;
use crate::convert;
use crate::host::VmHandle;
use crate::raise::argument_error;
use crate::sqlalchemy::sql::elements;

/// A function of the program that makes the next version from the one before.
struct Function {
    function: Value,
    vm: VmHandle,
}

impl VersionGenerator for Function {
    fn next(&self, before: Option<&sql::Value>) -> Result<sql::Value, HostError> {
        self.vm.call(|vm| {
            let before = before.map_or(Ok(Value::None), |value| convert::to_python(vm, value))?;
            Ok(convert::to_sql(vm, &vm.call(&self.function, &[before])?))
        })
    }
}

/// The counter that the arguments of a mapper ask for.
pub(super) fn version_counter(
    vm: &Vm,
    arguments: &Arguments<'_>,
    given: &[(String, Value)],
) -> PyResult<Option<VersionCounter>> {
    let find = |name: &str| given.iter().find(|(key, _)| key == name).map(|(_, value)| value);
    let Some(value) = find("version_id_col").filter(|value| !value.is_none()) else { return Ok(None) };
    let is_column = value.as_str().is_some() || elements::expression(vm, &(arguments.copy_of)(value))?.is_some();
    if !is_column {
        let shown = vm.repr(value)?;
        let text = format!("Column expression or string key expected for argument 'version_id_col'; got {shown}.");
        return Err(argument_error(vm, &text));
    }
    let column = arguments.column(vm, value)?;
    Ok(Some(match find("version_id_generator") {
        None => VersionCounter::numbered(column),
        Some(Value::None) => VersionCounter::numbered(column),
        Some(Value::Bool(_)) => VersionCounter::by_program(column),
        Some(function) => {
            let function = Function { function: function.clone(), vm: VmHandle::of(vm) };
            VersionCounter::made_by(column, Rc::new(function))
        }
    }))
}
