//! What rows call the values of a column list.

use std::rc::Rc;

use sql::expr::{Expr, ExprKind};

use crate::mapper::{Attribute, Bundle, OrmEntity};

/// How the places of a row are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyStyle {
    /// As `Query` does: by attribute, names may repeat.
    Query,
    /// As `select()` does: a name that repeats gets a number.
    Select,
}

/// What rows call the values of the items of a column list; empty for an alias without a name.
///
/// In a `Query`, names repeat where those of `select()` get numbers.
pub fn item_names(items: &[Expr], is_query: bool) -> Vec<Option<Rc<str>>> {
    let style = if is_query { KeyStyle::Query } else { KeyStyle::Select };
    let mut keys = KeyNames::new(style);
    items.iter().map(|item| keys.name(part_name(item, style))).collect()
}

pub(super) fn part_name(part: &Expr, style: KeyStyle) -> Option<Rc<str>> {
    match (OrmEntity::of(part), Bundle::of(part)) {
        // An alias without a name has a place without one.
        (Some(entity), _) => Some(entity.label().unwrap_or_else(|| Rc::from(""))),
        (None, Some(bundle)) => Some(bundle.name().clone()),
        (None, None) => value_name(part, style),
    }
}

/// The name that an expression gives its place; `None` where it has none.
fn value_name(expr: &Expr, style: KeyStyle) -> Option<Rc<str>> {
    if let ExprKind::Label(label) = expr.kind() {
        return (!label.name.is_anonymous()).then(|| label.name.text().clone());
    }
    if let Some(key) = expr.annotations().and_then(|annotations| annotations.proxy_key.clone()) {
        return Some(key);
    }
    if let Some(attribute) = Attribute::of(expr) {
        return Some(attribute.property().key().clone());
    }
    match (expr.kind(), style) {
        (ExprKind::Function(function), KeyStyle::Select) => Some(function.name.last.clone()),
        (ExprKind::Cast(cast), KeyStyle::Select) => value_name(&cast.element, style),
        (ExprKind::TypeCoerce(coerced), KeyStyle::Select) => value_name(&coerced.element, style),
        (ExprKind::Function(_) | ExprKind::Bind(_) | ExprKind::Text(_), _) => None,
        _ => expr.key(),
    }
}

/// The names given so far.
pub(super) struct KeyNames {
    style: KeyStyle,
    used: Vec<(Rc<str>, usize)>,
}

impl KeyNames {
    pub(super) fn new(style: KeyStyle) -> Self {
        Self { style, used: Vec::new() }
    }

    pub(super) fn name(&mut self, name: Option<Rc<str>>) -> Option<Rc<str>> {
        if self.style == KeyStyle::Query {
            return name;
        }
        let name = name.unwrap_or_else(|| Rc::from("_no_label"));
        if let Some((_, count)) = self.used.iter_mut().find(|(used, _)| *used == name) {
            *count += 1;
            return Some(Rc::from(format!("{name}_{count}")));
        }
        self.used.push((name.clone(), 0));
        Some(name)
    }
}
