//! Fetching rows from a shared source, with the states a result goes through.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use sql::Value;

use super::source::RowSource;
use super::unique::{HostHash, Seen, UniqueKey};
use crate::error::{Error, ErrorKind, Result};

/// How far a result is used up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Open,
    /// All rows were fetched: further calls find none.
    Exhausted,
    /// Closed: further calls fail.
    Closed,
    /// The statement returns no rows.
    WithoutRows,
}

/// Is told of each row that is fetched.
pub type RowLog = Rc<dyn Fn(&[Value])>;

/// What a result and its views share.
pub(super) struct Core {
    source: RefCell<Box<dyn RowSource>>,
    state: Cell<State>,
    yield_per: Cell<Option<usize>>,
    /// Whether leaving out repeated rows is an error: rows are fetched in parts.
    refuses_unique: Cell<bool>,
    /// Whether the driver's cursor gives the rows by itself: one where no number is asked for, all for 0.
    is_bare_cursor: Cell<bool>,
    /// The number of rows as it was first asked for.
    row_count: Cell<Option<i64>>,
    row_log: RefCell<Option<RowLog>>,
    host_hash: Option<HostHash>,
}

impl Core {
    pub(super) fn new(source: Box<dyn RowSource>, host_hash: Option<HostHash>) -> Rc<Self> {
        Rc::new(Self {
            source: RefCell::new(source),
            state: Cell::new(State::Open),
            refuses_unique: Cell::new(false),
            yield_per: Cell::new(None),
            is_bare_cursor: Cell::new(false),
            row_count: Cell::new(None),
            row_log: RefCell::default(),
            host_hash,
        })
    }

    pub(super) fn without_rows() -> Rc<Self> {
        let core = Self::new(Box::new(super::source::Rows::default()), None);
        core.state.set(State::WithoutRows);
        core
    }

    /// `late` once the last row was fetched, `early` before; the first answer stays. SQLAlchemy memoizes what the
    /// cursor says.
    pub(super) fn row_count(&self, early: i64, late: Option<i64>) -> i64 {
        let count = self.row_count.get().unwrap_or_else(|| match late {
            Some(late) if self.source.borrow().is_used_up() => late,
            _ => early,
        });
        self.row_count.set(Some(count));
        count
    }

    pub(super) fn returns_rows(&self) -> bool {
        self.state.get() != State::WithoutRows
    }

    pub(super) fn is_closed(&self) -> bool {
        self.state.get() == State::Closed
    }

    pub(super) fn is_soft_closed(&self) -> bool {
        self.state.get() != State::Open
    }

    pub(super) fn close(&self) {
        if self.returns_rows() {
            self.state.set(State::Closed);
        }
    }

    pub(super) fn refuse_unique(&self) {
        self.refuses_unique.set(true);
    }

    pub(super) fn refuses_unique(&self) -> bool {
        self.refuses_unique.get()
    }

    pub(super) fn set_yield_per(&self, count: usize) {
        self.yield_per.set(Some(count));
        self.is_bare_cursor.set(false);
    }

    pub(super) fn set_bare_cursor(&self, is_bare: bool) {
        self.is_bare_cursor.set(is_bare);
    }

    pub(super) fn set_row_log(&self, log: RowLog) {
        self.row_log.replace(Some(log));
    }

    /// Whether there may be rows.
    fn is_open(&self) -> Result<bool> {
        match self.state.get() {
            State::Open => Ok(true),
            State::Exhausted => Ok(false),
            State::Closed => Err(Error::resource_closed("This result object is closed.")),
            State::WithoutRows => Err(Error::resource_closed(
                "This result object does not return rows. It has been closed automatically.",
            )),
        }
    }

    fn fetch_one(&self) -> Result<Option<Rc<[Value]>>> {
        if !self.is_open()? {
            return Ok(None);
        }
        let row = self.source.borrow_mut().fetch_one()?;
        match &row {
            None => self.state.set(State::Exhausted),
            Some(row) => {
                let log = self.row_log.borrow().clone();
                if let Some(log) = log {
                    log(row);
                }
            }
        }
        Ok(row)
    }

    fn fetch(&self, limit: usize) -> Result<Vec<Rc<[Value]>>> {
        if !self.is_open()? {
            return Ok(Vec::new());
        }
        let rows = self.source.borrow_mut().fetch(limit)?;
        let log = self.row_log.borrow().clone();
        if let Some(log) = log {
            for row in &rows {
                log(row);
            }
        }
        if rows.len() < limit {
            self.state.set(State::Exhausted);
        }
        Ok(rows)
    }
}

/// Fetches from a core: picks columns, drops duplicates.
pub(super) struct Fetch {
    pub(super) core: Rc<Core>,
    /// The places to keep of each row; none for all.
    places: Option<Rc<[usize]>>,
    seen: RefCell<Option<Seen>>,
    needs_unique: bool,
}

/// What to say when there is not exactly one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expect {
    /// Any number; the first is taken.
    First,
    /// Exactly one.
    One,
    /// One or none.
    OneOrNone,
}

impl Fetch {
    pub(super) fn new(core: Rc<Core>, needs_unique: bool) -> Self {
        Self { core, places: None, seen: RefCell::default(), needs_unique }
    }

