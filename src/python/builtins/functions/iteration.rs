//! Iteration: `len`, `iter`, `next`, `sorted`, `min`, `max`, `sum`, `any`, `all`.

use num_bigint::BigInt;

use crate::builtins::arguments::{known_keywords, type_name};
use crate::builtins::iterators::native;
use crate::builtins::sort::sort;
use crate::vm::CallIterator;
use crate::vm::operators::{BinaryOp, CompareOp};
use crate::{Args, NativeFn, PyResult, Value, Vm};

pub(super) const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("len", |vm, args| vm.length(args.exactly_one(vm, "len")?).map(Value::from)),
    ("iter", iter),
    ("next", |vm, args| {
        let given = args.between(vm, "next", 1, 2)?;
        if vm.lookup(&vm.class_of(&given[0]), &vm.intern("__next__")).is_none()
            && !given[0].data().is_some_and(crate::Data::is_native_iterator)
        {
            let name = type_name(vm, &given[0]);
            return Err(vm.type_error(&format!("'{name}' object is not an iterator")));
        }
        if given.len() == 1 {
            return vm.next_or_stop(&given[0]);
        }
        Ok(vm.next(&given[0])?.unwrap_or_else(|| given[1].clone()))
    }),
    ("aiter", |vm, args| {
        let value = args.exactly_one(vm, "aiter")?;
        match vm.lookup(&vm.class_of(value), &vm.common.aiter) {
            Some(method) => vm.call_unbound(&method, value, &[]),
            None => Err(vm.type_error(&format!("'{}' object is not an async iterable", type_name(vm, value)))),
        }
    }),
    ("anext", |vm, args| {
        let given = args.between(vm, "anext", 1, 2)?;
        let Some(method) = vm.lookup(&vm.class_of(&given[0]), &vm.common.anext) else {
            return Err(vm.type_error(&format!("'{}' object is not an async iterator", type_name(vm, &given[0]))));
        };
        let awaitable = vm.call_unbound(&method, &given[0], &[])?;
        match given.get(1) {
            Some(default) => {
                let function = vm.attr(&vm.import("_anext")?.value(), "anext_or")?;
                vm.call(&function, &[awaitable, default.clone()])
            }
            None => Ok(awaitable),
        }
    }),
    ("sorted", |vm, args| {
        known_keywords(vm, args, "sort", &["key", "reverse"])?;
        let [iterable] = args.positional() else {
            return Err(vm.type_error(&format!("sorted expected 1 argument, got {}", args.len())));
        };
        let items = vm.collect(iterable)?;
        let reverse = args.keyword("reverse").map_or(Ok(false), |value| vm.truth(value))?;
        let (sorted, result) = sort(vm, items, args.keyword("key"), reverse);
        result.map(|()| Value::list(sorted))
    }),
    ("min", |vm, args| extreme(vm, args, "min", false)),
    ("max", |vm, args| extreme(vm, args, "max", true)),
    ("sum", sum),
    ("any", |vm, args| {
        let mut found = false;
        vm.each(args.exactly_one(vm, "any")?, &mut |item| {
            found = vm.truth(&item)?;
            Ok(!found)
        })?;
        Ok(Value::bool(found))
    }),
    ("all", |vm, args| {
        let mut holds = true;
        vm.each(args.exactly_one(vm, "all")?, &mut |item| {
            holds = vm.truth(&item)?;
            Ok(holds)
        })?;
        Ok(Value::bool(holds))
    }),
];

fn iter(vm: &Vm, args: &Args<'_>) -> PyResult {
    match args.between(vm, "iter", 1, 2)? {
        [function, sentinel] => {
            if !vm.is_callable(function) {
                return Err(vm.type_error("iter(v, w): v must be callable"));
            }
            Ok(native(CallIterator::new(function, sentinel)))
        }
        given => vm.iter(&given[0]),
    }
}

