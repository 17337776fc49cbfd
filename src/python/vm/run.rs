//! The machine: runs instructions.

use std::rc::Rc;

use super::attributes::{Attr, Method};
use super::frame::{Frame, OnReturn};
use super::operators::{quick_binary, quick_compare};
use super::{TrailEntry, Vm};
use crate::code::{Code, Instr};
use crate::embed::args::Args;
use crate::embed::error::{PyError, PyResult};
use crate::object::Object;
use crate::object::data::Data;
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

/// Frames that are on the stack at once; CPython's default limit.
const DEEPEST_CALL: usize = 1000;

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
        if let Err(error) = self.enter_frame(&frame) {
            self.abandon(frame);
            return Err(error);
        }
        let mut frames = Vec::new();
        let mut frame = Some(frame);
        let mut error = error;
        let result = loop {
            let mut budget = SLICE;
            let result = self.execute(frame.take(), &mut frames, error.take(), &mut budget);
            self.spent.set(self.spent.get() + SLICE - budget);
            match result {
                Ok(Outcome::OutOfBudget) => {
                    if self.interrupted.get() || self.spent.get() > self.nested_limit.get() {
                        error = Some(self.interruption());
                    }
                }
                other => break other,
            }
        };
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
        if trail.len() >= DEEPEST_CALL + self.reserve.get() {
            drop(trail);
            return Err(self.recursion_error());
        }
        if let Some(last) = trail.last_mut() {
            last.ip = self.ip.get();
        }
        trail.push(TrailEntry {
            code: frame.code.clone(),
            ip: 0,
        });
        Ok(())
    }

    /// Makes `new` the running frame; the one before waits in the list.
    pub(crate) fn switch_to(&self, frame: &mut Box<Frame>, frames: &mut Vec<Box<Frame>>, new: Box<Frame>) -> PyResult<()> {
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
                        let value = match quick {
                            Some(value) => value,
                            None => {
                                let (b, a) = (frame.pop(), frame.pop());
                                let value = tri!(self.binary(op, &a, &b));
                                frame.stack.push(value);
                                break 'op Ok(());
                            }
                        };
                        frame.stack.pop();
                        frame.stack[top - 2] = value;
                    }
                    Instr::Compare(op) => {
                        let top = frame.stack.len();
                        match quick_compare(op, &frame.stack[top - 2], &frame.stack[top - 1]) {
                            Some(holds) => {
                                frame.stack.truncate(top - 2);
                                frame.stack.push(Value::Bool(holds));
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
                            Value::Bool(flag) => flag,
                            other => tri!(self.truth(&other)),
                        };
                        if !truth {
                            frame.ip = target as usize;
                        }
                    }
                    Instr::PopJumpIfTrue(target) => {
                        let value = frame.pop();
                        let truth = match value {
                            Value::Bool(flag) => flag,
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
                        let value = tri!(self.load_global(&frame, name));
                        frame.stack.push(value);
                    }
                    Instr::LoadAttr(index) => {
                        let object = frame.pop();
                        match tri!(self.resolve_attr(&object, &code.names[index as usize])) {
                            Attr::Ready(value) => {
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
                        let names = names_of(&code.consts[names as usize]);
                        tri!(self.invoke(&mut frame, frames, count as usize, &names));
                        switched!();
                    }
                    Instr::CallExposed(count) => {
                        self.expose(&frame);
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
                    Instr::BuildClass => {
                        tri!(self.build_class(&mut frame, frames));
                        switched!();
                    }
                    Instr::ImportName(index) => {
                        tri!(self.import_name(&mut frame, frames, &code.names[index as usize]));
                        switched!();
                    }
                    Instr::ImportFrom(index) => {
                        tri!(self.import_from(&mut frame, frames, &code.names[index as usize]));
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

    fn load_global(&self, frame: &Frame, name: &Name) -> PyResult {
        if let Data::Dict(dict) = &frame.globals.data
            && let Some(value) = dict.get_name(name)
        {
            return Ok(value);
        }
        if let Data::Dict(dict) = &self.builtins_dict().data
            && let Some(value) = dict.get_name(name)
        {
            return Ok(value);
        }
        Err(self.name_error(name))
    }

    pub(crate) fn name_error(&self, name: &Name) -> PyError {
        let error = self.error(&self.exceptions.name_error, &format!("name '{name}' is not defined"));
        self.set_exception_attr(&error, "name", name.value());
        error
    }

    /// The next value for a `for` loop, whose iterator is on top of the stack.
    fn step_iterator(&self, frame: &mut Box<Frame>, frames: &mut Vec<Box<Frame>>, target: u32) -> PyResult<Stepped> {
        let Value::Obj(object) = frame.peek(1) else {
            let value = frame.peek(1).clone();
            return Err(self.type_error(&format!("'{}' object is not an iterator", self.type_name(&value))));
        };
        match &object.data {
            Data::Iterator(iterator) => {
                return Ok(match iterator.next(self)? {
                    Some(value) => Stepped::Value(value),
                    None => Stepped::End,
                });
            }
            Data::Generator(_) => {
                let object = object.clone();
                let Some(mut inner) = self.take_generator_frame(&object, Value::None)? else {
                    return Ok(Stepped::End);
                };
                drop(object);
                inner.on_return = OnReturn::For(target);
                self.switch_to(frame, frames, inner)?;
                return Ok(Stepped::Entered);
            }
            _ => {}
        }
        let iterator = frame.peek(1).clone();
        Ok(match self.next(&iterator)? {
            Some(value) => Stepped::Value(value),
            None => Stepped::End,
        })
    }

    /// `[iterator, sent]`: one step of `yield from`.
    fn send(&self, frame: &mut Box<Frame>, frames: &mut Vec<Box<Frame>>, target: u32) -> PyResult<()> {
        let sent = frame.pop();
        let iterator = frame.peek(1).clone();
        if let Value::Obj(object) = &iterator
            && let Data::Generator(_) = &object.data
        {
            let Some(mut inner) = self.take_generator_frame(object, sent)? else {
                frame.pop();
                frame.push(Value::None);
                frame.ip = target as usize;
                return Ok(());
            };
            inner.on_return = OnReturn::Send(target);
            return self.switch_to(frame, frames, inner);
        }
        let result = if sent.is_none() {
            match self.lookup(&self.class_of(&iterator), &self.common.next) {
                Some(_) if matches!(iterator.data(), Some(Data::Iterator(_))) => match self.next(&iterator)? {
                    Some(value) => Ok(value),
                    None => Err(self.stop_iteration()),
                },
                Some(method) => self.call_unbound(&method, &iterator, &[]),
                None => match self.next(&iterator)? {
                    Some(value) => Ok(value),
                    None => Err(self.stop_iteration()),
                },
            }
        } else {
            self.call_method(&iterator, "send", &[sent])
        };
        match result {
            Ok(value) => frame.push(value),
            Err(error) => {
                let value = self.stop_value(error)?;
                frame.pop();
                frame.push(value);
                frame.ip = target as usize;
            }
        }
        Ok(())
    }

    /// Suspends a generator's frame and hands the value to whoever resumed it.
    fn yield_value(&self, frame: &mut Box<Frame>, frames: &mut Vec<Box<Frame>>, value: Value) -> Option<Outcome> {
        if frame.handling > 0 {
            let outer = std::mem::take(&mut frame.outer_handled);
            frame.own_handled = self.handled.replace(outer);
        }
        self.trail.borrow_mut().pop();
        let on_return = std::mem::replace(&mut frame.on_return, OnReturn::Discard);
        let object = frame.generator.take();
        match on_return {
            OnReturn::Exit => {
                let placeholder = Frame::new(frame.code.clone(), frame.globals.clone(), OnReturn::Discard);
                suspend(object, std::mem::replace(frame, placeholder));
                Some(Outcome::Yielded(value))
            }
            _ => {
                let caller = frames.pop().expect("invariant: a generator in a loop has a caller");
                suspend(object, std::mem::replace(frame, caller));
                frame.push(value);
                None
            }
        }
    }

    /// Ends a frame and hands its result to its caller.
    fn return_value(&self, frame: &mut Box<Frame>, frames: &mut Vec<Box<Frame>>, value: Value) -> PyResult<Option<Outcome>> {
        let on_return = std::mem::replace(&mut frame.on_return, OnReturn::Discard);
        self.leave_frame(frame);
        if let OnReturn::Exit = on_return {
            return Ok(Some(Outcome::Returned(value)));
        }
        let caller = frames.pop().expect("invariant: a called frame has a caller");
        let ended = std::mem::replace(frame, caller);
        self.recycle(ended);
        if let Some(entry) = self.trail.borrow().last() {
            self.ip.set(entry.ip);
        }
        match on_return {
            OnReturn::Push => frame.push(value),
            OnReturn::Discard | OnReturn::Exit => {}
            OnReturn::Instance(instance) => {
                if !value.is_none() {
                    self.check_init(&value)?;
                }
                frame.push(instance);
            }
            OnReturn::Class(recipe) => {
                let class = self.finish_class(*recipe)?;
                frame.push(class);
            }
            OnReturn::Import(name) => self.module_loaded(&name),
            OnReturn::For(target) => {
                drop(frame.pop());
                frame.ip = target as usize;
            }
            OnReturn::Send(target) => {
                drop(frame.pop());
                frame.push(value);
                frame.ip = target as usize;
            }
        }
        Ok(None)
    }

    /// What every ended frame does: its variables go, or stay for tracebacks that show it.
    pub(crate) fn leave_frame(&self, frame: &mut Frame) {
        self.trail.borrow_mut().pop();
        if frame.handling > 0 {
            let outer = std::mem::take(&mut frame.outer_handled);
            drop(self.handled.replace(outer));
            frame.handling = 0;
        }
        if let Some(object) = frame.generator.take()
            && let Data::Generator(generator) = &object.data
        {
            *generator.state.borrow_mut() = super::generator::State::Finished;
        }
        let mut values = std::mem::take(&mut frame.stack);
        if let Some(remains) = frame.remains.take()
            && Rc::strong_count(&remains) > 1
        {
            values.truncate(frame.code.slot_count());
            *remains.locals.borrow_mut() = values;
            return;
        }
        values.clear();
        frame.stack = values;
    }

    /// Keeps an ended frame's memory for the next call.
    fn recycle(&self, mut frame: Box<Frame>) {
        let mut pool = self.pool.borrow_mut();
        if pool.len() < 64 && frame.stack.capacity() > 0 && frame.namespace.is_none() {
            frame.stack.clear();
            pool.push(std::mem::take(&mut frame.stack));
        }
    }

    /// Calls what lies below the arguments on the stack: `[callable, self?, arguments…]`; pushes the result, or makes the called
    /// function's frame the running one.
    pub(crate) fn invoke(
        &self,
        frame: &mut Box<Frame>,
        frames: &mut Vec<Box<Frame>>,
        mut count: usize,
        keywords: &[Name],
    ) -> PyResult<()> {
        loop {
            let base = frame.stack.len() - count - 2;
            let has_self = !frame.stack[base + 1].is_unbound();
            let start = if has_self { base + 1 } else { base + 2 };
            let Value::Obj(callable) = &frame.stack[base] else {
                return Err(self.not_callable(&frame.stack[base]));
            };
            match &callable.data {
                Data::Function(_) => {
                    let callable = callable.clone();
                    return self.enter_function(frame, frames, &callable, start, base, keywords);
                }
                Data::Native(native) => {
                    let result = native.invoke(self, &Args::new(&frame.stack[start..], keywords))?;
                    frame.stack.truncate(base);
                    frame.stack.push(result);
                    return Ok(());
                }
                Data::BoundMethod { receiver, function } => {
                    let (receiver, function) = (receiver.clone(), function.clone());
                    self.shift_self(frame, base, has_self, receiver, &mut count);
                    frame.stack[base] = function;
                }
                Data::StaticMethod(function) => {
                    let function = function.clone();
                    frame.stack[base] = function;
                }
                Data::Class(_) => {
                    let callable = callable.clone();
                    if self.enter_class(frame, frames, &callable, start, base, keywords)? {
                        return Ok(());
                    }
                    // A metaclass's `__call__` has taken the class's place.
                    let method = self.lookup(&self.class_of(&Value::Obj(callable.clone())), &self.common.call);
                    self.shift_self(frame, base, has_self, Value::Obj(callable), &mut count);
                    frame.stack[base] = method.unwrap_or(Value::None);
                }
                _ => {
                    let value = frame.stack[base].clone();
                    let class = self.class_of(&value);
                    let Some(method) = self.lookup(&class, &self.common.call) else {
                        return Err(self.not_callable(&value));
                    };
                    if matches!(method.data(), Some(Data::Function(_) | Data::Native(_))) {
                        self.shift_self(frame, base, has_self, value, &mut count);
                        frame.stack[base] = method;
                    } else {
                        let result = self.call_args(&value, &Args::new(&frame.stack[start..], keywords))?;
                        frame.stack.truncate(base);
                        frame.stack.push(result);
                        return Ok(());
                    }
                }
            }
        }
    }

    /// Puts a receiver before the arguments.
    fn shift_self(&self, frame: &mut Frame, base: usize, has_self: bool, receiver: Value, count: &mut usize) {
        if has_self {
            frame.stack.insert(base + 1, receiver);
            // The old `self` has become the first argument.
            *count += 1;
        } else {
            frame.stack[base + 1] = receiver;
        }
    }

    fn enter_function(
        &self,
        frame: &mut Box<Frame>,
        frames: &mut Vec<Box<Frame>>,
        callable: &ObjRef,
        start: usize,
        base: usize,
        keywords: &[Name],
    ) -> PyResult<()> {
        let Data::Function(function) = &callable.data else {
            return Ok(());
        };
        let code = function.code.borrow().clone();
        let given = frame.stack.len() - start;
        let stack = if code.is_simple && keywords.is_empty() && given == code.positional as usize {
            let mut stack = self.pool.borrow_mut().pop().unwrap_or_default();
            stack.extend(frame.stack.drain(start..));
            stack.resize(code.slot_count(), Value::Unbound);
            stack
        } else {
            let values = frame.stack.split_off(start);
            match self.bind_arguments(function, &code, values, keywords) {
                Ok(stack) => stack,
                Err(error) => return Err(error),
            }
        };
        frame.stack.truncate(base);
        let is_generator = code.is_generator;
        let mut new = Frame::new(code, function.globals.clone(), OnReturn::Push);
        new.stack = stack;
        super::calls::place_closure(&mut new, function);
        if is_generator {
            frame.stack.push(super::calls::new_generator(new));
            return Ok(());
        }
        self.switch_to(frame, frames, new)
    }

    /// Makes an instance of a class; tells false when a metaclass's `__call__` must run instead.
    fn enter_class(
        &self,
        frame: &mut Box<Frame>,
        frames: &mut Vec<Box<Frame>>,
        callable: &ObjRef,
        start: usize,
        base: usize,
        keywords: &[Name],
    ) -> PyResult<bool> {
        let Some(class) = crate::object::class::ClassRef::from_obj(callable) else {
            return Ok(true);
        };
        let metaclass = self.class_of(&class.value());
        if !metaclass.is(&self.types.type_) {
            let own_call = self.lookup_owner(&metaclass, &self.common.call);
            if let Some((owner, method)) = own_call
                && !owner.is(&self.types.type_)
            {
                if matches!(method.data(), Some(Data::Function(_) | Data::Native(_))) {
                    return Ok(false);
                }
                let result = self.construct(&class, &Args::new(&frame.stack[start..], keywords))?;
                frame.stack.truncate(base);
                frame.stack.push(result);
                return Ok(true);
            }
        }
        let init = self.own_init(&class);
        let python_init = init.as_ref().is_some_and(|init| matches!(init.data(), Some(Data::Function(_))));
        let new = self.own_new(&class);
        let native_new = new.as_ref().is_none_or(|new| match new.data() {
            Some(Data::StaticMethod(function)) => matches!(function.data(), Some(Data::Native(_))),
            _ => false,
        });
        if python_init && native_new && !class.is_subclass_of(&self.types.type_) {
            let args = Args::new(&frame.stack[start..], keywords);
            let instance = self.new_instance(&class, &args)?;
            if let (Some(init), true) = (init, self.class_of(&instance).is(&class)) {
                // [callable, self?, arguments…] -> [arguments…] of `__init__` with the instance in front.
                let values = frame.stack.split_off(start);
                frame.stack.truncate(base);
                let Some(Data::Function(function)) = init.data() else {
                    return Ok(true);
                };
                let mut all = Vec::with_capacity(values.len() + 1);
                all.push(instance.clone());
                all.extend(values);
                let new = self.function_frame(function, all, keywords, OnReturn::Instance(instance))?;
                self.switch_to(frame, frames, new)?;
                return Ok(true);
            }
            frame.stack.truncate(base);
            frame.stack.push(instance);
            return Ok(true);
        }
        let result = self.construct_plain(&class, &Args::new(&frame.stack[start..], keywords))?;
        frame.stack.truncate(base);
        frame.stack.push(result);
        Ok(true)
    }

    /// `[callable, self?, args]` and a dict of keywords: calls with them spread out.
    fn spread_arguments(&self, frame: &mut Box<Frame>, frames: &mut Vec<Box<Frame>>, keywords: &Value) -> PyResult<()> {
        let args = frame.pop();
        let mut count = 0;
        for value in args.as_tuple().unwrap_or_default() {
            frame.stack.push(value.clone());
            count += 1;
        }
        let mut names = Vec::new();
        if let Some(dict) = keywords.as_dict() {
            for (key, value) in dict.items() {
                let Some(name) = Name::from_value(&key) else {
                    return Err(self.type_error("keywords must be strings"));
                };
                names.push(name);
                frame.stack.push(value);
                count += 1;
            }
        }
        drop(args);
        self.invoke(frame, frames, count, &names)
    }

    /// `[manager] -> [exit, entered]`
    fn before_with(&self, frame: &mut Box<Frame>, frames: &mut Vec<Box<Frame>>) -> PyResult<()> {
        let manager = frame.pop();
        let class = self.class_of(&manager);
        let protocol = |missed: &str| {
            let text = format!("'{}' object does not support the context manager protocol{missed}", class.name());
            self.type_error(&text)
        };
        let Some(enter) = self.lookup(&class, &self.common.enter) else {
            return Err(protocol(""));
        };
        let Some(exit) = self.lookup(&class, &self.common.exit) else {
            return Err(protocol(" (missed __exit__ method)"));
        };
        let bind = |attr: &Value| match self.bind(attr, &manager, &class)? {
            Attr::Ready(value) => Ok(value),
            Attr::Getter(getter, receiver) => self.call(&getter, &[receiver]),
        };
        let (enter, exit) = (bind(&enter)?, bind(&exit)?);
        frame.stack.extend([exit, enter, Value::Unbound]);
        drop(manager);
        self.invoke(frame, frames, 0, &[])
    }
}

fn suspend(object: Option<ObjRef>, frame: Box<Frame>) {
    if let Some(object) = object
        && let Data::Generator(generator) = &object.data
    {
        *generator.state.borrow_mut() = super::generator::State::Suspended(frame);
    }
}

/// The names in a constant tuple.
fn names_of(value: &Value) -> Vec<Name> {
    value.as_tuple().unwrap_or_default().iter().filter_map(Name::from_value).collect()
}

/// A tracked dict object.
pub(crate) fn new_dict() -> ObjRef {
    Object::tracked(Data::Dict(crate::PyDict::new()))
}
