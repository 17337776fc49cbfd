//! One statement on its way to the driver: logged, observed, run, its error wrapped.

use std::cell::RefCell;
use std::rc::Rc;

use sql::Value;
use sql::dialect::Compiled;

use super::Connection;
use crate::DriverError;
use crate::driver::Cursor;
use crate::error::{Error, Origin, Result};
use crate::events::Execution;
use crate::log::{self, Message, Severity};
use crate::observer::{SHOWN_ROWS, Statement, StatementEnd, StatementKind};
use crate::parameters::Parameters;
use crate::parameters::tuple_repr;
use crate::result::CursorResult;

/// What the log says in brackets before the parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Compiled for this call: `generated in 0.00042s`.
    Generated {
        /// When compiling began, in the clock's microseconds.
        since: u64,
    },
    /// Compiled by an earlier call: `cached since 0.004285s ago`.
    Cached {
        /// When it was compiled.
        since: u64,
    },
    /// Never cached, DDL for example: `no key 0.00015s`.
    NoKey {
        /// When compiling began.
        since: u64,
    },
    /// Not compiled: `raw sql`.
    RawSql,
    /// One batch of an INSERT: `generated in 0.00017s (insertmanyvalues) 1/2 (ordered; batch not supported)`.
    Batch {
        /// The first batch's note.
        first: Option<Box<Note>>,
        /// `1/2 (ordered; batch not supported)`.
        text: Rc<str>,
    },
}

impl Note {
    /// The text between the brackets.
    pub fn text(&self, now: u64) -> String {
        let seconds = |since: u64| now.saturating_sub(since) as f64 / 1e6;
        match self {
            Self::Generated { since } => format!("generated in {:.5}s", seconds(*since)),
            Self::Cached { since } => format!("cached since {}s ago", log::four_digits(seconds(*since))),
            Self::NoKey { since } => format!("no key {:.5}s", seconds(*since)),
            Self::RawSql => "raw sql".to_owned(),
            Self::Batch { first: Some(first), text } => format!("{} (insertmanyvalues) {text}", first.text(now)),
            Self::Batch { first: None, text } => format!("insertmanyvalues {text}"),
        }
    }
}

/// A statement to send.
pub(crate) struct Sending {
    pub(crate) kind: StatementKind,
    pub(crate) sql: Rc<str>,
    pub(crate) parameters: Parameters,
    pub(crate) note: Note,
    /// What is logged instead of the text, where that is long.
    pub(crate) logged: Option<Rc<str>>,
}

impl Connection {
    /// Logs a line that only stands for what the driver does: `BEGIN (implicit)`, `COMMIT`, `ROLLBACK`.
    pub(super) fn log_line(&self, kind: StatementKind, text: &str) {
        let statement = self.describe(kind, Rc::from(text), None);
        self.announce(&statement, None);
        self.engine().environment().statement_ended(&StatementEnd { id: statement.id, ..StatementEnd::default() });
    }

    fn describe(&self, kind: StatementKind, sql: Rc<str>, parameters: Option<Parameters>) -> Statement {
        let environment = self.engine().environment();
        Statement {
            id: environment.next_statement(),
            kind,
            sql,
            parameters,
            is_hidden: self.engine().hides_parameters(),
            cause: environment.current_cause(),
            connection: self.number(),
            transaction: self.0.transaction_number.get(),
            database: self.database(),
        }
    }

    fn announce(&self, statement: &Statement, note: Option<&Note>) {
        let environment = self.engine().environment();
        if self.0.is_logging {
            self.log(Severity::Info, Message::text(&statement.sql));
            if let (Some(note), Some(parameters)) = (note, statement.parameters_repr()) {
                let note = note.text(environment.clock.micros());
                let message = if statement.is_hidden {
                    Message::with(&format!("[%s] {parameters}"), vec![note])
                } else {
                    Message::with("[%s] %r", vec![note, parameters])
                };
                self.log(Severity::Info, message);
            }
        }
        environment.statement_started(statement);
    }

    /// Writes a log record, behind the connection's `logging_token`.
    fn log(&self, severity: Severity, message: Message) {
        let token = self.0.options.borrow().get("logging_token").and_then(log::token);
        let message = match token {
            Some(token) => Message { template: Rc::from(format!("[{token}] {}", message.template)), ..message },
            None => message,
        };
        self.engine().log(severity, &message);
    }

    /// A result whose rows are logged when they are fetched, where anybody takes that.
    pub(crate) fn logged(&self, result: CursorResult) -> CursorResult {
        if !self.0.is_logging || !result.returns_rows() || !self.engine().logs(Severity::Debug) {
            return result;
        }
        let columns: Vec<Value> = result.meta().keys().iter().map(|key| Value::Str(key.clone())).collect();
        self.log(Severity::Debug, Message::with("Col %r", vec![tuple_repr(&columns)]));
        let connection = self.clone();
        result.set_row_log(Rc::new(move |row| {
            connection.log(Severity::Debug, Message::with("Row %r", vec![tuple_repr(row)]));
        }));
        result
    }

