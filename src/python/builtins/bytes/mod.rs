//! `bytes` and `bytearray`.

mod array;
mod case;
mod codec;
mod items;
mod methods;
mod view;

use super::arguments::{
    comparison, index, known_keywords, operand, position, receiver, size, slice_range, subscript, type_name,
    wrong_receiver,
};
use super::int::holds;
use crate::embed::class_builder::{add_class_methods, add_methods, add_static_methods};
use crate::format::bytes_repr;
use crate::object::hash::hash_bytes;
use crate::vm::operators::CompareOp;
use crate::{Args, ClassRef, Data, Object, PyResult, Value, Vm};

pub use array::populate as populate_bytearray;
pub use codec::{decode, encode, text_argument};
pub use view::populate as populate_memoryview;

/// Fills `bytes`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", new),
            ("__hash__", |vm, args| {
                let bytes = this(vm, args, "__hash__")?;
                Ok(Value::Int(hash_bytes(&bytes)))
            }),
            ("__repr__", |vm, args| Ok(Value::string(bytes_repr(&this(vm, args, "__repr__")?)))),
            ("__str__", |vm, args| Ok(Value::string(bytes_repr(&this(vm, args, "__str__")?)))),
            ("__getnewargs__", |vm, args| Ok(Value::tuple(vec![Value::bytes(&this(vm, args, "__getnewargs__")?)]))),
            ("__bytes__", |vm, args| Ok(Value::bytes(&this(vm, args, "__bytes__")?))),
        ],
    );
    populate_common(vm, class);
}

/// The methods that `bytes` and `bytearray` share.
fn populate_common(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__len__", |vm, args| {
                let value = receiver(vm, args, "bytes", "__len__")?;
                look(value, <[u8]>::len).map(Value::from).ok_or_else(|| wrong_receiver(vm, "bytes", "__len__", value))
            }),
            ("__iter__", |vm, args| {
                let bytes = this(vm, args, "__iter__")?;
                vm.check_new_items(bytes.len())?;
                let numbers = bytes.iter().map(|&byte| Value::Int(i64::from(byte))).collect();
                let is_array = matches!(args.receiver(vm)?.data(), Some(Data::ByteArray(_)));
                Ok(super::iterators::over(numbers, if is_array { "bytearray_iterator" } else { "bytes_iterator" }))
            }),
            ("__getitem__", get_item),
            ("__rmod__", |_, _| Ok(Value::NotImplemented)),
            ("__contains__", |vm, args| {
                let (bytes, item) = operand(vm, args)?;
                let bytes = contents(bytes).unwrap_or_default();
                if let Some(part) = contents(item) {
                    return Ok(Value::bool(methods::find(&bytes, &part).is_some()));
                }
                if item.as_bigint().is_none() && vm.lookup(&vm.class_of(item), &vm.intern("__index__")).is_none() {
                    let name = type_name(vm, item);
                    return Err(vm.type_error(&format!("a bytes-like object is required, not '{name}'")));
                }
                let item = single_byte(vm, item)?;
                Ok(Value::bool(bytes.contains(&item)))
            }),
            ("__add__", |vm, args| {
                let (a, b) = operand(vm, args)?;
                match (contents(a), contents(b)) {
                    (Some(mut x), Some(y)) => {
                        vm.check_text(x.len() + y.len())?;
                        x.extend_from_slice(&y);
                        Ok(like(a, x))
                    }
                    _ => {
                        let (left, right) = (type_name(vm, a), type_name(vm, b));
                        Err(vm.type_error(&format!("can't concat {right} to {left}")))
                    }
                }
            }),
            ("__mul__", multiply),
            ("__rmul__", multiply),
            ("__mod__", |vm, args| {
                let (format, values) = operand(vm, args)?;
                let text = contents(format).unwrap_or_default();
                super::str::format_percent_bytes(vm, &text, values).map(|bytes| like(format, bytes))
            }),
            ("__eq__", |vm, args| compare(vm, args, CompareOp::Eq)),
            ("__ne__", |vm, args| compare(vm, args, CompareOp::Ne)),
            ("__lt__", |vm, args| compare(vm, args, CompareOp::Lt)),
            ("__le__", |vm, args| compare(vm, args, CompareOp::Le)),
            ("__gt__", |vm, args| compare(vm, args, CompareOp::Gt)),
            ("__ge__", |vm, args| compare(vm, args, CompareOp::Ge)),
        ],
    );
    add_methods(vm, class, methods::METHODS);
    add_methods(vm, class, case::METHODS);
    add_class_methods(vm, class, &[("fromhex", from_hex)]);
    add_static_methods(vm, class, &[("maketrans", case::make_table)]);
}

