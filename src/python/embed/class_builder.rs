//! [`ClassBuilder`]: native classes.

use std::cell::RefCell;
use std::rc::Rc;

use super::args::Args;
use super::error::PyResult;
use super::signature::Signature;
use crate::Vm;
use crate::object::Object;
use crate::object::class::{ClassRef, Layout, Populate};
use crate::object::data::Data;
use crate::object::function::{Binding, NativeCode, NativeFn, NativeFunction, Role};
use crate::object::name::Name;
use crate::object::value::Value;

/// Describes a native class. Methods are set under their Python names, dunder methods too: the VM finds `__eq__`, `__getattr__`,
/// `__call__`, `__set_name__`, `__init_subclass__`… there exactly as it finds those of a Python class.
pub struct ClassBuilder {
    name: String,
    module: String,
    bases: Vec<ClassRef>,
    metaclass: Option<ClassRef>,
    attributes: Vec<(String, Value)>,
    methods: Vec<(String, NativeCode, Kind)>,
    properties: Vec<(String, NativeFn, Option<NativeFn>)>,
    populate: Option<Populate>,
    signatures: &'static [(&'static str, Signature)],
    open: bool,
}

#[derive(Clone, Copy)]
enum Kind {
    Method,
    Class,
    Static,
}

impl ClassBuilder {
    /// A class of this `__module__` and `__name__`.
    pub fn new(module: &str, name: &str) -> ClassBuilder {
        ClassBuilder {
            name: name.to_owned(),
            module: module.to_owned(),
            bases: Vec::new(),
            metaclass: None,
            attributes: Vec::new(),
            methods: Vec::new(),
            properties: Vec::new(),
            populate: None,
            signatures: &[],
            open: true,
        }
    }

    /// Adds a base class; without any it is `object`.
    pub fn base(mut self, base: &ClassRef) -> ClassBuilder {
        self.bases.push(base.clone());
        self
    }

    /// Sets the metaclass; without it, it is the bases'.
    pub fn metaclass(mut self, metaclass: &ClassRef) -> ClassBuilder {
        self.metaclass = Some(metaclass.clone());
        self
    }

    /// Adds a method: the first argument is the instance. `__new__` becomes a static method whose first argument is the class.
    pub fn method(mut self, name: &str, function: NativeFn) -> ClassBuilder {
        let kind = if name == "__new__" { Kind::Static } else { implicit_kind(name) };
        self.methods.push((name.to_owned(), NativeCode::Plain(function), kind));
        self
    }

    /// Adds several methods.
    pub fn methods(mut self, methods: &[(&str, NativeFn)]) -> ClassBuilder {
        for (name, function) in methods {
            self = self.method(name, *function);
        }
        self
    }

