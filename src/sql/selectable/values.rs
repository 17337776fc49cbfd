//! `values(column('a'), …).data([…])`.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use super::FromClause;
use crate::error::Result;
use crate::expr::{Expr, ExprKind, NamedColumn, Operand, Operator, bind_value};
use crate::name::{Name, fresh_id};
use crate::types::Type;

/// Rows written into the statement.
#[derive(Clone, Debug)]
pub struct Values {
    /// Names and types of the columns.
    pub specs: Vec<(Name, Type)>,
    /// The rows; plain values are bound parameters already.
    pub rows: Vec<Vec<Expr>>,
    /// The name behind the rows; without one, the columns stand alone.
    pub name: Option<Name>,
    /// Whether values are written as literals.
    pub literal_binds: bool,
    /// Whether it may refer to elements before it.
    pub is_lateral: bool,
    /// Whether columns are written behind the name; not where the rows had none and LATERAL gave them one.
    pub is_qualifying: bool,
    shown: RefCell<Vec<Weak<NamedColumn>>>,
}

impl Values {
    /// Rows under a name, or without one.
    ///
    /// # Errors
    /// `ArgumentError` for an operand that is no value.
    pub fn new(
        specs: Vec<(Name, Type)>,
        rows: Vec<Vec<Operand>>,
        name: Option<Name>,
        literal_binds: bool,
    ) -> Result<Rc<Self>> {
        let empty = Self {
            specs,
            rows: Vec::new(),
            is_qualifying: name.is_some(),
            name,
            literal_binds,
            is_lateral: false,
            shown: RefCell::default(),
        };
        empty.data(rows)
    }

    /// The same with further rows.
    ///
    /// # Errors
    /// `ArgumentError` for an operand that is no value.
    pub fn data(&self, rows: Vec<Vec<Operand>>) -> Result<Rc<Self>> {
        let mut written = self.rows.clone();
        for row in rows {
            let mut exprs = Vec::with_capacity(row.len());
            for (value, (_, ty)) in row.into_iter().zip(&self.specs) {
                exprs.push(match value {
                    Operand::Value(value) if value.is_null() => crate::expr::null(),
                    Operand::Value(value) => {
                        let ty = if ty.is_null() { crate::types::type_of_value(&value) } else { ty.clone() };
                        bind_value("param", value, ty)
                    }
                    other => other.into_expr(None, &Operator::Comma)?,
                });
            }
            written.push(exprs);
        }
        Ok(Rc::new(Self { rows: written, shown: RefCell::default(), ..self.clone() }))
    }

    /// The same rows under another name; a made-up one without `name`.
    pub fn renamed(&self, name: Option<Name>, is_lateral: bool) -> Rc<Self> {
        let name = name.unwrap_or_else(|| Name::anonymous(fresh_id(), "anon"));
        let is_qualifying = self.is_qualifying || !is_lateral;
        Rc::new(Self { name: Some(name), is_lateral, is_qualifying, shown: RefCell::default(), ..self.clone() })
    }

    /// The columns, the same objects as long as one is held.
    pub fn columns(self: &Rc<Self>) -> Vec<Expr> {
        let mut shown = self.shown.borrow_mut();
        shown.resize(self.specs.len(), Weak::new());
        let mut out = Vec::with_capacity(self.specs.len());
        for (place, (name, ty)) in shown.iter_mut().zip(&self.specs) {
            let column = place.upgrade().unwrap_or_else(|| {
                let column = Rc::new(NamedColumn {
                    name: name.clone(),
                    is_literal: false,
                    is_whole: false,
                    ty: ty.clone(),
                    table: Some(FromClause::Values(self.clone())),
                });
                *place = Rc::downgrade(&column);
                column
            });
            out.push(Expr::new(ExprKind::Named(column)));
        }
        out
    }

    /// An identity.
    pub fn id(self: &Rc<Self>) -> usize {
        Rc::as_ptr(self).addr()
    }
}