/// A copy of the contents of a `bytes`, a `bytearray` or a `memoryview`.
pub fn contents(value: &Value) -> Option<Vec<u8>> {
    match value.data()? {
        Data::Bytes(bytes) => Some(bytes.to_vec()),
        Data::ByteArray(bytes) => Some(bytes.borrow().clone()),
        Data::Instance => view::bytes_of(value),
        _ => None,
    }
}

/// Looks at the contents of a `bytes`, a `bytearray` or a `memoryview` without a copy, where there is one piece.
fn look<R>(value: &Value, look: impl FnOnce(&[u8]) -> R) -> Option<R> {
    match value.data()? {
        Data::Bytes(bytes) => Some(look(bytes)),
        Data::ByteArray(bytes) => Some(look(&bytes.borrow())),
        Data::Instance => view::bytes_of(value).map(|bytes| look(&bytes)),
        _ => None,
    }
}

/// A value of the same builtin class as `model`.
fn like(model: &Value, bytes: Vec<u8>) -> Value {
    match model.data() {
        Some(Data::ByteArray(_)) => Value::Obj(Object::plain(Data::ByteArray(bytes.into()))),
        _ => Value::bytes(&bytes),
    }
}

fn this(vm: &Vm, args: &Args<'_>, method: &str) -> PyResult<Vec<u8>> {
    let value = receiver(vm, args, "bytes", method)?;
    contents(value).ok_or_else(|| wrong_receiver(vm, "bytes", method, value))
}

/// A number from 0 to 255, as `append` and `in` ask for it.
fn single_byte(vm: &Vm, value: &Value) -> PyResult<u8> {
    u8::try_from(index(vm, value)?).map_err(|_| vm.value_error("byte must be in range(0, 256)"))
}

/// A number from 0 to 255, as an item of what is converted.
fn byte(vm: &Vm, value: &Value) -> PyResult<u8> {
    u8::try_from(index(vm, value)?).map_err(|_| vm.value_error("bytes must be in range(0, 256)"))
}

fn get_item(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (value, key) = operand(vm, args)?;
    let length = look(value, <[u8]>::len).unwrap_or_default();
    if let Some(Data::Slice(slice)) = key.data() {
        let range = slice_range(vm, slice, length)?;
        let part = look(value, |bytes| range.positions().filter_map(|at| bytes.get(at).copied()).collect());
        return Ok(like(value, part.unwrap_or_default()));
    }
    let name = type_name(vm, value);
    if key.as_bigint().is_none() && vm.lookup(&vm.class_of(key), &vm.intern("__index__")).is_none() {
        let key = type_name(vm, key);
        let kind = if name.as_str() == "bytearray" { "bytearray" } else { "byte" };
        return Err(vm.type_error(&format!("{kind} indices must be integers or slices, not {key}")));
    }
    let at = position(subscript(vm, key)?, length);
    let found = at.and_then(|at| look(value, |bytes| bytes.get(at).copied()).flatten());
    found.map(|byte| Value::Int(i64::from(byte))).ok_or_else(|| {
        let text = if name.as_str() == "bytearray" { "bytearray index out of range" } else { "index out of range" };
        vm.index_error(text)
    })
}

fn multiply(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (value, count) = operand(vm, args)?;
    let bytes = contents(value).unwrap_or_default();
    match super::str::repetitions(vm, count)? {
        Some(count) => {
            super::str::check_size(vm, bytes.len(), count)?;
            Ok(like(value, bytes.repeat(count)))
        }
        None => Ok(Value::NotImplemented),
    }
}

fn compare(vm: &Vm, args: &Args<'_>, op: CompareOp) -> PyResult {
    let (a, b) = operand(vm, args)?;
    Ok(comparison(contents(a).zip(contents(b)).map(|(a, b)| holds(op, a.cmp(&b)))))
}

