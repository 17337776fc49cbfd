//! `complex`.

use super::arguments::{comparison, operand, receiver, type_name};
use crate::embed::class_builder::{add_methods, add_properties};
use crate::format::float::{Dot, shortest};
use crate::object::hash::hash_float;
use crate::{Args, ClassRef, Data, Object, PyResult, Value, Vm};

type Pair = (f64, f64);

/// Fills `complex`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", new),
            ("__repr__", |vm, args| Ok(Value::string(repr(this(vm, args)?)))),
            ("__str__", |vm, args| Ok(Value::string(repr(this(vm, args)?)))),
            ("__hash__", |vm, args| {
                let (real, imaginary) = this(vm, args)?;
                let hash = hash_float(real).wrapping_add(hash_float(imaginary).wrapping_mul(1_000_003));
                Ok(Value::Int(if hash == -1 { -2 } else { hash }))
            }),
            ("__bool__", |vm, args| Ok(Value::Bool(this(vm, args)? != (0.0, 0.0)))),
            ("__neg__", |vm, args| this(vm, args).map(|(a, b)| value((-a, -b)))),
            ("__pos__", |vm, args| this(vm, args).map(value)),
            ("__abs__", |vm, args| this(vm, args).map(|(a, b)| Value::Float(a.hypot(b)))),
            ("conjugate", |vm, args| this(vm, args).map(|(a, b)| value((a, -b)))),
            ("__add__", |vm, args| binary(vm, args, |_, a, b| Ok((a.0 + b.0, a.1 + b.1)))),
            ("__radd__", |vm, args| binary(vm, args, |_, a, b| Ok((a.0 + b.0, a.1 + b.1)))),
            ("__sub__", |vm, args| binary(vm, args, |_, a, b| Ok((a.0 - b.0, a.1 - b.1)))),
            ("__rsub__", |vm, args| binary(vm, args, |_, a, b| Ok((b.0 - a.0, b.1 - a.1)))),
            ("__mul__", |vm, args| binary(vm, args, |_, a, b| Ok(multiply(a, b)))),
            ("__rmul__", |vm, args| binary(vm, args, |_, a, b| Ok(multiply(a, b)))),
            ("__truediv__", |vm, args| binary(vm, args, divide)),
            ("__rtruediv__", |vm, args| binary(vm, args, |vm, a, b| divide(vm, b, a))),
            ("__pow__", |vm, args| binary(vm, args, |_, a, b| Ok(power(a, b)))),
            ("__rpow__", |vm, args| binary(vm, args, |_, a, b| Ok(power(b, a)))),
            ("__eq__", |vm, args| equal(vm, args, true)),
            ("__ne__", |vm, args| equal(vm, args, false)),
        ],
    );
    add_properties(
        vm,
        class,
        &[
            ("real", |vm, args| this(vm, args).map(|pair| Value::Float(pair.0))),
            ("imag", |vm, args| this(vm, args).map(|pair| Value::Float(pair.1))),
        ],
    );
}

/// A `complex`.
pub fn value(pair: Pair) -> Value {
    Value::Obj(Object::plain(Data::Complex(pair.0, pair.1)))
}

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<Pair> {
    match receiver(vm, args, "complex", "__complex__")?.data() {
        Some(Data::Complex(real, imaginary)) => Ok((*real, *imaginary)),
        _ => Err(vm.type_error("descriptor requires a 'complex' object")),
    }
}

fn parts(vm: &Vm, value: &Value) -> PyResult<Option<Pair>> {
    if let Some(Data::Complex(real, imaginary)) = value.data() {
        return Ok(Some((*real, *imaginary)));
    }
    let float = match value.as_float() {
        Some(float) => Some(float),
        None => super::int::arithmetic::to_float(vm, value)?,
    };
    Ok(float.map(|float| (float, 0.0)))
}

fn binary(vm: &Vm, args: &Args<'_>, operation: fn(&Vm, Pair, Pair) -> PyResult<Pair>) -> PyResult {
    let (a, b) = operand(vm, args)?;
    match parts(vm, a)?.zip(parts(vm, b)?) {
        Some((a, b)) => operation(vm, a, b).map(value),
        None => Ok(Value::NotImplemented),
    }
}

fn equal(vm: &Vm, args: &Args<'_>, wanted: bool) -> PyResult {
    let (a, b) = operand(vm, args)?;
    let pairs = parts(vm, a)?.zip(parts(vm, b)?);
    Ok(comparison(pairs.map(|(a, b)| (a == b) == wanted)))
}

