//! `Model.name.impl`: what an attribute does for objects, as far as a program may look at it.

use std::rc::{Rc, Weak};

use orm::{Lazy, Mapper, Property, PropertyKind};
use python::{Args, ClassBuilder, PyResult, Value, Vm};

use super::{history, instance, mapped_class};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::IntoPython;

const MODULE: &str = "sqlalchemy.orm.attributes";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("_AttributeImpl", MODULE, &["object"], define),
    ClassDef::plain("_ScalarAttributeImpl", MODULE, &["_AttributeImpl"]),
    ClassDef::plain("_ScalarObjectAttributeImpl", MODULE, &["_ScalarAttributeImpl"]),
    ClassDef::plain("_CollectionAttributeImpl", MODULE, &["_AttributeImpl"]),
    ClassDef::plain("_WriteOnlyAttributeImpl", "sqlalchemy.orm.writeonly", &["_AttributeImpl"]),
    ClassDef::plain("_DynamicAttributeImpl", "sqlalchemy.orm.dynamic", &["_WriteOnlyAttributeImpl"]),
];

struct Impl {
    mapper: Weak<Mapper>,
    property: Rc<Property>,
}

impl Impl {
    fn is_collection(&self) -> bool {
        self.property.relationship().is_some_and(|own| own.uselist() && !own.lazy().is_write_only())
    }

    fn is_loaded(&self) -> bool {
        self.property.relationship().is_none_or(|own| !own.lazy().is_write_only())
    }
}

/// What an attribute does for objects; nothing for one that only stands for others.
pub fn of_property(vm: &Vm, mapper: &Rc<Mapper>, property: &Rc<Property>) -> PyResult<Option<Value>> {
    let class = match (property.kind(), property.relationship()) {
        (_, Some(own)) if own.lazy() == Lazy::Dynamic => "_DynamicAttributeImpl",
        (_, Some(own)) if own.lazy() == Lazy::WriteOnly => "_WriteOnlyAttributeImpl",
        (_, Some(own)) if own.uselist() => "_CollectionAttributeImpl",
        (_, Some(_)) => "_ScalarObjectAttributeImpl",
        (PropertyKind::Column(_) | PropertyKind::Expression(_), None) => "_ScalarAttributeImpl",
        _ => return Ok(None),
    };
    let payload = Impl { mapper: Rc::downgrade(mapper), property: property.clone() };
    Library::of(vm).instance(vm, class, Rc::new(payload)).map(Some)
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Impl>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("what an attribute does is needed"))
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .property("key", |vm, args| Ok(Value::str(own(vm, args)?.property.key())))
        .property("class_", |vm, args| match own(vm, args)?.mapper.upgrade() {
            Some(mapper) => mapped_class::python_class(vm, &mapper),
            None => Ok(Value::None),
        })
        .property("collection", |vm, args| Ok(Value::bool(own(vm, args)?.is_collection())))
        .property("dynamic", |vm, args| Ok(Value::bool(!own(vm, args)?.is_loaded())))
        .property("supports_population", |vm, args| Ok(Value::bool(own(vm, args)?.is_loaded())))
        .property("uses_objects", |vm, args| Ok(Value::bool(own(vm, args)?.property.relationship().is_some())))
        .property("active_history", |vm, args| Ok(Value::bool(own(vm, args)?.property.has_active_history())))
        .property("accepts_scalar_loader", |vm, args| Ok(Value::bool(own(vm, args)?.property.relationship().is_none())))
        .method("get_history", |vm, args| {
            let state = instance::instance_of(vm, &vm.attr(args.get(1).unwrap_or(&Value::None), "object")?)?;
            let attribute = history::attribute_state(state.state(), own(vm, args)?.property.key());
            let passive = history::passive_of(args.get(3)).unwrap_or(orm::Passive::OFF);
            history::of_attribute(vm, &attribute, passive)
        })
        .method("get", |vm, args| {
            let object = vm.attr(args.get(1).unwrap_or(&Value::None), "object")?;
            let state = instance::instance_of(vm, &object)?;
            let passive = history::passive_of(args.get(3)).unwrap_or(orm::Passive::OFF);
            match state.state().load(&own(vm, args)?.property, passive).python(vm)? {
                orm::Loaded::Value(value) => super::attribute::to_python(vm, &value),
                orm::Loaded::NoValue => super::base_module::named(vm, "NO_VALUE").map(Option::unwrap_or_default),
                orm::Loaded::NoResult => {
                    super::base_module::named(vm, "PASSIVE_NO_RESULT").map(Option::unwrap_or_default)
                }
            }
        })
}
