//! Methods of the builtin exception classes.

use super::Vm;
use crate::embed::args::Args;
use crate::embed::class_builder::{add_methods, native_method_of};
use crate::embed::error::{PyError, PyResult};
use crate::object::Object;
use crate::object::class::ClassRef;
use crate::object::data::Data;
use crate::object::exception::ExceptionData;
use crate::object::function::NativeFn;
use crate::object::value::Value;

/// Fills the dict of a builtin exception class.
pub(super) fn populate(vm: &Vm, class: &ClassRef) {
    let set = |name: &str, value: Value| class.dict.set_name(&vm.intern(name), value);
    set("__module__", vm.intern("builtins").value());
    match class.name().as_str() {
        "BaseException" => populate_base(vm, class),
        "KeyError" => add_methods(vm, class, &[("__str__", key_error_str)]),
        "StopIteration" => add_methods(vm, class, &[]),
        "ImportError" => {
            add_methods(vm, class, &[("__init__", import_error_init), ("__str__", message_str)]);
        }
        "NameError" => add_methods(vm, class, &[("__init__", name_error_init)]),
        "AttributeError" => add_methods(vm, class, &[("__init__", attribute_error_init)]),
        "SyntaxError" => add_methods(vm, class, &[("__init__", syntax_error_init), ("__str__", syntax_error_str)]),
        "OSError" => {
            add_methods(
                vm,
                class,
                &[("__new__", os_error_new), ("__init__", os_error_init), ("__str__", os_error_str)],
            );
        }
        "BaseExceptionGroup" => super::groups::populate(vm, class),
        "UnicodeDecodeError" | "UnicodeEncodeError" | "UnicodeTranslateError" => {
            super::unicode_errors::populate(vm, class);
        }
        _ => {}
    }
    if class.name().as_str() == "StopIteration" {
        property(vm, class, "value", |vm, args| Ok(args_of(vm, args)?.first().cloned().unwrap_or(Value::None)), None);
    }
    match class.name().as_str() {
        "ImportError" => {
            property(
                vm,
                class,
                "msg",
                |vm, args| own_or_argument(vm, args, "msg"),
                Some(|vm, args| set_own(vm, args, "msg")),
            );
        }
        "SystemExit" => {
            property(
                vm,
                class,
                "code",
                |vm, args| own_or_argument(vm, args, "code"),
                Some(|vm, args| set_own(vm, args, "code")),
            );
        }
        _ => {}
    }
    // What an absent argument leaves behind.
    let defaults: &[&str] = match class.name().as_str() {
        "ImportError" => &["name", "path", "name_from"],
        "NameError" => &["name"],
        "AttributeError" => &["name", "obj"],
        "SyntaxError" => {
            &["msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line"]
        }
        "OSError" => &["errno", "strerror", "filename", "filename2"],
        "UnicodeTranslateError" => &["encoding"],
        _ => &[],
    };
    for name in defaults {
        set(name, Value::None);
    }
}

pub(super) fn property(vm: &Vm, class: &ClassRef, name: &str, getter: NativeFn, setter: Option<NativeFn>) {
    let getter = native_method_of(vm, class, name, getter);
    let setter = setter.map_or(Value::None, |setter| native_method_of(vm, class, name, setter));
    let property = Data::Property(Box::new([getter, setter, Value::None, Value::None]));
    class.dict.set_name(&vm.intern(name), Value::Obj(Object::plain(property)));
}

fn data<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a ExceptionData> {
    match args.receiver(vm)?.data() {
        Some(Data::Exception(data)) => Ok(data),
        _ => Err(vm.type_error("expected an exception")),
    }
}

pub(super) fn args_of(vm: &Vm, args: &Args<'_>) -> PyResult<Vec<Value>> {
    Ok(data(vm, args)?.args.borrow().clone())
}

fn or_none(value: &Value) -> Value {
    if value.is_unbound() { Value::None } else { value.clone() }
}

