//! The methods that `bytes` and `bytearray` share with `str`.

use super::{contents, like, this};
use crate::builtins::arguments::{index, operand, search_bounds, type_name};
use crate::{Args, NativeFn, PyResult, Value, Vm};

pub(super) const METHODS: &[(&str, NativeFn)] = &[
    ("decode", |vm, args| {
        let encoding = args.get(1).or_else(|| args.keyword("encoding"));
        let errors = args.get(2).or_else(|| args.keyword("errors"));
        super::decode(vm, &this(vm, args, "decode")?, encoding, errors).map(Value::string)
    }),
    ("hex", hex),
    ("join", join),
    ("split", split),
    ("find", |vm, args| Ok(Value::Int(search(vm, args, "find")?.map_or(-1, |at| at as i64)))),
    ("index", |vm, args| {
        search(vm, args, "index")?.map(Value::from).ok_or_else(|| vm.value_error("subsection not found"))
    }),
    ("count", |vm, args| {
        let (bytes, part) = (this(vm, args, "count")?, needle(vm, args)?);
        if part.is_empty() {
            return Ok(Value::from(bytes.len() + 1));
        }
        let mut count = 0;
        let mut rest = bytes.as_slice();
        while let Some(at) = find(rest, &part) {
            count += 1;
            rest = &rest[at + part.len()..];
        }
        Ok(Value::Int(count))
    }),
    ("startswith", |vm, args| affix(vm, args, "startswith", <[u8]>::starts_with)),
    ("endswith", |vm, args| affix(vm, args, "endswith", <[u8]>::ends_with)),
    ("replace", replace),
    ("upper", |vm, args| map(vm, args, |bytes: &mut Vec<u8>| bytes.make_ascii_uppercase())),
    ("lower", |vm, args| map(vm, args, |bytes: &mut Vec<u8>| bytes.make_ascii_lowercase())),
    ("strip", |vm, args| strip(vm, args, true, true)),
    ("lstrip", |vm, args| strip(vm, args, true, false)),
    ("rstrip", |vm, args| strip(vm, args, false, true)),
    ("isdigit", |vm, args| every(vm, args, u8::is_ascii_digit)),
    ("isalpha", |vm, args| every(vm, args, u8::is_ascii_alphabetic)),
    ("isalnum", |vm, args| every(vm, args, u8::is_ascii_alphanumeric)),
    ("isspace", |vm, args| every(vm, args, |byte| matches!(byte, b' ' | b'\t'..=b'\r'))),
];

/// The position of `part` in `bytes`.
pub(super) fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    if part.is_empty() {
        return Some(0);
    }
    bytes.windows(part.len()).position(|window| window == part)
}

fn bytes_like(vm: &Vm, value: &Value) -> PyResult<Vec<u8>> {
    contents(value).ok_or_else(|| {
        let name = type_name(vm, value);
        vm.type_error(&format!("a bytes-like object is required, not '{name}'"))
    })
}

fn needle(vm: &Vm, args: &Args<'_>) -> PyResult<Vec<u8>> {
    let (_, value) = operand(vm, args)?;
    match value.as_int() {
        Some(byte) => {
            u8::try_from(byte).map(|byte| vec![byte]).map_err(|_| vm.value_error("byte must be in range(0, 256)"))
        }
        None => contents(value).ok_or_else(|| {
            let name = type_name(vm, value);
            vm.type_error(&format!("argument should be integer or bytes-like object, not '{name}'"))
        }),
    }
}

fn search(vm: &Vm, args: &Args<'_>, method: &str) -> PyResult<Option<usize>> {
    let bytes = this(vm, args, method)?;
    let part = needle(vm, args)?;
    let bounds = args.positional().get(2..).unwrap_or_default();
    let (start, stop) = search_bounds(vm, bounds, bytes.len())?;
    if start > stop {
        return Ok(None);
    }
    Ok(find(&bytes[start..stop], &part).map(|at| at + start))
}

fn hex(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bytes = this(vm, args, "hex")?;
    let separator = args.get(1).or_else(|| args.keyword("sep")).and_then(Value::as_str);
    let group = args.get(2).or_else(|| args.keyword("bytes_per_sep"));
    let group = group.map_or(Ok(1), |value| index(vm, value))?;
    let size = group.unsigned_abs().max(1) as usize;
    let mut out = String::with_capacity(bytes.len() * 2);
    for (at, byte) in bytes.iter().enumerate() {
        let from_edge = if group < 0 { at } else { bytes.len() - at };
        if at > 0 && from_edge % size == 0 {
            out.push_str(separator.unwrap_or_default());
        }
        out.extend([byte >> 4, byte & 15].map(|digit| char::from_digit(u32::from(digit), 16).unwrap_or('0')));
    }
    Ok(Value::string(out))
}

