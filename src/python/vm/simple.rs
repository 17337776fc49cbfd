//! Instructions that neither call Python functions in frames nor end a run.

use std::rc::Rc;

use super::Vm;
use super::frame::Frame;
use super::operators::UnaryOp;
use crate::code::{Code, Instr};
use crate::embed::error::{PyError, PyResult};
use crate::object::Object;
use crate::object::data::Data;
use crate::object::dict::PyDict;
use crate::object::function::Function;
use crate::object::name::Name;
use crate::object::value::Value;
use std::cell::RefCell;

impl Vm {
    /// Runs one of the simple instructions.
    pub(crate) fn simple(&self, frame: &mut Frame, code: &Rc<Code>, instr: Instr) -> PyResult<()> {
        match instr {
            Instr::Nop => {}
            Instr::Copy(n) => {
                let value = frame.peek(n as usize).clone();
                frame.push(value);
            }
            Instr::Swap(n) => {
                let top = frame.stack.len() - 1;
                frame.stack.swap(top, top + 1 - n as usize);
            }
            Instr::PushUnbound => frame.push(Value::Unbound),
            Instr::DeleteFast(slot) => {
                let old = std::mem::take(&mut frame.stack[slot as usize]);
                if old.is_unbound() {
                    let name = &code.variables[slot as usize];
                    let text = format!("cannot access local variable '{name}' where it is not associated with a value");
                    return Err(self.error(&self.exceptions.unbound_local_error, &text));
                }
                drop(old);
            }
            Instr::MakeCell(slot) => {
                let value = std::mem::take(&mut frame.stack[slot as usize]);
                frame.stack[slot as usize] = Value::Obj(Object::tracked(Data::Cell(RefCell::new(value))));
            }
            Instr::LoadCell(slot) => {
                let cell = frame.stack[slot as usize].clone();
                frame.push(cell);
            }
            Instr::LoadDeref(slot) => {
                let value = cell_value(&frame.stack[slot as usize]);
                if value.is_unbound() {
                    return Err(self.unbound_cell(code, slot));
                }
                frame.push(value);
            }
            Instr::LoadNamespace => {
                let namespace = frame.namespace.clone().unwrap_or(Value::None);
                frame.push(namespace);
            }
            Instr::UseNamespace => frame.namespace = Some(frame.pop()),
            Instr::LoadClassDeref(slot) => {
                let name = &code.variables[slot as usize];
                let value = match self.namespace_value(frame, name)? {
                    Some(value) => value,
                    None => cell_value(&frame.stack[slot as usize]),
                };
                if value.is_unbound() {
                    return Err(self.unbound_cell(code, slot));
                }
                frame.push(value);
            }
            Instr::StoreDeref(slot) => {
                let value = frame.pop();
                if let Some(Data::Cell(cell)) = frame.stack[slot as usize].data() {
                    let old = cell.replace(value);
                    drop(old);
                }
            }
            Instr::DeleteDeref(slot) => {
                let old = match frame.stack[slot as usize].data() {
                    Some(Data::Cell(cell)) => cell.take(),
                    _ => Value::Unbound,
                };
                if old.is_unbound() {
                    return Err(self.unbound_cell(code, slot));
                }
            }
            Instr::StoreGlobal(index) => {
                let value = frame.pop();
                if let Data::Dict(dict) = &frame.globals.data {
                    let old = dict.set_name(&code.names[index as usize], value);
                    drop(old);
                }
            }
            Instr::DeleteGlobal(index) => {
                let name = &code.names[index as usize];
                let Data::Dict(dict) = &frame.globals.data else {
                    return Ok(());
                };
                if dict.remove_name(name).is_none() {
                    return Err(self.name_error(name));
                }
            }
            Instr::LoadName(index) => {
                let name = &code.names[index as usize];
                let value = match self.namespace_value(frame, name)? {
                    Some(value) => value,
                    None => self.global_or_builtin(frame, name)?,
                };
                frame.push(value);
            }
            Instr::StoreName(index) => {
                let value = frame.pop();
                self.store_in_namespace(frame, &code.names[index as usize], value)?;
            }
            Instr::DeleteName(index) => {
                let name = &code.names[index as usize];
                let namespace = frame.namespace.clone().unwrap_or_else(|| Value::Obj(frame.globals.clone()));
                match self.del_item(&namespace, &name.value()) {
                    Ok(()) => {}
                    Err(error) if self.error_is(&error, &self.exceptions.key_error) => {
                        return Err(self.name_error(name));
                    }
                    Err(error) => return Err(error),
                }
            }
            Instr::DeleteAttr(index) => {
                let object = frame.pop();
                self.del_attr(&object, &code.names[index as usize])?;
            }
            Instr::InPlace(op) => {
                let (b, a) = (frame.pop(), frame.pop());
                let value = self.in_place(op, &a, &b)?;
                frame.push(value);
            }
            Instr::Unary(op) => {
                let a = frame.pop();
                let value = self.unary(op, &a)?;
                frame.push(value);
            }
            Instr::Not => {
                let a = frame.pop();
                let value = self.unary(UnaryOp::Not, &a)?;
                frame.push(value);
            }
            Instr::Is(invert) => {
                let (b, a) = (frame.pop(), frame.pop());
                frame.push(Value::bool(a.is(&b) != invert));
            }
            Instr::In(invert) => {
                let (b, a) = (frame.pop(), frame.pop());
                let found = self.contains(&b, &a)?;
                frame.push(Value::bool(found != invert));
            }
            Instr::GetItem => {
                let (key, container) = (frame.pop(), frame.pop());
                let value = self.get_item(&container, &key)?;
                frame.push(value);
            }
            Instr::SetItem => {
                let (key, container, value) = (frame.pop(), frame.pop(), frame.pop());
                self.set_item(&container, &key, value)?;
            }
            Instr::DeleteItem => {
                let (key, container) = (frame.pop(), frame.pop());
                self.del_item(&container, &key)?;
            }
            Instr::PopJumpIfNone(target) => {
                if frame.pop().is_none() {
                    frame.ip = target as usize;
                }
            }
            Instr::JumpIfFalseOrPop(target) => {
                if self.truth(frame.peek(1))? {
                    drop(frame.pop());
                } else {
                    frame.ip = target as usize;
                }
            }
            Instr::JumpIfTrueOrPop(target) => {
                if self.truth(frame.peek(1))? {
                    frame.ip = target as usize;
                } else {
                    drop(frame.pop());
                }
            }
            Instr::GetIter => {
                let value = frame.pop();
                let iterator = self.iter(&value)?;
                frame.push(iterator);
            }
            Instr::GetYieldFromIter => {
                let value = frame.pop();
                let iterator = self.yield_from_iterator(&value, code)?;
                frame.push(iterator);
            }
            Instr::MakeFunction { flags, code: index } => {
                self.make_function(frame, &code.consts[index as usize], flags);
            }
            Instr::PushExcInfo => self.begin_handling(frame),
            Instr::PopExcept => self.end_handling(frame),
            Instr::CheckExcMatch => {
                let class = frame.pop();
                let matches = self.exception_matches(frame.peek(1), &class)?;
                frame.push(Value::bool(matches));
            }
            Instr::GetAwaitable(_) | Instr::GetAIter | Instr::GetANext | Instr::BeforeAsyncWith | Instr::WrapAsync => {
                self.asynchronous(frame, instr)?;
            }
            Instr::CheckGroupMatch => self.check_group_match(frame)?,
            Instr::JoinGroups => self.join_groups(frame),
            Instr::LoadAssertionError => frame.push(self.exceptions.assertion_error.value()),
            Instr::ImportStar => {
                let module = frame.pop();
                self.import_star(frame, &module)?;
            }
            Instr::SetupAnnotations => {
                let name = &self.common.annotations;
                if self.namespace_value(frame, name)?.is_none() {
                    self.store_in_namespace(frame, name, Value::dict(PyDict::new()))?;
                }
            }
            other => return self.build(frame, other),
        }
        Ok(())
    }

