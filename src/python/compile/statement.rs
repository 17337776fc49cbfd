//! Statements.

use rustpython_ruff_python_ast::{self as ast, Expr, Stmt};
use rustpython_ruff_text_size::{Ranged, TextSize};

use super::error::Place;
use super::scope::ScopeKind;
use super::unit::Block;
use super::{CompileError, Compiler, Result, fail, is_future};
use crate::code::{CodeKind, Instr};
use crate::object::value::Value;
use crate::vm::operators::BinaryOp;

const LEAVES_GROUP_HANDLER: &str = "'break', 'continue' and 'return' cannot appear in an except* block";

impl<'a> Compiler<'a> {
    pub(super) fn body(&mut self, body: &'a [Stmt]) -> Result {
        for stmt in body {
            self.stmt(stmt)?;
        }
        Ok(())
    }

    fn stmt(&mut self, stmt: &'a Stmt) -> Result {
        let range = stmt.range();
        match stmt {
            Stmt::Expr(stmt) => {
                if self.is_interactive && self.scope().kind == ScopeKind::Module {
                    return self.shown(&stmt.value);
                }
                if matches!(&*stmt.value, Expr::StringLiteral(_) | Expr::NumberLiteral(_) | Expr::EllipsisLiteral(_)) {
                    self.emit(Instr::Nop, range);
                    return Ok(());
                }
                self.expr(&stmt.value)?;
                self.emit(Instr::Pop, range);
            }
            Stmt::Assign(assign) => {
                self.expr(&assign.value)?;
                let (last, front) = assign.targets.split_last().expect("invariant: an assignment has a target");
                for target in front {
                    self.emit(Instr::Copy(1), range);
                    self.store(target)?;
                }
                self.store(last)?;
            }
            Stmt::AugAssign(assign) => self.augmented(assign)?,
            Stmt::AnnAssign(assign) => self.annotated(assign)?,
            Stmt::Return(stmt) => self.return_stmt(stmt)?,
            Stmt::Delete(stmt) => {
                for target in &stmt.targets {
                    self.delete(target)?;
                }
            }
            Stmt::Pass(_) => self.emit(Instr::Nop, range),
            Stmt::If(stmt) => self.if_stmt(stmt)?,
            Stmt::While(stmt) => self.while_stmt(stmt)?,
            Stmt::For(stmt) => self.for_stmt(stmt)?,
            Stmt::Break(_) => self.leave_loop(false, stmt)?,
            Stmt::Continue(_) => self.leave_loop(true, stmt)?,
            Stmt::With(stmt) => {
                self.with_stmt(stmt, 0)?;
            }
            Stmt::Try(stmt) => self.try_stmt(stmt)?,
            Stmt::Raise(stmt) => {
                let mut count = 0;
                for part in [&stmt.exc, &stmt.cause].into_iter().flatten() {
                    self.expr(part)?;
                    count += 1;
                }
                self.emit(Instr::Raise(count), range);
            }
            Stmt::Assert(stmt) => {
                let end = self.label();
                self.jump_if(&stmt.test, true, end)?;
                self.emit(Instr::LoadAssertionError, range);
                if let Some(message) = &stmt.msg {
                    self.emit(Instr::PushUnbound, range);
                    self.expr(message)?;
                    self.emit(Instr::Call(1), range);
                }
                // CPython marks the condition, not the statement.
                self.emit(Instr::Raise(1), stmt.test.range());
                self.place(end);
            }
            Stmt::FunctionDef(def) => self.function_def(def)?,
            Stmt::ClassDef(def) => self.class_def(def)?,
            Stmt::TypeAlias(alias) => self.type_alias(alias)?,
            Stmt::Import(import) => self.import(import),
            Stmt::ImportFrom(import) => self.import_from(import)?,
            Stmt::Global(_) | Stmt::Nonlocal(_) => {}
            Stmt::Match(stmt) => self.match_stmt(stmt)?,
            Stmt::IpyEscapeCommand(_) => return fail("invalid syntax", stmt),
        }
        Ok(())
    }

    fn return_stmt(&mut self, stmt: &'a ast::StmtReturn) -> Result {
        if self.unit().kind != CodeKind::Function {
            return fail("'return' outside function", stmt);
        }
        if self.unit().blocks.iter().any(|block| matches!(block, Block::GroupHandler { .. })) {
            return fail(LEAVES_GROUP_HANDLER, stmt);
        }
        if stmt.value.is_some() && self.scope().is_async && self.scope().is_generator {
            return fail("'return' with value in async generator", stmt);
        }
        match &stmt.value {
            Some(value) => self.expr(value)?,
            None => self.emit_const(Value::None, stmt.range),
        }
        self.unwind_all(stmt.range)?;
        self.emit(Instr::Return, stmt.range);
        Ok(())
    }

