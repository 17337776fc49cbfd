//! Case, and what kind of characters a text has.

use super::alone;
use crate::format::is_printable;
use crate::format::number::{decimal_value, is_space};
use crate::{Args, NativeFn, PyResult, Value, Vm};

pub(super) const METHODS: &[(&str, NativeFn)] = &[
    ("upper", |vm, args| Ok(Value::string(alone(vm, args, "upper")?.as_str().to_uppercase()))),
    ("lower", |vm, args| Ok(Value::string(alone(vm, args, "lower")?.as_str().to_lowercase()))),
    ("casefold", |vm, args| Ok(Value::string(fold(alone(vm, args, "casefold")?.as_str())))),
    ("swapcase", |vm, args| Ok(Value::string(swap(alone(vm, args, "swapcase")?.as_str())))),
    ("capitalize", |vm, args| Ok(Value::string(capitalize(alone(vm, args, "capitalize")?.as_str())))),
    ("title", |vm, args| Ok(Value::string(title(alone(vm, args, "title")?.as_str())))),
    ("isalpha", |vm, args| all(vm, args, "isalpha", is_alpha)),
    ("isdigit", |vm, args| all(vm, args, "isdigit", is_digit)),
    ("isdecimal", |vm, args| all(vm, args, "isdecimal", |c| decimal_value(c).is_some())),
    ("isnumeric", |vm, args| all(vm, args, "isnumeric", is_numeric)),
    ("isalnum", |vm, args| all(vm, args, "isalnum", |c| is_alpha(c) || c.is_numeric())),
    ("isspace", |vm, args| all(vm, args, "isspace", is_space)),
    ("isprintable", |vm, args| {
        let text = alone(vm, args, "isprintable")?.as_str();
        Ok(Value::bool(text.chars().all(is_printable)))
    }),
    ("isascii", |vm, args| Ok(Value::bool(alone(vm, args, "isascii")?.is_ascii()))),
    ("isupper", |vm, args| cased(vm, args, "isupper", char::is_uppercase, char::is_lowercase)),
    ("islower", |vm, args| cased(vm, args, "islower", char::is_lowercase, char::is_uppercase)),
    ("istitle", |vm, args| Ok(Value::bool(is_title(alone(vm, args, "istitle")?.as_str())))),
    ("isidentifier", |vm, args| Ok(Value::bool(is_identifier(alone(vm, args, "isidentifier")?.as_str())))),
];

fn is_alpha(c: char) -> bool {
    c.is_alphabetic() && !c.is_numeric()
}

fn is_digit(c: char) -> bool {
    decimal_value(c).is_some()
        || matches!(c, '\u{b2}'..='\u{b3}' | '\u{b9}' | '\u{1369}'..='\u{1371}' | '\u{19da}' | '\u{2070}' | '\u{2074}'..='\u{2079}' | '\u{2080}'..='\u{2089}' | '\u{2460}'..='\u{2468}' | '\u{2474}'..='\u{247c}' | '\u{2488}'..='\u{2490}' | '\u{24ea}' | '\u{24f5}'..='\u{24fd}' | '\u{24ff}' | '\u{2776}'..='\u{277e}' | '\u{2780}'..='\u{2788}' | '\u{278a}'..='\u{2792}' | '\u{10a40}'..='\u{10a43}' | '\u{10e60}'..='\u{10e68}' | '\u{11052}'..='\u{1105a}' | '\u{1f100}'..='\u{1f10a}')
}

fn all(vm: &Vm, args: &Args<'_>, method: &str, test: fn(char) -> bool) -> PyResult {
    let text = alone(vm, args, method)?.as_str();
    Ok(Value::bool(!text.is_empty() && text.chars().all(test)))
}

fn cased(vm: &Vm, args: &Args<'_>, method: &str, wanted: fn(char) -> bool, refused: fn(char) -> bool) -> PyResult {
    let text = alone(vm, args, method)?.as_str();
    Ok(Value::bool(text.chars().any(wanted) && !text.chars().any(refused)))
}

fn is_cased(c: char) -> bool {
    c.is_uppercase() || c.is_lowercase() || is_title_case(c)
}

