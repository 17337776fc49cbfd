//! Arithmetic of integers of any size.

use std::cmp::Ordering;

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::vm::limits::LARGEST_INT;
use crate::{PyError, PyResult, Value, Vm};

/// Both operands as big integers; nothing when one is no integer.
fn bigs(a: &Value, b: &Value) -> Option<(BigInt, BigInt)> {
    Some((a.as_bigint()?, b.as_bigint()?))
}

fn smalls(a: &Value, b: &Value) -> Option<(i64, i64)> {
    Some((a.as_int()?, b.as_int()?))
}

fn with(
    a: &Value,
    b: &Value,
    small: impl Fn(i64, i64) -> Option<i64>,
    big: impl Fn(BigInt, BigInt) -> BigInt,
) -> Value {
    if let Some((x, y)) = smalls(a, b)
        && let Some(result) = small(x, y)
    {
        return Value::Int(result);
    }
    match bigs(a, b) {
        Some((x, y)) => Value::big(big(x, y)),
        None => Value::NotImplemented,
    }
}

/// The digits (machine words) of an integer.
fn words(value: &BigInt) -> u64 {
    value.bits() / 64 + 1
}

/// Refuses a product that is too large or takes too long.
pub fn check_product(vm: &Vm, x: &BigInt, y: &BigInt) -> PyResult<()> {
    let (low, high) = (words(x).min(words(y)), words(x).max(words(y)));
    if high < 16 {
        return Ok(());
    }
    // An empty product may have one bit less than both together.
    vm.check_int((x.bits() + y.bits()).saturating_sub(1))?;
    // Long numbers are multiplied by parts.
    let each = if low <= 32 { low } else { 4 * low.isqrt() };
    vm.charge_products(each * high)
}

/// Refuses a division that takes too long.
pub fn check_quotient(vm: &Vm, x: &BigInt, y: &BigInt) -> PyResult<()> {
    let (above, below) = (words(x), words(y));
    vm.charge_products(above.saturating_sub(below).saturating_mul(below))
}

/// Refuses an operation that takes so many products of each two digits of the longest of the integers.
pub fn check_square(vm: &Vm, numbers: &[&BigInt], times: u64) -> PyResult<()> {
    let longest = numbers.iter().map(|number| words(number)).max().unwrap_or_default();
    vm.charge_products(longest.saturating_mul(longest).saturating_mul(times))
}

/// The product of a range of numbers, multiplied in halves so that the factors are of like size.
pub fn range_product(first: &BigInt, count: u64) -> BigInt {
    if count <= 16 {
        return (0..count).fold(BigInt::from(1), |product, at| product * (first + at));
    }
    let half = count / 2;
    range_product(first, half) * range_product(&(first + half), count - half)
}

fn zero_division(vm: &Vm, text: &str) -> PyError {
    vm.error(&vm.exceptions.zero_division_error, text)
}

fn is_zero(value: &Value) -> bool {
    value.as_int() == Some(0)
}

/// `a + b`; `NotImplemented` when one is no integer (so for all functions here).
pub fn add(_: &Vm, a: &Value, b: &Value) -> PyResult {
    Ok(with(a, b, i64::checked_add, |x, y| x + y))
}

/// `a - b`.
pub fn sub(_: &Vm, a: &Value, b: &Value) -> PyResult {
    Ok(with(a, b, i64::checked_sub, |x, y| x - y))
}

/// `a * b`.
pub fn mul(vm: &Vm, a: &Value, b: &Value) -> PyResult {
    if let Some((x, y)) = smalls(a, b) {
        return Ok(x.checked_mul(y).map_or_else(|| Value::big(BigInt::from(x) * y), Value::Int));
    }
    let Some((x, y)) = bigs(a, b) else { return Ok(Value::NotImplemented) };
    check_product(vm, &x, &y)?;
    Ok(Value::big(x * y))
}

