//! `WriteOnlyCollection`, and what it shares with `AppenderQuery`: relationships that are never loaded.

use std::rc::Rc;

use orm::{Direction, InstanceState, Lazy, Mapper, OrmEntity, Property, RelationshipAttribute, RelationshipProperty};
use python::{Args, ClassBuilder, NativeFn, PyDict, PyResult, Value, Vm};
use sql::expr::Expr;
use sql::statement::Select;

use super::{attribute, instance, mapped_class, related_value};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, invalid_request};
use crate::sqlalchemy::sql::{elements, select};
use crate::sqlalchemy::warnings;

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("_AbstractCollectionWriter", "sqlalchemy.orm.writeonly", &["object"], |builder| builder),
    ClassDef::with("WriteOnlyCollection", "sqlalchemy.orm.writeonly", &["_AbstractCollectionWriter"], define),
];

/// Makes the modules importable that these classes say they are of.
pub fn register(vm: &Vm) {
    vm.register_module("sqlalchemy.orm.dynamic", |vm, module| {
        module.class(vm, &Library::of(vm).class(vm, "AppenderQuery")?);
        Ok(())
    });
    vm.register_module("sqlalchemy.orm.writeonly", |vm, module| {
        module.class(vm, &Library::of(vm).class(vm, "WriteOnlyCollection")?);
        Ok(())
    });
}

/// The relationship of an object, as its collection changes and selects it.
pub struct CollectionWriter {
    /// The object, held strongly.
    pub object: Value,
    /// Its state.
    pub state: Rc<InstanceState>,
    /// The attribute.
    pub property: Rc<Property>,
    /// The relationship.
    pub relationship: Rc<RelationshipProperty>,
}

/// The methods by which members come and go.
pub const CHANGES: &[(&str, NativeFn)] = &[("add", add), ("add_all", add_all), ("remove", remove)];

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .methods(CHANGES)
        .method("select", |vm, args| {
            let writer = own(vm, args)?;
            select::wrap_select(vm, &writer.select().python(vm)?)
        })
        .method("insert", insert)
        .method("update", |vm, args| statement(vm, args, "update"))
        .method("delete", |vm, args| statement(vm, args, "delete"))
        .method("__iter__", |vm, _| {
            Err(vm.type_error(
                "WriteOnly collections don't support iteration in-place; to query for collection items, use the select() method to produce a SQL statement and execute it with session.scalars().",
            ))
        })
}

/// The value of an attribute whose relationship is never loaded; nothing for other attributes.
pub fn read(vm: &Vm, object: &Value, state: &Rc<InstanceState>, property: &Rc<Property>) -> PyResult<Option<Value>> {
    let Some(relationship) = property.relationship().filter(|relationship| relationship.lazy().is_write_only()) else {
        return Ok(None);
    };
    state.mapper().registry_configure().python(vm)?;
    let class = if relationship.lazy() == Lazy::Dynamic { "AppenderQuery" } else { "WriteOnlyCollection" };
    let writer = CollectionWriter {
        object: object.clone(),
        state: state.clone(),
        property: property.clone(),
        relationship: relationship.clone(),
    };
    Library::of(vm).instance(vm, class, Rc::new(writer)).map(Some)
}

impl CollectionWriter {
    /// The mapper of the members.
    pub fn target(&self) -> orm::Result<Rc<Mapper>> {
        self.relationship.target()
    }

    fn attribute(&self) -> orm::Result<RelationshipAttribute> {
        let source = OrmEntity::from(self.state.mapper());
        let gone = || orm::Error::invalid_request("The attribute of the collection is no relationship.");
        RelationshipAttribute::new(&source, self.property.key()).ok_or_else(gone)
    }

    fn instance(&self) -> orm::Result<orm::Instance> {
        let gone = || orm::Error::invalid_request("The object of the collection is gone.");
        self.state.instance().ok_or_else(gone)
    }

    /// The condition that finds the members.
    pub fn criterion(&self) -> orm::Result<Expr> {
        self.attribute()?.members_of(&self.instance()?)
    }

    /// The SELECT of the members.
    pub fn select(&self) -> orm::Result<Select> {
        self.scoped(&Select::new(vec![self.target()?.expression()]))
    }

