//! `InstrumentedAttribute`: `Model.name` on the class, and the descriptor behind `model.name`.

use std::rc::{Rc, Weak};

use orm::{AliasedEntity, AttrValue, InstanceState, Mapper, OrmEntity, PropertyKind, RelationshipAttribute};
use python::{Args, ClassBuilder, PyError, PyResult, Value, Vm};
use sql::expr::Expr;

use super::instance::state_of;
use super::{
    aliased, attribute_impl, collection_writer, collections, composite, related_value, relationship_operators,
    validators,
};
use crate::class_table::ClassDef;
use crate::convert;
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::ext::mutable;
use crate::sqlalchemy::sql::column_operators;
use crate::sqlalchemy::{schema, symbol, types, warnings};

const MODULE: &str = "sqlalchemy.orm.attributes";

/// What attributes are besides, for type hints and `isinstance()`.
const BASES: &[&str] = &["ColumnOperators", "SQLORMExpression", "ORMDescriptor", "InspectionAttr"];

/// The classes of attributes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("QueryableAttribute", MODULE, BASES, define),
    ClassDef::plain("InstrumentedAttribute", MODULE, &["QueryableAttribute"]),
    ClassDef::plain("Proxy", MODULE, &["QueryableAttribute"]),
    ClassDef::with("composite.Proxy", MODULE, &["Proxy"], |builder| {
        column_operators::delegate(builder, |vm, attribute| match comparator(vm, attribute)? {
            Some(comparator) => Ok(comparator),
            None => Err(vm.type_error("an attribute of a composite is needed")),
        })
    }),
];

/// What an `InstrumentedAttribute` carries.
pub struct AttributePayload {
    mapper: Weak<Mapper>,
    key: Rc<str>,
    alias: Option<Rc<AliasedEntity>>,
    /// A relationship that `of_type()` or `and_()` changed.
    relationship: Option<RelationshipAttribute>,
    /// What objects do when the attribute is read or set, where that is not the mapping's business.
    descriptor: Option<Value>,
}

impl AttributePayload {
    /// The mapped class or alias whose attribute it is.
    fn entity(&self) -> Option<OrmEntity> {
        match &self.alias {
            Some(alias) => OrmEntity::of_alias(alias),
            None => self.mapper.upgrade().as_ref().map(OrmEntity::from),
        }
    }
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    relationship_operators::define(builder)
        .method("__get__", get)
        .method("__set__", set)
        .method("__delete__", delete)
        .method("__str__", |vm, args| {
            let (mapper, key) = own(vm, args)?;
            Ok(Value::string(match own_entity(vm, args)?.alias() {
                Some(alias) => format!("{alias}.{key}"),
                None => format!("{}.{key}", mapper.class().name()),
            }))
        })
        .method("__repr__", repr)
        .method("__clause_element__", |vm, args| crate::sqlalchemy::sql::elements::wrap(vm, &own_expr(vm, args)?))
        .method("__getattr__", missing)
        .property("key", |vm, args| Ok(Value::str(&own(vm, args)?.1)))
        .property("name", |vm, args| {
            Ok(own_expr(vm, args)?.name().map_or(Value::None, |name| Value::str(name.as_str())))
        })
        .property("type", |vm, args| types::wrap(vm, &own_expr(vm, args)?.ty()))
        .property("expression", |vm, args| crate::sqlalchemy::sql::elements::wrap(vm, &own_expr(vm, args)?))
        .property("class_", |vm, args| aliased::wrap_entity(vm, &own_entity(vm, args)?))
        .property("parent", |vm, args| {
            let entity = own_entity(vm, args)?;
            match entity.alias() {
                Some(alias) => aliased::wrap_inspected(vm, alias),
                None => super::mapper::wrap(vm, entity.mapper()),
            }
        })
        .property("property", property)
        .property("prop", property)
        .property("extension_type", |vm, _| super::base_module::extension_type(vm, "NotExtension", "NOT_EXTENSION"))
}