fn extreme(vm: &Vm, args: &Args<'_>, name: &str, largest: bool) -> PyResult {
    known_keywords(vm, args, name, &["key", "default"])?;
    let key = args.keyword("key").filter(|key| !key.is_none());
    let default = args.keyword("default");
    let mut best: Option<(Value, Value)> = None;
    let mut consider = |item: Value| -> PyResult<bool> {
        let rank = match key {
            Some(key) => vm.call(key, std::slice::from_ref(&item))?,
            None => item.clone(),
        };
        let better = match &best {
            None => true,
            Some((best, _)) if largest => vm.truth(&vm.compare(CompareOp::Gt, &rank, best)?)?,
            Some((best, _)) => vm.lt(&rank, best)?,
        };
        if better {
            best = Some((rank, item));
        }
        Ok(true)
    };
    match args.positional() {
        [] => return Err(vm.type_error(&format!("{name} expected at least 1 argument, got 0"))),
        [iterable] => match numbers_of(iterable).filter(|_| key.is_none()) {
            Some((first, last, _)) => {
                let number = if largest { first.max(last) } else { first.min(last) };
                return Ok(Value::big(BigInt::from(number)));
            }
            None => vm.each(iterable, &mut consider)?,
        },
        items => {
            if default.is_some() {
                return Err(
                    vm.type_error(&format!("Cannot specify a default for {name}() with multiple positional arguments"))
                );
            }
            for item in items {
                consider(item.clone())?;
            }
        }
    }
    match (best, default) {
        (Some((_, item)), _) => Ok(item),
        (None, Some(default)) => Ok(default.clone()),
        (None, None) => Err(vm.value_error(&format!("{name}() iterable argument is empty"))),
    }
}

/// First number, last number and count of a `range` that is not empty.
fn numbers_of(value: &Value) -> Option<(i128, i128, i128)> {
    let Some(&crate::Data::Range { start, stop, step }) = value.data() else { return None };
    let (start, stop, step) = (i128::from(start), i128::from(stop), i128::from(step));
    let steps = (stop - start - step.signum()) / step;
    let is_empty = if step > 0 { start >= stop } else { start <= stop };
    (!is_empty).then_some((start, start + steps * step, steps + 1))
}

fn sum(vm: &Vm, args: &Args<'_>) -> PyResult {
    known_keywords(vm, args, "sum", &["start"])?;
    let Some(iterable) = args.get(0) else {
        return Err(vm.type_error("sum() takes at least 1 positional argument (0 given)"));
    };
    let start = args.get(1).or_else(|| args.keyword("start"));
    if let Some(start) = start {
        let refused = if start.as_str().is_some() {
            Some("strings [use ''.join(seq) instead]")
        } else if start.as_bytes().is_some() {
            Some("bytes [use b''.join(seq) instead]")
        } else if matches!(start.data(), Some(crate::Data::ByteArray(_))) {
            Some("bytearray [use b''.join(seq) instead]")
        } else {
            None
        };
        if let Some(refused) = refused {
            return Err(vm.type_error(&format!("sum() can't sum {refused}")));
        }
    }
    let mut total = match start.cloned().unwrap_or(Value::Int(0)) {
        Value::Float(float) => Total::Float(float.get(), 0.0),
        number @ Value::Int(_) => Total::Int(number),
        other => Total::Other(other),
    };
    if let (Total::Int(start), Some((first, last, count))) = (&total, numbers_of(iterable))
        && let Some(start) = start.as_bigint()
    {
        return Ok(Value::big(start + BigInt::from(first + last) * BigInt::from(count) / 2));
    }
    vm.each(iterable, &mut |item| {
        total = std::mem::take(&mut total).add(vm, &item)?;
        Ok(true)
    })?;
    Ok(total.value())
}

/// A sum on its way: floats are added with the rounding errors kept aside (Neumaier), as long as only numbers follow.
enum Total {
    Int(Value),
    Float(f64, f64),
    Other(Value),
}

impl Default for Total {
    fn default() -> Total {
        Total::Int(Value::Int(0))
    }
}

impl Total {
    fn add(self, vm: &Vm, item: &Value) -> PyResult<Total> {
        if let Total::Float(sum, error) = &self {
            match item {
                Value::Float(x) => {
                    let x = x.get();
                    let next = sum + x;
                    let lost = if sum.abs() >= x.abs() { (sum - next) + x } else { (x - next) + sum };
                    return Ok(Total::Float(next, error + lost));
                }
                Value::Int(_) | Value::Bool(_) => {
                    return Ok(Total::Float(sum + item.as_int().unwrap_or(0) as f64, *error));
                }
                _ => {}
            }
        }
        let is_other = !matches!(self, Total::Int(_));
        let sum = vm.binary(BinaryOp::Add, &self.value(), item)?;
        Ok(match sum {
            Value::Float(float) if !is_other => Total::Float(float.get(), 0.0),
            Value::Obj(_) | Value::Int(_) if !is_other && sum.as_bigint().is_some() => Total::Int(sum),
            sum => Total::Other(sum),
        })
    }

    fn value(self) -> Value {
        match self {
            Total::Float(sum, error) if error.is_finite() => Value::float(sum + error),
            Total::Float(sum, _) => Value::float(sum),
            Total::Int(value) | Total::Other(value) => value,
        }
    }
}
