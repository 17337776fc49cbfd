//! `sqlalchemy.orm.collections`: the native half, by which classes written in Python tell of changes.

use std::rc::Rc;

use orm::{Firing, Loaded, Passive};
use python::compile::Mode;
use python::{Args, ModuleRef, NativeFn, PyResult, Value, Vm};

use super::link::{CollectionLink, firing_of};
use super::list::{adapter_of, adding, removing};
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::orm::instance::instance_of;
use crate::sqlalchemy::orm::{attribute, inspection};
use crate::sqlalchemy::schema::column;
use crate::sqlalchemy::warnings;

/// The module's name.
pub const MODULE: &str = "sqlalchemy.orm.collections";

/// Names that `sqlalchemy.orm` has of it.
pub const NAMES: &[&str] = &[
    "KeyFuncDict",
    "MappedCollection",
    "attribute_keyed_dict",
    "attribute_mapped_collection",
    "column_keyed_dict",
    "column_mapped_collection",
    "keyfunc_mapping",
    "mapped_collection",
];

const SOURCE: &str = include_str!("collections.py");

const HOOKS: &[(&str, NativeFn)] = &[
    ("_adding", |vm, args| adding(vm, args.receiver(vm)?, &item(args), args.get(2))),
    ("_adding_again", adding_again),
    ("_removing", |vm, args| {
        removing(vm, args.receiver(vm)?, &item(args), args.get(2))?;
        Ok(Value::None)
    }),
    ("_removing_some", |vm, args| {
        if let Some(adapter) = adapter_of(args.receiver(vm)?) {
            adapter.before_pop().python(vm)?;
        }
        Ok(Value::None)
    }),
    ("_is_linked", |vm, args| Ok(Value::bool(payload::<CollectionLink>(args.receiver(vm)?).is_some()))),
    ("_is_replaced", |vm, args| {
        Ok(Value::bool(adapter_of(args.receiver(vm)?).is_some_and(|adapter| !adapter.is_in_use())))
    }),
    ("_loaded", loaded),
    ("_column_values", column_values),
    ("_origin", origin),
    ("_describe", |vm, args| Ok(Value::string(instance_of(vm, args.receiver(vm)?)?.state().describe()))),
    ("_owner_state", |vm, args| match adapter_of(args.receiver(vm)?).and_then(|adapter| adapter.owner()) {
        Some(owner) => inspection::wrap_state(vm, &owner),
        None => Ok(Value::None),
    }),
    ("_owner_attribute", |vm, args| {
        let Some(adapter) = adapter_of(args.receiver(vm)?) else { return Ok(Value::None) };
        let relationship = adapter.relationship();
        attribute::make(vm, &relationship.parent().python(vm)?, relationship.key(), None)
    }),
    ("_warn", |vm, args| {
        warnings::warn(vm, "SAWarning", args.receiver(vm)?.as_str().unwrap_or_default())?;
        Ok(Value::None)
    }),
];

/// Fills the module.
pub fn fill(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(vm, HOOKS);
    module.class(vm, &Library::of(vm).class(vm, "InstrumentedList")?);
    vm.run_text(SOURCE, "sqlalchemy/orm/collections.py", Mode::Module, module.as_obj().ensure_dict(), None)?;
    Ok(())
}

/// Fills `sqlalchemy.orm.mapped_collection`, where the classes of dicts say that they are from.
pub fn fill_mapped_collection(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    let home = vm.import(MODULE)?.value();
    for name in NAMES {
        module.set(vm, name, vm.attr(&home, name)?);
    }
    Ok(())
}

fn item(args: &Args<'_>) -> Value {
    args.get(1).cloned().unwrap_or(Value::None)
}

/// Tells of an object that is added although it is there.
fn adding_again(vm: &Vm, args: &Args<'_>) -> PyResult {
    let item = item(args);
    if let (Some(adapter), Firing::Event(initiator)) = (adapter_of(args.receiver(vm)?), firing_of(args.get(2)))
        && !item.is_none()
    {
        adapter.append_without_mutation(instance_of(vm, &item)?, initiator.as_ref()).python(vm)?;
    }
    Ok(item)
}

/// The value of an attribute of a member; the third argument when it was never set.
fn loaded(vm: &Vm, args: &Args<'_>) -> PyResult {
    let member = instance_of(vm, args.receiver(vm)?)?;
    let key = args.get(1).and_then(Value::as_str).unwrap_or_default();
    let Some(property) = member.state().mapper().find_property(key) else {
        let held = args.receiver(vm)?.as_obj().and_then(|object| object.with_dict(|dict| dict.get_str(key)));
        return match held.flatten() {
            Some(value) => Ok(value),
            None => {
                Ok(vm.attr_opt(args.receiver(vm)?, key)?.unwrap_or_else(|| args.get(2).cloned().unwrap_or(Value::None)))
            }
        };
    };
    match member.state().load(&property, Passive::OFF.without(Passive::INIT_OK)).python(vm)? {
        Loaded::Value(value) => attribute::to_python(vm, &value),
        Loaded::NoValue | Loaded::NoResult => Ok(args.get(2).cloned().unwrap_or(Value::None)),
    }
}

/// The values that a member has for columns.
fn column_values(vm: &Vm, args: &Args<'_>) -> PyResult {
    let member = instance_of(vm, args.receiver(vm)?)?;
    let mut values = Vec::new();
    for given in vm.collect(args.get(1).unwrap_or(&Value::None))? {
        let property = match (attribute::attribute_of(&given), column::column_of(&given)) {
            (Some((mapper, key)), _) => mapper.property(&key).python(vm)?,
            (None, Some(column)) => member.state().mapper().required_property_of(&column).python(vm)?,
            (None, None) => return Err(vm.type_error("column_keyed_dict() needs columns")),
        };
        values.push(match member.state().load(&property, Passive::OFF.without(Passive::INIT_OK)).python(vm)? {
            Loaded::Value(value) => attribute::to_python(vm, &value)?,
            Loaded::NoValue | Loaded::NoResult => args.get(2).cloned().unwrap_or(Value::None),
        });
    }
    Ok(Value::list(values))
}

/// The attribute that began a change, as messages name it.
fn origin(vm: &Vm, args: &Args<'_>) -> PyResult {
    let Firing::Event(Some(initiator)) = firing_of(args.get(1)) else {
        return Ok(Value::str("unknown relationship"));
    };
    let mapper = instance_of(vm, args.receiver(vm)?)?.state().mapper().clone();
    let key = initiator.relationship.key();
    let name: Rc<str> = match mapper.find_property(key) {
        Some(_) => Rc::from(format!("{}.{key}", mapper.class().name())),
        None => key.clone(),
    };
    Ok(Value::str(&name))
}
