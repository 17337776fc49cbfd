//! The format mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.

use super::error::FormatError;
use super::float::{self, Layout};

/// Where the text stands in its width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// `<`
    Left,
    /// `>`
    Right,
    /// `^`
    Center,
    /// `=`: padding between sign and digits.
    AfterSign,
}

/// A parsed format specification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec {
    /// The fill character, when one stands before the alignment (or `0` for zero padding).
    pub fill: Option<char>,
    /// The alignment, when given (or implied by zero padding).
    pub align: Option<Align>,
    /// `+`, `-` or a space.
    pub sign: Option<char>,
    /// `z`: negative zero is written as zero.
    pub no_negative_zero: bool,
    /// `#`.
    pub alternate: bool,
    /// The least width.
    pub width: usize,
    /// `,` or `_`.
    pub grouping: Option<char>,
    /// The precision.
    pub precision: Option<usize>,
    /// The type code.
    pub code: Option<char>,
}

impl Spec {
    /// Parses `text`; `type_name` is named in errors; `numeric` says whether a leading `0`
    /// aligns after the sign.
    pub fn parse(text: &str, type_name: &str, numeric: bool) -> Result<Self, FormatError> {
        let mut spec = Self {
            fill: None,
            align: None,
            sign: None,
            no_negative_zero: false,
            alternate: false,
            width: 0,
            grouping: None,
            precision: None,
            code: None,
        };
        let chars: Vec<char> = text.chars().collect();
        let mut at = 0;
        if let Some(align) = chars.get(1).copied().and_then(align_of) {
            spec.fill = Some(chars[0]);
            spec.align = Some(align);
            at = 2;
        } else if let Some(align) = chars.first().copied().and_then(align_of) {
            spec.align = Some(align);
            at = 1;
        }
        if let Some(&sign @ ('+' | '-' | ' ')) = chars.get(at) {
            spec.sign = Some(sign);
            at += 1;
        }
        if chars.get(at) == Some(&'z') {
            spec.no_negative_zero = true;
            at += 1;
        }
        if chars.get(at) == Some(&'#') {
            spec.alternate = true;
            at += 1;
        }
        if spec.fill.is_none() && chars.get(at) == Some(&'0') {
            spec.fill = Some('0');
            if spec.align.is_none() && numeric {
                spec.align = Some(Align::AfterSign);
            }
            at += 1;
        }
        if let Some(width) = number(&chars, &mut at)? {
            spec.width = width;
        }
        if chars.get(at) == Some(&',') {
            spec.grouping = Some(',');
            at += 1;
        }
        if chars.get(at) == Some(&'_') {
            if spec.grouping.is_some() {
                return Err(FormatError::value("Cannot specify both ',' and '_'."));
            }
            spec.grouping = Some('_');
            at += 1;
        }
        if chars.get(at) == Some(&',') && spec.grouping == Some('_') {
            return Err(FormatError::value("Cannot specify both ',' and '_'."));
        }
        if chars.get(at) == Some(&'.') {
            at += 1;
            spec.precision = number(&chars, &mut at)?;
            if spec.precision.is_none() {
                return Err(FormatError::value("Format specifier missing precision"));
            }
        }
        match chars.len() - at {
            0 => {}
            1 => spec.code = Some(chars[at]),
            _ => {
                return Err(FormatError::value(format!(
                    "Invalid format specifier '{text}' for object of type '{type_name}'"
                )));
            }
        }
        spec.check_grouping()?;
        Ok(spec)
    }

    fn check_grouping(&self) -> Result<(), FormatError> {
        let (Some(grouping), Some(code)) = (self.grouping, self.code) else { return Ok(()) };
        let fits = match code {
            'd' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F' => true,
            'b' | 'o' | 'x' | 'X' => grouping == '_',
            _ => false,
        };
        if fits {
            Ok(())
        } else {
            Err(FormatError::value(format!("Cannot specify '{grouping}' with {}.", code_repr(code))))
        }
    }

    /// The error for a type code that `type_name` does not know.
    pub fn unknown_code(code: char, type_name: &str) -> FormatError {
        FormatError::value(format!("Unknown format code {} for object of type '{type_name}'", code_repr(code)))
    }

    /// Formats a string.
    pub fn format_str(&self, text: &str) -> Result<String, FormatError> {
        if let Some(code) = self.code
            && code != 's'
        {
            return Err(Self::unknown_code(code, "str"));
        }
        match self.sign {
            Some(' ') => return Err(FormatError::value("Space not allowed in string format specifier")),
            Some(_) => return Err(FormatError::value("Sign not allowed in string format specifier")),
            None => {}
        }
        if self.no_negative_zero {
            return Err(FormatError::value("Negative zero coercion (z) not allowed in string format specifier"));
        }
        if self.alternate {
            return Err(FormatError::value("Alternate form (#) not allowed in string format specifier"));
        }
        if self.align == Some(Align::AfterSign) {
            return Err(FormatError::value("'=' alignment not allowed in string format specifier"));
        }
        if let Some(grouping) = self.grouping {
            return Err(FormatError::value(format!("Cannot specify '{grouping}' with 's'.")));
        }
        let shown = match self.precision {
            Some(limit) => match text.char_indices().nth(limit) {
                Some((end, _)) => &text[..end],
                None => text,
            },
            None => text,
        };
        Ok(self.pad("", shown, Align::Left))
    }

