//! [`NameSet`]: a set of names in the order of Python's `set`.

use std::collections::HashSet;
use std::rc::Rc;

use indexmap::IndexSet;

/// The host's hash of a string: what orders its sets.
pub type NameHash = fn(&str) -> i64;

const MIN_SIZE: usize = 8;
const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;

/// A slot of the table: free, emptied, or taken.
#[derive(Clone, Debug, Default)]
enum Slot {
    #[default]
    Free,
    Emptied,
    Taken(i64, Rc<str>),
}

/// The table of CPython's `set` (`Objects/setobject.c`).
#[derive(Clone, Debug)]
struct Table {
    hash: NameHash,
    slots: Vec<Slot>,
    /// Slots that are not free.
    fill: usize,
    /// Slots that are taken.
    used: usize,
}

/// The slots in which a name with this hash may be, in the order in which they are tried.
fn probes(hash: i64, mask: usize) -> impl Iterator<Item = usize> {
    let mut perturb = hash.cast_unsigned();
    let mut base = perturb as usize & mask;
    let mut offset = 0;
    std::iter::from_fn(move || {
        let index = base + offset;
        if base + LINEAR_PROBES <= mask && offset < LINEAR_PROBES {
            offset += 1;
        } else {
            perturb >>= PERTURB_SHIFT;
            base = (base as u64).wrapping_mul(5).wrapping_add(1).wrapping_add(perturb) as usize & mask;
            offset = 0;
        }
        Some(index)
    })
}

impl Table {
    fn new(hash: NameHash) -> Self {
        Self { hash, slots: vec![Slot::Free; MIN_SIZE], fill: 0, used: 0 }
    }

    fn mask(&self) -> usize {
        self.slots.len() - 1
    }

    fn names(&self) -> impl Iterator<Item = &Rc<str>> {
        self.slots.iter().filter_map(|slot| if let Slot::Taken(_, name) = slot { Some(name) } else { None })
    }

    /// The slot of a name, or the free slot that ends the search for it.
    fn locate(&self, hash: i64, name: &str) -> (usize, bool) {
        for index in probes(hash, self.mask()) {
            match self.slots.get(index) {
                Some(Slot::Taken(other, there)) if *other == hash && **there == *name => return (index, true),
                Some(Slot::Taken(..) | Slot::Emptied) => {}
                Some(Slot::Free) | None => return (index, false),
            }
        }
        unreachable!("the probes never end")
    }

    fn put(&mut self, index: usize, slot: Slot) {
        if let Some(place) = self.slots.get_mut(index) {
            *place = slot;
        }
    }

    fn add(&mut self, name: &Rc<str>) -> bool {
        let hash = (self.hash)(name);
        let (index, found) = self.locate(hash, name);
        if found {
            return false;
        }
        self.put(index, Slot::Taken(hash, Rc::clone(name)));
        self.fill += 1;
        self.used += 1;
        if self.fill * 5 >= self.mask() * 3 {
            self.resize(if self.used > 50_000 { self.used * 2 } else { self.used * 4 });
        }
        true
    }

    fn remove(&mut self, name: &str) -> bool {
        let (index, found) = self.locate((self.hash)(name), name);
        if found {
            self.put(index, Slot::Emptied);
            self.used -= 1;
        }
        found
    }

    fn resize(&mut self, least: usize) {
        let mut size = MIN_SIZE;
        while size <= least {
            size <<= 1;
        }
        let old = std::mem::replace(&mut self.slots, vec![Slot::Free; size]);
        for slot in old {
            if let Slot::Taken(hash, name) = slot {
                let (index, _) = self.locate(hash, &name);
                self.put(index, Slot::Taken(hash, name));
            }
        }
        self.fill = self.used;
    }

    /// Adds another table's names, table order and growth as in `set_merge`.
    fn merge(&mut self, other: &Self) {
        if other.used == 0 {
            return;
        }
        if (self.fill + other.used) * 5 >= self.mask() * 3 {
            self.resize((self.used + other.used) * 2);
        }
        if self.fill == 0 && self.mask() == other.mask() && other.fill == other.used {
            self.slots.clone_from(&other.slots);
            (self.fill, self.used) = (other.fill, other.used);
        } else {
            for name in other.names() {
                self.add(name);
            }
        }
    }
}