    fn make_function(&self, frame: &mut Frame, code: &Value, flags: u8) {
        use crate::compile::{ANNOTATIONS, CLOSURE, DEFAULTS, KW_DEFAULTS};
        let Some(Data::Code(code)) = code.data() else {
            return;
        };
        let mut take = |flag: u8| if flags & flag != 0 { frame.pop() } else { Value::Unbound };
        let closure = take(CLOSURE);
        let annotations = take(ANNOTATIONS);
        let kw_defaults = take(KW_DEFAULTS);
        let defaults = take(DEFAULTS);
        let cells = closure.as_tuple().unwrap_or_default().iter().filter_map(|cell| cell.as_obj().cloned());
        let module = match &frame.globals.data {
            Data::Dict(dict) => dict.get_name(&self.common.name).unwrap_or(Value::None),
            _ => Value::None,
        };
        let function = Function {
            code: RefCell::new(code.clone()),
            globals: frame.globals.clone(),
            closure: RefCell::new(cells.collect()),
            defaults: RefCell::new(defaults.as_tuple().unwrap_or_default().into()),
            kw_defaults: RefCell::new(kw_defaults),
            name: RefCell::new(code.name.clone()),
            qualname: RefCell::new(code.qualname.clone()),
            annotations: RefCell::new(annotations),
            doc: RefCell::new(code.doc.clone()),
            module: RefCell::new(module),
        };
        frame.push(Value::Obj(Object::tracked(Data::Function(Box::new(function)))));
    }

