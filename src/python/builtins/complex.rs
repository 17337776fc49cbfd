//! `complex`.

use super::arguments::{comparison, format_error, format_spec, known_keywords, operand, receiver, type_name};
use crate::embed::class_builder::{add_members, add_methods};
use crate::format::Spec;
use crate::format::float::{Dot, shortest};
use crate::format::number::parse_float;
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
            ("__format__", |vm, args| {
                let spec = format_spec(vm, args)?;
                if spec.is_empty() {
                    return vm.str(args.receiver(vm)?).map(Value::string);
                }
                let (real, imaginary) = this(vm, args)?;
                let name = type_name(vm, args.receiver(vm)?);
                Spec::parse(spec, &name, true)
                    .and_then(|spec| spec.format_complex(real, imaginary))
                    .map(Value::string)
                    .map_err(|error| format_error(vm, error))
            }),
            ("__complex__", |vm, args| this(vm, args).map(value)),
            ("__getnewargs__", |vm, args| {
                this(vm, args).map(|(a, b)| Value::tuple(vec![Value::float(a), Value::float(b)]))
            }),
            ("__hash__", |vm, args| {
                let (real, imaginary) = this(vm, args)?;
                let hash = hash_float(real).wrapping_add(hash_float(imaginary).wrapping_mul(1_000_003));
                Ok(Value::Int(if hash == -1 { -2 } else { hash }))
            }),
            ("__bool__", |vm, args| Ok(Value::bool(this(vm, args)? != (0.0, 0.0)))),
            ("__neg__", |vm, args| this(vm, args).map(|(a, b)| value((-a, -b)))),
            ("__pos__", |vm, args| this(vm, args).map(value)),
            ("__abs__", |vm, args| {
                let (a, b) = this(vm, args)?;
                let size = a.hypot(b);
                if size.is_infinite() && a.is_finite() && b.is_finite() {
                    return Err(vm.error(&vm.exceptions.overflow_error, "absolute value too large"));
                }
                Ok(Value::float(size))
            }),
            ("conjugate", |vm, args| this(vm, args).map(|(a, b)| value((a, -b)))),
            ("__add__", |vm, args| binary(vm, args, |_, a, b| Ok((a.0 + b.0, a.1 + b.1)))),
            ("__radd__", |vm, args| binary(vm, args, |_, a, b| Ok((a.0 + b.0, a.1 + b.1)))),
            ("__sub__", |vm, args| binary(vm, args, |_, a, b| Ok((a.0 - b.0, a.1 - b.1)))),
            ("__rsub__", |vm, args| binary(vm, args, |_, a, b| Ok((b.0 - a.0, b.1 - a.1)))),
            ("__mul__", |vm, args| binary(vm, args, |_, a, b| Ok(multiply(a, b)))),
            ("__rmul__", |vm, args| binary(vm, args, |_, a, b| Ok(multiply(a, b)))),
            ("__truediv__", |vm, args| binary(vm, args, divide)),
            ("__rtruediv__", |vm, args| binary(vm, args, |vm, a, b| divide(vm, b, a))),
            ("__pow__", |vm, args| {
                if args.get(2).is_some_and(|modulus| !modulus.is_none()) {
                    return Err(vm.value_error("complex modulo"));
                }
                binary(vm, args, checked_power)
            }),
            ("__rpow__", |vm, args| binary(vm, args, |vm, a, b| checked_power(vm, b, a))),
            ("__eq__", |vm, args| equal(vm, args, true)),
            ("__ne__", |vm, args| equal(vm, args, false)),
        ],
    );
    add_members(
        vm,
        class,
        &[
            ("real", |vm, args| this(vm, args).map(|pair| Value::float(pair.0))),
            ("imag", |vm, args| this(vm, args).map(|pair| Value::float(pair.1))),
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
    Ok(quotient(a, b))
}

fn quotient(a: Pair, b: Pair) -> Pair {
    if b.0.abs() >= b.1.abs() {
        let ratio = b.1 / b.0;
        let denominator = b.0 + b.1 * ratio;
        ((a.0 + a.1 * ratio) / denominator, (a.1 - a.0 * ratio) / denominator)
    } else if b.1.abs() >= b.0.abs() {
        let ratio = b.0 / b.1;
        let denominator = b.0 * ratio + b.1;
        ((a.0 * ratio + a.1) / denominator, (a.1 * ratio - a.0) / denominator)
    } else {
        (f64::NAN, f64::NAN)
    }
}

/// `a ** b` with the errors that Python raises.
fn checked_power(vm: &Vm, a: Pair, b: Pair) -> PyResult<Pair> {
    if a == (0.0, 0.0) && (b.0 < 0.0 || b.1 != 0.0) {
        return Err(vm.error(&vm.exceptions.zero_division_error, "0.0 to a negative or complex power"));
    }
    let result = power(a, b);
    let finite = |pair: Pair| pair.0.is_finite() && pair.1.is_finite();
    if !finite(result) && finite(a) && finite(b) {
        return Err(vm.error(&vm.exceptions.overflow_error, "complex exponentiation"));
    }
    Ok(result)
}

/// `a ** b`.
pub fn power(a: Pair, b: Pair) -> Pair {
    if b.1 == 0.0 && b.0.fract() == 0.0 && b.0.abs() <= 100.0 {
        let exponent = b.0.abs() as u32;
        let (mut result, mut square, mut bits) = ((1.0, 0.0), a, exponent);
        while bits > 0 {
            if bits & 1 == 1 {
                result = multiply(result, square);
            }
            square = multiply(square, square);
            bits >>= 1;
        }
        return if b.0 > 0.0 { result } else { quotient((1.0, 0.0), result) };
    }
    if b == (0.0, 0.0) {
        return (1.0, 0.0);
    }
    if a == (0.0, 0.0) {
        return (0.0, 0.0);
    }
    let size = a.0.hypot(a.1);
    let angle = a.1.atan2(a.0);
    let mut length = size.powf(b.0);
    let mut phase = angle * b.0;
    if b.1 != 0.0 {
        length *= crate::modules::math::exp(-angle * b.1);
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
    let class = receiver(vm, args, "complex", "__new__")?.as_class();
    let rest = args.rest();
    known_keywords(vm, &rest, "complex", &["real", "imag"])?;
    let given = rest.values().len();
    if given > 2 {
        return Err(vm.type_error(&format!("complex() takes at most 2 arguments ({given} given)")));
    }
    let real = rest.get(0).or_else(|| rest.keyword("real"));
    let imaginary = rest.get(1).or_else(|| rest.keyword("imag"));
    let pair = from_arguments(vm, real, imaginary)?;
    Ok(match class {
        Some(class) if !class.is(&vm.types.complex) => {
            Value::Obj(class.instantiate_with(Data::Complex(pair.0, pair.1)))
        }
        _ => value(pair),
    })
}

fn from_arguments(vm: &Vm, real: Option<&Value>, imaginary: Option<&Value>) -> PyResult<Pair> {
    if let Some(text) = real.and_then(Value::as_str) {
        if imaginary.is_some() {
            return Err(vm.type_error("complex() can't take second arg if first is a string"));
        }
        return parse(text).ok_or_else(|| vm.value_error("complex() arg is a malformed string"));
    }
    if imaginary.and_then(Value::as_str).is_some() {
        return Err(vm.type_error("complex() second arg can't be a string"));
    }
    // The flag says whether the argument is complex: only then does its imaginary part count.
    let number = |argument: Option<&Value>, position: &str| -> PyResult<(Pair, bool)> {
        let Some(argument) = argument else { return Ok(((0.0, 0.0), false)) };
        if let Some(pair) = convert(vm, argument)? {
            let is_complex = super::float::to_float(vm, argument).ok().flatten().is_none();
            return Ok((pair, is_complex));
        }
        let name = type_name(vm, argument);
        Err(vm.type_error(&format!(
            "complex() {position} argument must be a {}number, not '{name}'",
            if position == "first" { "string or a " } else { "" }
        )))
    };
    let ((a, a_is_complex), (b, b_is_complex)) = (number(real, "first")?, number(imaginary, "second")?);
    let real = if b_is_complex { a.0 - b.1 } else { a.0 };
    let second = match (imaginary.is_some(), a_is_complex) {
        (false, _) => a.1,
        (true, true) => b.0 + a.1,
        (true, false) => b.0,
    };
    Ok((real, second))
}

/// The value as a complex number by `__complex__`, `__float__` or `__index__`; nothing when it is no number.
pub fn convert(vm: &Vm, value: &Value) -> PyResult<Option<Pair>> {
    if let Some(pair) = parts(vm, value)? {
        return Ok(Some(pair));
    }
    if let Some(result) = vm.call_special(value, "__complex__", &[])? {
        return match result.data() {
            Some(Data::Complex(real, imaginary)) => Ok(Some((*real, *imaginary))),
            _ => {
                let got = type_name(vm, &result);
                Err(vm.type_error(&format!("__complex__ returned non-complex (type {got})")))
            }
        };
    }
    Ok(super::float::to_float(vm, value)?.map(|float| (float, 0.0)))
}

/// How long the float at the start of a text is.
fn float_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let sign = usize::from(matches!(bytes.first(), Some(b'+' | b'-')));
    let lower = text[sign..].to_ascii_lowercase();
    for word in ["infinity", "inf", "nan"] {
        if lower.starts_with(word) {
            return sign + word.len();
        }
    }
    let digits = |from: usize| {
        let rest = bytes.get(from..).unwrap_or_default();
        rest.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'_').count()
    };
    let whole = digits(sign);
    let mut at = sign + whole;
    let mut fraction = 0;
    if bytes.get(at) == Some(&b'.') {
        fraction = digits(at + 1);
        at += 1 + fraction;
    }
    if whole + fraction == 0 {
        return 0;
    }
    if matches!(bytes.get(at), Some(b'e' | b'E')) {
        let signed = at + 1 + usize::from(matches!(bytes.get(at + 1), Some(b'+' | b'-')));
        let exponent = digits(signed);
        if exponent > 0 {
            at = signed + exponent;
        }
    }
    at
}

fn parse(text: &str) -> Option<Pair> {
    let text = text.trim();
    let text = match text.strip_prefix('(') {
        Some(inner) => inner.strip_suffix(')')?.trim(),
        None => text,
    };
    let float = |text: &str| parse_float(text, String::new).ok();
    // A sign or nothing before the `j` stands for one.
    let unit = |text: &str| match text {
        "" | "+" => Some(1.0),
        "-" => Some(-1.0),
        other => float(other),
    };
    let length = float_length(text);
    let (head, tail) = text.split_at(length);
    if length > 0 && tail.is_empty() {
        return Some((float(head)?, 0.0));
    }
    if length > 0 && tail.starts_with(['+', '-']) {
        let body = tail.strip_suffix(['j', 'J'])?;
        let whole = float_length(body) == body.len() || body.len() == 1;
        return whole.then(|| Some((float(head)?, unit(body)?))).flatten();
    }
    let body = text.strip_suffix(['j', 'J'])?;
    let whole = float_length(body) == body.len() || matches!(body, "" | "+" | "-");
    whole.then(|| Some((0.0, unit(body)?))).flatten()
}
