//! Which objects may be part of a reference cycle, so that the end of a VM frees them; and dropping without deep recursion.
//!
//! Objects are made without a VM at hand, so the list is kept per thread; each entry names the VM that ran when the object was made.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::{Rc, Weak};

use super::Object;
use super::data::Data;
use super::name::Name;
use super::value::{ObjRef, Value};

/// The slot number of an object that is not registered.
pub(crate) const UNTRACKED: u32 = u32::MAX;

/// How deep drops may nest before they are put off; each level takes a few hundred bytes of Rust's stack.
const DEEPEST_DROP: u32 = 64;

struct Entry {
    object: Weak<Object>,
    owner: u32,
    /// Tells the order in which objects were made.
    serial: u32,
}

struct Heap {
    entries: Vec<Option<Entry>>,
    free: Vec<u32>,
    next_serial: u32,
    /// How many objects there may be before cycles among them are looked for.
    full: usize,
}

impl Default for Heap {
    fn default() -> Self {
        Self { entries: Vec::new(), free: Vec::new(), next_serial: 0, full: FIRST_COLLECTION }
    }
}

impl Heap {
    /// Gives back the memory of slots behind the last object.
    fn shrink(&mut self) {
        let last = self.entries.iter().rposition(Option::is_some);
        self.entries.truncate(last.map_or(0, |last| last + 1));
        let len = self.entries.len();
        self.free.retain(|slot| (*slot as usize) < len);
        if self.entries.capacity() > 4 * len + 4096 {
            self.entries.shrink_to_fit();
            self.free.shrink_to_fit();
        }
        self.full = self.full.min(3 * len + FIRST_COLLECTION);
    }
}

/// How many more objects there are each time before cycles among them are looked for, at least.
const FIRST_COLLECTION: usize = 50_000;

/// Attributes, payload and slots of a dead object.
pub(super) type ExtraRemains = (Option<ObjRef>, Option<Rc<dyn Any>>, Vec<(Name, Value)>);

/// Dead objects leave something to do.
const DEAD: u32 = 1;

/// A frame is watched.
const WATCHED: u32 = 2;

type Remains = (Data, Option<ExtraRemains>);

thread_local! {
    static HEAP: RefCell<Heap> = RefCell::default();
    static OWNER: Cell<u32> = const { Cell::new(0) };
    static NEXT_OWNER: Cell<u32> = const { Cell::new(1) };
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static PENDING: RefCell<Vec<Pending>> = const { RefCell::new(Vec::new()) };
    static PUTS_OFF: Cell<bool> = const { Cell::new(true) };
    /// Weak references with a callback, by the address of what they refer to.
    static CALLBACKS: RefCell<HashMap<usize, Vec<Weak<Object>>>> = RefCell::default();
    /// [`DEAD`] when dead objects leave something to do; and [`WATCHED`] for each frame that is watched.
    static PENDING_WORK: Cell<u32> = const { Cell::new(0) };
    static GRAVE: RefCell<Vec<Remains>> = const { RefCell::new(Vec::new()) };
}

/// A number for a new VM.
pub(crate) fn new_owner() -> u32 {
    NEXT_OWNER.with(|next| next.replace(next.get() + 1))
}

/// Makes a VM the owner of objects made from now on; gives the one before.
pub(crate) fn enter(owner: u32) -> u32 {
    OWNER.replace(owner)
}

/// Registers an object.
pub(crate) fn track(object: &ObjRef) {
    let weak = Rc::downgrade(object);
    let slot = HEAP.with_borrow_mut(|heap| {
        heap.next_serial = heap.next_serial.wrapping_add(1);
        let entry = Some(Entry { object: weak, owner: OWNER.get(), serial: heap.next_serial });
        if let Some(slot) = heap.free.pop() {
            heap.entries[slot as usize] = entry;
            slot
        } else {
            heap.entries.push(entry);
            if heap.entries.len() > heap.full {
                look_again();
            }
            heap.entries.len() as u32 - 1
        }
    });
    object.slot.set(slot);
}

