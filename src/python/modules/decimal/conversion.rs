//! `Decimal` from and to other numbers, texts and parts.

use num_bigint::{BigInt, BigUint, Sign};
use num_traits::ToPrimitive;

use super::arithmetic::{charge_division, check_move};
use super::context::{FLOAT, invalid, signal};
use super::number::{Kind, Number};
use super::read;
use crate::builtins::arguments::type_name;
use crate::{PyResult, Value, Vm};

pub(super) fn from_int(value: &BigInt) -> Number {
    Number::new(value.sign() == Sign::Minus, value.magnitude().clone(), 0)
}

pub(super) fn from_float(value: f64) -> Number {
    if value.is_nan() {
        return Number::special(value.is_sign_negative(), Kind::Nan);
    }
    if value.is_infinite() {
        return Number::special(value < 0.0, Kind::Infinite);
    }
    let (numerator, denominator) = crate::builtins::float::exact_ratio(value);
    // A power of two divides a power of ten: n / 2**k = n * 5**k / 10**k.
    let power = denominator.bits().saturating_sub(1);
    let digits = numerator.magnitude() * BigUint::from(5u8).pow(power as u32);
    Number::new(value.is_sign_negative(), digits, -(power as i64))
}

/// An operand: a `Decimal` or an `int`.
pub(super) fn number(value: &Value) -> Option<Number> {
    match read(value) {
        Some(number) => Some((*number).clone()),
        None => value.as_bigint().map(|value| from_int(&value)),
    }
}

/// Exponents of numbers that are made of parts are looked at up to here.
const FARTHEST: i64 = 1 << 61;

pub(super) fn convert(vm: &Vm, value: &Value) -> PyResult<Number> {
    if let Some(number) = number(value) {
        return Ok(number);
    }
    if let Some(float) = value.as_float() {
        signal(vm, FLOAT, None)?;
        return Ok(from_float(float));
    }
    if let Some(text) = value.as_str() {
        // As many digits are read in a time that grows with their square.
        charge_division(vm, text.len() as u64, text.len() as u64 / 2)?;
        return match Number::parse(text) {
            Some(number) if !number.is_representable() => invalid(vm, "InvalidOperation"),
            Some(number) => Ok(number),
            None => invalid(vm, "ConversionSyntax"),
        };
    }
    if let Some([sign, digits, exponent]) = value.as_sequence().as_deref() {
        return from_parts(vm, sign, digits, exponent);
    }
    if value.as_sequence().is_some() {
        return Err(vm.value_error("argument must be a sequence of length 3"));
    }
    let name = type_name(vm, value);
    Err(vm.type_error(&format!("conversion from {name} to Decimal is not supported")))
}

/// A number from the parts of a `DecimalTuple`.
pub(super) fn from_parts(vm: &Vm, sign: &Value, digits: &Value, exponent: &Value) -> PyResult<Number> {
    let negative = match sign.as_int() {
        Some(0) => false,
        Some(1) => true,
        _ => return Err(vm.value_error("sign must be an integer with the value 0 or 1")),
    };
    let wrong = || vm.value_error("coefficient must be a tuple of digits");
    let mut text = String::new();
    for digit in digits.as_sequence().ok_or_else(wrong)? {
        let digit = digit.as_int().and_then(|digit| u32::try_from(digit).ok());
        text.push(digit.and_then(|digit| char::from_digit(digit, 10)).ok_or_else(wrong)?);
    }
    let digits: BigUint = text.parse().unwrap_or_default();
    let kind = match exponent.as_str() {
        Some("F") => return Ok(Number::special(negative, Kind::Infinite)),
        Some("n") => Kind::Nan,
        Some("N") => Kind::SignalingNan,
        Some(_) => {
            return Err(vm.value_error("string argument in the third position must be 'F', 'n' or 'N'"));
        }
        None => {
            let Some(exponent) = exponent.as_bigint() else {
                return Err(vm.value_error("exponent must be an integer"));
            };
            let limited = exponent.to_i64().map(|exponent| exponent.clamp(-FARTHEST, FARTHEST));
            let number = limited.map(|exponent| Number::new(negative, digits, exponent));
            return match number.filter(Number::is_representable) {
                Some(number) => Ok(number),
                None => invalid(vm, "InvalidOperation"),
            };
        }
    };
    Ok(Number { digits, ..Number::special(negative, kind) })
}

pub(super) fn as_int(vm: &Vm, number: &Number) -> PyResult {
    match number.kind {
        Kind::Finite => {
            let sign = if number.negative { Sign::Minus } else { Sign::Plus };
            if !number.is_zero() {
                check_move(vm, number.exponent)?;
            }
            Ok(Value::big(BigInt::from_biguint(sign, number.truncated())))
        }
        Kind::Infinite => Err(vm.error(&vm.exceptions.overflow_error, "cannot convert Infinity to integer")),
        _ => Err(vm.value_error("cannot convert NaN to integer")),
    }
}
