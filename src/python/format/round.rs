//! `round` on floats: half to even on the exact binary value.

/// The whole number nearest to `value`, ties to even.
pub fn to_integer(value: f64) -> f64 {
    value.round_ties_even()
}

/// `round(value, digits)`, correctly rounded; `None` when the result is too large for a float.
pub fn to_digits(value: f64, digits: i64) -> Option<f64> {
    if !value.is_finite() || value == 0.0 || digits > 323 {
        return Some(value);
    }
    if digits < -308 {
        return Some(0.0_f64.copysign(value));
    }
    let rounded = if digits >= 0 {
        format!("{value:.*}", digits as usize).parse().unwrap_or(value)
    } else {
        before_the_point(value, digits.unsigned_abs() as usize)
    };
    rounded.is_finite().then_some(rounded)
}

/// Rounds to tens, hundreds, …: the exact decimal digits of the whole part decide, and the
/// fraction breaks a tie.
fn before_the_point(value: f64, places: usize) -> f64 {
    let whole = format!("{:.0}", value.abs().trunc());
    let has_fraction = value.fract() != 0.0;
    let padded = "0".repeat((places + 1).saturating_sub(whole.len())) + &whole;
    let (head, tail) = padded.split_at(padded.len() - places);
    let half = format!("5{}", "0".repeat(places - 1));
    let is_odd = head.as_bytes().last().is_some_and(|digit| digit % 2 == 1);
    let up = match tail.cmp(half.as_str()) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => has_fraction || is_odd,
        std::cmp::Ordering::Greater => true,
    };
    let mut digits: Vec<u8> = head.bytes().collect();
    if up {
        increment(&mut digits);
    }
    let text = String::from_utf8_lossy(&digits).into_owned() + "e" + &places.to_string();
    let magnitude: f64 = text.parse().unwrap_or(f64::INFINITY);
    magnitude.copysign(value)
}

fn increment(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit == b'9' {
            *digit = b'0';
        } else {
            *digit += 1;
            return;
        }
    }
    digits.insert(0, b'1');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_exact_and_half_even() {
        assert_eq!(to_digits(2.675, 2), Some(2.67));
        assert_eq!(to_digits(0.5, 0), Some(0.0));
        assert_eq!(to_digits(1.5, 0), Some(2.0));
        assert_eq!(to_digits(25.0, -1), Some(20.0));
        assert_eq!(to_digits(1234.5678, -2), Some(1200.0));
        assert_eq!(to_digits(96.0, -2), Some(100.0));
        assert_eq!(to_digits(1e300, -300), Some(1e300));
        assert_eq!(to_digits(0.5, 400), Some(0.5));
        assert_eq!(to_digits(f64::MAX, -308), None);
        assert_eq!(to_digits(-4.0, -1), Some(-0.0));
    }
}
