//! From a class to its mapper: declarative classes, imperative ones, and attributes that are added later.

use std::cell::RefCell;
use std::rc::Rc;

use orm::{ColumnProperty, Mapper, MapperConfig, PropertyKind, RelationshipProperty};
use python::{ClassRef, Name, PyResult, Value, Vm};
use sql::schema::Column;
use sql::selectable::FromClause;

use super::class_items::{Items, name_column};
use super::class_scan::{Scan, class_attribute};
use super::declared_table::{Target, target};
use super::mapped::MappedColumnPayload;
use super::mapped_class::{MappedPayload, PyMappedClass};
use super::mapper_arguments::Arguments;
use super::property_object::{self, Declared, property_of};
use super::registry::{self, RegistryPayload};
use super::{attribute, dataclass, declared_attr, inspection, mapper as mapper_object, relationship};
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error};
use crate::sqlalchemy::ext::{concrete, deferred_mapping};
use crate::sqlalchemy::schema::{column, table};
use crate::sqlalchemy::sql::{coercion, from_clause};
use crate::sqlalchemy::warnings;

/// Maps a declarative class: scans it and its mixins, makes the table, and puts attributes on the class.
pub fn map_declared(vm: &Vm, class: &ClassRef, registry: &Value) -> PyResult<()> {
    let registry_value = registry;
    let registry = registry::payload_of(vm, registry)?;
    if deferred_mapping::waits(vm, class, registry_value)? || concrete::waits(vm, class, registry_value, &registry)? {
        return Ok(());
    }
    warn_of_replaced(vm, class, &registry)?;
    declared_attr::scanning(vm, class, || {
        let mut scan = Scan::new(vm, class, &registry, registry_value)?;
        dataclass::transform(vm, &scan)?;
        let items = Items::new(vm, &mut scan)?;
        let target = target(vm, &scan, &items)?;
        let arguments = if scan.has_mapper_args { mapper_args(vm, class)? } else { Vec::new() };
        let copy_of = |value: &Value| scan.copy_of(value);
        let settings = Arguments { copy_of: &copy_of, items: &items, parent: scan.inherits.clone() };
        let mut config = MapperConfig::new(PyMappedClass::new(vm, class), target.table.clone());
        config.columns.clone_from(&items.columns);
        config.properties.clone_from(&items.properties);
        config.exclude_properties.clone_from(&items.unmapped);
        let mut objects = items.objects.clone();
        let place = Place { class, registry: registry_value };
        objects.extend(given_properties(vm, &place, &arguments, &mut config)?);
        settings.apply(vm, &arguments, &mut config)?;
        finish(vm, class, &registry, config, &target, &objects)?;
        Ok(())
    })
}

/// Maps a class to a union of the tables of those below it; what it declares are columns of theirs.
pub fn map_union(vm: &Vm, class: &ClassRef, registry: &Value, union: &FromClause, discriminator: &str) -> PyResult<()> {
    let registry_value = registry;
    let registry = registry::payload_of(vm, registry)?;
    declared_attr::scanning(vm, class, || {
        let mut scan = Scan::new(vm, class, &registry, registry_value)?;
        let items = Items::new(vm, &mut scan)?;
        let Some(target) = Target::of_from(union) else {
            return Err(argument_error(vm, "FROM expression, such as a Table or alias() object expected"));
        };
        let arguments = if scan.has_mapper_args { mapper_args(vm, class)? } else { Vec::new() };
        let copy_of = |value: &Value| scan.copy_of(value);
        let settings = Arguments { copy_of: &copy_of, items: &items, parent: scan.inherits.clone() };
        let mut config = MapperConfig::new(PyMappedClass::new(vm, class), target.table.clone());
        config.properties.clone_from(&items.properties);
        let shown = union.columns_keyed();
        let mut declared: Vec<Rc<str>> = Vec::new();
        for (key, property) in &items.columns {
            let name = property.column().key();
            let found = shown.iter().find(|(known, _)| *known == name);
            if let Some(sql::expr::ExprKind::Proxy(proxy)) = found.map(|(_, column)| column.kind())
                && let Some(column) = proxy.shown_column().filter(|_| *key != name)
            {
                config.columns.push((key.clone(), ColumnProperty::new(column)));
                continue;
            }
            declared.push(name);
        }
        let mut objects = items.objects.clone();
        objects.extend(given_properties(vm, &Place { class, registry: registry_value }, &arguments, &mut config)?);
        settings.apply(vm, &arguments, &mut config)?;
        let on = shown.iter().find(|(key, _)| **key == *discriminator).map(|(_, column)| column.clone());
        config.polymorphic.on = on.map(orm::Discriminator::Expr);
        config.polymorphic.is_abstract = true;
        let is_strict = vm.attr_opt(&class.value(), "strict_attrs")?.map_or(Ok(false), |flag| vm.truth(&flag))?;
        if is_strict {
            declared.extend(union.primary_key().iter().filter_map(sql::expr::Expr::key));
            declared.push(Rc::from(discriminator));
            config.include_properties = Some(declared);
            config.polymorphic.with = orm::WithPolymorphic::All;
            config.polymorphic.with_selectable = Some(union.clone());
        }
        finish(vm, class, &registry, config, &target, &objects)?;
        class.dict.remove_name(&vm.intern("__table__"));
        vm.class_changed(class);
        Ok(())
    })
}

