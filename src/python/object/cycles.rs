//! Which objects only refer to each other: trial deletion, as in CPython's collector.
//!
//! The references between the objects looked at are taken off their counts. Whose count is not used up is referred to
//! from elsewhere and lives, with all that it leads to; the others are garbage.

use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::data::Data;
use super::heap::{self, UNTRACKED};
use super::reach::{Reached, visit_object, visit_remains};
use super::remains::FrameRemains;
use super::value::ObjRef;

/// An object, or what tracebacks keep of a frame, with a reference of its own.
#[derive(Clone)]
pub(crate) enum Member {
    Object(ObjRef),
    Remains(Rc<FrameRemains>),
}

impl Member {
    fn count(&self) -> usize {
        match self {
            Member::Object(object) => Rc::strong_count(object),
            Member::Remains(remains) => Rc::strong_count(remains),
        }
    }

    fn visit(&self, visit: &mut dyn FnMut(Reached<'_>)) {
        match self {
            Member::Object(object) => visit_object(object, visit),
            Member::Remains(remains) => visit_remains(remains, visit),
        }
    }

    /// The object.
    pub fn object(&self) -> Option<&ObjRef> {
        match self {
            Member::Object(object) => Some(object),
            Member::Remains(_) => None,
        }
    }

    fn address(&self) -> usize {
        match self {
            Member::Object(object) => Rc::as_ptr(object).addr(),
            Member::Remains(remains) => Rc::as_ptr(remains).addr(),
        }
    }

    /// Drops everything that it refers to.
    pub fn clear(&self) {
        match self {
            Member::Object(object) => object.clear(),
            Member::Remains(remains) => remains.clear(),
        }
    }
}

/// The members of a graph and the references between them.
struct Graph {
    members: Vec<Member>,
    /// The member at each slot of the heap.
    by_slot: Vec<u32>,
    /// Members without a slot, by address.
    by_address: FxHashMap<usize, u32>,
    /// Targets of the references of all members, one after the other.
    edges: Vec<u32>,
    /// Where the references of each member end.
    ends: Vec<usize>,
    /// References from members to each.
    inner: Vec<u32>,
    /// Whether objects that are found on the way become members.
    grows: bool,
}

const NOBODY: u32 = u32::MAX;

impl Graph {
    fn new(members: Vec<Member>, grows: bool) -> Graph {
        let mut graph = Graph {
            by_slot: vec![NOBODY; heap::slots()],
            by_address: FxHashMap::default(),
            edges: Vec::new(),
            ends: Vec::with_capacity(members.len()),
            inner: vec![0; members.len()],
            members: Vec::new(),
            grows,
        };
        for (index, member) in members.iter().enumerate() {
            match member {
                Member::Object(object) if object.slot.get() != UNTRACKED => {
                    graph.by_slot[object.slot.get() as usize] = index as u32;
                }
                other => drop(graph.by_address.insert(other.address(), index as u32)),
            }
        }
        graph.members = members;
        let mut at = 0;
        while let Some(member) = graph.members.get(at).cloned() {
            member.visit(&mut |reached| graph.note(&reached));
            graph.ends.push(graph.edges.len());
            at += 1;
        }
        graph
    }

    fn note(&mut self, reached: &Reached<'_>) {
        let found = match reached {
            Reached::Object(object) if object.slot.get() != UNTRACKED => self.by_slot[object.slot.get() as usize],
            Reached::Object(object) if object.is_simple() => NOBODY,
            Reached::Object(object) => self.enter(Rc::as_ptr(object).addr(), || Member::Object((*object).clone())),
            Reached::Remains(remains) => self.enter(Rc::as_ptr(remains).addr(), || Member::Remains((*remains).clone())),
        };
        if found != NOBODY {
            self.edges.push(found);
            self.inner[found as usize] += 1;
        }
    }

    fn enter(&mut self, address: usize, member: impl FnOnce() -> Member) -> u32 {
        if let Some(known) = self.by_address.get(&address) {
            return *known;
        }
        if !self.grows {
            return NOBODY;
        }
        let index = self.members.len() as u32;
        self.members.push(member());
        self.inner.push(0);
        self.by_address.insert(address, index);
        index
    }

