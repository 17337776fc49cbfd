//! Columns of one FROM element turned into those of another.

use super::{Replacer, replace, replace_in_select};
use crate::expr::{Expr, ExprKind};
use crate::selectable::{Aliased, FromClause};
use crate::statement::Select;

/// Columns of a table (or of anything else that `target` shows) replaced by the columns of `target`.
/// SQLAlchemy: `ClauseAdapter`.
#[derive(Debug)]
pub struct Adapter {
    target: FromClause,
    sources: Vec<FromClause>,
}

impl Adapter {
    /// Replaces columns by those of `target`, and the FROM elements behind it by `target` itself.
    pub fn new(target: &FromClause) -> Self {
        let sources = match target {
            FromClause::Alias(alias) => match alias.element() {
                Aliased::From(inner) => vec![inner.clone()],
                _ => Vec::new(),
            },
            _ => Vec::new(),
        };
        Self { target: target.clone(), sources }
    }

    /// The expression over `target`.
    pub fn adapt(&self, expr: &Expr) -> Expr {
        let mut replacer = AdapterRun { adapter: self };
        replace(expr, &mut replacer)
    }

    /// The query over `target`.
    pub fn adapt_select(&self, select: &Select) -> Select {
        let mut replacer = AdapterRun { adapter: self };
        replace_in_select(select, &mut replacer)
    }
}

struct AdapterRun<'a> {
    adapter: &'a Adapter,
}

impl Replacer for AdapterRun<'_> {
    fn expr(&mut self, expr: &Expr) -> Option<Expr> {
        match expr.kind() {
            ExprKind::Column(_) | ExprKind::Proxy(_) | ExprKind::Named(_) => {
                if expr.table().is_some_and(|t| t.same(&self.adapter.target)) {
                    return None;
                }
                let found = self.adapter.target.corresponding_column(expr)?;
                Some(match expr.annotations() {
                    Some(annotations) => found.annotated(annotations.clone()),
                    None => found,
                })
            }
            _ => None,
        }
    }

    fn from_clause(&mut self, from: &FromClause) -> Option<FromClause> {
        self.adapter.sources.iter().any(|s| s.same(from)).then(|| self.adapter.target.clone())
    }
}
