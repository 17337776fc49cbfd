//! Who listens to what: a registry of listeners by target and name.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// How a listener is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListenerOptions {
    /// It is told once, then never again.
    pub is_once: bool,
    /// It is told before those that were there before.
    pub is_first: bool,
    /// It serves the subclasses of its target too.
    pub propagates: bool,
}

#[derive(Clone)]
struct Entry<L> {
    number: u64,
    target: u64,
    name: Rc<str>,
    listener: L,
    options: ListenerOptions,
}

/// Listeners of type `L`, each of one target and one event. Targets are numbers ([`crate::fresh_id`]).
///
/// ```
/// use sql::event::{ListenerOptions, Registry};
///
/// let registry = Registry::default();
/// registry.listen(1, "connect", "second", ListenerOptions::default());
/// registry.listen(1, "connect", "first", ListenerOptions { is_first: true, ..ListenerOptions::default() });
/// registry.listen(2, "connect", "once", ListenerOptions { is_once: true, ..ListenerOptions::default() });
/// assert_eq!(registry.listeners(&[2, 1], "connect"), ["once", "first", "second"]);
/// assert_eq!(registry.listeners(&[2, 1], "connect"), ["first", "second"]);
/// assert!(registry.remove(1, "connect", |listener| *listener == "first"));
/// assert!(!registry.contains(1, "connect", |listener| *listener == "first"));
/// assert!(registry.is_heard("connect") && !registry.is_heard("checkout"));
///
/// let propagates = ListenerOptions { propagates: true, ..ListenerOptions::default() };
/// registry.listen(3, "load", "of the class above", propagates);
/// registry.listen(4, "load", "of the class", ListenerOptions::default());
/// registry.listen(3, "load", "of the class above, later", propagates);
/// registry.listen(3, "load", "of the class above alone", ListenerOptions::default());
/// let told = registry.listeners_of(&[], &[4], &[3], "load", false);
/// assert_eq!(told, ["of the class above", "of the class", "of the class above, later"]);
/// ```
pub struct Registry<L> {
    entries: RefCell<Vec<Entry<L>>>,
    last: Cell<u64>,
}

impl<L> Default for Registry<L> {
    fn default() -> Self {
        Self { entries: RefCell::default(), last: Cell::new(0) }
    }
}

impl<L: Clone> Registry<L> {
    /// Adds a listener.
    pub fn listen(&self, target: u64, name: &str, listener: L, options: ListenerOptions) {
        let number = self.last.get() + 1;
        self.last.set(number);
        let entry = Entry { number, target, name: name.into(), listener, options };
        let mut entries = self.entries.borrow_mut();
        let place = if options.is_first { 0 } else { entries.len() };
        entries.insert(place, entry);
    }

    /// Takes listeners away; answers whether there were any.
    pub fn remove(&self, target: u64, name: &str, is_wanted: impl Fn(&L) -> bool) -> bool {
        let mut entries = self.entries.borrow_mut();
        let before = entries.len();
        entries.retain(|entry| !(entry.target == target && *entry.name == *name && is_wanted(&entry.listener)));
        entries.len() < before
    }

    /// Whether there is such a listener.
    pub fn contains(&self, target: u64, name: &str, is_wanted: impl Fn(&L) -> bool) -> bool {
        let entries = self.entries.borrow();
        entries.iter().any(|entry| entry.target == target && *entry.name == *name && is_wanted(&entry.listener))
    }

    /// Whether anybody listens to an event of this name, whatever its target.
    pub fn is_heard(&self, name: &str) -> bool {
        self.entries.borrow().iter().any(|entry| *entry.name == *name)
    }

    /// The listeners to tell, target by target; those that are told once are gone with this.
    pub fn listeners(&self, targets: &[u64], name: &str) -> Vec<L> {
        let found = self.of_targets(targets, name);
        self.tell(found)
    }

    /// [`Self::listeners`] of `targets`, then those of `own` and those of `above` that propagate, as they were added:
    /// what listens to a class above is there as if it listened to the class itself. With `puts_first`, those above that
    /// are told before others are so here, too.
    pub fn listeners_of(&self, targets: &[u64], own: &[u64], above: &[u64], name: &str, puts_first: bool) -> Vec<L> {
        let mut found = self.of_targets(targets, name);
        {
            let entries = self.entries.borrow();
            let is_own = |entry: &Entry<L>| own.contains(&entry.target);
            let is_wanted = |entry: &&Entry<L>| {
                *entry.name == *name && (is_own(entry) || above.contains(&entry.target) && entry.options.propagates)
            };
            let wanted = entries.iter().filter(is_wanted).cloned();
            let is_first = |entry: &Entry<L>| entry.options.is_first && (puts_first || is_own(entry));
            let (first, mut rest): (Vec<Entry<L>>, Vec<Entry<L>>) = wanted.partition(is_first);
            rest.sort_by_key(|entry| entry.number);
            found.extend(first.into_iter().chain(rest));
        }
        self.tell(found)
    }

    fn of_targets(&self, targets: &[u64], name: &str) -> Vec<Entry<L>> {
        let entries = self.entries.borrow();
        let of = |target: &u64| {
            let target = *target;
            entries.iter().filter(move |entry| entry.target == target && *entry.name == *name).cloned()
        };
        targets.iter().flat_map(of).collect()
    }

    /// The listeners of entries; those that are told once are gone with this.
    fn tell(&self, found: Vec<Entry<L>>) -> Vec<L> {
        if found.iter().any(|entry| entry.options.is_once) {
            let told: Vec<u64> = found.iter().filter(|entry| entry.options.is_once).map(|entry| entry.number).collect();
            self.entries.borrow_mut().retain(|entry| !told.contains(&entry.number));
        }
        found.into_iter().map(|entry| entry.listener).collect()
    }

    /// The listeners of `target` that propagate, with their names: for what is made from it.
    pub fn propagated(&self, target: u64) -> Vec<(Rc<str>, L)> {
        let entries = self.entries.borrow();
        let wanted = entries.iter().filter(|entry| entry.target == target && entry.options.propagates);
        wanted.map(|entry| (entry.name.clone(), entry.listener.clone())).collect()
    }

    /// Forgets all listeners.
    pub fn clear(&self) {
        drop(self.entries.take());
    }
}
