//! [`DataUse`]: which code uses which data, as the linker knows it.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::blocks::Places;
use super::linked::{self, Linked, Thing};
use super::module::unexpected;
use super::plan::{Home, PIECES};
use crate::failure::Result;

/// What holds the address of a function.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Holder {
    /// A block of a function, by its name.
    Code(String, u32),
    /// The data at an address.
    Data(u32),
}

/// What a module linked with `--emit-relocs` tells of its data, and of the functions that are called by their address.
#[derive(Default)]
pub struct DataUse {
    /// The addresses of each object; empty for a symbol that is no data.
    objects: Vec<Range<u32>>,
    /// The objects that each object points to.
    pointers: BTreeMap<usize, BTreeSet<usize>>,
    /// The objects that each function names, by the function's name, and the blocks that name them.
    uses: BTreeMap<String, BTreeSet<(usize, u32)>>,
    /// What holds the address of each function, by the function's name.
    holders: BTreeMap<String, BTreeSet<Holder>>,
    /// The shapes of functions, by their names.
    shapes: BTreeMap<String, u64>,
}

impl DataUse {
    /// Works out what the linker knows of the data.
    pub fn of(linked: &Linked) -> Result<Self> {
        let mut places: BTreeMap<u32, Places> = BTreeMap::new();
        let mut known = Self { objects: linked.objects.clone(), ..Self::default() };
        for naming in &linked.namings {
            if matches!(naming.named, Thing::Function(_)) && !naming.is_address {
                continue;
            }
            let holder = match naming.holder {
                linked::Holder::Data(address) => Holder::Data(address),
                linked::Holder::Code { function, at } => {
                    let body = function.checked_sub(linked.imported).and_then(|body| linked.bodies.get(body as usize));
                    let (Some(name), Some(body)) = (linked.names.get(&function), body) else {
                        return Err(unexpected("a function without a name"));
                    };
                    let places = match places.entry(function) {
                        Entry::Occupied(places) => places.into_mut(),
                        Entry::Vacant(places) => places.insert(Places::of(body)?),
                    };
                    let shape = known.shapes.entry((*name).to_owned()).or_insert(places.shape);
                    if *shape != places.shape {
                        // Two functions have the name: neither is taken for one of the engine's.
                        *shape = 0;
                    }
                    Holder::Code((*name).to_owned(), places.block_at(at))
                }
            };
            match (naming.named, holder) {
                (Thing::Function(function), holder) => {
                    if let Some(name) = linked.names.get(&function) {
                        known.holders.entry((*name).to_owned()).or_default().insert(holder);
                    }
                }
                (Thing::Object(object), Holder::Code(name, block)) => {
                    known.uses.entry(name).or_default().insert((object, block));
                }
                (Thing::Object(object), Holder::Data(address)) => {
                    for pointer in linked.holding(address) {
                        known.pointers.entry(pointer).or_default().insert(object);
                    }
                }
            }
        }
        Ok(known)
    }

    /// Whether a function of a part may be called by its address before the part is there.
    ///
    /// It may not if only that part and those after it hold the address: `home_of` tells where the block of a function
    /// stands, and `data` the data of the parts, in order.
    pub fn is_early(
        &self,
        name: &str,
        home: Home,
        home_of: impl Fn(&str, u32) -> Home,
        data: &[(Range<u32>, Home)],
    ) -> bool {
        let home_of_data = |address: u32| {
            let range = data.get(data.partition_point(|(range, _)| range.end <= address));
            range.filter(|(range, _)| range.contains(&address)).map_or(0, |(_, home)| *home)
        };
        let is_before = |holder: &Holder| match holder {
            Holder::Code(name, block) => home_of(name, *block) < home,
            Holder::Data(address) => home_of_data(*address) < home,
        };
        self.holders.get(name).is_none_or(|holders| holders.iter().any(is_before))
    }

    /// The shape of the function of a name that names data.
    pub fn shape(&self, name: &str) -> Option<u64> {
        self.shapes.get(name).copied()
    }

