//! The identity of a row: the class it is loaded as, and the values of its primary key.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

use sql::Value;

use crate::mapper::{Mapper, MapperId};

/// The identity of a row. Keys compare as Python compares the values: `1 == 1.0 == True`.
#[derive(Clone)]
pub struct IdentityKey {
    mapper: MapperId,
    class: Rc<str>,
    values: Values,
}

/// Most keys have one column, and need no place of their own for it.
#[derive(Clone)]
enum Values {
    One(Value),
    Many(Box<[Value]>),
}

impl IdentityKey {
    /// The key of a row of `mapper`'s base class.
    pub fn new(mapper: &Mapper, values: impl IntoIterator<Item = Value>) -> Self {
        let mut values = values.into_iter();
        let values = match (values.next(), values.next()) {
            (Some(only), None) => Values::One(only),
            (first, second) => Values::Many(first.into_iter().chain(second).chain(values).collect()),
        };
        Self { mapper: mapper.identity_id(), class: mapper.identity_class_repr(), values }
    }

    /// The primary key's values.
    pub fn values(&self) -> &[Value] {
        match &self.values {
            Values::One(value) => std::slice::from_ref(value),
            Values::Many(values) => values,
        }
    }

    /// How two keys of one class sort; `None` where their values have no order.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        for (a, b) in self.values().iter().zip(other.values()) {
            match compare_values(a, b)? {
                Ordering::Equal => {}
                unequal => return Some(unequal),
            }
        }
        Some(Ordering::Equal)
    }
}

/// How two values sort in Python; `None` where they cannot be compared.
pub(crate) fn compare_values(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Str(a), Value::Str(b)) => Some(a.as_ref().cmp(b.as_ref())),
        (Value::Bytes(a), Value::Bytes(b)) => Some(a.cmp(b)),
        (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
        (Value::Time(a), Value::Time(b)) => Some(a.cmp(b)),
        (Value::DateTime(a, None), Value::DateTime(b, None)) => Some(a.cmp(b)),
        (Value::DateTime(a, Some(x)), Value::DateTime(b, Some(y))) => {
            let utc = |micros: i64, offset: i32| micros - i64::from(offset) * 1_000_000;
            let (a, b) = (a.and_utc().timestamp_micros(), b.and_utc().timestamp_micros());
            Some(utc(a, *x).cmp(&utc(b, *y)))
        }
        (Value::Interval(a), Value::Interval(b)) => Some(a.cmp(b)),
        (Value::Uuid(a), Value::Uuid(b)) => Some(a.cmp(b)),
        (Value::Int(a), Value::Int(b)) => Some(a.cmp(b)),
        _ => number(a)?.partial_cmp(&number(b)?),
    }
}

/// A value as a number, where Python compares it as one.
pub(crate) fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Bool(truth) => Some(f64::from(u8::from(*truth))),
        Value::Int(number) => Some(*number as f64),
        Value::Float(number) => Some(*number),
        Value::Decimal(text) => text.parse().ok(),
        _ => None,
    }
}

impl PartialEq for IdentityKey {
    fn eq(&self, other: &Self) -> bool {
        self.mapper == other.mapper && self.values() == other.values()
    }
}

impl Eq for IdentityKey {}

impl Hash for IdentityKey {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.mapper.hash(hasher);
        for value in self.values() {
            hash_value(value, hasher);
        }
    }
}

fn hash_value<H: Hasher>(value: &Value, hasher: &mut H) {
    match value {
        Value::Bool(truth) => i64::from(*truth).hash(hasher),
        Value::Int(number) => number.hash(hasher),
        // Equal numbers hash alike, whatever their type.
        Value::Float(number) if number.fract() == 0.0 => (*number as i64).hash(hasher),
        Value::Float(number) => number.to_bits().hash(hasher),
        Value::Str(text) => text.hash(hasher),
        Value::Bytes(bytes) => bytes.hash(hasher),
        Value::Date(date) => date.hash(hasher),
        Value::Time(time) => time.hash(hasher),
        Value::DateTime(at, _) => at.hash(hasher),
        Value::Interval(micros) => micros.hash(hasher),
        Value::Uuid(bytes) => bytes.hash(hasher),
        // Values whose equality the host decides share a bucket.
        Value::Null | Value::Decimal(_) | Value::List(_) | Value::Host(_) => {}
    }
}

impl fmt::Display for IdentityKey {
    /// As Python prints the tuple: `(<class '__main__.Model'>, (1,), None)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "({}, (", self.class)?;
        for (index, value) in self.values().iter().enumerate() {
            if index > 0 {
                f.write_str(", ")?;
            }
            f.write_str(&value.repr())?;
        }
        f.write_str(if self.values().len() == 1 { ",), None)" } else { "), None)" })
    }
}

impl fmt::Debug for IdentityKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
