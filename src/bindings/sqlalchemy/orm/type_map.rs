//! From annotations to column types: `Mapped[Optional[str]]` is a nullable VARCHAR.

use std::rc::Rc;

use python::{ClassRef, PyResult, Value, Vm};
use sql::types::{Type, TypeArgs, TypeClass};

use super::mapped::MappedColumnPayload;
use super::registry::RegistryPayload;
use crate::library::{Library, payload};
use crate::raise::error;
use crate::sqlalchemy::{enumeration, types};

/// What an annotation says about a column.
pub struct Annotated {
    /// The annotation without `Optional`.
    pub inner: Value,
    /// Whether `None` is among its types.
    pub is_nullable: bool,
    /// A `mapped_column()` inside `Annotated[…]`.
    pub pattern: Option<Rc<MappedColumnPayload>>,
}

impl Annotated {
    /// What is annotated: the first argument of `Annotated[…]`, or the annotation itself.
    pub fn bare(&self, vm: &Vm) -> PyResult {
        if vm.attr_opt(&self.inner, "__metadata__")?.is_some() {
            let origin = vm.attr(&self.inner, "__origin__")?;
            return Ok(without_none(vm, &vm.types.object, &origin)?.0);
        }
        Ok(self.inner.clone())
    }
}

/// The argument of `Mapped[…]`; nothing for an annotation of another kind.
pub fn mapped_argument(vm: &Vm, class: &ClassRef, annotation: &Value) -> PyResult<Option<Value>> {
    let annotation = match resolve_text(vm, class, annotation) {
        Ok(found) => found,
        Err(raised) => match annotation.as_str().and_then(with_quoted_name) {
            Some(quoted) => resolve_text(vm, class, &Value::string(quoted)).map_err(|_| raised)?,
            None => return Err(raised),
        },
    };
    let mapped = Library::of(vm).class(vm, "Mapped")?;
    let Some(origin) = vm.attr_opt(&annotation, "__origin__")?.and_then(|origin| origin.as_class()) else {
        return Ok(None);
    };
    if !origin.is_subclass_of(&mapped) {
        return Ok(None);
    }
    let arguments = vm.attr(&annotation, "__args__")?;
    Ok(arguments.as_tuple().and_then(<[Value]>::first).cloned())
}

/// `Mapped[list["Child"]]` for `Mapped[list[Child]]`: the innermost name may be of a class that is declared later.
fn with_quoted_name(text: &str) -> Option<String> {
    let mut rest = text.trim();
    let mut containers = Vec::new();
    while let Some((container, inner)) = rest.split_once('[')
        && !container.contains([' ', '|'])
        && let Some(inner) = inner.strip_suffix(']')
    {
        containers.push(container);
        rest = inner;
    }
    if containers.is_empty() || rest.contains(['[', ']']) || rest.starts_with(['"', '\'']) {
        return None;
    }
    let strip = |c: char| matches!(c, '"' | '\'' | ' ');
    let names: Vec<String> = rest.split(',').map(|name| format!("\"{}\"", name.trim_matches(strip))).collect();
    let close = "]".repeat(containers.len());
    Some(format!("{}[{}{close}", containers.join("["), names.join(", ")))
}

/// An annotation given as text, evaluated in the class's module.
pub fn resolve_text(vm: &Vm, class: &ClassRef, annotation: &Value) -> PyResult {
    resolve_shown(vm, class, annotation, &str::to_owned)
}

