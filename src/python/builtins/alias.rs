//! `list[int]` and `int | str`: the types of `types.GenericAlias` and `types.UnionType`.

use super::arguments::{operand, receiver};
use crate::embed::class_builder::add_methods;
use crate::{Args, ClassRef, Object, PyResult, Value, Vm};

/// What a subscripted class keeps: attached to the object as its payload.
pub struct Alias {
    /// The class that was subscripted (`__origin__`).
    pub origin: Value,
    /// What stood between the brackets (`__args__`).
    pub args: Vec<Value>,
    /// Whether it is `*tuple[int, str]`.
    is_unpacked: bool,
}

/// What `X | Y` keeps: attached to the object as its payload.
pub struct Union {
    /// The members (`__args__`), without duplicates.
    pub args: Vec<Value>,
}

/// `origin[args]`.
pub fn generic(vm: &Vm, origin: &Value, item: &Value) -> Value {
    make(vm, origin, item, false)
}

/// Whether this is `collections.abc.Callable`, whose arguments are parameters and a result.
fn is_callable(origin: &Value) -> bool {
    origin.as_class().is_some_and(|class| {
        let module = class.module();
        class.name().as_str() == "Callable"
            && module.as_ref().and_then(Value::as_str).is_some_and(|module| module == "collections.abc")
    })
}

fn make(vm: &Vm, origin: &Value, item: &Value, is_unpacked: bool) -> Value {
    let mut args = match item.as_tuple() {
        Some(args) => args.to_vec(),
        None => vec![item.clone()],
    };
    if let [parameters, _] = args.as_slice()
        && parameters.as_tuple().is_none()
        && is_callable(origin)
        && let Some(parameters) = parameters.as_sequence()
    {
        args.splice(..1, parameters);
    }
    let object = Object::with_class(vm.types.generic_alias.clone(), crate::Data::Instance);
    object.set_payload(std::rc::Rc::new(Alias { origin: origin.clone(), args, is_unpacked }));
    Value::Obj(object)
}

/// `__class_getitem__` of the builtin containers.
pub fn class_getitem(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (origin, item) = operand(vm, args)?;
    Ok(generic(vm, origin, item))
}

/// Whether a value may stand in `X | Y`.
fn is_type(vm: &Vm, value: &Value) -> bool {
    value.is_none()
        || value.as_class().is_some()
        || value
            .as_obj()
            .is_some_and(|object| object.payload::<Alias>().is_some() || object.payload::<Union>().is_some())
        || vm.class_of(value).is(&vm.types.generic_alias)
        || vm.class_of(value).name().as_str() == "TypeAliasType"
}

/// `a | b` of types; `NotImplemented` when one is none.
pub fn union(vm: &Vm, a: &Value, b: &Value) -> PyResult {
    if !is_type(vm, a) || !is_type(vm, b) {
        return Ok(Value::NotImplemented);
    }
    let mut args: Vec<Value> = Vec::new();
    for value in [a, b] {
        let members = match value.as_obj().and_then(|object| object.payload::<Union>()) {
            Some(union) => union.args.clone(),
            None if value.is_none() => vec![vm.types.none.value()],
            None => vec![value.clone()],
        };
        for member in members {
            let mut known = false;
            for arg in &args {
                known |= arg.is(&member) || vm.eq(arg, &member)?;
            }
            if !known {
                args.push(member);
            }
        }
    }
    if let [only] = args.as_slice() {
        return Ok(only.clone());
    }
    let object = Object::with_class(vm.types.union_type.clone(), crate::Data::Instance);
    object.set_payload(std::rc::Rc::new(Union { args }));
    Ok(Value::Obj(object))
}

/// A type as it is shown inside an alias: `int`, `NoneType` as `None`, `module.Name`.
pub fn type_text(vm: &Vm, value: &Value) -> PyResult<String> {
    if matches!(value, Value::Ellipsis) {
        return Ok("...".to_owned());
    }
    if let Some(class) = value.as_class() {
        if class.is(&vm.types.none) {
            return Ok("None".to_owned());
        }
        let qualname = class.qualname.borrow().clone();
        let module = class.module();
        let module = module.as_ref().and_then(Value::as_str).unwrap_or("builtins").to_owned();
        return Ok(if module == "builtins" { qualname.to_string() } else { format!("{module}.{qualname}") });
    }
    if let Some(items) = value.as_sequence() {
        let texts: PyResult<Vec<String>> = items.iter().map(|item| type_text(vm, item)).collect();
        return Ok(format!("[{}]", texts?.join(", ")));
    }
    vm.repr(value)
}

fn alias(vm: &Vm, args: &Args<'_>) -> PyResult<std::rc::Rc<Alias>> {
    let value = receiver(vm, args, "GenericAlias", "__repr__")?;
    value
        .as_obj()
        .and_then(|object| object.payload::<Alias>())
        .ok_or_else(|| vm.type_error("expected a types.GenericAlias"))
}

