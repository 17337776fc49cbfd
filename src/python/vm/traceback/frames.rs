//! Frames as Python objects: where a frame was, its code and its variables.

use std::rc::Rc;

use super::report::{columns_of, lines_of};
use crate::code::{Code, Span};
use crate::object::data::Data;
use crate::object::exception::Traceback;
use crate::object::value::Value;
use crate::{PyResult, Vm};

impl Vm {
    /// `tb_frame`.
    pub(crate) fn frame_of(&self, entry: &Traceback) -> Value {
        self.frame_object(&entry.frame)
    }

    /// The number of the innermost running frame outside the standard library whose file is none of `own`, as a
    /// `stacklevel` counts: 1 is the innermost of all.
    pub fn level_beyond(&self, own: impl Fn(&str) -> bool) -> i64 {
        let trail = self.trail.borrow();
        let outside = trail.iter().rev().filter(|entry| is_outside(&entry.code));
        let inner = outside.take_while(|entry| own(&entry.code.source.path)).count();
        i64::try_from(inner).unwrap_or_default() + 1
    }

    /// Path and line of a running frame outside the standard library: 1 is the innermost, 2 the one that called it.
    pub(crate) fn place_of_caller(&self, level: usize) -> Option<(Rc<str>, u32)> {
        let trail = self.trail.borrow();
        let last = trail.len().checked_sub(1)?;
        let mut outside = trail.iter().enumerate().rev().filter(|(_, entry)| is_outside(&entry.code));
        let (index, entry) = outside.nth(level.checked_sub(1)?)?;
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
pub(crate) fn place_of(code: &Code, span: Span) -> Value {
    let number = |number: usize| Value::Int(number as i64);
    let (start, end) =
        columns_of(code, span).map_or((Value::None, Value::None), |(start, end)| (number(start), number(end)));
    let lines: Vec<Value> = lines_of(code, span).into_iter().map(Value::str).collect();
    let end_line = code.source.line_of(span.end.max(span.start));
    Value::tuple(vec![Value::Int(i64::from(end_line)), start, end, Value::list(lines)])
}

fn is_outside(code: &Code) -> bool {
    !code.source.path.starts_with(crate::modules::LIBRARY) && !code.is_inlined()
}
