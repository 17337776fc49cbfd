//! Addresses of pages on errors: `(Background on this error at: https://sqlalche.me/e/21/gkpj)`.

use std::ops::Range;

/// What the addresses begin with; two digits for the version may follow before the code.
const PAGES: &str = "https://sqlalche.me/e/";

/// The first such address in a text: where it begins and ends, and its code.
pub fn background(text: &str) -> Option<(Range<usize>, &str)> {
    let start = text.find(PAGES)?;
    let rest = &text[start + PAGES.len()..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let skipped = if digits > 0 && rest[digits..].starts_with('/') { digits + 1 } else { 0 };
    let code = &rest[skipped..];
    let length = code.bytes().take_while(u8::is_ascii_alphanumeric).count();
    (length > 0).then(|| (start..start + PAGES.len() + skipped + length, &code[..length]))
}

/// Classes of Python itself that have a page.
const OF_PYTHON: [&str; 5] = ["AttributeError", "ImportError", "ModuleNotFoundError", "NameError", "TypeError"];

/// The class of the exception that a traceback's last line names, as it is written there, and its own name: the line
/// `sqlalchemy.exc.IntegrityError: (…)` begins with it.
pub fn exception_class(line: &str) -> Option<(&str, &str)> {
    let end = line.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '.')).unwrap_or(line.len());
    let (path, after) = line.split_at(end);
    let name = path.rsplit('.').next().unwrap_or_default();
    let is_class = name.starts_with(|c: char| c.is_ascii_uppercase());
    let is_known = path.starts_with("sqlalchemy.") || path.starts_with("alembic.") || OF_PYTHON.contains(&path);
    (is_class && is_known && (after.is_empty() || after.starts_with([':', '\n']))).then_some((path, name))
}

#[cfg(test)]
mod tests {
    use super::{background, exception_class};

    #[test]
    fn the_last_line_of_a_traceback_names_its_class() {
        let line = "sqlalchemy.exc.IntegrityError: (sqlite3.IntegrityError) NOT NULL";
        assert_eq!(exception_class(line), Some(("sqlalchemy.exc.IntegrityError", "IntegrityError")));
        assert_eq!(
            exception_class("ModuleNotFoundError: No module"),
            Some(("ModuleNotFoundError", "ModuleNotFoundError"))
        );
        assert_eq!(
            exception_class("sqlalchemy.exc.NoResultFound\n"),
            Some(("sqlalchemy.exc.NoResultFound", "NoResultFound"))
        );
        for line in ["Traceback (most recent call last):", "sqlalchemy.exc is", "ZeroDivisionError: x", "", "é: x"] {
            assert_eq!(exception_class(line), None, "{line}");
        }
    }

    #[test]
    fn an_address_is_found_with_its_code() {
        let text = "(Background on this error at: https://sqlalche.me/e/21/gkpj)\n";
        assert_eq!(background(text), Some((30..59, "gkpj")));
        assert_eq!(&text[30..59], "https://sqlalche.me/e/21/gkpj");
        assert_eq!(background("at: https://sqlalche.me/e/b8d9)").map(|(_, code)| code), Some("b8d9"));
        assert_eq!(background("https://sqlalche.me/e/3o7r").map(|(_, code)| code), Some("3o7r"));
    }

    #[test]
    fn an_address_without_a_code_is_none() {
        assert_eq!(background("https://sqlalche.me/e/"), None);
        assert_eq!(background("https://sqlalche.me/e/21/é"), None);
        assert_eq!(background("https://example.org/e/21/gkpj"), None);
    }
}
