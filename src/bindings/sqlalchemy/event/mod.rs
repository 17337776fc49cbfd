//! `sqlalchemy.event`: `listen`, `listens_for`, `remove`, `contains`.
//!
//! [`families`] says which events each kind of target has; [`listeners`] keeps who listens and tells them.

pub mod class_events;
pub mod context;
mod engine_events;
pub mod families;
pub mod listeners;
pub mod orm_families;
pub mod schema_events;
pub mod session_events;

use python::vm::Vm;
use python::{Args, ModuleRef, PyResult, Signature, Value};

use crate::class_table::ClassDef;
use crate::raise::{invalid_request, unavailable};

pub use engine_events::{EngineEvents, engine_targets, targets};
pub use listeners::Listeners;

use families::Resolved;

/// The classes.
pub const CLASSES: &[ClassDef] = context::CLASSES;

/// Makes the module importable.
pub fn register(vm: &Vm) {
    vm.register_module("sqlalchemy.event", fill);
    vm.register_module("sqlalchemy.event.api", fill);
}

fn fill(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module
        .functions(vm, &[("listen", listen), ("listens_for", listens_for), ("remove", remove), ("contains", contains)]);
    Ok(())
}

/// Tells the listeners of an engine or connection about options that are being set; they may change them.
pub fn options_set(vm: &Vm, name: &str, targets: &[u64], subject: &Value, options: &python::PyDict) -> PyResult<()> {
    let listeners = Listeners::of(vm);
    if !listeners.is_heard(name) {
        return Ok(());
    }
    let shown = Value::dict(options.copy());
    listeners.tell(vm, targets, name, &[subject.clone(), shown.clone()])?;
    for (key, value) in shown.as_dict().map(python::PyDict::items).unwrap_or_default() {
        options.set(vm, key, value)?;
    }
    Ok(())
}

/// The target, or the error about a target that has no such event.
fn resolve(vm: &Vm, target: &Value, name: &str) -> PyResult<Resolved> {
    if orm_families::is_unavailable(name) {
        return Err(unavailable(vm, &format!("the event {name}")));
    }
    match families::resolve(vm, target, name)? {
        Some(found) => Ok(found),
        None => Err(invalid_request(vm, &format!("No such event '{name}' for target '{}'", vm.str(target)?))),
    }
}

const LISTEN: Signature =
    Signature::new("listen").positional(&["target", "identifier", "fn"]).required(3).varargs().varkw();

/// `listen(target, identifier, fn, …)`.
fn listen(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = LISTEN.bind(vm, args)?;
    let name = vm.str(&bound.or_none(1))?;
    let found = resolve(vm, &bound.or_none(0), &name)?;
    let keywords = bound.kwargs_dict();
    prepare(vm, &bound.or_none(0), &name, &keywords)?;
    Listeners::of(vm).add(vm, &found, &name, &bound.or_none(0), &bound.or_none(2), &keywords)?;
    Ok(Value::None)
}

/// What listening to some events needs: constructors that tell, and old values.
fn prepare(vm: &Vm, target: &Value, name: &str, keywords: &python::PyDict) -> PyResult<()> {
    if matches!(name, "init" | "init_failure")
        && let Some(class) = target.as_class()
    {
        class_events::hook_constructor(vm, &class)?;
    }
    let needs_old = keywords.get_str("active_history").map_or(Ok(false), |value| vm.truth(&value))?;
    if needs_old
        && let Some((mapper, key)) = super::orm::attribute::attribute_of(target)
        && let Some(property) = mapper.find_property(&key)
    {
        property.require_active_history();
    }
    Ok(())
}

const LISTENS_FOR: Signature =
    Signature::new("listens_for").positional(&["target", "identifier"]).required(2).varargs().varkw();

/// `@listens_for(target, identifier, …)`.
fn listens_for(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = LISTENS_FOR.bind(vm, args)?;
    let decorator = context::decorator(vm, bound.or_none(0), bound.or_none(1), bound.kwargs_dict())?;
    Ok(decorator)
}

const THREE: Signature = Signature::new("remove").positional(&["target", "identifier", "fn"]).required(3);

/// `remove(target, identifier, fn)`.
fn remove(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = THREE.bind(vm, args)?;
    let (target, name, function) = (bound.or_none(0), vm.str(&bound.or_none(1))?, bound.or_none(2));
    let found = families::resolve(vm, &target, &name)?;
    let listeners = Listeners::of(vm);
    if found.is_some_and(|found| listeners.remove(vm, found.id, &name, &function)) {
        return Ok(Value::None);
    }
    let text = format!("No listeners found for event {} / '{name}' / {} ", vm.str(&target)?, vm.repr(&function)?);
    Err(invalid_request(vm, &text))
}

/// `contains(target, identifier, fn)`.
fn contains(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = THREE.bind(vm, args)?;
    let name = vm.str(&bound.or_none(1))?;
    let found = families::resolve(vm, &bound.or_none(0), &name)?;
    Ok(Value::bool(found.is_some_and(|found| Listeners::of(vm).contains(vm, found.id, &name, &bound.or_none(2)))))
}
