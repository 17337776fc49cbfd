//! FROM elements as Python objects: tables, aliases, subqueries, joins.

use std::rc::Rc;

use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::selectable::{AliasKind, Aliased, FromClause, Join, JoinKind};

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
            .method("prefix_with", |vm, args| {
                let words = super::query_tail::affixes(vm, args)?;
                cte_changed(vm, args, |options| options.prefixes.extend(words))
            })
            .method("suffix_with", |vm, args| {
                let words = super::query_tail::affixes(vm, args)?;
                cte_changed(vm, args, |options| options.suffixes.extend(words))
            })
            .property("recursive", |vm, args| {
                let recursive =
                    matches!(own(vm, args)?, FromClause::Alias(alias) if alias.cte().is_some_and(|cte| cte.recursive));
                Ok(Value::bool(recursive))
            })
    }),
    ClassDef::plain("TableSample", MODULE, &["AliasedReturnsRows"]),
    ClassDef::with("TableValuedAlias", MODULE, &["AliasedReturnsRows"], super::table_valued::define_alias),
    ClassDef::with("Join", MODULE, &["FromClause"], |builder| {
        builder
            .property("left", |vm, args| side_of_join(vm, args, |join| join.left.clone()))
            .property("right", |vm, args| side_of_join(vm, args, |join| join.right.clone()))
            .property("onclause", |vm, args| match own(vm, args)? {
                FromClause::Join(join) => super::elements::wrap(vm, &join.onclause),
                _ => Ok(Value::None),
            })
            .property("isouter", |vm, args| is_join_of(vm, args, JoinKind::Left))
            .property("full", |vm, args| is_join_of(vm, args, JoinKind::Full))
    }),
    ClassDef::with("Values", MODULE, &["FromClause"], super::table_valued::define_values),
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
        .method("lateral", |vm, args| {
            let name = crate::sqlalchemy::schema::name(args.get(1).or_else(|| args.keyword("name")));
            wrap(vm, &super::table_valued::lateral_of(own(vm, args)?, name))
        })
        .method("tablesample", |vm, args| {
            let function = super::table_valued::tablesample;
            function(vm, args)
        })
        .method("table_valued", super::table_valued::whole_row)
        .method("is_derived_from", |vm, args| {
            let own = own(vm, args)?;
            let other = args.get(1).map(|value| coercion::from_clause(vm, value)).transpose()?;
            Ok(Value::bool(other.is_some_and(|other| own.is_derived_from(&other))))
        })
        .method("corresponding_column", |vm, args| {
            let column = coercion::expr(vm, args.get(1).or_else(|| args.keyword("column")).unwrap_or(&Value::None))?;
            match own(vm, args)?.corresponding_column(&column) {
                Some(found) => super::elements::wrap(vm, &found),
                None => Ok(Value::None),
            }
        })
        .method("compile", super::statement::compile)
        .method("__repr__", repr)
        .property("element", |vm, args| match own(vm, args)? {
            FromClause::Alias(alias) => match alias.element() {
                Aliased::From(from) => wrap(vm, from),
                Aliased::Query(query) => super::select::wrap(vm, query),
                Aliased::Function(function) => super::elements::wrap(vm, &function.call),
            },
            _ => Ok(Value::None),
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
            AliasKind::Alias | AliasKind::Bare if alias.function().is_some() => "TableValuedAlias",
            AliasKind::Alias | AliasKind::Bare | AliasKind::Offered => "Alias",
            AliasKind::Sample { .. } => "TableSample",
            AliasKind::Lateral if alias.function().is_some() => "TableValuedAlias",
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
    if matches!(from, FromClause::Table(_) | FromClause::Named(_)) {
        return Ok(Value::string(from.description()));
    }
    let expr = sql::expr::Expr::new(sql::expr::ExprKind::From(from));
    Ok(Value::string(sql::dialect::to_text(&expr.into()).python(vm)?))
}

fn side_of_join(vm: &Vm, args: &Args<'_>, side: fn(&Join) -> FromClause) -> PyResult {
    match own(vm, args)? {
        FromClause::Join(join) => wrap(vm, &side(&join)),
        _ => Ok(Value::None),
    }
}

fn is_join_of(vm: &Vm, args: &Args<'_>, kind: JoinKind) -> PyResult {
    Ok(Value::bool(matches!(own(vm, args)?, FromClause::Join(join) if join.kind == kind)))
}

fn repr(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let class = vm.class_of(receiver);
    let module = class.module().as_ref().and_then(Value::as_str).unwrap_or(MODULE).to_owned();
    let shown = match own(vm, args)? {
        FromClause::Alias(alias) if alias.name().is_anonymous() => {
            alias.name().resolve(&mut |_, base| Rc::from(format!("{base}_1"))).to_string()
        }
        other => other.description(),
    };
    let address = python::object::address(receiver);
    Ok(Value::string(format!("<{module}.{} at {address:#x}; {shown}>", class.name())))
}

const ALIAS: Signature = Signature::new("FromClause.alias").positional(&["self", "name", "flat"]).required(1);

fn alias(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = ALIAS.bind(vm, args)?;
    let name = crate::sqlalchemy::schema::name(bound.get(1));
    wrap(vm, &own(vm, args)?.alias(name))
}

const JOIN: Signature =
    Signature::new("FromClause.join").positional(&["self", "right", "onclause", "isouter", "full"]).required(2);

fn join(vm: &Vm, args: &Args<'_>, kind: Option<JoinKind>) -> PyResult {
    let bound = JOIN.bind(vm, args)?;
    let right = crate::sqlalchemy::orm::join::read_from(vm, &bound.or_none(1))?;
    let onclause = bound.get(2).filter(|on| !on.is_none()).map(|on| coercion::condition(vm, on)).transpose()?;
    let is_outer = flag(vm, bound.get(3), false)?;
    let is_full = flag(vm, bound.get(4), false)?;
    let kind = match (is_full, is_outer) {
        (true, _) => JoinKind::Full,
        (false, true) => JoinKind::Left,
        (false, false) => kind.unwrap_or(JoinKind::Inner),
    };
    wrap(vm, &Join::new(own(vm, args)?, right, onclause, kind).python(vm)?)
}

fn cte_changed(vm: &Vm, args: &Args<'_>, change: impl FnOnce(&mut sql::selectable::CteOptions)) -> PyResult {
    match own(vm, args)? {
        FromClause::Alias(alias) => wrap(vm, &FromClause::Alias(alias.with_cte_options(change))),
        other => wrap(vm, &other),
    }
}

fn cte_union(vm: &Vm, args: &Args<'_>, all: bool) -> PyResult {
    let FromClause::Alias(alias) = own(vm, args)? else { return Ok(Value::None) };
    let mut others = Vec::new();
    for value in args.rest().positional() {
        match payload::<QueryPayload>(value) {
            Some(select) => others.push(select.0.clone()),
            None => return Err(crate::raise::argument_error(vm, "SELECT construct expected")),
        }
    }
    wrap(vm, &FromClause::Alias(alias.union(others, all).python(vm)?))
}
