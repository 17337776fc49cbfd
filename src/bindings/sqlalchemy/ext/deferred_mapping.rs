//! Classes that are mapped when `prepare()` is called: `DeferredReflection`, and what automap shares with it.

use python::{Args, ClassBuilder, ClassRef, PyDict, PyResult, Signature, Value, Vm};

use crate::class_table::ClassDef;
use crate::raise::Raise;
use crate::sqlalchemy::orm::instance::path_of;
use crate::sqlalchemy::orm::map_class;

/// The class attribute that says so, and the one that holds the registry of a class that waits.
pub const IS_DEFERRED: &str = "_sa_decl_prepare";
const WAITS: &str = "_sa_waiting_registry";

/// The classes.
pub const CLASSES: &[ClassDef] =
    &[ClassDef::with("DeferredReflection", "sqlalchemy.ext.declarative.extensions", &["object"], define)];

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder.attribute(IS_DEFERRED, true).class_method("prepare", prepare)
}

/// Has a class wait, when it is to be mapped later.
pub fn waits(vm: &Vm, class: &ClassRef, registry: &Value) -> PyResult<bool> {
    if vm.attr_opt(&class.value(), IS_DEFERRED)?.is_none() || class.dict.get_str(WAITS).is_some() {
        return Ok(false);
    }
    class.dict.set_str(WAITS, registry.clone());
    vm.class_changed(class);
    Ok(true)
}

/// Whether a class was to be mapped later, and is now.
pub fn was_deferred(class: &ClassRef) -> bool {
    class.dict.get_str(WAITS).is_some()
}

/// The error of using a class that waits.
pub fn refuse_waiting(vm: &Vm, class: &ClassRef) -> PyResult<()> {
    super::concrete::refuse_waiting(vm, class)?;
    if class.dict.get_str(WAITS).is_none() {
        return Ok(());
    }
    let text = format!(
        "Class {} is a subclass of DeferredReflection.  Mappings are not produced until the .prepare() method is called \
         on the class hierarchy.",
        path_of(class)
    );
    Err(orm::Error::new(orm::ErrorKind::UnmappedClass, text).raise(vm))
}

/// The classes below that wait, those above first.
pub fn waiting_below(vm: &Vm, class: &ClassRef) -> PyResult<Vec<ClassRef>> {
    let mut found = Vec::new();
    let mut rest = vec![class.clone()];
    while let Some(class) = rest.pop() {
        let below = vm.collect(&vm.call_method(&class.value(), "__subclasses__", &[])?)?;
        rest.extend(below.iter().rev().filter_map(Value::as_class));
        let is_mapped = class.as_obj().payload::<crate::sqlalchemy::orm::mapped_class::MappedPayload>().is_some();
        if !is_mapped && class.dict.get_str(WAITS).is_some() {
            found.push(class);
        }
    }
    Ok(found)
}

/// Maps classes that wait.
pub fn map_waiting(vm: &Vm, classes: &[ClassRef]) -> PyResult<()> {
    for class in classes {
        let Some(registry) = class.dict.get_str(WAITS) else { continue };
        map_class::map_declared(vm, class, &registry)?;
    }
    Ok(())
}

const PREPARE: Signature = Signature::new("prepare").positional(&["cls", "bind"]).required(2).varkw();

/// `Base.prepare(engine)`: reads the tables of the classes below from the database, and maps them.
fn prepare(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = PREPARE.bind(vm, args)?;
    let Some(class) = bound.or_none(0).as_class() else { return Ok(Value::None) };
    let waiting = waiting_below(vm, &class)?;
    let mut by_metadata: Vec<(Value, Vec<Value>)> = Vec::new();
    for class in &waiting {
        let own = class.value();
        let (name, metadata) = match class.dict.get_str("__table__") {
            Some(table) => (vm.attr(&table, "name")?, vm.attr(&table, "metadata")?),
            None => match vm.attr_opt(&own, "__tablename__")? {
                Some(name) if !name.is_none() => (name, vm.attr(&own, "metadata")?),
                _ => continue,
            },
        };
        match by_metadata.iter_mut().find(|(known, _)| known.is(&metadata)) {
            Some((_, names)) => names.push(name),
            None => by_metadata.push((metadata, vec![name])),
        }
    }
    for (metadata, names) in by_metadata {
        let given: Vec<(String, Value)> =
            bound.kwargs.iter().map(|(name, value)| (name.as_str().to_owned(), value.clone())).collect();
        // What the classes say of their tables comes afterwards, and takes the place of what is read.
        let mut keywords = vec![("only", Value::list(names)), ("extend_existing", Value::bool(true))];
        keywords.extend(given.iter().map(|(name, value)| (name.as_str(), value.clone())));
        vm.call_kw(&vm.attr(&metadata, "reflect")?, &[bound.or_none(1)], &keywords)?;
    }
    map_waiting(vm, &waiting)?;
    Ok(Value::None)
}

/// The keywords of the table of a class that was deferred: the database may have told of it before.
pub fn table_keywords(class: &ClassRef, given: PyDict) -> PyDict {
    if was_deferred(class) {
        given.set_str("extend_existing", Value::bool(true));
    }
    given
}
