//! The methods that change a `set`.

use super::{add_all, as_set, intersect, remove_all, this, to_set};
use crate::builtins::arguments::operand;
use crate::{Args, Data, NativeFn, Object, PyResult, Value, Vm};

pub(super) const METHODS: &[(&str, NativeFn)] = &[
    ("add", |vm, args| {
        let item = args.rest().exactly_one(vm, "set.add")?;
        this(vm, args, "add")?.add(vm, item.clone())?;
        Ok(Value::None)
    }),
    ("discard", |vm, args| {
        let item = args.rest().exactly_one(vm, "set.discard")?;
        this(vm, args, "discard")?.remove(vm, &as_key(item))?;
        Ok(Value::None)
    }),
    ("remove", |vm, args| {
        let item = args.rest().exactly_one(vm, "set.remove")?;
        if this(vm, args, "remove")?.remove(vm, &as_key(item))? { Ok(Value::None) } else { Err(vm.key_error(item)) }
    }),
    ("pop", |vm, args| {
        args.rest().none(vm, "set.pop")?;
        this(vm, args, "pop")?.pop().ok_or_else(|| vm.error(&vm.exceptions.key_error, "pop from an empty set"))
    }),
    ("clear", |vm, args| {
        args.rest().none(vm, "set.clear")?;
        this(vm, args, "clear")?.clear();
        Ok(Value::None)
    }),
    ("update", |vm, args| {
        let set = this(vm, args, "update")?;
        for other in args.rest().positional() {
            add_all(vm, set, other)?;
        }
        Ok(Value::None)
    }),
    ("difference_update", |vm, args| {
        let set = this(vm, args, "difference_update")?;
        for other in args.rest().positional() {
            remove_all(vm, set, other)?;
        }
        Ok(Value::None)
    }),
    ("intersection_update", |vm, args| {
        let set = this(vm, args, "intersection_update")?;
        for other in args.rest().positional() {
            set.replace(intersect(vm, set, other)?);
        }
        Ok(Value::None)
    }),
    ("symmetric_difference_update", |vm, args| {
        let other = args.rest().exactly_one(vm, "set.symmetric_difference_update")?;
        let set = this(vm, args, "symmetric_difference_update")?;
        match as_set(other) {
            Some(other) => set.toggle(vm, other)?,
            None => set.toggle(vm, &to_set(vm, other)?)?,
        }
        Ok(Value::None)
    }),
    ("__ior__", |vm, args| in_place(vm, args, add_all)),
    ("__isub__", |vm, args| in_place(vm, args, remove_all)),
    ("__iand__", |vm, args| {
        in_place(vm, args, |vm, set, other| {
            set.replace(intersect(vm, set, other)?);
            Ok(())
        })
    }),
    ("__ixor__", |vm, args| {
        in_place(vm, args, |vm, set, other| match as_set(other) {
            Some(other) => set.toggle(vm, other),
            None => Ok(()),
        })
    }),
];

/// A set that is looked for stands for the frozenset with its items.
fn as_key(item: &Value) -> Value {
    match item.data() {
        Some(Data::Set(set)) => Value::Obj(Object::plain(Data::FrozenSet(set.copy()))),
        _ => item.clone(),
    }
}

fn in_place(vm: &Vm, args: &Args<'_>, operation: fn(&Vm, &crate::PySet, &Value) -> PyResult<()>) -> PyResult {
    let (set, other) = operand(vm, args)?;
    if as_set(other).is_none() {
        return Ok(Value::NotImplemented);
    }
    operation(vm, this(vm, args, "__ior__")?, other)?;
    Ok(set.clone())
}
