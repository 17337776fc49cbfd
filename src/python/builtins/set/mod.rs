//! `set` and `frozenset`.

mod update;

use std::cell::{Cell, RefCell};

use super::arguments::{operand, receiver, wrong_receiver};
use super::sequence::ReprGuard;
use crate::embed::class_builder::add_methods;
use crate::vm::operators::CompareOp;
use crate::{Args, ClassRef, Data, NativeIterator, Object, PyResult, PySet, Value, Vm};

/// Fills `set` or `frozenset`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__repr__", |vm, args| repr(vm, receiver(vm, args, "set", "__repr__")?).map(Value::string)),
            ("__len__", |vm, args| Ok(Value::from(this(vm, args, "__len__")?.len()))),
            ("__iter__", |vm, args| {
                this(vm, args, "__iter__")?;
                Ok(iterator(args.receiver(vm)?))
            }),
            ("__contains__", |vm, args| {
                let (_, item) = operand(vm, args)?;
                contains(vm, this(vm, args, "__contains__")?, item).map(Value::bool)
            }),
            ("__eq__", |vm, args| compare(vm, args, CompareOp::Eq)),
            ("__ne__", |vm, args| compare(vm, args, CompareOp::Ne)),
            ("__lt__", |vm, args| compare(vm, args, CompareOp::Lt)),
            ("__le__", |vm, args| compare(vm, args, CompareOp::Le)),
            ("__gt__", |vm, args| compare(vm, args, CompareOp::Gt)),
            ("__ge__", |vm, args| compare(vm, args, CompareOp::Ge)),
            ("__or__", |vm, args| {
                binary(vm, args, |vm, a, b| {
                    let result = a.copy();
                    result.merge(vm, b)?;
                    Ok(result)
                })
            }),
            ("__and__", |vm, args| binary(vm, args, |vm, a, b| a.intersection(vm, b))),
            ("__sub__", |vm, args| binary(vm, args, |vm, a, b| a.difference(vm, b))),
            ("__xor__", |vm, args| binary(vm, args, symmetric)),
            ("union", |vm, args| {
                args.no_keywords(vm, "set.union")?;
                let result = this(vm, args, "union")?.copy();
                for other in args.rest().positional() {
                    add_all(vm, &result, other)?;
                }
                Ok(like(vm, args.receiver(vm)?, result))
            }),
            ("intersection", |vm, args| {
                let mut result = this(vm, args, "intersection")?.copy();
                for other in args.rest().positional() {
                    result = intersect(vm, &result, other)?;
                }
                Ok(like(vm, args.receiver(vm)?, result))
            }),
            ("difference", |vm, args| {
                let mut result = this(vm, args, "difference")?.copy();
                for (at, other) in args.rest().positional().iter().enumerate() {
                    match as_set(other) {
                        Some(set) if at == 0 => result = this(vm, args, "difference")?.difference(vm, set)?,
                        _ => remove_all(vm, &result, other)?,
                    }
                }
                Ok(like(vm, args.receiver(vm)?, result))
            }),
            ("symmetric_difference", |vm, args| {
                let other = args.rest().exactly_one(vm, "set.symmetric_difference")?;
                let result = symmetric(vm, this(vm, args, "symmetric_difference")?, &to_set(vm, other)?)?;
                Ok(like(vm, args.receiver(vm)?, result))
            }),
            ("issubset", |vm, args| {
                let other = to_set(vm, args.rest().exactly_one(vm, "set.issubset")?)?;
                this(vm, args, "issubset")?.is_subset(vm, &other).map(Value::bool)
            }),
            ("issuperset", |vm, args| {
                let other = to_set(vm, args.rest().exactly_one(vm, "set.issuperset")?)?;
                other.is_subset(vm, this(vm, args, "issuperset")?).map(Value::bool)
            }),
            ("isdisjoint", |vm, args| {
                let other = args.rest().exactly_one(vm, "set.isdisjoint")?;
                let set = this(vm, args, "isdisjoint")?;
                for item in vm.collect(other)? {
                    if set.contains(vm, &item)? {
                        return Ok(Value::bool(false));
                    }
                }
                Ok(Value::bool(true))
            }),
            ("copy", |vm, args| {
                args.rest().none(vm, "set.copy")?;
                Ok(like(vm, args.receiver(vm)?, this(vm, args, "copy")?.copy()))
            }),
            ("__class_getitem__", super::alias::class_getitem),
        ],
    );
    if class.is(&vm.types.frozenset) {
        add_methods(
            vm,
            class,
            &[
                ("__new__", new_frozen),
                ("__hash__", |vm, args| Ok(Value::Int(this(vm, args, "__hash__")?.frozen_hash()))),
            ],
        );
    } else {
        add_methods(vm, class, &[("__new__", new), ("__init__", init)]);
        add_methods(vm, class, update::METHODS);
        class.dict.set_str("__hash__", Value::None);
    }
}

