//! The caller's variables, for functions that look into them: `super`, `locals`, `globals`, `eval`, `exec`.

use std::rc::Rc;

use super::Vm;
use super::frame::{Exposed, Frame, Locals, OnReturn};
use super::run::Outcome;
use crate::code::{CodeKind, SourceText};
use crate::compile::{self, Mode};
use crate::embed::error::{PyError, PyResult};
use crate::object::Object;
use crate::object::class::ClassRef;
use crate::object::data::Data;
use crate::object::dict::PyDict;
use crate::object::name::Name;
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
    pub(crate) fn expose(&self, frame: &Frame, callers: &[Box<Frame>]) {
        // An inlined comprehension sees the variables of the code around it too.
        let outer = callers.iter().rev().find(|caller| !caller.code.is_inlined()).filter(|_| frame.code.is_inlined());
        let host = outer.map_or(frame, |outer| &**outer);
        let locals = match (&host.namespace, host.code.kind) {
            (Some(_), _) | (None, CodeKind::Module) if outer.is_some() => {
                let namespace = host.namespace.clone().unwrap_or_else(|| Value::Obj(host.globals.clone()));
                let items = namespace.as_dict().map(PyDict::items).unwrap_or_default();
                let named = items.into_iter().filter_map(|(key, value)| Some((Name::from_value(&key)?, value)));
                Locals::Slots(named.chain(bound_variables(frame)).collect())
            }
            (Some(namespace), _) => Locals::Namespace(namespace.clone()),
            (None, CodeKind::Module) => Locals::Namespace(Value::Obj(host.globals.clone())),
            _ => {
                let mut slots = bound_variables(host);
                if outer.is_some() {
                    slots.extend(bound_variables(frame));
                }
                Locals::Slots(slots)
            }
        };
        let has_parameter = host.code.parameter_count() > 0;
        let first = if has_parameter { variable(host, 0) } else { Value::Unbound };
        let exposed = Exposed {
            globals: host.globals.clone(),
            locals,
            class: host.code.class_slot.map(|slot| variable(host, slot as usize)),
            first,
            has_parameter,
        };
        drop(self.exposed.replace(Some(exposed)));
    }

    /// The error of `super(start, object)` for an object that is no instance of `start`.
    pub(crate) fn not_super(&self, object: &Value, start: &ClassRef) -> PyError {
        let shown = match object.as_class() {
            Some(class) => format!("type {}", class.name()),
            None => format!("instance of {}", self.type_name(object)),
        };
        let text = format!("super(type, obj): obj ({shown}) is not an instance or subtype of type ({}).", start.name());
        self.type_error(&text)
    }

    /// `super()` without arguments.
    pub fn caller_super(&self) -> PyResult {
        let exposed = self.exposed.borrow().clone();
        let Some(exposed) = exposed else {
            return Err(self.runtime_error("super(): no current frame"));
        };
        if exposed.first.is_unbound() {
            let text = if exposed.has_parameter { "super(): arg[0] deleted" } else { "super(): no arguments" };
            return Err(self.runtime_error(text));
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
            return Err(self.not_super(&exposed.first, &start));
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

/// The value of a slot, out of its cell.
fn variable(frame: &Frame, slot: usize) -> Value {
    let code = &frame.code;
    match frame.stack[slot].data() {
        Some(Data::Cell(cell)) if code.cells.contains(&(slot as u32)) || is_free(code, slot) => cell.borrow().clone(),
        _ => frame.stack[slot].clone(),
    }
}

/// Names and values of the variables that have one.
fn bound_variables(frame: &Frame) -> Vec<(Name, Value)> {
    let code = &frame.code;
    let named = code.shown_slots().filter_map(|slot| Some((slot, code.variables.get(slot)?)));
    let shown = named.filter(|(_, name)| !name.ends_with(')') && !name.starts_with('.'));
    let values = shown.map(|(slot, name)| (name.clone(), variable(frame, slot)));
    values.filter(|(_, value)| !value.is_unbound()).collect()
}

fn is_free(code: &crate::code::Code, slot: usize) -> bool {
    let first = code.free_start as usize;
    (first..first + code.free_count as usize).contains(&slot)
}