/// The attribute of a mapper's property, for its class. `descriptor` is what the class had under that name.
pub fn make(vm: &Vm, mapper: &Rc<Mapper>, key: &Rc<str>, descriptor: Option<&Value>) -> PyResult {
    let property = mapper.property(key).python(vm)?;
    let is_proxy = matches!(property.kind(), PropertyKind::Synonym(_) | PropertyKind::Composite(_));
    let declared = match property.kind() {
        PropertyKind::Synonym(_) => super::property_object::descriptor_of(vm, mapper, key)?,
        _ => None,
    };
    let payload = AttributePayload {
        mapper: Rc::downgrade(mapper),
        key: key.clone(),
        alias: None,
        relationship: None,
        descriptor: declared.or_else(|| descriptor.filter(|_| is_proxy).cloned()),
    };
    let class = class_of(&property);
    Library::of(vm).instance(vm, class, Rc::new(payload))
}

/// The Python class of a property's attribute.
fn class_of(property: &orm::Property) -> &'static str {
    match property.kind() {
        PropertyKind::Composite(_) => "composite.Proxy",
        PropertyKind::Synonym(_) => "Proxy",
        _ => "InstrumentedAttribute",
    }
}

/// An attribute of an alias.
pub fn of_alias(vm: &Vm, alias: &Rc<AliasedEntity>, key: &str) -> PyResult {
    let mapper = alias.mapper().as_ref().map(Rc::downgrade).unwrap_or_default();
    let payload = AttributePayload {
        mapper,
        key: Rc::from(key),
        alias: Some(alias.clone()),
        relationship: None,
        descriptor: None,
    };
    let class = alias.mapper().and_then(|mapper| mapper.find_property(key)).map(|property| class_of(&property));
    Library::of(vm).instance(vm, class.unwrap_or("InstrumentedAttribute"), Rc::new(payload))
}

/// The Python object of the attribute that an expression came from, on its class or alias.
pub fn object_of(vm: &Vm, attribute: &orm::Attribute) -> PyResult {
    let Some(entity) = attribute.entity() else { return Ok(Value::None) };
    vm.attr(&aliased::wrap_entity(vm, &entity)?, attribute.property().key())
}

/// The expression of a value that is an attribute of a mapped class.
pub fn expression_of(vm: &Vm, value: &Value) -> PyResult<Option<Expr>> {
    let Some(attribute) = payload::<AttributePayload>(value) else { return Ok(None) };
    if let Some(relationship) = relationship_of(value) {
        return Ok(Some(relationship.condition().python(vm)?));
    }
    Ok(attribute.entity().and_then(|entity| entity.attribute(&attribute.key)))
}

/// The relationship that an attribute of a mapped class or alias is.
pub fn relationship_of(value: &Value) -> Option<RelationshipAttribute> {
    let attribute = payload::<AttributePayload>(value)?;
    if let Some(relationship) = &attribute.relationship {
        return Some(relationship.clone());
    }
    RelationshipAttribute::new(&attribute.entity()?, &attribute.key)
}

/// The attribute of a relationship that `of_type()` or `and_()` changed.
pub fn wrap_relationship(vm: &Vm, relationship: RelationshipAttribute) -> PyResult {
    let source = relationship.source();
    let payload = AttributePayload {
        mapper: Rc::downgrade(source.mapper()),
        key: relationship.property().key().clone(),
        alias: source.alias().cloned(),
        relationship: Some(relationship),
        descriptor: None,
    };
    Library::of(vm).instance(vm, "QueryableAttribute", Rc::new(payload))
}

/// An attribute as a loader option names it.
pub fn reference_of(value: &Value) -> Option<orm::AttributeRef> {
    let attribute = payload::<AttributePayload>(value)?;
    let mut reference = orm::AttributeRef::new(attribute.entity()?, attribute.key.clone());
    if let Some(relationship) = relationship_of(value) {
        reference.leads_to = relationship.target().ok();
        reference.is_of_type = relationship.of_type().is_some();
        reference.criteria = relationship.criteria().to_vec();
    }
    Some(reference)
}

/// The mapper and key of a value that is an attribute of a mapped class.
pub fn attribute_of(value: &Value) -> Option<(Rc<Mapper>, Rc<str>)> {
    let attribute = payload::<AttributePayload>(value)?;
    Some((attribute.mapper.upgrade()?, attribute.key.clone()))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<(Rc<Mapper>, Rc<str>)> {
    attribute_of(args.receiver(vm)?).ok_or_else(|| vm.type_error("an attribute of a mapped class is needed"))
}

fn own_payload(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<AttributePayload>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("an attribute of a mapped class is needed"))
}

