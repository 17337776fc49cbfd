//! What only `bytearray` has: it changes in place.

use std::cell::RefCell;

use super::{contents, from_arguments, populate_common, single_byte, this, to_vec};
use crate::builtins::arguments::{index, operand, position, receiver, slice_range, subscript, wrong_receiver};
use crate::embed::class_builder::add_methods;
use crate::format::bytes_repr;
use crate::object::account;
use crate::{Args, ClassRef, Data, Object, PyResult, Value, Vm};

/// Fills `bytearray`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    populate_common(vm, class);
    add_methods(
        vm,
        class,
        &[
            ("__new__", new),
            ("__repr__", repr),
            ("__str__", repr),
            ("__setitem__", set_item),
            ("__delitem__", delete_item),
            ("__iadd__", |vm, args| {
                let (array, other) = operand(vm, args)?;
                let more = to_vec(vm, other)?;
                check_growth(vm, args, more.len())?;
                resizable(vm, args)?.borrow_mut().extend(more);
                Ok(array.clone())
            }),
            ("__imul__", |vm, args| {
                let (array, count) = operand(vm, args)?;
                let Some(count) = crate::builtins::str::repetitions(vm, count)? else {
                    return Ok(Value::NotImplemented);
                };
                let bytes = resizable(vm, args)?;
                let length = bytes.borrow().len();
                crate::builtins::str::check_size(vm, length, count)?;
                let repeated = bytes.borrow().repeat(count);
                *bytes.borrow_mut() = repeated;
                Ok(array.clone())
            }),
            ("remove", |vm, args| {
                let item = single_byte(vm, args.rest().exactly_one(vm, "bytearray.remove")?)?;
                let mut bytes = resizable(vm, args)?.borrow_mut();
                match bytes.iter().position(|byte| *byte == item) {
                    Some(at) => {
                        bytes.remove(at);
                        Ok(Value::None)
                    }
                    None => Err(vm.value_error("value not found in bytearray")),
                }
            }),
            ("append", |vm, args| {
                let item = single_byte(vm, args.rest().exactly_one(vm, "bytearray.append")?)?;
                resizable(vm, args)?.borrow_mut().push(item);
                Ok(Value::None)
            }),
            ("extend", |vm, args| {
                let more = to_vec(vm, args.rest().exactly_one(vm, "bytearray.extend")?)?;
                check_growth(vm, args, more.len())?;
                resizable(vm, args)?.borrow_mut().extend(more);
                Ok(Value::None)
            }),
            ("insert", |vm, args| {
                let rest = args.rest().between(vm, "insert", 2, 2)?;
                let (at, item) = (index(vm, &rest[0])?, single_byte(vm, &rest[1])?);
                let mut bytes = resizable(vm, args)?.borrow_mut();
                let at = crate::builtins::list::clamp(at, bytes.len());
                bytes.insert(at, item);
                Ok(Value::None)
            }),
            ("pop", |vm, args| {
                let rest = args.rest().between(vm, "pop", 0, 1)?;
                let at = rest.first().map_or(Ok(-1), |value| index(vm, value))?;
                let mut bytes = resizable(vm, args)?.borrow_mut();
                if bytes.is_empty() {
                    return Err(vm.index_error("pop from empty bytearray"));
                }
                match position(at, bytes.len()) {
                    Some(at) => Ok(Value::Int(i64::from(bytes.remove(at)))),
                    None => Err(vm.index_error("pop index out of range")),
                }
            }),
            ("clear", |vm, args| {
                resizable(vm, args)?.borrow_mut().clear();
                Ok(Value::None)
            }),
            ("reverse", |vm, args| {
                cell(vm, args)?.borrow_mut().reverse();
                Ok(Value::None)
            }),
            ("copy", |vm, args| {
                let copy = cell(vm, args)?.borrow().clone();
                Ok(Value::Obj(Object::plain(Data::ByteArray(copy.into()))))
            }),
        ],
    );
    class.dict.set_str("__hash__", Value::None);
}

