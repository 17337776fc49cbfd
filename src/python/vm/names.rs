//! [`Names`]: the interned names of one VM, above those that all VMs of a thread share.

use std::cell::{Cell, RefCell};
use std::hash::{BuildHasher, BuildHasherDefault};

use hashbrown::HashTable;
use rustc_hash::FxHasher;

use crate::object::name::Name;

thread_local! {
    /// Names of the builtin classes, of native modules and of the standard modules' sources. They are a bounded set, and
    /// compiled code that several VMs use refers to them.
    static SHARED: RefCell<HashTable<Name>> = const { RefCell::new(HashTable::new()) };
}

/// Names by text: for each text always the same object.
#[derive(Default)]
pub(crate) struct Names {
    own: RefCell<HashTable<Name>>,
    /// Whether new names are shared ones.
    shares: Cell<bool>,
}

impl Names {
    /// The name of a text; a new one belongs to this VM, or to all while [`Names::sharing`] runs.
    pub(crate) fn intern(&self, text: &str) -> Name {
        let hash = hash(text);
        if let Some(name) = SHARED.with_borrow(|shared| find(shared, hash, text)) {
            return name;
        }
        let known = find(&self.own.borrow(), hash, text);
        if !self.shares.get() {
            return known.unwrap_or_else(|| insert(&mut self.own.borrow_mut(), hash, Name::new(text)));
        }
        let name = known.unwrap_or_else(|| Name::new(text));
        SHARED.with_borrow_mut(|shared| insert(shared, hash, name))
    }

    /// Runs `work`; the names that it makes are shared by all VMs of the thread and never freed, so they must come from
    /// the runtime itself, not from a learner's program.
    pub(crate) fn sharing<R>(&self, work: impl FnOnce() -> R) -> R {
        let before = self.shares.replace(true);
        let result = work();
        self.shares.set(before);
        result
    }
}

fn hash(text: &str) -> u64 {
    BuildHasherDefault::<FxHasher>::default().hash_one(text)
}

fn find(table: &HashTable<Name>, hash: u64, text: &str) -> Option<Name> {
    table.find(hash, |name| name.as_str() == text).cloned()
}

fn insert(table: &mut HashTable<Name>, at: u64, name: Name) -> Name {
    table.insert_unique(at, name.clone(), |name| hash(name));
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(a: &Name, b: &Name) -> bool {
        a.value().is(&b.value())
    }

    #[test]
    fn equal_texts_are_one_name() {
        let names = Names::default();
        assert!(same(&names.intern("accuracy"), &names.intern("accuracy")));
        assert!(!same(&names.intern("accuracy"), &Names::default().intern("accuracy")));
    }

    #[test]
    fn shared_names_are_the_same_in_all_and_take_over_an_own_one() {
        let (first, second) = (Names::default(), Names::default());
        let own = first.intern("a_shared_name");
        let shared = first.sharing(|| first.intern("a_shared_name"));
        assert!(same(&own, &shared));
        assert!(same(&shared, &second.intern("a_shared_name")));
    }
}
