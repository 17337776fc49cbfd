//! `FrameLocalsProxy`: the variables of a function's frame, to look at and to set.

use std::rc::Rc;

use super::Vm;
use super::frame_methods::remains_of;
use super::frames::LocalsView;
use super::operators::BinaryOp;
use crate::builtins::arguments::operand;
use crate::builtins::sequence::ReprGuard;
use crate::code::Code;
use crate::embed::args::Args;
use crate::embed::class_builder::add_methods;
use crate::embed::error::{PyError, PyResult};
use crate::object::class::ClassRef;
use crate::object::data::Data;
use crate::object::dict::PyDict;
use crate::object::remains::FrameRemains;
use crate::object::value::{ObjRef, Value};

/// The variables of a frame that are bound, by their slots.
pub(crate) fn locals_of(code: &Code, slots: &[Value]) -> PyDict {
    let dict = PyDict::new();
    for slot in code.shown_slots() {
        let (Some(name), Some(value)) = (code.variables.get(slot), slots.get(slot)) else { continue };
        let value = match value.data() {
            Some(Data::Cell(cell)) => cell.borrow().clone(),
            _ => value.clone(),
        };
        if !value.is_unbound() && !name.ends_with(')') && !name.starts_with('.') {
            dict.set_name(name, value);
        }
    }
    dict
}

fn frame_behind(value: &Value) -> Option<ObjRef> {
    value.as_obj()?.payload::<LocalsView>().map(|view| view.0.clone())
}

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<FrameRemains>> {
    let frame = frame_behind(args.receiver(vm)?);
    frame.and_then(|frame| remains_of(&frame)).ok_or_else(|| vm.type_error("expected a FrameLocalsProxy"))
}

/// The variables as they are now.
fn snapshot(vm: &Vm, args: &Args<'_>) -> PyResult<Value> {
    let remains = this(vm, args)?;
    let dict = locals_of(&remains.code, &remains.locals.borrow());
    let others = remains.seen.borrow().as_ref().map(|seen| seen.others.clone()).unwrap_or_default();
    for (key, value) in others {
        dict.set(vm, key, value)?;
    }
    Ok(Value::dict(dict))
}

/// Sets a variable, or keeps a name that the frame has no variable for.
fn set(vm: &Vm, remains: &Rc<FrameRemains>, key: &Value, value: &Value) -> PyResult<()> {
    let slot = key.as_str().and_then(|key| remains.code.variables.iter().position(|name| name.as_str() == key));
    let Some(slot) = slot else {
        vm.hash(key)?;
        let others = remains.with_seen(|seen| std::mem::take(&mut seen.others));
        let mut kept = Vec::with_capacity(others.len() + 1);
        for (name, old) in others {
            if !vm.eq(&name, key)? {
                kept.push((name, old));
            }
        }
        kept.push((key.clone(), value.clone()));
        remains.with_seen(|seen| seen.others = kept);
        return Ok(());
    };
    let mut locals = remains.locals.borrow_mut();
    let mut place = locals.get_mut(slot);
    if let Some(Data::Cell(cell)) = place.as_ref().and_then(|place| place.data()) {
        let old = cell.replace(value.clone());
        drop(locals);
        drop(old);
        return Ok(());
    }
    if !remains.has_ended.get() {
        remains.with_seen(|seen| seen.writes.push((slot as u32, value.clone())));
    }
    let old = place.as_mut().map(|place| std::mem::replace(*place, value.clone()));
    drop(locals);
    drop(old);
    Ok(())
}

fn is_missing(vm: &Vm, key: &Value) -> PyError {
    match vm.repr(key) {
        Ok(shown) => vm.exception(
            &vm.exceptions.key_error,
            vec![Value::string(format!("local variable '{shown}' is not defined"))],
        ),
        Err(error) => error,
    }
}

fn update(vm: &Vm, args: &Args<'_>) -> PyResult {
    let remains = this(vm, args)?;
    let rest = args.rest();
    let other = rest.exactly_one(vm, "FrameLocalsProxy.update")?;
    let is_view = frame_behind(other).is_some();
    let other =
        if is_view { snapshot(vm, &Args::positional_only(std::slice::from_ref(other)))? } else { other.clone() };
    let Some(dict) = other.as_dict() else {
        return Err(vm.type_error("update() argument must be dict or another FrameLocalsProxy"));
    };
    for (key, value) in dict.items() {
        set(vm, &remains, &key, &value)?;
    }
    Ok(Value::None)
}

