//! The texts of f-strings, between their replacement fields.

use super::tokens::{Kind, Reader, Step, line_ends};

/// The state of an f-string that is being read.
pub(super) struct FString {
    pub quote: u8,
    pub size: usize,
    pub is_raw: bool,
    pub start: usize,
    /// Whether its text is read now, not an expression in it.
    pub in_text: bool,
    pub in_spec: bool,
    pub depth: usize,
    /// Open replacement fields.
    pub fields: usize,
}

impl Reader<'_> {
    /// The text of an f-string up to its end or to a replacement field.
    pub fn string_text(&mut self) -> Step<()> {
        let Some(string) = self.strings.last() else {
            return Ok(());
        };
        let (quote, size, is_raw, opened) = (string.quote, string.size, string.is_raw, string.start);
        let in_spec = string.in_spec && string.fields > 0;
        let is_closed = string.depth == 0;
        let start = self.at;
        let enter = |reader: &mut Self, opens: bool| {
            if let Some(string) = reader.strings.last_mut() {
                string.in_text = false;
                string.fields += usize::from(opens);
            }
        };
        if self.peek(0) == b'{' && self.peek(1) != b'{' {
            enter(self, true);
            return Ok(());
        }
        let is_quote = |reader: &Self| (0..size).all(|ahead| reader.peek(ahead) == quote);
        if is_quote(self) {
            self.at += size;
            self.push(Kind::FEnd, start, true);
            self.strings.pop();
            return Ok(());
        }
        let mut names_character = false;
        loop {
            let byte = self.peek(0);
            if self.is_at_end() || (size == 1 && byte == b'\n') {
                if in_spec && !self.is_at_end() {
                    enter(self, false);
                    if let Some(string) = self.strings.last_mut() {
                        string.in_spec = false;
                    }
                    break;
                }
                let passed = self.text.get(start..self.at).unwrap_or_default();
                let line = self.line + line_ends(passed);
                let line = line - usize::from(passed.ends_with(b"\n"));
                let kind = if size == 3 { "triple-quoted f-string" } else { "f-string" };
                self.at = opened + 1;
                return self.fault(format!("unterminated {kind} literal (detected at line {line})"));
            }
            if is_quote(self) {
                break;
            }
            match byte {
                b'{' if self.peek(1) == b'{' && !in_spec => {
                    self.at += 2;
                    continue;
                }
                b'{' => {
                    enter(self, true);
                    break;
                }
                b'}' if names_character => names_character = false,
                b'}' if self.peek(1) == b'}' && !in_spec && is_closed => {
                    self.at += 2;
                    continue;
                }
                b'}' => {
                    enter(self, false);
                    break;
                }
                b'\\' if matches!(self.peek(1), b'{' | b'}') => {}
                b'\\' if !is_raw && self.peek(1) == b'N' && self.peek(2) == b'{' => {
                    names_character = true;
                    self.at += 2;
                }
                b'\\' if self.at + 1 < self.text.len() => self.at += 1,
                _ => {}
            }
            self.at += 1;
        }
        self.push(Kind::FMiddle, start, true);
        Ok(())
    }
}
