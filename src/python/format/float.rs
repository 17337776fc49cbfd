//! Floats as text: `repr`, and the digits behind the type codes `e f g n %`.

/// `repr` of a float: the shortest digits that read back as the same value.
pub fn float_repr(value: f64) -> String {
    shortest(value, Dot::Add)
}

/// Whether a whole number gets `.0` behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dot {
    /// `1.0`, as `repr` writes.
    Add,
    /// `1`, as the parts of a complex number are written.
    Omit,
}

/// The shortest digits that read back as `value`; exponents below -4 and from 16 on use `e`.
pub fn shortest(value: f64, dot: Dot) -> String {
    if !value.is_finite() {
        return non_finite(value).to_owned();
    }
    let scientific = format!("{value:e}");
    let (mantissa, exponent) = split_exponent(&scientific);
    if (-4..16).contains(&exponent) {
        let mut text = format!("{value}");
        if dot == Dot::Add && !text.contains('.') {
            text.push_str(".0");
        }
        text
    } else {
        with_exponent(mantissa, exponent, 'e')
    }
}

fn non_finite(value: f64) -> &'static str {
    if value.is_nan() {
        "nan"
    } else if value > 0.0 {
        "inf"
    } else {
        "-inf"
    }
}

fn split_exponent(scientific: &str) -> (&str, i32) {
    match scientific.split_once('e') {
        Some((mantissa, exponent)) => (mantissa, exponent.parse().unwrap_or(0)),
        None => (scientific, 0),
    }
}

fn with_exponent(mantissa: &str, exponent: i32, letter: char) -> String {
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{mantissa}{letter}{sign}{:02}", exponent.unsigned_abs())
}

/// How digits are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// `f`: a fixed number of decimals.
    Fixed,
    /// `e`: one digit, decimals, exponent.
    Exponent,
    /// `g`: a number of significant digits, in whichever of the two is shorter.
    General,
    /// No type code but a precision: as `g`, and a whole number keeps one decimal.
    GeneralWithDot,
}

/// The digits of a value that is not negative, exactly rounded (half to even on the exact
/// binary value). `alternate` keeps the point and the trailing zeros (`#`).
pub fn digits(value: f64, layout: Layout, precision: usize, alternate: bool) -> String {
    if !value.is_finite() {
        return non_finite(value).to_owned();
    }
    match layout {
        Layout::Fixed => {
            let mut text = fixed(value, precision);
            if alternate && precision == 0 {
                text.push('.');
            }
            text
        }
        Layout::Exponent => {
            let kept = precision.min(MOST_DIGITS);
            let scientific = format!("{value:.kept$e}");
            let (mantissa, exponent) = split_exponent(&scientific);
            let mantissa = &format!("{mantissa}{}", "0".repeat(precision - kept));
            if alternate && precision == 0 {
                with_exponent(&format!("{mantissa}."), exponent, 'e')
            } else {
                with_exponent(mantissa, exponent, 'e')
            }
        }
        Layout::General | Layout::GeneralWithDot => general(value, layout, precision.clamp(1, MOST_DIGITS), alternate),
    }
}

/// No float has more digits behind its point than this; further ones are zeros.
const MOST_DIGITS: usize = 1100;

fn fixed(value: f64, precision: usize) -> String {
    let kept = precision.min(MOST_DIGITS);
    format!("{value:.kept$}") + &"0".repeat(precision - kept)
}

fn general(value: f64, layout: Layout, significant: usize, alternate: bool) -> String {
    let scientific = format!("{value:.*e}", significant - 1);
    let (mantissa, exponent) = split_exponent(&scientific);
    let limit = significant as i32 - i32::from(layout == Layout::GeneralWithDot);
    if exponent < -4 || exponent >= limit {
        let mantissa = if alternate {
            if mantissa.contains('.') { mantissa.to_owned() } else { format!("{mantissa}.") }
        } else {
            without_trailing_zeros(mantissa).to_owned()
        };
        return with_exponent(&mantissa, exponent, 'e');
    }
    let decimals = (significant as i32 - 1 - exponent).max(0) as usize;
    let mut text = fixed(value, decimals);
    if alternate {
        if !text.contains('.') {
            text.push('.');
        }
        return text;
    }
    text.truncate(without_trailing_zeros(&text).len());
    if layout == Layout::GeneralWithDot && !text.contains('.') {
        text.push_str(".0");
    }
    text
}

fn without_trailing_zeros(text: &str) -> &str {
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repr_follows_cpython_exponent_rules() {
        for (value, expected) in [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (1.0, "1.0"),
            (0.1, "0.1"),
            (1e15, "1000000000000000.0"),
            (1e16, "1e+16"),
            (1.5e16, "1.5e+16"),
            (9_999_999_999_999_998.0, "9999999999999998.0"),
            (1e-4, "0.0001"),
            (1e-5, "1e-05"),
            (1.234e-7, "1.234e-07"),
            (1e100, "1e+100"),
            (5e-324, "5e-324"),
            (1.797_693_134_862_315_7e308, "1.7976931348623157e+308"),
            (f64::INFINITY, "inf"),
            (f64::NEG_INFINITY, "-inf"),
            (0.1 + 0.2, "0.30000000000000004"),
        ] {
            assert_eq!(float_repr(value), expected);
        }
        assert_eq!(float_repr(f64::NAN), "nan");
    }

    #[test]
    fn general_layout_strips_zeros_and_picks_the_exponent() {
        assert_eq!(digits(100_000.0, Layout::General, 6, false), "100000");
        assert_eq!(digits(1_000_000.0, Layout::General, 6, false), "1e+06");
        assert_eq!(digits(0.0001, Layout::General, 6, false), "0.0001");
        assert_eq!(digits(0.00001, Layout::General, 6, false), "1e-05");
        assert_eq!(digits(1.0, Layout::General, 3, true), "1.00");
        assert_eq!(digits(1.0, Layout::GeneralWithDot, 0, false), "1e+00");
        assert_eq!(digits(12.0, Layout::GeneralWithDot, 1, false), "1e+01");
        assert_eq!(digits(12.0, Layout::GeneralWithDot, 3, false), "12.0");
        assert_eq!(digits(0.0, Layout::General, 6, false), "0");
    }
}
