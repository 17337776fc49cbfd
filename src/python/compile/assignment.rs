//! Names, and what can be assigned to or deleted.

use rustpython_ruff_python_ast::Expr;
use rustpython_ruff_text_size::{Ranged, TextRange};

use super::scope::{Place, ScopeKind};
use super::{CompileError, Compiler, Result, fail};
use crate::code::Instr;

/// What is done with a name.
#[derive(Clone, Copy)]
enum Access {
    Load,
    Store,
    Delete,
}

impl<'a> Compiler<'a> {
    pub(super) fn load_name(&mut self, name: &str, range: TextRange) {
        self.access(name, Access::Load, range);
    }

    pub(super) fn store_name(&mut self, name: &str, range: TextRange) {
        self.access(name, Access::Store, range);
    }

    pub(super) fn delete_name(&mut self, name: &str, range: TextRange) {
        self.access(name, Access::Delete, range);
    }

    fn access(&mut self, name: &str, access: Access, range: TextRange) {
        let name = self.mangled(name);
        let scope = self.scope();
        let place = scope.place(&name);
        let in_class = scope.kind == ScopeKind::Class;
        let sees_class = in_class || scope.sees_class;
        let slot = self.unit().slot(&name).unwrap_or(0);
        let instr = match (place, access) {
            (Place::Local | Place::Cell, _) if in_class && (name != "__class__" || place == Place::Local) => {
                let index = self.name(&name);
                match access {
                    Access::Load => Instr::LoadName(index),
                    Access::Store => Instr::StoreName(index),
                    Access::Delete => Instr::DeleteName(index),
                }
            }
            (Place::Local, Access::Load) => Instr::LoadFast(slot),
            (Place::Local, Access::Store) => Instr::StoreFast(slot),
            (Place::Local, Access::Delete) => Instr::DeleteFast(slot),
            (Place::Free, Access::Load) if sees_class => Instr::LoadClassDeref(slot),
            (Place::Cell | Place::Free, Access::Load) => Instr::LoadDeref(slot),
            (Place::Cell | Place::Free, Access::Store) => Instr::StoreDeref(slot),
            (Place::Cell | Place::Free, Access::Delete) => Instr::DeleteDeref(slot),
            (Place::Global, _) => {
                let declared = scope.binds(&name) || !sees_class;
                let index = self.name(&name);
                match access {
                    Access::Load if !declared => Instr::LoadName(index),
                    Access::Load => Instr::LoadGlobal(index),
                    Access::Store if in_class && !declared => Instr::StoreName(index),
                    // `exec` may give a module's code locals of its own.
                    Access::Store if scope.is_own_module_name(&name) => Instr::StoreName(index),
                    Access::Delete if scope.is_own_module_name(&name) => Instr::DeleteName(index),
                    Access::Store => Instr::StoreGlobal(index),
                    Access::Delete => Instr::DeleteGlobal(index),
                }
            }
        };
        self.emit(instr, range);
    }

    /// Pops the top of the stack into a target.
    pub(super) fn store(&mut self, target: &'a Expr) -> Result {
        let range = target.range();
        match target {
            Expr::Name(name) => self.store_name(name.id.as_str(), range),
            Expr::Attribute(attribute) => {
                self.expr(&attribute.value)?;
                let name = self.mangled_name(attribute.attr.as_str());
                self.emit(Instr::StoreAttr(name), range);
            }
            Expr::Subscript(subscript) => {
                self.expr(&subscript.value)?;
                self.expr(&subscript.slice)?;
                self.emit(Instr::SetItem, range);
            }
            Expr::Tuple(tuple) => self.store_sequence(&tuple.elts, range)?,
            Expr::List(list) => self.store_sequence(&list.elts, range)?,
            Expr::Starred(starred) => return fail("starred assignment target must be in a list or tuple", starred),
            other => return fail("cannot assign to expression", other),
        }
        Ok(())
    }

    fn store_sequence(&mut self, targets: &'a [Expr], range: TextRange) -> Result {
        let star = targets.iter().position(|target| matches!(target, Expr::Starred(_)));
        match star {
            Some(before) => {
                let after = targets.len() - before - 1;
                self.emit(Instr::UnpackEx { before: before as u16, after: after as u16 }, range);
            }
            None => self.emit(Instr::Unpack(targets.len() as u32), range),
        }
        for (index, target) in targets.iter().enumerate() {
            match target {
                Expr::Starred(starred) if star == Some(index) => self.store(&starred.value)?,
                Expr::Starred(_) => {
                    return Err(CompileError::new("multiple starred expressions in assignment", range));
                }
                target => self.store(target)?,
            }
        }
        Ok(())
    }

    pub(super) fn delete(&mut self, target: &'a Expr) -> Result {
        let range = target.range();
        match target {
            Expr::Name(name) => self.delete_name(name.id.as_str(), range),
            Expr::Attribute(attribute) => {
                self.expr(&attribute.value)?;
                let name = self.mangled_name(attribute.attr.as_str());
                self.emit(Instr::DeleteAttr(name), range);
            }
            Expr::Subscript(subscript) => {
                self.expr(&subscript.value)?;
                self.expr(&subscript.slice)?;
                self.emit(Instr::DeleteItem, range);
            }
            Expr::Tuple(tuple) => {
                for target in &tuple.elts {
                    self.delete(target)?;
                }
            }
            Expr::List(list) => {
                for target in &list.elts {
                    self.delete(target)?;
                }
            }
            other => return fail("cannot delete expression", other),
        }
        Ok(())
    }
}
