//! The statements that read SQLite's own description of a database, as SQLAlchemy sends them.

use std::rc::Rc;

use sql::Value;

use crate::connection::Connection;
use crate::error::{Error, ErrorKind, Result};
use crate::parameters::Row;

/// A name in double quotes.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn with_schema(schema: Option<&str>) -> String {
    schema.map(|schema| format!("{}.", quoted(schema))).unwrap_or_default()
}

/// The rows of a PRAGMA on a table. Without a schema `main` is asked, then `temp` when `main` has nothing.
pub(crate) fn pragma(connection: &Connection, pragma: &str, table: &str, schema: Option<&str>) -> Result<Vec<Row>> {
    let schemas = match schema {
        Some(schema) => vec![quoted(schema)],
        None => vec!["main".to_owned(), "temp".to_owned()],
    };
    for schema in schemas {
        let sql = format!("PRAGMA {schema}.{pragma}({})", quoted(table));
        let result = connection.exec_driver_sql(&sql, &[])?;
        if !result.returns_rows() {
            continue;
        }
        let rows = result.all()?;
        if !rows.is_empty() {
            return Ok(rows.iter().map(|row| row.values().clone()).collect());
        }
    }
    Ok(Vec::new())
}

/// Names from `sqlite_master` or `sqlite_temp_master`.
pub(super) fn names(
    connection: &Connection,
    master: &str,
    kind: &str,
    schema: Option<&str>,
    has_internal: bool,
) -> Result<Vec<Rc<str>>> {
    let filter = if has_internal { "" } else { " AND name NOT LIKE 'sqlite~_%' ESCAPE '~'" };
    let sql = format!("SELECT name FROM {}{master} WHERE type='{kind}'{filter} ORDER BY name", with_schema(schema));
    let values = connection.exec_driver_sql(&sql, &[])?.scalars(&0usize.into())?.all()?;
    Ok(values.iter().map(text).collect())
}

/// Names of the attached databases.
pub(super) fn schemas(connection: &Connection) -> Result<Vec<Rc<str>>> {
    let rows = connection.exec_driver_sql("PRAGMA database_list", &[])?.all()?;
    Ok(rows.iter().filter_map(|row| row.values().get(1).map(text)).filter(|name| &**name != "temp").collect())
}

/// The `CREATE` text of a table or view.
pub(super) fn table_sql(connection: &Connection, table: &str, schema: Option<&str>) -> Result<Option<Rc<str>>> {
    let prefix = with_schema(schema);
    let parameters: [Row; 1] = [Rc::from([Value::text(table)])];
    let both = format!(
        "SELECT sql FROM  (SELECT * FROM {prefix}sqlite_master UNION ALL   SELECT * FROM {prefix}sqlite_temp_master) \
         WHERE name = ? AND type in ('table', 'view')"
    );
    let result = match connection.exec_driver_sql(&both, &parameters) {
        Err(error) if matches!(error.kind(), ErrorKind::Dbapi(_)) => connection.exec_driver_sql(
            &format!("SELECT sql FROM {prefix}sqlite_master WHERE name = ? AND type in ('table', 'view')"),
            &parameters,
        ),
        other => other,
    }?;
    match result.scalar()? {
        Some(Value::Str(sql)) => Ok(Some(sql)),
        _ if is_system_table(table) => Ok(None),
        _ => Err(no_such_table(table, schema)),
    }
}

/// The `CREATE` text of a view.
pub(super) fn view_sql(connection: &Connection, view: &str, schema: Option<&str>) -> Result<Rc<str>> {
    let from = match schema {
        Some(_) => format!("{}sqlite_master WHERE name = ? AND type='view'", with_schema(schema)),
        None => " (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND \
                 type='view'"
            .to_owned(),
    };
    let result = connection.exec_driver_sql(&format!("SELECT sql FROM {from}"), &[Rc::from([Value::text(view)])])?;
    match result.first()?.and_then(|row| row.values().first().cloned()) {
        Some(Value::Str(sql)) => Ok(sql),
        _ => Err(no_such_table(view, schema)),
    }
}

/// The `CREATE` text of an index.
pub(super) fn index_sql(connection: &Connection, index: &str, schema: Option<&str>) -> Result<Option<Rc<str>>> {
    let sql = format!("SELECT sql FROM {}sqlite_master WHERE name = ? AND type = 'index'", with_schema(schema));
    let found = connection.exec_driver_sql(&sql, &[Rc::from([Value::text(index)])])?.scalar()?;
    Ok(found.as_ref().map(text))
}

fn is_system_table(name: &str) -> bool {
    matches!(name, "sqlite_schema" | "sqlite_master" | "sqlite_temp_schema" | "sqlite_temp_master")
}

pub(super) fn no_such_table(table: &str, schema: Option<&str>) -> Error {
    let name = schema.map_or_else(|| table.to_owned(), |schema| format!("{schema}.{table}"));
    Error::new(ErrorKind::NoSuchTable, name)
}

/// A value as text; anything but text is empty.
pub(super) fn text(value: &Value) -> Rc<str> {
    match value {
        Value::Str(text) => text.clone(),
        _ => Rc::from(""),
    }
}

pub(super) fn number(value: Option<&Value>) -> i64 {
    match value {
        Some(Value::Int(number)) => *number,
        _ => 0,
    }
}
