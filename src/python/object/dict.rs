//! [`PyDict`]: Python's `dict`, in insertion order; hash and equality may call Python.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use hashbrown::HashTable;

use super::account;
use super::data::Data;
use super::hash::{hash_float, hash_int};
use super::name::Name;
use super::value::Value;
use crate::{PyResult, Vm};

/// One entry; a deleted one has no key.
#[derive(Clone)]
struct Entry {
    hash: i64,
    key: Value,
    value: Value,
}

impl Entry {
    fn is_of(&self, name: &Name) -> bool {
        matches!(&self.key, Value::Obj(object) if Rc::ptr_eq(object, name.as_obj()))
    }
}

thread_local! {
    /// The last version that a dict of this thread got.
    static VERSIONS: Cell<u32> = const { Cell::new(0) };
}

#[derive(Default)]
struct Inner {
    /// Positions in `entries`, by hash.
    table: HashTable<u32>,
    entries: Vec<Entry>,
    live: usize,
}

/// The contents of a `dict`.
#[derive(Default)]
pub struct PyDict {
    inner: RefCell<Inner>,
    /// Counts changes of the set of keys, so that iteration notices them.
    version: Cell<u32>,
}

/// Whether two keys are equal when no Python code is needed to know it.
pub(super) fn quick_equal(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Obj(left), Value::Obj(right)) => {
            if Rc::ptr_eq(left, right) {
                return Some(true);
            }
            match (&left.data, &right.data) {
                (Data::Str(s), Data::Str(t)) if left.is_exact() && right.is_exact() => Some(s.as_str() == t.as_str()),
                (Data::Bytes(s), Data::Bytes(t)) if left.is_exact() && right.is_exact() => Some(s == t),
                _ => None,
            }
        }
        (Value::Obj(_), _) | (_, Value::Obj(_)) => None,
        (Value::Float(x), Value::Float(y)) => Some(x.get() == y.get() || a.is(b)),
        (Value::Float(x), Value::Int(y)) | (Value::Int(y), Value::Float(x)) => Some(x.get() == *y as f64),
        (Value::Float(x), Value::Bool(y)) | (Value::Bool(y), Value::Float(x)) => {
            Some(x.get() == f64::from(u8::from(y.get())))
        }
        (Value::Int(x), Value::Bool(y)) | (Value::Bool(y), Value::Int(x)) => Some(*x == i64::from(y.get())),
        _ => Some(a.is(b)),
    }
}

/// The hash of a value whose hash needs no Python code.
pub fn quick_hash(value: &Value) -> Option<i64> {
    match value {
        Value::Int(number) => Some(hash_int(*number)),
        Value::Bool(flag) => Some(i64::from(flag.get())),
        Value::Float(number) => Some(hash_float(number.get())),
        Value::None => Some(0xfca8_6420),
        Value::NotImplemented => Some(0xfca8_6421),
        Value::Ellipsis => Some(0xfca8_6422),
        Value::Obj(object) if object.is_exact() => match &object.data {
            Data::Str(text) => Some(text.hash()),
            _ => None,
        },
        _ => None,
    }
}

enum Found {
    At(usize),
    Missing,
    /// An entry with the same hash, whose key only Python can compare.
    Ask(usize),
}

impl Inner {
    fn find(&self, hash: i64, key: &Value, rejected: &[usize]) -> Found {
        let mut ask = None;
        let found = self.table.find(hash as u64, |&index| {
            let entry = &self.entries[index as usize];
            if entry.hash != hash {
                return false;
            }
            match quick_equal(&entry.key, key) {
                Some(equal) => equal,
                None => {
                    if ask.is_none() && !rejected.contains(&(index as usize)) {
                        ask = Some(index as usize);
                    }
                    false
                }
            }
        });
        match (found, ask) {
            (Some(&index), _) => Found::At(index as usize),
            (None, Some(index)) => Found::Ask(index),
            (None, None) => Found::Missing,
        }
    }

    fn push(&mut self, hash: i64, key: Value, value: Value) {
        if self.entries.len() > 16 && self.live * 2 < self.entries.len() {
            self.compact();
        }
        if self.entries.len() == self.entries.capacity() {
            account::take(self.entries.len() * size_of::<Entry>());
        }
        let index = self.entries.len() as u32;
        self.entries.push(Entry { hash, key, value });
        let entries = &self.entries;
        self.table.insert_unique(hash as u64, index, |&other| entries[other as usize].hash as u64);
        self.live += 1;
    }

    fn compact(&mut self) {
        self.entries.retain(|entry| !entry.key.is_unbound());
        self.table.clear();
        let entries = &self.entries;
        for (index, entry) in entries.iter().enumerate() {
            self.table.insert_unique(entry.hash as u64, index as u32, |&other| entries[other as usize].hash as u64);
        }
    }

