//! Attribute access.

use std::rc::Rc;

use super::Vm;
use crate::embed::args::Args;
use crate::embed::error::{PyError, PyResult};
use crate::embed::module::ModuleRef;
use crate::object::class::ClassRef;
use crate::object::data::Data;
use crate::object::function::Binding;
use crate::object::name::Name;
use crate::object::value::{ObjRef, Value};
use crate::release::Release;

/// The class flags below are known.
const KNOWN: u32 = 1;
/// The class has a `__getattribute__` of its own.
pub(super) const GETATTRIBUTE: u32 = 2;
/// The class has a `__getattr__`.
const GETATTR: u32 = 4;
/// The class has a `__setattr__` of its own.
pub(super) const SETATTR: u32 = 8;
/// The class has a `__delattr__` of its own.
pub(super) const DELATTR: u32 = 16;

/// How many lookups are remembered; a power of two.
const CACHE_SIZE: usize = 1024;

/// Remembered results of class attribute lookups.
pub(crate) struct MethodCache(Vec<CacheEntry>);

#[derive(Clone, Default)]
struct CacheEntry {
    version: u32,
    name: Option<Name>,
    value: Option<Value>,
}

impl MethodCache {
    pub fn new() -> MethodCache {
        MethodCache(vec![CacheEntry::default(); CACHE_SIZE])
    }

    /// Forgets everything, so that no value outlives its class here.
    pub fn clear(&mut self) -> Vec<Option<Value>> {
        self.0.iter_mut().map(|entry| std::mem::take(entry).value).collect()
    }
}

/// An attribute, or what must be called to get it.
pub(crate) enum Attr {
    Ready(Value),
    /// A Python function and its only argument.
    Getter(Value, Value),
}

/// What loading a method gives: a plain function with its receiver, or any other value.
pub(crate) enum Method {
    Unbound(Value),
    Plain(Attr),
}

impl Vm {
    /// An attribute of a class, looked up along its MRO, as it stands in the class dict (no descriptor runs).
    pub fn lookup(&self, class: &ClassRef, name: &Name) -> Option<Value> {
        let version = class.version.get();
        let pointer = Rc::as_ptr(name.as_obj()).addr();
        let index = (pointer >> 4 ^ (version as usize).wrapping_mul(0x9e37)) & (CACHE_SIZE - 1);
        {
            let cache = self.method_cache.borrow();
            let entry = &cache.0[index];
            if entry.version == version
                && entry.name.as_ref().is_some_and(|cached| Rc::ptr_eq(cached.as_obj(), name.as_obj()))
            {
                return entry.value.clone();
            }
        }
        let found = self.lookup_owner(class, name).map(|(_, value)| value);
        let entry = CacheEntry {
            // Populating a class on the way may have changed it.
            version: class.version.get(),
            name: Some(name.clone()),
            value: found.clone(),
        };
        let old = std::mem::replace(&mut self.method_cache.borrow_mut().0[index], entry);
        drop(old);
        found
    }

    /// An attribute of a class with the class of the MRO that has it.
    pub fn lookup_owner(&self, class: &ClassRef, name: &Name) -> Option<(ClassRef, Value)> {
        let mro = class.mro.borrow().clone();
        for class in mro.iter() {
            self.fill(class);
            if let Some(value) = class.dict.get_name(name) {
                return Some((class.clone(), value));
            }
        }
        None
    }

    /// Fills the dict of a native class that was not looked into before.
    pub fn fill(&self, class: &ClassRef) {
        if let Some(populate) = class.populate.take() {
            self.sharing_names(|| populate(self, class));
        }
    }

    /// An attribute of a class by text.
    pub fn lookup_str(&self, class: &ClassRef, name: &str) -> Option<Value> {
        self.lookup(class, &self.intern(name))
    }

    pub(super) fn flags(&self, class: &ClassRef) -> u32 {
        let flags = class.flags.get();
        if flags & KNOWN != 0 {
            return flags;
        }
        let mut flags = KNOWN;
        let names = &self.common;
        let owned = |name: &Name| {
            let found = self.lookup_owner(class, name);
            found.is_some_and(|(owner, _)| !self.is_default_owner(&owner))
        };
        for (name, flag) in [
            (&names.getattribute, GETATTRIBUTE),
            (&names.getattr, GETATTR),
            (&names.setattr, SETATTR),
            (&names.delattr, DELATTR),
        ] {
            if owned(name) {
                flags |= flag;
            }
        }
        class.flags.set(flags);
        flags
    }

    /// Whether a class's attribute access methods are the plain ones.
    fn is_default_owner(&self, class: &ClassRef) -> bool {
        class.is(&self.types.object) || class.is(&self.types.type_)
    }

    /// `getattr(object, name)`.
    pub fn get_attr(&self, object: &Value, name: &Name) -> PyResult {
        let attr = self.resolve_attr(object, name)?;
        self.finish_attr(attr)
    }

    fn finish_attr(&self, attr: Attr) -> PyResult {
        match attr {
            Attr::Ready(value) => Ok(value),
            Attr::Getter(function, receiver) => self.call(&function, &[receiver]),
        }
    }

