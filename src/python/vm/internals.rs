//! Methods of the classes that belong to the machine: generators, frames, tracebacks.

use super::Vm;
use super::exception_methods::property;
use super::generator::{Generator, Resumed, State, generator_of};
use crate::embed::args::Args;
use crate::embed::class_builder::{add_methods, add_properties};
use crate::embed::error::{PyError, PyResult};
use crate::object::Object;
use crate::object::class::ClassRef;
use crate::object::data::Data;
use crate::object::function::NativeFn;
use crate::object::name::Name;
use crate::object::value::{ObjRef, Value};

/// Fills the dict of a builtin class when it is first looked into.
pub(super) fn populate(vm: &Vm, class: &ClassRef) {
    crate::builtins::populate(vm, class);
    match class.name().as_str() {
        "generator" => {
            populate_resumable(vm, class, "gi", "yieldfrom");
            populate_driven(vm, class);
            populate_generator(vm, class);
        }
        "coroutine" => {
            populate_resumable(vm, class, "cr", "await");
            property(vm, class, "cr_origin", |_, _| Ok(Value::None), None);
            populate_driven(vm, class);
            super::coroutine_methods::populate_coroutine(vm, class);
        }
        "async_generator" => {
            populate_resumable(vm, class, "ag", "await");
            super::coroutine_methods::populate_async_generator(vm, class);
        }
        "coroutine_wrapper" => super::coroutine_methods::populate_wrapper(vm, class),
        "async_generator_asend" | "async_generator_athrow" => super::coroutine_methods::populate_step(vm, class),
        "traceback" => populate_traceback(vm, class),
        "frame" => super::frame_methods::populate(vm, class),
        "FrameLocalsProxy" => super::frame_locals::populate(vm, class),
        "code" => super::code_methods::populate(vm, class),
        "member_descriptor" => super::members::populate(vm, class),
        _ => {}
    }
}

pub(super) fn generator<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a ObjRef> {
    match args.receiver(vm)? {
        Value::Obj(object) if matches!(object.data, Data::Generator(_)) => Ok(object),
        _ => Err(vm.type_error("expected a generator")),
    }
}

pub(super) fn resumed(vm: &Vm, result: Resumed) -> PyResult {
    match result {
        Resumed::Yielded(value) => Ok(value),
        Resumed::Returned(Value::None) => Err(vm.stop_iteration()),
        Resumed::Returned(value) => Err(vm.exception(&vm.exceptions.stop_iteration, vec![value])),
    }
}

/// The exception that `throw` is called with.
pub(super) fn thrown(vm: &Vm, rest: &Args<'_>) -> PyResult<PyError> {
    let given = rest.between(vm, "throw", 1, 3)?;
    let is_class = given[0].as_class().is_some_and(|class| class.is_subclass_of(&vm.exceptions.base_exception));
    let is_exception = matches!(given[0].data(), Some(Data::Exception(_)));
    if !is_class && !is_exception {
        let text = format!(
            "exceptions must be classes or instances deriving from BaseException, not {}",
            vm.type_name(&given[0])
        );
        return Err(vm.type_error(&text));
    }
    let value = given.get(1).filter(|value| !value.is_none());
    let exception = match value {
        Some(_) if is_exception => {
            return Err(vm.type_error("instance exception may not have a separate value"));
        }
        Some(value) if !vm.isinstance(value, &given[0])? => match value.as_tuple() {
            Some(values) => vm.call(&given[0], values)?,
            None => vm.call(&given[0], std::slice::from_ref(value))?,
        },
        Some(value) => value.clone(),
        None => given[0].clone(),
    };
    Ok(vm.raise(&exception))
}

fn inner<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a Generator> {
    generator_of(generator(vm, args)?).ok_or_else(|| vm.type_error("expected a generator"))
}

fn renamed(vm: &Vm, args: &Args<'_>, what: &str) -> PyResult<Name> {
    args.get(1)
        .and_then(Name::from_value)
        .ok_or_else(|| vm.type_error(&format!("{what} must be set to a string object")))
}

fn running(vm: &Vm, args: &Args<'_>) -> PyResult {
    let inner = inner(vm, args)?;
    Ok(Value::bool(matches!(*inner.state.borrow(), State::Running) || inner.is_stepping.get()))
}