/// The set behind a `set` or `frozenset`.
pub fn as_set(value: &Value) -> Option<&PySet> {
    match value.data()? {
        Data::Set(set) | Data::FrozenSet(set) => Some(set),
        _ => None,
    }
}

fn this<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a PySet> {
    let value = receiver(vm, args, "set", method)?;
    as_set(value).ok_or_else(|| wrong_receiver(vm, "set", method, value))
}

/// A new value of the same builtin class as `model`.
fn like(vm: &Vm, model: &Value, set: PySet) -> Value {
    let frozen = matches!(model.data(), Some(Data::FrozenSet(_)));
    let _ = vm;
    if frozen { Value::Obj(Object::plain(Data::FrozenSet(set))) } else { Value::Obj(Object::tracked(Data::Set(set))) }
}

fn to_set(vm: &Vm, value: &Value) -> PyResult<PySet> {
    let set = PySet::new();
    add_all(vm, &set, value)?;
    Ok(set)
}

/// Adds all items of an iterable.
pub fn add_all(vm: &Vm, set: &PySet, source: &Value) -> PyResult<()> {
    if let Some(other) = as_set(source) {
        return set.merge(vm, other);
    }
    if let Some(dict) = source.as_dict().filter(|_| source.as_obj().is_some_and(|object| object.is_exact())) {
        return set.merge_keys(vm, dict);
    }
    vm.each(source, &mut |item| {
        set.add(vm, item)?;
        Ok(true)
    })
}

fn remove_all(vm: &Vm, set: &PySet, source: &Value) -> PyResult<()> {
    if let Some(other) = as_set(source) {
        return set.subtract(vm, other);
    }
    for item in vm.collect(source)? {
        set.remove(vm, &item)?;
    }
    set.drop_removed_slots();
    Ok(())
}

fn intersect(vm: &Vm, set: &PySet, other: &Value) -> PyResult<PySet> {
    if let Some(other) = as_set(other) {
        return set.intersection(vm, other);
    }
    let result = PySet::new();
    for item in vm.collect(other)? {
        if set.contains(vm, &item)? {
            result.add(vm, item)?;
        }
    }
    Ok(result)
}

fn symmetric(vm: &Vm, a: &PySet, b: &PySet) -> PyResult<PySet> {
    let result = b.copy();
    result.toggle(vm, a)?;
    Ok(result)
}

/// `item in set`; a set is looked for as if it were a frozenset.
fn contains(vm: &Vm, set: &PySet, item: &Value) -> PyResult<bool> {
    match item.data() {
        Some(Data::Set(inner)) => {
            let frozen = Value::Obj(Object::plain(Data::FrozenSet(inner.copy())));
            set.contains(vm, &frozen)
        }
        _ => set.contains(vm, item),
    }
}

fn binary(vm: &Vm, args: &Args<'_>, operation: fn(&Vm, &PySet, &PySet) -> PyResult<PySet>) -> PyResult {
    let (a, b) = operand(vm, args)?;
    match (as_set(a), as_set(b)) {
        (Some(x), Some(y)) => Ok(like(vm, a, operation(vm, x, y)?)),
        _ => Ok(Value::NotImplemented),
    }
}

