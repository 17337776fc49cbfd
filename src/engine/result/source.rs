//! Where the rows of a result come from.

use std::collections::VecDeque;
use std::rc::Rc;

use sql::Value;

use crate::error::Result;

/// Gives the rows of a result one after the other.
pub trait RowSource {
    /// The next rows, at most `limit`; fewer only at the end.
    fn fetch(&mut self, limit: usize) -> Result<Vec<Rc<[Value]>>>;

    /// The next row; none at the end.
    fn fetch_one(&mut self) -> Result<Option<Rc<[Value]>>> {
        Ok(self.fetch(1)?.pop())
    }

    /// Whether the last row is known to have been given.
    fn is_used_up(&self) -> bool {
        false
    }
}

/// Rows that are there already.
#[derive(Debug, Default)]
pub struct Rows(VecDeque<Rc<[Value]>>);

impl Rows {
    /// A source of the given rows.
    pub fn new(rows: impl IntoIterator<Item = Rc<[Value]>>) -> Self {
        Self(rows.into_iter().collect())
    }
}

impl RowSource for Rows {
    fn fetch(&mut self, limit: usize) -> Result<Vec<Rc<[Value]>>> {
        let count = limit.min(self.0.len());
        Ok(self.0.drain(..count).collect())
    }

    fn fetch_one(&mut self) -> Result<Option<Rc<[Value]>>> {
        Ok(self.0.pop_front())
    }

    fn is_used_up(&self) -> bool {
        self.0.is_empty()
    }
}
