//! The machine: runs instructions.

use std::rc::Rc;

use super::attributes::{Attr, Method};
use super::frame::{Frame, OnReturn};
use super::operators::{quick_binary, quick_compare};
use super::{TrailEntry, Vm};
use crate::code::{Code, Instr};
use crate::embed::error::{PyError, PyResult};
use crate::object::Object;
use crate::object::data::Data;
use crate::object::heap;
use crate::object::name::Name;
use crate::object::value::{ObjRef, Value};

/// How a run ended.
pub(crate) enum Outcome {
    /// The outermost frame returned.
    Returned(Value),
    /// The outermost frame, a generator's, yielded.
    Yielded(Value),
    /// The budget is used up; the frames are in the list.
    OutOfBudget,
}

/// Instructions between two looks at the interrupt flag in a nested run.
const SLICE: u64 = 20_000;

/// Instructions that the start of a nested run is worth.
const START: u64 = 8;

/// How many values an iteration step left for the machine to do.
pub(crate) enum Stepped {
    Value(Value),
    End,
    /// A generator's frame runs now.
    Entered,
}

impl Vm {
    /// Runs a frame to its end from native code, beginning with an exception if there is one.
    pub(crate) fn run_nested(&self, frame: Box<Frame>, error: Option<PyError>) -> PyResult<Outcome> {
        let _guard = match self.enter_native(super::calls::RUN_WEIGHT) {
            Ok(guard) => guard,
            Err(error) => {
                self.abandon(frame);
                return Err(error);
            }
        };
        let at = self.ip.get();
        let height = self.trail.borrow().len();
        // Each of many short runs ends before it would look itself.
        if let Err(error) = self.charge_nested(START).and_then(|()| self.enter_frame(&frame)) {
            self.abandon(frame);
            return Err(error);
        }
        self.threads.nested.set(self.threads.nested.get() + 1);
        let mut frames = Vec::new();
        let mut frame = Some(frame);
        let mut error = error;
        let result = loop {
            let mut budget = SLICE;
            let result = self.execute(frame.take(), &mut frames, error.take(), &mut budget);
            let charged = self.charge_nested(SLICE - budget);
            match result {
                Ok(Outcome::OutOfBudget) => {
                    self.native_steps.set(0);
                    error = charged.err();
                }
                other => break other,
            }
        };
        self.threads.nested.set(self.threads.nested.get() - 1);
        debug_assert_eq!(self.trail.borrow().len(), height);
        self.ip.set(at);
        result
    }

    /// Ends a generator whose frame could not run.
    fn abandon(&self, mut frame: Box<Frame>) {
        if let Some(object) = frame.generator.take()
            && let Data::Generator(generator) = &object.data
        {
            *generator.state.borrow_mut() = super::generator::State::Suspended(frame);
        }
    }

    /// Notes a frame that starts to run, or raises `RecursionError`.
    pub(crate) fn enter_frame(&self, frame: &Frame) -> PyResult<()> {
        let mut trail = self.trail.borrow_mut();
        if trail.len() >= self.deepest_call.get() + self.reserve.get() {
            drop(trail);
            return Err(self.recursion_error());
        }
        if let Some(last) = trail.last_mut() {
            last.ip = self.ip.get();
        }
        trail.push(TrailEntry { code: frame.code.clone(), ip: 0, remains: frame.remains.clone() });
        Ok(())
    }

    /// Does something as if the first line of `code` did it: native code that stands for a function of a library.
    pub fn within<R>(&self, code: &Rc<Code>, act: impl FnOnce() -> R) -> R {
        let at = self.ip.get();
        if let Some(last) = self.trail.borrow_mut().last_mut() {
            last.ip = at;
        }
        self.trail.borrow_mut().push(TrailEntry { code: code.clone(), ip: 0, remains: None });
        self.ip.set(0);
        let result = act();
        drop(self.trail.borrow_mut().pop());
        self.ip.set(at);
        result
    }

