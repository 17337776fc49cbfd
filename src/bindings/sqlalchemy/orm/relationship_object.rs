//! A relationship of a mapper as a Python object: `inspect(Model).relationships["children"]`.

use std::rc::Rc;

use orm::{Direction, InnerJoin, PassiveDeletes, RelationshipProperty};
use python::{Args, ClassBuilder, PyResult, Value, Vm};

use super::relationship::RelationshipPayload;
use super::relationship_arguments::{Given, PyArguments};
use super::{aliased, collections, mapper, property_object};
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::sql::{elements, from_clause};

/// Attributes of `RelationshipProperty`.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .property("mapper", |vm, args| mapper::wrap(vm, &configured(vm, args)?.target().python(vm)?))
        .property("entity", |vm, args| {
            let entity = configured(vm, args)?.entity().python(vm)?;
            match entity.alias() {
                Some(alias) => aliased::wrap_inspected(vm, alias),
                None => mapper::wrap(vm, entity.mapper()),
            }
        })
        .property("argument", |vm, args| {
            let own = own(vm, args)?;
            match PyArguments::argument_of(&own) {
                Some(argument) => Ok(argument),
                None => mapper::wrap(vm, &configured(vm, args)?.target().python(vm)?),
            }
        })
        .property("target", |vm, args| {
            let entity = configured(vm, args)?.entity().python(vm)?;
            from_clause::wrap(
                vm,
                &match entity.alias() {
                    Some(alias) => alias.selectable().clone(),
                    None => entity.mapper().local_table(),
                },
            )
        })
        .property("collection_class", |vm, args| {
            let own = configured(vm, args)?;
            Ok(own.collection().filter(|_| own.uselist()).and_then(collections::class_of).unwrap_or_default())
        })
        .property("backref", |vm, args| Ok(given(vm, args, |given| given.backref.clone())?.unwrap_or_default()))
        .property("join_depth", |vm, args| Ok(own(vm, args)?.config().join_depth.map_or(Value::None, Value::from)))
        .property("innerjoin", |vm, args| {
            Ok(match own(vm, args)?.innerjoin() {
                InnerJoin::Off => Value::bool(false),
                InnerJoin::Nested => Value::bool(true),
                InnerJoin::Unnested => Value::str("unnested"),
            })
        })
        .property("load_on_pending", |vm, args| Ok(Value::bool(own(vm, args)?.config().load_on_pending)))
        .property("omit_join", |vm, args| Ok(own(vm, args)?.config().omit_join.map_or(Value::None, Value::bool)))
        .property("sync_backref", |vm, args| Ok(own(vm, args)?.config().sync_backref.map_or(Value::None, Value::bool)))
        .property("single_parent", |vm, args| Ok(Value::bool(own(vm, args)?.config().single_parent)))
        .property("enable_typechecks", |vm, args| Ok(Value::bool(own(vm, args)?.config().enable_typechecks)))
        .property("active_history", |vm, args| Ok(Value::bool(own(vm, args)?.config().active_history)))
        .attribute("distinct_target_key", Value::None)
        .attribute("query_class", Value::None)
        .property("direction", |vm, args| {
            let direction = configured(vm, args)?.direction().python(vm)?;
            vm.attr(&directions(vm)?, direction.name())
        })
        .property("uselist", |vm, args| Ok(Value::bool(configured(vm, args)?.uselist())))
        .property("back_populates", |vm, args| {
            let own = configured(vm, args)?;
            Ok(own.counterpart().map_or(Value::None, |key| Value::str(&key)))
        })
        .property("secondary", |vm, args| match &configured(vm, args)?.join().python(vm)?.secondary {
            Some(secondary) => from_clause::wrap(vm, secondary),
            None => Ok(Value::None),
        })
        .property("primaryjoin", |vm, args| elements::wrap(vm, &configured(vm, args)?.join().python(vm)?.primaryjoin))
        .property("secondaryjoin", |vm, args| match &configured(vm, args)?.join().python(vm)?.secondaryjoin {
            Some(condition) => elements::wrap(vm, condition),
            None => Ok(Value::None),
        })
        .property("local_remote_pairs", |vm, args| {
            pairs(vm, &configured(vm, args)?.join().python(vm)?.local_remote_pairs)
        })
        .property("synchronize_pairs", |vm, args| {
            pairs(vm, &configured(vm, args)?.join().python(vm)?.synchronize_pairs)
        })
        .property("secondary_synchronize_pairs", |vm, args| {
            pairs(vm, &configured(vm, args)?.join().python(vm)?.secondary_synchronize_pairs)
        })
        .property("local_columns", |vm, args| side(vm, args, |pair| &pair.0))
        .property("remote_side", |vm, args| side(vm, args, |pair| &pair.1))
        .property("cascade", |vm, args| {
            let names = match payload::<RelationshipPayload>(args.receiver(vm)?) {
                Some(given) => given.cascade().names(),
                None => own(vm, args)?.cascade().names(),
            };
            let names = Value::list(names.into_iter().map(Value::str).collect());
            vm.call(&Library::of(vm).class(vm, "CascadeOptions")?.value(), &[names])
        })
        .property("lazy", |vm, args| match given(vm, args, |given| given.lazy.clone())? {
            Some(given) => Ok(given),
            None => Ok(Value::str(own(vm, args)?.lazy().name())),
        })
        .property("viewonly", |vm, args| Ok(Value::bool(own(vm, args)?.is_viewonly())))
        .property("post_update", |vm, args| Ok(Value::bool(own(vm, args)?.is_post_update())))
        .property("passive_updates", |vm, args| Ok(Value::bool(own(vm, args)?.passive_updates())))
        .property("passive_deletes", |vm, args| {
            Ok(match own(vm, args)?.passive_deletes() {
                PassiveDeletes::Off => Value::bool(false),
                PassiveDeletes::On => Value::bool(true),
                PassiveDeletes::All => Value::str("all"),
            })
        })
        .property("order_by", |vm, args| {
            let own = configured(vm, args)?;
            let order_by = own.order_by().python(vm)?;
            if order_by.is_empty() {
                return Ok(Value::bool(false));
            }
            Ok(Value::tuple(order_by.iter().map(|expr| elements::wrap(vm, expr)).collect::<PyResult<_>>()?))
        })
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<RelationshipProperty>> {
    let place = property_object::property_of(args.receiver(vm)?).and_then(|property| property.place());
    let property = place.and_then(|(mapper, key)| mapper.find_property(&key));
    let found = property.and_then(|property| property.relationship().cloned());
    found.ok_or_else(|| vm.type_error("a relationship of a mapped class is needed"))
}

