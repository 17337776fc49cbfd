//! `if`, `while`, `for`, and the way out of blocks.

use rustpython_ruff_python_ast as ast;
use rustpython_ruff_text_size::{Ranged, TextRange};

use super::unit::Block;
use super::{CompileError, Compiler, Result};
use crate::code::{Awaited, Instr};
use crate::object::value::Value;

/// Loops, `try` and `with` inside each other in one function, as CPython's compiler has it.
const DEEPEST_BLOCK: usize = 21;

impl<'a> Compiler<'a> {
    pub(super) fn if_stmt(&mut self, stmt: &'a ast::StmtIf) -> Result {
        let end = self.label();
        let mut next = self.label();
        self.jump_if(&stmt.test, false, next)?;
        self.body(&stmt.body)?;
        for clause in &stmt.elif_else_clauses {
            self.jump(Instr::Jump, end, stmt.range);
            self.place(next);
            next = self.label();
            if let Some(test) = &clause.test {
                self.jump_if(test, false, next)?;
            }
            self.body(&clause.body)?;
        }
        self.place(next);
        self.place(end);
        Ok(())
    }

    pub(super) fn while_stmt(&mut self, stmt: &'a ast::StmtWhile) -> Result {
        let (head, orelse, end) = (self.label(), self.label(), self.label());
        self.place(head);
        self.jump_if(&stmt.test, false, orelse)?;
        self.enter_block(Block::While { head, end }, stmt.range)?;
        self.body(&stmt.body)?;
        self.unit().blocks.pop();
        self.jump(Instr::Jump, head, stmt.test.range());
        self.place(orelse);
        self.body(&stmt.orelse)?;
        self.place(end);
        Ok(())
    }

    pub(super) fn for_stmt(&mut self, stmt: &'a ast::StmtFor) -> Result {
        if stmt.is_async {
            return self.async_for(stmt);
        }
        let (head, orelse, end) = (self.label(), self.label(), self.label());
        // CPython places the loop's own instructions at what is iterated.
        let range = stmt.iter.range();
        self.expr(&stmt.iter)?;
        self.emit(Instr::GetIter, range);
        self.place(head);
        self.jump(Instr::ForIter, orelse, range);
        self.unit().depth += 1;
        self.store(&stmt.target)?;
        self.enter_block(Block::For { head, end }, stmt.range)?;
        self.body(&stmt.body)?;
        self.unit().blocks.pop();
        self.jump(Instr::Jump, head, range);
        self.unit().depth -= 1;
        self.place(orelse);
        self.body(&stmt.orelse)?;
        self.place(end);
        Ok(())
    }

    fn async_for(&mut self, stmt: &'a ast::StmtFor) -> Result {
        let (head, stopped, end) = (self.label(), self.label(), self.label());
        let range = stmt.iter.range();
        self.expr(&stmt.iter)?;
        self.emit(Instr::GetAIter, range);
        self.place(head);
        self.unit().depth += 1;
        let region = self.unit().open_region(stopped);
        self.emit(Instr::GetANext, range);
        self.delegate(range);
        self.unit().close_region(region);
        self.store(&stmt.target)?;
        self.enter_block(Block::For { head, end }, stmt.range)?;
        self.body(&stmt.body)?;
        self.unit().blocks.pop();
        self.jump(Instr::Jump, head, range);
        self.unit().depth -= 1;
        self.place(stopped);
        self.emit(Instr::EndAsyncFor, range);
        self.body(&stmt.orelse)?;
        self.place(end);
        Ok(())
    }

    /// What is compiled from now on stands in this block too.
    pub(super) fn enter_block(&mut self, block: Block<'a>, range: TextRange) -> Result {
        let count = self.unit().blocks.iter().map(|block| if matches!(block, Block::Handler { .. }) { 2 } else { 1 });
        if count.sum::<usize>() >= DEEPEST_BLOCK {
            return Err(CompileError::new("too many statically nested blocks", range));
        }
        self.unit().blocks.push(block);
        Ok(())
    }

    /// Emits the way out of all blocks for `return`, whose value is on the stack.
    pub(super) fn unwind_all(&mut self, range: TextRange) -> Result {
        self.unwind_to(0, true, range)?;
        self.rewind_from(0);
        Ok(())
    }

    /// Emits the way out of the blocks from the innermost one down to `bottom`; `keeps` tells whether a value on the stack survives.
    pub(super) fn unwind_to(&mut self, bottom: usize, keeps: bool, range: TextRange) -> Result {
        let blocks = self.unit().blocks.clone();
        let depth = self.unit().depth;
        for index in (bottom..blocks.len()).rev() {
            match blocks[index] {
                Block::While { .. } => {}
                Block::For { .. } => {
                    if keeps {
                        self.emit(Instr::Swap(2), range);
                    }
                    self.emit(Instr::Pop, range);
                    self.unit().depth -= 1;
                }
                Block::Try { region } => self.unit().close_region(region),
                Block::Finally { body, region } => {
                    self.unit().close_region(region);
                    // The final body sees the blocks around it only.
                    self.unit().blocks.truncate(index);
                    self.unit().depth += u32::from(keeps);
                    self.body(body)?;
                    self.unit().depth -= u32::from(keeps);
                }
                Block::With { region, range: with, is_async } => {
                    self.unit().close_region(region);
                    if keeps {
                        self.emit(Instr::Swap(2), range);
                    }
                    self.call_exit(with, is_async);
                    self.unit().depth -= 1;
                }
                Block::Handler { region, name } => {
                    self.unit().close_region(region);
                    if keeps {
                        self.emit(Instr::Swap(2), range);
                    }
                    self.emit(Instr::PopExcept, range);
                    self.unit().depth -= 1;
                    if let Some(name) = name {
                        self.forget_name(name, range);
                    }
                }
                Block::GroupHandler { region } => self.unit().close_region(region),
                Block::FinallyHandler { region } => {
                    self.unit().close_region(region);
                    if keeps {
                        self.emit(Instr::Swap(2), range);
                    }
                    self.emit(Instr::Pop, range);
                    if keeps {
                        self.emit(Instr::Swap(2), range);
                    }
                    self.emit(Instr::PopExcept, range);
                    self.unit().depth -= 2;
                }
            }
        }
        self.unit().blocks = blocks;
        self.unit().depth = depth;
        Ok(())
    }

    /// Protects the code after a way out again.
    pub(super) fn rewind_from(&mut self, bottom: usize) {
        let blocks = self.unit().blocks.clone();
        for block in &blocks[bottom..] {
            match *block {
                Block::Try { region }
                | Block::Finally { region, .. }
                | Block::With { region, .. }
                | Block::Handler { region, .. }
                | Block::GroupHandler { region }
                | Block::FinallyHandler { region } => self.unit().reopen_region(region),
                Block::While { .. } | Block::For { .. } => {}
            }
        }
    }

    /// `[exit] -> []`: calls it as at the normal end of `with`.
    pub(super) fn call_exit(&mut self, range: TextRange, is_async: bool) {
        self.emit(Instr::PushUnbound, range);
        for _ in 0..3 {
            self.emit_const(Value::None, range);
        }
        self.emit(Instr::Call(3), range);
        if is_async {
            self.wait(Awaited::Exit, range);
        }
        self.emit(Instr::Pop, range);
    }

    /// Sets a handler's name to `None` and deletes it.
    pub(super) fn forget_name(&mut self, name: &str, range: TextRange) {
        self.emit_const(Value::None, range);
        self.store_name(name, range);
        self.delete_name(name, range);
    }
}
