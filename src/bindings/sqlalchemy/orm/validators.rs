//! `@validates`: functions that every value of an attribute passes through.

use std::rc::Rc;

use orm::{Instance, InstanceState, Validation};
use python::{Args, ClassRef, PyResult, Signature, Value, Vm};

use super::instance;
use super::mapped_class::PyMappedClass;
use crate::library::{Library, payload};
use crate::sqlalchemy::schema::flag;

/// The attribute of a function that says what it validates.
const MARK: &str = "__sa_validators__";

/// What `@validates` was given.
#[derive(Clone)]
pub struct Validator {
    /// The function.
    pub function: Value,
    /// The attributes.
    pub names: Rc<[Rc<str>]>,
    /// Whether it is told of values that are removed, with a third argument that says so.
    pub includes_removes: bool,
    /// Whether it is called when the other side of a relationship is changed.
    pub includes_backrefs: bool,
}

struct Mark {
    names: Rc<[Rc<str>]>,
    includes_removes: bool,
    includes_backrefs: bool,
}

const VALIDATES: Signature =
    Signature::new("validates").varargs().keyword_only(&["include_removes", "include_backrefs"], 0);

/// `validates(*names)`: marks a method.
pub fn validates(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = VALIDATES.bind(vm, args)?;
    let names: Rc<[Rc<str>]> = bound.args.iter().filter_map(Value::as_str).map(Rc::from).collect();
    let includes_removes = flag(vm, bound.get(0), false)?;
    let includes_backrefs = flag(vm, bound.get(1), true)?;
    let module = python::ModuleRef::new(vm, "sqlalchemy.orm.mapper");
    module.closure(vm, "wrap", move |vm, args| {
        let function = args.get(0).cloned().unwrap_or(Value::None);
        let mark = Mark { names: names.clone(), includes_removes, includes_backrefs };
        vm.set_attr(&function, &vm.intern(MARK), Library::of(vm).instance(vm, "symbol", Rc::new(mark))?)?;
        Ok(function)
    });
    Ok(module.get("wrap").unwrap_or(Value::None))
}

/// The validators of a class and those above it; of several for one attribute, the nearest counts.
pub fn of_class(vm: &Vm, class: &ClassRef) -> PyResult<Vec<Validator>> {
    let mut found: Vec<Validator> = Vec::new();
    let mro = class.mro.borrow().clone();
    for base in mro.iter() {
        for (_, value) in base.dict.items() {
            if !matches!(value.data(), Some(python::Data::Function(_))) {
                continue;
            }
            let Some(mark) = vm.attr_opt(&value, MARK)?.as_ref().and_then(payload::<Mark>) else { continue };
            found.push(Validator {
                function: value,
                names: mark.names.clone(),
                includes_removes: mark.includes_removes,
                includes_backrefs: mark.includes_backrefs,
            });
        }
    }
    Ok(found)
}

/// A value as the validator of its attribute gives it back.
pub fn checked(vm: &Vm, object: &Value, state: &InstanceState, key: &str, value: Value) -> PyResult {
    let validator = PyMappedClass::of(state.mapper()).and_then(|class| class.validator(key));
    let Some(validator) = validator else { return Ok(value) };
    let mut arguments = vec![object.clone(), Value::str(key), value];
    if validator.includes_removes {
        arguments.push(Value::bool(false));
    }
    vm.call(&validator.function, &arguments)
}

/// A related object as the validator of its attribute gives it back.
pub fn checked_related(
    vm: &Vm,
    validator: &Validator,
    (state, key): (&Rc<InstanceState>, &str),
    value: Option<&Instance>,
    how: Validation,
) -> PyResult<Option<Instance>> {
    if (how.is_backref && !validator.includes_backrefs) || (how.is_removal && !validator.includes_removes) {
        return Ok(value.cloned());
    }
    let Some(owner) = state.instance() else { return Ok(value.cloned()) };
    let shown = value.map_or(Ok(Value::None), |value| instance::python_object(vm, value))?;
    let mut arguments = vec![instance::python_object(vm, &owner)?, Value::str(key), shown];
    if validator.includes_removes {
        arguments.push(Value::bool(how.is_removal));
    }
    let answer = vm.call(&validator.function, &arguments)?;
    if answer.is_none() { Ok(None) } else { Ok(Some(instance::instance_of(vm, &answer)?)) }
}

/// `reconstructor(function)`: marks the method that is called when an object was loaded.
pub fn reconstructor(vm: &Vm, args: &Args<'_>) -> PyResult {
    let function = args.get(0).cloned().unwrap_or(Value::None);
    vm.set_attr(&function, &vm.intern("__sa_reconstructor__"), Value::bool(true))?;
    Ok(function)
}

/// The method of a class that is called when an object was loaded.
pub fn reconstructor_of(vm: &Vm, class: &ClassRef) -> PyResult<Option<Value>> {
    let mro = class.mro.borrow().clone();
    for base in mro.iter() {
        for (_, value) in base.dict.items() {
            let is_function = matches!(value.data(), Some(python::Data::Function(_)));
            if is_function && vm.attr_opt(&value, "__sa_reconstructor__")?.is_some() {
                return Ok(Some(value));
            }
        }
    }
    Ok(None)
}
