//! Instructions that make containers and texts, or take them apart.

use super::Vm;
use super::frame::Frame;
use crate::code::Instr;
use crate::embed::error::{PyError, PyResult};
use crate::object::Object;
use crate::object::data::Data;
use crate::object::dict::PyDict;
use crate::object::name::Name;
use crate::object::set::PySet;
use crate::object::value::Value;

impl Vm {
    /// Instructions that make or take apart containers and texts, and those of `match`.
    pub(crate) fn build(&self, frame: &mut Frame, instr: Instr) -> PyResult<()> {
        match instr {
            Instr::BuildSlice(count) => {
                let step = if count == 3 { frame.pop() } else { Value::None };
                let (stop, start) = (frame.pop(), frame.pop());
                frame.push(Value::Obj(Object::plain(Data::Slice(Box::new([start, stop, step])))));
            }
            Instr::BuildTuple(count) => {
                let items = take_top(frame, count);
                frame.push(Value::tuple(items));
            }
            Instr::BuildList(count) => {
                let items = take_top(frame, count);
                frame.push(Value::list(items));
            }
            Instr::BuildSet(count) => {
                let set = PySet::new();
                for item in take_top(frame, count) {
                    set.add(self, item)?;
                }
                frame.push(Value::Obj(Object::tracked(Data::Set(set))));
            }
            Instr::BuildMap(count) => {
                let dict = PyDict::new();
                let mut items = take_top(frame, count * 2).into_iter();
                while let (Some(key), Some(value)) = (items.next(), items.next()) {
                    match Name::from_value(&key) {
                        Some(name) if name.as_obj().is_exact() => drop(dict.set_name(&name, value)),
                        _ => drop(dict.set(self, key, value)?),
                    }
                }
                frame.push(Value::dict(dict));
            }
            Instr::BuildString(count) => {
                let pieces = take_top(frame, count);
                let texts = || pieces.iter().filter_map(Value::as_str);
                self.check_text(texts().map(str::len).sum())?;
                frame.push(Value::string(texts().collect()));
            }
            Instr::ListAppend(n) => {
                let value = frame.pop();
                if let Some(Data::List(items)) = frame.peek(n as usize).data() {
                    let mut items = items.borrow_mut();
                    self.check_items(items.len())?;
                    items.push(value);
                }
            }
            Instr::SetAdd(n) => {
                let value = frame.pop();
                if let Some(Data::Set(set)) = frame.peek(n as usize).data() {
                    set.add(self, value)?;
                }
            }
            Instr::MapAdd(n) => {
                let (value, key) = (frame.pop(), frame.pop());
                if let Some(dict) = frame.peek(n as usize).as_dict() {
                    dict.set(self, key, value)?;
                }
            }
            Instr::ListExtend => {
                let iterable = frame.pop();
                let values = match self.collect(&iterable) {
                    Ok(values) => values,
                    Err(error) => return Err(self.star_error(error, &iterable, "Value")),
                };
                if let Some(Data::List(items)) = frame.peek(1).data() {
                    items.borrow_mut().extend(values);
                }
            }
            Instr::SetUpdate => {
                let iterable = frame.pop();
                let values = self.collect(&iterable)?;
                if let Some(Data::Set(set)) = frame.peek(1).data() {
                    for value in values {
                        set.add(self, value)?;
                    }
                }
            }
            Instr::DictUpdate => {
                let mapping = frame.pop();
                let Some(items) = self.mapping_items(&mapping)? else {
                    let text = format!("'{}' object is not a mapping", self.type_name(&mapping));
                    return Err(self.type_error(&text));
                };
                if let Some(dict) = frame.peek(1).as_dict() {
                    for (key, value) in items {
                        dict.set(self, key, value)?;
                    }
                }
            }
            Instr::DictMerge => {
                let mapping = frame.pop();
                self.merge_keywords(frame, &mapping)?;
            }
            Instr::ListToTuple => {
                let list = frame.pop();
                let items = match list.data() {
                    Some(Data::List(items)) => items.take(),
                    _ => Vec::new(),
                };
                frame.push(Value::tuple(items));
            }
            Instr::Unpack(count) => {
                let value = frame.pop();
                self.unpack(frame, &value, count as usize)?;
            }
            Instr::UnpackEx { before, after } => {
                let value = frame.pop();
                self.unpack_star(frame, &value, before as usize, after as usize)?;
            }
            Instr::Format { conversion, spec } => {
                let spec = if spec { frame.pop() } else { Value::Unbound };
                let value = frame.pop();
                let text = self.format_value(&value, conversion, spec.as_str().unwrap_or(""))?;
                frame.push(text);
            }
            other => self.match_instr(frame, other)?,
        }
        Ok(())
    }

    fn format_value(&self, value: &Value, conversion: u8, spec: &str) -> PyResult {
        let converted = match conversion {
            b's' => Value::string(self.str(value)?),
            b'r' => Value::string(self.repr(value)?),
            b'a' => Value::string(ascii(&self.repr(value)?)),
            _ => value.clone(),
        };
        if spec.is_empty() && converted.as_str().is_some() && converted.as_obj().is_some_and(|object| object.is_exact())
        {
            return Ok(converted);
        }
        self.format(&converted, spec).map(Value::string)
    }

    /// `argument after * must be an iterable`, for the values that a star stands before.
    pub(super) fn star_error(&self, error: PyError, iterable: &Value, what: &str) -> PyError {
        let text = error.data().args.borrow().first().and_then(|text| text.as_str().map(str::to_owned));
        let type_name = self.type_name(iterable);
        if text.is_some_and(|text| text == format!("'{type_name}' object is not iterable")) {
            return self.type_error(&format!("{what} after * must be an iterable, not {type_name}"));
        }
        error
    }

