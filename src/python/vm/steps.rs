//! How frames hand over to each other: returning, yielding, and stepping iterators.

use std::rc::Rc;

use super::Vm;
use super::frame::{Frame, OnReturn};
use super::run::{Outcome, Stepped};
use crate::embed::error::PyResult;
use crate::object::data::Data;
use crate::object::value::{ObjRef, Value};

impl Vm {
    /// The next value for a `for` loop, whose iterator is on top of the stack.
    pub(super) fn step_iterator(
        &self,
        frame: &mut Box<Frame>,
        frames: &mut Vec<Box<Frame>>,
        target: u32,
    ) -> PyResult<Stepped> {
        let Value::Obj(object) = frame.peek(1) else {
            let value = frame.peek(1).clone();
            return Err(self.type_error(&format!("'{}' object is not an iterator", self.type_name(&value))));
        };
        if let Some(iterator) = object.native_iterator() {
            return Ok(match self.native_next(iterator)? {
                Some(value) => Stepped::Value(value),
                None => Stepped::End,
            });
        }
        if let Data::Generator(_) = &object.data {
            let object = object.clone();
            let Some(mut inner) = self.take_generator_frame(&object, Value::None)? else {
                return Ok(Stepped::End);
            };
            drop(object);
            inner.on_return = OnReturn::For(target);
            self.switch_to(frame, frames, inner)?;
            return Ok(Stepped::Entered);
        }
        let iterator = frame.peek(1).clone();
        Ok(match self.next(&iterator)? {
            Some(value) => Stepped::Value(value),
            None => Stepped::End,
        })
    }

    /// `[iterator, sent]`: one step of `yield from`.
    pub(super) fn send(&self, frame: &mut Box<Frame>, frames: &mut Vec<Box<Frame>>, target: u32) -> PyResult<()> {
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
        let result =
            if sent.is_none() { self.next_or_stop(&iterator) } else { self.call_method(&iterator, "send", &[sent]) };
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
    pub(super) fn yield_value(
        &self,
        frame: &mut Box<Frame>,
        frames: &mut Vec<Box<Frame>>,
        value: Value,
    ) -> Option<Outcome> {
        if frame.handling > 0 {
            let outer = std::mem::take(&mut frame.outer_handled);
            frame.own_handled = self.handled.replace(outer);
        }
        let entry = self.trail.borrow_mut().pop();
        self.keep_for_frame_object(frame, entry.and_then(|entry| entry.remains));
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
    pub(super) fn return_value(
        &self,
        frame: &mut Box<Frame>,
        frames: &mut Vec<Box<Frame>>,
        value: Value,
    ) -> PyResult<Option<Outcome>> {
        let on_return = std::mem::replace(&mut frame.on_return, OnReturn::Discard);
        self.leave_frame(frame);
        if let OnReturn::Exit = on_return {
            return Ok(Some(Outcome::Returned(value)));
        }
        let caller = frames.pop().expect("invariant: a called frame has a caller");
        let ended = std::mem::replace(frame, caller);
        self.recycle(ended.stack);
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
            OnReturn::Resume => {
                let args = if value.is_none() { Vec::new() } else { vec![value] };
                return Err(self.exception(&self.exceptions.stop_iteration, args));
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
        let entry = self.trail.borrow_mut().pop();
        let seen = entry.and_then(|entry| entry.remains);
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
        if let Some(remains) = frame.remains.take().or(seen)
            && Rc::strong_count(&remains) > 1
        {
            self.end_of_frame(frame, &remains);
            values.truncate(frame.code.slot_count());
            let before = remains.locals.replace(values);
            drop(before);
            return;
        }
        values.clear();
        frame.stack = values;
    }

    /// Keeps an ended frame's memory for the next call.
    fn recycle(&self, mut stack: Vec<Value>) {
        stack.clear();
        let mut pool = self.pool.borrow_mut();
        if pool.len() < 64 && stack.capacity() > 0 {
            pool.push(stack);
        }
    }
}

fn suspend(object: Option<ObjRef>, frame: Box<Frame>) {
    if let Some(object) = object
        && let Data::Generator(generator) = &object.data
    {
        *generator.state.borrow_mut() = super::generator::State::Suspended(frame);
    }
}
