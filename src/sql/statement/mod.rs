//! Statements as trees.

mod affix;
mod columns;
mod compound;
mod delete;
mod dml;
mod froms;
mod insert;
mod on_conflict;
mod select;
mod select_join;
mod textual;
mod update;

pub use affix::{Affix, Hint};
pub(crate) use columns::{NamedItem, anon_name_label, named_items, tq_label, wrapped};
pub use columns::{columns_plus_names, exported_columns};
pub use compound::CompoundSelect;
pub use delete::Delete;
pub use dml::{ColumnKey, DmlTarget, ReturningColumns};
pub use froms::{join_places, left_places, repr_of_from, shared_parts};
pub(crate) use froms::{plain as plain_from, select_froms};
pub use insert::{Insert, InsertData, InsertSource};
pub use on_conflict::{ConflictAction, OnConflict};
pub use select::{ForUpdate, Limit, Select, SelectData};
pub use select_join::{JoinRequest, JoinTarget};
pub use textual::TextualSelect;
pub use update::{Update, UpdateData};

use crate::expr::{Expr, TextClause};
use crate::schema::DdlElement;
use crate::selectable::Selectable;
use std::rc::Rc;

/// How the columns of a SELECT are labelled; SQLAlchemy: `SelectLabelStyle`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LabelStyle {
    /// No labels.
    None,
    /// `users.name AS users_name`.
    TablenamePlusCol,
    /// Labels only for a name that occurs twice: `name`, `name_1`.
    #[default]
    DisambiguateOnly,
    /// What the mapping layer's `select()` begins with; compiles as [`LabelStyle::DisambiguateOnly`].
    LegacyOrm,
}

/// A statement that can be executed.
#[derive(Clone, Debug)]
pub enum Statement {
    /// A query.
    Query(Selectable),
    /// Literal text.
    Text(Rc<TextClause>),
    /// DDL.
    Ddl(DdlElement),
    /// A lone expression, as in `session.execute(func.now())` or `str(expression)`.
    Expr(Expr),
}

impl Statement {
    /// Whether both are made alike: they compile to one text with the same parameters. SQLAlchemy: `compare`.
    ///
    /// # Errors
    /// What compiling either raises.
    pub fn is_like(&self, other: &Self) -> crate::error::Result<bool> {
        let shape = |statement: &Self| -> crate::error::Result<(String, Vec<String>)> {
            let dialect = crate::dialect::StandardDialect::for_text();
            let compiled = crate::dialect::compile(statement, &dialect, crate::dialect::CompileOptions::default())?;
            let values = compiled.current_params()?;
            let shown = compiled.binds.iter().zip(&values);
            Ok((
                compiled.text(),
                shown.map(|(bind, value)| format!("{}{}", value.repr(), bind.param.ty.repr())).collect(),
            ))
        };
        Ok(shape(self)? == shape(other)?)
    }
}

impl From<Select> for Statement {
    fn from(select: Select) -> Self {
        Self::Query(Selectable::Select(select))
    }
}

impl From<Selectable> for Statement {
    fn from(query: Selectable) -> Self {
        Self::Query(query)
    }
}

impl From<Insert> for Statement {
    fn from(insert: Insert) -> Self {
        Self::Query(Selectable::Insert(insert))
    }
}

impl From<Update> for Statement {
    fn from(update: Update) -> Self {
        Self::Query(Selectable::Update(update))
    }
}

impl From<Delete> for Statement {
    fn from(delete: Delete) -> Self {
        Self::Query(Selectable::Delete(delete))
    }
}

impl From<DdlElement> for Statement {
    fn from(ddl: DdlElement) -> Self {
        Self::Ddl(ddl)
    }
}

impl From<Expr> for Statement {
    fn from(expr: Expr) -> Self {
        Self::Expr(expr)
    }
}
