//! `aliased()`: classes under other names.

use std::rc::Rc;

use orm::{AliasOptions, AliasedEntity, OrmEntity, PolymorphicOptions};
use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::selectable::FromClause;

use super::{attribute, mapped_class, mapper, mapper_arguments};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error};
use crate::sqlalchemy::engine::inspector;
use crate::sqlalchemy::ext::hybrid;
use crate::sqlalchemy::schema::{self, flag};
use crate::sqlalchemy::sql::{coercion, from_clause};

const MODULE: &str = "sqlalchemy.orm.util";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("AliasedClass", MODULE, &["object"], define),
    ClassDef::with("AliasedInsp", MODULE, &["InspectionAttr"], define_inspected),
];

/// What `inspect(alias)` carries.
struct Inspected(Rc<AliasedEntity>);

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__getattr__", attribute_of_alias)
        .method("__repr__", |vm, args| {
            let own = own(vm, args)?;
            let address = args.get(0).map_or(0, python::object::address);
            Ok(Value::string(format!("<AliasedClass at {address:#x}; {}>", own.target_name())))
        })
        .method("__str__", |vm, args| Ok(Value::string(own(vm, args)?.to_string())))
        .property("__name__", |vm, args| Ok(Value::string(own(vm, args)?.to_string())))
        .property("_aliased_insp", |vm, args| wrap_inspected(vm, &own(vm, args)?))
}

fn define_inspected(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__repr__", |vm, args| {
            let own = own_inspected(vm, args)?;
            let address = args.get(0).map_or(0, python::object::address);
            let class = own.mapper().map(|mapper| mapper.class().name().to_owned()).unwrap_or_default();
            Ok(Value::string(format!("<AliasedInsp at {address:#x}; {class}({class})>")))
        })
        .method("__str__", |vm, args| Ok(Value::string(own_inspected(vm, args)?.to_string())))
        .property("mapper", |vm, args| match own_inspected(vm, args)?.mapper() {
            Some(found) => mapper::wrap(vm, &found),
            None => Ok(Value::None),
        })
        .property("class_", |vm, args| match own_inspected(vm, args)?.mapper() {
            Some(found) => mapped_class::python_class(vm, &found),
            None => Ok(Value::None),
        })
        .property("entity", |vm, args| wrap(vm, &own_inspected(vm, args)?))
        .property("selectable", |vm, args| from_clause::wrap(vm, own_inspected(vm, args)?.selectable()))
        .property("name", |vm, args| {
            Ok(own_inspected(vm, args)?.name().map_or(Value::None, |name| Value::str(name.as_str())))
        })
        .property("with_polymorphic_mappers", |vm, args| {
            let below = own_inspected(vm, args)?.below();
            Ok(Value::list(below.iter().map(|below| mapper::wrap(vm, below)).collect::<PyResult<Vec<_>>>()?))
        })
        .attribute("is_aliased_class", true)
        .attribute("is_mapper", false)
        .attribute("is_selectable", false)
        .attribute("is_instance", false)
        .attribute("is_attribute", false)
        .attribute("is_property", false)
}

/// The Python object of an alias.
pub fn wrap(vm: &Vm, alias: &Rc<AliasedEntity>) -> PyResult {
    let library = Library::of(vm);
    let address = Rc::as_ptr(alias).cast::<u8>() as usize;
    library.wrapper(address, || library.instance(vm, "AliasedClass", alias.clone()))
}

/// What `inspect()` gives of an alias.
pub fn wrap_inspected(vm: &Vm, alias: &Rc<AliasedEntity>) -> PyResult {
    let library = Library::of(vm);
    // One past the address of the alias, which nothing else has.
    let address = Rc::as_ptr(alias).cast::<u8>() as usize + 1;
    library.wrapper(address, || library.instance(vm, "AliasedInsp", Rc::new(Inspected(alias.clone()))))
}

/// The Python object of a mapped class or alias.
pub fn wrap_entity(vm: &Vm, entity: &OrmEntity) -> PyResult {
    match entity.alias() {
        Some(alias) => wrap(vm, alias),
        None => mapped_class::python_class(vm, entity.mapper()),
    }
}

/// The alias that a value is, or that `inspect()` gave for one.
pub fn alias_of(value: &Value) -> Option<Rc<AliasedEntity>> {
    payload::<AliasedEntity>(value).or_else(|| payload::<Inspected>(value).map(|found| found.0.clone()))
}

/// The mapped class or alias that a value stands for: the class, its mapper, an alias or what `inspect()` gives of one.
pub fn entity_of(vm: &Vm, value: &Value) -> PyResult<Option<OrmEntity>> {
    if let Some(alias) = alias_of(value) {
        return Ok(OrmEntity::of_alias(&alias));
    }
    if let Some(mapper) = mapped_class::mapper_of(vm, value)? {
        return Ok(Some(OrmEntity::from(&mapper)));
    }
    Ok(payload::<mapper::MapperPayload>(value).map(|mapper| OrmEntity::from(&mapper.0)))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<AliasedEntity>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("an alias of a class is needed"))
}

