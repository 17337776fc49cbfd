//! [`Linked`]: which code and data name which, as the linker knows it.

use std::collections::BTreeMap;
use std::ops::Range;

use wasmparser::{
    DefinedDataSymbol, ExternalKind, FunctionBody, KnownCustom, Linking, Name, Parser, Payload, RelocSectionReader,
    RelocationType, SymbolInfo, TypeRef,
};

use super::module::{constant, unexpected, unreadable};
use crate::failure::Result;

/// A function, by its number, or an object of the data, by that of its symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    Function(u32),
    Object(usize),
}

/// What names a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// The code of a function, at a place in the file.
    Code { function: u32, at: usize },
    /// The data at an address.
    Data(u32),
}

/// That something is named: called, read, or held by its address.
#[derive(Clone, Copy, Debug)]
pub struct Naming {
    /// What names it.
    pub holder: Holder,
    /// What is named.
    pub named: Thing,
    /// Whether a function is held by its address, and not called.
    pub is_address: bool,
}

/// What a module linked with `--emit-relocs` tells of its functions and its data.
#[derive(Default)]
pub struct Linked<'a> {
    /// The functions' names, as the linker wrote them.
    pub names: BTreeMap<u32, &'a str>,
    /// The functions that the module exports.
    pub exported: Vec<u32>,
    /// How many functions are imported.
    pub imported: u32,
    /// The code of the others.
    pub bodies: Vec<FunctionBody<'a>>,
    /// The addresses of each object; empty for a symbol that is no data.
    pub objects: Vec<Range<u32>>,
    /// The objects in the order of their addresses.
    by_address: Vec<usize>,
    /// Who names what.
    pub namings: Vec<Naming>,
}

/// Where the segments of the data stand in memory, and where in the section.
struct Segment {
    address: u32,
    in_section: Range<usize>,
}

/// Where the parts of the file stand that relocations speak of.
#[derive(Default)]
struct Layout {
    segments: Vec<Segment>,
    /// The section of the code, and where in the file it starts.
    code: Option<(u32, usize)>,
    /// The section of the data.
    data: Option<u32>,
}

/// What a symbol stands for.
enum Symbol {
    Function(u32),
    Data(Option<DefinedDataSymbol>),
    Other,
}

impl<'a> Linked<'a> {
    /// Reads what the linker has left in the module.
    pub fn parse(bytes: &'a [u8]) -> Result<Self> {
        let mut linked = Self::default();
        let mut layout = Layout::default();
        let mut symbols = Vec::new();
        let mut relocations: Vec<RelocSectionReader> = Vec::new();
        let mut sections = 0;
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload.map_err(unreadable)?;
            match &payload {
                Payload::ImportSection(imports) => {
                    for import in imports.clone().into_imports() {
                        let is_function = matches!(import.map_err(unreadable)?.ty, TypeRef::Func(_));
                        linked.imported += u32::from(is_function);
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports.clone() {
                        let export = export.map_err(unreadable)?;
                        linked.exported.extend((export.kind == ExternalKind::Func).then_some(export.index));
                    }
                }
                Payload::CodeSectionStart { range, .. } => {
                    layout.code = Some((sections, range.start));
                }
                Payload::CodeSectionEntry(body) => linked.bodies.push(body.clone()),
                Payload::DataSection(data) => {
                    layout.data = Some(sections);
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
                                linked.names.insert(naming.index, naming.name);
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
        linked.by_address = in_order(&linked.objects);
        linked.follow(&layout, &symbols, relocations)?;
        Ok(linked)
    }

    /// Notes who names whom.
    fn follow(&mut self, layout: &Layout, symbols: &[Symbol], relocations: Vec<RelocSectionReader>) -> Result<()> {
        for section in relocations {
            let target = section.section_index();
            for entry in section.entries() {
                let entry = entry.map_err(unreadable)?;
                let symbol = entry.index as usize;
                let named = match (is_of_symbol(entry.ty), symbols.get(symbol)) {
                    (true, Some(Symbol::Function(function))) => Thing::Function(*function),
                    (true, Some(Symbol::Data(_))) => Thing::Object(symbol),
                    _ => continue,
                };
                let at = entry.offset as usize;
                let holder = if let Some((_, start)) = layout.code.filter(|(section, _)| *section == target) {
                    let at = start + at;
                    let body = self.bodies.partition_point(|body| body.range().end <= at) as u32;
                    Holder::Code { function: self.imported + body, at }
                } else if layout.data == Some(target) {
                    let segment = layout.segments.iter().find(|segment| segment.in_section.contains(&at));
                    let Some(segment) = segment else { return Err(unexpected("a pointer outside of its data")) };
                    Holder::Data(segment.address + (at - segment.in_section.start) as u32)
                } else {
                    continue;
                };
                self.namings.push(Naming { holder, named, is_address: is_of_table(entry.ty) });
            }
        }
        Ok(())
    }

    /// The objects that hold an address: several symbols may name the same place.
    pub fn holding(&self, address: u32) -> impl Iterator<Item = usize> {
        let after = self.by_address.partition_point(|at| self.objects[*at].start <= address);
        let before = self.by_address.iter().take(after).rev().copied();
        // Objects do not nest deeper than a few names of one place.
        before.take(8).filter(move |at| self.objects[*at].contains(&address))
    }
}

/// The objects that are data, in the order of their addresses.
fn in_order(objects: &[Range<u32>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..objects.len()).filter(|at| !objects[*at].is_empty()).collect();
    order.sort_by_key(|at| (objects[*at].start, objects[*at].end));
    order
}

fn addresses(symbol: &Symbol, segments: &[Segment]) -> Range<u32> {
    let Symbol::Data(Some(symbol)) = symbol else { return 0..0 };
    segments.get(symbol.index as usize).map_or(0..0, |segment| {
        let start = segment.address + symbol.offset;
        start..start + symbol.size
    })
}

/// Whether a function is held by its place in the table, which is its address.
fn is_of_table(kind: RelocationType) -> bool {
    matches!(kind, RelocationType::TableIndexSleb | RelocationType::TableIndexI32 | RelocationType::TableIndexRelSleb)
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
