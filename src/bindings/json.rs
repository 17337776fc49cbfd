//! JSON columns: written and read by Python's `json`, as SQLAlchemy does.

use python::{PyResult, Value, Vm};
use sql::HostError;
use sql::types::JsonSerializer;

use crate::convert;
use crate::host::VmHandle;
use crate::sqlalchemy::symbol;

/// The functions `json.dumps` and `json.loads` of an interpreter.
pub struct PythonJson(pub VmHandle);

fn call(vm: &Vm, function: &str, argument: Value) -> PyResult {
    let function = vm.attr(&vm.import("json")?.value(), function)?;
    vm.call(&function, &[argument])
}

impl JsonSerializer for PythonJson {
    fn dumps(&self, value: &sql::Value) -> Result<String, HostError> {
        self.0.call(|vm| {
            let object = convert::to_python(vm, value)?;
            if symbol::is(&object, symbol::JSON_NULL) {
                return Ok("null".to_owned());
            }
            let text = call(vm, "dumps", object)?;
            vm.str(&text)
        })
    }

    fn loads(&self, text: &str) -> Result<sql::Value, HostError> {
        let parsed = self.0.call(|vm| Ok(Some(convert::to_sql(vm, &call(vm, "loads", Value::str(text))?))))?;
        Ok(parsed.unwrap_or_default())
    }
}