    /// Keys and values of anything with `keys`; nothing for other objects.
    pub fn mapping_items(&self, mapping: &Value) -> PyResult<Option<Vec<(Value, Value)>>> {
        if let Some(dict) = mapping.as_dict()
            && (mapping.as_obj().is_some_and(|object| object.is_exact())
                || self
                    .lookup(&self.class_of(mapping), &self.intern("__iter__"))
                    .is_some_and(|method| matches!(method.data(), Some(Data::Native(_)))))
        {
            return Ok(Some(dict.items()));
        }
        let Some(keys) = self.attr_opt(mapping, "keys")? else {
            return Ok(None);
        };
        let keys = self.call(&keys, &[])?;
        let mut items = Vec::new();
        for key in self.collect(&keys)? {
            let value = self.get_item(mapping, &key)?;
            items.push((key, value));
        }
        Ok(Some(items))
    }

    fn merge_keywords(&self, frame: &mut Frame, mapping: &Value) -> PyResult<()> {
        // The callable lies below `self`, the arguments and the dict.
        let function = frame.stack.len().checked_sub(4).map(|at| frame.stack[at].clone()).unwrap_or_default();
        let name = || self.callable_name(&function);
        let Some(items) = self.mapping_items(mapping)? else {
            let text = format!("{} argument after ** must be a mapping, not {}", name(), self.type_name(mapping));
            return Err(self.type_error(&text));
        };
        let Some(dict) = frame.peek(1).as_dict() else {
            return Ok(());
        };
        for (key, value) in items {
            if key.as_str().is_none() {
                return Err(self.type_error("keywords must be strings"));
            }
            if dict.set(self, key.clone(), value)?.is_some() {
                let text = format!(
                    "{} got multiple values for keyword argument '{}'",
                    name(),
                    key.as_str().unwrap_or_default()
                );
                return Err(self.type_error(&text));
            }
        }
        Ok(())
    }

    /// `module.function()` as call errors name it.
    pub(super) fn callable_name(&self, function: &Value) -> String {
        let attr = |name: &str| self.attr(function, name).ok().and_then(|value| value.as_str().map(str::to_owned));
        match (attr("__module__"), attr("__qualname__")) {
            (Some(module), Some(name)) if module != "builtins" => format!("{module}.{name}()"),
            (_, Some(name)) => format!("{name}()"),
            _ => self.type_name(function).to_string(),
        }
    }

    fn unpack(&self, frame: &mut Frame, value: &Value, count: usize) -> PyResult<()> {
        if let Value::Obj(object) = value
            && object.is_exact()
        {
            let items = match &object.data {
                Data::Tuple(items) if items.len() == count => Some(items.to_vec()),
                Data::List(items) if items.borrow().len() == count => Some(items.borrow().clone()),
                _ => None,
            };
            if let Some(items) = items {
                frame.stack.extend(items.into_iter().rev());
                return Ok(());
            }
        }
        let iterator = self.unpack_iterator(value)?;
        let mut items = Vec::with_capacity(count);
        while let Some(item) = self.next(&iterator)? {
            if items.len() == count {
                let text = format!("too many values to unpack (expected {count})");
                return Err(self.value_error(&text));
            }
            items.push(item);
        }
        if items.len() < count {
            let text = format!("not enough values to unpack (expected {count}, got {})", items.len());
            return Err(self.value_error(&text));
        }
        frame.stack.extend(items.into_iter().rev());
        Ok(())
    }

    fn unpack_iterator(&self, value: &Value) -> PyResult {
        self.iter(value).map_err(|error| {
            let has_iter = self.lookup(&self.class_of(value), &self.common.iter).is_some();
            if has_iter || !self.error_is(&error, &self.exceptions.type_error) {
                return error;
            }
            self.type_error(&format!("cannot unpack non-iterable {} object", self.type_name(value)))
        })
    }

    fn unpack_star(&self, frame: &mut Frame, value: &Value, before: usize, after: usize) -> PyResult<()> {
        let iterator = self.unpack_iterator(value)?;
        let mut items = Vec::new();
        while let Some(item) = self.next(&iterator)? {
            items.push(item);
            self.check_items(items.len())?;
        }
        if items.len() < before + after {
            let text =
                format!("not enough values to unpack (expected at least {}, got {})", before + after, items.len());
            return Err(self.value_error(&text));
        }
        let tail = items.split_off(items.len() - after);
        let middle = items.split_off(before);
        frame.stack.extend(tail.into_iter().rev());
        frame.push(Value::list(middle));
        frame.stack.extend(items.into_iter().rev());
        Ok(())
    }
}

fn take_top(frame: &mut Frame, count: u32) -> Vec<Value> {
    let start = frame.stack.len() - count as usize;
    frame.stack.split_off(start)
}

/// A text with everything beyond ASCII escaped (`ascii()`).
pub(crate) fn ascii(text: &str) -> String {
    use std::fmt::Write;
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        let code = u32::from(character);
        let _ = match code {
            0..0x80 => {
                out.push(character);
                Ok(())
            }
            0x80..0x100 => write!(out, "\\x{code:02x}"),
            0x100..0x1_0000 => write!(out, "\\u{code:04x}"),
            _ => write!(out, "\\U{code:08x}"),
        };
    }
    out
}
