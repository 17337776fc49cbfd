//! The order of the functions of a WebAssembly module.
//!
//! What looks alike compresses better side by side: functions of a size and a type, of which the linker has many made
//! from one source. That is 1 % of a module's download.

use std::convert::Infallible;
use std::fs;
use std::path::Path;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

use super::finish::has_extension;
use crate::failure::{Failure, Result};
use crate::fingerprint;

/// Puts the functions of each `.wasm` file of the folder in order.
pub fn all(folder: &Path) -> Result<()> {
    for path in fingerprint::files_below(folder)?.into_iter().filter(|file| has_extension(file, &["wasm"])) {
        let bytes = fs::read(&path).map_err(|error| Failure::at(&path, error))?;
        fs::write(&path, ordered(&bytes)?).map_err(|error| Failure::at(&path, error))?;
    }
    Ok(())
}

/// The module with its functions by type, and those of a type by size.
fn ordered(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut order = Order::of(bytes)?;
    let mut module = Module::new();
    order.parse_core_module(&mut module, Parser::new(0), bytes).map_err(unreadable)?;
    Ok(module.finish())
}

/// The functions that a module does not import, in the order in which they shall stand.
struct Order {
    /// The places that they had, counted without the imported ones.
    places: Vec<usize>,
    /// The new number of each function of the module, the imported ones first.
    numbers: Vec<u32>,
}

impl Order {
    fn of(bytes: &[u8]) -> Result<Self> {
        let (mut imported, mut types, mut sizes) = (0, Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(bytes) {
            match payload.map_err(unreadable)? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import.map_err(unreadable)?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(functions) => {
                    for kind in functions {
                        types.push(kind.map_err(unreadable)?);
                    }
                }
                Payload::CodeSectionEntry(body) => sizes.push(body.range().len()),
                _ => {}
            }
        }
        let mut places: Vec<usize> = (0..types.len()).collect();
        places.sort_by_key(|place| (types.get(*place), sizes.get(*place), *place));
        let mut numbers: Vec<u32> = (0..imported + types.len() as u32).collect();
        for (number, place) in (imported..).zip(&places) {
            if let Some(of_place) = numbers.get_mut(imported as usize + place) {
                *of_place = number;
            }
        }
        Ok(Self { places, numbers })
    }
}

impl Reencode for Order {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> std::result::Result<u32, Error<Infallible>> {
        Ok(self.numbers.get(function as usize).copied().unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> std::result::Result<(), Error<Infallible>> {
        let types: Vec<u32> = section.into_iter().collect::<std::result::Result<_, _>>()?;
        for kind in self.places.iter().filter_map(|place| types.get(*place)) {
            functions.function(*kind);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> std::result::Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<std::result::Result<Vec<_>, _>>()?;
        for body in self.places.clone().into_iter().filter_map(|place| bodies.get(place)) {
            self.parse_function_body(code, body.clone())?;
        }
        Ok(())
    }
}

fn unreadable(error: impl std::fmt::Display) -> Failure {
    Failure::new(format!("a WebAssembly module cannot be put in order: {error}"))
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{ExportKind, ExportSection, Function, Instruction, TypeSection, ValType};
    use wasmparser::{Operator, Validator};

    use super::{CodeSection, FunctionSection, Module, Parser, Payload, ordered};

    #[test]
    fn functions_stand_by_type_and_size_and_call_the_same() {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([ValType::I32], []);
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        // The first and the third are of the first type, and the first is the larger.
        for (kind, calls) in [(0, vec![2, 2]), (1, vec![0]), (0, vec![])] {
            functions.function(kind);
            let mut function = Function::new([]);
            for called in calls {
                function.instruction(&Instruction::Call(called));
            }
            function.instruction(&Instruction::End);
            code.function(&function);
        }
        let mut exports = ExportSection::new();
        exports.export("second", ExportKind::Func, 1);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&exports).section(&code);

        let bytes = ordered(&module.finish()).expect("a module");
        Validator::new().validate_all(&bytes).expect("a valid module");
        let mut calls = Vec::new();
        for payload in Parser::new(0).parse_all(&bytes) {
            match payload.expect("a section") {
                Payload::ExportSection(exports) => {
                    let export = exports.into_iter().next().expect("an export").expect("an export");
                    assert_eq!(export.index, 2);
                }
                Payload::CodeSectionEntry(body) => {
                    let operators = body.get_operators_reader().expect("code").into_iter();
                    let called = operators.filter_map(|operator| match operator.expect("an instruction") {
                        Operator::Call { function_index } => Some(function_index),
                        _ => None,
                    });
                    calls.push(called.collect::<Vec<_>>());
                }
                _ => {}
            }
        }
        assert_eq!(calls, [vec![], vec![0, 0], vec![1]]);
    }
}
