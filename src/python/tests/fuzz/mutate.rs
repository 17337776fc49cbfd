//! Programs made of recorded ones: a few of their statements, changed.

use crate::chance::Chance;
use crate::tokens::{Kind, kind, split};

const NUMBERS: [&str; 30] = [
    "0",
    "1",
    "-1",
    "2",
    "3",
    "7",
    "-2",
    "255",
    "256",
    "1000",
    "-1000",
    "65536",
    "2147483647",
    "2147483648",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "1e308",
    "1e-320",
    "-0.0",
    "0.5",
    "1e400",
    "2j",
    "0x10ffff",
    "0xd800",
    "10**30",
    "-(10**30)",
    "True",
    "None",
];

const SIGNS: [&str; 48] = [
    "+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^", "~", "<", ">", "<=", ">=", "==", "!=", "=",
    "+=", "-=", "*=", ":=", ",", ":", ";", ".", "->", "(", ")", "[", "]", "{", "}", " in ", " is ", " not in ",
    " and ", " or ", " if ", " else ", " for ", "...", "!", "\\", "$",
];

const WORDS: [&str; 72] = [
    "None",
    "True",
    "self",
    "super",
    "type",
    "object",
    "int",
    "float",
    "str",
    "bytes",
    "bytearray",
    "memoryview",
    "list",
    "tuple",
    "dict",
    "set",
    "frozenset",
    "range",
    "slice",
    "iter",
    "next",
    "len",
    "map",
    "filter",
    "zip",
    "enumerate",
    "reversed",
    "sorted",
    "sum",
    "min",
    "max",
    "any",
    "all",
    "repr",
    "hash",
    "id",
    "print",
    "getattr",
    "setattr",
    "delattr",
    "hasattr",
    "vars",
    "dir",
    "isinstance",
    "issubclass",
    "callable",
    "property",
    "staticmethod",
    "classmethod",
    "Exception",
    "BaseException",
    "ExceptionGroup",
    "StopIteration",
    "KeyError",
    "__class__",
    "__dict__",
    "__init__",
    "__new__",
    "__name__",
    "__doc__",
    "globals",
    "locals",
    "eval",
    "exec",
    "compile",
    "complex",
    "divmod",
    "pow",
    "round",
    "format",
    "chr",
    "NotImplemented",
];

const STATEMENTS: [&str; 40] = [
    "break",
    "continue",
    "return",
    "yield",
    "pass",
    "raise",
    "global x",
    "nonlocal x",
    "del self",
    "await x",
    "async def f(): yield 1",
    "def f(*a, **k): return a, k",
    "class A: pass",
    "import sys",
    "from math import *",
    "assert 0, 1",
    "try: 1/0\nfinally: pass",
    "with open('a') as f: pass",
    "for x in 1, 2: x",
    "while 0: pass",
    "match 1:\n case [*_]: pass\n case {'a': 1, **k}: pass",
    "type X[T] = list[T]",
    "lambda: (yield)",
    "x: int = 1",
    "x, *y = 1, 2, 3",
    "print(f'{1!r:>{10}}')",
    "[x for x in x]",
    "return (yield)",
    "yield from ()",
    "@f",
    "else:",
    "except:",
    "finally:",
    "elif 1:",
    "case _:",
    "x = y = z = 1",
    "raise KeyError from None",
    "print(dir())",
    "del x",
    "__slots__ = 'a'",
];

const ODDITIES: [&str; 28] = [
    "é",
    "ß",
    "Σ",
    "ﬁ",
    "İ",
    "\u{301}",
    "\u{200d}",
    "\u{feff}",
    "𝒳",
    "😀",
    "\u{202e}",
    "١",
    "²",
    "½",
    "Ⅷ",
    "\r",
    "\u{c}",
    "\0",
    "\u{85}",
    "\u{2028}",
    "\t",
    "\\N{DIGIT ONE}",
    "\\ud800",
    "\\x",
    "\\u12",
    "ſ",
    "µ",
    "\u{a0}",
];

/// The statements of one program: lines, each with the more indented ones behind it.
pub fn statements(program: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in program.lines() {
        let goes_on = line.starts_with([' ', ')', ']', '}', '\t', '@'])
            || ["else", "elif", "except", "finally", "\"\"\"", "'''"].iter().any(|word| line.starts_with(word))
            || found.last().is_some_and(|last| last.trim_end().lines().last().is_some_and(|l| l.starts_with('@')));
        match found.last_mut() {
            Some(last) if goes_on && !line.starts_with('@') || line.is_empty() => {
                last.push_str(line);
                last.push('\n');
            }
            _ => found.push(format!("{line}\n")),
        }
        if line.is_empty() && found.len() == 1 && found[0].trim().is_empty() {
            found.clear();
        }
    }
    found
}

