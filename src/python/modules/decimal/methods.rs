//! The methods of `Decimal`.

use std::cmp::Ordering;
use std::rc::Rc;

use num_bigint::{BigInt, BigUint, Sign};
use num_traits::{ToPrimitive, Zero};

use super::context::{
    CLAMPED, DIVISION_BY_ZERO, FLOAT, INEXACT, INVALID, ROUNDED, Settings, finish, finish_under, invalid, signal,
};
use super::number::{Kind, MOST_DIGITS, Number, Rounding, Rules, count, power_of_ten, with_point};
use super::{from_text, make, read, rules, state};
use crate::builtins::arguments::{comparison, format_spec, index, operand, type_name};
use crate::builtins::int::holds;
use crate::format::Spec;
use crate::vm::operators::CompareOp;
use crate::{Args, ClassBuilder, ClassRef, PyResult, Value, Vm};

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Number>> {
    read(args.receiver(vm)?).ok_or_else(|| vm.type_error("expected a decimal.Decimal"))
}

fn from_int(value: &BigInt) -> Number {
    Number::new(value.sign() == Sign::Minus, value.magnitude().clone(), 0)
}

fn from_float(value: f64) -> Number {
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
fn number(value: &Value) -> Option<Number> {
    match read(value) {
        Some(number) => Some((*number).clone()),
        None => value.as_bigint().map(|value| from_int(&value)),
    }
}

/// Decimal digits in a digit of a big integer (a machine word).
const PER_WORD: u64 = 19;

/// `MemoryError` where digits would be moved too far.
fn check_move(vm: &Vm, places: i64) -> PyResult<()> {
    if places > MOST_DIGITS as i64 { Err(vm.memory_error()) } else { Ok(()) }
}

/// Counts the work of a division with so many digits in the quotient and in the divisor.
fn charge_division(vm: &Vm, quotient: u64, divisor: u64) -> PyResult<()> {
    vm.charge_products((quotient / PER_WORD + 1).saturating_mul(divisor / PER_WORD + 1))
}

/// Exponents of numbers that are made of parts are looked at up to here.
const FARTHEST: i64 = 1 << 61;

type Operation = fn(&Vm, &Number, &Number, Rules) -> PyResult<Number>;

fn binary(vm: &Vm, args: &Args<'_>, reflected: bool, operation: Operation) -> PyResult {
    let (a, b) = operand(vm, args)?;
    let (Some(a), Some(b)) = (number(a), number(b)) else { return Ok(Value::NotImplemented) };
    let (a, b) = if reflected { (b, a) } else { (a, b) };
    match nan_of(vm, &a, &b)? {
        Some(nan) => finish(vm, nan),
        None => finish(vm, operation(vm, &a, &b, rules(vm)?)?),
    }
}

/// The NaN that comes of an operation on one; the signalling ones are signalled, and come first.
fn nan_of(vm: &Vm, a: &Number, b: &Number) -> PyResult<Option<Number>> {
    if let Some(loud) = [a, b].into_iter().find(|number| number.kind == Kind::SignalingNan) {
        invalid(vm, "InvalidOperation")?;
        return Ok(Some(Number { kind: Kind::Nan, ..loud.clone() }));
    }
    Ok([a, b].into_iter().find(|number| number.is_nan()).cloned())
}

fn add(vm: &Vm, a: &Number, b: &Number, rules: Rules) -> PyResult<Number> {
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

fn negated(number: &Number) -> Number {
    Number { negative: !number.negative, ..number.clone() }
}

fn multiply(vm: &Vm, a: &Number, b: &Number, _: Rules) -> PyResult<Number> {
    if a.kind == Kind::Infinite || b.kind == Kind::Infinite {
        if a.is_zero() || b.is_zero() {
            return invalid(vm, "InvalidOperation");
        }
        return Ok(Number::special(a.negative != b.negative, Kind::Infinite));
    }
    product(vm, a, b)
}

fn product(vm: &Vm, a: &Number, b: &Number) -> PyResult<Number> {
    let big = |number: &Number| BigInt::from(number.digits.clone());
    if a.digits.bits().max(b.digits.bits()) > 1 << 10 {
        crate::builtins::int::arithmetic::check_product(vm, &big(a), &big(b))?;
    }
    Ok(a.multiply(b))
}

/// What comes of a division by zero, if it is one.
fn by_zero(vm: &Vm, a: &Number, b: &Number) -> PyResult<Option<Number>> {
    if !b.is_zero() {
        return Ok(None);
    }
    if a.is_zero() {
        return invalid(vm, "DivisionUndefined").map(Some);
    }
    signal(vm, DIVISION_BY_ZERO, None)?;
    Ok(Some(Number::special(a.negative != b.negative, Kind::Infinite)))
}

fn divide(vm: &Vm, a: &Number, b: &Number, rules: Rules) -> PyResult<Number> {
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

fn whole(vm: &Vm, a: &Number, b: &Number, rules: Rules) -> PyResult<(Number, Number)> {
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
fn floor_divide(vm: &Vm, a: &Number, b: &Number, rules: Rules) -> PyResult<Number> {
    match (a.kind, b.kind) {
        (Kind::Infinite, Kind::Infinite) => invalid(vm, "InvalidOperation"),
        (Kind::Infinite, _) => Ok(Number::special(a.negative != b.negative, Kind::Infinite)),
        _ => match by_zero(vm, a, b)? {
            Some(result) => Ok(result),
            None => whole(vm, a, b, rules).map(|parts| parts.0),
        },
    }
}

fn modulo(vm: &Vm, a: &Number, b: &Number, rules: Rules) -> PyResult<Number> {
    if a.kind == Kind::Infinite {
        return invalid(vm, "InvalidOperation");
    }
    if b.is_zero() && a.kind == Kind::Finite && !a.is_zero() {
        return invalid(vm, "InvalidOperation");
    }
    whole(vm, a, b, rules).map(|parts| parts.1)
}

fn power(vm: &Vm, a: &Number, b: &Number, rules: Rules) -> PyResult<Number> {
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

fn shortened(vm: &Vm, number: Number, rules: Rules) -> PyResult<Number> {
    let (length, kept) = (count(&number.digits) as u64, rules.precision as u64);
    if length > kept {
        charge_division(vm, kept, length - kept)?;
    }
    Ok(number.rounded(rules))
}

fn compare(vm: &Vm, args: &Args<'_>, op: CompareOp) -> PyResult {
    let (a, b) = operand(vm, args)?;
    let Some(x) = number(a) else { return Ok(Value::NotImplemented) };
    let equality = matches!(op, CompareOp::Eq | CompareOp::Ne);
    let y = match (number(b), b.as_float()) {
        (Some(y), _) => y,
        (None, Some(float)) => {
            // Equality only leaves the flag.
            let signalled = signal(vm, FLOAT, None);
            if !equality {
                signalled?;
            }
            from_float(float)
        }
        (None, None) => return Ok(Value::NotImplemented),
    };
    match x.compare(&y) {
        Some(order) => Ok(comparison(Some(holds(op, order)))),
        None if equality => {
            if [x.kind, y.kind].contains(&Kind::SignalingNan) {
                invalid(vm, "InvalidOperation")?;
            }
            Ok(Value::bool(op == CompareOp::Ne))
        }
        None => {
            invalid(vm, "InvalidOperation")?;
            Ok(Value::bool(false))
        }
    }
}

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let rest = args.rest();
    let value = rest.get(0).or_else(|| rest.keyword("value"));
    let number = match value {
        None => Number::new(false, BigUint::zero(), 0),
        Some(value) => convert(vm, value)?,
    };
    let class = args.receiver(vm)?.as_class().ok_or_else(|| vm.type_error("expected a class"))?;
    let object = class.instantiate();
    object.set_payload(Rc::new(number));
    Ok(Value::Obj(object))
}

fn convert(vm: &Vm, value: &Value) -> PyResult<Number> {
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
fn from_parts(vm: &Vm, sign: &Value, digits: &Value, exponent: &Value) -> PyResult<Number> {
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

fn rounding(vm: &Vm, value: Option<&Value>) -> PyResult<Rounding> {
    match value {
        None | Some(Value::None) => Ok(rules(vm)?.rounding),
        Some(value) => value.as_str().and_then(Rounding::from_name).ok_or_else(|| {
            vm.type_error("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        }),
    }
}

fn quantize(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (_, model) = operand(vm, args)?;
    let value = this(vm, args)?;
    let Some(model) = number(model) else {
        let name = type_name(vm, model);
        return Err(vm.type_error(&format!("conversion from {name} to Decimal is not supported")));
    };
    let rounding = rounding(vm, args.get(2).or_else(|| args.keyword("rounding")))?;
    if let Some(nan) = nan_of(vm, &value, &model)? {
        return finish(vm, nan);
    }
    if value.kind != model.kind {
        return make(vm, invalid(vm, "InvalidOperation")?);
    }
    if value.kind == Kind::Infinite {
        return make(vm, (*value).clone());
    }
    if !value.is_zero() && value.exponent.saturating_sub(model.exponent) > MOST_DIGITS as i64 {
        check_move(vm, rules(vm)?.precision as i64)?;
        return make(vm, invalid(vm, "InvalidOperation")?);
    }
    let result = value.rescale(model.exponent, rounding);
    let settings = state(vm)?.settings.get();
    if count(&result.digits) > settings.rules.precision || result.adjusted() > settings.most {
        return make(vm, invalid(vm, "InvalidOperation")?);
    }
    if result.exponent > value.exponent {
        let is_same = result.compare(&value) == Some(Ordering::Equal);
        signal(vm, ROUNDED | if is_same { 0 } else { INEXACT }, None)?;
    }
    make(vm, result)
}

fn to_integer(vm: &Vm, args: &Args<'_>, default: Option<Rounding>) -> PyResult<Number> {
    let value = this(vm, args)?;
    let rounding = match default {
        Some(rounding) => rounding,
        None => rounding(vm, args.get(1).or_else(|| args.keyword("rounding")))?,
    };
    if value.kind != Kind::Finite || value.exponent >= 0 {
        return Ok((*value).clone());
    }
    Ok(value.rescale(0, rounding))
}

fn as_int(vm: &Vm, number: &Number) -> PyResult {
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

/// Digits behind the point that a format may ask for.
const MOST_PLACES: usize = 1 << 22;

fn format(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = this(vm, args)?;
    let text = format_spec(vm, args)?;
    let spec = Spec::parse(text, "decimal.Decimal", true);
    let Some(spec) = spec.ok().filter(|spec| spec.grouping != Some('_')) else {
        return Err(vm.value_error("invalid format string"));
    };
    vm.check_widths(text)?;
    if spec.precision.is_some_and(|precision| precision > MOST_PLACES) {
        return Err(vm.memory_error());
    }
    let mut spec = spec;
    if value.kind != Kind::Finite && spec.fill == Some('0') {
        (spec.fill, spec.align) = (None, None);
    }
    let rounding = rules(vm)?.rounding;
    let magnitude = Number { negative: false, ..(*value).clone() };
    let signed = |number: &Number| Number { negative: value.negative, ..number.clone() };
    let body = if value.kind == Kind::Finite {
        match spec.code {
            Some('f' | 'F' | '%') => {
                let mut scaled = magnitude.clone();
                if spec.code == Some('%') {
                    scaled.exponent += 2;
                }
                let places = spec.precision.map_or_else(|| scaled.exponent.min(0), |places| -(places as i64));
                check_move(vm, scaled.exponent - places)?;
                let scaled = signed(&scaled).rescale(places, rounding);
                let digits = with_point(&scaled.digits.to_str_radix(10), scaled.exponent);
                if spec.code == Some('%') { digits + "%" } else { digits }
            }
            Some('e' | 'E') => {
                let mut number = signed(&magnitude);
                if let Some(precision) = spec.precision {
                    number = number.rounded(Rules { precision: precision + 1, rounding });
                }
                let digits = number.digits.to_str_radix(10);
                let digits = match spec.precision {
                    Some(precision) => {
                        let missing = (precision + 1).saturating_sub(digits.len());
                        digits + &"0".repeat(missing)
                    }
                    None => digits,
                };
                let (first, rest) = digits.split_at(1);
                let point = if rest.is_empty() { "" } else { "." };
                let letter = if spec.code == Some('E') { 'E' } else { 'e' };
                format!("{first}{point}{rest}{letter}{:+}", number.adjusted())
            }
            None | Some('g' | 'G' | 'n') => {
                let number = match spec.precision {
                    Some(precision) => signed(&magnitude).rounded(Rules { precision: precision.max(1), rounding }),
                    None => signed(&magnitude),
                };
                let capitals = spec.code != Some('g');
                Number { negative: false, ..number }.text(capitals)
            }
            Some(_) => return Err(vm.value_error("invalid format string")),
        }
    } else {
        magnitude.text(true) + if spec.code == Some('%') { "%" } else { "" }
    };
    let mantissa = body.split(['e', 'E']).next().unwrap_or_default();
    let is_zero = value.kind == Kind::Finite && !mantissa.contains(|c: char| ('1'..='9').contains(&c));
    let negative = value.negative && !(spec.no_negative_zero && is_zero);
    Ok(Value::string(spec.assemble(negative, "", &body, 3)))
}

pub(super) fn class(vm: &Vm) -> PyResult<ClassRef> {
    let builder = ClassBuilder::new("decimal", "Decimal")
        .method("__new__", new)
        .method("__repr__", |vm, args| {
            Ok(Value::string(format!("Decimal('{}')", this(vm, args)?.text(state(vm)?.settings.get().capitals))))
        })
        .method("__str__", |vm, args| {
            let capitals = state(vm)?.settings.get().capitals;
            Ok(Value::string(this(vm, args)?.text(capitals)))
        })
        .method("__format__", format)
        .method("__hash__", |vm, args| {
            let value = this(vm, args)?;
            if value.kind == Kind::SignalingNan {
                return Err(vm.type_error("Cannot hash a signaling NaN value"));
            }
            if value.is_nan() {
                return Ok(Value::Int(crate::builtins::object::identity_hash(args.receiver(vm)?)));
            }
            Ok(Value::Int(value.hash()))
        })
        .method("__bool__", |vm, args| Ok(Value::bool(!this(vm, args)?.is_zero())))
        .method("__eq__", |vm, args| compare(vm, args, CompareOp::Eq))
        .method("__ne__", |vm, args| compare(vm, args, CompareOp::Ne))
        .method("__lt__", |vm, args| compare(vm, args, CompareOp::Lt))
        .method("__le__", |vm, args| compare(vm, args, CompareOp::Le))
        .method("__gt__", |vm, args| compare(vm, args, CompareOp::Gt))
        .method("__ge__", |vm, args| compare(vm, args, CompareOp::Ge))
        .method("__add__", |vm, args| binary(vm, args, false, add))
        .method("__radd__", |vm, args| binary(vm, args, true, add))
        .method("__sub__", |vm, args| binary(vm, args, false, |vm, a, b, rules| add(vm, a, &negated(b), rules)))
        .method("__rsub__", |vm, args| binary(vm, args, true, |vm, a, b, rules| add(vm, a, &negated(b), rules)))
        .method("__mul__", |vm, args| binary(vm, args, false, multiply))
        .method("__rmul__", |vm, args| binary(vm, args, true, multiply))
        .method("__truediv__", |vm, args| binary(vm, args, false, divide))
        .method("__rtruediv__", |vm, args| binary(vm, args, true, divide))
        .method("__floordiv__", |vm, args| binary(vm, args, false, floor_divide))
        .method("__rfloordiv__", |vm, args| binary(vm, args, true, floor_divide))
        .method("__mod__", |vm, args| binary(vm, args, false, modulo))
        .method("__rmod__", |vm, args| binary(vm, args, true, modulo))
        .method("__pow__", |vm, args| binary(vm, args, false, power))
        .method("__rpow__", |vm, args| binary(vm, args, true, power))
        .method("__divmod__", |vm, args| {
            let (a, b) = operand(vm, args)?;
            let (Some(a), Some(b)) = (number(a), number(b)) else { return Ok(Value::NotImplemented) };
            let (quotient, rest) = match nan_of(vm, &a, &b)? {
                Some(nan) => (nan.clone(), nan),
                None => whole(vm, &a, &b, rules(vm)?)?,
            };
            Ok(Value::tuple(vec![finish(vm, quotient)?, finish(vm, rest)?]))
        })
        .method("__neg__", |vm, args| {
            let value = this(vm, args)?;
            signed(vm, &value, !value.negative)
        })
        .method("__pos__", |vm, args| {
            let value = this(vm, args)?;
            signed(vm, &value, value.negative)
        })
        .method("__abs__", |vm, args| {
            let value = this(vm, args)?;
            signed(vm, &value, false)
        })
        .method("__int__", |vm, args| as_int(vm, &*this(vm, args)?))
        .method("__trunc__", |vm, args| as_int(vm, &*this(vm, args)?))
        .method("__floor__", |vm, args| as_int(vm, &to_integer(vm, args, Some(Rounding::Floor))?))
        .method("__ceil__", |vm, args| as_int(vm, &to_integer(vm, args, Some(Rounding::Ceiling))?))
        .method("__float__", |vm, args| {
            let text = this(vm, args)?.text(true);
            Ok(Value::float(text.parse().unwrap_or(f64::NAN)))
        })
        .method("__round__", |vm, args| match args.get(1) {
            None => as_int(vm, &to_integer(vm, args, Some(Rounding::HalfEven))?),
            Some(digits) => {
                let digits = index(vm, digits)?;
                let value = this(vm, args)?;
                if value.kind != Kind::Finite {
                    return make(vm, (*value).clone());
                }
                let to = digits.saturating_neg();
                if !value.is_zero() && value.exponent.saturating_sub(to) > MOST_DIGITS as i64 {
                    check_move(vm, rules(vm)?.precision as i64)?;
                    return make(vm, invalid(vm, "InvalidOperation")?);
                }
                let result = value.rescale(to, Rounding::HalfEven);
                if count(&result.digits) > rules(vm)?.precision || !result.is_representable() {
                    return make(vm, invalid(vm, "InvalidOperation")?);
                }
                make(vm, result)
            }
        })
        .method("__copy__", |vm, args| Ok(args.receiver(vm)?.clone()))
        .method("__deepcopy__", |vm, args| Ok(args.receiver(vm)?.clone()))
        .method("__reduce__", |vm, args| {
            let value = args.receiver(vm)?;
            let text = Value::string(vm.str(value)?);
            Ok(Value::tuple(vec![vm.class_of(value).value(), Value::tuple(vec![text])]))
        });
    more(builder).immutable().build(vm)
}

/// The number with a sign, as an operation of the context: a zero has none, except where results round down.
fn signed(vm: &Vm, value: &Number, negative: bool) -> PyResult {
    if let Some(nan) = nan_of(vm, value, value)? {
        return finish(vm, nan);
    }
    let negative = if value.is_zero() { negative && rules(vm)?.rounding == Rounding::Floor } else { negative };
    finish(vm, Number { negative, ..value.clone() })
}

fn test(vm: &Vm, args: &Args<'_>, holds: fn(&Number) -> bool) -> PyResult {
    Ok(Value::bool(holds(&*this(vm, args)?)))
}

fn more(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("quantize", quantize)
        .method("to_integral_value", |vm, args| make(vm, to_integer(vm, args, None)?))
        .method("to_integral", |vm, args| make(vm, to_integer(vm, args, None)?))
        .method("to_integral_exact", |vm, args| make(vm, to_integer(vm, args, None)?))
        .method("normalize", |vm, args| {
            let value = this(vm, args)?;
            if let Some(nan) = nan_of(vm, &value, &value)? {
                return finish(vm, nan);
            }
            let (mut value, signals) = state(vm)?.settings.get().fit((*value).clone());
            signal(vm, signals, None)?;
            if value.is_zero() {
                value.exponent = 0;
            }
            while value.kind == Kind::Finite && !value.is_zero() && (&value.digits % 10u8).is_zero() {
                value.digits /= 10u8;
                value.exponent += 1;
            }
            make(vm, value)
        })
        .method("sqrt", |vm, args| {
            let value = this(vm, args)?;
            if let Some(nan) = nan_of(vm, &value, &value)? {
                return finish(vm, nan);
            }
            if value.negative && !value.is_zero() {
                return make(vm, invalid(vm, "InvalidOperation")?);
            }
            if value.kind != Kind::Finite {
                return make(vm, (*value).clone());
            }
            let settings = state(vm)?.settings.get();
            let rules = Rules { rounding: Rounding::HalfEven, ..settings.rules };
            check_move(vm, rules.precision as i64)?;
            charge_division(vm, 6 * rules.precision as u64, rules.precision as u64)?;
            finish_under(vm, value.square_root(rules), Settings { rules, ..settings })
        })
        .method("as_tuple", |vm, args| {
            let value = this(vm, args)?;
            let digits = match value.kind {
                Kind::Finite => value.digits.to_str_radix(10),
                Kind::Infinite => "0".to_owned(),
                _ if value.digits.is_zero() => String::new(),
                _ => value.digits.to_str_radix(10),
            };
            let digits = digits.bytes().map(|digit| Value::Int(i64::from(digit - b'0'))).collect();
            let exponent = match value.kind {
                Kind::Finite => Value::Int(value.exponent),
                Kind::Infinite => Value::str("F"),
                Kind::Nan => Value::str("n"),
                Kind::SignalingNan => Value::str("N"),
            };
            let class = vm.attr(&vm.import("decimal")?.value(), "DecimalTuple")?;
            vm.call(&class, &[Value::Int(i64::from(value.negative)), Value::tuple(digits), exponent])
        })
        .method("as_integer_ratio", |vm, args| {
            use num_integer::Integer;
            let value = this(vm, args)?;
            if value.kind != Kind::Finite {
                return as_int(vm, &value);
            }
            check_move(vm, value.exponent.saturating_abs())?;
            let scale = power_of_ten(value.exponent.unsigned_abs());
            let (a, b) = if value.exponent >= 0 {
                (&value.digits * scale, BigUint::from(1u8))
            } else {
                let common = value.digits.gcd(&scale);
                (&value.digits / &common, scale / common)
            };
            let sign = if value.negative { Sign::Minus } else { Sign::Plus };
            Ok(Value::tuple(vec![Value::big(BigInt::from_biguint(sign, a)), Value::big(BigInt::from(b))]))
        })
        .method("compare", |vm, args| {
            let (_, other) = operand(vm, args)?;
            let other = convert(vm, other)?;
            match this(vm, args)?.compare(&other) {
                Some(order) => from_text(vm, &(order as i8).to_string()),
                None => match nan_of(vm, &*this(vm, args)?, &other)? {
                    Some(nan) => finish(vm, nan),
                    None => from_text(vm, "NaN"),
                },
            }
        })
        .method("max", |vm, args| extreme(vm, args, Ordering::Greater))
        .method("min", |vm, args| extreme(vm, args, Ordering::Less))
        .method("adjusted", |vm, args| Ok(Value::Int(this(vm, args)?.adjusted())))
        .method("copy_abs", |vm, args| make(vm, Number { negative: false, ..(*this(vm, args)?).clone() }))
        .method("copy_negate", |vm, args| make(vm, negated(&*this(vm, args)?)))
        .method("copy_sign", |vm, args| {
            let (_, other) = operand(vm, args)?;
            let negative = convert(vm, other)?.negative;
            make(vm, Number { negative, ..(*this(vm, args)?).clone() })
        })
        .method("conjugate", |vm, args| Ok(args.receiver(vm)?.clone()))
        .method("is_nan", |vm, args| test(vm, args, Number::is_nan))
        .method("is_qnan", |vm, args| test(vm, args, |number| number.kind == Kind::Nan))
        .method("is_snan", |vm, args| test(vm, args, |number| number.kind == Kind::SignalingNan))
        .method("is_infinite", |vm, args| test(vm, args, |number| number.kind == Kind::Infinite))
        .method("is_finite", |vm, args| test(vm, args, |number| number.kind == Kind::Finite))
        .method("is_zero", |vm, args| test(vm, args, Number::is_zero))
        .method("is_signed", |vm, args| test(vm, args, |number| number.negative))
        .method("same_quantum", |vm, args| {
            let (_, other) = operand(vm, args)?;
            let other = convert(vm, other)?;
            let value = this(vm, args)?;
            Ok(Value::bool(value.kind == other.kind && value.exponent == other.exponent))
        })
        .method("to_eng_string", |vm, args| Ok(Value::string(this(vm, args)?.text(true))))
        .class_method("from_float", |vm, args| {
            let (_, value) = operand(vm, args)?;
            let number = match value.as_float() {
                Some(float) => from_float(float),
                None if value.as_bigint().is_some() => convert(vm, value)?,
                None => return Err(vm.type_error("argument must be int or float")),
            };
            let class = args.receiver(vm)?.as_class();
            let made = make(vm, number)?;
            match class {
                Some(class) if !class.is(&state(vm)?.class) => vm.call(&class.value(), &[made]),
                _ => Ok(made),
            }
        })
        .property("real", |vm, args| Ok(args.receiver(vm)?.clone()))
        .property("imag", |vm, _| from_text(vm, "0"))
}

fn extreme(vm: &Vm, args: &Args<'_>, wanted: Ordering) -> PyResult {
    let (value, other) = operand(vm, args)?;
    let number = convert(vm, other)?;
    if this(vm, args)?.compare(&number) == Some(wanted) { Ok(value.clone()) } else { make(vm, number) }
}