fn members(vm: &Vm, value: &Value) -> PyResult<std::rc::Rc<Union>> {
    value
        .as_obj()
        .and_then(|object| object.payload::<Union>())
        .ok_or_else(|| vm.type_error("expected a types.UnionType"))
}

/// Fills `types.GenericAlias`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", |vm, args| match args.positional() {
                [_, origin, item] => Ok(generic(vm, origin, item)),
                other => Err(
                    vm.type_error(&format!("GenericAlias expected 2 arguments, got {}", other.len().saturating_sub(1)))
                ),
            }),
            ("__repr__", |vm, args| {
                let alias = alias(vm, args)?;
                let texts: PyResult<Vec<String>> = alias.args.iter().map(|arg| type_text(vm, arg)).collect();
                let texts = texts?;
                let stands_alone = |arg: &Value| {
                    matches!(arg, Value::Ellipsis)
                        || matches!(vm.class_of(arg).name().as_str(), "ParamSpec" | "_ConcatenateGenericAlias")
                };
                let body = match texts.split_last() {
                    None => "()".to_owned(),
                    Some((result, parameters))
                        if is_callable(&alias.origin)
                            && !(parameters.len() == 1 && alias.args.first().is_some_and(stands_alone)) =>
                    {
                        format!("[{}], {result}", parameters.join(", "))
                    }
                    Some(_) => texts.join(", "),
                };
                let star = if alias.is_unpacked { "*" } else { "" };
                Ok(Value::string(format!("{star}{}[{body}]", type_text(vm, &alias.origin)?)))
            }),
            ("__call__", |vm, args| {
                let alias = alias(vm, args)?;
                vm.call_args(&alias.origin, &args.rest())
            }),
            ("__getattribute__", |vm, args| {
                let (value, name) = operand(vm, args)?;
                let name = name.as_str().unwrap_or_default();
                let alias = alias(vm, args)?;
                // These are the class's that was subscripted, although those of the alias's own class are in the way.
                if matches!(name, "__module__" | "__doc__") {
                    return vm.attr(&alias.origin, name);
                }
                vm.generic_get_attr(value, &vm.intern(name))
            }),
            ("__getattr__", |vm, args| {
                let (value, name) = operand(vm, args)?;
                let name = name.as_str().unwrap_or_default();
                let alias = alias(vm, args)?;
                match name {
                    "__origin__" => Ok(alias.origin.clone()),
                    "__args__" => Ok(Value::tuple(alias.args.clone())),
                    "__unpacked__" => Ok(Value::bool(alias.is_unpacked)),
                    "__parameters__" => Ok(Value::tuple(parameters(vm, &alias.args)?)),
                    _ if name.starts_with("__") && !matches!(name, "__name__" | "__qualname__" | "__module__") => {
                        Err(vm.attribute_error(
                            value,
                            name,
                            &format!("type object '{}' has no attribute '{name}'", type_text(vm, &alias.origin)?),
                        ))
                    }
                    _ => vm.attr(&alias.origin, name),
                }
            }),
            ("__getitem__", |vm, args| {
                let (value, item) = operand(vm, args)?;
                substitute(vm, value, &alias(vm, args)?.args, item)
            }),
            ("__iter__", |vm, args| {
                let alias = alias(vm, args)?;
                let starred = make(vm, &alias.origin, &Value::tuple(alias.args.clone()), true);
                vm.iter(&Value::tuple(vec![starred]))
            }),
            ("__eq__", |vm, args| {
                let (_, other) = operand(vm, args)?;
                let a = alias(vm, args)?;
                match other.as_obj().and_then(|object| object.payload::<Alias>()) {
                    Some(b) => {
                        let same = a.is_unpacked == b.is_unpacked
                            && vm.eq(&a.origin, &b.origin)?
                            && vm.eq(&Value::tuple(a.args.clone()), &Value::tuple(b.args.clone()))?;
                        Ok(Value::bool(same))
                    }
                    None => Ok(Value::NotImplemented),
                }
            }),
            ("__hash__", |vm, args| {
                let alias = alias(vm, args)?;
                let hash = vm.hash(&alias.origin)? ^ vm.hash(&Value::tuple(alias.args.clone()))?;
                Ok(Value::Int(hash))
            }),
            ("__or__", |vm, args| {
                let (a, b) = operand(vm, args)?;
                union(vm, a, b)
            }),
            ("__ror__", |vm, args| {
                let (a, b) = operand(vm, args)?;
                union(vm, b, a)
            }),
            ("__mro_entries__", |vm, args| {
                let alias = alias(vm, args)?;
                Ok(Value::tuple(vec![alias.origin.clone()]))
            }),
            ("__instancecheck__", |vm, _| {
                Err(vm.type_error("isinstance() argument 2 cannot be a parameterized generic"))
            }),
            ("__subclasscheck__", |vm, _| {
                Err(vm.type_error("issubclass() argument 2 cannot be a parameterized generic"))
            }),
        ],
    );
}