/// A program of its own kind for an iteration.
pub fn program(chance: &mut Chance, corpus: &[Vec<String>]) -> String {
    let mut parts = window(chance, corpus);
    if chance.percent(20) {
        let more = window(chance, corpus);
        let at = chance.below(parts.len() + 1);
        parts.splice(at..at, more);
    }
    let changes = 1 + chance.below(5);
    for _ in 0..changes {
        let at = chance.below(parts.len());
        if let Some(part) = parts.get(at).cloned() {
            parts[at] = changed(chance, &part, corpus);
        }
    }
    if chance.percent(10) && parts.len() > 1 {
        let (a, b) = (chance.below(parts.len()), chance.below(parts.len()));
        parts.swap(a, b);
    }
    if chance.percent(60) {
        parts = parts.iter().map(|part| guarded(part)).collect();
    }
    let mut text = parts.concat();
    if chance.percent(3) {
        let mut at = chance.below(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        text.truncate(at);
    }
    text
}

/// Some statements that stand together, with the imports of their program.
fn window(chance: &mut Chance, corpus: &[Vec<String>]) -> Vec<String> {
    let all = &corpus[chance.below(corpus.len())];
    let length = 1 + chance.below(14);
    let start = chance.below(all.len().saturating_sub(length / 2));
    let is_import = |part: &&String| part.starts_with("import ") || part.starts_with("from ");
    let mut parts: Vec<String> = all[..start].iter().filter(is_import).cloned().collect();
    if chance.percent(50) {
        let is_definition = |part: &&String| ["class ", "def ", "@"].iter().any(|word| part.starts_with(word));
        parts.extend(all[..start].iter().filter(is_definition).take(6).cloned());
    }
    parts.extend(all.iter().skip(start).take(length).cloned());
    parts
}

/// The statement in a `try`, so that a mistake in it does not end the program.
fn guarded(part: &str) -> String {
    if part.starts_with("from __future__") || part.trim().is_empty() {
        return part.to_owned();
    }
    let mut text = String::from("try:\n");
    for line in part.lines() {
        text.push_str("    ");
        text.push_str(line);
        text.push('\n');
    }
    text.push_str("except Exception as error:\n    print(type(error), str(error)[:99])\n");
    text
}

/// One change of a statement.
fn changed(chance: &mut Chance, part: &str, corpus: &[Vec<String>]) -> String {
    if chance.percent(12) {
        return changed_lines(chance, part);
    }
    let mut tokens = split(part);
    if tokens.is_empty() {
        return part.to_owned();
    }
    let at = chance.below(tokens.len());
    let of = |wanted: Kind| (0..tokens.len()).filter(|at| kind(&tokens[*at]) == wanted).collect::<Vec<_>>();
    let (words, numbers, signs, texts) = (of(Kind::Word), of(Kind::Number), of(Kind::Sign), of(Kind::Text));
    match chance.below(16) {
        0 => drop(tokens.remove(at)),
        1 => tokens.insert(at, tokens[at].clone()),
        2 => {
            let other = chance.below(tokens.len());
            tokens.swap(at, other);
        }
        3..=5 if !numbers.is_empty() => replace(chance, &mut tokens, &numbers, &NUMBERS),
        6 | 7 if !words.is_empty() => {
            let from = tokens[words[chance.below(words.len())]].clone();
            tokens[words[chance.below(words.len())]] = from;
        }
        8 | 9 if !words.is_empty() => replace(chance, &mut tokens, &words, &WORDS),
        10 | 11 if !signs.is_empty() => replace(chance, &mut tokens, &signs, &SIGNS),
        12 => nest(chance, &mut tokens, at),
        13 => tokens.insert(at, chance.pick(&ODDITIES).to_owned()),
        14 if !texts.is_empty() => {
            let other = window(chance, corpus).concat();
            let other = split(&other).into_iter().filter(|token| kind(token) == Kind::Text).collect::<Vec<_>>();
            if let Some(other) = other.get(chance.below(other.len())) {
                tokens[texts[chance.below(texts.len())]].clone_from(other);
            }
        }
        _ if !words.is_empty() => {
            // An argument of another kind.
            let values = ["None", "[]", "{}", "''", "b''", "(1,)", "object()", "lambda *a: a", "iter([])", "1.5", "-1"];
            replace(chance, &mut tokens, &words, &values);
        }
        _ => {}
    }
    tokens.concat()
}

/// Puts one of the texts in the place of one of the tokens.
fn replace(chance: &mut Chance, tokens: &mut [String], places: &[usize], texts: &[&str]) {
    let place = places[chance.below(places.len())];
    chance.pick(texts).clone_into(&mut tokens[place]);
}

/// Brackets, signs or words around or before a token, once or often.
fn nest(chance: &mut Chance, tokens: &mut [String], at: usize) {
    let depth = if chance.percent(85) { 1 + chance.below(3) } else { chance.below(300) };
    let pairs =
        [("(", ")"), ("[", "]"), ("{", "}"), ("[*", "]"), ("-", ""), ("not ", ""), ("lambda: ", ""), ("f(", ")")];
    let (open, close) = pairs[chance.below(pairs.len())];
    let token = &tokens[at];
    tokens[at] = open.repeat(depth) + token + &close.repeat(depth);
}

/// A change of whole lines.
fn changed_lines(chance: &mut Chance, part: &str) -> String {
    let mut lines: Vec<String> = part.lines().map(str::to_owned).collect();
    let at = chance.below(lines.len());
    match chance.below(6) {
        0 if !lines.is_empty() => drop(lines.remove(at)),
        1 if !lines.is_empty() => lines.insert(at, lines[at].clone()),
        2 if !lines.is_empty() => {
            let other = chance.below(lines.len());
            lines.swap(at, other);
        }
        3 if !lines.is_empty() => lines[at].insert(0, ' '),
        _ => {
            let indent: String = lines.get(at).map_or("", String::as_str).chars().take_while(|c| *c == ' ').collect();
            let new = chance.pick(&STATEMENTS).lines().map(|line| format!("{indent}{line}")).collect::<Vec<_>>();
            lines.insert(at, new.join("\n"));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}
