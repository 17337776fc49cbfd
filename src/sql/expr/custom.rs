//! Operators that the host names: `x.op('->>')(y)`.

use std::rc::Rc;

use crate::types::Type;

/// An operator given by its SQL text; SQLAlchemy: `custom_op`.
#[derive(Clone, Debug)]
pub struct CustomOp {
    /// The SQL text.
    pub symbol: Rc<str>,
    /// Higher binds tighter; 0 by default.
    pub precedence: i32,
    /// Whether the value is a truth value.
    pub is_comparison: bool,
    /// The type of the value.
    pub return_type: Option<Type>,
    /// Whether the SQL text is written without any change.
    pub eager_grouping: bool,
}
