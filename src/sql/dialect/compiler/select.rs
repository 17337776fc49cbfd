//! SELECT, compound queries, and queries inside others.

use super::{Compiler, FromLint, Level};
use crate::dialect::compiled::{ResultColumn, ResultShape};
use crate::error::{Error, Result};
use crate::expr::{Expr, ExprKind, Operator, where_condition};
use crate::name::Name;
use crate::selectable::{FromClause, Selectable};
use crate::statement::{
    Affix, CompoundSelect, Hint, LabelStyle, Limit, NamedItem, Select, TextualSelect, anon_name_label, named_items,
    select_froms, tq_label, wrapped,
};
use std::rc::Rc;

/// Where a SELECT stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    /// In FROM.
    pub(super) as_from: bool,
    /// In FROM behind LATERAL.
    pub(super) lateral: bool,
    /// Its number in a UNION.
    pub(super) compound_index: Option<usize>,
    /// Behind INSERT.
    pub(super) insert_into: bool,
    /// Its columns are the result's, though it is not the outermost.
    pub(super) gives_result: bool,
}

impl Compiler<'_> {
    pub(super) fn select_statement(&mut self, select: &Select, out: &mut String) -> Result<()> {
        self.select(select, Place::default(), out)
    }

    /// A query inside another statement.
    pub(super) fn nested_query(
        &mut self,
        query: &Selectable,
        as_from: bool,
        lateral: bool,
        out: &mut String,
    ) -> Result<()> {
        let place = Place { as_from, lateral, ..Place::default() };
        let saved = self.context.include_table;
        self.context.include_table = true;
        let result = match query {
            Selectable::Select(select) => self.select(select, place, out),
            Selectable::Compound(compound) => self.compound(compound, place, out),
            Selectable::Textual(textual) => self.text(textual.text(), out),
            Selectable::Values(values) => self.values_clause(values, out),
            Selectable::Insert(insert) => self.insert(insert, false, out),
            Selectable::Update(update) => self.update(update, false, out),
            Selectable::Delete(delete) => self.delete(delete, false, out),
        };
        self.context.include_table = saved;
        result
    }

    pub(super) fn select(&mut self, select: &Select, place: Place, out: &mut String) -> Result<()> {
        let toplevel = self.stack.is_empty();
        let resolved;
        let select = match select.plugin() {
            Some(plugin) => {
                resolved = plugin.resolve_select(select, toplevel)?;
                &resolved
            }
            None => select,
        };
        if let Some(translated) = self.dialect.translated_select(select)? {
            return self.select(&translated, place, out);
        }
        let needs_result = self.stack.last().is_some_and(|l| l.needs_result);
        let mut populate = toplevel || needs_result || place.gives_result;
        if place.compound_index.is_some_and(|i| i > 0) {
            populate = false;
        }
        let froms = select_froms(select)?;
        let froms = self.correlate(select, froms, place)?;
        let columns = select.selected_columns();
        self.push_level(&froms, &columns, false);
        let start = out.len();
        let mut lint = FromLint::default();
        out.push_str("SELECT ");
        for cte in &select.ctes {
            let mut ignored = String::new();
            self.write_from(cte, &mut ignored)?;
        }
        let hints = self.hints(&select.hints)?;
        for (_, text) in &hints {
            if let Some(text) = self.dialect.select_hint(text) {
                out.push_str(&text);
            }
        }
        let outer_hints = std::mem::replace(&mut self.from_hints, hints);
        self.prefixes(&select.prefixes, out)?;
        self.distinct(select, out)?;
        let dialect = self.dialect;
        dialect.select_head(self, select, out)?;
        let items = named_items(&columns, select.label_style, true);
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                out.push_str(", ");
            }
            self.select_column(item, populate, place.as_from, out)?;
        }
        if items.is_empty() {
            out.truncate(out.trim_end().len());
        }
        if !froms.is_empty() {
            out.push_str(" \nFROM ");
            for (index, from) in froms.iter().enumerate() {
                if index > 0 {
                    out.push_str(", ");
                }
                self.write_from(from, out)?;
            }
        }
        if froms.is_empty() {
            out.push_str(self.dialect.default_from(!select.where_criteria.is_empty()));
        }
        if let Some(condition) = where_condition(&select.where_criteria) {
            let mut text = String::new();
            if self.options.lint {
                lint.note_condition(&condition);
            }
            self.expr(&condition, &mut text)?;
            if !text.is_empty() {
                out.push_str(" \nWHERE ");
                out.push_str(&text);
            }
        }
        if self.options.lint {
            self.lint(lint, &froms, "SELECT");
        }
        self.by_clause(" GROUP BY ", &select.group_by, out)?;
        if let Some(condition) = where_condition(&select.having) {
            out.push_str(" \nHAVING ");
            self.expr(&condition, out)?;
        }
        if self.dialect.keeps_order(select, self.is_subquery()) {
            self.by_clause(" ORDER BY ", &select.order_by, out)?;
        }
        self.limit(&select.limit, out)?;
        if let Some(for_update) = &select.for_update {
            let dialect = self.dialect;
            if !dialect.for_update(self, for_update, out)? {
                out.push_str(" FOR UPDATE");
            }
        }
        let hints: Vec<&str> = select
            .hints
            .iter()
            .filter(|hint| hint.target.is_none() && hint.is_for(self.dialect.name()))
            .map(|hint| &*hint.text)
            .collect();
        if !hints.is_empty() {
            out.push(' ');
            out.push_str(&hints.join(" "));
        }
        let is_embedded = place.compound_index.is_some() || place.insert_into;
        if !is_embedded || toplevel {
            self.prepend_ctes(start, toplevel, out);
        }
        if !select.suffixes.is_empty() {
            out.push(' ');
            self.prefixes(&select.suffixes, out)?;
        }
        self.from_hints = outer_hints;
        self.stack.pop();
        Ok(())
    }

    /// The hints of `with_hint()` with the names of their FROM elements; a later one takes the place of an earlier one.
    pub(super) fn hints(&mut self, hints: &[Hint]) -> Result<Vec<(usize, String)>> {
        let mut out: Vec<(usize, String)> = Vec::new();
        for hint in hints.iter().filter(|hint| hint.is_for(self.dialect.name())) {
            let Some(target) = &hint.target else { continue };
            let mut text = hint.text.to_string();
            if text.contains("%(name)s")
                && let Some(name) = target.name()
            {
                let mut written = String::new();
                self.name_into(&name, &mut written);
                text = text.replace("%(name)s", &written);
            }
            match out.iter_mut().find(|(id, _)| *id == target.id()) {
                Some(place) => place.1 = text,
                None => out.push((target.id(), text)),
            }
        }
        Ok(out)
    }

    /// Writes the hint of a FROM element behind its name.
    pub(super) fn table_hint(&mut self, id: usize, out: &mut String) -> Result<()> {
        let Some((_, text)) = self.from_hints.iter().find(|(target, _)| *target == id) else { return Ok(()) };
        if let Some(text) = self.dialect.table_hint(text)? {
            out.push(' ');
            out.push_str(&text);
        }
        Ok(())
    }

    /// The words before a statement's columns or table.
    pub(super) fn prefixes(&mut self, prefixes: &[Affix], out: &mut String) -> Result<()> {
        for prefix in prefixes.iter().filter(|prefix| prefix.is_for(self.dialect.name())) {
            self.expr(&prefix.element, out)?;
            out.push(' ');
        }
        Ok(())
    }

    /// Whether the query at hand stands inside another statement.
    pub(in crate::dialect) fn is_subquery(&self) -> bool {
        self.stack.len() > 1
    }

    pub(super) fn push_level(&mut self, froms: &[FromClause], columns: &[Expr], needs_result: bool) {
        let own: Vec<FromClause> = froms.iter().flat_map(FromClause::parts).collect();
        let mut correlate = own.clone();
        if let Some(outer) = self.stack.last() {
            correlate.extend(outer.correlate.iter().cloned());
        }
        self.stack.push(Level { correlate, own, columns: columns.to_vec(), is_compound: false, needs_result });
    }

    /// The FROM elements that are left when those of enclosing queries are taken out.
    fn correlate(&self, select: &Select, mut froms: Vec<FromClause>, place: Place) -> Result<Vec<FromClause>> {
        let Some(outer) = self.stack.last() else { return Ok(froms) };
        let has = |list: &[FromClause], from: &FromClause| list.iter().any(|f| f.same(from));
        let explicit: Vec<FromClause> = if place.as_from && !place.lateral {
            outer.correlate.iter().filter(|f| !has(&outer.own, f)).cloned().collect()
        } else {
            outer.correlate.clone()
        };
        let implicit: &[FromClause] = if place.as_from && !place.lateral { &[] } else { &outer.own };
        if let Some(wanted) = &select.correlate {
            let wanted: Vec<FromClause> = wanted.iter().map(crate::statement::plain_from).collect();
            froms.retain(|f| !(has(&explicit, f) && has(&wanted, f)));
        }
        if let Some(kept) = &select.correlate_except {
            let kept: Vec<FromClause> = kept.iter().map(crate::statement::plain_from).collect();
            froms.retain(|f| !has(&explicit, f) || has(&kept, f));
        }
        if !select.auto_correlate_off && !implicit.is_empty() && froms.len() > 1 {
            froms.retain(|f| !has(implicit, f));
            if froms.is_empty() {
                return Err(Error::invalid_request(format!(
                    "Select statement '<sqlalchemy.sql.selectable.Select object at 0x{:x}>' returned no FROM clauses due to auto-correlation; specify correlate(<tables>) to control correlation manually.",
                    select.id()
                )));
            }
        }
        Ok(froms)
    }

    fn distinct(&mut self, select: &Select, out: &mut String) -> Result<()> {
        if !select.distinct {
            return Ok(());
        }
        if select.distinct_on.is_empty() || self.dialect.capabilities().shows_anything {
            out.push_str("DISTINCT ");
            return Ok(());
        }
        out.push_str("DISTINCT ON (");
        self.joined(&select.distinct_on, ", ", out)?;
        out.push_str(") ");
        Ok(())
    }

    fn by_clause(&mut self, keyword: &str, items: &[Expr], out: &mut String) -> Result<()> {
        let is_order = keyword.trim_start().starts_with("ORDER");
        let mut text = String::new();
        for item in items {
            let mut one = String::new();
            if is_order {
                self.order_element(item, &mut one)?;
            } else {
                self.expr(item, &mut one)?;
            }
            if one.is_empty() {
                continue;
            }
            if !text.is_empty() {
                text.push_str(", ");
            }
            text.push_str(&one);
        }
        if !text.is_empty() {
            out.push_str(keyword);
            out.push_str(&text);
        }
        Ok(())
    }

    fn limit(&mut self, limit: &Limit, out: &mut String) -> Result<()> {
        if limit.limit.is_none() && limit.offset.is_none() && limit.fetch.is_none() {
            return Ok(());
        }
        let dialect = self.dialect;
        if dialect.limit(self, limit, out)? {
            return Ok(());
        }
        if let Some(fetch) = &limit.fetch {
            if let Some(offset) = &limit.offset {
                out.push_str("\n OFFSET ");
                self.expr(offset, out)?;
                out.push_str(" ROWS");
            }
            out.push_str("\n FETCH FIRST ");
            self.expr(fetch, out)?;
            if limit.percent {
                out.push_str(" PERCENT");
            }
            out.push_str(" ROWS ");
            out.push_str(if limit.with_ties { "WITH TIES" } else { "ONLY" });
            return Ok(());
        }
        if let Some(count) = &limit.limit {
            out.push_str("\n LIMIT ");
            self.expr(count, out)?;
        }
        if let Some(offset) = &limit.offset {
            if limit.limit.is_none() {
                out.push_str("\n LIMIT -1");
            }
            out.push_str(" OFFSET ");
            self.expr(offset, out)?;
        }
        Ok(())
    }

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

    fn wants_label(&self, column: &Expr, changed: bool, as_from: bool) -> bool {
        if changed {
            return true;
        }
        match column.kind() {
            ExprKind::Named(named) => as_from && !named.is_literal && !named.is_whole && named.table.is_some(),
            ExprKind::Proxy(_) => as_from,
            ExprKind::Column(column) => as_from && column.table().is_some(),
            ExprKind::Text(_) => false,
            ExprKind::Binary(binary) if matches!(binary.operator, Operator::Field) => as_from,
            ExprKind::Unary(unary) => {
                let is_truth = matches!(unary.operator, Operator::IsTrue | Operator::IsFalse);
                is_truth && !self.dialect.capabilities().native_boolean || wraps_unnamed(&unary.element) || as_from
            }
            ExprKind::Grouping(grouping) => self.wants_label(&grouping.element, false, as_from),
            _ => true,
        }
    }

    fn note_result(&mut self, item: &NamedItem, label: Option<&Name>) {
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

    pub(super) fn compound_statement(&mut self, compound: &CompoundSelect, out: &mut String) -> Result<()> {
        self.compound(compound, Place::default(), out)
    }

    pub(super) fn compound(&mut self, compound: &CompoundSelect, place: Place, out: &mut String) -> Result<()> {
        let toplevel = self.stack.is_empty();
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
        self.stack.push(Level { correlate: outer.0, own: outer.1, columns: first, is_compound: true, needs_result });
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
                    if grouped && !self.dialect.capabilities().bare_compound_parts {
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

    pub(super) fn textual(&mut self, textual: &TextualSelect, out: &mut String) -> Result<()> {
        if self.stack.is_empty() {
            let items = named_items(textual.columns(), LabelStyle::None, true);
            for item in &items {
                self.note_result(item, None);
            }
            self.out.result_shape =
                if textual.is_positional() { ResultShape::TextualOrdered } else { ResultShape::ByName };
        }
        self.text(textual.text(), out)
    }
}

/// Whether a count of LIMIT or OFFSET is a plain number rather than SQL or a parameter of the program.
pub fn is_plain_count(count: &Expr) -> bool {
    matches!(count.kind(), ExprKind::Bind(bind) if bind.unique && !bind.required)
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
