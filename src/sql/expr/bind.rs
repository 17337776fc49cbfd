//! Bound values.

use std::fmt;
use std::rc::Rc;

use crate::error::Result;
use crate::name::{Name, fresh_id, parameter_base};
use crate::types::Type;
use crate::value::Value;

/// Produces a bound value when the statement is executed.
#[derive(Clone)]
pub struct BindCallable(pub Rc<dyn Fn() -> Result<Value>>);

impl fmt::Debug for BindCallable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BindCallable")
    }
}

/// A bound value: a key, a value unless the execution gives it, and a type.
#[derive(Clone, Debug)]
pub struct BindParam {
    /// The key; anonymous for values written in Python.
    pub key: Name,
    /// The name it was made from, for messages and fresh copies.
    pub original: Rc<str>,
    /// The value.
    pub value: Value,
    /// Produces the value at execution instead.
    pub callable: Option<BindCallable>,
    /// The type.
    pub ty: Type,
    /// Whether the execution must give the value.
    pub required: bool,
    /// Whether the key is made unique at compilation.
    pub unique: bool,
    /// Whether the value is a list that becomes one parameter an item, as in IN.
    pub expanding: bool,
    /// Whether an empty list compiles for this operator: IN (`false`) or NOT IN (`true`).
    pub expand_negated: bool,
    /// Whether the value is written into the SQL at execution.
    pub literal_execute: bool,
    /// The types of a tuple's members when items are tuples.
    pub tuple_types: Option<Rc<[Type]>>,
}

impl BindParam {
    /// A value written in Python, with a key made from `base`: `base_1`.
    pub fn anonymous(base: &str, value: Value, ty: Type) -> Self {
        Self {
            key: Name::anonymous(fresh_id(), &parameter_base(base)),
            original: Rc::from(base),
            value,
            callable: None,
            ty,
            required: false,
            unique: true,
            expanding: false,
            expand_negated: false,
            literal_execute: false,
            tuple_types: None,
        }
    }

    /// A parameter of a given key.
    pub fn named(key: &str, value: Value, ty: Type) -> Self {
        Self {
            key: Name::new(key),
            original: Rc::from(key),
            value,
            callable: None,
            ty,
            required: false,
            unique: false,
            expanding: false,
            expand_negated: false,
            literal_execute: false,
            tuple_types: None,
        }
    }

    /// The value now: from the callable, or as given.
    pub fn effective_value(&self) -> Result<Value> {
        match &self.callable {
            Some(callable) => (callable.0)(),
            None => Ok(self.value.clone()),
        }
    }
}
