//! [`PySet`]: Python's `set`, in CPython's iteration order.
//!
//! The order of a set shows in output, so the table, its probing and its resizing are CPython's
//! (`Objects/setobject.c`): open addressing with ten linear probes, then a perturbed jump.

use std::cell::{Cell, RefCell};

use super::account;
use super::dict::{PyDict, quick_equal};
use super::value::Value;
use crate::{PyResult, Vm};

const MIN_SIZE: usize = 8;
const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;
/// The hash of a slot whose item was removed; no item has it.
const REMOVED: i64 = -1;

/// A slot of the table: free (no key, hash 0), removed (no key, hash -1) or taken.
#[derive(Clone, Default)]
struct Slot {
    hash: i64,
    key: Value,
}

impl Slot {
    fn is_free(&self) -> bool {
        self.key.is_unbound() && self.hash == 0
    }
}

#[derive(Clone)]
struct Table {
    slots: Vec<Slot>,
    /// Slots that are not free.
    fill: usize,
    /// Slots that are taken.
    used: usize,
    /// Where `pop` searches next.
    finger: usize,
}

impl Default for Table {
    fn default() -> Self {
        Table { slots: vec![Slot::default(); MIN_SIZE], fill: 0, used: 0, finger: 0 }
    }
}

/// The walk over the slots where an item with a hash may be.
struct Probe {
    base: usize,
    perturb: u64,
    offset: usize,
    mask: usize,
}

impl Probe {
    fn new(hash: i64, mask: usize) -> Probe {
        Probe { base: hash as u64 as usize & mask, perturb: hash as u64, offset: 0, mask }
    }

    fn index(&self) -> usize {
        self.base + self.offset
    }

    fn advance(&mut self) {
        let run = if self.base + LINEAR_PROBES <= self.mask { LINEAR_PROBES } else { 0 };
        if self.offset < run {
            self.offset += 1;
            return;
        }
        self.perturb >>= PERTURB_SHIFT;
        let next = (self.base as u64).wrapping_mul(5).wrapping_add(1).wrapping_add(self.perturb);
        self.base = next as usize & self.mask;
        self.offset = 0;
    }
}

impl Table {
    fn mask(&self) -> usize {
        self.slots.len() - 1
    }

    /// Puts an item that is not there into a table without removed slots.
    fn insert_clean(slots: &mut [Slot], hash: i64, key: Value) {
        let mut probe = Probe::new(hash, slots.len() - 1);
        while !slots[probe.index()].key.is_unbound() {
            probe.advance();
        }
        slots[probe.index()] = Slot { hash, key };
    }

    fn resize(&mut self, least: usize) {
        let mut size = MIN_SIZE;
        while size <= least {
            size <<= 1;
        }
        account::take(size * size_of::<Slot>());
        let old = std::mem::replace(&mut self.slots, vec![Slot::default(); size]);
        for slot in old {
            if !slot.key.is_unbound() {
                Table::insert_clean(&mut self.slots, slot.hash, slot.key);
            }
        }
        self.fill = self.used;
    }

    fn grown(&self) -> usize {
        if self.used > 50_000 { self.used * 2 } else { self.used * 4 }
    }

    fn reserve(&mut self, more: usize) {
        if (self.fill + more) * 5 >= self.mask() * 3 {
            self.resize((self.used + more) * 2);
        }
    }
}

/// What a lookup found.
enum Place {
    /// The item.
    At(usize),
    /// It is missing; this slot is free for it.
    Free(usize),
}

/// The contents of a `set` or `frozenset`.
#[derive(Default)]
pub struct PySet {
    table: RefCell<Table>,
    version: Cell<u32>,
    hash: Cell<Option<i64>>,
}

impl PySet {
    /// An empty set.
    pub fn new() -> PySet {
        PySet::default()
    }

    /// The number of items.
    pub fn len(&self) -> usize {
        self.table.borrow().used
    }