/// As [`resolve_text`]; `shown` is what an error calls the annotation.
fn resolve_shown(vm: &Vm, class: &ClassRef, annotation: &Value, shown: &dyn Fn(&str) -> String) -> PyResult {
    let text = match annotation.as_str() {
        Some(text) => text.to_owned(),
        None => match vm.attr_opt(annotation, "__forward_arg__")? {
            Some(text) => vm.str(&text)?,
            None => return Ok(annotation.clone()),
        },
    };
    let module = class.module().unwrap_or(Value::str("__main__"));
    let modules = vm.attr(&vm.import("sys")?.value(), "modules")?;
    let globals = match modules.as_dict().map(|dict| dict.get(vm, &module)).transpose()?.flatten() {
        Some(module) => vm.attr(&module, "__dict__")?,
        None => Value::dict(python::PyDict::new()),
    };
    let eval = vm.attr(&vm.import("builtins")?.value(), "eval")?;
    vm.call(&eval, &[Value::string(text.clone()), globals]).map_err(|raised| {
        if vm.error_is(&raised, &vm.exceptions.name_error) {
            let made = error(
                vm,
                "MappedAnnotationError",
                &format!("Could not resolve all types within mapped annotation: \"{}\".  Ensure all types are written correctly and are imported within the module in use.", shown(&text)),
            );
            *made.data().cause.borrow_mut() = raised.value();
            return made;
        }
        raised
    })
}

/// What the argument of `Mapped[…]` says.
pub fn analyse(vm: &Vm, class: &ClassRef, argument: &Value) -> PyResult<Annotated> {
    let shown = |text: &str| format!("sqlalchemy.orm.base.Mapped[ForwardRef('{text}')]");
    let argument = resolve_shown(vm, class, argument, &shown)?;
    let (mut inner, mut is_nullable) = without_none(vm, class, &argument)?;
    if let Some(value) = alias_value(vm, &inner)? {
        // `type Name = int | None`: the alias may be in the registry's map; its value tells whether it is optional.
        is_nullable |= without_none(vm, class, &value)?.1;
    }
    let mut pattern = None;
    if let Some(metadata) = vm.attr_opt(&inner, "__metadata__")? {
        pattern = metadata.as_tuple().and_then(|items| items.iter().find_map(payload::<MappedColumnPayload>));
        if let Some(origin) = vm.attr_opt(&inner, "__origin__")? {
            let (base, base_nullable) = without_none(vm, class, &origin)?;
            is_nullable |= base_nullable;
            // The whole `Annotated[…]` may stand in the registry's map; otherwise what it annotates counts.
            inner = if pattern.is_some() { base } else { inner };
        }
    }
    Ok(Annotated { inner, is_nullable, pattern })
}

/// What `type Name = …` stands for.
fn alias_value(vm: &Vm, value: &Value) -> PyResult<Option<Value>> {
    if vm.class_of(value).name().as_str() == "TypeAliasType" { vm.attr_opt(value, "__value__") } else { Ok(None) }
}

/// The types of a union without `None`, and whether `None` was there. A union of one type is that type.
fn without_none(vm: &Vm, class: &ClassRef, value: &Value) -> PyResult<(Value, bool)> {
    if !is_union(vm, value)? {
        return Ok((value.clone(), value.is_none()));
    }
    let arguments = vm.attr(value, "__args__")?;
    let all = arguments.as_tuple().unwrap_or_default();
    let mut rest = Vec::new();
    for item in all {
        let item = resolve_text(vm, class, item)?;
        let is_none = item.is_none() || item.as_class().is_some_and(|class| class.name().as_str() == "NoneType");
        if !is_none {
            rest.push(item);
        }
    }
    let is_nullable = rest.len() < all.len();
    Ok(match rest.as_slice() {
        [one] => (one.clone(), is_nullable),
        _ if is_nullable => {
            let union = vm.attr(&vm.import("typing")?.value(), "Union")?;
            (vm.call_method(&union, "__getitem__", &[Value::tuple(rest)])?, true)
        }
        _ => (value.clone(), false),
    })
}

/// Whether an annotation is a union of types.
pub fn is_union(vm: &Vm, value: &Value) -> PyResult<bool> {
    if vm.class_of(value).name().as_str() == "UnionType" {
        return Ok(true);
    }
    match vm.attr_opt(value, "__origin__")? {
        Some(origin) => Ok(vm.repr(&origin)? == "typing.Union"),
        None => Ok(false),
    }
}