fn suspended(vm: &Vm, args: &Args<'_>) -> PyResult {
    Ok(Value::bool(matches!(*inner(vm, args)?.state.borrow(), State::Suspended(_))))
}

fn delegate(vm: &Vm, args: &Args<'_>) -> PyResult {
    Ok(vm.delegate_of(inner(vm, args)?).unwrap_or(Value::None))
}

fn code_of(vm: &Vm, args: &Args<'_>) -> PyResult {
    Ok(Value::Obj(Object::plain(Data::Code(inner(vm, args)?.code.clone()))))
}

/// `gi_frame`: nothing when the generator has ended.
fn frame_of(vm: &Vm, args: &Args<'_>) -> PyResult {
    Ok(vm.frame_of_generator(inner(vm, args)?).unwrap_or(Value::None))
}

/// What generators, coroutines and asynchronous generators share; `prefix` begins the names of attributes.
fn populate_resumable(vm: &Vm, class: &ClassRef, prefix: &str, delegate_name: &str) {
    add_methods(
        vm,
        class,
        &[("__repr__", |vm, args| {
            let object = Value::Obj(generator(vm, args)?.clone());
            let inner = inner(vm, args)?;
            let address = crate::object::address(&object);
            let class = vm.class_of(&object).name();
            Ok(Value::string(format!("<{class} object {} at {address:#x}>", inner.qualname.borrow())))
        })],
    );
    property(
        vm,
        class,
        "__name__",
        |vm, args| Ok(inner(vm, args)?.name.borrow().value()),
        Some(|vm, args| {
            inner(vm, args)?.name.replace(renamed(vm, args, "__name__")?);
            Ok(Value::None)
        }),
    );
    property(
        vm,
        class,
        "__qualname__",
        |vm, args| Ok(inner(vm, args)?.qualname.borrow().value()),
        Some(|vm, args| {
            inner(vm, args)?.qualname.replace(renamed(vm, args, "__qualname__")?);
            Ok(Value::None)
        }),
    );
    let getters: [(&str, NativeFn); 4] =
        [("running", running), ("suspended", suspended), ("code", code_of), ("frame", frame_of)];
    for (name, getter) in getters {
        property(vm, class, &format!("{prefix}_{name}"), getter, None);
    }
    property(vm, class, &format!("{prefix}_{delegate_name}"), delegate, None);
}

/// `send`, `throw` and `close` of generators and coroutines.
fn populate_driven(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("send", |vm, args| {
                let value = args.rest().exactly_one(vm, "generator.send")?.clone();
                let result = vm.generator_send(generator(vm, args)?, value)?;
                resumed(vm, result)
            }),
            ("throw", |vm, args| {
                let error = thrown(vm, &args.rest())?;
                let result = vm.generator_throw(generator(vm, args)?, error)?;
                resumed(vm, result)
            }),
            ("close", |vm, args| vm.generator_close(generator(vm, args)?)),
        ],
    );
}

fn populate_generator(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__iter__", |vm, args| Ok(args.receiver(vm)?.clone())),
            ("__next__", |vm, args| {
                let result = vm.generator_send(generator(vm, args)?, Value::None)?;
                resumed(vm, result)
            }),
            ("__class_getitem__", crate::builtins::alias::class_getitem),
        ],
    );
}

fn populate_traceback(vm: &Vm, class: &ClassRef) {
    add_properties(
        vm,
        class,
        &[
            ("tb_next", |vm, args| match args.receiver(vm)?.data() {
                Some(Data::Traceback(traceback)) => Ok(match &*traceback.next.borrow() {
                    Value::Unbound => Value::None,
                    next => next.clone(),
                }),
                _ => Ok(Value::None),
            }),
            ("tb_frame", |vm, args| match args.receiver(vm)?.data() {
                Some(Data::Traceback(traceback)) => Ok(vm.frame_of(traceback)),
                _ => Ok(Value::None),
            }),
            ("tb_lasti", |vm, args| match args.receiver(vm)?.data() {
                Some(Data::Traceback(traceback)) => Ok(Value::Int(i64::from(traceback.instruction))),
                _ => Ok(Value::None),
            }),
            ("tb_lineno", |vm, args| match args.receiver(vm)?.data() {
                Some(Data::Traceback(traceback)) => Ok(Value::Int(i64::from(traceback.line()))),
                _ => Ok(Value::None),
            }),
        ],
    );
}
