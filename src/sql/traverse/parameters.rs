//! The parameters of a tree: found, and given values.

use std::rc::Rc;

use super::{Replacer, replace, replace_in_query};
use crate::expr::{BindParam, Expr, ExprKind, TextClause};
use crate::selectable::Selectable;

/// The bound parameters of an expression, queries inside included.
pub fn binds_in(expr: &Expr, out: &mut Vec<Rc<BindParam>>) {
    struct Collect<'a>(&'a mut Vec<Rc<BindParam>>);
    impl Replacer for Collect<'_> {
        fn expr(&mut self, expr: &Expr) -> Option<Expr> {
            match expr.kind() {
                ExprKind::Bind(bind) => self.0.push(bind.clone()),
                ExprKind::Text(text) => {
                    let text: &TextClause = text;
                    self.0.extend(text.binds.iter().cloned());
                }
                _ => {}
            }
            None
        }
    }
    replace(expr, &mut Collect(out));
}

struct Params<'a> {
    given: &'a [(Rc<str>, crate::value::Value)],
    /// Whether each parameter gets a name of its own.
    is_unique: bool,
}

impl Replacer for Params<'_> {
    fn expr(&mut self, expr: &Expr) -> Option<Expr> {
        match expr.kind() {
            ExprKind::Bind(bind) => self.replaced(bind).map(|bind| Expr::new(ExprKind::Bind(bind))),
            ExprKind::Text(text) => {
                let binds: Vec<Rc<BindParam>> =
                    text.binds.iter().map(|bind| self.replaced(bind).unwrap_or_else(|| bind.clone())).collect();
                Some(Expr::new(ExprKind::Text(Rc::new(TextClause { text: text.text.clone(), binds }))))
            }
            _ => None,
        }
    }
}

impl Params<'_> {
    fn replaced(&self, bind: &Rc<BindParam>) -> Option<Rc<BindParam>> {
        if bind.key.is_anonymous() {
            return None;
        }
        let found = self.given.iter().find(|(key, _)| **key == *bind.original).map(|(_, value)| value);
        let mut changed = (**bind).clone();
        if let Some(value) = found {
            if bind.ty.is_null() {
                changed.ty = crate::types::type_of_value(value);
            }
            changed = BindParam { value: value.clone(), required: false, callable: None, ..changed };
        }
        if self.is_unique {
            let own = BindParam::anonymous(&bind.original, changed.value.clone(), changed.ty.clone());
            changed = BindParam { key: own.key, unique: true, ..changed };
        }
        (found.is_some() || self.is_unique).then(|| Rc::new(changed))
    }
}

/// The expression with other values for parameters of these names; SQLAlchemy: `params`.
pub fn with_params(expr: &Expr, given: &[(Rc<str>, crate::value::Value)]) -> Expr {
    replace(expr, &mut Params { given, is_unique: false })
}

/// As [`with_params`], with a name of its own for each parameter; SQLAlchemy: `unique_params`.
pub fn with_unique_params(expr: &Expr, given: &[(Rc<str>, crate::value::Value)]) -> Expr {
    replace(expr, &mut Params { given, is_unique: true })
}

impl Selectable {
    /// The query with other values for parameters of these names.
    pub fn with_params(&self, given: &[(Rc<str>, crate::value::Value)]) -> Self {
        replace_in_query(self, &mut Params { given, is_unique: false })
    }

    /// As [`Self::with_params`], with a name of its own for each parameter; SQLAlchemy: `unique_params`.
    pub fn with_unique_params(&self, given: &[(Rc<str>, crate::value::Value)]) -> Self {
        replace_in_query(self, &mut Params { given, is_unique: true })
    }
}