    fn leave_loop(&mut self, goes_on: bool, stmt: &'a Stmt) -> Result {
        let blocks = self.unit().blocks.clone();
        let Some(position) = blocks.iter().rposition(|block| matches!(block, Block::While { .. } | Block::For { .. }))
        else {
            let text = if goes_on { "'continue' not properly in loop" } else { "'break' outside loop" };
            return fail(text, stmt);
        };
        if blocks[position + 1..].iter().any(|block| matches!(block, Block::GroupHandler { .. })) {
            return fail(LEAVES_GROUP_HANDLER, stmt);
        }
        let range = stmt.range();
        self.unwind_to(position + 1, false, range)?;
        match blocks[position] {
            Block::While { head, end } => {
                self.jump(Instr::Jump, if goes_on { head } else { end }, range);
            }
            Block::For { head, end } => {
                if !goes_on {
                    self.emit(Instr::Pop, range);
                }
                self.jump(Instr::Jump, if goes_on { head } else { end }, range);
            }
            _ => {}
        }
        self.rewind_from(position + 1);
        Ok(())
    }

    fn augmented(&mut self, assign: &'a ast::StmtAugAssign) -> Result {
        let range = assign.range;
        let op = Instr::InPlace(binary_op(assign.op));
        match &*assign.target {
            Expr::Name(name) => {
                self.load_name(name.id.as_str(), name.range);
                self.expr(&assign.value)?;
                self.emit(op, range);
                self.store_name(name.id.as_str(), name.range);
            }
            Expr::Attribute(attribute) => {
                self.expr(&attribute.value)?;
                self.emit(Instr::Copy(1), attribute.range);
                let name = self.mangled_name(attribute.attr.as_str());
                self.emit(Instr::LoadAttr(name), attribute.range);
                self.expr(&assign.value)?;
                self.emit(op, range);
                self.emit(Instr::Swap(2), range);
                self.emit(Instr::StoreAttr(name), attribute.range);
            }
            Expr::Subscript(subscript) => {
                self.expr(&subscript.value)?;
                self.expr(&subscript.slice)?;
                self.emit(Instr::Copy(2), subscript.range);
                self.emit(Instr::Copy(2), subscript.range);
                self.emit(Instr::GetItem, subscript.range);
                self.expr(&assign.value)?;
                self.emit(op, range);
                self.emit(Instr::Swap(3), range);
                self.emit(Instr::Swap(2), range);
                self.emit(Instr::SetItem, subscript.range);
            }
            other => return fail("illegal expression for augmented assignment", other),
        }
        Ok(())
    }

    fn annotated(&mut self, assign: &'a ast::StmtAnnAssign) -> Result {
        if let Some(value) = &assign.value {
            self.expr(value)?;
            self.store(&assign.target)?;
        }
        if self.scope().kind == ScopeKind::Function {
            return Ok(());
        }
        match &*assign.target {
            Expr::Name(name) if assign.simple => {
                self.annotation(&assign.annotation)?;
                self.load_name("__annotations__", assign.range);
                let key = self.mangled(name.id.as_str());
                let key = self.string_constant(&key);
                self.emit(Instr::Const(key), assign.range);
                self.emit(Instr::SetItem, assign.range);
            }
            _ => {
                self.annotation(&assign.annotation)?;
                self.emit(Instr::Pop, assign.range);
            }
        }
        Ok(())
    }

    /// Pushes an annotation: its value, or its text under `from __future__ import annotations`.
    pub(super) fn annotation(&mut self, annotation: &'a Expr) -> Result {
        if self.future_annotations {
            let text = annotation_text(self.text_of(annotation.range()));
            let index = self.string_constant(&text);
            self.emit(Instr::Const(index), annotation.range());
            return Ok(());
        }
        match annotation {
            // `*args: *Ts` stands for the values one by one.
            Expr::Starred(starred) => {
                self.expr(&starred.value)?;
                self.emit(Instr::Unpack(1), annotation.range());
                Ok(())
            }
            _ => self.expr(annotation),
        }
    }

    fn import(&mut self, import: &'a ast::StmtImport) {
        let range = import.range;
        for alias in &import.names {
            self.emit_const(Value::Int(0), range);
            self.emit_const(Value::None, range);
            let name = self.name(alias.name.as_str());
            self.emit(Instr::ImportName(name), range);
            let mut parts = alias.name.as_str().split('.');
            let first = parts.next().unwrap_or_default();
            match &alias.asname {
                Some(bound) => {
                    for part in parts {
                        let part = self.name(part);
                        self.emit(Instr::ImportFrom(part), range);
                        self.emit(Instr::Swap(2), range);
                        self.emit(Instr::Pop, range);
                    }
                    self.store_name(bound.as_str(), range);
                }
                None => self.store_name(first, range),
            }
        }
    }

