//! `timedelta`.

use std::rc::Rc;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::ToPrimitive;

use super::{Delta, classes, payload, read};
use crate::builtins::arguments::{comparison, operand, type_name};
use crate::builtins::int::holds;
use crate::vm::operators::CompareOp;
use crate::{Args, ClassBuilder, ClassRef, PyResult, Signature, Value, Vm};

const SECOND: i128 = 1_000_000;
const DAY: i128 = 86_400 * SECOND;

const NEW: Signature = Signature::new("__new__").positional_only(&["cls"]).positional(&[
    "days",
    "seconds",
    "microseconds",
    "milliseconds",
    "minutes",
    "hours",
    "weeks",
]);

pub(super) fn class(vm: &Vm) -> PyResult<ClassRef> {
    ClassBuilder::new("datetime", "timedelta")
        .method("__new__", new)
        .method("__repr__", |vm, args| {
            Ok(Value::string(format!("{}({})", type_name(vm, args.receiver(vm)?), parts_text(this(vm, args)?.0))))
        })
        .method("__str__", |vm, args| Ok(Value::string(text(this(vm, args)?.0))))
        .method("__hash__", |vm, args| {
            let (days, seconds, micros) = parts(this(vm, args)?.0);
            let hashes = [days, seconds, micros].map(|part| crate::object::hash::hash_int(part as i64));
            Ok(Value::Int(crate::object::hash::hash_tuple(hashes.into_iter())))
        })
        .method("__bool__", |vm, args| Ok(Value::bool(this(vm, args)?.0 != 0)))
        .method("__eq__", |vm, args| compare(vm, args, CompareOp::Eq))
        .method("__ne__", |vm, args| compare(vm, args, CompareOp::Ne))
        .method("__lt__", |vm, args| compare(vm, args, CompareOp::Lt))
        .method("__le__", |vm, args| compare(vm, args, CompareOp::Le))
        .method("__gt__", |vm, args| compare(vm, args, CompareOp::Gt))
        .method("__ge__", |vm, args| compare(vm, args, CompareOp::Ge))
        .method("__add__", |vm, args| both(vm, args, |a, b| a + b))
        .method("__radd__", |vm, args| both(vm, args, |a, b| a + b))
        .method("__sub__", |vm, args| both(vm, args, |a, b| a - b))
        .method("__rsub__", |vm, args| both(vm, args, |a, b| b - a))
        .method("__neg__", |vm, args| make(vm, -this(vm, args)?.0))
        .method("__pos__", |vm, args| make(vm, this(vm, args)?.0))
        .method("__abs__", |vm, args| make(vm, this(vm, args)?.0.abs()))
        .method("__mul__", multiply)
        .method("__rmul__", multiply)
        .method("__truediv__", true_div)
        .method("__floordiv__", floor_div)
        .method("__mod__", |vm, args| {
            let (_, other) = operand(vm, args)?;
            let Some(other) = read::<Delta>(other) else { return Ok(Value::NotImplemented) };
            check_zero(vm, other.0 == 0)?;
            make(vm, this(vm, args)?.0.mod_floor(&other.0))
        })
        .method("__divmod__", |vm, args| {
            let (_, other) = operand(vm, args)?;
            let Some(other) = read::<Delta>(other) else { return Ok(Value::NotImplemented) };
            check_zero(vm, other.0 == 0)?;
            let (quotient, rest) = this(vm, args)?.0.div_mod_floor(&other.0);
            Ok(Value::tuple(vec![Value::Int(quotient as i64), make(vm, rest)?]))
        })
        .method("total_seconds", |vm, args| Ok(Value::float(this(vm, args)?.0 as f64 / SECOND as f64)))
        .method("__reduce__", |vm, args| {
            let (days, seconds, micros) = parts(this(vm, args)?.0);
            let parts = [days, seconds, micros].map(|part| Value::Int(part as i64)).to_vec();
            Ok(Value::tuple(vec![vm.class_of(args.receiver(vm)?).value(), Value::tuple(parts)]))
        })
        .property_with_setter("days", |vm, args| Ok(Value::Int(parts(this(vm, args)?.0).0 as i64)), read_only)
        .property_with_setter("seconds", |vm, args| Ok(Value::Int(parts(this(vm, args)?.0).1 as i64)), read_only)
        .property_with_setter("microseconds", |vm, args| Ok(Value::Int(parts(this(vm, args)?.0).2 as i64)), read_only)
        .immutable()
        .build(vm)
}