/// `|` with a dict, on either side.
fn merged(vm: &Vm, args: &Args<'_>, is_reflected: bool) -> PyResult {
    let (_, other) = operand(vm, args)?;
    if other.as_dict().is_none() && frame_behind(other).is_none() {
        return Ok(Value::NotImplemented);
    }
    let own = snapshot(vm, args)?;
    let other = match frame_behind(other) {
        Some(_) => snapshot(vm, &Args::positional_only(std::slice::from_ref(other)))?,
        None => other.clone(),
    };
    if is_reflected { vm.binary(BinaryOp::Or, &other, &own) } else { vm.binary(BinaryOp::Or, &own, &other) }
}

/// Calls a method of a dict of the variables.
fn as_dict(vm: &Vm, args: &Args<'_>, method: &str) -> PyResult {
    vm.call_method(&snapshot(vm, args)?, method, args.rest().positional())
}

fn as_list(vm: &Vm, args: &Args<'_>, method: &str) -> PyResult {
    let found = as_dict(vm, args, method)?;
    Ok(Value::list(vm.collect(&found)?))
}

/// Fills `FrameLocalsProxy`.
pub(super) fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", |vm, args| {
                let rest = args.rest();
                let [frame] = rest.positional() else {
                    let text = format!("FrameLocalsProxy expected 1 argument, got {}", rest.len());
                    return Err(vm.type_error(&text));
                };
                let found = frame.as_obj().and_then(|object| remains_of(object).map(|remains| (object, remains)));
                let Some((object, remains)) = found else {
                    return Err(vm.type_error(&format!("expect frame, not {}", vm.type_name(frame))));
                };
                Ok(vm.locals_of_frame(object, &remains))
            }),
            ("__repr__", |vm, args| {
                match frame_behind(args.receiver(vm)?).map(|frame| ReprGuard::enter(&Value::Obj(frame))) {
                    Some(None) => Ok(Value::str("{...}")),
                    _guard => vm.repr(&snapshot(vm, args)?).map(Value::string),
                }
            }),
            ("__len__", |vm, args| vm.len(&snapshot(vm, args)?).map(Value::from)),
            ("__iter__", |vm, args| vm.iter(&as_list(vm, args, "keys")?)),
            ("__reversed__", |vm, args| vm.call_method(&as_list(vm, args, "keys")?, "__reversed__", &[])),
            ("__contains__", |vm, args| {
                let (_, key) = operand(vm, args)?;
                vm.contains(&snapshot(vm, args)?, key).map(Value::from)
            }),
            ("__getitem__", |vm, args| {
                let (_, key) = operand(vm, args)?;
                let dict = snapshot(vm, args)?;
                let found = dict.as_dict().map(|dict| dict.get(vm, key)).transpose()?.flatten();
                found.ok_or_else(|| is_missing(vm, key))
            }),
            ("__setitem__", |vm, args| {
                let [_, key, value] = args.positional() else {
                    return Err(vm.type_error("expected 2 arguments"));
                };
                set(vm, &this(vm, args)?, key, value)?;
                Ok(Value::None)
            }),
            ("__delitem__", |vm, _| Err(vm.type_error("cannot remove variables from FrameLocalsProxy"))),
            ("__eq__", |vm, args| {
                let (_, other) = operand(vm, args)?;
                if let Some(frame) = frame_behind(other) {
                    let own = frame_behind(args.receiver(vm)?);
                    return Ok(Value::from(own.is_some_and(|own| Rc::ptr_eq(&own, &frame))));
                }
                match other.as_dict() {
                    Some(_) => vm.eq(&snapshot(vm, args)?, other).map(Value::from),
                    None => Ok(Value::NotImplemented),
                }
            }),
            ("__or__", |vm, args| merged(vm, args, false)),
            ("__ror__", |vm, args| merged(vm, args, true)),
            ("__ior__", |vm, args| {
                let (own, _) = operand(vm, args)?;
                update(vm, args)?;
                Ok(own.clone())
            }),
            ("update", update),
            ("get", |vm, args| {
                if !matches!(args.rest().len(), 1 | 2) {
                    return Err(vm.type_error("get expected 1 or 2 arguments"));
                }
                as_dict(vm, args, "get")
            }),
            ("setdefault", |vm, args| {
                let rest = args.rest();
                let given = rest.between(vm, "setdefault", 1, 2)?;
                let dict = snapshot(vm, args)?;
                if let Some(found) = dict.as_dict().map(|dict| dict.get(vm, &given[0])).transpose()?.flatten() {
                    return Ok(found);
                }
                let value = given.get(1).cloned().unwrap_or(Value::None);
                set(vm, &this(vm, args)?, &given[0], &value)?;
                Ok(value)
            }),
            ("keys", |vm, args| as_list(vm, args, "keys")),
            ("values", |vm, args| as_list(vm, args, "values")),
            ("items", |vm, args| as_list(vm, args, "items")),
            ("copy", snapshot),
        ],
    );
    class.dict.set_str("__hash__", Value::None);
}
