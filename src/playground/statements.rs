//! Turns what the engine reports into events, with the place in the program that caused it.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use engine::driver::DriverConnection;
use engine::{Observer, PoolState, StatementKind, TransactionChange, TransactionEvent};
use protocol::{Cause, Cell, Event, PoolInfo, Statement, StatementEnd, TextSpan, TransactionKind};
use python::Vm;
use sql::Value;

use crate::databases::Databases;
use crate::events::EventQueue;
use crate::project_path::project_path;

/// The longest text of a cell that the page is shown.
const MAX_CELL: usize = 200;

/// Reports each statement of a run.
pub(crate) struct StatementReporter {
    pub(crate) queue: Rc<EventQueue>,
    pub(crate) vm: RefCell<Weak<Vm>>,
}

/// Notes each database that a run opens.
pub(crate) struct DatabaseReporter {
    pub(crate) databases: Rc<Databases>,
}

impl Observer for DatabaseReporter {
    fn memory_database_opened(&self, name: &str, connection: &Rc<DriverConnection>) {
        self.databases.add_memory(name, connection);
    }

    fn file_database_opened(&self, name: &str) {
        self.databases.add_file(name);
    }
}

/// Where the program is now.
pub(crate) fn source(vm: &RefCell<Weak<Vm>>) -> Option<TextSpan> {
    let position = vm.borrow().upgrade()?.position()?;
    Some(TextSpan {
        file: project_path(&position.path),
        line: position.line,
        column: position.column,
        end_line: position.end_line,
        end_column: position.end_column,
    })
}

impl Observer for StatementReporter {
    fn statement_started(&self, statement: &engine::Statement) {
        let kind = match statement.kind {
            StatementKind::Sql => protocol::StatementKind::Sql,
            StatementKind::Begin => protocol::StatementKind::Begin,
            StatementKind::Commit => protocol::StatementKind::Commit,
            StatementKind::Rollback => protocol::StatementKind::Rollback,
            StatementKind::Savepoint => protocol::StatementKind::Savepoint,
        };
        let cause = if kind == protocol::StatementKind::Sql { cause(&statement.cause) } else { Cause::Transaction };
        let statement = Statement {
            id: statement.id,
            kind,
            sql: statement.sql.trim_matches('\n').to_owned(),
            parameters: statement.parameters_repr(),
            cause,
            connection: statement.connection,
            transaction: statement.transaction,
            database: statement.database.to_string(),
            source: source(&self.vm),
        };
        self.queue.push(Event::Statement { run: self.queue.run(), statement });
    }

    fn statement_ended(&self, end: &engine::StatementEnd) {
        let end = StatementEnd {
            id: end.id,
            micros: end.micros,
            touched: end.touched,
            columns: end.columns.iter().map(ToString::to_string).collect(),
            rows: end.rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
            returned: end.returned,
            error: end.error.clone(),
        };
        self.queue.push(Event::StatementEnd { run: self.queue.run(), end });
    }

    fn transaction_changed(&self, event: &TransactionEvent) {
        let kind = match event.change {
            TransactionChange::Begin => TransactionKind::Begin,
            TransactionChange::Commit => TransactionKind::Commit,
            TransactionChange::Rollback => TransactionKind::Rollback,
        };
        self.queue.push(Event::Transaction {
            run: self.queue.run(),
            transaction: event.transaction,
            connection: event.connection,
            kind,
        });
    }

    fn pool_changed(&self, state: &PoolState) {
        self.queue.push(Event::Pool { run: self.queue.run(), pool: pool_info(state) });
    }
}

fn pool_info(state: &PoolState) -> PoolInfo {
    PoolInfo {
        pool: state.pool,
        database: state.database.to_string(),
        size: state.size,
        max_overflow: state.max_overflow,
        idle: state.idle,
        in_use: state.in_use,
        has_timed_out: state.has_timed_out,
    }
}

fn cause(cause: &engine::Cause) -> Cause {
    match cause {
        engine::Cause::Explicit => Cause::Explicit,
        engine::Cause::Autoflush => Cause::Autoflush,
        engine::Cause::Flush => Cause::Flush,
        engine::Cause::FlushOnCommit => Cause::FlushOnCommit,
        engine::Cause::FlushOnSavepoint => Cause::FlushOnSavepoint,
        engine::Cause::FlushOnRelease => Cause::FlushOnRelease,
        engine::Cause::LazyLoad(what) => Cause::LazyLoad(what.to_string()),
        engine::Cause::EagerLoad(what) => Cause::EagerLoad(what.to_string()),
        engine::Cause::Refresh(what) => Cause::Refresh(what.to_string()),
        engine::Cause::CreateAll => Cause::CreateAll,
        engine::Cause::DropAll => Cause::DropAll,
        engine::Cause::Reflection => Cause::Reflection,
        engine::Cause::Migration => Cause::Migration,
    }
}

/// A value of SQLite as the page shows it.
pub(crate) fn cell(value: &Value) -> Cell {
    match value {
        Value::Int(number) => Cell::Integer(*number),
        Value::Float(number) => Cell::Real(*number),
        Value::Bytes(bytes) => Cell::Blob(bytes.len() as u64),
        Value::Str(text) => Cell::Text(match text.char_indices().nth(MAX_CELL) {
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text.to_string(),
        }),
        // SQLite has no other kinds of values.
        _ => Cell::Null,
    }
}
