//! `int` and `bool`.

pub mod arithmetic;

use num_bigint::{BigInt, Sign};
use num_traits::Signed;

use super::arguments::{
    comparison, format_error, format_spec, index, known_keywords, operand, receiver, type_name, wrong_receiver,
};
use crate::embed::class_builder::{add_class_methods, add_methods, add_properties};
use crate::format::integer::{Int, int_repr};
use crate::format::number::{ParsedInt, parse_int};
use crate::format::{Spec, bytes_repr, str_repr};
use crate::vm::operators::CompareOp;
use crate::{Args, ClassRef, Data, PyResult, Value, Vm};

/// Fills `int`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", new),
            ("__repr__", repr),
            ("__format__", format),
            ("__hash__", |vm, args| Ok(Value::Int(vm.data_hash(receiver(vm, args, "int", "__hash__")?)?))),
            ("__bool__", |vm, args| Ok(Value::bool(receiver(vm, args, "int", "__bool__")?.as_int() != Some(0)))),
            ("__int__", exact),
            ("__index__", exact),
            ("__trunc__", exact),
            ("__floor__", exact),
            ("__ceil__", exact),
            ("__pos__", exact),
            ("conjugate", exact),
            ("__float__", |vm, args| {
                let value = receiver(vm, args, "int", "__float__")?;
                Ok(arithmetic::to_float(vm, value)?.map_or(Value::NotImplemented, Value::float))
            }),
            ("__neg__", |vm, args| Ok(arithmetic::negate(receiver(vm, args, "int", "__neg__")?))),
            ("__invert__", |vm, args| Ok(arithmetic::invert(receiver(vm, args, "int", "__invert__")?))),
            ("__abs__", |vm, args| {
                let value = receiver(vm, args, "int", "__abs__")?;
                if arithmetic::is_negative(value) { Ok(arithmetic::negate(value)) } else { exact(vm, args) }
            }),
            ("__round__", round),
            ("bit_length", |vm, args| {
                let value = receiver(vm, args, "int", "bit_length")?;
                Ok(Value::Int(value.as_bigint().map_or(0, |big| big.bits() as i64)))
            }),
            ("bit_count", |vm, args| {
                let value = receiver(vm, args, "int", "bit_count")?;
                let ones = value.as_bigint().map_or(0, |big| big.magnitude().count_ones());
                Ok(Value::Int(ones as i64))
            }),
            ("is_integer", |vm, args| {
                args.rest().none(vm, "int.is_integer")?;
                Ok(Value::bool(true))
            }),
            ("__getnewargs__", |vm, args| Ok(Value::tuple(vec![exact(vm, args)?]))),
            ("as_integer_ratio", |vm, args| Ok(Value::tuple(vec![exact(vm, args)?, Value::Int(1)]))),
            ("to_bytes", to_bytes),
        ],
    );
    add_methods(
        vm,
        class,
        &[
            ("__add__", |vm, args| binary(vm, args, arithmetic::add)),
            ("__radd__", |vm, args| reflected(vm, args, arithmetic::add)),
            ("__sub__", |vm, args| binary(vm, args, arithmetic::sub)),
            ("__rsub__", |vm, args| reflected(vm, args, arithmetic::sub)),
            ("__mul__", |vm, args| binary(vm, args, arithmetic::mul)),
            ("__rmul__", |vm, args| reflected(vm, args, arithmetic::mul)),
            ("__truediv__", |vm, args| binary(vm, args, arithmetic::true_div)),
            ("__rtruediv__", |vm, args| reflected(vm, args, arithmetic::true_div)),
            ("__floordiv__", |vm, args| binary(vm, args, arithmetic::floor_div)),
            ("__rfloordiv__", |vm, args| reflected(vm, args, arithmetic::floor_div)),
            ("__mod__", |vm, args| binary(vm, args, arithmetic::modulo)),
            ("__rmod__", |vm, args| reflected(vm, args, arithmetic::modulo)),
            ("__divmod__", |vm, args| binary(vm, args, arithmetic::div_mod)),
            ("__rdivmod__", |vm, args| reflected(vm, args, arithmetic::div_mod)),
            ("__pow__", |vm, args| match args.get(2) {
                Some(modulus) if !modulus.is_none() => {
                    let (a, b) = operand(vm, args)?;
                    arithmetic::pow_mod(vm, a, b, modulus)
                }
                _ => binary(vm, args, arithmetic::pow),
            }),
            ("__rpow__", |vm, args| reflected(vm, args, arithmetic::pow)),
            ("__and__", |vm, args| binary(vm, args, arithmetic::and)),
            ("__rand__", |vm, args| reflected(vm, args, arithmetic::and)),
            ("__or__", |vm, args| binary(vm, args, arithmetic::or)),
            ("__ror__", |vm, args| reflected(vm, args, arithmetic::or)),
            ("__xor__", |vm, args| binary(vm, args, arithmetic::xor)),
            ("__rxor__", |vm, args| reflected(vm, args, arithmetic::xor)),
            ("__lshift__", |vm, args| binary(vm, args, arithmetic::shift_left)),
            ("__rlshift__", |vm, args| reflected(vm, args, arithmetic::shift_left)),
            ("__rshift__", |vm, args| binary(vm, args, arithmetic::shift_right)),
            ("__rrshift__", |vm, args| reflected(vm, args, arithmetic::shift_right)),
            ("__eq__", |vm, args| compare(vm, args, CompareOp::Eq)),
            ("__ne__", |vm, args| compare(vm, args, CompareOp::Ne)),
            ("__lt__", |vm, args| compare(vm, args, CompareOp::Lt)),
            ("__le__", |vm, args| compare(vm, args, CompareOp::Le)),
            ("__gt__", |vm, args| compare(vm, args, CompareOp::Gt)),
            ("__ge__", |vm, args| compare(vm, args, CompareOp::Ge)),
        ],
    );
    add_class_methods(vm, class, &[("from_bytes", from_bytes)]);
    add_properties(
        vm,
        class,
        &[
            ("real", exact),
            ("numerator", exact),
            ("imag", |_, _| Ok(Value::Int(0))),
            ("denominator", |_, _| Ok(Value::Int(1))),
        ],
    );
}

