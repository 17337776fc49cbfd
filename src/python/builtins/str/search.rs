//! Searching and replacing.

use super::{part, this};
use crate::builtins::arguments::{index, known_keywords, search_bounds, type_name};
use crate::object::string::PyStr;
use crate::{Args, NativeFn, PyResult, Value, Vm};

pub(super) const METHODS: &[(&str, NativeFn)] = &[
    ("find", |vm, args| Ok(Value::Int(find(vm, args, "find", false)?.map_or(-1, |at| at as i64)))),
    ("rfind", |vm, args| Ok(Value::Int(find(vm, args, "rfind", true)?.map_or(-1, |at| at as i64)))),
    ("index", |vm, args| found(vm, find(vm, args, "index", false)?)),
    ("rindex", |vm, args| found(vm, find(vm, args, "rindex", true)?)),
    ("count", count),
    ("startswith", |vm, args| affix(vm, args, "startswith", |text, affix| text.starts_with(affix))),
    ("endswith", |vm, args| affix(vm, args, "endswith", |text, affix| text.ends_with(affix))),
    ("replace", replace),
    ("removeprefix", |vm, args| {
        let text = this(vm, args, "removeprefix")?.as_str();
        let prefix = argument(vm, args, "removeprefix")?;
        Ok(Value::str(text.strip_prefix(prefix).unwrap_or(text)))
    }),
    ("removesuffix", |vm, args| {
        let text = this(vm, args, "removesuffix")?.as_str();
        let suffix = argument(vm, args, "removesuffix")?;
        Ok(Value::str(text.strip_suffix(suffix).unwrap_or(text)))
    }),
];

fn argument<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a str> {
    let value = args.rest().exactly_one(vm, &format!("str.{method}"))?;
    value.as_str().ok_or_else(|| {
        let name = type_name(vm, value);
        vm.type_error(&format!("{method}() argument must be str, not {name}"))
    })
}

fn needle<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a str> {
    let value = &args.rest().between(vm, method, 1, 3)?[0];
    value
        .as_str()
        .ok_or_else(|| vm.type_error(&format!("{method}() argument 1 must be str, not {}", type_name(vm, value))))
}

/// The part that is searched, and where it begins; nothing when the bounds exclude everything.
fn searched<'a>(vm: &Vm, args: &Args<'a>, text: &'a PyStr) -> PyResult<Option<(&'a str, usize)>> {
    let bounds = args.positional().get(2..).unwrap_or_default();
    if bounds.is_empty() {
        return Ok(Some((text.as_str(), 0)));
    }
    let (start, stop) = search_bounds(vm, bounds, text.char_len())?;
    Ok((start <= stop).then(|| (part(text, start, stop), start)))
}

fn find(vm: &Vm, args: &Args<'_>, method: &str, last: bool) -> PyResult<Option<usize>> {
    let text = this(vm, args, method)?;
    let needle = needle(vm, args, method)?;
    let Some((area, offset)) = searched(vm, args, text)? else { return Ok(None) };
    let at = if last { area.rfind(needle) } else { area.find(needle) };
    Ok(at.map(|at| offset + if text.is_ascii() { at } else { area[..at].chars().count() }))
}

fn found(vm: &Vm, at: Option<usize>) -> PyResult {
    at.map(Value::from).ok_or_else(|| vm.value_error("substring not found"))
}

fn count(vm: &Vm, args: &Args<'_>) -> PyResult {
    let text = this(vm, args, "count")?;
    let needle = needle(vm, args, "count")?;
    let count = match searched(vm, args, text)? {
        None => 0,
        Some((area, _)) if needle.is_empty() => area.chars().count() + 1,
        Some((area, _)) => area.matches(needle).count(),
    };
    Ok(Value::from(count))
}

fn affix(vm: &Vm, args: &Args<'_>, method: &str, test: fn(&str, &str) -> bool) -> PyResult {
    let text = this(vm, args, method)?;
    let affix = &args.rest().between(vm, method, 1, 3)?[0];
    let area = searched(vm, args, text)?;
    let holds = |affix: &str| area.is_some_and(|(area, _)| test(area, affix));
    if let Some(affix) = affix.as_str() {
        return Ok(Value::bool(holds(affix)));
    }
    let Some(affixes) = affix.as_tuple() else {
        let name = type_name(vm, affix);
        return Err(vm.type_error(&format!("{method} first arg must be str or a tuple of str, not {name}")));
    };
    for affix in affixes {
        match affix.as_str() {
            Some(affix) if holds(affix) => return Ok(Value::bool(true)),
            Some(_) => {}
            None => {
                let name = type_name(vm, affix);
                return Err(vm.type_error(&format!("tuple for {method} must only contain str, not {name}")));
            }
        }
    }
    Ok(Value::bool(false))
}

fn replace(vm: &Vm, args: &Args<'_>) -> PyResult {
    let text = this(vm, args, "replace")?.as_str();
    let arguments = args.rest();
    let rest = arguments.positional();
    if rest.len() < 2 {
        let given = rest.len();
        let text = format!("replace() takes at least 2 positional arguments ({given} given)");
        return Err(vm.type_error(&text));
    }
    let given = arguments.values().len();
    if given > 3 {
        return Err(vm.type_error(&format!("replace() takes at most 3 arguments ({given} given)")));
    }
    known_keywords(vm, &arguments, "replace", &["count"])?;
    let text_of = |at: usize| -> PyResult<&str> {
        rest[at].as_str().ok_or_else(|| {
            let name = type_name(vm, &rest[at]);
            vm.type_error(&format!("replace() argument {} must be str, not {name}", at + 1))
        })
    };
    let (old, new) = (text_of(0)?, text_of(1)?);
    let limit = rest.get(2).or_else(|| arguments.keyword("count")).map_or(Ok(-1), |value| index(vm, value))?;
    if new.len() > old.len() && text.len().saturating_mul(new.len()) > crate::vm::limits::LARGEST_TEXT {
        let found = text.matches(old).count();
        vm.check_text(text.len().saturating_add(found.saturating_mul(new.len() - old.len())))?;
    }
    Ok(Value::string(match usize::try_from(limit) {
        Ok(limit) => text.replacen(old, new, limit),
        Err(_) => text.replace(old, new),
    }))
}
