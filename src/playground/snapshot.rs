//! What a database holds, read past SQLAlchemy's log.

use std::rc::Rc;

use engine::driver::{Cursor, DriverConnection};
use protocol::{ColumnInfo, DatabaseInfo, RowsPage, TableInfo};
use sql::Value;

use crate::databases::Databases;
use crate::statements::cell;

type Rows = Vec<Rc<[Value]>>;

/// A reader of one database. What cannot be read is left out: a table that another connection locks, a broken view.
pub(crate) struct Snapshot {
    connection: Rc<DriverConnection>,
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn text(value: Option<&Value>) -> String {
    match value {
        Some(Value::Str(text)) => text.to_string(),
        _ => String::new(),
    }
}

fn number(value: Option<&Value>) -> i64 {
    match value {
        Some(Value::Int(number)) => *number,
        _ => 0,
    }
}

impl Snapshot {
    pub(crate) fn new(connection: Rc<DriverConnection>) -> Self {
        Self { connection }
    }

    fn query(&self, sql: &str) -> Rows {
        let mut cursor = Cursor::new(&self.connection);
        match cursor.execute(sql, &[]) {
            Ok(()) => cursor.fetch_all().into(),
            Err(_) => Vec::new(),
        }
    }

    /// The tables in the order in which they were created: name and `CREATE` text.
    pub(crate) fn tables(&self) -> Vec<(String, String)> {
        let sql = "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' \
                   ORDER BY rowid";
        self.query(sql).iter().map(|row| (text(row.first()), text(row.get(1)))).collect()
    }

    pub(crate) fn row_count(&self, table: &str) -> u64 {
        let rows = self.query(&format!("SELECT count(*) FROM {}", quoted(table)));
        number(rows.first().and_then(|row| row.first())).max(0) as u64
    }

    /// Rows as SQLite holds them.
    pub(crate) fn rows(&self, table: &str, offset: u64, limit: u32) -> Rows {
        self.query(&format!("SELECT * FROM {} LIMIT {limit} OFFSET {offset}", quoted(table)))
    }

    pub(crate) fn columns(&self, table: &str) -> Vec<ColumnInfo> {
        let keys = self.query(&format!("PRAGMA foreign_key_list({})", quoted(table)));
        let rows = self.query(&format!("PRAGMA table_info({})", quoted(table)));
        rows.iter()
            .map(|row| {
                let name = text(row.get(1));
                let key = keys.iter().find(|key| text(key.get(3)) == name);
                ColumnInfo {
                    references: key.map(|key| format!("{}.{}", text(key.get(2)), text(key.get(4)))),
                    declared_type: text(row.get(2)),
                    is_not_null: number(row.get(3)) != 0,
                    is_primary_key: number(row.get(5)) != 0,
                    name,
                }
            })
            .collect()
    }

    /// The columns that a unique index or constraint covers alone; the primary key does not count.
    pub(crate) fn unique_columns(&self, table: &str) -> Vec<String> {
        let indexes = self.query(&format!("PRAGMA index_list({})", quoted(table)));
        let unique = indexes.iter().filter(|index| number(index.get(2)) != 0 && text(index.get(3)) != "pk");
        unique
            .filter_map(|index| {
                let parts = self.query(&format!("PRAGMA index_info({})", quoted(&text(index.get(1)))));
                (parts.len() == 1).then(|| text(parts[0].get(2)))
            })
            .collect()
    }

    /// The columns that an index begins with.
    pub(crate) fn indexed_columns(&self, table: &str) -> Vec<String> {
        let indexes = self.query(&format!("PRAGMA index_list({})", quoted(table)));
        let first = |index: &Rc<[Value]>| {
            let parts = self.query(&format!("PRAGMA index_info({})", quoted(&text(index.get(1)))));
            parts.first().map(|part| text(part.get(2)))
        };
        indexes.iter().filter_map(first).collect()
    }

    /// The `CREATE INDEX` statements on a table, by name.
    pub(crate) fn indexes(&self, table: &str) -> Vec<String> {
        let table = table.replace('\'', "''");
        let sql = format!(
            "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = '{table}' AND sql IS NOT NULL ORDER BY name"
        );
        self.query(&sql).iter().map(|row| text(row.first())).collect()
    }

    /// How many values of each column are not NULL.
    pub(crate) fn filled(&self, table: &str, columns: &[ColumnInfo]) -> Vec<u64> {
        let counts: Vec<String> = columns.iter().map(|column| format!("count({})", quoted(&column.name))).collect();
        let rows = self.query(&format!("SELECT {} FROM {}", counts.join(", "), quoted(table)));
        rows.first().map(|row| row.iter().map(|count| number(Some(count)).max(0) as u64).collect()).unwrap_or_default()
    }

    pub(crate) fn table(&self, name: String, sql: String) -> TableInfo {
        TableInfo { columns: self.columns(&name), row_count: self.row_count(&name), name, sql }
    }
}

/// What all databases of a run hold now.
pub(crate) fn describe(databases: &Databases) -> Vec<DatabaseInfo> {
    let names = databases.names();
    let open = names.into_iter().filter_map(|name| Some((databases.open(&name)?, name)));
    open.map(|(connection, name)| {
        let snapshot = Snapshot::new(connection);
        let tables = snapshot.tables().into_iter().map(|(table, sql)| snapshot.table(table, sql)).collect();
        DatabaseInfo { name, tables }
    })
    .collect()
}

/// A page of a table's rows; nothing when there is no such table.
pub(crate) fn rows_page(
    databases: &Databases,
    database: &str,
    table: &str,
    offset: u64,
    limit: u32,
) -> Option<RowsPage> {
    let snapshot = Snapshot::new(databases.open(database)?);
    let columns = snapshot.columns(table);
    if columns.is_empty() {
        return None;
    }
    Some(RowsPage {
        database: database.to_owned(),
        table: table.to_owned(),
        columns: columns.into_iter().map(|column| column.name).collect(),
        offset,
        total: snapshot.row_count(table),
        rows: snapshot.rows(table, offset, limit).iter().map(|row| row.iter().map(cell).collect()).collect(),
    })
}