    fn unbound_cell(&self, code: &Code, slot: u32) -> PyError {
        let name = &code.variables[slot as usize];
        let is_free = (code.free_start..code.free_start + code.free_count).contains(&slot);
        if is_free && !code.is_inlined() {
            let text = format!(
                "cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
            );
            let error = self.error(&self.exceptions.name_error, &text);
            self.set_exception_attr(&error, "name", name.value());
            return error;
        }
        let text = format!("cannot access local variable '{name}' where it is not associated with a value");
        self.error(&self.exceptions.unbound_local_error, &text)
    }

    /// A name of the class body's namespace (of the module's dict in a module).
    pub(super) fn namespace_value(&self, frame: &Frame, name: &Name) -> PyResult<Option<Value>> {
        match &frame.namespace {
            None => match &frame.globals.data {
                Data::Dict(dict) => Ok(dict.get_name(name)),
                _ => Ok(None),
            },
            Some(namespace) => match namespace.as_dict() {
                Some(dict) if namespace.as_obj().is_some_and(|object| object.is_exact()) => Ok(dict.get_name(name)),
                _ => match self.get_item(namespace, &name.value()) {
                    Ok(value) => Ok(Some(value)),
                    Err(error) if self.error_is(&error, &self.exceptions.key_error) => Ok(None),
                    Err(error) => Err(error),
                },
            },
        }
    }

    fn store_in_namespace(&self, frame: &Frame, name: &Name, value: Value) -> PyResult<()> {
        let Some(namespace) = &frame.namespace else {
            if let Data::Dict(dict) = &frame.globals.data {
                drop(dict.set_name(name, value));
            }
            return Ok(());
        };
        match namespace.as_dict() {
            Some(dict) if namespace.as_obj().is_some_and(|object| object.is_exact()) => {
                drop(dict.set_name(name, value));
                Ok(())
            }
            _ => self.set_item(namespace, &name.value(), value),
        }
    }

    fn global_or_builtin(&self, frame: &Frame, name: &Name) -> PyResult {
        for dict in [&frame.globals, &self.builtins_for(&frame.globals)] {
            if let Data::Dict(dict) = &dict.data
                && let Some(value) = dict.get_name(name)
            {
                return Ok(value);
            }
        }
        Err(self.name_error(name))
    }

    /// Whether an exception belongs to what an `except` names.
    fn exception_matches(&self, exception: &Value, class: &Value) -> PyResult<bool> {
        let check = |class: &Value| match class.as_class() {
            Some(class) if class.is_subclass_of(&self.exceptions.base_exception) => {
                Ok(self.is_instance(exception, &class))
            }
            _ => Err(self.type_error("catching classes that do not inherit from BaseException is not allowed")),
        };
        let Some(classes) = class.as_tuple() else {
            return check(class);
        };
        for class in classes {
            if check(class)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn cell_value(cell: &Value) -> Value {
    match cell.data() {
        Some(Data::Cell(value)) => value.borrow().clone(),
        _ => Value::Unbound,
    }
}
