//! What stands for a value that is not there, where a value has to be; SQLAlchemy: `LoaderCallableStatus`.

use std::any::Any;
use std::rc::Rc;

use sql::{HostValue, Value};

use crate::error::{Error, ErrorKind};

/// Why there is no value: no driver takes it, and it is no object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoaderStatus {
    /// Loading is not for objects like this one.
    Empty,
    /// The attribute was never set.
    NoValue,
}

impl LoaderStatus {
    /// Its number in SQLAlchemy.
    pub fn number(self) -> i64 {
        match self {
            Self::Empty => 3,
            Self::NoValue => 4,
        }
    }

    /// As a value of an attribute or parameter.
    pub(crate) fn value(self) -> Value {
        Value::Host(Rc::new(self))
    }

    /// What it leads to where an object or a collection is looked for in its place.
    pub(crate) fn taken_for_related(is_collection: bool) -> Error {
        let name = if is_collection { "_sa_adapter" } else { "_sa_instance_state" };
        Error::new(ErrorKind::Attribute, format!("'LoaderCallableStatus' object has no attribute '{name}'"))
    }

    /// Whether a value is one of these.
    pub(crate) fn is(value: &Value) -> bool {
        matches!(value, Value::Host(host) if host.as_any().is::<Self>())
    }
}

impl HostValue for LoaderStatus {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn repr(&self) -> String {
        let name = match self {
            Self::Empty => "ATTR_EMPTY",
            Self::NoValue => "NO_VALUE",
        };
        format!("<LoaderCallableStatus.{name}: {}>", self.number())
    }

    fn type_name(&self) -> String {
        "LoaderCallableStatus".to_owned()
    }

    fn is_equal(&self, other: &dyn HostValue) -> bool {
        other.as_any().downcast_ref::<Self>() == Some(self)
    }
}