    /// Passes a value to `sys.displayhook`.
    fn shown(&mut self, value: &'a Expr) -> Result {
        let range = value.range();
        self.emit_const(Value::Int(0), range);
        self.emit_const(Value::None, range);
        let module = self.name("sys");
        self.emit(Instr::ImportName(module), range);
        let hook = self.name("displayhook");
        self.emit(Instr::LoadAttr(hook), range);
        self.emit(Instr::PushUnbound, range);
        self.unit().depth += 2;
        self.expr(value)?;
        self.unit().depth -= 2;
        self.emit(Instr::Call(1), range);
        self.emit(Instr::Pop, range);
        Ok(())
    }

    /// Looks at the imports from `__future__` that begin a module; gives where they end.
    pub(super) fn check_future(&self, body: &[Stmt]) -> Result<TextSize> {
        let mut end = TextSize::default();
        for (index, stmt) in body.iter().enumerate() {
            match stmt {
                Stmt::Expr(stmt) if index == 0 && matches!(*stmt.value, Expr::StringLiteral(_)) => {}
                Stmt::ImportFrom(import) if is_future(stmt) => {
                    let unknown = import.names.iter().find(|alias| !FUTURE_FEATURES.contains(&alias.name.as_str()));
                    if let Some(alias) = unknown {
                        let text = match alias.name.as_str() {
                            "braces" => "not a chance".to_owned(),
                            name => format!("future feature {name} is not defined"),
                        };
                        let error = CompileError::new(text, import.range);
                        let place = error.place(self.source);
                        let place = Place { end_line: place.line, end_column: Place::NO_COLUMN, ..place };
                        return Err(CompileError { exact: Some(place), ..error });
                    }
                    end = import.range.end();
                }
                _ => break,
            }
        }
        Ok(end)
    }

    fn import_from(&mut self, import: &'a ast::StmtImportFrom) -> Result {
        let range = import.range;
        let module = import.module.as_ref().map_or("", |module| module.as_str());
        if module == "__future__" && import.level == 0 && range.end() > self.future_end {
            return fail("from __future__ imports must occur at the beginning of the file", import);
        }
        self.emit_const(Value::Int(i64::from(import.level)), range);
        let names: Vec<Value> = import.names.iter().map(|alias| self.vm.intern(alias.name.as_str()).value()).collect();
        let is_star = import.names.iter().any(|alias| alias.name.as_str() == "*");
        self.emit_const(Value::tuple(names), range);
        let module = self.name(module);
        self.emit(Instr::ImportName(module), range);
        if is_star {
            if self.scope().kind != ScopeKind::Module {
                let star = import.names.first().map_or(range, Ranged::range);
                return Err(CompileError::new("import * only allowed at module level", star));
            }
            self.emit(Instr::ImportStar, range);
            return Ok(());
        }
        for alias in &import.names {
            let name = self.name(alias.name.as_str());
            self.emit(Instr::ImportFrom(name), range);
            self.store_name(alias.asname.as_ref().unwrap_or(&alias.name).as_str(), range);
        }
        self.emit(Instr::Pop, range);
        Ok(())
    }
}

/// What `from __future__ import …` knows.
const FUTURE_FEATURES: [&str; 10] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

pub(super) fn binary_op(op: ast::Operator) -> BinaryOp {
    match op {
        ast::Operator::Add => BinaryOp::Add,
        ast::Operator::Sub => BinaryOp::Sub,
        ast::Operator::Mult => BinaryOp::Mul,
        ast::Operator::MatMult => BinaryOp::MatMul,
        ast::Operator::Div => BinaryOp::TrueDiv,
        ast::Operator::Mod => BinaryOp::Mod,
        ast::Operator::Pow => BinaryOp::Pow,
        ast::Operator::LShift => BinaryOp::LShift,
        ast::Operator::RShift => BinaryOp::RShift,
        ast::Operator::BitOr => BinaryOp::Or,
        ast::Operator::BitXor => BinaryOp::Xor,
        ast::Operator::BitAnd => BinaryOp::And,
        ast::Operator::FloorDiv => BinaryOp::FloorDiv,
    }
}

/// The text of an annotation with its plain strings in single quotes, as CPython writes them from the syntax tree.
fn annotation_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['"', '\'']) {
        let (before, quoted) = rest.split_at(at);
        out.push_str(before);
        let quote = if quoted.starts_with('"') { '"' } else { '\'' };
        let body = &quoted[1..];
        let Some(length) = body.find(quote) else {
            out.push_str(quoted);
            return out;
        };
        let content = &body[..length];
        let prefix = before.len() - before.trim_end_matches(char::is_alphanumeric).len();
        let is_plain = matches!(before.get(before.len() - prefix..), Some("" | "f" | "b")) && !content.is_empty();
        if is_plain && !content.contains(['\'', '\\', '\n']) {
            out.push_str(&crate::format::str_repr(content));
        } else {
            out.push_str(&quoted[..length + 2]);
        }
        rest = &body[length + 1..];
    }
    out.push_str(rest);
    out
}