/// The bytes that `bytes(value)` holds, for anything bytes-like or an iterable of numbers.
pub fn to_vec(vm: &Vm, value: &Value) -> PyResult<Vec<u8>> {
    if let Some(bytes) = contents(value) {
        return Ok(bytes);
    }
    if let Some(buffer) = vm.call_special(value, "__buffer__", &[Value::Int(0)])?
        && let Some(bytes) = contents(&buffer)
    {
        return Ok(bytes);
    }
    if value.as_str().is_none()
        && let Some(result) = vm.call_special(value, "__bytes__", &[])?
    {
        let name = type_name(vm, &result);
        return contents(&result).ok_or_else(|| vm.type_error(&format!("__bytes__ returned non-bytes (type {name})")));
    }
    if vm.lookup(&vm.class_of(value), &vm.intern("__iter__")).is_none() {
        let name = type_name(vm, value);
        return Err(vm.type_error(&format!("cannot convert '{name}' object to bytes")));
    }
    vm.collect(value)?.iter().map(|item| byte(vm, item)).collect()
}

/// The bytes for the arguments of `bytes(…)` or `bytearray(…)`, without the class.
fn from_arguments(vm: &Vm, class: &str, args: &Args<'_>) -> PyResult<Vec<u8>> {
    let given = args.values().len();
    if given > 3 {
        return Err(vm.type_error(&format!("{class}() takes at most 3 arguments ({given} given)")));
    }
    known_keywords(vm, args, class, &["source", "encoding", "errors"])?;
    let source = args.get(0).or_else(|| args.keyword("source"));
    let encoding = args.get(1).or_else(|| args.keyword("encoding"));
    let errors = args.get(2).or_else(|| args.keyword("errors"));
    let Some(source) = source else { return Ok(Vec::new()) };
    if let Some(text) = source.as_str() {
        if encoding.is_none() {
            return Err(vm.type_error("string argument without an encoding"));
        }
        let encoding = text_argument(vm, class, "encoding", encoding)?;
        return encode(vm, text, encoding, text_argument(vm, class, "errors", errors)?);
    }
    if encoding.is_some() {
        text_argument(vm, class, "encoding", encoding)?;
        return Err(vm.type_error("encoding without a string argument"));
    }
    let is_counted = matches!(source.data(), Some(Data::Instance))
        && vm.lookup_str(&vm.class_of(source), "__index__").is_some()
        && vm.lookup_str(&vm.class_of(source), "__bytes__").is_none();
    if source.as_bigint().is_some() || is_counted {
        let count = size(vm, source)?;
        let count = usize::try_from(count).map_err(|_| vm.value_error("negative count"))?;
        super::str::check_size(vm, count, 1)?;
        return Ok(vec![0; count]);
    }
    to_vec(vm, source)
}

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = receiver(vm, args, "bytes", "__new__")?.as_class();
    if let [_, only] = args.values()
        && only.as_obj().is_some_and(|object| object.is_exact())
        && only.as_bytes().is_some()
        && class.as_ref().is_none_or(|class| class.is(&vm.types.bytes))
    {
        return Ok(only.clone());
    }
    let bytes = from_arguments(vm, "bytes", &args.rest())?;
    match class {
        Some(class) if !class.is(&vm.types.bytes) => Ok(Value::Obj(class.instantiate_with(Data::Bytes(bytes.into())))),
        _ => Ok(Value::bytes(&bytes)),
    }
}

fn from_hex(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = args.get(0).cloned().unwrap_or(Value::None);
    let Some(text) = args.get(1).and_then(Value::as_str) else {
        return Err(vm.type_error("fromhex() argument must be str"));
    };
    let mut bytes = Vec::new();
    let mut high: Option<u32> = None;
    for (at, c) in text.chars().enumerate() {
        match (c.to_digit(16), high) {
            (Some(digit), None) => high = Some(digit),
            (Some(digit), Some(first)) => {
                bytes.push((first * 16 + digit) as u8);
                high = None;
            }
            (None, None) if c.is_ascii_whitespace() => {}
            _ => {
                return Err(vm.value_error(&format!("non-hexadecimal number found in fromhex() arg at position {at}")));
            }
        }
    }
    if high.is_some() {
        let at = text.chars().count();
        return Err(vm.value_error(&format!("non-hexadecimal number found in fromhex() arg at position {at}")));
    }
    let value = Value::bytes(&bytes);
    match class.as_class() {
        Some(class) if class.is(&vm.types.bytearray) => Ok(Value::Obj(Object::plain(Data::ByteArray(bytes.into())))),
        Some(class) if !class.is(&vm.types.bytes) => vm.call(&class.value(), &[value]),
        _ => Ok(value),
    }
}
