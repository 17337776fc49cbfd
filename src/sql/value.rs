//! The plain values that cross the mapping layer.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::error::{Error, ErrorKind, Result};

/// An object of the host language that SQL does not know: a list meant for a JSON column, an enumeration's member.
pub trait HostValue: fmt::Debug {
    /// The object itself, for the host to take back.
    fn as_any(&self) -> &dyn Any;
    /// The host's textual form, as parameters are logged.
    fn repr(&self) -> String;
    /// The name of the object's class, for messages: `type 'Foo' is not supported`.
    fn type_name(&self) -> String;
    /// The host's `str()` of the object.
    fn display(&self) -> String {
        self.repr()
    }
    /// The items of a list or tuple of the host.
    fn items(&self) -> Option<Vec<Value>> {
        None
    }
    /// The members of a list, tuple, set or other collection of the host, not of a text.
    fn members(&self) -> Option<Vec<Value>> {
        self.items()
    }
    /// The keys and values of a dictionary of the host.
    fn pairs(&self) -> Option<Vec<(Value, Value)>> {
        None
    }
    /// The bytes of an object whose memory can be viewed, such as Python's `bytearray`.
    fn buffer(&self) -> Option<Rc<[u8]>> {
        None
    }
    /// Whether the host holds both objects for equal.
    fn is_equal(&self, other: &dyn HostValue) -> bool;
}

/// An error raised in the host language, carried through the mapping layer unchanged.
#[derive(Clone)]
pub struct HostError(pub Rc<dyn Any>);

impl fmt::Debug for HostError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HostError")
    }
}

/// One value: a bind parameter, a cell of a row, a mapped attribute.
#[derive(Clone, Debug, Default)]
pub enum Value {
    /// SQL NULL, Python's `None`.
    #[default]
    Null,
    /// A truth value.
    Bool(bool),
    /// An integer of 64 bits; larger ones are [`Value::Host`].
    Int(i64),
    /// A floating point number.
    Float(f64),
    /// Text.
    Str(Rc<str>),
    /// Bytes.
    Bytes(Rc<[u8]>),
    /// A decimal number in its canonical text.
    Decimal(Rc<str>),
    /// A calendar date.
    Date(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
    /// A date and time, with the offset from UTC in seconds where it is known.
    DateTime(NaiveDateTime, Option<i32>),
    /// A span of time in microseconds.
    Interval(i64),
    /// A UUID's 16 bytes.
    Uuid([u8; 16]),
    /// Several values, for `IN`.
    List(Rc<[Value]>),
    /// An object of the host language.
    Host(Rc<dyn HostValue>),
}

impl Value {
    /// A text value.
    pub fn text(text: &str) -> Self {
        Self::Str(Rc::from(text))
    }

    /// The items of a list: this one's own, or those of the host's list or tuple.
    pub fn items(&self) -> Option<Vec<Self>> {
        match self {
            Self::List(items) => Some(items.to_vec()),
            Self::Host(host) => host.items(),
            _ => None,
        }
    }

    /// What Python's `int()` makes of a number or a text.
    ///
    /// # Errors
    /// `ValueError` for a text that is no number, `TypeError` for what is neither.
    pub fn to_int(&self) -> Result<i64> {
        match self {
            Self::Bool(flag) => Ok(i64::from(*flag)),
            Self::Int(number) => Ok(*number),
            #[expect(clippy::cast_possible_truncation, reason = "`int()` cuts the fraction off")]
            Self::Float(number) => Ok(*number as i64),
            Self::Str(text) => text.trim().parse().map_err(|_| {
                Error::new(ErrorKind::Value, format!("invalid literal for int() with base 10: {}", self.repr()))
            }),
            other => Err(Error::type_error(format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                other.type_name()
            ))),
        }
    }

    /// The members of a list or of a collection of the host.
    pub fn members(&self) -> Option<Vec<Self>> {
        match self {
            Self::List(items) => Some(items.to_vec()),
            Self::Host(host) => host.members(),
            _ => None,
        }
    }

    /// Whether this is [`Value::Null`].
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Int(a), Self::Int(b)) => a == b,
            (Self::Bool(a), Self::Int(b)) | (Self::Int(b), Self::Bool(a)) => i64::from(*a) == *b,
            (Self::Float(a), Self::Float(b)) => a == b,
            (Self::Int(a), Self::Float(b)) | (Self::Float(b), Self::Int(a)) => *a as f64 == *b,
            (Self::Str(a), Self::Str(b)) | (Self::Decimal(a), Self::Decimal(b)) => a == b,
            (Self::Bytes(a), Self::Bytes(b)) => a == b,
            (Self::Date(a), Self::Date(b)) => a == b,
            (Self::Time(a), Self::Time(b)) => a == b,
            (Self::DateTime(a, x), Self::DateTime(b, y)) => a == b && x == y,
            (Self::Interval(a), Self::Interval(b)) => a == b,
            (Self::Uuid(a), Self::Uuid(b)) => a == b,
            (Self::List(a), Self::List(b)) => a == b,
            (Self::Host(a), Self::Host(b)) => a.is_equal(b.as_ref()),
            _ => false,
        }
    }
}
