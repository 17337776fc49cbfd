//! The current context: its rules, its flags and traps, and what becomes of a result under them.

use num_bigint::BigUint;
use num_traits::Zero;

use super::number::{Kind, Number, Rounding, Rules, count, power_of_ten};
use super::{make, state};
use crate::{PyResult, Value, Vm};

/// A condition that operations signal, or several; in the order of the module's list of signals.
pub type Signals = u16;

/// An exponent was made to fit.
pub const CLAMPED: Signals = 1;
/// An operation has no result.
pub const INVALID: Signals = 2;
/// A number was divided by zero.
pub const DIVISION_BY_ZERO: Signals = 4;
/// Digits other than zero were dropped.
pub const INEXACT: Signals = 8;
/// Digits were dropped.
pub const ROUNDED: Signals = 16;
/// The result is below the smallest normal number.
pub const SUBNORMAL: Signals = 32;
/// The result is too large.
pub const OVERFLOW: Signals = 64;
/// The result is too small.
pub const UNDERFLOW: Signals = 128;
/// A float came into an operation.
pub const FLOAT: Signals = 256;

/// Which exception is raised when several are trapped.
const BY_RANK: [Signals; 9] =
    [INVALID, FLOAT, DIVISION_BY_ZERO, OVERFLOW, UNDERFLOW, SUBNORMAL, INEXACT, ROUNDED, CLAMPED];

/// What the current context says about results.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Precision and rounding.
    pub rules: Rules,
    /// The largest exponent of a first digit.
    pub most: i64,
    /// The smallest exponent of a first digit of a normal number.
    pub least: i64,
    /// Whether exponents are kept low enough for `precision` digits.
    pub clamp: bool,
    /// Whether exponents are written with `E`.
    pub capitals: bool,
}

impl Default for Settings {
    fn default() -> Self {
        let rules = Rules { precision: 28, rounding: Rounding::HalfEven };
        Self { rules, most: 999_999, least: -999_999, clamp: false, capitals: true }
    }
}

impl Settings {
    fn tiny(&self) -> i64 {
        self.least - self.rules.precision as i64 + 1
    }

    fn top(&self) -> i64 {
        self.most - self.rules.precision as i64 + 1
    }

    /// The number as the context can hold it, and what is to be signalled.
    pub fn fit(&self, number: Number) -> (Number, Signals) {
        match number.kind {
            Kind::Infinite => return (number, 0),
            Kind::Nan | Kind::SignalingNan => {
                let digits = &number.digits % power_of_ten(self.rules.precision as u64);
                return (Number { digits, ..number }, 0);
            }
            Kind::Finite => {}
        }
        let precision = self.rules.precision as i64;
        let (tiny, top) = (self.tiny(), self.top());
        if number.digits.is_zero() {
            let exponent = number.exponent.clamp(tiny, if self.clamp { top } else { self.most });
            let signals = if exponent == number.exponent { 0 } else { CLAMPED };
            return (Number { exponent, ..number }, signals);
        }
        let mut least = count(&number.digits) as i64 + number.exponent - precision;
        if least > top {
            return self.overflow(number.negative);
        }
        let is_subnormal = least < tiny;
        least = least.max(tiny);
        let mut signals = if is_subnormal { SUBNORMAL } else { 0 };
        let mut result = number;
        if result.exponent < least {
            let exact = result.clone();
            result = result.rescale(least, self.rules.rounding);
            if count(&result.digits) as i64 > precision {
                result = Number { digits: result.digits / 10u8, exponent: result.exponent + 1, ..exact };
                least += 1;
            }
            if least > top {
                return self.overflow(result.negative);
            }
            signals |= ROUNDED;
            if exact.compare(&result) != Some(std::cmp::Ordering::Equal) {
                signals |= INEXACT | if is_subnormal { UNDERFLOW } else { 0 };
            }
            if result.digits.is_zero() {
                signals |= CLAMPED;
            }
        } else if self.clamp && result.exponent > top {
            signals |= CLAMPED;
            result = result.rescale(top, self.rules.rounding);
        }
        (result, signals)
    }

    fn overflow(&self, negative: bool) -> (Number, Signals) {
        let is_infinite = match self.rules.rounding {
            Rounding::Down | Rounding::ZeroFiveUp => false,
            Rounding::Ceiling => !negative,
            Rounding::Floor => negative,
            _ => true,
        };
        let number = if is_infinite {
            Number::special(negative, Kind::Infinite)
        } else {
            let digits = power_of_ten(self.rules.precision as u64) - BigUint::from(1u8);
            Number::new(negative, digits, self.top())
        };
        (number, OVERFLOW | INEXACT | ROUNDED)
    }
}

/// Raises flags, and an exception for what is trapped; `shown` is the class that the exception names, if not its own.
pub fn signal(vm: &Vm, signals: Signals, shown: Option<Value>) -> PyResult<()> {
    if signals == 0 {
        return Ok(());
    }
    let state = state(vm)?;
    let (classes, flags, traps) = (state.signals.borrow(), state.flags.borrow(), state.traps.borrow());
    let (Some(classes), Some(flags), Some(traps)) = (classes.as_tuple(), flags.as_dict(), traps.as_dict()) else {
        return Ok(());
    };
    let mut trapped = Vec::new();
    for bit in BY_RANK.iter().filter(|bit| signals & **bit != 0) {
        let Some(class) = classes.get(bit.trailing_zeros() as usize) else { continue };
        flags.set(vm, class.clone(), Value::bool(true))?;
        if traps.get(vm, class)?.is_some_and(|on| on.as_bool() == Some(true)) {
            trapped.push(class.clone());
        }
    }
    let Some(class) = trapped.first().and_then(Value::as_class) else { return Ok(()) };
    if let Some(shown) = shown {
        trapped[0] = shown;
    }
    Err(vm.exception(&class, vec![Value::list(trapped)]))
}

/// A `Decimal` of a result, as the current context holds it.
pub fn finish(vm: &Vm, number: Number) -> PyResult {
    let settings = state(vm)?.settings.get();
    finish_under(vm, number, settings)
}

/// [`finish`] under settings that differ from the context's.
pub fn finish_under(vm: &Vm, number: Number, settings: Settings) -> PyResult {
    let length = count(&number.digits) as u64;
    let dropped = length.saturating_sub(settings.rules.precision as u64);
    if dropped > 0 {
        vm.charge_products((dropped / 19 + 1).saturating_mul((length - dropped) / 19 + 1))?;
    }
    let (number, signals) = settings.fit(number);
    signal(vm, signals, None)?;
    make(vm, number)
}

/// The result of an operation that has none: an exception that names the condition, or a NaN.
pub fn invalid(vm: &Vm, condition: &str) -> PyResult<Number> {
    let shown = match condition {
        "InvalidOperation" => state(vm)?.invalid.value(),
        "DivisionUndefined" => state(vm)?.division_undefined.value(),
        _ => vm.attr(&vm.import("decimal")?.value(), condition)?,
    };
    signal(vm, INVALID, Some(shown))?;
    Ok(Number::special(false, Kind::Nan))
}
