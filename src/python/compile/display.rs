//! Displays: tuples, lists, sets and dicts written out.

use rustpython_ruff_python_ast::{self as ast, Expr};
use rustpython_ruff_text_size::TextRange;

use super::expression::number;
use super::{Compiler, Result, has_star};
use crate::code::Instr;
use crate::object::value::Value;

impl<'a> Compiler<'a> {
    pub(super) fn tuple(&mut self, elements: &'a [Expr], range: TextRange) -> Result {
        if has_star(elements) {
            self.starred_list(elements, range)?;
            self.emit(Instr::ListToTuple, range);
            return Ok(());
        }
        if let Some(values) = constants(elements) {
            self.emit_const(Value::tuple(values?), range);
            return Ok(());
        }
        for element in elements {
            self.expr(element)?;
        }
        self.emit(Instr::BuildTuple(elements.len() as u32), range);
        Ok(())
    }

    pub(super) fn starred_list(&mut self, elements: &'a [Expr], range: TextRange) -> Result {
        self.emit(Instr::BuildList(0), range);
        for element in elements {
            match element {
                Expr::Starred(starred) => {
                    self.expr(&starred.value)?;
                    self.emit(Instr::ListExtend, range);
                }
                element => {
                    self.expr(element)?;
                    self.emit(Instr::ListAppend(1), range);
                }
            }
        }
        Ok(())
    }

    pub(super) fn set(&mut self, elements: &'a [Expr], range: TextRange) -> Result {
        if !has_star(elements) {
            for element in elements {
                self.expr(element)?;
            }
            self.emit(Instr::BuildSet(elements.len() as u32), range);
            return Ok(());
        }
        self.emit(Instr::BuildSet(0), range);
        for element in elements {
            match element {
                Expr::Starred(starred) => {
                    self.expr(&starred.value)?;
                    self.emit(Instr::SetUpdate, range);
                }
                element => {
                    self.expr(element)?;
                    self.emit(Instr::SetAdd(1), range);
                }
            }
        }
        Ok(())
    }

    pub(super) fn dict(&mut self, dict: &'a ast::ExprDict) -> Result {
        let plain = dict.items.iter().all(|item| item.key.is_some());
        if plain && dict.items.len() <= 16 {
            for item in &dict.items {
                if let Some(key) = &item.key {
                    self.expr(key)?;
                }
                self.expr(&item.value)?;
            }
            self.emit(Instr::BuildMap(dict.items.len() as u32), dict.range);
            return Ok(());
        }
        self.emit(Instr::BuildMap(0), dict.range);
        for item in &dict.items {
            match &item.key {
                Some(key) => {
                    self.expr(key)?;
                    self.expr(&item.value)?;
                    self.emit(Instr::MapAdd(1), dict.range);
                }
                None => {
                    self.expr(&item.value)?;
                    self.emit(Instr::DictUpdate, dict.range);
                }
            }
        }
        Ok(())
    }
}

/// The values of elements that are all constants.
fn constants(elements: &[Expr]) -> Option<Result<Vec<Value>>> {
    let simple =
        |element: &Expr| matches!(element, Expr::NumberLiteral(_) | Expr::BooleanLiteral(_) | Expr::NoneLiteral(_));
    if !elements.iter().all(simple) {
        return None;
    }
    let values = elements.iter().map(|element| match element {
        Expr::NumberLiteral(literal) => number(&literal.value, literal.range),
        Expr::BooleanLiteral(literal) => Ok(Value::bool(literal.value)),
        _ => Ok(Value::None),
    });
    Some(values.collect())
}
