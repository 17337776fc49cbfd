//! `UnicodeDecodeError`, `UnicodeEncodeError` and `UnicodeTranslateError`: their arguments and texts.

use super::Vm;
use super::exception_methods::{args_of, attr, message_str, plain_init, set_attr};
use crate::builtins::arguments::index;
use crate::builtins::bytes::contents;
use crate::embed::args::Args;
use crate::embed::class_builder::add_methods;
use crate::embed::error::PyResult;
use crate::object::class::ClassRef;
use crate::object::surrogate;
use crate::object::value::Value;

/// Fills one of the three classes.
pub(super) fn populate(vm: &Vm, class: &ClassRef) {
    match class.name().as_str() {
        "UnicodeDecodeError" => add_methods(vm, class, &[("__init__", decode_init), ("__str__", text)]),
        "UnicodeEncodeError" => add_methods(vm, class, &[("__init__", encode_init), ("__str__", text)]),
        _ => add_methods(vm, class, &[("__init__", translate_init), ("__str__", text)]),
    }
}

fn decode_init(vm: &Vm, args: &Args<'_>) -> PyResult {
    init(vm, args, true, &["encoding", "object", "start", "end", "reason"])
}

fn encode_init(vm: &Vm, args: &Args<'_>) -> PyResult {
    init(vm, args, false, &["encoding", "object", "start", "end", "reason"])
}

fn translate_init(vm: &Vm, args: &Args<'_>) -> PyResult {
    init(vm, args, false, &["object", "start", "end", "reason"])
}

/// Keeps the arguments as attributes; each has its type, `object` is `bytes` or `str`.
fn init(vm: &Vm, args: &Args<'_>, of_bytes: bool, names: &[&str]) -> PyResult {
    let rest = args.rest();
    if rest.has_keywords() {
        let class = vm.class_of(args.receiver(vm)?).name();
        return Err(vm.type_error(&format!("{class}() takes no keyword arguments")));
    }
    let given = rest.positional();
    if given.len() != names.len() {
        let text = format!("function takes exactly {} arguments ({} given)", names.len(), given.len());
        return Err(vm.type_error(&text));
    }
    plain_init(vm, args)?;
    for (place, (name, value)) in names.iter().zip(given).enumerate() {
        let kept = match *name {
            "start" | "end" => Value::Int(index(vm, value)?),
            "object" if of_bytes => match (value.as_bytes(), contents(value)) {
                (Some(_), _) => value.clone(),
                (None, Some(bytes)) => Value::bytes(&bytes),
                (None, None) => {
                    let class = vm.type_name(value);
                    return Err(vm.type_error(&format!("a bytes-like object is required, not '{class}'")));
                }
            },
            _ if value.as_str().is_some() => value.clone(),
            _ => {
                let class = if value.is_none() { "None".to_owned() } else { vm.type_name(value).to_string() };
                return Err(vm.type_error(&format!("argument {} must be str, not {class}", place + 1)));
            }
        };
        set_attr(vm, args, name, kept)?;
    }
    Ok(Value::None)
}

/// Where in what the error is, and why.
fn text(vm: &Vm, args: &Args<'_>) -> PyResult {
    if args_of(vm, args)?.len() < 4 {
        return message_str(vm, args);
    }
    let reason = vm.str(&attr(vm, args, "reason")?)?;
    let (start, end) = (attr(vm, args, "start")?, attr(vm, args, "end")?);
    let (start, end) = (start.as_int().unwrap_or(0), end.as_int().unwrap_or(0));
    let object = attr(vm, args, "object")?;
    let encoding = attr(vm, args, "encoding")?;
    let encoder = if encoding.is_none() { String::new() } else { format!("'{}' codec ", vm.str(&encoding)?) };
    let at = usize::try_from(start).ok().filter(|_| end.checked_sub(start) == Some(1));
    let verb = match (object.as_bytes(), encoding.is_none()) {
        (Some(_), _) => "decode",
        (None, false) => "encode",
        (None, true) => "translate",
    };
    let one = at.and_then(|at| match (object.as_bytes(), object.as_str()) {
        (Some(bytes), _) => bytes.get(at).map(|byte| format!("byte {byte:#04x}")),
        (None, Some(text)) => text.chars().nth(at).map(|c| format!("character '{}'", escaped(surrogate::code(c)))),
        (None, None) => None,
    });
    Ok(Value::string(match one {
        Some(one) => format!("{encoder}can't {verb} {one} in position {start}: {reason}"),
        None => {
            let many = if object.as_bytes().is_some() { "bytes" } else { "characters" };
            let last = end.wrapping_sub(1);
            format!("{encoder}can't {verb} {many} in position {start}-{last}: {reason}")
        }
    }))
}

/// A character as its escape.
fn escaped(code: u32) -> String {
    match code {
        0..0x100 => format!("\\x{code:02x}"),
        0x100..0x1_0000 => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    }
}
