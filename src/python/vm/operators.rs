//! Operators and protocols as native code uses them.

use super::Vm;
use crate::embed::error::PyResult;
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

macro_rules! not_ready {
    ($vm:ident, $($used:ident),*) => {{ $(let _ = &$used;)* Err($vm.type_error("not ready")) }};
}

impl Vm {
    /// `a op b`.
    pub fn binary(&self, op: BinaryOp, a: &Value, b: &Value) -> PyResult {
        not_ready!(self, op, a, b)
    }

    /// `a op= b`: the in-place method if there is one.
    pub fn in_place(&self, op: BinaryOp, a: &Value, b: &Value) -> PyResult {
        not_ready!(self, op, a, b)
    }

    /// `op a`.
    pub fn unary(&self, op: UnaryOp, a: &Value) -> PyResult {
        not_ready!(self, op, a)
    }

    /// `a op b` of a comparison; the result may be any object.
    pub fn compare(&self, op: CompareOp, a: &Value, b: &Value) -> PyResult {
        not_ready!(self, op, a, b)
    }

    /// `a is b or a == b` as a truth value (what containers use).
    pub fn eq(&self, a: &Value, b: &Value) -> PyResult<bool> {
        not_ready!(self, a, b)
    }

    /// `a < b` as a truth value (what `sort` uses).
    pub fn lt(&self, a: &Value, b: &Value) -> PyResult<bool> {
        not_ready!(self, a, b)
    }

    /// `hash(value)`.
    pub fn hash(&self, value: &Value) -> PyResult<i64> {
        not_ready!(self, value)
    }

    /// `bool(value)`.
    pub fn truth(&self, value: &Value) -> PyResult<bool> {
        not_ready!(self, value)
    }

    /// `repr(value)`.
    pub fn repr(&self, value: &Value) -> PyResult<String> {
        not_ready!(self, value)
    }

    /// `str(value)`.
    pub fn str(&self, value: &Value) -> PyResult<String> {
        not_ready!(self, value)
    }

    /// `format(value, spec)`.
    pub fn format(&self, value: &Value, spec: &str) -> PyResult<String> {
        not_ready!(self, value, spec)
    }

    /// `len(value)`.
    pub fn len(&self, value: &Value) -> PyResult<usize> {
        not_ready!(self, value)
    }

    /// `iter(value)`.
    pub fn iter(&self, value: &Value) -> PyResult {
        not_ready!(self, value)
    }

    /// The next value of an iterator; nothing at its end.
    pub fn next(&self, iterator: &Value) -> PyResult<Option<Value>> {
        not_ready!(self, iterator)
    }

    /// All values that iterating gives.
    pub fn collect(&self, iterable: &Value) -> PyResult<Vec<Value>> {
        not_ready!(self, iterable)
    }

    /// Calls `each` with every value that iterating gives, until it returns false.
    pub fn each(&self, iterable: &Value, each: &mut dyn FnMut(Value) -> PyResult<bool>) -> PyResult<()> {
        not_ready!(self, iterable, each)
    }

    /// `item in container`.
    pub fn contains(&self, container: &Value, item: &Value) -> PyResult<bool> {
        not_ready!(self, container, item)
    }

    /// `container[key]`.
    pub fn get_item(&self, container: &Value, key: &Value) -> PyResult {
        not_ready!(self, container, key)
    }

    /// `container[key] = value`.
    pub fn set_item(&self, container: &Value, key: &Value, value: Value) -> PyResult<()> {
        not_ready!(self, container, key, value)
    }

    /// `del container[key]`.
    pub fn del_item(&self, container: &Value, key: &Value) -> PyResult<()> {
        not_ready!(self, container, key)
    }

    /// `isinstance(value, class)` with `__instancecheck__` and tuples.
    pub fn isinstance(&self, value: &Value, class: &Value) -> PyResult<bool> {
        not_ready!(self, value, class)
    }

    /// `issubclass(class, parent)` with `__subclasscheck__` and tuples.
    pub fn issubclass(&self, class: &Value, parent: &Value) -> PyResult<bool> {
        not_ready!(self, class, parent)
    }

    /// An index: an `int`, or what `__index__` gives.
    pub fn index(&self, value: &Value) -> PyResult {
        not_ready!(self, value)
    }

    /// Whether the value can be called.
    pub fn is_callable(&self, value: &Value) -> bool {
        let _ = value;
        false
    }
}
