//! Splitting.

use super::this;
use crate::builtins::arguments::{index, type_name};
use crate::format::number::is_space;
use crate::{Args, NativeFn, PyResult, Value, Vm};

pub(super) const METHODS: &[(&str, NativeFn)] = &[
    ("split", |vm, args| split(vm, args, "split", false)),
    ("rsplit", |vm, args| split(vm, args, "rsplit", true)),
    ("splitlines", split_lines),
    ("partition", |vm, args| partition(vm, args, false)),
    ("rpartition", |vm, args| partition(vm, args, true)),
];

fn split(vm: &Vm, args: &Args<'_>, method: &str, from_right: bool) -> PyResult {
    let text = this(vm, args, method)?.as_str();
    crate::builtins::arguments::known_keywords(vm, args, method, &["sep", "maxsplit"])?;
    let given = args.values().len() - 1;
    if given > 2 {
        return Err(vm.type_error(&format!("{method}() takes at most 2 arguments ({given} given)")));
    }
    let separator = args.get(1).or_else(|| args.keyword("sep")).filter(|value| !value.is_none());
    let limit = args.get(2).or_else(|| args.keyword("maxsplit"));
    let limit = usize::try_from(limit.map_or(Ok(-1), |value| index(vm, value))?).unwrap_or(usize::MAX);
    vm.check_parts(text.len(), || match separator.and_then(Value::as_str) {
        Some(separator) if !separator.is_empty() => text.matches(separator).count().min(limit),
        _ => text.chars().filter(|c| is_space(*c)).count().min(limit),
    })?;
    let parts: Vec<Value> = match separator {
        None if from_right => words_from_right(text, limit),
        None => words(text, limit),
        Some(separator) => {
            let Some(separator) = separator.as_str() else {
                let name = type_name(vm, separator);
                return Err(vm.type_error(&format!("must be str or None, not {name}")));
            };
            if separator.is_empty() {
                return Err(vm.value_error("empty separator"));
            }
            if from_right {
                let mut parts: Vec<Value> = text.rsplitn(limit.saturating_add(1), separator).map(Value::str).collect();
                parts.reverse();
                parts
            } else {
                text.splitn(limit.saturating_add(1), separator).map(Value::str).collect()
            }
        }
    };
    Ok(Value::list(parts))
}

fn words(text: &str, limit: usize) -> Vec<Value> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start_matches(is_space);
    while !rest.is_empty() {
        if parts.len() == limit {
            parts.push(Value::str(rest.trim_end_matches(is_space)));
            break;
        }
        let end = rest.find(is_space).unwrap_or(rest.len());
        parts.push(Value::str(&rest[..end]));
        rest = rest[end..].trim_start_matches(is_space);
    }
    parts
}

fn words_from_right(text: &str, limit: usize) -> Vec<Value> {
    let mut parts = Vec::new();
    let mut rest = text.trim_end_matches(is_space);
    while !rest.is_empty() {
        if parts.len() == limit {
            parts.push(Value::str(rest.trim_start_matches(is_space)));
            break;
        }
        let start = rest.char_indices().rev().find(|(_, c)| is_space(*c)).map_or(0, |(at, c)| at + c.len_utf8());
        parts.push(Value::str(&rest[start..]));
        rest = rest[..start].trim_end_matches(is_space);
    }
    parts.reverse();
    parts
}

/// The lines of a text, with their ends or without.
pub fn lines(text: &str, keep_ends: bool) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let is_end = |c: char| {
            matches!(c, '\n' | '\r' | '\x0b' | '\x0c' | '\x1c' | '\x1d' | '\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
        };
        let Some((at, end)) = rest.char_indices().find(|(_, c)| is_end(*c)) else {
            lines.push(rest);
            break;
        };
        let length = if rest[at..].starts_with("\r\n") { 2 } else { end.len_utf8() };
        lines.push(if keep_ends { &rest[..at + length] } else { &rest[..at] });
        rest = &rest[at + length..];
    }
    lines
}

fn split_lines(vm: &Vm, args: &Args<'_>) -> PyResult {
    let text = this(vm, args, "splitlines")?.as_str();
    let given = args.values().len() - 1;
    if given > 1 {
        return Err(vm.type_error(&format!("splitlines() takes at most 1 argument ({given} given)")));
    }
    let keep = args.get(1).or_else(|| args.keyword("keepends"));
    let keep = keep.map_or(Ok(false), |value| vm.truth(value))?;
    vm.check_parts(text.len(), || lines(text, keep).len())?;
    Ok(Value::list(lines(text, keep).into_iter().map(Value::str).collect()))
}

fn partition(vm: &Vm, args: &Args<'_>, last: bool) -> PyResult {
    let method = if last { "rpartition" } else { "partition" };
    let text = this(vm, args, method)?.as_str();
    let value = args.rest().exactly_one(vm, &format!("str.{method}"))?;
    let Some(separator) = value.as_str() else {
        return Err(vm.type_error(&format!("must be str, not {}", type_name(vm, value))));
    };
    if separator.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    let found = if last { text.rsplit_once(separator) } else { text.split_once(separator) };
    let parts = match found {
        Some((head, tail)) => [head, separator, tail],
        None if last => ["", "", text],
        None => [text, "", ""],
    };
    Ok(Value::tuple(parts.into_iter().map(Value::str).collect()))
}
