//! `values(column('a'), …).data([…])`.

use std::rc::Rc;

use super::TableClause;
use crate::error::Result;
use crate::expr::{Expr, Operand, Operator, bind_value};
use crate::name::{Name, fresh_id};
use crate::types::Type;

/// Rows written into the statement.
#[derive(Clone, Debug)]
pub struct Values {
    /// The columns, as those of a table of the same name.
    pub columns: Vec<Expr>,
    /// The rows; plain values are bound parameters already.
    pub rows: Vec<Vec<Expr>>,
    /// The name; made up when absent.
    pub name: Option<Name>,
    /// Whether values are written as literals.
    pub literal_binds: bool,
    table: Rc<TableClause>,
}

impl Values {
    /// Rows under a name, or under one that the compiler makes up.
    ///
    /// # Errors
    /// `ArgumentError` for an operand that is no value.
    pub fn new(
        columns: Vec<(Name, Type)>,
        rows: Vec<Vec<Operand>>,
        name: Option<Name>,
        literal_binds: bool,
    ) -> Result<Rc<Self>> {
        let name = name.unwrap_or_else(|| Name::anonymous(fresh_id(), "anon"));
        let table = TableClause::new(name.clone(), None, columns.clone());
        let mut written = Vec::with_capacity(rows.len());
        for row in rows {
            let mut exprs = Vec::with_capacity(row.len());
            for (value, (_, ty)) in row.into_iter().zip(&columns) {
                exprs.push(match value {
                    Operand::Value(value) => bind_value("param", value, ty.clone()),
                    other => other.into_expr(None, &Operator::Comma)?,
                });
            }
            written.push(exprs);
        }
        let columns = table.expressions();
        Ok(Rc::new(Self { columns, rows: written, name: Some(name), literal_binds, table }))
    }

    /// An identity, the same that its columns' table has.
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.table).addr()
    }
}