    /// Formats a float.
    pub fn format_float(&self, value: f64) -> Result<String, FormatError> {
        if self.precision.is_some_and(|precision| precision > i32::MAX as usize) {
            return Err(FormatError::value("precision too big"));
        }
        let default_precision = self.precision.unwrap_or(6);
        let magnitude = value.abs();
        let mut body = match self.code {
            None => match self.precision {
                None => self.shortest(magnitude),
                Some(precision) => float::digits(magnitude, Layout::GeneralWithDot, precision, self.alternate),
            },
            Some('f' | 'F') => float::digits(magnitude, Layout::Fixed, default_precision, self.alternate),
            Some('e' | 'E') => float::digits(magnitude, Layout::Exponent, default_precision, self.alternate),
            Some('g' | 'G' | 'n') => float::digits(magnitude, Layout::General, default_precision, self.alternate),
            Some('%') => float::digits(magnitude * 100.0, Layout::Fixed, default_precision, self.alternate) + "%",
            Some(code) => return Err(Self::unknown_code(code, "float")),
        };
        if matches!(self.code, Some('E' | 'F' | 'G')) {
            body.make_ascii_uppercase();
        }
        let is_zero = !body
            .bytes()
            .take_while(|b| !matches!(b, b'e' | b'E'))
            .any(|b| b.is_ascii_alphabetic() || (b'1'..=b'9').contains(&b));
        let negative = value.is_sign_negative() && !value.is_nan() && !(self.no_negative_zero && is_zero);
        Ok(self.assemble(negative, "", &body, 3))
    }

