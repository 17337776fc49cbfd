//! Composite attributes in a column list.

use std::fmt;
use std::rc::Rc;

use sql::expr::{Expr, ExprKind};

use crate::mapper::{Attribute, CompositeClass};

/// Where the columns of a composite are in a row.
pub(crate) struct CompositePlaces {
    pub(crate) class: Rc<dyn CompositeClass>,
    pub(crate) places: Vec<usize>,
}

impl fmt::Debug for CompositePlaces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.places.fmt(f)
    }
}

/// The class and columns of an expression that stands for a composite attribute.
pub(crate) fn composite_parts(expr: &Expr) -> Option<(Rc<dyn CompositeClass>, Vec<Expr>)> {
    let ExprKind::List(list) = expr.kind() else { return None };
    let attribute = Attribute::of(expr)?;
    Some((attribute.property().as_composite()?.class.clone(), list.items.clone()))
}
