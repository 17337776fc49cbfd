//! The engine and its parts as modules of their own.

use std::ops::Range;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind, ExportSection,
    Function, FunctionSection, GlobalSection, GlobalType, ImportSection, Instruction, StartSection, TableSection,
    TypeSection, ValType,
};
use wasmparser::Payload;

use super::instrument::copy;
use super::module::{Module, unexpected, unreadable};
use super::plan::{Home, Plan};
use crate::failure::Result;

/// The module from which the engine imports what loads a part, and the parts the engine.
const PARTS: &str = "parts";

/// The name of what loads a part.
const LOAD: &str = "load";

/// The kind of a global that says whether a part is there.
const LOADED: GlobalType = GlobalType { val_type: ValType::I32, mutable: true, shared: false };

/// The functions of the original by their numbers in the module that is written.
struct Numbers(Vec<u32>);

impl Numbers {
    fn new(module: &Module) -> Self {
        Self(vec![u32::MAX; module.functions.len()])
    }

    fn set(&mut self, function: u32, number: u32) {
        if let Some(place) = self.0.get_mut(function as usize) {
            *place = number;
        }
    }

    fn of(&self, function: u32) -> u32 {
        self.0.get(function as usize).copied().unwrap_or(u32::MAX)
    }
}

impl Reencode for Numbers {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> std::result::Result<u32, Error<Self::Error>> {
        Ok(self.of(function))
    }
}

/// The name under which the engine gives a table, a memory or a global to its parts.
fn shared(kind: &str, index: usize) -> String {
    format!("{kind}{index}")
}

/// The engine without the functions of its parts.
///
/// A stand-in takes the place of each that the engine names: it asks for the part, unless that is there, and calls the
/// function that then stands in the table.
pub fn engine(module: &Module, plan: &Plan, bytes: &[u8]) -> Result<Vec<u8>> {
    let load = module.imported;
    let kept: Vec<u32> = (0..module.functions.len() as u32).filter(|function| plan.home(*function) == 0).collect();
    let mut numbers = Numbers::new(module);
    for (number, function) in kept.iter().enumerate() {
        // What loads a part follows the other imports.
        numbers.set(*function, number as u32 + u32::from(*function >= load));
    }
    let first_ask = kept.len() as u32 + 1;
    for (number, function) in (first_ask + plan.parts as u32..).zip(&plan.stand_ins) {
        numbers.set(*function, number);
    }
    let ask_type = module.types.len() as u32;

    let mut engine = wasm_encoder::Module::new();
    for section in &module.sections {
        match section {
            Payload::TypeSection(types) => {
                engine.section(&with_own_types(types.clone(), &mut numbers)?);
            }
            Payload::ImportSection(imports) => {
                let mut section = ImportSection::new();
                numbers.parse_import_section(&mut section, imports.clone()).map_err(unreadable)?;
                section.import(PARTS, LOAD, EntityType::Function(ask_type + 1));
                engine.section(&section);
            }
            Payload::FunctionSection(_) => {
                let mut section = FunctionSection::new();
                for function in kept.iter().filter(|function| **function >= module.imported) {
                    section.function(module.type_of(*function)?.0);
                }
                for _ in 0..plan.parts {
                    section.function(ask_type);
                }
                for function in &plan.stand_ins {
                    section.function(module.type_of(*function)?.0);
                }
                engine.section(&section);
            }
            Payload::TableSection(_) => {
                let mut section = TableSection::new();
                for table in tables(module, plan, &mut numbers)? {
                    section.table(table);
                }
                engine.section(&section);
            }
            Payload::GlobalSection(globals) => {
                let mut section = GlobalSection::new();
                numbers.parse_global_section(&mut section, globals.clone()).map_err(unreadable)?;
                for _ in 0..plan.parts {
                    section.global(LOADED, &ConstExpr::i32_const(0));
                }
                engine.section(&section);
            }
            Payload::ExportSection(exports) => {
                let mut section = ExportSection::new();
                numbers.parse_export_section(&mut section, exports.clone()).map_err(unreadable)?;
                share(module, plan, &mut section);
                engine.section(&section);
            }
            Payload::ElementSection(_) => {
                engine.section(&elements(module, plan, 0, &numbers));
            }
            Payload::StartSection { func, .. } => {
                engine.section(&StartSection { function_index: numbers.of(*func) });
            }
            Payload::CodeSectionStart { .. } => {
                let mut section = CodeSection::new();
                for body in kept.iter().filter_map(|function| module.body(*function)) {
                    numbers.parse_function_body(&mut section, body.clone()).map_err(unreadable)?;
                }
                for part in 1..=plan.parts {
                    section.function(&ask(module, part, load));
                }
                for function in &plan.stand_ins {
                    let ask = first_ask + plan.home(*function) as u32 - 1;
                    section.function(&forward(module, plan, *function, Some(ask))?);
                }
                engine.section(&section);
            }
            Payload::DataSection(_) => {
                engine.section(&engine_data(module, plan));
            }
            // None of the code names a segment of the data.
            Payload::DataCountSection { .. } => {}
            other => copy(&mut engine, other, bytes),
        }
    }
    Ok(engine.finish())
}

