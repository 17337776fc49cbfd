//! [`ModuleRef`]: modules, those written in Rust too.

use super::args::Args;
use super::class_builder::native_function;
use super::error::PyResult;
use crate::Vm;
use crate::object::Object;
use crate::object::class::ClassRef;
use crate::object::data::Data;
use crate::object::function::{NativeCode, NativeFn};
use crate::object::value::{ObjRef, Value};

/// Fills a native module when it is first imported.
pub type ModuleInit = fn(&Vm, &ModuleRef) -> PyResult<()>;

/// A module object.
#[derive(Clone)]
pub struct ModuleRef(ObjRef);

impl ModuleRef {
    /// A new module that no one can import yet.
    pub fn new(vm: &Vm, name: &str) -> ModuleRef {
        let object = Object::tracked(Data::Module);
        let module = ModuleRef(object);
        module.set(vm, "__name__", vm.intern(name).value());
        module.set(vm, "__doc__", Value::None);
        module
    }

    /// The object as a module.
    pub fn from_obj(object: &ObjRef) -> Option<ModuleRef> {
        matches!(object.data, Data::Module).then(|| ModuleRef(object.clone()))
    }

    /// The module object.
    pub fn as_obj(&self) -> &ObjRef {
        &self.0
    }

    /// The module as a Python value.
    pub fn value(&self) -> Value {
        Value::Obj(self.0.clone())
    }

    /// Sets an attribute.
    pub fn set(&self, vm: &Vm, name: &str, value: impl Into<Value>) {
        let name = vm.intern(name);
        let value = value.into();
        let dict = self.0.ensure_dict();
        if let Data::Dict(dict) = &dict.data {
            dict.set_name(&name, value);
        }
    }

    /// An attribute.
    pub fn get(&self, name: &str) -> Option<Value> {
        self.0.with_dict(|dict| dict.get_str(name)).flatten()
    }

    /// Adds a class under its own name.
    pub fn class(&self, vm: &Vm, class: &ClassRef) {
        self.set(vm, &class.name(), class.value());
    }

    /// Adds a function.
    pub fn function(&self, vm: &Vm, name: &str, function: NativeFn) {
        let module = self.get("__name__").unwrap_or(Value::None);
        let function = native_function(&vm.intern(name), module, NativeCode::Plain(function));
        self.set(vm, name, function);
    }

    /// Adds several functions.
    pub fn functions(&self, vm: &Vm, functions: &[(&str, NativeFn)]) {
        for (name, function) in functions {
            self.function(vm, name, *function);
        }
    }

    /// Adds a function that is a closure.
    pub fn closure(&self, vm: &Vm, name: &str, function: impl Fn(&Vm, &Args<'_>) -> PyResult + 'static) {
        let module = self.get("__name__").unwrap_or(Value::None);
        let code = NativeCode::Closure(std::rc::Rc::new(function));
        let function = native_function(&vm.intern(name), module, code);
        self.set(vm, name, function);
    }
}