fn own_entity(vm: &Vm, args: &Args<'_>) -> PyResult<OrmEntity> {
    let found = payload::<AttributePayload>(args.receiver(vm)?).and_then(|attribute| attribute.entity());
    found.ok_or_else(|| vm.type_error("an attribute of a mapped class is needed"))
}

fn own_expr(vm: &Vm, args: &Args<'_>) -> PyResult<Expr> {
    let (_, key) = own(vm, args)?;
    own_entity(vm, args)?.attribute(&key).ok_or_else(|| vm.attribute_error(&Value::None, &key, &key))
}

fn repr(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = vm.class_of(args.receiver(vm)?).name();
    let address = args.get(0).map_or(0, python::object::address);
    Ok(Value::string(format!("<{MODULE}.{class} object at {address:#x}>")))
}

/// `Model.name.x`: an attribute of the column, or SQLAlchemy's error about both objects.
fn missing(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let name = args.get(1).and_then(Value::as_str).unwrap_or_default();
    let (mapper, key) = own(vm, args)?;
    if name == "impl"
        && let Some(property) = mapper.find_property(&key)
        && let Some(found) = attribute_impl::of_property(vm, &mapper, &property)?
    {
        return Ok(found);
    }
    if !name.starts_with("__") {
        let column = mapper.find_property(&key).and_then(|property| property.column().cloned());
        if let Some(column) = column {
            let column = schema::column::wrap(vm, &column)?;
            if let Some(value) = vm.attr_opt(&column, name)? {
                return Ok(value);
            }
        }
    }
    if let Some(comparator) = comparator(vm, receiver)?
        && !name.starts_with("__")
        && let Some(found) = vm.attr_opt(&comparator, name)?
    {
        return Ok(found);
    }
    let class = match vm.class_of(receiver).name().as_str() {
        "Proxy" => "property".to_owned(),
        other => other.to_owned(),
    };
    let text = format!(
        "Neither '{class}' object nor 'Comparator' object associated with {}.{key} has an attribute '{name}'",
        mapper.class().name()
    );
    Err(vm.attribute_error(receiver, name, &text))
}

fn property(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (mapper, key) = own(vm, args)?;
    super::mapper::property_object(vm, &mapper, &key)
}

/// `model.name`: the value, loaded when it is expired; the attribute itself on the class.
fn get(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let Some(object) = args.get(1).filter(|object| !object.is_none()) else { return Ok(receiver.clone()) };
    let attribute = own_payload(vm, args)?;
    let key = &attribute.key;
    let state = state_for(vm, object, &attribute)?;
    let property = state.mapper().property(key).python(vm)?;
    match property.kind() {
        PropertyKind::Synonym(synonym) => match descriptor(receiver) {
            Some(descriptor) => {
                let class = vm.class_of(object).value();
                vm.call_method(&descriptor, "__get__", &[object.clone(), class])
            }
            None => vm.attr(object, &synonym.target),
        },
        PropertyKind::Composite(composite) => composite::get(vm, object, &state, key, composite),
        PropertyKind::Hidden => Err(hidden(vm, object, &state, key)),
        _ => {
            if let Some(collection) = collection_writer::read(vm, object, &state, &property)? {
                return Ok(collection);
            }
            let value = state.read(&property).python(vm);
            warnings::show_pending(vm)?;
            let value = to_python(vm, &value?)?;
            mutable::read(vm, &state, key, value)
        }
    }
}

fn descriptor(attribute: &Value) -> Option<Value> {
    payload::<AttributePayload>(attribute)?.descriptor.clone()
}

/// `AttributeError` for an attribute that a concrete class does not share with the one above.
fn hidden(vm: &Vm, object: &Value, state: &InstanceState, key: &str) -> PyError {
    let mapper = state.mapper();
    let text = format!(
        "Concrete {mapper} does not implement attribute '{key}' at the instance level.  Add this property explicitly to {mapper}."
    );
    vm.attribute_error(object, key, &text)
}

/// What compares an attribute in place of its column: a composite's comparator.
pub fn comparator(vm: &Vm, attribute: &Value) -> PyResult<Option<Value>> {
    if payload::<AttributePayload>(attribute).is_none() {
        return Ok(None);
    }
    composite::comparator(vm, attribute)
}

