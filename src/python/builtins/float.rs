//! `float`.

use std::cmp::Ordering;

use num_bigint::BigInt;

use super::arguments::{clipped, comparison, format_error, format_spec, operand, receiver, type_name};
use super::int::{arithmetic, holds, truncate};
use crate::embed::class_builder::{add_class_methods, add_methods, add_properties};
use crate::format::number::parse_float;
use crate::format::{Spec, bytes_repr, float_repr, round, str_repr};
use crate::object::hash::frexp;
use crate::vm::operators::CompareOp;
use crate::{Args, ClassRef, Data, PyResult, Value, Vm};

/// Fills `float`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", new),
            ("__repr__", |vm, args| Ok(Value::string(float_repr(this(vm, args)?)))),
            ("__format__", |vm, args| {
                let value = receiver(vm, args, "float", "__format__")?;
                format_value(vm, value, format_spec(vm, args)?).map(Value::string)
            }),
            ("__hash__", |vm, args| Ok(Value::Int(crate::object::hash::hash_float(this(vm, args)?)))),
            ("__bool__", |vm, args| Ok(Value::bool(this(vm, args)? != 0.0))),
            ("__int__", |vm, args| truncate(vm, this(vm, args)?)),
            ("__trunc__", |vm, args| truncate(vm, this(vm, args)?)),
            ("__floor__", |vm, args| truncate(vm, this(vm, args)?.floor())),
            ("__ceil__", |vm, args| truncate(vm, this(vm, args)?.ceil())),
            ("__float__", |vm, args| Ok(Value::float(this(vm, args)?))),
            ("__neg__", |vm, args| Ok(Value::float(-this(vm, args)?))),
            ("__pos__", |vm, args| Ok(Value::float(this(vm, args)?))),
            ("__abs__", |vm, args| Ok(Value::float(this(vm, args)?.abs()))),
            ("__round__", round_method),
            ("__getnewargs__", |vm, args| Ok(Value::tuple(vec![Value::float(this(vm, args)?)]))),
            ("conjugate", |vm, args| Ok(Value::float(this(vm, args)?))),
            ("is_integer", |vm, args| {
                let value = this(vm, args)?;
                Ok(Value::bool(value.is_finite() && value.fract() == 0.0))
            }),
            ("as_integer_ratio", as_integer_ratio),
            ("hex", |vm, args| Ok(Value::string(hex(this(vm, args)?)))),
            ("__add__", |vm, args| binary(vm, args, |_, a, b| Ok(Value::float(a + b)))),
            ("__radd__", |vm, args| reflected(vm, args, |_, a, b| Ok(Value::float(a + b)))),
            ("__sub__", |vm, args| binary(vm, args, |_, a, b| Ok(Value::float(a - b)))),
            ("__rsub__", |vm, args| reflected(vm, args, |_, a, b| Ok(Value::float(a - b)))),
            ("__mul__", |vm, args| binary(vm, args, |_, a, b| Ok(Value::float(a * b)))),
            ("__rmul__", |vm, args| reflected(vm, args, |_, a, b| Ok(Value::float(a * b)))),
            ("__truediv__", |vm, args| binary(vm, args, true_div)),
            ("__rtruediv__", |vm, args| reflected(vm, args, true_div)),
            ("__floordiv__", |vm, args| binary(vm, args, floor_div)),
            ("__rfloordiv__", |vm, args| reflected(vm, args, floor_div)),
            ("__mod__", |vm, args| binary(vm, args, modulo)),
            ("__rmod__", |vm, args| reflected(vm, args, modulo)),
            ("__divmod__", |vm, args| binary(vm, args, div_mod)),
            ("__rdivmod__", |vm, args| reflected(vm, args, div_mod)),
            ("__pow__", |vm, args| match args.get(2) {
                Some(modulus) if !modulus.is_none() => {
                    Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers"))
                }
                _ => binary(vm, args, power),
            }),
            ("__rpow__", |vm, args| reflected(vm, args, power)),
            ("__eq__", |vm, args| compare(vm, args, CompareOp::Eq)),
            ("__ne__", |vm, args| compare(vm, args, CompareOp::Ne)),
            ("__lt__", |vm, args| compare(vm, args, CompareOp::Lt)),
            ("__le__", |vm, args| compare(vm, args, CompareOp::Le)),
            ("__gt__", |vm, args| compare(vm, args, CompareOp::Gt)),
            ("__ge__", |vm, args| compare(vm, args, CompareOp::Ge)),
        ],
    );
    add_class_methods(vm, class, &[("fromhex", from_hex)]);
    add_properties(
        vm,
        class,
        &[("real", |vm, args| Ok(Value::float(this(vm, args)?))), ("imag", |_, _| Ok(Value::float(0.0)))],
    );
}

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<f64> {
    let value = receiver(vm, args, "float", "__float__")?;
    value.as_float().ok_or_else(|| super::arguments::wrong_receiver(vm, "float", "__float__", value))
}

