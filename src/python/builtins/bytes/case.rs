//! Methods of `bytes` and `bytearray` about letters, and those that cut and pad.

use super::methods::{bytes_like, find, find_last};
use super::{contents, like, this};
use crate::builtins::arguments::{index, known_keywords, type_name};
use crate::{Args, Data, NativeFn, Object, PyResult, Value, Vm};

pub(super) const METHODS: &[(&str, NativeFn)] = &[
    ("upper", |vm, args| map(vm, args, "upper", |_, byte| byte.to_ascii_uppercase())),
    ("lower", |vm, args| map(vm, args, "lower", |_, byte| byte.to_ascii_lowercase())),
    ("swapcase", |vm, args| {
        map(vm, args, "swapcase", |_, byte| {
            if byte.is_ascii_uppercase() { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() }
        })
    }),
    ("title", |vm, args| {
        map(vm, args, "title", |before, byte| {
            if before.is_some_and(|byte| byte.is_ascii_alphabetic()) {
                byte.to_ascii_lowercase()
            } else {
                byte.to_ascii_uppercase()
            }
        })
    }),
    ("capitalize", |vm, args| {
        map(vm, args, "capitalize", |before, byte| {
            if before.is_some() { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() }
        })
    }),
    ("isdigit", |vm, args| every(vm, args, "isdigit", u8::is_ascii_digit)),
    ("isalpha", |vm, args| every(vm, args, "isalpha", u8::is_ascii_alphabetic)),
    ("isalnum", |vm, args| every(vm, args, "isalnum", u8::is_ascii_alphanumeric)),
    ("isspace", |vm, args| every(vm, args, "isspace", |byte| matches!(byte, b' ' | b'\t'..=b'\r'))),
    ("isascii", |vm, args| Ok(Value::bool(alone(vm, args, "isascii")?.is_ascii()))),
    ("isupper", |vm, args| cased(vm, args, "isupper", u8::is_ascii_uppercase, u8::is_ascii_lowercase)),
    ("islower", |vm, args| cased(vm, args, "islower", u8::is_ascii_lowercase, u8::is_ascii_uppercase)),
    ("istitle", is_title),
    ("split", |vm, args| split(vm, args, "split", false)),
    ("rsplit", |vm, args| split(vm, args, "rsplit", true)),
    ("splitlines", split_lines),
    ("partition", |vm, args| partition(vm, args, false)),
    ("rpartition", |vm, args| partition(vm, args, true)),
    ("removeprefix", |vm, args| {
        let bytes = this(vm, args, "removeprefix")?;
        let affix = bytes_like(vm, args.rest().exactly_one(vm, "removeprefix")?)?;
        let cut = bytes.strip_prefix(affix.as_slice()).unwrap_or(&bytes);
        Ok(like(args.receiver(vm)?, cut.to_vec()))
    }),
    ("removesuffix", |vm, args| {
        let bytes = this(vm, args, "removesuffix")?;
        let affix = bytes_like(vm, args.rest().exactly_one(vm, "removesuffix")?)?;
        let cut = bytes.strip_suffix(affix.as_slice()).unwrap_or(&bytes);
        Ok(like(args.receiver(vm)?, cut.to_vec()))
    }),
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
    ("translate", translate),
];

fn alone(vm: &Vm, args: &Args<'_>, method: &str) -> PyResult<Vec<u8>> {
    let bytes = this(vm, args, method)?;
    let class = type_name(vm, args.receiver(vm)?);
    args.rest().none(vm, &format!("{class}.{method}"))?;
    Ok(bytes)
}

/// Changes each byte, knowing the one before it.
fn map(vm: &Vm, args: &Args<'_>, method: &str, change: fn(Option<u8>, u8) -> u8) -> PyResult {
    let bytes = alone(vm, args, method)?;
    let before = std::iter::once(None).chain(bytes.iter().copied().map(Some));
    let changed = before.zip(&bytes).map(|(before, byte)| change(before, *byte)).collect();
    Ok(like(args.receiver(vm)?, changed))
}

fn every(vm: &Vm, args: &Args<'_>, method: &str, test: fn(&u8) -> bool) -> PyResult {
    let bytes = alone(vm, args, method)?;
    Ok(Value::bool(!bytes.is_empty() && bytes.iter().all(test)))
}

