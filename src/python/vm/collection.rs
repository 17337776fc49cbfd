//! The end of objects that only refer to each other (`gc.collect`).

use std::rc::{Rc, Weak};

use rustc_hash::FxHashSet;

use super::Vm;
use crate::object::cycles::{self, Member};
use crate::object::data::Data;
use crate::object::heap;
use crate::object::value::ObjRef;

impl Vm {
    /// Frees the objects that only refer to each other; tells how many they were.
    ///
    /// The order is CPython's: weak references to them end, callbacks of those that survive are called, then the
    /// finalizers; what a finalizer made reachable again survives.
    pub(crate) fn collect_cycles(&self) -> usize {
        if self.is_collecting.replace(true) {
            return 0;
        }
        // Its classes would look as if somebody used them.
        let cached = self.method_cache.borrow_mut().clear();
        drop(cached);
        let found = cycles::garbage(self.owner);
        let count = if found.is_empty() { 0 } else { self.bury_cycles(found) };
        let hooks = self.collection_hooks.borrow().clone();
        for hook in hooks {
            hook();
        }
        heap::enlarge();
        self.is_collecting.set(false);
        count
    }

    /// Has a function called whenever garbage is collected: for what only refers to itself outside of the interpreter.
    pub fn on_collection(&self, hook: Rc<dyn Fn()>) {
        self.collection_hooks.borrow_mut().push(hook);
    }

    fn bury_cycles(&self, found: Vec<Member>) -> usize {
        let callbacks = condemn(&found);
        let may_be_revived = self.run_finalizers(found.iter().filter_map(Member::object).cloned(), callbacks);
        let members = if may_be_revived {
            let (dead, revived) = cycles::still_garbage(found);
            revived.iter().filter_map(Member::object).for_each(|object| object.condemn(false));
            dead
        } else {
            found
        };
        let count = count(&members);
        members.iter().for_each(Member::clear);
        count
    }

    /// Tells whether any Python code ran.
    fn run_finalizers(&self, found: impl Iterator<Item = ObjRef>, callbacks: Vec<ObjRef>) -> bool {
        let mut ran = !callbacks.is_empty();
        for reference in callbacks {
            self.call_back(reference);
        }
        for object in found {
            if object.has_finalizer() {
                object.set_finalized();
                self.call_finalizer(object);
                ran = true;
            } else if let Data::Generator(generator) = &object.data
                && generator.has_cleanup()
            {
                self.close_dropped(&object);
                ran = true;
            }
            if heap::has_dead() {
                self.close_pending();
            }
        }
        ran
    }

    /// Ends all that an object leads to, as garbage ends: what a program's namespace leads to when it is over.
    pub(super) fn finalize_reachable(&self, from: &ObjRef) {
        let has_work = |object: &ObjRef| {
            object.has_finalizer()
                || object.is_watched()
                || matches!(&object.data, Data::Generator(it) if it.has_cleanup())
        };
        if heap::objects(self.owner).iter().any(has_work) {
            let found = cycles::reachable(from);
            let callbacks = condemn(&found);
            // What a finalizer lets go of ends then and there.
            let watched: Vec<_> = found.iter().filter_map(Member::object).map(Rc::downgrade).collect();
            drop(found);
            self.run_finalizers(watched.iter().filter_map(Weak::upgrade), callbacks);
        }
    }

    /// Looks for cycles once there are many objects, unless the program has turned that off.
    pub(super) fn collect_when_full(&self) {
        if self.collects.get() {
            self.collect_cycles();
        } else {
            heap::enlarge();
        }
    }

    /// The living objects that may be part of cycles.
    pub(crate) fn tracked_objects(&self) -> Vec<ObjRef> {
        heap::objects(self.owner)
    }

    /// The objects that refer to one of these.
    pub(crate) fn referrers_of(&self, targets: &[ObjRef]) -> Vec<ObjRef> {
        cycles::referrers(self.owner, targets)
    }
}

/// Ends the weak references to garbage; gives those that have a callback and are not garbage themselves, the newest of
/// each object first.
fn condemn(found: &[Member]) -> Vec<ObjRef> {
    let address = |object: &ObjRef| Rc::as_ptr(object).addr();
    let dead: FxHashSet<usize> = found.iter().filter_map(Member::object).map(address).collect();
    let mut callbacks = Vec::new();
    for object in found.iter().filter_map(Member::object) {
        object.condemn(true);
        let references = heap::unwatch(object).into_iter().rev();
        callbacks.extend(references.filter(|reference| {
            let has_callback = matches!(&reference.data, Data::WeakRef(_, callback) if !callback.is_none());
            has_callback && !dead.contains(&address(reference))
        }));
    }
    callbacks
}

/// How many objects CPython would count: the attributes of an instance are part of it.
fn count(members: &[Member]) -> usize {
    let objects = || members.iter().filter_map(Member::object);
    let instances = objects().filter(|object| matches!(object.data, Data::Instance));
    let attributes: FxHashSet<usize> =
        instances.filter_map(|object| Some(Rc::as_ptr(&object.dict()?).addr())).collect();
    let parts = objects().filter(|object| attributes.contains(&Rc::as_ptr(object).addr())).count();
    members.len() - parts
}
