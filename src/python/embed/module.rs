//! [`ModuleRef`]: modules, those written in Rust too.

use std::rc::Rc;

use super::args::Args;
use super::class_builder::native_function;
use super::error::PyResult;
use super::signature::Signature;
use crate::Vm;
use crate::object::Object;
use crate::object::class::ClassRef;
use crate::object::data::Data;
use crate::object::function::{NativeCode, NativeFn};
use crate::object::value::{ObjRef, Value};

/// Fills a native module when it is first imported.
pub type ModuleInit = fn(&Vm, &ModuleRef) -> PyResult<()>;

/// Names of a native module that are made when somebody asks for them: a program uses few of a large package's classes.
pub struct LazyNames {
    /// All names, for `dir` and `import *`.
    pub names: fn() -> Vec<&'static str>,
    /// Makes what one of the names stands for; nothing for other names.
    pub make: fn(&Vm, &ModuleRef, &str) -> PyResult<Option<Value>>,
}

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

    /// Adds names that are made when they are first asked for.
    pub fn set_lazy(&self, names: LazyNames) {
        self.0.set_payload(Rc::new(names));
    }

    /// Makes what a lazy name stands for, and keeps it as an attribute.
    pub(crate) fn make_lazy(&self, vm: &Vm, name: &str) -> PyResult<Option<Value>> {
        let Some(lazy) = self.0.payload::<LazyNames>() else {
            return Ok(None);
        };
        let made = (lazy.make)(vm, self, name)?;
        if let Some(value) = &made {
            self.set(vm, name, value.clone());
        }
        Ok(made)
    }

    /// Makes every lazy name that is not there yet, for those who look at the module's dict as a whole.
    pub(crate) fn complete(&self, vm: &Vm) -> PyResult<()> {
        let Some(lazy) = self.0.payload::<LazyNames>() else {
            return Ok(());
        };
        for name in (lazy.names)() {
            if self.get(name).is_none() {
                self.make_lazy(vm, name)?;
            }
        }
        self.0.drop_payload();
        Ok(())
    }

    /// Adds a class under its own name.
    pub fn class(&self, vm: &Vm, class: &ClassRef) {
        self.set(vm, &class.name(), class.value());
    }

    /// Adds a function.
    pub fn function(&self, vm: &Vm, name: &str, function: NativeFn) {
        self.set(vm, name, self.make_function(vm, name, function));
    }

    /// A function that says it is of this module.
    pub fn make_function(&self, vm: &Vm, name: &str, function: NativeFn) -> Value {
        let module = self.get("__name__").unwrap_or(Value::None);
        native_function(&vm.intern(name), module, NativeCode::Plain(function))
    }

    /// A function that is called with arguments that keep to a signature.
    pub fn make_signed_function(
        &self,
        vm: &Vm,
        name: &str,
        signature: &'static Signature,
        function: NativeFn,
    ) -> Value {
        let module = self.get("__name__").unwrap_or(Value::None);
        native_function(&vm.intern(name), module, signature.checking(function))
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
        let code = NativeCode::Closure(Rc::new(function));
        let function = native_function(&vm.intern(name), module, code);
        self.set(vm, name, function);
    }
}