/// Forgets an object that is being dropped.
pub(super) fn untrack(slot: u32) {
    if slot == UNTRACKED {
        return;
    }
    // The thread-local may be gone already when a thread ends.
    let entry = HEAP.try_with(|heap| {
        let mut heap = heap.borrow_mut();
        heap.free.push(slot);
        heap.entries[slot as usize].take()
    });
    drop(entry);
}

/// Drops what a dead object held; beyond a depth, later and in a loop.
pub(super) fn bury(data: Data, extra: Option<ExtraRemains>) {
    let remains = (data, extra);
    let Ok(depth) = DEPTH.try_with(Cell::get) else {
        return;
    };
    if depth >= DEEPEST_DROP {
        let _ = GRAVE.try_with(|grave| grave.borrow_mut().push(remains));
        return;
    }
    DEPTH.set(depth + 1);
    drop(remains);
    DEPTH.set(depth);
    if depth == 0 {
        // At a thread's end the grave may be gone before what other thread-locals hold.
        while let Ok(Some(remains)) = GRAVE.try_with(|grave| grave.borrow_mut().pop()) {
            DEPTH.set(1);
            drop(remains);
            DEPTH.set(0);
        }
    }
}

/// What a dead object leaves the machine to do.
pub(crate) enum Pending {
    /// A generator that waits inside `try` or `with`, or a coroutine that nobody awaited.
    Generator(ObjRef),
    /// An object whose class has `__del__`.
    Finalizer(ObjRef),
    /// A weak reference whose callback is due.
    Callback(ObjRef),
}

impl Pending {
    /// Gives up what was to be done.
    pub fn discard(self) {
        if let Pending::Generator(object) = self {
            object.data.clear();
        }
    }
}

/// Keeps what is to be done for a dead object until the machine's next instruction.
pub(super) fn defer(pending: Pending) {
    if PENDING_WORK.try_with(|work| work.set(work.get() | DEAD)).is_ok() {
        let _ = PENDING.try_with(|all| all.borrow_mut().push(pending));
    }
}

/// Whether dead objects may leave something to do: not while a VM is taken apart.
pub(super) fn puts_off() -> bool {
    PUTS_OFF.try_with(Cell::get).unwrap_or(false)
}

/// Sets whether dead objects may leave something to do.
pub(crate) fn put_off(may: bool) {
    PUTS_OFF.set(may);
}

/// The weak references to an object, the oldest first.
pub(crate) fn watchers(target: &ObjRef) -> Vec<ObjRef> {
    if !target.is_watched.get() {
        return Vec::new();
    }
    let address = Rc::as_ptr(target).addr();
    CALLBACKS.with_borrow(|callbacks| {
        let known = callbacks.get(&address).map(Vec::as_slice).unwrap_or_default();
        known.iter().filter_map(Weak::upgrade).collect()
    })
}

/// The weak reference to an object that is of no subclass and has no callback, if there is one.
pub(crate) fn plain_watcher(target: &ObjRef) -> Option<ObjRef> {
    let is_plain = |reference: &ObjRef| {
        reference.is_exact() && matches!(&reference.data, Data::WeakRef(_, callback) if callback.is_none())
    };
    watchers(target).into_iter().find(is_plain)
}

/// Notes a weak reference: its callback is called when `target` dies.
pub(crate) fn watch(target: &ObjRef, reference: &ObjRef) {
    target.is_watched.set(true);
    CALLBACKS.with_borrow_mut(|callbacks| {
        let list = callbacks.entry(Rc::as_ptr(target).addr()).or_default();
        list.retain(|weak| weak.strong_count() > 0);
        list.push(Rc::downgrade(reference));
    });
}

