//! Named FROM elements: aliases, subqueries, CTEs.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use super::{FromClause, ProxyColumn, Selectable};
use crate::expr::{Expr, ExprKind};
use crate::name::{Name, fresh_id};
use crate::statement::Affix;

/// What is named.
#[derive(Clone, Debug)]
pub enum Aliased {
    /// A FROM element.
    From(FromClause),
    /// A query.
    Query(Selectable),
    /// A function that gives rows.
    Function(Rc<super::TableFunction>),
}

/// The arguments of a CTE.
#[derive(Clone, Debug, Default)]
pub struct CteOptions {
    /// `WITH RECURSIVE`.
    pub recursive: bool,
    /// Written inside the query that uses it rather than in front of the whole statement.
    pub nesting: bool,
    /// Words before the query: `MATERIALIZED`.
    pub prefixes: Vec<Affix>,
    /// Words behind it.
    pub suffixes: Vec<Affix>,
    /// The CTE that this one extends by UNION, or of which it is another name.
    pub restates: Option<Alias>,
    /// Another name for `restates` rather than an extension.
    pub is_alias: bool,
}

/// How a named FROM element is written.
#[derive(Clone, Debug)]
pub enum AliasKind {
    /// `table AS name`.
    Alias,
    /// `(SELECT …) AS name`.
    Subquery,
    /// `LATERAL (SELECT …) AS name`.
    Lateral,
    /// In WITH, and by its name elsewhere.
    Cte(CteOptions),
    /// `table AS name TABLESAMPLE method`, with `REPEATABLE (seed)`.
    Sample {
        /// The method with its arguments.
        method: Expr,
        /// What the rows are chosen by.
        seed: Option<Expr>,
    },
    /// A function without a name of its own.
    Bare,
    /// The rows that an INSERT offers, in ON DUPLICATE KEY UPDATE.
    Offered,
}

/// The state of an [`Alias`].
#[derive(Debug)]
pub struct AliasInner {
    name: Name,
    element: Aliased,
    kind: AliasKind,
    shown: RefCell<Vec<Weak<ProxyColumn>>>,
    described: RefCell<Option<Rc<Vec<Described>>>>,
}

/// What a column of the alias is made of.
#[derive(Clone, Debug)]
struct Described {
    key: Rc<str>,
    name: Name,
    sources: Vec<Expr>,
}

/// A named FROM element: alias, subquery, lateral, CTE.
#[derive(Clone, Debug)]
pub struct Alias(Rc<AliasInner>);

impl Alias {
    /// A named FROM element; without a name, the compiler makes up `anon_1`, or `users_1` for a table.
    pub fn new(element: Aliased, name: Option<Name>, kind: AliasKind) -> Self {
        let name = name.unwrap_or_else(|| {
            let base = match &element {
                Aliased::From(from) => from.name().filter(|n| !n.is_anonymous()).map(|n| n.text().clone()),
                Aliased::Query(_) | Aliased::Function(_) => None,
            };
            Name::anonymous(fresh_id(), base.as_deref().unwrap_or("anon"))
        });
        Self(Rc::new(AliasInner { name, element, kind, shown: RefCell::default(), described: RefCell::default() }))
    }

    /// The address, as an identity.
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// The name.
    pub fn name(&self) -> &Name {
        &self.0.name
    }

    /// What is named.
    pub fn element(&self) -> &Aliased {
        &self.0.element
    }

    /// How it is written.
    pub fn kind(&self) -> &AliasKind {
        &self.0.kind
    }

    /// The CTE's arguments, when it is one.
    pub fn cte(&self) -> Option<&CteOptions> {
        match &self.0.kind {
            AliasKind::Cte(options) => Some(options),
            _ => None,
        }
    }

    /// For a CTE: the same name with a UNION added.
    pub fn union(&self, others: Vec<Selectable>, all: bool) -> crate::error::Result<Self> {
        let Aliased::Query(query) = &self.0.element else { return Ok(self.clone()) };
        let mut parts = vec![query.clone()];
        parts.extend(others);
        let keyword = if all { "UNION ALL" } else { "UNION" };
        let compound = crate::statement::CompoundSelect::new(keyword, parts);
        let mut options = self.cte().cloned().unwrap_or_default();
        options.restates = Some(self.clone());
        options.is_alias = false;
        Ok(Self::new(
            Aliased::Query(Selectable::Compound(compound)),
            Some(self.0.name.clone()),
            AliasKind::Cte(options),
        ))
    }

    /// For a CTE: the same, written inside the statement that names it.
    pub fn nested(&self) -> Self {
        let mut options = self.cte().cloned().unwrap_or_default();
        options.nesting = true;
        options.restates = Some(self.clone());
        Self::new(self.0.element.clone(), Some(self.0.name.clone()), AliasKind::Cte(options))
    }

    /// For a CTE: the same with other options.
    pub fn with_cte_options(&self, change: impl FnOnce(&mut CteOptions)) -> Self {
        let mut options = self.cte().cloned().unwrap_or_default();
        change(&mut options);
        options.restates = Some(self.clone());
        Self::new(self.0.element.clone(), Some(self.0.name.clone()), AliasKind::Cte(options))
    }

    /// For a CTE: another name for it.
    pub fn cte_alias(&self, name: Option<Name>) -> Self {
        let mut options = self.cte().cloned().unwrap_or_default();
        options.restates = Some(self.clone());
        options.is_alias = true;
        Self::new(self.0.element.clone(), name, AliasKind::Cte(options))
    }

    fn describe(&self) -> Rc<Vec<Described>> {
        if let Some(described) = self.0.described.borrow().as_ref() {
            return described.clone();
        }
        let described: Vec<Described> = match &self.0.element {
            Aliased::From(from) => from
                .columns_keyed()
                .into_iter()
                .map(|(key, column)| Described {
                    name: column.name().unwrap_or_else(|| Name::new(&key)),
                    key,
                    sources: vec![column],
                })
                .collect(),
            Aliased::Query(query) => crate::statement::exported_columns(query)
                .into_iter()
                .map(|(key, name, sources)| Described { key, name, sources })
                .collect(),
            Aliased::Function(function) => function
                .columns
                .iter()
                .map(|(name, ty)| Described {
                    key: name.text().clone(),
                    name: name.clone(),
                    sources: vec![crate::expr::column(name.clone(), Some(ty.clone()))],
                })
                .collect(),
        };
        let described = Rc::new(described);
        // A table that still grows must not be remembered half-way.
        if !matches!(&self.0.element, Aliased::From(_)) {
            *self.0.described.borrow_mut() = Some(described.clone());
        }
        described
    }

    /// Keys and columns, the same objects as long as one is held.
    pub fn columns_keyed(&self) -> Vec<(Rc<str>, Expr)> {
        let described = self.describe();
        let mut shown = self.0.shown.borrow_mut();
        if shown.len() < described.len() {
            shown.resize(described.len(), Weak::new());
        }
        let mut out = Vec::with_capacity(described.len());
        for (place, item) in shown.iter_mut().zip(described.iter()) {
            let column = place.upgrade().unwrap_or_else(|| {
                let column = Rc::new(ProxyColumn {
                    from: FromClause::Alias(self.clone()),
                    name: item.name.clone(),
                    key: item.key.clone(),
                    own_type: item.sources.first().map(Expr::ty).unwrap_or_default(),
                    sources: item.sources.clone(),
                });
                *place = Rc::downgrade(&column);
                column
            });
            out.push((item.key.clone(), Expr::new(ExprKind::Proxy(column))));
        }
        out
    }
}