/// The type variables among arguments, in order of appearance.
pub fn parameters(vm: &Vm, args: &[Value]) -> PyResult<Vec<Value>> {
    let mut found: Vec<Value> = Vec::new();
    for arg in args {
        let inner = if matches!(vm.class_of(arg).name().as_str(), "TypeVar" | "ParamSpec" | "TypeVarTuple") {
            vec![arg.clone()]
        } else if let Some(inner) = arg.as_sequence().filter(|_| arg.as_str().is_none()) {
            parameters(vm, &inner)?
        } else if arg.as_class().is_some() || arg.as_obj().is_none() {
            Vec::new()
        } else {
            match vm.attr_opt(arg, "__parameters__")? {
                Some(parameters) => parameters.as_sequence().unwrap_or_default(),
                None => Vec::new(),
            }
        };
        for parameter in inner {
            if !found.iter().any(|known| known.is(&parameter)) {
                found.push(parameter);
            }
        }
    }
    Ok(found)
}

/// `alias[item]`: puts types in the place of type variables, as `typing` knows to do.
fn substitute(vm: &Vm, alias: &Value, args: &[Value], item: &Value) -> PyResult {
    if parameters(vm, args)?.is_empty() {
        return Err(vm.type_error(&format!("{} is not a generic class", vm.repr(alias)?)));
    }
    let function = vm.attr(&vm.import("typing")?.value(), "_substitute_alias")?;
    vm.call(&function, &[alias.clone(), item.clone()])
}

/// Fills `types.UnionType`.
pub fn populate_union(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", |vm, _| Err(vm.type_error("cannot create 'types.UnionType' instances"))),
            ("__getitem__", |vm, args| {
                let (value, item) = operand(vm, args)?;
                if parameters(vm, &members(vm, value)?.args)?.is_empty() {
                    return Err(vm.type_error(&format!("{} is not a generic class", vm.repr(value)?)));
                }
                let function = vm.attr(&vm.import("typing")?.value(), "_substitute_union")?;
                vm.call(&function, &[value.clone(), item.clone()])
            }),
            ("__repr__", |vm, args| {
                let union = members(vm, args.receiver(vm)?)?;
                let texts: PyResult<Vec<String>> = union.args.iter().map(|arg| type_text(vm, arg)).collect();
                Ok(Value::string(texts?.join(" | ")))
            }),
            ("__getattr__", |vm, args| {
                let (value, name) = operand(vm, args)?;
                let union = members(vm, value)?;
                match name.as_str() {
                    Some("__args__") => Ok(Value::tuple(union.args.clone())),
                    Some("__parameters__") => Ok(Value::tuple(parameters(vm, &union.args)?)),
                    other => {
                        let name = other.unwrap_or_default();
                        let text = format!("'types.UnionType' object has no attribute '{name}'");
                        Err(vm.attribute_error(value, name, &text))
                    }
                }
            }),
            ("__or__", |vm, args| {
                let (a, b) = operand(vm, args)?;
                union(vm, a, b)
            }),
            ("__ror__", |vm, args| {
                let (a, b) = operand(vm, args)?;
                union(vm, b, a)
            }),
            ("__eq__", |vm, args| {
                let (a, b) = operand(vm, args)?;
                let Some(other) = b.as_obj().and_then(|object| object.payload::<Union>()) else {
                    return Ok(Value::NotImplemented);
                };
                let union = members(vm, a)?;
                let mut same = union.args.len() == other.args.len();
                for arg in &union.args {
                    let mut found = false;
                    for candidate in &other.args {
                        found |= vm.eq(arg, candidate)?;
                    }
                    same &= found;
                }
                Ok(Value::bool(same))
            }),
            ("__hash__", |vm, args| {
                let union = members(vm, args.receiver(vm)?)?;
                let mut hash = 0;
                for arg in &union.args {
                    hash ^= vm.hash(arg)?;
                }
                Ok(Value::Int(hash))
            }),
            ("__instancecheck__", |vm, args| {
                let (union, value) = operand(vm, args)?;
                for member in &members(vm, union)?.args {
                    if vm.isinstance(value, member)? {
                        return Ok(Value::bool(true));
                    }
                }
                Ok(Value::bool(false))
            }),
            ("__subclasscheck__", |vm, args| {
                let (union, class) = operand(vm, args)?;
                for member in &members(vm, union)?.args {
                    if vm.issubclass(class, member)? {
                        return Ok(Value::bool(true));
                    }
                }
                Ok(Value::bool(false))
            }),
        ],
    );
}