fn own_inspected(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<AliasedEntity>> {
    alias_of(args.receiver(vm)?).ok_or_else(|| vm.type_error("an alias of a class is needed"))
}

/// `alias.name`: the class's attribute, of the alias; methods of the class are called with the alias.
fn attribute_of_alias(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let own = own(vm, args)?;
    let name = args.get(1).and_then(Value::as_str).unwrap_or_default();
    let class = own.mapper().map_or(Ok(Value::None), |mapper| mapped_class::python_class(vm, &mapper))?;
    if let Some(class) = class.as_class()
        && let Some(hybrid) = hybrid::of_class(vm, &class, name)?
    {
        return hybrid::on_class(vm, &hybrid, receiver);
    }
    let class_name = |part: &&Rc<AliasedEntity>| part.mapper().is_some_and(|mapper| mapper.class().name() == name);
    if let Some(part) = own.parts().iter().find(class_name) {
        return wrap(vm, part);
    }
    let found = vm.attr(&class, name)?;
    if attribute::attribute_of(&found).is_some() {
        let adapted = attribute::of_alias(vm, &own, name)?;
        vm.set_attr(receiver, &vm.intern(name), adapted.clone())?;
        return Ok(adapted);
    }
    if let (Some(function), Some(_)) = (vm.attr_opt(&found, "__func__")?, vm.attr_opt(&found, "__self__")?) {
        let bind = vm.attr(&vm.import("types")?.value(), "MethodType")?;
        return vm.call(&bind, &[function, receiver.clone()]);
    }
    Ok(found)
}

const ALIASED: Signature =
    Signature::new("aliased").positional(&["element", "alias", "name", "flat", "adapt_on_names"]).required(1);

/// `aliased(element, alias, name=…, flat=…, adapt_on_names=…)`.
pub fn aliased(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = ALIASED.bind(vm, args)?;
    let element = bound.or_none(0);
    let name = schema::name(bound.get(2));
    let adapts_on_names = flag(vm, bound.get(4), false)?;
    if payload::<from_clause::FromPayload>(&element).is_some() {
        if adapts_on_names {
            return Err(argument_error(vm, "adapt_on_names only applies to ORM elements"));
        }
        return from_clause::wrap(vm, &coercion::from_clause(vm, &element)?.alias(name));
    }
    let Some(entity) = entity_of(vm, &element)? else {
        return Err(inspector::not_inspectable(vm, &element)?);
    };
    entity.mapper().registry_configure().python(vm)?;
    let mut from = None;
    if let Some(given) = bound.get(1).filter(|given| !given.is_none()) {
        from = Some(coercion::from_clause(vm, given)?);
    } else if let Some(alias) = entity.alias().filter(|alias| alias.is_subquery()) {
        from = Some(alias.selectable().clone());
    }
    if let Some(FromClause::Entity(entity)) = &from {
        from = entity.from_clause().python(vm)?;
    }
    let options = AliasOptions {
        from,
        name,
        adapts_on_names,
        is_flat: flag(vm, bound.get(3), false)?,
        of: entity.alias().cloned(),
    };
    wrap(vm, &AliasedEntity::new(entity.mapper(), options))
}

const WITH_POLYMORPHIC: Signature = Signature::new("with_polymorphic")
    .positional(&[
        "base",
        "classes",
        "selectable",
        "flat",
        "polymorphic_on",
        "aliased",
        "innerjoin",
        "adapt_on_names",
        "name",
    ])
    .required(2);

/// `with_polymorphic(base, classes, …)`: a class together with classes below it.
pub fn with_polymorphic(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = WITH_POLYMORPHIC.bind(vm, args)?;
    let Some(mapper) = mapped_class::mapper_of(vm, &bound.or_none(0))? else {
        return Err(inspector::not_inspectable(vm, &bound.or_none(0))?);
    };
    // `False` is the same as nothing here.
    let given = |place: usize| bound.get(place).filter(|value| !value.is_none() && value.as_bool() != Some(false));
    let is_flat = flag(vm, bound.get(3), false)?;
    if is_flat && given(2).is_some() {
        let text = "the 'flat' and 'selectable' arguments cannot be passed simultaneously to with_polymorphic()";
        return Err(argument_error(vm, text));
    }
    let options = PolymorphicOptions {
        below: mapper_arguments::below(vm, &bound.or_none(1))?,
        from: given(2).map(|from| coercion::from_clause(vm, from)).transpose()?,
        on: given(4).map(|on| coercion::expr(vm, on)).transpose()?,
        name: schema::name(bound.get(8)),
        is_aliased: flag(vm, bound.get(5), false)?,
        is_flat,
        is_inner: flag(vm, bound.get(6), false)?,
        adapts_on_names: flag(vm, bound.get(7), false)?,
    };
    wrap(vm, &AliasedEntity::with_polymorphic(&mapper, options).python(vm)?)
}
