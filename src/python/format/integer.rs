//! Integers as text: radixes, the integer type codes, and the limit on long decimal texts.

use std::cell::Cell;

use num_bigint::{BigInt, Sign};
use num_traits::ToPrimitive;

use super::error::FormatError;
use super::spec::{Align, Spec};

/// Longer decimal texts are refused at first.
pub const DEFAULT_MAX_STR_DIGITS: usize = 4300;

/// Digits that are converted in about a second.
const MOST_CONVERTED: usize = 800_000;

thread_local! {
    static MAX_STR_DIGITS: Cell<usize> = const { Cell::new(DEFAULT_MAX_STR_DIGITS) };
}

/// How long a decimal text may be (`sys.get_int_max_str_digits`); 0 for any length.
pub fn max_str_digits() -> usize {
    MAX_STR_DIGITS.get()
}

/// Sets how long a decimal text may be.
pub fn set_max_str_digits(digits: usize) {
    MAX_STR_DIGITS.set(digits);
}

/// Whether a decimal text of so many digits is refused.
pub fn is_too_long(digits: usize) -> bool {
    let most = max_str_digits();
    most > 0 && digits > most
}

/// As many digits are converted in a time that grows with their square: `MemoryError` when nobody would wait for it.
pub fn check_conversion(digits: usize) -> Result<(), FormatError> {
    if digits > MOST_CONVERTED { Err(FormatError::memory()) } else { Ok(()) }
}

/// An integer of either size.
#[derive(Clone, Copy, Debug)]
pub enum Int<'a> {
    /// One that fits a machine word.
    Small(i64),
    /// Any other.
    Big(&'a BigInt),
}

impl Int<'_> {
    fn is_negative(self) -> bool {
        match self {
            Self::Small(value) => value < 0,
            Self::Big(value) => value.sign() == Sign::Minus,
        }
    }

    /// The digits of the magnitude in `radix` (2 to 36), lower case.
    pub fn digits(self, radix: u32) -> String {
        match (self, radix) {
            (Self::Small(value), 10) => value.unsigned_abs().to_string(),
            (Self::Small(value), 16) => format!("{:x}", value.unsigned_abs()),
            (Self::Small(value), 8) => format!("{:o}", value.unsigned_abs()),
            (Self::Small(value), 2) => format!("{:b}", value.unsigned_abs()),
            (Self::Small(value), _) => BigInt::from(value).magnitude().to_str_radix(radix),
            (Self::Big(value), _) => value.magnitude().to_str_radix(radix),
        }
    }

    fn decimal_digits(self) -> Result<String, FormatError> {
        if let Self::Big(value) = self {
            // A digit takes less than four bits.
            let at_least = (value.bits() / 4) as usize;
            if is_too_long(at_least) {
                return Err(too_long_to_write());
            }
            check_conversion(at_least * 5 / 4)?;
        }
        let digits = self.digits(10);
        if is_too_long(digits.len()) {
            return Err(too_long_to_write());
        }
        Ok(digits)
    }

    fn to_f64(self) -> Option<f64> {
        match self {
            Self::Small(value) => Some(value as f64),
            Self::Big(value) => value.to_f64().filter(|value| value.is_finite()),
        }
    }

    /// The code point, for `c`.
    fn to_char(self) -> Result<char, FormatError> {
        let code = match self {
            Self::Small(value) => u32::try_from(value).ok(),
            Self::Big(_) => return Err(FormatError::overflow("Python int too large to convert to C long")),
        };
        code.and_then(crate::object::surrogate::character)
            .ok_or_else(|| FormatError::overflow("%c arg not in range(0x110000)"))
    }
}

fn too_long_to_write() -> FormatError {
    FormatError::value(format!(
        "Exceeds the limit ({} digits) for integer string conversion; \
         use sys.set_int_max_str_digits() to increase the limit",
        max_str_digits()
    ))
}

/// `repr` of an integer.
pub fn int_repr(value: Int<'_>) -> Result<String, FormatError> {
    if let Int::Small(value) = value {
        return Ok(value.to_string());
    }
    let digits = value.decimal_digits()?;
    Ok(if value.is_negative() { format!("-{digits}") } else { digits })
}