/// The module's types, and those of what asks for a part and of what loads it.
fn with_own_types(types: wasmparser::TypeSectionReader, same: &mut Numbers) -> Result<TypeSection> {
    let mut section = TypeSection::new();
    same.parse_type_section(&mut section, types).map_err(unreadable)?;
    section.ty().function([], []);
    section.ty().function([ValType::I32], []);
    Ok(section)
}

/// The tables, the first with room for the places that were added.
fn tables(module: &Module, plan: &Plan, same: &mut Numbers) -> Result<Vec<wasm_encoder::TableType>> {
    let with_room = module.tables.iter().enumerate().map(|(at, table)| {
        let mut table = *table;
        if at == 0 {
            table.initial = plan.table_size;
            table.maximum = table.maximum.map(|maximum| maximum.max(plan.table_size));
        }
        same.table_type(table).map_err(unreadable)
    });
    with_room.collect()
}

/// Exports what the parts take.
fn share(module: &Module, plan: &Plan, section: &mut ExportSection) {
    let kinds = [
        ("t", ExportKind::Table, module.tables.len()),
        ("m", ExportKind::Memory, module.memories.len()),
        ("g", ExportKind::Global, module.globals.len() + plan.parts),
    ];
    for (name, kind, count) in kinds {
        for index in 0..count {
            section.export(&shared(name, index), kind, index as u32);
        }
    }
}

/// Asks for a part unless it is there.
fn ask(module: &Module, part: Home, load: u32) -> Function {
    let mut function = Function::new([]);
    for instruction in [
        Instruction::GlobalGet(loaded(module, part)),
        Instruction::I32Eqz,
        Instruction::If(BlockType::Empty),
        Instruction::I32Const(part as i32 - 1),
        Instruction::Call(load),
        Instruction::End,
        Instruction::End,
    ] {
        function.instruction(&instruction);
    }
    function
}

/// The global that says whether a part is there.
fn loaded(module: &Module, part: Home) -> u32 {
    (module.globals.len() + part - 1) as u32
}

/// Calls what stands at a function's place in the table, after asking for its part where there is something to ask.
fn forward(module: &Module, plan: &Plan, original: u32, ask: Option<u32>) -> Result<Function> {
    let (type_index, kind) = module.type_of(original)?;
    let mut function = Function::new([]);
    if let Some(ask) = ask {
        function.instruction(&Instruction::Call(ask));
    }
    for parameter in 0..kind.params().len() as u32 {
        function.instruction(&Instruction::LocalGet(parameter));
    }
    let place = plan.places.get(&original).copied().unwrap_or_default();
    function.instruction(&Instruction::I32Const(place as i32));
    function.instruction(&Instruction::CallIndirect { type_index, table_index: 0 });
    function.instruction(&Instruction::End);
    Ok(function)
}

/// A part: its functions, which it puts into the engine's table; it works on the engine's memory.
///
/// A function of another module is called by a forward of its own, which asks for the part when that is a later one.
pub fn part(module: &Module, plan: &Plan, home: Home) -> Result<Vec<u8>> {
    let own: Vec<u32> = (0..module.functions.len() as u32).filter(|function| plan.home(*function) == home).collect();
    let Some(called) = plan.called.get(home - 1) else { return Err(unexpected("no such part")) };
    let mut numbers = Numbers::new(module);
    // What loads a part is the only function that is imported.
    let load = 0;
    for (number, function) in (1..).zip(own.iter().chain(called)) {
        numbers.set(*function, number);
    }
    let first_ask = 1 + (own.len() + called.len()) as u32;
    let start = first_ask + plan.parts as u32;
    let ask_type = module.types.len() as u32;
    let mut part = wasm_encoder::Module::new();
    for section in &module.sections {
        match section {
            Payload::TypeSection(types) => {
                part.section(&with_own_types(types.clone(), &mut numbers)?);
                part.section(&imports(module, plan, &mut numbers)?);
            }
            Payload::FunctionSection(_) => {
                let mut section = FunctionSection::new();
                for function in own.iter().chain(called) {
                    section.function(module.type_of(*function)?.0);
                }
                for _ in 0..=plan.parts {
                    section.function(ask_type);
                }
                part.section(&section);
            }
            Payload::ElementSection(_) => {
                part.section(&StartSection { function_index: start });
                part.section(&elements(module, plan, home, &numbers));
            }
            Payload::CodeSectionStart { .. } => {
                let mut section = CodeSection::new();
                for body in own.iter().filter_map(|function| module.body(*function)) {
                    numbers.parse_function_body(&mut section, body.clone()).map_err(unreadable)?;
                }
                for function in called {
                    let of = plan.home(*function);
                    let ask = (of > home).then(|| first_ask + of as u32 - 1);
                    section.function(&forward(module, plan, *function, ask)?);
                }
                for of in 1..=plan.parts {
                    section.function(&ask(module, of, load));
                }
                let mut start = Function::new([]);
                start.instruction(&Instruction::I32Const(1));
                start.instruction(&Instruction::GlobalSet(loaded(module, home)));
                start.instruction(&Instruction::End);
                section.function(&start);
                part.section(&section);
            }
            Payload::DataSection(_) => {
                part.section(&part_data(module, plan, home));
            }
            _ => {}
        }
    }
    Ok(part.finish())
}

