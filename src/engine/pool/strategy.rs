//! The pool classes: which connection to hand out, and what to do with one that comes back.

use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use super::checkout::Checkout;
use super::{PooledConnection, Record, Seconds};
use crate::error::{Error, ErrorKind, Result};
use crate::log::Echo;

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
    pub timeout: Seconds,
    /// Seconds after which a connection is opened anew; -1 for never.
    pub recycle: i64,
    /// Whether the connection that came back last goes out first.
    pub is_lifo: bool,
    /// Whether a connection is tried before it is handed out.
    pub is_pinged: bool,
    /// What ends the transaction of a connection that comes back.
    pub reset: ResetOnReturn,
    /// What it logs on standard output.
    pub echo: Echo,
    /// What its logger's name ends in.
    pub logging_name: Option<Rc<str>>,
}

impl PoolOptions {
    /// SQLAlchemy's defaults.
    pub fn new(class: PoolClass) -> Self {
        Self {
            class,
            size: 5,
            max_overflow: 10,
            timeout: Seconds::Fraction(30.0),
            recycle: -1,
            is_lifo: false,
            is_pinged: false,
            reset: ResetOnReturn::Rollback,
            echo: Echo::Unset,
            logging_name: None,
        }
    }
}

/// The connection of one thread.
pub(super) struct OfThread {
    thread: u64,
    record: Rc<Record>,
    checkout: Weak<Checkout>,
}

pub(super) enum Strategy {
    Queue { waiting: VecDeque<Rc<Record>>, overflow: i64 },
    SingletonThread(Vec<OfThread>),
    Static { record: Option<Rc<Record>> },
    Null,
    Assertion { record: Option<Rc<Record>>, taken_at: Option<Rc<str>> },
}

impl Strategy {
    pub(super) fn new(options: &PoolOptions) -> Self {
        match options.class {
            PoolClass::Queue => Self::Queue { waiting: VecDeque::new(), overflow: -options.size },
            PoolClass::SingletonThread => Self::SingletonThread(Vec::new()),
            PoolClass::Static => Self::Static { record: None },
            PoolClass::Null => Self::Null,
            PoolClass::Assertion => Self::Assertion { record: None, taken_at: None },
        }
    }

    /// The checkout that a second caller joins.
    pub(super) fn shared_checkout(&self, thread: u64) -> Option<Rc<Checkout>> {
        match self {
            Self::SingletonThread(all) => all.iter().find(|one| one.thread == thread)?.checkout.upgrade(),
            _ => None,
        }
    }

    /// Whether a connection can be handed out at once.
    pub(super) fn has_room(&self, options: &PoolOptions) -> bool {
        match self {
            Self::Queue { waiting, overflow } => {
                let is_limited = options.max_overflow > -1 && options.size > 0;
                !waiting.is_empty() || !is_limited || *overflow < options.max_overflow
            }
            _ => true,
        }
    }

    /// The connections that have to go before a thread gets one of its own.
    pub(super) fn surplus(&mut self, options: &PoolOptions, thread: u64) -> Vec<Rc<Record>> {
        let Self::SingletonThread(all) = self else { return Vec::new() };
        if all.iter().any(|one| one.thread == thread) {
            return Vec::new();
        }
        let size = usize::try_from(options.size).unwrap_or_default().max(1);
        let count = (all.len() + 1).saturating_sub(size);
        all.drain(..count).map(|one| one.record).collect()
    }

    /// A connection that waits; none when a new one is to be opened.
    pub(super) fn take(&mut self, options: &PoolOptions, thread: u64) -> Result<Option<Rc<Record>>> {
        match self {
            Self::Queue { waiting, overflow } => {
                let found = if options.is_lifo { waiting.pop_back() } else { waiting.pop_front() };
                if found.is_some() {
                    return Ok(found);
                }
                let is_limited = options.max_overflow > -1 && options.size > 0;
                if is_limited && *overflow >= options.max_overflow {
                    return Err(Error::new(
                        ErrorKind::Timeout,
                        format!(
                            "QueuePool limit of size {} overflow {overflow} reached, connection timed out, timeout \
                             {:.2}",
                            options.size,
                            options.timeout.as_f64()
                        ),
                    )
                    .with_code("3o7r"));
                }
                *overflow += 1;
                Ok(None)
            }
            Self::SingletonThread(all) => Ok(all.iter().find(|one| one.thread == thread).map(|one| one.record.clone())),
            Self::Static { record } => Ok(record.clone()),
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

    pub(super) fn taken(&mut self, record: &Rc<Record>, thread: u64) {
        match self {
            Self::SingletonThread(all) => {
                all.retain(|one| one.thread != thread);
                all.push(OfThread { thread, record: record.clone(), checkout: Weak::new() });
            }
            Self::Static { record: kept } | Self::Assertion { record: kept, .. } => *kept = Some(record.clone()),
            Self::Queue { .. } | Self::Null => {}
        }
    }

    pub(super) fn checked_out(&mut self, connection: &PooledConnection, thread: u64) {
        if let (Self::SingletonThread(all), Some(made)) = (self, connection.checkout())
            && let Some(own) = all.iter_mut().find(|one| one.thread == thread)
        {
            own.checkout = Rc::downgrade(made);
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
            Self::SingletonThread(all) => {
                if let Some(own) = all.iter_mut().find(|one| Rc::ptr_eq(&one.record, record)) {
                    own.checkout = Weak::new();
                }
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
            Self::SingletonThread(all) => format!("SingletonThreadPool id:{address} size: {}", all.len()),
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
            Self::SingletonThread(all) => all.drain(..).map(|one| one.record).collect(),
            Self::Static { record } | Self::Assertion { record, .. } => record.take().into_iter().collect(),
            Self::Null => Vec::new(),
        }
    }
}
