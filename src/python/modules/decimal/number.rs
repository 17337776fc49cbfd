//! Decimal numbers: digits and an exponent, as the General Decimal Arithmetic Specification has them.

use std::cmp::Ordering;

use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{One, ToPrimitive, Zero};

/// How a result is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Away from zero.
    Up,
    /// Towards zero.
    Down,
    /// Towards positive infinity.
    Ceiling,
    /// Towards negative infinity.
    Floor,
    /// To the nearest, ties away from zero.
    HalfUp,
    /// To the nearest, ties towards zero.
    HalfDown,
    /// To the nearest, ties to even.
    HalfEven,
    /// Away from zero when the last digit would be 0 or 5, else towards zero.
    ZeroFiveUp,
}

impl Rounding {
    /// The rounding that a constant of the module names.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "ROUND_UP" => Self::Up,
            "ROUND_DOWN" => Self::Down,
            "ROUND_CEILING" => Self::Ceiling,
            "ROUND_FLOOR" => Self::Floor,
            "ROUND_HALF_UP" => Self::HalfUp,
            "ROUND_HALF_DOWN" => Self::HalfDown,
            "ROUND_HALF_EVEN" => Self::HalfEven,
            "ROUND_05UP" => Self::ZeroFiveUp,
            _ => return None,
        })
    }
}

/// Precision and rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// How many digits a result has at most.
    pub precision: usize,
    /// How it gets that few.
    pub rounding: Rounding,
}

/// What kind of number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Digits and an exponent.
    Finite,
    /// Infinity.
    Infinite,
    /// Not a number.
    Nan,
    /// Not a number, and an error in every operation.
    SignalingNan,
}

/// A decimal number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Whether the sign is minus.
    pub negative: bool,
    /// The digits as a whole number.
    pub digits: BigUint,
    /// The power of ten the digits are multiplied with.
    pub exponent: i64,
    /// What kind of number.
    pub kind: Kind,
}

/// How far digits are moved at most.
pub const MOST_DIGITS: u64 = 1_000_000;

/// Where exponents end, those of results that are not fitted yet too.
const FARTHEST: i64 = 4_000_000_000_000_000_000;

/// `10 ** exponent`; exponents beyond [`MOST_DIGITS`] are for who looks only whether there are so many digits.
pub fn power_of_ten(exponent: u64) -> BigUint {
    BigUint::from(10u8).pow(exponent.min(MOST_DIGITS) as u32)
}

/// How many decimal digits a number has.
pub(super) fn count(digits: &BigUint) -> usize {
    if let Some(small) = digits.to_u128() {
        return small.checked_ilog10().map_or(1, |log| log as usize + 1);
    }
    // The logarithm of two, in units of 10**-20: exact enough for numbers of any size that there is.
    let digits_of = |bits: u64| (u128::from(bits) * 30_102_999_566_398_119_521 / 10_u128.pow(20)) as usize;
    let (least, most) = (digits_of(digits.bits() - 1), digits_of(digits.bits()));
    let is_more = least < most && *digits >= BigUint::from(10u8).pow(most as u32);
    if is_more { most + 1 } else { least + 1 }
}

impl Number {
    /// A finite number.
    pub fn new(negative: bool, digits: BigUint, exponent: i64) -> Self {
        Self { negative, digits, exponent, kind: Kind::Finite }
    }

    /// Infinity or a NaN.
    pub fn special(negative: bool, kind: Kind) -> Self {
        Self { negative, digits: BigUint::zero(), exponent: 0, kind }
    }

