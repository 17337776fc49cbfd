//! Which data goes with which code.

use std::collections::BTreeMap;
use std::ops::Range;

use super::linked::{Linked, Thing};
use super::plan::Home;

/// The addresses that code of `home` alone, or of later parts, can reach, for each part, in order.
///
/// `home_of` tells where the functions of a name stand. What nobody names stays with the engine.
pub fn homes(linked: &Linked, home_of: impl Fn(&str) -> Home) -> Vec<(Range<u32>, Home)> {
    let mut homes: Vec<Option<Home>> = vec![None; linked.objects.len()];
    let mut open: Vec<(usize, Home)> = Vec::new();
    for (thing, named) in &linked.named {
        let Thing::Function(function) = thing else { continue };
        // A function without a name counts as one of the engine.
        let home = linked.names.get(function).map_or(0, |name| home_of(name));
        open.extend(objects(named).map(|object| (object, home)));
    }
    while let Some((object, home)) = open.pop() {
        let Some(known) = homes.get_mut(object) else { continue };
        if known.is_some_and(|known| known <= home) {
            continue;
        }
        *known = Some(home);
        let named = linked.named.get(&Thing::Object(object)).into_iter();
        open.extend(named.flat_map(objects).map(|next| (next, home)));
    }
    let mut bytes: BTreeMap<u32, Home> = BTreeMap::new();
    for (range, home) in linked.objects.iter().zip(&homes) {
        for address in range.clone() {
            let home = home.unwrap_or(0);
            bytes.entry(address).and_modify(|known| *known = home.min(*known)).or_insert(home);
        }
    }
    let mut ranges: Vec<(Range<u32>, Home)> = Vec::new();
    for (address, home) in bytes {
        match ranges.last_mut() {
            Some((range, last)) if range.end == address && *last == home => range.end += 1,
            _ => ranges.push((address..address + 1, home)),
        }
    }
    ranges.retain(|(_, home)| *home != 0);
    ranges
}

fn objects<'a>(named: impl IntoIterator<Item = &'a Thing>) -> impl Iterator<Item = usize> {
    named.into_iter().filter_map(|thing| match thing {
        Thing::Object(object) => Some(*object),
        Thing::Function(_) => None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::linked::{Linked, Thing};
    use super::homes;

    #[test]
    fn data_goes_where_all_that_reaches_it_is() {
        let known = Linked {
            names: [(0, "first".to_owned()), (1, "late".to_owned())].into(),
            // The last object is the second under another name.
            objects: vec![0..10, 10..20, 20..30, 30..40, 40..50, 10..20],
            named: [
                (Thing::Object(1), [Thing::Object(2)].into()),
                (Thing::Function(0), [Thing::Object(0), Thing::Function(1)].into()),
                (Thing::Function(1), [Thing::Object(0), Thing::Object(1), Thing::Object(3)].into()),
            ]
            .into(),
            exported: Vec::new(),
        };
        let home_of = |name: &str| usize::from(name == "late");
        // Nobody names the fifth and the sixth, so they stay, and with the sixth the second.
        assert_eq!(homes(&known, home_of), [(20..40, 1)]);

        let known = Linked { objects: vec![0..10, 10..20, 20..30], ..known };
        assert_eq!(homes(&known, home_of), [(10..30, 1)]);
    }
}
