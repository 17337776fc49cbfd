//! Arithmetic of `Decimal`: exact results, which the context rounds, and the signals of special values.

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint};
use num_traits::{ToPrimitive, Zero};

use super::context::{CLAMPED, DIVISION_BY_ZERO, INVALID, invalid, signal};
use super::conversion::from_float;
use super::number::{Kind, MOST_DIGITS, Number, Rounding, Rules, count};
use super::state;
use crate::{PyResult, Vm};

/// Decimal digits in a digit of a big integer (a machine word).
const PER_WORD: u64 = 19;

/// `MemoryError` where digits would be moved too far.
pub(super) fn check_move(vm: &Vm, places: i64) -> PyResult<()> {
    if places > MOST_DIGITS as i64 { Err(vm.memory_error()) } else { Ok(()) }
}

/// Counts the work of a division with so many digits in the quotient and in the divisor.
pub(super) fn charge_division(vm: &Vm, quotient: u64, divisor: u64) -> PyResult<()> {
    vm.charge_products((quotient / PER_WORD + 1).saturating_mul(divisor / PER_WORD + 1))
}

/// The NaN that comes of an operation on one; the signalling ones are signalled, and come first.
pub(super) fn nan_of(vm: &Vm, a: &Number, b: &Number) -> PyResult<Option<Number>> {
    if let Some(loud) = [a, b].into_iter().find(|number| number.kind == Kind::SignalingNan) {
        invalid(vm, "InvalidOperation")?;
        return Ok(Some(Number { kind: Kind::Nan, ..loud.clone() }));
    }
    Ok([a, b].into_iter().find(|number| number.is_nan()).cloned())
}

pub(super) fn add(vm: &Vm, a: &Number, b: &Number, rules: Rules) -> PyResult<Number> {
    match (a.kind, b.kind) {
        (Kind::Infinite, Kind::Infinite) if a.negative != b.negative => invalid(vm, "InvalidOperation"),
        (Kind::Infinite, _) => Ok(a.clone()),
        (_, Kind::Infinite) => Ok(b.clone()),
        _ => {
            if !a.is_zero() && !b.is_zero() {
                let longest = count(&a.digits).max(count(&b.digits)) as i64;
                let kept = (rules.precision as i64).saturating_add(longest);
                check_move(vm, a.exponent.abs_diff(b.exponent).min(kept as u64) as i64)?;
            }
            Ok(a.add(b, rules))
        }
    }
}

pub(super) fn negated(number: &Number) -> Number {
    Number { negative: !number.negative, ..number.clone() }
}

pub(super) fn multiply(vm: &Vm, a: &Number, b: &Number, _: Rules) -> PyResult<Number> {
    if a.kind == Kind::Infinite || b.kind == Kind::Infinite {
        if a.is_zero() || b.is_zero() {
            return invalid(vm, "InvalidOperation");
        }
        return Ok(Number::special(a.negative != b.negative, Kind::Infinite));
    }
    product(vm, a, b)
}

pub(super) fn product(vm: &Vm, a: &Number, b: &Number) -> PyResult<Number> {
    let big = |number: &Number| BigInt::from(number.digits.clone());
    if a.digits.bits().max(b.digits.bits()) > 1 << 10 {
        crate::builtins::int::arithmetic::check_product(vm, &big(a), &big(b))?;
    }
    Ok(a.multiply(b))
}

/// What comes of a division by zero, if it is one.
pub(super) fn by_zero(vm: &Vm, a: &Number, b: &Number) -> PyResult<Option<Number>> {
    if !b.is_zero() {
        return Ok(None);
    }
    if a.is_zero() {
        return invalid(vm, "DivisionUndefined").map(Some);
    }
    signal(vm, DIVISION_BY_ZERO, None)?;
    Ok(Some(Number::special(a.negative != b.negative, Kind::Infinite)))
}

pub(super) fn divide(vm: &Vm, a: &Number, b: &Number, rules: Rules) -> PyResult<Number> {
    let negative = a.negative != b.negative;
    match (a.kind, b.kind) {
        (Kind::Infinite, Kind::Infinite) => return invalid(vm, "InvalidOperation"),
        (Kind::Infinite, _) => return Ok(Number::special(negative, Kind::Infinite)),
        (_, Kind::Infinite) => {
            signal(vm, CLAMPED, None)?;
            let least = state(vm)?.settings.get().least - rules.precision as i64 + 1;
            return Ok(Number::new(negative, BigUint::zero(), least));
        }
        _ => {}
    }
    match by_zero(vm, a, b)? {
        Some(result) => Ok(result),
        None => {
            let (above, below) = (count(&a.digits) as u64, count(&b.digits) as u64);
            let digits = rules.precision as u64;
            if !a.is_zero() {
                check_move(vm, (digits + below).abs_diff(above) as i64)?;
                charge_division(vm, digits, below.max(above.saturating_sub(digits)))?;
            }
            Ok(a.divide(b, rules))
        }
    }
}

