//! `sqlalchemy.ext.compiler`: elements whose SQL the program writes, and its own way to write those of the library.
//!
//! [`registry`] knows the program's functions; [`element`] are the program's elements inside expressions and statements;
//! [`objects`] are the compilers that its functions are given.

pub mod element;
pub mod objects;
mod registry;

use python::{Args, ModuleRef, PyResult, Signature, Value, Vm};

use crate::library::{Library, payload};
use crate::raise::{argument_error, error};

pub use element::element;
pub use registry::Compilers;

const COMPILES: Signature = Signature::new("compiles").positional(&["class_"]).required(1).varargs();
const DEREGISTER: Signature = Signature::new("deregister").positional(&["class_"]).required(1);

/// Makes the module importable.
pub fn register(vm: &Vm) {
    vm.register_module("sqlalchemy.ext.compiler", fill);
}

fn fill(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(vm, &[("compiles", compiles), ("deregister", deregister)]);
    Ok(())
}

/// What `@compiles(…)` answers.
pub struct Decorator {
    class: Value,
    dialects: Vec<Value>,
}

/// `@compiles(class_, "sqlite", …)`.
fn compiles(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = COMPILES.bind(vm, args)?;
    let made = Decorator { class: bound.or_none(0), dialects: bound.args };
    Library::of(vm).instance(vm, "_compiles", std::rc::Rc::new(made))
}

/// The decorator is called with the function.
fn decorate(vm: &Vm, args: &Args<'_>) -> PyResult {
    let Some(own) = payload::<Decorator>(args.receiver(vm)?) else { return Ok(Value::None) };
    let function = args.get(1).cloned().unwrap_or(Value::None);
    let Some(class) = own.class.as_class() else {
        return Err(argument_error(vm, &format!("a class is needed, got {}", vm.repr(&own.class)?)));
    };
    let dialects: Vec<&str> = own.dialects.iter().filter_map(Value::as_str).collect();
    Compilers::of(vm).add(vm, &class, &dialects, &function)?;
    Ok(function)
}

/// `deregister(class_)`: the class is written as if nothing had been said of it.
fn deregister(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = DEREGISTER.bind(vm, args)?;
    if let Some(class) = bound.or_none(0).as_class() {
        Compilers::of(vm).remove(&class);
    }
    Ok(Value::None)
}

/// `UnsupportedCompilationError` about a class of the program that nothing writes.
fn unsupported(vm: &Vm, compiler: &Value, class: &python::ClassRef, is_known: bool) -> PyResult<python::PyError> {
    let shown = vm.repr(&class.value())?;
    let handler =
        if is_known { format!(": {shown} construct has no default compilation handler.") } else { String::new() };
    let text = format!("Compiler {} can't render element of type {shown}{handler}", vm.repr(compiler)?);
    Ok(error(vm, "UnsupportedCompilationError", &text))
}

/// The class of what `compiles()` answers.
pub const CLASSES: &[crate::class_table::ClassDef] =
    &[crate::class_table::ClassDef::with("_compiles", "sqlalchemy.ext.compiler", &["object"], |builder| {
        builder.method("__call__", decorate)
    })];
