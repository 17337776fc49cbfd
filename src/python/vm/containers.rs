//! Iteration and subscription.

use std::cell::{Cell, RefCell};

use super::Vm;
use super::generator::Resumed;
use crate::embed::error::PyResult;
use crate::object::Object;
use crate::object::data::Data;
use crate::object::function::NativeIterator;
use crate::object::value::Value;

/// Iterates by `__getitem__` with 0, 1, 2… until `IndexError`.
struct SequenceIterator {
    sequence: Value,
    next: Cell<i64>,
}

impl NativeIterator for SequenceIterator {
    fn next(&self, vm: &Vm) -> PyResult<Option<Value>> {
        let index = self.next.get();
        if index < 0 {
            return Ok(None);
        }
        match vm.get_item(&self.sequence, &Value::Int(index)) {
            Ok(value) => {
                self.next.set(index + 1);
                Ok(Some(value))
            }
            Err(error)
                if vm.error_is(&error, &vm.exceptions.index_error)
                    || vm.error_is(&error, &vm.exceptions.stop_iteration) =>
            {
                self.next.set(-1);
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.sequence);
    }
}

/// Iterates by calling until a value comes (`iter(callable, sentinel)`).
pub struct CallIterator {
    /// What is called, and the value that ends it; unbound at the end.
    state: RefCell<(Value, Value)>,
}

impl CallIterator {
    /// Calls `callable` until it gives `sentinel`.
    pub fn new(callable: &Value, sentinel: &Value) -> Self {
        Self { state: RefCell::new((callable.clone(), sentinel.clone())) }
    }
}

impl NativeIterator for CallIterator {
    fn next(&self, vm: &Vm) -> PyResult<Option<Value>> {
        let (callable, sentinel) = self.state.borrow().clone();
        if callable.is_unbound() {
            return Ok(None);
        }
        let value = vm.call(&callable, &[])?;
        if vm.eq(&value, &sentinel)? {
            self.state.take();
            return Ok(None);
        }
        Ok(Some(value))
    }

    fn class_name(&self) -> &'static str {
        "callable_iterator"
    }

    fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        let state = self.state.borrow();
        visit(&state.0);
        visit(&state.1);
    }
}

impl Vm {
    /// `iter(value)`.
    #[expect(clippy::iter_not_returning_iterator, reason = "it is Python's `iter`")]
    pub fn iter(&self, value: &Value) -> PyResult {
        if let Value::Obj(object) = value
            && object.is_exact()
            && object.data.is_native_iterator()
        {
            return Ok(value.clone());
        }
        let class = self.class_of(value);
        match self.lookup(&class, &self.common.iter) {
            Some(method) if !method.is_none() => {
                let iterator = self.call_unbound(&method, value, &[])?;
                if !self.is_iterator(&iterator) {
                    let text = format!("iter() returned non-iterator of type '{}'", self.type_name(&iterator));
                    return Err(self.type_error(&text));
                }
                Ok(iterator)
            }
            None if self.lookup(&class, &self.common.getitem).is_some()
                && !matches!(value.data(), Some(Data::Class(_) | Data::Dict(_))) =>
            {
                Ok(Value::Obj(Object::tracked(Data::Iterator(Box::new(SequenceIterator {
                    sequence: value.clone(),
                    next: Cell::new(0),
                })))))
            }
            _ => Err(self.type_error(&format!("'{}' object is not iterable", class.name()))),
        }
    }

    /// Whether the value has `__next__`.
    pub fn is_iterator(&self, value: &Value) -> bool {
        match value.data() {
            Some(data) if data.is_native_iterator() => true,
            _ => self.lookup(&self.class_of(value), &self.common.next).is_some(),
        }
    }

    /// The next value of a native iterator; a function that it calls may end it by `StopIteration`.
    pub(super) fn native_next(&self, iterator: &dyn NativeIterator) -> PyResult<Option<Value>> {
        match iterator.next(self) {
            Err(error) if self.error_is(&error, &self.exceptions.stop_iteration) => Ok(None),
            result => result,
        }
    }

