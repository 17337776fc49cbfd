//! Operators and protocols as native code uses them.

use std::cmp::Ordering;

use super::Vm;
use crate::embed::error::PyResult;
use crate::object::class::ClassRef;
use crate::object::data::Data;
use crate::object::value::Value;

/// A binary operator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "each variant is the operator of its name")]
#[repr(u8)]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    MatMul,
    TrueDiv,
    FloorDiv,
    Mod,
    Pow,
    LShift,
    RShift,
    And,
    Or,
    Xor,
}

impl BinaryOp {
    /// The sign, and the names of the method, the reflected and the in-place one.
    pub const fn names(self) -> (&'static str, &'static str, &'static str, &'static str) {
        match self {
            BinaryOp::Add => ("+", "__add__", "__radd__", "__iadd__"),
            BinaryOp::Sub => ("-", "__sub__", "__rsub__", "__isub__"),
            BinaryOp::Mul => ("*", "__mul__", "__rmul__", "__imul__"),
            BinaryOp::MatMul => ("@", "__matmul__", "__rmatmul__", "__imatmul__"),
            BinaryOp::TrueDiv => ("/", "__truediv__", "__rtruediv__", "__itruediv__"),
            BinaryOp::FloorDiv => ("//", "__floordiv__", "__rfloordiv__", "__ifloordiv__"),
            BinaryOp::Mod => ("%", "__mod__", "__rmod__", "__imod__"),
            BinaryOp::Pow => ("** or pow()", "__pow__", "__rpow__", "__ipow__"),
            BinaryOp::LShift => ("<<", "__lshift__", "__rlshift__", "__ilshift__"),
            BinaryOp::RShift => (">>", "__rshift__", "__rrshift__", "__irshift__"),
            BinaryOp::And => ("&", "__and__", "__rand__", "__iand__"),
            BinaryOp::Or => ("|", "__or__", "__ror__", "__ior__"),
            BinaryOp::Xor => ("^", "__xor__", "__rxor__", "__ixor__"),
        }
    }
}

/// A comparison operator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "each variant is the operator of its name")]
#[repr(u8)]
pub enum CompareOp {
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
}

impl CompareOp {
    /// The sign and the method's name.
    pub const fn names(self) -> (&'static str, &'static str) {
        match self {
            CompareOp::Lt => ("<", "__lt__"),
            CompareOp::Le => ("<=", "__le__"),
            CompareOp::Eq => ("==", "__eq__"),
            CompareOp::Ne => ("!=", "__ne__"),
            CompareOp::Gt => (">", "__gt__"),
            CompareOp::Ge => (">=", "__ge__"),
        }
    }

    /// The operator with its sides exchanged.
    pub const fn swapped(self) -> CompareOp {
        match self {
            CompareOp::Lt => CompareOp::Gt,
            CompareOp::Le => CompareOp::Ge,
            CompareOp::Gt => CompareOp::Lt,
            CompareOp::Ge => CompareOp::Le,
            same => same,
        }
    }

    /// Whether the operator holds for values that stand in this order.
    pub const fn holds(self, order: Ordering) -> bool {
        match self {
            CompareOp::Lt => order.is_lt(),
            CompareOp::Le => order.is_le(),
            CompareOp::Eq => order.is_eq(),
            CompareOp::Ne => order.is_ne(),
            CompareOp::Gt => order.is_gt(),
            CompareOp::Ge => order.is_ge(),
        }
    }
}

/// A unary operator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "each variant is the operator of its name")]
#[repr(u8)]
pub enum UnaryOp {
    Neg,
    Pos,
    Invert,
    Not,
}

/// The result of an operator on small numbers, when it needs no method and does not overflow.
#[inline]
pub(crate) fn quick_binary(op: BinaryOp, a: &Value, b: &Value) -> Option<Value> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => {
            let (a, b) = (*a, *b);
            let result = match op {
                BinaryOp::Add => a.checked_add(b)?,
                BinaryOp::Sub => a.checked_sub(b)?,
                BinaryOp::Mul => a.checked_mul(b)?,
                BinaryOp::FloorDiv => {
                    let quotient = a.checked_div(b)?;
                    if a % b != 0 && (a < 0) != (b < 0) { quotient - 1 } else { quotient }
                }
                BinaryOp::Mod => {
                    let rest = a.checked_rem(b)?;
                    if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest }
                }
                BinaryOp::And => a & b,
                BinaryOp::Or => a | b,
                BinaryOp::Xor => a ^ b,
                BinaryOp::RShift if (0..64).contains(&b) => a >> b,
                BinaryOp::LShift if (0..32).contains(&b) && a.unsigned_abs() < 1 << 30 => a << b,
                BinaryOp::TrueDiv if b != 0 && a.unsigned_abs() < 1 << 53 && b.unsigned_abs() < 1 << 53 => {
                    return Some(Value::float(a as f64 / b as f64));
                }
                BinaryOp::Pow if (0..64).contains(&b) => a.checked_pow(b as u32)?,
                _ => return None,
            };
            Some(Value::Int(result))
        }
        (Value::Float(a), Value::Float(b)) => quick_float(op, a.get(), b.get()),
        (Value::Float(a), Value::Int(b)) if b.unsigned_abs() < 1 << 53 => quick_float(op, a.get(), *b as f64),
        (Value::Int(a), Value::Float(b)) if a.unsigned_abs() < 1 << 53 => quick_float(op, *a as f64, b.get()),
        _ => None,
    }
}