    /// Adds a method that is a closure.
    pub fn method_closure(
        mut self,
        name: &str,
        function: impl Fn(&Vm, &Args<'_>) -> PyResult + 'static,
    ) -> ClassBuilder {
        let kind = if name == "__new__" { Kind::Static } else { implicit_kind(name) };
        self.methods.push((name.to_owned(), NativeCode::Closure(Rc::new(function)), kind));
        self
    }

    /// Adds a class method: the first argument is the class.
    pub fn class_method(mut self, name: &str, function: NativeFn) -> ClassBuilder {
        self.methods.push((name.to_owned(), NativeCode::Plain(function), Kind::Class));
        self
    }

    /// Adds a read-only property; the getter's argument is the instance.
    pub fn property(mut self, name: &str, getter: NativeFn) -> ClassBuilder {
        self.properties.push((name.to_owned(), getter, None));
        self
    }

    /// Adds a property with a setter, whose arguments are the instance and the value.
    pub fn property_with_setter(mut self, name: &str, getter: NativeFn, setter: NativeFn) -> ClassBuilder {
        self.properties.push((name.to_owned(), getter, Some(setter)));
        self
    }

    /// Adds a class attribute.
    pub fn attribute(mut self, name: &str, value: impl Into<Value>) -> ClassBuilder {
        self.attributes.push((name.to_owned(), value.into()));
        self
    }

    /// Fills the class only when it is first looked into.
    pub fn populate(mut self, populate: Populate) -> ClassBuilder {
        self.populate = Some(populate);
        self
    }

    /// Says what methods take, by their names: they are called with arguments that keep to it, and refuse others.
    pub fn signatures(mut self, signatures: &'static [(&'static str, Signature)]) -> ClassBuilder {
        self.signatures = signatures;
        self
    }

    /// Python code cannot set attributes of the class itself (`cannot set 'x' attribute of immutable type 'T'`).
    pub fn immutable(mut self) -> ClassBuilder {
        self.open = false;
        self
    }

    /// Makes the class. The metaclass's `__new__`, `__init_subclass__` and `__set_name__` hooks do not run.
    pub fn build(self, vm: &Vm) -> PyResult<ClassRef> {
        let class = vm.new_native_class(&self.name, &self.bases, self.metaclass.as_ref())?;
        // Methods are named by Rust code, so their names are a bounded set; the class may be called after a learner's.
        vm.sharing_names(|| self.fill(vm, &class));
        Ok(class)
    }

    fn fill(self, vm: &Vm, class: &ClassRef) {
        class.is_immutable.set(!self.open);
        class.populate.set(self.populate);
        let set = |name: &str, value: Value| class.dict.set_name(&vm.intern(name), value);
        set("__module__", vm.intern(&self.module).value());
        for (name, value) in self.attributes {
            set(&name, value);
        }
        for (name, code, kind) in self.methods {
            let signature = self.signatures.iter().find(|(known, _)| *known == name).map(|(_, signature)| signature);
            let code = match (code, signature) {
                (NativeCode::Plain(function), Some(signature)) => signature.checking(function),
                (code, _) => code,
            };
            let function = native_method(vm, class, &name, code, kind);
            set(&name, function);
        }
        for (name, getter, setter) in self.properties {
            let getter = native_method(vm, class, &name, NativeCode::Plain(getter), Kind::Method);
            let setter = setter
                .map_or(Value::None, |setter| native_method(vm, class, &name, NativeCode::Plain(setter), Kind::Method));
            let property = Data::Property(Box::new([getter, setter, Value::None, Value::None]));
            set(&name, Value::Obj(Object::plain(property)));
        }
        if class.dict.get_str("__eq__").is_some() && class.dict.get_str("__hash__").is_none() {
            set("__hash__", Value::None);
        }
    }
}

/// `__init_subclass__` and `__class_getitem__` are class methods without saying so.
fn implicit_kind(name: &str) -> Kind {
    match name {
        "__init_subclass__" | "__class_getitem__" => Kind::Class,
        _ => Kind::Method,
    }
}

/// The special methods that are slots of CPython's types; the others are methods like any other.
const SLOTS: [&str; 77] = [
    "__abs__",
    "__add__",
    "__aiter__",
    "__and__",
    "__anext__",
    "__await__",
    "__bool__",
    "__call__",
    "__contains__",
    "__del__",
    "__delattr__",
    "__delete__",
    "__delitem__",
    "__divmod__",
    "__eq__",
    "__float__",
    "__floordiv__",
    "__ge__",
    "__get__",
    "__getattribute__",
    "__getitem__",
    "__gt__",
    "__hash__",
    "__iadd__",
    "__iand__",
    "__ifloordiv__",
    "__ilshift__",
    "__imatmul__",
    "__imod__",
    "__imul__",
    "__index__",
    "__init__",
    "__int__",
    "__invert__",
    "__ior__",
    "__ipow__",
    "__irshift__",
    "__isub__",
    "__iter__",
    "__itruediv__",
    "__ixor__",
    "__le__",
    "__len__",
    "__lshift__",
    "__lt__",
    "__matmul__",
    "__mod__",
    "__mul__",
    "__ne__",
    "__neg__",
    "__next__",
    "__or__",
    "__pos__",
    "__pow__",
    "__radd__",
    "__rand__",
    "__rdivmod__",
    "__repr__",
    "__rfloordiv__",
    "__rlshift__",
    "__rmatmul__",
    "__rmod__",
    "__rmul__",
    "__ror__",
    "__rpow__",
    "__rrshift__",
    "__rshift__",
    "__rsub__",
    "__rtruediv__",
    "__rxor__",
    "__set__",
    "__setattr__",
    "__setitem__",
    "__str__",
    "__sub__",
    "__truediv__",
    "__xor__",
];

