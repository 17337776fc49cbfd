//! Statements that the SQLite in here takes and those on learners' machines do not.
//!
//! `ALTER TABLE … ALTER COLUMN` and `ALTER TABLE … ADD | DROP CONSTRAINT` came with SQLite 3.53. What is learned here has
//! to be true of the databases that CPython brings: there they are syntax errors, and the reason for batch mode.

use super::error::{DriverError, DriverErrorClass};
use super::statement_kind::skip_leading_comments;

/// The error that SQLite before 3.53 gives for a statement; nothing for one that it takes.
///
/// # Errors
/// `OperationalError` with SQLite's text.
pub(super) fn refuse(sql: &str) -> Result<(), DriverError> {
    match offending_word(sql) {
        Some(word) => {
            let message = format!("near \"{word}\": syntax error");
            Err(DriverError { class: DriverErrorClass::Operational, message, sqlite_code: rusqlite::ffi::SQLITE_ERROR })
        }
        None => Ok(()),
    }
}

/// The word at which an older parser stops.
fn offending_word(sql: &str) -> Option<&str> {
    let mut rest = sql;
    (word(&mut rest)?.eq_ignore_ascii_case("alter") && word(&mut rest)?.eq_ignore_ascii_case("table")).then_some(())?;
    word(&mut rest)?;
    if let Some(behind) = skip_leading_comments(rest).strip_prefix('.') {
        rest = behind;
        word(&mut rest)?;
    }
    let action = word(&mut rest)?;
    if action.eq_ignore_ascii_case("alter") {
        return Some(action);
    }
    let has_items = action.eq_ignore_ascii_case("add") || action.eq_ignore_ascii_case("drop");
    let item = word(&mut rest).filter(|_| has_items)?;
    (item.eq_ignore_ascii_case("constraint") || item.eq_ignore_ascii_case("check")).then_some(item)
}

/// Takes a word or a quoted name from the start of a text.
fn word<'a>(rest: &mut &'a str) -> Option<&'a str> {
    let text = skip_leading_comments(rest);
    let first = text.chars().next()?;
    let end = match first {
        '"' | '`' | '\'' => text.get(1..)?.find(first)? + 2,
        '[' => text.find(']')? + 1,
        _ => text.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$')).unwrap_or(text.len()),
    };
    let (found, behind) = (text.get(..end)?, text.get(end..)?);
    *rest = behind;
    Some(found).filter(|found| !found.is_empty())
}

#[cfg(test)]
mod tests {
    use super::offending_word;

    #[test]
    fn newer_forms_stop_where_older_parsers_stop() {
        assert_eq!(offending_word("ALTER TABLE t ALTER COLUMN a DROP NOT NULL"), Some("ALTER"));
        assert_eq!(offending_word(" /* x */ alter table \"a b\".[t] drop constraint c"), Some("constraint"));
        assert_eq!(offending_word("ALTER TABLE t ADD CHECK (a > 0)"), Some("CHECK"));
        assert_eq!(offending_word("ALTER TABLE t ADD COLUMN a"), None);
        assert_eq!(offending_word("ALTER TABLE t DROP COLUMN \"constraint\""), None);
        assert_eq!(offending_word("ALTER TABLE t RENAME TO \"alter\""), None);
        assert_eq!(offending_word("SELECT 1"), None);
    }
}