    /// A view of the same rows; duplicates are dropped by the view's own columns.
    pub(super) fn view(&self, places: Option<Rc<[usize]>>) -> Self {
        let is_unique = self.seen.borrow().is_some();
        let places = match (&self.places, places) {
            (Some(mine), Some(wanted)) => Some(wanted.iter().map(|place| mine[*place]).collect()),
            (mine, None) => mine.clone(),
            (None, wanted) => wanted,
        };
        let seen = is_unique.then(|| Seen::new(self.core.host_hash.clone()));
        Self { core: self.core.clone(), places, seen: RefCell::new(seen), needs_unique: self.needs_unique }
    }

    pub(super) fn select(&mut self, places: Rc<[usize]>) {
        self.places = Some(match &self.places {
            Some(mine) => places.iter().map(|place| mine[*place]).collect(),
            None => places,
        });
    }

    pub(super) fn set_unique(&self) {
        self.seen.replace(Some(Seen::new(self.core.host_hash.clone())));
    }

    pub(super) fn set_unique_by(&self, key: UniqueKey) {
        self.seen.replace(Some(Seen::by(key, self.core.host_hash.clone())));
    }

    fn check_refused(&self) -> Result<()> {
        if self.core.refuses_unique() && self.seen.borrow().is_some() {
            return Err(Error::invalid_request("Can't use the ORM yield_per feature in conjunction with unique()"));
        }
        Ok(())
    }

    /// Refuses a row of a result that has to be made unique first; one without rows is not refused.
    fn check_needed(&self) -> Result<()> {
        if self.needs_unique && self.seen.borrow().is_none() {
            return Err(Error::invalid_request(
                "The unique() method must be invoked on this Result, as it contains results that include joined eager \
                 loads against collections",
            ));
        }
        Ok(())
    }

    fn shape(&self, row: Rc<[Value]>) -> Rc<[Value]> {
        match &self.places {
            Some(places) if !(places.len() == row.len() && places.iter().copied().eq(0..row.len())) => {
                places.iter().map(|place| row[*place].clone()).collect()
            }
            Some(_) | None => row,
        }
    }

    fn is_new(&self, row: &Rc<[Value]>) -> Result<bool> {
        self.seen.borrow_mut().as_mut().map_or(Ok(true), |seen| seen.insert(row))
    }

    fn new_rows(&self, rows: Vec<Rc<[Value]>>) -> Result<Vec<Rc<[Value]>>> {
        if !rows.is_empty() {
            self.check_needed()?;
        }
        if self.places.is_none() && self.seen.borrow().is_none() {
            return Ok(rows);
        }
        let mut found = Vec::with_capacity(rows.len());
        for row in rows {
            let row = self.shape(row);
            if self.is_new(&row)? {
                found.push(row);
            }
        }
        Ok(found)
    }

    pub(super) fn all(&self) -> Result<Vec<Rc<[Value]>>> {
        self.check_refused()?;
        let rows = self.core.fetch(usize::MAX)?;
        self.new_rows(rows)
    }

    pub(super) fn one(&self) -> Result<Option<Rc<[Value]>>> {
        self.check_refused()?;
        let row = self.next_row()?;
        if row.is_some() {
            self.check_needed()?;
        }
        Ok(row)
    }

    fn next_row(&self) -> Result<Option<Rc<[Value]>>> {
        loop {
            let Some(row) = self.core.fetch_one()? else { return Ok(None) };
            let row = self.shape(row);
            if self.is_new(&row)? {
                return Ok(Some(row));
            }
        }
    }

    pub(super) fn many(&self, count: Option<usize>) -> Result<Vec<Rc<[Value]>>> {
        self.check_refused()?;
        let is_bare = self.core.is_bare_cursor.get();
        let is_unique = self.seen.borrow().is_some();
        let count = match count.or(self.core.yield_per.get()) {
            Some(0) if is_bare && !is_unique => return self.all(),
            Some(count) => count,
            None if is_bare => 1,
            None => return self.all(),
        };
        let mut found = Vec::new();
        while found.len() < count {
            let wanted = count - found.len();
            let rows = self.core.fetch(wanted)?;
            let is_last = rows.len() < wanted;
            found.extend(self.new_rows(rows)?);
            if is_last {
                break;
            }
        }
        Ok(found)
    }

    /// The one row asked for; closes the result.
    pub(super) fn only(&self, expect: Expect) -> Result<Option<Rc<[Value]>>> {
        let found = self.only_open(expect);
        // A result that is not made unique stays as it is.
        let is_kept = |kind| matches!(kind, ErrorKind::ResourceClosed | ErrorKind::Sql(sql::ErrorKind::InvalidRequest));
        if !matches!(&found, Err(error) if is_kept(error.kind())) {
            self.core.close();
        }
        found
    }

    fn only_open(&self, expect: Expect) -> Result<Option<Rc<[Value]>>> {
        // The first row alone is the same with and without its repetitions.
        let first = if expect == Expect::First { self.next_row()? } else { self.one()? };
        let Some(row) = first else {
            return match expect {
                Expect::One => Err(Error::new(ErrorKind::NoResultFound, "No row was found when one was required")),
                Expect::First | Expect::OneOrNone => Ok(None),
            };
        };
        if expect != Expect::First && self.one()?.is_some() {
            let wanted = if expect == Expect::One { "exactly one" } else { "one or none" };
            let message = format!("Multiple rows were found when {wanted} was required");
            return Err(Error::new(ErrorKind::MultipleResultsFound, message));
        }
        Ok(Some(row))
    }
}
