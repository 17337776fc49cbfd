//! The methods that `bytes` and `bytearray` share with `str`.

use super::{contents, like, look, this};
use crate::builtins::arguments::{index, operand, receiver, search_bounds, type_name, wrong_receiver};
use crate::{Args, NativeFn, PyResult, Value, Vm};

pub(super) const METHODS: &[(&str, NativeFn)] = &[
    ("decode", |vm, args| {
        let (encoding, errors) = crate::builtins::arguments::codec_arguments(vm, args, "decode")?;
        super::decode(vm, &this(vm, args, "decode")?, encoding, errors).map(Value::string)
    }),
    ("hex", hex),
    ("join", join),
    ("find", |vm, args| Ok(Value::Int(search(vm, args, "find", false)?.map_or(-1, |at| at as i64)))),
    ("rfind", |vm, args| Ok(Value::Int(search(vm, args, "rfind", true)?.map_or(-1, |at| at as i64)))),
    ("index", |vm, args| {
        search(vm, args, "index", false)?.map(Value::from).ok_or_else(|| vm.value_error("subsection not found"))
    }),
    ("rindex", |vm, args| {
        search(vm, args, "rindex", true)?.map(Value::from).ok_or_else(|| vm.value_error("subsection not found"))
    }),
    ("count", |vm, args| {
        let (bytes, part) = (this(vm, args, "count")?, needle(vm, args, "count")?);
        let bounds = args.positional().get(2..).unwrap_or_default();
        let (start, stop) = search_bounds(vm, bounds, bytes.len())?;
        if start > stop {
            return Ok(Value::Int(0));
        }
        let bytes = bytes[start..stop].to_vec();
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
    ("strip", |vm, args| strip(vm, args, true, true)),
    ("lstrip", |vm, args| strip(vm, args, true, false)),
    ("rstrip", |vm, args| strip(vm, args, false, true)),
];

/// The position of `part` in `bytes`.
pub(super) fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    if part.is_empty() {
        return Some(0);
    }
    bytes.windows(part.len()).position(|window| window == part)
}

/// The last position of `part` in `bytes`.
pub(super) fn find_last(bytes: &[u8], part: &[u8]) -> Option<usize> {
    if part.is_empty() {
        return Some(bytes.len());
    }
    bytes.windows(part.len()).rposition(|window| window == part)
}

pub(super) fn bytes_like(vm: &Vm, value: &Value) -> PyResult<Vec<u8>> {
    contents(value).ok_or_else(|| {
        let name = type_name(vm, value);
        vm.type_error(&format!("a bytes-like object is required, not '{name}'"))
    })
}

fn needle(vm: &Vm, args: &Args<'_>, method: &str) -> PyResult<Vec<u8>> {
    let rest = args.rest().between(vm, method, 1, 3)?;
    let value = &rest[0];
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

fn search(vm: &Vm, args: &Args<'_>, method: &str, last: bool) -> PyResult<Option<usize>> {
    let value = receiver(vm, args, "bytes", method)?;
    let length = look(value, <[u8]>::len).ok_or_else(|| wrong_receiver(vm, "bytes", method, value))?;
    let part = needle(vm, args, method)?;
    let bounds = args.positional().get(2..).unwrap_or_default();
    let (start, stop) = search_bounds(vm, bounds, length)?;
    let found = look(value, |bytes| {
        let area = bytes.get(start..stop)?;
        if last { find_last(area, &part) } else { find(area, &part) }
    });
    Ok(found.flatten().map(|at| at + start))
}

fn hex(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bytes = this(vm, args, "hex")?;
    let separator = match args.get(1).or_else(|| args.keyword("sep")) {
        None => None,
        Some(value) => {
            vm.len(value)?;
            let text: String = match (value.as_str(), contents(value)) {
                (Some(text), _) => text.to_owned(),
                (None, Some(bytes)) => bytes.iter().map(|&byte| char::from(byte)).collect(),
                _ => return Err(vm.type_error("sep must be str or bytes.")),
            };
            if text.chars().count() != 1 {
                return Err(vm.value_error("sep must be length 1."));
            }
            if !text.is_ascii() {
                return Err(vm.value_error("sep must be ASCII."));
            }
            Some(text)
        }
    };
    let group = args.get(2).or_else(|| args.keyword("bytes_per_sep"));
    let group = group.map_or(Ok(1), |value| index(vm, value))?;
    let size = group.unsigned_abs().max(1) as usize;
    let mut out = String::with_capacity(bytes.len() * 2);
    for (at, byte) in bytes.iter().enumerate() {
        let from_edge = if group < 0 { at } else { bytes.len() - at };
        if at > 0 && group != 0 && from_edge % size == 0 {
            out.push_str(separator.as_deref().unwrap_or_default());
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
            vm.check_longer(out.len(), glue.len())?;
            out.extend_from_slice(&glue);
        }
        vm.check_text(out.len())?;
        match contents(item) {
            Some(bytes) => {
                vm.check_longer(out.len(), bytes.len())?;
                out.extend(bytes);
            }
            None => {
                let name = type_name(vm, item);
                return Err(vm.type_error(&format!("sequence item {at}: expected a bytes-like object, {name} found")));
            }
        }
    }
    Ok(like(separator, out))
}

fn affix(vm: &Vm, args: &Args<'_>, method: &str, test: fn(&[u8], &[u8]) -> bool) -> PyResult {
    let bytes = this(vm, args, method)?;
    let rest = args.rest().between(vm, method, 1, 3)?;
    let value = &rest[0];
    let (start, stop) = search_bounds(vm, &rest[1..], bytes.len())?;
    if start > stop {
        return Ok(Value::bool(false));
    }
    let bytes = &bytes[start..stop];
    if let Some(affix) = contents(value) {
        return Ok(Value::bool(test(bytes, &affix)));
    }
    let Some(affixes) = value.as_tuple() else {
        let name = type_name(vm, value);
        return Err(vm.type_error(&format!("{method} first arg must be bytes or a tuple of bytes, not {name}")));
    };
    for affix in affixes {
        if test(bytes, &bytes_like(vm, affix)?) {
            return Ok(Value::bool(true));
        }
    }
    Ok(Value::bool(false))
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
            vm.check_longer(out.len(), new.len())?;
            out.extend_from_slice(&new);
            vm.check_text(out.len())?;
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