/// `__mapper_args__`, as keywords of the mapper.
fn mapper_args(vm: &Vm, class: &ClassRef) -> PyResult<Vec<(String, Value)>> {
    let Some(given) = vm.attr_opt(&class.value(), "__mapper_args__")? else { return Ok(Vec::new()) };
    let Some(dict) = given.as_dict() else { return Ok(Vec::new()) };
    dict.items().into_iter().map(|(key, value)| Ok((vm.str(&key)?, value))).collect()
}

/// Maps a class to a table as it is; SQLAlchemy: `map_imperatively`.
pub fn map_imperatively(
    vm: &Vm,
    registry: &Value,
    class: &ClassRef,
    local_table: Option<&Value>,
    arguments: &[(String, Value)],
) -> PyResult<Rc<Mapper>> {
    let registry_value = registry;
    let registry = registry::payload_of(vm, registry)?;
    if class.as_obj().payload::<MappedPayload>().is_some() {
        let text = format!("Class '{}' already has a primary mapper defined. ", vm.repr(&class.value())?);
        return Err(argument_error(vm, &text));
    }
    let items = Items::default();
    let copy_of = |value: &Value| value.clone();
    let parent = arguments.iter().find(|(key, value)| key == "inherits" && !value.is_none());
    let parent = match parent {
        Some((_, value)) => super::mapped_class::mapper_of(vm, value)?,
        None => None,
    };
    let target = match local_table.filter(|table| !table.is_none()) {
        Some(given) => {
            if let Some(text) = given.as_str() {
                let shown = sql::repr_str(text);
                let text = format!(
                    "Textual SQL expression {shown} for argument local_tableshould be explicitly declared as text({shown})"
                );
                return Err(argument_error(vm, &text));
            }
            let from = coercion::from_clause(vm, given)?;
            Target::of_from(&from).ok_or_else(|| argument_error(vm, "FROM expression expected"))?
        }
        None => match &parent {
            Some(parent) => Target { table: parent.table().clone(), selectable: None },
            None => {
                let text = format!(
                    "Mapper[{}(None)] has None for a primary table argument and does not specify 'inherits'",
                    class.name()
                );
                return Err(argument_error(vm, &text));
            }
        },
    };
    let mut config = MapperConfig::new(PyMappedClass::new(vm, class), target.table.clone());
    let place = Place { class, registry: registry_value };
    let objects = given_properties(vm, &place, arguments, &mut config)?;
    let settings = Arguments { copy_of: &copy_of, items: &items, parent };
    settings.apply(vm, arguments, &mut config)?;
    give_constructor(vm, class)?;
    finish(vm, class, &registry, config, &target, &objects)
}

/// Where properties are declared.
struct Place<'a> {
    class: &'a ClassRef,
    registry: &'a Value,
}

/// Puts the dict `properties` of a mapper's arguments into its configuration; answers its property objects.
fn given_properties(
    vm: &Vm,
    place: &Place<'_>,
    arguments: &[(String, Value)],
    config: &mut MapperConfig,
) -> PyResult<Vec<(Rc<str>, Value)>> {
    let given = arguments.iter().find(|(key, _)| key == "properties").map(|(_, value)| value.clone());
    let Some(given) = given.as_ref().and_then(Value::as_dict) else { return Ok(Vec::new()) };
    let mut objects = Vec::new();
    for (key, value) in given.items() {
        let key: Rc<str> = Rc::from(key.as_str().unwrap_or_default());
        match kind_of(vm, place, &key, &value)? {
            Some(PropertyKind::Column(property)) => config.columns.push((key.clone(), property)),
            Some(kind) => config.properties.push((key.clone(), kind)),
            None => {
                return Err(no_property(vm, &value));
            }
        }
        if property_of(&value).is_some() {
            objects.push((key, value));
        }
    }
    Ok(objects)
}

