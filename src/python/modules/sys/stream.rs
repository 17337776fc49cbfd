//! The standard streams.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

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

/// What the object of a stream carries.
struct Stream {
    kind: Kind,
    /// What becomes of characters that UTF-8 does not have.
    errors: RefCell<Rc<str>>,
}

pub(super) fn instance(class: &ClassRef, kind: Kind) -> Value {
    let object = class.instantiate();
    let errors = if kind == Kind::Error { "backslashreplace" } else { "strict" };
    object.set_payload(Rc::new(Stream { kind, errors: RefCell::new(errors.into()) }));
    Value::Obj(object)
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Stream>> {
    let object = args.receiver(vm)?.as_obj().and_then(|object| object.payload::<Stream>());
    object.ok_or_else(|| vm.type_error("expected a standard stream"))
}

fn kind(vm: &Vm, args: &Args<'_>) -> PyResult<Kind> {
    Ok(own(vm, args)?.kind)
}

fn check_readable(vm: &Vm, args: &Args<'_>) -> PyResult<()> {
    if kind(vm, args)? == Kind::Input {
        return Ok(());
    }
    let class = vm.attr(&vm.import("_io")?.value(), "UnsupportedOperation")?;
    let error = vm.call(&class, &[Value::str("not readable")])?;
    Err(vm.raise(&error))
}

/// A text as the host can write it: without surrogates, by the stream's rule for them.
pub(super) fn writable<'a>(vm: &Vm, stream: Option<&Value>, text: &'a str) -> PyResult<Cow<'a, str>> {
    if !surrogate::has_any(text) {
        return Ok(Cow::Borrowed(text));
    }
    let stream = stream.and_then(Value::as_obj).and_then(|object| object.payload::<Stream>());
    let errors = stream.map(|stream| stream.errors.borrow().clone());
    let bytes = crate::builtins::bytes::encode(vm, text, None, errors.as_deref())?;
    Ok(Cow::Owned(String::from_utf8_lossy(&bytes).into_owned()))
}

/// `reconfigure(errors=…)`; the encoding stays, as the host takes text.
fn reconfigure(vm: &Vm, args: &Args<'_>) -> PyResult {
    let stream = own(vm, args)?;
    if let Some(errors) = args.keyword("errors").and_then(Value::as_str) {
        stream.errors.replace(errors.into());
    }
    Ok(Value::None)
}

pub(super) fn class(vm: &Vm) -> PyResult<ClassRef> {
    ClassBuilder::new("_io", "TextIOWrapper")
        .method("write", |vm, args| {
            let (stream, text) = operand(vm, args)?;
            let Some(text) = text.as_str() else {
                let name = type_name(vm, text);
                return Err(vm.type_error(&format!("write() argument must be str, not {name}")));
            };
            let shown = writable(vm, Some(stream), text)?;
            match kind(vm, args)? {
                Kind::Error => vm.host().stderr(&shown),
                _ => vm.host().stdout(&shown),
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
        .method("readline", |vm, args| {
            check_readable(vm, args)?;
            Ok(vm.host().read_line().map_or_else(|| Value::str(""), |line| Value::string(line + "\n")))
        })
        .method("read", |vm, args| {
            check_readable(vm, args)?;
            let mut text = String::new();
            while let Some(line) = vm.host().read_line() {
                text.push_str(&line);
                text.push('\n');
            }
            Ok(Value::string(text))
        })
        .method("__iter__", |vm, args| Ok(args.receiver(vm)?.clone()))
        .method("__next__", |vm, args| {
            check_readable(vm, args)?;
            match vm.host().read_line() {
                Some(line) => Ok(Value::string(line + "\n")),
                None => Err(vm.stop_iteration()),
            }
        })
        .method("flush", |_, _| Ok(Value::None))
        .method("close", |_, _| Ok(Value::None))
        .method("isatty", |_, _| Ok(Value::bool(false)))
        .method("reconfigure", reconfigure)
        .method("fileno", |vm, args| Ok(Value::Int(kind(vm, args)? as i64)))
        .method("readable", |vm, args| Ok(Value::bool(kind(vm, args)? == Kind::Input)))
        .method("writable", |vm, args| Ok(Value::bool(kind(vm, args)? != Kind::Input)))
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
        .property("errors", |vm, args| Ok(Value::str(&own(vm, args)?.errors.borrow())))
        .property("mode", |vm, args| Ok(Value::str(if kind(vm, args)? == Kind::Input { "r" } else { "w" })))
        .property("closed", |_, _| Ok(Value::bool(false)))
        .build(vm)
}
