//! Labels: `element AS name`.

use super::{Expr, ExprKind};
use crate::name::{Name, fresh_id};
use crate::types::Type;
use std::rc::Rc;

/// `element AS name`.
#[derive(Debug)]
pub struct Label {
    /// The name; anonymous for `label(None)`.
    pub name: Name,
    /// What is named.
    pub element: Expr,
    /// The type.
    pub ty: Type,
}

impl Expr {
    /// The expression under a name; without one, the compiler makes up `anon_1`.
    pub fn label(&self, name: Option<Name>) -> Self {
        self.label_typed(name, None)
    }

    /// The expression under a name, taken for a type.
    pub fn label_typed(&self, name: Option<Name>, ty: Option<Type>) -> Self {
        let element = match self.kind() {
            ExprKind::Label(inner) => inner.element.clone(),
            _ => self.clone(),
        };
        let name = name.unwrap_or_else(|| {
            let own = self.name().filter(|name| !name.is_anonymous());
            Name::anonymous(fresh_id(), own.as_ref().map_or("anon", Name::as_str))
        });
        let element = element.self_group(Some(&super::Operator::As));
        let ty = ty.unwrap_or_else(|| self.ty());
        let annotations = self.annotations().cloned();
        let label = Self::new(ExprKind::Label(Rc::new(Label { name, element, ty })));
        match annotations {
            Some(annotations) => label.annotated(annotations),
            None => label,
        }
    }
}