/// The engine's data: in the place of the parts' own stand zeros, which Binaryen leaves out.
fn engine_data(module: &Module, plan: &Plan) -> DataSection {
    let mut section = DataSection::new();
    for (address, data) in &module.data {
        let end = data_end(*address, data.len());
        let mut data = data.to_vec();
        for (range, _) in &plan.data {
            if let Some(parts) = data.get_mut(inside(range, *address, end)) {
                parts.fill(0);
            }
        }
        section.active(0, &ConstExpr::i32_const(*address as i32), data);
    }
    section
}

/// The data of a part.
fn part_data(module: &Module, plan: &Plan, home: Home) -> DataSection {
    let mut section = DataSection::new();
    for (range, _) in plan.data.iter().filter(|(_, of)| *of == home) {
        for (address, data) in &module.data {
            let own = inside(range, *address, data_end(*address, data.len()));
            if let Some(bytes) = data.get(own.clone()).filter(|bytes| bytes.iter().any(|byte| *byte != 0)) {
                section.active(0, &ConstExpr::i32_const(*address as i32 + own.start as i32), bytes.iter().copied());
            }
        }
    }
    section
}

fn data_end(address: u32, length: usize) -> u32 {
    address + length as u32
}

/// Where the part of a range that lies between two addresses stands behind the first of them.
fn inside(range: &Range<u32>, start: u32, end: u32) -> Range<usize> {
    let from = range.start.clamp(start, end) - start;
    let to = range.end.clamp(start, end) - start;
    from as usize..to as usize
}

/// What a part takes from the engine.
fn imports(module: &Module, plan: &Plan, same: &mut Numbers) -> Result<ImportSection> {
    let mut section = ImportSection::new();
    section.import(PARTS, LOAD, EntityType::Function(module.types.len() as u32 + 1));
    for (index, table) in tables(module, plan, same)?.into_iter().enumerate() {
        section.import(PARTS, &shared("t", index), table);
    }
    for (index, memory) in module.memories.iter().enumerate() {
        section.import(PARTS, &shared("m", index), same.memory_type(*memory).map_err(unreadable)?);
    }
    for (index, global) in module.globals.iter().enumerate() {
        section.import(PARTS, &shared("g", index), same.global_type(*global).map_err(unreadable)?);
    }
    for index in module.globals.len()..module.globals.len() + plan.parts {
        section.import(PARTS, &shared("g", index), LOADED);
    }
    Ok(section)
}

/// A module's functions at their places in the table, the engine's stand-ins too: one list for each row of places
/// without a gap.
fn elements(module: &Module, plan: &Plan, home: Home, numbers: &Numbers) -> ElementSection {
    let of_table = module.slots.iter().filter(|(_, function)| plan.stands_in(*function, home)).copied();
    let called = plan.places.iter().map(|(function, place)| (*place, *function));
    let called = called.filter(|(_, function)| plan.home(*function) == home);
    let mut placed: Vec<(u32, u32)> = of_table.chain(called).collect();
    placed.sort_unstable();
    placed.dedup();
    let mut section = ElementSection::new();
    let mut rest = placed.as_slice();
    while let Some((first, _)) = rest.first() {
        let length = (0..).zip(rest).take_while(|(at, (place, _))| first + at == *place).count();
        let (row, others) = rest.split_at(length);
        let functions: Vec<u32> = row.iter().map(|(_, function)| numbers.of(*function)).collect();
        section.active(None, &ConstExpr::i32_const(*first as i32), Elements::Functions(functions.into()));
        rest = others;
    }
    section
}
