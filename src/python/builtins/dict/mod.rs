//! `dict` and its views.

mod views;

use super::arguments::{operand, receiver, type_name, wrong_receiver};
use super::sequence::ReprGuard;
use crate::embed::class_builder::{add_class_methods, add_methods};
use crate::object::data::DictViewKind;
use crate::{Args, ClassRef, Data, Object, PyDict, PyResult, Value, Vm};

pub use views::{iterator, populate as populate_view, view};

/// Fills `dict`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", new),
            ("__init__", |vm, args| {
                let dict = this(vm, args, "__init__")?;
                update_from_arguments(vm, dict, &args.rest(), "dict")?;
                Ok(Value::None)
            }),
            ("__repr__", |vm, args| repr(vm, receiver(vm, args, "dict", "__repr__")?).map(Value::string)),
            ("__len__", |vm, args| Ok(Value::from(this(vm, args, "__len__")?.len()))),
            ("__iter__", |vm, args| {
                this(vm, args, "__iter__")?;
                Ok(iterator(args.receiver(vm)?, DictViewKind::Keys, false))
            }),
            ("__reversed__", |vm, args| {
                this(vm, args, "__reversed__")?;
                Ok(iterator(args.receiver(vm)?, DictViewKind::Keys, true))
            }),
            ("__getitem__", |vm, args| {
                let (dict, key) = operand(vm, args)?;
                get_item(vm, dict, key)
            }),
            ("__setitem__", |vm, args| match args.positional() {
                [_, key, value] => {
                    let old = this(vm, args, "__setitem__")?.set(vm, key.clone(), value.clone())?;
                    drop(old);
                    Ok(Value::None)
                }
                other => Err(vm.type_error(&format!("expected 2 arguments, got {}", other.len().saturating_sub(1)))),
            }),
            ("__delitem__", |vm, args| {
                let (_, key) = operand(vm, args)?;
                match this(vm, args, "__delitem__")?.remove(vm, key)? {
                    Some(_) => Ok(Value::None),
                    None => Err(vm.key_error(key)),
                }
            }),
            ("__contains__", |vm, args| {
                let (_, key) = operand(vm, args)?;
                this(vm, args, "__contains__")?.contains(vm, key).map(Value::bool)
            }),
            ("__eq__", |vm, args| compare(vm, args, true)),
            ("__ne__", |vm, args| compare(vm, args, false)),
            ("__or__", |vm, args| merge(vm, args, false)),
            ("__ror__", |vm, args| merge(vm, args, true)),
            ("__ior__", |vm, args| {
                let (dict, other) = operand(vm, args)?;
                update(vm, this(vm, args, "__ior__")?, other)?;
                Ok(dict.clone())
            }),
            ("get", |vm, args| {
                let rest = args.rest().between(vm, "get", 1, 2)?;
                let found = this(vm, args, "get")?.get(vm, &rest[0])?;
                Ok(found.unwrap_or_else(|| rest.get(1).cloned().unwrap_or(Value::None)))
            }),
            ("setdefault", |vm, args| {
                let rest = args.rest().between(vm, "setdefault", 1, 2)?;
                let dict = this(vm, args, "setdefault")?;
                if let Some(value) = dict.get(vm, &rest[0])? {
                    return Ok(value);
                }
                let value = rest.get(1).cloned().unwrap_or(Value::None);
                dict.set(vm, rest[0].clone(), value.clone())?;
                Ok(value)
            }),
            ("pop", |vm, args| {
                let rest = args.rest().between(vm, "pop", 1, 2)?;
                match this(vm, args, "pop")?.remove(vm, &rest[0])? {
                    Some(value) => Ok(value),
                    None => rest.get(1).cloned().ok_or_else(|| vm.key_error(&rest[0])),
                }
            }),
            ("popitem", |vm, args| {
                args.rest().none(vm, "dict.popitem")?;
                match this(vm, args, "popitem")?.pop_last() {
                    Some((key, value)) => Ok(Value::tuple(vec![key, value])),
                    None => Err(vm.error(&vm.exceptions.key_error, "popitem(): dictionary is empty")),
                }
            }),
            ("update", |vm, args| {
                update_from_arguments(vm, this(vm, args, "update")?, &args.rest(), "update")?;
                Ok(Value::None)
            }),
            ("clear", |vm, args| {
                args.rest().none(vm, "dict.clear")?;
                this(vm, args, "clear")?.clear();
                Ok(Value::None)
            }),
            ("copy", |vm, args| {
                args.rest().none(vm, "dict.copy")?;
                Ok(Value::dict(this(vm, args, "copy")?.copy()))
            }),
            ("keys", |vm, args| {
                args.rest().none(vm, "dict.keys")?;
                view(vm, args.receiver(vm)?, DictViewKind::Keys)
            }),
            ("values", |vm, args| {
                args.rest().none(vm, "dict.values")?;
                view(vm, args.receiver(vm)?, DictViewKind::Values)
            }),
            ("items", |vm, args| {
                args.rest().none(vm, "dict.items")?;
                view(vm, args.receiver(vm)?, DictViewKind::Items)
            }),
            ("__class_getitem__", super::alias::class_getitem),
        ],
    );
    add_class_methods(vm, class, &[("fromkeys", from_keys)]);
    class.dict.set_str("__hash__", Value::None);
}