fn read_only(vm: &Vm, _: &Args<'_>) -> PyResult {
    Err(vm.error(&vm.exceptions.attribute_error, "readonly attribute"))
}

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Delta>> {
    read::<Delta>(args.receiver(vm)?).ok_or_else(|| vm.type_error("expected a datetime.timedelta"))
}

/// Days, seconds and microseconds, the last two not negative.
fn parts(micros: i128) -> (i128, i128, i128) {
    let (days, rest) = micros.div_mod_floor(&DAY);
    (days, rest / SECOND, rest % SECOND)
}

/// The arguments that `repr` shows.
pub(super) fn parts_text(micros: i128) -> String {
    let (days, seconds, rest) = parts(micros);
    let named = [("days", days), ("seconds", seconds), ("microseconds", rest)];
    let shown: Vec<String> =
        named.iter().filter(|(_, part)| *part != 0).map(|(name, part)| format!("{name}={part}")).collect();
    if shown.is_empty() { "0".to_owned() } else { shown.join(", ") }
}

fn text(micros: i128) -> String {
    let (days, seconds, rest) = parts(micros);
    let mut out = String::new();
    if days != 0 {
        let s = if days.abs() == 1 { "" } else { "s" };
        out = format!("{days} day{s}, ");
    }
    let fraction = if rest == 0 { String::new() } else { format!(".{rest:06}") };
    out + &format!("{}:{:02}:{:02}{fraction}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// A value of a subclass of `timedelta`, refused when it is too large.
pub(super) fn of_class(vm: &Vm, class: &ClassRef, micros: i128) -> PyResult {
    let days = Integer::div_floor(&micros, &DAY);
    if i32::try_from(days).is_err() {
        return Err(vm.error(&vm.exceptions.overflow_error, "Python int too large to convert to C int"));
    }
    if days.abs() > 999_999_999 {
        return Err(vm.error(&vm.exceptions.overflow_error, &format!("days={days}; must have magnitude <= 999999999")));
    }
    Ok(payload(class, Delta(micros)))
}

fn make(vm: &Vm, micros: i128) -> PyResult {
    of_class(vm, &classes(vm)?.timedelta, micros)
}

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    if args.values().len() > 8 {
        let given = args.values().len() - 1;
        return Err(vm.type_error(&format!("__new__() takes at most 7 arguments ({given} given)")));
    }
    let bound = NEW.bind(vm, args)?;
    let class = args.receiver(vm)?.as_class().ok_or_else(|| vm.type_error("expected a class"))?;
    let units: [i128; 7] = [DAY, SECOND, 1, 1000, 60 * SECOND, 3600 * SECOND, 7 * DAY];
    let names = ["days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"];
    let mut whole: i128 = 0;
    let mut fraction = 0.0;
    for (at, unit) in units.into_iter().enumerate() {
        let Some(value) = bound.get(at + 1) else { continue };
        if let Some(number) = value.as_bigint() {
            let number = number.to_i128().unwrap_or(i128::MAX / (10 * DAY));
            whole += number.clamp(-(i128::MAX / (10 * DAY)), i128::MAX / (10 * DAY)) * unit;
        } else if let Some(number) = value.as_float() {
            if !number.is_finite() {
                return Err(if number.is_nan() {
                    vm.value_error("cannot convert float NaN to integer")
                } else {
                    vm.error(&vm.exceptions.overflow_error, "cannot convert float infinity to integer")
                });
            }
            let trunc = number.trunc();
            whole += (trunc as i128).clamp(-(i128::MAX / (10 * DAY)), i128::MAX / (10 * DAY)) * unit;
            fraction += (number - trunc) * unit as f64;
        } else {
            let name = type_name(vm, value);
            return Err(vm.type_error(&format!("unsupported type for timedelta {} component: {name}", names[at])));
        }
    }
    of_class(vm, &class, whole + round_half_even(whole, fraction))
}

/// Rounds the fraction so that the sum is even on a tie.
fn round_half_even(whole: i128, fraction: f64) -> i128 {
    let floor = fraction.floor();
    let rest = fraction - floor;
    let base = floor as i128;
    if rest > 0.5 || rest == 0.5 && (whole + base).is_odd() { base + 1 } else { base }
}

fn compare(vm: &Vm, args: &Args<'_>, op: CompareOp) -> PyResult {
    let (a, b) = operand(vm, args)?;
    let order = read::<Delta>(a).zip(read::<Delta>(b)).map(|(a, b)| a.cmp(&b));
    Ok(comparison(order.map(|order| holds(op, order))))
}

fn both(vm: &Vm, args: &Args<'_>, operation: fn(i128, i128) -> i128) -> PyResult {
    let (a, b) = operand(vm, args)?;
    match read::<Delta>(a).zip(read::<Delta>(b)) {
        Some((a, b)) => make(vm, operation(a.0, b.0)),
        None => Ok(Value::NotImplemented),
    }
}

fn check_zero(vm: &Vm, zero: bool) -> PyResult<()> {
    if zero {
        return Err(vm.error(&vm.exceptions.zero_division_error, "integer division or modulo by zero"));
    }
    Ok(())
}

/// `numerator / denominator`, half to even.
fn divide_rounded(numerator: &BigInt, denominator: &BigInt) -> i128 {
    let (quotient, rest) = numerator.div_mod_floor(denominator);
    let twice: BigInt = &rest * 2;
    let up = match twice.magnitude().cmp(denominator.magnitude()) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Equal => quotient.is_odd(),
    };
    (quotient + u8::from(up)).to_i128().unwrap_or(i128::MAX / 2)
}

