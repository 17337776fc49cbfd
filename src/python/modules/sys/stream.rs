//! The standard streams.

use crate::builtins::arguments::{operand, type_name};
use crate::object::surrogate;
use crate::{Args, ClassBuilder, ClassRef, PyResult, Value, Vm};

/// Which stream.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// `sys.stdin`
    Input,
    /// `sys.stdout`
    Output,
    /// `sys.stderr`
    Error,
}

pub(super) fn instance(class: &ClassRef, kind: Kind) -> Value {
    let object = class.instantiate();
    object.set_payload(std::rc::Rc::new(kind));
    Value::Obj(object)
}

fn kind(vm: &Vm, args: &Args<'_>) -> PyResult<Kind> {
    let object = args.receiver(vm)?.as_obj().and_then(|object| object.payload::<Kind>());
    object.map(|kind| *kind).ok_or_else(|| vm.type_error("expected a standard stream"))
}

pub(super) fn class(vm: &Vm) -> PyResult<ClassRef> {
    ClassBuilder::new("_io", "TextIOWrapper")
        .method("write", |vm, args| {
            let (_, text) = operand(vm, args)?;
            let Some(text) = text.as_str() else {
                let name = type_name(vm, text);
                return Err(vm.type_error(&format!("write() argument must be str, not {name}")));
            };
            match kind(vm, args)? {
                Kind::Error => vm.host().stderr(&surrogate::shown(text)),
                _ => vm.host().stdout(super::writable(vm, text)?),
            }
            Ok(Value::from(text.chars().count()))
        })
        .method("writelines", |vm, args| {
            let (stream, lines) = operand(vm, args)?;
            for line in vm.collect(lines)? {
                vm.call_method(stream, "write", &[line])?;
            }
            Ok(Value::None)
        })
        .method("readline", |vm, _| {
            Ok(vm.host().read_line().map_or_else(|| Value::str(""), |line| Value::string(line + "\n")))
        })
        .method("read", |vm, _| {
            let mut text = String::new();
            while let Some(line) = vm.host().read_line() {
                text.push_str(&line);
                text.push('\n');
            }
            Ok(Value::string(text))
        })
        .method("__iter__", |vm, args| Ok(args.receiver(vm)?.clone()))
        .method("__next__", |vm, _| match vm.host().read_line() {
            Some(line) => Ok(Value::string(line + "\n")),
            None => Err(vm.stop_iteration()),
        })
        .method("flush", |_, _| Ok(Value::None))
        .method("close", |_, _| Ok(Value::None))
        .method("isatty", |_, _| Ok(Value::Bool(false)))
        .method("reconfigure", |_, _| Ok(Value::None))
        .method("fileno", |vm, args| Ok(Value::Int(kind(vm, args)? as i64)))
        .method("readable", |vm, args| Ok(Value::Bool(kind(vm, args)? == Kind::Input)))
        .method("writable", |vm, args| Ok(Value::Bool(kind(vm, args)? != Kind::Input)))
        .property("name", |vm, args| {
            Ok(Value::str(match kind(vm, args)? {
                Kind::Input => "<stdin>",
                Kind::Output => "<stdout>",
                Kind::Error => "<stderr>",
            }))
        })
        .property("buffer", |vm, args| {
            let object = args.receiver(vm)?.as_obj().cloned();
            if let Some(known) =
                object.as_ref().and_then(|object| object.with_dict(|dict| dict.get_str("_buffer")).flatten())
            {
                return Ok(known);
            }
            let number = Value::Int(kind(vm, args)? as i64);
            let buffer = vm.call(&vm.attr(&vm.import("_io")?.value(), "console")?, &[number])?;
            if let Some(object) = object {
                vm.set_attr(&Value::Obj(object), &vm.intern("_buffer"), buffer.clone())?;
            }
            Ok(buffer)
        })
        // The class that programs compare with is made only when one asks.
        .property("__class__", |vm, _| vm.attr(&vm.import("_io")?.value(), "TextIOWrapper"))
        .property("encoding", |_, _| Ok(Value::str("utf-8")))
        .property("errors", |vm, args| {
            Ok(Value::str(if kind(vm, args)? == Kind::Error { "backslashreplace" } else { "strict" }))
        })
        .property("mode", |vm, args| Ok(Value::str(if kind(vm, args)? == Kind::Input { "r" } else { "w" })))
        .property("closed", |_, _| Ok(Value::Bool(false)))
        .build(vm)
}
