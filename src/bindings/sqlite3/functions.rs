//! Functions, aggregates and collations of a program inside SQLite.

use std::cmp::Ordering;
use std::rc::Rc;

use engine::driver::{AggregateFactory, AggregateState, Collation, ScalarFunction};
use python::{PyResult, Value, Vm};

use super::adapt;
use crate::convert;
use crate::host::VmHandle;

const FUNCTION: &str = "user-defined function raised exception";

fn values(vm: &Vm, arguments: &[sql::Value]) -> PyResult<Vec<Value>> {
    arguments.iter().map(|value| convert::to_python(vm, value)).collect()
}

/// Runs `act`; an exception becomes the text that SQLite gives the statement.
fn guarded<R>(handle: &VmHandle, text: &str, act: impl FnOnce(&Vm) -> PyResult<R>) -> Result<R, String> {
    handle.with(|vm| act(vm).ok()).flatten().ok_or_else(|| text.to_owned())
}

/// A Python function.
pub fn scalar(vm: &Vm, function: &Value) -> ScalarFunction {
    let (handle, function) = (VmHandle::of(vm), function.clone());
    Rc::new(move |arguments| {
        guarded(&handle, FUNCTION, |vm| {
            let answer = vm.call(&function, &values(vm, arguments)?)?;
            Ok(adapt::plain(vm, &answer))
        })
    })
}

struct Aggregate {
    handle: VmHandle,
    object: Value,
}

impl AggregateState for Aggregate {
    fn step(&mut self, arguments: &[sql::Value]) -> Result<(), String> {
        guarded(&self.handle, "user-defined aggregate's 'step' method raised error", |vm| {
            vm.call_method(&self.object, "step", &values(vm, arguments)?).map(drop)
        })
    }

    fn finish(&mut self) -> Result<sql::Value, String> {
        guarded(&self.handle, "user-defined aggregate's 'finalize' method raised error", |vm| {
            let answer = vm.call_method(&self.object, "finalize", &[])?;
            Ok(adapt::plain(vm, &answer))
        })
    }
}

/// A Python class with `step` and `finalize`.
pub fn aggregate(vm: &Vm, class: &Value) -> AggregateFactory {
    let (handle, class) = (VmHandle::of(vm), class.clone());
    Rc::new(move || {
        let object =
            guarded(&handle, "user-defined aggregate's '__init__' method raised error", |vm| vm.call(&class, &[]))?;
        Ok(Box::new(Aggregate { handle: handle.clone(), object }))
    })
}

/// A Python function that compares two texts; one that raises finds them equal.
pub fn collation(vm: &Vm, function: &Value) -> Collation {
    let (handle, function) = (VmHandle::of(vm), function.clone());
    Rc::new(move |left, right| {
        let answer = handle.with(|vm| vm.call(&function, &[Value::str(left), Value::str(right)]).ok()).flatten();
        answer.and_then(|answer| answer.as_int()).map_or(Ordering::Equal, |number| number.cmp(&0))
    })
}
