//! Rows seen so far, for `unique()`.

use std::hash::{Hash, Hasher};
use std::rc::Rc;

use hashbrown::HashTable;
use rustc_hash::FxHasher;
use sql::{HostValue, Value};

use crate::error::Result;

/// A number that is equal for host objects that are equal.
pub type HostHash = Rc<dyn Fn(&dyn HostValue) -> u64>;

/// What a row is told from others by; SQLAlchemy: the strategy of `unique()`.
pub type UniqueKey = Rc<dyn Fn(&[Value]) -> Result<Value>>;

/// The rows that were handed out already.
#[derive(Default)]
pub(super) struct Seen {
    /// Each with its hash.
    rows: HashTable<(u64, Rc<[Value]>)>,
    host_hash: Option<HostHash>,
    key: Option<UniqueKey>,
}

impl Seen {
    pub(super) fn new(host_hash: Option<HostHash>) -> Self {
        Self { rows: HashTable::new(), host_hash, key: None }
    }

    pub(super) fn by(key: UniqueKey, host_hash: Option<HostHash>) -> Self {
        Self { rows: HashTable::new(), host_hash, key: Some(key) }
    }

    /// Notes a row; answers whether it is new.
    pub(super) fn insert(&mut self, row: &Rc<[Value]>) -> Result<bool> {
        let row = match &self.key {
            Some(key) => &Rc::from([key(row)?]),
            None => row,
        };
        let mut hasher = FxHasher::default();
        row.iter().for_each(|value| self.hash(value, &mut hasher));
        let hash = hasher.finish();
        let is_new = self.rows.find(hash, |(known, other)| *known == hash && **other == **row).is_none();
        if is_new {
            self.rows.insert_unique(hash, (hash, row.clone()), |(hash, _)| *hash);
        }
        Ok(is_new)
    }

    /// Hashes so that equal values agree: an integer, a truth value and a float of the same size are equal.
    fn hash(&self, value: &Value, hasher: &mut FxHasher) {
        match value {
            Value::Null => 0u8.hash(hasher),
            Value::Bool(truth) => (i64::from(*truth) as f64).to_bits().hash(hasher),
            Value::Int(number) => (*number as f64).to_bits().hash(hasher),
            // Zero has two signs and one hash.
            Value::Float(number) => (*number + 0.0).to_bits().hash(hasher),
            Value::Str(text) | Value::Decimal(text) => text.hash(hasher),
            Value::Bytes(bytes) => bytes.hash(hasher),
            Value::Date(date) => date.hash(hasher),
            Value::Time(time) => time.hash(hasher),
            Value::DateTime(moment, offset) => (moment, offset).hash(hasher),
            Value::Interval(micros) => micros.hash(hasher),
            Value::Uuid(bytes) => bytes.hash(hasher),
            Value::List(values) => values.iter().for_each(|value| self.hash(value, hasher)),
            Value::Host(object) => {
                if let Some(hash) = &self.host_hash {
                    hash(&**object).hash(hasher);
                }
            }
        }
    }
}