    /// Whether each member is referred to from outside, or by a member that is.
    fn alive(&self) -> Vec<bool> {
        let own = 1;
        let is_root = |(member, inner): (&Member, &u32)| member.count() > *inner as usize + own;
        let mut alive: Vec<bool> = self.members.iter().zip(&self.inner).map(is_root).collect();
        let mut open: Vec<usize> = alive.iter().enumerate().filter_map(|(at, alive)| alive.then_some(at)).collect();
        while let Some(at) = open.pop() {
            let begin = at.checked_sub(1).map_or(0, |before| self.ends[before]);
            for &target in &self.edges[begin..self.ends[at]] {
                if !std::mem::replace(&mut alive[target as usize], true) {
                    open.push(target as usize);
                }
            }
        }
        alive
    }
}

/// The garbage of a VM, in the order in which the objects were made.
pub(crate) fn garbage(owner: u32) -> Vec<Member> {
    let members = heap::objects(owner).into_iter().map(Member::Object).collect();
    split(members, true).0
}

/// The part of the garbage that nobody has taken a reference to since, and the rest.
pub(crate) fn still_garbage(found: Vec<Member>) -> (Vec<Member>, Vec<Member>) {
    split(found, false)
}

fn split(members: Vec<Member>, grows: bool) -> (Vec<Member>, Vec<Member>) {
    let graph = Graph::new(members, grows);
    let alive = graph.alive();
    let (living, dead): (Vec<_>, Vec<_>) = graph.members.into_iter().zip(alive).partition(|(_, alive)| *alive);
    let only = |members: Vec<(Member, bool)>| members.into_iter().map(|(member, _)| member).collect();
    (only(dead), only(living))
}

/// What an object leads to, the nearest first: CPython looks for garbage when a program ends, and that leaves the objects in
/// this order. The attributes of an instance are part of it.
pub(crate) fn reachable(from: &ObjRef) -> Vec<Member> {
    let mut found = vec![Member::Object(from.clone())];
    let mut seen = FxHashSet::from_iter([found[0].address()]);
    let mut at = 0;
    while let Some(member) = found.get(at).cloned() {
        let own =
            member.object().filter(|object| matches!(object.data, Data::Instance)).and_then(|object| object.dict());
        let mut note = |reached: Reached<'_>| {
            let member = match reached {
                Reached::Object(object) if object.is_simple() => return,
                Reached::Object(object) => Member::Object(object.clone()),
                Reached::Remains(remains) => Member::Remains(remains.clone()),
            };
            if seen.insert(member.address()) {
                found.push(member);
            }
        };
        member.visit(&mut |reached| match (&reached, &own) {
            (Reached::Object(object), Some(own)) if Rc::ptr_eq(object, own) => visit_object(own, &mut note),
            _ => note(reached),
        });
        at += 1;
    }
    found
}

/// The objects of a VM that refer to one of `targets`; attributes count as references of their object.
pub(crate) fn referrers(owner: u32, targets: &[ObjRef]) -> Vec<ObjRef> {
    let is_target = |object: &ObjRef| targets.iter().any(|target| Rc::ptr_eq(target, object));
    let objects = heap::objects(owner);
    let own: FxHashMap<usize, ObjRef> = objects
        .iter()
        .filter(|object| matches!(object.data, Data::Instance))
        .filter_map(|object| Some((Rc::as_ptr(&object.dict()?).addr(), object.clone())))
        .collect();
    let mut seen = FxHashSet::default();
    let mut found = Vec::new();
    let mut open: Vec<ObjRef> = objects;
    open.reverse();
    while let Some(object) = open.pop() {
        let mut refers = false;
        visit_object(&object, &mut |reached| {
            if let Reached::Object(other) = reached {
                refers |= is_target(other);
                let is_new = other.slot.get() == UNTRACKED && !other.is_simple();
                if is_new && seen.insert(Rc::as_ptr(other).addr()) {
                    open.push(other.clone());
                }
            }
        });
        if refers {
            let holder = own.get(&Rc::as_ptr(&object).addr()).unwrap_or(&object).clone();
            if !found.iter().any(|known| Rc::ptr_eq(known, &holder)) {
                found.push(holder);
            }
        }
    }
    found
}