pub(super) fn set_attr(vm: &Vm, args: &Args<'_>, name: &str, value: Value) -> PyResult<()> {
    let object = args.receiver(vm)?.as_obj();
    if let Some(object) = object
        && let Data::Dict(dict) = &object.ensure_dict().data
    {
        dict.set_name(&vm.intern(name), value);
    }
    Ok(())
}

pub(super) fn attr(vm: &Vm, args: &Args<'_>, name: &str) -> PyResult {
    vm.attr(args.receiver(vm)?, name)
}

/// An attribute that is the only argument until it is set.
fn own_or_argument(vm: &Vm, args: &Args<'_>, name: &str) -> PyResult {
    let object = args.receiver(vm)?.as_obj();
    if let Some(Some(value)) = object.and_then(|object| object.with_dict(|dict| dict.get_str(name))) {
        return Ok(value);
    }
    let given = args_of(vm, args)?;
    Ok(match given.as_slice() {
        [one] => one.clone(),
        [] => Value::None,
        _ => Value::tuple(given),
    })
}

fn set_own(vm: &Vm, args: &Args<'_>, name: &str) -> PyResult {
    set_attr(vm, args, name, args.get(1).cloned().unwrap_or(Value::None))?;
    Ok(Value::None)
}

/// An exception or nothing, for `__cause__` and `__context__`.
fn linked(vm: &Vm, args: &Args<'_>, what: &str) -> PyResult {
    match args.get(1) {
        None | Some(Value::None) => Ok(Value::Unbound),
        Some(value) if matches!(value.data(), Some(Data::Exception(_))) => Ok(value.clone()),
        Some(_) => {
            let text = format!("exception {what} must be None or derive from BaseException");
            Err(vm.type_error(&text))
        }
    }
}

fn populate_base(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", |vm, args| {
                let class = class_to_make(vm, args, &vm.exceptions.base_exception)?;
                let given = args.rest().positional().to_vec();
                Ok(vm.exception(&class, given).value())
            }),
            ("__init__", |vm, args| {
                if args.has_keywords() {
                    let class = vm.class_of(args.receiver(vm)?);
                    return Err(vm.type_error(&format!("{}() takes no keyword arguments", class.name())));
                }
                let old = data(vm, args)?.args.replace(args.rest().positional().to_vec());
                drop(old);
                Ok(Value::None)
            }),
            ("__str__", |vm, args| {
                let given = args_of(vm, args)?;
                Ok(match given.as_slice() {
                    [] => Value::str(""),
                    [one] => Value::string(vm.str(one)?),
                    _ => Value::string(vm.repr(&Value::tuple(given))?),
                })
            }),
            ("__repr__", |vm, args| {
                let given = args_of(vm, args)?;
                let name = vm.class_of(args.receiver(vm)?).name();
                Ok(Value::string(match given.as_slice() {
                    [one] => format!("{name}({})", vm.repr(one)?),
                    _ => format!("{name}{}", vm.repr(&Value::tuple(given))?),
                }))
            }),
            ("with_traceback", |vm, args| {
                let traceback = args.rest().exactly_one(vm, "BaseException.with_traceback")?.clone();
                let traceback = if traceback.is_none() { Value::Unbound } else { traceback };
                data(vm, args)?.traceback.replace(traceback);
                Ok(args.receiver(vm)?.clone())
            }),
            ("add_note", |vm, args| {
                let note = args.rest().exactly_one(vm, "BaseException.add_note")?.clone();
                if note.as_str().is_none() {
                    let text = format!("note must be a str, not '{}'", vm.type_name(&note));
                    return Err(vm.type_error(&text));
                }
                let notes = vm.attr_opt(args.receiver(vm)?, "__notes__")?;
                match notes.as_ref().and_then(Value::data) {
                    Some(Data::List(notes)) => notes.borrow_mut().push(note),
                    _ => set_attr(vm, args, "__notes__", Value::list(vec![note]))?,
                }
                Ok(Value::None)
            }),
        ],
    );
    property(
        vm,
        class,
        "args",
        |vm, args| Ok(Value::tuple(args_of(vm, args)?)),
        Some(|vm, args| {
            let given = vm.collect(args.get(1).unwrap_or(&Value::None))?;
            data(vm, args)?.args.replace(given);
            Ok(Value::None)
        }),
    );
    property(
        vm,
        class,
        "__cause__",
        |vm, args| Ok(or_none(&data(vm, args)?.cause.borrow())),
        Some(|vm, args| {
            let cause = linked(vm, args, "cause")?;
            let data = data(vm, args)?;
            data.suppress_context.set(true);
            data.cause.replace(cause);
            Ok(Value::None)
        }),
    );
    property(
        vm,
        class,
        "__context__",
        |vm, args| Ok(or_none(&data(vm, args)?.context.borrow())),
        Some(|vm, args| {
            let context = linked(vm, args, "context")?;
            data(vm, args)?.context.replace(context);
            Ok(Value::None)
        }),
    );
    property(
        vm,
        class,
        "__suppress_context__",
        |vm, args| Ok(Value::bool(data(vm, args)?.suppress_context.get())),
        Some(|vm, args| {
            let flag = vm.truth(args.get(1).unwrap_or(&Value::None))?;
            data(vm, args)?.suppress_context.set(flag);
            Ok(Value::None)
        }),
    );
    property(
        vm,
        class,
        "__traceback__",
        |vm, args| Ok(or_none(&data(vm, args)?.traceback.borrow())),
        Some(|vm, args| {
            let traceback = match args.get(1) {
                None | Some(Value::None) => Value::Unbound,
                Some(value) => value.clone(),
            };
            data(vm, args)?.traceback.replace(traceback);
            Ok(Value::None)
        }),
    );
}

