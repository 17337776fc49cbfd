//! `range` and `slice`.

use std::cell::Cell;

use num_bigint::BigInt;

use super::arguments::{comparison, index, operand, position, range_length, receiver, slice_range, wrong_receiver};
use super::{range_big, sequence};
use crate::embed::class_builder::{add_members, add_methods};
use crate::object::hash::{hash_slice, hash_tuple};
use crate::vm::operators::CompareOp;
use crate::{Args, ClassRef, Data, NativeIterator, Object, PyResult, Value, Vm};

type Bounds = (i64, i64, i64);

/// Fills `range`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", new),
            ("__repr__", |vm, args| {
                if let Some(big) = range_big::large(vm, args)? {
                    return Ok(range_big::repr(&big));
                }
                let (start, stop, step) = this(vm, args)?;
                Ok(Value::string(if step == 1 {
                    format!("range({start}, {stop})")
                } else {
                    format!("range({start}, {stop}, {step})")
                }))
            }),
            ("__len__", |vm, args| {
                if let Some(big) = range_big::large(vm, args)? {
                    return range_big::len(vm, &big);
                }
                Ok(Value::from(length(this(vm, args)?)))
            }),
            ("__bool__", |vm, args| {
                if let Some(big) = range_big::large(vm, args)? {
                    return Ok(range_big::truth(&big));
                }
                Ok(Value::bool(length(this(vm, args)?) > 0))
            }),
            ("__iter__", |vm, args| {
                if let Some(big) = range_big::large(vm, args)? {
                    return Ok(range_big::iterator(&big, false));
                }
                Ok(iterator(this(vm, args)?))
            }),
            ("__reversed__", |vm, args| {
                if let Some(big) = range_big::large(vm, args)? {
                    return Ok(range_big::iterator(&big, true));
                }
                let bounds @ (start, _, step) = this(vm, args)?;
                let count = length(bounds) as i64;
                let last = start.wrapping_add((count - 1).wrapping_mul(step));
                Ok(counted(last, step.wrapping_neg(), count))
            }),
            ("__getitem__", get_item),
            ("__contains__", |vm, args| {
                let (_, item) = operand(vm, args)?;
                if let Some(big) = range_big::large(vm, args)? {
                    return Ok(Value::bool(range_big::find(vm, &big, item)?.is_some()));
                }
                Ok(Value::bool(find(vm, this(vm, args)?, item)?.is_some()))
            }),
            ("index", |vm, args| {
                let item = args.rest().exactly_one(vm, "range.index")?;
                if let Some(big) = range_big::large(vm, args)? {
                    return match range_big::find(vm, &big, item)? {
                        Some(at) => Ok(Value::big(at)),
                        None => Err(vm.value_error(&format!("{} is not in range", vm.repr(item)?))),
                    };
                }
                match find(vm, this(vm, args)?, item)? {
                    Some(at) => Ok(Value::Int(at)),
                    None => Err(vm.value_error(&format!("{} is not in range", vm.repr(item)?))),
                }
            }),
            ("count", |vm, args| {
                let item = args.rest().exactly_one(vm, "range.count")?;
                if let Some(big) = range_big::large(vm, args)? {
                    return Ok(Value::Int(i64::from(range_big::find(vm, &big, item)?.is_some())));
                }
                Ok(Value::Int(i64::from(find(vm, this(vm, args)?, item)?.is_some())))
            }),
            ("__eq__", |vm, args| equal(vm, args, true)),
            ("__ne__", |vm, args| equal(vm, args, false)),
            ("__hash__", |vm, args| {
                if let Some(big) = range_big::large(vm, args)? {
                    return range_big::hash(vm, &big);
                }
                let bounds = this(vm, args)?;
                let (start, step) = shape(bounds);
                let parts = [Value::from(length(bounds)), start, step];
                let hashes: PyResult<Vec<i64>> = parts.iter().map(|part| vm.hash(part)).collect();
                Ok(Value::Int(hash_tuple(hashes?.into_iter())))
            }),
        ],
    );
    add_members(
        vm,
        class,
        &[
            ("start", |vm, args| bound(vm, args, 0)),
            ("stop", |vm, args| bound(vm, args, 1)),
            ("step", |vm, args| bound(vm, args, 2)),
        ],
    );
}

