//! `math`.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive};

use crate::builtins::arguments::{known_keywords, type_name};
use crate::builtins::float::to_float;
use crate::builtins::int::arithmetic::{check_product, check_quotient, check_square, range_product};
use crate::builtins::int::truncate;
use crate::object::hash::frexp;
use crate::{Args, ModuleRef, NativeFn, PyResult, Value, Vm};

/// `exp` as CPython's platform gives it.
pub(crate) fn exp(x: f64) -> f64 {
    #[cfg(target_family = "wasm")]
    let result = pxfm::f_exp(x);
    #[cfg(not(target_family = "wasm"))]
    let result = x.exp();
    result
}

pub(super) fn real(vm: &Vm, value: &Value) -> PyResult<f64> {
    match to_float(vm, value)? {
        Some(float) => Ok(float),
        None => {
            let name = type_name(vm, value);
            Err(vm.type_error(&format!("must be real number, not {name}")))
        }
    }
}

fn domain(vm: &Vm) -> PyResult {
    Err(vm.value_error("math domain error"))
}

fn range(vm: &Vm) -> PyResult {
    Err(vm.error(&vm.exceptions.overflow_error, "math range error"))
}

/// A function of one number; a NaN or an infinity out of a finite number is an error.
fn unary(vm: &Vm, args: &Args<'_>, name: &str, function: fn(f64) -> f64) -> PyResult {
    let x = real(vm, args.exactly_one(vm, &format!("math.{name}"))?)?;
    if matches!(name, "gamma") && x == f64::NEG_INFINITY {
        return domain(vm);
    }
    let result = function(x);
    if result.is_nan() && !x.is_nan() {
        return domain(vm);
    }
    if result.is_infinite() && x.is_finite() {
        return if matches!(name, "atanh" | "log1p") { domain(vm) } else { range(vm) };
    }
    Ok(Value::float(result))
}

/// A function of two numbers.
fn binary(vm: &Vm, args: &Args<'_>, name: &str, function: fn(f64, f64) -> f64) -> PyResult {
    let given = args.between(vm, name, 2, 2)?;
    let (x, y) = (real(vm, &given[0])?, real(vm, &given[1])?);
    let result = function(x, y);
    if result.is_nan() && !x.is_nan() && !y.is_nan() {
        return domain(vm);
    }
    if result.is_infinite() && x.is_finite() && y.is_finite() {
        return range(vm);
    }
    Ok(Value::float(result))
}

fn big(vm: &Vm, value: &Value) -> PyResult<BigInt> {
    Ok(vm.index(value)?.as_bigint().unwrap_or_default())
}

fn logarithm(vm: &Vm, value: &Value, function: fn(f64) -> f64) -> PyResult<f64> {
    if let Some(number) = value.as_bigint() {
        if !number.is_positive() {
            return domain(vm).map(|_| 0.0);
        }
        // Beyond the floats: the logarithm of the leading bits and of the rest.
        let shift = number.bits().saturating_sub(1000);
        let head = (number >> shift).to_f64().unwrap_or(f64::INFINITY);
        return Ok(function(head) + shift as f64 * function(2.0));
    }
    let x = real(vm, value)?;
    if x <= 0.0 {
        return domain(vm).map(|_| 0.0);
    }
    Ok(function(x))
}

fn log(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.between(vm, "log", 1, 2)?;
    let x = logarithm(vm, &given[0], f64::ln)?;
    match given.get(1) {
        None => Ok(Value::float(x)),
        Some(base) => {
            let base = logarithm(vm, base, f64::ln)?;
            if base == 0.0 {
                return Err(vm.error(&vm.exceptions.zero_division_error, "float division by zero"));
            }
            Ok(Value::float(x / base))
        }
    }
}

fn rounding(vm: &Vm, args: &Args<'_>, name: &str, method: &str, function: fn(f64) -> f64) -> PyResult {
    let value = args.exactly_one(vm, &format!("math.{name}"))?;
    if value.as_float().is_none()
        && let Some(result) = vm.call_special(value, method, &[])?
    {
        return Ok(result);
    }
    if name == "trunc" && value.as_float().is_none() {
        let class = type_name(vm, value);
        return Err(vm.type_error(&format!("type {class} doesn't define __trunc__ method")));
    }
    truncate(vm, function(real(vm, value)?))
}

fn gamma(x: f64) -> f64 {
    if x.fract() == 0.0 {
        if x <= 0.0 {
            return f64::NAN;
        }
        if x <= 23.0 {
            return (1..x as u64).map(|n| n as f64).product();
        }
    }
    libm::tgamma(x)
}

fn log_gamma(x: f64) -> f64 {
    if x <= 0.0 && x.fract() == 0.0 && x.is_finite() {
        return f64::NAN;
    }
    libm::lgamma(x)
}