    /// Whether there are no items.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn touch(&self) {
        self.version.set(self.version.get().wrapping_add(1));
    }

    fn locate(&self, vm: &Vm, hash: i64, key: &Value) -> PyResult<Place> {
        'restart: loop {
            let version = self.version.get();
            let mut probe = Probe::new(hash, self.table.borrow().mask());
            loop {
                let candidate = {
                    let table = self.table.borrow();
                    let slot = &table.slots[probe.index()];
                    if slot.is_free() {
                        return Ok(Place::Free(probe.index()));
                    }
                    if slot.hash == hash {
                        match quick_equal(&slot.key, key) {
                            Some(true) => return Ok(Place::At(probe.index())),
                            Some(false) => None,
                            None => Some(slot.key.clone()),
                        }
                    } else {
                        None
                    }
                };
                if let Some(candidate) = candidate {
                    let equal = vm.eq(&candidate, key)?;
                    if self.version.get() != version {
                        continue 'restart;
                    }
                    if equal {
                        return Ok(Place::At(probe.index()));
                    }
                }
                probe.advance();
            }
        }
    }

    fn add_hashed(&self, vm: &Vm, hash: i64, item: Value) -> PyResult<bool> {
        vm.check_items(self.len())?;
        match self.locate(vm, hash, &item)? {
            Place::At(_) => Ok(false),
            Place::Free(index) => {
                let mut table = self.table.borrow_mut();
                table.slots[index] = Slot { hash, key: item };
                table.fill += 1;
                table.used += 1;
                if table.fill * 5 >= table.mask() * 3 {
                    let least = table.grown();
                    table.resize(least);
                }
                drop(table);
                self.touch();
                Ok(true)
            }
        }
    }

    fn remove_hashed(&self, vm: &Vm, hash: i64, item: &Value) -> PyResult<bool> {
        match self.locate(vm, hash, item)? {
            Place::Free(_) => Ok(false),
            Place::At(index) => {
                drop(self.take_slot(index));
                Ok(true)
            }
        }
    }

    fn take_slot(&self, index: usize) -> Value {
        let mut table = self.table.borrow_mut();
        table.used -= 1;
        let slot = &mut table.slots[index];
        slot.hash = REMOVED;
        let key = std::mem::take(&mut slot.key);
        drop(table);
        self.touch();
        key
    }

    /// Adds an item; tells whether it was new.
    pub fn add(&self, vm: &Vm, item: Value) -> PyResult<bool> {
        let hash = vm.hash(&item)?;
        self.add_hashed(vm, hash, item)
    }

    /// Removes an item; tells whether it was there.
    pub fn remove(&self, vm: &Vm, item: &Value) -> PyResult<bool> {
        let hash = vm.hash(item)?;
        self.remove_hashed(vm, hash, item)
    }

    /// Whether the item is there.
    pub fn contains(&self, vm: &Vm, item: &Value) -> PyResult<bool> {
        let hash = vm.hash(item)?;
        Ok(matches!(self.locate(vm, hash, item)?, Place::At(_)))
    }

    /// Removes some item and gives it (`set.pop`).
    pub fn pop(&self) -> Option<Value> {
        let index = {
            let table = self.table.borrow();
            if table.used == 0 {
                return None;
            }
            let size = table.slots.len();
            let start = table.finger & table.mask();
            (0..size).map(|step| (start + step) % size).find(|&at| !table.slots[at].key.is_unbound())?
        };
        let key = self.take_slot(index);
        self.table.borrow_mut().finger = index + 1;
        Some(key)
    }

    /// All items, in iteration order.
    pub fn items(&self) -> Vec<Value> {
        let table = self.table.borrow();
        let taken = table.slots.iter().filter(|slot| !slot.key.is_unbound());
        taken.map(|slot| slot.key.clone()).collect()
    }

    fn entries(&self) -> Vec<Slot> {
        let table = self.table.borrow();
        table.slots.iter().filter(|slot| !slot.key.is_unbound()).cloned().collect()
    }

    /// The first item at or after a position, with the position behind it.
    pub fn item_from(&self, position: usize) -> Option<(usize, Value)> {
        let table = self.table.borrow();
        let rest = table.slots.get(position..)?;
        let offset = rest.iter().position(|slot| !slot.key.is_unbound())?;
        Some((position + offset + 1, rest[offset].key.clone()))
    }

    /// A number that changes whenever items come or go.
    pub fn version(&self) -> u32 {
        self.version.get()
    }

    /// Removes all items.
    pub fn clear(&self) {
        let old = self.table.take();
        self.touch();
        drop(old);
    }

    /// A copy; its order may differ, as in CPython, when items were removed before.
    pub fn copy(&self) -> PySet {
        let copy = PySet::new();
        copy.merge_into_empty(self);
        copy
    }

    fn merge_into_empty(&self, other: &PySet) {
        let other = other.table.borrow();
        let mut table = self.table.borrow_mut();
        if other.used == 0 {
            return;
        }
        table.reserve(other.used);
        if table.mask() == other.mask() && other.fill == other.used {
            table.slots.clone_from(&other.slots);
        } else {
            for slot in &other.slots {
                if !slot.key.is_unbound() {
                    Table::insert_clean(&mut table.slots, slot.hash, slot.key.clone());
                }
            }
        }
        table.fill = other.used;
        table.used = other.used;
        drop(table);
        self.touch();
    }

    /// Adds the items of another set (`|=`).
    pub fn merge(&self, vm: &Vm, other: &PySet) -> PyResult<()> {
        if std::ptr::eq(self, other) || other.is_empty() {
            return Ok(());
        }
        if self.table.borrow().fill == 0 {
            self.merge_into_empty(other);
            return Ok(());
        }
        self.table.borrow_mut().reserve(other.len());
        for slot in other.entries() {
            self.add_hashed(vm, slot.hash, slot.key)?;
        }
        Ok(())
    }

    /// Adds the keys of a dict.
    pub fn merge_keys(&self, vm: &Vm, dict: &PyDict) -> PyResult<()> {
        self.table.borrow_mut().reserve(dict.len());
        for key in dict.keys() {
            self.add(vm, key)?;
        }
        Ok(())
    }

    /// Shows the items, in no way that changes anything.
    pub(super) fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        if let Ok(table) = self.table.try_borrow() {
            table.slots.iter().for_each(|slot| visit(&slot.key));
        }
    }

    /// The items that are in both (`&`).
    pub fn intersection(&self, vm: &Vm, other: &PySet) -> PyResult<PySet> {
        if std::ptr::eq(self, other) {
            return Ok(self.copy());
        }
        let (walked, asked) = if other.len() > self.len() { (self, other) } else { (other, self) };
        let result = PySet::new();
        for slot in walked.entries() {
            if matches!(asked.locate(vm, slot.hash, &slot.key)?, Place::At(_)) {
                result.add_hashed(vm, slot.hash, slot.key)?;
            }
        }
        Ok(result)
    }

    /// The items that are not in the other (`-`).
    pub fn difference(&self, vm: &Vm, other: &PySet) -> PyResult<PySet> {
        if self.len() >> 2 > other.len() {
            let result = self.copy();
            result.subtract(vm, other)?;
            return Ok(result);
        }
        let result = PySet::new();
        for slot in self.entries() {
            if matches!(other.locate(vm, slot.hash, &slot.key)?, Place::Free(_)) {
                result.add_hashed(vm, slot.hash, slot.key)?;
            }
        }
        Ok(result)
    }

    /// Removes the items of another set (`-=`).
    pub fn subtract(&self, vm: &Vm, other: &PySet) -> PyResult<()> {
        if std::ptr::eq(self, other) {
            self.clear();
            return Ok(());
        }
        for slot in other.entries() {
            self.remove_hashed(vm, slot.hash, &slot.key)?;
        }
        self.drop_removed_slots();
        Ok(())
    }

    /// Rebuilds the table when more than a quarter of it are removed slots.
    pub fn drop_removed_slots(&self) {
        let mut table = self.table.borrow_mut();
        if table.fill - table.used > table.mask() / 4 {
            let least = table.grown();
            table.resize(least);
        }
    }

    /// Adds the items that are missing, removes those that are there (`^=`).
    pub fn toggle(&self, vm: &Vm, other: &PySet) -> PyResult<()> {
        if std::ptr::eq(self, other) {
            self.clear();
            return Ok(());
        }
        for slot in other.entries() {
            if !self.remove_hashed(vm, slot.hash, &slot.key)? {
                self.add_hashed(vm, slot.hash, slot.key)?;
            }
        }
        Ok(())
    }

    /// Whether every item is in the other.
    pub fn is_subset(&self, vm: &Vm, other: &PySet) -> PyResult<bool> {
        if self.len() > other.len() {
            return Ok(false);
        }
        for slot in self.entries() {
            if matches!(other.locate(vm, slot.hash, &slot.key)?, Place::Free(_)) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Takes over the contents of another set.
    pub fn replace(&self, other: PySet) {
        let old = self.table.replace(other.table.into_inner());
        self.touch();
        drop(old);
    }

    /// The hash of a `frozenset`, from the hashes of its items and independent of their order.
    pub fn frozen_hash(&self) -> i64 {
        if let Some(hash) = self.hash.get() {
            return hash;
        }
        let table = self.table.borrow();
        let shuffle = |bits: u64| ((bits ^ 0x55b_4db3) ^ (bits << 16)).wrapping_mul(3_644_798_167);
        let mut hash: u64 = 0;
        for slot in &table.slots {
            if !slot.key.is_unbound() {
                hash ^= shuffle(slot.hash as u64);
            }
        }
        hash ^= (table.used as u64 + 1).wrapping_mul(1_927_868_237);
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = hash.wrapping_mul(69_069).wrapping_add(907_133_923);
        let hash = if hash as i64 == -1 { 590_923_713 } else { hash as i64 };
        self.hash.set(Some(hash));
        hash
    }
}
