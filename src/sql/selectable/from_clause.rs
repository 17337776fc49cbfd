//! The elements of FROM.

use std::rc::Rc;

use super::{Alias, AliasKind, Aliased, Join, Selectable, TableClause, Values};
use crate::error::{Error, ErrorKind, Result};
use crate::expr::{Entity, Expr, ExprKind};
use crate::name::Name;
use crate::schema::Table;

/// An element of FROM.
#[derive(Clone, Debug)]
pub enum FromClause {
    /// A table.
    Table(Table),
    /// A table by name alone.
    Named(Rc<TableClause>),
    /// Anything with a name of its own: alias, subquery, CTE.
    Alias(Alias),
    /// A join.
    Join(Rc<Join>),
    /// Rows written into the statement.
    Values(Rc<Values>),
    /// Text: `select_from(text('t'))`.
    Text(Rc<crate::expr::TextClause>),
    /// Something of the mapping layer that stands for a FROM element.
    Entity(Rc<dyn Entity>),
}

impl FromClause {
    /// An identity: equal for two handles on one element.
    pub fn id(&self) -> usize {
        match self {
            Self::Table(x) => x.id(),
            Self::Named(x) => Rc::as_ptr(x).addr(),
            Self::Alias(x) => x.id(),
            Self::Join(x) => Rc::as_ptr(x).addr(),
            Self::Values(x) => x.id(),
            Self::Text(x) => Rc::as_ptr(x).addr(),
            Self::Entity(x) => x.id(),
        }
    }

    /// Whether both are the same element.
    pub fn same(&self, other: &Self) -> bool {
        self.id() == other.id()
    }

    /// The name that columns are qualified with.
    pub fn name(&self) -> Option<Name> {
        match self {
            Self::Table(x) => Some(x.name().clone()),
            Self::Named(x) => Some(x.name.clone()),
            Self::Alias(x) => Some(x.name().clone()),
            Self::Values(x) => x.name.clone().filter(|_| x.is_qualifying),
            Self::Join(_) | Self::Text(_) | Self::Entity(_) => None,
        }
    }

    /// How SQLAlchemy names it in messages.
    pub fn description(&self) -> String {
        match self {
            Self::Table(x) => x.description().to_string(),
            Self::Named(x) => x.name.to_string(),
            Self::Alias(x) => {
                if x.name().is_anonymous() {
                    let mut base = String::new();
                    x.name().resolve(&mut |_, b| {
                        b.clone_into(&mut base);
                        Rc::from(b)
                    });
                    format!("%({} {base})s", x.id())
                } else {
                    x.name().to_string()
                }
            }
            Self::Join(x) => {
                format!(
                    "Join object on {}({}) and {}({})",
                    x.left.description(),
                    x.left.id(),
                    x.right.description(),
                    x.right.id()
                )
            }
            Self::Values(x) => x.name.as_ref().map_or_else(|| "values".to_owned(), ToString::to_string),
            Self::Text(x) => x.text.to_string(),
            Self::Entity(x) => x.from_clause().ok().flatten().map(|f| f.description()).unwrap_or_default(),
        }
    }

    /// Keys and columns in order.
    pub fn columns_keyed(&self) -> Vec<(Rc<str>, Expr)> {
        match self {
            Self::Table(x) => x.columns().into_iter().map(|c| (c.key(), Expr::from(c))).collect(),
            Self::Named(x) => {
                x.expressions().into_iter().map(|c| (c.key().unwrap_or_else(|| Rc::from("")), c)).collect()
            }
            Self::Alias(x) => x.columns_keyed(),
            Self::Join(x) => x.columns_keyed(),
            Self::Values(x) => x.columns().into_iter().map(|c| (c.key().unwrap_or_else(|| Rc::from("")), c)).collect(),
            Self::Text(_) => Vec::new(),
            Self::Entity(x) => match x.from_clause() {
                Ok(Some(from)) => from.columns_keyed(),
                _ => Vec::new(),
            },
        }
    }

    /// The columns in order.
    pub fn columns(&self) -> Vec<Expr> {
        self.columns_keyed().into_iter().map(|(_, c)| c).collect()
    }

    /// The query of a subquery.
    pub fn subquery(&self) -> Option<&Selectable> {
        match self {
            Self::Alias(alias) if matches!(alias.kind(), AliasKind::Subquery) => match alias.element() {
                Aliased::Query(query) => Some(query),
                Aliased::From(_) | Aliased::Function(_) => None,
            },
            _ => None,
        }
    }

    /// The column of a key.
    pub fn column(&self, key: &str) -> Option<Expr> {
        match self {
            Self::Table(x) => x.column(key).map(Expr::from),
            _ => self.columns_keyed().into_iter().find(|(k, _)| &**k == key).map(|(_, c)| c),
        }
    }

