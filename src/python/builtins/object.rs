//! `object`, and the classes with a single value: `None`, `NotImplemented`, `...`.

use super::arguments::{operand, receiver, type_name};
use crate::embed::class_builder::{add_class_methods, add_methods};
use crate::object::address;
use crate::{Args, ClassRef, Data, Layout, ModuleRef, Name, Object, PyResult, Value, Vm};

/// Fills `object`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", new),
            ("__init__", init),
            ("__repr__", |vm, args| default_repr(vm, args.receiver(vm)?).map(Value::string)),
            ("__str__", |vm, args| vm.repr(args.receiver(vm)?).map(Value::string)),
            ("__format__", |vm, args| {
                let (value, spec) = operand(vm, args)?;
                if spec.as_str() == Some("") {
                    return vm.str(value).map(Value::string);
                }
                let name = type_name(vm, value);
                Err(vm.type_error(&format!("unsupported format string passed to {name}.__format__")))
            }),
            ("__eq__", |vm, args| {
                let (a, b) = operand(vm, args)?;
                Ok(if a.is(b) { Value::bool(true) } else { Value::NotImplemented })
            }),
            ("__ne__", |vm, args| {
                let (a, b) = operand(vm, args)?;
                match vm.call_special(a, "__eq__", std::slice::from_ref(b))? {
                    None | Some(Value::NotImplemented) => Ok(Value::NotImplemented),
                    Some(result) => Ok(Value::bool(!vm.truth(&result)?)),
                }
            }),
            ("__lt__", |_, _| Ok(Value::NotImplemented)),
            ("__le__", |_, _| Ok(Value::NotImplemented)),
            ("__gt__", |_, _| Ok(Value::NotImplemented)),
            ("__ge__", |_, _| Ok(Value::NotImplemented)),
            ("__hash__", |vm, args| Ok(Value::Int(identity_hash(args.receiver(vm)?)))),
            ("__getattribute__", |vm, args| {
                let (object, name) = operand(vm, args)?;
                vm.generic_get_attr(object, &name_of(vm, name)?)
            }),
            ("__setattr__", |vm, args| match args.positional() {
                [object, name, value] => {
                    vm.generic_set_attr(object, &name_of(vm, name)?, value.clone())?;
                    Ok(Value::None)
                }
                other => Err(vm.type_error(&format!("expected 2 arguments, got {}", other.len().saturating_sub(1)))),
            }),
            ("__delattr__", |vm, args| {
                let (object, name) = operand(vm, args)?;
                vm.generic_del_attr(object, &name_of(vm, name)?)?;
                Ok(Value::None)
            }),
            ("__dir__", |vm, args| {
                let names = super::functions::attributes::names_of(vm, args.receiver(vm)?)?;
                Ok(Value::list(names.iter().map(|name| Value::str(name)).collect()))
            }),
            ("__reduce__", reduce),
            ("__reduce_ex__", reduce_ex),
            ("__getstate__", |vm, args| {
                let function = vm.attr(&vm.import("copyreg")?.value(), "_getstate")?;
                vm.call(&function, std::slice::from_ref(args.receiver(vm)?))
            }),
            ("__sizeof__", |_, _| Ok(Value::Int(56))),
        ],
    );
    add_class_methods(
        vm,
        class,
        &[
            ("__init_subclass__", |vm, args| match args.keywords().next() {
                None => Ok(Value::None),
                Some(_) => {
                    let name = args
                        .receiver(vm)?
                        .as_class()
                        .map(|class| class.qualname.borrow().to_string())
                        .unwrap_or_default();
                    Err(vm.type_error(&format!("{name}.__init_subclass__() takes no keyword arguments")))
                }
            }),
            ("__subclasshook__", |_, _| Ok(Value::NotImplemented)),
        ],
    );
    super::descriptors::add_property(
        vm,
        class,
        "__class__",
        |vm, args| Ok(vm.class_of(args.receiver(vm)?).value()),
        Some(set_class),
    );
    super::descriptors::add_property(
        vm,
        class,
        "__dict__",
        get_dict,
        Some(|vm, args| {
            let (object, dict) = operand(vm, args)?;
            let dict = super::dict::object_of(vm, dict).map_err(|_| {
                let name = type_name(vm, dict);
                vm.type_error(&format!("__dict__ must be set to a dictionary, not a '{name}'"))
            })?;
            if let Some(object) = object.as_obj() {
                object.set_dict(Some(dict));
            }
            Ok(Value::None)
        }),
    );
    super::descriptors::add_deleter(vm, class, "__class__", |vm, _| {
        Err(vm.type_error("can't delete __class__ attribute"))
    });
    super::descriptors::add_deleter(vm, class, "__dict__", |vm, args| {
        if let Some(object) = args.receiver(vm)?.as_obj() {
            object.set_dict(None);
        }
        Ok(Value::None)
    });
    class.dict.set_str("__doc__", Value::None);
}

/// The name an attribute argument gives.
pub fn name_of(vm: &Vm, value: &Value) -> PyResult<Name> {
    match value.as_str() {
        Some(text) => Ok(vm.intern(text)),
        None => {
            let name = type_name(vm, value);
            Err(vm.type_error(&format!("attribute name must be string, not '{name}'")))
        }
    }
}

fn get_dict(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = args.receiver(vm)?;
    let class = vm.class_of(value);
    if let Some(module) = value.as_obj().and_then(ModuleRef::from_obj) {
        module.complete(vm)?;
    }
    match value.as_obj() {
        Some(object) if object.dict().is_some() || vm.has_dict(value, &class) => Ok(Value::Obj(object.ensure_dict())),
        _ => {
            let text = format!("'{}' object has no attribute '__dict__'", class.name());
            Err(vm.attribute_error(value, "__dict__", &text))
        }
    }
}

