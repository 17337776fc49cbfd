//! Functions that give rows: `func.json_each(x).table_valued('key', 'value')`.

use std::rc::Rc;

use super::{Alias, AliasKind, Aliased, FromClause};
use crate::expr::{Expr, ExprKind, NamedColumn};
use crate::name::{Name, fresh_id};
use crate::types::Type;

/// What stands behind the name of a function that gives rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DerivedColumns {
    /// Nothing.
    #[default]
    Unwritten,
    /// The names of the columns.
    Names,
    /// Their names and types.
    Types,
}

/// A function that gives rows.
#[derive(Clone, Debug)]
pub struct TableFunction {
    /// The call.
    pub call: Expr,
    /// Names and types of the columns.
    pub columns: Vec<(Name, Type)>,
    /// How the columns are written behind the name.
    pub derived: DerivedColumns,
    /// `WITH ORDINALITY`.
    pub with_ordinality: bool,
    /// Whether it is joined to the others without a condition.
    pub joins_implicitly: bool,
}

impl TableFunction {
    /// A function with columns of these names.
    pub fn new(call: Expr, columns: Vec<(Name, Type)>) -> Self {
        Self { call, columns, derived: DerivedColumns::Unwritten, with_ordinality: false, joins_implicitly: false }
    }

    /// The function in FROM under a name; SQLAlchemy: `TableValuedAlias`.
    pub fn alias(self, name: Option<Name>, kind: AliasKind) -> Alias {
        Alias::new(Aliased::Function(Rc::new(self)), name, kind)
    }

    /// `function.alias(name)`: its one column has a made-up name.
    pub fn scalar(call: Expr, name: Option<Name>) -> Alias {
        let base = match call.kind() {
            ExprKind::Function(function) => function.name.last.clone(),
            _ => Rc::from("anon"),
        };
        let column = (Name::anonymous(fresh_id(), &base), call.ty());
        Self::new(call, vec![column]).alias(name, AliasKind::Alias)
    }
}

impl Alias {
    /// The function, when it names one.
    pub fn function(&self) -> Option<&Rc<TableFunction>> {
        match self.element() {
            Aliased::Function(function) => Some(function),
            _ => None,
        }
    }
}

impl FromClause {
    /// The whole element as a column, written as its name; SQLAlchemy: `TableValuedColumn`.
    pub fn as_column(&self, ty: Type) -> Expr {
        let name = self.name().unwrap_or_else(|| Name::new(""));
        let column = NamedColumn { name, is_literal: false, is_whole: true, ty, table: Some(self.clone()) };
        Expr::new(ExprKind::Named(Rc::new(column)))
    }
}