    /// Reads what `Decimal('…')` reads.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim_matches(crate::format::number::is_space).replace('_', "");
        let (negative, body) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(&text)),
        };
        match body.to_ascii_lowercase().as_str() {
            "inf" | "infinity" => Some(Self::special(negative, Kind::Infinite)),
            lower => {
                let (kind, payload) = match (lower.strip_prefix("nan"), lower.strip_prefix("snan")) {
                    (Some(payload), _) => (Kind::Nan, payload),
                    (None, Some(payload)) => (Kind::SignalingNan, payload),
                    (None, None) => return Self::parse_finite(negative, body),
                };
                let digits = if payload.is_empty() { BigUint::zero() } else { whole_digits(payload)?.parse().ok()? };
                Some(Self { digits, ..Self::special(negative, kind) })
            }
        }
    }

    fn parse_finite(negative: bool, body: &str) -> Option<Self> {
        let (mantissa, exponent) = match body.find(['e', 'E']) {
            Some(at) => (&body[..at], exponent_of(&body[at + 1..])?),
            None => (body, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = whole_digits(&format!("{whole}{fraction}"))?;
        if digits.is_empty() {
            return None;
        }
        let exponent = exponent - fraction.chars().count() as i64;
        Some(Self::new(negative, digits.parse().ok()?, exponent))
    }

    /// Whether a `Decimal` may have the exponent.
    pub fn is_representable(&self) -> bool {
        const MOST: i64 = 999_999_999_999_999_999;
        self.kind != Kind::Finite || self.adjusted() <= MOST && self.exponent >= 3 - 2 * (MOST + 1)
    }

    /// Whether it is a finite zero.
    pub fn is_zero(&self) -> bool {
        self.kind == Kind::Finite && self.digits.is_zero()
    }

    /// Whether it is no number.
    pub fn is_nan(&self) -> bool {
        matches!(self.kind, Kind::Nan | Kind::SignalingNan)
    }

    /// The exponent of the first digit.
    pub fn adjusted(&self) -> i64 {
        self.exponent + count(&self.digits) as i64 - 1
    }

    /// The text of `str`.
    pub fn text(&self, capitals: bool) -> String {
        let sign = if self.negative { "-" } else { "" };
        match self.kind {
            Kind::Infinite => return format!("{sign}Infinity"),
            Kind::Nan | Kind::SignalingNan => {
                let name = if self.kind == Kind::Nan { "NaN" } else { "sNaN" };
                let payload = if self.digits.is_zero() { String::new() } else { self.digits.to_string() };
                return format!("{sign}{name}{payload}");
            }
            Kind::Finite => {}
        }
        let digits = self.digits.to_str_radix(10);
        let adjusted = self.exponent + digits.len() as i64;
        if self.exponent <= 0 && adjusted > -6 {
            return format!("{sign}{}", with_point(&digits, self.exponent));
        }
        let (first, rest) = digits.split_at(1);
        let point = if rest.is_empty() { "" } else { "." };
        let letter = if capitals { 'E' } else { 'e' };
        format!("{sign}{first}{point}{rest}{letter}{:+}", adjusted - 1)
    }

    /// The number with an exponent, rounded where digits go.
    pub fn rescale(&self, exponent: i64, rounding: Rounding) -> Self {
        if exponent <= self.exponent {
            let digits = &self.digits * power_of_ten((self.exponent - exponent) as u64);
            return Self::new(self.negative, digits, exponent);
        }
        let drop = (exponent - self.exponent) as u64;
        if drop as usize > count(&self.digits) + 1 {
            // Nothing is left but what the rounding says about something tiny.
            let tiny = Self::new(self.negative, BigUint::from(u8::from(!self.digits.is_zero())), 0);
            return Self { exponent, ..tiny.dropped(2, rounding) };
        }
        Self { exponent, ..self.dropped(drop, rounding) }
    }

    /// Drops digits from the end.
    fn dropped(&self, drop: u64, rounding: Rounding) -> Self {
        let unit = power_of_ten(drop);
        let (mut quotient, rest) = self.digits.div_rem(&unit);
        let half = (&rest * 2u8).cmp(&unit);
        let is_exact = rest.is_zero();
        let up = match rounding {
            Rounding::Up => !is_exact,
            Rounding::Down => false,
            Rounding::Ceiling => !is_exact && !self.negative,
            Rounding::Floor => !is_exact && self.negative,
            Rounding::HalfUp => half != Ordering::Less,
            Rounding::HalfDown => half == Ordering::Greater,
            Rounding::HalfEven => half == Ordering::Greater || half == Ordering::Equal && quotient.is_odd(),
            Rounding::ZeroFiveUp => !is_exact && (&quotient % 5u8).is_zero(),
        };
        if up {
            quotient += 1u8;
        }
        Self::new(self.negative, quotient, self.exponent + drop as i64)
    }

    /// The number with at most so many digits.
    pub fn rounded(self, rules: Rules) -> Self {
        if self.kind != Kind::Finite {
            return self;
        }
        let length = count(&self.digits);
        if length <= rules.precision {
            return self;
        }
        let rounded = self.dropped((length - rules.precision) as u64, rules.rounding);
        if count(&rounded.digits) > rules.precision { rounded.rounded(rules) } else { rounded }
    }

    /// The exact sum.
    pub fn add(&self, other: &Self, rules: Rules) -> Self {
        if !self.is_zero() && !other.is_zero() {
            // What is far below the last digit of the result only says that more follows.
            let (large, small) = if self.exponent >= other.exponent { (self, other) } else { (other, self) };
            let (length, below) = (count(&large.digits) as i64, small.adjusted());
            let limit = large.exponent + (length - rules.precision as i64 - 2).min(-1);
            if below < limit {
                let small = Self::new(small.negative, BigUint::one(), limit);
                return large.add_exactly(&small, rules);
            }
        }
        self.add_exactly(other, rules)
    }

    fn add_exactly(&self, other: &Self, rules: Rules) -> Self {
        let exponent = self.exponent.min(other.exponent);
        if self.is_zero() && !other.is_zero() && other.exponent - exponent > 0
            || other.is_zero() && !self.is_zero() && self.exponent - exponent > 0
        {
            let (zero, value) = if self.is_zero() { (self, other) } else { (other, self) };
            let least = value.adjusted() - rules.precision as i64;
            return value.rescale(zero.exponent.max(least).min(value.exponent), rules.rounding);
        }
        let scaled = |number: &Self| &number.digits * power_of_ten((number.exponent - exponent) as u64);
        let (a, b) = (scaled(self), scaled(other));
        if self.negative == other.negative {
            return Self::new(self.negative, a + b, exponent);
        }
        match a.cmp(&b) {
            Ordering::Equal => Self::new(rules.rounding == Rounding::Floor, BigUint::zero(), exponent),
            Ordering::Greater => Self::new(self.negative, a - b, exponent),
            Ordering::Less => Self::new(other.negative, b - a, exponent),
        }
    }

    /// The exact product.
    pub fn multiply(&self, other: &Self) -> Self {
        let exponent = self.exponent.saturating_add(other.exponent).clamp(-FARTHEST, FARTHEST);
        Self::new(self.negative != other.negative, &self.digits * &other.digits, exponent)
    }

    /// The quotient with as many digits as the rules allow; `other` is not zero.
    pub fn divide(&self, other: &Self, rules: Rules) -> Self {
        let negative = self.negative != other.negative;
        let mut exponent = self.exponent - other.exponent;
        if self.digits.is_zero() {
            return Self::new(negative, BigUint::zero(), exponent);
        }
        let shift = count(&other.digits) as i64 - count(&self.digits) as i64 + rules.precision as i64 + 1;
        exponent -= shift;
        let (mut quotient, rest) = if shift >= 0 {
            (&self.digits * power_of_ten(shift as u64)).div_rem(&other.digits)
        } else {
            self.digits.div_rem(&(&other.digits * power_of_ten(shift.unsigned_abs())))
        };
        if rest.is_zero() {
            // An exact quotient keeps the exponent that the operands ask for, as far as possible.
            let ideal = self.exponent - other.exponent;
            while exponent < ideal && (&quotient % 10u8).is_zero() {
                quotient /= 10u8;
                exponent += 1;
            }
        } else if (&quotient % 5u8).is_zero() {
            // The last digit says that more follow, so that the rounding is right.
            quotient += 1u8;
        }
        Self::new(negative, quotient, exponent)
    }

    /// Quotient without fraction, and remainder; `other` is not zero.
    pub fn divide_whole(&self, other: &Self) -> (Self, Self) {
        let exponent = self.exponent.min(other.exponent);
        let a = &self.digits * power_of_ten((self.exponent - exponent) as u64);
        let b = &other.digits * power_of_ten((other.exponent - exponent) as u64);
        let (quotient, rest) = a.div_rem(&b);
        (Self::new(self.negative != other.negative, quotient, 0), Self::new(self.negative, rest, exponent))
    }

    /// The order; nothing when one is no number.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        if self.is_nan() || other.is_nan() {
            return None;
        }
        let sign = |number: &Self| match (number.is_zero(), number.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        };
        let (a, b) = (sign(self), sign(other));
        if a != b || a == 0 {
            return Some(a.cmp(&b));
        }
        let magnitude = match (self.kind, other.kind) {
            (Kind::Infinite, Kind::Infinite) => Ordering::Equal,
            (Kind::Infinite, _) => Ordering::Greater,
            (_, Kind::Infinite) => Ordering::Less,
            _ => self.adjusted().cmp(&other.adjusted()).then_with(|| {
                let exponent = self.exponent.min(other.exponent);
                let scaled = |number: &Self| &number.digits * power_of_ten((number.exponent - exponent) as u64);
                scaled(self).cmp(&scaled(other))
            }),
        };
        Some(if self.negative { magnitude.reverse() } else { magnitude })
    }

    /// The square root, still to be rounded; the number is finite and not negative.
    pub fn square_root(&self, rules: Rules) -> Self {
        let ideal = self.exponent.div_euclid(2);
        if self.digits.is_zero() {
            return Self::new(self.negative, BigUint::zero(), ideal);
        }
        let mut exponent = self.exponent;
        let mut digits = self.digits.clone();
        if exponent.is_odd() {
            digits *= 10u8;
            exponent -= 1;
        }
        let wanted = 2 * (rules.precision as i64 + 2);
        let shift = (wanted - count(&digits) as i64 + 1).max(0) / 2 * 2;
        digits *= power_of_ten(shift as u64);
        exponent -= shift;
        let mut root = digits.sqrt();
        let mut half = exponent / 2;
        if &root * &root == digits {
            while half < ideal && (&root % 10u8).is_zero() {
                root /= 10u8;
                half += 1;
            }
        } else if (&root % 5u8).is_zero() {
            root += BigUint::one();
        }
        Self::new(false, root, half)
    }

    /// The whole part.
    pub fn truncated(&self) -> BigUint {
        if self.exponent >= 0 {
            &self.digits * power_of_ten(self.exponent as u64)
        } else {
            &self.digits / power_of_ten(self.exponent.unsigned_abs().min(count(&self.digits) as u64 + 1))
        }
    }

    /// Python's hash: equal to that of an equal `int` or `float`.
    pub fn hash(&self) -> i64 {
        let modulus = BigUint::from((1u64 << 61) - 1);
        if self.kind == Kind::Infinite {
            return if self.negative { -314_159 } else { 314_159 };
        }
        let base = if self.exponent >= 0 {
            BigUint::from(10u8)
        } else {
            BigUint::from(10u8).modpow(&(&modulus - 2u8), &modulus)
        };
        let scale = base.modpow(&BigUint::from(self.exponent.unsigned_abs()), &modulus);
        let hash = (&self.digits * scale % &modulus).to_i64().unwrap_or(0);
        let signed = if self.negative { -hash } else { hash };
        if signed == -1 { -2 } else { signed }
    }
}

/// The number behind `E`; far outside of what there is, the farthest one.
fn exponent_of(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let is_whole = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    let end = if text.starts_with('-') { -FARTHEST } else { FARTHEST };
    is_whole.then(|| text.parse::<i64>().unwrap_or(end).clamp(-FARTHEST, FARTHEST))
}

/// Digits of any script as ASCII digits; nothing when there is something else.
fn whole_digits(text: &str) -> Option<String> {
    text.chars().map(|c| char::from_digit(crate::format::number::decimal_value(c)?, 10)).collect()
}

/// Digits with a point so many places from the end; the exponent is not positive.
pub fn with_point(digits: &str, exponent: i64) -> String {
    let places = exponent.unsigned_abs() as usize;
    if places == 0 {
        return digits.to_owned();
    }
    let padded = "0".repeat((places + 1).saturating_sub(digits.len())) + digits;
    let (whole, fraction) = padded.split_at(padded.len() - places);
    format!("{whole}.{fraction}")
}