fn this<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a PyDict> {
    let value = receiver(vm, args, "dict", method)?;
    value.as_dict().ok_or_else(|| wrong_receiver(vm, "dict", method, value))
}

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = receiver(vm, args, "dict", "__new__")?.as_class();
    Ok(match class {
        Some(class) if !class.is(&vm.types.dict) => Value::Obj(class.instantiate_with(Data::Dict(PyDict::new()))),
        _ => Value::dict(PyDict::new()),
    })
}

fn from_keys(vm: &Vm, args: &Args<'_>) -> PyResult {
    let rest = args.rest().between(vm, "fromkeys", 1, 2)?;
    let value = rest.get(1).cloned().unwrap_or(Value::None);
    let dict = vm.call(args.receiver(vm)?, &[])?;
    let exact = dict.as_obj().is_some_and(|object| object.is_exact());
    for key in vm.collect(&rest[0])? {
        match dict.as_dict() {
            Some(dict) if exact => drop(dict.set(vm, key, value.clone())?),
            _ => vm.set_item(&dict, &key, value.clone())?,
        }
    }
    Ok(dict)
}

/// `dict[key]`, with `__missing__` of subclasses.
pub fn get_item(vm: &Vm, value: &Value, key: &Value) -> PyResult {
    let Some(dict) = value.as_dict() else {
        return Err(wrong_receiver(vm, "dict", "__getitem__", value));
    };
    if let Some(found) = dict.get(vm, key)? {
        return Ok(found);
    }
    if value.as_obj().is_some_and(|object| !object.is_exact())
        && let Some(result) = vm.call_special(value, "__missing__", std::slice::from_ref(key))?
    {
        return Ok(result);
    }
    Err(vm.key_error(key))
}

/// `repr(dict)`.
pub fn repr(vm: &Vm, value: &Value) -> PyResult<String> {
    let Some(dict) = value.as_dict() else {
        return Err(wrong_receiver(vm, "dict", "__repr__", value));
    };
    let Some(_guard) = ReprGuard::enter(value) else {
        return Ok("{...}".to_owned());
    };
    let mut out = String::from("{");
    let mut position = 0;
    let mut first = true;
    while let Some((next, key, value)) = dict.entry_from(position) {
        position = next;
        if !first {
            out.push_str(", ");
        }
        first = false;
        vm.push_text(&mut out, &vm.repr(&key)?)?;
        out.push_str(": ");
        vm.push_text(&mut out, &vm.repr(&value)?)?;
    }
    out.push('}');
    Ok(out)
}