fn quick_float(op: BinaryOp, a: f64, b: f64) -> Option<Value> {
    let result = match op {
        BinaryOp::Add => a + b,
        BinaryOp::Sub => a - b,
        BinaryOp::Mul => a * b,
        BinaryOp::TrueDiv if b != 0.0 => a / b,
        _ => return None,
    };
    Some(Value::float(result))
}

/// The result of a comparison of small numbers or exact strings.
#[inline]
pub(crate) fn quick_compare(op: CompareOp, a: &Value, b: &Value) -> Option<bool> {
    let order = match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Float(a), Value::Float(b)) => match a.get().partial_cmp(&b.get()) {
            Some(order) => order,
            None => return Some(op == CompareOp::Ne),
        },
        (Value::Obj(a), Value::Obj(b)) => match (&a.data, &b.data) {
            (Data::Str(s), Data::Str(t)) if a.is_exact() && b.is_exact() => match op {
                CompareOp::Eq => return Some(s.as_str() == t.as_str()),
                CompareOp::Ne => return Some(s.as_str() != t.as_str()),
                // Code point order is byte order in UTF-8.
                _ => s.as_str().cmp(t.as_str()),
            },
            _ => return None,
        },
        _ => return None,
    };
    Some(op.holds(order))
}

impl Vm {
    fn special(&self, class: &ClassRef, name: &str) -> Option<Value> {
        self.lookup(class, &self.intern(name))
    }

    /// `a op b`.
    pub fn binary(&self, op: BinaryOp, a: &Value, b: &Value) -> PyResult {
        if let Some(value) = quick_binary(op, a, b) {
            return Ok(value);
        }
        self.binary_by_method(op, a, b, false)
    }

    /// `a op= b`: the in-place method if there is one.
    pub fn in_place(&self, op: BinaryOp, a: &Value, b: &Value) -> PyResult {
        if let Some(value) = quick_binary(op, a, b) {
            return Ok(value);
        }
        let class = self.class_of(a);
        if let Some(method) = self.special(&class, op.names().3) {
            let result = self.call_unbound(&method, a, std::slice::from_ref(b))?;
            if !matches!(result, Value::NotImplemented) {
                return Ok(result);
            }
        }
        self.binary_by_method(op, a, b, true)
    }

    fn binary_by_method(&self, op: BinaryOp, a: &Value, b: &Value, in_place: bool) -> PyResult {
        let (sign, name, reflected, _) = op.names();
        let (left, right) = (self.class_of(a), self.class_of(b));
        let method = self.special(&left, name);
        let same = left.is(&right);
        let other = if same { None } else { self.special(&right, reflected) };
        // The reflected method of a subclass that overrides it comes first.
        let other_first = !same
            && right.is_subclass_of(&left)
            && match (&other, self.special(&left, reflected)) {
                (Some(own), Some(inherited)) => !own.is(&inherited),
                (Some(_), None) => true,
                _ => false,
            };
        if other_first && let Some(other) = &other {
            let result = self.call_unbound(other, b, std::slice::from_ref(a))?;
            if !matches!(result, Value::NotImplemented) {
                return Ok(result);
            }
        }
        if let Some(method) = method {
            let result = self.call_unbound(&method, a, std::slice::from_ref(b))?;
            if !matches!(result, Value::NotImplemented) {
                return Ok(result);
            }
        }
        if !other_first && let Some(other) = &other {
            let result = self.call_unbound(other, b, std::slice::from_ref(a))?;
            if !matches!(result, Value::NotImplemented) {
                return Ok(result);
            }
        }
        Err(self.unsupported(op, sign, &left, &right, a, b, in_place))
    }

