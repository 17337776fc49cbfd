//! Frames as Python objects: where a frame was, its code and its variables.

use std::rc::Rc;

use super::report::{columns_of, lines_of};
use crate::code::{Code, CodeKind, Span};
use crate::object::Object;
use crate::object::data::Data;
use crate::object::dict::PyDict;
use crate::object::exception::Traceback;
use crate::object::value::{ObjRef, Value};
use crate::{PyResult, Vm};

impl Vm {
    /// `tb_frame`.
    pub(crate) fn frame_of(&self, entry: &Traceback) -> Value {
        if let Some(object) = &*entry.frame.object.borrow() {
            return Value::Obj(object.clone());
        }
        let globals = match &*entry.frame.globals.borrow() {
            Value::Unbound => Value::None,
            globals => globals.clone(),
        };
        let locals = if entry.code.kind == CodeKind::Module && entry.code.name.as_str() == "<module>" {
            globals.clone()
        } else {
            Value::dict(locals_of(&entry.code, &entry.frame.locals.borrow()))
        };
        let frame = self.frame_object(&entry.code, entry.span, &globals, locals, Value::None);
        entry.frame.object.replace(Some(frame.clone()));
        Value::Obj(frame)
    }

    /// The running frame with its callers behind it (`f_back`); `level` callers are left out. Nothing beyond the outermost one.
    pub(crate) fn running_frame(&self, level: usize) -> Option<Value> {
        let mut places: Vec<(Rc<Code>, Span)> = Vec::new();
        {
            let trail = self.trail.borrow();
            let last = trail.len().checked_sub(1)?;
            for (index, entry) in trail.iter().enumerate() {
                let ip = if index == last { self.ip.get() } else { entry.ip };
                let span = entry.code.span(ip as usize);
                match places.last_mut() {
                    Some((_, outer)) if entry.code.is_inlined() => *outer = span,
                    _ => places.push((entry.code.clone(), span)),
                }
            }
        }
        let wanted = places.len().checked_sub(level)?;
        let mut back = None;
        for (code, span) in places.iter().take(wanted) {
            let globals = self.globals_of(code);
            let is_module = code.kind == CodeKind::Module;
            let locals = if is_module { globals.clone() } else { Value::dict(PyDict::new()) };
            let before = back.map_or(Value::None, Value::Obj);
            back = Some(self.frame_object(code, *span, &globals, locals, before));
        }
        back.map(Value::Obj)
    }

    /// Path and line of a running frame outside the standard library: 1 is the innermost, 2 the one that called it.
    pub(crate) fn place_of_caller(&self, level: usize) -> Option<(Rc<str>, u32)> {
        let trail = self.trail.borrow();
        let last = trail.len().checked_sub(1)?;
        let outside = trail.iter().enumerate().rev().filter(|(_, entry)| {
            !entry.code.source.path.starts_with(crate::modules::LIBRARY) && !entry.code.is_inlined()
        });
        let (index, entry) = outside.into_iter().nth(level.checked_sub(1)?)?;
        let mut ip = if index == last { self.ip.get() } else { entry.ip };
        let mut code = &entry.code;
        // A comprehension is a part of the code around it.
        for (inner, entry) in trail.iter().enumerate().skip(index + 1).take_while(|(_, entry)| entry.code.is_inlined())
        {
            ip = if inner == last { self.ip.get() } else { entry.ip };
            code = &entry.code;
        }
        Some((code.source.path.clone(), code.line(ip as usize)))
    }

    /// The dict of the module that a code object's file made.
    fn globals_of(&self, code: &Code) -> Value {
        let modules = self.sys_modules();
        let modules = modules.as_dict().map(PyDict::values).unwrap_or_default();
        for module in modules {
            let Some(dict) = module.as_obj().map(|object| object.ensure_dict()) else {
                continue;
            };
            if let Data::Dict(names) = &dict.data
                && names.get_str("__file__").is_some_and(|file| file.as_str() == Some(&code.source.path))
            {
                return Value::Obj(dict);
            }
        }
        self.caller_globals().map_or_else(|| Value::dict(PyDict::new()), Value::Obj)
    }

    fn frame_object(&self, code: &Rc<Code>, span: Span, globals: &Value, locals: Value, back: Value) -> ObjRef {
        let object = Object::with_class(self.types.frame.clone(), Data::Instance);
        let dict = object.ensure_dict();
        if let Data::Dict(dict) = &dict.data {
            dict.set_str("f_code", Value::Obj(Object::plain(Data::Code(code.clone()))));
            dict.set_str("f_lineno", Value::Int(i64::from(code.source.line_of(span.start))));
            dict.set_str("f_globals", globals.clone());
            dict.set_str("f_builtins", Value::Obj(self.builtins_dict()));
            dict.set_str("f_locals", locals);
            dict.set_str("f_back", back);
            dict.set_str("f_trace", Value::None);
            dict.set_str("_span", place_of(code, span));
        }
        object
    }

    /// File, line, function, and what [`place_of`] tells, of each entry of a traceback, outermost first; with its frame.
    pub(crate) fn traceback_entries(&self, traceback: &Value) -> PyResult {
        let mut entries = Vec::new();
        let mut current = traceback.clone();
        while let Some(Data::Traceback(entry)) = current.data() {
            let code = &entry.code;
            entries.push(Value::tuple(vec![
                Value::str(&code.source.path),
                Value::Int(i64::from(entry.line())),
                code.name.value(),
                place_of(code, entry.span),
                self.frame_of(entry),
            ]));
            let next = entry.next.borrow().clone();
            current = next;
        }
        Ok(Value::list(entries))
    }
}

/// Last line, columns (or `None`) and source lines of a place in code, for `traceback`.
fn place_of(code: &Code, span: Span) -> Value {
    let number = |number: usize| Value::Int(number as i64);
    let (start, end) =
        columns_of(code, span).map_or((Value::None, Value::None), |(start, end)| (number(start), number(end)));
    let lines: Vec<Value> = lines_of(code, span).into_iter().map(Value::str).collect();
    let end_line = code.source.line_of(span.end.max(span.start));
    Value::tuple(vec![Value::Int(i64::from(end_line)), start, end, Value::list(lines)])
}

/// The variables of an ended frame that are bound.
pub(crate) fn locals_of(code: &Code, slots: &[Value]) -> PyDict {
    let dict = PyDict::new();
    for (name, value) in code.variables.iter().zip(slots) {
        let value = match value.data() {
            Some(Data::Cell(cell)) => cell.borrow().clone(),
            _ => value.clone(),
        };
        if !value.is_unbound() && !name.ends_with(')') {
            dict.set_name(name, value);
        }
    }
    dict
}
