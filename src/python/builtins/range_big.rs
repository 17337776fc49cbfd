//! `range` with bounds beyond 64 bits.

use std::cell::RefCell;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::arguments::{operand, range_length, receiver};
use crate::object::hash::hash_tuple;
use crate::{Args, Data, NativeIterator, Object, PyResult, Value, Vm};

/// Start, stop and step.
pub type BigBounds = [BigInt; 3];

/// A `range`: a small one where its bounds fit 64 bits, and its length fits the machine's sizes.
pub fn make(bounds: BigBounds) -> Value {
    let [start, stop, step] = &bounds;
    let data = match (start.to_i64(), stop.to_i64(), step.to_i64()) {
        (Some(start), Some(stop), Some(step)) if isize::try_from(range_length(start, stop, step)).is_ok() => {
            Data::Range { start, stop, step }
        }
        _ => Data::BigRange(Box::new(bounds)),
    };
    Value::Obj(Object::plain(data))
}

/// The bounds of a range of either kind.
pub fn bounds_of(value: &Value) -> Option<BigBounds> {
    match value.data()? {
        Data::Range { start, stop, step } => Some([(*start).into(), (*stop).into(), (*step).into()]),
        Data::BigRange(bounds) => Some((**bounds).clone()),
        _ => None,
    }
}

/// The bounds of the receiver, when it is a large range.
pub fn large(vm: &Vm, args: &Args<'_>) -> PyResult<Option<BigBounds>> {
    Ok(match receiver(vm, args, "range", "__len__")?.data() {
        Some(Data::BigRange(bounds)) => Some((**bounds).clone()),
        _ => None,
    })
}

fn length([start, stop, step]: &BigBounds) -> BigInt {
    let distance = if step.is_positive() { stop - start } else { start - stop };
    if distance.is_positive() { (distance - 1u8) / step.abs() + 1u8 } else { BigInt::zero() }
}

/// `len(range)`.
pub fn len(vm: &Vm, bounds: &BigBounds) -> PyResult {
    match length(bounds).to_i64() {
        Some(length) => Ok(Value::Int(length)),
        None => Err(vm.error(&vm.exceptions.overflow_error, "Python int too large to convert to C ssize_t")),
    }
}

/// `bool(range)`.
pub fn truth(bounds: &BigBounds) -> Value {
    Value::bool(!length(bounds).is_zero())
}

/// `repr(range)`.
pub fn repr([start, stop, step]: &BigBounds) -> Value {
    Value::string(if step.is_one() {
        format!("range({start}, {stop})")
    } else {
        format!("range({start}, {stop}, {step})")
    })
}

struct Numbers {
    next: RefCell<BigInt>,
    left: RefCell<BigInt>,
    step: BigInt,
}

impl NativeIterator for Numbers {
    fn next(&self, _: &Vm) -> PyResult<Option<Value>> {
        let mut left = self.left.borrow_mut();
        if left.is_zero() {
            return Ok(None);
        }
        *left -= 1u8;
        let mut next = self.next.borrow_mut();
        let number = next.clone();
        *next += &self.step;
        Ok(Some(Value::big(number)))
    }

    fn class_name(&self) -> &'static str {
        "longrange_iterator"
    }

    fn length_hint(&self) -> Option<usize> {
        self.left.borrow().to_usize()
    }
}

/// `iter(range)`, or `reversed(range)`.
pub fn iterator(bounds: &BigBounds, reversed: bool) -> Value {
    let count = length(bounds);
    let [start, _, step] = bounds;
    let (next, step) =
        if reversed { (start + (&count - 1u8) * step, -step.clone()) } else { (start.clone(), step.clone()) };
    let numbers = Numbers { next: RefCell::new(next), left: RefCell::new(count), step };
    Value::Obj(Object::plain(Data::Iterator(Box::new(numbers))))
}

