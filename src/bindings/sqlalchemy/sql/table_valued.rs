//! FROM elements made of functions, rows and samples: `table_valued()`, `values()`, `lateral()`, `tablesample()`.

use std::rc::Rc;

use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::Name;
use sql::expr::{Expr, ExprKind, Function, Operand};
use sql::selectable::{
    Alias, AliasKind, Aliased, CteOptions, DerivedColumns, FromClause, Selectable, TableFunction, Values,
};
use sql::types::Type;

use super::elements::{own, wrap};
use super::{coercion, from_clause, select};
use crate::library::payload;
use crate::raise::{IntoPython, argument_error};
use crate::sqlalchemy::schema::{flag, name};
use crate::sqlalchemy::types;

/// Adds what a function call can be in FROM.
pub fn define_function(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("table_valued", table_valued)
        .method("column_valued", column_valued)
        .method("scalar_table_valued", scalar_table_valued)
        .method("alias", function_alias)
        .method("select", |vm, args| select::wrap_select(vm, &sql::statement::Select::new(vec![own(vm, args)?])))
}

/// Adds the methods of a function in FROM.
pub fn define_alias(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("alias", |vm, args| {
            let bound = ALIAS.bind(vm, args)?;
            let mut function = own_function(vm, args)?;
            function.joins_implicitly = flag(vm, bound.get(2), false)?;
            from_clause::wrap(vm, &FromClause::Alias(function.alias(name(bound.get(1)), AliasKind::Alias)))
        })
        .method("lateral", |vm, args| {
            let function = own_function(vm, args)?;
            let name = name(args.get(1).or_else(|| args.keyword("name")));
            from_clause::wrap(vm, &FromClause::Alias(function.alias(name, AliasKind::Lateral)))
        })
        .method("render_derived", render_derived)
        .property("column", |vm, args| {
            let from = from_clause::own(vm, args)?;
            let ty = own_function(vm, args)?.call.ty();
            wrap(vm, &from.as_column(ty))
        })
}

/// Adds the methods of `values()`.
pub fn define_values(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("data", data)
        .method("alias", |vm, args| renamed(vm, args, false))
        .method("lateral", |vm, args| renamed(vm, args, true))
        .method("cte", |vm, args| {
            let values = Selectable::Values(own_values(vm, args)?);
            from_clause::wrap(
                vm,
                &values.cte(name(args.get(1).or_else(|| args.keyword("name"))), CteOptions::default()),
            )
        })
        .method("scalar_values", |vm, args| wrap(vm, &Selectable::Values(own_values(vm, args)?).scalar_subquery()))
}

const ALIAS: Signature =
    Signature::new("TableValuedAlias.alias").positional(&["self", "name", "joins_implicitly"]).required(1);

fn own_function(vm: &Vm, args: &Args<'_>) -> PyResult<TableFunction> {
    match from_clause::own(vm, args)? {
        FromClause::Alias(alias) => match alias.function() {
            Some(function) => Ok((**function).clone()),
            None => Err(vm.type_error("a function in FROM is needed")),
        },
        _ => Err(vm.type_error("a function in FROM is needed")),
    }
}

const TABLE_VALUED: Signature = Signature::new("FunctionElement.table_valued")
    .positional(&["self"])
    .required(1)
    .varargs()
    .keyword_only(&["name", "with_ordinality", "joins_implicitly"], 0);

fn table_valued(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = TABLE_VALUED.bind(vm, args)?;
    let mut columns = column_specs(vm, args.rest().positional())?;
    let ordinality = bound.get(2).and_then(Value::as_str);
    if let Some(place) = ordinality {
        columns.push((Name::new(place), Type::integer()));
    }
    let mut function = TableFunction::new(own(vm, args)?, columns);
    function.with_ordinality = ordinality.is_some();
    function.joins_implicitly = flag(vm, bound.get(3), false)?;
    from_clause::wrap(vm, &FromClause::Alias(function.alias(name(bound.get(1)), AliasKind::Alias)))
}

