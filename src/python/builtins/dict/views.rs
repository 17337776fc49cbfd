//! `dict_keys`, `dict_values`, `dict_items`, and iteration over dicts.

use std::cell::{Cell, RefCell};

use super::{iterator_object, object_of};
use crate::builtins::arguments::{operand, receiver, wrong_receiver};
use crate::embed::class_builder::{add_methods, add_properties};
use crate::object::data::DictViewKind;
use crate::vm::operators::CompareOp;
use crate::{Args, ClassRef, Data, NativeIterator, ObjRef, Object, PyDict, PyResult, PySet, Value, Vm};

/// Fills the class of a view.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__len__", |vm, args| Ok(Value::from(dict(vm, args)?.len()))),
            ("__iter__", |vm, args| {
                let (object, kind) = this(vm, args)?;
                Ok(iterator(&Value::Obj(object), kind, false))
            }),
            ("__reversed__", |vm, args| {
                let (object, kind) = this(vm, args)?;
                Ok(iterator(&Value::Obj(object), kind, true))
            }),
            ("__repr__", |vm, args| {
                let value = args.receiver(vm)?;
                let name = vm.class_of(value).name();
                let items = vm.repr(&Value::list(values(vm, args)?))?;
                Ok(Value::string(format!("{name}({items})")))
            }),
        ],
    );
    add_properties(
        vm,
        class,
        &[("mapping", |vm, args| {
            let (object, _) = this(vm, args)?;
            Ok(Value::Obj(Object::plain(Data::MappingProxy(Value::Obj(object)))))
        })],
    );
    if class.is(&vm.types.dict_values) {
        return;
    }
    add_methods(
        vm,
        class,
        &[
            ("__contains__", |vm, args| {
                let (_, item) = operand(vm, args)?;
                contains(vm, args, item).map(Value::bool)
            }),
            ("__eq__", |vm, args| compare(vm, args, CompareOp::Eq)),
            ("__ne__", |vm, args| compare(vm, args, CompareOp::Ne)),
            ("__lt__", |vm, args| compare(vm, args, CompareOp::Lt)),
            ("__le__", |vm, args| compare(vm, args, CompareOp::Le)),
            ("__gt__", |vm, args| compare(vm, args, CompareOp::Gt)),
            ("__ge__", |vm, args| compare(vm, args, CompareOp::Ge)),
            ("__and__", |vm, args| combine(vm, args, "intersection_update")),
            ("__rand__", |vm, args| combine(vm, args, "intersection_update")),
            ("__or__", |vm, args| combine(vm, args, "update")),
            ("__ror__", |vm, args| combine(vm, args, "update")),
            ("__xor__", |vm, args| combine(vm, args, "symmetric_difference_update")),
            ("__rxor__", |vm, args| combine(vm, args, "symmetric_difference_update")),
            ("__sub__", |vm, args| combine(vm, args, "difference_update")),
            ("__rsub__", |vm, args| {
                let (view, other) = operand(vm, args)?;
                let set = set_of(vm, other)?;
                vm.call_method(&set, "difference_update", std::slice::from_ref(view))?;
                Ok(set)
            }),
            ("isdisjoint", |vm, args| {
                let (_, other) = operand(vm, args)?;
                for item in vm.collect(other)? {
                    if contains(vm, args, &item)? {
                        return Ok(Value::bool(false));
                    }
                }
                Ok(Value::bool(true))
            }),
        ],
    );
    class.dict.set_str("__hash__", Value::None);
}

/// A view of a dict.
pub fn view(vm: &Vm, dict: &Value, kind: DictViewKind) -> PyResult {
    Ok(Value::Obj(Object::plain(Data::DictView { dict: object_of(vm, dict)?, kind })))
}

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<(ObjRef, DictViewKind)> {
    let value = receiver(vm, args, "dict_keys", "__iter__")?;
    match value.data() {
        Some(Data::DictView { dict, kind }) => Ok((dict.clone(), *kind)),
        _ => Err(wrong_receiver(vm, "dict_keys", "__iter__", value)),
    }
}

