//! Reading arguments and receivers with CPython's error texts.

use crate::{Args, ClassRef, PyError, PyResult, Value, Vm};

/// The name of the value's class as errors of CPython's C functions show it.
pub fn type_name(vm: &Vm, value: &Value) -> String {
    vm.class_of(value).c_name()
}

/// A method was called on something that is no instance of its class.
pub fn wrong_receiver(vm: &Vm, class: &str, method: &str, value: &Value) -> PyError {
    vm.type_error(&format!(
        "descriptor '{method}' for '{class}' objects doesn't apply to a '{}' object",
        type_name(vm, value)
    ))
}

/// The receiver of a method, or the error of a call without one.
pub fn receiver<'a>(vm: &Vm, args: &Args<'a>, class: &str, method: &str) -> PyResult<&'a Value> {
    args.get(0).ok_or_else(|| vm.type_error(&format!("unbound method {class}.{method}() needs an argument")))
}

/// An integer that fits a machine word (`__index__`).
pub fn index(vm: &Vm, value: &Value) -> PyResult<i64> {
    match value {
        Value::Int(number) => Ok(*number),
        _ => vm
            .index(value)?
            .as_int()
            .ok_or_else(|| vm.error(&vm.exceptions.overflow_error, "Python int too large to convert to C ssize_t")),
    }
}

/// As [`index`], for a size: another text for a number that is too large.
pub fn size(vm: &Vm, value: &Value) -> PyResult<i64> {
    vm.index(value)?.as_int().ok_or_else(|| {
        let text = format!("cannot fit '{}' into an index-sized integer", type_name(vm, value));
        vm.error(&vm.exceptions.overflow_error, &text)
    })
}

/// As [`index`], but a number that is too large becomes the largest or the smallest.
pub fn clipped(vm: &Vm, value: &Value) -> PyResult<i64> {
    let number = vm.index(value)?;
    let is_negative = || number.as_bigint().is_some_and(|number| num_traits::Signed::is_negative(&number));
    Ok(number.as_int().unwrap_or_else(|| if is_negative() { i64::MIN } else { i64::MAX }))
}

/// As [`index`], but a number that is too large is an `IndexError`.
pub fn subscript(vm: &Vm, value: &Value) -> PyResult<i64> {
    match value {
        Value::Int(number) => Ok(*number),
        _ => vm.index(value)?.as_int().ok_or_else(|| {
            let name = type_name(vm, value);
            vm.index_error(&format!("cannot fit '{name}' into an index-sized integer"))
        }),
    }
}

/// The positions an index or a slice names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SliceRange {
    /// The first position.
    pub start: i64,
    /// The position it stops before.
    pub stop: i64,
    /// The distance, not 0.
    pub step: i64,
    /// How many positions there are.
    pub count: usize,
}

impl SliceRange {
    /// The positions, in order.
    pub fn positions(self) -> impl DoubleEndedIterator<Item = usize> + ExactSizeIterator {
        (0..self.count).map(move |at| (self.start + at as i64 * self.step) as usize)
    }
}