fn multiply(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (_, factor) = operand(vm, args)?;
    let micros = this(vm, args)?.0;
    if let Some(factor) = factor.as_bigint() {
        let product = BigInt::from(micros) * factor;
        return make(vm, product.to_i128().unwrap_or(i128::MAX / 2));
    }
    let Some(factor) = factor.as_float() else { return Ok(Value::NotImplemented) };
    if !factor.is_finite() {
        return Err(vm.value_error("cannot convert NaN to integer ratio"));
    }
    let (numerator, denominator) = crate::builtins::float::exact_ratio(factor);
    make(vm, divide_rounded(&(BigInt::from(micros) * numerator), &denominator))
}

fn true_div(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (_, other) = operand(vm, args)?;
    let micros = this(vm, args)?.0;
    if let Some(other) = read::<Delta>(other) {
        let (a, b) = (Value::big(BigInt::from(micros)), Value::big(BigInt::from(other.0)));
        return crate::builtins::int::arithmetic::true_div(vm, &a, &b);
    }
    if let Some(divisor) = other.as_bigint() {
        check_zero(vm, divisor == BigInt::from(0))?;
        return make(vm, divide_rounded(&BigInt::from(micros), &divisor));
    }
    let Some(divisor) = other.as_float() else { return Ok(Value::NotImplemented) };
    let (numerator, denominator) = crate::builtins::float::exact_ratio(divisor);
    if divisor == 0.0 {
        return Err(vm.error(&vm.exceptions.zero_division_error, "division by zero"));
    }
    make(vm, divide_rounded(&(BigInt::from(micros) * denominator), &numerator))
}

fn floor_div(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (_, other) = operand(vm, args)?;
    let micros = this(vm, args)?.0;
    if let Some(other) = read::<Delta>(other) {
        check_zero(vm, other.0 == 0)?;
        return Ok(Value::big(BigInt::from(Integer::div_floor(&micros, &other.0))));
    }
    let Some(divisor) = other.as_bigint() else { return Ok(Value::NotImplemented) };
    check_zero(vm, divisor == BigInt::from(0))?;
    make(vm, BigInt::from(micros).div_floor(&divisor).to_i128().unwrap_or_default())
}