fn bound(vm: &Vm, args: &Args<'_>, at: usize) -> PyResult {
    let value = receiver(vm, args, "range", "start")?;
    let [start, stop, step] = range_big::bounds_of(value).ok_or_else(|| wrong_receiver(vm, "range", "start", value))?;
    Ok(Value::big([start, stop, step].into_iter().nth(at).unwrap_or_default()))
}

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<Bounds> {
    let value = receiver(vm, args, "range", "__len__")?;
    match value.data() {
        Some(Data::Range { start, stop, step }) => Ok((*start, *stop, *step)),
        _ => Err(wrong_receiver(vm, "range", "__len__", value)),
    }
}

fn length((start, stop, step): Bounds) -> usize {
    range_length(start, stop, step)
}

fn make((start, stop, step): Bounds) -> Value {
    Value::Obj(Object::plain(Data::Range { start, stop, step }))
}

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let rest = args.rest();
    rest.no_keywords(vm, "range")?;
    let numbers = rest.between(vm, "range", 1, 3)?;
    let number = |at: usize| Ok(vm.index(&numbers[at])?.as_bigint().unwrap_or_default());
    let bounds: [BigInt; 3] = match numbers.len() {
        1 => [BigInt::from(0), number(0)?, BigInt::from(1)],
        2 => [number(0)?, number(1)?, BigInt::from(1)],
        _ => [number(0)?, number(1)?, number(2)?],
    };
    if bounds[2] == BigInt::from(0) {
        return Err(vm.value_error("range() arg 3 must not be zero"));
    }
    Ok(range_big::make(bounds))
}

fn get_item(vm: &Vm, args: &Args<'_>) -> PyResult {
    if let Some(big) = range_big::large(vm, args)? {
        return range_big::get_item(vm, args, &big);
    }
    let (_, key) = operand(vm, args)?;
    let bounds @ (start, _, step) = this(vm, args)?;
    if let Some(Data::Slice(slice)) = key.data() {
        let part = slice_range(vm, slice, length(bounds))?;
        return Ok(make((start + part.start * step, start + part.stop * step, step * part.step)));
    }
    position(sequence::index_key(vm, key, "range")?, length(bounds))
        .map(|at| Value::Int(start + at as i64 * step))
        .ok_or_else(|| vm.index_error("range object index out of range"))
}

fn find(vm: &Vm, bounds: Bounds, item: &Value) -> PyResult<Option<i64>> {
    let (start, _, step) = bounds;
    let number = match item {
        Value::Int(number) => *number,
        Value::Bool(flag) => i64::from(flag.get()),
        Value::Float(float) if float.get().fract() == 0.0 && float.get().abs() < 9e18 => float.get() as i64,
        // An int that fits no machine word is in no range of machine words.
        Value::Obj(object) if object.is_exact() && matches!(object.data, Data::BigInt(_)) => return Ok(None),
        Value::Obj(_) => {
            let count = length(bounds) as i64;
            for at in 0..count {
                vm.charge()?;
                if vm.eq(&Value::Int(start + at * step), item)? {
                    return Ok(Some(at));
                }
            }
            return Ok(None);
        }
        _ => return Ok(None),
    };
    let distance = i128::from(number) - i128::from(start);
    let step = i128::from(step);
    let at = distance / step;
    let inside = distance % step == 0 && at >= 0 && at < length(bounds) as i128;
    Ok(inside.then_some(at as i64))
}

/// What decides about equality beside the length: start and step, as far as they matter.
fn shape(bounds: Bounds) -> (Value, Value) {
    match length(bounds) {
        0 => (Value::None, Value::None),
        1 => (Value::Int(bounds.0), Value::None),
        _ => (Value::Int(bounds.0), Value::Int(bounds.2)),
    }
}

fn equal(vm: &Vm, args: &Args<'_>, wanted: bool) -> PyResult {
    let (a, b) = operand(vm, args)?;
    let is_large = |value: &Value| matches!(value.data(), Some(Data::BigRange(_)));
    if is_large(a) || is_large(b) {
        return match range_big::bounds_of(a).zip(range_big::bounds_of(b)) {
            Some((a, b)) => Ok(Value::bool(range_big::equal(vm, &a, &b)? == wanted)),
            None => Ok(Value::NotImplemented),
        };
    }
    let (_, other) = operand(vm, args)?;
    let a = this(vm, args)?;
    let Some(Data::Range { start, stop, step }) = other.data() else {
        return Ok(Value::NotImplemented);
    };
    let b = (*start, *stop, *step);
    let (x, y) = (shape(a), shape(b));
    let same = length(a) == length(b) && x.0.is(&y.0) && x.1.is(&y.1);
    Ok(comparison(Some(same == wanted)))
}