fn set(vm: &Vm, args: &Args<'_>) -> PyResult {
    let attribute = own_payload(vm, args)?;
    let key = &attribute.key;
    let object = args.get(1).unwrap_or(&Value::None);
    let state = state_for(vm, object, &attribute)?;
    let value = args.get(2).cloned().unwrap_or(Value::None);
    if symbol::is(&value, symbol::DONT_SET) {
        return Ok(Value::None);
    }
    let property = state.mapper().property(key).python(vm)?;
    match property.kind() {
        PropertyKind::Synonym(synonym) => {
            match descriptor(args.receiver(vm)?) {
                Some(descriptor) => vm.call_method(&descriptor, "__set__", &[object.clone(), value])?,
                None => {
                    vm.set_attr(object, &vm.intern(&synonym.target), value)?;
                    Value::None
                }
            };
            return Ok(Value::None);
        }
        PropertyKind::Composite(composite) => {
            composite::set(vm, object, &state, key, composite, &value)?;
            return Ok(Value::None);
        }
        PropertyKind::Hidden => return Err(hidden(vm, object, &state, key)),
        PropertyKind::Relationship(relationship) => {
            related_value::set(vm, &state, &property, relationship, &value)?;
            return Ok(Value::None);
        }
        PropertyKind::Column(_) | PropertyKind::Expression(_) => {}
    }
    let value = validators::checked(vm, object, &state, key, value)?;
    let value = mutable::tracked(vm, &state, key, &value)?.unwrap_or(value);
    state.set_property(&property, from_python(vm, &value)).python(vm)?;
    Ok(Value::None)
}

fn delete(vm: &Vm, args: &Args<'_>) -> PyResult {
    let attribute = own_payload(vm, args)?;
    let key = &attribute.key;
    let object = args.get(1).unwrap_or(&Value::None);
    let state = state_for(vm, object, &attribute)?;
    let property = state.mapper().property(key).python(vm)?;
    match property.kind() {
        PropertyKind::Synonym(synonym) => match descriptor(args.receiver(vm)?) {
            Some(descriptor) => {
                vm.call_method(&descriptor, "__delete__", std::slice::from_ref(object))?;
            }
            None => vm.del_attr(object, &vm.intern(&synonym.target))?,
        },
        PropertyKind::Composite(composite) => composite::delete(vm, object, &state, key, composite)?,
        PropertyKind::Hidden => return Err(hidden(vm, object, &state, key)),
        _ => {
            collection_writer::refuse_delete(vm, &property)?;
            let deleted = state.delete(key).python(vm);
            warnings::show_pending(vm)?;
            deleted?;
        }
    }
    Ok(Value::None)
}

/// `flag_modified(instance, "key")`.
pub fn flag_modified(vm: &Vm, args: &Args<'_>) -> PyResult {
    let instance = super::instance::instance_of(vm, args.receiver(vm)?)?;
    let key = args.get(1).or_else(|| args.keyword("key")).and_then(Value::as_str).unwrap_or_default();
    instance.state().flag_modified(key).python(vm)?;
    Ok(Value::None)
}

/// The state of the object that an attribute is read from. An object that skipped the constructor gets its state now.
fn state_for(vm: &Vm, object: &Value, attribute: &AttributePayload) -> PyResult<Rc<InstanceState>> {
    if let Some(state) = state_of(object) {
        return Ok(state);
    }
    let gone = || vm.type_error("an attribute of a mapped class is needed");
    let mapper = &attribute.mapper.upgrade().ok_or_else(gone)?;
    match object.as_obj() {
        Some(object) => {
            mapper.registry_configure().python(vm)?;
            super::instance::ensure_state(vm, object, mapper)
        }
        None => Err(vm.attribute_error(object, "_sa_instance_state", "object has no attribute '_sa_instance_state'")),
    }
}

/// An attribute's value as Python sees it.
pub fn to_python(vm: &Vm, value: &AttrValue) -> PyResult {
    if let AttrValue::Collection(collection) = value {
        return Ok(collections::object_of(collection));
    }
    match value {
        AttrValue::Plain(value) => convert::to_python(vm, value),
        other => convert::to_python(vm, &other.clone().into_value()),
    }
}

/// A Python value as an attribute takes it.
pub fn from_python(vm: &Vm, value: &Value) -> AttrValue {
    match crate::sqlalchemy::sql::elements::expression(vm, value) {
        Ok(Some(expr)) => AttrValue::Expression(expr),
        _ => AttrValue::Plain(convert::to_sql(vm, value)),
    }
}
