//! Types compared by their SQL, word by word.

use sql::dialect::{CompileOptions, Compiler, Dialect};
use sql::types::Type;

use crate::error::Result;

/// The SQL of a type in parts; Alembic: `Params`.
#[derive(Debug, Default, PartialEq, Eq)]
struct TypeText {
    /// The first word.
    name: String,
    /// The other words.
    words: Vec<String>,
    /// What stands in parentheses.
    arguments: Vec<String>,
}

/// Whether a described type is another one than the database's.
pub(super) fn is_other_type(dialect: &dyn Dialect, inspected: &Type, described: &Type) -> Result<bool> {
    let (inspected, described) = (written(dialect, inspected)?, written(dialect, described)?);
    Ok(!has_same_name(dialect.name(), &inspected, &described)
        || !has_same_arguments(dialect.name(), &inspected, &described))
}

fn written(dialect: &dyn Dialect, ty: &Type) -> Result<TypeText> {
    Ok(parse(&Compiler::new(dialect, CompileOptions::default()).type_sql(ty)?.to_lowercase()))
}

fn parse(definition: &str) -> TypeText {
    let mut words: Vec<String> = Vec::new();
    let mut parenthesized = "";
    let mut rest = definition;
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
        if is_word(first) {
            let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            words.push(rest[..end].to_owned());
            rest = &rest[end..];
            continue;
        }
        // What opens a parenthesis holds one character at least.
        let after = &rest[first.len_utf8()..];
        let inner = after.chars().next().map_or(0, char::len_utf8);
        match after.get(inner..).and_then(|tail| tail.find(')')) {
            Some(close) if first == '(' => {
                let end = inner + close;
                parenthesized = &after[..end];
                rest = &after[end + 1..];
            }
            _ => rest = after,
        }
    }
    let arguments = parenthesized.split(['(', ')', ',']).filter(|term| !term.is_empty() && !term.contains('='));
    let arguments = arguments.map(|term| term.trim().to_owned()).collect();
    let mut words = words.into_iter();
    TypeText { name: words.next().unwrap_or_default(), words: words.collect(), arguments }
}

/// Names that mean one type, by dialect.
fn synonyms(dialect: &str) -> &'static [&'static [&'static str]] {
    const NUMBERS: &[&str] = &["numeric", "decimal"];
    match dialect {
        "mysql" | "mariadb" => &[NUMBERS, &["bool", "tinyint"], &["json", "longtext"]],
        "postgresql" => &[NUMBERS, &["float", "double precision"]],
        "mssql" => &[NUMBERS, &["varchar", "nvarchar"]],
        "oracle" => &[
            NUMBERS,
            &["varchar", "varchar2"],
            &["bigint", "integer", "smallint", "decimal", "numeric", "number"],
            &["double", "float", "double_precision"],
        ],
        _ => &[NUMBERS],
    }
}

fn has_same_name(dialect: &str, inspected: &TypeText, described: &TypeText) -> bool {
    let all = |text: &TypeText| {
        let mut words = vec![text.name.as_str()];
        words.extend(text.words.iter().map(String::as_str));
        words.join(" ")
    };
    let (known, wanted) = (all(inspected), all(described));
    inspected.name == described.name
        || synonyms(dialect).iter().any(|names| {
            let has = |name: &str| names.contains(&name);
            has(&known) && has(&wanted) || has(&inspected.name) && has(&described.name)
        })
}

/// Only what both sides say is compared.
fn has_same_arguments(dialect: &str, inspected: &TypeText, described: &TypeText) -> bool {
    let is_same = |a: &[String], b: &[String]| a.len() != b.len() || a == b;
    if !is_same(&inspected.words, &described.words) || !is_same(&inspected.arguments, &described.arguments) {
        return false;
    }
    let marks: &[&str] = if matches!(dialect, "mysql" | "mariadb") { &["character set ", "collate "] } else { &[] };
    let (known, wanted) = (inspected.words.join(" "), described.words.join(" "));
    marks.iter().all(|mark| {
        let value = |text: &str| text.split_once(mark).and_then(|(_, rest)| rest.split(' ').next().map(str::to_owned));
        match (value(&known), value(&wanted)) {
            (Some(known), Some(wanted)) => known == wanted,
            _ => true,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_read_in_words_and_arguments() {
        let text = parse("numeric(10, 5) unsigned");
        assert_eq!((text.name.as_str(), text.words.as_slice()), ("numeric", ["unsigned".to_owned()].as_slice()));
        assert_eq!(text.arguments, ["10", "5"]);
        assert_eq!(parse("varchar() character set utf8").words, ["character", "set", "utf8"]);
    }
}
