//! The pieces of a `%` format string, and the conversions of numbers it knows.

use super::error::FormatError;
use super::float::{self, Layout};
use super::integer::Int;

/// A width or a precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Not given.
    Absent,
    /// Written in the format.
    Given(usize),
    /// `*`: the next argument.
    FromArgument,
}

/// One conversion, such as `%(name)-5.2f`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversion<'a> {
    /// The mapping key between parentheses.
    pub key: Option<&'a str>,
    /// `-`
    pub left: bool,
    /// `+`
    pub plus: bool,
    /// A space.
    pub space: bool,
    /// `#`
    pub alternate: bool,
    /// `0`
    pub zero: bool,
    /// The least width.
    pub width: Amount,
    /// The precision.
    pub precision: Amount,
    /// The conversion character.
    pub code: char,
    /// The character index of the conversion character, for errors.
    pub index: usize,
}

/// A piece of a `%` format string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text that stands for itself.
    Literal(&'a str),
    /// A conversion.
    Conversion(Conversion<'a>),
}

/// Splits a `%` format string, a piece at a time, so that earlier pieces act before a later
/// mistake is found.
#[derive(Clone, Debug)]
pub struct Pieces<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Pieces<'a> {
    /// The pieces of `text`.
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn bump(&mut self) -> Result<char, FormatError> {
        let c = self.peek().ok_or_else(|| FormatError::value("incomplete format"))?;
        self.at += c.len_utf8();
        Ok(c)
    }

    fn amount(&mut self) -> Result<Amount, FormatError> {
        if self.peek() == Some('*') {
            self.at += 1;
            return Ok(Amount::FromArgument);
        }
        let mut value: Option<usize> = None;
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            let next = value.unwrap_or(0).saturating_mul(10).saturating_add(digit as usize);
            if next > i32::MAX as usize {
                return Err(FormatError::value("width too big"));
            }
            value = Some(next);
            self.at += 1;
        }
        Ok(value.map_or(Amount::Absent, Amount::Given))
    }

    fn key(&mut self) -> Result<&'a str, FormatError> {
        let start = self.at;
        let mut depth = 1;
        for (offset, c) in self.text[start..].char_indices() {
            match c {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                self.at = start + offset + 1;
                return Ok(&self.text[start..start + offset]);
            }
        }
        Err(FormatError::value("incomplete format key"))
    }

    fn conversion(&mut self) -> Result<Conversion<'a>, FormatError> {
        let mut conversion = Conversion {
            key: None,
            left: false,
            plus: false,
            space: false,
            alternate: false,
            zero: false,
            width: Amount::Absent,
            precision: Amount::Absent,
            code: '%',
            index: 0,
        };
        if self.peek() == Some('(') {
            self.at += 1;
            conversion.key = Some(self.key()?);
        }
        loop {
            match self.peek() {
                Some('-') => conversion.left = true,
                Some('+') => conversion.plus = true,
                Some(' ') => conversion.space = true,
                Some('#') => conversion.alternate = true,
                Some('0') => conversion.zero = true,
                _ => break,
            }
            self.at += 1;
        }
        conversion.width = self.amount()?;
        if self.peek() == Some('.') {
            self.at += 1;
            let amount = self.amount().map_err(|_| FormatError::value("precision too big"))?;
            conversion.precision = match amount {
                Amount::Absent => Amount::Given(0),
                amount => amount,
            };
        }
        if matches!(self.peek(), Some('h' | 'l' | 'L')) {
            self.at += 1;
        }
        conversion.index = self.text[..self.at].chars().count();
        conversion.code = self.bump()?;
        Ok(conversion)
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Result<Piece<'a>, FormatError>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = &self.text[self.at..];
        if rest.is_empty() {
            return None;
        }
        if let Some(after) = rest.strip_prefix('%') {
            self.at = self.text.len() - after.len();
            return Some(self.conversion().map(Piece::Conversion));
        }
        let length = rest.find('%').unwrap_or(rest.len());
        self.at += length;
        Some(Ok(Piece::Literal(&rest[..length])))
    }
}

