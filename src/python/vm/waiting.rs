//! What `await`, `async for` and `async with` ask of objects.

use super::Vm;
use super::attributes::Attr;
use super::frame::Frame;
use super::generator::generator_of;
use crate::code::{Awaited, Code, Flavor};
use crate::embed::error::{PyError, PyResult};
use crate::object::Object;
use crate::object::data::Data;
use crate::object::value::Value;
use std::cell::RefCell;

impl Vm {
    /// The iterator that `await value` runs.
    pub(crate) fn awaitable(&self, value: &Value, awaited: Awaited) -> PyResult {
        if let Some(generator) = value.as_obj().and_then(generator_of)
            && (generator.flavor == Flavor::Coroutine || generator.code.is_awaitable.get())
        {
            if self.delegate_of(generator).is_some() {
                return Err(self.runtime_error("coroutine is being awaited already"));
            }
            return Ok(value.clone());
        }
        let class = self.class_of(value);
        let Some(method) = self.lookup(&class, &self.common.await_) else {
            let special = match awaited {
                Awaited::Expression => {
                    let text = format!("object {} can't be used in 'await' expression", class.name());
                    return Err(self.type_error(&text));
                }
                Awaited::Enter => "__aenter__",
                Awaited::Exit => "__aexit__",
            };
            let text = format!(
                "'async with' received an object from {special} that does not implement __await__: {}",
                class.name()
            );
            return Err(self.type_error(&text));
        };
        let iterator = self.call_unbound(&method, value, &[])?;
        if let Some(generator) = iterator.as_obj().and_then(generator_of)
            && (generator.flavor == Flavor::Coroutine || generator.code.is_awaitable.get())
        {
            return Err(self.type_error("__await__() returned a coroutine"));
        }
        if !self.is_iterator(&iterator) {
            let text = format!("__await__() returned non-iterator of type '{}'", self.type_name(&iterator));
            return Err(self.type_error(&text));
        }
        Ok(iterator)
    }

    /// Runs one of the instructions of asynchronous code.
    pub(super) fn asynchronous(&self, frame: &mut Frame, instr: crate::code::Instr) -> PyResult<()> {
        use crate::code::Instr;
        match instr {
            Instr::GetAwaitable(awaited) => {
                let value = frame.pop();
                let iterator = self.awaitable(&value, awaited)?;
                frame.push(iterator);
            }
            Instr::GetAIter => {
                let value = frame.pop();
                let class = self.class_of(&value);
                let Some(method) = self.lookup(&class, &self.common.aiter) else {
                    let text = format!("'async for' requires an object with __aiter__ method, got {}", class.name());
                    return Err(self.type_error(&text));
                };
                let iterator = self.call_unbound(&method, &value, &[])?;
                let kind = self.class_of(&iterator);
                if self.lookup(&kind, &self.common.anext).is_none() {
                    let text = format!(
                        "'async for' received an object from __aiter__ that does not implement __anext__: {}",
                        kind.name()
                    );
                    return Err(self.type_error(&text));
                }
                frame.push(iterator);
            }
            Instr::GetANext => {
                let iterator = frame.peek(1).clone();
                let class = self.class_of(&iterator);
                let Some(method) = self.lookup(&class, &self.common.anext) else {
                    let text = format!("'async for' requires an iterator with __anext__ method, got {}", class.name());
                    return Err(self.type_error(&text));
                };
                let next = self.call_unbound(&method, &iterator, &[])?;
                let awaitable = self.awaitable(&next, Awaited::Expression).map_err(|error| {
                    let text =
                        format!("'async for' received an invalid object from __anext__: {}", self.type_name(&next));
                    let wrapped = self.type_error(&text);
                    wrapped.data().cause.replace(error.value());
                    wrapped.data().context.replace(error.value());
                    wrapped.data().suppress_context.set(true);
                    wrapped
                })?;
                frame.push(awaitable);
            }
            Instr::BeforeAsyncWith => {
                let manager = frame.pop();
                let class = self.class_of(&manager);
                let protocol = |missed: &str| {
                    let text = format!(
                        "'{}' object does not support the asynchronous context manager protocol{missed}",
                        class.name()
                    );
                    self.type_error(&text)
                };
                let Some(enter) = self.lookup(&class, &self.common.aenter) else {
                    return Err(protocol(""));
                };
                let Some(exit) = self.lookup(&class, &self.common.aexit) else {
                    return Err(protocol(" (missed __aexit__ method)"));
                };
                let exit = match self.bind(&exit, &manager, &class)? {
                    Attr::Ready(value) => value,
                    Attr::Getter(getter, receiver) => self.call(&getter, &[receiver])?,
                };
                let entered = self.call_unbound(&enter, &manager, &[])?;
                frame.stack.extend([exit, entered]);
            }
            Instr::WrapAsync => {
                let value = frame.pop();
                frame.push(Value::Obj(Object::tracked(Data::Cell(RefCell::new(value)))));
            }
            _ => {}
        }
        Ok(())
    }

    /// `[iterator, exception]`: the exception, unless it is the one that ends `async for`.
    pub(super) fn end_async_for(&self, frame: &mut Frame) -> Option<PyError> {
        let exception = frame.pop();
        let error = exception.as_obj().and_then(|object| PyError::from_obj(object.clone()))?;
        if self.error_is(&error, &self.exceptions.stop_async_iteration) {
            drop(frame.pop());
            return None;
        }
        Some(error)
    }

    /// The iterator of `yield from`.
    pub(super) fn yield_from_iterator(&self, value: &Value, code: &Code) -> PyResult {
        if let Some(generator) = value.as_obj().and_then(generator_of)
            && generator.flavor == Flavor::Coroutine
        {
            if code.flavor == Flavor::Coroutine || code.is_awaitable.get() {
                return Ok(value.clone());
            }
            return Err(self.type_error("cannot 'yield from' a coroutine object in a non-coroutine generator"));
        }
        self.iter(value)
    }
}
