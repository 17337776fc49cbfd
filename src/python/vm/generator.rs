//! [`Generator`]: a frame that can be suspended.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::frame::Frame;
use super::run::Outcome;
use super::{OnReturn, Vm};
use crate::code::{Code, Flavor, Instr};
use crate::embed::error::{PyError, PyResult};
use crate::object::data::Data;
use crate::object::name::Name;
use crate::object::value::{ObjRef, Value};

/// Where a generator stands.
pub(crate) enum State {
    /// Its body has not started.
    Created(Box<Frame>),
    /// It waits at a `yield`.
    Suspended(Box<Frame>),
    /// It runs now.
    Running,
    /// It has ended.
    Finished,
}

/// A generator: its suspended frame and its names.
pub struct Generator {
    pub(crate) state: RefCell<State>,
    /// `__name__`.
    pub name: RefCell<Name>,
    /// `__qualname__`.
    pub qualname: RefCell<Name>,
    /// The function's code.
    pub code: Rc<Code>,
    /// Generator, coroutine or asynchronous generator.
    pub flavor: Flavor,
    /// Whether an awaitable of an asynchronous generator has begun and not ended.
    pub(crate) is_stepping: Cell<bool>,
}

impl Generator {
    pub(crate) fn new(frame: Box<Frame>) -> Generator {
        Generator {
            name: RefCell::new(frame.code.name.clone()),
            qualname: RefCell::new(frame.code.qualname.clone()),
            code: frame.code.clone(),
            flavor: frame.code.flavor,
            is_stepping: Cell::new(false),
            state: RefCell::new(State::Created(frame)),
        }
    }

    /// What errors call it.
    pub(crate) fn kind(&self) -> &'static str {
        match self.flavor {
            Flavor::Coroutine => "coroutine",
            Flavor::AsyncGenerator => "async generator",
            Flavor::Plain | Flavor::Generator => "generator",
        }
    }

    /// Whether something must still run: it waits inside a `try` or `with`, or is a coroutine that nobody awaited.
    pub(crate) fn has_cleanup(&self) -> bool {
        let Ok(state) = self.state.try_borrow() else {
            return false;
        };
        let frame = match &*state {
            State::Suspended(frame) => frame,
            State::Created(_) => return self.flavor == Flavor::Coroutine,
            State::Running | State::Finished => return false,
        };
        let at = frame.ip.saturating_sub(1) as u32;
        frame.code.handlers.iter().any(|handler| handler.start <= at && at < handler.end)
    }

    pub(crate) fn clear(&self) {
        let state = self.state.try_borrow_mut().map(|mut state| std::mem::replace(&mut *state, State::Finished));
        drop(state);
    }
}

/// What resuming a generator gave.
pub enum Resumed {
    /// It yielded.
    Yielded(Value),
    /// It returned.
    Returned(Value),
}

/// A generator object's data.
pub(crate) fn generator_of(object: &ObjRef) -> Option<&Generator> {
    match &object.data {
        Data::Generator(generator) => Some(generator),
        _ => None,
    }
}

impl Vm {
    /// Takes the frame out of a generator to run it, with the sent value on its stack; nothing when it has ended.
    pub(crate) fn take_generator_frame(&self, object: &ObjRef, sent: Value) -> PyResult<Option<Box<Frame>>> {
        let Some(generator) = generator_of(object) else {
            return Ok(None);
        };
        let state = std::mem::replace(&mut *generator.state.borrow_mut(), State::Running);
        let mut frame = match state {
            State::Created(frame) => {
                if !sent.is_none() {
                    *generator.state.borrow_mut() = State::Created(frame);
                    let text = format!("can't send non-None value to a just-started {}", generator.kind());
                    return Err(self.type_error(&text));
                }
                frame
            }
            State::Suspended(mut frame) => {
                frame.push(sent);
                frame
            }
            State::Running => return Err(self.value_error(&format!("{} already executing", generator.kind()))),
            State::Finished => {
                *generator.state.borrow_mut() = State::Finished;
                if generator.flavor == Flavor::Coroutine {
                    return Err(self.runtime_error("cannot reuse already awaited coroutine"));
                }
                return Ok(None);
            }
        };
        frame.generator = Some(object.clone());
        if frame.handling > 0 {
            let own = std::mem::take(&mut frame.own_handled);
            frame.outer_handled = self.handled.replace(own);
        }
        Ok(Some(frame))
    }

    /// `generator.send(value)`, also for `next` (with `None`), from native code.
    pub fn generator_send(&self, object: &ObjRef, sent: Value) -> PyResult<Resumed> {
        match self.take_generator_frame(object, sent)? {
            Some(mut frame) => {
                frame.on_return = OnReturn::Exit;
                self.resume_nested(frame, None)
            }
            None => Ok(Resumed::Returned(Value::None)),
        }
    }

    fn resume_nested(&self, frame: Box<Frame>, error: Option<PyError>) -> PyResult<Resumed> {
        match self.run_nested(frame, error)? {
            Outcome::Yielded(value) => Ok(Resumed::Yielded(value)),
            Outcome::Returned(value) => Ok(Resumed::Returned(value)),
            Outcome::OutOfBudget => Err(self.runtime_error("nested run paused")),
        }
    }

