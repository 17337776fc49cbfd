//! Functions: those compiled from Python and those written in Rust.

use std::cell::RefCell;
use std::rc::Rc;

use super::class::ClassRef;
use super::name::Name;
use super::value::{ObjRef, Value};
use crate::code::Code;
use crate::{Args, PyResult, Vm};

/// A function made by `def` or `lambda`.
pub struct Function {
    /// What it runs.
    pub code: RefCell<Rc<Code>>,
    /// The module's dict.
    pub globals: ObjRef,
    /// The cells of the enclosing functions' variables, in the order of `code.free_vars`.
    pub closure: RefCell<Box<[ObjRef]>>,
    /// Values of the last positional parameters.
    pub defaults: RefCell<Rc<[Value]>>,
    /// Values of keyword-only parameters: a dict, or unbound.
    pub kw_defaults: RefCell<Value>,
    /// `__name__`.
    pub name: RefCell<Name>,
    /// `__qualname__`.
    pub qualname: RefCell<Name>,
    /// `__annotations__`: a dict, or unbound while there are none.
    pub annotations: RefCell<Value>,
    /// `__doc__`.
    pub doc: RefCell<Value>,
    /// `__module__`.
    pub module: RefCell<Value>,
}

impl Function {
    pub(super) fn clear(&self) {
        let closure = self.closure.take();
        let defaults = self.defaults.replace(Rc::from([]));
        let kw_defaults = self.kw_defaults.take();
        let annotations = self.annotations.take();
        let (doc, module) = (self.doc.take(), self.module.take());
        drop((closure, defaults, kw_defaults, annotations, doc, module));
    }
}

/// A plain Rust function that Python can call.
pub type NativeFn = fn(&Vm, &Args<'_>) -> PyResult;

/// A Rust closure that Python can call.
pub type NativeClosure = dyn Fn(&Vm, &Args<'_>) -> PyResult;

/// What runs when a native function is called.
#[derive(Clone)]
pub enum NativeCode {
    /// A plain function.
    Plain(NativeFn),
    /// A closure.
    Closure(Rc<NativeClosure>),
}

/// How a native function behaves when it is found on a class.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Binding {
    /// The instance becomes the first argument, as for a Python function.
    Method,
    /// Never bound: a function of a module (`builtin_function_or_method`).
    Free,
}

/// What a native method is on its class, which decides the class that it shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// A method or function like any other.
    Plain,
    /// It fills a slot of the type (`__add__`): `wrapper_descriptor`, and `method-wrapper` when bound.
    Slot,
    /// It belongs to the class and not to instances (`__new__`, `str.maketrans`).
    Static,
}

/// A function written in Rust.
pub struct NativeFunction {
    /// `__name__`.
    pub name: Name,
    /// `__module__`, or `None`.
    pub module: Value,
    /// `__doc__`, or `None`.
    pub doc: Value,
    /// Whether a class's instance becomes the first argument.
    pub binding: Binding,
    /// What it is on its class.
    pub role: Role,
    /// What runs.
    pub code: NativeCode,
    /// The class that owns the method, for error texts: unbound for functions.
    pub owner: RefCell<Option<super::value::WeakObj>>,
}

impl NativeFunction {
    /// The class that owns the method, while it lives.
    pub fn owner_class(&self) -> Option<ClassRef> {
        ClassRef::from_obj(&self.owner.borrow().as_ref()?.upgrade()?)
    }

    /// `__qualname__`: `Class.method` for methods.
    pub fn qualname(&self) -> String {
        match self.owner_class() {
            Some(class) => format!("{}.{}", class.qualname.borrow(), self.name),
            None => self.name.to_string(),
        }
    }

    /// Runs it.
    pub fn invoke(&self, vm: &Vm, args: &Args<'_>) -> PyResult {
        match &self.code {
            NativeCode::Plain(function) => function(vm, args),
            NativeCode::Closure(function) => function(vm, args),
        }
    }
}

/// An iterator written in Rust: the data of the builtin iterator classes, or of your own.
pub trait NativeIterator {
    /// The next value; nothing at the end.
    fn next(&self, vm: &Vm) -> PyResult<Option<Value>>;

    /// Name of the class that Python sees (`list_iterator`), when the object has no class of its own.
    fn class_name(&self) -> &'static str {
        "iterator"
    }

    /// Shows the values that it keeps and that nobody shares with it, so that a cycle through it is found. What is not
    /// shown is kept alive.
    fn visit(&self, _visit: &mut dyn FnMut(&Value)) {}

    /// What `repr` shows behind the name of the class, for iterators that say what they will give.
    fn describe(&self, _vm: &Vm) -> PyResult<Option<String>> {
        Ok(None)
    }

    /// How many values are still to come, if known (`__length_hint__`).
    fn length_hint(&self) -> Option<usize> {
        None
    }
}
