//! `Mapper` and its properties as Python objects: `Model.__mapper__`, `inspect(Model)`.

use std::rc::Rc;

use orm::{EagerDefaults, Mapper, PolymorphicLoad, PropertyKind};
use python::{Args, ClassBuilder, PyDict, PyResult, Signature, Value, Vm};
use sql::schema::Table;
use sql::selectable::FromClause;

use super::{instance, map_class, mapped_class};
use crate::class_table::ClassDef;
use crate::convert;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, Raise, argument_error};
use crate::sqlalchemy::ext::hybrid;
use crate::sqlalchemy::schema::{collection, column, table};
use crate::sqlalchemy::sql::{elements, from_clause};

const MODULE: &str = "sqlalchemy.orm.mapper";

/// The classes.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("Mapper", MODULE, &["InspectionAttr"], define)];

/// What a `Mapper` object carries.
pub struct MapperPayload(pub Rc<Mapper>);

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__repr__", |vm, args| {
            let address = args.get(0).map_or(0, python::object::address);
            let name = own(vm, args)?.class().name().to_owned();
            Ok(Value::string(format!("<Mapper at {address:#x}; {name}>")))
        })
        .method("__str__", |vm, args| Ok(Value::string(own(vm, args)?.to_string())))
        .method("get_property", |vm, args| {
            let key = args.get(1).and_then(Value::as_str).unwrap_or_default();
            property_object(vm, &own(vm, args)?, &Rc::from(key))
        })
        .method("has_property", |vm, args| {
            let key = args.get(1).and_then(Value::as_str).unwrap_or_default();
            Ok(Value::bool(own(vm, args)?.find_property(key).is_some()))
        })
        .method("get_property_by_column", |vm, args| {
            let mapper = own(vm, args)?;
            let wanted = column::required(vm, args.get(1).unwrap_or(&Value::None))?;
            match mapper.property_of(&wanted) {
                Some(property) => property_object(vm, &mapper, property.key()),
                None => Err(vm.key_error(&column::wrap(vm, &wanted)?)),
            }
        })
        .method("add_property", |vm, args| {
            let key = args.get(1).or_else(|| args.keyword("key")).cloned().unwrap_or(Value::None);
            let property = args.get(2).or_else(|| args.keyword("prop")).cloned().unwrap_or(Value::None);
            map_class::add_property(vm, &own(vm, args)?, &vm.str(&key)?, &property)?;
            Ok(Value::None)
        })
        .method("add_properties", |vm, args| {
            let given = args.get(1).or_else(|| args.keyword("dict_of_properties")).and_then(Value::as_dict);
            for (key, property) in given.map(PyDict::items).unwrap_or_default() {
                map_class::add_property(vm, &own(vm, args)?, &vm.str(&key)?, &property)?;
            }
            Ok(Value::None)
        })
        .method("isa", |vm, args| {
            let other = args.get(1).and_then(mapper_object_of);
            let mapper = own(vm, args)?;
            Ok(Value::bool(other.is_some_and(|other| mapper.is_a(&other))))
        })
        .method("is_sibling", |vm, args| {
            let mapper = own(vm, args)?;
            let Some(other) = args.get(1).and_then(mapper_object_of) else { return Ok(Value::bool(false)) };
            let is_same_base = mapper.base().id() == other.base().id();
            Ok(Value::bool(is_same_base && !mapper.is_a(&other) && !other.is_a(&mapper)))
        })
        .method("common_parent", |vm, args| {
            let mapper = own(vm, args)?;
            let other = args.get(1).and_then(mapper_object_of);
            Ok(Value::bool(other.is_some_and(|other| mapper.base().id() == other.base().id())))
        })
        .method("iterate_to_root", |vm, args| vm.iter(&wrap_all(vm, &own(vm, args)?.to_root())?))
        .method("polymorphic_iterator", |vm, args| vm.iter(&wrap_all(vm, &own(vm, args)?.self_and_descendants())?))
        .method("cascade_iterator", |vm, _| Err(crate::raise::unavailable(vm, "Mapper.cascade_iterator()")))
        .method("identity_key_from_primary_key", |vm, args| {
            let class = mapped_class::python_class(vm, &own(vm, args)?.base())?;
            let values = vm.collect(args.get(1).unwrap_or(&Value::None))?;
            Ok(Value::tuple(vec![class, Value::tuple(values), Value::None]))
        })
        .method("identity_key_from_instance", |vm, args| {
            let class = mapped_class::python_class(vm, &own(vm, args)?.base())?;
            Ok(Value::tuple(vec![class, Value::tuple(primary_key_of(vm, args)?), Value::None]))
        })
        .method("primary_key_from_instance", |vm, args| Ok(Value::tuple(primary_key_of(vm, args)?)))
        .property("class_", |vm, args| mapped_class::python_class(vm, &own(vm, args)?))
        .property("entity", |vm, args| mapped_class::python_class(vm, &own(vm, args)?))
        .property("mapper", |_, args| Ok(args.get(0).cloned().unwrap_or(Value::None)))
        .property("local_table", |vm, args| from_clause::wrap(vm, &own(vm, args)?.local_from()))
        .property("persist_selectable", |vm, args| from_clause::wrap(vm, own(vm, args)?.persist_selectable()))
        .property("mapped_table", |vm, args| from_clause::wrap(vm, own(vm, args)?.persist_selectable()))
        .property("selectable", |vm, args| from_clause::wrap(vm, &own(vm, args)?.selectable().python(vm)?))
        .property("with_polymorphic_mappers", |vm, args| wrap_all(vm, &own(vm, args)?.with_polymorphic_mappers()))
        .property("tables", |vm, args| {
            let tables = tables_of(own(vm, args)?.persist_selectable());
            Ok(Value::list(tables.iter().map(|found| table::wrap(vm, found)).collect::<PyResult<_>>()?))
        })
        .property("inherits", |vm, args| match own(vm, args)?.parent() {
            Some(parent) => wrap(vm, parent),
            None => Ok(Value::None),
        })
        .property("inherit_condition", |vm, args| match own(vm, args)?.inherit_condition() {
            Some(condition) => elements::wrap(vm, condition),
            None => Ok(Value::None),
        })
        .property("single", |vm, args| Ok(Value::bool(own(vm, args)?.is_single())))
        .property("concrete", |vm, args| Ok(Value::bool(own(vm, args)?.is_concrete())))
        .property("base_mapper", |vm, args| wrap(vm, &own(vm, args)?.base()))
        .property("self_and_descendants", |vm, args| wrap_all(vm, &own(vm, args)?.self_and_descendants()))
        .property("polymorphic_on", |vm, args| match own(vm, args)?.polymorphic_on() {
            Some(on) => elements::wrap(vm, on),
            None => Ok(Value::None),
        })
        .property("polymorphic_identity", |vm, args| match own(vm, args)?.polymorphic_identity() {
            Some(identity) => convert::to_python(vm, identity),
            None => Ok(Value::None),
        })
        .property("polymorphic_abstract", |vm, args| Ok(Value::bool(own(vm, args)?.is_polymorphic_abstract())))
        .property("polymorphic_map", |vm, args| {
            let dict = PyDict::new();
            for (identity, mapper) in own(vm, args)?.polymorphic_map() {
                dict.set(vm, convert::to_python(vm, &identity)?, wrap(vm, &mapper)?)?;
            }
            Ok(Value::dict(dict))
        })
        .property("version_id_col", |vm, args| match own(vm, args)?.version() {
            Some(counter) => column::wrap(vm, counter.column()),
            None => Ok(Value::None),
        })
        .property("eager_defaults", |vm, args| {
            Ok(match own(vm, args)?.eager_defaults() {
                EagerDefaults::Auto => Value::str("auto"),
                EagerDefaults::Always => Value::bool(true),
                EagerDefaults::Never => Value::bool(false),
            })
        })
        .property("confirm_deleted_rows", |vm, args| Ok(Value::bool(own(vm, args)?.confirms_deleted_rows())))
        .property("always_refresh", |vm, args| Ok(Value::bool(own(vm, args)?.always_refreshes())))
        .property("primary_base_mapper", |vm, args| wrap(vm, &own(vm, args)?.base()))
        .property("polymorphic_load", |vm, args| {
            Ok(match own(vm, args)?.polymorphic_load() {
                PolymorphicLoad::OnAccess => Value::None,
                PolymorphicLoad::Inline => Value::str("inline"),
                PolymorphicLoad::SelectIn => Value::str("selectin"),
            })
        })
        .attribute("batch", true)
        .attribute("legacy_is_orphan", false)
        .attribute("passive_deletes", false)
        .attribute("passive_updates", true)
        .attribute("represents_outer_join", false)
        .attribute("is_attribute", false)
        .attribute("is_property", false)
        .attribute("is_bundle", false)
        .attribute("is_clause_element", false)
        .property("configured", |vm, args| {
            Ok(Value::bool(own(vm, args)?.registry().is_some_and(|registry| registry.is_configured())))
        })
        .property("registry", |vm, args| vm.attr(&mapped_class::python_class(vm, &own(vm, args)?)?, "registry"))
        .property("primary_key", |vm, args| {
            let mapper = own(vm, args)?;
            Ok(Value::tuple(mapper.primary_key().iter().map(|key| column::wrap(vm, key)).collect::<PyResult<_>>()?))
        })
        .property("columns", columns)
        .property("c", columns)
        .property("attrs", |vm, args| attributes(vm, args, |_| true))
        .property("iterate_properties", |vm, args| {
            vm.iter(&vm.call_method(&attributes(vm, args, |_| true)?, "values", &[])?)
        })
        .property("column_attrs", |vm, args| {
            attributes(vm, args, |kind| matches!(kind, PropertyKind::Column(_) | PropertyKind::Expression(_)))
        })
        .property("relationships", |vm, args| {
            attributes(vm, args, |kind| matches!(kind, PropertyKind::Relationship(_)))
        })
        .property("synonyms", |vm, args| attributes(vm, args, |kind| matches!(kind, PropertyKind::Synonym(_))))
        .property("composites", |vm, args| attributes(vm, args, |kind| matches!(kind, PropertyKind::Composite(_))))
        .property("all_orm_descriptors", all_descriptors)
        .attribute("is_mapper", true)
        .property("extension_type", |vm, _| super::base_module::extension_type(vm, "NotExtension", "NOT_EXTENSION"))
        .attribute("is_aliased_class", false)
        .attribute("is_selectable", false)
        .attribute("is_instance", false)
        .property("class_manager", |_, args| Ok(args.get(0).cloned().unwrap_or(Value::None)))
}

