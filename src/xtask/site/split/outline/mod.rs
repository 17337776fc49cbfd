//! Functions in pieces: what no visit runs of a function that visits run becomes a function of its own.
//!
//! A beginner's program runs half of the code of the functions that it calls; the rest are errors and options. Such a
//! piece ([`region`]) is found between two places of a function where nothing is on the stack. It takes the locals that
//! it needs, gives those that it writes ([`liveness`]), and tells on which of several ways it leaves ([`write`]).

mod body;
mod liveness;
mod region;
mod write;

use std::collections::BTreeSet;

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{CodeSection, FunctionSection, TypeSection, ValType};
use wasmparser::{FuncValidatorAllocations, Payload, ValidPayload, Validator};

use super::blocks::Blocks;
use super::instrument::copy;
use super::module::{Module, unreadable};
use crate::failure::Result;
use body::Body;
use region::Region;

/// A module with pieces of its functions as functions of their own, which follow the others.
pub struct Outlined {
    /// The module.
    pub bytes: Vec<u8>,
    /// The blocks all of whose instructions are in pieces.
    pub moved: BTreeSet<u32>,
}

/// Takes the pieces out of a module's functions.
///
/// `is_split` says which functions are cut, `has_run` which blocks stay.
pub fn outline(
    module: &Module,
    blocks: &Blocks,
    bytes: &[u8],
    is_split: impl Fn(u32) -> bool,
    has_run: impl Fn(u32) -> bool,
) -> Result<Outlined> {
    let mut moved = BTreeSet::new();
    let mut types: Vec<(Vec<ValType>, Vec<ValType>)> = Vec::new();
    let mut same = RoundtripReencoder;
    let mut own_types = TypeSection::new();
    for kind in &module.types {
        let mut list = |list: &[wasmparser::ValType]| -> Result<Vec<ValType>> {
            list.iter().map(|kind| same.val_type(*kind).map_err(unreadable)).collect()
        };
        let kind = (list(kind.params())?, list(kind.results())?);
        own_types.ty().function(kind.0.clone(), kind.1.clone());
        types.push(kind);
    }
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    let mut added = Vec::new();
    let mut next = module.functions.len() as u32;
    let mut validator = Validator::new();
    let mut allocations = FuncValidatorAllocations::default();
    let mut at = 0;
    for payload in &module.sections {
        let ValidPayload::Func(to_validate, code_of) = validator.payload(payload).map_err(unreadable)? else {
            continue;
        };
        let number = module.imported + at as u32;
        let first = blocks.of_body(at).start;
        at += 1;
        let (type_index, kind) = module.type_of(number)?;
        functions.function(type_index);
        let mut validator = to_validate.into_validator(allocations);
        let body = if is_split(number) {
            Body::read(&code_of, &mut validator, kind.params().len(), |block| !has_run(first + block))?
        } else {
            None
        };
        allocations = validator.into_allocations();
        let Some(body) = body else {
            same.parse_function_body(&mut code, code_of).map_err(unreadable)?;
            continue;
        };
        let returned = types[type_index as usize].1.clone();
        let mut regions = Vec::new();
        for region in region::find(&body)? {
            let signature = write::signature(&body, &region, &returned)?;
            let known = types.iter().position(|kind| *kind == signature);
            let index = known.unwrap_or_else(|| {
                own_types.ty().function(signature.0.clone(), signature.1.clone());
                types.push(signature);
                types.len() - 1
            });
            added.push((index as u32, write::region(&body, &region, &returned)?));
            regions.push((region, next));
            next += 1;
        }
        moved.extend(in_pieces(&body, &regions).map(|block| first + block));
        if regions.is_empty() {
            same.parse_function_body(&mut code, code_of).map_err(unreadable)?;
        } else {
            code.function(&write::rest(&body, &regions, &returned)?);
        }
    }
    for (kind, function) in &added {
        functions.function(*kind);
        code.function(function);
    }
    let mut outlined = wasm_encoder::Module::new();
    for section in &module.sections {
        match section {
            Payload::TypeSection(_) => {
                outlined.section(&own_types);
            }
            Payload::FunctionSection(_) => {
                outlined.section(&functions);
            }
            Payload::CodeSectionStart { .. } => {
                outlined.section(&code);
            }
            other => copy(&mut outlined, other, bytes),
        }
    }
    Ok(Outlined { bytes: outlined.finish(), moved })
}

