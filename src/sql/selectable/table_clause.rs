//! `table('name', column('x'))`: a table by name alone.

use std::rc::{Rc, Weak};

use super::FromClause;
use crate::expr::{Expr, ExprKind, NamedColumn};
use crate::name::Name;
use crate::types::Type;

/// A table by name, with columns by name.
#[derive(Debug)]
pub struct TableClause {
    /// The name.
    pub name: Name,
    /// The schema.
    pub schema: Option<Rc<str>>,
    /// Names and types of the columns.
    pub columns: Vec<(Name, Type)>,
    shown: std::cell::RefCell<Vec<Weak<NamedColumn>>>,
}

impl TableClause {
    /// `table('name', …)`.
    pub fn new(name: Name, schema: Option<Rc<str>>, columns: Vec<(Name, Type)>) -> Rc<Self> {
        Rc::new(Self { name, schema, columns, shown: std::cell::RefCell::default() })
    }

    /// The columns, the same objects as long as one is held.
    pub fn expressions(self: &Rc<Self>) -> Vec<Expr> {
        let mut shown = self.shown.borrow_mut();
        shown.resize(self.columns.len(), Weak::new());
        let mut out = Vec::with_capacity(self.columns.len());
        for (place, (name, ty)) in shown.iter_mut().zip(&self.columns) {
            let column = place.upgrade().unwrap_or_else(|| {
                let column = Rc::new(NamedColumn {
                    name: name.clone(),
                    is_literal: false,
                    is_whole: false,
                    ty: ty.clone(),
                    table: Some(FromClause::Named(self.clone())),
                });
                *place = Rc::downgrade(&column);
                column
            });
            out.push(Expr::new(ExprKind::Named(column)));
        }
        out
    }
}
