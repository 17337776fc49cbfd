//! The columns and values of INSERT: given ones, defaults, and what the database makes.

use std::rc::Rc;

use super::Compiler;
use super::crud::{BOTH_RETURNING, Given, check_unconsumed, key_in};
use crate::dialect::Prefetch;
use crate::error::{Error, ErrorKind, Result};
use crate::expr::{BindParam, Expr, ExprKind, Operand, next_value};
use crate::schema::{Column, ColumnDefault, Sequence, Table};
use crate::selectable::{FromClause, Selectable};
use crate::statement::{ColumnKey, Insert, InsertSource};
use crate::value::Value;
use crate::warning::warn;

/// The columns and values of an INSERT.
#[derive(Default)]
pub(super) struct InsertText {
    /// The columns' names, quoted.
    pub(super) names: Vec<String>,
    /// The values, one list a row.
    pub(super) rows: Vec<Vec<String>>,
    /// The query that gives the rows instead.
    pub(super) select: Option<Selectable>,
}

/// How the key and other server-made values are learnt.
struct Wishes {
    need_pks: bool,
    postfetch_lastrowid: bool,
    implicit_returning: bool,
    return_defaults: Option<Vec<Column>>,
}

impl Compiler<'_> {
    /// Whether the database numbers rows by a sequence that a column has.
    fn uses_sequence(&self, sequence: &Sequence) -> bool {
        let capabilities = self.dialect.capabilities();
        capabilities.sequences && !(sequence.optional && capabilities.sequences_optional)
    }

    fn wishes(&self, insert: &Insert, table: &Table, toplevel: bool) -> Wishes {
        let capabilities = self.dialect.capabilities();
        let is_multi = matches!(insert.source, InsertSource::Rows(_));
        let has_return_defaults = insert.return_defaults.is_some();
        let need_pks = toplevel
            && !insert.inline
            && !matches!(insert.source, InsertSource::Select { .. })
            && (!self.options.for_executemany || (capabilities.insertmanyvalues && has_return_defaults))
            && insert.returning.is_empty()
            && !is_multi;
        let mut postfetch_lastrowid =
            need_pks && capabilities.postfetch_lastrowid && table.autoincrement_column().is_some();
        let implicit_returning = need_pks
            && capabilities.insert_returning
            && table.spec().implicit_returning != Some(false)
            && (!postfetch_lastrowid || capabilities.favors_returning_over_lastrowid || has_return_defaults);
        if implicit_returning {
            postfetch_lastrowid = false;
        }
        let return_defaults = match (&insert.return_defaults, implicit_returning) {
            (Some(columns), true) if columns.is_empty() => Some(table.columns()),
            (Some(columns), true) => Some(columns.iter().filter_map(|c| c.as_column().cloned()).collect()),
            _ => None,
        };
        Wishes { need_pks, postfetch_lastrowid, implicit_returning, return_defaults }
    }

    pub(super) fn insert_values(&mut self, insert: &Insert, table: &FromClause, toplevel: bool) -> Result<InsertText> {
        if insert.return_defaults.is_some() && !insert.returning.is_empty() {
            return Err(Error::compile(BOTH_RETURNING));
        }
        let mut text = InsertText::default();
        if let InsertSource::Values(values) = &insert.source {
            for (key, _) in values {
                self.note_assigned(key);
            }
        }
        let no_parameters = matches!(insert.source, InsertSource::Parameters);
        if self.options.column_keys.is_none() && no_parameters {
            let mut row = Vec::new();
            for (key, column) in table.columns_keyed() {
                if column.as_column().is_some_and(Column::is_system) {
                    continue;
                }
                text.names.push(self.column_name(&column));
                row.push(self.crud_bind(&column, &key, None)?);
            }
            text.rows.push(row);
            return Ok(text);
        }
        if let InsertSource::Select { names, query, include_defaults } = &insert.source {
            return self.insert_from_select(table, names, query, *include_defaults);
        }
        let first: &[(ColumnKey, Operand)] = match &insert.source {
            InsertSource::Values(values) => values,
            InsertSource::Rows(rows) => rows.first().map_or(&[], Vec::as_slice),
            _ => &[],
        };
        let mut given = self.given(table, first)?;
        let is_multi = matches!(insert.source, InsertSource::Rows(_));
        let statement_keys: Vec<Rc<str>> = first.iter().map(|(k, _)| key_in(table, k)).collect::<Result<_>>()?;
        let Some(real) = table.as_table().cloned() else {
            let rows: &[Vec<(ColumnKey, Operand)>] = match &insert.source {
                InsertSource::Rows(rows) => rows,
                _ => &[],
            };
            return self.insert_lightweight(table, given, &statement_keys, rows);
        };
        let wishes = self.wishes(insert, &real, toplevel);
        let autoincrement = real.autoincrement_column();
        let mut columns: Vec<Column> = Vec::new();
        let mut row: Vec<String> = Vec::new();
        let mut returned: Vec<Column> = Vec::new();
        for column in real.columns() {
            let key = column.key();
            let expr = Expr::from(&column);
            let is_returned = wishes.return_defaults.as_ref().is_some_and(|r| r.iter().any(|c| c.ptr_eq(&column)));
            let is_autoincrement = autoincrement.as_ref().is_some_and(|c| c.ptr_eq(&column));
            if let Some(place) = given.iter().position(|(k, _)| *k == key) {
                let (_, value) = given.remove(place);
                let name: Rc<str> = if is_multi { Rc::from(format!("{key}_m0")) } else { key.clone() };
                let is_literal =
                    matches!(value, Given::Required | Given::Operand(Operand::Value(_) | Operand::List(_)))
                        || matches!(&value, Given::Operand(Operand::Expr(e)) if matches!(e.kind(), ExprKind::Bind(_)));
                if column.is_primary_key() && is_autoincrement && is_literal {
                    if wishes.postfetch_lastrowid {
                        self.out.postfetch_lastrowid = true;
                    } else if wishes.return_defaults.is_some() {
                        returned.push(column.clone());
                    }
                }
                if !is_literal {
                    if column.is_primary_key() {
                        if wishes.implicit_returning {
                            returned.push(column.clone());
                        } else if wishes.postfetch_lastrowid {
                            self.out.postfetch_lastrowid = true;
                        }
                    } else if is_returned {
                        returned.push(column.clone());
                    } else {
                        self.out.postfetch.push(column.clone());
                    }
                }
                let written = self.crud_value(&expr, &name, value)?;
                if toplevel {
                    self.out.insert_columns.push((column.clone(), name));
                }
                columns.push(column);
                row.push(written);
                continue;
            }
            let default = column.default();
            if column.is_primary_key() && wishes.need_pks {
                match (&default, wishes.implicit_returning) {
                    (Some(ColumnDefault::Sequence(sequence)), true) => {
                        if self.uses_sequence(sequence) {
                            row.push(self.sql_value(&next_value(sequence))?);
                            columns.push(column.clone());
                        }
                        returned.push(column.clone());
                    }
                    (Some(ColumnDefault::Sequence(sequence)), false) if !self.uses_sequence(sequence) => {
                        self.out.postfetch_lastrowid |= wishes.postfetch_lastrowid;
                    }
                    (Some(ColumnDefault::Sql(sql)), true) => {
                        row.push(self.sql_value(sql)?);
                        columns.push(column.clone());
                        returned.push(column.clone());
                    }
                    (Some(default), _) => {
                        row.push(self.prefetch(&column, default, &key, 0)?);
                        columns.push(column.clone());
                    }
                    (None, true) => {
                        if is_autoincrement || column.server_default().is_some() {
                            returned.push(column.clone());
                        } else if !column.is_nullable() {
                            warn_missing_key(&column, &real);
                        }
                    }
                    (None, false) => {
                        if column.server_default().is_none() && !column.is_nullable() && !is_autoincrement {
                            warn_missing_key(&column, &real);
                        } else if wishes.postfetch_lastrowid {
                            self.out.postfetch_lastrowid = true;
                        }
                    }
                }
            } else if let Some(default) = &default {
                match default {
                    ColumnDefault::Sequence(sequence) if !self.uses_sequence(sequence) => {
                        if is_returned {
                            returned.push(column.clone());
                        }
                    }
                    ColumnDefault::Sql(_) | ColumnDefault::Sequence(_) => {
                        row.push(self.sql_value(&sql_of(default))?);
                        columns.push(column.clone());
                        if is_returned {
                            returned.push(column.clone());
                        } else if !column.is_primary_key() {
                            self.out.postfetch.push(column.clone());
                        }
                    }
                    other => {
                        row.push(self.prefetch(&column, other, &key, 0)?);
                        columns.push(column.clone());
                    }
                }
            } else if column.server_default().is_some() || column.computed().is_some() {
                if is_returned {
                    returned.push(column.clone());
                } else if !column.is_primary_key() {
                    self.out.postfetch.push(column.clone());
                }
            } else if is_returned {
                returned.push(column.clone());
            } else if column.is_primary_key() && !is_autoincrement && !column.is_nullable() {
                warn_missing_key(&column, &real);
            }
        }
        check_unconsumed(&given, &statement_keys)?;
        text.names = columns.iter().map(|c| self.column_name(&Expr::from(c))).collect();
        text.rows.push(row);
        if let InsertSource::Rows(rows) = &insert.source {
            self.further_rows(table, rows, &columns, &mut text)?;
        }
        if toplevel {
            let explicit = wishes.return_defaults.is_some() || !insert.returning.is_empty();
            self.out.is_insertmanyvalues =
                self.options.for_executemany && self.dialect.capabilities().insertmanyvalues && explicit;
            self.out.sort_by_parameter_order = insert.sort_by_parameter_order;
            let sorts = self.out.is_insertmanyvalues && insert.sort_by_parameter_order;
            if sorts && !insert.returning.is_empty() && autoincrement.is_none() {
                self.out.sentinels = columns.iter().filter(|c| c.is_primary_key()).cloned().collect();
            } else if sorts && !returned.is_empty() && autoincrement.is_none() {
                // Keys that are known before tell the returned rows apart.
                let keys = columns.iter().filter(|c| c.is_primary_key());
                let missing: Vec<Column> = keys.filter(|c| !returned.iter().any(|r| r.ptr_eq(c))).cloned().collect();
                returned.extend(missing);
            }
            self.out.implicit_returning = returned;
        }
        Ok(text)
    }

    fn further_rows(
        &mut self,
        table: &FromClause,
        rows: &[Vec<(ColumnKey, Operand)>],
        columns: &[Column],
        text: &mut InsertText,
    ) -> Result<()> {
        for (index, row) in rows.iter().enumerate().skip(1) {
            let mut keyed = Vec::with_capacity(row.len());
            for (key, value) in row {
                keyed.push((key_in(table, key)?, value));
            }
            let mut out = Vec::with_capacity(columns.len());
            for column in columns {
                let key = column.key();
                let name: Rc<str> = Rc::from(format!("{key}_m{index}"));
                match keyed.iter().find(|(k, _)| *k == key) {
                    Some((_, Operand::Expr(expr))) if matches!(expr.kind(), ExprKind::Bind(bind) if !bind.unique) => {
                        out.push(self.sql_value(expr)?);
                    }
                    Some((_, value)) => {
                        let value = Given::Operand((*value).clone());
                        out.push(self.crud_value(&Expr::from(column), &name, value)?);
                    }
                    None => match column.default() {
                        Some(default @ (ColumnDefault::Sql(_) | ColumnDefault::Sequence(_))) => {
                            out.push(self.sql_value(&sql_of(&default))?);
                        }
                        Some(default) => out.push(self.prefetch(column, &default, &name, index)?),
                        None => {
                            return Err(Error::compile(format!(
                                "INSERT value for column {} is explicitly rendered as a boundparameter in the VALUES clause; a Python-side value or SQL expression is required",
                                column.display()
                            )));
                        }
                    },
                }
            }
            text.rows.push(out);
        }
        Ok(())
    }

    /// A table known by name alone: what is given, in the order of its columns.
    fn insert_lightweight(
        &mut self,
        table: &FromClause,
        mut given: Vec<(Rc<str>, Given)>,
        statement_keys: &[Rc<str>],
        rows: &[Vec<(ColumnKey, Operand)>],
    ) -> Result<InsertText> {
        let mut text = InsertText::default();
        let mut row = Vec::new();
        let mut written = Vec::new();
        for (key, column) in table.columns_keyed() {
            if let Some(place) = given.iter().position(|(k, _)| *k == key) {
                let (_, value) = given.remove(place);
                text.names.push(self.column_name(&column));
                let name = if rows.is_empty() { key.to_string() } else { format!("{key}_m0") };
                row.push(self.crud_value(&column, &name, value)?);
                written.push((key, column));
            }
        }
        if table.columns_keyed().is_empty() {
            for (key, value) in given {
                let column = crate::expr::column(crate::name::Name::from(key.clone()), None);
                text.names.push(self.column_name(&column));
                row.push(self.crud_value(&column, &key, value)?);
            }
        } else {
            check_unconsumed(&given, statement_keys)?;
        }
        text.rows.push(row);
        for (place, values) in rows.iter().enumerate().skip(1) {
            let mut row = Vec::new();
            for (key, column) in &written {
                let mut found = None;
                for (own, value) in values {
                    if key_in(table, own)? == *key {
                        found = Some(value.clone());
                    }
                }
                let value = found.ok_or_else(|| {
                    Error::compile(format!("INSERT value for column {key} is explicitly rendered as a boundparameter in the VALUES clause; a Python-side value or SQL expression is required"))
                })?;
                row.push(self.crud_value(column, &format!("{key}_m{place}"), Given::Operand(value))?);
            }
            text.rows.push(row);
        }
        Ok(text)
    }

    fn insert_from_select(
        &mut self,
        table: &FromClause,
        names: &[Rc<str>],
        query: &Selectable,
        include_defaults: bool,
    ) -> Result<InsertText> {
        let mut text = InsertText::default();
        let mut known = Vec::new();
        for name in names {
            let column =
                table.column(name).ok_or_else(|| Error::new(ErrorKind::Key, crate::value_repr::repr_str(name)))?;
            text.names.push(self.column_name(&column));
            known.push(column.id());
        }
        let mut query = query.clone();
        if include_defaults && let (Some(real), Selectable::Select(select)) = (table.as_table(), &query) {
            let mut added = Vec::new();
            for column in real.columns() {
                if known.contains(&Expr::from(&column).id()) {
                    continue;
                }
                match column.default() {
                    Some(ColumnDefault::Sql(sql)) => {
                        text.names.push(self.column_name(&Expr::from(&column)));
                        added.push(sql.self_group(None));
                    }
                    Some(ColumnDefault::Sequence(sequence)) if self.uses_sequence(&sequence) => {
                        text.names.push(self.column_name(&Expr::from(&column)));
                        added.push(next_value(&sequence));
                    }
                    Some(ColumnDefault::Sequence(_)) | None => {}
                    Some(default) => {
                        text.names.push(self.column_name(&Expr::from(&column)));
                        let bind = BindParam::named(&column.key(), Value::Null, column.ty());
                        self.out.prefetch.push(Prefetch {
                            column: column.clone(),
                            default,
                            name: column.key(),
                            row: 0,
                        });
                        added.push(Expr::new(ExprKind::Bind(Rc::new(bind))));
                    }
                }
            }
            if !added.is_empty() {
                query = Selectable::Select(select.add_columns(added));
            }
        }
        text.select = Some(query);
        Ok(text)
    }
}

/// The SQL that a default computed by the database stands for.
fn sql_of(default: &ColumnDefault) -> Expr {
    match default {
        ColumnDefault::Sequence(sequence) => next_value(sequence),
        ColumnDefault::Sql(sql) => sql.clone(),
        _ => crate::expr::null(),
    }
}

fn warn_missing_key(column: &Column, table: &Table) {
    let mut message = format!(
        "Column '{table_name}.{name}' is marked as a member of the primary key for table '{table_name}', but has no Python-side or server-side default generator indicated, nor does it indicate 'autoincrement=True' or 'nullable=True', and no explicit value is passed.  Primary key columns typically may not store NULL.",
        table_name = table.fullname(),
        name = column.name(),
    );
    if table.primary_key().columns().len() > 1 {
        message.push_str(" Note that as of SQLAlchemy 1.1, 'autoincrement=True' must be indicated explicitly for composite (e.g. multicolumn) primary keys if AUTO_INCREMENT/SERIAL/IDENTITY behavior is expected for one of the columns in the primary key. CREATE TABLE statements are impacted by this change as well on most backends.");
    }
    warn(message);
}
