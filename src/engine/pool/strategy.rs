//! The pool classes: which connection to hand out, and what to do with one that comes back.

use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use super::checkout::Checkout;
use super::{PooledConnection, Record};
use crate::error::{Error, ErrorKind, Result};

/// SQLAlchemy's pool classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PoolClass {
    /// Keeps some connections, opens some more when needed.
    Queue,
    /// One connection for each thread: there is one thread here.
    SingletonThread,
    /// One connection for everybody.
    Static,
    /// A new connection each time.
    Null,
    /// One connection, which nobody may ask for twice.
    Assertion,
}

impl PoolClass {
    /// The class name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Queue => "QueuePool",
            Self::SingletonThread => "SingletonThreadPool",
            Self::Static => "StaticPool",
            Self::Null => "NullPool",
            Self::Assertion => "AssertionPool",
        }
    }

    /// Whether `create_engine` may pass it the keyword argument.
    pub fn accepts(self, keyword: &str) -> bool {
        match keyword {
            "pool_size" => matches!(self, Self::Queue | Self::SingletonThread),
            "max_overflow" | "pool_timeout" | "pool_use_lifo" => self == Self::Queue,
            _ => true,
        }
    }
}

/// What ends the transaction of a connection that comes back to its pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResetOnReturn {
    /// ROLLBACK.
    Rollback,
    /// COMMIT.
    Commit,
    /// Nothing.
    Nothing,
}

/// What a pool is made with.
#[derive(Clone, Debug, PartialEq)]
pub struct PoolOptions {
    /// The class.
    pub class: PoolClass,
    /// How many connections it keeps.
    pub size: i64,
    /// How many more it may open; -1 for any number.
    pub max_overflow: i64,
    /// How many seconds to wait for a connection.
    pub timeout: f64,
    /// Seconds after which a connection is opened anew; -1 for never.
    pub recycle: i64,
    /// Whether the connection that came back last goes out first.
    pub is_lifo: bool,
    /// Whether a connection is tried before it is handed out.
    pub is_pinged: bool,
    /// What ends the transaction of a connection that comes back.
    pub reset: ResetOnReturn,
}

impl PoolOptions {
    /// SQLAlchemy's defaults.
    pub fn new(class: PoolClass) -> Self {
        Self {
            class,
            size: 5,
            max_overflow: 10,
            timeout: 30.0,
            recycle: -1,
            is_lifo: false,
            is_pinged: false,
            reset: ResetOnReturn::Rollback,
        }
    }
}

pub(super) enum Strategy {
    Queue { waiting: VecDeque<Rc<Record>>, overflow: i64 },
    SingletonThread { record: Option<Rc<Record>>, checkout: Weak<Checkout> },
    Static { record: Option<Rc<Record>> },
    Null,
    Assertion { record: Option<Rc<Record>>, taken_at: Option<Rc<str>> },
}

impl Strategy {
    pub(super) fn new(options: &PoolOptions) -> Self {
        match options.class {
            PoolClass::Queue => Self::Queue { waiting: VecDeque::new(), overflow: -options.size },
            PoolClass::SingletonThread => Self::SingletonThread { record: None, checkout: Weak::new() },
            PoolClass::Static => Self::Static { record: None },
            PoolClass::Null => Self::Null,
            PoolClass::Assertion => Self::Assertion { record: None, taken_at: None },
        }
    }

    /// The checkout that a second caller joins.
    pub(super) fn shared_checkout(&self) -> Option<Rc<Checkout>> {
        match self {
            Self::SingletonThread { checkout, .. } => checkout.upgrade(),
            _ => None,
        }
    }

