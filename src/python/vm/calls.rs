//! Calls: binding arguments to parameters, making instances, and calling from native code.

use std::rc::Rc;

use super::Vm;
use super::frame::{Frame, OnReturn};
use super::generator::Generator;
use super::run::Outcome;
use crate::code::Code;
use crate::embed::args::Args;
use crate::embed::error::{PyError, PyResult};
use crate::embed::signature::{missing_arguments, too_many_positional};
use crate::object::Object;
use crate::object::class::{ClassRef, Layout};
use crate::object::data::Data;
use crate::object::dict::PyDict;
use crate::object::function::Function;
use crate::object::name::Name;
use crate::object::value::Value;

/// Keeps count of native recursion while it lives.
pub(crate) struct NativeGuard<'a> {
    vm: &'a Vm,
    weight: u32,
}

impl Drop for NativeGuard<'_> {
    fn drop(&mut self) {
        self.vm.nesting.set(self.vm.nesting.get() - self.weight);
    }
}

/// What a run of the machine inside native code counts; a native function called by another one counts 1.
pub(crate) const RUN_WEIGHT: u32 = 3;

impl Vm {
    /// Counts more native recursion while the guard lives, or raises `RecursionError`.
    pub(crate) fn enter_native(&self, weight: u32) -> PyResult<NativeGuard<'_>> {
        let marker = 0_u8;
        let here = (&raw const marker).addr();
        if self.nesting.get() == 0 {
            self.stack_base.set(here);
        }
        let nesting = self.nesting.get() + weight;
        let used = self.stack_base.get().abs_diff(here);
        if nesting > super::limits::DEEPEST_NESTING || used > super::limits::LARGEST_STACK {
            return Err(self.recursion_error());
        }
        self.nesting.set(nesting);
        Ok(NativeGuard { vm: self, weight })
    }

    /// Refuses another level of containers in containers before native code at large is refused; `what` tells what is done with them.
    pub(crate) fn check_containers(&self, value: &Value, what: &str) -> PyResult<()> {
        const ROOM: usize = 16_384;
        if !matches!(value.data(), Some(Data::List(_) | Data::Tuple(_) | Data::Dict(_))) {
            return Ok(());
        }
        let marker = 0_u8;
        let used = self.stack_base.get().abs_diff((&raw const marker).addr());
        let is_inside = self.nesting.get() > 0;
        if is_inside
            && (self.nesting.get() + 4 > super::limits::DEEPEST_NESTING || used + ROOM > super::limits::LARGEST_STACK)
        {
            return Err(self.too_deep(what));
        }
        Ok(())
    }

    pub(crate) fn recursion_error(&self) -> PyError {
        self.error(&self.exceptions.recursion_error, "maximum recursion depth exceeded")
    }

    /// Calls anything callable. A Python function runs in a nested run.
    pub fn call_args(&self, callable: &Value, args: &Args<'_>) -> PyResult {
        match callable.data() {
            Some(Data::Native(native)) => {
                let _guard = self.enter_native(1)?;
                native.invoke(self, args)
            }
            Some(Data::Function(function)) => {
                let frame =
                    self.function_frame(function, args.values().to_vec(), args.keyword_names(), OnReturn::Exit)?;
                if function.code.borrow().is_generator() {
                    return Ok(new_generator(frame));
                }
                match self.run_nested(frame, None)? {
                    Outcome::Returned(value) => Ok(value),
                    _ => Err(self.runtime_error("a function yielded")),
                }
            }
            Some(Data::BoundMethod { receiver, function }) => {
                let mut values = Vec::with_capacity(args.values().len() + 1);
                values.push(receiver.clone());
                values.extend_from_slice(args.values());
                self.call_args(function, &Args::new(&values, args.keyword_names()))
            }
            Some(Data::Class(_)) => match callable.as_class() {
                Some(class) => self.construct(&class, args),
                None => Err(self.not_callable(callable)),
            },
            Some(Data::StaticMethod(function)) => self.call_args(function, args),
            _ => {
                let class = self.class_of(callable);
                let Some(method) = self.lookup(&class, &self.common.call) else {
                    return Err(self.not_callable(callable));
                };
                let mut values = Vec::with_capacity(args.values().len() + 1);
                let _guard = self.enter_native(1)?;
                match method.data() {
                    Some(Data::Function(_) | Data::Native(_)) => {
                        values.push(callable.clone());
                        values.extend_from_slice(args.values());
                        self.call_args(&method, &Args::new(&values, args.keyword_names()))
                    }
                    _ => {
                        let attr = self.bind(&method, callable, &class)?;
                        let super::attributes::Attr::Ready(bound) = attr else {
                            return Err(self.not_callable(callable));
                        };
                        self.call_args(&bound, args)
                    }
                }
            }
        }
    }

    pub(crate) fn not_callable(&self, value: &Value) -> PyError {
        self.type_error(&format!("'{}' object is not callable", self.class_of(value).c_name()))
    }

    /// Calls with positional arguments.
    pub fn call(&self, callable: &Value, args: &[Value]) -> PyResult {
        self.call_args(callable, &Args::positional_only(args))
    }

    /// Calls with positional and keyword arguments.
    pub fn call_kw(&self, callable: &Value, args: &[Value], keywords: &[(&str, Value)]) -> PyResult {
        let mut values = args.to_vec();
        values.extend(keywords.iter().map(|(_, value)| value.clone()));
        let names: Vec<_> = keywords.iter().map(|(name, _)| self.intern(name)).collect();
        self.call_args(callable, &Args::new(&values, &names))
    }

    /// Calls a method found by `getattr`.
    pub fn call_method(&self, object: &Value, name: &str, args: &[Value]) -> PyResult {
        let method = self.attr(object, name)?;
        self.call(&method, args)
    }

    /// Calls a special method, looked up on the class; nothing when the class has none.
    pub fn call_special(&self, object: &Value, name: &str, args: &[Value]) -> PyResult<Option<Value>> {
        let class = self.class_of(object);
        match self.lookup(&class, &self.intern(name)) {
            Some(method) if !method.is_none() => self.call_unbound(&method, object, args).map(Some),
            _ => Ok(None),
        }
    }

    /// What `type.__call__` does, with a metaclass's own `__call__` before it.
    pub(crate) fn construct(&self, class: &ClassRef, args: &Args<'_>) -> PyResult {
        let metaclass = self.class_of(&class.value());
        if !metaclass.is(&self.types.type_)
            && let Some((owner, method)) = self.lookup_owner(&metaclass, &self.common.call)
            && !owner.is(&self.types.type_)
        {
            let mut values = vec![class.value()];
            values.extend_from_slice(args.values());
            return match method.data() {
                Some(Data::Function(_) | Data::Native(_)) => {
                    self.call_args(&method, &Args::new(&values, args.keyword_names()))
                }
                _ => {
                    let bound = self.call_unbound(&method, &class.value(), &[])?;
                    self.call_args(&bound, args)
                }
            };
        }
        self.construct_plain(class, args)
    }

    /// `__new__`, then `__init__`.
    pub fn construct_plain(&self, class: &ClassRef, args: &Args<'_>) -> PyResult {
        if class.is(&self.types.type_) && args.len() == 1 && !args.has_keywords() {
            return Ok(self.class_of(&args.values()[0]).value());
        }
        let instance = self.new_instance(class, args)?;
        if !self.class_of(&instance).is_subclass_of(class) {
            return Ok(instance);
        }
        if let Some(init) = self.own_init(&self.class_of(&instance)) {
            let mut values = vec![instance.clone()];
            values.extend_from_slice(args.values());
            let result = match init.data() {
                Some(Data::Function(_) | Data::Native(_)) => {
                    self.call_args(&init, &Args::new(&values, args.keyword_names()))?
                }
                _ => {
                    let kind = self.class_of(&instance);
                    match self.bind(&init, &instance, &kind)? {
                        super::attributes::Attr::Ready(bound) => self.call_args(&bound, args)?,
                        super::attributes::Attr::Getter(getter, receiver) => {
                            let bound = self.call(&getter, &[receiver])?;
                            self.call_args(&bound, args)?
                        }
                    }
                }
            };
            self.check_init(&result)?;
        }
        Ok(instance)
    }

    pub(crate) fn check_init(&self, result: &Value) -> PyResult<()> {
        if result.is_none() {
            return Ok(());
        }
        let text = format!("__init__() should return None, not '{}'", self.type_name(result));
        Err(self.type_error(&text))
    }

    /// `object.__init__` and `object.__new__`.
    fn object_methods(&self) -> &(Value, Value) {
        self.object_methods.get_or_init(|| {
            let find = |name: &Name| self.lookup(&self.types.object, name).unwrap_or_default();
            (find(&self.common.init), find(&self.common.new))
        })
    }

    /// The class's `__init__`, unless it is `object`'s.
    pub(crate) fn own_init(&self, class: &ClassRef) -> Option<Value> {
        let init = self.lookup(class, &self.common.init)?;
        (!self.object_methods().0.is(&init)).then_some(init)
    }

    /// The class's `__new__`, unless it is `object`'s.
    pub(crate) fn own_new(&self, class: &ClassRef) -> Option<Value> {
        let new = self.lookup(class, &self.common.new)?;
        (!self.object_methods().1.is(&new)).then_some(new)
    }

    /// Calls the class's `__new__`.
    pub(crate) fn new_instance(&self, class: &ClassRef, args: &Args<'_>) -> PyResult {
        let Some(new) = self.own_new(class) else {
            return self.plain_instance(class, !args.is_empty());
        };
        let mut values = Vec::with_capacity(args.values().len() + 1);
        values.push(class.value());
        values.extend_from_slice(args.values());
        let function = match new.data() {
            Some(Data::StaticMethod(function)) => function.clone(),
            _ => new,
        };
        self.call_args(&function, &Args::new(&values, args.keyword_names()))
    }

    /// What `object.__new__` does when it is the class's `__new__`.
    pub(crate) fn plain_instance(&self, class: &ClassRef, has_args: bool) -> PyResult {
        if has_args && self.own_init(class).is_none() {
            return Err(self.type_error(&format!("{}() takes no arguments", class.name())));
        }
        self.check_abstract(class)?;
        match class.layout {
            Layout::Object => Ok(Value::Obj(class.instantiate())),
            Layout::Module => Ok(Value::Obj(class.instantiate_with(Data::Module))),
            Layout::Internal => Err(self.type_error(&format!("cannot create '{}' instances", class.name()))),
            _ => Err(self.type_error(&format!("object.__new__({0}) is not safe, use {0}.__new__()", class.name()))),
        }
    }

    fn check_abstract(&self, class: &ClassRef) -> PyResult<()> {
        if class.is_immutable.get() {
            return Ok(());
        }
        let Some(names) = self.lookup_str(class, "__abstractmethods__") else {
            return Ok(());
        };
        let mut names: Vec<String> =
            self.collect(&names)?.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        if names.is_empty() {
            return Ok(());
        }
        names.sort();
        Err(self.type_error(&crate::builtins::object::abstract_text(class, &names)))
    }

    /// A frame for a call of a Python function. The last values are keyword arguments.
    pub(crate) fn function_frame(
        &self,
        function: &Function,
        values: Vec<Value>,
        keywords: &[Name],
        on_return: OnReturn,
    ) -> PyResult<Box<Frame>> {
        let code = function.code.borrow().clone();
        let stack = if code.is_simple && keywords.is_empty() && values.len() == code.positional as usize {
            let mut stack = values;
            stack.resize(code.slot_count(), Value::Unbound);
            stack
        } else {
            self.bind_arguments(function, &code, values, keywords)?
        };
        let mut frame = Frame::new(code, function.globals.clone(), on_return);
        frame.stack = stack;
        place_closure(&mut frame, function);
        Ok(frame)
    }

    /// Gives every parameter its value, or raises `TypeError` with CPython's text.
    pub(crate) fn bind_arguments(
        &self,
        function: &Function,
        code: &Code,
        mut values: Vec<Value>,
        keywords: &[Name],
    ) -> PyResult<Vec<Value>> {
        let named = code.positional as usize;
        let total = named + code.keyword_only as usize;
        let given = values.len() - keywords.len();
        let keyword_values = values.split_off(given);
        let surplus = if given > named { values.split_off(named) } else { Vec::new() };
        let mut slots = values;
        slots.resize(code.slot_count().max(total), Value::Unbound);
        let qualname = function.qualname.borrow().clone();

        let mut extra = code.varkw.then(PyDict::new);
        for (name, value) in keywords.iter().zip(keyword_values) {
            let found = (code.positional_only as usize..total).find(|&slot| code.variables[slot] == *name);
            match found {
                Some(slot) if !slots[slot].is_unbound() => {
                    let text = format!("{qualname}() got multiple values for argument '{name}'");
                    return Err(self.type_error(&text));
                }
                Some(slot) => slots[slot] = value,
                None => match &mut extra {
                    Some(extra) => {
                        extra.set_name(name, value);
                    }
                    None => return Err(self.unexpected_keyword(code, &qualname, keywords, name)),
                },
            }
        }
        if code.varargs {
            slots[total] = Value::tuple(surplus);
        } else if !surplus.is_empty() {
            let defaults = function.defaults.borrow().len();
            let keyword_only_given = slots[named..total].iter().filter(|value| !value.is_unbound()).count();
            return Err(too_many_positional(self, &qualname, named, defaults, given, keyword_only_given));
        }
        self.fill_defaults(function, code, &qualname, &mut slots)?;
        if let Some(extra) = extra {
            slots[total + usize::from(code.varargs)] = Value::dict(extra);
        }
        Ok(slots)
    }

    fn fill_defaults(&self, function: &Function, code: &Code, qualname: &Name, slots: &mut [Value]) -> PyResult<()> {
        let named = code.positional as usize;
        let defaults = function.defaults.borrow().clone();
        let first = named.saturating_sub(defaults.len());
        let mut missing = Vec::new();
        for (index, slot) in slots[..named].iter_mut().enumerate() {
            if slot.is_unbound() {
                match index.checked_sub(first).and_then(|index| defaults.get(index)) {
                    Some(default) => *slot = default.clone(),
                    None => missing.push(code.variables[index].as_str()),
                }
            }
        }
        if !missing.is_empty() {
            return Err(missing_arguments(self, qualname, "positional", &missing));
        }
        if code.keyword_only == 0 {
            return Ok(());
        }
        let keyword_defaults = function.kw_defaults.borrow().clone();
        let names = &code.variables[named..];
        for (slot, name) in slots[named..].iter_mut().zip(names).take(code.keyword_only as usize) {
            if slot.is_unbound() {
                let default = keyword_defaults.as_dict().and_then(|dict| dict.get_name(name));
                match default {
                    Some(default) => *slot = default,
                    None => missing.push(name.as_str()),
                }
            }
        }
        if missing.is_empty() {
            return Ok(());
        }
        Err(missing_arguments(self, qualname, "keyword-only", &missing))
    }

    fn unexpected_keyword(&self, code: &Code, qualname: &Name, keywords: &[Name], name: &Name) -> PyError {
        let positional_only = &code.variables[..code.positional_only as usize];
        let wrong: Vec<&str> =
            positional_only.iter().filter(|parameter| keywords.contains(parameter)).map(Name::as_str).collect();
        if wrong.is_empty() {
            let total = (code.positional + code.keyword_only) as usize;
            let known = code.variables.iter().take(total).skip(code.positional_only as usize);
            let hint = super::suggestion::parameter_hint(name, known.map(Name::as_str));
            return self.type_error(&format!("{qualname}() got an unexpected keyword argument '{name}'{hint}"));
        }
        self.type_error(&format!(
            "{qualname}() got some positional-only arguments passed as keyword arguments: '{}'",
            wrong.join(", ")
        ))
    }
}

/// Puts the cells of the enclosing functions' variables into their slots.
pub(crate) fn place_closure(frame: &mut Frame, function: &Function) {
    let code: &Rc<Code> = &frame.code;
    if code.free_count > 0 {
        let first = code.free_start as usize;
        for (slot, cell) in function.closure.borrow().iter().enumerate() {
            frame.stack[first + slot] = Value::Obj(cell.clone());
        }
    }
}

/// A generator that has not started.
pub(crate) fn new_generator(frame: Box<Frame>) -> Value {
    Value::Obj(Object::tracked(Data::Generator(Box::new(Generator::new(frame)))))
}
