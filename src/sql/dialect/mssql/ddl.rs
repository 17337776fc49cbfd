//! CREATE and DROP of SQL Server.

use std::fmt::Write as _;

use crate::dialect::Compiler;
use crate::error::{Error, ErrorKind, Result};
use crate::expr::{Operand, Operator};
use crate::schema::{Autoincrement, Column, ColumnDefault, Constraint, DdlItem, Index};
use crate::types::{Type, TypeClass};
use crate::value::Value;

/// A column's line of CREATE TABLE.
pub(super) fn column_specification(compiler: &mut Compiler<'_>, column: &Column) -> Result<String> {
    let mut out = String::new();
    compiler.name_into(&column.name(), &mut out);
    out.push(' ');
    match column.computed() {
        Some(computed) => {
            out.push_str("AS (");
            out.push_str(&compiler.bare_expr(&computed.sqltext, false)?);
            out.push(')');
            if computed.persisted == Some(true) {
                out.push_str(" PERSISTED");
            }
        }
        None => out.push_str(&compiler.type_sql(&column.ty())?),
    }
    let default = column.default();
    let has_sequence = matches!(default, Some(ColumnDefault::Sequence(_)));
    let is_sequence_needed = matches!(default, Some(ColumnDefault::Sequence(sequence)) if !sequence.optional);
    let is_counted = column.autoincrement() == Autoincrement::True;
    if !column.is_nullable() || column.is_primary_key() || has_sequence || is_counted || column.identity().is_some() {
        out.push_str(" NOT NULL");
    } else if column.computed().is_none() {
        out.push_str(" NULL");
    }
    let Some(table) = column.table() else {
        return Err(Error::compile("mssql requires Table-bound columns in order to generate DDL"));
    };
    let is_key = table.autoincrement_column().is_some_and(|c| c.ptr_eq(column));
    if let Some(identity) = column.identity() {
        out.push_str(" IDENTITY");
        if identity.options.start.is_some() || identity.options.increment.is_some() {
            let (start, increment) = (identity.options.start.unwrap_or(1), identity.options.increment.unwrap_or(1));
            let _ = write!(out, "({start},{increment})");
        }
    } else if is_key || is_counted {
        if !is_sequence_needed {
            out.push_str(" IDENTITY");
        }
    } else if let Some(default) = compiler.column_default(column)? {
        out.push_str(" DEFAULT ");
        out.push_str(&default);
    }
    Ok(out)
}

/// CREATE INDEX.
pub(super) fn create_index(compiler: &mut Compiler<'_>, index: &Index, out: &mut String) -> Result<()> {
    let table = compiler.index_table(index)?;
    out.push_str("CREATE ");
    if index.is_unique() {
        out.push_str("UNIQUE ");
    }
    let is_columnstore = match index.dialect_option("mssql_columnstore") {
        Some(Operand::Value(Value::Bool(flag))) => *flag,
        _ => false,
    };
    match index.dialect_option("mssql_clustered") {
        Some(Operand::Value(Value::Bool(true))) => out.push_str("CLUSTERED "),
        Some(Operand::Value(Value::Bool(false))) => out.push_str("NONCLUSTERED "),
        _ => {}
    }
    if is_columnstore {
        out.push_str("COLUMNSTORE ");
    }
    out.push_str("INDEX ");
    compiler.index_name(index, false, out)?;
    out.push_str(" ON ");
    compiler.table_name(table.schema().as_deref(), table.name(), out);
    let expressions = index.expressions();
    if !(is_columnstore && expressions.is_empty()) {
        out.push_str(" (");
        for (place, expr) in expressions.iter().enumerate() {
            if place > 0 {
                out.push_str(", ");
            }
            out.push_str(&compiler.bare_expr(expr, false)?);
        }
        out.push(')');
    }
    let included = match index.dialect_option("mssql_include") {
        Some(Operand::List(items)) => items.clone(),
        Some(Operand::Value(value)) => value.items().unwrap_or_default().into_iter().map(Operand::Value).collect(),
        _ => Vec::new(),
    };
    if !included.is_empty() {
        out.push_str(" INCLUDE (");
        for (place, item) in included.into_iter().enumerate() {
            if place > 0 {
                out.push_str(", ");
            }
            match item {
                Operand::Value(Value::Str(key)) => match table.column(&key) {
                    Some(column) => compiler.name_into(&column.name(), out),
                    None => return Err(Error::new(ErrorKind::Key, crate::value_repr::repr_str(&key))),
                },
                other => {
                    let expr = other.into_expr(None, &Operator::Comma)?;
                    out.push_str(&compiler.bare_expr(&expr, false)?);
                }
            }
        }
        out.push(')');
    }
    if let Some(condition) = index.dialect_option("mssql_where") {
        let condition = condition.clone().into_expr(None, &Operator::And)?;
        out.push_str(" WHERE ");
        out.push_str(&compiler.bare_expr(&condition, false)?);
    }
    Ok(())
}