/// Fills `bool`.
pub fn populate_bool(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", |vm, args| {
                args.rest().between(vm, "bool", 0, 1)?;
                let truth = args.get(1).map_or(Ok(false), |value| vm.truth(value))?;
                Ok(Value::bool(truth))
            }),
            ("__invert__", |vm, args| {
                let value = receiver(vm, args, "bool", "__invert__")?;
                warn_of_inversion(vm)?;
                Ok(arithmetic::invert(value))
            }),
            ("__repr__", bool_repr),
            ("__and__", |vm, args| binary(vm, args, arithmetic::and)),
            ("__or__", |vm, args| binary(vm, args, arithmetic::or)),
            ("__xor__", |vm, args| binary(vm, args, arithmetic::xor)),
        ],
    );
}

/// Warns of `~` before a bool.
///
/// # Errors
/// The warning itself, where a filter makes it an error.
pub(crate) fn warn_of_inversion(vm: &Vm) -> PyResult<()> {
    let text = "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise \
                inversion of the underlying int object and is usually not what you expect from negating a bool. Use the \
                'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying \
                int.";
    crate::modules::warnings::warn(vm, &vm.exceptions.deprecation_warning, text, 1)
}

fn bool_repr(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = receiver(vm, args, "bool", "__repr__")?;
    Ok(Value::str(if value.as_int() == Some(0) { "False" } else { "True" }))
}

/// The text of an integer.
pub fn text(vm: &Vm, value: &Value) -> PyResult<String> {
    match value.as_int() {
        Some(small) => Ok(small.to_string()),
        None => match value.as_bigint() {
            Some(big) => int_repr(Int::Big(&big)).map_err(|error| format_error(vm, error)),
            None => Err(wrong_receiver(vm, "int", "__repr__", value)),
        },
    }
}

fn repr(vm: &Vm, args: &Args<'_>) -> PyResult {
    text(vm, receiver(vm, args, "int", "__repr__")?).map(Value::string)
}

/// The value as an exact `int`.
fn exact(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = receiver(vm, args, "int", "__int__")?;
    if let Some(small) = value.as_int() {
        return Ok(Value::Int(small));
    }
    value.as_bigint().map(Value::big).ok_or_else(|| wrong_receiver(vm, "int", "__int__", value))
}

type Operation = fn(&Vm, &Value, &Value) -> PyResult;

fn binary(vm: &Vm, args: &Args<'_>, operation: Operation) -> PyResult {
    let (a, b) = operand(vm, args)?;
    operation(vm, a, b)
}