/// What two integers, the second of which is not zero, give in a division.
fn divided(
    vm: &Vm,
    a: &Value,
    b: &Value,
    small: impl Fn(i64, i64) -> Option<i64>,
    big: impl Fn(&BigInt, &BigInt) -> BigInt,
) -> PyResult {
    if let Some((x, y)) = smalls(a, b)
        && let Some(result) = small(x, y)
    {
        return Ok(Value::Int(result));
    }
    let Some((x, y)) = bigs(a, b) else { return Ok(Value::NotImplemented) };
    check_quotient(vm, &x, &y)?;
    Ok(Value::big(big(&x, &y)))
}

fn floor_div_small(x: i64, y: i64) -> Option<i64> {
    let quotient = x.checked_div(y)?;
    Some(if x % y != 0 && (x < 0) != (y < 0) { quotient - 1 } else { quotient })
}

fn floor_mod_small(x: i64, y: i64) -> Option<i64> {
    let rest = x.checked_rem(y)?;
    Some(if rest != 0 && (rest < 0) != (y < 0) { rest + y } else { rest })
}

/// `a // b`.
pub fn floor_div(vm: &Vm, a: &Value, b: &Value) -> PyResult {
    if is_zero(b) && a.as_bigint().is_some() {
        return Err(zero_division(vm, "integer division or modulo by zero"));
    }
    divided(vm, a, b, floor_div_small, Integer::div_floor)
}

/// `a % b`.
pub fn modulo(vm: &Vm, a: &Value, b: &Value) -> PyResult {
    if is_zero(b) && a.as_bigint().is_some() {
        return Err(zero_division(vm, "integer modulo by zero"));
    }
    divided(vm, a, b, floor_mod_small, Integer::mod_floor)
}

/// `divmod(a, b)`.
pub fn div_mod(vm: &Vm, a: &Value, b: &Value) -> PyResult {
    let quotient = floor_div(vm, a, b)?;
    if matches!(quotient, Value::NotImplemented) {
        return Ok(quotient);
    }
    let rest = modulo(vm, a, b)?;
    Ok(Value::tuple(vec![quotient, rest]))
}

/// `a / b`, correctly rounded.
pub fn true_div(vm: &Vm, a: &Value, b: &Value) -> PyResult {
    const EXACT: i64 = 1 << 53;
    if is_zero(b) && a.as_bigint().is_some() {
        return Err(zero_division(vm, "division by zero"));
    }
    if let Some((x, y)) = smalls(a, b)
        && (-EXACT..=EXACT).contains(&x)
        && (-EXACT..=EXACT).contains(&y)
    {
        return Ok(Value::float(x as f64 / y as f64));
    }
    let Some((x, y)) = bigs(a, b) else { return Ok(Value::NotImplemented) };
    let negative = x.is_negative() != y.is_negative();
    let (x, y) = (x.abs(), y.abs());
    // Scaled so that the quotient has at least 66 bits; the lowest bit says whether more follow.
    let shift = 66 + y.bits() as i64 - x.bits() as i64;
    let (scaled_x, scaled_y) = if shift >= 0 { (x << shift as u64, y) } else { (x, y << shift.unsigned_abs()) };
    let (quotient, rest) = scaled_x.div_rem(&scaled_y);
    let mut bits = quotient.to_u128().unwrap_or(u128::MAX);
    if !rest.is_zero() {
        bits |= 1;
    }
    let magnitude = scale(bits as f64, -shift);
    if magnitude.is_infinite() {
        return Err(vm.error(&vm.exceptions.overflow_error, "integer division result too large for a float"));
    }
    Ok(Value::float(if negative { -magnitude } else { magnitude }))
}

fn scale(mut value: f64, exponent: i64) -> f64 {
    let mut left = exponent;
    while left > 0 && value.is_finite() {
        let step = left.min(1000);
        value *= 2f64.powi(step as i32);
        left -= step;
    }
    while left < 0 && value != 0.0 {
        let step = (-left).min(1000);
        value /= 2f64.powi(step as i32);
        left += step;
    }
    value
}

