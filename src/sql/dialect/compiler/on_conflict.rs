//! ON CONFLICT of INSERT.

use super::Compiler;
use crate::dialect::Upserts;
use crate::error::{Error, ErrorKind, Result};
use crate::expr::{Operand, Operator};
use crate::selectable::FromClause;
use crate::statement::{ColumnKey, ConflictAction, OnConflict};

impl Compiler<'_> {
    /// ON CONFLICT, or what the database has in its place.
    pub(super) fn on_conflict(
        &mut self,
        (conflict, of): (&OnConflict, Option<&str>),
        table: &FromClause,
        out: &mut String,
    ) -> Result<()> {
        let (class, is_conflict) = match conflict.action {
            ConflictAction::Nothing => ("OnConflictDoNothing", true),
            ConflictAction::Update { .. } => ("OnConflictDoUpdate", true),
            ConflictAction::DuplicateKey { .. } => ("OnDuplicateClause", false),
        };
        let upserts = self.dialect.capabilities().upserts;
        let is_known = match upserts {
            Upserts::Any => true,
            Upserts::None => false,
            Upserts::OnConflict | Upserts::OnConflictOfConstraints => is_conflict,
            Upserts::OnDuplicateKey => !is_conflict,
        };
        if !is_known {
            return Err(self.unsupported(&format!("sqlalchemy.dialects.{}.dml.{class}", of.unwrap_or_default())));
        }
        // SQLAlchemy asks SQLite's clause for what only PostgreSQL's has, and the other way round asks for nothing.
        if upserts == Upserts::OnConflictOfConstraints && of == Some("sqlite") {
            let message = format!("'{class}' object has no attribute 'constraint_target'");
            return Err(Error::new(ErrorKind::Attribute, message));
        }
        if let ConflictAction::DuplicateKey { set, is_ordered } = &conflict.action {
            return self.on_duplicate_key(set, *is_ordered, table, out);
        }
        out.push_str("ON CONFLICT ");
        let saved = self.context;
        if let Some(constraint) = conflict.constraint.as_ref().filter(|_| upserts != Upserts::OnConflict) {
            out.push_str("ON CONSTRAINT ");
            self.quote_into(constraint, None, out);
            out.push(' ');
        } else if !conflict.index_elements.is_empty() {
            out.push('(');
            self.context.include_table = false;
            for (place, element) in conflict.index_elements.iter().enumerate() {
                if place > 0 {
                    out.push_str(", ");
                }
                match element {
                    Operand::Value(crate::value::Value::Str(name)) => self.quote_into(name, None, out),
                    other => {
                        let expr = other.clone().into_expr(None, &Operator::Comma)?;
                        self.expr(&expr, out)?;
                    }
                }
            }
            out.push(')');
            if let Some(condition) = &conflict.index_where {
                out.push_str(" WHERE ");
                self.context.literal_execute |= !self.dialect.capabilities().parameters_in_index_where;
                self.expr(condition, out)?;
            }
            out.push(' ');
            self.context = saved;
        } else if matches!(conflict.action, ConflictAction::Update { .. }) {
            // SQLAlchemy leaves the place of the target empty.
            out.push(' ');
        }
        match &conflict.action {
            ConflictAction::DuplicateKey { .. } => {}
            ConflictAction::Nothing => out.push_str("DO NOTHING"),
            ConflictAction::Update { set, filter } => {
                out.push_str("DO UPDATE SET ");
                self.conflict_set(set, table, out)?;
                if let Some(condition) = filter {
                    out.push_str(" WHERE ");
                    self.expr(condition, out)?;
                }
            }
        }
        Ok(())
    }

    fn conflict_set(&mut self, set: &[(ColumnKey, Operand)], table: &FromClause, out: &mut String) -> Result<()> {
        let mut rest: Vec<&(ColumnKey, Operand)> = set.iter().collect();
        let mut first = true;
        for (key, column) in table.columns_keyed() {
            let Some(place) = rest.iter().position(|(k, _)| match k {
                ColumnKey::Name(name) => *name == key,
                ColumnKey::Expr(expr) => expr.same(&column),
            }) else {
                continue;
            };
            let (_, value) = rest.remove(place);
            let value = match value.clone() {
                Operand::Value(value) => crate::expr::bind_value("param", value, column.ty()),
                other => other.into_expr(Some(&column), &Operator::Eq)?,
            };
            if !first {
                out.push_str(", ");
            }
            first = false;
            if let Some(name) = column.name() {
                self.name_into(&name, out);
            }
            out.push_str(" = ");
            self.expr(&value.self_group(None), out)?;
        }
        if !rest.is_empty() {
            let names: Vec<String> = rest.iter().map(|(k, _)| format!("'{}'", k.key())).collect();
            crate::warning::warn(format!(
                "Additional column names not matching any column keys in table '{}': {}",
                table.description(),
                names.join(", ")
            ));
            for (key, value) in rest {
                if !first {
                    out.push_str(", ");
                }
                first = false;
                self.quote_into(&key.key(), None, out);
                out.push_str(" = ");
                let value = match value.clone() {
                    Operand::Value(value) => crate::expr::bind_value("param", value, crate::types::Type::null()),
                    other => other.into_expr(None, &Operator::Eq)?,
                };
                self.expr(&value, out)?;
            }
        }
        Ok(())
    }
}
