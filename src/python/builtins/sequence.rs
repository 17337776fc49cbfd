//! What lists and tuples have in common.

use std::cell::RefCell;

use super::arguments::{subscript, type_name};
use crate::object::address;
use crate::vm::operators::CompareOp;
use crate::{Data, PyResult, Value, Vm};

/// The item at a position now; nothing behind the end.
pub fn item(sequence: &Value, at: usize) -> Option<Value> {
    match sequence.data()? {
        Data::List(items) => items.borrow().get(at).cloned(),
        Data::Tuple(items) => items.get(at).cloned(),
        _ => None,
    }
}

fn length(sequence: &Value) -> usize {
    match sequence.data() {
        Some(Data::List(items)) => items.borrow().len(),
        Some(Data::Tuple(items)) => items.len(),
        _ => 0,
    }
}

/// The first position of an equal item in a part of the sequence.
pub fn find(vm: &Vm, sequence: &Value, wanted: &Value, start: usize, stop: usize) -> PyResult<Option<usize>> {
    let mut at = start;
    while at < stop
        && let Some(item) = item(sequence, at)
    {
        if item.is(wanted) || vm.eq(&item, wanted)? {
            return Ok(Some(at));
        }
        at += 1;
    }
    Ok(None)
}

/// How many items are equal.
pub fn count(vm: &Vm, sequence: &Value, wanted: &Value) -> PyResult<usize> {
    let mut at = 0;
    let mut count = 0;
    while let Some(item) = item(sequence, at) {
        count += usize::from(item.is(wanted) || vm.eq(&item, wanted)?);
        at += 1;
    }
    Ok(count)
}

/// Compares two lists or two tuples.
pub fn compare(vm: &Vm, a: &Value, b: &Value, op: CompareOp) -> PyResult {
    let equality = matches!(op, CompareOp::Eq | CompareOp::Ne);
    if equality && length(a) != length(b) {
        return Ok(Value::bool(op == CompareOp::Ne));
    }
    let mut at = 0;
    while let (Some(x), Some(y)) = (item(a, at), item(b, at)) {
        if !(x.is(&y) || vm.eq(&x, &y)?) {
            return match op {
                CompareOp::Eq => Ok(Value::bool(false)),
                CompareOp::Ne => Ok(Value::bool(true)),
                _ => vm.compare(op, &x, &y),
            };
        }
        at += 1;
    }
    Ok(Value::bool(super::int::holds(op, length(a).cmp(&length(b)))))
}

/// The index in `sequence[key]` when `key` is no slice.
pub fn index_key(vm: &Vm, key: &Value, class: &str) -> PyResult<i64> {
    if let Value::Int(index) = key {
        return Ok(*index);
    }
    if key.as_bigint().is_none() && vm.lookup(&vm.class_of(key), &vm.intern("__index__")).is_none() {
        let name = type_name(vm, key);
        return Err(vm.type_error(&format!("{class} indices must be integers or slices, not {name}")));
    }
    subscript(vm, key)
}

thread_local! {
    static SHOWN: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
}

/// Keeps a container from being shown inside itself.
pub struct ReprGuard(());

impl ReprGuard {
    /// Notes that a container is being shown; nothing when it is already.
    pub fn enter(container: &Value) -> Option<ReprGuard> {
        let address = address(container);
        SHOWN.with_borrow_mut(|shown| {
            if shown.contains(&address) {
                return None;
            }
            shown.push(address);
            Some(ReprGuard(()))
        })
    }
}

impl Drop for ReprGuard {
    fn drop(&mut self) {
        SHOWN.with_borrow_mut(|shown| {
            shown.pop();
        });
    }
}
