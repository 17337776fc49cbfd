//! UNION and its relatives.

use std::rc::Rc;

use super::select::Place;
use super::{Compiler, Level};
use crate::error::{Error, Result};
use crate::expr::Expr;
use crate::name::Name;
use crate::selectable::Selectable;
use crate::statement::{CompoundSelect, exported_columns};

/// The columns of the first query by the names under which ORDER BY may refer to them.
fn labelled(compound: &CompoundSelect, columns: Vec<Expr>) -> Vec<Expr> {
    let names = exported_columns(&Selectable::Compound(compound.clone()));
    if names.len() != columns.len() {
        return columns;
    }
    let named = |(column, (key, name, _)): (Expr, (Rc<str>, Name, _))| {
        if column.key().is_some_and(|own| own == key) { column } else { column.label(Some(name)) }
    };
    columns.into_iter().zip(names).map(named).collect()
}

impl Compiler<'_> {
    pub(super) fn compound_statement(&mut self, compound: &CompoundSelect, out: &mut String) -> Result<()> {
        self.compound(compound, Place::default(), out)
    }

    pub(super) fn compound(&mut self, compound: &CompoundSelect, place: Place, out: &mut String) -> Result<()> {
        let toplevel = self.stack.is_empty();
        self.hear(compound.host.as_ref());
        let first = compound.selects().first().map(Selectable::selected_columns).unwrap_or_default();
        for (index, other) in compound.selects().iter().enumerate().skip(1) {
            let count = other.selected_columns().len();
            if count != first.len() {
                return Err(Error::compile(format!(
                    "All selectables passed to CompoundSelect must have identical numbers of columns; select #1 has {} columns, select #{} has {count}",
                    first.len(),
                    index + 1
                )));
            }
        }
        let needs_result = toplevel
            || (place.compound_index.is_none_or(|i| i == 0) && self.stack.last().is_some_and(|l| l.needs_result));
        let start = out.len();
        let outer = self.stack.last().map(|l| (l.correlate.clone(), l.own.clone())).unwrap_or_default();
        let columns = labelled(compound, first);
        self.stack.push(Level { correlate: outer.0, own: outer.1, columns, is_compound: true, needs_result });
        for cte in &compound.ctes {
            let mut ignored = String::new();
            self.write_from(cte, &mut ignored)?;
        }
        for (index, select) in compound.selects().iter().enumerate() {
            if index > 0 {
                out.push(' ');
                out.push_str(self.dialect.compound_keyword(compound.keyword));
                out.push(' ');
            }
            let inner = Place { compound_index: Some(index), ..place };
            match select {
                Selectable::Select(select) => {
                    let grouped =
                        !select.order_by.is_empty() || select.limit.limit.is_some() || select.limit.offset.is_some();
                    if grouped {
                        out.push('(');
                        self.select(select, inner, out)?;
                        out.push(')');
                    } else {
                        self.select(select, inner, out)?;
                    }
                }
                Selectable::Compound(other) => {
                    out.push('(');
                    self.compound(other, inner, out)?;
                    out.push(')');
                }
                other => self.nested_query(other, place.as_from, place.lateral, out)?,
            }
        }
        let saved = std::mem::replace(&mut self.context.include_table, false);
        let tail = self
            .by_clause(" GROUP BY ", &compound.group_by, out)
            .and_then(|()| self.by_clause(" ORDER BY ", &compound.order_by, out))
            .and_then(|()| self.limit(&compound.limit, out));
        self.context.include_table = saved;
        tail?;
        self.prepend_ctes(start, toplevel, out);
        self.stack.pop();
        Ok(())
    }
}
