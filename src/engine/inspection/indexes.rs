//! Indexes as SQLite describes them.

use std::rc::Rc;

use sql::Value;

use super::ReflectedIndex;
use super::inspector::has_table;
use super::queries::{self, number, text};
use crate::connection::Connection;
use crate::error::Result;

/// Whether a table has an index of the name.
pub(crate) fn has_index(connection: &Connection, table: &str, index: &str, schema: Option<&str>) -> Result<bool> {
    if !has_table(connection, table, schema)? {
        return Ok(false);
    }
    Ok(indexes_on(connection, table, schema, false)?.iter().any(|found| &*found.name == index))
}

/// The indexes of a table, in the order of their names; those of UNIQUE and PRIMARY KEY where `has_automatic`.
pub(super) fn indexes_on(
    connection: &Connection,
    table: &str,
    schema: Option<&str>,
    has_automatic: bool,
) -> Result<Vec<ReflectedIndex>> {
    let mut indexes = Vec::new();
    for row in queries::pragma(connection, "index_list", table, schema)? {
        let name = row.get(1).map(text).unwrap_or_default();
        if !has_automatic && name.starts_with("sqlite_autoindex") {
            continue;
        }
        let mut condition = None;
        if number(row.get(4)) != 0 {
            let sql = queries::index_sql(connection, &name, schema)?.unwrap_or_default();
            condition = partial_condition(&sql);
        }
        indexes.push(ReflectedIndex { name, columns: Vec::new(), is_unique: number(row.get(2)) != 0, condition });
    }
    let mut found = Vec::with_capacity(indexes.len());
    for mut index in indexes {
        let rows = queries::pragma(connection, "index_info", &index.name, schema)?;
        if rows.iter().any(|row| row.get(2).is_none_or(Value::is_null)) {
            sql::warn(format!("Skipped unsupported reflection of expression-based index {}", index.name));
            continue;
        }
        index.columns = rows.iter().filter_map(|row| row.get(2).map(text)).collect();
        found.push(index);
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    if found.is_empty() && !has_table(connection, table, schema)? {
        return Err(queries::no_such_table(table, schema));
    }
    Ok(found)
}

/// What follows `) WHERE` in an index's text.
fn partial_condition(sql: &str) -> Option<Rc<str>> {
    let upper = sql.to_ascii_uppercase();
    let mut from = 0;
    while let Some(found) = upper[from..].find("WHERE") {
        let at = from + found;
        if sql[..at].trim_end().ends_with(')') && sql[..at].ends_with(char::is_whitespace) {
            return Some(Rc::from(sql[at + 5..].trim_start()));
        }
        from = at + 5;
    }
    None
}