/// Names and types of columns given as texts or as columns.
fn column_specs(vm: &Vm, values: &[Value]) -> PyResult<Vec<(Name, Type)>> {
    let mut out = Vec::new();
    for value in values {
        out.push(match value.as_str() {
            Some(text) => (Name::new(text), Type::null()),
            None => {
                let column = coercion::column(vm, value)?;
                (column.name().unwrap_or_else(|| Name::new("")), column.ty())
            }
        });
    }
    Ok(out)
}

const COLUMN_VALUED: Signature =
    Signature::new("FunctionElement.column_valued").positional(&["self", "name", "joins_implicitly"]).required(1);

fn column_valued(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = COLUMN_VALUED.bind(vm, args)?;
    let call = own(vm, args)?;
    let ty = call.ty();
    let mut function = TableFunction::new(call, Vec::new());
    function.joins_implicitly = flag(vm, bound.get(2), false)?;
    let from = FromClause::Alias(function.alias(name(bound.get(1)), AliasKind::Alias));
    wrap(vm, &from.as_column(ty))
}

fn scalar_table_valued(vm: &Vm, args: &Args<'_>) -> PyResult {
    let Some(field) = name(args.get(1).or_else(|| args.keyword("name"))) else {
        return Err(
            vm.type_error("FunctionElement.scalar_table_valued() missing 1 required positional argument: 'name'")
        );
    };
    let ty = args.get(2).or_else(|| args.keyword("type_")).filter(|ty| !ty.is_none());
    let ty = ty.map(|ty| types::required_type(vm, ty)).transpose()?.unwrap_or_default();
    wrap(vm, &own(vm, args)?.field(field, ty))
}

const FUNCTION_ALIAS: Signature =
    Signature::new("FunctionElement.alias").positional(&["self", "name", "joins_implicitly"]).required(1);

fn function_alias(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = FUNCTION_ALIAS.bind(vm, args)?;
    let made = TableFunction::scalar(own(vm, args)?, name(bound.get(1)));
    let made = match made.function() {
        Some(function) if flag(vm, bound.get(2), false)? => {
            let function = TableFunction { joins_implicitly: true, ..(**function).clone() };
            Alias::new(Aliased::Function(Rc::new(function)), Some(made.name().clone()), AliasKind::Alias)
        }
        _ => made,
    };
    from_clause::wrap(vm, &FromClause::Alias(made))
}

const RENDER_DERIVED: Signature =
    Signature::new("TableValuedAlias.render_derived").positional(&["self", "name", "with_types"]).required(1);

fn render_derived(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = RENDER_DERIVED.bind(vm, args)?;
    let mut function = own_function(vm, args)?;
    let with_types = flag(vm, bound.get(2), false)?;
    function.derived = if with_types { DerivedColumns::Types } else { DerivedColumns::Names };
    let (own_name, kind) = match from_clause::own(vm, args)? {
        FromClause::Alias(alias) => {
            (Some(alias.name().clone()).filter(|name| !name.is_anonymous()), alias.kind().clone())
        }
        _ => (None, AliasKind::Alias),
    };
    from_clause::wrap(vm, &FromClause::Alias(function.alias(name(bound.get(1)).or(own_name), kind)))
}

/// A function call in FROM, without a name.
pub fn bare_function(expr: &Expr) -> Option<FromClause> {
    match expr.kind() {
        ExprKind::Function(function) => {
            let own = Name::new(&function.name.last);
            let function = TableFunction::new(expr.clone(), Vec::new());
            Some(FromClause::Alias(function.alias(Some(own), AliasKind::Bare)))
        }
        _ => None,
    }
}