type Operation = fn(&Vm, f64, f64) -> PyResult;

/// Both operands as floats; nothing when one is no number.
fn floats(vm: &Vm, a: &Value, b: &Value) -> PyResult<Option<(f64, f64)>> {
    let as_float = |value: &Value| match value.as_float() {
        Some(float) => Ok(Some(float)),
        None => arithmetic::to_float(vm, value),
    };
    Ok(as_float(a)?.zip(as_float(b)?))
}

fn binary(vm: &Vm, args: &Args<'_>, operation: Operation) -> PyResult {
    let (a, b) = operand(vm, args)?;
    floats(vm, a, b)?.map_or(Ok(Value::NotImplemented), |(a, b)| operation(vm, a, b))
}

fn reflected(vm: &Vm, args: &Args<'_>, operation: Operation) -> PyResult {
    let (a, b) = operand(vm, args)?;
    floats(vm, b, a)?.map_or(Ok(Value::NotImplemented), |(a, b)| operation(vm, a, b))
}

fn zero_division(vm: &Vm, text: &str) -> PyResult {
    Err(vm.error(&vm.exceptions.zero_division_error, text))
}

/// `a / b`.
pub fn true_div(vm: &Vm, a: f64, b: f64) -> PyResult {
    if b == 0.0 { zero_division(vm, "float division by zero") } else { Ok(Value::float(a / b)) }
}

/// Quotient and remainder as `divmod` gives them.
fn quotient_and_rest(a: f64, b: f64) -> (f64, f64) {
    let mut rest = a % b;
    let mut quotient = (a - rest) / b;
    if rest == 0.0 {
        rest = 0.0_f64.copysign(b);
    } else if (b < 0.0) != (rest < 0.0) {
        rest += b;
        quotient -= 1.0;
    }
    let quotient = if quotient == 0.0 {
        0.0_f64.copysign(a / b)
    } else {
        let floor = quotient.floor();
        if quotient - floor > 0.5 { floor + 1.0 } else { floor }
    };
    (quotient, rest)
}

/// `a // b`.
pub fn floor_div(vm: &Vm, a: f64, b: f64) -> PyResult {
    if b == 0.0 {
        return zero_division(vm, "float floor division by zero");
    }
    Ok(Value::float(quotient_and_rest(a, b).0))
}

/// `a % b`.
pub fn modulo(vm: &Vm, a: f64, b: f64) -> PyResult {
    if b == 0.0 {
        return zero_division(vm, "float modulo by zero");
    }
    Ok(Value::float(quotient_and_rest(a, b).1))
}

fn div_mod(vm: &Vm, a: f64, b: f64) -> PyResult {
    if b == 0.0 {
        return zero_division(vm, "float divmod()");
    }
    let (quotient, rest) = quotient_and_rest(a, b);
    Ok(Value::tuple(vec![Value::float(quotient), Value::float(rest)]))
}