/// The Python object of a mapper.
pub fn wrap(vm: &Vm, mapper: &Rc<Mapper>) -> PyResult {
    let library = Library::of(vm);
    let address = Rc::as_ptr(mapper).cast::<u8>() as usize;
    library.wrapper(address, || library.instance(vm, "Mapper", Rc::new(MapperPayload(mapper.clone()))))
}

/// The mapper of a `Mapper` object.
pub fn mapper_object_of(value: &Value) -> Option<Rc<Mapper>> {
    payload::<MapperPayload>(value).map(|payload| payload.0.clone())
}

/// The Python object of a mapper's property.
pub fn property_object(vm: &Vm, mapper: &Rc<Mapper>, key: &Rc<str>) -> PyResult {
    super::property_object::of_mapper(vm, mapper, key)
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Mapper>> {
    match payload::<MapperPayload>(args.receiver(vm)?) {
        Some(payload) => Ok(payload.0.clone()),
        None => Err(vm.type_error("a Mapper is needed")),
    }
}

fn wrap_all(vm: &Vm, mappers: &[Rc<Mapper>]) -> PyResult {
    Ok(Value::list(mappers.iter().map(|mapper| wrap(vm, mapper)).collect::<PyResult<_>>()?))
}

/// The primary key's current values of an object.
fn primary_key_of(vm: &Vm, args: &Args<'_>) -> PyResult<Vec<Value>> {
    let mapper = own(vm, args)?;
    let instance = instance::instance_of(vm, args.get(1).unwrap_or(&Value::None))?;
    let keys = mapper.primary_key_properties().iter();
    keys.map(|key| super::attribute::to_python(vm, &instance.state().get(key.key()).python(vm)?)).collect()
}

/// The columns of the table or tables, by the attributes that hold them.
fn columns(vm: &Vm, args: &Args<'_>) -> PyResult {
    let mapper = own(vm, args)?;
    let mut pairs: Vec<(Rc<str>, sql::expr::Expr)> = Vec::new();
    let mut own: Vec<(Rc<str>, sql::expr::Expr)> = Vec::new();
    for property in mapper.properties().iter() {
        let Some(found) = property.as_column() else { continue };
        let key = || property.key().clone();
        match found.columns.as_slice() {
            // The class's own column comes with those of its table.
            [first, above, ..] if mapper.parent().is_some() => {
                pairs.push((key(), above.into()));
                own.push((key(), first.into()));
            }
            [first, ..] if first.table().is_some_and(|table| table.ptr_eq(mapper.table())) => {
                own.push((key(), first.into()));
            }
            _ => pairs.push((key(), found.expression())),
        }
    }
    pairs.extend(own);
    collection::from_pairs(vm, pairs)
}

/// The tables of a FROM element, level by level of its joins.
fn tables_of(from: &FromClause) -> Vec<Table> {
    let mut found = Vec::new();
    let mut level = vec![from.clone()];
    while !level.is_empty() {
        let mut below = Vec::new();
        for from in level {
            match from {
                FromClause::Join(join) => below.extend([join.left.clone(), join.right.clone()]),
                FromClause::Table(table) => found.push(table),
                _ => {}
            }
        }
        level = below;
    }
    found
}

/// The properties of a kind, by attribute.
fn attributes(vm: &Vm, args: &Args<'_>, is_wanted: fn(&PropertyKind) -> bool) -> PyResult {
    let mapper = own(vm, args)?;
    mapper.registry_configure().python(vm)?;
    let dict = PyDict::new();
    for property in mapper.properties().iter().filter(|property| is_wanted(property.kind())) {
        dict.set_str(property.key(), property_object(vm, &mapper, property.key())?);
    }
    super::inspection::properties(vm, dict)
}

/// Mapped attributes and hybrids of the class and those above it.
fn all_descriptors(vm: &Vm, args: &Args<'_>) -> PyResult {
    let mapper = own(vm, args)?;
    mapper.registry_configure().python(vm)?;
    let dict = PyDict::new();
    if let Some(class) = mapped_class::python_class(vm, &mapper)?.as_class() {
        let mro = class.mro.borrow().clone();
        let found = PyDict::new();
        for base in mro.iter() {
            let above = base.mro.borrow().get(1).cloned();
            for (name, value) in base.dict.items() {
                let Some(name) = name.as_str() else { continue };
                let value = match found.get_str(name) {
                    Some(below) => below,
                    None => {
                        found.set_str(name, value.clone());
                        value
                    }
                };
                // What a class above has, too, comes with that, in its order.
                if above.as_ref().is_some_and(|above| above.dict.get_str(name).is_some()) {
                    continue;
                }
                let is_proxy = vm.class_of(&value).name().as_str() == "AssociationProxy";
                let is_shown = is_proxy || super::attribute::attribute_of(&value).is_some();
                if dict.get_str(name).is_none() && (is_shown || hybrid::is_hybrid(vm, &value)?) {
                    dict.set_str(name, value);
                }
            }
        }
    }
    super::inspection::properties(vm, dict)
}

const CLASS_MAPPER: Signature = Signature::new("class_mapper").positional(&["class_", "configure"]).required(1);

/// `class_mapper(class_)`: the mapper of a class, with the relationships of all.
pub fn class_mapper(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = CLASS_MAPPER.bind(vm, args)?;
    let given = bound.or_none(0);
    let Some(mapper) = mapped_class::mapper_of(vm, &given)? else {
        return Err(match given.as_class() {
            Some(class) => orm::Error::unmapped_class(&instance::path_of(&class)).raise(vm),
            None => argument_error(vm, &format!("Class object expected, got '{}'.", vm.repr(&given)?)),
        });
    };
    if bound.get(1).map_or(Ok(true), |flag| vm.truth(flag))? {
        mapper.registry_configure().python(vm)?;
    }
    wrap(vm, &mapper)
}

const OBJECT_MAPPER: Signature = Signature::new("object_mapper").positional(&["instance"]).required(1);

/// `object_mapper(instance)`.
pub fn object_mapper(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = OBJECT_MAPPER.bind(vm, args)?;
    wrap(vm, instance::instance_of(vm, &bound.or_none(0))?.state().mapper())
}
