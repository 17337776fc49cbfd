//! `try` and `with`.

use rustpython_ruff_python_ast as ast;
use rustpython_ruff_text_size::{Ranged, TextRange};

use super::unit::Block;
use super::{Compiler, Result, fail};
use crate::code::{Awaited, Instr};

impl<'a> Compiler<'a> {
    pub(super) fn try_stmt(&mut self, stmt: &'a ast::StmtTry) -> Result {
        if stmt.is_star {
            if stmt.finalbody.is_empty() {
                return self.try_except_star(stmt);
            }
        }
        if stmt.finalbody.is_empty() {
            return self.try_except(stmt);
        }
        let range = stmt.range;
        let (handler, end) = (self.label(), self.label());
        let region = self.unit().open_region(handler);
        let body = stmt.finalbody.as_slice();
        self.enter_block(Block::Finally { body, region }, stmt.range)?;
        if stmt.handlers.is_empty() {
            self.body(&stmt.body)?;
            self.body(&stmt.orelse)?;
        } else if stmt.is_star {
            self.try_except_star(stmt)?;
        } else {
            self.try_except(stmt)?;
        }
        self.unit().blocks.pop();
        self.unit().close_region(region);
        self.body(body)?;
        self.jump(Instr::Jump, end, range);

        self.place(handler);
        self.emit(Instr::PushExcInfo, range);
        self.unit().depth += 2;
        let cleanup = self.label();
        let region = self.unit().open_region(cleanup);
        self.enter_block(Block::FinallyHandler { region }, stmt.range)?;
        self.body(body)?;
        self.unit().blocks.pop();
        self.unit().close_region(region);
        self.unit().depth -= 2;
        self.pass_on(range);
        self.place(cleanup);
        self.pass_on_new(range);
        self.place(end);
        Ok(())
    }

    fn try_except(&mut self, stmt: &'a ast::StmtTry) -> Result {
        let range = stmt.range;
        let (dispatch, end, cleanup) = (self.label(), self.label(), self.label());
        let region = self.unit().open_region(dispatch);
        self.enter_block(Block::Try { region }, stmt.range)?;
        self.body(&stmt.body)?;
        self.unit().blocks.pop();
        self.unit().close_region(region);
        self.body(&stmt.orelse)?;
        self.jump(Instr::Jump, end, range);

        self.place(dispatch);
        self.emit(Instr::PushExcInfo, range);
        let count = stmt.handlers.len();
        for (index, handler) in stmt.handlers.iter().enumerate() {
            let ast::ExceptHandler::ExceptHandler(handler) = handler;
            let next = self.label();
            match &handler.type_ {
                Some(class) => {
                    self.unit().depth += 2;
                    let region = self.unit().open_region(cleanup);
                    self.expr(class)?;
                    self.emit(Instr::CheckExcMatch, class.range());
                    self.unit().close_region(region);
                    self.unit().depth -= 2;
                    self.jump(Instr::PopJumpIfFalse, next, class.range());
                }
                None if index + 1 < count => return fail("default 'except:' must be last", handler),
                None => {}
            }
            self.handler_body(handler, end)?;
            self.place(next);
        }
        self.pass_on(range);
        self.place(cleanup);
        self.pass_on_new(range);
        self.place(end);
        Ok(())
    }

    /// `[previous, exception]`: binds the name and runs the body.
    fn handler_body(&mut self, handler: &'a ast::ExceptHandlerExceptHandler, end: super::Label) -> Result {
        let range = handler.range;
        let name = handler.name.as_deref();
        match name {
            Some(name) => self.store_name(name, range),
            None => self.emit(Instr::Pop, range),
        }
        self.unit().depth += 1;
        let cleanup = self.label();
        let region = self.unit().open_region(cleanup);
        self.enter_block(Block::Handler { region, name }, handler.range)?;
        self.body(&handler.body)?;
        self.unit().blocks.pop();
        self.unit().close_region(region);
        self.unit().depth -= 1;
        self.emit(Instr::PopExcept, range);
        if let Some(name) = name {
            self.forget_name(name, range);
        }
        self.jump(Instr::Jump, end, range);
        self.place(cleanup);
        if let Some(name) = name {
            self.forget_name(name, range);
        }
        self.pass_on(range);
        Ok(())
    }

