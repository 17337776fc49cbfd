//! FROM elements as Python objects: tables, aliases, subqueries, joins.

use std::rc::Rc;

use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::selectable::{AliasKind, FromClause, Join, JoinKind};

use super::coercion;
use super::select::QueryPayload;
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::schema::{collection, flag, table};

const MODULE: &str = "sqlalchemy.sql.selectable";

/// The classes of FROM elements.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("FromClause", MODULE, &["ClauseElement"], define),
    ClassDef::with("Table", "sqlalchemy.sql.schema", &["FromClause"], table::define),
    ClassDef::plain("TableClause", MODULE, &["FromClause"]),
    ClassDef::plain("AliasedReturnsRows", MODULE, &["FromClause"]),
    ClassDef::plain("Alias", MODULE, &["AliasedReturnsRows"]),
    ClassDef::plain("Subquery", MODULE, &["AliasedReturnsRows"]),
    ClassDef::plain("Lateral", MODULE, &["AliasedReturnsRows"]),
    ClassDef::with("CTE", MODULE, &["AliasedReturnsRows"], |builder| {
        builder
            .method("union", |vm, args| cte_union(vm, args, false))
            .method("union_all", |vm, args| cte_union(vm, args, true))
    }),
    ClassDef::plain("Join", MODULE, &["FromClause"]),
    ClassDef::plain("Values", MODULE, &["FromClause"]),
];

/// What a Python object of a FROM class carries.
pub struct FromPayload(pub FromClause);

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__hash__", |_, args| Ok(Value::Int((args.get(0).map_or(0, python::object::address) >> 4) as i64)))
        .method("__str__", display)
        .method("alias", alias)
        .method("select", |vm, args| {
            let from = own(vm, args)?;
            let items = vec![sql::expr::Expr::new(sql::expr::ExprKind::From(from))];
            super::select::wrap_select(vm, &sql::statement::Select::new(items))
        })
        .method("join", |vm, args| join(vm, args, None))
        .method("outerjoin", |vm, args| join(vm, args, Some(JoinKind::Left)))
        .method("insert", |vm, args| super::dml::insert_into(vm, &own(vm, args)?))
        .method("update", |vm, args| super::dml::update_of(vm, &own(vm, args)?))
        .method("delete", |vm, args| super::dml::delete_from(vm, &own(vm, args)?))
        .property("c", collection::columns_property)
        .property("columns", collection::columns_property)
        .property("exported_columns", collection::columns_property)
        .property("name", |vm, args| Ok(own(vm, args)?.name().map_or(Value::None, |name| Value::str(name.as_str()))))
        .property("description", |vm, args| Ok(Value::string(own(vm, args)?.description())))
}

/// The Python object of a FROM element.
pub fn wrap(vm: &Vm, from: &FromClause) -> PyResult {
    let class = match from {
        FromClause::Table(own) => return table::wrap(vm, own),
        FromClause::Named(_) => "TableClause",
        FromClause::Alias(alias) => match alias.kind() {
            AliasKind::Alias | AliasKind::Sample(_) => "Alias",
            AliasKind::Subquery => "Subquery",
            AliasKind::Lateral => "Lateral",
            AliasKind::Cte(_) => "CTE",
        },
        FromClause::Join(_) => "Join",
        FromClause::Values(_) => "Values",
        FromClause::Text(_) | FromClause::Entity(_) => "FromClause",
    };
    let library = Library::of(vm);
    library.wrapper(from.id(), || library.instance(vm, class, Rc::new(FromPayload(from.clone()))))
}

/// The FROM element of a method's receiver.
pub fn own(vm: &Vm, args: &Args<'_>) -> PyResult<FromClause> {
    match payload::<FromPayload>(args.receiver(vm)?) {
        Some(payload) => Ok(payload.0.clone()),
        None => Err(vm.type_error("a FROM clause is needed")),
    }
}

fn display(vm: &Vm, args: &Args<'_>) -> PyResult {
    let from = own(vm, args)?;
    let expr = sql::expr::Expr::new(sql::expr::ExprKind::From(from));
    Ok(Value::string(sql::dialect::to_text(&expr.into()).python(vm)?))
}

const ALIAS: Signature = Signature::new("FromClause.alias").positional(&["self", "name", "flat"]).required(1);

fn alias(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = ALIAS.bind(vm, args)?;
    let name = bound.get(1).and_then(Value::as_str).map(sql::Name::new);
    wrap(vm, &own(vm, args)?.alias(name))
}

const JOIN: Signature =
    Signature::new("FromClause.join").positional(&["self", "right", "onclause", "isouter", "full"]).required(2);

fn join(vm: &Vm, args: &Args<'_>, kind: Option<JoinKind>) -> PyResult {
    let bound = JOIN.bind(vm, args)?;
    let right = coercion::from_clause(vm, &bound.or_none(1))?;
    let onclause = bound.get(2).filter(|on| !on.is_none()).map(|on| coercion::condition(vm, on)).transpose()?;
    let is_outer = flag(vm, bound.get(3), false)?;
    let is_full = flag(vm, bound.get(4), false)?;
    let kind = kind.unwrap_or(match (is_full, is_outer) {
        (true, _) => JoinKind::Full,
        (false, true) => JoinKind::Left,
        (false, false) => JoinKind::Inner,
    });
    wrap(vm, &Join::new(own(vm, args)?, right, onclause, kind).python(vm)?)
}

fn cte_union(vm: &Vm, args: &Args<'_>, all: bool) -> PyResult {
    let FromClause::Alias(alias) = own(vm, args)? else { return Ok(Value::None) };
    let mut others = Vec::new();
    for value in &args.positional()[1..] {
        match payload::<QueryPayload>(value) {
            Some(select) => others.push(select.0.clone()),
            None => return Err(crate::raise::argument_error(vm, "SELECT construct expected")),
        }
    }
    wrap(vm, &FromClause::Alias(alias.union(others, all).python(vm)?))
}