fn set_class(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (object, class) = operand(vm, args)?;
    let Some(class) = class.as_class() else {
        let name = type_name(vm, class);
        return Err(vm.type_error(&format!("__class__ must be set to a class, not '{name}' object")));
    };
    match object.as_obj() {
        Some(object) if object.explicit_class().is_some_and(|old| old.layout == class.layout) => {
            object.set_class(class);
            Ok(Value::None)
        }
        _ => Err(vm.type_error("__class__ assignment only supported for mutable types or ModuleType subclasses")),
    }
}

/// `<module.Class object at 0x…>`.
pub fn default_repr(vm: &Vm, value: &Value) -> PyResult<String> {
    let class = vm.class_of(value);
    let name = super::class::display_name(vm, &class);
    Ok(format!("<{name} object at {:#x}>", address(value)))
}

/// The hash of an object that compares by identity.
pub fn identity_hash(value: &Value) -> i64 {
    let address = address(value) as u64;
    address.rotate_right(4) as i64
}

/// Whether a class's method is not the one of `object`.
fn overrides(vm: &Vm, class: &ClassRef, name: &str) -> bool {
    let name = vm.intern(name);
    match (vm.lookup(class, &name), vm.lookup(&vm.types.object, &name)) {
        (Some(own), Some(default)) => !own.is(&default),
        _ => false,
    }
}

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    if args.values().is_empty() {
        return Err(vm.type_error("object.__new__(): not enough arguments"));
    }
    let first = receiver(vm, args, "object", "__new__")?;
    let Some(class) = first.as_class() else {
        let name = type_name(vm, first);
        return Err(vm.type_error(&format!("object.__new__(X): X is not a type object ({name})")));
    };
    if args.values().len() > 1 {
        if overrides(vm, &class, "__new__") {
            return Err(vm.type_error("object.__new__() takes exactly one argument (the type to instantiate)"));
        }
        if !overrides(vm, &class, "__init__") {
            return Err(vm.type_error(&format!("{}() takes no arguments", class.name())));
        }
    }
    check_abstract(vm, &class)?;
    if !matches!(class.layout, Layout::Object | Layout::Exception) && overrides(vm, &class, "__new__") {
        let class = class.name();
        return Err(vm.type_error(&format!("object.__new__({class}) is not safe, use {class}.__new__()")));
    }
    Ok(Value::Obj(Object::with_class(class, Data::Instance)))
}

/// Refuses to make instances of classes that still have abstract methods.
pub fn check_abstract(vm: &Vm, class: &ClassRef) -> PyResult<()> {
    let Some(names) = class.dict.get_str("__abstractmethods__") else { return Ok(()) };
    let mut names: Vec<String> =
        vm.collect(&names)?.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect();
    if names.is_empty() {
        return Ok(());
    }
    names.sort();
    Err(vm.type_error(&abstract_text(class, &names)))
}

/// What a class lacks whose abstract methods these are.
pub(crate) fn abstract_text(class: &ClassRef, names: &[String]) -> String {
    let s = if names.len() == 1 { "" } else { "s" };
    let list: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    let class = class.name();
    format!(
        "Can't instantiate abstract class {class} without an implementation for abstract method{s} {}",
        list.join(", ")
    )
}

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    if args.values().len() > 1 {
        let class = vm.class_of(args.receiver(vm)?);
        if overrides(vm, &class, "__init__") {
            return Err(vm.type_error("object.__init__() takes exactly one argument (the instance to initialize)"));
        }
        if !overrides(vm, &class, "__new__") {
            return Err(vm.type_error(&format!("{}() takes no arguments", class.name())));
        }
    }
    Ok(Value::None)
}

/// What `copy` and `pickle` need: the function that makes such an object, its arguments, the state.
fn reduce(vm: &Vm, args: &Args<'_>) -> PyResult {
    let function = vm.attr(&vm.import("copyreg")?.value(), "_default")?;
    let protocol = args.get(1).cloned().unwrap_or(Value::Int(0));
    vm.call(&function, &[args.receiver(vm)?.clone(), protocol])
}

fn reduce_ex(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = args.receiver(vm)?;
    if overrides(vm, &vm.class_of(value), "__reduce__") {
        return vm.call_method(value, "__reduce__", &[]);
    }
    reduce(vm, args)
}

/// Fills `NoneType`, `NotImplementedType` and `ellipsis`.
pub fn populate_constant(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", |vm, args| {
                let class = args.receiver(vm)?.as_class();
                if args.values().len() > 1 {
                    let name = class.map(|class| class.name().to_string()).unwrap_or_default();
                    return Err(vm.type_error(&format!("{name} takes no arguments")));
                }
                Ok(match class {
                    Some(class) if class.is(&vm.types.not_implemented) => Value::NotImplemented,
                    Some(class) if class.is(&vm.types.ellipsis) => Value::Ellipsis,
                    _ => Value::None,
                })
            }),
            ("__repr__", |vm, args| {
                Ok(Value::str(match args.receiver(vm)? {
                    Value::NotImplemented => "NotImplemented",
                    Value::Ellipsis => "Ellipsis",
                    _ => "None",
                }))
            }),
            ("__bool__", |vm, args| Ok(Value::bool(!args.receiver(vm)?.is_none()))),
            ("__hash__", |vm, args| vm.hash(args.receiver(vm)?).map(Value::Int)),
        ],
    );
}