    /// The addresses that code of `home` alone, or of later parts, can reach, for each part, in order.
    ///
    /// `home_of` tells where the block of a function stands. What nobody names stays with the engine.
    pub fn homes(&self, home_of: impl Fn(&str, u32) -> Home) -> Vec<(Range<u32>, Home)> {
        let mut homes: Vec<Option<Home>> = vec![None; self.objects.len()];
        let mut open: Vec<(usize, Home)> = Vec::new();
        for (name, objects) in &self.uses {
            open.extend(objects.iter().map(|(object, block)| (*object, home_of(name, *block))));
        }
        while let Some((object, home)) = open.pop() {
            let Some(known) = homes.get_mut(object) else { continue };
            let home = known.map_or(home, |known| common(known, home));
            if known.replace(home) == Some(home) {
                continue;
            }
            open.extend(self.pointers.get(&object).into_iter().flatten().map(|next| (*next, home)));
        }
        let mut bytes: BTreeMap<u32, Home> = BTreeMap::new();
        for (range, home) in self.objects.iter().zip(&homes) {
            for address in range.clone() {
                let home = home.unwrap_or(0);
                bytes.entry(address).and_modify(|known| *known = common(home, *known)).or_insert(home);
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
}

/// Where what two modules use stands: in the one that is there whenever the other is.
fn common(one: Home, other: Home) -> Home {
    match (one.min(other), one.max(other)) {
        (PIECES, later) if later != PIECES => 0,
        (earlier, _) => earlier,
    }
}

#[cfg(test)]
mod tests {
    use super::{BTreeMap, BTreeSet, DataUse, Holder};

    #[test]
    fn data_goes_where_all_that_reaches_it_is() {
        let known = DataUse {
            // The last object is the second under another name.
            objects: vec![0..10, 10..20, 20..30, 30..40, 40..50, 10..20],
            pointers: [(1, [2].into())].into(),
            uses: [("first".to_owned(), [(0, 0), (3, 1)].into()), ("late".to_owned(), [(0, 0), (1, 0), (3, 0)].into())]
                .into(),
            ..DataUse::default()
        };
        // The second block of the first function comes later too.
        let home_of = |name: &str, block| usize::from(name == "late" || block == 1);
        // Nobody names the fifth and the sixth, so they stay, and with the sixth the second.
        assert_eq!(known.homes(home_of), [(20..40, 1)]);

        let known = DataUse { objects: vec![0..10, 10..20, 20..30], ..known };
        assert_eq!(known.homes(home_of), [(10..30, 1)]);
    }

    #[test]
    fn what_the_first_part_shares_with_another_stays() {
        let named = [("one", 0), ("one", 1), ("two", 0), ("two", 2), ("three", 2), ("three", 3)];
        let mut uses: BTreeMap<String, BTreeSet<(usize, u32)>> = BTreeMap::new();
        for (name, object) in named {
            uses.entry(name.to_owned()).or_default().insert((object, 0));
        }
        let known = DataUse { objects: vec![0..10, 10..20, 20..30, 30..40], uses, ..DataUse::default() };
        let home_of = |name: &str, _| match name {
            "one" => 1,
            "two" => 2,
            _ => 3,
        };
        assert_eq!(known.homes(home_of), [(10..20, 1), (20..30, 2), (30..40, 3)]);
    }

    #[test]
    fn a_function_waits_for_its_part_if_nothing_before_holds_its_address() {
        let held = |holders: &[Holder]| DataUse {
            holders: [("called".to_owned(), holders.iter().cloned().collect())].into(),
            ..DataUse::default()
        };
        let home_of = |name: &str, block| usize::from(name == "late" || block == 1);
        let is_early = |holders: &[Holder]| held(holders).is_early("called", 1, home_of, &[(20..40, 1), (50..60, 2)]);
        let code = |name: &str, block| Holder::Code(name.to_owned(), block);
        assert!(!is_early(&[code("late", 0), code("first", 1), Holder::Data(20), Holder::Data(56)]));
        assert!(is_early(&[code("late", 0), code("first", 0)]));
        assert!(is_early(&[Holder::Data(20), Holder::Data(44)]) && is_early(&[Holder::Data(8)]));
        // The tools may have put there what the linker does not know of.
        assert!(DataUse::default().is_early("called", 1, home_of, &[]));
    }
}
