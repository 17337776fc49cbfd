//! Methods of the classes that belong to the machine: generators, frames, tracebacks.

use super::Vm;
use super::generator::Resumed;
use crate::code::Code;
use crate::embed::args::Args;
use crate::embed::class_builder::{add_methods, add_properties};
use crate::embed::error::PyResult;
use crate::object::class::ClassRef;
use crate::object::data::Data;
use crate::object::value::{ObjRef, Value};

/// Fills the dict of a builtin class when it is first looked into.
pub(super) fn populate(vm: &Vm, class: &ClassRef) {
    crate::builtins::populate(vm, class);
    match class.name().as_str() {
        "generator" => populate_generator(vm, class),
        "traceback" => populate_traceback(vm, class),
        "code" => populate_code(vm, class),
        _ => {}
    }
}

fn generator<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a ObjRef> {
    match args.receiver(vm)? {
        Value::Obj(object) if matches!(object.data, Data::Generator(_)) => Ok(object),
        _ => Err(vm.type_error("expected a generator")),
    }
}

fn resumed(vm: &Vm, result: Resumed) -> PyResult {
    match result {
        Resumed::Yielded(value) => Ok(value),
        Resumed::Returned(Value::None) => Err(vm.stop_iteration()),
        Resumed::Returned(value) => Err(vm.exception(&vm.exceptions.stop_iteration, vec![value])),
    }
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
            ("send", |vm, args| {
                let value = args.rest().exactly_one(vm, "generator.send")?.clone();
                let result = vm.generator_send(generator(vm, args)?, value)?;
                resumed(vm, result)
            }),
            ("throw", |vm, args| {
                let rest = args.rest();
                let given = rest.between(vm, "throw", 1, 3)?;
                let exception = match given.get(1) {
                    Some(value) if !value.is_none() => match given[0].as_class() {
                        Some(_) if !vm.isinstance(value, &given[0])? => {
                            vm.call(&given[0], std::slice::from_ref(value))?
                        }
                        _ => value.clone(),
                    },
                    _ => given[0].clone(),
                };
                let error = vm.raise(&exception);
                let result = vm.generator_throw(generator(vm, args)?, error)?;
                resumed(vm, result)
            }),
            ("close", |vm, args| vm.generator_close(generator(vm, args)?).map(|()| Value::None)),
            ("__repr__", |vm, args| {
                let object = generator(vm, args)?;
                let Data::Generator(inner) = &object.data else {
                    return Ok(Value::None);
                };
                let address = crate::object::address(&Value::Obj(object.clone()));
                Ok(Value::string(format!("<generator object {} at {address:#x}>", inner.qualname)))
            }),
        ],
    );
    add_properties(
        vm,
        class,
        &[
            ("__name__", |vm, args| match &generator(vm, args)?.data {
                Data::Generator(inner) => Ok(inner.name.value()),
                _ => Ok(Value::None),
            }),
            ("__qualname__", |vm, args| match &generator(vm, args)?.data {
                Data::Generator(inner) => Ok(inner.qualname.value()),
                _ => Ok(Value::None),
            }),
        ],
    );
}

fn code<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a Code> {
    match args.receiver(vm)?.data() {
        Some(Data::Code(code)) => Ok(code),
        _ => Err(vm.type_error("expected a code object")),
    }
}

fn populate_code(vm: &Vm, class: &ClassRef) {
    add_properties(
        vm,
        class,
        &[
            ("co_name", |vm, args| Ok(code(vm, args)?.name.value())),
            ("co_qualname", |vm, args| Ok(code(vm, args)?.qualname.value())),
            ("co_filename", |vm, args| Ok(Value::str(&code(vm, args)?.source.path))),
            ("co_firstlineno", |vm, args| {
                let code = code(vm, args)?;
                Ok(Value::Int(i64::from(code.source.line_of(code.first.start))))
            }),
            ("co_argcount", |vm, args| Ok(Value::Int(i64::from(code(vm, args)?.positional)))),
            ("co_posonlyargcount", |vm, args| Ok(Value::Int(i64::from(code(vm, args)?.positional_only)))),
            ("co_kwonlyargcount", |vm, args| Ok(Value::Int(i64::from(code(vm, args)?.keyword_only)))),
            ("co_flags", |vm, args| {
                let code = code(vm, args)?;
                let flags = [(code.varargs, 4), (code.varkw, 8), (code.is_generator, 32)];
                Ok(Value::Int(flags.iter().filter(|(set, _)| *set).map(|(_, flag)| flag).sum::<i64>() + 3))
            }),
            ("co_varnames", |vm, args| {
                let code = code(vm, args)?;
                let own = code.variables.iter().take(code.free_start as usize);
                Ok(Value::tuple(own.map(crate::Name::value).collect()))
            }),
            ("co_freevars", |vm, args| {
                let code = code(vm, args)?;
                let free = code.variables.iter().skip(code.free_start as usize).take(code.free_count as usize);
                Ok(Value::tuple(free.map(crate::Name::value).collect()))
            }),
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
