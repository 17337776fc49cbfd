//! Tokens as CPython makes them: what a mistake is called depends on the token at which reading stops.

use super::fstrings::FString;
use super::literals;

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Name,
    Number,
    Str,
    Op,
    Newline,
    Indent,
    Dedent,
    End,
    FStart,
    FMiddle,
    FEnd,
    /// The text cannot be read further.
    Wrong,
}

/// A token: byte offsets, and what the reader knew when it was read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
    /// Line of its last character.
    pub line: usize,
    /// How many brackets are open behind it.
    pub level: usize,
    /// Where the reader stands; the column of a token that has no text of its own.
    pub cursor: usize,
    /// Whether it has text of its own.
    pub is_placed: bool,
}

/// Why the text cannot be read further.
#[derive(Clone, Debug)]
pub(super) enum Fault {
    /// A text for the place behind `end` in the line that `end` is in; or for a range of columns.
    Text { text: String, class: &'static str, start: Option<usize>, end: usize },
    /// A text for the place of the reader, as for a token without text.
    Reader { text: String, class: &'static str, cursor: usize },
    /// A text for a column, without end.
    Column { text: String, class: &'static str, at: usize },
    /// The text ends inside brackets; the innermost open one.
    Unclosed { at: usize },
}

pub(super) struct Reader<'a> {
    pub text: &'a [u8],
    pub at: usize,
    pub tokens: Vec<Token>,
    pub brackets: Vec<(u8, usize)>,
    indents: Vec<(usize, usize)>,
    pub strings: Vec<FString>,
    pub line: usize,
    /// Kinds and lines of numbers that a keyword follows at once.
    pub doubts: Vec<(&'static str, usize)>,
    /// Whether the text comes from a file, which CPython reads line by line.
    is_file: bool,
}

/// How many brackets may be open at once, and how many levels of indentation there may be.
pub(super) const MOST_BRACKETS: usize = 200;
const MOST_INDENTS: usize = 100;

pub(super) type Step<T> = Result<T, Fault>;

/// The tokens of a text, up to the fault at which reading ended if there is one.
pub(super) struct Tokens {
    pub all: Vec<Token>,
    pub fault: Option<Fault>,
    /// Whether it ended inside an f-string.
    pub in_string: bool,
    /// The innermost bracket that is open then.
    pub open: Option<usize>,
    /// Kinds and lines of numbers that a keyword follows at once.
    pub doubts: Vec<(&'static str, usize)>,
}

/// Reads a text.
pub(super) fn read(text: &str, is_file: bool) -> Tokens {
    let mut reader = Reader {
        text: text.as_bytes(),
        at: 0,
        tokens: Vec::new(),
        brackets: Vec::new(),
        indents: vec![(0, 0)],
        strings: Vec::new(),
        line: 1,
        doubts: Vec::new(),
        is_file,
    };
    let fault = reader.all().err();
    if fault.is_some() {
        reader.push(Kind::Wrong, reader.at, false);
    }
    let open = reader.brackets.last().map(|&(_, at)| at);
    Tokens { all: reader.tokens, fault, in_string: !reader.strings.is_empty(), open, doubts: reader.doubts }
}

impl Reader<'_> {
    pub fn peek(&self, ahead: usize) -> u8 {
        self.text.get(self.at + ahead).copied().unwrap_or(0)
    }

    pub fn is_at_end(&self) -> bool {
        self.at >= self.text.len()
    }

    pub fn push(&mut self, kind: Kind, start: usize, is_placed: bool) {
        let end = self.at;
        let lines = line_ends(self.text.get(start..end).unwrap_or_default());
        if kind != Kind::Newline {
            self.line += lines;
        }
        let level = self.brackets.len();
        self.tokens.push(Token { kind, start, end, line: self.line, level, cursor: self.at, is_placed });
        if kind == Kind::Newline {
            self.line += lines;
        }
    }

    fn skip_line_end(&mut self) {
        self.at += 1;
        self.line += 1;
    }

    pub fn fault<T>(&self, text: impl Into<String>) -> Step<T> {
        Err(Fault::Text { text: text.into(), class: "SyntaxError", start: None, end: self.at })
    }

    fn all(&mut self) -> Step<()> {
        let mut at_line_start = true;
        let mut comment = None;
        loop {
            if let Some(string) = self.strings.last()
                && string.in_text
            {
                self.string_text()?;
                continue;
            }
            if at_line_start && self.brackets.is_empty() && self.strings.is_empty() && self.indentation()? {
                continue;
            }
            at_line_start = false;
            while matches!(self.peek(0), b' ' | b'\t' | 0x0c) {
                self.at += 1;
            }
            match self.peek(0) {
                b'#' => {
                    comment = Some(self.at);
                    while !self.is_at_end() && self.peek(0) != b'\n' {
                        self.at += 1;
                    }
                    continue;
                }
                b'\n' if self.brackets.is_empty() => {
                    // A comment belongs to the end of its line.
                    let start = comment.take().unwrap_or(self.at);
                    self.at += 1;
                    if self.strings.is_empty() {
                        self.push(Kind::Newline, start, true);
                        at_line_start = true;
                    } else {
                        self.line += 1;
                    }
                }
                b'\n' => self.skip_line_end(),
                b'\r' => self.at += 1,
                b'\\' => self.continuation()?,
                0 if self.is_at_end() => return self.end(),
                _ => self.token()?,
            }
            comment = None;
        }
    }

    /// Reads the white space at a line's start; tells whether the line is empty and was passed over.
    fn indentation(&mut self) -> Step<bool> {
        let start = self.at;
        let (mut column, mut other) = (0, 0);
        loop {
            match self.peek(0) {
                b' ' => (column, other) = (column + 1, other + 1),
                b'\t' => (column, other) = ((column / 8 + 1) * 8, other + 1),
                0x0c => (column, other) = (0, 0),
                _ => break,
            }
            self.at += 1;
        }
        match self.peek(0) {
            b'#' => {
                while !self.is_at_end() && self.peek(0) != b'\n' {
                    self.at += 1;
                }
                if !self.is_at_end() {
                    self.skip_line_end();
                    return Ok(true);
                }
                return Ok(false);
            }
            b'\n' => {
                self.skip_line_end();
                return Ok(true);
            }
            b'\r' if self.peek(1) == b'\n' => {
                self.at += 1;
                self.skip_line_end();
                return Ok(true);
            }
            0 if self.is_at_end() => return Ok(false),
            b'\\' if self.peek(1) == b'\n' => return Ok(false),
            _ => {}
        }
        let tabs = || Fault::Column {
            text: "inconsistent use of tabs and spaces in indentation".to_owned(),
            class: "TabError",
            at: start,
        };
        let (top, other_top) = self.indents.last().copied().unwrap_or_default();
        if column == top {
            return if other == other_top { Ok(false) } else { Err(tabs()) };
        }
        if column > top {
            if other <= other_top {
                return Err(tabs());
            }
            if self.indents.len() >= MOST_INDENTS {
                let text = "too many levels of indentation".to_owned();
                return Err(Fault::Column { text, class: "IndentationError", at: start });
            }
            self.indents.push((column, other));
            self.push(Kind::Indent, self.at, false);
            return Ok(false);
        }
        while self.indents.last().is_some_and(|(top, _)| column < *top) {
            self.indents.pop();
            self.push(Kind::Dedent, self.at, false);
        }
        let (top, other_top) = self.indents.last().copied().unwrap_or_default();
        if column != top {
            // The reader has passed the line when it finds this out.
            let rest = self.text.get(self.at..).unwrap_or_default();
            let end = rest.iter().position(|&byte| byte == b'\n').map_or(self.text.len(), |end| self.at + end + 1);
            return Err(Fault::Reader {
                text: "unindent does not match any outer indentation level".to_owned(),
                class: "IndentationError",
                cursor: end,
            });
        }
        if other == other_top { Ok(false) } else { Err(tabs()) }
    }

    fn end(&mut self) -> Step<()> {
        if let Some(&(_, at)) = self.brackets.last() {
            return Err(Fault::Unclosed { at });
        }
        // A line that ends the text is the last one: there is none behind it.
        if self.text.ends_with(b"\n") && self.line > 1 {
            self.line -= 1;
        }
        while self.indents.len() > 1 {
            self.indents.pop();
            self.push(Kind::Dedent, self.at, false);
        }
        self.push(Kind::End, self.at, false);
        if self.is_file {
            // At the end of a file the reader stands at the start of an empty buffer.
            let end = self.text.len();
            let start = self.text.get(..end.saturating_sub(1)).unwrap_or_default();
            let start = start.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
            for token in self.tokens.iter_mut().rev().take_while(|token| !token.is_placed) {
                token.cursor = start;
            }
        }
        Ok(())
    }

    fn continuation(&mut self) -> Step<()> {
        let at = self.at;
        self.at += 1;
        if self.peek(0) == b'\r' {
            self.at += 1;
        }
        let is_last = self.at + 1 >= self.text.len();
        if self.is_at_end() || (self.peek(0) == b'\n' && is_last) {
            self.at = self.text.len();
            if let Some(&(_, at)) = self.brackets.last() {
                return Err(Fault::Unclosed { at });
            }
            let text = "unexpected EOF while parsing".to_owned();
            return Err(Fault::Reader { text, class: "SyntaxError", cursor: self.at });
        }
        if self.peek(0) != b'\n' {
            let text = "unexpected character after line continuation character".to_owned();
            return Err(Fault::Column { text, class: "SyntaxError", at: at + 1 });
        }
        self.skip_line_end();
        Ok(())
    }

    fn token(&mut self) -> Step<()> {
        let start = self.at;
        let byte = self.peek(0);
        if byte.is_ascii_alphabetic() || byte == b'_' || byte >= 0x80 {
            return self.word();
        }
        if byte.is_ascii_digit() || (byte == b'.' && self.peek(1).is_ascii_digit()) {
            literals::number(self)?;
            self.push(Kind::Number, start, true);
            return Ok(());
        }
        if matches!(byte, b'"' | b'\'') {
            return self.string(start);
        }
        if byte < b' ' || byte == 0x7f {
            self.at += 1;
            return self.fault(format!("invalid non-printable character U+{byte:04X}"));
        }
        self.operator()
    }

    fn word(&mut self) -> Step<()> {
        let start = self.at;
        while self.peek(0).is_ascii_alphanumeric() || self.peek(0) == b'_' || self.peek(0) >= 0x80 {
            self.at += 1;
        }
        let word = self.text.get(start..self.at).unwrap_or_default();
        if matches!(self.peek(0), b'"' | b'\'') && literals::is_prefix(word) {
            return self.string(start);
        }
        if let Ok(text) = std::str::from_utf8(word)
            && !text.is_ascii()
            && let Some((offset, wrong)) = literals::wrong_character(text)
        {
            self.at = start + offset + wrong.len_utf8();
            let code = u32::from(wrong);
            return self.fault(if literals::is_printable(wrong) {
                format!("invalid character '{wrong}' (U+{code:04X})")
            } else {
                format!("invalid non-printable character U+{code:04X}")
            });
        }
        self.push(Kind::Name, start, true);
        Ok(())
    }

    /// A string or the start of an f-string, whose prefix begins at `start`.
    fn string(&mut self, start: usize) -> Step<()> {
        let prefix = self.text.get(start..self.at).unwrap_or_default().to_ascii_lowercase();
        let quote = self.peek(0);
        let size = if self.peek(1) == quote && self.peek(2) == quote { 3 } else { 1 };
        self.at += size;
        if prefix.contains(&b'f') {
            self.push(Kind::FStart, start, true);
            self.strings.push(FString {
                quote,
                size,
                is_raw: prefix.contains(&b'r'),
                start,
                in_text: true,
                in_spec: false,
                depth: 0,
                fields: 0,
            });
            return Ok(());
        }
        let mut escapes_quote = false;
        let mut closing = 0;
        if size == 1 && self.peek(0) == quote {
            closing = 1;
            self.at += 1;
        }
        while closing < size {
            let byte = self.peek(0);
            if self.is_at_end() || (size == 1 && byte == b'\n') {
                return self.unterminated(start, quote, size, escapes_quote);
            }
            self.at += 1;
            if byte == quote {
                closing += 1;
                continue;
            }
            closing = 0;
            if byte == b'\\' {
                if self.peek(0) == b'\r' {
                    self.at += 1;
                }
                escapes_quote |= self.peek(0) == quote;
                if !self.is_at_end() {
                    self.at += 1;
                }
            }
        }
        self.push(Kind::Str, start, true);
        Ok(())
    }

    fn unterminated<T>(&mut self, start: usize, quote: u8, size: usize, escapes_quote: bool) -> Step<T> {
        let passed = self.text.get(start..self.at).unwrap_or_default();
        let mut line = self.line + line_ends(passed);
        if passed.ends_with(b"\n") {
            line -= 1;
        }
        let ends_outer = self.strings.last().is_some_and(|outer| outer.quote == quote && outer.size == size);
        let text = if ends_outer {
            "f-string: expecting '}'".to_owned()
        } else if size == 3 {
            format!("unterminated triple-quoted string literal (detected at line {line})")
        } else if escapes_quote {
            format!("unterminated string literal (detected at line {line}); perhaps you escaped the end quote?")
        } else {
            format!("unterminated string literal (detected at line {line})")
        };
        self.at = start + 1;
        self.fault(text)
    }

    fn operator(&mut self) -> Step<()> {
        const OPERATORS: [&[u8]; 27] = [
            b"**=", b"//=", b"<<=", b">>=", b"...", b"**", b"//", b"<<", b">>", b"<=", b">=", b"==", b"!=", b"<>",
            b"->", b"+=", b"-=", b"*=", b"/=", b"%=", b"&=", b"|=", b"^=", b"@=", b":=", b"(", b")",
        ];
        let start = self.at;
        let byte = self.peek(0);
        if let Some(string) = self.strings.last_mut()
            && byte == b':'
            && string.depth == string.fields
        {
            string.in_text = true;
            string.in_spec = true;
            self.at += 1;
            self.push(Kind::Op, start, true);
            return Ok(());
        }
        let rest = self.text.get(self.at..).unwrap_or_default();
        let length = OPERATORS.iter().find(|operator| rest.starts_with(operator)).map_or(1, |operator| operator.len());
        self.at += length;
        match byte {
            b'(' | b'[' | b'{' => {
                if self.brackets.len() >= MOST_BRACKETS {
                    return self.fault("too many nested parentheses");
                }
                self.brackets.push((byte, start));
                if let Some(string) = self.strings.last_mut() {
                    string.depth += 1;
                }
            }
            b')' | b']' | b'}' => self.close(byte)?,
            _ => {}
        }
        self.push(Kind::Op, start, true);
        Ok(())
    }

    fn close(&mut self, byte: u8) -> Step<()> {
        let closing = char::from(byte);
        let string = self.strings.last().map(|string| (string.depth, string.fields));
        if string.is_some_and(|(depth, _)| depth == 0) && byte == b'}' {
            return self.fault("f-string: single '}' is not allowed");
        }
        let Some((opening, at)) = self.brackets.pop() else {
            return self.fault(format!("unmatched '{closing}'"));
        };
        if !matches!((opening, byte), (b'(', b')') | (b'[', b']') | (b'{', b'}')) {
            if opening == b'{' && string.is_some_and(|(depth, fields)| depth == fields) {
                return self.fault(format!("f-string: unmatched '{closing}'"));
            }
            let opening = char::from(opening);
            let passed = self.text.get(..at).unwrap_or_default();
            let line = line_ends(passed) + 1;
            let place = if line == self.line { String::new() } else { format!(" on line {line}") };
            return self.fault(format!(
                "closing parenthesis '{closing}' does not match opening parenthesis '{opening}'{place}"
            ));
        }
        let Some(string) = self.strings.last_mut() else {
            return Ok(());
        };
        if string.depth == 0 {
            return self.fault(format!("f-string: unmatched '{closing}'"));
        }
        string.depth -= 1;
        if byte == b'}' && string.depth + 1 == string.fields {
            string.fields -= 1;
            string.in_text = true;
            string.in_spec = false;
        }
        Ok(())
    }
}

/// How many lines end in a text.
pub(super) fn line_ends(text: &[u8]) -> usize {
    text.split(|&byte| byte == b'\n').count() - 1
}
