//! [`DataUse`]: which code uses which data, as the linker knows it.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use wasmparser::{
    DefinedDataSymbol, FunctionBody, KnownCustom, Linking, Name, Parser, Payload, RelocSectionReader, RelocationType,
    SymbolInfo,
};

use super::blocks::Places;
use super::module::{constant, unexpected, unreadable};
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

/// Where the segments of the data stand in memory, and where in the section.
struct Segment {
    address: u32,
    in_section: Range<usize>,
}

impl DataUse {
    /// Reads what the linker has left in the module.
    pub fn parse(bytes: &[u8]) -> Result<Self> {
        let mut segments = Vec::new();
        let mut symbols: Vec<Option<DefinedDataSymbol>> = Vec::new();
        let mut functions: Vec<Option<u32>> = Vec::new();
        let mut relocations: Vec<RelocSectionReader> = Vec::new();
        let mut names: BTreeMap<u32, &str> = BTreeMap::new();
        let mut bodies = Vec::new();
        let (mut imported, mut sections) = (0, 0);
        let (mut code_section, mut data_section) = (None, None);
        let mut code_start = 0;
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload.map_err(unreadable)?;
            match &payload {
                Payload::ImportSection(imports) => {
                    for import in imports.clone().into_imports() {
                        if matches!(import.map_err(unreadable)?.ty, wasmparser::TypeRef::Func(_)) {
                            imported += 1;
                        }
                    }
                }
                Payload::CodeSectionStart { range, .. } => {
                    code_section = Some(sections);
                    code_start = range.start;
                }
                Payload::CodeSectionEntry(body) => {
                    bodies.push(body.clone());
                }
                Payload::DataSection(data) => {
                    data_section = Some(sections);
                    for segment in data.clone() {
                        let segment = segment.map_err(unreadable)?;
                        let wasmparser::DataKind::Active { memory_index: 0, offset_expr } = segment.kind else {
                            return Err(unexpected("data without a place"));
                        };
                        let end = segment.range.end - data.range().start;
                        segments.push(Segment {
                            address: constant(&offset_expr)?,
                            in_section: end - segment.data.len()..end,
                        });
                    }
                }
                Payload::CustomSection(custom) => match custom.as_known() {
                    KnownCustom::Linking(linking) => {
                        for subsection in linking.subsections() {
                            if let Linking::SymbolTable(table) = subsection.map_err(unreadable)? {
                                for symbol in table {
                                    let (object, function) = match symbol.map_err(unreadable)? {
                                        SymbolInfo::Data { symbol, .. } => (symbol, None),
                                        SymbolInfo::Func { index, .. } => (None, Some(index)),
                                        _ => (None, None),
                                    };
                                    symbols.push(object);
                                    functions.push(function);
                                }
                            }
                        }
                    }
                    KnownCustom::Reloc(section) => relocations.push(section),
                    KnownCustom::Name(sections) => {
                        for section in sections {
                            if let Name::Function(map) = section.map_err(unreadable)? {
                                for naming in map {
                                    let naming = naming.map_err(unreadable)?;
                                    names.insert(naming.index, naming.name);
                                }
                            }
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
            if payload.as_section().is_some() {
                sections += 1;
            }
        }
        let mut places: BTreeMap<usize, Places> = BTreeMap::new();
        let objects = symbols.iter().map(|symbol| addresses(symbol.as_ref(), &segments)).collect();
        let mut known = Self { objects, ..Self::default() };
        let by_address = known.by_address();
        for section in relocations {
            let target = Some(section.section_index());
            for entry in section.entries() {
                let entry = entry.map_err(unreadable)?;
                let object = entry.index as usize;
                let function = is_of_table(entry.ty).then(|| functions.get(object).copied().flatten()).flatten();
                let function = function.and_then(|function| names.get(&function));
                if !is_of_data(entry.ty) && function.is_none() {
                    continue;
                }
                let holders = &mut known.holders;
                let mut hold = |holder| {
                    let Some(function) = function else { return false };
                    holders.entry((*function).to_owned()).or_default().insert(holder);
                    true
                };
                let at = entry.offset as usize;
                if target == code_section {
                    let address = code_start + at;
                    let index = bodies.partition_point(|body: &FunctionBody| body.range().end <= address);
                    let (name, body) = (names.get(&(imported + index as u32)), bodies.get(index));
                    let (Some(name), Some(body)) = (name, body) else {
                        return Err(unexpected("a function without a name"));
                    };
                    let places = match places.entry(index) {
                        Entry::Occupied(places) => places.into_mut(),
                        Entry::Vacant(places) => places.insert(Places::of(body)?),
                    };
                    let block = places.block_at(address);
                    if !hold(Holder::Code((*name).to_owned(), block)) {
                        known.uses.entry((*name).to_owned()).or_default().insert((object, block));
                    }
                    let shape = known.shapes.entry((*name).to_owned()).or_insert(places.shape);
                    if *shape != places.shape {
                        // Two functions have the name: neither is taken for one of the engine's.
                        *shape = 0;
                    }
                } else if target == data_section {
                    let segment = segments.iter().find(|segment| segment.in_section.contains(&at));
                    let Some(segment) = segment else { return Err(unexpected("a pointer outside of its data")) };
                    let address = segment.address + (at - segment.in_section.start) as u32;
                    if hold(Holder::Data(address)) {
                        continue;
                    }
                    for holder in holding(&known.objects, &by_address, address) {
                        known.pointers.entry(holder).or_default().insert(object);
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

    /// The objects in the order of their addresses.
    fn by_address(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.objects.len()).filter(|at| !self.objects[*at].is_empty()).collect();
        order.sort_by_key(|at| (self.objects[*at].start, self.objects[*at].end));
        order
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

fn addresses(symbol: Option<&DefinedDataSymbol>, segments: &[Segment]) -> Range<u32> {
    let place = symbol.and_then(|symbol| Some((symbol, segments.get(symbol.index as usize)?)));
    place.map_or(0..0, |(symbol, segment)| {
        let start = segment.address + symbol.offset;
        start..start + symbol.size
    })
}

/// The objects that hold an address: several symbols may name the same place.
fn holding(objects: &[Range<u32>], by_address: &[usize], address: u32) -> Vec<usize> {
    let after = by_address.partition_point(|at| objects[*at].start <= address);
    let before = by_address.iter().take(after).rev();
    // Objects do not nest deeper than a few names of one place.
    before.take(8).filter(|at| objects[**at].contains(&address)).copied().collect()
}

fn is_of_table(kind: RelocationType) -> bool {
    matches!(kind, RelocationType::TableIndexSleb | RelocationType::TableIndexI32 | RelocationType::TableIndexRelSleb)
}

fn is_of_data(kind: RelocationType) -> bool {
    matches!(
        kind,
        RelocationType::MemoryAddrLeb
            | RelocationType::MemoryAddrSleb
            | RelocationType::MemoryAddrI32
            | RelocationType::MemoryAddrRelSleb
            | RelocationType::MemoryAddrLocrelI32
    )
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