fn reflected(vm: &Vm, args: &Args<'_>, operation: Operation) -> PyResult {
    let (a, b) = operand(vm, args)?;
    operation(vm, b, a)
}

fn compare(vm: &Vm, args: &Args<'_>, op: CompareOp) -> PyResult {
    let (a, b) = operand(vm, args)?;
    Ok(comparison(arithmetic::compare(a, b).map(|order| holds(op, order))))
}

/// Whether an order satisfies a comparison.
pub fn holds(op: CompareOp, order: std::cmp::Ordering) -> bool {
    match op {
        CompareOp::Lt => order.is_lt(),
        CompareOp::Le => order.is_le(),
        CompareOp::Eq => order.is_eq(),
        CompareOp::Ne => order.is_ne(),
        CompareOp::Gt => order.is_gt(),
        CompareOp::Ge => order.is_ge(),
    }
}

fn format(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = receiver(vm, args, "int", "__format__")?;
    format_value(vm, value, format_spec(vm, args)?).map(Value::string)
}

/// `format(value, spec)` of an integer.
pub fn format_value(vm: &Vm, value: &Value, spec: &str) -> PyResult<String> {
    if spec.is_empty() {
        return vm.str(value);
    }
    let name = type_name(vm, value);
    let parsed = Spec::parse(spec, &name, true).map_err(|error| format_error(vm, error))?;
    let result = match value.as_int() {
        Some(small) => parsed.format_int(Int::Small(small), &name),
        None => match value.as_bigint() {
            Some(big) => parsed.format_int(Int::Big(&big), &name),
            None => return Err(wrong_receiver(vm, "int", "__format__", value)),
        },
    };
    result.map_err(|error| format_error(vm, error))
}

fn round(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = receiver(vm, args, "int", "__round__")?;
    match args.get(1) {
        None | Some(Value::None) => exact(vm, args),
        Some(digits) => arithmetic::round_to(vm, value, index(vm, digits)?),
    }
}

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = receiver(vm, args, "int", "__new__")?.as_class();
    let rest = args.rest();
    known_keywords(vm, &rest, "int", &["base"])?;
    let given = rest.values().len();
    if given > 2 {
        return Err(vm.type_error(&format!("int expected at most 2 arguments, got {given}")));
    }
    let base = rest.get(1).or_else(|| rest.keyword("base"));
    let value = match (rest.get(0), base) {
        (None, None) => Value::Int(0),
        (None, Some(_)) => return Err(vm.type_error("int() missing string argument")),
        (Some(value), None) => convert(vm, value)?,
        (Some(value), Some(base)) => {
            let base = vm.index(base)?.as_int().unwrap_or(i64::MAX);
            if base != 0 && !(2..=36).contains(&base) {
                return Err(vm.value_error("int() base must be >= 2 and <= 36, or 0"));
            }
            match text_of(value) {
                Some((text, shown)) => parse(vm, &text, base as u32, &shown)?,
                None => {
                    return Err(vm.type_error("int() can't convert non-string with explicit base"));
                }
            }
        }
    };
    match class {
        Some(class) if !class.is(&vm.types.int) => Ok(Value::Obj(class.instantiate_with(match value {
            Value::Int(small) => Data::Int(small),
            other => Data::BigInt(other.as_bigint().unwrap_or_default()),
        }))),
        _ => Ok(value),
    }
}

/// The text of a string or of bytes, with its representation.
fn text_of(value: &Value) -> Option<(String, String)> {
    match value.data()? {
        Data::Str(text) => Some((text.as_str().to_owned(), str_repr(text.as_str()))),
        Data::Bytes(bytes) => Some((String::from_utf8_lossy(bytes).into_owned(), bytes_repr(bytes))),
        Data::ByteArray(bytes) => {
            let bytes = bytes.borrow();
            Some((String::from_utf8_lossy(&bytes).into_owned(), bytes_repr(&bytes)))
        }
        _ => None,
    }
}

fn parse(vm: &Vm, text: &str, base: u32, shown: &str) -> PyResult {
    match parse_int(text, base, || shown.to_owned()) {
        Ok(ParsedInt::Small(small)) => Ok(Value::Int(small)),
        Ok(ParsedInt::Big(big)) => Ok(Value::big(big)),
        Err(error) => Err(format_error(vm, error)),
    }
}

