//! Which objects may be part of a reference cycle, so that the end of a VM frees them; and dropping without deep recursion.
//!
//! Objects are made without a VM at hand, so the list is kept per thread; each entry names the VM that ran when the object was made.

use std::any::Any;
use std::cell::{Cell, RefCell};
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
}

#[derive(Default)]
struct Heap {
    entries: Vec<Option<Entry>>,
    free: Vec<u32>,
}

/// Attributes, payload and slots of a dead object.
pub(super) type ExtraRemains = (Option<ObjRef>, Option<Rc<dyn Any>>, Vec<(Name, Value)>);

type Remains = (Data, Option<ExtraRemains>);

thread_local! {
    static HEAP: RefCell<Heap> = RefCell::default();
    static OWNER: Cell<u32> = const { Cell::new(0) };
    static NEXT_OWNER: Cell<u32> = const { Cell::new(1) };
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static PENDING: RefCell<Vec<ObjRef>> = const { RefCell::new(Vec::new()) };
    static HAS_PENDING: Cell<bool> = const { Cell::new(false) };
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
    let entry = Some(Entry { object: Rc::downgrade(object), owner: OWNER.get() });
    let slot = HEAP.with_borrow_mut(|heap| {
        if let Some(slot) = heap.free.pop() {
            heap.entries[slot as usize] = entry;
            slot
        } else {
            heap.entries.push(entry);
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

/// Keeps the data of a dead generator until the machine has closed it.
pub(super) fn defer(data: Data) {
    if HAS_PENDING.try_with(|flag| flag.set(true)).is_ok() {
        let object = Object::tracked(data);
        PENDING.with_borrow_mut(|pending| pending.push(object));
    }
}

/// Whether there are dead generators to close.
#[inline]
pub(crate) fn has_pending() -> bool {
    HAS_PENDING.get()
}

/// The dead generators to close.
pub(crate) fn take_pending() -> Vec<ObjRef> {
    HAS_PENDING.set(false);
    PENDING.take()
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
    }
}
