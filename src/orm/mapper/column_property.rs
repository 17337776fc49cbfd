//! Attributes of columns and of SQL expressions.

use std::rc::Rc;

use sql::Value;
use sql::expr::Expr;
use sql::schema::Column;

/// How an attribute is left out of queries until it is read; SQLAlchemy: `deferred()`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deferral {
    /// The attributes of a group are read together.
    pub group: Option<Rc<str>>,
    /// Reading it is an error; SQLAlchemy: `deferred_raiseload`.
    pub raises: bool,
}

/// An attribute that holds a column's value; SQLAlchemy: `ColumnProperty`.
#[derive(Clone, Debug)]
pub struct ColumnProperty {
    /// The columns; the first is read, all are written.
    pub columns: Vec<Column>,
    /// What queries read instead of the columns, for a class that is mapped to a query rather than a table.
    pub shown: Option<Expr>,
    /// Whether queries leave the column out until it is read.
    pub deferral: Option<Deferral>,
    /// Whether a change loads the old value first.
    pub has_active_history: bool,
    /// What objects without a value show; SQLAlchemy: `default` of a dataclass's `mapped_column()`.
    pub default: Option<Value>,
}

impl ColumnProperty {
    /// A plain property of one column.
    pub fn new(column: Column) -> Self {
        Self { columns: vec![column], shown: None, deferral: None, has_active_history: false, default: None }
    }

    /// The column that is read.
    pub fn column(&self) -> &Column {
        self.columns.first().expect("invariant: a column property has a column")
    }

    /// The expression that is read.
    pub fn expression(&self) -> Expr {
        self.shown.clone().unwrap_or_else(|| Expr::from(self.column()))
    }

    pub(crate) fn selected(&self) -> Vec<Expr> {
        match &self.shown {
            Some(shown) => vec![shown.clone()],
            None => self.columns.iter().map(Expr::from).collect(),
        }
    }

    /// Whether the column is one of the attribute's.
    pub fn has(&self, column: &Column) -> bool {
        self.columns.iter().any(|known| known.ptr_eq(column))
    }
}

/// An attribute that an SQL expression gives; SQLAlchemy: `column_property()` and `query_expression()`.
#[derive(Clone, Debug)]
pub struct ExpressionProperty {
    /// The expression, with a label.
    pub expr: Expr,
    /// Whether queries leave the expression out until the attribute is read.
    pub deferral: Option<Deferral>,
    /// Only queries that say so give the attribute a value; SQLAlchemy: `query_expression`.
    pub is_query_time: bool,
    /// Whether a flush of the object expires the value.
    pub expires_on_flush: bool,
    /// Whether the class has an attribute for it.
    pub is_instrumented: bool,
}

impl ExpressionProperty {
    /// A property that every query of the class reads.
    pub fn new(expr: Expr) -> Self {
        let is_named = matches!(expr.kind(), sql::expr::ExprKind::Label(_) | sql::expr::ExprKind::Proxy(_));
        let expr = if is_named { expr } else { expr.label(None) };
        Self { expr, deferral: None, is_query_time: false, expires_on_flush: true, is_instrumented: true }
    }
}
