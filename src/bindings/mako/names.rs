//! The names that Python code may ask for.

use indexmap::IndexSet;

use super::scanner::quoted_length;

const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// Adds the names that stand in `code` outside of plain strings, comments and attributes. Some of them may be the code's
/// own variables.
pub fn collect(code: &str, names: &mut IndexSet<String>) {
    let mut rest = code;
    let mut is_attribute = false;
    while let Some(first) = rest.chars().next() {
        if first == '#' {
            rest = rest.find('\n').and_then(|end| rest.get(end..)).unwrap_or_default();
            continue;
        }
        if let Some(length) = quoted_length(rest) {
            rest = rest.get(length..).unwrap_or_default();
            continue;
        }
        let word: &str = rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
        if word.is_empty() {
            is_attribute = first == '.' || (is_attribute && first.is_whitespace());
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            continue;
        }
        rest = rest.get(word.len()..).unwrap_or_default();
        let literal = quoted_length(rest).filter(|_| is_string_prefix(word));
        if let Some(length) = literal {
            if word.to_lowercase().contains('f') {
                let quoted = rest.get(..length).unwrap_or_default();
                collect(quoted.trim_matches(['"', '\'']), names);
            }
            rest = rest.get(length..).unwrap_or_default();
        } else if !is_attribute && !first.is_numeric() && !KEYWORDS.contains(&word) {
            names.insert(word.to_owned());
        }
        is_attribute = false;
    }
}

fn is_string_prefix(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "r" | "u" | "b" | "f" | "br" | "rb" | "fr" | "rf")
}