const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("sqrt", |vm, args| unary(vm, args, "sqrt", f64::sqrt)),
    ("cbrt", |vm, args| unary(vm, args, "cbrt", f64::cbrt)),
    ("exp", |vm, args| unary(vm, args, "exp", exp)),
    ("exp2", |vm, args| unary(vm, args, "exp2", f64::exp2)),
    ("expm1", |vm, args| unary(vm, args, "expm1", f64::exp_m1)),
    ("log1p", |vm, args| unary(vm, args, "log1p", f64::ln_1p)),
    ("sin", |vm, args| unary(vm, args, "sin", f64::sin)),
    ("cos", |vm, args| unary(vm, args, "cos", f64::cos)),
    ("tan", |vm, args| unary(vm, args, "tan", f64::tan)),
    ("asin", |vm, args| unary(vm, args, "asin", f64::asin)),
    ("acos", |vm, args| unary(vm, args, "acos", f64::acos)),
    ("atan", |vm, args| unary(vm, args, "atan", f64::atan)),
    ("sinh", |vm, args| unary(vm, args, "sinh", f64::sinh)),
    ("cosh", |vm, args| unary(vm, args, "cosh", f64::cosh)),
    ("tanh", |vm, args| unary(vm, args, "tanh", f64::tanh)),
    ("asinh", |vm, args| unary(vm, args, "asinh", f64::asinh)),
    ("acosh", |vm, args| unary(vm, args, "acosh", f64::acosh)),
    ("atanh", |vm, args| unary(vm, args, "atanh", f64::atanh)),
    ("degrees", |vm, args| unary(vm, args, "degrees", |x| x * (180.0 / std::f64::consts::PI))),
    ("radians", |vm, args| unary(vm, args, "radians", |x| x * (std::f64::consts::PI / 180.0))),
    ("fabs", |vm, args| unary(vm, args, "fabs", f64::abs)),
    ("gamma", |vm, args| unary(vm, args, "gamma", gamma)),
    ("erf", |vm, args| unary(vm, args, "erf", libm::erf)),
    ("erfc", |vm, args| unary(vm, args, "erfc", libm::erfc)),
    ("lgamma", |vm, args| unary(vm, args, "lgamma", log_gamma)),
    ("atan2", |vm, args| binary(vm, args, "atan2", f64::atan2)),
    ("copysign", |vm, args| binary(vm, args, "copysign", f64::copysign)),
    ("fmod", |vm, args| binary(vm, args, "fmod", |x, y| x % y)),
    ("pow", |vm, args| {
        binary(vm, args, "pow", |x, y| if x == 0.0 && y < 0.0 && y.is_finite() { f64::NAN } else { x.powf(y) })
    }),
    ("remainder", |vm, args| binary(vm, args, "remainder", libm::remainder)),
    ("fma", |vm, args| {
        let given = args.between(vm, "fma", 3, 3)?;
        let (x, y, z) = (real(vm, &given[0])?, real(vm, &given[1])?, real(vm, &given[2])?);
        let result = x.mul_add(y, z);
        if result.is_nan() && !x.is_nan() && !y.is_nan() && !z.is_nan() {
            return Err(vm.value_error("invalid operation in fma"));
        }
        if result.is_infinite() && x.is_finite() && y.is_finite() && z.is_finite() {
            return Err(vm.error(&vm.exceptions.overflow_error, "overflow in fma"));
        }
        Ok(Value::float(result))
    }),
    ("nextafter", next_after),
    ("sumprod", super::math_sums::sumprod),
    ("log", log),
    ("log2", |vm, args| logarithm(vm, args.exactly_one(vm, "math.log2")?, f64::log2).map(Value::float)),
    ("log10", |vm, args| logarithm(vm, args.exactly_one(vm, "math.log10")?, f64::log10).map(Value::float)),
    ("floor", |vm, args| rounding(vm, args, "floor", "__floor__", f64::floor)),
    ("ceil", |vm, args| rounding(vm, args, "ceil", "__ceil__", f64::ceil)),
    ("trunc", |vm, args| rounding(vm, args, "trunc", "__trunc__", f64::trunc)),
    ("isnan", |vm, args| Ok(Value::bool(real(vm, args.exactly_one(vm, "math.isnan")?)?.is_nan()))),
    ("isinf", |vm, args| Ok(Value::bool(real(vm, args.exactly_one(vm, "math.isinf")?)?.is_infinite()))),
    ("isfinite", |vm, args| Ok(Value::bool(real(vm, args.exactly_one(vm, "math.isfinite")?)?.is_finite()))),
    ("isclose", |vm, args| {
        known_keywords(vm, args, "isclose", &["a", "b", "rel_tol", "abs_tol"])?;
        if args.len() > 2 {
            let given = args.len();
            let text = format!("isclose() takes exactly 2 positional arguments ({given} given)");
            return Err(vm.type_error(&text));
        }
        let (Some(a), Some(b)) = (args.get(0).or_else(|| args.keyword("a")), args.get(1).or_else(|| args.keyword("b")))
        else {
            let (name, at) = if args.is_empty() { ("a", 1) } else { ("b", 2) };
            return Err(vm.type_error(&format!("isclose() missing required argument '{name}' (pos {at})")));
        };
        let (a, b) = (real(vm, a)?, real(vm, b)?);
        let option = |name: &str, default| args.keyword(name).map_or(Ok(default), |value| real(vm, value));
        let (relative, absolute) = (option("rel_tol", 1e-9)?, option("abs_tol", 0.0)?);
        if relative < 0.0 || absolute < 0.0 {
            return Err(vm.value_error("tolerances must be non-negative"));
        }
        let close = a == b
            || a.is_finite() && b.is_finite() && (a - b).abs() <= (relative * a.abs().max(b.abs())).max(absolute);
        Ok(Value::bool(close))
    }),
    ("hypot", |vm, args| {
        let values: PyResult<Vec<f64>> = args.positional().iter().map(|value| real(vm, value)).collect();
        Ok(Value::float(super::math_sums::norm(&values?)))
    }),
    ("dist", |vm, args| {
        let given = args.between(vm, "dist", 2, 2)?;
        let (p, q) = (vm.collect(&given[0])?, vm.collect(&given[1])?);
        if p.len() != q.len() {
            return Err(vm.value_error("both points must have the same number of dimensions"));
        }
        let distances: PyResult<Vec<f64>> = p.iter().zip(&q).map(|(a, b)| Ok(real(vm, a)? - real(vm, b)?)).collect();
        Ok(Value::float(super::math_sums::norm(&distances?)))
    }),
    ("fsum", super::math_sums::fsum),
    ("prod", |vm, args| {
        let Some(iterable) = args.get(0) else {
            return Err(vm.type_error("prod() takes exactly 1 positional argument (0 given)"));
        };
        let mut product = args.keyword("start").cloned().unwrap_or(Value::Int(1));
        for value in vm.collect(iterable)? {
            product = vm.binary(crate::vm::operators::BinaryOp::Mul, &product, &value)?;
        }
        Ok(product)
    }),
    ("modf", |vm, args| {
        let x = real(vm, args.exactly_one(vm, "math.modf")?)?;
        let fraction = if x.is_infinite() { 0.0_f64.copysign(x) } else { x.fract().copysign(x) };
        Ok(Value::tuple(vec![Value::float(fraction), Value::float(x.trunc())]))
    }),
    ("frexp", |vm, args| {
        let x = real(vm, args.exactly_one(vm, "math.frexp")?)?;
        let (mantissa, exponent) = if x.is_finite() { frexp(x.abs()) } else { (x.abs(), 0) };
        Ok(Value::tuple(vec![Value::float(mantissa.copysign(x)), Value::Int(i64::from(exponent))]))
    }),
    ("ldexp", |vm, args| {
        let given = args.between(vm, "ldexp", 2, 2)?;
        let x = real(vm, &given[0])?;
        let Some(exponent) = given[1].as_bigint() else {
            return Err(vm.type_error("Expected an int as second argument to ldexp."));
        };
        let exponent = exponent.to_i64().unwrap_or(if exponent.is_negative() { i64::MIN } else { i64::MAX });
        let result = libm::scalbn(x, exponent.clamp(-5000, 5000) as i32);
        if result.is_infinite() && x.is_finite() { range(vm) } else { Ok(Value::float(result)) }
    }),
    ("ulp", |vm, args| {
        let x = real(vm, args.exactly_one(vm, "math.ulp")?)?.abs();
        let next = f64::from_bits(x.to_bits() + u64::from(x.is_finite()));
        Ok(Value::float(if next.is_infinite() && x.is_finite() {
            x - f64::from_bits(x.to_bits() - 1)
        } else if x.is_finite() {
            next - x
        } else {
            x
        }))
    }),
    ("factorial", |vm, args| {
        let number = big(vm, args.exactly_one(vm, "math.factorial")?)?;
        if number.is_negative() {
            return Err(vm.value_error("factorial() not defined for negative values"));
        }
        let Some(limit) = number.to_i64() else {
            return Err(
                vm.error(&vm.exceptions.overflow_error, "factorial() argument should not exceed 9223372036854775807")
            );
        };
        product(vm, &BigInt::one(), limit as u64).map(Value::big)
    }),
    ("gcd", |vm, args| {
        let mut result = BigInt::default();
        for value in args.positional() {
            let value = big(vm, value)?;
            check_square(vm, &[&result, &value], 64)?;
            result = result.gcd(&value);
        }
        Ok(Value::big(result))
    }),
    ("lcm", |vm, args| {
        let mut result = BigInt::one();
        for value in args.positional() {
            let value = big(vm, value)?;
            check_square(vm, &[&result, &value], 64)?;
            check_product(vm, &result, &value)?;
            result = result.lcm(&value);
        }
        Ok(Value::big(result))
    }),
    ("isqrt", |vm, args| {
        let number = big(vm, args.exactly_one(vm, "math.isqrt")?)?;
        if number.is_negative() {
            return Err(vm.value_error("isqrt() argument must be nonnegative"));
        }
        check_square(vm, &[&number], 4)?;
        Ok(Value::big(number.sqrt()))
    }),
    ("comb", |vm, args| {
        let given = args.between(vm, "comb", 2, 2)?;
        choose(vm, given, true)
    }),
    ("perm", |vm, args| {
        let given = args.between(vm, "perm", 1, 2)?;
        choose(vm, given, false)
    }),
];