/// The value as a float; an `OverflowError` when it is too large.
pub fn to_float(vm: &Vm, value: &Value) -> PyResult<Option<f64>> {
    if let Some(small) = value.as_int() {
        return Ok(Some(small as f64));
    }
    let Some(big) = value.as_bigint() else { return Ok(None) };
    match big.to_f64() {
        Some(float) if float.is_finite() => Ok(Some(float)),
        _ => Err(vm.error(&vm.exceptions.overflow_error, "int too large to convert to float")),
    }
}

/// `a ** b`.
pub fn pow(vm: &Vm, a: &Value, b: &Value) -> PyResult {
    let Some((base, exponent)) = bigs(a, b) else { return Ok(Value::NotImplemented) };
    if exponent.is_negative() {
        let (Some(x), Some(y)) = (to_float(vm, a)?, to_float(vm, b)?) else {
            return Ok(Value::NotImplemented);
        };
        return crate::builtins::float::power(vm, x, y);
    }
    if let Some((x, y)) = smalls(a, b)
        && let Ok(y) = u32::try_from(y)
        && let Some(result) = x.checked_pow(y)
    {
        return Ok(Value::Int(result));
    }
    let small_base = base.magnitude().to_u8().is_some_and(|base| base <= 1);
    match exponent.to_u32() {
        _ if small_base => Ok(Value::big(if exponent.is_even() { &base * &base } else { base })),
        Some(exponent) if u64::from(exponent).saturating_mul(base.bits()) <= LARGEST_INT => {
            let half = (u64::from(exponent) * base.bits() / 128).max(1);
            vm.charge_products(4 * half.isqrt() * half)?;
            Ok(Value::big(base.pow(exponent)))
        }
        _ => Err(vm.memory_error()),
    }
}

/// `pow(a, b, modulus)`.
pub fn pow_mod(vm: &Vm, a: &Value, b: &Value, modulus: &Value) -> PyResult {
    let (Some((base, exponent)), Some(modulus)) = (bigs(a, b), modulus.as_bigint()) else {
        if a.as_float().is_some() || b.as_float().is_some() && a.as_bigint().is_some() {
            return Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers"));
        }
        let name = |value: &Value| vm.class_of(value).name();
        return Err(vm.type_error(&format!(
            "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
            name(a),
            name(b),
            name(modulus)
        )));
    };
    if modulus.is_zero() {
        return Err(vm.value_error("pow() 3rd argument cannot be 0"));
    }
    let positive = modulus.abs();
    check_quotient(vm, &base, &positive)?;
    let squared = words(&positive).saturating_mul(words(&positive));
    if exponent.is_negative() {
        check_square(vm, &[&base, &positive], 128)?;
    }
    vm.charge_products(squared.saturating_mul(2).saturating_mul(exponent.bits()))?;
    let (base, exponent) = if exponent.is_negative() {
        let inverse =
            base.modinv(&positive).ok_or_else(|| vm.value_error("base is not invertible for the given modulus"))?;
        (inverse, -exponent)
    } else {
        (base, exponent)
    };
    Ok(Value::big(base.modpow(&exponent, &positive).mod_floor(&modulus)))
}

/// `a & b`.
pub fn and(_: &Vm, a: &Value, b: &Value) -> PyResult {
    Ok(bitwise(a, b, |x, y| x & y, |x, y| x & y))
}

/// `a | b`.
pub fn or(_: &Vm, a: &Value, b: &Value) -> PyResult {
    Ok(bitwise(a, b, |x, y| x | y, |x, y| x | y))
}

/// `a ^ b`.
pub fn xor(_: &Vm, a: &Value, b: &Value) -> PyResult {
    Ok(bitwise(a, b, |x, y| x ^ y, |x, y| x ^ y))
}

fn bitwise(a: &Value, b: &Value, small: impl Fn(i64, i64) -> i64, big: impl Fn(BigInt, BigInt) -> BigInt) -> Value {
    if let (Value::Bool(x), Value::Bool(y)) = (a, b) {
        return Value::bool(small(i64::from(x.get()), i64::from(y.get())) != 0);
    }
    with(a, b, |x, y| Some(small(x, y)), big)
}

