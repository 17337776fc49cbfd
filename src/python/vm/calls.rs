//! Calls from native code into Python.

use super::Vm;
use crate::embed::args::Args;
use crate::embed::error::PyResult;
use crate::object::value::Value;

impl Vm {
    /// Calls anything callable. A Python function runs in a nested run.
    pub fn call_args(&self, callable: &Value, args: &Args<'_>) -> PyResult {
        let _ = (callable, args);
        Err(self.type_error("not ready"))
    }

    /// Calls with positional arguments.
    pub fn call(&self, callable: &Value, args: &[Value]) -> PyResult {
        self.call_args(callable, &Args::positional_only(args))
    }

    /// Calls with positional and keyword arguments.
    pub fn call_kw(&self, callable: &Value, args: &[Value], keywords: &[(&str, Value)]) -> PyResult {
        let mut values = args.to_vec();
        values.extend(keywords.iter().map(|(_, value)| value.clone()));
        let names: Vec<_> = keywords.iter().map(|(name, _)| self.intern(name)).collect();
        self.call_args(callable, &Args::new(&values, &names))
    }

    /// Calls a method found by `getattr`.
    pub fn call_method(&self, object: &Value, name: &str, args: &[Value]) -> PyResult {
        let method = self.attr(object, name)?;
        self.call(&method, args)
    }

    /// Calls a special method, looked up on the class; nothing when the class has none.
    pub fn call_special(&self, object: &Value, name: &str, args: &[Value]) -> PyResult<Option<Value>> {
        let _ = (object, name, args);
        Ok(None)
    }
}