    /// Formats a complex number: both parts with the same options, the width around them.
    pub fn format_complex(&self, real: f64, imaginary: f64) -> Result<String, FormatError> {
        if self.fill == Some('0') {
            return Err(FormatError::value("Zero padding is not allowed in complex format specifier"));
        }
        if self.align == Some(Align::AfterSign) {
            return Err(FormatError::value("'=' alignment flag is not allowed in complex format specifier"));
        }
        if let Some(code) = self.code
            && !matches!(code, 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n')
        {
            return Err(Self::unknown_code(code, "complex"));
        }
        let part = |value: f64, sign: Option<char>| -> Result<String, FormatError> {
            let plain = Self { fill: None, align: None, width: 0, sign, ..self.clone() };
            match (self.code, self.precision) {
                (None, None) => {
                    let body = float::shortest(value.abs(), float::Dot::Omit);
                    Ok(plain.assemble(value.is_sign_negative() && !value.is_nan(), "", &body, 3))
                }
                (None, Some(_)) => Self { code: Some('g'), ..plain }.format_float(value),
                _ => plain.format_float(value),
            }
        };
        let second = part(imaginary, Some('+'))?;
        let body = if self.code.is_some() {
            format!("{}{second}j", part(real, self.sign)?)
        } else if real == 0.0 && !real.is_sign_negative() {
            format!("{}j", part(imaginary, self.sign)?)
        } else {
            format!("({}{second}j)", part(real, self.sign)?)
        };
        Ok(self.pad("", &body, Align::Right))
    }

    fn shortest(&self, magnitude: f64) -> String {
        let text = float::float_repr(magnitude);
        if self.alternate && !text.contains('.') && magnitude.is_finite() {
            return match text.split_once('e') {
                Some((mantissa, exponent)) => format!("{mantissa}.e{exponent}"),
                None => text + ".",
            };
        }
        text
    }

    /// Puts sign, prefix, grouped digits and padding together. `body` may go on with a
    /// fraction, an exponent or `%`; only its leading digits are grouped, by `group` digits.
    pub(crate) fn assemble(&self, negative: bool, prefix: &str, body: &str, group: usize) -> String {
        let mut lead = String::new();
        match (negative, self.sign) {
            (true, _) => lead.push('-'),
            (false, Some(sign @ ('+' | ' '))) => lead.push(sign),
            _ => {}
        }
        lead.push_str(prefix);
        let Some(separator) = self.grouping else {
            return self.pad(&lead, body, Align::Right);
        };
        let digits = body.bytes().take_while(u8::is_ascii_hexdigit).count();
        let digits = if group == 3 { body.bytes().take_while(u8::is_ascii_digit).count() } else { digits };
        let (whole, rest) = body.split_at(digits);
        if whole.is_empty() {
            return self.pad(&lead, body, Align::Right);
        }
        let zero_filled = self.fill == Some('0') && self.align == Some(Align::AfterSign);
        let least =
            if zero_filled { self.width.saturating_sub(lead.chars().count() + rest.chars().count()) } else { 0 };
        let grouped = group_digits(whole, separator, group, least) + rest;
        self.pad(&lead, &grouped, Align::Right)
    }

    pub(super) fn pad(&self, lead: &str, body: &str, default: Align) -> String {
        let length = lead.chars().count() + body.chars().count();
        if length >= self.width {
            return [lead, body].concat();
        }
        let missing = self.width - length;
        let fill = self.fill.unwrap_or(' ');
        let (left, middle, right) = match self.align.unwrap_or(default) {
            Align::Left => (0, 0, missing),
            Align::Right => (missing, 0, 0),
            Align::Center => (missing / 2, 0, missing - missing / 2),
            Align::AfterSign => (0, missing, 0),
        };
        let mut out = String::with_capacity(lead.len() + body.len() + missing * fill.len_utf8());
        out.extend(std::iter::repeat_n(fill, left));
        out.push_str(lead);
        out.extend(std::iter::repeat_n(fill, middle));
        out.push_str(body);
        out.extend(std::iter::repeat_n(fill, right));
        out
    }
}

/// Inserts `separator` every `group` digits, padding with zeros to at least `least` characters.
fn group_digits(whole: &str, separator: char, group: usize, least: usize) -> String {
    let mut reversed = String::new();
    let mut count = 0;
    let mut length = 0;
    let mut digits = whole.bytes().rev();
    loop {
        let digit = match digits.next() {
            Some(digit) => char::from(digit),
            None if length < least => '0',
            None => break,
        };
        if count > 0 && count % group == 0 {
            reversed.push(separator);
            length += 1;
        }
        reversed.push(digit);
        length += 1;
        count += 1;
    }
    reversed.chars().rev().collect()
}

fn align_of(c: char) -> Option<Align> {
    match c {
        '<' => Some(Align::Left),
        '>' => Some(Align::Right),
        '^' => Some(Align::Center),
        '=' => Some(Align::AfterSign),
        _ => None,
    }
}

fn code_repr(code: char) -> String {
    if (' ' < code) && (code < '\u{80}') { format!("'{code}'") } else { format!("'\\x{:x}'", code as u32) }
}

fn number(chars: &[char], at: &mut usize) -> Result<Option<usize>, FormatError> {
    let start = *at;
    let mut value: i64 = 0;
    while let Some(digit) = chars.get(*at).and_then(|c| c.to_digit(10)) {
        value = value
            .checked_mul(10)
            .and_then(|value| value.checked_add(i64::from(digit)))
            .ok_or_else(|| FormatError::value("Too many decimal digits in format string"))?;
        *at += 1;
    }
    // What a 32-bit machine cannot count is too much there in any case.
    Ok((*at > start).then(|| usize::try_from(value).unwrap_or(usize::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn float(value: f64, spec: &str) -> String {
        match Spec::parse(spec, "float", true).and_then(|spec| spec.format_float(value)) {
            Ok(text) => text,
            Err(error) => error.message,
        }
    }

    fn string(value: &str, spec: &str) -> String {
        match Spec::parse(spec, "str", false).and_then(|spec| spec.format_str(value)) {
            Ok(text) => text,
            Err(error) => error.message,
        }
    }

    #[test]
    fn floats_format_as_cpython() {
        for (value, spec, expected) in [
            (12345.678, "015,.2f", "0,000,012,345.68"),
            (1e20, ",", "1e+20"),
            (f64::INFINITY, "010", "0000000inf"),
            (f64::NAN, "+,", "+nan"),
            (1.0, "%", "100.000000%"),
            (0.1234, "6.2%", "12.34%"),
            (1.0, ".0%", "100%"),
            (1e16, "", "1e+16"),
            (1.0, ".0", "1e+00"),
            (123_456.0, ".3", "1.23e+05"),
            (1.5, ",n", "Cannot specify ',' with 'n'."),
            (-0.0001, "z.1f", "0.0"),
            (-0.0001, ".1f", "-0.0"),
            (1.5, "d", "Unknown format code 'd' for object of type 'float'"),
            (1.5, "é", "Unknown format code '\\xe9' for object of type 'float'"),
            (1234.5, ">12,.2f", "    1,234.50"),
            (2.5, ".0f", "2"),
            (1e300, "G", "1E+300"),
            (1.0, "#.0f", "1."),
        ] {
            assert_eq!(float(value, spec), expected, "{value:?} {spec}");
        }
    }

    #[test]
    fn strings_format_as_cpython() {
        for (value, spec, expected) in [
            ("a", "+", "Sign not allowed in string format specifier"),
            ("x", " ", "Space not allowed in string format specifier"),
            ("a", "#", "Alternate form (#) not allowed in string format specifier"),
            ("a", "=", "'=' alignment not allowed in string format specifier"),
            ("a", ",", "Cannot specify ',' with 's'."),
            ("a", "d", "Unknown format code 'd' for object of type 'str'"),
            ("a", "010", "a000000000"),
            ("abc", "^10.1", "    a     "),
            ("é", "*>4", "***é"),
            ("a", "z", "Negative zero coercion (z) not allowed in string format specifier"),
            ("a", ">{}", "Invalid format specifier '>{}' for object of type 'str'"),
        ] {
            assert_eq!(string(value, spec), expected, "{value:?} {spec}");
        }
    }
}
