//! [`PoolState`]: what observers see of a pool.

use std::rc::Rc;

use super::{Pool, PoolClass};

/// How many connections a [`PoolClass::Queue`] has, and what they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PoolState {
    /// The number that tells this pool, and those that take its place, from others.
    pub pool: u64,
    /// The database: `:memory:` or the file's name.
    pub database: Rc<str>,
    /// How many connections it keeps.
    pub size: i64,
    /// How many more it may open; -1 for any number.
    pub max_overflow: i64,
    /// How many wait in it.
    pub idle: i64,
    /// How many are in use.
    pub in_use: i64,
    /// Whether nobody got a connection in time just now; otherwise one was handed out or came back.
    pub has_timed_out: bool,
}

impl Pool {
    /// Tells observers of a pool that counts its connections.
    pub(super) fn show(&self, has_timed_out: bool) {
        let environment = &self.connector.environment;
        if self.class() != PoolClass::Queue || !environment.has_observers() {
            return;
        }
        environment.pool_changed(&PoolState {
            pool: self.event_id(),
            database: self.connector.database.clone().unwrap_or_else(|| Rc::from(":memory:")),
            size: self.size(),
            max_overflow: self.options.max_overflow,
            idle: self.checked_in(),
            in_use: self.checked_out(),
            has_timed_out,
        });
    }
}
