//! Padding and stripping.

use super::this;
use crate::builtins::arguments::{index, type_name};
use crate::format::number::is_space;
use crate::{Args, NativeFn, PyResult, Value, Vm};

pub(super) const METHODS: &[(&str, NativeFn)] = &[
    ("strip", |vm, args| strip(vm, args, "strip", true, true)),
    ("lstrip", |vm, args| strip(vm, args, "lstrip", true, false)),
    ("rstrip", |vm, args| strip(vm, args, "rstrip", false, true)),
    ("center", |vm, args| {
        pad(vm, args, "center", |missing, width| {
            let left = missing / 2 + (missing & width & 1);
            (left, missing - left)
        })
    }),
    ("ljust", |vm, args| pad(vm, args, "ljust", |missing, _| (0, missing))),
    ("rjust", |vm, args| pad(vm, args, "rjust", |missing, _| (missing, 0))),
    ("zfill", zero_fill),
    ("expandtabs", expand_tabs),
];

fn strip(vm: &Vm, args: &Args<'_>, method: &str, left: bool, right: bool) -> PyResult {
    let mut text = this(vm, args, method)?.as_str();
    let rest = args.rest().between(vm, method, 0, 1)?;
    let set = match rest.first() {
        None | Some(Value::None) => None,
        Some(value) => Some(value.as_str().ok_or_else(|| vm.type_error(&format!("{method} arg must be None or str")))?),
    };
    let goes = |c: char| set.map_or_else(|| is_space(c), |set| set.contains(c));
    if left {
        text = text.trim_start_matches(goes);
    }
    if right {
        text = text.trim_end_matches(goes);
    }
    Ok(Value::str(text))
}

fn pad(vm: &Vm, args: &Args<'_>, method: &str, sides: fn(usize, usize) -> (usize, usize)) -> PyResult {
    let text = this(vm, args, method)?;
    let rest = args.rest().between(vm, method, 1, 2)?;
    let width = index(vm, &rest[0])?.max(0) as usize;
    let fill = match rest.get(1) {
        None => ' ',
        Some(value) => {
            let Some(fill) = value.as_str() else {
                let name = type_name(vm, value);
                return Err(vm.type_error(&format!("The fill character must be a unicode character, not {name}")));
            };
            let mut chars = fill.chars();
            match (chars.next(), chars.next()) {
                (Some(fill), None) => fill,
                _ => {
                    return Err(vm.type_error("The fill character must be exactly one character long"));
                }
            }
        }
    };
    let missing = width.saturating_sub(text.char_len());
    super::check_size(vm, missing, 1)?;
    let (left, right) = sides(missing, width);
    let mut out = String::with_capacity(text.as_str().len() + missing);
    out.extend(std::iter::repeat_n(fill, left));
    out.push_str(text.as_str());
    out.extend(std::iter::repeat_n(fill, right));
    Ok(Value::string(out))
}

fn zero_fill(vm: &Vm, args: &Args<'_>) -> PyResult {
    let text = this(vm, args, "zfill")?;
    let width = index(vm, args.rest().exactly_one(vm, "str.zfill")?)?.max(0) as usize;
    let missing = width.saturating_sub(text.char_len());
    super::check_size(vm, missing, 1)?;
    let whole = text.as_str();
    let (sign, digits) = whole.split_at(usize::from(whole.starts_with(['+', '-'])));
    Ok(Value::string(format!("{sign}{}{digits}", "0".repeat(missing))))
}

fn expand_tabs(vm: &Vm, args: &Args<'_>) -> PyResult {
    let text = this(vm, args, "expandtabs")?.as_str();
    let size = args.get(1).or_else(|| args.keyword("tabsize"));
    let size = size.map_or(Ok(8), |value| index(vm, value))?.max(0) as usize;
    let mut out = String::with_capacity(text.len());
    let mut column = 0;
    for c in text.chars() {
        match c {
            '\t' => {
                let spaces = if size == 0 { 0 } else { size - column % size };
                vm.check_longer(out.len(), spaces)?;
                out.extend(std::iter::repeat_n(' ', spaces));
                column += spaces;
            }
            '\n' | '\r' => {
                out.push(c);
                column = 0;
            }
            _ => {
                out.push(c);
                column += 1;
            }
        }
    }
    Ok(Value::string(out))
}
