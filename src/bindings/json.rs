//! JSON columns: written and read by Python's `json`, as SQLAlchemy does.

use python::{PyResult, Value, Vm};
use sql::HostError;
use sql::types::JsonSerializer;

use crate::convert;
use crate::host::VmHandle;
use crate::sqlalchemy::symbol;

/// The functions `json.dumps` and `json.loads` of an interpreter, or others in their place.
#[derive(Default)]
pub struct PythonJson {
    /// The way to the interpreter.
    pub vm: VmHandle,
    /// `create_engine(json_serializer=…)`.
    pub serializer: Option<Value>,
    /// `create_engine(json_deserializer=…)`.
    pub deserializer: Option<Value>,
}

fn call(vm: &Vm, own: Option<&Value>, function: &str, argument: Value) -> PyResult {
    match own {
        Some(own) => vm.call(own, &[argument]),
        None => vm.call(&vm.attr(&vm.import("json")?.value(), function)?, &[argument]),
    }
}

impl JsonSerializer for PythonJson {
    fn dumps(&self, value: &sql::Value) -> Result<String, HostError> {
        self.vm.call(|vm| {
            let object = convert::to_python(vm, value)?;
            if symbol::is(&object, symbol::JSON_NULL) {
                return Ok("null".to_owned());
            }
            let text = call(vm, self.serializer.as_ref(), "dumps", object)?;
            vm.str(&text)
        })
    }

    fn loads(&self, text: &str) -> Result<sql::Value, HostError> {
        let parsed = self.vm.call(|vm| {
            let object = call(vm, self.deserializer.as_ref(), "loads", Value::str(text))?;
            Ok(Some(convert::to_sql(vm, &object)))
        })?;
        Ok(parsed.unwrap_or_default())
    }
}