    /// Sends a statement; the answer holds its rows.
    pub(crate) fn send(&self, sending: Sending, compiled: Option<&Rc<Compiled>>) -> Result<Cursor> {
        let environment = self.engine().environment();
        let is_heard = HEARD.iter().any(|name| environment.heard(name).is_some());
        if !is_heard {
            return self.send_quietly(sending, None);
        }
        let execution = Rc::new(Execution {
            connection: self.clone(),
            sql: RefCell::new(sending.sql.clone()),
            parameters: RefCell::new(sending.parameters.clone()),
            is_batch: matches!(sending.note, Note::Batch { .. }),
            compiled: compiled.cloned(),
            cursor: RefCell::default(),
            host: RefCell::default(),
        });
        self.send_heard(sending, &execution).map_err(|error| {
            let (sql, parameters) = (execution.sql.borrow().clone(), execution.parameters.borrow().clone());
            let error = environment.of_driver(error, Some(sql), parameters, self.engine().hides_parameters());
            match environment.heard("handle_error") {
                Some(events) => events.handle_error(self.engine(), Some(&execution), error),
                None => error,
            }
        })
    }

    fn send_heard(&self, sending: Sending, execution: &Rc<Execution>) -> Result<Cursor> {
        let environment = self.engine().environment();
        if let Some(events) = environment.heard("before_cursor_execute") {
            events.before_cursor_execute(execution)?;
        }
        let (sql, parameters) = (execution.sql.borrow().clone(), execution.parameters.borrow().clone());
        let logged = if *sql == *sending.sql { sending.logged } else { None };
        let sent = self.send_quietly(Sending { sql, parameters, logged, ..sending }, Some(execution))?;
        if let Some(events) = environment.heard("after_cursor_execute") {
            execution.cursor.replace(Some(sent.without_rows()));
            events.after_cursor_execute(execution)?;
        }
        Ok(sent)
    }

    fn send_quietly(&self, sending: Sending, execution: Option<&Rc<Execution>>) -> Result<Cursor> {
        let Sending { kind, sql, parameters, note, logged } = sending;
        let logged = logged.unwrap_or_else(|| sql.clone());
        let cursor = self.cursor()?;
        let environment = self.engine().environment().clone();
        let is_watched = environment.has_observers();
        let mut id = 0;
        if is_watched || self.0.is_logging {
            let statement = self.describe(kind, logged.clone(), Some(parameters.clone()));
            id = statement.id;
            self.announce(&statement, Some(&note));
        }
        let start = environment.clock.micros();
        let done = self.call_driver(cursor, &sql, &parameters, execution).map_err(|error| match error {
            Failed::Driver(error) => {
                Error::dbapi(error, Some(logged), parameters.clone(), self.engine().hides_parameters())
            }
            Failed::Listener(error) => error,
        });
        if is_watched {
            let mut end =
                StatementEnd { id, micros: environment.clock.micros().saturating_sub(start), ..Default::default() };
            match &done {
                Ok(cursor) => describe_rows(cursor, &mut end),
                Err(error) => end.error = Some(driver_text(error)),
            }
            environment.statement_ended(&end);
        }
        done
    }

    /// Calls the driver, or leaves it to those who listen to that.
    fn call_driver(
        &self,
        cursor: Cursor,
        sql: &str,
        parameters: &Parameters,
        execution: Option<&Rc<Execution>>,
    ) -> Result<Cursor, Failed> {
        let mut cursor = cursor;
        let environment = self.engine().environment();
        if let Some((execution, events)) =
            execution.and_then(|execution| Some((execution, environment.heard(execution.do_execute_event())?)))
        {
            let (used, is_done) = events.do_execute(execution, cursor).map_err(Failed::Listener)?;
            if is_done {
                return Ok(used);
            }
            cursor = used;
        }
        run(&mut cursor, sql, parameters).map_err(Failed::Driver)?;
        Ok(cursor)
    }
}

/// The events of a call of the driver.
const HEARD: [&str; 6] = [
    "before_cursor_execute",
    "after_cursor_execute",
    "handle_error",
    "do_execute",
    "do_executemany",
    "do_execute_no_params",
];

/// What failed when the driver was called.
enum Failed {
    /// The driver.
    Driver(DriverError),
    /// One of those who listen.
    Listener(Error),
}

/// The driver's own text of an error, without what is around it.
fn driver_text(error: &Error) -> String {
    match error.failed_statement().map(|failed| &failed.origin) {
        Some(Origin::Driver(driver)) => driver.message.clone(),
        _ => error.message().to_owned(),
    }
}

fn run(cursor: &mut Cursor, sql: &str, parameters: &Parameters) -> Result<(), DriverError> {
    match parameters {
        Parameters::Positional(row) => cursor.execute(sql, row),
        Parameters::Many(rows) => cursor.execute_many(sql, rows),
        Parameters::Named(row) => cursor.execute_named(sql, row),
        Parameters::Given(rows) => cursor.execute_many_named(sql, rows),
    }
}

fn describe_rows(cursor: &Cursor, end: &mut StatementEnd) {
    end.touched = cursor.touched();
    if let Some(columns) = cursor.columns() {
        end.columns = columns.to_vec();
        end.rows = cursor.peek().take(SHOWN_ROWS).cloned().collect();
        end.returned = cursor.remaining() as u64;
    }
}
