//! What a run shows to the checks of a lesson.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, VecDeque};
use std::rc::Rc;

use course::{
    ColumnEvidence, DatabaseEvidence, Evidence, MigrationEvidence, PoolEvidence, RevisionEvidence, SentStatement,
    StateChange, TableEvidence,
};
use engine::driver::Cursor;
use engine::{Observer, PoolState, Statement, StatementEnd};
use orm::{InstanceState, ObjectState};
use protocol::{Autogenerate, CheckReport, CheckResult, Migrations};
use sql::Value;

use crate::databases::Databases;
use crate::kept::KeptDatabases;
use crate::snapshot::Snapshot;

/// How many rows of a table are evidence.
const MAX_ROWS: u32 = 1000;
/// How many changes of objects' states are evidence.
const MAX_STATES: usize = 100_000;

/// Collects what the runs of a check do.
#[derive(Default)]
pub(crate) struct Witness {
    statements: RefCell<Vec<(u32, SentStatement)>>,
    states: RefCell<Vec<StateChange>>,
    pools: RefCell<Vec<((usize, u64), PoolEvidence)>>,
    /// The run and the number of each connection.
    connections: RefCell<BTreeSet<(usize, u32)>>,
    runs: Cell<usize>,
    /// Whether the program is over: what its objects still do when they go is no doing of the program.
    is_over: Cell<bool>,
    ending: RefCell<Option<(course::Ending, i32)>>,
}

impl Observer for Witness {
    fn statement_started(&self, statement: &Statement) {
        let sent = SentStatement {
            sql: statement.sql.to_string(),
            parameters: statement.parameters_repr(),
            ..SentStatement::default()
        };
        self.statements.borrow_mut().push((statement.id, sent));
        self.connections.borrow_mut().insert((self.runs.get(), statement.connection));
    }

    fn statement_ended(&self, end: &StatementEnd) {
        if let Some((_, sent)) = self.statements.borrow_mut().iter_mut().rev().find(|(id, _)| *id == end.id) {
            sent.returned = end.returned;
            sent.touched = end.touched;
            sent.has_failed = end.error.is_some();
        }
    }

    fn pool_changed(&self, state: &PoolState) {
        if self.is_over.get() {
            return;
        }
        let key = (self.runs.get(), state.pool);
        let mut pools = self.pools.borrow_mut();
        let place = pools.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
            pools.push((key, PoolEvidence { database: state.database.to_string(), ..PoolEvidence::default() }));
            pools.len() - 1
        });
        let Some((_, pool)) = pools.get_mut(place) else { return };
        pool.in_use = u64::try_from(state.in_use).unwrap_or_default();
        pool.most_in_use = pool.most_in_use.max(pool.in_use);
        pool.has_timed_out |= state.has_timed_out;
    }
}

impl orm::Observer for Witness {
    fn state_changed(&self, _session: u64, state: &Rc<InstanceState>, from: ObjectState, to: ObjectState) {
        let mut states = self.states.borrow_mut();
        if !self.is_over.get() && states.len() < MAX_STATES {
            let class = state.mapper().class().name().to_owned();
            states.push(StateChange { class, from: from.name().to_owned(), to: to.name().to_owned() });
        }
    }
}

impl Witness {
    /// A run begins.
    pub(crate) fn begin(&self) {
        self.runs.set(self.runs.get() + 1);
        self.is_over.set(false);
    }

    /// The program of a run is over: what its objects still do when they go is not seen.
    pub(crate) fn close(&self) {
        self.is_over.set(true);
    }

    /// A run is over.
    pub(crate) fn end(&self, ending: course::Ending, status: i32) {
        self.close();
        self.ending.replace(Some((ending, status)));
    }

    /// How the run ended and with which status, once.
    pub(crate) fn take_ending(&self) -> Option<(course::Ending, i32)> {
        self.ending.take()
    }

    /// Says all that was seen.
    pub(crate) fn testify(&self, evidence: &mut Evidence) {
        evidence.statements = self.statements.borrow().iter().map(|(_, sent)| sent.clone()).collect();
        evidence.states.clone_from(&self.states.borrow());
        evidence.pools = self.pools.borrow().iter().map(|(_, pool)| pool.clone()).collect();
        evidence.connections = self.connections.borrow().len() as u64;
    }
}

/// The project's migrations as evidence; none where there are none.
pub(crate) fn migrations(migrations: Migrations, kept: Vec<String>) -> Option<MigrationEvidence> {
    if !migrations.is_configured {
        return None;
    }
    let revisions = migrations.revisions.into_iter().map(|revision| RevisionEvidence {
        id: revision.id,
        message: revision.message,
        is_head: revision.is_head,
        is_base: revision.is_base,
        is_branch_point: revision.is_branch_point,
        is_merge_point: revision.is_merge_point,
    });
    let differences = match migrations.autogenerate {
        Some(Autogenerate::Written(draft)) => {
            Some(draft.operations.into_iter().map(|operation| operation.text).collect())
        }
        _ => None,
    };
    Some(MigrationEvidence {
        revisions: revisions.collect(),
        current: migrations.databases.into_iter().flat_map(|database| database.heads).collect(),
        kept,
        differences,
        problem: migrations.problem.map(|problem| problem.message),
    })
}

/// The revisions at which databases stand.
pub(crate) fn places(databases: &KeptDatabases) -> Vec<String> {
    let connections = databases.names().into_iter().filter_map(|name| databases.open(&name));
    let place = |connection| {
        let mut cursor = Cursor::new(&connection);
        // A database without the table was never led up.
        match cursor.execute("SELECT version_num FROM alembic_version", &[]) {
            Ok(()) => cursor.fetch_all(),
            Err(_) => VecDeque::new(),
        }
    };
    let text = |row: Rc<[Value]>| match row.first() {
        Some(Value::Str(text)) => Some(text.to_string()),
        _ => None,
    };
    connections.flat_map(place).filter_map(text).collect()
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
    let indexed = snapshot.indexed_columns(&name);
    let columns = snapshot.columns(&name).into_iter().map(|column| ColumnEvidence {
        is_unique: unique.contains(&column.name),
        is_indexed: indexed.contains(&column.name),
        name: column.name,
        declared_type: column.declared_type,
        is_not_null: column.is_not_null,
        is_primary_key: column.is_primary_key,
        references: column.references,
    });
    let rows = snapshot.rows(&name, 0, MAX_ROWS);
    TableEvidence {
        columns: columns.collect(),
        rows: rows.iter().map(|row| row.iter().map(value).collect()).collect(),
        row_count: snapshot.row_count(&name),
        name,
    }
}

/// A value of SQLite as evidence.
pub(crate) fn value(value: &Value) -> course::Value {
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
pub(crate) fn report(report: course::Report) -> CheckReport {
    let results = report.outcomes.into_iter().map(|outcome| CheckResult {
        title: outcome.title,
        passed: outcome.passed,
        message: outcome.message,
    });
    CheckReport { results: results.collect(), mistake: report.mistake }
}
