//! `property`, `classmethod`, `staticmethod`, and the read-only view of a class dict.

use super::arguments::{operand, receiver, type_name};
use crate::embed::class_builder::{add_methods, add_properties, native_method_of};
use crate::{Args, ClassRef, Data, NativeFn, Object, PyDict, PyResult, Value, Vm};

/// Adds a property with a setter to a builtin class while it is populated.
pub fn add_property(vm: &Vm, class: &ClassRef, name: &str, getter: NativeFn, setter: Option<NativeFn>) {
    let parts = [
        native_method_of(vm, class, name, getter),
        setter.map_or(Value::None, |setter| native_method_of(vm, class, name, setter)),
        Value::None,
        Value::None,
    ];
    let property = Value::Obj(Object::plain(Data::Property(Box::new(parts))));
    class.dict.set_name(&vm.intern(name), property);
}

/// Lets `del` do something for a property that a builtin class has already.
pub fn add_deleter(vm: &Vm, class: &ClassRef, name: &str, deleter: NativeFn) {
    let name = vm.intern(name);
    if let Some(property) = class.dict.get_name(&name)
        && let Some(Data::Property(parts)) = property.data()
    {
        let mut parts = parts.clone();
        parts[2] = native_method_of(vm, class, &name, deleter);
        class.dict.set_name(&name, Value::Obj(Object::plain(Data::Property(parts))));
    }
}

/// Fills `property`.
pub fn populate_property(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", |vm, args| {
                let class = receiver(vm, args, "property", "__new__")?.as_class();
                let rest = args.rest();
                let part =
                    |at: usize, name: &str| rest.get(at).or_else(|| rest.keyword(name)).cloned().unwrap_or(Value::None);
                let mut parts = [part(0, "fget"), part(1, "fset"), part(2, "fdel"), part(3, "doc")];
                if parts[3].is_none() && !parts[0].is_none() {
                    parts[3] = vm.attr_opt(&parts[0], "__doc__")?.unwrap_or(Value::None);
                }
                let doc = parts[3].clone();
                let data = Data::Property(Box::new(parts));
                Ok(Value::Obj(match class {
                    Some(class) if !class.is(&vm.types.property) => {
                        let property = class.instantiate_with(data);
                        // The subclass has a `__doc__` of its own, which would hide the property's.
                        if class.has_dict.get()
                            && !doc.is_none()
                            && let Data::Dict(dict) = &property.ensure_dict().data
                        {
                            dict.set_str("__doc__", doc);
                        }
                        property
                    }
                    _ => Object::tracked(data),
                }))
            }),
            ("__init__", |_, _| Ok(Value::None)),
            ("getter", |vm, args| with_part(vm, args, 0)),
            ("setter", |vm, args| with_part(vm, args, 1)),
            ("deleter", |vm, args| with_part(vm, args, 2)),
            ("__get__", |vm, args| {
                let rest = args.rest();
                match rest.get(0) {
                    None | Some(Value::None) => Ok(args.receiver(vm)?.clone()),
                    Some(object) => {
                        let getter = &parts(vm, args)?[0];
                        if getter.is_none() {
                            let text = format!("property of '{}' object has no getter", type_name(vm, object));
                            return Err(vm.error(&vm.exceptions.attribute_error, &text));
                        }
                        vm.call(getter, std::slice::from_ref(object))
                    }
                }
            }),
            ("__set__", |vm, args| {
                let setter = &parts(vm, args)?[1];
                if setter.is_none() {
                    return Err(vm.error(&vm.exceptions.attribute_error, "property has no setter"));
                }
                vm.call(setter, args.rest().positional())
            }),
            ("__delete__", |vm, args| {
                let deleter = &parts(vm, args)?[2];
                if deleter.is_none() {
                    return Err(vm.error(&vm.exceptions.attribute_error, "property has no deleter"));
                }
                vm.call(deleter, args.rest().positional())
            }),
        ],
    );
    add_properties(
        vm,
        class,
        &[
            ("fget", |vm, args| Ok(parts(vm, args)?[0].clone())),
            ("fset", |vm, args| Ok(parts(vm, args)?[1].clone())),
            ("fdel", |vm, args| Ok(parts(vm, args)?[2].clone())),
            ("__doc__", |vm, args| Ok(parts(vm, args)?[3].clone())),
            ("__name__", |vm, args| vm.attr(&parts(vm, args)?[0], "__name__")),
            ("__isabstractmethod__", |vm, args| {
                for part in &parts(vm, args)?[..3] {
                    if is_abstract(vm, part)? {
                        return Ok(Value::bool(true));
                    }
                }
                Ok(Value::bool(false))
            }),
        ],
    );
}