struct Numbers {
    next: Cell<i64>,
    step: i64,
    left: Cell<i64>,
}

impl NativeIterator for Numbers {
    fn next(&self, _: &Vm) -> PyResult<Option<Value>> {
        let left = self.left.get();
        if left <= 0 {
            return Ok(None);
        }
        self.left.set(left - 1);
        let number = self.next.get();
        self.next.set(number.wrapping_add(self.step));
        Ok(Some(Value::Int(number)))
    }

    fn class_name(&self) -> &'static str {
        "range_iterator"
    }

    fn length_hint(&self) -> Option<usize> {
        Some(self.left.get().max(0) as usize)
    }
}

fn counted(start: i64, step: i64, count: i64) -> Value {
    let numbers = Numbers { next: Cell::new(start), step, left: Cell::new(count) };
    Value::Obj(Object::plain(Data::Iterator(Box::new(numbers))))
}

/// `iter(range)`.
pub fn iterator(bounds: Bounds) -> Value {
    counted(bounds.0, bounds.2, length(bounds) as i64)
}

/// Fills `slice`.
pub fn populate_slice(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", |vm, args| {
                let rest = args.rest();
                rest.no_keywords(vm, "slice")?;
                let none = Value::None;
                let parts = match rest.between(vm, "slice", 1, 3)? {
                    [stop] => [none.clone(), stop.clone(), none],
                    [start, stop] => [start.clone(), stop.clone(), none],
                    [start, stop, step] => [start.clone(), stop.clone(), step.clone()],
                    _ => [none.clone(), none.clone(), none],
                };
                Ok(Value::Obj(Object::plain(Data::Slice(Box::new(parts)))))
            }),
            ("__repr__", |vm, args| {
                let [start, stop, step] = slice_parts(vm, args)?;
                Ok(Value::string(format!("slice({}, {}, {})", vm.repr(start)?, vm.repr(stop)?, vm.repr(step)?)))
            }),
            ("__eq__", |vm, args| slice_compare(vm, args, CompareOp::Eq)),
            ("__ne__", |vm, args| slice_compare(vm, args, CompareOp::Ne)),
            ("__lt__", |vm, args| slice_compare(vm, args, CompareOp::Lt)),
            ("__le__", |vm, args| slice_compare(vm, args, CompareOp::Le)),
            ("__gt__", |vm, args| slice_compare(vm, args, CompareOp::Gt)),
            ("__ge__", |vm, args| slice_compare(vm, args, CompareOp::Ge)),
            ("__hash__", |vm, args| {
                let hashes: PyResult<Vec<i64>> = slice_parts(vm, args)?.iter().map(|part| vm.hash(part)).collect();
                let hash = hash_slice(hashes?.into_iter());
                Ok(Value::Int(hash))
            }),
            ("__reduce__", |vm, args| {
                let class = vm.class_of(args.receiver(vm)?);
                Ok(Value::tuple(vec![class.value(), Value::tuple(slice_parts(vm, args)?.to_vec())]))
            }),
            ("indices", |vm, args| {
                let length = index(vm, args.rest().exactly_one(vm, "slice.indices")?)?;
                let length = usize::try_from(length).map_err(|_| vm.value_error("length should not be negative"))?;
                let range = slice_range(vm, slice_parts(vm, args)?, length)?;
                Ok(Value::tuple(vec![Value::Int(range.start), Value::Int(range.stop), Value::Int(range.step)]))
            }),
        ],
    );
    add_members(
        vm,
        class,
        &[
            ("start", |vm, args| Ok(slice_parts(vm, args)?[0].clone())),
            ("stop", |vm, args| Ok(slice_parts(vm, args)?[1].clone())),
            ("step", |vm, args| Ok(slice_parts(vm, args)?[2].clone())),
        ],
    );
}

/// Slices compare as the tuples of their parts do.
fn slice_compare(vm: &Vm, args: &Args<'_>, op: CompareOp) -> PyResult {
    let (_, other) = operand(vm, args)?;
    let parts = slice_parts(vm, args)?;
    let Some(Data::Slice(others)) = other.data() else { return Ok(Value::NotImplemented) };
    sequence::compare(vm, &Value::tuple(parts.to_vec()), &Value::tuple(others.to_vec()), op)
}

fn slice_parts<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a [Value; 3]> {
    let value = receiver(vm, args, "slice", "indices")?;
    match value.data() {
        Some(Data::Slice(parts)) => Ok(parts),
        _ => Err(wrong_receiver(vm, "slice", "indices", value)),
    }
}
