//! `column_descriptions`: what the entities of a query are.

use std::rc::Rc;

use orm::{Attribute, Bundle, OrmEntity};
use python::{PyDict, PyResult, Value, Vm};
use sql::expr::{Expr, ExprKind};

use super::{aliased, attribute, bundle};
use crate::sqlalchemy::sql::elements;
use crate::sqlalchemy::types;

/// The descriptions of the items of a column list with mapped classes or their attributes in it.
pub fn describe(vm: &Vm, items: &[Expr], is_query: bool) -> PyResult {
    let mut parts = Vec::with_capacity(items.len());
    for item in items {
        match item.kind() {
            ExprKind::From(from) => parts.extend(from.columns()),
            _ => parts.push(item.clone()),
        }
    }
    let names = orm::item_names(&parts, is_query);
    let described = parts.iter().zip(names).map(|(part, name)| describe_item(vm, part, name));
    Ok(Value::list(described.collect::<PyResult<_>>()?))
}

fn describe_item(vm: &Vm, item: &Expr, name: Option<Rc<str>>) -> PyResult {
    let entity = match Bundle::of(item) {
        Some(found) => bundle::entity_of(found),
        None => OrmEntity::of_item(item),
    };
    let shown = match Attribute::of(item) {
        Some(found) if !matches!(item.kind(), ExprKind::Label(_)) => attribute::object_of(vm, &found)?,
        _ => elements::wrap(vm, item)?,
    };
    let ty = match (OrmEntity::of(item), Bundle::of(item)) {
        (Some(entity), _) => super::mapped_class::python_class(vm, entity.mapper())?,
        (None, Some(_)) => vm.class_of(&shown).value(),
        (None, None) => types::wrap(vm, &item.ty())?,
    };
    let dict = PyDict::new();
    let name = name.filter(|name| !name.is_empty());
    dict.set_str("name", name.map_or(Value::None, |name| Value::str(&name)));
    dict.set_str("type", ty);
    dict.set_str("aliased", Value::bool(entity.as_ref().is_some_and(|entity| entity.alias().is_some())));
    dict.set_str("expr", shown);
    dict.set_str("entity", entity.map_or(Ok(Value::None), |entity| aliased::wrap_entity(vm, &entity))?);
    Ok(Value::dict(dict))
}
