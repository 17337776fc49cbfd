//! `tuple`.

use std::cell::Cell;

use super::arguments::{operand, position, receiver, search_bounds, slice_range, type_name, wrong_receiver};
use super::sequence;
use super::str::repetitions;
use crate::embed::class_builder::add_methods;
use crate::object::hash::hash_tuple;
use crate::vm::operators::CompareOp;
use crate::{Args, ClassRef, Data, NativeIterator, Object, PyResult, Value, Vm};

/// Fills `tuple`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", new),
            ("__repr__", |vm, args| repr(vm, receiver(vm, args, "tuple", "__repr__")?).map(Value::string)),
            ("__len__", |vm, args| Ok(Value::from(this(vm, args, "__len__")?.len()))),
            ("__iter__", |vm, args| Ok(iterator(receiver(vm, args, "tuple", "__iter__")?))),
            ("__hash__", |vm, args| {
                let hashes: PyResult<Vec<i64>> = this(vm, args, "__hash__")?.iter().map(|item| vm.hash(item)).collect();
                Ok(Value::Int(hash_tuple(hashes?.into_iter())))
            }),
            ("__getitem__", |vm, args| {
                let (tuple, key) = operand(vm, args)?;
                get_item(vm, tuple, key)
            }),
            ("__contains__", |vm, args| {
                let (tuple, item) = operand(vm, args)?;
                sequence::find(vm, tuple, item, 0, usize::MAX).map(|at| Value::bool(at.is_some()))
            }),
            ("__add__", |vm, args| {
                let (a, b) = operand(vm, args)?;
                match (a.as_tuple(), b.as_tuple()) {
                    (Some(x), Some(y)) => {
                        vm.check_new_items(x.len() + y.len())?;
                        Ok(Value::tuple([x, y].concat()))
                    }
                    _ if vm.lookup(&vm.class_of(b), &vm.intern("__radd__")).is_some() => Ok(Value::NotImplemented),
                    _ => {
                        let name = type_name(vm, b);
                        Err(vm.type_error(&format!("can only concatenate tuple (not \"{name}\") to tuple")))
                    }
                }
            }),
            ("__mul__", multiply),
            ("__rmul__", multiply),
            ("__eq__", |vm, args| compare(vm, args, CompareOp::Eq)),
            ("__ne__", |vm, args| compare(vm, args, CompareOp::Ne)),
            ("__lt__", |vm, args| compare(vm, args, CompareOp::Lt)),
            ("__le__", |vm, args| compare(vm, args, CompareOp::Le)),
            ("__gt__", |vm, args| compare(vm, args, CompareOp::Gt)),
            ("__ge__", |vm, args| compare(vm, args, CompareOp::Ge)),
            ("index", |vm, args| {
                let rest = args.rest().between(vm, "index", 1, 3)?;
                let (start, stop) = search_bounds(vm, &rest[1..], this(vm, args, "index")?.len())?;
                sequence::find(vm, args.receiver(vm)?, &rest[0], start, stop)?
                    .map(Value::from)
                    .ok_or_else(|| vm.value_error("tuple.index(x): x not in tuple"))
            }),
            ("count", |vm, args| {
                let item = args.rest().exactly_one(vm, "tuple.count")?;
                sequence::count(vm, args.receiver(vm)?, item).map(Value::from)
            }),
            ("__getnewargs__", |vm, args| {
                Ok(Value::tuple(vec![Value::tuple(this(vm, args, "__getnewargs__")?.to_vec())]))
            }),
            ("__class_getitem__", super::alias::class_getitem),
        ],
    );
}