    /// A SELECT of the target, for the members only and in their order.
    pub fn scoped(&self, select: &Select) -> orm::Result<Select> {
        self.attribute()?.select_members(select, &self.instance()?)
    }
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<CollectionWriter>> {
    payload::<CollectionWriter>(args.receiver(vm)?).ok_or_else(|| vm.type_error("a collection of an object is needed"))
}

fn item(args: &Args<'_>) -> Value {
    args.get(1).cloned().unwrap_or(Value::None)
}

/// `collection.add(member)`.
pub fn add(vm: &Vm, args: &Args<'_>) -> PyResult {
    add_item(vm, &*own(vm, args)?, &item(args))
}

fn add_item(vm: &Vm, writer: &CollectionWriter, item: &Value) -> PyResult {
    let member = related_value::member(vm, item)?;
    let added = writer.state.add_related(writer.property.key(), &member).python(vm);
    warnings::show_pending(vm)?;
    added?;
    Ok(Value::None)
}

/// `collection.add_all(members)`.
pub fn add_all(vm: &Vm, args: &Args<'_>) -> PyResult {
    let writer = own(vm, args)?;
    for item in vm.collect(&item(args))? {
        add_item(vm, &writer, &item)?;
    }
    Ok(Value::None)
}

/// `collection.remove(member)`.
pub fn remove(vm: &Vm, args: &Args<'_>) -> PyResult {
    let writer = own(vm, args)?;
    let member = related_value::member(vm, &item(args))?;
    let removed = writer.state.remove_related(writer.property.key(), &member).python(vm);
    warnings::show_pending(vm)?;
    removed?;
    Ok(Value::None)
}

/// The members that are not flushed yet.
pub fn added(vm: &Vm, writer: &CollectionWriter) -> PyResult<Vec<Value>> {
    let members = writer.state.added_related(writer.property.key()).python(vm)?;
    instance::python_objects(vm, &members)
}

fn of_package(vm: &Vm, name: &str, target: &Rc<Mapper>) -> PyResult {
    let function = vm.attr(&vm.import("sqlalchemy")?.value(), name)?;
    vm.call(&function, &[mapped_class::python_class(vm, target)?])
}

/// `collection.update()`, `collection.delete()`.
fn statement(vm: &Vm, args: &Args<'_>, name: &str) -> PyResult {
    let writer = own(vm, args)?;
    let made = of_package(vm, name, &writer.target().python(vm)?)?;
    let criterion = elements::wrap(vm, &writer.criterion().python(vm)?)?;
    vm.call_method(&made, "where", &[criterion])
}

/// `collection.insert()`: an INSERT of rows that refer to the object.
fn insert(vm: &Vm, args: &Args<'_>) -> PyResult {
    let writer = own(vm, args)?;
    let join = writer.relationship.join().python(vm)?;
    if join.direction != Direction::OneToMany {
        return Err(invalid_request(
            vm,
            "Write only bulk INSERT only supported for one-to-many collections; for many-to-many, use a separate bulk INSERT along with add_all().",
        ));
    }
    let object = writer.instance().python(vm)?;
    let values = PyDict::new();
    for (own, other) in &join.synchronize_pairs {
        let key = other.key().unwrap_or_default();
        values.set_str(&key, elements::wrap(vm, &RelationshipAttribute::bound_value(&object, own).python(vm)?)?);
    }
    let made = of_package(vm, "insert", &writer.target().python(vm)?)?;
    vm.call_method(&made, "values", &[Value::dict(values)])
}

/// What `del object.attribute` does where the relationship is never loaded: it is refused, without a text.
pub fn refuse_delete(vm: &Vm, property: &Property) -> PyResult<()> {
    match property.relationship() {
        Some(relationship) if relationship.lazy().is_write_only() => {
            Err(vm.exception(&vm.exceptions.not_implemented_error, Vec::new()))
        }
        _ => Ok(()),
    }
}

/// Sets the whole of a relationship that is never loaded. `false` for other attributes.
pub fn replace(vm: &Vm, state: &Rc<InstanceState>, property: &Property, value: &Value) -> PyResult<bool> {
    if !property.relationship().is_some_and(|relationship| relationship.lazy().is_write_only()) {
        return Ok(false);
    }
    let items = vm.collect(value)?;
    let members = items.iter().map(|item| related_value::member(vm, item)).collect::<PyResult<Vec<_>>>()?;
    let done = state.set_collection(property.key(), members, None).python(vm);
    warnings::show_pending(vm)?;
    done?;
    Ok(true)
}

/// The attribute, for those who look at the collection.
pub fn attribute_of(vm: &Vm, writer: &CollectionWriter) -> PyResult {
    attribute::make(vm, writer.state.mapper(), writer.property.key(), None)
}