    /// `getattr(object, name)`, leaving the call of a Python getter to the caller.
    pub(crate) fn resolve_attr(&self, object: &Value, name: &Name) -> PyResult<Attr> {
        let class = self.class_of(object);
        let flags = self.flags(&class);
        if flags & (GETATTRIBUTE | GETATTR) == 0 {
            return self.plain_attr(object, &class, name);
        }
        self.resolve_by_hooks(object, &class, name, flags).inspect_err(|error| self.name_missing(error, object, name))
    }

    /// An `AttributeError` that says nothing of what was missing learns it from the access it leaves.
    pub(super) fn name_missing(&self, error: &PyError, object: &Value, name: &Name) {
        if !self.error_is(error, &self.exceptions.attribute_error) {
            return;
        }
        let known = error.exception().with_dict(|dict| dict.get_str("name").is_some() || dict.get_str("obj").is_some());
        if known != Some(true) {
            self.set_exception_attr(error, "name", name.value());
            self.set_exception_attr(error, "obj", object.clone());
        }
    }

    fn resolve_by_hooks(&self, object: &Value, class: &ClassRef, name: &Name, flags: u32) -> PyResult<Attr> {
        let found = if flags & GETATTRIBUTE != 0 {
            let method = self.lookup(class, &self.common.getattribute).unwrap_or(Value::None);
            self.call_unbound(&method, object, &[name.value()])
        } else {
            self.plain_attr(object, class, name).and_then(|attr| self.finish_attr(attr))
        };
        match found {
            Ok(value) => Ok(Attr::Ready(value)),
            Err(error) if flags & GETATTR != 0 && self.error_is(&error, &self.exceptions.attribute_error) => {
                drop(error);
                let method = self.lookup(class, &self.common.getattr).unwrap_or(Value::None);
                self.call_unbound(&method, object, &[name.value()]).map(Attr::Ready)
            }
            Err(error) => Err(error),
        }
    }

    fn plain_attr(&self, object: &Value, class: &ClassRef, name: &Name) -> PyResult<Attr> {
        if let Value::Obj(obj) = object {
            match &obj.data {
                Data::Class(_) => {
                    if let Some(own) = ClassRef::from_obj(obj) {
                        return self.class_attr(&own, class, name);
                    }
                }
                Data::Module => return self.module_attr(obj, class, name),
                Data::Super(parts) => return self.super_attr(parts, object, class, name),
                _ => {}
            }
        }
        match self.instance_attr(object, class, name)? {
            Some(attr) => Ok(attr),
            None => Err(self.no_attribute(object, class, name)),
        }
    }

    pub(super) fn no_attribute(&self, object: &Value, class: &ClassRef, name: &Name) -> PyError {
        let text = format!("'{}' object has no attribute '{name}'", class.c_name());
        self.attribute_error(object, name, &text)
    }

    /// The error of setting or deleting an attribute that is not there.
    pub(super) fn no_place_for(&self, object: &Value, class: &ClassRef, name: &Name) -> PyError {
        let mut text = format!("'{}' object has no attribute '{name}'", class.c_name());
        if self.release() >= Release::V3_13 && !self.has_dict(object, class) {
            text.push_str(" and no __dict__ for setting new attributes");
        }
        self.attribute_error(object, name, &text)
    }

    /// The plain protocol: data descriptors, instance dict, class.
    fn instance_attr(&self, object: &Value, class: &ClassRef, name: &Name) -> PyResult<Option<Attr>> {
        let on_class = self.lookup(class, name);
        if let Some(attr) = &on_class
            && self.is_data_descriptor(attr)
            && self.has_getter(attr)
        {
            return self.bind(attr, object, class).map(Some);
        }
        if let Value::Obj(obj) = object
            && let Some(Some(value)) = obj.with_dict(|dict| dict.get_name(name))
        {
            return Ok(Some(Attr::Ready(value)));
        }
        match on_class {
            Some(attr) => self.bind(&attr, object, class).map(Some),
            None => Ok(None),
        }
    }

    fn class_attr(&self, own: &ClassRef, metaclass: &ClassRef, name: &Name) -> PyResult<Attr> {
        let on_meta = self.lookup(metaclass, name);
        let object = own.value();
        if let Some(attr) = &on_meta
            && self.is_data_descriptor(attr)
        {
            return self.bind(attr, &object, metaclass);
        }
        if let Some(attr) = self.lookup(own, name) {
            return self.bind_on_class(&attr, own);
        }
        match on_meta {
            Some(attr) => self.bind(&attr, &object, metaclass),
            None => {
                let text = format!("type object '{}' has no attribute '{name}'", own.name());
                Err(self.attribute_error(&object, name, &text))
            }
        }
    }