/// The blocks of a function of which nothing remains in it.
fn in_pieces(body: &Body, regions: &[(Region, u32)]) -> impl Iterator<Item = u32> {
    let mut remains = BTreeSet::new();
    let mut at = 0;
    for (region, _) in regions {
        remains.extend(body.blocks(at..region.start));
        at = region.end;
    }
    remains.extend(body.blocks(at..body.operators.len()));
    let gone: BTreeSet<u32> = regions.iter().flat_map(|(region, _)| body.blocks(region.start..region.end)).collect();
    gone.into_iter().filter(move |block| !remains.contains(block))
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        BlockType, CodeSection, ExportKind, ExportSection, Function, FunctionSection, Instruction, TypeSection, ValType,
    };
    use wasmparser::{Operator, Validator};

    use super::{Blocks, Module, outline};

    /// A module of one function, which takes two numbers, has two more locals and returns a number.
    fn module(code: &[Instruction]) -> Vec<u8> {
        let mut module = wasm_encoder::Module::new();
        let mut types = TypeSection::new();
        types.ty().function([ValType::I32; 2], [ValType::I32]);
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut exports = ExportSection::new();
        exports.export("run", ExportKind::Func, 0);
        let mut function = Function::new([(1, ValType::I32), (1, ValType::I64)]);
        for instruction in code {
            function.instruction(instruction);
        }
        let mut section = CodeSection::new();
        section.function(&function);
        module.section(&types).section(&functions).section(&exports).section(&section);
        module.finish()
    }

    /// The functions after the cold blocks were taken out of the first: their types and their code, as text.
    fn outlined(code: &[Instruction], cold: &[u32]) -> Vec<(String, Vec<String>)> {
        let bytes = module(code);
        let module = Module::parse(&bytes).expect("a module");
        let blocks = Blocks::of(&module).expect("blocks");
        let bytes = outline(&module, &blocks, &bytes, |_| true, |block| !cold.contains(&block)).expect("pieces").bytes;
        Validator::new().validate_all(&bytes).expect("a valid module");
        let module = Module::parse(&bytes).expect("a module");
        let functions = (0..).zip(&module.bodies);
        let described = functions.map(|(number, body)| {
            let (_, kind) = module.type_of(number).expect("a type");
            let operators = body.get_operators_reader().expect("code").into_iter();
            let names = operators.map(|operator| match operator.expect("an instruction") {
                Operator::LocalGet { local_index } => format!("get {local_index}"),
                Operator::LocalSet { local_index } => format!("set {local_index}"),
                Operator::Call { function_index } => format!("call {function_index}"),
                Operator::Br { relative_depth } => format!("br {relative_depth}"),
                Operator::BrIf { relative_depth } => format!("br_if {relative_depth}"),
                Operator::BrTable { targets } => {
                    let inner: Vec<u32> = targets.targets().map(|target| target.expect("a label")).collect();
                    format!("br_table {inner:?} {}", targets.default())
                }
                other => format!("{other:?}").split([' ', '{']).next().unwrap_or_default().to_owned(),
            });
            (kind.to_string(), names.collect())
        });
        described.collect()
    }

    /// Code that is long enough to be worth a call: it adds to the third local what the first one holds.
    fn long() -> Vec<Instruction<'static>> {
        let step = [
            Instruction::LocalGet(2),
            Instruction::LocalGet(0),
            Instruction::I32Const(1_000_000),
            Instruction::I32Mul,
            Instruction::I32Add,
            Instruction::LocalSet(2),
        ];
        step.iter().cycle().take(step.len() * 6).cloned().collect()
    }

    #[test]
    fn a_piece_takes_and_gives_the_locals_that_matter() {
        let mut code = vec![
            Instruction::Block(BlockType::Empty),
            Instruction::LocalGet(1),
            Instruction::BrIf(0),
            // What no one reads afterwards stays in the piece.
            Instruction::I64Const(7),
            Instruction::LocalSet(3),
            Instruction::LocalGet(3),
            Instruction::Drop,
        ];
        code.extend(long());
        code.extend([Instruction::End, Instruction::LocalGet(2), Instruction::End]);
        let functions = outlined(&code, &[1]);
        let [(_, rest), (kind, piece)] = &functions[..] else { panic!("{functions:?}") };
        // The third local is zero before: it is read, so it goes along.
        assert_eq!(kind, "(func (param i32 i32) (result i32))");
        assert_eq!(rest[..], ["Block", "get 1", "br_if 0", "get 0", "get 2", "call 1", "set 2", "End", "get 2", "End"]);
        assert_eq!(piece[piece.len() - 3..], ["End", "get 1", "End"]);
    }

    #[test]
    fn a_piece_tells_which_way_it_leaves() {
        let mut code = vec![
            Instruction::Block(BlockType::Empty),
            Instruction::Block(BlockType::Empty),
            Instruction::LocalGet(1),
            Instruction::BrIf(0),
        ];
        code.extend(long());
        code.extend([
            // On to the end of the outer block, back to the caller, or on.
            Instruction::LocalGet(2),
            Instruction::BrIf(1),
            Instruction::Block(BlockType::Empty),
            Instruction::LocalGet(0),
            Instruction::BrIf(0),
            Instruction::LocalGet(0),
            Instruction::Return,
            Instruction::End,
            Instruction::End,
            Instruction::LocalGet(1),
            Instruction::LocalSet(2),
            Instruction::End,
            Instruction::LocalGet(2),
            Instruction::End,
        ]);
        let functions = outlined(&code, &[1, 2, 3, 4]);
        let [(_, rest), (kind, piece)] = &functions[..] else { panic!("{functions:?}") };
        assert_eq!(kind, "(func (param i32 i32) (result i32 i32 i32))");
        let call = ["get 0", "get 2", "call 1", "set 2", "set 4", "set 5", "Block", "Block", "get 5"];
        assert_eq!(rest[4..13], call);
        assert_eq!(rest[13..18], ["br_table [1, 3] 0", "End", "get 4", "Return", "End"]);
        // Two blocks around the piece for two ways out, and one for going on.
        assert_eq!(piece[..3], ["Block", "Block", "Block"]);
        assert!(piece.contains(&"br_if 0".to_owned()) && piece.contains(&"br 2".to_owned()));
    }

    #[test]
    fn what_leaves_with_a_value_or_is_short_stays() {
        let mut code = vec![
            Instruction::Block(BlockType::Result(ValType::I32)),
            Instruction::LocalGet(1),
            Instruction::LocalGet(1),
            Instruction::BrIf(0),
            Instruction::Drop,
        ];
        code.extend(long());
        code.extend([Instruction::LocalGet(2), Instruction::Br(0), Instruction::End, Instruction::End]);
        // The long part goes, the value and the branch with it do not.
        let functions = outlined(&code, &[1]);
        let [(_, rest), _] = &functions[..] else { panic!("{functions:?}") };
        assert_eq!(rest[5..], ["get 0", "get 2", "call 1", "set 2", "get 2", "br 0", "End", "End"]);

        let code = [
            Instruction::Block(BlockType::Empty),
            Instruction::LocalGet(1),
            Instruction::BrIf(0),
            Instruction::LocalGet(0),
            Instruction::LocalSet(2),
            Instruction::End,
            Instruction::LocalGet(2),
            Instruction::End,
        ];
        assert_eq!(outlined(&code, &[1]).len(), 1);
    }

    #[test]
    fn a_loop_keeps_what_its_next_turn_reads() {
        let mut code = vec![
            Instruction::Loop(BlockType::Empty),
            Instruction::Block(BlockType::Empty),
            Instruction::LocalGet(2),
            Instruction::BrIf(0),
        ];
        code.extend(long());
        code.extend([
            Instruction::Br(1),
            Instruction::End,
            Instruction::End,
            Instruction::LocalGet(0),
            Instruction::End,
        ]);
        let functions = outlined(&code, &[2]);
        let [(_, rest), (kind, _)] = &functions[..] else { panic!("{functions:?}") };
        assert_eq!(kind, "(func (param i32 i32) (result i32))");
        assert_eq!(rest[4..9], ["get 0", "get 2", "call 1", "set 2", "br 1"]);
    }
}