fn equal(vm: &Vm, a: &PyDict, b: &PyDict) -> PyResult<bool> {
    if a.len() != b.len() {
        return Ok(false);
    }
    for (key, x) in a.items() {
        match b.get(vm, &key)? {
            Some(y) if x.is(&y) || vm.eq(&x, &y)? => {}
            _ => return Ok(false),
        }
    }
    Ok(true)
}

fn compare(vm: &Vm, args: &Args<'_>, wanted: bool) -> PyResult {
    let (a, b) = operand(vm, args)?;
    match (a.as_dict(), b.as_dict()) {
        (Some(a), Some(b)) => Ok(Value::bool(equal(vm, a, b)? == wanted)),
        _ => Ok(Value::NotImplemented),
    }
}

fn merge(vm: &Vm, args: &Args<'_>, reflected: bool) -> PyResult {
    let (a, b) = operand(vm, args)?;
    let (first, second) = if reflected { (b, a) } else { (a, b) };
    let (Some(first), Some(_)) = (first.as_dict(), second.as_dict()) else {
        return Ok(Value::NotImplemented);
    };
    let result = first.copy();
    update(vm, &result, second)?;
    Ok(Value::dict(result))
}

fn update_from_arguments(vm: &Vm, dict: &PyDict, args: &Args<'_>, function: &str) -> PyResult<()> {
    if args.len() > 1 {
        return Err(vm.type_error(&format!("{function} expected at most 1 argument, got {}", args.len())));
    }
    if let Some(source) = args.get(0) {
        update(vm, dict, source)?;
    }
    for (name, value) in args.keywords() {
        dict.set_name(name, value.clone());
    }
    Ok(())
}

/// Adds the entries of a mapping or of an iterable of pairs.
pub fn update(vm: &Vm, dict: &PyDict, source: &Value) -> PyResult<()> {
    if let Some(other) = source.as_dict()
        && source.as_obj().is_some_and(|object| {
            object.is_exact()
                || vm
                    .lookup(&vm.class_of(source), &vm.intern("keys"))
                    .is_some_and(|keys| matches!(keys.data(), Some(Data::Native(_))))
        })
    {
        for (key, value) in other.items() {
            dict.set(vm, key, value)?;
        }
        return Ok(());
    }
    if let Some(keys) = vm.attr_opt(source, "keys")? {
        for key in vm.collect(&vm.call(&keys, &[])?)? {
            let value = vm.get_item(source, &key)?;
            dict.set(vm, key, value)?;
        }
        return Ok(());
    }
    let mut at = 0;
    vm.each(source, &mut |item| {
        let pair = match item.as_sequence() {
            Some(pair) => pair,
            None => vm.collect(&item).map_err(|error| {
                if vm.error_is(&error, &vm.exceptions.type_error) {
                    vm.type_error(&format!("cannot convert dictionary update sequence element #{at} to a sequence"))
                } else {
                    error
                }
            })?,
        };
        let [key, value] = pair.as_slice() else {
            return Err(vm.value_error(&format!(
                "dictionary update sequence element #{at} has length {}; 2 is required",
                pair.len()
            )));
        };
        dict.set(vm, key.clone(), value.clone())?;
        at += 1;
        Ok(true)
    })
}

/// The object behind a value that is a dict.
pub fn object_of(vm: &Vm, value: &Value) -> PyResult<crate::ObjRef> {
    match value.as_obj() {
        Some(object) if matches!(object.data, Data::Dict(_)) => Ok(object.clone()),
        _ => Err(vm.type_error(&format!("expected a dict, got '{}'", type_name(vm, value)))),
    }
}

/// A plain object around native iteration.
pub(super) fn iterator_object(iterator: impl crate::NativeIterator + 'static) -> Value {
    Value::Obj(Object::plain(Data::Iterator(Box::new(iterator))))
}
