//! [`Value`]: what a Python variable holds.

use std::fmt;
use std::rc::{Rc, Weak};

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::Object;
use super::class::ClassRef;
use super::data::Data;
use super::dict::PyDict;
use super::name::Name;
use super::string::PyStr;
use super::word::{BoolWord, FloatWord};

/// A counted reference to an object on the heap.
pub type ObjRef = Rc<Object>;

/// A weak reference to an object; `upgrade` gives the object as long as Python still sees it.
pub type WeakObj = Weak<Object>;

/// A Python value: two words. Small ones live inside it, all others behind a counted reference.
#[derive(Clone, Default)]
#[repr(u64)]
pub enum Value {
    /// No value at all: an empty slot of a frame, a deleted dict entry. Never visible to Python.
    #[default]
    Unbound,
    /// `None`.
    None,
    /// `NotImplemented`.
    NotImplemented,
    /// `...`.
    Ellipsis,
    /// `True` and `False`.
    Bool(BoolWord),
    /// An `int` that fits 64 bits; larger ones are objects with [`Data::BigInt`].
    Int(i64),
    /// A `float`.
    Float(FloatWord),
    /// Everything else.
    Obj(ObjRef),
}

/// The number of a value of which CPython has only one object: `()`, `""`, `b""`, single characters up to U+00FF, single bytes.
pub(super) fn single_number(object: &ObjRef) -> Option<usize> {
    let number = match &object.data {
        Data::Tuple(items) if items.is_empty() => 0,
        Data::Bytes(bytes) => match **bytes {
            [] => 1,
            [byte] => 0x100 | usize::from(byte),
            _ => return None,
        },
        Data::Str(text) => {
            let mut characters = text.as_str().chars();
            match (characters.next(), characters.next()) {
                (None, _) => 2,
                (Some(c), None) if u32::from(c) < 0x100 => 0x200 | c as usize,
                _ => return None,
            }
        }
        // Each look at a function's code makes an object.
        Data::Code(code) => Rc::as_ptr(code).addr(),
        _ => return None,
    };
    object.is_exact().then_some(number)
}

impl Value {
    /// A `bool`.
    #[inline]
    pub fn bool(flag: bool) -> Value {
        Value::Bool(flag.into())
    }

    /// A `float`.
    #[inline]
    pub fn float(number: f64) -> Value {
        Value::Float(number.into())
    }

    /// A `str`.
    pub fn str(text: &str) -> Value {
        Value::Obj(Object::plain(Data::Str(PyStr::new(text))))
    }

    /// A `str` from an owned string.
    pub fn string(text: String) -> Value {
        Value::Obj(Object::plain(Data::Str(PyStr::from_string(text))))
    }

    /// A `bytes`.
    pub fn bytes(bytes: &[u8]) -> Value {
        Value::Obj(Object::plain(Data::Bytes(bytes.into())))
    }

    /// A `list`.
    pub fn list(items: Vec<Value>) -> Value {
        Value::Obj(Object::tracked(Data::from(items)))
    }

    /// A `tuple`.
    pub fn tuple(items: Vec<Value>) -> Value {
        Value::Obj(Object::plain(Data::Tuple(items.into())))
    }

    /// A `dict` made from what it holds.
    pub fn dict(dict: PyDict) -> Value {
        Value::Obj(Object::tracked(Data::Dict(dict)))
    }

    /// An `int` of any size.
    pub fn big(number: BigInt) -> Value {
        match number.to_i64() {
            Some(small) => Value::Int(small),
            None => Value::Obj(Object::plain(Data::BigInt(number))),
        }
    }

    /// The object behind the reference, if the value is not one of the small ones.
    pub fn as_obj(&self) -> Option<&ObjRef> {
        match self {
            Value::Obj(object) => Some(object),
            _ => None,
        }
    }

    /// What the object holds, if there is an object.
    pub fn data(&self) -> Option<&Data> {
        self.as_obj().map(|object| &object.data)
    }

    /// Whether this is no value at all.
    pub fn is_unbound(&self) -> bool {
        matches!(self, Value::Unbound)
    }

    /// Whether this is `None`.
    pub fn is_none(&self) -> bool {
        matches!(self, Value::None)
    }