/// Whether a character is a number: also a Chinese character that stands for one.
fn is_numeric(c: char) -> bool {
    c.is_numeric()
        || matches!(c, '\u{3405}' | '\u{3483}' | '\u{382a}' | '\u{3b4d}' | '\u{4e00}' | '\u{4e03}' | '\u{4e07}' | '\u{4e09}' | '\u{4e24}' | '\u{4e5d}' | '\u{4e8c}' | '\u{4e94}' | '\u{4e96}' | '\u{4eac}' | '\u{4ebf}'..='\u{4ec0}' | '\u{4edf}' | '\u{4ee8}' | '\u{4f0d}' | '\u{4f70}' | '\u{4fe9}' | '\u{5006}' | '\u{5104}' | '\u{5146}' | '\u{5169}' | '\u{516b}' | '\u{516d}' | '\u{5341}' | '\u{5343}'..='\u{5345}' | '\u{534c}' | '\u{53c1}'..='\u{53c4}' | '\u{56db}' | '\u{58f1}' | '\u{58f9}' | '\u{5e7a}' | '\u{5efe}'..='\u{5eff}' | '\u{5f0c}'..='\u{5f0e}' | '\u{5f10}' | '\u{62d0}' | '\u{62fe}' | '\u{634c}' | '\u{67d2}' | '\u{6d1e}' | '\u{6f06}' | '\u{7396}' | '\u{767e}' | '\u{7695}' | '\u{79ed}' | '\u{8086}' | '\u{842c}' | '\u{8cae}' | '\u{8cb3}' | '\u{8d30}' | '\u{920e}' | '\u{94a9}' | '\u{9621}' | '\u{9646}' | '\u{964c}' | '\u{9678}' | '\u{96f6}' | '\u{f96b}' | '\u{f973}' | '\u{f978}' | '\u{f9b2}' | '\u{f9d1}' | '\u{f9d3}' | '\u{f9fd}' | '\u{20001}' | '\u{20064}' | '\u{200e2}' | '\u{20121}' | '\u{2092a}' | '\u{20983}' | '\u{2098c}' | '\u{2099c}' | '\u{20aea}' | '\u{20afd}' | '\u{20b19}' | '\u{22390}' | '\u{22998}' | '\u{23b1b}' | '\u{2626d}' | '\u{2f890}')
}

/// Whether a text could name a variable.
pub fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c == '_' || c.is_alphabetic()) && chars.all(|c| c == '_' || c.is_alphanumeric())
}

fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'ẞ' => out.push_str("ss"),
            'ı' | '\u{13a0}'..='\u{13f5}' => out.push(c),
            '\u{13f8}'..='\u{13fd}' => out.extend(char::from_u32(c as u32 - 8)),
            '\u{ab70}'..='\u{abbf}' => out.extend(char::from_u32(c as u32 - 0xab70 + 0x13a0)),
            _ => out.extend(c.to_uppercase().flat_map(char::to_lowercase)),
        }
    }
    out
}

/// Whether a sigma at this place is the last letter of a word.
fn is_final(text: &str, at: usize) -> bool {
    let ignored = |c: &char| matches!(c, '\'' | '.' | ':' | '’' | '·' | '\u{ad}' | '\u{300}'..='\u{36f}');
    let before = text[..at].chars().rev().find(|c| !ignored(c)).is_some_and(is_cased);
    let after = text[at + 'Σ'.len_utf8()..].chars().find(|c| !ignored(c)).is_some_and(is_cased);
    before && !after
}

fn swap(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if c == 'Σ' {
            out.push(if is_final(text, at) { 'ς' } else { 'σ' });
        } else if c.is_uppercase() {
            out.extend(c.to_lowercase());
        } else if is_title_case(c) {
            out.push(c);
        } else {
            out.extend(c.to_uppercase());
        }
    }
    out
}

/// The character for the start of a word, where it is not the upper case: digraphs, and Greek letters with an iota.
fn title_of(c: char) -> Option<char> {
    let code = c as u32;
    let title = match code {
        0x1c4..=0x1cc => 0x1c5 + (code - 0x1c4) / 3 * 3,
        0x1f1..=0x1f3 => 0x1f2,
        0x10d0..=0x10ff => code,
        0x1f80..=0x1faf => code | 8,
        0x1fb3 | 0x1fbc => 0x1fbc,
        0x1fc3 | 0x1fcc => 0x1fcc,
        0x1ff3 | 0x1ffc => 0x1ffc,
        _ => return None,
    };
    char::from_u32(title)
}

/// Whether a character is upper case at the start of a word only.
fn is_title_case(c: char) -> bool {
    title_of(c) == Some(c) && !c.is_lowercase()
}

fn push_title(out: &mut String, c: char) {
    if let Some(title) = title_of(c) {
        out.push(title);
        return;
    }
    if c == 'ŉ' {
        out.push_str("ʼN");
        return;
    }
    // The upper case of a ligature has several letters; only the first stays upper.
    let mut mapped = c.to_uppercase();
    out.extend(mapped.next());
    for rest in mapped {
        out.extend(rest.to_lowercase());
    }
}

/// The lower case of a part of a text, with the sigma that ends a word.
fn push_lower(out: &mut String, text: &str, start: usize, end: usize) {
    for (at, c) in text[start..end].char_indices() {
        match c {
            'Σ' => out.push(if is_final(text, start + at) { 'ς' } else { 'σ' }),
            _ => out.extend(c.to_lowercase()),
        }
    }
}

fn capitalize(text: &str) -> String {
    let mut chars = text.chars();
    let mut out = String::with_capacity(text.len());
    if let Some(first) = chars.next() {
        push_title(&mut out, first);
    }
    push_lower(&mut out, text, text.len() - chars.as_str().len(), text.len());
    out
}

fn title(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for (at, c) in text.char_indices() {
        if inside {
            push_lower(&mut out, text, at, at + c.len_utf8());
        } else {
            push_title(&mut out, c);
        }
        inside = is_cased(c);
    }
    out
}

fn is_title(text: &str) -> bool {
    let mut inside = false;
    let mut found = false;
    for c in text.chars() {
        if c.is_uppercase() || is_title_case(c) {
            if inside {
                return false;
            }
            inside = true;
            found = true;
        } else if c.is_lowercase() {
            if !inside {
                return false;
            }
        } else {
            inside = false;
        }
    }
    found
}
