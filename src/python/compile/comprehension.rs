//! Comprehensions and generator expressions: functions of one argument, the first iterator.

use rustpython_ruff_python_ast::{self as ast, Expr};
use rustpython_ruff_text_size::{Ranged, TextRange};

use super::unit::Unit;
use super::{Compiler, Result, fail};
use crate::code::{Awaited, CodeKind, Instr};
use crate::object::value::Value;

impl<'a> Compiler<'a> {
    pub(super) fn comprehension(&mut self, expr: &'a Expr) -> Result {
        let range = expr.range();
        let (name, generators, start) = match expr {
            Expr::ListComp(comp) => ("<listcomp>", &comp.generators, Some(Instr::BuildList(0))),
            Expr::SetComp(comp) => ("<setcomp>", &comp.generators, Some(Instr::BuildSet(0))),
            Expr::DictComp(comp) => ("<dictcomp>", &comp.generators, Some(Instr::BuildMap(0))),
            Expr::Generator(comp) => ("<genexpr>", &comp.generators, None),
            other => return fail("invalid comprehension", other),
        };
        let scope = self.scopes.of(range);
        let qualname = self.inner_qualname(name);
        let mut unit = Unit::new(scope, CodeKind::Function, name, &qualname);
        unit.is_inlined = start.is_some();
        unit.positional = 1;
        unit.first = super::definition::span(range);
        unit.variables.push(".0".to_owned());
        unit.lay_out(&self.scopes.all[scope]);
        self.units.push(unit);
        if let Some(start) = start {
            self.emit(start, range);
            self.unit().depth += 1;
        }
        self.generator(expr, generators, 0, range)?;
        if start.is_none() {
            self.emit_const(Value::None, range);
        }
        self.emit(Instr::Return, range);
        let unit = self.units.pop().expect("invariant: the comprehension's unit was pushed");
        self.make_function(unit, 0, range);
        self.emit(Instr::PushUnbound, range);
        let first = &generators[0];
        self.expr(&first.iter)?;
        self.emit(if first.is_async { Instr::GetAIter } else { Instr::GetIter }, first.iter.range());
        self.emit(Instr::Call(1), range);
        if start.is_some() && self.scopes.all[scope].is_async {
            self.wait(Awaited::Expression, range);
        }
        Ok(())
    }

    fn generator(
        &mut self,
        expr: &'a Expr,
        generators: &'a [ast::Comprehension],
        index: usize,
        range: TextRange,
    ) -> Result {
        let generator = &generators[index];
        let (head, end) = (self.label(), self.label());
        let at = generator.iter.range();
        if index == 0 {
            // The function owns the iterator alone, so that it dies with the loop.
            self.emit(Instr::LoadFast(0), range);
            self.emit(Instr::DeleteFast(0), range);
        } else {
            self.expr(&generator.iter)?;
            self.emit(if generator.is_async { Instr::GetAIter } else { Instr::GetIter }, at);
        }
        self.place(head);
        let stopped = self.label();
        self.unit().depth += 1;
        if generator.is_async {
            let region = self.unit().open_region(stopped);
            self.emit(Instr::GetANext, at);
            self.delegate(at);
            self.unit().close_region(region);
        } else {
            self.jump(Instr::ForIter, end, at);
        }
        self.store(&generator.target)?;
        for condition in &generator.ifs {
            self.jump_if(condition, false, head)?;
        }
        if index + 1 < generators.len() {
            self.generator(expr, generators, index + 1, range)?;
        } else {
            self.element(expr, generators.len() as u32 + 1)?;
        }
        self.jump(Instr::Jump, head, at);
        self.unit().depth -= 1;
        if generator.is_async {
            self.place(stopped);
            self.emit(Instr::EndAsyncFor, at);
        }
        self.place(end);
        Ok(())
    }

    /// Adds an element; `depth` is how far below it the collection lies.
    fn element(&mut self, expr: &'a Expr, depth: u32) -> Result {
        match expr {
            Expr::ListComp(comp) => {
                self.expr(&comp.elt)?;
                self.emit(Instr::ListAppend(depth), comp.elt.range());
            }
            Expr::SetComp(comp) => {
                self.expr(&comp.elt)?;
                self.emit(Instr::SetAdd(depth), comp.elt.range());
            }
            Expr::DictComp(comp) => {
                self.expr(&comp.key)?;
                self.expr(&comp.value)?;
                self.emit(Instr::MapAdd(depth), comp.key.range().cover(comp.value.range()));
            }
            Expr::Generator(comp) => {
                self.expr(&comp.elt)?;
                self.yield_value(comp.elt.range());
                self.emit(Instr::Pop, comp.elt.range());
            }
            _ => {}
        }
        Ok(())
    }
}
