//! [`Body`]: the code of a function, as the search for what can be taken out of it sees it.

use std::ops::Range;

use wasmparser::{
    BlockType, FrameKind, FuncValidator, FunctionBody, ModuleArity, Operator, ValType, WasmModuleResources,
};

use crate::failure::Result;
use crate::site::split::blocks::ends_block;
use crate::site::split::module::unreadable;

/// A function's code, instruction by instruction.
pub struct Body<'a> {
    /// The instructions, the last of which is the function's own `end`.
    pub operators: Vec<Operator<'a>>,
    /// How many bytes each takes.
    pub sizes: Vec<usize>,
    /// Whether code before the instruction at this place starts with no value on the stack of the construct around it.
    pub is_clear: Vec<bool>,
    /// Whether the place before the instruction cannot be reached.
    pub is_dead: Vec<bool>,
    /// For `block`, `loop` and `if` the place of their `end`, for `if` with an `else` that of the `else`.
    pub ends: Vec<usize>,
    /// For an instruction that branches, one more than the farthest label to which it takes values; else 0.
    pub carries: Vec<u32>,
    /// The block of each instruction, by its order in the function.
    pub blocks: Vec<u32>,
    /// Whether the profile has not seen the instruction run.
    pub is_cold: Vec<bool>,
    /// The types of the parameters and of the other locals.
    pub locals: Vec<ValType>,
    /// How many of them are parameters.
    pub parameters: usize,
}

impl<'a> Body<'a> {
    /// Reads a function's code; none if it has instructions that rustc does not make, which stays as it is.
    ///
    /// `is_cold` tells of the function's blocks by their order.
    pub fn read<T: WasmModuleResources>(
        body: &FunctionBody<'a>,
        validator: &mut FuncValidator<T>,
        parameters: usize,
        mut is_cold: impl FnMut(u32) -> bool,
    ) -> Result<Option<Self>> {
        let mut read = Self {
            operators: Vec::new(),
            sizes: Vec::new(),
            is_clear: Vec::new(),
            is_dead: Vec::new(),
            ends: Vec::new(),
            carries: Vec::new(),
            blocks: Vec::new(),
            is_cold: Vec::new(),
            locals: Vec::new(),
            parameters,
        };
        let mut reader = body.get_binary_reader();
        validator.read_locals(&mut reader).map_err(unreadable)?;
        read.locals.extend((0..validator.len_locals()).filter_map(|local| validator.get_local_type(local)));
        let mut operators = body.get_operators_reader().map_err(unreadable)?;
        let mut open = Vec::new();
        let (mut block, mut cold) = (0, is_cold(0));
        while !operators.eof() {
            let start = operators.original_position();
            let operator = operators.read().map_err(unreadable)?;
            let at = read.operators.len();
            let frame = validator.get_control_frame(0);
            let height = validator.operand_stack_height() as usize;
            read.is_dead.push(frame.is_some_and(|frame| frame.unreachable));
            read.is_clear.push(frame.is_some_and(|frame| !frame.unreachable && frame.height == height));
            let Some(carries) = carries(&operator, validator)? else { return Ok(None) };
            read.carries.push(carries);
            match &operator {
                Operator::Block { .. } | Operator::Loop { .. } | Operator::If { .. } => open.push(at),
                Operator::Else => {
                    if let Some(end) = open.pop().and_then(|opener: usize| read.ends.get_mut(opener)) {
                        *end = at;
                    }
                    open.push(at);
                }
                Operator::End => {
                    if let Some(end) = open.pop().and_then(|opener| read.ends.get_mut(opener)) {
                        *end = at;
                    }
                }
                _ => {}
            }
            validator.op(start, &operator).map_err(unreadable)?;
            read.ends.push(at);
            read.blocks.push(block);
            read.is_cold.push(cold);
            read.sizes.push(operators.original_position() - start);
            if ends_block(&operator) {
                block += 1;
                cold = is_cold(block);
            }
            read.operators.push(operator);
        }
        Ok(Some(read))
    }

    /// The blocks of the instructions at some places; those that end a construct do nothing.
    pub fn blocks(&self, places: Range<usize>) -> impl Iterator<Item = u32> {
        places.filter(|at| !self.closes(*at)).map(|at| self.blocks[at])
    }

    /// Whether a construct starts with the instruction.
    pub fn opens(&self, at: usize) -> bool {
        matches!(self.operators[at], Operator::Block { .. } | Operator::Loop { .. } | Operator::If { .. })
    }

    /// Whether the instruction ends the code before it.
    pub fn closes(&self, at: usize) -> bool {
        matches!(self.operators[at], Operator::End | Operator::Else)
    }

    /// The place of the `end` of a construct, behind its `else` if there is one.
    pub fn end(&self, opener: usize) -> usize {
        let end = self.ends[opener];
        if matches!(self.operators[end], Operator::Else) { self.ends[end] } else { end }
    }
}

/// One more than the farthest label to which an instruction takes values; none for one that is not understood.
fn carries<T: WasmModuleResources>(operator: &Operator, validator: &FuncValidator<T>) -> Result<Option<u32>> {
    let carried = |label: u32| -> u32 {
        let values = validator.label_block(label).and_then(|(kind, frame)| match (kind, frame) {
            (BlockType::Empty, _) | (BlockType::Type(_), FrameKind::Loop) => Some(0),
            (BlockType::Type(_), _) => Some(1),
            (BlockType::FuncType(_), _) => {
                let (parameters, results) = validator.block_type_arity(kind)?;
                Some(if frame == FrameKind::Loop { parameters } else { results })
            }
        });
        if values == Some(0) { 0 } else { label + 1 }
    };
    Ok(match operator {
        Operator::Br { relative_depth } | Operator::BrIf { relative_depth } => Some(carried(*relative_depth)),
        Operator::BrTable { targets } => {
            let mut farthest = carried(targets.default());
            for target in targets.targets() {
                farthest = farthest.max(carried(target.map_err(unreadable)?));
            }
            Some(farthest)
        }
        Operator::ReturnCall { .. }
        | Operator::ReturnCallIndirect { .. }
        | Operator::ReturnCallRef { .. }
        | Operator::TryTable { .. }
        | Operator::Try { .. }
        | Operator::BrOnNull { .. }
        | Operator::BrOnNonNull { .. }
        | Operator::BrOnCast { .. }
        | Operator::BrOnCastFail { .. } => None,
        _ => Some(0),
    })
}