/// `bin`, `oct`, `hex`: the digits behind `prefix`.
pub fn prefixed(value: Int<'_>, radix: u32, prefix: &str) -> String {
    let sign = if value.is_negative() { "-" } else { "" };
    format!("{sign}{prefix}{}", value.digits(radix))
}

impl Spec {
    /// Formats an integer; `type_name` is named in errors.
    pub fn format_int(&self, value: Int<'_>, type_name: &str) -> Result<String, FormatError> {
        let (radix, prefix) = match self.code {
            None | Some('d' | 'n') => (10, ""),
            Some('b') => (2, "0b"),
            Some('o') => (8, "0o"),
            Some('x') => (16, "0x"),
            Some('X') => (16, "0X"),
            Some('c') => return self.format_char(value),
            Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => {
                let float = value.to_f64().ok_or_else(|| FormatError::overflow("int too large to convert to float"))?;
                return self.format_float(float);
            }
            Some(code) => return Err(Self::unknown_code(code, type_name)),
        };
        self.refuse_float_options()?;
        let mut digits = if radix == 10 { value.decimal_digits()? } else { value.digits(radix) };
        if self.code == Some('X') {
            digits.make_ascii_uppercase();
        }
        let prefix = if self.alternate { prefix } else { "" };
        let group = if radix == 10 { 3 } else { 4 };
        Ok(self.assemble(value.is_negative(), prefix, &digits, group))
    }

    fn refuse_float_options(&self) -> Result<(), FormatError> {
        if self.precision.is_some() {
            return Err(FormatError::value("Precision not allowed in integer format specifier"));
        }
        if self.no_negative_zero {
            return Err(FormatError::value("Negative zero coercion (z) not allowed in integer format specifier"));
        }
        Ok(())
    }

    fn format_char(&self, value: Int<'_>) -> Result<String, FormatError> {
        self.refuse_float_options()?;
        if self.sign.is_some() {
            return Err(FormatError::value("Sign not allowed with integer format specifier 'c'"));
        }
        if self.alternate {
            return Err(FormatError::value("Alternate form (#) not allowed with integer format specifier 'c'"));
        }
        Ok(self.pad("", value.to_char()?.encode_utf8(&mut [0; 4]), Align::Right))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn int(value: i64, spec: &str) -> String {
        match Spec::parse(spec, "int", true).and_then(|spec| spec.format_int(Int::Small(value), "int")) {
            Ok(text) => text,
            Err(error) => error.message,
        }
    }

    #[test]
    fn integers_format_as_cpython() {
        for (value, spec, expected) in [
            (1, "zz", "Unknown format code 'z' for object of type 'int'"),
            (1, ".3d", "Precision not allowed in integer format specifier"),
            (1, ",,", "Cannot specify ',' with ','."),
            (1, ",_", "Cannot specify both ',' and '_'."),
            (1, "99999999999999999999d", "Too many decimal digits in format string"),
            (1, ",x", "Cannot specify ',' with 'x'."),
            (1, "+c", "Sign not allowed with integer format specifier 'c'"),
            (1, "#c", "Alternate form (#) not allowed with integer format specifier 'c'"),
            (1, "s", "Unknown format code 's' for object of type 'int'"),
            (1, ".", "Format specifier missing precision"),
            (300_000_000, "c", "%c arg not in range(0x110000)"),
            (1, "zd", "Negative zero coercion (z) not allowed in integer format specifier"),
            (1, "d ", "Invalid format specifier 'd ' for object of type 'int'"),
            (1, "010", "0000000001"),
            (-1, "010", "-000000001"),
            (-1, "<010", "-100000000"),
            (1_234_567, "015,", "000,001,234,567"),
            (1_234_567, "_b", "1_0010_1101_0110_1000_0111"),
            (255, "#06x", "0x00ff"),
            (-255, "#X", "-0XFF"),
            (65, ">3c", "  A"),
            (3, ".1f", "3.0"),
            (1, "\x05", "Unknown format code '\\x5' for object of type 'int'"),
        ] {
            assert_eq!(int(value, spec), expected, "{value} {spec}");
        }
    }

    #[test]
    fn long_decimals_are_refused() {
        let value = BigInt::from(10).pow(5000);
        assert!(int_repr(Int::Big(&value)).is_err());
        assert_eq!(prefixed(Int::Small(-255), 16, "0x"), "-0xff");
    }
}
