//! Making exceptions.

use super::Vm;
use crate::embed::error::PyError;
use crate::object::Object;
use crate::object::class::{ClassRef, Layout};
use crate::object::data::Data;
use crate::object::exception::ExceptionData;
use crate::object::value::{ObjRef, Value};

impl Vm {
    /// An exception of a class with these arguments, without running its `__init__`. Set attributes on [`PyError::exception`].
    pub fn exception(&self, class: &ClassRef, args: Vec<Value>) -> PyError {
        debug_assert!(class.layout == Layout::Exception);
        let data = Data::Exception(Box::new(ExceptionData::new(args)));
        let object: ObjRef = Object::with_class(class.clone(), data);
        PyError::from_obj(object).expect("invariant: just made as an exception")
    }

    /// An exception of a class with one text.
    pub fn error(&self, class: &ClassRef, text: &str) -> PyError {
        self.exception(class, vec![Value::str(text)])
    }

    /// `TypeError`.
    pub fn type_error(&self, text: &str) -> PyError {
        self.error(&self.exceptions.type_error, text)
    }

    /// `ValueError`.
    pub fn value_error(&self, text: &str) -> PyError {
        self.error(&self.exceptions.value_error, text)
    }

    /// `AttributeError` with `name` and `obj`, from which a traceback derives its suggestion.
    pub fn attribute_error(&self, object: &Value, name: &str, text: &str) -> PyError {
        let error = self.error(&self.exceptions.attribute_error, text);
        self.set_exception_attr(&error, "name", Value::str(name));
        self.set_exception_attr(&error, "obj", object.clone());
        error
    }

    /// `KeyError` of a key.
    pub fn key_error(&self, key: &Value) -> PyError {
        self.exception(&self.exceptions.key_error, vec![key.clone()])
    }

    /// `IndexError`.
    pub fn index_error(&self, text: &str) -> PyError {
        self.error(&self.exceptions.index_error, text)
    }

    /// `RuntimeError`.
    pub fn runtime_error(&self, text: &str) -> PyError {
        self.error(&self.exceptions.runtime_error, text)
    }

    /// `StopIteration`.
    pub fn stop_iteration(&self) -> PyError {
        self.exception(&self.exceptions.stop_iteration, Vec::new())
    }

    /// Sets an attribute of an exception object.
    pub fn set_exception_attr(&self, error: &PyError, name: &str, value: Value) {
        let dict = error.exception().ensure_dict();
        if let Data::Dict(dict) = &dict.data {
            dict.set_name(&self.intern(name), value);
        }
    }

    /// Raises a value as `raise value` does: an exception object, or a class that is called first; anything else is a `TypeError`.
    pub fn raise(&self, value: &Value) -> PyError {
        let exception = match value.as_class() {
            Some(class) if class.is_subclass_of(&self.exceptions.base_exception) => match self.call(value, &[]) {
                Ok(exception) => exception,
                Err(error) => return error,
            },
            _ => value.clone(),
        };
        let error = exception.as_obj().and_then(|object| PyError::from_obj(object.clone()));
        error.unwrap_or_else(|| self.type_error("exceptions must derive from BaseException"))
    }

    /// Writes what CPython prints of an exception that left the program to the host's stderr: its traceback, or the text of
    /// `SystemExit`.
    pub fn print_uncaught(&self, error: &PyError) {
        match self.exit_status(error) {
            Some((_, Some(text))) => self.host.stderr(&format!("{text}\n")),
            Some((_, None)) => {}
            None => crate::modules::sys::show_uncaught(self, error),
        }
    }

    /// Whether the exception is an instance of a class.
    pub fn error_is(&self, error: &PyError, class: &ClassRef) -> bool {
        self.is_instance(&error.value(), class)
    }
}
