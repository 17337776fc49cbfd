//! [`Linked`]: which code and data name which, as the linker knows it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use wasmparser::{
    DefinedDataSymbol, ExternalKind, KnownCustom, Linking, Name, Parser, Payload, RelocSectionReader, RelocationType,
    SymbolInfo, TypeRef,
};

use super::module::{constant, unexpected, unreadable};
use crate::failure::Result;

/// A function, by its number, or an object of the data, by that of its symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    Function(u32),
    Object(usize),
}

/// What a module linked with `--emit-relocs` tells of its functions and its data.
#[derive(Default)]
pub struct Linked {
    /// The functions' names, as the linker wrote them.
    pub names: BTreeMap<u32, String>,
    /// The functions that the module exports.
    pub exported: Vec<u32>,
    /// The addresses of each object; empty for a symbol that is no data.
    pub objects: Vec<Range<u32>>,
    /// What each function and each object names: it calls it, or has its address.
    pub named: BTreeMap<Thing, BTreeSet<Thing>>,
}

/// Where the segments of the data stand in memory, and where in the section.
struct Segment {
    address: u32,
    in_section: Range<usize>,
}

/// Where the parts of the file stand that relocations speak of.
#[derive(Default)]
struct Layout {
    imported: u32,
    /// The functions' places in the section of the code.
    bodies: Vec<Range<usize>>,
    segments: Vec<Segment>,
    code_section: Option<u32>,
    data_section: Option<u32>,
}

/// What a symbol stands for.
enum Symbol {
    Function(u32),
    Data(Option<DefinedDataSymbol>),
    Other,
}

impl Linked {
    /// Reads what the linker has left in the module.
    pub fn parse(bytes: &[u8]) -> Result<Self> {
        let mut linked = Self::default();
        let mut layout = Layout::default();
        let mut symbols = Vec::new();
        let mut relocations: Vec<RelocSectionReader> = Vec::new();
        let (mut sections, mut code_start) = (0, 0);
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload.map_err(unreadable)?;
            match &payload {
                Payload::ImportSection(imports) => {
                    for import in imports.clone().into_imports() {
                        let is_function = matches!(import.map_err(unreadable)?.ty, TypeRef::Func(_));
                        layout.imported += u32::from(is_function);
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports.clone() {
                        let export = export.map_err(unreadable)?;
                        linked.exported.extend((export.kind == ExternalKind::Func).then_some(export.index));
                    }
                }
                Payload::CodeSectionStart { range, .. } => {
                    layout.code_section = Some(sections);
                    code_start = range.start;
                }
                Payload::CodeSectionEntry(body) => {
                    layout.bodies.push(body.range().start - code_start..body.range().end - code_start);
                }
                Payload::DataSection(data) => {
                    layout.data_section = Some(sections);
                    for segment in data.clone() {
                        let segment = segment.map_err(unreadable)?;
                        let wasmparser::DataKind::Active { memory_index: 0, offset_expr } = segment.kind else {
                            return Err(unexpected("data without a place"));
                        };
                        let end = segment.range.end - data.range().start;
                        layout.segments.push(Segment {
                            address: constant(&offset_expr)?,
                            in_section: end - segment.data.len()..end,
                        });
                    }
                }
                Payload::CustomSection(custom) => match custom.as_known() {
                    KnownCustom::Linking(linking) => {
                        for subsection in linking.subsections() {
                            let Linking::SymbolTable(table) = subsection.map_err(unreadable)? else { continue };
                            for symbol in table {
                                symbols.push(match symbol.map_err(unreadable)? {
                                    SymbolInfo::Data { symbol, .. } => Symbol::Data(symbol),
                                    SymbolInfo::Func { index, .. } => Symbol::Function(index),
                                    _ => Symbol::Other,
                                });
                            }
                        }
                    }
                    KnownCustom::Reloc(section) => relocations.push(section),
                    KnownCustom::Name(sections) => {
                        for section in sections {
                            let Name::Function(map) = section.map_err(unreadable)? else { continue };
                            for naming in map {
                                let naming = naming.map_err(unreadable)?;
                                linked.names.insert(naming.index, naming.name.to_owned());
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
        linked.objects = symbols.iter().map(|symbol| addresses(symbol, &layout.segments)).collect();
        linked.follow(&layout, &symbols, relocations)?;
        Ok(linked)
    }

    /// Notes who names whom.
    fn follow(&mut self, layout: &Layout, symbols: &[Symbol], relocations: Vec<RelocSectionReader>) -> Result<()> {
        let by_address = self.by_address();
        for section in relocations {
            let target = Some(section.section_index());
            for entry in section.entries() {
                let entry = entry.map_err(unreadable)?;
                let symbol = entry.index as usize;
                let named = match (is_of_symbol(entry.ty), symbols.get(symbol)) {
                    (true, Some(Symbol::Function(function))) => Thing::Function(*function),
                    (true, Some(Symbol::Data(_))) => Thing::Object(symbol),
                    _ => continue,
                };
                let at = entry.offset as usize;
                if target == layout.code_section {
                    let body = layout.bodies.partition_point(|body| body.end <= at) as u32;
                    self.named.entry(Thing::Function(layout.imported + body)).or_default().insert(named);
                } else if target == layout.data_section {
                    let segment = layout.segments.iter().find(|segment| segment.in_section.contains(&at));
                    let Some(segment) = segment else { return Err(unexpected("a pointer outside of its data")) };
                    let address = segment.address + (at - segment.in_section.start) as u32;
                    for holder in holding(&self.objects, &by_address, address) {
                        self.named.entry(Thing::Object(holder)).or_default().insert(named);
                    }
                }
            }
        }
        Ok(())
    }

    /// The objects in the order of their addresses.
    fn by_address(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.objects.len()).filter(|at| !self.objects[*at].is_empty()).collect();
        order.sort_by_key(|at| (self.objects[*at].start, self.objects[*at].end));
        order
    }

    /// What `from` reaches, by way of all but what is `shut`.
    pub fn reached(&self, from: impl IntoIterator<Item = Thing>, is_shut: impl Fn(&Thing) -> bool) -> BTreeSet<Thing> {
        let mut reached = BTreeSet::new();
        let mut open: Vec<Thing> = from.into_iter().collect();
        while let Some(thing) = open.pop() {
            if !is_shut(&thing) && reached.insert(thing) {
                open.extend(self.named.get(&thing).into_iter().flatten());
            }
        }
        reached
    }
}

fn addresses(symbol: &Symbol, segments: &[Segment]) -> Range<u32> {
    let Symbol::Data(Some(symbol)) = symbol else { return 0..0 };
    segments.get(symbol.index as usize).map_or(0..0, |segment| {
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

/// Whether what is named is a function or an object, and not a type or a global.
fn is_of_symbol(kind: RelocationType) -> bool {
    matches!(
        kind,
        RelocationType::FunctionIndexLeb
            | RelocationType::FunctionIndexI32
            | RelocationType::TableIndexSleb
            | RelocationType::TableIndexI32
            | RelocationType::TableIndexRelSleb
            | RelocationType::MemoryAddrLeb
            | RelocationType::MemoryAddrSleb
            | RelocationType::MemoryAddrI32
            | RelocationType::MemoryAddrRelSleb
            | RelocationType::MemoryAddrLocrelI32
    )
}
