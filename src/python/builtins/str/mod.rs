//! `str`.

mod case;
mod format;
mod percent;
mod search;
mod shape;
mod split;
mod translate;

use super::arguments::{
    comparison, format_error, format_spec, operand, position, receiver, slice_range, subscript, type_name,
    wrong_receiver,
};
use super::int::holds;
use crate::embed::class_builder::{add_methods, add_static_methods};
use crate::format::{Spec, str_repr};
use crate::object::string::PyStr;
use crate::vm::operators::CompareOp;
use crate::{Args, ClassRef, Data, NativeIterator, Object, PyResult, Value, Vm};

pub use format::format_template;
pub use percent::{format_percent, format_percent_bytes};

/// Fills `str`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", new),
            ("__repr__", |vm, args| Ok(Value::string(str_repr(this(vm, args, "__repr__")?.as_str())))),
            ("__str__", |vm, args| exact(vm, receiver(vm, args, "str", "__str__")?)),
            ("__format__", |vm, args| {
                let (text, spec) = (this(vm, args, "__format__")?.as_str(), format_spec(vm, args)?);
                if spec.is_empty() {
                    return vm.str(args.receiver(vm)?).map(Value::string);
                }
                format_value(vm, text, spec).map(Value::string)
            }),
            ("__hash__", |vm, args| Ok(Value::Int(this(vm, args, "__hash__")?.hash()))),
            ("__len__", |vm, args| Ok(Value::from(this(vm, args, "__len__")?.char_len()))),
            ("__iter__", |vm, args| Ok(iterator(receiver(vm, args, "str", "__iter__")?))),
            ("__getitem__", |vm, args| {
                let (text, key) = operand(vm, args)?;
                get_item(vm, text, key)
            }),
            ("__contains__", |vm, args| {
                let (text, item) = operand(vm, args)?;
                contains(vm, text, item).map(Value::bool)
            }),
            ("__getnewargs__", |vm, args| {
                Ok(Value::tuple(vec![Value::str(this(vm, args, "__getnewargs__")?.as_str())]))
            }),
            ("__add__", |vm, args| {
                let (a, b) = operand(vm, args)?;
                add(vm, a, b)
            }),
            ("__mul__", |vm, args| {
                let (text, count) = operand(vm, args)?;
                multiply(vm, text, count)
            }),
            ("__rmul__", |vm, args| {
                let (text, count) = operand(vm, args)?;
                multiply(vm, text, count)
            }),
            ("__mod__", |vm, args| {
                let (text, values) = operand(vm, args)?;
                match text.as_str() {
                    Some(text) => format_percent(vm, text, values).map(Value::string),
                    None => Ok(Value::NotImplemented),
                }
            }),
            ("__rmod__", |vm, args| {
                let (values, text) = operand(vm, args)?;
                match text.as_str() {
                    Some(text) => format_percent(vm, text, values).map(Value::string),
                    None => Ok(Value::NotImplemented),
                }
            }),
            ("__eq__", |vm, args| compare(vm, args, CompareOp::Eq)),
            ("__ne__", |vm, args| compare(vm, args, CompareOp::Ne)),
            ("__lt__", |vm, args| compare(vm, args, CompareOp::Lt)),
            ("__le__", |vm, args| compare(vm, args, CompareOp::Le)),
            ("__gt__", |vm, args| compare(vm, args, CompareOp::Gt)),
            ("__ge__", |vm, args| compare(vm, args, CompareOp::Ge)),
            ("encode", encode),
            ("join", join),
            ("format", format::format),
            ("format_map", format::format_map),
            ("translate", translate::translate),
        ],
    );
    add_methods(vm, class, case::METHODS);
    add_methods(vm, class, search::METHODS);
    add_methods(vm, class, shape::METHODS);
    add_methods(vm, class, split::METHODS);
    add_static_methods(vm, class, &[("maketrans", translate::make_table)]);
}

/// The receiver's text.
fn this<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a PyStr> {
    let value = receiver(vm, args, "str", method)?;
    match value.data() {
        Some(Data::Str(text)) => Ok(text),
        _ => Err(wrong_receiver(vm, "str", method, value)),
    }
}

/// The receiver's text of a method without arguments.
fn alone<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a PyStr> {
    let text = this(vm, args, method)?;
    args.rest().none(vm, &format!("str.{method}"))?;
    Ok(text)
}

/// The value as a `str` that is no instance of a subclass.
pub fn exact(vm: &Vm, value: &Value) -> PyResult {
    match value {
        Value::Obj(object) if object.is_exact() => Ok(value.clone()),
        _ => value.as_str().map(Value::str).ok_or_else(|| wrong_receiver(vm, "str", "__str__", value)),
    }
}