/// `nextafter(x, y, *, steps=None)`: floats are as far apart as their bits, read as sign and magnitude.
fn next_after(vm: &Vm, args: &Args<'_>) -> PyResult {
    let [x, y] = args.positional() else {
        let given = args.len();
        return Err(vm.type_error(&format!("nextafter() takes exactly 2 positional arguments ({given} given)")));
    };
    known_keywords(vm, args, "nextafter", &["steps"])?;
    let (x, y) = (real(vm, x)?, real(vm, y)?);
    let steps = match args.keyword("steps") {
        None | Some(Value::None) => 1,
        Some(steps) => {
            let steps = big(vm, steps)?;
            if steps.is_negative() {
                return Err(vm.value_error("steps must be a non-negative integer"));
            }
            steps.to_i128().unwrap_or(i128::from(u64::MAX))
        }
    };
    if x.is_nan() || y.is_nan() {
        return Ok(Value::float(f64::NAN));
    }
    let place = |x: f64| {
        let magnitude = i128::from(x.abs().to_bits());
        if x.is_sign_negative() { -magnitude } else { magnitude }
    };
    let (from, to) = (place(x), place(y));
    if from == to || steps == 0 {
        return Ok(Value::float(if steps == 0 { x } else { y }));
    }
    let reached = if from < to { (from + steps).min(to) } else { (from - steps).max(to) };
    let magnitude = f64::from_bits(reached.unsigned_abs() as u64);
    let negative = reached < 0 || reached == 0 && from < 0;
    Ok(Value::float(if negative { -magnitude } else { magnitude }))
}

