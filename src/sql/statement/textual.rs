//! Text whose columns are known: `text(…).columns(…)`.

use std::rc::Rc;

use crate::expr::{Expr, TextClause};

/// Text with known columns.
#[derive(Clone, Debug)]
pub struct TextualSelect(Rc<Inner>);

#[derive(Debug)]
struct Inner {
    text: Rc<TextClause>,
    columns: Vec<Expr>,
    is_positional: bool,
}

impl TextualSelect {
    /// `text(…).columns(…)`; positional when given as columns rather than as names with types.
    pub fn new(text: Rc<TextClause>, columns: Vec<Expr>, is_positional: bool) -> Self {
        Self(Rc::new(Inner { text, columns, is_positional }))
    }

    /// The address, as an identity.
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// The text.
    pub fn text(&self) -> &Rc<TextClause> {
        &self.0.text
    }

    /// The columns.
    pub fn columns(&self) -> &[Expr] {
        &self.0.columns
    }

    /// Whether result columns are matched by position.
    pub fn is_positional(&self) -> bool {
        self.0.is_positional
    }
}
