//! Python's `%` with named tokens, as templates of file names use it.

use std::iter::{Enumerate, Peekable};
use std::str::Chars;

use crate::error::{Error, ErrorKind, Result};

/// What a token stands for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Token<'a> {
    Text(&'a str),
    Number(i64),
}

/// The widest conversion: no file name is as long.
const WIDEST: usize = 1 << 16;

/// The flags, width and precision of a conversion.
#[derive(Default)]
struct Layout {
    left: bool,
    plus: bool,
    space: bool,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
}

/// The number that begins here; 0 without digits.
fn digits(rest: &mut Peekable<Enumerate<Chars<'_>>>) -> Result<usize> {
    let mut value = 0_usize;
    while let Some(digit) = rest.next_if(|(_, c)| c.is_ascii_digit()).and_then(|(_, c)| c.to_digit(10)) {
        value = value.saturating_mul(10).saturating_add(digit as usize);
        if value > WIDEST {
            return Err(Error::new(ErrorKind::VALUE, "width too big"));
        }
    }
    Ok(value)
}

/// `template % tokens`
pub(super) fn format(template: &str, tokens: &[(&str, Token<'_>)]) -> Result<String> {
    let mut out = String::new();
    let mut rest = template.chars().enumerate().peekable();
    let incomplete = || Error::new(ErrorKind::VALUE, "incomplete format");
    while let Some((_, c)) = rest.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        if rest.next_if(|(_, c)| *c == '%').is_some() {
            out.push('%');
            continue;
        }
        let mut token = None;
        if rest.next_if(|(_, c)| *c == '(').is_some() {
            let mut depth = 1;
            let mut name = String::new();
            while depth > 0 {
                let (_, c) = rest.next().ok_or_else(|| Error::new(ErrorKind::VALUE, "incomplete format key"))?;
                depth += i32::from(c == '(') - i32::from(c == ')');
                name.push(c);
            }
            name.pop();
            let named = tokens.iter().find(|(known, _)| *known == name).map(|(_, token)| *token);
            token = Some(named.ok_or_else(|| Error::new(ErrorKind::Key, sql::repr_str(&name)))?);
        }
        let mut layout = Layout::default();
        while let Some((_, flag)) = rest.next_if(|(_, c)| "-+ #0".contains(*c)) {
            match flag {
                '-' => layout.left = true,
                '+' => layout.plus = true,
                ' ' => layout.space = true,
                '#' => layout.alternate = true,
                _ => layout.zero = true,
            }
        }
        layout.width = digits(&mut rest)?;
        if rest.next_if(|(_, c)| *c == '.').is_some() {
            layout.precision = Some(digits(&mut rest)?);
        }
        rest.next_if(|(_, c)| matches!(c, 'h' | 'l' | 'L'));
        let (index, code) = rest.next().ok_or_else(incomplete)?;
        let Some(token) = token.or((code == '%').then_some(Token::Text(""))) else {
            let message = format!("a template of file names with %{code} that names no token");
            return Err(Error::new(ErrorKind::NotImplemented, message));
        };
        out.push_str(&layout.convert(code, index, token)?);
    }
    Ok(out)
}

impl Layout {
    fn convert(&self, code: char, index: usize, token: Token<'_>) -> Result<String> {
        match (code, token) {
            ('s', Token::Text(text)) => Ok(self.text(text)),
            ('r', Token::Text(text)) => Ok(self.text(&sql::repr_str(text))),
            ('s' | 'r' | 'a', Token::Number(number)) => Ok(self.text(&number.to_string())),
            ('d' | 'i' | 'u', Token::Number(number)) => Ok(self.number(number, "", &number.unsigned_abs().to_string())),
            ('x', Token::Number(number)) => Ok(self.number(number, "0x", &format!("{:x}", number.unsigned_abs()))),
            ('X', Token::Number(number)) => Ok(self.number(number, "0X", &format!("{:X}", number.unsigned_abs()))),
            ('o', Token::Number(number)) => Ok(self.number(number, "0o", &format!("{:o}", number.unsigned_abs()))),
            ('d' | 'i' | 'u', Token::Text(_)) => {
                let message = format!("%{code} format: a real number is required, not str");
                Err(Error::new(ErrorKind::TYPE, message))
            }
            ('x' | 'X' | 'o', Token::Text(_)) => {
                Err(Error::new(ErrorKind::TYPE, format!("%{code} format: an integer is required, not str")))
            }
            ('e' | 'E' | 'f' | 'F' | 'g' | 'G', Token::Text(_)) => {
                Err(Error::new(ErrorKind::TYPE, "must be real number, not str"))
            }
            ('c', Token::Text(text)) if text.chars().count() == 1 => Ok(self.text(text)),
            ('c', Token::Text(_)) => Err(Error::new(ErrorKind::TYPE, "%c requires int or char")),
            ('e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'c' | 'a', _) => {
                Err(Error::new(ErrorKind::NotImplemented, format!("a template of file names with %{code}")))
            }
            _ => {
                let message =
                    format!("unsupported format character '{code}' (0x{:x}) at index {index}", u32::from(code));
                Err(Error::new(ErrorKind::VALUE, message))
            }
        }
    }

    fn text(&self, text: &str) -> String {
        let text: String = text.chars().take(self.precision.unwrap_or(usize::MAX)).collect();
        self.pad(text)
    }

    fn number(&self, number: i64, prefix: &str, digits: &str) -> String {
        let sign = match (number < 0, self.plus, self.space) {
            (true, ..) => "-",
            (false, true, _) => "+",
            (false, false, true) => " ",
            _ => "",
        };
        let prefix = if self.alternate { prefix } else { "" };
        let mut zeros = self.precision.unwrap_or_default().saturating_sub(digits.len());
        if self.zero && !self.left {
            zeros = zeros.max(self.width.saturating_sub(sign.len() + prefix.len() + digits.len()));
        }
        self.pad(format!("{sign}{prefix}{}{digits}", "0".repeat(zeros)))
    }

    fn pad(&self, text: String) -> String {
        let missing = " ".repeat(self.width.saturating_sub(text.chars().count()));
        if self.left { text + &missing } else { missing + &text }
    }
}