fn dict<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a PyDict> {
    let value = receiver(vm, args, "dict_keys", "__len__")?;
    if let Some(Data::DictView { dict, .. }) = value.data()
        && let Data::Dict(dict) = &dict.data
    {
        return Ok(dict);
    }
    Err(wrong_receiver(vm, "dict_keys", "__len__", value))
}

fn values(vm: &Vm, args: &Args<'_>) -> PyResult<Vec<Value>> {
    let dict = dict(vm, args)?;
    Ok(match this(vm, args)?.1 {
        DictViewKind::Keys => dict.keys(),
        DictViewKind::Values => dict.values(),
        DictViewKind::Items => dict.items().into_iter().map(|(key, value)| Value::tuple(vec![key, value])).collect(),
    })
}

fn contains(vm: &Vm, args: &Args<'_>, item: &Value) -> PyResult<bool> {
    let dict = dict(vm, args)?;
    if this(vm, args)?.1 == DictViewKind::Keys {
        return dict.contains(vm, item);
    }
    let Some([key, value]) = item.as_tuple() else { return Ok(false) };
    match dict.get(vm, key)? {
        Some(found) => Ok(found.is(value) || vm.eq(&found, value)?),
        None => Ok(false),
    }
}

fn set_of(vm: &Vm, iterable: &Value) -> PyResult {
    let set = PySet::new();
    for item in vm.collect(iterable)? {
        set.add(vm, item)?;
    }
    Ok(Value::Obj(Object::tracked(Data::Set(set))))
}

fn combine(vm: &Vm, args: &Args<'_>, update: &str) -> PyResult {
    let (view, other) = operand(vm, args)?;
    let set = set_of(vm, view)?;
    vm.call_method(&set, update, std::slice::from_ref(other))?;
    Ok(set)
}

fn compare(vm: &Vm, args: &Args<'_>, op: CompareOp) -> PyResult {
    let (a, b) = operand(vm, args)?;
    let is_set =
        |value: &Value| matches!(value.data(), Some(Data::Set(_) | Data::FrozenSet(_) | Data::DictView { .. }));
    if !is_set(b) {
        return Ok(Value::NotImplemented);
    }
    vm.compare(op, &set_of(vm, a)?, &set_of(vm, b)?)
}

struct Entries {
    dict: RefCell<Value>,
    kind: DictViewKind,
    reversed: bool,
    position: Cell<usize>,
    length: usize,
}

impl NativeIterator for Entries {
    fn next(&self, vm: &Vm) -> PyResult<Option<Value>> {
        let holder = self.dict.borrow().clone();
        let Some(dict) = holder.as_dict() else { return Ok(None) };
        if dict.len() != self.length {
            return Err(vm.runtime_error("dictionary changed size during iteration"));
        }
        let entry =
            if self.reversed { dict.entry_before(self.position.get()) } else { dict.entry_from(self.position.get()) };
        let Some((position, key, value)) = entry else {
            drop(self.dict.replace(Value::None));
            return Ok(None);
        };
        self.position.set(position);
        Ok(Some(match self.kind {
            DictViewKind::Keys => key,
            DictViewKind::Values => value,
            DictViewKind::Items => Value::tuple(vec![key, value]),
        }))
    }

    fn class_name(&self) -> &'static str {
        match (self.kind, self.reversed) {
            (DictViewKind::Keys, false) => "dict_keyiterator",
            (DictViewKind::Values, false) => "dict_valueiterator",
            (DictViewKind::Items, false) => "dict_itemiterator",
            (DictViewKind::Keys, true) => "dict_reversekeyiterator",
            (DictViewKind::Values, true) => "dict_reversevalueiterator",
            (DictViewKind::Items, true) => "dict_reverseitemiterator",
        }
    }

    fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.dict.borrow());
    }
}

/// Iterates over the keys, values or items of a dict.
pub fn iterator(dict: &Value, kind: DictViewKind, reversed: bool) -> Value {
    iterator_object(Entries {
        length: dict.as_dict().map_or(0, PyDict::len),
        dict: RefCell::new(dict.clone()),
        kind,
        reversed,
        position: Cell::new(if reversed { usize::MAX } else { 0 }),
    })
}
