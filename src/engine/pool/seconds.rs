//! A duration as the program gave it.

/// A number of seconds; a whole one is shown without a fraction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Seconds {
    /// Python's `int`.
    Whole(i64),
    /// Python's `float`.
    Fraction(f64),
}

impl Seconds {
    /// The number.
    pub fn as_f64(self) -> f64 {
        match self {
            Self::Whole(seconds) => seconds as f64,
            Self::Fraction(seconds) => seconds,
        }
    }
}
