//! The type of a plain value, and of a value compared with an expression.

use super::{Affinity, Type, TypeArgs, TypeClass};
use crate::error::Result;
use crate::expr::Operator;
use crate::value::Value;

/// The type that a value has by itself; SQLAlchemy: `_resolve_value_to_type`.
pub fn type_of_value(value: &Value) -> Type {
    match value {
        Value::Host(host) if host.type_name() == "int" => Type::new(TypeClass::BigInteger),
        Value::Null | Value::List(_) | Value::Host(_) => Type::null(),
        Value::Bool(_) => Type::boolean(),
        Value::Int(number) if i32::try_from(*number).is_err() => Type::new(TypeClass::BigInteger),
        Value::Int(_) => Type::integer(),
        Value::Float(_) => Type::new(TypeClass::Double),
        Value::Str(text) if text.is_ascii() => Type::string(),
        Value::Str(_) => Type::new(TypeClass::Unicode),
        Value::Bytes(_) => Type::new(TypeClass::LargeBinary),
        Value::Decimal(_) => Type::new(TypeClass::Numeric),
        Value::Date(_) => Type::new(TypeClass::Date),
        Value::Time(_) => Type::new(TypeClass::Time),
        Value::DateTime(_, offset) => {
            Type::with_args(TypeClass::DateTime, TypeArgs::DateTime { timezone: offset.is_some() })
        }
        Value::Interval(_) => Type::new(TypeClass::Interval),
        Value::Uuid(_) => Type::new(TypeClass::Uuid),
    }
}

impl Type {
    /// The type of a value on the other side of an operator; SQLAlchemy: `coerce_compared_value`.
    ///
    /// # Errors
    /// What a decorator's own rule raises.
    pub fn coerce_compared(&self, operator: &Operator, value: &Value) -> Result<Self> {
        match &self.args {
            TypeArgs::Decorator(decorator) => {
                return Ok(decorator.coerce_compared_value(operator, value)?.unwrap_or_else(|| self.clone()));
            }
            TypeArgs::UserDefined(user) => {
                return Ok(user.coerce_compared_value(operator, value)?.unwrap_or_else(|| self.clone()));
            }
            _ => {}
        }
        if self.own_class().is_some_and(|class| class.compares_as_itself) {
            return Ok(self.clone());
        }
        if self.affinity() == Affinity::Uuid && matches!(value, Value::Str(_)) {
            return Ok(self.clone());
        }
        if self.class == TypeClass::Json {
            if let Operator::JsonGetItem = operator {
                return Ok(Self::new(TypeClass::JsonIndex));
            }
            if let Operator::JsonPathGetItem = operator {
                return Ok(Self::new(TypeClass::JsonPath));
            }
        }
        let of_value = type_of_value(value);
        if of_value.is_null() || of_value.affinity() == self.affinity() {
            return Ok(self.clone());
        }
        if self.affinity() == Affinity::Enum && of_value.affinity() == Affinity::String {
            return Ok(if operator.is_concatenation() { of_value } else { self.clone() });
        }
        Ok(of_value)
    }
}
