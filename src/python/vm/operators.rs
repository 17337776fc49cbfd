//! Operators and protocols as native code uses them.

use std::cmp::Ordering;

use num_traits::ToPrimitive;

use super::Vm;
use crate::embed::error::PyResult;
use crate::object::class::ClassRef;
use crate::object::data::Data;
use crate::object::dict::quick_hash;
use crate::object::hash::{hash_big, hash_bytes, hash_tuple};
use crate::object::name::Name;
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
                    return Some(Value::Float(a as f64 / b as f64));
                }
                BinaryOp::Pow if (0..64).contains(&b) => a.checked_pow(b as u32)?,
                _ => return None,
            };
            Some(Value::Int(result))
        }
        (Value::Float(a), Value::Float(b)) => quick_float(op, *a, *b),
        (Value::Float(a), Value::Int(b)) if b.unsigned_abs() < 1 << 53 => quick_float(op, *a, *b as f64),
        (Value::Int(a), Value::Float(b)) if a.unsigned_abs() < 1 << 53 => quick_float(op, *a as f64, *b),
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
    Some(Value::Float(result))
}

/// The result of a comparison of small numbers or exact strings.
#[inline]
pub(crate) fn quick_compare(op: CompareOp, a: &Value, b: &Value) -> Option<bool> {
    let order = match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Float(a), Value::Float(b)) => match a.partial_cmp(b) {
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
    /// `type(value).__name__`.
    pub fn type_name(&self, value: &Value) -> Name {
        self.class_of(value).name()
    }

    fn special(&self, class: &ClassRef, name: &str) -> Option<Value> {
        self.lookup(class, &self.intern(name)).filter(|method| !method.is_none())
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
        if other_first
            && let Some(other) = &other
        {
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
        if !other_first
            && let Some(other) = &other
        {
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
            let other = right.name();
            return match a.data() {
                Some(Data::Bytes(_) | Data::ByteArray(_)) => self.type_error(&format!("can't concat {other} to {kind}")),
                _ => self.type_error(&format!("can only concatenate {kind} (not \"{other}\") to {kind}")),
            };
        }
        if op == BinaryOp::Mul && (is_sequence(a) || is_sequence(b)) {
            let other = if is_sequence(a) { right.name() } else { left.name() };
            return self.type_error(&format!("can't multiply sequence by non-int of type '{other}'"));
        }
        let sign = match (op, in_place) {
            (BinaryOp::Pow, true) => "**=".to_owned(),
            (_, true) => format!("{sign}="),
            (_, false) => sign.to_owned(),
        };
        self.type_error(&format!(
            "unsupported operand type(s) for {sign}: '{}' and '{}'",
            left.name(),
            right.name()
        ))
    }

    /// `op a`.
    pub fn unary(&self, op: UnaryOp, a: &Value) -> PyResult {
        let name = match (op, a) {
            (UnaryOp::Not, _) => return Ok(Value::Bool(!self.truth(a)?)),
            (UnaryOp::Neg, Value::Int(number)) if *number != i64::MIN => return Ok(Value::Int(-number)),
            (UnaryOp::Neg, Value::Float(number)) => return Ok(Value::Float(-number)),
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
            return Ok(Value::Bool(holds));
        }
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
        if !asked_right
            && let Some(method) = self.special(&right, swapped)
        {
            let result = self.call_unbound(&method, b, std::slice::from_ref(a))?;
            if !matches!(result, Value::NotImplemented) {
                return Ok(result);
            }
        }
        match op {
            CompareOp::Eq => Ok(Value::Bool(a.is(b))),
            CompareOp::Ne => Ok(Value::Bool(!a.is(b))),
            _ => Err(self.type_error(&format!(
                "'{sign}' not supported between instances of '{}' and '{}'",
                left.name(),
                right.name()
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

    /// `hash(value)`.
    pub fn hash(&self, value: &Value) -> PyResult<i64> {
        if let Some(hash) = quick_hash(value) {
            return Ok(hash);
        }
        let class = self.class_of(value);
        match self.lookup(&class, &self.common.hash) {
            Some(method) if !method.is_none() => {
                let result = self.call_unbound(&method, value, &[])?;
                match result.as_int() {
                    Some(-1) => Ok(-2),
                    Some(hash) => Ok(hash),
                    None => match result.as_bigint() {
                        Some(number) => Ok(hash_big(&number)),
                        None => Err(self.type_error("__hash__ method should return an integer")),
                    },
                }
            }
            _ => Err(self.type_error(&format!("unhashable type: '{}'", class.name()))),
        }
    }

    /// The hash that a builtin class gives its instances (what `object.__hash__`, `str.__hash__`, `tuple.__hash__`… return).
    pub fn data_hash(&self, value: &Value) -> PyResult<i64> {
        let Value::Obj(object) = value else {
            return self.hash(value);
        };
        Ok(match &object.data {
            Data::Str(text) => text.hash(),
            Data::Bytes(bytes) => hash_bytes(bytes),
            Data::Int(number) => crate::object::hash::hash_int(*number),
            Data::Float(number) => crate::object::hash::hash_float(*number),
            Data::BigInt(number) => hash_big(number),
            Data::Tuple(items) => {
                let hashes = items.iter().map(|item| self.hash(item)).collect::<PyResult<Vec<_>>>()?;
                hash_tuple(hashes.into_iter())
            }
            _ => {
                let address = crate::object::address(value) as u64;
                address.rotate_right(4) as i64
            }
        })
    }

    /// `bool(value)`.
    pub fn truth(&self, value: &Value) -> PyResult<bool> {
        let Value::Obj(object) = value else {
            return Ok(match value {
                Value::Bool(flag) => *flag,
                Value::Int(number) => *number != 0,
                Value::Float(number) => *number != 0.0,
                Value::None | Value::Unbound => false,
                _ => true,
            });
        };
        if object.is_exact() {
            match &object.data {
                Data::Str(text) => return Ok(!text.as_str().is_empty()),
                Data::List(items) => return Ok(!items.borrow().is_empty()),
                Data::Tuple(items) => return Ok(!items.is_empty()),
                Data::Dict(dict) => return Ok(!dict.is_empty()),
                Data::Set(set) | Data::FrozenSet(set) => return Ok(!set.is_empty()),
                Data::BigInt(_) | Data::Function(_) | Data::Native(_) | Data::BoundMethod { .. } => return Ok(true),
                _ => {}
            }
        }
        let class = self.class_of(value);
        if let Some(method) = self.lookup(&class, &self.common.bool) {
            return match self.call_unbound(&method, value, &[])? {
                Value::Bool(flag) => Ok(flag),
                other => {
                    let text = format!("__bool__ should return bool, returned {}", self.type_name(&other));
                    Err(self.type_error(&text))
                }
            };
        }
        if self.lookup(&class, &self.common.len).is_some() {
            return Ok(self.len(value)? != 0);
        }
        Ok(true)
    }

    fn text_of_special(&self, value: &Value, name: &Name, args: &[Value]) -> PyResult<Option<String>> {
        let class = self.class_of(value);
        let Some(method) = self.lookup(&class, name) else {
            return Ok(None);
        };
        let result = self.call_unbound(&method, value, args)?;
        match result.as_str() {
            Some(text) => Ok(Some(text.to_owned())),
            None => {
                let text = format!("{name} returned non-string (type {})", self.type_name(&result));
                Err(self.type_error(&text))
            }
        }
    }

    /// `repr(value)`.
    pub fn repr(&self, value: &Value) -> PyResult<String> {
        match value {
            Value::None | Value::Unbound => return Ok("None".to_owned()),
            Value::Bool(true) => return Ok("True".to_owned()),
            Value::Bool(false) => return Ok("False".to_owned()),
            Value::Int(number) => return Ok(number.to_string()),
            Value::NotImplemented => return Ok("NotImplemented".to_owned()),
            Value::Ellipsis => return Ok("Ellipsis".to_owned()),
            _ => {}
        }
        match self.text_of_special(value, &self.common.repr, &[])? {
            Some(text) => Ok(text),
            None => Ok(self.default_repr(value)),
        }
    }

    /// `<module.Class object at 0x…>`.
    pub fn default_repr(&self, value: &Value) -> String {
        let class = self.class_of(value);
        format!("<{} object at {:#x}>", self.full_name(&class), crate::object::address(value))
    }

    /// `module.qualname`, without the module for builtins.
    pub fn full_name(&self, class: &ClassRef) -> String {
        let qualname = class.qualname.borrow().clone();
        match class.dict.get_name(&self.common.module) {
            Some(module) if module.as_str().is_some_and(|module| module != "builtins") => {
                format!("{}.{qualname}", module.as_str().unwrap_or_default())
            }
            _ => qualname.to_string(),
        }
    }

    /// `str(value)`.
    pub fn str(&self, value: &Value) -> PyResult<String> {
        if let Value::Obj(object) = value
            && object.is_exact()
            && let Data::Str(text) = &object.data
        {
            return Ok(text.as_str().to_owned());
        }
        if value.as_obj().is_none() {
            return self.repr(value);
        }
        let class = self.class_of(value);
        match self.lookup_owner(&class, &self.common.str) {
            // `object.__str__` is `repr`.
            Some((owner, _)) if !owner.is(&self.types.object) => {
                let text = self.text_of_special(value, &self.common.str, &[])?;
                Ok(text.unwrap_or_default())
            }
            _ => self.repr(value),
        }
    }

    /// `format(value, spec)`.
    pub fn format(&self, value: &Value, spec: &str) -> PyResult<String> {
        if spec.is_empty()
            && let Value::Obj(object) = value
            && object.is_exact()
            && let Data::Str(text) = &object.data
        {
            return Ok(text.as_str().to_owned());
        }
        if spec.is_empty() && matches!(value, Value::Int(_) | Value::Bool(_) | Value::None) {
            return self.repr(value);
        }
        match self.text_of_special(value, &self.common.format, &[Value::str(spec)])? {
            Some(text) => Ok(text),
            None => self.str(value),
        }
    }

    /// `len(value)`.
    pub fn len(&self, value: &Value) -> PyResult<usize> {
        if let Value::Obj(object) = value
            && object.is_exact()
        {
            match &object.data {
                Data::Str(text) => return Ok(text.char_len()),
                Data::List(items) => return Ok(items.borrow().len()),
                Data::Tuple(items) => return Ok(items.len()),
                Data::Dict(dict) => return Ok(dict.len()),
                Data::Set(set) | Data::FrozenSet(set) => return Ok(set.len()),
                _ => {}
            }
        }
        let class = self.class_of(value);
        let Some(method) = self.lookup(&class, &self.common.len) else {
            let text = format!("object of type '{}' has no len()", class.name());
            return Err(self.type_error(&text));
        };
        let result = self.call_unbound(&method, value, &[])?;
        let result = self.index(&result)?;
        match result.as_int() {
            Some(length) if length >= 0 => Ok(length as usize),
            Some(_) => Err(self.value_error("__len__() should return >= 0")),
            None => Err(self.error(
                &self.exceptions.overflow_error,
                "cannot fit 'int' into an index-sized integer",
            )),
        }
    }

    /// `isinstance(value, class)` with `__instancecheck__` and tuples.
    pub fn isinstance(&self, value: &Value, class: &Value) -> PyResult<bool> {
        let own = self.class_of(value);
        if let Some(class) = class.as_class() {
            if own.is(&class) {
                return Ok(true);
            }
            let metaclass = self.class_of(&class.value());
            if metaclass.is(&self.types.type_) {
                return Ok(own.is_subclass_of(&class) || self.claims_class(value, &own, &class)?);
            }
        }
        if let Some(items) = class.as_tuple() {
            for item in items {
                if self.isinstance(value, item)? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        let kind = self.class_of(class);
        if let Some((owner, method)) = self.lookup_owner(&kind, &self.common.instancecheck)
            && !owner.is(&self.types.type_)
        {
            let result = self.call_unbound(&method, class, std::slice::from_ref(value))?;
            return self.truth(&result);
        }
        match class.as_class() {
            Some(class) => Ok(own.is_subclass_of(&class) || self.claims_class(value, &own, &class)?),
            None => Err(self.type_error("isinstance() arg 2 must be a type, a tuple of types, or a union")),
        }
    }

    /// Whether `value.__class__` names another class that inherits from `class`.
    fn claims_class(&self, value: &Value, own: &ClassRef, class: &ClassRef) -> PyResult<bool> {
        let Some((owner, _)) = self.lookup_owner(own, &self.common.class) else {
            return Ok(false);
        };
        if owner.is(&self.types.object) || owner.is(&self.types.type_) {
            return Ok(false);
        }
        let claimed = self.get_attr(value, &self.common.class)?;
        Ok(claimed.as_class().is_some_and(|claimed| claimed.is_subclass_of(class)))
    }

    /// `issubclass(class, parent)` with `__subclasscheck__` and tuples.
    pub fn issubclass(&self, class: &Value, parent: &Value) -> PyResult<bool> {
        if let Some(items) = parent.as_tuple() {
            for item in items {
                if self.issubclass(class, item)? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        let kind = self.class_of(parent);
        if let Some((owner, method)) = self.lookup_owner(&kind, &self.common.subclasscheck)
            && !owner.is(&self.types.type_)
        {
            let result = self.call_unbound(&method, parent, std::slice::from_ref(class))?;
            return self.truth(&result);
        }
        match (class.as_class(), parent.as_class()) {
            (None, _) => Err(self.type_error("issubclass() arg 1 must be a class")),
            (_, None) => Err(self.type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union")),
            (Some(class), Some(parent)) => Ok(class.is_subclass_of(&parent)),
        }
    }

    /// An index: an `int`, or what `__index__` gives.
    pub fn index(&self, value: &Value) -> PyResult {
        match value {
            Value::Int(_) => return Ok(value.clone()),
            Value::Bool(flag) => return Ok(Value::Int(i64::from(*flag))),
            Value::Obj(object) => match &object.data {
                Data::BigInt(_) if object.is_exact() => return Ok(value.clone()),
                Data::BigInt(number) => return Ok(Value::big(number.clone())),
                Data::Int(number) => return Ok(Value::Int(*number)),
                _ => {}
            },
            _ => {}
        }
        match self.call_special(value, "__index__", &[])? {
            Some(result) if result.as_bigint().is_some() => Ok(result),
            Some(result) => {
                let text = format!("__index__ returned non-int (type {})", self.type_name(&result));
                Err(self.type_error(&text))
            }
            None => {
                let text = format!("'{}' object cannot be interpreted as an integer", self.type_name(value));
                Err(self.type_error(&text))
            }
        }
    }

    /// An index that fits the machine; larger numbers are the largest or smallest there is.
    pub fn clamped_index(&self, value: &Value) -> PyResult<i64> {
        let index = self.index(value)?;
        if let Some(number) = index.as_int() {
            return Ok(number);
        }
        let is_negative = index.as_bigint().and_then(|number| number.to_f64()).is_some_and(|number| number < 0.0);
        Ok(if is_negative { i64::MIN } else { i64::MAX })
    }

    /// Whether the value can be called.
    pub fn is_callable(&self, value: &Value) -> bool {
        match value.data() {
            Some(Data::Function(_) | Data::Native(_) | Data::BoundMethod { .. } | Data::Class(_)) => true,
            _ => self.lookup(&self.class_of(value), &self.common.call).is_some(),
        }
    }
}