/// What a value is as a property of a mapper, outside of a class statement.
fn kind_of(vm: &Vm, place: &Place<'_>, key: &Rc<str>, value: &Value) -> PyResult<Option<PropertyKind>> {
    if let Some(given) = relationship::payload_of(value) {
        let annotated = relationship::AnnotatedTarget::default();
        let config = relationship::config_for(vm, place.class, place.registry, &given, &annotated)?;
        return Ok(Some(PropertyKind::Relationship(RelationshipProperty::new(key, config))));
    }
    if let Some(given) = payload::<MappedColumnPayload>(value) {
        let given_column = given.column();
        name_column(&given_column, key);
        let mut property = ColumnProperty::new(given_column);
        property.deferral.clone_from(&given.deferral);
        property.has_active_history = given.has_active_history;
        return Ok(Some(PropertyKind::Column(property)));
    }
    if let Some(given) = column::column_of(value) {
        name_column(&given, key);
        return Ok(Some(PropertyKind::Column(ColumnProperty::new(given))));
    }
    if let Some(columns) = value.as_sequence() {
        let columns: Option<Vec<Column>> = columns.iter().map(column::column_of).collect();
        return Ok(columns.filter(|columns| !columns.is_empty()).map(|columns| {
            let first = ColumnProperty::new(columns[0].clone());
            PropertyKind::Column(ColumnProperty { columns, ..first })
        }));
    }
    if let Some(property) = property_of(value) {
        return Ok(Some(match &property.declared {
            Some(Declared::Columns(declared)) => {
                let columns: Option<Vec<Column>> = declared
                    .items
                    .iter()
                    .map(|item| {
                        column::column_of(item).or_else(|| payload::<MappedColumnPayload>(item).map(|own| own.column()))
                    })
                    .collect();
                match columns {
                    Some(columns) => {
                        for column in &columns {
                            name_column(column, key);
                        }
                        PropertyKind::Column(ColumnProperty {
                            columns,
                            shown: None,
                            deferral: declared.deferral.clone(),
                            has_active_history: declared.has_active_history,
                            default: None,
                        })
                    }
                    None => {
                        let first = declared.items.first().cloned().unwrap_or(Value::None);
                        let expr = coercion::expr(vm, &first)?;
                        property_object::expression_kind(expr, declared.deferral.clone(), declared.expires_on_flush)
                    }
                }
            }
            Some(Declared::QueryExpression { default, expires_on_flush }) => {
                let expr = default.clone().unwrap_or_else(sql::expr::null);
                PropertyKind::Expression(orm::ExpressionProperty {
                    is_query_time: default.is_none(),
                    expires_on_flush: *expires_on_flush,
                    ..orm::ExpressionProperty::new(expr)
                })
            }
            Some(Declared::Synonym(synonym)) => {
                PropertyKind::Synonym(orm::SynonymProperty { target: synonym.target.clone() })
            }
            Some(Declared::Composite(declared)) => super::composite::kind_outside(vm, declared)?,
            None => return Ok(None),
        }));
    }
    match crate::sqlalchemy::sql::elements::expression(vm, value)? {
        Some(expr) => Ok(Some(property_object::expression_kind(expr, None, true))),
        None => Ok(None),
    }
}