/// DROP INDEX.
pub(super) fn drop_index(compiler: &mut Compiler<'_>, index: &Index, if_exists: bool, out: &mut String) -> Result<()> {
    out.push_str("\nDROP INDEX ");
    if if_exists {
        out.push_str("IF EXISTS ");
    }
    compiler.index_name(index, false, out)?;
    out.push_str(" ON ");
    let table = index.table().ok_or_else(crate::dialect::no_table)?;
    compiler.table_name(table.schema().as_deref(), table.name(), out);
    Ok(())
}

/// Whether the index of a key holds the rows themselves.
pub(super) fn key_words(constraint: &Constraint) -> &'static str {
    let options = &constraint.spec().dialect_options;
    match options.iter().find(|(name, _)| &**name == "mssql_clustered") {
        Some((_, Value::Bool(true))) => "CLUSTERED ",
        Some((_, Value::Bool(false))) => "NONCLUSTERED ",
        _ => "",
    }
}

/// `SELECT … INTO table FROM …`: the table stands before the first FROM of the query.
pub(super) fn select_into(table: &str, query: &str) -> Result<String> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let found = query.match_indices("FROM").find(|(start, word)| {
        let (before, after) = (&query[..*start], &query[start + word.len()..]);
        !before.ends_with(is_word) && !after.starts_with(is_word)
    });
    let Some((start, _)) = found else {
        return Err(Error::compile("Could not find FROM keyword in selectable for CREATE TABLE AS"));
    };
    let (before, from) = query.split_at(start);
    let columns = before.trim_end();
    Ok(format!("{columns} INTO {table}{}{from}", &before[columns.len()..]))
}

/// A comment, which is an extended property.
pub(super) fn comment(compiler: &mut Compiler<'_>, item: &DdlItem) -> Option<Result<String>> {
    let (table, column, text, is_drop) = match item {
        DdlItem::TableComment { table, is_drop } => (table.clone(), None, table.comment(), *is_drop),
        DdlItem::ColumnComment { column, is_drop } => (column.table()?, Some(column), column.comment(), *is_drop),
        _ => return None,
    };
    let Some(schema) = table.schema() else {
        // SQLAlchemy asks the connection for its default schema, which a dialect alone does not have.
        return Some(Err(Error::new(ErrorKind::Attribute, "'NoneType' object has no attribute 'startswith'")));
    };
    let verb = if is_drop { "drop" } else { "add" };
    let mut out = format!("execute sp_{verb}extendedproperty 'MS_Description', ");
    if !is_drop {
        match compiler.literal(&Value::Str(text.unwrap_or_default()), &Type::new(TypeClass::NvarcharUpper)) {
            Ok(text) => out.push_str(&text),
            Err(error) => return Some(Err(error)),
        }
        out.push_str(", ");
    }
    out.push_str("'schema', ");
    compiler.schema_into(&schema, &mut out);
    out.push_str(", 'table', ");
    compiler.name_into(table.name(), &mut out);
    if let Some(column) = column {
        out.push_str(", 'column', ");
        compiler.name_into(&column.name(), &mut out);
    }
    Some(Ok(out))
}
