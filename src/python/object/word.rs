//! [`BoolWord`] and [`FloatWord`]: small values that fill a word, so that a [`Value`](super::value::Value) is two whole words.
//!
//! A value whose variants had contents of several sizes would be copied in pieces, and a copy that is read as a whole right after it was
//! written in pieces makes the processor wait.

/// A truth value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u64)]
pub enum BoolWord {
    /// `False`.
    False,
    /// `True`.
    True,
}

impl BoolWord {
    /// The truth value.
    #[inline]
    pub const fn get(self) -> bool {
        matches!(self, BoolWord::True)
    }
}

impl From<bool> for BoolWord {
    #[inline]
    fn from(flag: bool) -> BoolWord {
        if flag { BoolWord::True } else { BoolWord::False }
    }
}

/// A floating-point number.
#[derive(Clone, Copy)]
pub struct FloatWord(u64);

impl FloatWord {
    /// The number.
    #[inline]
    pub const fn get(self) -> f64 {
        f64::from_bits(self.0)
    }
}

impl From<f64> for FloatWord {
    #[inline]
    fn from(number: f64) -> FloatWord {
        FloatWord(number.to_bits())
    }
}