fn choose(vm: &Vm, given: &[Value], divide: bool) -> PyResult {
    let n = big(vm, &given[0])?;
    let k = given.get(1).map_or_else(|| Ok(n.clone()), |value| big(vm, value))?;
    if n.is_negative() || k.is_negative() {
        let which = if n.is_negative() { "n" } else { "k" };
        return Err(vm.value_error(&format!("{which} must be a non-negative integer")));
    }
    if k > n {
        return Ok(Value::Int(0));
    }
    let k = if divide { k.clone().min(&n - &k) } else { k };
    let Some(count) = k.to_i64() else {
        let text = format!("{} must not exceed 9223372036854775807", if divide { "min(n - k, k)" } else { "k" });
        return Err(vm.error(&vm.exceptions.overflow_error, &text));
    };
    let above = product(vm, &(&n - count + 1), count as u64)?;
    if !divide {
        return Ok(Value::big(above));
    }
    let below = product(vm, &BigInt::one(), count as u64)?;
    check_quotient(vm, &above, &below)?;
    Ok(Value::big(above / below))
}

/// The product of so many numbers from `first` on.
fn product(vm: &Vm, first: &BigInt, count: u64) -> PyResult<BigInt> {
    // Half of the factors have as many bits as the last one, but for one or two.
    let last = first + count;
    let least = (first + count / 2).bits().saturating_sub(1).max(first.bits().saturating_sub(1));
    vm.check_int(least.saturating_mul(count / 2))?;
    let words = last.bits().saturating_mul(count) / 64 + 1;
    vm.charge_products(8 * words.isqrt() * words)?;
    Ok(range_product(first, count))
}

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(vm, FUNCTIONS);
    module.set(vm, "pi", std::f64::consts::PI);
    module.set(vm, "e", std::f64::consts::E);
    module.set(vm, "tau", std::f64::consts::TAU);
    module.set(vm, "inf", f64::INFINITY);
    module.set(vm, "nan", f64::NAN);
    Ok(())
}