#[derive(Clone, Debug)]
enum Order {
    /// As the names came.
    Inserted(IndexSet<Rc<str>>),
    /// As a `set` of the host has them.
    Hashed(Table),
}

/// A set of names that iterates as Python's `set` does after the same operations.
///
/// The order of Alembic's sets shows: in lists of branch labels and of following revisions, and in the order in which
/// rows of the version table come and go. Without a [`NameHash`] the order is that of insertion.
#[derive(Clone, Debug)]
pub struct NameSet(Order);

impl NameSet {
    /// An empty set.
    pub fn new(hash: Option<NameHash>) -> Self {
        Self(hash.map_or_else(|| Order::Inserted(IndexSet::new()), |hash| Order::Hashed(Table::new(hash))))
    }

    /// `set(names)` of a sequence.
    pub fn of<'a>(hash: Option<NameHash>, names: impl IntoIterator<Item = &'a Rc<str>>) -> Self {
        let mut set = Self::new(hash);
        for name in names {
            set.add(name);
        }
        set
    }

    /// `set(other)`, whose order may differ from the other's.
    #[must_use]
    pub fn copy(&self) -> Self {
        match &self.0 {
            Order::Inserted(names) => Self(Order::Inserted(names.clone())),
            Order::Hashed(table) => {
                let mut copy = Table::new(table.hash);
                copy.merge(table);
                Self(Order::Hashed(copy))
            }
        }
    }

    /// Adds a name; whether it is new.
    pub fn add(&mut self, name: &Rc<str>) -> bool {
        match &mut self.0 {
            Order::Inserted(names) => names.insert(Rc::clone(name)),
            Order::Hashed(table) => table.add(name),
        }
    }

    /// Removes a name; whether it was there.
    pub fn remove(&mut self, name: &str) -> bool {
        match &mut self.0 {
            Order::Inserted(names) => names.shift_remove(name),
            Order::Hashed(table) => table.remove(name),
        }
    }

    /// `set.update(other)`.
    pub fn merge(&mut self, other: &Self) {
        match (&mut self.0, &other.0) {
            (Order::Hashed(table), Order::Hashed(other)) => table.merge(other),
            _ => {
                for name in other {
                    self.add(name);
                }
            }
        }
    }

    /// `frozenset.union([name])`.
    #[must_use]
    pub fn with(&self, name: &Rc<str>) -> Self {
        let mut union = self.copy();
        union.add(name);
        union
    }

    /// `set.difference(other)` of another set.
    #[must_use]
    pub fn without(&self, other: &HashSet<Rc<str>>) -> Self {
        if self.len() >> 2 > other.len() {
            let mut rest = self.copy();
            for name in other {
                rest.remove(name);
            }
            return rest;
        }
        Self::of(self.hash(), self.iter().filter(|name| !other.contains(*name)))
    }

    fn hash(&self) -> Option<NameHash> {
        match &self.0 {
            Order::Inserted(_) => None,
            Order::Hashed(table) => Some(table.hash),
        }
    }

    /// Whether a name is there.
    pub fn contains(&self, name: &str) -> bool {
        match &self.0 {
            Order::Inserted(names) => names.contains(name),
            Order::Hashed(table) => table.locate((table.hash)(name), name).1,
        }
    }

    /// The number of names.
    pub fn len(&self) -> usize {
        match &self.0 {
            Order::Inserted(names) => names.len(),
            Order::Hashed(table) => table.used,
        }
    }

    /// Whether there are no names.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The names in order.
    pub fn iter(&self) -> Box<dyn Iterator<Item = &Rc<str>> + '_> {
        match &self.0 {
            Order::Inserted(names) => Box::new(names.iter()),
            Order::Hashed(table) => Box::new(table.names()),
        }
    }

    /// The names in order, as a list.
    pub fn to_vec(&self) -> Vec<Rc<str>> {
        self.iter().cloned().collect()
    }
}

impl<'a> IntoIterator for &'a NameSet {
    type Item = &'a Rc<str>;
    type IntoIter = Box<dyn Iterator<Item = &'a Rc<str>> + 'a>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
