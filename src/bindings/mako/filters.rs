//! The filters of an expression.

/// Splits a list of filters at the commas that stand outside of brackets and quotes.
pub fn split(filters: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    let mut depth = 0_i32;
    while let Some(rest) = filters.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some(length) = super::scanner::quoted_length(rest) {
            at += length;
            continue;
        }
        let first = rest.chars().next().unwrap_or_default();
        match first {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(filters.get(start..at).unwrap_or_default().trim());
                start = at + 1;
            }
            _ => {}
        }
        at += first.len_utf8();
    }
    found.push(filters.get(start..).unwrap_or_default().trim());
    found.retain(|filter| !filter.is_empty());
    found
}

/// `code` inside of calls of the filters, the first one innermost. `n` stands for no filter.
pub fn apply(code: &str, filters: &[&str]) -> String {
    let named = filters.iter().filter(|filter| **filter != "n");
    named.fold(code.to_owned(), |inner, filter| format!("{}({inner})", function(filter)))
}

/// The function that a filter names.
fn function(filter: &str) -> String {
    let builtin = match filter {
        "h" => "html_escape",
        "x" => "xml_escape",
        "u" => "url_escape",
        "trim" => "trim",
        "unicode" => return "str".to_owned(),
        _ if filter.starts_with("decode.") => filter,
        _ => return filter.to_owned(),
    };
    format!("__M_filters.{builtin}")
}
