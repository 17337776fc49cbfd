//! What of the page comes later: the functions that are doors, and what is reached through them alone.

use std::collections::{BTreeMap, BTreeSet};

use super::linked::{Linked, Thing};

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
    pub fn of(linked: &'a Linked) -> Self {
        let names: BTreeSet<&str> = linked.names.values().map(String::as_str).filter(|name| is_door(name)).collect();
        let is_shut = |thing: &Thing| match thing {
            Thing::Function(function) => linked.names.get(function).is_some_and(|name| is_door(name)),
            Thing::Object(_) => false,
        };
        let exported = || linked.exported.iter().copied().map(Thing::Function);
        let all = linked.reached(exported(), |_| false);
        let before = linked.reached(exported(), is_shut);
        // A name that several functions have is behind the doors if all of them are.
        let mut behind: BTreeMap<&str, bool> = BTreeMap::new();
        for (function, name) in &linked.names {
            let thing = Thing::Function(*function);
            let is_behind = all.contains(&thing) && !before.contains(&thing);
            behind.entry(name).and_modify(|known| *known &= is_behind).or_insert(is_behind);
        }
        Self { names, behind: behind.into_iter().filter_map(|(name, is_behind)| is_behind.then_some(name)).collect() }
    }
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
    use super::super::linked::{Linked, Thing};
    use super::Doors;

    #[test]
    fn behind_a_door_is_what_nothing_else_reaches() {
        let door = "_ZN3app5later5doors5entry17h0123456789abcdefE";
        let inner = "_ZN3app5later5doors5entry28_$u7b$$u7b$closure$u7d$$u7d$17h0123456789abcdefE";
        let names = ["main", door, inner, "both", "pane", "dead", "pane"];
        let calls = |from: u32, to: &[Thing]| (Thing::Function(from), to.iter().copied().collect());
        let linked = Linked {
            names: (0..).zip(names.map(str::to_owned)).collect(),
            exported: vec![0],
            objects: std::iter::once(0..4).collect(),
            named: [
                calls(0, &[Thing::Function(1), Thing::Function(3)]),
                calls(1, &[Thing::Function(2), Thing::Function(3), Thing::Object(0)]),
                // The pane is reached through a table of its type.
                (Thing::Object(0), [Thing::Function(4), Thing::Function(6)].into()),
            ]
            .into(),
        };
        let doors = Doors::of(&linked);
        assert_eq!(doors.names, [door].into());
        assert_eq!(doors.behind, [door, inner, "pane"].into());

        // One of two functions of the name is reached otherwise.
        let mut linked = linked;
        linked.named.entry(Thing::Function(0)).or_default().insert(Thing::Function(6));
        assert_eq!(Doors::of(&linked).behind, [door, inner].into());
    }
}