pub(super) fn plain_init(vm: &Vm, args: &Args<'_>) -> PyResult<()> {
    data(vm, args)?.args.replace(args.rest().positional().to_vec());
    Ok(())
}

/// Sets attributes from the keywords that a class knows.
fn known_keywords(vm: &Vm, args: &Args<'_>, known: &[&str]) -> PyResult<()> {
    for (name, value) in args.keywords() {
        if !known.contains(&name.as_str()) {
            let class = vm.class_of(args.receiver(vm)?).name();
            let text = format!("{class}() got an unexpected keyword argument '{name}'");
            return Err(vm.type_error(&text));
        }
        set_attr(vm, args, name, value.clone())?;
    }
    Ok(())
}

fn key_error_str(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args_of(vm, args)?;
    Ok(Value::string(match given.as_slice() {
        [] => String::new(),
        [one] => vm.repr(one)?,
        _ => vm.repr(&Value::tuple(given))?,
    }))
}

fn import_error_init(vm: &Vm, args: &Args<'_>) -> PyResult {
    plain_init(vm, args)?;
    known_keywords(vm, args, &["name", "path", "name_from"])?;
    Ok(Value::None)
}

pub(super) fn message_str(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args_of(vm, args)?;
    Ok(Value::string(match given.as_slice() {
        [] => String::new(),
        [one] => vm.str(one)?,
        _ => vm.repr(&Value::tuple(given))?,
    }))
}

fn name_error_init(vm: &Vm, args: &Args<'_>) -> PyResult {
    plain_init(vm, args)?;
    known_keywords(vm, args, &["name"])?;
    Ok(Value::None)
}

fn attribute_error_init(vm: &Vm, args: &Args<'_>) -> PyResult {
    plain_init(vm, args)?;
    known_keywords(vm, args, &["name", "obj"])?;
    Ok(Value::None)
}

fn syntax_error_init(vm: &Vm, args: &Args<'_>) -> PyResult {
    plain_init(vm, args)?;
    let given = args.rest();
    if let Some(message) = given.get(0) {
        set_attr(vm, args, "msg", message.clone())?;
    }
    if let Some(place) = given.get(1) {
        let place = vm.collect(place)?;
        let names = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"];
        for (name, value) in names.into_iter().zip(place) {
            set_attr(vm, args, name, value)?;
        }
    }
    Ok(Value::None)
}