/// `a << b`.
pub fn shift_left(vm: &Vm, a: &Value, b: &Value) -> PyResult {
    let Some((value, distance)) = bigs(a, b) else { return Ok(Value::NotImplemented) };
    if distance.is_negative() {
        return Err(vm.value_error("negative shift count"));
    }
    if value.is_zero() {
        return Ok(Value::Int(0));
    }
    match distance.to_u64() {
        Some(distance) if distance.saturating_add(value.bits()) <= LARGEST_INT => Ok(Value::big(value << distance)),
        // As many digits of 30 bits CPython counts at most.
        _ if distance < BigInt::from(30) << 61 => Err(vm.memory_error()),
        _ => Err(vm.error(&vm.exceptions.overflow_error, "too many digits in integer")),
    }
}

/// `a >> b`.
pub fn shift_right(vm: &Vm, a: &Value, b: &Value) -> PyResult {
    let Some((value, distance)) = bigs(a, b) else { return Ok(Value::NotImplemented) };
    if distance.is_negative() {
        return Err(vm.value_error("negative shift count"));
    }
    Ok(match distance.to_u64() {
        Some(distance) if distance <= value.bits() => Value::big(value >> distance),
        _ => Value::Int(if value.is_negative() { -1 } else { 0 }),
    })
}

/// `-a`.
pub fn negate(a: &Value) -> Value {
    match a.as_int() {
        Some(small) if small != i64::MIN => Value::Int(-small),
        _ => a.as_bigint().map_or(Value::NotImplemented, |big| Value::big(-big)),
    }
}

/// `~a`.
pub fn invert(a: &Value) -> Value {
    match a.as_int() {
        Some(small) => Value::Int(!small),
        None => a.as_bigint().map_or(Value::NotImplemented, |big| Value::big(!big)),
    }
}

/// The order of two integers; nothing when one is none.
pub fn compare(a: &Value, b: &Value) -> Option<Ordering> {
    match smalls(a, b) {
        Some((x, y)) => Some(x.cmp(&y)),
        None => bigs(a, b).map(|(x, y)| x.cmp(&y)),
    }
}

/// The order of an integer and a float, exact at any size.
pub fn compare_with_float(a: &Value, float: f64) -> Option<Ordering> {
    if float.is_nan() {
        return None;
    }
    if float.is_infinite() {
        return Some(if float > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    if let Some(small) = a.as_int()
        && small.unsigned_abs() <= 1 << 53
    {
        return (small as f64).partial_cmp(&float);
    }
    let whole = float.trunc();
    let big = from_float(whole)?;
    let order = a.as_bigint()?.cmp(&big);
    Some(order.then_with(|| 0.0.partial_cmp(&(float - whole)).unwrap_or(Ordering::Equal)))
}

/// The integer a finite float truncates to.
pub fn from_float(float: f64) -> Option<BigInt> {
    <BigInt as num_traits::FromPrimitive>::from_f64(float.trunc())
}

/// The exact decimal rounding of `round(a, digits)` for negative `digits`: half to even.
pub fn round_to(vm: &Vm, a: &Value, digits: i64) -> PyResult {
    let Some(value) = a.as_bigint() else { return Ok(Value::NotImplemented) };
    if digits >= 0 {
        return Ok(Value::big(value));
    }
    // A power of ten has more than three bits for each zero.
    let places = u32::try_from(digits.unsigned_abs()).ok().filter(|places| u64::from(*places) * 3 <= value.bits());
    let Some(places) = places else {
        return Ok(Value::Int(0));
    };
    let unit = BigInt::from(10).pow(places);
    check_quotient(vm, &value, &unit)?;
    let (quotient, rest) = value.div_mod_floor(&unit);
    let up = match (&rest * 2u8).cmp(&unit) {
        Ordering::Less => false,
        Ordering::Greater => true,
        Ordering::Equal => quotient.is_odd(),
    };
    Ok(Value::big((quotient + u8::from(up)) * unit))
}

/// Whether the integer is negative.
pub fn is_negative(value: &Value) -> bool {
    match value.as_int() {
        Some(small) => small < 0,
        None => value.as_bigint().is_some_and(|big| big.sign() == Sign::Minus),
    }
}