/// The part of a text between two positions counted in characters.
pub fn part(text: &PyStr, start: usize, stop: usize) -> &str {
    let whole = text.as_str();
    if start >= stop {
        return "";
    }
    if text.is_ascii() {
        return &whole[start.min(whole.len())..stop.min(whole.len())];
    }
    let mut offsets = whole.char_indices().map(|(offset, _)| offset).chain([whole.len()]);
    let Some(from) = offsets.nth(start) else { return "" };
    let to = offsets.nth(stop - start - 1).unwrap_or(whole.len());
    &whole[from..to]
}

/// `text[key]`.
pub fn get_item(vm: &Vm, value: &Value, key: &Value) -> PyResult {
    let Some(Data::Str(text)) = value.data() else {
        return Err(wrong_receiver(vm, "str", "__getitem__", value));
    };
    if let Some(Data::Slice(slice)) = key.data() {
        let range = slice_range(vm, slice, text.char_len())?;
        if range.step == 1 {
            return Ok(Value::str(part(text, range.start as usize, range.stop.max(0) as usize)));
        }
        let chars: Vec<char> = text.as_str().chars().collect();
        return Ok(Value::string(range.positions().map(|at| chars[at]).collect()));
    }
    if key.as_bigint().is_none() && vm.lookup(&vm.class_of(key), &vm.intern("__index__")).is_none() {
        let name = type_name(vm, key);
        return Err(vm.type_error(&format!("string indices must be integers, not '{name}'")));
    }
    let index = subscript(vm, key)?;
    position(index, text.char_len())
        .and_then(|at| text.char_at(at))
        .map(|c| Value::str(c.encode_utf8(&mut [0; 4])))
        .ok_or_else(|| vm.index_error("string index out of range"))
}

/// `item in text`.
pub fn contains(vm: &Vm, text: &Value, item: &Value) -> PyResult<bool> {
    match (text.as_str(), item.as_str()) {
        (Some(text), Some(item)) => Ok(text.contains(item)),
        _ => {
            let name = type_name(vm, item);
            Err(vm.type_error(&format!("'in <string>' requires string as left operand, not {name}")))
        }
    }
}

/// `a + b`; leaves it to `b` when that knows `__radd__`.
pub fn add(vm: &Vm, a: &Value, b: &Value) -> PyResult {
    match (a.as_str(), b.as_str()) {
        (Some(x), Some(y)) => {
            vm.check_text(x.len() + y.len())?;
            Ok(Value::string([x, y].concat()))
        }
        _ if vm.lookup(&vm.class_of(b), &vm.intern("__radd__")).is_some() => Ok(Value::NotImplemented),
        _ => {
            let name = type_name(vm, b);
            Err(vm.type_error(&format!("can only concatenate str (not \"{name}\") to str")))
        }
    }
}

/// How often a sequence is repeated; nothing when the other operand decides.
pub fn repetitions(vm: &Vm, count: &Value) -> PyResult<Option<usize>> {
    if let Some(count) = count.as_int() {
        return Ok(Some(usize::try_from(count.max(0)).unwrap_or(usize::MAX)));
    }
    let class = vm.class_of(count);
    if vm.lookup(&class, &vm.intern("__index__")).is_some() {
        let index = vm.index(count)?;
        return match index.as_int() {
            Some(count) => Ok(Some(usize::try_from(count.max(0)).unwrap_or(usize::MAX))),
            None => Err(vm.error(
                &vm.exceptions.overflow_error,
                &format!("cannot fit '{}' into an index-sized integer", class.name()),
            )),
        };
    }
    let is_number = count.as_float().is_some();
    if !is_number
        && vm.lookup(&class, &vm.intern("__rmul__")).is_some()
        && count.as_sequence().is_none()
        && count.as_str().is_none()
    {
        return Ok(None);
    }
    Err(vm.type_error(&format!("can't multiply sequence by non-int of type '{}'", class.c_name())))
}

/// Refuses results no machine of a learner should hold.
pub fn check_size(vm: &Vm, length: usize, count: usize) -> PyResult<()> {
    vm.check_text(length.saturating_mul(count))
}

fn multiply(vm: &Vm, text: &Value, count: &Value) -> PyResult {
    let Some(text) = text.as_str() else { return Ok(Value::NotImplemented) };
    match repetitions(vm, count)? {
        Some(count) => {
            check_size(vm, text.len(), count)?;
            Ok(Value::string(text.repeat(count)))
        }
        None => Ok(Value::NotImplemented),
    }
}

