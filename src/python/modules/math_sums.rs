//! Sums of `math` that are rounded once: `fsum`, `sumprod`, `hypot`, `dist`.

use num_bigint::BigInt;

use super::math::real;
use crate::vm::operators::BinaryOp;
use crate::{Args, PyResult, Value, Vm};

/// An exact sum: floats that do not overlap (Shewchuk's partial sums).
#[derive(Default)]
struct Exact {
    partials: Vec<f64>,
}

/// A sum and what its rounding lost.
fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let (a, b) = if a.abs() < b.abs() { (b, a) } else { (a, b) };
    let high = a + b;
    (high, b - (high - a))
}

impl Exact {
    fn add(&mut self, x: f64) {
        let mut x = x;
        let mut kept = 0;
        for at in 0..self.partials.len() {
            let (high, low) = two_sum(x, self.partials[at]);
            if low != 0.0 {
                self.partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        self.partials.truncate(kept);
        self.partials.push(x);
    }

    fn value(&self) -> f64 {
        let mut rest = self.partials.iter().rev().copied();
        let mut total = rest.next().unwrap_or(0.0);
        let mut low = 0.0;
        for partial in rest.by_ref() {
            let before = total;
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
        total
    }
}

/// `fsum(iterable)`.
pub fn fsum(vm: &Vm, args: &Args<'_>) -> PyResult {
    let mut sum = Exact::default();
    let mut special = 0.0;
    let mut infinite = 0.0;
    for value in vm.collect(args.exactly_one(vm, "math.fsum")?)? {
        let x = real(vm, &value)?;
        if x.is_finite() {
            sum.add(x);
            if sum.partials.last().is_some_and(|last| !last.is_finite()) {
                return Err(vm.error(&vm.exceptions.overflow_error, "intermediate overflow in fsum"));
            }
        } else {
            special += x;
            infinite += if x.is_infinite() { x } else { 0.0 };
        }
    }
    if f64::is_nan(infinite) {
        return Err(vm.value_error("-inf + inf in fsum"));
    }
    Ok(Value::float(if special == 0.0 { sum.value() } else { special }))
}

/// `sumprod(p, q)`.
pub fn sumprod(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.between(vm, "sumprod", 2, 2)?;
    let (p, q) = (vm.collect(&given[0])?, vm.collect(&given[1])?);
    if p.len() != q.len() {
        return Err(vm.value_error("Inputs are not the same length"));
    }
    let values = || p.iter().chain(&q);
    let is_int = |value: &Value| matches!(value, Value::Int(_) | Value::Bool(_)) || value.as_bigint().is_some();
    if !p.is_empty() && values().all(is_int) {
        let products = p.iter().zip(&q).map(|(a, b)| Some(a.as_bigint()? * b.as_bigint()?));
        return Ok(Value::big(products.flatten().sum::<BigInt>()));
    }
    let is_plain = |value: &Value| matches!(value, Value::Float(_) | Value::Int(_) | Value::Bool(_));
    if values().all(is_plain) && values().any(|value| matches!(value, Value::Float(_))) {
        let mut sum = Exact::default();
        let mut rough = 0.0;
        for (a, b) in p.iter().zip(&q) {
            let (a, b) = (real(vm, a)?, real(vm, b)?);
            let product = a * b;
            rough += product;
            sum.add(product);
            sum.add(a.mul_add(b, -product));
        }
        return Ok(Value::float(if f64::is_finite(rough) { sum.value() } else { rough }));
    }
    let mut total = Value::Int(0);
    for (a, b) in p.iter().zip(&q) {
        let product = vm.binary(BinaryOp::Mul, a, b)?;
        total = vm.binary(BinaryOp::Add, &total, &product)?;
    }
    Ok(total)
}

/// The length of a vector, as good as correctly rounded.
pub fn norm(vector: &[f64]) -> f64 {
    if vector.iter().any(|x| x.is_infinite()) {
        return f64::INFINITY;
    }
    let largest = vector.iter().fold(0.0_f64, |largest, x| largest.max(x.abs()));
    if largest == 0.0 || vector.iter().any(|x| x.is_nan()) {
        return if largest == 0.0 && !vector.iter().any(|x| x.is_nan()) { 0.0 } else { f64::NAN };
    }
    if let [x] = vector {
        return x.abs();
    }
    // A power of two brings the largest near one, so that no square overflows or vanishes.
    let exponent = libm::ilogb(largest);
    let mut sum = Exact::default();
    for x in vector {
        let x = libm::scalbn(*x, -exponent);
        let square = x * x;
        sum.add(square);
        sum.add(x.mul_add(x, -square));
    }
    let mut root = sum.value().sqrt();
    let square = root * root;
    sum.add(-square);
    sum.add(-root.mul_add(root, -square));
    root += sum.value() / (2.0 * root);
    libm::scalbn(root, exponent)
}