fn cased(vm: &Vm, args: &Args<'_>, method: &str, wanted: fn(&u8) -> bool, refused: fn(&u8) -> bool) -> PyResult {
    let bytes = alone(vm, args, method)?;
    Ok(Value::bool(bytes.iter().any(wanted) && !bytes.iter().any(refused)))
}

fn is_title(vm: &Vm, args: &Args<'_>) -> PyResult {
    let mut inside = false;
    let mut found = false;
    for byte in alone(vm, args, "istitle")? {
        if byte.is_ascii_alphabetic() {
            if byte.is_ascii_uppercase() == inside {
                return Ok(Value::bool(false));
            }
            found = true;
        }
        inside = byte.is_ascii_alphabetic();
    }
    Ok(Value::bool(found))
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

fn words(bytes: &[u8], limit: usize) -> Vec<Vec<u8>> {
    let mut parts = Vec::new();
    let mut rest = bytes.trim_ascii_start();
    while !rest.is_empty() {
        if parts.len() == limit {
            parts.push(rest.trim_ascii_end().to_vec());
            break;
        }
        let end = rest.iter().position(|byte| is_space(*byte)).unwrap_or(rest.len());
        parts.push(rest[..end].to_vec());
        rest = rest[end..].trim_ascii_start();
    }
    parts
}

fn pieces(bytes: &[u8], separator: &[u8], limit: usize, from_right: bool) -> Vec<Vec<u8>> {
    let mut parts = Vec::new();
    let mut rest = bytes;
    while parts.len() < limit {
        let at = if from_right { find_last(rest, separator) } else { find(rest, separator) };
        let Some(at) = at else { break };
        let (head, tail) = (&rest[..at], &rest[at + separator.len()..]);
        let (part, left) = if from_right { (tail, head) } else { (head, tail) };
        parts.push(part.to_vec());
        rest = left;
    }
    parts.push(rest.to_vec());
    parts
}

fn split(vm: &Vm, args: &Args<'_>, method: &str, from_right: bool) -> PyResult {
    let bytes = this(vm, args, method)?;
    let model = args.receiver(vm)?;
    known_keywords(vm, args, method, &["sep", "maxsplit"])?;
    let limit = args.get(2).or_else(|| args.keyword("maxsplit"));
    let limit = usize::try_from(limit.map_or(Ok(-1), |value| index(vm, value))?).unwrap_or(usize::MAX);
    let separator = args.get(1).or_else(|| args.keyword("sep")).filter(|value| !value.is_none());
    vm.check_parts(bytes.len(), || {
        let first = separator.and_then(contents).and_then(|separator| separator.first().copied());
        let is_end = |byte: &&u8| first.map_or(byte.is_ascii_whitespace(), |first| **byte == first);
        bytes.iter().filter(is_end).count().min(limit)
    })?;
    let mut parts = match separator {
        None if from_right => {
            let turned: Vec<u8> = bytes.iter().rev().copied().collect();
            let turn = |mut word: Vec<u8>| {
                word.reverse();
                word
            };
            words(&turned, limit).into_iter().map(turn).collect()
        }
        None => words(&bytes, limit),
        Some(separator) => {
            let separator = bytes_like(vm, separator)?;
            if separator.is_empty() {
                return Err(vm.value_error("empty separator"));
            }
            pieces(&bytes, &separator, limit, from_right)
        }
    };
    if from_right {
        parts.reverse();
    }
    Ok(Value::list(parts.into_iter().map(|part| like(model, part)).collect()))
}

fn split_lines(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bytes = this(vm, args, "splitlines")?;
    let model = args.receiver(vm)?;
    let keep = args.get(1).or_else(|| args.keyword("keepends"));
    let keep = keep.map_or(Ok(false), |value| vm.truth(value))?;
    vm.check_parts(bytes.len(), || bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count())?;
    let mut lines = Vec::new();
    let mut rest = bytes.as_slice();
    while !rest.is_empty() {
        let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
        let length = if rest[end..].starts_with(b"\r\n") { 2 } else { usize::from(end < rest.len()) };
        let kept = if keep { end + length } else { end };
        lines.push(like(model, rest[..kept].to_vec()));
        rest = &rest[end + length..];
    }
    Ok(Value::list(lines))
}

fn partition(vm: &Vm, args: &Args<'_>, last: bool) -> PyResult {
    let method = if last { "rpartition" } else { "partition" };
    let bytes = this(vm, args, method)?;
    let model = args.receiver(vm)?;
    let separator = bytes_like(vm, args.rest().exactly_one(vm, &format!("bytes.{method}"))?)?;
    if separator.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    let at = if last { find_last(&bytes, &separator) } else { find(&bytes, &separator) };
    let parts = match at {
        Some(at) => [bytes[..at].to_vec(), separator.clone(), bytes[at + separator.len()..].to_vec()],
        None if last => [Vec::new(), Vec::new(), bytes],
        None => [bytes, Vec::new(), Vec::new()],
    };
    Ok(Value::tuple(parts.into_iter().map(|part| like(model, part)).collect()))
}

fn pad(vm: &Vm, args: &Args<'_>, method: &str, sides: fn(usize, usize) -> (usize, usize)) -> PyResult {
    let bytes = this(vm, args, method)?;
    let rest = args.rest().between(vm, method, 1, 2)?;
    let width = index(vm, &rest[0])?.max(0) as usize;
    let fill = match rest.get(1) {
        None => b' ',
        Some(value) => match (value.as_str(), contents(value)) {
            (None, Some(fill)) if fill.len() == 1 => fill[0],
            _ => {
                let name = type_name(vm, value);
                let text = format!("{method}() argument 2 must be a byte string of length 1, not {name}");
                return Err(vm.type_error(&text));
            }
        },
    };
    let missing = width.saturating_sub(bytes.len());
    crate::builtins::str::check_size(vm, missing, 1)?;
    let (left, right) = sides(missing, width);
    Ok(like(args.receiver(vm)?, [vec![fill; left], bytes, vec![fill; right]].concat()))
}

fn zero_fill(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bytes = this(vm, args, "zfill")?;
    let width = index(vm, args.rest().exactly_one(vm, "bytes.zfill")?)?.max(0) as usize;
    let missing = width.saturating_sub(bytes.len());
    crate::builtins::str::check_size(vm, missing, 1)?;
    let (sign, digits) = bytes.split_at(usize::from(matches!(bytes.first(), Some(b'+' | b'-'))));
    Ok(like(args.receiver(vm)?, [sign, &vec![b'0'; missing], digits].concat()))
}

fn expand_tabs(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bytes = this(vm, args, "expandtabs")?;
    let size = args.get(1).or_else(|| args.keyword("tabsize"));
    let size = size.map_or(Ok(8), |value| index(vm, value))?.max(0) as usize;
    let mut out = Vec::with_capacity(bytes.len());
    let mut column = 0;
    for byte in bytes {
        match byte {
            b'\t' => {
                let spaces = if size == 0 { 0 } else { size - column % size };
                vm.check_longer(out.len(), spaces)?;
                out.extend(std::iter::repeat_n(b' ', spaces));
                column += spaces;
            }
            _ => {
                out.push(byte);
                column = if matches!(byte, b'\n' | b'\r') { 0 } else { column + 1 };
            }
        }
    }
    Ok(like(args.receiver(vm)?, out))
}

fn translate(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bytes = this(vm, args, "translate")?;
    let Some(table) = args.get(1).or_else(|| args.keyword("table")) else {
        return Err(vm.type_error("translate() takes at least 1 positional argument (0 given)"));
    };
    let table = if table.is_none() { None } else { Some(bytes_like(vm, table)?) };
    if table.as_ref().is_some_and(|table| table.len() != 256) {
        return Err(vm.value_error("translation table must be 256 characters long"));
    }
    let gone = match args.get(2).or_else(|| args.keyword("delete")) {
        Some(gone) => bytes_like(vm, gone)?,
        None => Vec::new(),
    };
    let kept = bytes.into_iter().filter(|byte| !gone.contains(byte));
    let mapped = kept.map(|byte| table.as_ref().map_or(byte, |table| table[usize::from(byte)]));
    Ok(like(args.receiver(vm)?, mapped.collect()))
}

/// `bytes.maketrans`.
pub(super) fn make_table(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.between(vm, "maketrans", 2, 2)?;
    let (from, to) = (bytes_like(vm, &given[0])?, bytes_like(vm, &given[1])?);
    if from.len() != to.len() {
        return Err(vm.value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (a, b) in from.into_iter().zip(to) {
        table[usize::from(a)] = b;
    }
    Ok(Value::Obj(Object::plain(Data::Bytes(table.into()))))
}
