//! Expressions over a mapper's table turned into expressions over an alias of it.

use std::cell::RefCell;

use sql::expr::{Expr, ExprKind};
use sql::selectable::{Aliased, FromClause};
use sql::statement::Select;
use sql::traverse::{Replacer, replace, replace_from, replace_in_select};

/// Replaces columns by those of one FROM element that show them; SQLAlchemy: `ORMAdapter`.
#[derive(Debug)]
pub struct AliasAdapter {
    target: FromClause,
    /// A column that the target shows nowhere is looked for by its name.
    by_name: bool,
    /// Whether the target is a query, whose columns may show more than columns.
    shows_query: bool,
    /// Columns found so far, by the number of the source: a target's columns are the same ones as long as they are held.
    found: RefCell<Vec<(Expr, Expr)>>,
}

impl AliasAdapter {
    /// Replaces what `target` shows; `by_name` is SQLAlchemy's `adapt_on_names`.
    pub fn new(target: FromClause, by_name: bool) -> Self {
        let shows_query = matches!(&target, FromClause::Alias(alias) if matches!(alias.element(), Aliased::Query(_)));
        Self { target, by_name, shows_query, found: RefCell::default() }
    }

    /// The FROM element whose columns take the place of others.
    pub fn target(&self) -> &FromClause {
        &self.target
    }

    /// Whether columns are also found by their names.
    pub(crate) fn is_by_name(&self) -> bool {
        self.by_name
    }

    /// The target's column for a column; nothing where it shows none.
    pub fn column(&self, column: &Expr) -> Option<Expr> {
        if let Some((_, found)) = self.found.borrow().iter().find(|(source, _)| source.same(column)) {
            return Some(found.clone());
        }
        let named = |name: sql::Name| self.target.columns_keyed().into_iter().find(|(key, _)| **key == *name.as_str());
        let found = self.target.embedding_column(column).or_else(|| {
            let name = if self.by_name { column.name() } else { None };
            name.and_then(named).map(|(_, column)| column)
        })?;
        self.found.borrow_mut().push((column.deannotated(), found.clone()));
        Some(found)
    }

    /// The target's column that shows a whole expression.
    fn shown(&self, expr: &Expr) -> Option<Expr> {
        self.target.embedding_column(expr)
    }

    /// The expression over the target.
    pub fn adapt(&self, expr: &Expr) -> Expr {
        replace(expr, &mut Run(self))
    }

    /// The FROM element with the target in place of what it is an alias of.
    pub fn adapt_from(&self, from: &FromClause) -> FromClause {
        replace_from(from, &mut Run(self))
    }

    /// The query over the target.
    pub fn adapt_select(&self, select: &Select) -> Select {
        replace_in_select(select, &mut Run(self))
    }
}

struct Run<'a>(&'a AliasAdapter);

impl Replacer for Run<'_> {
    fn expr(&mut self, expr: &Expr) -> Option<Expr> {
        match expr.kind() {
            ExprKind::Column(_) | ExprKind::Proxy(_) | ExprKind::Named(_) => {
                if expr.table().is_some_and(|table| table.same(&self.0.target)) {
                    return None;
                }
                self.0.column(expr)
            }
            ExprKind::Function(_)
            | ExprKind::Label(_)
            | ExprKind::Cast(_)
            | ExprKind::Case(_)
            | ExprKind::Over(_)
            | ExprKind::ScalarSelect(_)
            | ExprKind::Binary(_)
                if self.0.shows_query =>
            {
                self.0.shown(expr)
            }
            _ => None,
        }
    }

    fn from_clause(&mut self, from: &FromClause) -> Option<FromClause> {
        let is_inside = !matches!(from, FromClause::Join(_)) && self.0.target.is_derived_from(from);
        (is_inside && !from.same(&self.0.target)).then(|| self.0.target.clone())
    }
}
