//! [`Scanner`]: a place in a text that moves forward, and Python's quotes on its way.

use super::error::{Place, Result, TemplateError};

/// A text and how far it has been read.
pub struct Scanner<'a> {
    text: &'a str,
    position: usize,
    /// Where what was read last began.
    pub place: Place,
}

impl<'a> Scanner<'a> {
    /// The beginning of a text.
    pub fn new(text: &'a str) -> Self {
        Self { text, position: 0, place: Place { line: 1, column: 1 } }
    }

    /// What is still to be read.
    pub fn rest(&self) -> &'a str {
        self.text.get(self.position..).unwrap_or_default()
    }

    /// Whether everything has been read.
    pub fn is_at_end(&self) -> bool {
        self.position >= self.text.len()
    }

    /// Whether a line begins here.
    pub fn is_at_line_start(&self) -> bool {
        self.read().is_empty() || self.read().ends_with('\n')
    }

    fn read(&self) -> &'a str {
        self.text.get(..self.position).unwrap_or_default()
    }

    /// Reads so many bytes, and notes where they began.
    pub fn take(&mut self, length: usize) -> &'a str {
        let read = self.read();
        let line_start = read.rfind('\n').map_or(0, |newline| newline + 1);
        let line = 1 + read.matches('\n').count();
        let column = 1 + read.get(line_start..).unwrap_or_default().chars().count();
        self.place = Place { line, column };
        let taken = self.rest().get(..length).unwrap_or_default();
        self.position += taken.len();
        taken
    }

    /// Reads one character without a meaning.
    pub fn skip(&mut self) {
        self.position += self.rest().chars().next().map_or(1, char::len_utf8);
    }

    /// Reads Python code up to one of the `ends`, outside of quotes, comments and, with `nested`, brackets: the code and the
    /// end that was found. `expected` names the ends in the error for a code that never ends.
    pub fn python_until(
        &mut self,
        ends: &[&'static str],
        nested: bool,
        expected: &str,
    ) -> Result<(&'a str, &'static str)> {
        let start = self.position;
        let begun = self.place;
        let mut depth = Depth::default();
        loop {
            let rest = self.rest();
            if let Some(length) = comment_length(rest).or_else(|| quoted_length(rest)) {
                self.take(length);
                continue;
            }
            if let Some(end) = ends.iter().find(|end| rest.starts_with(**end)) {
                self.take(end.len());
                if !nested || depth.is_flat() {
                    let code = self.text.get(start..self.position - end.len()).unwrap_or_default();
                    return Ok((code, end));
                }
                depth.count(end);
                continue;
            }
            let stops = |at: &usize| {
                let here = rest.get(*at..).unwrap_or_default();
                here.starts_with(['"', '\'', '#']) || ends.iter().any(|end| here.starts_with(end))
            };
            let Some(length) = rest.char_indices().map(|(at, _)| at).find(stops) else {
                let message = format!("Expected: {expected}; unterminated tag or expression beginning");
                return Err(TemplateError::syntax(begun, message));
            };
            if length == 0 {
                self.skip();
            } else {
                depth.count(self.take(length));
            }
        }
    }
}

/// How many brackets of each kind are open.
#[derive(Default)]
struct Depth([isize; 3]);

impl Depth {
    fn count(&mut self, text: &str) {
        for (open, [opening, closing]) in self.0.iter_mut().zip([['{', '}'], ['(', ')'], ['[', ']']]) {
            for character in text.chars() {
                *open += isize::from(character == opening) - isize::from(character == closing);
            }
        }
    }

    fn is_flat(&self) -> bool {
        self.0.iter().all(|open| *open <= 0)
    }
}

/// The length of the comment that a text begins with, its line's end included.
fn comment_length(text: &str) -> Option<usize> {
    if text.starts_with('#') { text.find('\n').map(|newline| newline + 1) } else { None }
}

/// The length of the string literal, from quote to quote, that a text begins with.
pub fn quoted_length(text: &str) -> Option<usize> {
    let quote = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quote| text.starts_with(quote))?;
    let mut at = quote.len();
    loop {
        let rest = text.get(at..)?;
        if rest.starts_with(quote) {
            return Some(at + quote.len());
        }
        let mut characters = rest.chars();
        let first = characters.next()?;
        at += first.len_utf8();
        if first == '\\' {
            at += characters.next()?.len_utf8();
        }
    }
}
