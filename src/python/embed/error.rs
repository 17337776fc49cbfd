//! [`PyError`]: a raised Python exception on its way through Rust code.

use std::fmt;

use crate::object::data::Data;
use crate::object::exception::ExceptionData;
use crate::object::value::{ObjRef, Value};

/// A raised Python exception.
#[derive(Clone)]
pub struct PyError(ObjRef);

/// What native code returns.
pub type PyResult<T = Value> = Result<T, PyError>;

impl PyError {
    /// Raises an exception object; nothing when the object is no exception.
    pub fn from_obj(exception: ObjRef) -> Option<PyError> {
        matches!(exception.data, Data::Exception(_)).then_some(PyError(exception))
    }

    /// The exception object.
    pub fn exception(&self) -> &ObjRef {
        &self.0
    }

    /// The exception object as a Python value.
    pub fn value(&self) -> Value {
        Value::Obj(self.0.clone())
    }

    /// Arguments, cause, context, traceback.
    pub fn data(&self) -> &ExceptionData {
        match &self.0.data {
            Data::Exception(data) => data,
            _ => unreachable!("invariant: a PyError holds an exception"),
        }
    }
}

impl fmt::Debug for PyError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let class = self.0.explicit_class();
        let name = class.map(|class| class.name().to_string()).unwrap_or_default();
        let args = self.data().args.borrow();
        let text = args.first().and_then(Value::as_str).unwrap_or("");
        write!(out, "{name}({text:?})")
    }
}