/// How many numbers there are from `start` to before `stop`.
pub fn range_length(start: i64, stop: i64, step: i64) -> usize {
    let (start, stop, step) = (i128::from(start), i128::from(stop), i128::from(step));
    let count = if step > 0 && start < stop {
        (stop - start - 1) / step + 1
    } else if step < 0 && start > stop {
        (start - stop - 1) / -step + 1
    } else {
        0
    };
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// What a slice selects from a sequence of `length` items.
pub fn slice_range(vm: &Vm, slice: &[Value; 3], length: usize) -> PyResult<SliceRange> {
    let length = length as i64;
    let bound = |value: &Value| -> PyResult<Option<i64>> {
        match value {
            Value::None => Ok(None),
            Value::Int(number) => Ok(Some(*number)),
            Value::Bool(flag) => Ok(Some(i64::from(flag.get()))),
            other => {
                if other.as_bigint().is_none() && vm.lookup(&vm.class_of(other), &vm.intern("__index__")).is_none() {
                    return Err(vm.type_error("slice indices must be integers or None or have an __index__ method"));
                }
                let number = vm.index(other)?;
                Ok(Some(number.as_int().unwrap_or_else(|| {
                    let negative = number.as_bigint().is_some_and(|big| big.sign() == num_bigint::Sign::Minus);
                    if negative { i64::MIN } else { i64::MAX }
                })))
            }
        }
    };
    let step = bound(&slice[2])?.unwrap_or(1).max(-i64::MAX);
    if step == 0 {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let (lowest, highest) = if step > 0 { (0, length) } else { (-1, length - 1) };
    let clip = |value: Option<i64>, default: i64| match value {
        None => default,
        Some(value) if value < 0 => value.saturating_add(length).max(lowest),
        Some(value) => value.min(highest),
    };
    let (first, last) = if step > 0 { (0, length) } else { (length - 1, -1) };
    let start = clip(bound(&slice[0])?, first);
    let stop = clip(bound(&slice[1])?, last);
    Ok(SliceRange { start, stop, step, count: range_length(start, stop, step) })
}

/// The bounds of a search (`find`, `index`, `count`…): two arguments that may be `None`.
pub fn search_bounds(vm: &Vm, args: &[Value], length: usize) -> PyResult<(usize, usize)> {
    let none = Value::None;
    let start = args.first().unwrap_or(&none);
    let stop = args.get(1).unwrap_or(&none);
    let whole = [start.clone(), stop.clone(), Value::None];
    let length = length as i64;
    let range = slice_range(vm, &whole, length as usize)?;
    // A start behind the end finds nothing, not even the empty text.
    if start.as_int().is_some_and(|start| start > length) {
        return Ok((length as usize + 1, length as usize));
    }
    Ok((range.start as usize, range.stop as usize))
}

/// The position of an index that may be negative.
pub fn position(index: i64, length: usize) -> Option<usize> {
    let index = if index < 0 { index.checked_add(length as i64)? } else { index };
    usize::try_from(index).ok().filter(|&index| index < length)
}

/// Turns a refusal of the formatting code into the exception it names.
pub fn format_error(vm: &Vm, error: crate::format::FormatError) -> PyError {
    use crate::format::FormatErrorKind;
    let class = match error.kind {
        FormatErrorKind::Value => &vm.exceptions.value_error,
        FormatErrorKind::Type => &vm.exceptions.type_error,
        FormatErrorKind::Overflow => &vm.exceptions.overflow_error,
        FormatErrorKind::Memory => return vm.memory_error(),
    };
    vm.error(class, &error.message)
}

/// The text of the format specification, the only argument of `__format__`.
pub fn format_spec<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a str> {
    match args.get(1) {
        Some(spec) => spec.as_str().ok_or_else(|| {
            let name = type_name(vm, spec);
            vm.type_error(&format!("__format__() argument must be str, not {name}"))
        }),
        None => Err(vm.type_error("__format__() takes exactly one argument (0 given)")),
    }
}

/// The other operand of a binary method.
pub fn operand<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<(&'a Value, &'a Value)> {
    match args.positional() {
        [a, b, ..] => Ok((a, b)),
        other => {
            let given = other.len().saturating_sub(1);
            Err(vm.type_error(&format!("expected 1 argument, got {given}")))
        }
    }
}

/// `Value::Bool` of a comparison that is known, else `NotImplemented`.
pub fn comparison(result: Option<bool>) -> Value {
    result.map_or(Value::NotImplemented, Value::bool)
}

/// Refuses keywords that a function does not know, as CPython's C functions do.
pub fn known_keywords(vm: &Vm, args: &Args<'_>, function: &str, known: &[&str]) -> PyResult<()> {
    match args.keywords().find(|(name, _)| !known.contains(&name.as_str())) {
        None => Ok(()),
        Some((name, _)) => {
            let hint = crate::vm::suggestion::parameter_hint(name, known);
            Err(vm.type_error(&format!("{function}() got an unexpected keyword argument '{name}'{hint}")))
        }
    }
}

/// The encoding and the error handler that `str.encode` and `bytes.decode` take.
pub fn codec_arguments<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<(Option<&'a str>, Option<&'a str>)> {
    let given = args.values().len().saturating_sub(1);
    if given > 2 {
        return Err(vm.type_error(&format!("{method}() takes at most 2 arguments ({given} given)")));
    }
    known_keywords(vm, args, method, &["encoding", "errors"])?;
    let part = |at: usize, name: &str| args.get(at).or_else(|| args.keyword(name));
    let encoding = super::bytes::text_argument(vm, method, "encoding", part(1, "encoding"))?;
    Ok((encoding, super::bytes::text_argument(vm, method, "errors", part(2, "errors"))?))
}

/// What a class method makes of a builtin class's value: an instance of the class that is its first argument.
pub fn of_class(vm: &Vm, args: &Args<'_>, builtin: &ClassRef, value: Value) -> PyResult {
    match args.get(0).and_then(Value::as_class) {
        Some(class) if !class.is(builtin) => vm.call(&class.value(), &[value]),
        _ => Ok(value),
    }
}