/// `int(value)`.
pub fn convert(vm: &Vm, value: &Value) -> PyResult {
    if let Some(small) = value.as_int() {
        return Ok(Value::Int(small));
    }
    if let Some(big) = value.as_bigint() {
        return Ok(Value::big(big));
    }
    if let Value::Float(float) = value {
        return truncate(vm, float.get());
    }
    for method in ["__int__", "__index__", "__trunc__"] {
        if let Some(result) = vm.call_special(value, method, &[])? {
            if method == "__trunc__" {
                let category = &vm.exceptions.deprecation_warning;
                let text = "The delegation of int() to __trunc__ is deprecated.";
                crate::modules::warnings::warn(vm, category, text, 1)?;
            }
            if result.as_bigint().is_none() {
                let name = type_name(vm, &result);
                return Err(vm.type_error(&format!("{method} returned non-int (type {name})")));
            }
            return Ok(result);
        }
    }
    if let Some((text, shown)) = text_of(value) {
        return parse(vm, &text, 10, &shown);
    }
    let name = type_name(vm, value);
    Err(vm.type_error(&format!("int() argument must be a string, a bytes-like object or a real number, not '{name}'")))
}

/// The integer part of a float.
pub fn truncate(vm: &Vm, float: f64) -> PyResult {
    if float.is_nan() {
        return Err(vm.value_error("cannot convert float NaN to integer"));
    }
    if float.is_infinite() {
        return Err(vm.error(&vm.exceptions.overflow_error, "cannot convert float infinity to integer"));
    }
    if float.abs() < 9e18 {
        return Ok(Value::Int(float as i64));
    }
    Ok(Value::big(arithmetic::from_float(float).unwrap_or_default()))
}

fn byte_order(vm: &Vm, value: Option<&Value>) -> PyResult<bool> {
    match value.map(|value| value.as_str()) {
        None | Some(Some("big")) => Ok(true),
        Some(Some("little")) => Ok(false),
        Some(Some(_)) => Err(vm.value_error("byteorder must be either 'little' or 'big'")),
        Some(None) => Err(vm.type_error("to_bytes() argument 'byteorder' must be str")),
    }
}

fn to_bytes(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = receiver(vm, args, "int", "to_bytes")?.as_bigint().unwrap_or_default();
    known_keywords(vm, args, "to_bytes", &["length", "byteorder", "signed"])?;
    let length = args.get(1).or_else(|| args.keyword("length")).map_or(Ok(1), |value| index(vm, value))?;
    let big = byte_order(vm, args.get(2).or_else(|| args.keyword("byteorder")))?;
    let signed = args.keyword("signed").map_or(Ok(false), |value| vm.truth(value))?;
    let overflow = |text: &str| vm.error(&vm.exceptions.overflow_error, text);
    if value.is_negative() && !signed {
        return Err(overflow("can't convert negative int to unsigned"));
    }
    let mut bytes = if signed { value.to_signed_bytes_le() } else { value.magnitude().to_bytes_le() };
    if value.sign() == Sign::NoSign {
        bytes.clear();
    }
    if bytes.len() > length.max(0) as usize {
        return Err(overflow("int too big to convert"));
    }
    let fill = if value.is_negative() { 0xff } else { 0 };
    let length = usize::try_from(length).unwrap_or(0);
    vm.check_text(length)?;
    bytes.resize(length, fill);
    if big {
        bytes.reverse();
    }
    Ok(Value::bytes(&bytes))
}

fn from_bytes(vm: &Vm, args: &Args<'_>) -> PyResult {
    let source = args.get(1).or_else(|| args.keyword("bytes"));
    let Some(source) = source else {
        return Err(vm.type_error("from_bytes() missing required argument 'bytes' (pos 1)"));
    };
    if source.as_str().is_some() {
        return Err(vm.type_error("cannot convert 'str' object to bytes"));
    }
    known_keywords(vm, args, "from_bytes", &["bytes", "byteorder", "signed"])?;
    let mut bytes = super::bytes::to_vec(vm, source)?;
    let big = byte_order(vm, args.get(2).or_else(|| args.keyword("byteorder")))?;
    let signed = args.keyword("signed").map_or(Ok(false), |value| vm.truth(value))?;
    if big {
        bytes.reverse();
    }
    let number = if signed { BigInt::from_signed_bytes_le(&bytes) } else { BigInt::from_bytes_le(Sign::Plus, &bytes) };
    super::arguments::of_class(vm, args, &vm.types.int, Value::big(number))
}