    fn module_attr(&self, obj: &ObjRef, class: &ClassRef, name: &Name) -> PyResult<Attr> {
        if let Some(Some(value)) = obj.with_dict(|dict| dict.get_name(name)) {
            return Ok(Attr::Ready(value));
        }
        if let Some(module) = ModuleRef::from_obj(obj)
            && let Some(value) = module.make_lazy(self, name)?
        {
            return Ok(Attr::Ready(value));
        }
        let object = Value::Obj(obj.clone());
        if let Some(attr) = self.instance_attr(&object, class, name)? {
            return Ok(attr);
        }
        if let Some(Some(getattr)) = obj.with_dict(|dict| dict.get_name(&self.common.getattr)) {
            return self.call(&getattr, &[name.value()]).map(Attr::Ready);
        }
        let module = obj.with_dict(|dict| dict.get_name(&self.common.name)).flatten();
        let module = module.as_ref().and_then(Value::as_str).unwrap_or("?").to_owned();
        let file = obj.with_dict(|dict| dict.get_name(&self.common.file)).flatten();
        let text = self.missing_in_module(&module, file.as_ref().and_then(Value::as_str), name);
        Err(self.attribute_error(&object, name, &text))
    }

    fn super_attr(&self, parts: &[Value; 3], object: &Value, class: &ClassRef, name: &Name) -> PyResult<Attr> {
        let [start, receiver, kind] = parts;
        let (Some(start), Some(kind)) = (start.as_class(), kind.as_class()) else {
            return match self.instance_attr(object, class, name)? {
                Some(attr) => Ok(attr),
                None => Err(self.no_attribute(object, class, name)),
            };
        };
        if name.as_str() != "__class__" {
            let mro = kind.mro.borrow().clone();
            let behind = mro.iter().position(|class| class.is(&start)).map_or(mro.len(), |at| at + 1);
            for class in &mro[behind..] {
                self.fill(class);
                if let Some(attr) = class.dict.get_name(name) {
                    let on_class = receiver.as_class().is_some_and(|receiver| receiver.is(&kind));
                    return if on_class { self.bind_on_class(&attr, &kind) } else { self.bind(&attr, receiver, &kind) };
                }
            }
        }
        match self.instance_attr(object, class, name)? {
            Some(attr) => Ok(attr),
            None => Err(self.no_attribute(object, class, name)),
        }
    }

    /// Loads what a method call needs, without making a bound method where possible.
    pub(crate) fn resolve_method(&self, object: &Value, name: &Name) -> PyResult<Method> {
        let class = self.class_of(object);
        let special = matches!(object.data(), Some(Data::Class(_) | Data::Module | Data::Super(_)));
        if !special
            && self.flags(&class) & (GETATTRIBUTE | GETATTR) == 0
            && let Some(Value::Obj(attr)) = self.lookup(&class, name)
        {
            let is_plain = match &attr.data {
                Data::Function(_) => true,
                Data::Native(native) => native.binding == Binding::Method,
                _ => false,
            };
            if is_plain {
                let shadow = object.as_obj().and_then(|obj| obj.with_dict(|dict| dict.get_name(name)).flatten());
                return Ok(match shadow {
                    Some(value) => Method::Plain(Attr::Ready(value)),
                    None => Method::Unbound(Value::Obj(attr)),
                });
            }
        }
        self.resolve_attr(object, name).map(Method::Plain)
    }

    /// `getattr(object, name)` by text.
    pub fn attr(&self, object: &Value, name: &str) -> PyResult {
        self.get_attr(object, &self.intern(name))
    }

    /// An attribute, or nothing when the access raises `AttributeError`.
    pub fn attr_opt(&self, object: &Value, name: &str) -> PyResult<Option<Value>> {
        match self.attr(object, name) {
            Ok(value) => Ok(Some(value)),
            Err(error) if self.error_is(&error, &self.exceptions.attribute_error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// What `object.__getattribute__` does: data descriptors of the class, the instance dict, then the class. For native `__getattribute__`s.
    pub fn generic_get_attr(&self, object: &Value, name: &Name) -> PyResult {
        let class = self.class_of(object);
        let attr = self.plain_attr(object, &class, name)?;
        self.finish_attr(attr)
    }

    /// Calls a function found on a class with the receiver in front, binding it as its kind asks.
    pub(crate) fn call_unbound(&self, function: &Value, receiver: &Value, args: &[Value]) -> PyResult {
        match function.data() {
            Some(Data::Native(native)) => {
                let _guard = self.enter_native(1)?;
                // Iterators and descriptors take few arguments, which need no vector.
                let invoke = |values: &[Value]| native.invoke(self, &Args::positional_only(values));
                match args {
                    [] => invoke(std::slice::from_ref(receiver)),
                    [one] => invoke(&[receiver.clone(), one.clone()]),
                    [one, two] => invoke(&[receiver.clone(), one.clone(), two.clone()]),
                    _ => invoke(&std::iter::once(receiver).chain(args).cloned().collect::<Vec<_>>()),
                }
            }
            Some(Data::Function(_)) => {
                let values: Vec<Value> = std::iter::once(receiver).chain(args).cloned().collect();
                self.call(function, &values)
            }
            _ => {
                let class = self.class_of(receiver);
                let attr = self.bind(function, receiver, &class)?;
                let bound = self.finish_attr(attr)?;
                self.call(&bound, args)
            }
        }
    }
}