fn compare(vm: &Vm, args: &Args<'_>, op: CompareOp) -> PyResult {
    let (a, b) = operand(vm, args)?;
    Ok(comparison(a.as_str().zip(b.as_str()).map(|(a, b)| holds(op, a.cmp(b)))))
}

/// `format(text, spec)`.
pub fn format_value(vm: &Vm, text: &str, spec: &str) -> PyResult<String> {
    if spec.is_empty() {
        return Ok(text.to_owned());
    }
    Spec::parse(spec, "str", false).and_then(|spec| spec.format_str(text)).map_err(|error| format_error(vm, error))
}

struct Characters {
    text: Value,
    at: std::cell::Cell<usize>,
}

impl NativeIterator for Characters {
    fn next(&self, _: &Vm) -> PyResult<Option<Value>> {
        let text = self.text.as_str().unwrap_or_default();
        let Some(c) = text[self.at.get()..].chars().next() else { return Ok(None) };
        self.at.set(self.at.get() + c.len_utf8());
        Ok(Some(Value::str(c.encode_utf8(&mut [0; 4]))))
    }

    fn class_name(&self) -> &'static str {
        match self.text.data() {
            Some(Data::Str(text)) if !text.is_ascii() => "str_iterator",
            _ => "str_ascii_iterator",
        }
    }

    fn length_hint(&self) -> Option<usize> {
        self.text.as_str().map(|text| text[self.at.get()..].chars().count())
    }
}

/// `iter(text)`.
pub fn iterator(text: &Value) -> Value {
    let characters = Characters { text: text.clone(), at: std::cell::Cell::new(0) };
    Value::Obj(Object::plain(Data::Iterator(Box::new(characters))))
}

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = receiver(vm, args, "str", "__new__")?.as_class();
    let rest = args.rest();
    super::arguments::known_keywords(vm, &rest, "str", &["object", "encoding", "errors"])?;
    let given = rest.values().len();
    if given > 3 {
        return Err(vm.type_error(&format!("str expected at most 3 arguments, got {given}")));
    }
    let object = rest.get(0).or_else(|| rest.keyword("object"));
    let encoding = rest.get(1).or_else(|| rest.keyword("encoding"));
    let errors = rest.get(2).or_else(|| rest.keyword("errors"));
    let text = match object {
        None => String::new(),
        Some(object) if encoding.is_none() && errors.is_none() => vm.str(object)?,
        Some(object) => {
            let encoding = super::bytes::text_argument(vm, "str", "encoding", encoding)?;
            let errors = super::bytes::text_argument(vm, "str", "errors", errors)?;
            if object.as_str().is_some() {
                return Err(vm.type_error("decoding str is not supported"));
            }
            let Some(bytes) = super::bytes::contents(object) else {
                let name = type_name(vm, object);
                return Err(vm.type_error(&format!("decoding to str: need a bytes-like object, {name} found")));
            };
            super::bytes::decode(vm, &bytes, encoding, errors)?
        }
    };
    match class {
        Some(class) if !class.is(&vm.types.str) => {
            Ok(Value::Obj(class.instantiate_with(Data::Str(PyStr::from_string(text)))))
        }
        _ => Ok(Value::string(text)),
    }
}

fn encode(vm: &Vm, args: &Args<'_>) -> PyResult {
    let text = this(vm, args, "encode")?;
    let (encoding, errors) = super::arguments::codec_arguments(vm, args, "encode")?;
    super::bytes::encode(vm, text.as_str(), encoding, errors).map(|bytes| Value::bytes(&bytes))
}

fn join(vm: &Vm, args: &Args<'_>) -> PyResult {
    let separator = this(vm, args, "join")?.as_str();
    let rest = args.rest();
    let items = rest.exactly_one(vm, "str.join")?;
    let values = match items.as_sequence() {
        Some(values) => values,
        None => match vm.collect(items) {
            Err(error)
                if vm.error_is(&error, &vm.exceptions.type_error)
                    && vm.lookup(&vm.class_of(items), &vm.intern("__iter__")).is_none() =>
            {
                return Err(vm.type_error("can only join an iterable"));
            }
            other => other?,
        },
    };
    if let [Value::Obj(only)] = values.as_slice()
        && only.is_exact()
        && matches!(only.data, Data::Str(_))
    {
        return Ok(Value::Obj(only.clone()));
    }
    let mut out = String::new();
    for (at, value) in values.iter().enumerate() {
        if at > 0 {
            vm.push_text(&mut out, separator)?;
        }
        match value.as_str() {
            Some(text) => vm.push_text(&mut out, text)?,
            None => {
                let name = type_name(vm, value);
                return Err(vm.type_error(&format!("sequence item {at}: expected str instance, {name} found")));
            }
        }
    }
    Ok(Value::string(out))
}