fn join(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (separator, items) = operand(vm, args)?;
    let glue = contents(separator).unwrap_or_default();
    let mut out = Vec::new();
    for (at, item) in vm.collect(items)?.iter().enumerate() {
        if at > 0 {
            out.extend_from_slice(&glue);
        }
        match contents(item) {
            Some(bytes) => out.extend(bytes),
            None => {
                let name = type_name(vm, item);
                return Err(vm.type_error(&format!("sequence item {at}: expected a bytes-like object, {name} found")));
            }
        }
    }
    Ok(like(separator, out))
}

fn split(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bytes = this(vm, args, "split")?;
    let model = args.receiver(vm)?;
    let limit = args.get(2).or_else(|| args.keyword("maxsplit"));
    let limit = usize::try_from(limit.map_or(Ok(-1), |value| index(vm, value))?).unwrap_or(usize::MAX);
    let mut parts = Vec::new();
    match args.get(1).or_else(|| args.keyword("sep")).filter(|value| !value.is_none()) {
        None => {
            for word in bytes.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()) {
                parts.push(like(model, word.to_vec()));
            }
        }
        Some(separator) => {
            let separator = bytes_like(vm, separator)?;
            if separator.is_empty() {
                return Err(vm.value_error("empty separator"));
            }
            let mut rest = bytes.as_slice();
            while parts.len() < limit
                && let Some(at) = find(rest, &separator)
            {
                parts.push(like(model, rest[..at].to_vec()));
                rest = &rest[at + separator.len()..];
            }
            parts.push(like(model, rest.to_vec()));
        }
    }
    Ok(Value::list(parts))
}

fn affix(vm: &Vm, args: &Args<'_>, method: &str, test: fn(&[u8], &[u8]) -> bool) -> PyResult {
    let bytes = this(vm, args, method)?;
    let (_, value) = operand(vm, args)?;
    if let Some(affix) = contents(value) {
        return Ok(Value::Bool(test(&bytes, &affix)));
    }
    let Some(affixes) = value.as_tuple() else {
        let name = type_name(vm, value);
        return Err(vm.type_error(&format!("{method} first arg must be bytes or a tuple of bytes, not {name}")));
    };
    for affix in affixes {
        if test(&bytes, &bytes_like(vm, affix)?) {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn replace(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bytes = this(vm, args, "replace")?;
    let rest = args.rest().between(vm, "replace", 2, 3)?;
    let (old, new) = (bytes_like(vm, &rest[0])?, bytes_like(vm, &rest[1])?);
    let limit = rest.get(2).map_or(Ok(-1), |value| index(vm, value))?;
    let mut left = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at <= bytes.len() {
        if left > 0 && bytes[at..].starts_with(&old) {
            out.extend_from_slice(&new);
            left -= 1;
            at += old.len();
            if !old.is_empty() {
                continue;
            }
        }
        if let Some(&byte) = bytes.get(at) {
            out.push(byte);
        }
        at += 1;
    }
    Ok(like(args.receiver(vm)?, out))
}

fn map(vm: &Vm, args: &Args<'_>, change: fn(&mut Vec<u8>)) -> PyResult {
    let mut bytes = this(vm, args, "upper")?;
    change(&mut bytes);
    Ok(like(args.receiver(vm)?, bytes))
}

fn every(vm: &Vm, args: &Args<'_>, test: fn(&u8) -> bool) -> PyResult {
    let bytes = this(vm, args, "isdigit")?;
    Ok(Value::Bool(!bytes.is_empty() && bytes.iter().all(test)))
}

fn strip(vm: &Vm, args: &Args<'_>, left: bool, right: bool) -> PyResult {
    let bytes = this(vm, args, "strip")?;
    let set = match args.get(1) {
        None | Some(Value::None) => b" \t\n\r\x0b\x0c".to_vec(),
        Some(value) => bytes_like(vm, value)?,
    };
    let mut part = bytes.as_slice();
    while left && part.first().is_some_and(|byte| set.contains(byte)) {
        part = &part[1..];
    }
    while right && part.last().is_some_and(|byte| set.contains(byte)) {
        part = &part[..part.len() - 1];
    }
    Ok(like(args.receiver(vm)?, part.to_vec()))
}
