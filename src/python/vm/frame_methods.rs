//! `frame`: where code is, what its variables are, and who called it.

use std::rc::Rc;

use super::Vm;
use super::frames::FrameHandle;
use super::traceback::frames::place_of;
use crate::builtins::arguments::operand;
use crate::builtins::descriptors::{add_deleter, add_property};
use crate::embed::args::Args;
use crate::embed::class_builder::{add_methods, add_properties};
use crate::embed::error::PyResult;
use crate::object::Object;
use crate::object::class::ClassRef;
use crate::object::data::Data;
use crate::object::remains::FrameRemains;
use crate::object::value::{ObjRef, Value};

/// What is known of the frame that an object stands for.
pub(super) fn remains_of(object: &ObjRef) -> Option<Rc<FrameRemains>> {
    object.payload::<FrameHandle>().map(|handle| handle.0.clone())
}

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<(ObjRef, Rc<FrameRemains>)> {
    let object = args.receiver(vm)?.as_obj().cloned();
    let found = object.and_then(|object| remains_of(&object).map(|remains| (object, remains)));
    found.ok_or_else(|| vm.type_error("expected a frame"))
}

fn line(vm: &Vm, remains: &Rc<FrameRemains>) -> u32 {
    match vm.place_of_frame(remains) {
        Some((code, ip)) => code.line(ip as usize),
        None => remains.code.source.line_of(remains.code.first.start),
    }
}

/// Fills `frame`.
pub(super) fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("clear", |vm, args| {
                let (_, remains) = this(vm, args)?;
                if !remains.has_ended.get() {
                    let how = if vm.place_in_trail(&remains).is_some() { "an executing" } else { "a suspended" };
                    return Err(vm.runtime_error(&format!("cannot clear {how} frame")));
                }
                let locals = remains.locals.take();
                remains.with_seen(|seen| std::mem::take(&mut seen.others));
                drop(locals);
                Ok(Value::None)
            }),
            ("__repr__", |vm, args| {
                let (object, remains) = this(vm, args)?;
                let (code, line) = (&remains.code, line(vm, &remains));
                let address = crate::object::address(&Value::Obj(object));
                let path = crate::format::str_repr(&code.source.path);
                Ok(Value::string(format!("<frame at {address:#x}, file {path}, line {line}, code {}>", code.name)))
            }),
        ],
    );
    add_properties(
        vm,
        class,
        &[
            ("f_back", |vm, args| Ok(vm.caller_of(&this(vm, args)?.1).unwrap_or(Value::None))),
            ("f_code", |vm, args| Ok(Value::Obj(Object::plain(Data::Code(this(vm, args)?.1.code.clone()))))),
            ("f_builtins", |vm, args| {
                let globals = vm.globals_of(&this(vm, args)?.1);
                let own = globals.as_dict().and_then(|globals| globals.get_str("__builtins__"));
                Ok(match own {
                    Some(own) if own.as_dict().is_some() => own,
                    _ => Value::Obj(vm.builtins_dict()),
                })
            }),
            ("f_globals", |vm, args| Ok(vm.globals_of(&this(vm, args)?.1))),
            ("f_lasti", |vm, args| {
                let place = vm.place_of_frame(&this(vm, args)?.1);
                Ok(Value::Int(place.map_or(2, |(_, ip)| (i64::from(ip) + 1) * 2)))
            }),
            ("f_locals", |vm, args| {
                let (object, remains) = this(vm, args)?;
                Ok(vm.locals_of_frame(&object, &remains))
            }),
            ("_span", |vm, args| {
                let (_, remains) = this(vm, args)?;
                Ok(match vm.place_of_frame(&remains) {
                    Some((code, ip)) => place_of(&code, code.span(ip as usize)),
                    None => place_of(&remains.code, remains.code.first),
                })
            }),
        ],
    );
    add_property(
        vm,
        class,
        "f_lineno",
        |vm, args| Ok(Value::Int(i64::from(line(vm, &this(vm, args)?.1)))),
        Some(|vm, _| Err(vm.value_error("f_lineno can only be set in a trace function"))),
    );
    add_property(
        vm,
        class,
        "f_trace",
        |vm, args| {
            let (_, remains) = this(vm, args)?;
            Ok(remains.with_seen(|seen| match &seen.trace {
                Value::Unbound => Value::None,
                trace => trace.clone(),
            }))
        },
        Some(|vm, args| {
            let (_, value) = operand(vm, args)?;
            let old = this(vm, args)?.1.with_seen(|seen| std::mem::replace(&mut seen.trace, value.clone()));
            drop(old);
            Ok(Value::None)
        }),
    );
    add_deleter(vm, class, "f_trace", |vm, args| {
        let old = this(vm, args)?.1.with_seen(|seen| std::mem::take(&mut seen.trace));
        drop(old);
        Ok(Value::None)
    });
}