/// Whether a function is marked with `abc.abstractmethod`.
pub fn is_abstract(vm: &Vm, value: &Value) -> PyResult<bool> {
    if value.as_obj().is_none() || value.as_class().is_some() {
        return Ok(false);
    }
    match vm.attr_opt(value, "__isabstractmethod__")? {
        Some(mark) => vm.truth(&mark),
        None => Ok(false),
    }
}

fn parts<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a [Value; 4]> {
    match receiver(vm, args, "property", "__get__")?.data() {
        Some(Data::Property(parts)) => Ok(parts),
        _ => Err(vm.type_error("expected a property")),
    }
}

fn with_part(vm: &Vm, args: &Args<'_>, at: usize) -> PyResult {
    let (property, function) = operand(vm, args)?;
    let mut parts = parts(vm, args)?.clone();
    parts[at] = function.clone();
    let data = Data::Property(Box::new(parts));
    let class = vm.class_of(property);
    Ok(Value::Obj(if class.is(&vm.types.property) { Object::tracked(data) } else { class.instantiate_with(data) }))
}

fn wrapped<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a Value> {
    match receiver(vm, args, "classmethod", "__get__")?.data() {
        Some(Data::ClassMethod(function) | Data::StaticMethod(function)) => Ok(function),
        _ => Err(vm.type_error("expected a classmethod or staticmethod")),
    }
}

/// Fills `classmethod` and `staticmethod`.
pub fn populate_method_wrapper(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", |vm, args| {
                let class = receiver(vm, args, "classmethod", "__new__")?.as_class();
                let is_static = class.as_ref().is_some_and(|class| class.is_subclass_of(&vm.types.staticmethod));
                let name = if is_static { "staticmethod" } else { "classmethod" };
                let rest = args.rest();
                let [function] = rest.between(vm, name, 1, 1)? else {
                    return Err(vm.type_error("expected one argument"));
                };
                let data =
                    if is_static { Data::StaticMethod(function.clone()) } else { Data::ClassMethod(function.clone()) };
                let builtin = if is_static { &vm.types.staticmethod } else { &vm.types.classmethod };
                Ok(Value::Obj(match class {
                    Some(class) if !class.is(builtin) => class.instantiate_with(data),
                    _ => Object::tracked(data),
                }))
            }),
            ("__init__", |_, _| Ok(Value::None)),
            ("__get__", |vm, args| {
                let rest = args.rest();
                let function = wrapped(vm, args)?;
                if matches!(args.receiver(vm)?.data(), Some(Data::StaticMethod(_))) {
                    return Ok(function.clone());
                }
                let class = match rest.get(1) {
                    Some(class) if !class.is_none() => class.clone(),
                    _ => vm.class_of(rest.get(0).unwrap_or(&Value::None)).value(),
                };
                Ok(Value::Obj(Object::plain(Data::BoundMethod { receiver: class, function: function.clone() })))
            }),
            ("__call__", |vm, args| match args.receiver(vm)?.data() {
                Some(Data::StaticMethod(function)) => vm.call_args(function, &args.rest()),
                _ => Err(vm.type_error("'classmethod' object is not callable")),
            }),
            ("__repr__", |vm, args| {
                let value = args.receiver(vm)?;
                let name = type_name(vm, value);
                if vm.class_of(value).is(&vm.types.classmethod_descriptor) {
                    return vm.repr(wrapped(vm, args)?).map(Value::string);
                }
                Ok(Value::string(format!("<{name}({})>", vm.repr(wrapped(vm, args)?)?)))
            }),
            ("__getattr__", |vm, args| {
                let (value, name) = operand(vm, args)?;
                let text = name.as_str().unwrap_or_default();
                if matches!(text, "__name__" | "__qualname__" | "__doc__" | "__module__" | "__annotations__") {
                    return vm.attr(wrapped(vm, args)?, text);
                }
                let class = type_name(vm, value);
                Err(vm.attribute_error(value, text, &format!("'{class}' object has no attribute '{text}'")))
            }),
        ],
    );
    add_properties(
        vm,
        class,
        &[
            ("__func__", |vm, args| wrapped(vm, args).cloned()),
            ("__wrapped__", |vm, args| wrapped(vm, args).cloned()),
            ("__isabstractmethod__", |vm, args| is_abstract(vm, wrapped(vm, args)?).map(Value::bool)),
        ],
    );
}