/// What a method is on a class that CPython writes in C.
fn role_of(class: &ClassRef, name: &str, kind: Kind) -> Role {
    // These are methods for speed as well as slots.
    let is_method = match name {
        "__getitem__" => matches!(class.layout, Layout::List | Layout::Dict),
        "__contains__" => matches!(class.layout, Layout::Dict | Layout::Set | Layout::FrozenSet),
        _ => false,
    };
    match kind {
        _ if !class.is_immutable.get() => Role::Plain,
        Kind::Static => Role::Static,
        Kind::Method if !is_method && SLOTS.binary_search(&name).is_ok() => Role::Slot,
        Kind::Method | Kind::Class => Role::Plain,
    }
}

fn native_method(vm: &Vm, class: &ClassRef, name: &str, code: NativeCode, kind: Kind) -> Value {
    let function = NativeFunction {
        name: vm.intern(name),
        module: Value::None,
        doc: Value::None,
        binding: Binding::Method,
        role: role_of(class, name, kind),
        code,
        owner: RefCell::new(Some(Rc::downgrade(class.as_obj()))),
    };
    let function = Value::Obj(Object::plain(Data::Native(Box::new(function))));
    match kind {
        Kind::Method => function,
        Kind::Class if class.is_immutable.get() => {
            let builtin = vm.types.classmethod_descriptor.clone();
            Value::Obj(Object::with_class(builtin, Data::ClassMethod(function)))
        }
        Kind::Class => Value::Obj(Object::plain(Data::ClassMethod(function))),
        Kind::Static => Value::Obj(Object::plain(Data::StaticMethod(function))),
    }
}

/// A native method that belongs to a class but is not in its dict (a property's getter).
pub fn native_method_of(vm: &Vm, class: &ClassRef, name: &str, function: NativeFn) -> Value {
    native_method(vm, class, name, NativeCode::Plain(function), Kind::Method)
}

/// Adds methods to a class while it is populated: a cheaper form for the builtin classes' tables.
pub fn add_methods(vm: &Vm, class: &ClassRef, methods: &[(&'static str, NativeFn)]) {
    for (name, function) in methods {
        let kind = if *name == "__new__" { Kind::Static } else { implicit_kind(name) };
        let function = native_method(vm, class, name, NativeCode::Plain(*function), kind);
        class.dict.set_name(&vm.intern(name), function);
    }
}

/// Adds class methods to a class while it is populated.
pub fn add_class_methods(vm: &Vm, class: &ClassRef, methods: &[(&'static str, NativeFn)]) {
    for (name, function) in methods {
        let function = native_method(vm, class, name, NativeCode::Plain(*function), Kind::Class);
        class.dict.set_name(&vm.intern(name), function);
    }
}

/// Adds static methods to a class while it is populated.
pub fn add_static_methods(vm: &Vm, class: &ClassRef, methods: &[(&'static str, NativeFn)]) {
    for (name, function) in methods {
        let function = native_method(vm, class, name, NativeCode::Plain(*function), Kind::Static);
        class.dict.set_name(&vm.intern(name), function);
    }
}

/// Adds attributes that are read-only as the members of CPython's C structures: setting one is a `readonly attribute`.
pub fn add_members(vm: &Vm, class: &ClassRef, members: &[(&'static str, NativeFn)]) {
    let readonly: NativeFn = |vm, _| Err(vm.error(&vm.exceptions.attribute_error, "readonly attribute"));
    for (name, getter) in members {
        let getter = native_method(vm, class, name, NativeCode::Plain(*getter), Kind::Method);
        let setter = native_method(vm, class, name, NativeCode::Plain(readonly), Kind::Method);
        let property = Data::Property(Box::new([getter, setter.clone(), setter, Value::None]));
        class.dict.set_name(&vm.intern(name), Value::Obj(Object::plain(property)));
    }
}

/// Adds read-only properties to a class while it is populated.
pub fn add_properties(vm: &Vm, class: &ClassRef, properties: &[(&'static str, NativeFn)]) {
    for (name, getter) in properties {
        let getter = native_method(vm, class, name, NativeCode::Plain(*getter), Kind::Method);
        let property = Data::Property(Box::new([getter, Value::None, Value::None, Value::None]));
        class.dict.set_name(&vm.intern(name), Value::Obj(Object::plain(property)));
    }
}

/// A free native function, as a module holds it.
pub fn native_function(name: &Name, module: Value, code: NativeCode) -> Value {
    let function = NativeFunction {
        name: name.clone(),
        module,
        doc: Value::None,
        binding: Binding::Free,
        role: Role::Plain,
        code,
        owner: RefCell::new(None),
    };
    Value::Obj(Object::plain(Data::Native(Box::new(function))))
}
