//! What of the page comes later: the functions that are doors, and what is reached through them alone.

use std::collections::{BTreeMap, BTreeSet};

use super::linked::{Holder, Linked, Thing};

type Graph = BTreeMap<Thing, BTreeSet<Thing>>;

/// The module of the page whose functions are doors, as names of functions begin with it.
const MODULE: &str = "_ZN3app5later5doors";

/// The page as its doors divide it.
pub struct Doors<'a> {
    /// The names of the doors.
    pub names: BTreeSet<&'a str>,
    /// The names of the functions that nothing reaches but by way of a door, the doors among them.
    pub behind: BTreeSet<&'a str>,
}

impl<'a> Doors<'a> {
    /// Finds the doors and what is behind them.
    pub fn of(linked: &Linked<'a>) -> Self {
        Self::within(&linked.names, &linked.exported, &graph(linked))
    }

    fn within(names: &BTreeMap<u32, &'a str>, exported: &[u32], named: &Graph) -> Self {
        let is_shut = |thing: &Thing| match thing {
            Thing::Function(function) => names.get(function).is_some_and(|name| is_door(name)),
            Thing::Object(_) => false,
        };
        let all = reached(named, exported, |_| false);
        let before = reached(named, exported, is_shut);
        // A name that several functions have is behind the doors if all of them are.
        let mut behind: BTreeMap<&str, bool> = BTreeMap::new();
        for (function, name) in names {
            let thing = Thing::Function(*function);
            let is_behind = all.contains(&thing) && !before.contains(&thing);
            behind.entry(name).and_modify(|known| *known &= is_behind).or_insert(is_behind);
        }
        Self {
            names: names.values().copied().filter(|name| is_door(name)).collect(),
            behind: behind.into_iter().filter_map(|(name, is_behind)| is_behind.then_some(name)).collect(),
        }
    }
}

/// What each function and each object names.
fn graph(linked: &Linked) -> Graph {
    let mut named = Graph::new();
    for naming in &linked.namings {
        match naming.holder {
            Holder::Code { function, .. } => {
                named.entry(Thing::Function(function)).or_default().insert(naming.named);
            }
            Holder::Data(address) => {
                for object in linked.holding(address) {
                    named.entry(Thing::Object(object)).or_default().insert(naming.named);
                }
            }
        }
    }
    named
}

/// What is reached from functions, by way of all but what is `shut`.
fn reached(named: &Graph, from: &[u32], is_shut: impl Fn(&Thing) -> bool) -> BTreeSet<Thing> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<Thing> = from.iter().copied().map(Thing::Function).collect();
    while let Some(thing) = open.pop() {
        if !is_shut(&thing) && reached.insert(thing) {
            open.extend(named.get(&thing).into_iter().flatten());
        }
    }
    reached
}

/// Whether a function is one of the module itself, and not a closure in one: after the module's name stand the length of
/// its own, that, and its hash.
fn is_door(name: &str) -> bool {
    let Some(rest) = name.strip_prefix(MODULE) else { return false };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (length, rest) = rest.split_at(digits);
    length.parse().is_ok_and(|length: usize| rest.get(length..).is_some_and(|rest| rest.starts_with("17h")))
}

#[cfg(test)]
mod tests {
    use super::{Doors, Graph, Thing};

    #[test]
    fn behind_a_door_is_what_nothing_else_reaches() {
        let door = "_ZN3app5later5doors5entry17h0123456789abcdefE";
        let inner = "_ZN3app5later5doors5entry28_$u7b$$u7b$closure$u7d$$u7d$17h0123456789abcdefE";
        let names = (0..).zip(["main", door, inner, "both", "pane", "dead", "pane"]).collect();
        let calls = |from: u32, to: &[Thing]| (Thing::Function(from), to.iter().copied().collect());
        let mut named = Graph::from([
            calls(0, &[Thing::Function(1), Thing::Function(3)]),
            calls(1, &[Thing::Function(2), Thing::Function(3), Thing::Object(0)]),
            // The pane is reached through a table of its type.
            (Thing::Object(0), [Thing::Function(4), Thing::Function(6)].into()),
        ]);
        let doors = Doors::within(&names, &[0], &named);
        assert_eq!(doors.names, [door].into());
        assert_eq!(doors.behind, [door, inner, "pane"].into());

        // One of two functions of the name is reached otherwise.
        named.entry(Thing::Function(0)).or_default().insert(Thing::Function(6));
        assert_eq!(Doors::within(&names, &[0], &named).behind, [door, inner].into());
    }
}