    fn remove(&mut self, index: usize) -> (Value, Value) {
        let hash = self.entries[index].hash;
        if let Ok(entry) = self.table.find_entry(hash as u64, |&other| other as usize == index) {
            entry.remove();
        }
        self.live -= 1;
        let entry = &mut self.entries[index];
        let pair = (std::mem::take(&mut entry.key), std::mem::take(&mut entry.value));
        while self.entries.last().is_some_and(|entry| entry.key.is_unbound()) {
            self.entries.pop();
        }
        pair
    }
}

impl PyDict {
    /// An empty dict.
    pub fn new() -> PyDict {
        PyDict::default()
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.inner.borrow().live
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A number that changes whenever keys come or go.
    pub fn version(&self) -> u32 {
        self.version.get()
    }

    fn touch(&self) {
        // No two dicts share a version but 0, that of a dict that never had a key.
        self.version.set(VERSIONS.with(|last| {
            last.set(last.get().wrapping_add(1).max(1));
            last.get()
        }));
    }

    /// The position of a key, asking Python for equality where needed.
    fn locate(&self, vm: &Vm, hash: i64, key: &Value) -> PyResult<Option<usize>> {
        let mut rejected = Vec::new();
        let mut version = self.version.get();
        loop {
            let (index, candidate) = {
                let inner = self.inner.borrow();
                match inner.find(hash, key, &rejected) {
                    Found::At(index) => return Ok(Some(index)),
                    Found::Missing => return Ok(None),
                    Found::Ask(index) => (index, inner.entries[index].key.clone()),
                }
            };
            let equal = vm.eq(&candidate, key)?;
            if self.version.get() != version {
                version = self.version.get();
                rejected.clear();
            } else if equal {
                return Ok(Some(index));
            } else {
                rejected.push(index);
            }
        }
    }

    /// The value of a key.
    pub fn get(&self, vm: &Vm, key: &Value) -> PyResult<Option<Value>> {
        let hash = vm.hash(key)?;
        let found = self.locate(vm, hash, key)?;
        Ok(found.map(|index| self.inner.borrow().entries[index].value.clone()))
    }

    /// Sets the value of a key; gives the old one.
    pub fn set(&self, vm: &Vm, key: Value, value: Value) -> PyResult<Option<Value>> {
        let hash = vm.hash(&key)?;
        if let Some(index) = self.locate(vm, hash, &key)? {
            let mut inner = self.inner.borrow_mut();
            return Ok(Some(std::mem::replace(&mut inner.entries[index].value, value)));
        }
        vm.check_items(self.len())?;
        self.inner.borrow_mut().push(hash, key, value);
        self.touch();
        Ok(None)
    }

    /// Removes a key; gives its value.
    pub fn remove(&self, vm: &Vm, key: &Value) -> PyResult<Option<Value>> {
        let hash = vm.hash(key)?;
        let Some(index) = self.locate(vm, hash, key)? else {
            return Ok(None);
        };
        let (key, value) = self.inner.borrow_mut().remove(index);
        self.touch();
        drop(key);
        Ok(Some(value))
    }

    /// Whether the key is there.
    pub fn contains(&self, vm: &Vm, key: &Value) -> PyResult<bool> {
        let hash = vm.hash(key)?;
        Ok(self.locate(vm, hash, key)?.is_some())
    }

    fn find_name(&self, name: &Name) -> Option<usize> {
        let hash = name.py_str().hash();
        let inner = self.inner.borrow();
        let found = inner.table.find(hash as u64, |&index| {
            let entry = &inner.entries[index as usize];
            match &entry.key {
                Value::Obj(object) if Rc::ptr_eq(object, name.as_obj()) => true,
                _ => entry.hash == hash && entry.key.as_str() == Some(name.as_str()),
            }
        });
        found.map(|&index| index as usize)
    }

    /// The value of a name (a `str` key); never calls Python.
    pub fn get_name(&self, name: &Name) -> Option<Value> {
        let index = self.find_name(name)?;
        Some(self.inner.borrow().entries[index].value.clone())
    }

    /// The value of a name that stood at `place` the last time; notes where it stands now.
    pub(crate) fn get_name_near(&self, name: &Name, place: &Cell<u32>) -> Option<Value> {
        if let Some(entry) = self.inner.borrow().entries.get(place.get() as usize)
            && entry.is_of(name)
        {
            return Some(entry.value.clone());
        }
        let index = self.find_name(name)?;
        place.set(index as u32);
        Some(self.inner.borrow().entries[index].value.clone())
    }

    /// Sets the value of a name that is there already and stood at `place` the last time. Gives the old value, or the
    /// new one back when the name is not there.
    pub(crate) fn replace_name_near(&self, name: &Name, place: &Cell<u32>, value: Value) -> Result<Value, Value> {
        let mut inner = self.inner.borrow_mut();
        match inner.entries.get_mut(place.get() as usize) {
            Some(entry) if entry.is_of(name) => Ok(std::mem::replace(&mut entry.value, value)),
            _ => {
                drop(inner);
                let Some(index) = self.find_name(name) else { return Err(value) };
                place.set(index as u32);
                Ok(std::mem::replace(&mut self.inner.borrow_mut().entries[index].value, value))
            }
        }
    }

    /// Sets the value of a name; gives the old one.
    pub fn set_name(&self, name: &Name, value: Value) -> Option<Value> {
        if let Some(index) = self.find_name(name) {
            let mut inner = self.inner.borrow_mut();
            return Some(std::mem::replace(&mut inner.entries[index].value, value));
        }
        self.inner.borrow_mut().push(name.py_str().hash(), name.value(), value);
        self.touch();
        None
    }

    /// Removes a name; gives its value.
    pub fn remove_name(&self, name: &Name) -> Option<Value> {
        let index = self.find_name(name)?;
        let (key, value) = self.inner.borrow_mut().remove(index);
        self.touch();
        drop(key);
        Some(value)
    }

    /// The value of a `str` key.
    pub fn get_str(&self, key: &str) -> Option<Value> {
        self.get_name(&Name::new(key))
    }

    /// Sets the value of a `str` key; gives the old one.
    pub fn set_str(&self, key: &str, value: Value) -> Option<Value> {
        self.set_name(&Name::new(key), value)
    }

    /// The first entry at or after a position, with the position behind it. Positions stay valid while only values change.
    pub fn entry_from(&self, position: usize) -> Option<(usize, Value, Value)> {
        let inner = self.inner.borrow();
        let rest = inner.entries.get(position..)?;
        let offset = rest.iter().position(|entry| !entry.key.is_unbound())?;
        let entry = &rest[offset];
        Some((position + offset + 1, entry.key.clone(), entry.value.clone()))
    }

    /// The last entry before a position, with its position.
    pub fn entry_before(&self, position: usize) -> Option<(usize, Value, Value)> {
        let inner = self.inner.borrow();
        let front = inner.entries.get(..position.min(inner.entries.len()))?;
        let index = front.iter().rposition(|entry| !entry.key.is_unbound())?;
        let entry = &front[index];
        Some((index, entry.key.clone(), entry.value.clone()))
    }

    /// All keys, in insertion order.
    pub fn keys(&self) -> Vec<Value> {
        let inner = self.inner.borrow();
        let live = inner.entries.iter().filter(|entry| !entry.key.is_unbound());
        live.map(|entry| entry.key.clone()).collect()
    }

    /// All values, in insertion order of their keys.
    pub fn values(&self) -> Vec<Value> {
        let inner = self.inner.borrow();
        let live = inner.entries.iter().filter(|entry| !entry.key.is_unbound());
        live.map(|entry| entry.value.clone()).collect()
    }

    /// All entries, in insertion order.
    pub fn items(&self) -> Vec<(Value, Value)> {
        let inner = self.inner.borrow();
        let live = inner.entries.iter().filter(|entry| !entry.key.is_unbound());
        live.map(|entry| (entry.key.clone(), entry.value.clone())).collect()
    }

    /// Removes the last entry and gives it (`dict.popitem`).
    pub fn pop_last(&self) -> Option<(Value, Value)> {
        let (index, ..) = self.entry_before(usize::MAX)?;
        let pair = self.inner.borrow_mut().remove(index);
        self.touch();
        Some(pair)
    }

    /// Shows the keys and values, in no way that changes anything.
    pub(super) fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        if let Ok(inner) = self.inner.try_borrow() {
            for entry in &inner.entries {
                visit(&entry.key);
                visit(&entry.value);
            }
        }
    }

    /// Removes all entries.
    pub fn clear(&self) {
        let old = self.inner.take();
        self.touch();
        drop(old);
    }

    /// A shallow copy.
    pub fn copy(&self) -> PyDict {
        let inner = self.inner.borrow();
        let mut copy = Inner {
            entries: inner.entries.iter().filter(|entry| !entry.key.is_unbound()).cloned().collect(),
            live: inner.live,
            table: HashTable::with_capacity(inner.live),
        };
        copy.compact();
        account::take(copy.entries.len() * size_of::<Entry>());
        PyDict { inner: RefCell::new(copy), version: Cell::new(0) }
    }
}
