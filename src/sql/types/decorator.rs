//! What the host supplies to types: wrapped types, types of its own, and JSON.

use std::any::Any;
use std::fmt;

use super::Type;
use crate::error::Result;
use crate::expr::{Expr, Operator};
use crate::value::{HostError, Value};

/// A type that wraps another one and changes values on their way; SQLAlchemy: `TypeDecorator`.
pub trait TypeDecorator: fmt::Debug {
    /// The host's object.
    fn as_any(&self) -> &dyn Any;
    /// The wrapped type.
    fn impl_type(&self) -> Type;
    /// The wrapped type on one dialect; SQLAlchemy: `load_dialect_impl`.
    fn dialect_impl(&self, _dialect: &str) -> Result<Option<Type>> {
        Ok(None)
    }
    /// The wrapped type as the dialect has it.
    fn on_dialect(&self, dialect: &str) -> Result<Type> {
        Ok(self.dialect_impl(dialect)?.unwrap_or_else(|| self.impl_type()))
    }
    /// The host's repr of the type.
    fn repr(&self) -> String;
    /// The class's name.
    fn class_name(&self) -> String;
    /// The class's `cache_ok`: absent, or its value.
    fn cache_ok(&self) -> Option<bool> {
        Some(true)
    }
    /// Whether the host overrides `process_bind_param`.
    fn has_bind_processor(&self) -> bool {
        false
    }
    /// A value on its way to the database; SQLAlchemy: `process_bind_param`.
    fn process_bind(&self, value: Value, _dialect: &str) -> Result<Value, HostError> {
        Ok(value)
    }
    /// Whether the host overrides `process_literal_param`.
    fn has_literal_processor(&self) -> bool {
        false
    }
    /// A value on its way into SQL text; SQLAlchemy: `process_literal_param`.
    fn process_literal(&self, value: Value, _dialect: &str) -> Result<Value, HostError> {
        Ok(value)
    }
    /// Whether the host overrides `process_result_value`.
    fn has_result_processor(&self) -> bool {
        false
    }
    /// A value on its way from the database; SQLAlchemy: `process_result_value`.
    fn process_result(&self, value: Value, _dialect: &str) -> Result<Value, HostError> {
        Ok(value)
    }
    /// SQL put around a bound value; SQLAlchemy: `bind_expression`.
    fn bind_expression(&self, _bound: &Expr) -> Result<Option<Expr>, HostError> {
        Ok(None)
    }
    /// SQL put around a selected column; SQLAlchemy: `column_expression`.
    fn column_expression(&self, _column: &Expr) -> Result<Option<Expr>, HostError> {
        Ok(None)
    }
    /// The type of a value compared with a column of this type; SQLAlchemy: `coerce_compared_value`.
    /// Absent: the decorator's own type.
    fn coerce_compared_value(&self, _operator: &Operator, _value: &Value) -> Result<Option<Type>, HostError> {
        Ok(None)
    }
    /// Whether the host sends `None` as a value.
    fn evaluates_none(&self) -> bool {
        false
    }
}

/// A type whose SQL name the host gives; SQLAlchemy: `UserDefinedType`.
pub trait UserDefinedType: fmt::Debug {
    /// The host's object.
    fn as_any(&self) -> &dyn Any;
    /// The type's SQL; SQLAlchemy: `get_col_spec`.
    fn col_spec(&self) -> Result<String, HostError>;
    /// The class's `cache_ok`: absent, or its value.
    fn cache_ok(&self) -> Option<bool> {
        Some(true)
    }
    /// Whether the type has SQL at all; SQLAlchemy: a type compiler visits it.
    fn is_visited(&self) -> bool {
        true
    }
    /// What `str()` shows in place of SQL. Absent: the SQL.
    fn shown(&self) -> Option<String> {
        None
    }
    /// The host's repr of the type.
    fn repr(&self) -> String;
    /// A value on its way to the database; SQLAlchemy: `bind_processor`.
    fn process_bind(&self, value: Value, _dialect: &str) -> Result<Value, HostError> {
        Ok(value)
    }
    /// A value on its way from the database; SQLAlchemy: `result_processor`.
    fn process_result(&self, value: Value, _dialect: &str) -> Result<Value, HostError> {
        Ok(value)
    }
    /// A value as SQL text; SQLAlchemy: `literal_processor`. Absent: there is no such text.
    fn literal(&self, _value: &Value, _dialect: &str) -> Result<Option<String>, HostError> {
        Ok(None)
    }
    /// SQL put around a bound value; SQLAlchemy: `bind_expression`.
    fn bind_expression(&self, _bound: &Expr) -> Result<Option<Expr>, HostError> {
        Ok(None)
    }
    /// SQL put around a selected column; SQLAlchemy: `column_expression`.
    fn column_expression(&self, _column: &Expr) -> Result<Option<Expr>, HostError> {
        Ok(None)
    }
    /// The type of a value compared with a column of this type. Absent: this type.
    fn coerce_compared_value(&self, _operator: &Operator, _value: &Value) -> Result<Option<Type>, HostError> {
        Ok(None)
    }
}

/// JSON as the host writes and reads it.
pub trait JsonSerializer {
    /// The text of a value; Python: `json.dumps`.
    fn dumps(&self, value: &Value) -> Result<String, HostError>;
    /// The value of a text; Python: `json.loads`.
    fn loads(&self, text: &str) -> Result<Value, HostError>;
}