    #[expect(clippy::too_many_arguments, reason = "all of it appears in the text")]
    fn unsupported(
        &self,
        op: BinaryOp,
        sign: &str,
        left: &ClassRef,
        right: &ClassRef,
        a: &Value,
        b: &Value,
        in_place: bool,
    ) -> crate::PyError {
        let is_sequence = |value: &Value| {
            matches!(
                value.data(),
                Some(Data::Str(_) | Data::List(_) | Data::Tuple(_) | Data::Bytes(_) | Data::ByteArray(_))
            )
        };
        if op == BinaryOp::Add && is_sequence(a) {
            let kind = self.class_of(a).name();
            let other = right.c_name();
            return match a.data() {
                Some(Data::Bytes(_) | Data::ByteArray(_)) => {
                    self.type_error(&format!("can't concat {other} to {kind}"))
                }
                _ => self.type_error(&format!("can only concatenate {kind} (not \"{other}\") to {kind}")),
            };
        }
        if op == BinaryOp::Mul && (is_sequence(a) || is_sequence(b)) {
            let other = if is_sequence(a) { right.c_name() } else { left.c_name() };
            return self.type_error(&format!("can't multiply sequence by non-int of type '{other}'"));
        }
        let sign = match (op, in_place) {
            (BinaryOp::Pow, true) => "**=".to_owned(),
            (_, true) => format!("{sign}="),
            (_, false) => sign.to_owned(),
        };
        self.type_error(&format!(
            "unsupported operand type(s) for {sign}: '{}' and '{}'",
            left.c_name(),
            right.c_name()
        ))
    }

    /// `op a`.
    pub fn unary(&self, op: UnaryOp, a: &Value) -> PyResult {
        let name = match (op, a) {
            (UnaryOp::Not, _) => return Ok(Value::bool(!self.truth(a)?)),
            (UnaryOp::Neg, Value::Int(number)) if *number != i64::MIN => return Ok(Value::Int(-number)),
            (UnaryOp::Neg, Value::Float(number)) => return Ok(Value::float(-number.get())),
            (UnaryOp::Pos, Value::Int(_) | Value::Float(_)) => return Ok(a.clone()),
            (UnaryOp::Invert, Value::Int(number)) => return Ok(Value::Int(!number)),
            (UnaryOp::Neg, _) => "__neg__",
            (UnaryOp::Pos, _) => "__pos__",
            (UnaryOp::Invert, _) => "__invert__",
        };
        match self.call_special(a, name, &[])? {
            Some(value) => Ok(value),
            None => {
                let sign = match op {
                    UnaryOp::Neg => "-",
                    UnaryOp::Pos => "+",
                    _ => "~",
                };
                let text = format!("bad operand type for unary {sign}: '{}'", self.type_name(a));
                Err(self.type_error(&text))
            }
        }
    }

    /// `a op b` of a comparison; the result may be any object.
    pub fn compare(&self, op: CompareOp, a: &Value, b: &Value) -> PyResult {
        if let Some(holds) = quick_compare(op, a, b) {
            return Ok(Value::bool(holds));
        }
        self.check_containers(a, "in comparison")?;
        let (left, right) = (self.class_of(a), self.class_of(b));
        let (sign, name) = op.names();
        let swapped = op.swapped().names().1;
        let mut asked_right = false;
        if !left.is(&right)
            && right.is_subclass_of(&left)
            && let Some(method) = self.special(&right, swapped)
        {
            asked_right = true;
            let result = self.call_unbound(&method, b, std::slice::from_ref(a))?;
            if !matches!(result, Value::NotImplemented) {
                return Ok(result);
            }
        }
        if let Some(method) = self.special(&left, name) {
            let result = self.call_unbound(&method, a, std::slice::from_ref(b))?;
            if !matches!(result, Value::NotImplemented) {
                return Ok(result);
            }
        }
        if !asked_right && let Some(method) = self.special(&right, swapped) {
            let result = self.call_unbound(&method, b, std::slice::from_ref(a))?;
            if !matches!(result, Value::NotImplemented) {
                return Ok(result);
            }
        }
        match op {
            CompareOp::Eq => Ok(Value::bool(a.is(b))),
            CompareOp::Ne => Ok(Value::bool(!a.is(b))),
            _ => Err(self.type_error(&format!(
                "'{sign}' not supported between instances of '{}' and '{}'",
                left.c_name(),
                right.c_name()
            ))),
        }
    }

    /// `a is b or a == b` as a truth value (what containers use).
    pub fn eq(&self, a: &Value, b: &Value) -> PyResult<bool> {
        if let (Value::Obj(_), Value::Obj(_)) | (Value::Int(_), Value::Int(_)) = (a, b)
            && a.is(b)
        {
            return Ok(true);
        }
        let result = self.compare(CompareOp::Eq, a, b)?;
        self.truth(&result)
    }

    /// `a < b` as a truth value (what `sort` uses).
    pub fn lt(&self, a: &Value, b: &Value) -> PyResult<bool> {
        let result = self.compare(CompareOp::Lt, a, b)?;
        self.truth(&result)
    }
}
