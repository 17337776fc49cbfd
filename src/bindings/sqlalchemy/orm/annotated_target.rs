//! What the annotation of a relationship says: `Mapped[list["Child"]]`.

use orm::Lazy;
use python::{ClassRef, Name, PyResult, Value, Vm};

use super::relationship::AnnotatedTarget;
use super::type_map;
use crate::library::Library;

/// Reads the annotation of a relationship; one that is not `Mapped[…]` says nothing.
pub fn analyse(vm: &Vm, class: &ClassRef, _name: &Name, annotation: Option<&Value>) -> PyResult<AnnotatedTarget> {
    let Some(annotation) = annotation else { return Ok(AnnotatedTarget::default()) };
    let Some((container, argument)) = mapped(vm, class, annotation)? else { return Ok(AnnotatedTarget::default()) };
    let mut found = AnnotatedTarget {
        lazy: match container.as_str() {
            "DynamicMapped" => Some(Lazy::Dynamic),
            "WriteOnlyMapped" => Some(Lazy::WriteOnly),
            _ => None,
        },
        ..AnnotatedTarget::default()
    };
    if found.lazy.is_some() {
        found.uselist = Some(true);
    }
    read_argument(vm, class, &argument, &mut found)?;
    Ok(found)
}

/// The name of the container and what stands in its brackets; texts are read as far as they can be.
fn mapped(vm: &Vm, class: &ClassRef, annotation: &Value) -> PyResult<Option<(String, Value)>> {
    if let Some(text) = annotation.as_str() {
        let Some((container, rest)) = text.split_once('[') else { return Ok(None) };
        let container = container.rsplit('.').next().unwrap_or(container).trim().to_owned();
        let is_mapped = matches!(container.as_str(), "Mapped" | "DynamicMapped" | "WriteOnlyMapped" | "Relationship");
        let inner = rest.trim_end().strip_suffix(']').unwrap_or(rest).to_owned();
        return Ok(is_mapped.then(|| (container, Value::string(inner))));
    }
    let Some(argument) = type_map::mapped_argument(vm, class, annotation)? else { return Ok(None) };
    let origin = vm.attr(annotation, "__origin__")?;
    Ok(Some((vm.str(&vm.attr(&origin, "__name__")?)?, argument)))
}

fn read_argument(vm: &Vm, class: &ClassRef, argument: &Value, found: &mut AnnotatedTarget) -> PyResult<()> {
    if let Some(text) = text_of(vm, argument)? {
        return read_text(vm, class, &text, found);
    }
    if let Some(arguments) = vm.attr_opt(argument, "__args__")?.filter(|arguments| arguments.as_tuple().is_some()) {
        let items: Vec<Value> = arguments.as_tuple().unwrap_or_default().to_vec();
        let is_union = type_map::is_union(vm, argument)?;
        let without_none = items.iter().filter(|item| !is_none_type(item));
        let Some(inner) = (if is_union { without_none.clone().next() } else { items.last() }) else { return Ok(()) };
        if is_union {
            found.uselist = Some(false);
            return read_argument(vm, class, inner, found);
        }
        let origin = vm.attr_opt(argument, "__origin__")?.unwrap_or(Value::None);
        note_collection(vm, &origin, found)?;
        found.argument = Some(inner_argument(vm, inner)?);
        return Ok(());
    }
    if found.uselist.is_none() {
        found.uselist = Some(false);
    }
    found.argument = Some(argument.clone());
    Ok(())
}

/// A text: the containers in it are read, the class in the middle stays a name.
fn read_text(vm: &Vm, class: &ClassRef, text: &str, found: &mut AnnotatedTarget) -> PyResult<()> {
    let text = text.trim().trim_matches(|c| c == '"' || c == '\'').trim();
    if let Some((container, rest)) = text.split_once('[') {
        let inner = rest.trim_end().strip_suffix(']').unwrap_or(rest);
        let name = container.rsplit('.').next().unwrap_or(container).trim();
        if matches!(name, "Optional" | "Union") {
            found.uselist = Some(false);
            let inner = inner.split(',').find(|part| part.trim() != "None").unwrap_or(inner);
            return read_text(vm, class, inner, found);
        }
        let origin = type_map::resolve_text(vm, class, &Value::str(container.trim()))?;
        note_collection(vm, &origin, found)?;
        let inner = inner.rsplit(',').next().unwrap_or(inner);
        found.argument = Some(Value::str(inner.trim().trim_matches(|c| c == '"' || c == '\'')));
        return Ok(());
    }
    let part = text.split('|').map(str::trim).find(|part| *part != "None").unwrap_or(text);
    if found.uselist.is_none() {
        found.uselist = Some(false);
    }
    found.argument = Some(Value::str(part.trim_matches(|c| c == '"' || c == '\'')));
    Ok(())
}

fn inner_argument(vm: &Vm, inner: &Value) -> PyResult {
    Ok(match text_of(vm, inner)? {
        Some(text) => Value::string(text),
        None => inner.clone(),
    })
}

fn text_of(vm: &Vm, value: &Value) -> PyResult<Option<String>> {
    if let Some(text) = value.as_str() {
        return Ok(Some(text.to_owned()));
    }
    if value.as_class().is_some() {
        return Ok(None);
    }
    match vm.attr_opt(value, "__forward_arg__")? {
        Some(text) => Ok(Some(vm.str(&text)?)),
        None => Ok(None),
    }
}

fn is_none_type(value: &Value) -> bool {
    value.is_none() || value.as_class().is_some_and(|class| class.name().as_str() == "NoneType")
}

/// The class of a collection: `list`, `set`, `dict`, or a class of the program.
fn note_collection(vm: &Vm, origin: &Value, found: &mut AnnotatedTarget) -> PyResult<()> {
    found.uselist = Some(true);
    if found.lazy.is_some() {
        return Ok(());
    }
    let name = match vm.attr_opt(origin, "__name__")? {
        Some(name) => vm.str(&name)?,
        None => String::new(),
    };
    let class = match name.to_lowercase().as_str() {
        "list" => Library::of(vm).class(vm, "list")?.value(),
        "sequence" | "collection" | "iterable" | "mutablesequence" => return Ok(()),
        "set" | "mutableset" | "abstractset" => Library::of(vm).class(vm, "set")?.value(),
        "dict" | "mapping" | "mutablemapping" => Library::of(vm).class(vm, "dict")?.value(),
        _ => origin.clone(),
    };
    found.collection_class = Some(class);
    Ok(())
}
