//! SELECT, compound queries, and queries inside others.

use super::{Compiler, FromLint, Level};
use super::{Construct, Hooked};
use crate::dialect::compiled::ResultShape;
use crate::error::{Error, Result};
use crate::expr::{Expr, ExprKind, Surroundings, where_condition};
use crate::selectable::{FromClause, Selectable};
use crate::statement::{Affix, Hint, LabelStyle, Limit, Select, TextualSelect, named_items, select_froms};

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
        if self.hooks.is_some()
            && let Some(text) = self
                .hooked(Hooked::Query, Some((place, false)), || Construct::Query(Selectable::Select(select.clone())))?
        {
            out.push_str(&text);
            return Ok(());
        }
        let toplevel = self.stack.is_empty();
        self.hear(select.host.as_ref());
        let resolved;
        let select = match select.plugin() {
            Some(plugin) => {
                resolved = plugin.resolve_select(select, &self.surroundings(place))?;
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

    /// Puts the hint of a FROM element to its text, which begins at `start`.
    pub(super) fn table_hint(&mut self, id: usize, start: usize, out: &mut String) -> Result<()> {
        let Some((_, hint)) = self.from_hints.iter().find(|(target, _)| *target == id) else { return Ok(()) };
        let hinted = self.dialect.hinted(&out[start..], hint)?;
        out.replace_range(start.., &hinted);
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

    /// What the mapping layer learns of where a SELECT stands.
    fn surroundings(&self, place: Place) -> Surroundings {
        let froms = match self.stack.last() {
            Some(outer) if !place.as_from || place.lateral => outer.correlate.clone(),
            _ => Vec::new(),
        };
        Surroundings { is_nested: !self.stack.is_empty(), told: self.told.clone(), froms }
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
        let capabilities = self.dialect.capabilities();
        let is_known = capabilities.distinct_on || select.is_distinct_extension && capabilities.shows_anything;
        if select.is_distinct_extension && !is_known {
            return Err(self.unsupported("sqlalchemy.dialects.postgresql.ext.DistinctOnClause"));
        }
        if select.distinct_on.is_empty() || !is_known {
            if !select.distinct_on.is_empty() && !capabilities.shows_anything {
                crate::warning::warn_deprecated(
                    "DISTINCT ON is currently supported only by the PostgreSQL dialect.  Use of DISTINCT ON for other backends is currently silently ignored, however this usage is deprecated, and will raise CompileError in a future release for all backends that do not support this syntax.".to_owned(),
                );
            }
            out.push_str("DISTINCT ");
            return Ok(());
        }
        out.push_str("DISTINCT ON (");
        self.joined(&select.distinct_on, ", ", out)?;
        out.push_str(") ");
        Ok(())
    }

    pub(super) fn by_clause(&mut self, keyword: &str, items: &[Expr], out: &mut String) -> Result<()> {
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

    pub(super) fn limit(&mut self, limit: &Limit, out: &mut String) -> Result<()> {
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
