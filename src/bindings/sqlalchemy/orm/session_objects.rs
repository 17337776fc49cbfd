//! What a `Session` does with single objects: flush, expire, refresh, merge.

use orm::{GetOptions, Instance, MergeOptions};
use python::{Args, NativeFn, PyResult, Signature, Value, Vm};

use super::instance::{instance_of, python_object, python_objects};
use super::loader_criteria;
use super::session::{for_update, own};
use crate::raise::{IntoPython, argument_error};
use crate::sqlalchemy::schema::flag;
use crate::sqlalchemy::warnings;

/// The methods.
pub const METHODS: &[(&str, NativeFn)] = &[
    ("flush", flush),
    ("expire", expire),
    ("refresh", refresh),
    ("merge", merge),
    ("merge_all", merge_all),
    ("enable_relationship_loading", |vm, args| {
        let instance = instance_of(vm, args.get(1).unwrap_or(&Value::None))?;
        own(vm, args)?.enable_relationship_loading(&instance).python(vm)?;
        Ok(Value::None)
    }),
];

const FLUSH: Signature = Signature::new("Session.flush").positional(&["self", "objects"]).required(1);

/// `session.flush()`.
fn flush(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = FLUSH.bind(vm, args)?;
    let given = match bound.get(1).filter(|given| !given.is_none()) {
        Some(given) => vm.collect(given)?,
        None => Vec::new(),
    };
    let session = own(vm, args)?;
    let flushed = if given.is_empty() {
        session.flush()
    } else {
        let text = "The `objects` parameter of `Session.flush` is deprecated";
        let is_clean = session.dirty_objects().is_empty() && session.new_objects().is_empty();
        if !is_clean || !session.deleted_objects().is_empty() {
            warnings::warn(vm, "SADeprecationWarning", text)?;
        }
        let chosen = given.iter().map(|item| instance_of(vm, item)).collect::<PyResult<Vec<_>>>()?;
        session.flush_objects(&chosen)
    };
    let flushed = flushed.python(vm);
    warnings::show_pending(vm)?;
    flushed?;
    Ok(Value::None)
}

/// Names of attributes that an object has; `KeyError` for others.
fn attribute_names(vm: &Vm, instance: &Instance, value: Option<&Value>) -> PyResult<Option<Vec<String>>> {
    let Some(value) = value.filter(|value| !value.is_none()) else { return Ok(None) };
    let mut names = Vec::new();
    for item in vm.collect(value)? {
        let name = vm.str(&item)?;
        if instance.state().mapper().find_property(&name).is_none() {
            return Err(vm.key_error(&item));
        }
        names.push(name);
    }
    Ok(Some(names))
}

fn expire(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = EXPIRE.bind(vm, args)?;
    let instance = instance_of(vm, &bound.or_none(1))?;
    let session = own(vm, args)?;
    session.require_persistent(&instance).python(vm)?;
    let names = attribute_names(vm, &instance, bound.get(2))?;
    let names: Option<Vec<&str>> = names.as_ref().map(|names| names.iter().map(String::as_str).collect());
    session.expire(&instance, names.as_deref()).python(vm)?;
    Ok(Value::None)
}

const EXPIRE: Signature =
    Signature::new("Session.expire").positional(&["self", "instance", "attribute_names"]).required(2);
const REFRESH: Signature = Signature::new("Session.refresh")
    .positional(&["self", "instance", "attribute_names", "with_for_update"])
    .required(2);

fn refresh(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = REFRESH.bind(vm, args)?;
    let instance = instance_of(vm, &bound.or_none(1))?;
    let given = bound.get(3).filter(|given| !given.is_none());
    let session = own(vm, args)?;
    session.require_persistent(&instance).python(vm)?;
    let names = attribute_names(vm, &instance, bound.get(2))?;
    let names: Option<Vec<&str>> = names.as_ref().map(|names| names.iter().map(String::as_str).collect());
    if given.and_then(Value::as_dict).is_some_and(|dict| dict.items().is_empty()) {
        let text = "with_for_update should be the boolean value True, or a dictionary with options.  A blank dictionary is \
                    ambiguous.";
        return Err(argument_error(vm, text));
    }
    let lock = for_update(vm, given)?;
    session.refresh(&instance, names.as_deref(), lock).python(vm)?;
    Ok(Value::None)
}

const MERGE: Signature =
    Signature::new("Session.merge").positional(&["self", "instance"]).required(2).keyword_only(&["load", "options"], 0);
const MERGE_ALL: Signature = Signature::new("Session.merge_all")
    .positional(&["self", "instances"])
    .required(2)
    .keyword_only(&["load", "options"], 0);

fn merge_options(vm: &Vm, loads: Option<&Value>, options: Option<&Value>) -> PyResult<MergeOptions> {
    let mut get = GetOptions::default();
    if let Some(given) = options.filter(|given| !given.is_none()) {
        (get.loads, get.criteria) = loader_criteria::apart(vm, &vm.collect(given)?)?;
    }
    Ok(MergeOptions { loads: flag(vm, loads, true)?, get })
}

fn merged(vm: &Vm, args: &Args<'_>, given: &[Instance], options: &MergeOptions) -> PyResult<Vec<Instance>> {
    let merged = own(vm, args)?.merge_all(given, options).python(vm);
    warnings::show_pending(vm)?;
    merged
}

fn merge(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = MERGE.bind(vm, args)?;
    let options = merge_options(vm, bound.get(2), bound.get(3))?;
    let given = [instance_of(vm, &bound.or_none(1))?];
    match merged(vm, args, &given, &options)?.first() {
        Some(found) => python_object(vm, found),
        None => Ok(Value::None),
    }
}

fn merge_all(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = MERGE_ALL.bind(vm, args)?;
    let options = merge_options(vm, bound.get(2), bound.get(3))?;
    let items = vm.collect(&bound.or_none(1))?;
    let given = items.iter().map(|item| instance_of(vm, item)).collect::<PyResult<Vec<_>>>()?;
    Ok(Value::list(python_objects(vm, &merged(vm, args, &given, &options)?)?))
}