    /// Makes `new` the running frame; the one before waits in the list.
    pub(crate) fn switch_to(
        &self,
        frame: &mut Box<Frame>,
        frames: &mut Vec<Box<Frame>>,
        new: Box<Frame>,
    ) -> PyResult<()> {
        if let Err(error) = self.enter_frame(&new) {
            self.abandon(new);
            return Err(error);
        }
        frames.push(std::mem::replace(frame, new));
        Ok(())
    }

    /// Runs until the outermost frame ends or the budget is used up. Without a frame it goes on with the last of the list.
    pub(crate) fn execute(
        &self,
        frame: Option<Box<Frame>>,
        frames: &mut Vec<Box<Frame>>,
        error: Option<PyError>,
        budget: &mut u64,
    ) -> PyResult<Outcome> {
        let mut frame = frame.or_else(|| frames.pop()).expect("invariant: a run has a frame");
        if let Some(error) = error {
            self.unwind(&mut frame, frames, error, false)?;
        }
        let mut code: Rc<Code> = frame.code.clone();
        let mut left = *budget;
        macro_rules! switched {
            () => {
                if !Rc::ptr_eq(&code, &frame.code) {
                    code = frame.code.clone();
                }
            };
        }
        loop {
            if left == 0 {
                *budget = 0;
                frames.push(frame);
                return Ok(Outcome::OutOfBudget);
            }
            left -= 1;
            if heap::has_pending() && self.needs_care(&mut frame, frames) {
                self.close_pending();
                if self.threads.gives_way() {
                    *budget = left;
                    frames.push(frame);
                    return Ok(Outcome::OutOfBudget);
                }
                if let Err(error) = self.check_memory() {
                    match self.unwind(&mut frame, frames, error, false) {
                        Ok(()) => switched!(),
                        Err(error) => {
                            *budget = left;
                            return Err(error);
                        }
                    }
                }
            }
            let ip = frame.ip;
            let instr = code.instrs[ip];
            frame.ip = ip + 1;
            self.ip.set(ip as u32);
            let result: Result<(), (PyError, bool)> = 'op: {
                macro_rules! tri {
                    ($result:expr) => {
                        match $result {
                            Ok(value) => value,
                            Err(error) => break 'op Err((error, false)),
                        }
                    };
                }
                match instr {
                    Instr::LoadFast(slot) => {
                        let value = &frame.stack[slot as usize];
                        if value.is_unbound() {
                            break 'op Err((self.unbound_local(&code, slot), false));
                        }
                        let value = value.clone();
                        frame.stack.push(value);
                    }
                    Instr::StoreFast(slot) => {
                        let value = frame.pop();
                        let old = std::mem::replace(&mut frame.stack[slot as usize], value);
                        drop(old);
                    }
                    Instr::Const(index) => {
                        let value = code.consts[index as usize].clone();
                        frame.stack.push(value);
                    }
                    Instr::Pop => drop(frame.pop()),
                    Instr::Binary(op) => {
                        let top = frame.stack.len();
                        let quick = quick_binary(op, &frame.stack[top - 2], &frame.stack[top - 1]);
                        let Some(value) = quick else {
                            let (b, a) = (frame.pop(), frame.pop());
                            let value = tri!(self.binary(op, &a, &b));
                            frame.stack.push(value);
                            break 'op Ok(());
                        };
                        frame.stack.pop();
                        frame.stack[top - 2] = value;
                    }
                    Instr::Compare(op) => {
                        let top = frame.stack.len();
                        match quick_compare(op, &frame.stack[top - 2], &frame.stack[top - 1]) {
                            Some(holds) => {
                                frame.stack.truncate(top - 2);
                                frame.stack.push(Value::bool(holds));
                            }
                            None => {
                                let (b, a) = (frame.pop(), frame.pop());
                                let value = tri!(self.compare(op, &a, &b));
                                frame.stack.push(value);
                            }
                        }
                    }
                    Instr::PopJumpIfFalse(target) => {
                        let value = frame.pop();
                        let truth = match value {
                            Value::Bool(flag) => flag.get(),
                            other => tri!(self.truth(&other)),
                        };
                        if !truth {
                            frame.ip = target as usize;
                        }
                    }
                    Instr::PopJumpIfTrue(target) => {
                        let value = frame.pop();
                        let truth = match value {
                            Value::Bool(flag) => flag.get(),
                            other => tri!(self.truth(&other)),
                        };
                        if truth {
                            frame.ip = target as usize;
                        }
                    }
                    Instr::Jump(target) => frame.ip = target as usize,
                    Instr::ForIter(target) => match tri!(self.step_iterator(&mut frame, frames, target)) {
                        Stepped::Value(value) => frame.stack.push(value),
                        Stepped::End => {
                            drop(frame.pop());
                            frame.ip = target as usize;
                        }
                        Stepped::Entered => switched!(),
                    },
                    Instr::LoadGlobal(index) => {
                        let name = &code.names[index as usize];
                        let value = tri!(self.load_global(&frame, name, &code.caches[index as usize]));
                        frame.stack.push(value);
                    }
                    Instr::LoadAttr(index) => {
                        let object = frame.pop();
                        let (name, cache) = (&code.names[index as usize], &code.caches[index as usize]);
                        if let Some(value) = self.quick_attr(&object, name, cache) {
                            drop(object);
                            frame.stack.push(value);
                            break 'op Ok(());
                        }
                        match tri!(self.resolve_attr(&object, name)) {
                            Attr::Ready(value) => {
                                self.learn_attr(&object, name, cache);
                                drop(object);
                                frame.stack.push(value);
                            }
                            Attr::Getter(getter, receiver) => {
                                drop(object);
                                frame.stack.extend([getter, Value::Unbound, receiver]);
                                tri!(self.invoke(&mut frame, frames, 1, &[]));
                                switched!();
                            }
                        }
                    }
                    Instr::StoreAttr(index) => {
                        let object = frame.pop();
                        let value = frame.pop();
                        let at = index as usize;
                        let Err(value) = self.quick_set_attr(&object, &code.names[at], &code.caches[at], value) else {
                            break 'op Ok(());
                        };
                        let setter = self.python_setter(&object, &code.names[at]);
                        match setter.as_ref().and_then(Value::data) {
                            Some(Data::Function(setter)) => {
                                let values = vec![object, value];
                                let body = tri!(self.function_frame(setter, values, &[], OnReturn::Discard));
                                tri!(self.switch_to(&mut frame, frames, body));
                                switched!();
                            }
                            _ => {
                                tri!(self.set_attr(&object, &code.names[at], value));
                                self.learn_attr(&object, &code.names[at], &code.caches[at]);
                            }
                        }
                    }
                    Instr::LoadMethod(index) => {
                        let object = frame.pop();
                        match tri!(self.resolve_method(&object, &code.names[index as usize])) {
                            Method::Unbound(function) => frame.stack.extend([function, object]),
                            Method::Plain(Attr::Ready(value)) => {
                                drop(object);
                                frame.stack.extend([value, Value::Unbound]);
                            }
                            Method::Plain(Attr::Getter(getter, receiver)) => {
                                let value = tri!(self.call(&getter, &[receiver]));
                                drop(object);
                                frame.stack.extend([value, Value::Unbound]);
                            }
                        }
                    }
                    Instr::Call(count) => {
                        tri!(self.invoke(&mut frame, frames, count as usize, &[]));
                        switched!();
                    }
                    Instr::CallKw { count, names } => {
                        let names = &code.keyword_lists[names as usize];
                        tri!(self.invoke(&mut frame, frames, count as usize, names));
                        switched!();
                    }
                    Instr::CallExposed(count) => {
                        self.expose(&frame, frames);
                        let result = self.invoke(&mut frame, frames, count as usize, &[]);
                        drop(self.exposed.take());
                        tri!(result);
                        switched!();
                    }
                    Instr::CallEx { keywords } => {
                        let keywords = if keywords { frame.pop() } else { Value::Unbound };
                        tri!(self.spread_arguments(&mut frame, frames, &keywords));
                        switched!();
                    }
                    Instr::Return => {
                        let value = frame.pop();
                        if let Some(outcome) = tri!(self.return_value(&mut frame, frames, value)) {
                            *budget = left;
                            return Ok(outcome);
                        }
                        switched!();
                    }
                    Instr::Yield => {
                        let value = frame.pop();
                        if let Some(outcome) = self.yield_value(&mut frame, frames, value) {
                            *budget = left;
                            return Ok(outcome);
                        }
                        switched!();
                    }
                    Instr::Send(target) => {
                        tri!(self.send(&mut frame, frames, target));
                        switched!();
                    }
                    Instr::Raise(count) => {
                        let again = count == 0;
                        let cause = if count == 2 { Some(frame.pop()) } else { None };
                        let exception = if count > 0 { Some(frame.pop()) } else { None };
                        let error = match exception {
                            Some(exception) => self.raise_statement(&exception, cause.as_ref()),
                            None => match self.handled_exception() {
                                Some(error) => error,
                                None => {
                                    break 'op Err((self.runtime_error("No active exception to reraise"), false));
                                }
                            },
                        };
                        break 'op Err((error, again));
                    }
                    Instr::Reraise => {
                        let error = frame.pop().as_obj().and_then(|object| PyError::from_obj(object.clone()));
                        if let Some(error) = error {
                            break 'op Err((error, true));
                        }
                    }
                    Instr::EndAsyncFor => {
                        if let Some(error) = self.end_async_for(&mut frame) {
                            break 'op Err((error, true));
                        }
                    }
                    Instr::BuildClass => {
                        tri!(self.build_class(&mut frame, frames));
                        switched!();
                    }
                    Instr::ImportName(index) => {
                        tri!(self.import_name(&mut frame, frames, &code.names[index as usize]));
                        switched!();
                    }
                    Instr::ImportFrom(index) => {
                        tri!(self.import_from(&mut frame, &code.names[index as usize]));
                        switched!();
                    }
                    Instr::BeforeWith => {
                        tri!(self.before_with(&mut frame, frames));
                        switched!();
                    }
                    Instr::WithExceptStart => {
                        let exit = frame.peek(3).clone();
                        let exception = frame.peek(1).clone();
                        let class = self.class_of(&exception).value();
                        let traceback = match exception.data() {
                            Some(Data::Exception(data)) => match &*data.traceback.borrow() {
                                Value::Unbound => Value::None,
                                traceback => traceback.clone(),
                            },
                            _ => Value::None,
                        };
                        frame.stack.extend([exit, Value::Unbound, class, exception, traceback]);
                        tri!(self.invoke(&mut frame, frames, 3, &[]));
                        switched!();
                    }
                    other => {
                        let result = self.simple(&mut frame, &code, other);
                        tri!(result);
                    }
                }
                Ok(())
            };
            if let Err((error, again)) = result {
                match self.unwind(&mut frame, frames, error, again) {
                    Ok(()) => switched!(),
                    Err(error) => {
                        *budget = left;
                        return Err(error);
                    }
                }
            }
        }
    }

    fn unbound_local(&self, code: &Code, slot: u32) -> PyError {
        let name = &code.variables[slot as usize];
        let text = format!("cannot access local variable '{name}' where it is not associated with a value");
        self.error(&self.exceptions.unbound_local_error, &text)
    }

    pub(crate) fn name_error(&self, name: &Name) -> PyError {
        let error = self.error(&self.exceptions.name_error, &format!("name '{name}' is not defined"));
        self.set_exception_attr(&error, "name", name.value());
        error
    }
}

/// A tracked dict object.
pub(crate) fn new_dict() -> ObjRef {
    Object::tracked(Data::Dict(crate::PyDict::new()))
}