/// `values(column('a'), …, name=…, literal_binds=…)`.
pub fn values(vm: &Vm, args: &Args<'_>) -> PyResult {
    let specs = column_specs(vm, args.positional())?;
    let literal_binds = flag(vm, args.keyword("literal_binds"), false)?;
    let values = Values::new(specs, Vec::new(), name(args.keyword("name")), literal_binds).python(vm)?;
    from_clause::wrap(vm, &FromClause::Values(values))
}

fn own_values(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Values>> {
    match from_clause::own(vm, args)? {
        FromClause::Values(values) => Ok(values),
        _ => Err(vm.type_error("values() is needed")),
    }
}

fn data(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = own_values(vm, args)?;
    let mut rows: Vec<Vec<Operand>> = Vec::new();
    for row in vm.collect(args.get(1).or_else(|| args.keyword("values")).unwrap_or(&Value::None))? {
        let members = vm.collect(&row)?;
        rows.push(members.iter().map(|member| coercion::operand(vm, member)).collect::<PyResult<_>>()?);
    }
    from_clause::wrap(vm, &FromClause::Values(own.data(rows).python(vm)?))
}

fn renamed(vm: &Vm, args: &Args<'_>, is_lateral: bool) -> PyResult {
    let own = own_values(vm, args)?;
    let given = name(args.get(1).or_else(|| args.keyword("name")));
    let given = if is_lateral { given.or_else(|| own.name.clone()) } else { given };
    from_clause::wrap(vm, &FromClause::Values(own.renamed(given, is_lateral)))
}

/// `lateral(query, name)`.
pub fn lateral(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = args.receiver(vm)?;
    let name = name(args.get(1).or_else(|| args.keyword("name")));
    match payload::<select::QueryPayload>(value) {
        Some(query) => from_clause::wrap(vm, &query.0.lateral(name)),
        None => from_clause::wrap(vm, &lateral_of(coercion::from_clause(vm, value)?, name)),
    }
}

/// A FROM element behind LATERAL.
pub fn lateral_of(from: FromClause, name: Option<Name>) -> FromClause {
    FromClause::Alias(Alias::new(Aliased::From(from), name, AliasKind::Lateral))
}

const TABLESAMPLE: Signature =
    Signature::new("tablesample").positional(&["selectable", "sampling", "name", "seed"]).required(2);

/// `tablesample(table, sampling, name, seed)` and `table.tablesample(…)`.
pub fn tablesample(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = TABLESAMPLE.bind(vm, args)?;
    let from = coercion::from_clause(vm, &bound.or_none(0))?;
    let method = match coercion::operand(vm, &bound.or_none(1))? {
        Operand::Expr(expr) => expr,
        value => Function::call(&[], "system", vec![value], None).python(vm)?,
    };
    let seed = bound.get(3).filter(|seed| !seed.is_none()).map(|seed| coercion::expr(vm, seed)).transpose()?;
    let kind = AliasKind::Sample { method, seed };
    from_clause::wrap(vm, &FromClause::Alias(Alias::new(Aliased::From(from), name(bound.get(2)), kind)))
}

/// `table.table_valued()`: the whole row as a column.
pub fn whole_row(vm: &Vm, args: &Args<'_>) -> PyResult {
    wrap(vm, &from_clause::own(vm, args)?.as_column(Type::null()))
}

/// `func.f(a, b).as_comparison(1, 2)`: the call taken for a comparison of two of its arguments.
pub fn as_comparison(vm: &Vm, args: &Args<'_>) -> PyResult {
    let call = own(vm, args)?;
    let index = |place: usize, key: &str| args.get(place).or_else(|| args.keyword(key)).and_then(Value::as_int);
    let (Some(_), Some(_)) = (index(1, "left_index"), index(2, "right_index")) else {
        return Err(argument_error(vm, "two numbers of arguments are needed"));
    };
    let ExprKind::Function(function) = call.kind() else { return wrap(vm, &call) };
    let function = Function { ty: Type::boolean(), ..(**function).clone() };
    wrap(vm, &Expr::new(ExprKind::Function(Rc::new(function))))
}
