//! A table and its columns.

use serde::{Deserialize, Serialize};

use crate::{ColumnEvidence, Evidence, TableEvidence};

/// A table exists and has at least these columns with these properties.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableCondition {
    /// The table's name.
    pub table: String,
    /// Columns that it has; others may stand beside them.
    pub columns: Vec<String>,
    /// Columns that it must not have.
    pub absent: Vec<String>,
    /// All columns of its primary key; nothing is asked where this is empty.
    pub primary_key: Vec<String>,
    /// Columns that refuse NULL.
    pub not_null: Vec<String>,
    /// Columns that take NULL.
    pub nullable: Vec<String>,
    /// Columns whose values are all different.
    pub unique: Vec<String>,
    /// Columns that an index begins with.
    pub indexed: Vec<String>,
    /// Columns and the SQL type of each: `VARCHAR(100)`; without the brackets any length passes.
    pub types: Vec<(String, String)>,
    /// Columns and the `table.column` that each points to.
    pub references: Vec<(String, String)>,
}

impl TableCondition {
    pub(super) fn test(&self, evidence: &Evidence) -> Result<(), String> {
        let Some(table) = evidence.table(&self.table) else {
            return Err(say_no_table(&self.table, evidence));
        };
        let mut wrong = Vec::new();
        for name in &self.columns {
            if table.position(name).is_none() {
                wrong.push(format!("the column {name} is missing"));
            }
        }
        for name in self.absent.iter().filter(|name| table.position(name).is_some()) {
            wrong.push(format!("the column {name} should not be there"));
        }
        self.test_primary_key(table, &mut wrong);
        for column in columns(table, &self.not_null, &mut wrong) {
            if !column.is_not_null {
                wrong.push(format!("{} should refuse NULL, and takes it", column.name));
            }
        }
        for column in columns(table, &self.nullable, &mut wrong) {
            if column.is_not_null {
                wrong.push(format!("{} should take NULL, and refuses it", column.name));
            }
        }
        for column in columns(table, &self.unique, &mut wrong) {
            if !column.is_unique && !column.is_primary_key {
                wrong.push(format!("{} should be unique, and is not", column.name));
            }
        }
        for column in columns(table, &self.indexed, &mut wrong) {
            if !column.is_indexed && !column.is_unique && !column.is_primary_key {
                wrong.push(format!("{} should have an index, and has none", column.name));
            }
        }
        for (name, expected) in &self.types {
            for column in columns(table, std::slice::from_ref(name), &mut wrong) {
                if !is_type(&column.declared_type, expected) {
                    wrong.push(format!("{name} should be {expected}, and is {}", column.declared_type));
                }
            }
        }
        for (name, expected) in &self.references {
            for column in columns(table, std::slice::from_ref(name), &mut wrong) {
                match &column.references {
                    Some(found) if found.eq_ignore_ascii_case(expected) => {}
                    Some(found) => wrong.push(format!("{name} should point to {expected}, and points to {found}")),
                    None => wrong.push(format!("{name} should point to {expected}, and is no foreign key")),
                }
            }
        }
        wrong.dedup();
        if wrong.is_empty() { Ok(()) } else { Err(format!("Table {}: {}.", self.table, wrong.join("; "))) }
    }

    fn test_primary_key(&self, table: &TableEvidence, wrong: &mut Vec<String>) {
        if self.primary_key.is_empty() {
            return;
        }
        let found: Vec<&str> =
            table.columns.iter().filter(|column| column.is_primary_key).map(|column| column.name.as_str()).collect();
        let is_same = found.len() == self.primary_key.len()
            && self.primary_key.iter().all(|name| found.iter().any(|other| other.eq_ignore_ascii_case(name)));
        if !is_same {
            let found = if found.is_empty() { "nothing".to_owned() } else { found.join(", ") };
            wrong.push(format!("the primary key should be {}, and is {found}", self.primary_key.join(", ")));
        }
    }
}

/// Says that a table is missing and which ones are there.
pub(super) fn say_no_table(name: &str, evidence: &Evidence) -> String {
    match evidence.table_names().as_slice() {
        [] => format!("There is no table {name}: the database holds no table at all."),
        names => format!("There is no table {name}. The database holds: {}.", names.join(", ")),
    }
}

/// The columns of these names; a missing one is wrong.
fn columns<'a>(table: &'a TableEvidence, names: &[String], wrong: &mut Vec<String>) -> Vec<&'a ColumnEvidence> {
    let mut found = Vec::new();
    for name in names {
        match table.position(name) {
            Some(place) => found.push(&table.columns[place]),
            None => wrong.push(format!("the column {name} is missing")),
        }
    }
    found
}

/// Whether a declared type is the expected one, in brackets only where brackets are expected.
fn is_type(declared: &str, expected: &str) -> bool {
    let declared =
        if expected.contains('(') { declared } else { declared.split('(').next().unwrap_or_default().trim_end() };
    declared.eq_ignore_ascii_case(expected)
}