    /// Python's `is`. Small values are the same when they are equal.
    pub fn is(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Obj(a), Value::Obj(b)) => {
                Rc::ptr_eq(a, b) || single_number(a).is_some_and(|number| single_number(b) == Some(number))
            }
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::Float(a), Value::Float(b)) => a.get().to_bits() == b.get().to_bits(),
            (Value::None, Value::None)
            | (Value::NotImplemented, Value::NotImplemented)
            | (Value::Ellipsis, Value::Ellipsis)
            | (Value::Unbound, Value::Unbound) => true,
            _ => false,
        }
    }

    /// The text of a `str` (also of an instance of a subclass).
    pub fn as_str(&self) -> Option<&str> {
        match self.data() {
            Some(Data::Str(text)) => Some(text.as_str()),
            _ => None,
        }
    }

    /// The contents of a `bytes`.
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match self.data() {
            Some(Data::Bytes(bytes)) => Some(bytes),
            _ => None,
        }
    }

    /// The number of an `int` or `bool` that fits 64 bits (also of an instance of a subclass).
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Value::Int(number) => Some(*number),
            Value::Bool(flag) => Some(i64::from(flag.get())),
            Value::Obj(object) => match &object.data {
                Data::Int(number) => Some(*number),
                _ => None,
            },
            _ => None,
        }
    }

    /// The number of an `int` or `bool` of any size.
    pub fn as_bigint(&self) -> Option<BigInt> {
        match self.data() {
            Some(Data::BigInt(number)) => Some(number.clone()),
            _ => self.as_int().map(BigInt::from),
        }
    }

    /// The number of a `float` (also of an instance of a subclass); an `int` gives nothing.
    pub fn as_float(&self) -> Option<f64> {
        match self {
            Value::Float(number) => Some(number.get()),
            Value::Obj(object) => match &object.data {
                Data::Float(number) => Some(*number),
                _ => None,
            },
            _ => None,
        }
    }

    /// The flag of a `bool`.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(flag) => Some(flag.get()),
            _ => None,
        }
    }

    /// The items of a `tuple` (also of an instance of a subclass).
    pub fn as_tuple(&self) -> Option<&[Value]> {
        match self.data() {
            Some(Data::Tuple(items)) => Some(items),
            _ => None,
        }
    }

    /// A copy of the items of a `list` or `tuple`.
    pub fn as_sequence(&self) -> Option<Vec<Value>> {
        match self.data() {
            Some(Data::Tuple(items)) => Some(items.to_vec()),
            Some(Data::List(items)) => Some(items.borrow().clone()),
            _ => None,
        }
    }

    /// The contents of a `dict` (also of an instance of a subclass).
    pub fn as_dict(&self) -> Option<&PyDict> {
        match self.data() {
            Some(Data::Dict(dict)) => Some(dict),
            _ => None,
        }
    }

    /// The class, when the value is a class.
    pub fn as_class(&self) -> Option<ClassRef> {
        self.as_obj().and_then(ClassRef::from_obj)
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Unbound => out.write_str("<unbound>"),
            Value::None => out.write_str("None"),
            Value::NotImplemented => out.write_str("NotImplemented"),
            Value::Ellipsis => out.write_str("Ellipsis"),
            Value::Bool(flag) => write!(out, "{}", flag.get()),
            Value::Int(number) => write!(out, "{number}"),
            Value::Float(number) => write!(out, "{}", number.get()),
            Value::Obj(object) => match &object.data {
                Data::Str(text) => write!(out, "{:?}", text.as_str()),
                Data::Class(class) => write!(out, "<class {}>", class.name.borrow()),
                _ => write!(out, "<object at {:p}>", Rc::as_ptr(object)),
            },
        }
    }
}

impl From<ObjRef> for Value {
    fn from(object: ObjRef) -> Value {
        Value::Obj(object)
    }
}

impl From<&ObjRef> for Value {
    fn from(object: &ObjRef) -> Value {
        Value::Obj(object.clone())
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Value {
        Value::bool(flag)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Value {
        Value::Int(number)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Value {
        Value::Int(number as i64)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Value {
        Value::float(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::str(text)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::string(text)
    }
}

impl From<&Name> for Value {
    fn from(name: &Name) -> Value {
        Value::Obj(name.as_obj().clone())
    }
}

impl From<Vec<Value>> for Value {
    /// A `list`.
    fn from(items: Vec<Value>) -> Value {
        Value::list(items)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Value {
        value.map_or(Value::None, Into::into)
    }
}