pub(super) fn whole(vm: &Vm, a: &Number, b: &Number, rules: Rules) -> PyResult<(Number, Number)> {
    if a.kind == Kind::Infinite {
        let nan = invalid(vm, "InvalidOperation")?;
        let quotient = match b.kind {
            Kind::Infinite => nan.clone(),
            _ => Number::special(a.negative != b.negative, Kind::Infinite),
        };
        return Ok((quotient, nan));
    }
    if b.kind == Kind::Infinite {
        return Ok((Number::new(a.negative != b.negative, BigUint::zero(), 0), a.clone()));
    }
    if b.is_zero() && !a.is_zero() {
        signal(vm, DIVISION_BY_ZERO | INVALID, None)?;
        let quotient = Number::special(a.negative != b.negative, Kind::Infinite);
        return Ok((quotient, Number::special(false, Kind::Nan)));
    }
    if b.is_zero() {
        let nan = invalid(vm, "DivisionUndefined")?;
        return Ok((nan.clone(), nan));
    }
    let digits = a.adjusted() - b.adjusted();
    if digits > rules.precision as i64 {
        let nan = invalid(vm, "DivisionImpossible")?;
        return Ok((nan.clone(), nan));
    }
    if digits < -1 && !a.is_zero() {
        return Ok((Number::new(a.negative != b.negative, BigUint::zero(), 0), a.clone()));
    }
    if !a.is_zero() {
        check_move(vm, a.exponent.abs_diff(b.exponent) as i64)?;
        charge_division(vm, digits.max(1) as u64, count(&b.digits) as u64)?;
    }
    Ok(a.divide_whole(b))
}

/// `a // b`; of an infinite number it is infinite.
pub(super) fn floor_divide(vm: &Vm, a: &Number, b: &Number, rules: Rules) -> PyResult<Number> {
    match (a.kind, b.kind) {
        (Kind::Infinite, Kind::Infinite) => invalid(vm, "InvalidOperation"),
        (Kind::Infinite, _) => Ok(Number::special(a.negative != b.negative, Kind::Infinite)),
        _ => match by_zero(vm, a, b)? {
            Some(result) => Ok(result),
            None => whole(vm, a, b, rules).map(|parts| parts.0),
        },
    }
}

pub(super) fn modulo(vm: &Vm, a: &Number, b: &Number, rules: Rules) -> PyResult<Number> {
    if a.kind == Kind::Infinite {
        return invalid(vm, "InvalidOperation");
    }
    if b.is_zero() && a.kind == Kind::Finite && !a.is_zero() {
        return invalid(vm, "InvalidOperation");
    }
    whole(vm, a, b, rules).map(|parts| parts.1)
}

pub(super) fn power(vm: &Vm, a: &Number, b: &Number, rules: Rules) -> PyResult<Number> {
    let one = || Number::new(false, BigUint::from(1u8), 0);
    if a.kind == Kind::Infinite || b.kind == Kind::Infinite {
        let is_odd = b.kind == Kind::Finite && b.exponent == 0 && b.digits.bit(0);
        if b.is_zero() {
            return Ok(one());
        }
        if a.kind == Kind::Finite && a.negative && !a.is_zero() {
            return invalid(vm, "InvalidOperation");
        }
        let size = Number { negative: false, ..a.clone() }.compare(&one());
        if size == Some(Ordering::Equal) {
            return Ok(one());
        }
        let negative = a.negative && is_odd;
        return Ok(if (size == Some(Ordering::Greater)) == b.negative {
            Number::new(negative, BigUint::zero(), 0)
        } else {
            Number::special(negative, Kind::Infinite)
        });
    }
    let exponent = if b.kind == Kind::Finite
        && (b.exponent >= 0 || b.rescale(0, Rounding::Down).compare(b) == Some(Ordering::Equal))
    {
        b.truncated().to_u32()
    } else {
        None
    };
    let wider = Rules { precision: rules.precision + 6, ..rules };
    let Some(exponent) = exponent else {
        // Fractions go through floats: fewer digits than the specification asks for.
        let float = |number: &Number| number.text(true).parse::<f64>().unwrap_or(f64::NAN);
        let result = float(a).powf(float(b));
        if result.is_nan() {
            return invalid(vm, "InvalidOperation");
        }
        // Beyond the floats is beyond what contexts allow, as far as anybody can tell here.
        let far = state(vm)?.settings.get().most.saturating_mul(2) + rules.precision as i64;
        return Ok(match result {
            _ if result.is_infinite() => Number::new(result < 0.0, BigUint::from(1u8), far),
            _ if result == 0.0 && !a.is_zero() => Number::new(false, BigUint::from(1u8), -far),
            _ => Number::parse(&format!("{result:e}")).unwrap_or_else(|| from_float(result)),
        });
    };
    if a.is_zero() && exponent == 0 {
        return invalid(vm, "InvalidOperation");
    }
    let mut result = Number::new(false, BigUint::from(1u8), 0);
    let mut square = a.clone();
    let mut left = exponent;
    while left > 0 {
        if left & 1 == 1 {
            result = shortened(vm, product(vm, &result, &square)?, wider)?;
        }
        left >>= 1;
        if left > 0 {
            square = shortened(vm, product(vm, &square, &square)?, wider)?;
        }
    }
    if b.negative && exponent > 0 {
        let is_zero = result.is_zero();
        return Ok(if is_zero {
            Number::special(result.negative, Kind::Infinite)
        } else {
            divide(vm, &one(), &result, rules)?
        });
    }
    Ok(result)
}

pub(super) fn shortened(vm: &Vm, number: Number, rules: Rules) -> PyResult<Number> {
    let (length, kept) = (count(&number.digits) as u64, rules.precision as u64);
    if length > kept {
        charge_division(vm, kept, length - kept)?;
    }
    Ok(number.rounded(rules))
}
