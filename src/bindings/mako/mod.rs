//! `mako`: the language of Alembic's templates. A template becomes Python source that the interpreter runs.
//!
//! A template stands for itself: what leads to other templates (`<%include>`, `<%inherit>`, …) is refused.

mod block;
mod compiler;
mod error;
mod filters;
mod fragment;
mod lexer;
mod names;
mod node;
mod scanner;
mod tag;
#[cfg(test)]
mod tests;

use python::{Args, PyDict, PyError, PyResult, Signature, Value, Vm};

use crate::library_source::python_modules;
use compiler::{Compiled, Lines};
use error::{ErrorKind, TemplateError};

const COMPILE: Signature = Signature::new("compile").positional(&["text", "filename"]).required(2);

/// Makes the package importable.
pub fn register(vm: &Vm) {
    python_modules!(
        vm,
        "mako/",
        "mako" => "__init__.py",
        "mako.exceptions" => "exceptions.py",
        "mako.filters" => "filters.py",
        "mako.runtime" => "runtime.py",
        "mako.template" => "template.py",
    );
    vm.register_module("_mako", |vm, module| {
        module.function(vm, "compile", compile);
        Ok(())
    });
}

/// `compile(text, filename)`: the template's Python source, as a dict.
fn compile(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = COMPILE.bind(vm, args)?;
    let Some(text) = bound.get(0).and_then(Value::as_str) else {
        return Err(vm.type_error("a template is a text"));
    };
    match compiler::compile(text) {
        Ok(compiled) => Ok(as_dict(&compiled)),
        Err(error) => Err(raise(vm, &error, text, bound.or_none(1))?),
    }
}

fn as_dict(compiled: &Compiled) -> Value {
    let number = |number: usize| Value::Int(i64::try_from(number).unwrap_or(i64::MAX));
    let lines = |lines: &Lines| {
        let origins = lines.origins.iter().map(|origin| number(*origin)).collect();
        Value::tuple(vec![Value::str(&lines.text), Value::list(origins)])
    };
    let checks = compiled.checks.iter().map(|check| {
        let line = Value::Int(i64::try_from(check.line).unwrap_or_default());
        Value::tuple(vec![Value::str(&check.code), line, number(check.column)])
    });
    let dict = PyDict::new();
    dict.set_str("module", lines(&compiled.module));
    dict.set_str("body", lines(&compiled.body));
    dict.set_str("names", Value::list(compiled.names.iter().map(|name| Value::str(name)).collect()));
    dict.set_str("checks", Value::list(checks.collect()));
    Value::dict(dict)
}

/// The exception that says what is wrong with a template.
fn raise(vm: &Vm, error: &TemplateError, text: &str, filename: Value) -> PyResult<PyError> {
    if error.kind == ErrorKind::Unavailable {
        return Ok(vm.error(&vm.exceptions.not_implemented_error, &error.message));
    }
    let module = vm.import("mako.exceptions")?.value();
    let place = |number: usize| Value::Int(i64::try_from(number).unwrap_or_default());
    let message = Value::str(&error.message);
    let (name, arguments) = match error.kind {
        ErrorKind::NameConflict => ("NameConflictError", vec![message]),
        kind => {
            let name = if kind == ErrorKind::Syntax { "SyntaxException" } else { "CompileException" };
            (name, vec![message, Value::str(text), place(error.place.line), place(error.place.column), filename])
        }
    };
    let exception = vm.call(&vm.attr(&module, name)?, &arguments)?;
    Ok(vm.raise(&exception))
}