    /// A connection that waits; none when a new one is to be opened.
    pub(super) fn take(&mut self, options: &PoolOptions) -> Result<Option<Rc<Record>>> {
        match self {
            Self::Queue { waiting, overflow } => {
                let found = if options.is_lifo { waiting.pop_back() } else { waiting.pop_front() };
                if found.is_some() {
                    return Ok(found);
                }
                let is_limited = options.max_overflow > -1 && options.size > 0;
                if is_limited && *overflow >= options.max_overflow {
                    // Nobody else can give a connection back while this thread waits.
                    return Err(Error::new(
                        ErrorKind::Timeout,
                        format!(
                            "QueuePool limit of size {} overflow {overflow} reached, connection timed out, timeout \
                             {:.2}",
                            options.size, options.timeout
                        ),
                    )
                    .with_code("3o7r"));
                }
                *overflow += 1;
                Ok(None)
            }
            Self::SingletonThread { record, .. } | Self::Static { record } => Ok(record.clone()),
            Self::Null => Ok(None),
            Self::Assertion { taken_at: Some(place), .. } => {
                let place = if place.is_empty() { String::new() } else { format!(" at:\n{place}") };
                Err(Error::new(ErrorKind::Assertion, format!("connection is already checked out{place}")))
            }
            Self::Assertion { record, taken_at } => {
                *taken_at = Some(Rc::from(""));
                Ok(record.clone())
            }
        }
    }

    /// A connection that was counted could not be opened, or leaves for good.
    pub(super) fn forget_one(&mut self) {
        match self {
            Self::Queue { overflow, .. } => *overflow -= 1,
            Self::Assertion { record, taken_at } => (*record, *taken_at) = (None, None),
            _ => {}
        }
    }

    /// Notes where a connection was asked for that nobody may ask for twice.
    pub(super) fn note_place(&mut self, place: impl FnOnce() -> String) {
        if let Self::Assertion { taken_at, .. } = self {
            *taken_at = Some(Rc::from(place()));
        }
    }

    pub(super) fn taken(&mut self, record: &Rc<Record>) {
        if let Self::SingletonThread { record: kept, .. }
        | Self::Static { record: kept }
        | Self::Assertion { record: kept, .. } = self
        {
            *kept = Some(record.clone());
        }
    }

    pub(super) fn checked_out(&mut self, connection: &PooledConnection) {
        if let (Self::SingletonThread { checkout, .. }, Some(made)) = (self, connection.checkout()) {
            *checkout = Rc::downgrade(made);
        }
    }

    /// Takes a connection back; answers whether it is to be closed.
    pub(super) fn give_back(&mut self, record: &Rc<Record>, options: &PoolOptions) -> bool {
        match self {
            Self::Queue { waiting, overflow } => {
                if options.size > 0 && waiting.len() as i64 >= options.size {
                    *overflow -= 1;
                    return true;
                }
                waiting.push_back(record.clone());
                false
            }
            Self::SingletonThread { checkout, .. } => {
                *checkout = Weak::new();
                false
            }
            Self::Static { .. } => false,
            Self::Null => true,
            Self::Assertion { taken_at, .. } => {
                *taken_at = None;
                false
            }
        }
    }

    pub(super) fn status(&self, options: &PoolOptions, address: usize) -> String {
        match self {
            Self::Queue { waiting, overflow } => format!(
                "Pool size: {}  Connections in pool: {} Current Overflow: {} Current Checked out connections: {}",
                options.size,
                waiting.len(),
                overflow,
                self.checked_out_count(options)
            ),
            Self::SingletonThread { record, .. } => {
                format!("SingletonThreadPool id:{address} size: {}", u8::from(record.is_some()))
            }
            Self::Static { .. } => "StaticPool".to_owned(),
            Self::Null => "NullPool".to_owned(),
            Self::Assertion { .. } => "AssertionPool".to_owned(),
        }
    }

    pub(super) fn checked_in(&self) -> i64 {
        match self {
            Self::Queue { waiting, .. } => waiting.len() as i64,
            _ => 0,
        }
    }

    pub(super) fn checked_out_count(&self, options: &PoolOptions) -> i64 {
        match self {
            Self::Queue { waiting, overflow } => options.size - waiting.len() as i64 + overflow,
            _ => 0,
        }
    }

    pub(super) fn overflow(&self) -> i64 {
        match self {
            Self::Queue { overflow, .. } => *overflow,
            _ => 0,
        }
    }

    /// Empties it; the answer is to be closed.
    pub(super) fn dispose(&mut self, options: &PoolOptions) -> Vec<Rc<Record>> {
        match self {
            Self::Queue { waiting, overflow } => {
                *overflow = -options.size;
                waiting.drain(..).collect()
            }
            Self::SingletonThread { record, .. } | Self::Static { record } | Self::Assertion { record, .. } => {
                record.take().into_iter().collect()
            }
            Self::Null => Vec::new(),
        }
    }
}
