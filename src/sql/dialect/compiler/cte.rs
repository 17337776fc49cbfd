//! WITH.

use std::rc::Rc;

use super::Compiler;
use crate::error::{Error, Result};
use crate::expr::ExprKind;
use crate::selectable::{Alias, Aliased, Selectable};
use crate::statement::{LabelStyle, named_items};

/// A CTE that is written already.
struct Written {
    id: usize,
    text: String,
    recursive: bool,
    /// The depth of the query that carries it; none for the outermost.
    level: Option<usize>,
}

/// The CTEs of a statement.
#[derive(Default)]
pub(super) struct Ctes {
    written: Vec<Written>,
    names: Vec<(Option<usize>, Rc<str>, Alias)>,
}

impl Ctes {
    /// Leaves out what is written already.
    pub(super) fn forget(&mut self) {
        self.written.clear();
    }
}

impl Compiler<'_> {
    /// A CTE in FROM: its name; the query itself goes in front of the statement.
    pub(super) fn cte(&mut self, cte: &Alias, out: &mut String) -> Result<()> {
        let name = self.resolve(cte.name());
        let options = cte.cte().cloned().unwrap_or_default();
        let mut is_new = true;
        let level = options.nesting.then_some(self.stack.len());
        let is_form = |known: &Alias| known.id() == cte.id() || restates(known, cte) || restates(cte, known);
        let known = self.ctes.names.iter().position(|(_, own, known)| *own == name && is_form(known));
        let named = || self.ctes.names.iter().position(|(at, own, _)| *at == level && *own == name);
        if let Some(place) = known.or_else(named) {
            let existing = self.ctes.names[place].2.clone();
            if existing.id() == cte.id() || restates(&existing, cte) {
                is_new = false;
            } else if restates(cte, &existing) {
                self.ctes.names.remove(place);
                self.ctes.written.retain(|w| w.id != existing.id());
            } else {
                return Err(Error::compile(format!(
                    "Multiple, unrelated CTEs found with the same name: {}",
                    crate::value_repr::repr_str(&name)
                )));
            }
        }
        let original = if options.is_alias { options.restates.clone() } else { None };
        if is_new {
            self.ctes.names.push((level, name.clone(), cte.clone()));
            match &original {
                Some(original) => {
                    let mut ignored = String::new();
                    self.cte(original, &mut ignored)?;
                }
                None => self.write_cte(cte, &name)?,
            }
        }
        if let Some(original) = original {
            let of = self.resolve(original.name());
            self.quote_into(&of, original.name().quote(), out);
            out.push_str(self.dialect.alias_keyword());
        }
        self.quote_into(&name, cte.name().quote(), out);
        Ok(())
    }

    fn write_cte(&mut self, cte: &Alias, name: &Rc<str>) -> Result<()> {
        let options = cte.cte().cloned().unwrap_or_default();
        let Aliased::Query(query) = cte.element() else { return Ok(()) };
        let mut text = self.dialect.identifiers().quote(name, cte.name().quote()).into_owned();
        let level = options.nesting.then_some(self.stack.len());
        if options.recursive || matches!(query, Selectable::Values(_)) {
            let (columns, style) = match query {
                Selectable::Compound(compound) => {
                    let first = compound.selects().first();
                    let style = match first {
                        Some(Selectable::Select(select)) => select.label_style,
                        _ => LabelStyle::DisambiguateOnly,
                    };
                    (first.map(Selectable::selected_columns).unwrap_or_default(), style)
                }
                Selectable::Select(select) => (select.selected_columns(), select.label_style),
                other => (other.selected_columns(), LabelStyle::DisambiguateOnly),
            };
            text.push('(');
            let items = named_items(&columns, style, true);
            let mut first = true;
            for item in items.iter().filter(|i| !i.repeated) {
                let label = match (item.expr.kind(), &item.fallback) {
                    (ExprKind::Label(label), _) => Some(label.name.clone()),
                    (_, Some(name)) => Some(name.clone()),
                    _ => item.expr.name(),
                };
                if let Some(label) = label {
                    if !first {
                        text.push_str(", ");
                    }
                    first = false;
                    self.name_into(&label, &mut text);
                }
            }
            text.push(')');
        }
        text.push_str(" AS ");
        self.prefixes(&options.prefixes, &mut text)?;
        text.push_str("\n(");
        self.nested_query(query, true, false, &mut text)?;
        text.push(')');
        if !options.suffixes.is_empty() {
            text.push(' ');
            self.prefixes(&options.suffixes, &mut text)?;
        }
        self.ctes.written.push(Written { id: cte.id(), text, recursive: options.recursive, level });
        Ok(())
    }

    /// Puts WITH in front of the query that begins at `start`.
    pub(super) fn prepend_ctes(&mut self, start: usize, toplevel: bool, out: &mut String) {
        let depth = self.stack.len();
        let takes = |w: &Written| toplevel || w.level == Some(depth);
        if !self.ctes.written.iter().any(takes) {
            return;
        }
        let all = std::mem::take(&mut self.ctes.written);
        let (mine, rest): (Vec<Written>, Vec<Written>) = all.into_iter().partition(|w| takes(w));
        self.ctes.written = rest;
        if !toplevel {
            self.ctes.names.retain(|(level, ..)| *level != Some(depth));
        }
        let mut text = String::from("WITH ");
        if mine.iter().any(|w| w.recursive) && self.dialect.capabilities().recursive_word {
            text.push_str("RECURSIVE ");
        }
        for (place, written) in mine.iter().enumerate() {
            if place > 0 {
                text.push_str(", \n");
            }
            text.push_str(&written.text);
        }
        text.push_str("\n ");
        out.insert_str(start, &text);
    }
}

/// Whether `cte` is a later form of `other`.
fn restates(cte: &Alias, other: &Alias) -> bool {
    let mut current = cte.clone();
    while let Some(earlier) = current.cte().and_then(|o| o.restates.clone()) {
        if earlier.id() == other.id() {
            return true;
        }
        current = earlier;
    }
    false
}