/// What the program said of the relationship.
fn given(vm: &Vm, args: &Args<'_>, part: fn(&Given) -> Option<Value>) -> PyResult<Option<Value>> {
    Ok(PyArguments::of(&*own(vm, args)?).and_then(|given| part(&given)))
}

fn configured(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<RelationshipProperty>> {
    let own = own(vm, args)?;
    let configured = own.parent().and_then(|parent| parent.registry_configure()).python(vm);
    crate::sqlalchemy::warnings::show_pending(vm)?;
    configured?;
    Ok(own)
}

fn pairs(vm: &Vm, pairs: &[orm::ColumnPair]) -> PyResult {
    let pair = |(a, b): &orm::ColumnPair| -> PyResult {
        Ok(Value::tuple(vec![elements::wrap(vm, a)?, elements::wrap(vm, b)?]))
    };
    Ok(Value::list(pairs.iter().map(pair).collect::<PyResult<_>>()?))
}

/// One side of the pairs of columns, as a set.
fn side(vm: &Vm, args: &Args<'_>, which: fn(&orm::ColumnPair) -> &sql::expr::Expr) -> PyResult {
    let own = configured(vm, args)?;
    let pairs = &own.join().python(vm)?.local_remote_pairs;
    let columns = pairs.iter().map(|pair| elements::wrap(vm, which(pair))).collect::<PyResult<Vec<_>>>()?;
    vm.call(&vm.types.set.value(), &[Value::list(columns)])
}

/// The enumeration `RelationshipDirection`, made by Python's `enum` when it is first asked for.
pub fn directions(vm: &Vm) -> PyResult {
    let module = vm.import("sqlalchemy.orm")?;
    if let Some(known) = module.get("RelationshipDirection") {
        return Ok(known);
    }
    let members = [Direction::OneToMany, Direction::ManyToOne, Direction::ManyToMany];
    let pairs = (1..).zip(members).map(|(number, direction): (i64, Direction)| {
        Value::tuple(vec![Value::str(direction.name()), Value::Int(number)])
    });
    let base = vm.attr(&vm.import("enum")?.value(), "Enum")?;
    let arguments = [Value::str("RelationshipDirection"), Value::list(pairs.collect())];
    let made = vm.call_kw(&base, &arguments, &[("module", Value::str("sqlalchemy.orm.interfaces"))])?;
    module.set(vm, "RelationshipDirection", made.clone());
    Ok(made)
}
