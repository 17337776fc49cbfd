//! Exceptions on their way through frames.

use std::rc::Rc;

use super::Vm;
use super::frame::{Frame, OnReturn};
use crate::code::{Flavor, Instr};
use crate::embed::error::{PyError, PyResult};
use crate::object::Object;
use crate::object::data::Data;
use crate::object::exception::Traceback;
use crate::object::value::Value;

impl Vm {
    /// Finds the handler of an exception, in this frame or its callers, and makes its frame the running one; fails with the exception
    /// when the run has none. `again` tells that the exception has passed through the first frame before.
    pub(crate) fn unwind(
        &self,
        frame: &mut Box<Frame>,
        frames: &mut Vec<Box<Frame>>,
        error: PyError,
        mut again: bool,
    ) -> PyResult<()> {
        let mut error = error;
        loop {
            let at = frame.ip.saturating_sub(1) as u32;
            if !again {
                self.add_traceback(frame, &error, at);
            }
            again = false;
            if !self.is_interruption(&error) {
                let handler =
                    frame.code.handlers.iter().find(|handler| handler.start <= at && at < handler.end).copied();
                if let Some(handler) = handler {
                    self.keep_variables(frame, &error);
                    let keep = frame.code.slot_count() + handler.depth as usize;
                    frame.stack.truncate(keep);
                    frame.push(error.value());
                    frame.ip = handler.target as usize;
                    return Ok(());
                }
            }
            let flavor = if frame.generator.is_some() { frame.code.flavor } else { Flavor::Plain };
            let on_return = std::mem::replace(&mut frame.on_return, OnReturn::Discard);
            self.name_missing_in_getter(frame, frames.last().map(|caller| &**caller), &error);
            self.leave_frame(frame);
            let is_stop = self.error_is(&error, &self.exceptions.stop_iteration);
            let is_async_stop =
                flavor == Flavor::AsyncGenerator && self.error_is(&error, &self.exceptions.stop_async_iteration);
            if flavor != Flavor::Plain && is_stop || is_async_stop {
                let kind = match flavor {
                    Flavor::Coroutine => "coroutine",
                    Flavor::AsyncGenerator => "async generator",
                    Flavor::Plain | Flavor::Generator => "generator",
                };
                let cause = error.value();
                let name = if is_stop { "StopIteration" } else { "StopAsyncIteration" };
                error = self.runtime_error(&format!("{kind} raised {name}"));
                error.data().cause.replace(cause.clone());
                error.data().context.replace(cause);
                error.data().suppress_context.set(true);
            }
            match on_return {
                OnReturn::Exit => return Err(error),
                OnReturn::Import(name) => self.module_failed(&name),
                _ => {}
            }
            match frames.pop() {
                Some(caller) => *frame = caller,
                None => return Err(error),
            }
        }
    }

    /// The getter of a property ends with an exception: the access that called it is known to an `AttributeError`.
    fn name_missing_in_getter(&self, frame: &Frame, caller: Option<&Frame>, error: &PyError) {
        if !self.error_is(error, &self.exceptions.attribute_error) {
            return;
        }
        if let Some(caller) = caller
            && let Some(Instr::LoadAttr(index)) = caller.code.instrs.get(caller.ip.saturating_sub(1))
            && let (Some(name), Some(object)) = (caller.code.names.get(*index as usize), frame.stack.first())
            && !matches!(object.data(), Some(Data::Cell(_)))
        {
            self.name_missing(error, &object.clone(), name);
        }
    }

    fn add_traceback(&self, frame: &mut Frame, error: &PyError, at: u32) {
        let data = error.data();
        let next = data.traceback.take();
        if next.is_unbound() {
            self.set_context(error);
        }
        if crate::modules::is_frameless(&frame.code) {
            data.traceback.replace(next);
            return;
        }
        let remains = self.remains_of_running(frame);
        if remains.globals.borrow().is_unbound() {
            remains.globals.replace(Value::Obj(frame.globals.clone()));
        }
        let mut span = frame.code.span(at as usize);
        let inner = match next.data() {
            Some(Data::Traceback(entry)) if entry.code.is_inlined() => {
                span = entry.span;
                Some(entry.next.borrow().clone())
            }
            _ => None,
        };
        let traceback = Traceback {
            next: std::cell::RefCell::new(inner.unwrap_or(next)),
            code: frame.code.clone(),
            instruction: at,
            span,
            frame: remains,
        };
        data.traceback.replace(Value::Obj(Object::tracked(Data::Traceback(Box::new(traceback)))));
    }

    /// Lets the traceback of a `NameError` see the variables of the frame that catches it: a suggestion depends on them.
    fn keep_variables(&self, frame: &Frame, error: &PyError) {
        if self.error_is(error, &self.exceptions.name_error)
            && let Some(remains) = &frame.remains
        {
            remains.locals.replace(frame.stack.iter().take(frame.code.slot_count()).cloned().collect());
        }
    }

    /// The exception being handled becomes the context of a new one.
    pub(crate) fn set_context(&self, error: &PyError) {
        let handled = self.handled.borrow().clone();
        let Some(handled_obj) = handled.as_obj() else {
            return;
        };
        if Rc::ptr_eq(handled_obj, error.exception()) {
            return;
        }
        // The new exception must not appear in the chain behind its own context.
        let mut current = handled.clone();
        for _ in 0..1000 {
            let Some(Data::Exception(data)) = current.data() else {
                break;
            };
            let next = data.context.borrow().clone();
            if next.as_obj().is_some_and(|next| Rc::ptr_eq(next, error.exception())) {
                data.context.replace(Value::Unbound);
                break;
            }
            current = next;
        }
        error.data().context.replace(handled);
    }

    /// `[exception] -> [previous, exception]`
    pub(crate) fn begin_handling(&self, frame: &mut Frame) {
        let exception = frame.pop();
        let previous = self.handled.replace(exception.clone());
        if frame.handling == 0 {
            frame.outer_handled = previous;
            frame.push(Value::Unbound);
        } else {
            frame.push(previous);
        }
        frame.handling += 1;
        frame.push(exception);
    }

    /// `[previous] -> []`
    pub(crate) fn end_handling(&self, frame: &mut Frame) {
        let previous = frame.pop();
        frame.handling = frame.handling.saturating_sub(1);
        let restored = if frame.handling == 0 { std::mem::take(&mut frame.outer_handled) } else { previous };
        let ended = self.handled.replace(restored);
        drop(ended);
    }

    /// The exception that is being handled (`sys.exc_info()[1]`).
    pub fn handled_exception(&self) -> Option<PyError> {
        let handled = self.handled.borrow().clone();
        handled.as_obj().and_then(|object| PyError::from_obj(object.clone()))
    }

    /// `raise exception from cause`
    pub(crate) fn raise_statement(&self, exception: &Value, cause: Option<&Value>) -> PyError {
        let error = self.raise(exception);
        if let Some(cause) = cause {
            let data = error.data();
            match cause {
                Value::None => {
                    data.cause.replace(Value::Unbound);
                    data.suppress_context.set(true);
                }
                cause => {
                    let raised = match cause.as_class() {
                        Some(class) if class.is_subclass_of(&self.exceptions.base_exception) => self.raise(cause),
                        _ => match cause.as_obj().and_then(|object| PyError::from_obj(object.clone())) {
                            Some(cause) => cause,
                            None => return self.type_error("exception causes must derive from BaseException"),
                        },
                    };
                    data.cause.replace(raised.value());
                    data.suppress_context.set(true);
                }
            }
        }
        self.set_context(&error);
        error
    }
}
