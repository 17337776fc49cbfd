//! The elements of FROM.

use super::Compiler;
use crate::error::Result;
use crate::expr::{Expr, ExprKind};
use crate::selectable::{Alias, AliasKind, Aliased, DerivedColumns, FromClause, Join, Selectable, Values};
use std::rc::Rc;

impl Compiler<'_> {
    /// Writes an element of FROM.
    pub(in crate::dialect) fn write_from(&mut self, from: &FromClause, out: &mut String) -> Result<()> {
        let start = out.len();
        match from {
            FromClause::Table(table) => {
                self.table_name(table.schema().as_deref(), table.name(), out);
                self.table_hint(from.id(), start, out)
            }
            FromClause::Named(table) => {
                if let Some(schema) = &table.schema {
                    self.schema_into(schema, out);
                    out.push('.');
                }
                self.name_into(&table.name, out);
                self.table_hint(from.id(), start, out)
            }
            FromClause::Alias(alias) => self.alias(alias, out),
            FromClause::Join(join) => self.join(join, out),
            FromClause::Values(values) => {
                out.push_str(if values.is_lateral { "LATERAL (" } else { "(" });
                self.values_clause(values, out)?;
                out.push(')');
                self.values_name(values, out)
            }
            FromClause::Text(text) => self.text(text, out),
            FromClause::Entity(entity) => match entity.from_clause()? {
                Some(inner) => self.write_from(&inner, out),
                None => Ok(()),
            },
        }
    }

    /// A FROM element as a statement of its own: what it names, without the name.
    pub(super) fn write_alone(&mut self, from: &FromClause, out: &mut String) -> Result<()> {
        match from {
            FromClause::Table(_) | FromClause::Named(_) => Ok(()),
            FromClause::Values(values) => self.values_clause(values, out),
            FromClause::Alias(alias) => match (alias.kind(), alias.element()) {
                (AliasKind::Sample { .. }, _) => self.alias(alias, out),
                (AliasKind::Lateral, Aliased::Query(query)) => {
                    out.push_str("LATERAL (");
                    self.nested_query(query, true, true, out)?;
                    out.push(')');
                    Ok(())
                }
                (_, Aliased::From(inner)) => self.write_alone(inner, out),
                (_, Aliased::Query(Selectable::Select(select))) => self.select_statement(select, out),
                (_, Aliased::Query(Selectable::Compound(compound))) => self.compound_statement(compound, out),
                (_, Aliased::Query(query)) => self.nested_query(query, false, false, out),
                (_, Aliased::Function(_)) => self.alias_element(alias, out),
            },
            other => self.write_from(other, out),
        }
    }

    /// A FROM element where a value is expected.
    pub(super) fn write_from_as_value(&mut self, from: &FromClause, out: &mut String) -> Result<()> {
        match from.name() {
            Some(name) => {
                self.name_into(&name, out);
                Ok(())
            }
            None => self.write_from(from, out),
        }
    }

    /// A name with its schema, both quoted where they have to be.
    pub fn qualified(&self, schema: Option<&str>, name: &str) -> String {
        let mut out = String::new();
        let symbol = self.options.schema_map.as_ref().and_then(|map| map.symbol(schema).ok().flatten());
        match (symbol, schema) {
            (Some(symbol), _) => out = symbol + ".",
            (None, Some(schema)) => {
                self.schema_into(schema, &mut out);
                out.push('.');
            }
            (None, None) => {}
        }
        self.quote_into(name, None, &mut out);
        out
    }

    /// The name of a FROM element, as FOR UPDATE OF has it.
    pub fn from_name(&mut self, from: &FromClause, out: &mut String) {
        if let Some(name) = from.name() {
            self.name_into(&name, out);
        }
    }

    pub(in crate::dialect) fn table_name(&mut self, schema: Option<&str>, name: &crate::name::Name, out: &mut String) {
        self.schema_part(schema, out);
        self.name_into(name, out);
    }

    fn join(&mut self, join: &Join, out: &mut String) -> Result<()> {
        self.write_from(&join.left, out)?;
        out.push_str(self.dialect.join_words(join.kind));
        if matches!(join.right, FromClause::Join(_)) {
            out.push('(');
            self.write_from(&join.right, out)?;
            out.push(')');
        } else {
            self.write_from(&join.right, out)?;
        }
        out.push_str(" ON ");
        self.expr(&join.onclause, out)
    }

    fn alias(&mut self, alias: &Alias, out: &mut String) -> Result<()> {
        let start = out.len();
        match alias.kind() {
            AliasKind::Cte(_) => return self.cte(alias, out),
            AliasKind::Lateral => out.push_str("LATERAL "),
            _ => {}
        }
        // The name is made up before the inside is written, as its columns may be asked for there.
        let name = self.resolve(alias.name());
        self.alias_element(alias, out)?;
        if matches!(alias.kind(), AliasKind::Bare) {
            return Ok(());
        }
        out.push_str(self.dialect.alias_keyword());
        self.quote_into(&name, alias.name().quote(), out);
        if let Some(function) = alias.function().filter(|f| f.derived != DerivedColumns::Unwritten) {
            out.push('(');
            for (place, (name, ty)) in function.columns.iter().enumerate() {
                if place > 0 {
                    out.push_str(", ");
                }
                self.name_into(name, out);
                if function.derived == DerivedColumns::Types {
                    out.push(' ');
                    out.push_str(&self.type_sql(ty)?);
                }
            }
            out.push(')');
        }
        if let AliasKind::Sample { method, seed } = alias.kind() {
            out.push_str(" TABLESAMPLE ");
            self.expr(method, out)?;
            if let Some(seed) = seed {
                out.push_str(" REPEATABLE (");
                self.expr(seed, out)?;
                out.push(')');
            }
        }
        self.table_hint(alias.id(), start, out)
    }

    /// What an alias names, without the name.
    fn alias_element(&mut self, alias: &Alias, out: &mut String) -> Result<()> {
        let lateral = matches!(alias.kind(), AliasKind::Lateral);
        match alias.element() {
            Aliased::From(inner @ FromClause::Join(_)) => {
                out.push('(');
                self.write_from(inner, out)?;
                out.push(')');
            }
            Aliased::From(FromClause::Alias(inner)) if inner.cte().is_none() => self.alias_element(inner, out)?,
            Aliased::From(inner) => {
                let hints = std::mem::take(&mut self.from_hints);
                let result = self.write_from(inner, out);
                self.from_hints = hints;
                result?;
            }
            Aliased::Query(query) => {
                out.push('(');
                self.nested_query(query, true, lateral, out)?;
                out.push(')');
            }
            Aliased::Function(function) => {
                let is_table = |call: &Expr| matches!(call.kind(), ExprKind::Function(f) if f.name.last.eq_ignore_ascii_case("table"));
                let has_keyword = self.dialect.capabilities().table_keyword && !is_table(&function.call);
                if has_keyword {
                    out.push_str("TABLE (");
                }
                self.expr(&function.call, out)?;
                if function.with_ordinality {
                    out.push_str(" WITH ORDINALITY");
                }
                if has_keyword {
                    out.push(')');
                }
            }
        }
        Ok(())
    }

    /// `VALUES (…), (…)`.
    pub(super) fn values_clause(&mut self, values: &Rc<Values>, out: &mut String) -> Result<()> {
        out.push_str("VALUES ");
        let saved = self.context.literal_binds;
        self.context.literal_binds |= values.literal_binds;
        for (place, row) in values.rows.iter().enumerate() {
            if place > 0 {
                out.push_str(", ");
            }
            out.push('(');
            self.joined(row, ", ", out)?;
            out.push(')');
        }
        self.context.literal_binds = saved;
        Ok(())
    }

    fn values_name(&mut self, values: &Values, out: &mut String) -> Result<()> {
        let Some(name) = &values.name else { return Ok(()) };
        out.push_str(self.dialect.alias_keyword());
        self.name_into(name, out);
        out.push_str(" (");
        for (place, (name, _)) in values.specs.iter().enumerate() {
            if place > 0 {
                out.push_str(", ");
            }
            self.name_into(name, out);
        }
        out.push(')');
        Ok(())
    }
}
