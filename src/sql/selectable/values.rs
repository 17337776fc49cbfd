//! `values(column('a'), …).data([…])`.

use std::rc::Rc;

use crate::expr::Expr;
use crate::name::Name;

/// Rows written into the statement.
#[derive(Clone, Debug)]
pub struct Values {
    /// The columns.
    pub columns: Vec<Expr>,
    /// The rows; plain values are bound parameters already.
    pub rows: Vec<Vec<Expr>>,
    /// The name.
    pub name: Option<Name>,
    /// Whether values are written as literals.
    pub literal_binds: bool,
}

impl Values {
    /// An identity.
    pub fn id(self: &Rc<Self>) -> usize {
        Rc::as_ptr(self).addr()
    }
}
