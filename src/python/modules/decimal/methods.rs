//! The methods of `Decimal`.

use std::cmp::Ordering;
use std::rc::Rc;

use num_bigint::{BigInt, BigUint, Sign};
use num_traits::Zero;

use super::arithmetic::{
    add, charge_division, check_move, divide, floor_divide, modulo, multiply, nan_of, negated, power, whole,
};
use super::context::{FLOAT, INEXACT, ROUNDED, Settings, finish, finish_under, invalid, signal};
use super::conversion::{as_int, convert, from_float, number};
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