/// The bounds that a slice selects from so many items.
fn slice(vm: &Vm, parts: &[Value; 3], count: &BigInt) -> PyResult<BigBounds> {
    let number = |value: &Value| -> PyResult<Option<BigInt>> {
        if value.is_none() {
            return Ok(None);
        }
        if value.as_bigint().is_none() && vm.lookup(&vm.class_of(value), &vm.intern("__index__")).is_none() {
            return Err(vm.type_error("slice indices must be integers or None or have an __index__ method"));
        }
        Ok(vm.index(value)?.as_bigint())
    };
    let step = number(&parts[2])?.unwrap_or_else(BigInt::one);
    if step.is_zero() {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let forwards = step.is_positive();
    let (lowest, highest) = if forwards { (BigInt::zero(), count.clone()) } else { (-BigInt::one(), count - 1u8) };
    let clip = |value: Option<BigInt>, default: &BigInt| match value {
        None => default.clone(),
        Some(value) if value.is_negative() => (value + count).max(lowest.clone()),
        Some(value) => value.min(highest.clone()),
    };
    let (first, last) = if forwards { (&lowest, &highest) } else { (&highest, &lowest) };
    Ok([clip(number(&parts[0])?, first), clip(number(&parts[1])?, last), step])
}

/// `range[key]`.
pub fn get_item(vm: &Vm, args: &Args<'_>, bounds: &BigBounds) -> PyResult {
    let (_, key) = operand(vm, args)?;
    let count = length(bounds);
    let [start, _, step] = bounds;
    if let Some(Data::Slice(parts)) = key.data() {
        let [from, to, by] = slice(vm, parts, &count)?;
        return Ok(make([start + from * step, start + to * step, by * step]));
    }
    if key.as_bigint().is_none() && vm.lookup(&vm.class_of(key), &vm.intern("__index__")).is_none() {
        let name = vm.class_of(key).name();
        return Err(vm.type_error(&format!("range indices must be integers or slices, not {name}")));
    }
    let at = vm.index(key)?.as_bigint().unwrap_or_default();
    let at = if at.is_negative() { at + &count } else { at };
    if at.is_negative() || at >= count {
        return Err(vm.index_error("range object index out of range"));
    }
    Ok(Value::big(start + at * step))
}

/// Where a number stands in the range.
pub fn find(vm: &Vm, bounds: &BigBounds, item: &Value) -> PyResult<Option<BigInt>> {
    let number = match (item.as_bigint(), item.as_float()) {
        (Some(number), _) => number,
        (None, Some(float)) if float.fract() == 0.0 => match crate::builtins::int::arithmetic::from_float(float) {
            Some(number) => number,
            None => return Ok(None),
        },
        (None, Some(_)) => return Ok(None),
        (None, None) => {
            if item.as_str().is_some() || item.as_sequence().is_some() || item.is_none() {
                return Ok(None);
            }
            let mut at = BigInt::zero();
            let iterator = iterator(bounds, false);
            while let Some(number) = vm.next(&iterator)? {
                vm.charge()?;
                if vm.eq(&number, item)? {
                    return Ok(Some(at));
                }
                at += 1u8;
            }
            return Ok(None);
        }
    };
    let (at, rest) = (number - &bounds[0]).div_mod_floor(&bounds[2]);
    Ok((rest.is_zero() && !at.is_negative() && at < length(bounds)).then_some(at))
}

/// What decides about equality: the length, and start and step as far as they matter.
fn shape(bounds: &BigBounds) -> [Value; 3] {
    let count = length(bounds);
    let start = if count.is_zero() { Value::None } else { Value::big(bounds[0].clone()) };
    let step = if count > BigInt::one() { Value::big(bounds[2].clone()) } else { Value::None };
    [Value::big(count), start, step]
}

/// Whether two ranges hold the same numbers.
pub fn equal(vm: &Vm, a: &BigBounds, b: &BigBounds) -> PyResult<bool> {
    for (a, b) in shape(a).iter().zip(shape(b).iter()) {
        if !vm.eq(a, b)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `hash(range)`.
pub fn hash(vm: &Vm, bounds: &BigBounds) -> PyResult {
    let hashes: PyResult<Vec<i64>> = shape(bounds).iter().map(|part| vm.hash(part)).collect();
    Ok(Value::Int(hash_tuple(hashes?.into_iter())))
}