fn syntax_error_str(vm: &Vm, args: &Args<'_>) -> PyResult {
    let message = vm.str(&attr(vm, args, "msg")?)?;
    let (filename, line) = (attr(vm, args, "filename")?, attr(vm, args, "lineno")?);
    let file = filename.as_str().map(|path| path.rsplit('/').next().unwrap_or(path).to_owned());
    Ok(Value::string(match (file, line.as_int()) {
        (Some(file), Some(line)) => format!("{message} ({file}, line {line})"),
        (Some(file), None) => format!("{message} ({file})"),
        (None, Some(line)) => format!("{message} (line {line})"),
        (None, None) => message,
    }))
}

/// The class that `__new__` of an exception class is called with.
pub(super) fn class_to_make(vm: &Vm, args: &Args<'_>, owner: &ClassRef) -> PyResult<ClassRef> {
    let given = args.receiver(vm)?;
    let name = owner.name();
    let Some(class) = given.as_class() else {
        let kind = vm.type_name(given);
        return Err(vm.type_error(&format!("{name}.__new__(X): X is not a type object ({kind})")));
    };
    if !class.is_subclass_of(owner) {
        let wrong = class.name();
        return Err(vm.type_error(&format!("{name}.__new__({wrong}): {wrong} is not a subtype of {name}")));
    }
    Ok(class)
}

/// `OSError(2, …)` is a `FileNotFoundError`.
fn os_error_new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = class_to_make(vm, args, &vm.exceptions.os_error)?;
    let given = args.rest();
    let number = given.get(0).and_then(Value::as_int).filter(|_| given.len() >= 2);
    let own = &vm.exceptions;
    let class = match number.filter(|_| class.is(&own.os_error)) {
        Some(2) => own.file_not_found_error.clone(),
        Some(17) => own.file_exists_error.clone(),
        Some(1 | 13) => own.permission_error.clone(),
        Some(20) => own.not_a_directory_error.clone(),
        Some(21) => own.is_a_directory_error.clone(),
        Some(4) => own.interrupted_error.clone(),
        Some(3) => own.process_lookup_error.clone(),
        Some(10) => own.child_process_error.clone(),
        Some(11) => own.blocking_io_error.clone(),
        Some(32) => own.broken_pipe_error.clone(),
        Some(103) => own.connection_aborted_error.clone(),
        Some(104) => own.connection_reset_error.clone(),
        Some(110) => own.timeout_error.clone(),
        Some(111) => own.connection_refused_error.clone(),
        _ => class,
    };
    Ok(vm.exception(&class, given.positional().to_vec()).value())
}

fn os_error_init(vm: &Vm, args: &Args<'_>) -> PyResult {
    plain_init(vm, args)?;
    let given = args.rest();
    if given.len() >= 2 {
        let names = [Some("errno"), Some("strerror"), Some("filename"), None, Some("filename2")];
        for (name, value) in names.into_iter().zip(given.positional()) {
            if let Some(name) = name {
                set_attr(vm, args, name, value.clone())?;
            }
        }
        data(vm, args)?.args.borrow_mut().truncate(2);
    }
    Ok(Value::None)
}

fn os_error_str(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (number, text, file) = (attr(vm, args, "errno")?, attr(vm, args, "strerror")?, attr(vm, args, "filename")?);
    if number.is_none() && text.is_none() {
        return message_str(vm, args);
    }
    let (number, text) = (vm.str(&number)?, vm.str(&text)?);
    Ok(Value::string(if file.is_none() {
        format!("[Errno {number}] {text}")
    } else {
        let second = attr(vm, args, "filename2")?;
        let target = if second.is_none() { String::new() } else { format!(" -> {}", vm.repr(&second)?) };
        format!("[Errno {number}] {text}: {}{target}", vm.repr(&file)?)
    }))
}

/// The exception that a value is.
pub(super) fn as_error(value: &Value) -> Option<PyError> {
    value.as_obj().and_then(|object| PyError::from_obj(object.clone()))
}
