//! The caller's variables, for functions that look into them: `super`, `locals`, `globals`, `eval`, `exec`.

use std::rc::Rc;

use super::Vm;
use super::frame::{Exposed, Frame, Locals, OnReturn};
use super::run::Outcome;
use crate::code::{CodeKind, SourceText};
use crate::compile::{self, Mode};
use crate::embed::error::PyResult;
use crate::object::Object;
use crate::object::data::Data;
use crate::object::dict::PyDict;
use crate::object::value::{ObjRef, Value};

impl Vm {
    /// `__name__` of the module whose code runs, for classes made by native code.
    pub(crate) fn current_module_name(&self) -> Value {
        match &*self.exposed.borrow() {
            Some(exposed) => match &exposed.globals.data {
                Data::Dict(dict) => dict.get_name(&self.common.name).unwrap_or(Value::None),
                _ => Value::None,
            },
            None => Value::str("__main__"),
        }
    }

    /// Makes the frame's variables readable for `super`, `locals`, `eval`…
    pub(crate) fn expose(&self, frame: &Frame) {
        let code = &frame.code;
        let value = |slot: usize| match frame.stack[slot].data() {
            Some(Data::Cell(cell)) if code.cells.contains(&(slot as u32)) || is_free(code, slot) => {
                cell.borrow().clone()
            }
            _ => frame.stack[slot].clone(),
        };
        let locals = match (&frame.namespace, code.kind) {
            (Some(namespace), _) => Locals::Namespace(namespace.clone()),
            (None, CodeKind::Module) => Locals::Namespace(Value::Obj(frame.globals.clone())),
            _ => {
                let named = code.variables.iter().enumerate().filter(|(_, name)| !name.ends_with(')'));
                let slots = named.map(|(slot, name)| (name.clone(), value(slot)));
                Locals::Slots(slots.filter(|(_, value)| !value.is_unbound()).collect())
            }
        };
        let first = if code.parameter_count() > 0 { value(0) } else { Value::Unbound };
        let exposed = Exposed {
            globals: frame.globals.clone(),
            locals,
            class: code.class_slot.map(|slot| value(slot as usize)),
            first,
        };
        drop(self.exposed.replace(Some(exposed)));
    }

    /// `super()` without arguments.
    pub fn caller_super(&self) -> PyResult {
        let exposed = self.exposed.borrow().clone();
        let Some(exposed) = exposed else {
            return Err(self.runtime_error("super(): no current frame"));
        };
        if exposed.first.is_unbound() {
            return Err(self.runtime_error("super(): no arguments"));
        }
        let Some(start) = exposed.class else {
            return Err(self.runtime_error("super(): __class__ cell not found"));
        };
        let Some(start) = start.as_class() else {
            return Err(self.runtime_error("super(): empty __class__ cell"));
        };
        let kind = match exposed.first.as_class() {
            Some(class) if class.is_subclass_of(&start) => class,
            _ => self.class_of(&exposed.first),
        };
        if !kind.is_subclass_of(&start) {
            return Err(self.type_error("super(type, obj): obj must be an instance or subtype of type"));
        }
        let parts = [start.value(), exposed.first, kind.value()];
        Ok(Value::Obj(Object::plain(Data::Super(Box::new(parts)))))
    }

    /// `globals()` of the code that calls.
    pub fn caller_globals(&self) -> Option<ObjRef> {
        self.exposed.borrow().as_ref().map(|exposed| exposed.globals.clone())
    }

    /// `locals()` of the code that calls: the namespace itself in modules and class bodies, a copy in functions.
    pub fn caller_locals(&self) -> Option<Value> {
        let exposed = self.exposed.borrow().clone()?;
        Some(match exposed.locals {
            Locals::Namespace(namespace) => namespace,
            Locals::Slots(slots) => {
                let dict = PyDict::new();
                for (name, value) in slots {
                    dict.set_name(&name, value);
                }
                Value::dict(dict)
            }
        })
    }

    /// Compiles and runs a text in namespaces (`eval`, `exec`); gives an expression's value.
    pub fn run_text(&self, text: &str, path: &str, mode: Mode, globals: ObjRef, locals: Option<Value>) -> PyResult {
        let source = Rc::new(SourceText::new(path, text.into()));
        let code = compile::compile(self, &source, mode).map_err(|error| self.syntax_error(&error, &source))?;
        self.run_code(code, globals, locals)
    }

    /// Runs compiled module code in namespaces.
    pub fn run_code(&self, code: Rc<crate::code::Code>, globals: ObjRef, locals: Option<Value>) -> PyResult {
        let mut frame = Frame::new(code, globals, OnReturn::Exit);
        frame.stack.resize(frame.code.slot_count(), Value::Unbound);
        frame.namespace = locals;
        match self.run_nested(frame, None)? {
            Outcome::Returned(value) => Ok(value),
            _ => Ok(Value::None),
        }
    }
}

fn is_free(code: &crate::code::Code, slot: usize) -> bool {
    let first = code.free_start as usize;
    (first..first + code.free_count as usize).contains(&slot)
}
