//! `Range`: a value of a range type.

use python::vm::operators::CompareOp;
use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};

use super::range_algebra;
use crate::class_table::ClassDef;

/// The class.
pub const CLASSES: &[ClassDef] =
    &[ClassDef::with("postgresql.Range", "sqlalchemy.dialects.postgresql.ranges", &["object"], define)];

fn define(builder: ClassBuilder) -> ClassBuilder {
    range_algebra::define(builder)
        .method("__init__", init)
        .method("__repr__", |vm, args| {
            let range = Parts::of(vm, args.receiver(vm)?)?;
            let (lower, upper) = (vm.repr(&range.lower)?, vm.repr(&range.upper)?);
            let (bounds, empty) = (sql::repr_str(&range.bounds), if range.is_empty { "True" } else { "False" });
            Ok(Value::string(format!("Range(lower={lower}, upper={upper}, bounds={bounds}, empty={empty})")))
        })
        .method("__str__", display)
        .method("__bool__", |vm, args| Ok(Value::bool(!Parts::of(vm, args.receiver(vm)?)?.is_empty)))
        .method("__eq__", |vm, args| {
            let Some(other) = args.get(1).filter(|other| is_range(vm, other)) else { return Ok(Value::NotImplemented) };
            let (own, other) = (Parts::of(vm, args.receiver(vm)?)?, Parts::of(vm, other)?);
            own.is_same(vm, &other).map(Value::bool)
        })
        .method("__hash__", |vm, args| {
            let range = Parts::of(vm, args.receiver(vm)?)?;
            let parts = vec![range.lower, range.upper, Value::string(range.bounds), Value::bool(range.is_empty)];
            Ok(Value::Int(vm.hash(&Value::tuple(parts))?))
        })
        .method("__contains__", contains)
        .method("contains", contains)
        .property("isempty", |vm, args| Ok(Value::bool(Parts::of(vm, args.receiver(vm)?)?.is_empty)))
        .property("is_empty", |vm, args| Ok(Value::bool(Parts::of(vm, args.receiver(vm)?)?.is_empty)))
        .property("lower_inc", |vm, args| Ok(Value::bool(Parts::of(vm, args.receiver(vm)?)?.bounds.starts_with('['))))
        .property("upper_inc", |vm, args| Ok(Value::bool(Parts::of(vm, args.receiver(vm)?)?.bounds.ends_with(']'))))
        .property("lower_inf", |vm, args| {
            let range = Parts::of(vm, args.receiver(vm)?)?;
            Ok(Value::bool(!range.is_empty && range.lower.is_none()))
        })
        .property("upper_inf", |vm, args| {
            let range = Parts::of(vm, args.receiver(vm)?)?;
            Ok(Value::bool(!range.is_empty && range.upper.is_none()))
        })
}

/// The attributes of a range.
pub(super) struct Parts {
    pub(super) lower: Value,
    pub(super) upper: Value,
    pub(super) bounds: String,
    pub(super) is_empty: bool,
}

impl Parts {
    pub(super) fn of(vm: &Vm, range: &Value) -> PyResult<Self> {
        let bounds = vm.attr(range, "bounds")?;
        Ok(Self {
            lower: vm.attr(range, "lower")?,
            upper: vm.attr(range, "upper")?,
            bounds: bounds.as_str().unwrap_or("[)").to_owned(),
            is_empty: vm.truth(&vm.attr(range, "empty")?)?,
        })
    }
}

pub(super) fn is_range(vm: &Vm, value: &Value) -> bool {
    vm.class_of(value).name().as_str() == "Range"
}

const RANGE: Signature = Signature::new("Range.__init__")
    .positional(&["self", "lower", "upper"])
    .required(1)
    .keyword_only(&["bounds", "empty"], 0);

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = RANGE.bind(vm, args)?;
    let own = bound.or_none(0);
    let bounds = bound.get(3).cloned().unwrap_or_else(|| Value::str("[)"));
    let empty = bound.get(4).cloned().unwrap_or(Value::bool(false));
    for (name, value) in
        [("lower", bound.or_none(1)), ("upper", bound.or_none(2)), ("bounds", bounds), ("empty", empty)]
    {
        vm.set_attr(&own, &vm.intern(name), value)?;
    }
    Ok(Value::None)
}

fn display(vm: &Vm, args: &Args<'_>) -> PyResult {
    let range = Parts::of(vm, args.receiver(vm)?)?;
    if range.is_empty {
        return Ok(Value::str("empty"));
    }
    let side = |value: &Value| if value.is_none() { Ok(String::new()) } else { vm.str(value) };
    let (open, close) = range.bounds.split_at(1.min(range.bounds.len()));
    Ok(Value::string(format!("{open}{},{}{close}", side(&range.lower)?, side(&range.upper)?)))
}

/// Whether a value, or another range, lies inside.
fn contains(vm: &Vm, args: &Args<'_>) -> PyResult {
    let range = Parts::of(vm, args.receiver(vm)?)?;
    let value = args.get(1).cloned().unwrap_or(Value::None);
    if range.is_empty {
        return Ok(Value::bool(is_range(vm, &value) && Parts::of(vm, &value)?.is_empty));
    }
    if is_range(vm, &value) {
        return range_algebra::contains(vm, &range, &Parts::of(vm, &value)?).map(Value::bool);
    }
    let holds = |op: CompareOp, end: &Value| vm.truth(&vm.compare(op, &value, end)?);
    let above = if range.bounds.starts_with('[') { CompareOp::Ge } else { CompareOp::Gt };
    let below = if range.bounds.ends_with(']') { CompareOp::Le } else { CompareOp::Lt };
    let is_inside = (range.lower.is_none() || holds(above, &range.lower)?)
        && (range.upper.is_none() || holds(below, &range.upper)?);
    Ok(Value::bool(is_inside))
}
