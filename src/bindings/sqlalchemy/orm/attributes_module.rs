//! `sqlalchemy.orm.attributes`: functions that read and set attributes, and what stands for missing values.

use python::{Args, LazyNames, ModuleRef, PyResult, Signature, Value, Vm};

use super::attribute::from_python;
use super::instance::{instance_of, state_of};
use super::{base_module, collections, history, inspection, related_value};
use crate::library::Library;
use crate::raise::IntoPython;

const CLASSES: &[&str] = &["InstrumentedAttribute", "QueryableAttribute", "History", "Mapped"];

/// Fills the module.
pub fn fill(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(
        vm,
        &[
            ("flag_modified", super::attribute::flag_modified),
            ("flag_dirty", flag_dirty),
            ("set_committed_value", set_committed_value),
            ("set_attribute", set_attribute),
            ("get_attribute", |vm, args| {
                let bound = TWO.bind(vm, args)?;
                let name = vm.str(&bound.or_none(1))?;
                vm.attr(&bound.or_none(0), &name)
            }),
            ("del_attribute", |vm, args| {
                let bound = TWO.bind(vm, args)?;
                let name = vm.str(&bound.or_none(1))?;
                vm.del_attr(&bound.or_none(0), &vm.intern(&name))?;
                Ok(Value::None)
            }),
            ("get_history", get_history),
            ("init_collection", init_collection),
            ("instance_state", |vm, args| {
                let target = args.get(0).unwrap_or(&Value::None);
                inspection::wrap_state(vm, &instance_of(vm, target)?.state().clone())
            }),
            ("instance_dict", |vm, args| {
                let target = args.get(0).unwrap_or(&Value::None);
                vm.attr(target, "__dict__")
            }),
        ],
    );
    module.set_lazy(LazyNames {
        names: || CLASSES.iter().copied().chain(base_module::names()).chain(["HISTORY_BLANK"]).collect(),
        make: |vm, _, name| match CLASSES.iter().find(|known| **known == name) {
            Some(known) => Ok(Some(Library::of(vm).class(vm, known)?.value())),
            None if name == "HISTORY_BLANK" => history::blank(vm).map(Some),
            None => base_module::named(vm, name),
        },
    });
    Ok(())
}

const TWO: Signature = Signature::new("get_attribute").positional(&["instance", "key"]).required(2);
const THREE: Signature =
    Signature::new("set_attribute").positional(&["instance", "key", "value", "initiator"]).required(3);
const HISTORY: Signature = Signature::new("get_history").positional(&["obj", "key", "passive"]).required(2);

fn set_attribute(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = THREE.bind(vm, args)?;
    let name = vm.str(&bound.or_none(1))?;
    vm.set_attr(&bound.or_none(0), &vm.intern(&name), bound.or_none(2))?;
    Ok(Value::None)
}

/// `set_committed_value(instance, key, value)`: as if it had been loaded.
fn set_committed_value(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = THREE.bind(vm, args)?;
    let name = vm.str(&bound.or_none(1))?;
    let target = instance_of(vm, &bound.or_none(0))?;
    let value = bound.or_none(2);
    let property = target.state().mapper().property(&name).python(vm)?;
    if property.relationship().is_some_and(|relationship| relationship.uselist()) {
        let items = if value.is_none() { Vec::new() } else { collections::items_of(vm, &value)? };
        let members = items.iter().map(|item| related_value::member(vm, item)).collect::<PyResult<Vec<_>>>()?;
        target.state().set_committed_members(&name, members).python(vm)?;
        return Ok(Value::None);
    }
    let value = match state_of(&value).and_then(|state| state.instance()) {
        Some(related) => orm::AttrValue::Object(related),
        None => from_python(vm, &value),
    };
    target.state().set_committed_value(&name, value).python(vm)?;
    Ok(Value::None)
}

/// `init_collection(instance, key)`: an empty collection as if it had been loaded; what links it with the object.
fn init_collection(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = TWO.bind(vm, args)?;
    let name = vm.str(&bound.or_none(1))?;
    let target = instance_of(vm, &bound.or_none(0))?;
    target.state().set_committed_members(&name, Vec::new()).python(vm)?;
    let collection = vm.attr(&bound.or_none(0), &name)?;
    let adapter = vm.attr(&vm.import(collections::MODULE)?.value(), "collection_adapter")?;
    vm.call(&adapter, &[collection])
}

/// `flag_dirty(instance)`.
fn flag_dirty(vm: &Vm, args: &Args<'_>) -> PyResult {
    instance_of(vm, args.get(0).unwrap_or(&Value::None))?.state().flag_dirty().python(vm)?;
    Ok(Value::None)
}

fn get_history(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = HISTORY.bind(vm, args)?;
    let target = instance_of(vm, &bound.or_none(0))?;
    let attribute = history::attribute_state(target.state(), &vm.str(&bound.or_none(1))?);
    history::of_attribute(vm, &attribute, history::passive_of(bound.get(2)).unwrap_or(orm::Passive::OFF))
}