    /// `generator.throw(exception)` from native code.
    pub fn generator_throw(&self, object: &ObjRef, error: PyError) -> PyResult<Resumed> {
        let Some(generator) = generator_of(object) else {
            return Err(error);
        };
        // A generator that waits in `yield from` passes the exception on.
        if let Some(inner) = self.delegate_of(generator) {
            return self.throw_into_delegate(object, &inner, error);
        }
        let state = std::mem::replace(&mut *generator.state.borrow_mut(), State::Running);
        let mut frame = match state {
            State::Finished => {
                *generator.state.borrow_mut() = State::Finished;
                if generator.flavor == Flavor::Coroutine && !self.error_is(&error, &self.exceptions.generator_exit) {
                    return Err(self.runtime_error("cannot reuse already awaited coroutine"));
                }
                return Err(error);
            }
            State::Created(_) => {
                *generator.state.borrow_mut() = State::Finished;
                return Err(error);
            }
            State::Running => {
                return Err(self.value_error(&format!("{} already executing", generator.kind())));
            }
            State::Suspended(frame) => frame,
        };
        frame.generator = Some(object.clone());
        if frame.handling > 0 {
            let own = std::mem::take(&mut frame.own_handled);
            frame.outer_handled = self.handled.replace(own);
        }
        frame.on_return = OnReturn::Exit;
        self.resume_nested(frame, Some(error))
    }

    /// The iterator that a suspended generator's `yield from` reads.
    pub(crate) fn delegate_of(&self, generator: &Generator) -> Option<Value> {
        match &*generator.state.borrow() {
            State::Suspended(frame) => {
                let is_delegating =
                    frame.ip >= 2 && matches!(frame.code.instrs.get(frame.ip - 2), Some(Instr::Send(_)));
                is_delegating.then(|| frame.stack.last().cloned()).flatten()
            }
            _ => None,
        }
    }

    fn throw_into_delegate(&self, object: &ObjRef, inner: &Value, error: PyError) -> PyResult<Resumed> {
        let generator = generator_of(object).expect("invariant: checked by the caller");
        let is_exit = self.error_is(&error, &self.exceptions.generator_exit);
        let state = std::mem::replace(&mut *generator.state.borrow_mut(), State::Running);
        let State::Suspended(mut frame) = state else {
            return Err(error);
        };
        let result = if is_exit {
            let closed = match inner.as_obj().and_then(generator_of) {
                Some(_) => {
                    self.generator_close(inner.as_obj().expect("invariant: a generator is an object")).map(|_| ())
                }
                None => match self.attr_opt(inner, "close") {
                    Ok(Some(close)) => self.call(&close, &[]).map(|_| ()),
                    Ok(None) => Ok(()),
                    Err(other) => Err(other),
                },
            };
            Err(closed.err().unwrap_or(error))
        } else if let Some(inner) = inner.as_obj().filter(|object| generator_of(object).is_some()) {
            self.generator_throw(inner, error)
        } else {
            match self.attr_opt(inner, "throw") {
                Ok(Some(throw)) => match self.call(&throw, &[error.value()]) {
                    Ok(value) => Ok(Resumed::Yielded(value)),
                    Err(stop) => self.stop_value(stop).map(Resumed::Returned),
                },
                Ok(None) => Err(error),
                Err(other) => Err(other),
            }
        };
        match result {
            Ok(Resumed::Yielded(value)) => {
                *generator.state.borrow_mut() = State::Suspended(frame);
                Ok(Resumed::Yielded(value))
            }
            Ok(Resumed::Returned(value)) => {
                // [iterator] -> [result], behind the loop of `Send`.
                frame.pop();
                frame.push(value);
                if let Some(Instr::Send(end)) = frame.code.instrs.get(frame.ip - 2) {
                    frame.ip = *end as usize;
                }
                frame.generator = Some(object.clone());
                frame.on_return = OnReturn::Exit;
                if frame.handling > 0 {
                    let own = std::mem::take(&mut frame.own_handled);
                    frame.outer_handled = self.handled.replace(own);
                }
                self.resume_nested(frame, None)
            }
            Err(error) => {
                frame.generator = Some(object.clone());
                frame.on_return = OnReturn::Exit;
                frame.pop();
                if frame.handling > 0 {
                    let own = std::mem::take(&mut frame.own_handled);
                    frame.outer_handled = self.handled.replace(own);
                }
                self.resume_nested(frame, Some(error))
            }
        }
    }

    /// The value of a `StopIteration`; any other exception stays one.
    pub fn stop_value(&self, error: PyError) -> PyResult {
        if !self.error_is(&error, &self.exceptions.stop_iteration) {
            return Err(error);
        }
        Ok(error.data().args.borrow().first().cloned().unwrap_or(Value::None))
    }

    /// `generator.close()` from native code.
    pub fn generator_close(&self, object: &ObjRef) -> PyResult {
        let Some(generator) = generator_of(object) else {
            return Ok(Value::None);
        };
        let is_suspended = matches!(&*generator.state.borrow(), State::Suspended(_));
        if !is_suspended {
            let state = std::mem::replace(&mut *generator.state.borrow_mut(), State::Finished);
            if let State::Running = state {
                *generator.state.borrow_mut() = State::Running;
                return Err(self.value_error(&format!("{} already executing", generator.kind())));
            }
            return Ok(Value::None);
        }
        let exit = self.exception(&self.exceptions.generator_exit, Vec::new());
        match self.generator_throw(object, exit) {
            Ok(Resumed::Yielded(_)) => Err(self.runtime_error(&format!("{} ignored GeneratorExit", generator.kind()))),
            Ok(Resumed::Returned(value)) => Ok(value),
            Err(error)
                if self.error_is(&error, &self.exceptions.generator_exit)
                    || self.error_is(&error, &self.exceptions.stop_iteration) =>
            {
                Ok(Value::None)
            }
            Err(error) => Err(error),
        }
    }
}
