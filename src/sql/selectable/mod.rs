//! What stands in FROM, and what can be selected from.

mod alias;
mod from_clause;
mod join;
mod proxy;
mod table_clause;
mod table_function;
mod values;

pub use alias::{Alias, AliasKind, Aliased, CteOptions};
pub use from_clause::FromClause;
pub(crate) use join::can_join;
pub use join::{Join, JoinKind, join_condition, join_condition_over};
pub use proxy::ProxyColumn;
pub use table_clause::TableClause;
pub use table_function::{DerivedColumns, TableFunction};
pub use values::Values;

use std::rc::Rc;

use crate::expr::Expr;
use crate::name::Name;
use crate::statement::{CompoundSelect, Delete, Insert, LabelStyle, Select, TextualSelect, Update};
use crate::types::Type;

/// A query: anything that gives rows.
#[derive(Clone, Debug)]
pub enum Selectable {
    /// SELECT.
    Select(Select),
    /// UNION and its relatives.
    Compound(CompoundSelect),
    /// Text with known columns.
    Textual(TextualSelect),
    /// VALUES.
    Values(Rc<Values>),
    /// INSERT with RETURNING.
    Insert(Insert),
    /// UPDATE with RETURNING.
    Update(Update),
    /// DELETE with RETURNING.
    Delete(Delete),
}

impl Selectable {
    /// An identity: equal for two handles on one query.
    pub fn id(&self) -> usize {
        match self {
            Self::Select(x) => x.id(),
            Self::Compound(x) => x.id(),
            Self::Textual(x) => x.id(),
            Self::Values(x) => x.id(),
            Self::Insert(x) => x.id(),
            Self::Update(x) => x.id(),
            Self::Delete(x) => x.id(),
        }
    }

    /// `query.subquery(name)`.
    pub fn subquery(&self, name: Option<Name>) -> FromClause {
        // Its columns are told apart by their names.
        let query = match self {
            Self::Select(select) if select.label_style == LabelStyle::None => {
                Self::Select(select.label_style(LabelStyle::DisambiguateOnly))
            }
            other => other.clone(),
        };
        FromClause::Alias(Alias::new(Aliased::Query(query), name, AliasKind::Subquery))
    }

    /// `query.lateral(name)`.
    pub fn lateral(&self, name: Option<Name>) -> FromClause {
        FromClause::Alias(Alias::new(Aliased::Query(self.clone()), name, AliasKind::Lateral))
    }

    /// `query.cte(name, …)`.
    pub fn cte(&self, name: Option<Name>, options: CteOptions) -> FromClause {
        FromClause::Alias(Alias::new(Aliased::Query(self.clone()), name, AliasKind::Cte(options)))
    }

    /// The query without labels: those of a query used as a value name nothing.
    pub(crate) fn unlabelled(&self) -> Self {
        let without = |select: &Select| match select.label_style {
            LabelStyle::None => select.clone(),
            _ => select.label_style(LabelStyle::None),
        };
        match self {
            Self::Select(select) => Self::Select(without(select)),
            Self::Compound(compound) => Self::Compound(compound.with(|data| {
                if let Some(Self::Select(first)) = data.selects.first_mut() {
                    *first = without(first);
                }
            })),
            other => other.clone(),
        }
    }

    /// The type of the first column, for a query used as one value.
    pub fn scalar_type(&self) -> Type {
        self.selected_columns().first().map(Expr::ty).unwrap_or_default()
    }

    /// The expressions of the column list, entities expanded.
    pub fn selected_columns(&self) -> Vec<Expr> {
        match self {
            Self::Select(x) => x.selected_columns(),
            Self::Compound(x) => x.selects().first().map(Self::selected_columns).unwrap_or_default(),
            Self::Textual(x) => x.columns().to_vec(),
            Self::Values(x) => x.columns(),
            Self::Insert(x) => x.returning_columns().clone(),
            Self::Update(x) => x.returning_columns().clone(),
            Self::Delete(x) => x.returning_columns().clone(),
        }
    }

    /// The columns with the keys under which an enclosing query knows them.
    pub fn columns_plus_names(&self) -> Vec<(Rc<str>, Name, Expr)> {
        crate::statement::columns_plus_names(self)
    }
}
