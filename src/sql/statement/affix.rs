//! Words before and behind a statement: `prefix_with`, `suffix_with`, hints.

use std::rc::Rc;

use crate::expr::Expr;
use crate::selectable::FromClause;

/// Words of `prefix_with()` or `suffix_with()`, for all databases or for one.
#[derive(Clone, Debug)]
pub struct Affix {
    /// The words.
    pub element: Expr,
    /// The dialect that writes them; all when absent.
    pub dialect: Option<Rc<str>>,
}

impl Affix {
    /// Whether the dialect of this name writes the words.
    pub fn is_for(&self, dialect: &str) -> bool {
        self.dialect.as_deref().is_none_or(|own| own == dialect)
    }
}

impl From<Expr> for Affix {
    fn from(element: Expr) -> Self {
        Self { element, dialect: None }
    }
}

/// A hint of `with_hint()` or `with_statement_hint()`.
#[derive(Clone, Debug)]
pub struct Hint {
    /// The FROM element that the hint is about; the whole statement when absent.
    pub target: Option<FromClause>,
    /// The text.
    pub text: Rc<str>,
    /// The dialect that writes it; all when absent.
    pub dialect: Option<Rc<str>>,
}

impl Hint {
    /// Whether the dialect of this name writes the hint.
    pub fn is_for(&self, dialect: &str) -> bool {
        self.dialect.as_deref().is_none_or(|own| own == dialect)
    }
}
