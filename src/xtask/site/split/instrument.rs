//! A module that notes which of its functions have run.

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, ConstExpr, ExportKind, ExportSection, Function, GlobalSection, GlobalType, Instruction, ValType,
};
use wasmparser::{FunctionBody, Payload};

use super::module::{Module, unreadable};
use crate::failure::Result;

/// The name under which the module tells whether a function has run.
pub fn mark(function: u32) -> String {
    format!("ran {function}")
}

/// The module with a global for each function, exported under the name [`mark`], that is 1 once the function has run.
pub fn instrument(module: &Module, bytes: &[u8]) -> Result<Vec<u8>> {
    let mut instrumented = wasm_encoder::Module::new();
    let mut same = RoundtripReencoder;
    let own_globals = module.globals.len() as u32;
    let functions = module.imported..module.functions.len() as u32;
    for section in &module.sections {
        match section {
            Payload::GlobalSection(globals) => {
                let mut section = GlobalSection::new();
                same.parse_global_section(&mut section, globals.clone()).map_err(unreadable)?;
                let kind = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
                for _ in functions.clone() {
                    section.global(kind, &ConstExpr::i32_const(0));
                }
                instrumented.section(&section);
            }
            Payload::ExportSection(exports) => {
                let mut section = ExportSection::new();
                same.parse_export_section(&mut section, exports.clone()).map_err(unreadable)?;
                for (global, function) in (own_globals..).zip(functions.clone()) {
                    section.export(&mark(function), ExportKind::Global, global);
                }
                instrumented.section(&section);
            }
            Payload::CodeSectionStart { .. } => {
                let mut section = CodeSection::new();
                for (global, body) in (own_globals..).zip(&module.bodies) {
                    section.function(&with_mark(body, global)?);
                }
                instrumented.section(&section);
            }
            other => copy(&mut instrumented, other, bytes),
        }
    }
    Ok(instrumented.finish())
}

fn with_mark(body: &FunctionBody, global: u32) -> Result<Function> {
    let mut same = RoundtripReencoder;
    let mut function = same.new_function_with_parsed_locals(body).map_err(unreadable)?;
    function.instruction(&Instruction::I32Const(1));
    function.instruction(&Instruction::GlobalSet(global));
    let mut operators = body.get_operators_reader().map_err(unreadable)?;
    while !operators.eof() {
        let instruction = same.parse_instruction(&mut operators).map_err(unreadable)?;
        function.instruction(&instruction);
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
