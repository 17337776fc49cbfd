//! The columns of a SELECT or of RETURNING: their labels, and how the result finds them.

use std::rc::Rc;

use super::Compiler;
use crate::dialect::compiled::{ResultColumn, ResultShape};
use crate::error::{Error, Result};
use crate::expr::{Expr, ExprKind, Operator};
use crate::name::Name;
use crate::statement::{NamedItem, anon_name_label, tq_label, wrapped};

impl Compiler<'_> {
    /// A column of the list, with its label; SQLAlchemy: `_label_select_column`.
    pub(super) fn select_column(
        &mut self,
        item: &NamedItem,
        populate: bool,
        as_from: bool,
        out: &mut String,
    ) -> Result<()> {
        let column = &item.expr;
        if matches!(column.kind(), ExprKind::Tuple(_)) {
            return Err(Error::compile(
                "Most backends don't support SELECTing from a tuple() object.  If this is an ORM query, consider using the Bundle object.",
            ));
        }
        // Only what the program gets is wrapped, not the columns of a query inside.
        let rendered =
            if populate { column.ty().column_expression(self.dialect.name(), &unlabelled(column))? } else { None };
        let changed = rendered.is_some();
        let inner = rendered.unwrap_or_else(|| unlabelled(column));
        let label: Option<Name> = match column.kind() {
            ExprKind::Label(label) => Some(label.name.clone()),
            _ => match &item.required {
                Some(name) => Some(name.clone()),
                None if self.wants_label(column, changed, as_from) => {
                    Some(item.fallback.clone().unwrap_or_else(|| anon_name_label(column)))
                }
                None => None,
            },
        };
        if let ExprKind::From(from) = column.kind() {
            return self.write_from_as_value(from, out);
        }
        if let Some(name) = &label {
            // The label is made up before the names inside.
            self.resolve(name);
        }
        self.expr(&inner, out)?;
        if let Some(name) = &label {
            out.push_str(" AS ");
            self.name_into(name, out);
        }
        if populate {
            self.note_result(item, label.as_ref());
        }
        Ok(())
    }

    /// A column of RETURNING … INTO, which has no labels.
    pub(super) fn unlabelled_column(&mut self, item: &NamedItem, populate: bool, out: &mut String) -> Result<()> {
        let bare = unlabelled(&item.expr);
        let rendered = bare.ty().column_expression(self.dialect.name(), &bare)?.unwrap_or(bare);
        self.expr(&rendered, out)?;
        if populate {
            self.note_result(item, None);
        }
        Ok(())
    }

    fn wants_label(&self, column: &Expr, changed: bool, as_from: bool) -> bool {
        if changed {
            return true;
        }
        match column.kind() {
            ExprKind::Named(named) => as_from && !named.is_literal && !named.is_whole && named.table.is_some(),
            ExprKind::Proxy(_) => as_from,
            ExprKind::Column(column) => as_from && column.table().is_some(),
            ExprKind::Text(_) => false,
            ExprKind::Host(element) if element.name().is_some() => false,
            ExprKind::Binary(binary) if matches!(binary.operator, Operator::Field) => as_from,
            ExprKind::Unary(unary) => {
                let is_truth = matches!(unary.operator, Operator::IsTrue | Operator::IsFalse);
                is_truth && !self.dialect.capabilities().native_boolean || wraps_unnamed(&unary.element) || as_from
            }
            ExprKind::Grouping(grouping) => self.wants_label(&grouping.element, false, as_from),
            _ => true,
        }
    }

    pub(super) fn note_result(&mut self, item: &NamedItem, label: Option<&Name>) {
        let column = if label.is_none() { bare(&item.expr) } else { &item.expr };
        if matches!(column.kind(), ExprKind::Text(_)) {
            self.out.result_shape = ResultShape::TextualOrdered;
        }
        let keyname: Rc<str> = match (label, column.name()) {
            (Some(label), _) => self.resolve(label),
            (None, Some(name)) => self.resolve(&name),
            (None, None) => Rc::from(""),
        };
        let name = match label {
            Some(label) => {
                if label.is_anonymous() || item.required.is_some() {
                    keyname.clone()
                } else {
                    label.text().clone()
                }
            }
            None => match column.name() {
                Some(name) if !name.is_anonymous() => name.text().clone(),
                _ => keyname.clone(),
            },
        };
        let mut keys = vec![keyname.clone()];
        let mut objects = Vec::new();
        if !item.repeated {
            objects.push(column.clone());
            if let ExprKind::Label(label) = column.kind() {
                objects.push(label.element.clone());
            }
            if let Some(inner) = wrapped(column) {
                objects.push(inner.clone());
            }
            if let Some(tq) = tq_label(column, None)
                && !tq.is_anonymous()
            {
                keys.push(tq.text().clone());
            }
            if let Some(key) = column.key()
                && !Name::from(key.clone()).is_anonymous()
            {
                keys.push(key);
            }
        }
        keys.dedup();
        self.out.result_columns.push(ResultColumn { keyname, name, objects, keys, ty: column.ty() });
    }
}

fn unlabelled(column: &Expr) -> Expr {
    match column.kind() {
        ExprKind::Label(label) => label.element.clone(),
        _ => column.clone(),
    }
}

/// What stands behind DISTINCT or parentheses: it names the result's column.
fn bare(expr: &Expr) -> &Expr {
    match expr.kind() {
        ExprKind::Unary(unary) => bare(&unary.element),
        ExprKind::Grouping(grouping) => bare(&grouping.element),
        _ => expr,
    }
}

fn wraps_unnamed(expr: &Expr) -> bool {
    match expr.kind() {
        ExprKind::Column(_) | ExprKind::Proxy(_) | ExprKind::Named(_) => false,
        _ => expr.name().is_none() || !matches!(expr.kind(), ExprKind::Label(_)),
    }
}
