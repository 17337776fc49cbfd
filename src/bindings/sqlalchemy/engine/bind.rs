//! Engines and connections where either will do: `create_all(bind)`, `Session(bind)`, `inspect(bind)`.

use orm::Bind;
use python::{PyResult, Value, Vm};

use super::{connection, engine_object};
use crate::library::payload;

/// The engine or connection that a Python object is.
pub fn bind_of(value: &Value) -> Option<Bind> {
    if let Some(engine) = payload::<engine::Engine>(value) {
        return Some(Bind::Engine((*engine).clone()));
    }
    payload::<engine::Connection>(value).map(|connection| Bind::Connection((*connection).clone()))
}

/// The Python object of an engine or connection.
pub fn wrap(vm: &Vm, bind: &Bind) -> PyResult {
    match bind {
        Bind::Engine(engine) => engine_object::wrap(vm, engine),
        Bind::Connection(found) => connection::wrap(vm, found),
    }
}

/// Runs a change of the schema on an engine or connection.
pub fn schema_change(vm: &Vm, value: &Value, run: impl FnOnce(engine::Bind<'_>) -> PyResult<()>) -> PyResult {
    match bind_of(value) {
        Some(Bind::Engine(found)) => run(engine::Bind::Engine(&found))?,
        Some(Bind::Connection(found)) => run(engine::Bind::Connection(&found))?,
        None => {
            let class = vm.class_of(value).name();
            let text = format!("'{class}' object has no attribute '_run_ddl_visitor'");
            return Err(vm.attribute_error(value, "_run_ddl_visitor", &text));
        }
    }
    Ok(Value::None)
}
