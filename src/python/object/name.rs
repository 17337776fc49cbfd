//! [`Name`]: an identifier as an interned `str` object.

use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

use super::Object;
use super::data::Data;
use super::string::PyStr;
use super::value::{ObjRef, Value};

/// A `str` object used as an identifier. Names made by [`Vm::intern`](crate::Vm::intern) of one VM are the same object when equal.
#[derive(Clone)]
pub struct Name(ObjRef);

impl Name {
    /// A name that is not interned; it compares by text.
    pub fn new(text: &str) -> Name {
        Name(Object::plain(Data::Str(PyStr::new(text))))
    }

    /// The `str` object as a name; nothing for any other object.
    pub fn from_value(value: &Value) -> Option<Name> {
        match value {
            Value::Obj(object) if matches!(object.data, Data::Str(_)) => Some(Name(object.clone())),
            _ => None,
        }
    }

    /// The `str` object.
    pub fn as_obj(&self) -> &ObjRef {
        &self.0
    }

    /// The name as a Python value.
    pub fn value(&self) -> Value {
        Value::Obj(self.0.clone())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        self.py_str().as_str()
    }

    /// The text with its hash.
    pub fn py_str(&self) -> &PyStr {
        match &self.0.data {
            Data::Str(text) => text,
            _ => unreachable!("invariant: a name is a str object"),
        }
    }
}

impl Deref for Name {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Name) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.as_str() == other.as_str()
    }
}

impl Eq for Name {}

impl fmt::Display for Name {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?}", self.as_str())
    }
}
