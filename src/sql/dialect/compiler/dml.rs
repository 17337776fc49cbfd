//! INSERT, UPDATE, DELETE.

use super::select::Place;
use super::{Compiler, FromLint};
use super::{Construct, Hooked};
use crate::dialect::StatementKind;
use crate::error::{Error, Result};
use crate::expr::{Annotations, Expr, Operand, where_condition};
use crate::selectable::{FromClause, Selectable};
use crate::statement::{Delete, DmlTarget, Insert, InsertSource, Update};

/// What resolves a statement over a mapped class.
fn plugin_of(target: &DmlTarget, host: Option<&Annotations>) -> Option<std::rc::Rc<dyn crate::expr::StatementPlugin>> {
    if let Some(plugin) = host.and_then(|h| h.plugin.clone()) {
        return Some(plugin);
    }
    match target {
        DmlTarget::Entity(entity) => entity.plugin(),
        DmlTarget::From(_) => None,
    }
}

impl Compiler<'_> {
    /// Remembers what the outermost statement was told.
    pub(super) fn hear(&mut self, host: Option<&Annotations>) {
        if self.stack.is_empty() {
            self.told = host.and_then(|host| host.parent.clone());
        }
    }

    pub(super) fn insert(&mut self, insert: &Insert, toplevel: bool, out: &mut String) -> Result<()> {
        if self.hooks.is_some()
            && let Some(text) = self.hooked(Hooked::Query, Some((Place::default(), toplevel)), || {
                Construct::Query(Selectable::Insert(insert.clone()))
            })?
        {
            out.push_str(&text);
            return Ok(());
        }
        self.hear(insert.host.as_ref());
        let resolved;
        let insert = match plugin_of(&insert.target, insert.host.as_ref()) {
            Some(plugin) => {
                resolved = plugin.resolve_insert(insert)?;
                &resolved
            }
            None => insert,
        };
        let Some(table) = insert.target.from_clause() else {
            return Err(Error::argument("subject table for an INSERT, UPDATE or DELETE expected"));
        };
        let start = out.len();
        if toplevel {
            self.out.kind = StatementKind::Insert;
            self.out.table = table.as_table().cloned();
        }
        self.push_level(&[], &[], false);
        let saved = std::mem::replace(&mut self.has_anonymous_values, !toplevel);
        let crud = self.insert_values(insert, &table, toplevel);
        let is_many = matches!(insert.source, InsertSource::Rows(_));
        if is_many && crud.is_ok() && !self.dialect.capabilities().multivalues_insert {
            return Err(Error::compile(format!(
                "The '{}' dialect with current database version settings does not support in-place multirow inserts.",
                self.dialect.name()
            )));
        }
        self.has_anonymous_values = saved;
        let mut crud = crud?;
        // Rows without values are many rows only where one column says so.
        if crud.names.is_empty()
            && crud.select.is_none()
            && self.options.for_executemany
            && let Some(default) = self.dialect.capabilities().default_metavalue
            && let Some(first) = table.columns().first()
        {
            crud.names.push(self.column_name(first));
            crud.rows = vec![vec![default.to_owned()]];
        }
        out.push_str("INSERT ");
        self.prefixes(&insert.prefixes, out)?;
        self.from_hints = self.hints(&insert.hints)?;
        out.push_str("INTO ");
        match &table {
            FromClause::Alias(_) => self.from_name(&table, out),
            _ => self.write_from(&table, out)?,
        }
        for cte in &insert.ctes {
            let mut ignored = String::new();
            self.write_from(cte, &mut ignored)?;
        }
        let default_values = self.dialect.capabilities().default_values;
        if crud.names.is_empty() && !default_values && !self.dialect.capabilities().empty_insert {
            return Err(Error::compile(format!(
                "The '{}' dialect with current database version settings does not support empty inserts.",
                self.dialect.name()
            )));
        }
        if !crud.names.is_empty() || !default_values {
            out.push_str(" (");
            out.push_str(&crud.names.join(", "));
            out.push(')');
        }
        let is_output = self.dialect.capabilities().returning_is_output;
        if is_output {
            self.output(&insert.returning_columns(), toplevel, (&table, "inserted"), out)?;
        }
        if let InsertSource::Select { .. } = &insert.source {
            if let Some(query) = &crud.select {
                out.push(' ');
                let query_start = out.len();
                let place = Place { insert_into: true, ..Default::default() };
                match query {
                    Selectable::Select(select) => self.select(select, place, out)?,
                    other => self.nested_query(other, false, false, out)?,
                }
                if self.dialect.capabilities().cte_follows_insert {
                    self.prepend_ctes(query_start, toplevel, out);
                }
            }
        } else if crud.names.is_empty() && default_values {
            out.push_str(" DEFAULT VALUES");
        } else {
            out.push_str(" VALUES ");
            for (place, row) in crud.rows.iter().enumerate() {
                if place > 0 {
                    out.push_str(", ");
                }
                out.push('(');
                out.push_str(&row.join(", "));
                out.push(')');
            }
        }
        for conflict in &insert.on_conflict {
            out.push(' ');
            self.on_conflict((conflict, insert.dialect), &table, out)?;
        }
        if !is_output {
            self.returning(&insert.returning_columns(), toplevel, out)?;
        }
        if self.dialect.capabilities().cte_follows_insert {
            // There is no place for WITH but in front of a query.
            self.ctes.forget();
        } else {
            self.prepend_ctes(start, toplevel, out);
        }
        self.stack.pop();
        Ok(())
    }

    pub(super) fn update(&mut self, update: &Update, toplevel: bool, out: &mut String) -> Result<()> {
        if self.hooks.is_some()
            && let Some(text) = self.hooked(Hooked::Query, Some((Place::default(), toplevel)), || {
                Construct::Query(Selectable::Update(update.clone()))
            })?
        {
            out.push_str(&text);
            return Ok(());
        }
        self.hear(update.host.as_ref());
        let resolved;
        let update = match plugin_of(&update.target, update.host.as_ref()) {
            Some(plugin) => {
                resolved = plugin.resolve_update(update)?;
                &resolved
            }
            None => update,
        };
        let Some(table) = update.target.from_clause() else {
            return Err(Error::argument("subject table for an INSERT, UPDATE or DELETE expected"));
        };
        let start = out.len();
        if toplevel {
            self.out.kind = StatementKind::Update;
            self.out.table = table.as_table().cloned();
        }
        let mut extra = Vec::new();
        for criterion in &update.where_criteria {
            crate::traverse::from_objects(criterion, &mut extra);
        }
        for (_, value) in &update.values {
            if let Operand::Expr(expr) = value {
                crate::traverse::from_objects(expr, &mut extra);
            }
        }
        let extra = extra_froms(extra, &table);
        let mut level = vec![table.clone()];
        level.extend(extra.iter().cloned());
        self.push_level(&level, &[], false);
        let saved = std::mem::replace(&mut self.has_anonymous_values, !toplevel);
        let joins_tables = self.dialect.capabilities().tables_in_update;
        let is_join = matches!(table, FromClause::Join(_));
        let with_table = joins_tables && (!extra.is_empty() || is_join);
        let assignments = self.update_values(update, &table, &extra, with_table);
        self.has_anonymous_values = saved;
        let assignments = assignments?;
        if !self.dialect.capabilities().update_from && (!extra.is_empty() || is_join) {
            return Err(Error::new(
                crate::error::ErrorKind::NotImplemented,
                "This backend does not support multiple-table criteria within UPDATE",
            ));
        }
        out.push_str("UPDATE ");
        self.prefixes(&update.prefixes, out)?;
        self.from_hints = self.hints(&update.hints)?;
        self.write_from(&table, out)?;
        if joins_tables {
            for from in &extra {
                out.push_str(", ");
                self.write_from(from, out)?;
            }
        }
        for cte in &update.ctes {
            let mut ignored = String::new();
            self.write_from(cte, &mut ignored)?;
        }
        out.push_str(" SET ");
        out.push_str(&assignments.join(", "));
        let is_output = self.dialect.capabilities().returning_is_output;
        if is_output {
            self.output(&update.returning_columns(), toplevel, (&table, "inserted"), out)?;
        }
        if (!extra.is_empty() || is_join) && !joins_tables {
            out.push_str(" FROM ");
            let repeated = Some(&table).filter(|_| self.dialect.capabilities().from_repeats_target);
            for (place, from) in repeated.into_iter().chain(&extra).enumerate() {
                if place > 0 {
                    out.push_str(", ");
                }
                self.write_from(from, out)?;
            }
        }
        self.where_clause(&update.where_criteria, out)?;
        if let Some(text) = self.dialect.post_criteria(&update.dialect_options)? {
            out.push(' ');
            out.push_str(&text);
        }
        self.changed_limit(update.limit.as_ref(), out)?;
        self.lint_changed(&update.where_criteria, &level, "UPDATE");
        if !is_output {
            self.returning(&update.returning_columns(), toplevel, out)?;
        }
        self.prepend_ctes(start, toplevel, out);
        self.stack.pop();
        Ok(())
    }

    pub(super) fn delete(&mut self, delete: &Delete, toplevel: bool, out: &mut String) -> Result<()> {
        if self.hooks.is_some()
            && let Some(text) = self.hooked(Hooked::Query, Some((Place::default(), toplevel)), || {
                Construct::Query(Selectable::Delete(delete.clone()))
            })?
        {
            out.push_str(&text);
            return Ok(());
        }
        self.hear(delete.host.as_ref());
        let resolved;
        let delete = match plugin_of(&delete.target, delete.host.as_ref()) {
            Some(plugin) => {
                resolved = plugin.resolve_delete(delete)?;
                &resolved
            }
            None => delete,
        };
        let Some(table) = delete.target.from_clause() else {
            return Err(Error::argument("subject table for an INSERT, UPDATE or DELETE expected"));
        };
        let start = out.len();
        if toplevel {
            self.out.kind = StatementKind::Delete;
            self.out.table = table.as_table().cloned();
        }
        let mut extra = Vec::new();
        for criterion in &delete.where_criteria {
            crate::traverse::from_objects(criterion, &mut extra);
        }
        let extra = extra_froms(extra, &table);
        if !self.dialect.capabilities().update_from && !extra.is_empty() {
            return Err(Error::new(
                crate::error::ErrorKind::NotImplemented,
                "This backend does not support multiple-table criteria within DELETE",
            ));
        }
        let mut level = vec![table.clone()];
        level.extend(extra.iter().cloned());
        self.push_level(&level, &[], false);
        out.push_str("DELETE ");
        self.prefixes(&delete.prefixes, out)?;
        self.from_hints = self.hints(&delete.hints)?;
        out.push_str("FROM ");
        // An alias gets its name among the further tables.
        let capabilities = self.dialect.capabilities();
        let repeats = capabilities.from_repeats_target || capabilities.tables_in_update;
        match &table {
            FromClause::Alias(_) if repeats && !extra.is_empty() => self.from_name(&table, out),
            _ => self.write_from(&table, out)?,
        }
        for cte in &delete.ctes {
            let mut ignored = String::new();
            self.write_from(cte, &mut ignored)?;
        }
        let is_output = self.dialect.capabilities().returning_is_output;
        if is_output {
            self.output(&delete.returning_columns(), toplevel, (&table, "deleted"), out)?;
        }
        if !extra.is_empty() {
            if self.dialect.capabilities().tables_in_update {
                out.push_str(" USING ");
                self.write_from(&table, out)?;
                out.push_str(", ");
            } else if self.dialect.capabilities().from_repeats_target {
                out.push_str(" FROM ");
                self.write_from(&table, out)?;
                out.push_str(", ");
            } else {
                out.push_str(self.dialect.delete_from_keyword()?);
            }
            for (place, from) in extra.iter().enumerate() {
                if place > 0 {
                    out.push_str(", ");
                }
                self.write_from(from, out)?;
            }
        }
        self.where_clause(&delete.where_criteria, out)?;
        if let Some(text) = self.dialect.post_criteria(&delete.dialect_options)? {
            out.push(' ');
            out.push_str(&text);
        }
        self.changed_limit(delete.limit.as_ref(), out)?;
        self.lint_changed(&delete.where_criteria, &level, "DELETE");
        if !is_output {
            self.returning(&delete.returning_columns(), toplevel, out)?;
        }
        self.prepend_ctes(start, toplevel, out);
        self.stack.pop();
        Ok(())
    }

    fn lint_changed(&mut self, criteria: &[Expr], froms: &[FromClause], statement: &str) {
        if self.options.lint {
            let mut lint = FromLint::default();
            for criterion in criteria {
                lint.note_condition(criterion);
            }
            self.lint(lint, froms, statement);
        }
    }

    fn where_clause(&mut self, criteria: &[Expr], out: &mut String) -> Result<()> {
        let Some(condition) = where_condition(criteria) else { return Ok(()) };
        let mut text = String::new();
        self.expr(&condition, &mut text)?;
        if !text.is_empty() {
            out.push_str(" WHERE ");
            out.push_str(&text);
        }
        Ok(())
    }

    /// LIMIT of UPDATE and DELETE.
    fn changed_limit(&mut self, limit: Option<&Expr>, out: &mut String) -> Result<()> {
        let Some(limit) = limit else { return Ok(()) };
        let capabilities = self.dialect.capabilities();
        if !capabilities.limit_in_dml && !capabilities.shows_anything {
            return Err(self.unsupported("sqlalchemy.dialects.mysql.dml.DMLLimitClause"));
        }
        out.push_str(" LIMIT ");
        self.literal_execute_expr(limit, out)
    }
}

/// FROM elements beside the changed table, each once.
fn extra_froms(all: Vec<FromClause>, table: &FromClause) -> Vec<FromClause> {
    let parts = table.parts();
    let mut out: Vec<FromClause> = Vec::new();
    for from in all {
        if !parts.iter().any(|part| part.same(&from)) && !out.iter().any(|f| f.same(&from)) {
            out.push(from);
        }
    }
    out
}