fn compare(vm: &Vm, args: &Args<'_>, op: CompareOp) -> PyResult {
    let (a, b) = operand(vm, args)?;
    let (Some(x), Some(y)) = (as_set(a), as_set(b)) else { return Ok(Value::NotImplemented) };
    Ok(Value::bool(match op {
        CompareOp::Eq => x.len() == y.len() && x.is_subset(vm, y)?,
        CompareOp::Ne => !(x.len() == y.len() && x.is_subset(vm, y)?),
        CompareOp::Le => x.is_subset(vm, y)?,
        CompareOp::Lt => x.len() < y.len() && x.is_subset(vm, y)?,
        CompareOp::Ge => y.is_subset(vm, x)?,
        CompareOp::Gt => y.len() < x.len() && y.is_subset(vm, x)?,
    }))
}

/// `repr(set)`.
pub fn repr(vm: &Vm, value: &Value) -> PyResult<String> {
    let Some(set) = as_set(value) else {
        return Err(wrong_receiver(vm, "set", "__repr__", value));
    };
    let class = vm.class_of(value);
    let name = class.name();
    if set.is_empty() {
        return Ok(format!("{name}()"));
    }
    let Some(_guard) = ReprGuard::enter(value) else {
        return Ok(format!("{name}(...)"));
    };
    let mut body = String::new();
    for (at, item) in set.items().iter().enumerate() {
        if at > 0 {
            body.push_str(", ");
        }
        vm.push_text(&mut body, &vm.repr(item)?)?;
    }
    Ok(if class.is(&vm.types.set) { format!("{{{body}}}") } else { format!("{name}({{{body}}})") })
}

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = receiver(vm, args, "set", "__new__")?.as_class();
    let data = Data::Set(PySet::new());
    Ok(Value::Obj(match class {
        Some(class) if !class.is(&vm.types.set) => class.instantiate_with(data),
        _ => Object::tracked(data),
    }))
}

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let rest = args.rest();
    rest.no_keywords(vm, "set")?;
    if rest.len() > 1 {
        return Err(vm.type_error(&format!("set expected at most 1 argument, got {}", rest.len())));
    }
    let set = this(vm, args, "__init__")?;
    set.clear();
    if let Some(iterable) = rest.get(0) {
        add_all(vm, set, iterable)?;
    }
    Ok(Value::None)
}

fn new_frozen(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = receiver(vm, args, "frozenset", "__new__")?.as_class();
    let rest = args.rest();
    if rest.len() > 1 {
        return Err(vm.type_error(&format!("frozenset expected at most 1 argument, got {}", rest.len())));
    }
    let is_exact = class.as_ref().is_none_or(|class| class.is(&vm.types.frozenset));
    if let (true, Some(value)) = (is_exact, rest.get(0))
        && let Some(object) = value.as_obj()
        && object.is_exact()
        && matches!(object.data, Data::FrozenSet(_))
    {
        return Ok(value.clone());
    }
    let set = rest.get(0).map_or_else(|| Ok(PySet::new()), |iterable| to_set(vm, iterable))?;
    let data = Data::FrozenSet(set);
    Ok(Value::Obj(match class {
        Some(class) if !is_exact => class.instantiate_with(data),
        _ => Object::plain(data),
    }))
}

struct Items {
    set: RefCell<Value>,
    position: Cell<usize>,
    length: usize,
}

impl NativeIterator for Items {
    fn next(&self, vm: &Vm) -> PyResult<Option<Value>> {
        let holder = self.set.borrow().clone();
        let Some(set) = as_set(&holder) else { return Ok(None) };
        if set.len() != self.length {
            return Err(vm.runtime_error("Set changed size during iteration"));
        }
        match set.item_from(self.position.get()) {
            Some((position, item)) => {
                self.position.set(position);
                Ok(Some(item))
            }
            None => {
                drop(self.set.replace(Value::None));
                Ok(None)
            }
        }
    }

    fn class_name(&self) -> &'static str {
        "set_iterator"
    }

    fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.set.borrow());
    }
}

/// `iter(set)`.
pub fn iterator(set: &Value) -> Value {
    let items =
        Items { length: as_set(set).map_or(0, PySet::len), set: RefCell::new(set.clone()), position: Cell::new(0) };
    Value::Obj(Object::plain(Data::Iterator(Box::new(items))))
}