/// Refuses to add so many bytes when the result is too large.
fn check_growth(vm: &Vm, args: &Args<'_>, more: usize) -> PyResult<()> {
    let length = cell(vm, args)?.borrow().len();
    account::take(more);
    vm.check_text(length + more)
}

/// The bytes, when no `memoryview` looks at them.
fn resizable<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a RefCell<Vec<u8>>> {
    let bytes = cell(vm, args)?;
    if super::view::is_exported(args.receiver(vm)?) {
        let text = "Existing exports of data: object cannot be re-sized";
        return Err(vm.error(&vm.exceptions.buffer_error, text));
    }
    Ok(bytes)
}

fn cell<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a RefCell<Vec<u8>>> {
    let value = receiver(vm, args, "bytearray", "append")?;
    match value.data() {
        Some(Data::ByteArray(bytes)) => Ok(bytes),
        _ => Err(wrong_receiver(vm, "bytearray", "append", value)),
    }
}

fn repr(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = vm.class_of(args.receiver(vm)?).name();
    Ok(Value::string(format!("{class}({})", bytes_repr(&this(vm, args, "__repr__")?))))
}

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = receiver(vm, args, "bytearray", "__new__")?.as_class();
    let data = Data::ByteArray(from_arguments(vm, "bytearray", &args.rest())?.into());
    Ok(Value::Obj(match class {
        Some(class) if !class.is(&vm.types.bytearray) => class.instantiate_with(data),
        _ => Object::plain(data),
    }))
}

fn set_item(vm: &Vm, args: &Args<'_>) -> PyResult {
    let array = cell(vm, args)?;
    let [_, key, value] = args.positional() else {
        return Err(vm.type_error("__setitem__ expected 2 arguments"));
    };
    if let Some(Data::Slice(slice)) = key.data() {
        let range = slice_range(vm, slice, array.borrow().len())?;
        let new = match contents(value) {
            Some(bytes) => bytes,
            None if value.as_str().is_some() || vm.lookup(&vm.class_of(value), &vm.intern("__iter__")).is_none() => {
                let text = "can assign only bytes, buffers, or iterables of ints in range(0, 256)";
                return Err(vm.type_error(text));
            }
            None => to_vec(vm, value)?,
        };
        if range.step != 1 {
            if new.len() != range.count {
                return Err(vm.value_error(&format!(
                    "attempt to assign bytes of size {} to extended slice of size {}",
                    new.len(),
                    range.count
                )));
            }
            let mut bytes = array.borrow_mut();
            for (at, item) in range.positions().zip(new) {
                bytes[at] = item;
            }
            return Ok(Value::None);
        }
        let start = range.start as usize;
        if new.len() != range.count {
            resizable(vm, args)?;
            check_growth(vm, args, new.len())?;
        }
        array.borrow_mut().splice(start..start + range.count, new);
        return Ok(Value::None);
    }
    let at = subscript(vm, key)?;
    let item = single_byte(vm, value)?;
    let mut bytes = array.borrow_mut();
    match position(at, bytes.len()) {
        Some(at) => {
            bytes[at] = item;
            Ok(Value::None)
        }
        None => Err(vm.index_error("bytearray index out of range")),
    }
}

fn delete_item(vm: &Vm, args: &Args<'_>) -> PyResult {
    let array = resizable(vm, args)?;
    let (_, key) = operand(vm, args)?;
    let mut bytes = array.borrow_mut();
    if let Some(Data::Slice(slice)) = key.data() {
        let range = slice_range(vm, slice, bytes.len())?;
        let mut gone: Vec<usize> = range.positions().collect();
        gone.sort_unstable();
        for at in gone.into_iter().rev() {
            bytes.remove(at);
        }
        return Ok(Value::None);
    }
    match position(subscript(vm, key)?, bytes.len()) {
        Some(at) => {
            bytes.remove(at);
            Ok(Value::None)
        }
        None => Err(vm.index_error("bytearray index out of range")),
    }
}
