//! [`Blocks`]: the pieces of functions that run from their first instruction to their last, or not at all.

use std::ops::Range;

use wasmparser::{FunctionBody, Operator};

use std::hash::{DefaultHasher, Hash, Hasher};
use std::mem::discriminant;

use super::module::{Module, unreadable};
use crate::failure::Result;

/// The numbers of the blocks of each function, in the order of the code.
pub struct Blocks {
    /// Each body's first number, and that after the last.
    firsts: Vec<u32>,
}

impl Blocks {
    /// Counts the blocks of a module.
    pub fn of(module: &Module) -> Result<Self> {
        let mut firsts = vec![0];
        let mut count = 0;
        for body in &module.bodies {
            count += in_body(body)?;
            firsts.push(count);
        }
        Ok(Self { firsts })
    }

    /// How many there are.
    pub fn count(&self) -> u32 {
        self.firsts.last().copied().unwrap_or(0)
    }

    /// The blocks of a body.
    pub fn of_body(&self, body: usize) -> Range<u32> {
        let first = |at: usize| self.firsts.get(at).copied().unwrap_or_else(|| self.count());
        first(body)..first(body + 1)
    }
}

/// Whether a block starts after the operator, be it that others jump there or that not all go on.
pub fn ends_block(operator: &Operator) -> bool {
    matches!(
        operator,
        Operator::Loop { .. } | Operator::If { .. } | Operator::Else | Operator::End | Operator::BrIf { .. }
    )
}

fn in_body(body: &FunctionBody) -> Result<u32> {
    let mut count = 0;
    for operator in body.get_operators_reader().map_err(unreadable)? {
        count += u32::from(ends_block(&operator.map_err(unreadable)?));
    }
    // The first block has no operator before it, and the last operator no block after it.
    Ok(count)
}

/// Where the blocks of a function stand in its file, and what kinds of instructions it has.
pub struct Places {
    /// The ends of all blocks but the last.
    ends: Vec<usize>,
    /// The same for two functions that have the same kinds of instructions one after the other.
    pub shape: u64,
}

impl Places {
    /// Reads the code of a function.
    pub fn of(body: &FunctionBody) -> Result<Self> {
        let mut ends = Vec::new();
        let mut shape = DefaultHasher::new();
        let mut operators = body.get_operators_reader().map_err(unreadable)?;
        while !operators.eof() {
            let operator = operators.read().map_err(unreadable)?;
            discriminant(&operator).hash(&mut shape);
            if ends_block(&operator) {
                ends.push(operators.original_position());
            }
        }
        Ok(Self { ends, shape: shape.finish() })
    }

    /// The block, by its order in the function, that has an address in the file.
    pub fn block_at(&self, address: usize) -> u32 {
        self.ends.partition_point(|end| *end <= address) as u32
    }
}