    /// `try … except*`: each handler takes its part of the exception; what handlers raise and what is left is raised together.
    fn try_except_star(&mut self, stmt: &'a ast::StmtTry) -> Result {
        let range = stmt.range;
        let (dispatch, end, cleanup) = (self.label(), self.label(), self.label());
        let region = self.unit().open_region(dispatch);
        self.enter_block(Block::Try { region }, stmt.range)?;
        self.body(&stmt.body)?;
        self.unit().blocks.pop();
        self.unit().close_region(region);
        self.body(&stmt.orelse)?;
        self.jump(Instr::Jump, end, range);

        // [previous, original, raised by handlers, rest]
        self.place(dispatch);
        self.emit(Instr::PushExcInfo, range);
        self.emit(Instr::Copy(1), range);
        self.emit(Instr::BuildList(0), range);
        self.emit(Instr::Swap(2), range);
        self.unit().depth += 4;
        for handler in &stmt.handlers {
            let ast::ExceptHandler::ExceptHandler(handler) = handler;
            let range = handler.range;
            let (next, unmatched, raised) = (self.label(), self.label(), self.label());
            let region = self.unit().open_region(cleanup);
            if let Some(class) = &handler.type_ {
                self.expr(class)?;
                self.emit(Instr::CheckGroupMatch, class.range());
            }
            self.unit().close_region(region);
            self.emit(Instr::Copy(1), range);
            self.jump(Instr::PopJumpIfNone, unmatched, range);
            let name = handler.name.as_deref();
            match name {
                Some(name) => self.store_name(name, range),
                None => self.emit(Instr::Pop, range),
            }
            let region = self.unit().open_region(raised);
            self.enter_block(Block::GroupHandler { region }, stmt.range)?;
            self.body(&handler.body)?;
            self.unit().blocks.pop();
            self.unit().close_region(region);
            if let Some(name) = name {
                self.forget_name(name, range);
            }
            self.jump(Instr::Jump, next, range);
            self.place(raised);
            if let Some(name) = name {
                self.forget_name(name, range);
            }
            self.emit(Instr::ListAppend(2), range);
            self.jump(Instr::Jump, next, range);
            self.place(unmatched);
            self.emit(Instr::Pop, range);
            self.place(next);
        }
        self.unit().depth -= 4;
        let done = self.label();
        self.emit(Instr::ListAppend(1), range);
        self.emit(Instr::JoinGroups, range);
        self.emit(Instr::Copy(1), range);
        self.jump(Instr::PopJumpIfNone, done, range);
        self.pass_on(range);
        self.place(done);
        self.emit(Instr::Pop, range);
        self.emit(Instr::PopExcept, range);
        self.jump(Instr::Jump, end, range);
        self.place(cleanup);
        self.emit(Instr::Swap(5), range);
        self.emit(Instr::PopExcept, range);
        for _ in 0..3 {
            self.emit(Instr::Pop, range);
        }
        self.emit(Instr::Reraise, range);
        self.place(end);
        Ok(())
    }

    /// `[previous, exception]`: the previous one is handled again, and the exception goes on.
    fn pass_on(&mut self, range: TextRange) {
        self.emit(Instr::Swap(2), range);
        self.emit(Instr::PopExcept, range);
        self.emit(Instr::Reraise, range);
    }

    /// `[previous, exception, new]`: the same with the new one.
    fn pass_on_new(&mut self, range: TextRange) {
        self.emit(Instr::Swap(3), range);
        self.emit(Instr::PopExcept, range);
        self.emit(Instr::Pop, range);
        self.emit(Instr::Reraise, range);
    }

    pub(super) fn with_stmt(&mut self, stmt: &'a ast::StmtWith, index: usize) -> Result {
        let Some(item) = stmt.items.get(index) else {
            return self.body(&stmt.body);
        };
        // CPython places entering and leaving at the context manager's expression.
        let range = item.context_expr.range();
        self.expr(&item.context_expr)?;
        if stmt.is_async {
            self.emit(Instr::BeforeAsyncWith, range);
            self.wait(Awaited::Enter, range);
        } else {
            self.emit(Instr::BeforeWith, range);
        }
        self.unit().depth += 1;
        let (handler, end) = (self.label(), self.label());
        let region = self.unit().open_region(handler);
        self.enter_block(Block::With { region, range, is_async: stmt.is_async }, stmt.range)?;
        match &item.optional_vars {
            Some(target) => self.store(target)?,
            None => self.emit(Instr::Pop, range),
        }
        self.with_stmt(stmt, index + 1)?;
        self.unit().blocks.pop();
        self.unit().close_region(region);
        self.unit().depth -= 1;
        self.call_exit(range, stmt.is_async);
        self.jump(Instr::Jump, end, range);

        let (cleanup, suppress) = (self.label(), self.label());
        self.place(handler);
        self.emit(Instr::PushExcInfo, range);
        self.unit().depth += 3;
        let region = self.unit().open_region(cleanup);
        self.emit(Instr::WithExceptStart, range);
        if stmt.is_async {
            self.wait(Awaited::Exit, range);
        }
        self.jump(Instr::PopJumpIfTrue, suppress, range);
        self.unit().close_region(region);
        self.unit().depth -= 3;
        self.emit(Instr::Swap(2), range);
        self.emit(Instr::PopExcept, range);
        self.emit(Instr::Swap(2), range);
        self.emit(Instr::Pop, range);
        self.emit(Instr::Reraise, range);
        self.place(cleanup);
        self.emit(Instr::Swap(3), range);
        self.emit(Instr::PopExcept, range);
        self.emit(Instr::Pop, range);
        self.emit(Instr::Swap(2), range);
        self.emit(Instr::Pop, range);
        self.emit(Instr::Reraise, range);
        self.place(suppress);
        self.emit(Instr::Pop, range);
        self.emit(Instr::PopExcept, range);
        self.emit(Instr::Pop, range);
        self.place(end);
        Ok(())
    }
}
