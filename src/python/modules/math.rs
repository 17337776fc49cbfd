//! `math`.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive};

use crate::builtins::arguments::{index, type_name};
use crate::builtins::float::to_float;
use crate::builtins::int::truncate;
use crate::object::hash::frexp;
use crate::{Args, ModuleRef, NativeFn, PyResult, Value, Vm};

fn real(vm: &Vm, value: &Value) -> PyResult<f64> {
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
    let result = function(x);
    if result.is_nan() && !x.is_nan() {
        return domain(vm);
    }
    if result.is_infinite() && x.is_finite() {
        return if matches!(name, "atanh" | "log1p") { domain(vm) } else { range(vm) };
    }
    Ok(Value::Float(result))
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
    Ok(Value::Float(result))
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
        None => Ok(Value::Float(x)),
        Some(base) => {
            let base = logarithm(vm, base, f64::ln)?;
            if base == 0.0 {
                return Err(vm.error(&vm.exceptions.zero_division_error, "float division by zero"));
            }
            Ok(Value::Float(x / base))
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
    truncate(vm, function(real(vm, value)?))
}

/// An exact sum, rounded once (Shewchuk's partial sums).
fn fsum(vm: &Vm, args: &Args<'_>) -> PyResult {
    let mut partials: Vec<f64> = Vec::new();
    let mut special = 0.0;
    for value in vm.collect(args.exactly_one(vm, "math.fsum")?)? {
        let mut x = real(vm, &value)?;
        if !x.is_finite() {
            special += x;
            continue;
        }
        let mut kept = 0;
        for at in 0..partials.len() {
            let mut y = partials[at];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        partials.truncate(kept);
        partials.push(x);
    }
    if special != 0.0 || special.is_nan() {
        return Ok(Value::Float(special));
    }
    let mut total = 0.0;
    let mut rest = partials.iter().rev().copied();
    let mut low = 0.0;
    for partial in rest.by_ref() {
        let before: f64 = total;
        total = before + partial;
        low = partial - (total - before);
        if low != 0.0 {
            break;
        }
    }
    // A tie is decided by what follows.
    if let Some(next) = rest.next()
        && (low < 0.0 && next < 0.0 || low > 0.0 && next > 0.0)
    {
        let doubled = low * 2.0;
        let sum = total + doubled;
        if doubled == sum - total {
            total = sum;
        }
    }
    Ok(Value::Float(total))
}

fn gamma(x: f64) -> f64 {
    if x.fract() == 0.0 && (1.0..=23.0).contains(&x) {
        return (1..x as u64).map(|n| n as f64).product();
    }
    if x < 0.5 {
        return std::f64::consts::PI / ((std::f64::consts::PI * x).sin() * gamma(1.0 - x));
    }
    ln_gamma(x).exp()
}

fn ln_gamma(x: f64) -> f64 {
    const COEFFICIENTS: [f64; 9] = [
        0.999_999_999_999_809_9,
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];
    if x < 0.5 {
        let sine = (std::f64::consts::PI * x).sin().abs();
        return (std::f64::consts::PI / sine).ln() - ln_gamma(1.0 - x);
    }
    let x = x - 1.0;
    let mut sum = COEFFICIENTS[0];
    for (at, coefficient) in COEFFICIENTS.iter().enumerate().skip(1) {
        sum += coefficient / (x + at as f64);
    }
    let t = x + 7.5;
    0.5 * (2.0 * std::f64::consts::PI).ln() + (x + 0.5) * t.ln() - t + sum.ln()
}

const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("sqrt", |vm, args| unary(vm, args, "sqrt", f64::sqrt)),
    ("cbrt", |vm, args| unary(vm, args, "cbrt", f64::cbrt)),
    ("exp", |vm, args| unary(vm, args, "exp", f64::exp)),
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
    ("lgamma", |vm, args| unary(vm, args, "lgamma", ln_gamma)),
    ("atan2", |vm, args| binary(vm, args, "atan2", f64::atan2)),
    ("copysign", |vm, args| binary(vm, args, "copysign", f64::copysign)),
    ("fmod", |vm, args| binary(vm, args, "fmod", |x, y| x % y)),
    ("pow", |vm, args| binary(vm, args, "pow", |x, y| if x == 0.0 && y < 0.0 { f64::NAN } else { x.powf(y) })),
    ("remainder", |vm, args| binary(vm, args, "remainder", |x, y| x - y * (x / y).round_ties_even())),
    ("log", log),
    ("log2", |vm, args| logarithm(vm, args.exactly_one(vm, "math.log2")?, f64::log2).map(Value::Float)),
    ("log10", |vm, args| logarithm(vm, args.exactly_one(vm, "math.log10")?, f64::log10).map(Value::Float)),
    ("floor", |vm, args| rounding(vm, args, "floor", "__floor__", f64::floor)),
    ("ceil", |vm, args| rounding(vm, args, "ceil", "__ceil__", f64::ceil)),
    ("trunc", |vm, args| rounding(vm, args, "trunc", "__trunc__", f64::trunc)),
    ("isnan", |vm, args| Ok(Value::Bool(real(vm, args.exactly_one(vm, "math.isnan")?)?.is_nan()))),
    ("isinf", |vm, args| Ok(Value::Bool(real(vm, args.exactly_one(vm, "math.isinf")?)?.is_infinite()))),
    ("isfinite", |vm, args| Ok(Value::Bool(real(vm, args.exactly_one(vm, "math.isfinite")?)?.is_finite()))),
    ("isclose", |vm, args| {
        let (Some(a), Some(b)) = (args.get(0), args.get(1)) else {
            return Err(vm.type_error("isclose() missing required argument"));
        };
        let (a, b) = (real(vm, a)?, real(vm, b)?);
        let option = |name: &str, default| args.keyword(name).map_or(Ok(default), |value| real(vm, value));
        let (relative, absolute) = (option("rel_tol", 1e-9)?, option("abs_tol", 0.0)?);
        if relative < 0.0 || absolute < 0.0 {
            return Err(vm.value_error("tolerances must be non-negative"));
        }
        let close = a == b
            || a.is_finite() && b.is_finite() && (a - b).abs() <= (relative * a.abs().max(b.abs())).max(absolute);
        Ok(Value::Bool(close))
    }),
    ("hypot", |vm, args| {
        let mut sum: f64 = 0.0;
        for value in args.positional() {
            sum = sum.hypot(real(vm, value)?);
        }
        Ok(Value::Float(sum))
    }),
    ("dist", |vm, args| {
        let given = args.between(vm, "dist", 2, 2)?;
        let (p, q) = (vm.collect(&given[0])?, vm.collect(&given[1])?);
        if p.len() != q.len() {
            return Err(vm.value_error("both points must have the same number of dimensions"));
        }
        let mut sum: f64 = 0.0;
        for (a, b) in p.iter().zip(&q) {
            sum = sum.hypot(real(vm, a)? - real(vm, b)?);
        }
        Ok(Value::Float(sum))
    }),
    ("fsum", fsum),
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
        Ok(Value::tuple(vec![Value::Float(fraction), Value::Float(x.trunc())]))
    }),
    ("frexp", |vm, args| {
        let x = real(vm, args.exactly_one(vm, "math.frexp")?)?;
        let (mantissa, exponent) = if x.is_finite() { frexp(x.abs()) } else { (x.abs(), 0) };
        Ok(Value::tuple(vec![Value::Float(mantissa.copysign(x)), Value::Int(i64::from(exponent))]))
    }),
    ("ldexp", |vm, args| {
        let given = args.between(vm, "ldexp", 2, 2)?;
        let (x, exponent) = (real(vm, &given[0])?, index(vm, &given[1])?.clamp(-3000, 3000) as i32);
        let half = exponent / 2;
        let result = x * 2f64.powi(half) * 2f64.powi(exponent - half);
        if result.is_infinite() && x.is_finite() { range(vm) } else { Ok(Value::Float(result)) }
    }),
    ("ulp", |vm, args| {
        let x = real(vm, args.exactly_one(vm, "math.ulp")?)?.abs();
        Ok(Value::Float(if x.is_finite() { f64::from_bits(x.to_bits() + 1) - x } else { x }))
    }),
    ("factorial", |vm, args| {
        let number = big(vm, args.exactly_one(vm, "math.factorial")?)?;
        if number.is_negative() {
            return Err(vm.value_error("factorial() not defined for negative values"));
        }
        let limit = number.to_u64().filter(|limit| *limit <= 100_000);
        let Some(limit) = limit else {
            return Err(vm.error(&vm.exceptions.overflow_error, "factorial() argument should not exceed 100000"));
        };
        Ok(Value::big((1..=limit).fold(BigInt::one(), |product, n| product * n)))
    }),
    ("gcd", |vm, args| {
        let mut result = BigInt::default();
        for value in args.positional() {
            result = result.gcd(&big(vm, value)?);
        }
        Ok(Value::big(result))
    }),
    ("lcm", |vm, args| {
        let mut result = BigInt::one();
        for value in args.positional() {
            result = result.lcm(&big(vm, value)?);
        }
        Ok(Value::big(result))
    }),
    ("isqrt", |vm, args| {
        let number = big(vm, args.exactly_one(vm, "math.isqrt")?)?;
        if number.is_negative() {
            return Err(vm.value_error("isqrt() argument must be nonnegative"));
        }
        Ok(Value::big(number.sqrt()))
    }),
    ("comb", |vm, args| {
        let given = args.between(vm, "comb", 2, 2)?;
        choose(vm, given, "comb", true)
    }),
    ("perm", |vm, args| {
        let given = args.between(vm, "perm", 1, 2)?;
        choose(vm, given, "perm", false)
    }),
];

fn choose(vm: &Vm, given: &[Value], name: &str, divide: bool) -> PyResult {
    let n = big(vm, &given[0])?;
    let k = given.get(1).map_or_else(|| Ok(n.clone()), |value| big(vm, value))?;
    if n.is_negative() || k.is_negative() {
        let _ = name;
        let which = if n.is_negative() { "n" } else { "k" };
        return Err(vm.value_error(&format!("{which} must be a non-negative integer")));
    }
    if k > n {
        return Ok(Value::Int(0));
    }
    let k = if divide { k.clone().min(&n - &k) } else { k };
    let Some(count) = k.to_u64().filter(|count| *count <= 1_000_000) else {
        return Err(vm.error(&vm.exceptions.overflow_error, "min(n - k, k) must not exceed 1000000"));
    };
    let mut result = BigInt::one();
    for at in 0..count {
        result *= &n - at;
        if divide {
            result /= at + 1;
        }
    }
    Ok(Value::big(result))
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