    /// The column of a key.
    ///
    /// # Errors
    /// `AttributeError` whose message is the key.
    pub fn c(&self, key: &str) -> Result<Expr> {
        self.column(key).ok_or_else(|| Error::new(ErrorKind::Attribute, key))
    }

    /// The columns of the primary key.
    pub fn primary_key(&self) -> Vec<Expr> {
        match self {
            Self::Table(x) => x.primary_key().columns().into_iter().map(Expr::from).collect(),
            Self::Join(x) => {
                let mut columns = x.left.primary_key();
                columns.extend(x.right.primary_key());
                columns
            }
            _ => self.columns().into_iter().filter(is_primary_key).collect(),
        }
    }

    /// `from.alias(name)`.
    pub fn alias(&self, name: Option<Name>) -> Self {
        match self {
            Self::Alias(alias) if alias.cte().is_some() => Self::Alias(alias.cte_alias(name)),
            _ => Self::Alias(Alias::new(Aliased::From(self.clone()), name, AliasKind::Alias)),
        }
    }

    /// The column of this element that shows `column` or something inside it; SQLAlchemy: `corresponding_column`.
    pub fn corresponding_column(&self, column: &Expr) -> Option<Expr> {
        let columns = self.columns();
        if let Some(own) = columns.iter().find(|c| c.same(column)) {
            return Some(own.clone());
        }
        let wanted = crate::traverse::proxy_set(column);
        let mut best: Option<(usize, Expr)> = None;
        for candidate in columns {
            let distance = crate::traverse::proxy_distance(&candidate, &wanted);
            if let Some(distance) = distance
                && best.as_ref().is_none_or(|(least, _)| distance < *least)
            {
                best = Some((distance, candidate));
            }
        }
        best.map(|(_, column)| column)
    }

    /// The column of this element that shows all that `column` shows, so not a sibling over the same table.
    /// SQLAlchemy: `corresponding_column(require_embedded=True)`.
    pub fn embedding_column(&self, column: &Expr) -> Option<Expr> {
        let wanted = crate::traverse::proxy_set(column);
        let mut best: Option<(usize, Expr)> = None;
        for candidate in self.columns() {
            let shown = crate::traverse::proxy_set(&candidate);
            if !wanted.iter().all(|id| shown.contains(id)) {
                continue;
            }
            let distance = crate::traverse::proxy_distance(&candidate, &wanted).unwrap_or(usize::MAX);
            if best.as_ref().is_none_or(|(least, _)| distance < *least) {
                best = Some((distance, candidate));
            }
        }
        best.map(|(_, column)| column)
    }

    /// Whether it is `other`, or is made of it; SQLAlchemy: `is_derived_from`.
    pub fn is_derived_from(&self, other: &Self) -> bool {
        if self.same(other) {
            return true;
        }
        match self {
            Self::Join(join) => join.left.is_derived_from(other) || join.right.is_derived_from(other),
            Self::Alias(alias) => match alias.element() {
                Aliased::From(from) => from.is_derived_from(other),
                Aliased::Query(query) => {
                    let mut froms = Vec::new();
                    for column in query.selected_columns() {
                        crate::traverse::from_objects(&column, &mut froms);
                    }
                    froms.iter().any(|from| from.is_derived_from(other))
                }
                Aliased::Function(_) => false,
            },
            _ => false,
        }
    }

    /// This element and all those inside a join; SQLAlchemy: `_from_objects`.
    pub fn parts(&self) -> Vec<Self> {
        match self {
            Self::Join(join) => {
                let mut out = vec![self.clone()];
                out.extend(join.left.parts());
                out.extend(join.right.parts());
                out
            }
            Self::Entity(entity) => match entity.from_clause() {
                Ok(Some(from)) => from.parts(),
                _ => Vec::new(),
            },
            _ => vec![self.clone()],
        }
    }

    /// The table, when it is one.
    pub fn as_table(&self) -> Option<&Table> {
        match self {
            Self::Table(table) => Some(table),
            _ => None,
        }
    }
}

/// Whether a column is, or shows, a column of a primary key.
fn is_primary_key(column: &Expr) -> bool {
    match column.kind() {
        ExprKind::Column(column) => column.is_primary_key(),
        ExprKind::Proxy(proxy) => proxy.sources.first().is_some_and(is_primary_key),
        ExprKind::Label(label) => is_primary_key(&label.element),
        _ => false,
    }
}

impl From<Table> for FromClause {
    fn from(table: Table) -> Self {
        Self::Table(table)
    }
}

impl From<&Table> for FromClause {
    fn from(table: &Table) -> Self {
        Self::Table(table.clone())
    }
}
