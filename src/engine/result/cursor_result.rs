//! The result of a statement.

use std::rc::Rc;

use sql::Value;

use super::fetch::{Core, Expect, Fetch, RowLog};
use super::info::ExecutionInfo;
use super::row::{Key, Row, RowMeta};
use super::source::{RowSource, Rows};
use super::unique::{HostHash, UniqueKey};
use super::views::{MappingResult, ScalarResult};
use crate::driver::Cursor;
use crate::error::{Error, ErrorKind, Result};

/// The rows of a statement; SQLAlchemy: `Result` and `CursorResult`.
///
/// ```
/// # use std::rc::Rc;
/// # use engine::{Engine, EngineOptions, Environment};
/// # let environment = Rc::new(Environment::default());
/// # let engine = Engine::create(&environment, "sqlite://", EngineOptions::default())?;
/// # let connection = engine.connect()?;
/// let result = connection.exec_driver_sql("select 1 as a union select 2 order by 1", &[])?;
/// let rows = result.all()?;
/// assert_eq!(rows.len(), 2);
/// assert_eq!(rows[1].get(&"a".into())?, &sql::Value::Int(2));
/// let result = connection.exec_driver_sql("select 1 union select 2", &[])?;
/// let error = result.one().expect_err("two rows");
/// assert_eq!(error.to_string(), "Multiple rows were found when exactly one was required");
/// # Ok::<(), engine::Error>(())
/// ```
pub struct CursorResult {
    fetch: Fetch,
    meta: Rc<RowMeta>,
    info: Rc<ExecutionInfo>,
    is_cursor: bool,
}

impl std::fmt::Debug for CursorResult {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CursorResult").field("keys", self.meta.keys()).finish_non_exhaustive()
    }
}

impl CursorResult {
    /// A result of rows from any source; `host_hash` serves `unique()` for rows that hold objects.
    pub fn from_source(meta: Rc<RowMeta>, source: Box<dyn RowSource>, host_hash: Option<HostHash>) -> Self {
        let core = Core::new(source, host_hash);
        Self { fetch: Fetch::new(core, meta.needs_unique), meta, info: Rc::default(), is_cursor: false }
    }

    /// A result of rows that are there already.
    pub fn from_rows(meta: Rc<RowMeta>, rows: impl IntoIterator<Item = Rc<[Value]>>) -> Self {
        Self::from_source(meta, Box::new(Rows::new(rows)), None)
    }

    /// The result of a statement that returns no rows.
    pub fn without_rows() -> Self {
        Self {
            fetch: Fetch::new(Core::without_rows(), false),
            meta: Rc::default(),
            info: Rc::default(),
            is_cursor: true,
        }
    }

    /// The same result with what is known of the statement.
    pub fn with_info(mut self, info: ExecutionInfo) -> Self {
        self.info = Rc::new(info);
        self.is_cursor = true;
        self
    }

    /// The result of text that went to the driver as it is.
    pub(crate) fn from_driver(mut cursor: Cursor) -> Self {
        let info = ExecutionInfo {
            row_count: cursor.row_count(),
            late_row_count: cursor.late_row_count(),
            last_row_id: cursor.last_row_id(),
            ..ExecutionInfo::default()
        };
        match cursor.columns().cloned() {
            Some(columns) => {
                let meta = Rc::new(RowMeta::new(columns));
                let result = Self::from_rows(meta, cursor.fetch_all()).with_info(info);
                result.set_bare_cursor(true);
                result
            }
            None => Self::without_rows().with_info(info),
        }
    }

    /// Whether the driver's cursor gives the rows by itself, without a buffer before it.
    pub(crate) fn set_bare_cursor(&self, is_bare: bool) {
        self.fetch.core.set_bare_cursor(is_bare);
    }

    /// Has each row told when it is fetched.
    pub(crate) fn set_row_log(&self, log: RowLog) {
        self.fetch.core.set_row_log(log);
    }

    /// Names of the columns.
    pub fn meta(&self) -> &Rc<RowMeta> {
        &self.meta
    }

    /// The names of the columns, or the error of a result without rows.
    pub fn keys(&self) -> Result<&Rc<[Rc<str>]>> {
        if self.returns_rows() {
            return Ok(self.meta.keys());
        }
        Err(Error::resource_closed("This result object does not return rows. It has been closed automatically."))
    }

    /// What is known of the statement, beside its rows.
    pub fn info(&self) -> &Rc<ExecutionInfo> {
        &self.info
    }

    /// How many rows the statement matched, or -1; SQLAlchemy: `CursorResult.rowcount`.
    pub fn row_count(&self) -> i64 {
        self.fetch.core.row_count(self.info.row_count, self.info.late_row_count)
    }

    /// Whether the statement returns rows at all.
    pub fn returns_rows(&self) -> bool {
        self.fetch.core.returns_rows()
    }