impl Conversion<'_> {
    /// The error for a conversion character nobody knows.
    pub fn unsupported(&self) -> FormatError {
        let shown = if (' '..='~').contains(&self.code) { self.code } else { '?' };
        FormatError::value(format!(
            "unsupported format character '{shown}' (0x{:x}) at index {}",
            self.code as u32, self.index
        ))
    }

    /// Whether this is `%%`, which stands for itself.
    pub fn is_doubled_percent(&self) -> bool {
        let bare = !(self.left || self.plus || self.space || self.alternate || self.zero);
        let plain = self.width == Amount::Absent && self.precision == Amount::Absent;
        self.code == '%' && self.key.is_none() && bare && plain
    }

    /// `d i u o x X` of an integer.
    pub fn integer(&self, value: Int<'_>, width: usize, precision: Option<usize>) -> String {
        let negative = match value {
            Int::Small(value) => value < 0,
            Int::Big(value) => value.sign() == num_bigint::Sign::Minus,
        };
        let (radix, prefix) = match self.code {
            'x' => (16, "0x"),
            'X' => (16, "0X"),
            'o' => (8, "0o"),
            _ => (10, ""),
        };
        let mut digits = value.digits(radix);
        if self.code == 'X' {
            digits.make_ascii_uppercase();
        }
        if let Some(precision) = precision
            && digits.len() < precision
        {
            digits.insert_str(0, &"0".repeat(precision - digits.len()));
        }
        self.number(negative, if self.alternate { prefix } else { "" }, &digits, width)
    }

    /// `e E f F g G` of a float.
    pub fn float(&self, value: f64, width: usize, precision: Option<usize>) -> String {
        let precision = precision.unwrap_or(6);
        let layout = match self.code {
            'e' | 'E' => Layout::Exponent,
            'f' | 'F' => Layout::Fixed,
            _ => Layout::General,
        };
        let mut digits = float::digits(value.abs(), layout, precision, self.alternate);
        if self.code.is_ascii_uppercase() {
            digits.make_ascii_uppercase();
        }
        self.number(value.is_sign_negative() && !value.is_nan(), "", &digits, width)
    }

    fn number(&self, negative: bool, prefix: &str, digits: &str, width: usize) -> String {
        let sign = if negative {
            "-"
        } else if self.plus {
            "+"
        } else if self.space {
            " "
        } else {
            ""
        };
        let lead = [sign, prefix].concat();
        let missing = width.saturating_sub(lead.len() + digits.len());
        if self.left {
            format!("{lead}{digits}{}", " ".repeat(missing))
        } else if self.zero {
            format!("{lead}{}{digits}", "0".repeat(missing))
        } else {
            format!("{}{lead}{digits}", " ".repeat(missing))
        }
    }

    /// `s r a c` of a text.
    pub fn text(&self, text: &str, width: usize, precision: Option<usize>) -> String {
        let shown = match precision.and_then(|limit| text.char_indices().nth(limit)) {
            Some((end, _)) => &text[..end],
            None => text,
        };
        let missing = width.saturating_sub(shown.chars().count());
        if self.left { format!("{shown}{}", " ".repeat(missing)) } else { format!("{}{shown}", " ".repeat(missing)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn conversion(text: &str) -> Conversion<'_> {
        match Pieces::new(text).next() {
            Some(Ok(Piece::Conversion(conversion))) => conversion,
            other => panic!("{other:?}"),
        }
    }

    fn given(amount: Amount) -> Option<usize> {
        match amount {
            Amount::Given(value) => Some(value),
            _ => None,
        }
    }

    #[test]
    fn numbers_convert_as_cpython() {
        for (format, value, expected) in [
            ("%d", 5, "5"),
            ("%#x", 255, "0xff"),
            ("%#X", 255, "0XFF"),
            ("%#o", 8, "0o10"),
            ("%+d", 1, "+1"),
            ("% d", 2, " 2"),
            ("%05d", -42, "-0042"),
            ("%-5d", 3, "3    "),
            ("%.5d", 42, "00042"),
            ("%+05x", 255, "+00ff"),
            ("%#010x", 255, "0x000000ff"),
        ] {
            let parsed = conversion(format);
            let width = given(parsed.width).unwrap_or(0);
            assert_eq!(parsed.integer(Int::Small(value), width, given(parsed.precision)), expected);
        }
        for (format, value, expected) in [
            ("%e", 1e10, "1.000000e+10"),
            ("%E", 1e-10, "1.000000E-10"),
            ("%g", 1e20, "1e+20"),
            ("%010.3f", -3.141_99, "-00003.142"),
            ("%#.3g", 1.0, "1.00"),
        ] {
            let parsed = conversion(format);
            let width = given(parsed.width).unwrap_or(0);
            assert_eq!(parsed.float(value, width, given(parsed.precision)), expected);
        }
    }

    #[test]
    fn mistakes_are_named_as_cpython_names_them() {
        assert_eq!(conversion("%y").unsupported().message, "unsupported format character 'y' (0x79) at index 1");
        assert_eq!(conversion("%é").unsupported().message, "unsupported format character '?' (0xe9) at index 1");
        assert_eq!(Pieces::new("%").next(), Some(Err(FormatError::value("incomplete format"))));
        assert_eq!(Pieces::new("%(a").next(), Some(Err(FormatError::value("incomplete format key"))));
        assert_eq!(conversion("%(a(b))s").key, Some("a(b)"));
    }
}
