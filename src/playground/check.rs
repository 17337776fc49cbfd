//! Holds a run against the checks of a lesson.

use std::cell::RefCell;
use std::rc::Rc;

use course::{ColumnEvidence, DatabaseEvidence, Evidence, SentStatement, TableEvidence};
use engine::{Observer, Statement, StatementEnd};
use protocol::{CheckReport, CheckResult};
use sql::Value;

use crate::databases::Databases;
use crate::snapshot::Snapshot;

/// How many rows of a table are evidence.
const MAX_ROWS: u32 = 1000;

/// Collects the statements of a run.
#[derive(Default)]
pub(crate) struct Witness {
    statements: RefCell<Vec<(u32, SentStatement)>>,
}

impl Observer for Witness {
    fn statement_started(&self, statement: &Statement) {
        let sent = SentStatement {
            sql: statement.sql.to_string(),
            parameters: statement.parameters_repr(),
            ..SentStatement::default()
        };
        self.statements.borrow_mut().push((statement.id, sent));
    }

    fn statement_ended(&self, end: &StatementEnd) {
        if let Some((_, sent)) = self.statements.borrow_mut().iter_mut().rev().find(|(id, _)| *id == end.id) {
            sent.returned = end.returned;
            sent.touched = end.touched;
            sent.has_failed = end.error.is_some();
        }
    }
}

impl Witness {
    pub(crate) fn take(&self) -> Vec<SentStatement> {
        self.statements.take().into_iter().map(|(_, sent)| sent).collect()
    }
}

/// What the databases of a run hold.
pub(crate) fn databases(databases: &Databases) -> Vec<DatabaseEvidence> {
    let names = databases.names();
    let open = names.into_iter().filter_map(|name| Some((databases.open(&name)?, name)));
    open.map(|(connection, name)| {
        let snapshot = Snapshot::new(connection);
        let tables = snapshot.tables().into_iter().map(|(table, _)| table_evidence(&snapshot, table)).collect();
        DatabaseEvidence { name, tables }
    })
    .collect()
}

fn table_evidence(snapshot: &Snapshot, name: String) -> TableEvidence {
    let unique = snapshot.unique_columns(&name);
    let columns = snapshot.columns(&name).into_iter().map(|column| ColumnEvidence {
        is_unique: unique.contains(&column.name),
        name: column.name,
        declared_type: column.declared_type,
        is_not_null: column.is_not_null,
        is_primary_key: column.is_primary_key,
        references: column.references,
    });
    let rows = snapshot.rows(&name, 0, MAX_ROWS);
    TableEvidence {
        columns: columns.collect(),
        rows: rows.iter().map(|row| row.iter().map(evidence).collect()).collect(),
        row_count: snapshot.row_count(&name),
        name,
    }
}

fn evidence(value: &Value) -> course::Value {
    match value {
        Value::Int(number) => course::Value::Integer(*number),
        Value::Float(number) => course::Value::Real(*number),
        Value::Str(text) => course::Value::Text(text.to_string()),
        Value::Bytes(bytes) => course::Value::Blob(bytes.to_vec()),
        // SQLite has no other kinds of values.
        _ => course::Value::Null,
    }
}

/// The report that the page shows.
pub(crate) fn report(checks: &course::Checks, evidence: &Evidence) -> CheckReport {
    let report = checks.evaluate(evidence);
    let results = report.outcomes.into_iter().map(|outcome| CheckResult {
        title: outcome.title,
        passed: outcome.passed,
        message: outcome.message,
    });
    CheckReport { results: results.collect(), mistake: report.mistake }
}

/// A witness that is shared with the engine.
pub(crate) fn witness() -> Rc<Witness> {
    Rc::new(Witness::default())
}
