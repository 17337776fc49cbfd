//! How deep a source text may nest: the parser recurses with brackets and blocks, and all that reads a tree with the tree.

use rustpython_ruff_text_size::{TextRange, TextSize};

use super::error::CompileError;

/// Brackets inside each other, as CPython's tokenizer has it.
const DEEPEST_BRACKETS: usize = 200;

/// Blocks inside each other, as CPython's tokenizer has it.
const DEEPEST_INDENTATION: usize = 99;

/// Signs and words that nest the expression behind them, over all open brackets.
const LONGEST_PREFIX: usize = 200;

/// Operators, attributes, calls and subscripts behind one another.
const LONGEST_CHAIN: usize = 2200;

/// Format specifications inside each other, as CPython's tokenizer has it.
const DEEPEST_SPECIFICATION: usize = 2;

/// Refuses a text that nests deeper than the parser can follow.
pub(super) fn check(text: &str) -> Result<(), CompileError> {
    let mut scanner = Scanner {
        bytes: text.as_bytes(),
        at: 0,
        levels: vec![Level::new(Kind::Ground)],
        nesting: 0,
        indents: Vec::new(),
    };
    scanner.indentation()?;
    while let Some(&byte) = scanner.bytes.get(scanner.at) {
        scanner.token(byte)?;
    }
    Ok(())
}

/// What a level of nesting stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Ground,
    Bracket,
    /// A replacement field of a string with this quote; and how deep in format specifications of that string.
    Field {
        quote: Quote,
        specifications: usize,
    },
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Quote {
    byte: u8,
    is_triple: bool,
}

/// The expressions at one level of brackets.
struct Level {
    kind: Kind,
    /// Signs and words that wait for their operand.
    prefix: usize,
    /// Those that hold all that follows, up to a comma: `lambda`, `else` and `for`.
    tail: usize,
    /// Powers that hold each other.
    powers: usize,
    /// `lambda`s whose body has not come yet.
    parameters: usize,
    /// How deep the tree of the current operand is, and of the deepest one before it.
    chain: usize,
    deepest: usize,
    has_operand: bool,
}

impl Level {
    fn new(kind: Kind) -> Level {
        Level { kind, prefix: 0, tail: 0, powers: 0, parameters: 0, chain: 0, deepest: 0, has_operand: false }
    }

    /// An operator that binds less than a power begins a new operand.
    fn next_operand(&mut self) -> usize {
        self.has_operand = false;
        std::mem::take(&mut self.powers) + std::mem::take(&mut self.prefix)
    }

    /// Nothing before hangs together with what follows.
    fn separate(&mut self) -> usize {
        self.deepest = self.deepest.max(std::mem::take(&mut self.chain));
        let tail = if self.parameters > 0 { 0 } else { std::mem::take(&mut self.tail) };
        tail + self.next_operand()
    }
}

struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
    levels: Vec<Level>,
    /// The prefixes of all levels.
    nesting: usize,
    indents: Vec<usize>,
}

