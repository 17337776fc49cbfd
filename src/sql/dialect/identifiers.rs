//! Which names need quotes, and how they are written.

use std::borrow::Cow;

use crate::name::Name;

/// How a database quotes identifiers.
#[derive(Clone, Debug)]
pub struct Identifiers {
    /// Words that need quotes, sorted.
    pub reserved: &'static [&'static str],
    /// The quote before.
    pub open: char,
    /// The quote after.
    pub close: char,
    /// Whether a name that begins with an underscore needs quotes.
    pub quotes_underscore: bool,
    /// Whether a percent sign inside of quotes is written twice, as the style of parameters wants it.
    pub doubles_percents: bool,
    /// Whether a schema's name has its database before a dot.
    pub dotted_schemas: bool,
}

impl Identifiers {
    /// Names between these quotes, needed by these words, which are sorted.
    pub fn quoted_by(open: char, close: char, reserved: &'static [&'static str]) -> Self {
        Self { reserved, open, close, quotes_underscore: false, doubles_percents: false, dotted_schemas: false }
    }

    /// Whether a name needs quotes: a reserved word, upper case, or unusual characters.
    pub fn needs_quotes(&self, name: &str) -> bool {
        let first = name.as_bytes().first().copied().unwrap_or(b' ');
        first.is_ascii_digit()
            || first == b'$'
            || first == b'_' && self.quotes_underscore
            || name.bytes().any(|b| !(b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'$'))
            || self.reserved.binary_search(&name).is_ok()
    }

    /// Whether a name needs quotes for its characters alone, as names of functions do.
    pub fn has_illegal_characters(&self, name: &str) -> bool {
        !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'$')
    }

    /// The name in quotes.
    pub fn force_quotes(&self, name: &str) -> String {
        let mut out = String::with_capacity(name.len() + 2);
        out.push(self.open);
        for c in name.chars() {
            if c == self.close || c == '%' && self.doubles_percents {
                out.push(c);
            }
            out.push(c);
        }
        out.push(self.close);
        out
    }

    /// The name of a schema, quoted when it has to be: `database.owner`, where brackets keep dots inside of a name.
    pub fn quote_schema(&self, schema: &str) -> String {
        let mut parts = vec![String::new()];
        let mut is_bracketed = false;
        for c in schema.chars() {
            match c {
                '[' | ']' if self.dotted_schemas => is_bracketed = c == '[',
                '.' if self.dotted_schemas && !is_bracketed => parts.push(String::new()),
                _ => parts.iter_mut().next_back().into_iter().for_each(|part| part.push(c)),
            }
        }
        let owner = parts.pop().unwrap_or_default();
        let owner = self.quote(&owner, None);
        if parts.is_empty() { owner.into_owned() } else { format!("{}.{owner}", self.quote(&parts.join("."), None)) }
    }

    /// The name, quoted when it has to be.
    pub fn quote<'a>(&self, name: &'a str, wish: Option<bool>) -> Cow<'a, str> {
        let quoted = wish.unwrap_or_else(|| self.needs_quotes(name));
        if quoted { Cow::Owned(self.force_quotes(name)) } else { Cow::Borrowed(name) }
    }

    /// The name, quoted when it has to be or wishes to.
    pub fn quote_name<'a>(&self, name: &'a Name) -> Cow<'a, str> {
        self.quote(name.as_str(), name.quote())
    }
}