    /// Whether the rows are those of a statement as the driver gave them; SQLAlchemy: `CursorResult`.
    pub fn is_cursor(&self) -> bool {
        self.is_cursor
    }

    /// A result of no rows and no columns that is not a cursor's.
    pub fn nothing() -> Self {
        Self { is_cursor: false, ..Self::without_rows() }
    }

    /// Whether it was closed.
    pub fn is_closed(&self) -> bool {
        self.fetch.core.is_closed()
    }

    /// Whether no more rows come.
    pub fn is_soft_closed(&self) -> bool {
        self.fetch.core.is_soft_closed()
    }

    /// Closes it: fetching fails from now on.
    pub fn close(&self) {
        self.fetch.core.close();
    }

    fn row(&self, values: Rc<[Value]>) -> Row {
        Row::new(&self.meta, values)
    }

    fn rows(&self, rows: Vec<Rc<[Value]>>) -> Vec<Row> {
        rows.into_iter().map(|values| self.row(values)).collect()
    }

    /// All rows left; SQLAlchemy: `all`, `fetchall`.
    pub fn all(&self) -> Result<Vec<Row>> {
        Ok(self.rows(self.fetch.all()?))
    }

    /// The values of all rows left.
    pub fn all_values(&self) -> Result<Vec<Rc<[Value]>>> {
        self.fetch.all()
    }

    /// The values of the next rows, at most `count`.
    pub fn fetch_many_values(&self, count: usize) -> Result<Vec<Rc<[Value]>>> {
        self.fetch.many(Some(count))
    }

    /// The next row; SQLAlchemy: `fetchone`.
    pub fn fetch_one(&self) -> Result<Option<Row>> {
        Ok(self.fetch.one()?.map(|values| self.row(values)))
    }

    /// The next rows, at most `count`; SQLAlchemy: `fetchmany`.
    pub fn fetch_many(&self, count: Option<usize>) -> Result<Vec<Row>> {
        Ok(self.rows(self.fetch.many(count)?))
    }

    /// The first row, if there is one; closes the result.
    pub fn first(&self) -> Result<Option<Row>> {
        Ok(self.fetch.only(Expect::First)?.map(|values| self.row(values)))
    }

    /// The only row; any other number of rows is an error.
    pub fn one(&self) -> Result<Row> {
        let found = self.fetch.only(Expect::One)?;
        found.map(|values| self.row(values)).ok_or_else(no_row)
    }

    /// The only row or none; several rows are an error.
    pub fn one_or_none(&self) -> Result<Option<Row>> {
        Ok(self.fetch.only(Expect::OneOrNone)?.map(|values| self.row(values)))
    }

    /// The first value of the first row.
    pub fn scalar(&self) -> Result<Option<Value>> {
        Ok(self.fetch.only(Expect::First)?.and_then(|values| values.first().cloned()))
    }

    /// The first value of the only row.
    pub fn scalar_one(&self) -> Result<Value> {
        let found = self.fetch.only(Expect::One)?;
        found.and_then(|values| values.first().cloned()).ok_or_else(no_row)
    }

    /// The first value of the only row, or none.
    pub fn scalar_one_or_none(&self) -> Result<Option<Value>> {
        Ok(self.fetch.only(Expect::OneOrNone)?.and_then(|values| values.first().cloned()))
    }

    /// The values of one column.
    pub fn scalars(&self, column: &Key) -> Result<ScalarResult> {
        self.keys()?;
        let place = self.meta.index(column)?;
        Ok(ScalarResult::new(self.fetch.view(Some(Rc::from([place])))))
    }

    /// The rows as mappings from names to values.
    pub fn mappings(&self) -> MappingResult {
        MappingResult::new(self.fetch.view(None), self.meta.clone())
    }

    /// Only some columns, in the order asked for.
    pub fn columns(mut self, columns: &[Key]) -> Result<Self> {
        let places: Rc<[usize]> = columns.iter().map(|key| self.meta.index(key)).collect::<Result<_>>()?;
        self.meta = Rc::new(self.meta.reduced(&places));
        self.fetch.select(places);
        Ok(self)
    }

    /// Leaves out rows that came before.
    pub fn set_unique(&self) {
        self.fetch.set_unique();
    }

    /// Leaves out rows for which `key` gives what it gave for one before; it is asked with the row's values.
    pub fn set_unique_by(&self, key: UniqueKey) {
        self.fetch.set_unique_by(key);
    }

    /// Makes leaving out repeated rows an error: the rows are objects, fetched in parts.
    pub fn refuse_unique(&self) {
        self.fetch.core.refuse_unique();
    }

    /// How many rows [`Self::fetch_many`] and partitions take when no number is given.
    pub fn set_yield_per(&self, count: usize) {
        self.fetch.core.set_yield_per(count);
    }
}

fn no_row() -> Error {
    Error::new(ErrorKind::NoResultFound, "No row was found when one was required")
}
