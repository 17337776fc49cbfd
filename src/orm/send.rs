//! The one place where statements go to a connection.

use engine::{Connection, CursorResult, NamedRow};
use sql::statement::Statement;

use crate::error::Result;

/// Sends a statement with no, one or several sets of parameters.
pub(crate) fn execute(connection: &Connection, statement: Statement, rows: Vec<NamedRow>) -> Result<CursorResult> {
    let _ = (connection, statement, rows);
    Err(crate::Error::invalid_request("Statements cannot be sent yet."))
}