/// The callbacks for a dead object are due, the newest first.
pub(super) fn notify(address: usize) {
    let watchers = CALLBACKS.try_with(|callbacks| callbacks.borrow_mut().remove(&address)).ok().flatten();
    for reference in watchers.into_iter().flatten().rev().filter_map(|weak| weak.upgrade()) {
        let has_callback = matches!(&reference.data, Data::WeakRef(_, callback) if !callback.is_none());
        if has_callback && puts_off() {
            defer(Pending::Callback(reference));
        }
    }
}

/// Whether there is something to do before the machine's next instruction.
#[inline]
pub(crate) fn has_pending() -> bool {
    PENDING_WORK.get() != 0
}

/// Whether there is something to do for dead objects.
pub(crate) fn has_dead() -> bool {
    PENDING_WORK.get() & DEAD != 0
}

/// Whether frames are watched.
pub(crate) fn has_watched() -> bool {
    PENDING_WORK.get() >= WATCHED
}

/// One more frame is watched.
pub(super) fn watch_frame() {
    PENDING_WORK.set(PENDING_WORK.get() + WATCHED);
}

/// One frame less is watched.
pub(super) fn unwatch_frame() {
    let _ = PENDING_WORK.try_with(|work| work.set(work.get() - WATCHED));
}

/// Has the machine look for what is to be done before its next instruction.
pub(crate) fn look_again() {
    PENDING_WORK.set(PENDING_WORK.get() | DEAD);
}

/// What is to be done for dead objects.
pub(crate) fn take_pending() -> Vec<Pending> {
    PENDING_WORK.set(PENDING_WORK.get() & !DEAD);
    PENDING.take()
}

/// Whether so many objects are there that cycles among them may be worth looking for.
pub(crate) fn is_full() -> bool {
    HEAP.with_borrow(|heap| heap.entries.len() > heap.full)
}

/// Sets after how many objects [`is_full`] holds again: when there are three times as many as live now.
pub(crate) fn enlarge() {
    HEAP.with_borrow_mut(|heap| {
        let live = heap.entries.len() - heap.free.len();
        heap.full = (live * 3).max(live + FIRST_COLLECTION).max(heap.entries.len());
    });
}

/// How many slots there are.
pub(super) fn slots() -> usize {
    HEAP.with_borrow(|heap| heap.entries.len())
}

/// The registered objects of a VM, in the order in which they were made.
pub(crate) fn objects(owner: u32) -> Vec<ObjRef> {
    let mut objects: Vec<(u32, ObjRef)> = HEAP.with_borrow(|heap| {
        let own = heap.entries.iter().flatten().filter(|entry| entry.owner == owner);
        own.filter_map(|entry| Some((entry.serial, entry.object.upgrade()?))).collect()
    });
    objects.sort_unstable_by_key(|(serial, _)| *serial);
    objects.into_iter().map(|(_, object)| object).collect()
}

/// Takes the weak references to an object away from it: none hears of its end any more.
pub(crate) fn unwatch(target: &ObjRef) -> Vec<ObjRef> {
    let known = watchers(target);
    if target.is_watched.replace(false) {
        CALLBACKS.with_borrow_mut(|callbacks| callbacks.remove(&Rc::as_ptr(target).addr()));
    }
    known
}

/// The number of registered objects of a VM that are alive.
pub(crate) fn live_objects(owner: u32) -> usize {
    HEAP.with_borrow(|heap| heap.entries.iter().flatten().filter(|entry| entry.owner == owner).count())
}

/// Clears every registered object of a VM, so that cycles fall apart.
pub(crate) fn clear_all(owner: u32) {
    let objects: Vec<ObjRef> = HEAP.with_borrow(|heap| {
        let own = heap.entries.iter().flatten().filter(|entry| entry.owner == owner);
        own.filter_map(|entry| entry.object.upgrade()).collect()
    });
    for object in &objects {
        object.clear();
        // A frame whose variables hold its own traceback: nothing else in that cycle can be emptied.
        if let Data::Traceback(traceback) = &object.data {
            traceback.clear();
        }
    }
    drop(objects);
    HEAP.with_borrow_mut(Heap::shrink);
}