impl Scanner<'_> {
    fn level(&mut self) -> &mut Level {
        self.levels.last_mut().expect("invariant: the ground stays")
    }

    fn starts_with(&self, text: &[u8]) -> bool {
        self.bytes[self.at..].starts_with(text)
    }

    fn run(&self, from: usize, is_part: impl Fn(u8) -> bool) -> usize {
        self.bytes[from..].iter().take_while(|byte| is_part(**byte)).count()
    }

    fn token(&mut self, byte: u8) -> Result<(), CompileError> {
        match byte {
            b'\n' | b'\r' => {
                self.at += 1;
                if self.levels.len() == 1 {
                    let level = self.level();
                    level.parameters = 0;
                    self.nesting -= level.separate();
                    self.level().deepest = 0;
                    if byte == b'\n' || !self.starts_with(b"\n") {
                        self.indentation()?;
                    }
                }
            }
            b' ' | b'\t' | b'\x0c' => self.at += 1,
            b'#' => self.at += self.run(self.at, |byte| byte != b'\n'),
            b'\\' => self.at += if self.starts_with(b"\\\r\n") { 3 } else { 2 },
            b'"' | b'\'' => self.string(false)?,
            b'(' | b'[' | b'{' => {
                self.at += 1;
                self.open(Kind::Bracket)?;
            }
            b')' | b']' | b'}' => {
                self.at += 1;
                self.close(byte)?;
            }
            b'0'..=b'9' => {
                self.at += self.run(self.at, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.'));
                self.operand();
            }
            b'_' | b'a'..=b'z' | b'A'..=b'Z' | 128.. => self.word()?,
            _ => self.sign(byte)?,
        }
        Ok(())
    }

    /// The width of a logical line's indentation.
    fn indentation(&mut self) -> Result<(), CompileError> {
        let width = self.run(self.at, |byte| matches!(byte, b' ' | b'\t'));
        self.at += width;
        if matches!(self.bytes.get(self.at), None | Some(b'\n' | b'\r' | b'#')) {
            return Ok(());
        }
        while self.indents.last().is_some_and(|last| *last > width) {
            self.indents.pop();
        }
        if width > 0 && self.indents.last() != Some(&width) {
            self.indents.push(width);
        }
        if self.indents.len() > DEEPEST_INDENTATION {
            let error = CompileError::new("too many levels of indentation", self.here());
            return Err(CompileError { class: "IndentationError", ..error });
        }
        Ok(())
    }

    fn here(&self) -> TextRange {
        TextRange::empty(TextSize::new(self.at as u32))
    }

    fn open(&mut self, kind: Kind) -> Result<(), CompileError> {
        if self.levels.len() > DEEPEST_BRACKETS {
            let place = TextRange::at(TextSize::new(self.at as u32 - 1), TextSize::new(1));
            return Err(CompileError::new("too many nested parentheses", place));
        }
        self.levels.push(Level::new(kind));
        Ok(())
    }

    fn close(&mut self, byte: u8) -> Result<(), CompileError> {
        if self.levels.len() == 1 {
            return Ok(());
        }
        let Some(mut inner) = self.levels.pop() else {
            return Ok(());
        };
        inner.parameters = 0;
        self.nesting -= inner.separate();
        if let (Kind::Field { quote, specifications }, b'}') = (inner.kind, byte) {
            self.reach(inner.deepest)?;
            return self.literal(quote, specifications);
        }
        self.reach(inner.deepest)?;
        self.operand();
        Ok(())
    }

    /// An operand that is a name, a literal or a bracket has been read.
    fn operand(&mut self) {
        let level = self.level();
        level.has_operand = true;
        let ended = std::mem::take(&mut level.prefix);
        self.nesting -= ended;
    }

    /// The tree grows above what it is now, and above a part that is so deep.
    fn reach(&mut self, part: usize) -> Result<(), CompileError> {
        let level = self.level();
        level.chain = level.chain.max(part) + 1;
        if level.chain > LONGEST_CHAIN { Err(super::too_deep(self.here())) } else { Ok(()) }
    }

    fn nest(&mut self) -> Result<(), CompileError> {
        self.nesting += 1;
        if self.nesting > LONGEST_PREFIX { Err(super::too_deep(self.here())) } else { Ok(()) }
    }

    fn word(&mut self) -> Result<(), CompileError> {
        let length = self.run(self.at, |byte| byte == b'_' || byte >= 128 || byte.is_ascii_alphanumeric());
        let word = &self.bytes[self.at..self.at + length];
        self.at += length;
        if matches!(self.bytes.get(self.at), Some(b'"' | b'\'')) && length <= 2 && word.is_ascii() {
            let is_formatted = word.iter().any(|byte| matches!(byte, b'f' | b'F' | b't' | b'T'));
            return self.string(is_formatted);
        }
        let level = self.level();
        match word {
            b"lambda" => {
                level.tail += 1;
                level.parameters += 1;
                level.has_operand = false;
                self.nest()?;
            }
            b"else" | b"for" => {
                let ended = level.next_operand();
                level.tail += 1;
                self.nesting -= ended;
                self.nest()?;
            }
            b"await" | b"not" if !level.has_operand => {
                level.prefix += 1;
                self.nest()?;
            }
            b"and" | b"or" | b"if" | b"in" | b"is" | b"not" | b"as" => {
                level.deepest = level.deepest.max(std::mem::take(&mut level.chain));
                let ended = level.next_operand();
                self.nesting -= ended;
            }
            b"yield" | b"return" | b"from" | b"async" | b"await" => level.has_operand = false,
            _ => self.operand(),
        }
        Ok(())
    }

    fn sign(&mut self, byte: u8) -> Result<(), CompileError> {
        let is_double = self.bytes.get(self.at + 1) == Some(&byte);
        let is_assignment = self.bytes.get(self.at + 1) == Some(&b'=');
        let level = self.level();
        match byte {
            b',' | b';' => {
                let ended = level.separate();
                self.nesting -= ended;
            }
            b':' if level.parameters > 0 => {
                level.parameters -= 1;
                level.has_operand = false;
            }
            b':' if !is_assignment => {
                let kind = level.kind;
                let ended = level.separate();
                self.nesting -= ended;
                if let Kind::Field { quote, specifications } = kind {
                    if specifications >= DEEPEST_SPECIFICATION {
                        let text = "f-string: expressions nested too deeply";
                        return Err(CompileError::new(text, self.here()));
                    }
                    self.at += 1;
                    return self.literal(quote, specifications + 1);
                }
            }
            b'*' if is_double && level.has_operand => {
                level.powers += 1;
                level.has_operand = false;
                self.nest()?;
                self.at += 1;
            }
            b'+' | b'-' | b'~' | b'*' if !level.has_operand => {
                level.prefix += 1;
                self.nest()?;
            }
            b'.' => self.reach(0)?,
            b'+' | b'-' | b'*' | b'/' | b'%' | b'@' | b'&' | b'|' | b'^' => {
                let ended = level.next_operand();
                self.nesting -= ended;
                self.reach(0)?;
                self.at += usize::from(is_double);
            }
            b'<' | b'>' if is_double => {
                let ended = level.next_operand();
                self.nesting -= ended;
                self.reach(0)?;
                self.at += 1;
            }
            _ => {
                level.deepest = level.deepest.max(std::mem::take(&mut level.chain));
                let ended = level.next_operand();
                self.nesting -= ended;
            }
        }
        self.at += 1;
        Ok(())
    }

    /// A string that begins here.
    fn string(&mut self, is_formatted: bool) -> Result<(), CompileError> {
        let byte = self.bytes[self.at];
        let is_triple = self.starts_with(&[byte; 3]);
        self.at += if is_triple { 3 } else { 1 };
        let quote = Quote { byte, is_triple };
        if is_formatted {
            return self.literal(quote, 0);
        }
        while self.at < self.bytes.len() {
            if self.ends_string(quote) {
                break;
            }
            self.at += if self.bytes[self.at] == b'\\' { 2 } else { 1 };
        }
        self.operand();
        Ok(())
    }

    /// Whether the string ends here; goes behind its end.
    fn ends_string(&mut self, quote: Quote) -> bool {
        let is_end = match self.bytes[self.at] {
            b'\n' => !quote.is_triple,
            byte if byte != quote.byte => false,
            _ => !quote.is_triple || self.starts_with(&[quote.byte; 3]),
        };
        if is_end && self.bytes[self.at] != b'\n' {
            self.at += if quote.is_triple { 3 } else { 1 };
        }
        is_end
    }

    /// The text of a formatted string, or of a specification in it, up to the next field or the end.
    fn literal(&mut self, quote: Quote, specifications: usize) -> Result<(), CompileError> {
        while let Some(&byte) = self.bytes.get(self.at) {
            if self.ends_string(quote) {
                // A specification that the string's end cuts off: the parser says so.
                while specifications > 0 && matches!(self.level().kind, Kind::Field { quote: own, .. } if own == quote)
                {
                    self.levels.pop();
                }
                break;
            }
            self.at += if byte == b'\\' { 2 } else { 1 };
            match byte {
                b'{' if specifications == 0 && self.bytes.get(self.at) == Some(&b'{') => self.at += 1,
                b'{' => return self.open(Kind::Field { quote, specifications }),
                b'}' if specifications > 0 => return self.close(byte),
                _ => {}
            }
        }
        self.operand();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    fn class(text: &str) -> Option<&'static str> {
        check(text).err().map(|error| error.class)
    }

    #[test]
    fn what_holds_the_rest_is_counted() {
        for prefix in [
            "lambda: ",
            "lambda x, y: ",
            "await ",
            "not ",
            "-",
            "* ",
            "1 if 0 else ",
            "1 ** ",
            "1 ** -",
            "~[-(-",
            "1 for x in ",
        ] {
            assert_eq!(class(&prefix.repeat(300)), Some("RecursionError"), "{prefix}");
            assert_eq!(class(&format!("{}1", prefix.repeat(60))), None, "{prefix}");
        }
    }

    #[test]
    fn chains_are_counted() {
        for link in [".b", "()", "[0]", " + 1", " << 1", ".b()[0]", "(1, 2)"] {
            assert_eq!(class(&format!("a{}", link.repeat(2500))), Some("RecursionError"), "{link}");
            assert_eq!(class(&format!("a{}", link.repeat(480))), None, "{link}");
        }
        let nested = format!("{}a{}", "(".repeat(100), format!("{})", ".b".repeat(30)).repeat(100));
        assert_eq!(class(&nested), Some("RecursionError"));
    }

    #[test]
    fn what_stands_side_by_side_is_not_counted() {
        let one = "f(-a.b ** 2 + c[1], lambda x, *y: not x, 1 if a else -2, *z, **{'k': f'{a!r:>{w}}'})";
        for separator in [", ", "; ", "\n", " and ", " < ", " not in ", " == -"] {
            assert_eq!(class(&vec![one; 3000].join(separator)), None, "{separator}");
        }
    }

    #[test]
    fn fields_of_strings_are_brackets() {
        assert_eq!(class(&"f'{".repeat(300)), Some("SyntaxError"));
        assert_eq!(class("f'{1:{2:{3}}}' f'{{{1:}}'"), None);
        assert_eq!(class("f'{1:{2:{3:{4}}}}'"), Some("SyntaxError"));
        assert_eq!(class(&"f'{x:{y}}' '{' f\"\"\"{{ {z['a']}\"\"\"\n".repeat(300)), None);
    }
}