/// `a ** b`; a negative base with a fraction gives a complex number.
pub fn power(vm: &Vm, a: f64, b: f64) -> PyResult {
    if a == 0.0 && b < 0.0 {
        return zero_division(vm, "0.0 cannot be raised to a negative power");
    }
    if a < 0.0 && a.is_finite() && b.is_finite() && b.fract() != 0.0 {
        return Ok(super::complex::value(super::complex::power((a, 0.0), (b, 0.0))));
    }
    let result = a.powf(b);
    if result.is_infinite() && a.is_finite() && b.is_finite() {
        return Err(vm.exception(
            &vm.exceptions.overflow_error,
            vec![Value::Int(34), Value::str("Numerical result out of range")],
        ));
    }
    Ok(Value::float(result))
}

/// The order of two numbers of which at least one is a float.
pub fn order(a: &Value, b: &Value) -> Option<Option<Ordering>> {
    match (a.as_float(), b.as_float()) {
        (Some(a), Some(b)) => Some(a.partial_cmp(&b)),
        (Some(float), None) => {
            b.as_bigint()?;
            Some(arithmetic::compare_with_float(b, float).map(Ordering::reverse))
        }
        (None, Some(float)) => {
            a.as_bigint()?;
            Some(arithmetic::compare_with_float(a, float))
        }
        (None, None) => None,
    }
}

fn compare(vm: &Vm, args: &Args<'_>, op: CompareOp) -> PyResult {
    let (a, b) = operand(vm, args)?;
    Ok(comparison(order(a, b).map(|order| match order {
        Some(order) => holds(op, order),
        None => op == CompareOp::Ne,
    })))
}

/// `format(value, spec)` of a float.
pub fn format_value(vm: &Vm, value: &Value, spec: &str) -> PyResult<String> {
    if spec.is_empty() {
        return vm.str(value);
    }
    let name = type_name(vm, value);
    let float = value.as_float().unwrap_or_default();
    Spec::parse(spec, &name, true).and_then(|spec| spec.format_float(float)).map_err(|error| format_error(vm, error))
}

fn round_method(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = this(vm, args)?;
    match args.get(1) {
        None | Some(Value::None) => truncate(vm, round::to_integer(value)),
        Some(digits) => {
            let digits = clipped(vm, digits)?;
            round::to_digits(value, digits)
                .map(Value::float)
                .ok_or_else(|| vm.error(&vm.exceptions.overflow_error, "rounded value too large to represent"))
        }
    }
}

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = receiver(vm, args, "float", "__new__")?.as_class();
    let rest = args.rest();
    if rest.has_keywords() {
        return Err(vm.type_error("float() takes no keyword arguments"));
    }
    rest.between(vm, "float", 0, 1)?;
    let float = rest.get(0).map_or(Ok(0.0), |value| convert(vm, value))?;
    match class {
        Some(class) if !class.is(&vm.types.float) => Ok(Value::Obj(class.instantiate_with(Data::Float(float)))),
        _ => Ok(Value::float(float)),
    }
}

