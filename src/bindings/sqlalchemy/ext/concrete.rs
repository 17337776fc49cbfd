//! `ConcreteBase` and `AbstractConcreteBase`: hierarchies of classes with a table each, read as one.

use std::rc::Rc;

use orm::Mapper;
use python::{Args, ClassBuilder, ClassRef, PyResult, Value, Vm};
use sql::selectable::FromClause;

use crate::class_table::ClassDef;
use crate::host::VmHandle;
use crate::library::Library;
use crate::raise::{IntoPython, Raise};
use crate::sqlalchemy::orm::instance::path_of;
use crate::sqlalchemy::orm::map_class;
use crate::sqlalchemy::orm::mapped_class::MappedPayload;
use crate::sqlalchemy::orm::registry::RegistryPayload;

const MODULE: &str = "sqlalchemy.ext.declarative.extensions";

/// The class attribute that holds the registry of a class that waits for those below it.
const WAITS: &str = "_sa_waiting_union";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("ConcreteBase", MODULE, &["object"], |builder| {
        builder.class_method("__declare_first__", |vm, args| {
            let Some(mapper) = receiver(vm, args)?.as_ref().and_then(mapper_of) else { return Ok(Value::None) };
            let discriminator = discriminator_of(vm, args)?;
            let union = union_of(vm, &mapper.self_and_descendants(), &discriminator)?;
            mapper.read_union(&union, &discriminator).python(vm)?;
            Ok(Value::None)
        })
    }),
    ClassDef::with("AbstractConcreteBase", MODULE, &["ConcreteBase"], define_abstract),
];

fn define_abstract(builder: ClassBuilder) -> ClassBuilder {
    builder.attribute("__no_table__", true).class_method("__declare_first__", |vm, args| {
        if let Some(class) = receiver(vm, args)?
            && mapper_of(&class).is_none()
        {
            map_above(vm, &class, &discriminator_of(vm, args)?)?;
        }
        Ok(Value::None)
    })
}

fn receiver(vm: &Vm, args: &Args<'_>) -> PyResult<Option<ClassRef>> {
    Ok(args.receiver(vm)?.as_class())
}

fn mapper_of(class: &ClassRef) -> Option<Rc<Mapper>> {
    class.as_obj().payload::<MappedPayload>().map(|payload| payload.0.clone())
}

fn discriminator_of(vm: &Vm, args: &Args<'_>) -> PyResult<String> {
    match vm.attr_opt(args.receiver(vm)?, "_concrete_discriminator_name")? {
        Some(name) if !name.is_none() => vm.str(&name),
        _ => Ok("type".to_owned()),
    }
}

/// The tables of classes as one FROM element.
fn union_of(vm: &Vm, mappers: &[Rc<Mapper>], discriminator: &str) -> PyResult<FromClause> {
    let table = |mapper: &Rc<Mapper>| (mapper.polymorphic_identity().cloned().unwrap_or_default(), mapper.local_from());
    let tables: Vec<(sql::Value, FromClause)> = mappers.iter().map(table).collect();
    orm::polymorphic_union(&tables, Some(discriminator), "pjoin", true).python(vm)
}

fn classes_below(vm: &Vm, class: &ClassRef) -> PyResult<Vec<ClassRef>> {
    let below = vm.collect(&vm.call_method(&class.value(), "__subclasses__", &[])?)?;
    Ok(below.iter().filter_map(Value::as_class).collect())
}

/// Has a class wait until those below it are known.
pub fn waits(vm: &Vm, class: &ClassRef, registry_value: &Value, registry: &RegistryPayload) -> PyResult<bool> {
    let base = Library::of(vm).class(vm, "AbstractConcreteBase")?;
    if !class.bases.borrow().iter().any(|above| above.is(&base)) {
        return Ok(false);
    }
    class.dict.set_str(WAITS, registry_value.clone());
    vm.class_changed(class);
    let (handle, weak) = (VmHandle::of(vm), Rc::downgrade(class.as_obj()));
    registry.mappers.before_configuring(move || {
        let Some(class) = weak.upgrade().and_then(|object| ClassRef::from_obj(&object)) else { return Ok(()) };
        let called = handle.call(|vm| vm.call_method(&class.value(), "__declare_first__", &[]).map(drop));
        called.map_err(orm::Error::from)
    });
    Ok(true)
}

/// The error of using a class that waits.
pub fn refuse_waiting(vm: &Vm, class: &ClassRef) -> PyResult<()> {
    if class.dict.get_str(WAITS).is_none() {
        return Ok(());
    }
    let text = format!(
        "Class {} is a subclass of AbstractConcreteBase and has a mapping pending until all subclasses are defined. Call \
         the sqlalchemy.orm.configure_mappers() function after all subclasses have been defined to complete the mapping \
         of this class.",
        path_of(class)
    );
    Err(orm::Error::new(orm::ErrorKind::UnmappedClass, text).raise(vm))
}

/// Maps a class to the tables of those below it.
fn map_above(vm: &Vm, class: &ClassRef, discriminator: &str) -> PyResult<()> {
    let Some(registry) = class.dict.get_str(WAITS) else { return Ok(()) };
    let mut mappers = Vec::new();
    let mut rest = classes_below(vm, class)?;
    while let Some(below) = rest.pop() {
        rest.extend(classes_below(vm, &below)?);
        mappers.extend(mapper_of(&below));
    }
    let union = union_of(vm, &mappers, discriminator)?;
    class.dict.remove_name(&vm.intern(WAITS));
    map_class::map_union(vm, class, &registry, &union, discriminator)?;
    let mut rest = vec![class.clone()];
    while !rest.is_empty() {
        let own = rest.remove(0);
        rest.extend(classes_below(vm, &own)?);
        let Some(mapper) = mapper_of(&own).filter(|mapper| mapper.parent().is_none()) else { continue };
        let mro = own.mro.borrow().clone();
        if let Some(above) = mro.iter().skip(1).find_map(mapper_of) {
            mapper.set_concrete_base(&above).python(vm)?;
        }
    }
    Ok(())
}
