//! What pieces look like, and what takes their place.

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
    code.extend([Instruction::Br(1), Instruction::End, Instruction::End, Instruction::LocalGet(0), Instruction::End]);
    let functions = outlined(&code, &[2]);
    let [(_, rest), (kind, _)] = &functions[..] else { panic!("{functions:?}") };
    assert_eq!(kind, "(func (param i32 i32) (result i32))");
    assert_eq!(rest[4..9], ["get 0", "get 2", "call 1", "set 2", "br 1"]);
}