thread_local! {
    static NANS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// A NaN that is not the same object as the ones before: floats are the same when their bits are.
fn fresh(number: f64) -> f64 {
    if !number.is_nan() {
        return number;
    }
    let count = NANS.get() + 1;
    NANS.set(count);
    f64::from_bits(number.to_bits() | count & 0x7_ffff_ffff_ffff)
}

/// `float(value)`.
pub fn convert(vm: &Vm, value: &Value) -> PyResult<f64> {
    match value.data() {
        Some(Data::Str(text)) => {
            let text = text.as_str();
            return parse_float(text, || str_repr(text)).map(fresh).map_err(|error| format_error(vm, error));
        }
        Some(Data::Bytes(bytes)) => {
            let text = String::from_utf8_lossy(bytes);
            return parse_float(&text, || bytes_repr(bytes)).map_err(|error| format_error(vm, error));
        }
        _ => {}
    }
    match to_float(vm, value)? {
        Some(float) => Ok(float),
        None => {
            let name = type_name(vm, value);
            Err(vm.type_error(&format!("float() argument must be a string or a real number, not '{name}'")))
        }
    }
}

/// The value as a float by `__float__` or `__index__`; nothing when it is no real number.
pub fn to_float(vm: &Vm, value: &Value) -> PyResult<Option<f64>> {
    if let Some(float) = value.as_float() {
        return Ok(Some(float));
    }
    if let Some(float) = arithmetic::to_float(vm, value)? {
        return Ok(Some(float));
    }
    if let Some(result) = vm.call_special(value, "__float__", &[])? {
        return match result.as_float() {
            Some(float) => Ok(Some(float)),
            None => {
                let (class, got) = (type_name(vm, value), type_name(vm, &result));
                Err(vm.type_error(&format!("{class}.__float__ returned non-float (type {got})")))
            }
        };
    }
    match vm.call_special(value, "__index__", &[])? {
        Some(index) => arithmetic::to_float(vm, &index),
        None => Ok(None),
    }
}

fn as_integer_ratio(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = this(vm, args)?;
    if value.is_nan() {
        return Err(vm.value_error("cannot convert NaN to integer ratio"));
    }
    if value.is_infinite() {
        return Err(vm.error(&vm.exceptions.overflow_error, "cannot convert Infinity to integer ratio"));
    }
    let (numerator, denominator) = exact_ratio(value);
    Ok(Value::tuple(vec![Value::big(numerator), Value::big(denominator)]))
}

/// The exact fraction that a finite float is.
pub fn exact_ratio(value: f64) -> (BigInt, BigInt) {
    let (mantissa, mut exponent) = frexp(value.abs());
    let mut whole = (mantissa * 2f64.powi(53)) as i64;
    exponent -= 53;
    while whole != 0 && whole % 2 == 0 && exponent < 0 {
        whole /= 2;
        exponent += 1;
    }
    if whole == 0 {
        return (BigInt::from(0), BigInt::from(1));
    }
    let whole = BigInt::from(if value < 0.0 { -whole } else { whole });
    if exponent >= 0 {
        (whole << exponent.unsigned_abs(), BigInt::from(1))
    } else {
        (whole, BigInt::from(1) << exponent.unsigned_abs())
    }
}

fn hex(value: f64) -> String {
    if !value.is_finite() {
        return float_repr(value);
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if value == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let bits = value.to_bits();
    let raw = ((bits >> 52) & 0x7ff) as i32;
    let fraction = bits & ((1 << 52) - 1);
    let (lead, exponent) = if raw == 0 { (0, -1022) } else { (1, raw - 1023) };
    let exponent_sign = if exponent < 0 { '-' } else { '+' };
    format!("{sign}0x{lead}.{fraction:013x}p{exponent_sign}{}", exponent.abs())
}

fn from_hex(vm: &Vm, args: &Args<'_>) -> PyResult {
    let text = args.get(1).and_then(Value::as_str).unwrap_or_default().trim().to_ascii_lowercase();
    let refuse = || vm.value_error("invalid hexadecimal floating-point string");
    let (negative, body) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(&text)),
    };
    if matches!(body, "inf" | "infinity" | "nan") {
        let value = Value::float(text.parse().map_err(|_| refuse())?);
        return super::arguments::of_class(vm, args, &vm.types.float, value);
    }
    let body = body.strip_prefix("0x").unwrap_or(body);
    let (digits, exponent) = body.split_once('p').unwrap_or((body, "0"));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut exponent: i32 = exponent.parse().map_err(|_| refuse())?;
    exponent -= 4 * fraction.len() as i32;
    let joined = [whole, fraction].concat();
    let number = u128::from_str_radix(&joined, 16).map_err(|_| refuse())?;
    let value = number as f64 * 2f64.powi(exponent);
    let value = Value::float(if negative { -value } else { value });
    super::arguments::of_class(vm, args, &vm.types.float, value)
}