fn this<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a [Value]> {
    let value = receiver(vm, args, "tuple", method)?;
    value.as_tuple().ok_or_else(|| wrong_receiver(vm, "tuple", method, value))
}

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = receiver(vm, args, "tuple", "__new__")?.as_class();
    let rest = args.rest();
    let is_exact = class.as_ref().is_none_or(|class| class.is(&vm.types.tuple));
    if is_exact {
        rest.no_keywords(vm, "tuple")?;
    }
    if rest.len() > 1 {
        return Err(vm.type_error(&format!("tuple expected at most 1 argument, got {}", rest.len())));
    }
    if let (true, Some(value)) = (is_exact, rest.get(0))
        && let Some(object) = value.as_obj()
        && object.is_exact()
        && value.as_tuple().is_some()
    {
        return Ok(value.clone());
    }
    let items = rest.get(0).map_or(Ok(Vec::new()), |iterable| vm.collect(iterable))?;
    Ok(match class {
        Some(class) if !is_exact => Value::Obj(class.instantiate_with(Data::Tuple(items.into()))),
        _ => Value::tuple(items),
    })
}

/// `repr(tuple)`.
pub fn repr(vm: &Vm, tuple: &Value) -> PyResult<String> {
    let Some(items) = tuple.as_tuple() else {
        return Err(wrong_receiver(vm, "tuple", "__repr__", tuple));
    };
    let Some(_guard) = sequence::ReprGuard::enter(tuple) else {
        return Ok("(...)".to_owned());
    };
    let mut out = String::from("(");
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push_str(", ");
        }
        vm.push_text(&mut out, &vm.repr(item)?)?;
    }
    out.push_str(if items.len() == 1 { ",)" } else { ")" });
    Ok(out)
}

/// `tuple[key]`.
pub fn get_item(vm: &Vm, tuple: &Value, key: &Value) -> PyResult {
    let Some(items) = tuple.as_tuple() else {
        return Err(wrong_receiver(vm, "tuple", "__getitem__", tuple));
    };
    if let Some(Data::Slice(slice)) = key.data() {
        let range = slice_range(vm, slice, items.len())?;
        return Ok(Value::tuple(range.positions().map(|at| items[at].clone()).collect()));
    }
    position(sequence::index_key(vm, key, "tuple")?, items.len())
        .map(|at| items[at].clone())
        .ok_or_else(|| vm.index_error("tuple index out of range"))
}

fn multiply(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (_, count) = operand(vm, args)?;
    let items = this(vm, args, "__mul__")?;
    match repetitions(vm, count)? {
        Some(count) => {
            vm.check_new_items(items.len().saturating_mul(count))?;
            let count = if items.is_empty() { 0 } else { count };
            let mut out = Vec::with_capacity(items.len() * count);
            for _ in 0..count {
                out.extend_from_slice(items);
            }
            Ok(Value::tuple(out))
        }
        None => Ok(Value::NotImplemented),
    }
}

fn compare(vm: &Vm, args: &Args<'_>, op: CompareOp) -> PyResult {
    let (a, b) = operand(vm, args)?;
    match (a.as_tuple(), b.as_tuple()) {
        (Some(_), Some(_)) => sequence::compare(vm, a, b, op),
        _ => Ok(Value::NotImplemented),
    }
}

struct Items {
    tuple: Value,
    at: Cell<usize>,
}

impl NativeIterator for Items {
    fn next(&self, _: &Vm) -> PyResult<Option<Value>> {
        let at = self.at.get();
        let next = self.tuple.as_tuple().and_then(|items| items.get(at)).cloned();
        self.at.set(at + usize::from(next.is_some()));
        Ok(next)
    }

    fn class_name(&self) -> &'static str {
        "tuple_iterator"
    }

    fn length_hint(&self) -> Option<usize> {
        self.tuple.as_tuple().map(|items| items.len().saturating_sub(self.at.get()))
    }

    fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.tuple);
    }
}

/// `iter(tuple)`.
pub fn iterator(tuple: &Value) -> Value {
    let items = Items { tuple: tuple.clone(), at: Cell::new(0) };
    Value::Obj(Object::plain(Data::Iterator(Box::new(items))))
}
