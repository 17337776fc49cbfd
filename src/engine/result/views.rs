//! Other views of a result's rows: one column, or mappings.

use std::rc::Rc;

use sql::Value;

use super::fetch::{Expect, Fetch};
use super::row::{Key, Row, RowMeta};
use super::unique::UniqueKey;
use crate::error::Result;

/// The values of one column; SQLAlchemy: `ScalarResult`.
pub struct ScalarResult {
    fetch: Fetch,
}

fn value(row: Rc<[Value]>) -> Value {
    row.first().cloned().unwrap_or_default()
}

impl ScalarResult {
    pub(super) fn new(fetch: Fetch) -> Self {
        Self { fetch }
    }

    /// All values left.
    pub fn all(&self) -> Result<Vec<Value>> {
        Ok(self.fetch.all()?.into_iter().map(value).collect())
    }

    /// The next value.
    pub fn next(&self) -> Result<Option<Value>> {
        Ok(self.fetch.one()?.map(value))
    }

    /// The next values, at most `count`.
    pub fn fetch_many(&self, count: Option<usize>) -> Result<Vec<Value>> {
        Ok(self.fetch.many(count)?.into_iter().map(value).collect())
    }

    /// The first value, if there is one; closes the result.
    pub fn first(&self) -> Result<Option<Value>> {
        Ok(self.fetch.only(Expect::First)?.map(value))
    }

    /// The only value; any other number of rows is an error.
    pub fn one(&self) -> Result<Value> {
        Ok(self.fetch.only(Expect::One)?.map(value).unwrap_or_default())
    }

    /// The only value or none; several rows are an error.
    pub fn one_or_none(&self) -> Result<Option<Value>> {
        Ok(self.fetch.only(Expect::OneOrNone)?.map(value))
    }

    /// Leaves out values that came before.
    pub fn set_unique(&self) {
        self.fetch.set_unique();
    }

    /// Leaves out values for which `key` gives what it gave for one before.
    pub fn set_unique_by(&self, key: UniqueKey) {
        self.fetch.set_unique_by(key);
    }

    /// How many values [`Self::fetch_many`] takes when no number is given.
    pub fn set_yield_per(&self, count: usize) {
        self.fetch.core.set_yield_per(count);
    }

    /// Closes the result.
    pub fn close(&self) {
        self.fetch.core.close();
    }

    /// Whether it was closed.
    pub fn is_closed(&self) -> bool {
        self.fetch.core.is_closed()
    }
}

/// Rows as mappings from names to values; SQLAlchemy: `MappingResult`.
pub struct MappingResult {
    fetch: Fetch,
    meta: Rc<RowMeta>,
}

impl MappingResult {
    pub(super) fn new(fetch: Fetch, meta: Rc<RowMeta>) -> Self {
        Self { fetch, meta }
    }

    /// Names of the columns.
    pub fn meta(&self) -> &Rc<RowMeta> {
        &self.meta
    }

    fn row(&self, values: Rc<[Value]>) -> Row {
        Row::new(&self.meta, values)
    }

    /// All rows left.
    pub fn all(&self) -> Result<Vec<Row>> {
        Ok(self.fetch.all()?.into_iter().map(|values| self.row(values)).collect())
    }

    /// The next row.
    pub fn fetch_one(&self) -> Result<Option<Row>> {
        Ok(self.fetch.one()?.map(|values| self.row(values)))
    }

    /// The next rows, at most `count`.
    pub fn fetch_many(&self, count: Option<usize>) -> Result<Vec<Row>> {
        Ok(self.fetch.many(count)?.into_iter().map(|values| self.row(values)).collect())
    }

    /// The first row, if there is one; closes the result.
    pub fn first(&self) -> Result<Option<Row>> {
        Ok(self.fetch.only(Expect::First)?.map(|values| self.row(values)))
    }

    /// The only row; any other number of rows is an error.
    pub fn one(&self) -> Result<Row> {
        Ok(self.row(self.fetch.only(Expect::One)?.unwrap_or_else(|| Rc::from([]))))
    }

    /// The only row or none; several rows are an error.
    pub fn one_or_none(&self) -> Result<Option<Row>> {
        Ok(self.fetch.only(Expect::OneOrNone)?.map(|values| self.row(values)))
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

    /// Leaves out rows for which `key` gives what it gave for one before.
    pub fn set_unique_by(&self, key: UniqueKey) {
        self.fetch.set_unique_by(key);
    }

    /// How many rows [`Self::fetch_many`] takes when no number is given.
    pub fn set_yield_per(&self, count: usize) {
        self.fetch.core.set_yield_per(count);
    }

    /// Closes the result.
    pub fn close(&self) {
        self.fetch.core.close();
    }

    /// Whether it was closed.
    pub fn is_closed(&self) -> bool {
        self.fetch.core.is_closed()
    }
}
