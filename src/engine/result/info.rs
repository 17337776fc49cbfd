//! What is known of a statement after it ran, beside its rows.

use std::rc::Rc;

use sql::Value;

use super::row::{Row, RowMeta};
use crate::error::{Error, Result};

/// What kind of statement was sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StatementType {
    /// A compiled INSERT.
    Insert,
    /// A compiled UPDATE.
    Update,
    /// A compiled DELETE.
    Delete,
    /// Any other compiled statement.
    Compiled,
    /// SQL text of the driver.
    #[default]
    Driver,
}

/// Primary keys of inserted rows.
#[derive(Clone, Debug)]
pub struct InsertedKeys {
    /// The names of the primary key's columns.
    pub meta: Rc<RowMeta>,
    /// One for each inserted row.
    pub rows: Vec<Rc<[Value]>>,
}

/// What is known of a statement after it ran, beside its rows.
#[derive(Clone, Debug, Default)]
pub struct ExecutionInfo {
    /// What kind of statement it was.
    pub statement_type: StatementType,
    /// Whether several sets of parameters were given.
    pub is_many: bool,
    /// Rows matched, or -1, as the driver counts them when the statement was sent.
    pub row_count: i64,
    /// What the driver says once the last row is fetched, where that is another number.
    pub late_row_count: Option<i64>,
    /// The row id of the last row inserted.
    pub last_row_id: Option<i64>,
    /// Primary keys of inserted rows, where they are known.
    pub inserted_keys: Option<InsertedKeys>,
    /// Whether RETURNING was asked for by the program.
    pub has_explicit_returning: bool,
    /// The parameters by name, with defaults filled in, one for each set.
    pub compiled_parameters: Vec<crate::parameters::NamedRow>,
    /// What came back for columns with server defaults: SQLAlchemy's `returned_defaults`, one for each row.
    pub returned_defaults: Vec<Row>,
    /// Names of columns whose values only the database knows; SQLAlchemy: `postfetch_cols`.
    pub postfetch_columns: Vec<Rc<str>>,
}

impl ExecutionInfo {
    /// The primary key of the row that a single INSERT made.
    pub fn inserted_primary_key(&self) -> Result<Row> {
        self.check_insert()?;
        if self.is_many {
            return Err(Error::invalid_request(
                "This statement was an executemany call; if primary key returning is supported, please use \
                 .inserted_primary_key_rows.",
            ));
        }
        let mut rows = self.inserted_primary_key_rows()?;
        rows.pop().ok_or_else(|| Error::invalid_request("Can't call inserted_primary_key: no row was inserted"))
    }

    /// The primary keys of all rows that an INSERT made.
    pub fn inserted_primary_key_rows(&self) -> Result<Vec<Row>> {
        self.check_insert()?;
        let keys = self.inserted_keys.as_ref();
        Ok(keys.map_or_else(Vec::new, |keys| {
            keys.rows.iter().map(|values| Row::new(&keys.meta, values.clone())).collect()
        }))
    }

    fn check_insert(&self) -> Result<()> {
        match self.statement_type {
            StatementType::Insert if self.has_explicit_returning => {
                Err(Error::invalid_request("Can't call inserted_primary_key when returning() is used."))
            }
            StatementType::Insert => Ok(()),
            StatementType::Driver => Err(Error::invalid_request("Statement is not a compiled expression construct.")),
            _ => Err(Error::invalid_request("Statement is not an insert() expression construct.")),
        }
    }
}