/// The dict behind a `mappingproxy`: of a class, or the wrapped mapping.
fn proxied(vm: &Vm, args: &Args<'_>) -> PyResult<Value> {
    match receiver(vm, args, "mappingproxy", "__getitem__")?.data() {
        Some(Data::MappingProxy(target)) => match target.as_class() {
            Some(class) => {
                vm.fill(&class);
                Ok(Value::dict(class.dict.copy()))
            }
            None => Ok(target.clone()),
        },
        _ => Err(vm.type_error("expected a mappingproxy")),
    }
}

/// `proxy | other`: a new dict.
fn merged(vm: &Vm, args: &Args<'_>, reflected: bool) -> PyResult {
    let (_, other) = operand(vm, args)?;
    let other = match other.data() {
        Some(Data::MappingProxy(mapping)) => mapping.clone(),
        _ => other.clone(),
    };
    let this = proxied(vm, args)?;
    let (a, b) = if reflected { (other, this) } else { (this, other) };
    vm.binary(crate::vm::operators::BinaryOp::Or, &a, &b)
}

/// Fills `mappingproxy`.
pub fn populate_mapping_proxy(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", |vm, args| {
                let Some(mapping) = args.get(1).or_else(|| args.keyword("mapping")) else {
                    return Err(vm.type_error("mappingproxy() missing required argument 'mapping' (pos 1)"));
                };
                if mapping.as_dict().is_none() {
                    let name = type_name(vm, mapping);
                    return Err(vm.type_error(&format!("mappingproxy() argument must be a mapping, not {name}")));
                }
                Ok(Value::Obj(Object::plain(Data::MappingProxy(mapping.clone()))))
            }),
            ("__repr__", |vm, args| Ok(Value::string(format!("mappingproxy({})", vm.repr(&proxied(vm, args)?)?)))),
            ("__str__", |vm, args| vm.str(&proxied(vm, args)?).map(Value::string)),
            ("__len__", |vm, args| vm.len(&proxied(vm, args)?).map(Value::from)),
            ("__iter__", |vm, args| vm.iter(&proxied(vm, args)?)),
            ("__contains__", |vm, args| {
                let (_, key) = operand(vm, args)?;
                vm.contains(&proxied(vm, args)?, key).map(Value::bool)
            }),
            ("__getitem__", |vm, args| {
                let (_, key) = operand(vm, args)?;
                vm.get_item(&proxied(vm, args)?, key)
            }),
            ("__eq__", |vm, args| {
                let (_, other) = operand(vm, args)?;
                let other = match other.data() {
                    Some(Data::MappingProxy(_)) => proxied(vm, &Args::positional_only(std::slice::from_ref(other)))?,
                    _ => other.clone(),
                };
                vm.eq(&proxied(vm, args)?, &other).map(Value::bool)
            }),
            ("__reversed__", |vm, args| vm.call_method(&proxied(vm, args)?, "__reversed__", &[])),
            ("__or__", |vm, args| merged(vm, args, false)),
            ("__ror__", |vm, args| merged(vm, args, true)),
            ("__ior__", |vm, _| Err(vm.type_error("'|=' is not supported by mappingproxy; use '|' instead"))),
            ("__hash__", |vm, args| vm.hash(&proxied(vm, args)?).map(Value::Int)),
            ("get", |vm, args| vm.call_method(&proxied(vm, args)?, "get", args.rest().positional())),
            ("keys", |vm, args| vm.call_method(&proxied(vm, args)?, "keys", &[])),
            ("values", |vm, args| vm.call_method(&proxied(vm, args)?, "values", &[])),
            ("items", |vm, args| vm.call_method(&proxied(vm, args)?, "items", &[])),
            ("copy", |vm, args| {
                let target = proxied(vm, args)?;
                Ok(Value::dict(target.as_dict().map(PyDict::copy).unwrap_or_default()))
            }),
        ],
    );
}
