//! Attributes, classes and identity.

use std::collections::BTreeSet;

use crate::builtins::object::name_of;
use crate::object::address;
use crate::{ClassRef, Data, ModuleRef, NativeFn, PyDict, PyResult, Value, Vm};

pub(super) const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("getattr", |vm, args| {
        let given = args.between(vm, "getattr", 2, 3)?;
        let name = name_of(vm, &given[1])?;
        match vm.get_attr(&given[0], &name) {
            Err(error) if given.len() == 3 && vm.error_is(&error, &vm.exceptions.attribute_error) => {
                Ok(given[2].clone())
            }
            other => other,
        }
    }),
    ("setattr", |vm, args| {
        let given = args.between(vm, "setattr", 3, 3)?;
        vm.set_attr(&given[0], &name_of(vm, &given[1])?, given[2].clone())?;
        Ok(Value::None)
    }),
    ("delattr", |vm, args| {
        let given = args.between(vm, "delattr", 2, 2)?;
        vm.del_attr(&given[0], &name_of(vm, &given[1])?)?;
        Ok(Value::None)
    }),
    ("hasattr", |vm, args| {
        let given = args.between(vm, "hasattr", 2, 2)?;
        match vm.get_attr(&given[0], &name_of(vm, &given[1])?) {
            Ok(_) => Ok(Value::bool(true)),
            Err(error) if vm.error_is(&error, &vm.exceptions.attribute_error) => Ok(Value::bool(false)),
            Err(error) => Err(error),
        }
    }),
    ("isinstance", |vm, args| {
        let given = args.between(vm, "isinstance", 2, 2)?;
        vm.isinstance(&given[0], &given[1]).map(Value::bool)
    }),
    ("issubclass", |vm, args| {
        let given = args.between(vm, "issubclass", 2, 2)?;
        vm.issubclass(&given[0], &given[1]).map(Value::bool)
    }),
    ("callable", |vm, args| Ok(Value::bool(vm.is_callable(args.exactly_one(vm, "callable")?)))),
    ("id", |vm, args| Ok(Value::Int(address(args.exactly_one(vm, "id")?) as i64))),
    ("hash", |vm, args| vm.hash(args.exactly_one(vm, "hash")?).map(Value::Int)),
    ("vars", |vm, args| {
        let given = args.between(vm, "vars", 0, 1)?;
        match given.first() {
            None => Ok(vm.caller_locals().unwrap_or(Value::None)),
            Some(object) => match vm.attr_opt(object, "__dict__")? {
                Some(dict) => Ok(dict),
                None => Err(vm.type_error("vars() argument must have __dict__ attribute")),
            },
        }
    }),
    ("dir", |vm, args| {
        let given = args.between(vm, "dir", 0, 1)?;
        let names = match given.first() {
            None => vm.collect(&vm.caller_locals().unwrap_or_else(|| Value::tuple(Vec::new())))?,
            Some(object) if own_dir(object).is_some() => {
                let names = vm.call(&own_dir(object).unwrap_or(Value::None), &[])?;
                vm.collect(&names)?
            }
            Some(object) => match vm.call_special(object, "__dir__", &[])? {
                Some(names) => vm.collect(&names)?,
                None => Vec::new(),
            },
        };
        let (sorted, result) = crate::builtins::sort::sort(vm, names, None, false);
        result.map(|()| Value::list(sorted))
    }),
];

/// `__dir__` that a module defines.
fn own_dir(object: &Value) -> Option<Value> {
    let module = object.as_obj().filter(|object| matches!(object.data, Data::Module))?;
    module.with_dict(|dict| dict.get_str("__dir__")).flatten()
}

fn add_class(vm: &Vm, class: &ClassRef, names: &mut BTreeSet<String>) {
    let mro = class.mro.borrow().clone();
    for class in mro.iter() {
        vm.fill(class);
        let is_builtin =
            class.is_immutable.get() && class.module().is_none_or(|module| module.as_str() == Some("builtins"));
        if !is_builtin || class.is(&vm.types.type_) {
            add_keys(&class.dict, names);
            continue;
        }
        // CPython's own classes have no entry for their module, and instances of `object` no dict.
        let keys = class.dict.keys();
        let shown = keys.iter().filter_map(Value::as_str).filter(|key| !matches!(*key, "__module__" | "__dict__"));
        names.extend(shown.map(str::to_owned));
    }
    let keeps_dict = |class: &ClassRef| class.is(&vm.exceptions.base_exception) || class.is(&vm.types.function);
    if mro.iter().any(keeps_dict) {
        names.insert("__dict__".to_owned());
    }
}

fn add_keys(dict: &PyDict, names: &mut BTreeSet<String>) {
    names.extend(dict.keys().iter().filter_map(|key| key.as_str().map(str::to_owned)));
}

/// The attribute names that `dir` shows.
pub fn names_of(vm: &Vm, object: &Value) -> PyResult<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    if let Some(class) = object.as_class() {
        add_class(vm, &class, &mut names);
        return Ok(names);
    }
    if let Some(module) = object.as_obj().and_then(ModuleRef::from_obj) {
        module.complete(vm)?;
    }
    if let Some(own) = object.as_obj() {
        own.with_dict(|dict| add_keys(dict, &mut names));
        if matches!(own.data, Data::Module) {
            return Ok(names);
        }
    }
    add_class(vm, &vm.class_of(object), &mut names);
    Ok(names)
}