/// Makes the mapper and puts its attributes on the class.
fn finish(
    vm: &Vm,
    class: &ClassRef,
    registry: &RegistryPayload,
    mut config: MapperConfig,
    target: &Target,
    objects: &[(Rc<str>, Value)],
) -> PyResult<Rc<Mapper>> {
    config.selectable.clone_from(&target.selectable);
    exclude_overridden(vm, class, &mut config)?;
    if let Some(above) = config.inherits.as_ref().filter(|above| above.is_concrete) {
        let properties = above.parent.properties();
        let has_own = |key: &Rc<str>| class.dict.get_str(key).is_some();
        config.own_attributes = properties.iter().map(|property| property.key().clone()).filter(has_own).collect();
    }
    let mapper = registry.mappers.map(config).python(vm)?;
    if let Some(mapped) = PyMappedClass::of(&mapper) {
        mapped.find_hooks(vm, class)?;
    }
    for (key, object) in objects {
        property_object::bind(vm, &mapper, key, object)?;
    }
    class.as_obj().set_payload(Rc::new(MappedPayload(mapper.clone(), RefCell::new(objects.to_vec()))));
    for property in mapper.properties().iter() {
        let is_hidden = matches!(property.kind(), PropertyKind::Expression(own) if !own.is_instrumented);
        if !is_hidden {
            put_attribute(vm, class, &mapper, property.key())?;
        }
    }
    class.dict.set_str("__dict__", inspection::dict_property(vm)?);
    let shown = match &target.selectable {
        Some(selectable) => from_clause::wrap(vm, selectable)?,
        None => table::wrap(vm, &target.table)?,
    };
    class.dict.set_str("__table__", shown);
    class.dict.set_str("__mapper__", mapper_object::wrap(vm, &mapper)?);
    registry.add_class(class);
    vm.class_changed(class);
    name_constructor(vm, class)?;
    if let Some(mapped) = PyMappedClass::of(&mapper).filter(|mapped| mapped.listeners().hears(orm::EventKind::Mapper)) {
        for name in ["instrument_class", "after_mapper_constructed"] {
            let arguments = |vm: &Vm| Ok(vec![mapper_object::wrap(vm, &mapper)?, class.value()]);
            mapped.tell(name, arguments).map_err(orm::Error::from).python(vm)?;
        }
    }
    Ok(mapper)
}

/// Errors of calls call the constructor of a mapped class `__init__()`, without its class.
fn name_constructor(vm: &Vm, class: &ClassRef) -> PyResult<()> {
    let Some(function) = class_attribute(vm, class, &vm.intern("__init__"))? else { return Ok(()) };
    if vm.attr_opt(&function, "__code__")?.is_some() {
        vm.set_attr(&function, &vm.intern("__qualname__"), Value::str("__init__"))?;
    }
    Ok(())
}

/// A column or inherited attribute whose name the class uses for something else is not mapped.
fn exclude_overridden(vm: &Vm, class: &ClassRef, config: &mut MapperConfig) -> PyResult<()> {
    let mut names: Vec<Rc<str>> = match &config.selectable {
        Some(selectable) => selectable.columns_keyed().into_iter().map(|(key, _)| key).collect(),
        None => config.table.columns().iter().map(Column::key).collect(),
    };
    if let Some(inherits) = &config.inherits {
        names.extend(inherits.parent.properties().iter().map(|property| property.key().clone()));
    }
    for name in names {
        let is_given =
            config.columns.iter().any(|(key, _)| *key == name) || config.properties.iter().any(|(key, _)| *key == name);
        if is_given {
            continue;
        }
        if let Some(found) = class_attribute(vm, class, &vm.intern(&name))?
            && !is_of_mapping(&found)
            && vm.truth(&found)?
            && !is_field(vm, class, &name)?
        {
            config.exclude_properties.push(name);
        }
    }
    Ok(())
}

/// Whether a class is a dataclass with a field of this name: what the class has for it is the default.
fn is_field(vm: &Vm, class: &ClassRef, name: &str) -> PyResult<bool> {
    let fields = vm.attr_opt(&class.value(), "__dataclass_fields__")?;
    Ok(fields.as_ref().and_then(Value::as_dict).is_some_and(|fields| fields.get_str(name).is_some()))
}

/// Whether a class attribute belongs to the mapping.
fn is_of_mapping(value: &Value) -> bool {
    attribute::attribute_of(value).is_some()
        || relationship::payload_of(value).is_some()
        || property_of(value).is_some()
        || payload::<MappedColumnPayload>(value).is_some()
        || declared_attr::declared_of(value).is_some()
        || payload::<crate::sqlalchemy::sql::elements::ExprPayload>(value).is_some()
}

/// Puts the attribute of a property on the class. A synonym with a descriptor leaves objects to that.
fn put_attribute(vm: &Vm, class: &ClassRef, mapper: &Rc<Mapper>, key: &Rc<str>) -> PyResult<()> {
    if key.starts_with("_sa_") {
        return Ok(());
    }
    let before = class.dict.get_str(key).filter(|value| !is_of_mapping(value) && !value.is_none());
    let made = attribute::make(vm, mapper, key, before.as_ref())?;
    class.dict.set_str(key, made);
    Ok(())
}