/// The type of a column from the registry's map, or SQLAlchemy's own.
pub fn column_type(vm: &Vm, registry: &RegistryPayload, key: &str, annotated: &Annotated) -> PyResult<Type> {
    let bare = without_alias(vm, &annotated.bare(vm)?)?;
    for candidate in [&annotated.inner, &bare] {
        if let Some(found) = resolve_type(vm, registry, candidate)? {
            return Ok(found);
        }
    }
    let inner = &annotated.inner;
    let shown = match inner.as_class() {
        Some(_) => vm.repr(inner)?,
        None => vm.str(inner)?,
    };
    if types::type_of(vm, inner)?.is_some() {
        return Err(error(
            vm,
            "MappedAnnotationError",
            &format!(
                "The type provided inside the '{key}' attribute Mapped annotation is the SQLAlchemy type {shown}. Expected a Python type instead"
            ),
        ));
    }
    Err(error(
        vm,
        "MappedAnnotationError",
        &format!(
            "Could not locate SQLAlchemy Core type when resolving for Python type indicated by '{shown}' inside the Mapped[] annotation for the '{key}' attribute; the type object is not resolvable by the registry"
        ),
    ))
}

/// The value of `type Name = int | None`, without `None`.
fn without_alias(vm: &Vm, value: &Value) -> PyResult {
    let mut value = value.clone();
    while let Some(inner) = alias_value(vm, &value)? {
        value = without_none(vm, &vm.types.object, &inner)?.0;
    }
    Ok(value)
}

/// The type of a Python type: exactly from the map, through a class above an enumeration, or SQLAlchemy's own.
fn resolve_type(vm: &Vm, registry: &RegistryPayload, value: &Value) -> PyResult<Option<Type>> {
    let find = |wanted: &Value| -> PyResult<Option<Type>> {
        for (python_type, sql_type) in registry.type_annotation_map.borrow().iter() {
            if python_type.is(wanted) || vm.eq(python_type, wanted)? {
                return types::required_type(vm, sql_type).map(Some);
            }
        }
        Ok(None)
    };
    if let Some(found) = find(value)? {
        return Ok(Some(enumeration::specific(vm, &found, value)?.unwrap_or(found)));
    }
    if let Some(class) = value.as_class() {
        if class.name().as_str() == "NoneType" {
            return Ok(Some(Type::null()));
        }
        if let Some(own) = builtin_type(vm, value)?
            && enumeration::members_of(vm, value)?.is_none()
        {
            return Ok(Some(own));
        }
        let mro = class.mro.borrow().clone();
        for above in mro.iter().skip(1) {
            if let Some(found) = find(&above.value())?
                && let Some(specific) = enumeration::specific(vm, &found, value)?
            {
                return Ok(Some(specific));
            }
        }
    } else if enumeration::members_of(vm, value)?.is_some() {
        let literal = vm.attr(&vm.import("typing")?.value(), "Literal")?;
        if let Some(found) = find(&literal)?
            && let Some(specific) = enumeration::specific(vm, &found, value)?
        {
            return Ok(Some(specific));
        }
    }
    if value.is_none() {
        return Ok(Some(Type::null()));
    }
    builtin_type(vm, value)
}

fn builtin_type(vm: &Vm, value: &Value) -> PyResult<Option<Type>> {
    let Some(class) = value.as_class() else {
        return enumeration::literal_type(vm, value);
    };
    let own = &vm.types;
    let by_class = [
        (&own.bool, TypeClass::Boolean),
        (&own.int, TypeClass::Integer),
        (&own.float, TypeClass::Double),
        (&own.str, TypeClass::String),
        (&own.bytes, TypeClass::LargeBinary),
    ];
    if let Some((_, found)) = by_class.iter().find(|(known, _)| known.is(&class)) {
        return Ok(Some(Type::new(*found)));
    }
    let module = class.module().as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
    let found = match (module.as_str(), class.name().as_str()) {
        ("datetime", "date") => TypeClass::Date,
        ("datetime", "datetime") => TypeClass::DateTime,
        ("datetime", "time") => TypeClass::Time,
        ("datetime", "timedelta") => TypeClass::Interval,
        ("decimal", "Decimal") => TypeClass::Numeric,
        ("uuid", "UUID") => TypeClass::Uuid,
        _ => return enumeration::class_type(vm, &class),
    };
    let args: TypeArgs = found.default_args();
    Ok(Some(Type::with_args(found, args)))
}