    /// The next value of an iterator; nothing at its end.
    pub fn next(&self, iterator: &Value) -> PyResult<Option<Value>> {
        if let Value::Obj(object) = iterator {
            if let Some(inner) = object.native_iterator() {
                let _guard = self.enter_native(1)?;
                // Native code that asks for one value after the other runs no instruction in between.
                self.check_memory()?;
                self.charge()?;
                return self.native_next(inner);
            }
            if let Data::Generator(_) = &object.data {
                // Its run counts.
                return match self.generator_send(object, Value::None)? {
                    Resumed::Yielded(value) => Ok(Some(value)),
                    Resumed::Returned(_) => Ok(None),
                };
            }
        }
        let class = self.class_of(iterator);
        let Some(method) = self.lookup(&class, &self.common.next) else {
            return Err(self.type_error(&format!("'{}' object is not an iterator", class.name())));
        };
        // A method that makes a generator runs nothing that would count.
        self.charge()?;
        match self.call_unbound(&method, iterator, &[]) {
            Ok(value) => Ok(Some(value)),
            Err(error) if self.error_is(&error, &self.exceptions.stop_iteration) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The next value of an iterator as the builtin `next` gives it: `StopIteration` at the end, with a generator's result.
    pub fn next_or_stop(&self, iterator: &Value) -> PyResult {
        match iterator {
            Value::Obj(object) if matches!(object.data, Data::Generator(_)) => {
                match self.generator_send(object, Value::None)? {
                    Resumed::Yielded(value) => Ok(value),
                    Resumed::Returned(Value::None) => Err(self.stop_iteration()),
                    Resumed::Returned(value) => Err(self.exception(&self.exceptions.stop_iteration, vec![value])),
                }
            }
            Value::Obj(object) if object.native_iterator().is_some() => {
                self.next(iterator)?.ok_or_else(|| self.stop_iteration())
            }
            _ => {
                let class = self.class_of(iterator);
                match self.lookup(&class, &self.common.next) {
                    Some(method) => self.call_unbound(&method, iterator, &[]),
                    None => Err(self.type_error(&format!("'{}' object is not an iterator", class.name()))),
                }
            }
        }
    }

    /// Adds items at the end of a list, or of an object of a subclass, whatever methods that has.
    pub fn extend_list(&self, list: &Object, items: Vec<Value>) -> PyResult<()> {
        let Data::List(own) = &list.data else { return Err(self.type_error("a list is needed")) };
        let count = own.borrow().len().saturating_add(items.len());
        self.check_new_items(items.len())?;
        self.check_items(count)?;
        own.borrow_mut().extend(items);
        Ok(())
    }

    /// All values that iterating gives.
    pub fn collect(&self, iterable: &Value) -> PyResult<Vec<Value>> {
        if let Value::Obj(object) = iterable
            && object.is_exact()
        {
            match &object.data {
                Data::List(items) => {
                    let count = items.borrow().len();
                    self.check_new_items(count)?;
                    return Ok(items.borrow().clone());
                }
                Data::Tuple(items) => {
                    self.check_new_items(items.len())?;
                    return Ok(items.to_vec());
                }
                _ => {}
            }
        }
        let iterator = self.iter(iterable)?;
        let mut values = Vec::new();
        while let Some(value) = self.next(&iterator)? {
            values.push(value);
            self.check_items(values.len())?;
        }
        Ok(values)
    }

    /// Calls `each` with every value that iterating gives, until it returns false.
    pub fn each(&self, iterable: &Value, each: &mut dyn FnMut(Value) -> PyResult<bool>) -> PyResult<()> {
        let iterator = self.iter(iterable)?;
        while let Some(value) = self.next(&iterator)? {
            if !each(value)? {
                break;
            }
        }
        Ok(())
    }

    /// `item in container`.
    pub fn contains(&self, container: &Value, item: &Value) -> PyResult<bool> {
        if let Value::Obj(object) = container
            && object.is_exact()
        {
            match &object.data {
                Data::Dict(dict) => return dict.contains(self, item),
                Data::Tuple(items) => {
                    for other in items {
                        if other.is(item) || self.eq(other, item)? {
                            return Ok(true);
                        }
                    }
                    return Ok(false);
                }
                _ => {}
            }
        }
        let class = self.class_of(container);
        match self.lookup(&class, &self.common.contains) {
            Some(method) if !method.is_none() => {
                let result = self.call_unbound(&method, container, std::slice::from_ref(item))?;
                self.truth(&result)
            }
            Some(_) => Err(self.type_error(&format!("'{}' object is not a container", class.name()))),
            None => {
                let iterator = match self.iter(container) {
                    Ok(iterator) => iterator,
                    Err(error) if self.error_is(&error, &self.exceptions.type_error) => {
                        let text = format!("argument of type '{}' is not iterable", class.name());
                        return Err(self.type_error(&text));
                    }
                    Err(error) => return Err(error),
                };
                while let Some(value) = self.next(&iterator)? {
                    if value.is(item) || self.eq(&value, item)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
        }
    }

    /// `container[key]`.
    pub fn get_item(&self, container: &Value, key: &Value) -> PyResult {
        if let Value::Obj(object) = container
            && object.is_exact()
        {
            match (&object.data, key) {
                (Data::List(items), Value::Int(index)) => {
                    let items = items.borrow();
                    let at = if *index < 0 { index + items.len() as i64 } else { *index };
                    return match usize::try_from(at).ok().and_then(|at| items.get(at)) {
                        Some(value) => Ok(value.clone()),
                        None => Err(self.index_error("list index out of range")),
                    };
                }
                (Data::Tuple(items), Value::Int(index)) => {
                    let at = if *index < 0 { index + items.len() as i64 } else { *index };
                    return match usize::try_from(at).ok().and_then(|at| items.get(at)) {
                        Some(value) => Ok(value.clone()),
                        None => Err(self.index_error("tuple index out of range")),
                    };
                }
                (Data::Dict(dict), _) => {
                    return match dict.get(self, key)? {
                        Some(value) => Ok(value),
                        None => Err(self.key_error(key)),
                    };
                }
                _ => {}
            }
        }
        let class = self.class_of(container);
        if let Some(method) = self.lookup(&class, &self.common.getitem) {
            return self.call_unbound(&method, container, std::slice::from_ref(key));
        }
        if let Some(own) = container.as_class() {
            if own.is(&self.types.type_) {
                return Ok(crate::builtins::alias::generic(self, container, key));
            }
            if let Some(method) = self.lookup(&own, &self.common.class_getitem) {
                let attr = self.bind_on_class(&method, &own)?;
                if let super::attributes::Attr::Ready(method) = attr {
                    return self.call(&method, std::slice::from_ref(key));
                }
            }
            if own.is(&self.types.type_) {
                return Ok(crate::builtins::alias::generic(self, container, key));
            }
            return Err(self.type_error(&format!("type '{}' is not subscriptable", own.name())));
        }
        Err(self.type_error(&format!("'{}' object is not subscriptable", class.name())))
    }

    /// `container[key] = value`.
    pub fn set_item(&self, container: &Value, key: &Value, value: Value) -> PyResult<()> {
        if let Value::Obj(object) = container
            && object.is_exact()
        {
            match (&object.data, key) {
                (Data::List(items), Value::Int(index)) => {
                    let mut items = items.borrow_mut();
                    let at = if *index < 0 { index + items.len() as i64 } else { *index };
                    let old = match usize::try_from(at).ok().and_then(|at| items.get_mut(at)) {
                        Some(slot) => std::mem::replace(slot, value),
                        None => return Err(self.index_error("list assignment index out of range")),
                    };
                    drop(items);
                    drop(old);
                    return Ok(());
                }
                (Data::Dict(dict), _) => {
                    let old = dict.set(self, key.clone(), value)?;
                    drop(old);
                    return Ok(());
                }
                _ => {}
            }
        }
        let class = self.class_of(container);
        match self.lookup(&class, &self.common.setitem) {
            Some(method) => {
                self.call_unbound(&method, container, &[key.clone(), value])?;
                Ok(())
            }
            None => {
                let text = format!("'{}' object does not support item assignment", class.c_name());
                Err(self.type_error(&text))
            }
        }
    }

    /// `del container[key]`.
    pub fn del_item(&self, container: &Value, key: &Value) -> PyResult<()> {
        let class = self.class_of(container);
        match self.lookup(&class, &self.common.delitem) {
            Some(method) => {
                self.call_unbound(&method, container, std::slice::from_ref(key))?;
                Ok(())
            }
            None => {
                // Two texts, for what is a sequence in C and for what is not.
                let is_sequence = matches!(container.data(), Some(data) if !matches!(data, Data::MappingProxy(_)))
                    && (key.as_int().is_some()
                        || self.lookup(&self.class_of(key), &self.intern("__index__")).is_some());
                let verb = if is_sequence { "doesn't" } else { "does not" };
                let text = format!("'{}' object {verb} support item deletion", class.c_name());
                Err(self.type_error(&text))
            }
        }
    }
}
