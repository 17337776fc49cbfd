//! `Connection.iterdump()`: a database as the statements that make it again.

use std::rc::Rc;

use engine::DriverError;
use engine::driver::{Cursor, DriverConnection};
use sql::Value;

fn rows(connection: &Rc<DriverConnection>, sql: &str) -> Result<Vec<Rc<[Value]>>, DriverError> {
    let mut cursor = Cursor::new(connection);
    cursor.execute(sql, &[])?;
    Ok(cursor.fetch_all().into())
}

fn text(row: &[Value], place: usize) -> String {
    match row.get(place) {
        Some(Value::Str(text)) => text.to_string(),
        _ => String::new(),
    }
}

/// The statements, in the order in which they have to run.
pub fn statements(connection: &Rc<DriverConnection>) -> Result<Vec<String>, DriverError> {
    let mut lines = vec!["BEGIN TRANSACTION;".to_owned()];
    let tables =
        rows(connection, "SELECT name, sql FROM sqlite_master WHERE sql NOT NULL AND type == 'table' ORDER BY name")?;
    let mut sequences = Vec::new();
    for table in &tables {
        let (name, sql) = (text(table, 0), text(table, 1));
        match name.as_str() {
            "sqlite_sequence" => {
                sequences.push("DELETE FROM \"sqlite_sequence\";".to_owned());
                sequences.extend(inserts(connection, &name)?);
                continue;
            }
            "sqlite_stat1" => lines.push("ANALYZE \"sqlite_master\";".to_owned()),
            _ if name.starts_with("sqlite_") => continue,
            _ => lines.push(format!("{sql};")),
        }
        lines.extend(inserts(connection, &name)?);
    }
    let others =
        rows(connection, "SELECT sql FROM sqlite_master WHERE sql NOT NULL AND type IN ('index', 'trigger', 'view')")?;
    lines.extend(others.iter().map(|row| format!("{};", text(row, 0))));
    lines.extend(sequences);
    lines.push("COMMIT;".to_owned());
    Ok(lines)
}

fn inserts(connection: &Rc<DriverConnection>, table: &str) -> Result<Vec<String>, DriverError> {
    let quoted = table.replace('"', "\"\"");
    let columns = rows(connection, &format!("PRAGMA table_info(\"{quoted}\")"))?;
    let values: Vec<String> =
        columns.iter().map(|row| format!("'||quote(\"{}\")||'", text(row, 1).replace('"', "\"\""))).collect();
    let literal = quoted.replace('\'', "''");
    let query = format!("SELECT 'INSERT INTO \"{literal}\" VALUES({})' FROM \"{quoted}\"", values.join(","));
    Ok(rows(connection, &query)?.iter().map(|row| format!("{};", text(row, 0))).collect())
}
