//! What an attribute of a mapped object holds.

use std::rc::Rc;

use sql::Value;
use sql::expr::Expr;

use crate::collection::Collection;
use crate::host::Instance;

/// The value of one attribute.
#[derive(Clone, Debug)]
pub enum AttrValue {
    /// A value of a column.
    Plain(Value),
    /// An SQL expression that the next flush sends in place of a value.
    Expression(Expr),
    /// The object a relationship refers to.
    Object(Instance),
    /// The collection of a relationship.
    Collection(Rc<dyn Collection>),
    /// What was in a collection before it changed.
    Members(Rc<[Instance]>),
}

impl AttrValue {
    /// SQL NULL, an empty reference.
    pub const NULL: Self = Self::Plain(Value::Null);

    /// Whether this is `None` in Python's sense.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Plain(Value::Null))
    }

    /// The plain value; a related object as a host value, anything else as NULL.
    pub fn into_value(self) -> Value {
        match self {
            Self::Plain(value) => value,
            Self::Object(instance) => Value::Host(Rc::new(instance)),
            Self::Expression(_) | Self::Collection(_) | Self::Members(_) => Value::Null,
        }
    }

    /// The plain value, when it is one.
    pub fn as_plain(&self) -> Option<&Value> {
        match self {
            Self::Plain(value) => Some(value),
            _ => None,
        }
    }

    /// Whether both are the same value, object or collection.
    pub fn is_equal(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Plain(a), Self::Plain(b)) => a == b,
            (Self::Object(a), Self::Object(b)) => a == b,
            (Self::Collection(a), Self::Collection(b)) => Rc::ptr_eq(a, b),
            _ => false,
        }
    }

    /// The object, when it is one.
    pub fn as_object(&self) -> Option<&Instance> {
        match self {
            Self::Object(instance) => Some(instance),
            _ => None,
        }
    }

    /// The collection, when it is one.
    pub fn as_collection(&self) -> Option<&Rc<dyn Collection>> {
        match self {
            Self::Collection(collection) => Some(collection),
            _ => None,
        }
    }
}

impl From<Value> for AttrValue {
    fn from(value: Value) -> Self {
        Self::Plain(value)
    }
}

/// The outcome of asking for an attribute with limited permissions.
#[derive(Clone, Debug)]
pub enum Loaded {
    /// The value.
    Value(AttrValue),
    /// The attribute was never set.
    NoValue,
    /// Getting the value would need a permission that was not given.
    NoResult,
}

impl Loaded {
    /// The value, if there is one.
    pub fn value(self) -> Option<AttrValue> {
        match self {
            Self::Value(value) => Some(value),
            Self::NoValue | Self::NoResult => None,
        }
    }
}