/// Gives a class the constructor of declarative classes, unless it has one of its own.
pub fn give_constructor(vm: &Vm, class: &ClassRef) -> PyResult<()> {
    let mro = class.mro.borrow().clone();
    let has_own = mro.iter().any(|base| !base.is(&vm.types.object) && base.dict.get_str("__init__").is_some());
    let constructor = Library::of(vm).class(vm, "_DeclarativeConstructor")?;
    if let (false, Some(function)) = (has_own, constructor.dict.get_str("__init__")) {
        class.dict.set_str("__init__", function);
        vm.class_changed(class);
    }
    Ok(())
}

/// The error about a value that is no property: it is taken for a column.
fn no_property(vm: &Vm, value: &Value) -> python::PyError {
    let text = format!("'{}' object has no attribute 'proxy_set'", vm.class_of(value).name());
    vm.attribute_error(value, "proxy_set", &text)
}

/// `mapper.add_property(key, property)`.
pub fn add_property(vm: &Vm, mapper: &Rc<Mapper>, key: &str, property: &Value) -> PyResult<()> {
    let Some(class) = super::mapped_class::python_class(vm, mapper)?.as_class() else { return Ok(()) };
    if let Some(column) = column::column_of(property)
        && !mapper.tables().iter().any(|table| column.table().is_some_and(|own| own.ptr_eq(table)))
    {
        name_column(&column, key);
        let text = format!(
            "When configuring property '{key}' on {mapper}, column '{}' is not represented in the mapper's table. Use \
             the `column_property()` function to force this column to be mapped as a read-only attribute.",
            column.display()
        );
        return Err(argument_error(vm, &text));
    }
    if !add_attribute(vm, &class, mapper, &vm.intern(key), property)? {
        return Err(no_property(vm, property));
    }
    Ok(())
}

/// Maps what is assigned to an attribute of a mapped class; `false` when that is nothing to map.
pub fn add_attribute(vm: &Vm, class: &ClassRef, mapper: &Rc<Mapper>, name: &Name, value: &Value) -> PyResult<bool> {
    let key: Rc<str> = Rc::from(name.as_str());
    if let Some((_, target)) = attribute::attribute_of(value) {
        if *target == *key {
            return Ok(false);
        }
        let synonym = property_object::synonym_of(vm, &target)?;
        return add_attribute(vm, class, mapper, name, &synonym);
    }
    let is_property = property_of(value).is_some()
        || relationship::payload_of(value).is_some()
        || column::column_of(value).is_some()
        || payload::<MappedColumnPayload>(value).is_some();
    if !is_property {
        return Ok(false);
    }
    let registry = vm.attr_opt(&class.value(), "registry")?.unwrap_or(Value::None);
    let place = Place { class, registry: &registry };
    let Some(kind) = kind_of(vm, &place, &key, value)? else { return Ok(false) };
    if let PropertyKind::Relationship(made) = kind {
        mapper.add_relationship(made).python(vm)?;
        return Ok(true);
    }
    if let PropertyKind::Column(property) = &kind {
        for column in property.columns.iter().filter(|column| column.table().is_none()) {
            mapper.table().append_column(column, false).python(vm)?;
        }
    }
    mapper.add_property(&key, kind).python(vm)?;
    if let Some(property) = property_of(value) {
        property.place_at(mapper, &key);
        property_object::bind(vm, mapper, &key, value)?;
        if let Some(mapped) = class.as_obj().payload::<MappedPayload>() {
            mapped.1.borrow_mut().push((key.clone(), value.clone()));
        }
    }
    for below in mapper.self_and_descendants() {
        if let Some(class) = super::mapped_class::python_class(vm, &below)?.as_class() {
            put_attribute(vm, &class, &below, &key)?;
            vm.class_changed(&class);
        }
    }
    Ok(true)
}

/// `SAWarning` for a second class of the same name and module.
fn warn_of_replaced(vm: &Vm, class: &ClassRef, registry: &RegistryPayload) -> PyResult<()> {
    let module = class.module().as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
    let name = class.name().to_string();
    let is_known = registry.class_names.borrow().contains(&(module.clone(), name.clone()));
    if is_known {
        warnings::warn(
            vm,
            "SAWarning",
            &format!(
                "This declarative base already contains a class with the same class name and module name as {module}.{name}, and will be replaced in the string-lookup table."
            ),
        )?;
    } else {
        registry.class_names.borrow_mut().push((module, name));
    }
    Ok(())
}