fn multiply(a: Pair, b: Pair) -> Pair {
    (a.0 * b.0 - a.1 * b.1, a.0 * b.1 + a.1 * b.0)
}

fn divide(vm: &Vm, a: Pair, b: Pair) -> PyResult<Pair> {
    if b == (0.0, 0.0) {
        return Err(vm.error(&vm.exceptions.zero_division_error, "complex division by zero"));
    }
    Ok(if b.0.abs() >= b.1.abs() {
        let ratio = b.1 / b.0;
        let denominator = b.0 + b.1 * ratio;
        ((a.0 + a.1 * ratio) / denominator, (a.1 - a.0 * ratio) / denominator)
    } else {
        let ratio = b.0 / b.1;
        let denominator = b.0 * ratio + b.1;
        ((a.0 * ratio + a.1) / denominator, (a.1 * ratio - a.0) / denominator)
    })
}

/// `a ** b`.
pub fn power(a: Pair, b: Pair) -> Pair {
    if b == (0.0, 0.0) {
        return (1.0, 0.0);
    }
    if a == (0.0, 0.0) {
        return (0.0, 0.0);
    }
    if b.1 == 0.0 && b.0.fract() == 0.0 && b.0.abs() <= 100.0 {
        let mut result = (1.0, 0.0);
        for _ in 0..b.0.abs() as u32 {
            result = multiply(result, a);
        }
        if b.0 < 0.0 {
            let size = result.0 * result.0 + result.1 * result.1;
            result = (result.0 / size, -result.1 / size);
        }
        return result;
    }
    let size = a.0.hypot(a.1);
    let angle = a.1.atan2(a.0);
    let mut length = size.powf(b.0);
    let mut phase = angle * b.0;
    if b.1 != 0.0 {
        length /= (angle * b.1).exp();
        phase += b.1 * size.ln();
    }
    (length * phase.cos(), length * phase.sin())
}

/// `repr` of a complex number.
pub fn repr((real, imaginary): Pair) -> String {
    let imaginary_text = shortest(imaginary, Dot::Omit);
    if real == 0.0 && !real.is_sign_negative() {
        return format!("{imaginary_text}j");
    }
    let sign = if imaginary_text.starts_with('-') { "" } else { "+" };
    format!("({}{sign}{imaginary_text}j)", shortest(real, Dot::Omit))
}

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let rest = args.rest();
    let real = rest.get(0).or_else(|| rest.keyword("real"));
    let imaginary = rest.get(1).or_else(|| rest.keyword("imag"));
    if let Some(text) = real.and_then(Value::as_str) {
        return parse(text).map(value).ok_or_else(|| vm.value_error("complex() arg is a malformed string"));
    }
    let number = |argument: Option<&Value>, position: &str| -> PyResult<Pair> {
        let Some(argument) = argument else { return Ok((0.0, 0.0)) };
        if let Some(pair) = parts(vm, argument)? {
            return Ok(pair);
        }
        match super::float::to_float(vm, argument)? {
            Some(float) => Ok((float, 0.0)),
            None => {
                let name = type_name(vm, argument);
                Err(vm.type_error(&format!(
                    "complex() {position} argument must be a {}number, not '{name}'",
                    if position == "first" { "string or a " } else { "" }
                )))
            }
        }
    };
    let (a, b) = (number(real, "first")?, number(imaginary, "second")?);
    // Sums would lose the sign of a negative zero.
    let real = if b.1 == 0.0 { a.0 } else { a.0 - b.1 };
    let imaginary = if a.1 == 0.0 { b.0 } else { a.1 + b.0 };
    Ok(value((real, imaginary)))
}

fn parse(text: &str) -> Option<Pair> {
    let text = text.trim();
    let text = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).unwrap_or(text).trim();
    let Some(body) = text.strip_suffix(['j', 'J']) else {
        return text.parse().ok().map(|real| (real, 0.0));
    };
    let split = body
        .char_indices()
        .rev()
        .find(|&(at, c)| matches!(c, '+' | '-') && at > 0 && !matches!(body.as_bytes()[at - 1], b'e' | b'E'))
        .map_or(0, |(at, _)| at);
    let (real, imaginary) = body.split_at(split);
    let imaginary = match imaginary {
        "" | "+" => 1.0,
        "-" => -1.0,
        other => other.parse().ok()?,
    };
    let real = if real.is_empty() { 0.0 } else { real.parse().ok()? };
    Some((real, imaginary))
}
