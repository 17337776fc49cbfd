//! Calls from the machine: a Python function's frame becomes the running one.

use super::Vm;
use super::attributes::Attr;
use super::frame::{Frame, OnReturn};
use crate::embed::args::Args;
use crate::embed::error::PyResult;
use crate::object::data::Data;
use crate::object::name::Name;
use crate::object::value::{ObjRef, Value};

impl Vm {
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
                    return self.enter_function(frame, frames, &callable, start, base, keywords, OnReturn::Push);
                }
                Data::Native(native) => {
                    if native.name.as_str() == "send"
                        && keywords.is_empty()
                        && frame.stack.len() == start + 2
                        && let Some(object) = resumable(&frame.stack[start])
                    {
                        // A nested run could not be paused.
                        let sent = frame.pop();
                        frame.stack.truncate(base);
                        return match self.take_generator_frame(&object, sent)? {
                            Some(mut inner) => {
                                inner.on_return = OnReturn::Resume;
                                self.switch_to(frame, frames, inner)
                            }
                            None => Err(self.stop_iteration()),
                        };
                    }
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

    #[expect(clippy::too_many_arguments, reason = "what a call consists of")]
    fn enter_function(
        &self,
        frame: &mut Box<Frame>,
        frames: &mut Vec<Box<Frame>>,
        callable: &ObjRef,
        start: usize,
        base: usize,
        keywords: &[Name],
        on_return: OnReturn,
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
            self.bind_arguments(function, &code, values, keywords)?
        };
        frame.stack.truncate(base);
        let is_generator = code.is_generator();
        let mut new = Frame::new(code, function.globals.clone(), on_return);
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
                // The arguments of `__init__` are the same, with the instance in front.
                let mut first = start;
                if start == base + 2 {
                    first -= 1;
                    frame.stack[first] = instance.clone();
                } else {
                    frame.stack.insert(first, instance.clone());
                }
                let on_return = OnReturn::Instance(instance);
                if let Value::Obj(init) = &init {
                    self.enter_function(frame, frames, init, first, base, keywords, on_return)?;
                }
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
    pub(super) fn spread_arguments(
        &self,
        frame: &mut Box<Frame>,
        frames: &mut Vec<Box<Frame>>,
        keywords: &Value,
    ) -> PyResult<()> {
        let mut args = frame.pop();
        if args.as_tuple().is_none() {
            let function = frame.stack.len().checked_sub(2).map(|at| frame.stack[at].clone()).unwrap_or_default();
            let items = self.collect(&args).map_err(|error| {
                let place = format!("{} argument", self.callable_name(&function));
                self.star_error(error, &args, &place)
            })?;
            args = Value::tuple(items);
        }
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
    pub(super) fn before_with(&self, frame: &mut Box<Frame>, frames: &mut Vec<Box<Frame>>) -> PyResult<()> {
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

/// A generator or coroutine whose `send` resumes its frame.
fn resumable(value: &Value) -> Option<ObjRef> {
    let object = value.as_obj()?;
    match &object.data {
        Data::Generator(generator) if generator.flavor != crate::code::Flavor::AsyncGenerator => Some(object.clone()),
        _ => None,
    }
}
