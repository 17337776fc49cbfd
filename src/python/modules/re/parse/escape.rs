//! Escapes: what a backslash begins.

use super::super::error::PatternError;
use super::super::node::{Anchor, Category};
use super::Parser;

/// An escape's meaning.
pub(super) enum Escape {
    Literal(char),
    Class(Category, bool),
    Anchor(Anchor),
    Group(usize),
}

impl Parser<'_> {
    pub(super) fn escape(&mut self, scope: u32, start: usize, in_set: bool) -> Result<Escape, PatternError> {
        let Some(c) = self.peek() else {
            return Err(self.error("bad escape (end of pattern)", start));
        };
        self.at += 1;
        let ascii = self.is_ascii(scope);
        Ok(match c {
            'd' => Escape::Class(Category::Digit, false),
            'D' => Escape::Class(Category::Digit, true),
            's' => Escape::Class(Category::Space, false),
            'S' => Escape::Class(Category::Space, true),
            'w' => Escape::Class(Category::Word, false),
            'W' => Escape::Class(Category::Word, true),
            'A' if !in_set => Escape::Anchor(Anchor::Start),
            'Z' if !in_set => Escape::Anchor(Anchor::VeryEnd),
            'b' if !in_set => Escape::Anchor(Anchor::Boundary(false, ascii)),
            'B' if !in_set => Escape::Anchor(Anchor::Boundary(true, ascii)),
            'b' => Escape::Literal('\x08'),
            'a' => Escape::Literal('\x07'),
            'f' => Escape::Literal('\x0c'),
            'n' => Escape::Literal('\n'),
            'r' => Escape::Literal('\r'),
            't' => Escape::Literal('\t'),
            'v' => Escape::Literal('\x0b'),
            'x' => Escape::Literal(self.hex(start, 2)?),
            'u' if !self.bytes => Escape::Literal(self.hex(start, 4)?),
            'U' if !self.bytes => Escape::Literal(self.hex(start, 8)?),
            'N' if !self.bytes => Escape::Literal(self.named_character(start)?),
            '0'..='9' => return self.number_escape(c, start, in_set),
            _ if c.is_ascii_alphabetic() => {
                return Err(self.error(&format!("bad escape \\{c}"), start));
            }
            _ => Escape::Literal(c),
        })
    }

    pub(super) fn named_character(&mut self, start: usize) -> Result<char, PatternError> {
        if !self.eat('{') {
            return Err(self.error("missing {", self.at));
        }
        let name = self.name('}', "character name")?;
        unicode_names2::character(&name).ok_or_else(|| {
            let shown = crate::format::str_repr(&name);
            self.error(&format!("undefined character name {shown}"), start)
        })
    }

    pub(super) fn hex(&mut self, start: usize, length: usize) -> Result<char, PatternError> {
        let mut text = String::new();
        while text.len() < length
            && let Some(c) = self.peek().filter(char::is_ascii_hexdigit)
        {
            text.push(c);
            self.at += 1;
        }
        let shown: String = self.chars[start..self.at].iter().collect();
        if text.len() < length {
            return Err(self.error(&format!("incomplete escape {shown}"), start));
        }
        u32::from_str_radix(&text, 16)
            .ok()
            .and_then(crate::object::surrogate::character)
            .ok_or_else(|| self.error(&format!("bad escape {shown}"), start))
    }

    pub(super) fn number_escape(&mut self, first: char, start: usize, in_set: bool) -> Result<Escape, PatternError> {
        let is_octal = |c: &char| ('0'..='7').contains(c);
        let octal_value = |parser: &Self| {
            parser.chars[start + 1..parser.at].iter().fold(0, |sum, c| sum * 8 + c.to_digit(8).unwrap_or(0))
        };
        let to_char = |parser: &Self| {
            let value = octal_value(parser);
            if value > 0o377 {
                let shown: String = parser.chars[start..parser.at].iter().collect();
                let message = format!("octal escape value {shown} outside of range 0-0o377");
                return Err(parser.error(&message, start));
            }
            Ok(Escape::Literal(char::from_u32(value).unwrap_or('\0')))
        };
        if first == '0' || in_set {
            if !is_octal(&first) {
                return Err(self.error(&format!("bad escape \\{first}"), start));
            }
            let end = (start + 4).min(self.chars.len());
            while self.at < end && is_octal(&self.chars[self.at]) {
                self.at += 1;
            }
            return to_char(self);
        }
        if let Some(second) = self.peek().filter(char::is_ascii_digit) {
            let third = self.chars.get(self.at + 1).copied();
            if is_octal(&first) && is_octal(&second) && third.is_some_and(|c| is_octal(&c)) {
                self.at += 2;
                return to_char(self);
            }
            self.at += 1;
        }
        let digits: String = self.chars[start + 1..self.at].iter().collect();
        let group: usize = digits.parse().unwrap_or(usize::MAX);
        self.check_reference(group, &digits, start + 1)?;
        Ok(Escape::Group(group))
    }
}
