//! A module that notes which blocks of its functions have run.

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, ConstExpr, ExportKind, ExportSection, Function, GlobalSection, GlobalType, Instruction, ValType,
};
use wasmparser::{FunctionBody, Payload};

use super::blocks::{Blocks, ends_block};
use super::module::{Module, unreadable};
use crate::failure::Result;

/// How many blocks one global tells of.
const MARKS: u32 = 32;

/// The module with globals, exported as `ran 0` and so on, each of whose bits says whether one of the blocks has run.
pub fn instrument(module: &Module, blocks: &Blocks, bytes: &[u8]) -> Result<Vec<u8>> {
    let mut instrumented = wasm_encoder::Module::new();
    let mut same = RoundtripReencoder;
    let own_globals = module.globals.len() as u32;
    let marks = blocks.count().div_ceil(MARKS);
    for section in &module.sections {
        match section {
            Payload::GlobalSection(globals) => {
                let mut section = GlobalSection::new();
                same.parse_global_section(&mut section, globals.clone()).map_err(unreadable)?;
                let kind = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
                for _ in 0..marks {
                    section.global(kind, &ConstExpr::i32_const(0));
                }
                instrumented.section(&section);
            }
            Payload::ExportSection(exports) => {
                let mut section = ExportSection::new();
                same.parse_export_section(&mut section, exports.clone()).map_err(unreadable)?;
                for mark in 0..marks {
                    section.export(&format!("ran {mark}"), ExportKind::Global, own_globals + mark);
                }
                instrumented.section(&section);
            }
            Payload::CodeSectionStart { .. } => {
                let mut section = CodeSection::new();
                for (at, body) in module.bodies.iter().enumerate() {
                    section.function(&with_marks(body, blocks.of_body(at), own_globals)?);
                }
                instrumented.section(&section);
            }
            other => copy(&mut instrumented, other, bytes),
        }
    }
    Ok(instrumented.finish())
}

fn with_marks(body: &FunctionBody, mut blocks: std::ops::Range<u32>, own_globals: u32) -> Result<Function> {
    let mut same = RoundtripReencoder;
    let mut function = same.new_function_with_parsed_locals(body).map_err(unreadable)?;
    let mut mark = |function: &mut Function| {
        let Some(block) = blocks.next() else { return };
        let global = own_globals + block / MARKS;
        function.instruction(&Instruction::GlobalGet(global));
        function.instruction(&Instruction::I32Const((1_u32 << (block % MARKS)) as i32));
        function.instruction(&Instruction::I32Or);
        function.instruction(&Instruction::GlobalSet(global));
    };
    mark(&mut function);
    let mut operators = body.get_operators_reader().map_err(unreadable)?;
    while !operators.eof() {
        let operator = operators.read().map_err(unreadable)?;
        function.instruction(&same.instruction(operator.clone()).map_err(unreadable)?);
        if ends_block(&operator) {
            mark(&mut function);
        }
    }
    Ok(function)
}

/// Copies a section as it is; those of other parts of the file, and of names, are none.
pub fn copy(to: &mut wasm_encoder::Module, section: &Payload, bytes: &[u8]) {
    if matches!(section, Payload::CustomSection(_)) {
        return;
    }
    if let Some((id, range)) = section.as_section()
        && let Some(data) = bytes.get(range)
    {
        to.section(&wasm_encoder::RawSection { id, data });
    }
}
