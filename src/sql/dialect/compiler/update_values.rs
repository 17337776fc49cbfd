//! The assignments of UPDATE: given ones, `onupdate` of columns, and what the database makes.

use std::rc::Rc;

use super::Compiler;
use super::crud::{BOTH_RETURNING, Given, check_unconsumed, key_in};
use crate::error::{Error, Result};
use crate::expr::{Expr, ExprKind, Operand, Operator, bind_value};
use crate::schema::ColumnDefault;
use crate::selectable::FromClause;
use crate::statement::{ColumnKey, Update};

impl Compiler<'_> {
    pub(super) fn update_values(
        &mut self,
        update: &Update,
        target: &FromClause,
        extra: &[FromClause],
        with_table: bool,
    ) -> Result<Vec<String>> {
        if update.return_defaults.is_some() && !update.returning.is_empty() {
            return Err(Error::compile(BOTH_RETURNING));
        }
        let mut out = Vec::new();
        let mut parts: Vec<FromClause> =
            target.parts().into_iter().filter(|part| !matches!(part, FromClause::Join(_))).collect();
        let table = if parts.is_empty() { target.clone() } else { parts.remove(0) };
        let table = &table;
        let others: Vec<&FromClause> = parts.iter().chain(extra).collect();
        if self.options.column_keys.is_none() && !update.has_values {
            for (key, column) in table.columns_keyed() {
                if column.as_column().is_some_and(crate::schema::Column::is_system) {
                    continue;
                }
                let name = self.assigned_name(&column, with_table);
                let value = self.crud_bind(&column, &key, None)?;
                out.push(format!("{name}={value}"));
            }
            return Ok(out);
        }
        let mut expressions: Vec<(ColumnKey, Operand)> = Vec::new();
        let mut plain: Vec<(ColumnKey, Operand)> = Vec::new();
        let mut of_others: Vec<(&Expr, &Operand)> = Vec::new();
        for (key, value) in &update.values {
            self.note_assigned(key);
            match key {
                ColumnKey::Expr(expr)
                    if expr.table().is_some_and(|own| others.iter().any(|other| other.same(&own))) =>
                {
                    of_others.push((expr, value));
                }
                ColumnKey::Expr(expr) if !is_column_of(expr, table) => expressions.push((key.clone(), value.clone())),
                _ => plain.push((key.clone(), value.clone())),
            }
        }
        out.extend(self.values_of_others(&of_others, &others, with_table || !parts.is_empty())?);
        for (key, value) in expressions {
            let ColumnKey::Expr(expr) = key else { continue };
            let mut name = String::new();
            let saved = std::mem::replace(&mut self.context.include_table, with_table);
            // What is assigned to is no place for values written out.
            let literal_binds = std::mem::replace(&mut self.context.literal_binds, false);
            self.expr(&expr, &mut name)?;
            (self.context.include_table, self.context.literal_binds) = (saved, literal_binds);
            let value = match value {
                Operand::Value(value) if !value.is_null() => bind_value("param", value, expr.ty()),
                other => other.into_expr(Some(&expr), &Operator::Eq)?,
            };
            let mut text = String::new();
            self.expr(&value.self_group(None), &mut text)?;
            out.push(format!("{name}={text}"));
        }
        let statement_keys: Vec<Rc<str>> = plain.iter().map(|(k, _)| key_in(table, k)).collect::<Result<_>>()?;
        let mut given = self.given(table, &plain)?;
        let mut columns = table.columns_keyed();
        if update.is_ordered {
            let rank = |key: &Rc<str>| statement_keys.iter().position(|k| k == key).unwrap_or(usize::MAX);
            columns.sort_by_key(|(key, _)| rank(key));
        }
        let return_defaults = match &update.return_defaults {
            Some(list) if self.dialect.capabilities().update_returning => {
                Some(list.iter().map(Expr::id).collect::<Vec<_>>())
            }
            _ => None,
        };
        for (key, column) in columns {
            let is_returned = return_defaults.as_ref().is_some_and(|r| r.is_empty() || r.contains(&column.id()));
            if let Some(place) = given.iter().position(|(k, _)| *k == key) {
                let (_, value) = given.remove(place);
                let is_literal =
                    matches!(value, Given::Required | Given::Operand(Operand::Value(_) | Operand::List(_)))
                        || matches!(&value, Given::Operand(Operand::Expr(e)) if matches!(e.kind(), ExprKind::Bind(_)));
                if !is_literal && let Some(real) = column.as_column() {
                    if is_returned {
                        self.out.implicit_returning.push(real.clone());
                    } else {
                        self.out.postfetch.push(real.clone());
                    }
                }
                let name = self.assigned_name(&column, with_table);
                let value = self.crud_value(&column, &key, value)?;
                out.push(format!("{name}={value}"));
                continue;
            }
            let Some(real) = column.as_column() else { continue };
            match real.onupdate() {
                Some(ColumnDefault::Sql(sql)) => {
                    let value = self.sql_value(&sql)?;
                    let name = self.assigned_name(&column, with_table);
                    out.push(format!("{name}={value}"));
                    if is_returned {
                        self.out.implicit_returning.push(real.clone());
                    } else {
                        self.out.postfetch.push(real.clone());
                    }
                }
                Some(ColumnDefault::Sequence(_)) => {}
                Some(default) => {
                    let value = self.prefetch(real, &default, &key, 0)?;
                    let name = self.assigned_name(&column, with_table);
                    out.push(format!("{name}={value}"));
                }
                None if real.server_onupdate().is_some() || real.computed().is_some() => {
                    if is_returned {
                        self.out.implicit_returning.push(real.clone());
                    } else {
                        self.out.postfetch.push(real.clone());
                    }
                }
                None => {
                    if is_returned && return_defaults.as_ref().is_some_and(|r| !r.is_empty()) {
                        self.out.implicit_returning.push(real.clone());
                    }
                }
            }
        }
        check_unconsumed(&given, &statement_keys)?;
        Ok(out)
    }

    /// The assignments to columns of tables beside the one that the statement names first.
    fn values_of_others(
        &mut self,
        values: &[(&Expr, &Operand)],
        tables: &[&FromClause],
        can_change: bool,
    ) -> Result<Vec<String>> {
        let mut out = Vec::new();
        for table in tables {
            let table_name = table.name().map(|name| self.resolve(&name)).unwrap_or_default();
            for (key, column) in table.columns_keyed() {
                let Some((_, value)) = values.iter().find(|(expr, _)| expr.same(&column)) else { continue };
                if !can_change {
                    return Err(Error::compile(format!(
                        "Backend does not support additional tables in the SET clause; cannot include columns from table(s) '{table_name}' in SET clause"
                    )));
                }
                let mut name = String::new();
                let with_table = self.dialect.capabilities().tables_in_update;
                let saved = std::mem::replace(&mut self.context.include_table, with_table);
                let written = self.expr(&column, &mut name);
                self.context.include_table = saved;
                written?;
                let value =
                    self.crud_value(&column, &format!("{table_name}_{key}"), Given::Operand((*value).clone()))?;
                out.push(format!("{name}={value}"));
            }
        }
        Ok(out)
    }

    /// A column left of the equals sign, with its table where several are changed.
    fn assigned_name(&mut self, column: &Expr, with_table: bool) -> String {
        let name = self.column_name(column);
        let Some(table) = column.table().and_then(|table| table.name()).filter(|_| with_table) else { return name };
        let mut out = String::new();
        self.name_into(&table, &mut out);
        format!("{out}.{name}")
    }
}

fn is_column_of(expr: &Expr, table: &FromClause) -> bool {
    match expr.kind() {
        ExprKind::Column(_) | ExprKind::Proxy(_) | ExprKind::Named(_) => {
            expr.table().is_none_or(|t| t.same(table)) || table.columns().iter().any(|c| c.same(expr))
        }
        _ => false,
    }
}
