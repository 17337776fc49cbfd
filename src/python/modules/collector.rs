//! `_gc`: what the module `gc` asks of the interpreter.

use crate::object::value::ObjRef;
use crate::{Args, Data, ModuleRef, PyResult, Value, Vm};

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(
        vm,
        &[
            ("collect", |vm, _| Ok(Value::from(vm.collect_cycles()))),
            ("objects", |vm, _| Ok(list(vm.tracked_objects()))),
            ("referrers", |vm, args| {
                let targets: Vec<ObjRef> = args.positional().iter().filter_map(Value::as_obj).cloned().collect();
                Ok(list(vm.referrers_of(&targets)))
            }),
            ("enable", |vm, args| {
                vm.collects.set(vm.truth(args.exactly_one(vm, "enable")?)?);
                Ok(Value::None)
            }),
            ("isenabled", |vm, _| Ok(Value::bool(vm.collects.get()))),
            ("is_tracked", is_tracked),
            ("is_finalized", |vm, args| {
                let object = args.exactly_one(vm, "gc.is_finalized")?.as_obj();
                Ok(Value::bool(object.is_some_and(|object| object.is_finalized())))
            }),
        ],
    );
    Ok(())
}

fn list(objects: Vec<ObjRef>) -> Value {
    Value::list(objects.into_iter().map(Value::Obj).collect())
}

/// CPython follows containers and what has attributes; a tuple or dict only while it holds such an object.
fn is_tracked(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = args.exactly_one(vm, "gc.is_tracked")?;
    Ok(Value::bool(follows(value)))
}

fn follows(value: &Value) -> bool {
    let Some(object) = value.as_obj() else { return false };
    if !object.is_exact() {
        return object.dict().is_some() || object.explicit_class().is_some_and(|class| !class.is_immutable.get());
    }
    match &object.data {
        Data::Dict(dict) => dict.items().iter().any(|(key, value)| follows(key) || follows(value)),
        Data::Tuple(items) => items.iter().any(follows),
        Data::Instance
        | Data::Int(_)
        | Data::BigInt(_)
        | Data::Float(_)
        | Data::Complex(..)
        | Data::Str(_)
        | Data::Bytes(_)
        | Data::ByteArray(_)
        | Data::Code(_)
        | Data::Range { .. }
        | Data::BigRange(_)
        | Data::Counter(_) => false,
        _ => true,
    }
}
