//! The nodes of the expression tree that have no file of their own.

use std::rc::Rc;

use super::{Expr, Operator};
use crate::name::Name;
use crate::selectable::{FromClause, Selectable};
use crate::types::Type;

/// NULL, TRUE and FALSE.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Const {
    /// NULL.
    Null,
    /// TRUE, or 1 where the database has no such word.
    True,
    /// FALSE, or 0.
    False,
}

/// A column by name alone.
#[derive(Debug)]
pub struct NamedColumn {
    /// The name, or the text of a `literal_column`.
    pub name: Name,
    /// Whether the name is SQL text that is written as it is.
    pub is_literal: bool,
    /// Whether it stands for the whole FROM element and is written without it.
    pub is_whole: bool,
    /// The type.
    pub ty: Type,
    /// The FROM element that it belongs to.
    pub table: Option<FromClause>,
}

/// `left operator right`.
#[derive(Debug)]
pub struct Binary {
    /// The left side, parenthesised where needed.
    pub left: Expr,
    /// The right side, parenthesised where needed.
    pub right: Expr,
    /// The operator.
    pub operator: Operator,
    /// The operator that means the opposite.
    pub negate: Option<Operator>,
    /// The type of the value.
    pub ty: Type,
    /// ESCAPE of LIKE and its relatives.
    pub escape: Option<Rc<str>>,
    /// Flags of a regular expression.
    pub flags: Option<Expr>,
    /// Whether BETWEEN is SYMMETRIC.
    pub symmetric: bool,
    /// Whether `or_`, `and_` and `not_` made it out of a single column (`is_true`, `is_false`).
    pub is_implicitly_boolean: bool,
}

/// An operator before or after one operand.
#[derive(Debug)]
pub struct Unary {
    /// The operand.
    pub element: Expr,
    /// The operator.
    pub operator: Operator,
    /// Whether the operator stands after the operand.
    pub is_modifier: bool,
    /// The operator that means the opposite.
    pub negate: Option<Operator>,
    /// The type of the value.
    pub ty: Type,
}

/// Operands joined by one operator.
#[derive(Debug)]
pub struct ClauseList {
    /// The operands.
    pub items: Vec<Expr>,
    /// The operator between them.
    pub operator: Operator,
    /// Whether parentheses are put around it where the operator binds less than its surroundings.
    pub group: bool,
    /// The type of the value.
    pub ty: Type,
}

/// Parentheses.
#[derive(Debug)]
pub struct Grouping {
    /// What stands between them.
    pub element: Expr,
}

/// `CAST(x AS type)`.
#[derive(Debug)]
pub struct Cast {
    /// The value.
    pub element: Expr,
    /// The type.
    pub ty: Type,
    /// `TRY_CAST`.
    pub is_try: bool,
}

/// An expression taken for another type, without SQL.
#[derive(Debug)]
pub struct TypeCoerce {
    /// The value.
    pub element: Expr,
    /// The type.
    pub ty: Type,
}

/// `CASE … END`.
#[derive(Debug)]
pub struct Case {
    /// What the conditions are compared with.
    pub value: Option<Expr>,
    /// Conditions and results.
    pub whens: Vec<(Expr, Expr)>,
    /// The result when none holds.
    pub otherwise: Option<Expr>,
    /// The type of the value.
    pub ty: Type,
}

/// One end of a window's frame.
#[derive(Clone, Debug)]
pub enum FrameBound {
    /// `UNBOUNDED PRECEDING` or `UNBOUNDED FOLLOWING`, by the side.
    Unbounded,
    /// `CURRENT ROW`.
    Current,
    /// `n PRECEDING`.
    Preceding(Expr),
    /// `n FOLLOWING`.
    Following(Expr),
}

/// The frame of a window.
#[derive(Clone, Debug)]
pub struct Frame {
    /// `RANGE`, `ROWS` or `GROUPS`.
    pub unit: &'static str,
    /// The first row.
    pub start: FrameBound,
    /// The last row.
    pub end: FrameBound,
    /// The rows that are left out: `CURRENT ROW`, `GROUP`, `TIES`, `NO OTHERS`.
    pub exclude: Option<Rc<str>>,
}

/// `x OVER (…)`.
#[derive(Debug)]
pub struct Over {
    /// The function.
    pub element: Expr,
    /// PARTITION BY.
    pub partition_by: Option<Expr>,
    /// ORDER BY.
    pub order_by: Option<Expr>,
    /// The frame.
    pub frame: Option<Frame>,
}

/// `f WITHIN GROUP (ORDER BY …)`, or `f(… ORDER BY …)`.
#[derive(Debug)]
pub struct WithinGroup {
    /// The function.
    pub element: Expr,
    /// ORDER BY.
    pub order_by: Expr,
    /// The type of the value.
    pub ty: Type,
    /// Whether the order stands inside of the function's arguments, where the database has it there.
    pub is_inside: bool,
}

/// `f FILTER (WHERE …)`.
#[derive(Debug)]
pub struct FilterClause {
    /// The function.
    pub function: Expr,
    /// The condition.
    pub criterion: Option<Expr>,
}

/// `EXTRACT(field FROM x)`.
#[derive(Debug)]
pub struct Extract {
    /// The field.
    pub field: Rc<str>,
    /// The value.
    pub element: Expr,
}

/// `(a, b)`.
#[derive(Debug)]
pub struct Tuple {
    /// The members.
    pub items: Vec<Expr>,
    /// A tuple type of the members' types.
    pub ty: Type,
}

/// `(SELECT …)` inside an expression.
#[derive(Debug)]
pub struct ScalarSelect {
    /// The query.
    pub query: Selectable,
    /// Whether it stands without parentheses: what GROUP BY makes of a query.
    pub is_bare: bool,
    /// The type of its one column.
    pub ty: Type,
}
