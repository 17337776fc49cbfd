//! A mistake in a pattern.

/// What `re.error` tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternError {
    /// `msg`: the text without the position.
    pub message: String,
    /// `pos`, counted in characters.
    pub position: Option<usize>,
    /// `lineno` and `colno`.
    pub line: Option<(usize, usize)>,
    /// Whether the text names the line: the pattern has several.
    several_lines: bool,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Pattern,
    TooLarge,
    TooDeep,
    Restart,
}

impl PatternError {
    /// A mistake at a position of the pattern.
    pub fn at(message: &str, pattern: &[char], position: usize) -> Self {
        let before = &pattern[..position.min(pattern.len())];
        let line = before.iter().filter(|c| **c == '\n').count() + 1;
        let column = before.iter().rev().take_while(|c| **c != '\n').count() + 1;
        Self {
            message: message.to_owned(),
            position: Some(position),
            line: Some((line, column)),
            several_lines: pattern.contains(&'\n'),
            kind: Kind::Pattern,
        }
    }

    /// A mistake of the whole pattern.
    pub fn without_position(message: &str) -> Self {
        Self { message: message.to_owned(), position: None, line: None, several_lines: false, kind: Kind::Pattern }
    }

    /// A repetition count beyond all limits: an `OverflowError`.
    pub fn too_large() -> Self {
        Self { kind: Kind::TooLarge, ..Self::without_position("the repetition number is too large") }
    }

    /// Groups inside each other beyond what the reader follows: a `RecursionError`.
    pub fn too_deep() -> Self {
        Self { kind: Kind::TooDeep, ..Self::without_position("maximum recursion depth exceeded") }
    }

    /// Whether Python raises `RecursionError` for it.
    pub fn is_too_deep(&self) -> bool {
        self.kind == Kind::TooDeep
    }

    /// Not a mistake: the pattern is to be read again as verbose.
    pub(super) fn restart() -> Self {
        Self { kind: Kind::Restart, ..Self::without_position("") }
    }

    pub(super) fn is_restart(&self) -> bool {
        self.kind == Kind::Restart
    }

    /// Whether Python raises `OverflowError` for it.
    pub fn is_too_large(&self) -> bool {
        self.kind == Kind::TooLarge
    }

    /// The text of the exception.
    pub fn text(&self) -> String {
        match (self.position, self.line) {
            (Some(position), Some((line, column))) if self.several_lines => {
                format!("{} at position {position} (line {line}, column {column})", self.message)
            }
            (Some(position), _) => format!("{} at position {position}", self.message),
            _ => self.message.clone(),
        }
    }
}
