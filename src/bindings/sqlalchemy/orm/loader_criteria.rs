//! `with_loader_criteria()`: criteria for every occurrence of mapped classes.

use std::rc::Rc;

use orm::{Criteria, CriteriaOf, Load, LoaderCriteria, OrmEntity};
use python::{Args, PyResult, Signature, Value, Vm};
use sql::expr::{Expr, and_};

use super::{aliased, loader_options, session_binds};
use crate::class_table::ClassDef;
use crate::host::VmHandle;
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::schema::flag;
use crate::sqlalchemy::sql::select;

/// The class.
pub const CLASSES: &[ClassDef] =
    &[ClassDef::plain("LoaderCriteriaOption", "sqlalchemy.orm.util", &["ExecutableOption"])];

const WITH: Signature = Signature::new("with_loader_criteria")
    .positional(&[
        "entity_or_base",
        "where_criteria",
        "loader_only",
        "include_aliases",
        "propagate_to_loaders",
        "track_closure_variables",
    ])
    .required(2);

/// `with_loader_criteria(entity_or_base, where_criteria, …)`.
pub fn with_loader_criteria(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = WITH.bind(vm, args)?;
    let (target, given) = (bound.or_none(0), bound.or_none(1));
    let of = match (aliased::alias_of(&target), session_binds::mapper_of(vm, &target)?) {
        (Some(alias), _) => OrmEntity::of_alias(&alias).map(CriteriaOf::Entity),
        (None, Some(mapper)) => Some(CriteriaOf::Entity(OrmEntity::from(&mapper))),
        (None, None) => None,
    };
    let of = of.unwrap_or_else(|| CriteriaOf::Base(python::object::address(&target)));
    let criteria = if vm.is_callable(&given) {
        let handle = VmHandle::of(vm);
        Criteria::Made(Rc::new(move |entity: &OrmEntity| {
            let mut made = None;
            handle.call(|vm| {
                let answer = vm.call(&given, &[aliased::wrap_entity(vm, entity)?])?;
                made = Some(condition(vm, &answer)?);
                Ok(())
            })?;
            Ok(made.unwrap_or_else(sql::expr::true_))
        }))
    } else {
        Criteria::Expr(condition(vm, &given)?)
    };
    let option = LoaderCriteria {
        of,
        criteria,
        includes_aliases: flag(vm, bound.get(3), false)?,
        propagates: flag(vm, bound.get(4), true)?,
    };
    Library::of(vm).instance(vm, "LoaderCriteriaOption", Rc::new(option))
}

fn condition(vm: &Vm, value: &Value) -> PyResult<Expr> {
    let mut found = select::conditions(vm, std::slice::from_ref(value))?;
    match (found.pop(), found.is_empty()) {
        (Some(one), true) => Ok(one),
        (Some(last), false) => {
            found.push(last);
            and_(found).python(vm)
        }
        (None, _) => Ok(sql::expr::true_()),
    }
}

/// The options of `options(…)`: loader options, and criteria.
pub fn apart(vm: &Vm, values: &[Value]) -> PyResult<(Vec<Load>, Vec<Rc<LoaderCriteria>>)> {
    let mut loads = Vec::new();
    let mut criteria = Vec::new();
    for value in values {
        match payload::<LoaderCriteria>(value) {
            Some(found) => criteria.push(found),
            None => loads.extend(loader_options::all(vm, std::slice::from_ref(value))?),
        }
    }
    Ok((loads, criteria))
}
