//! `Select` and compound queries.

use std::rc::Rc;

use python::{Args, ClassBuilder, NativeFn, PyResult, Signature, Value, Vm};
use sql::expr::Expr;
use sql::selectable::{AliasKind, CteOptions, FromClause, JoinKind, Selectable};
use sql::statement::{CompoundSelect, LabelStyle, Select};

use super::coercion::By;
use super::from_clause::FromPayload;
use super::joins::{join, join_from};
use super::limits::{limit, slice};
use super::{coercion, elements, from_clause, query_tail, statement};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error, invalid_request};
use crate::sqlalchemy::schema::{collection, flag};

const MODULE: &str = "sqlalchemy.sql.selectable";

/// The classes of queries.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("Executable", "sqlalchemy.sql.base", &["ClauseElement"], super::dml::define_executable),
    ClassDef::with("ReturnsRows", MODULE, &["Executable"], |builder| builder.method("__str__", statement::display)),
    ClassDef::with("SelectBase", MODULE, &["ReturnsRows"], define_base),
    ClassDef::with("Select", MODULE, &["SelectBase"], define),
    ClassDef::with("CompoundSelect", MODULE, &["SelectBase"], |builder| {
        builder.attribute("is_select", true).method("options", options)
    }),
    ClassDef::with("TextualSelect", MODULE, &["SelectBase"], |builder| {
        builder.method("bindparams", super::constructors::text_bindparams)
    }),
];

/// What a Python object of a query class carries.
pub struct QueryPayload(pub Selectable);

/// What both SELECT and UNION have.
fn define_base(builder: ClassBuilder) -> ClassBuilder {
    query_tail::define(builder)
        .method("subquery", subquery)
        .method("alias", subquery)
        .method("lateral", |vm, args| from_clause::wrap(vm, &own(vm, args)?.lateral(name_argument(args))))
        .method("scalar_subquery", |vm, args| elements::wrap(vm, &own(vm, args)?.scalar_subquery()))
        .method("as_scalar", |vm, args| elements::wrap(vm, &own(vm, args)?.scalar_subquery()))
        .method("label", |vm, args| {
            let name = crate::sqlalchemy::schema::name(args.get(1));
            elements::wrap(vm, &own(vm, args)?.scalar_subquery().label(name))
        })
        .method("exists", |vm, args| elements::wrap(vm, &sql::expr::exists(&own(vm, args)?)))
        .method("order_by", order_by)
        .method("group_by", group_by)
        .method("params", query_tail::params)
        .method("unique_params", query_tail::unique_params)
        .method("self_group", |vm, args| Ok(args.receiver(vm)?.clone()))
        .method("replace_selectable", query_tail::replace_selectable)
        .method("limit", |vm, args| limit(vm, args, true))
        .method("offset", |vm, args| limit(vm, args, false))
        .method("slice", slice)
        .method("set_label_style", set_label_style)
        .property("selected_columns", selected_columns)
        .property("exported_columns", selected_columns)
}

/// The columns of a query by their keys.
pub fn selected_columns(vm: &Vm, args: &Args<'_>) -> PyResult {
    let columns = sql::statement::exported_columns(&own(vm, args)?);
    let pairs = columns.into_iter().filter_map(|(key, _, sources)| Some((key, sources.into_iter().next()?)));
    collection::from_pairs(vm, pairs.collect())
}

const METHODS: &[(&str, NativeFn)] = &[
    ("union", |vm, args| compound(vm, args, "UNION")),
    ("union_all", |vm, args| compound(vm, args, "UNION ALL")),
    ("except_", |vm, args| compound(vm, args, "EXCEPT")),
    ("except_all", |vm, args| compound(vm, args, "EXCEPT ALL")),
    ("intersect", |vm, args| compound(vm, args, "INTERSECT")),
    ("intersect_all", |vm, args| compound(vm, args, "INTERSECT ALL")),
    ("where", filter),
    ("filter", filter),
    ("filter_by", filter_by),
    ("options", options),
    ("from_statement", crate::sqlalchemy::orm::from_statement::from_statement),
    ("having", having),
    ("distinct", distinct),
    ("ext", crate::sqlalchemy::dialects::extensions::ext),
    ("select_from", select_from),
    ("join", |vm, args| join(vm, args, None)),
    ("outerjoin", |vm, args| join(vm, args, Some(JoinKind::Left))),
    ("join_from", |vm, args| join_from(vm, args, None)),
    ("outerjoin_from", |vm, args| join_from(vm, args, Some(JoinKind::Left))),
    ("add_columns", |vm, args| {
        let items = columns(vm, args.rest().positional())?;
        change(vm, args, |select| select.add_columns(items))
    }),
    ("with_only_columns", |vm, args| {
        no_keywords(vm, args, &["maintain_column_froms"])?;
        let items = columns(vm, args.rest().positional())?;
        let keeps_froms = flag(vm, args.keyword("maintain_column_froms"), false)?;
        let froms = if keeps_froms { own_select(vm, args)?.column_froms() } else { Vec::new() };
        change(vm, args, |select| {
            let kept: Vec<FromClause> =
                froms.into_iter().filter(|from| !select.from_items.iter().any(|known| known.same(from))).collect();
            orm::StatementOptions::with_only_columns(&select.select_from(kept), items)
        })
    }),
    ("prefix_with", |vm, args| {
        let prefixes = query_tail::affixes(vm, args)?;
        change(vm, args, |select| select.prefix_with(prefixes))
    }),
    ("correlate", |vm, args| {
        let froms = froms(vm, args.rest().positional())?;
        change(vm, args, |select| select.correlate(froms))
    }),
    ("correlate_except", |vm, args| {
        let froms = froms(vm, args.rest().positional())?.unwrap_or_default();
        change(vm, args, |select| select.correlate_except(froms))
    }),
    ("with_for_update", with_for_update),
    ("get_final_froms", query_tail::final_froms),
    ("column", |vm, args| {
        crate::sqlalchemy::warnings::warn(
            vm,
            "SADeprecationWarning",
            "The Select.column() method is deprecated and will be removed in a future release.  Please use Select.add_columns() (deprecated since: 1.4)",
        )?;
        let items = columns(vm, args.rest().positional())?;
        change(vm, args, |select| select.add_columns(items))
    }),
    ("reduce_columns", |vm, args| {
        let only_synonyms = flag(vm, args.get(1), true)?;
        let select = own_select(vm, args)?.reduce_columns(only_synonyms);
        wrap_like(vm, args, &Selectable::Select(select))
    }),
];

fn define(builder: ClassBuilder) -> ClassBuilder {
    query_tail::define_select(builder)
        .attribute("is_select", true)
        .methods(METHODS)
        .property("whereclause", |vm, args| match own_select(vm, args)?.whereclause() {
            Some(expr) => elements::wrap(vm, &expr),
            None => Ok(Value::None),
        })
        .property("columns_clause_froms", |vm, args| {
            let froms = own_select(vm, args)?.column_froms();
            Ok(Value::list(froms.iter().map(|from| from_clause::wrap(vm, from)).collect::<PyResult<_>>()?))
        })
        .property("column_descriptions", |vm, args| {
            let select = own_select(vm, args)?;
            if select.plugin().is_some() {
                return crate::sqlalchemy::orm::descriptions::describe(vm, &select.items, false);
            }
            let mut out = Vec::new();
            for column in select.selected_columns() {
                let dict = python::PyDict::new();
                dict.set_str("name", column.name().map_or(Value::None, |name| Value::string(name.shown())));
                dict.set_str("type", crate::sqlalchemy::types::wrap(vm, &column.ty())?);
                dict.set_str("expr", elements::wrap(vm, &column)?);
                out.push(Value::dict(dict));
            }
            Ok(Value::list(out))
        })
        .property("inner_columns", query_tail::inner_columns)
        .property("froms", |vm, args| {
            crate::sqlalchemy::warnings::warn(
                vm,
                "SADeprecationWarning",
                "The Select.froms attribute is moved to the Select.get_final_froms() method. (deprecated since: 1.4.23)",
            )?;
            query_tail::final_froms(vm, args)
        })
}

/// `select(…)`.
pub fn select(vm: &Vm, args: &Args<'_>) -> PyResult {
    no_keywords(vm, args, &[])?;
    let items = columns(vm, args.positional())?;
    wrap_select(vm, &Select::new(items))
}

/// Refuses keywords that a function declares for typing only.
fn no_keywords(vm: &Vm, args: &Args<'_>, but: &[&str]) -> PyResult<()> {
    if args.keywords().all(|(name, _)| but.contains(&name.as_str())) {
        return Ok(());
    }
    let text = "Additional keyword arguments are not accepted by this function/method.  The presence of **kw is for pep-484 \
                typing purposes";
    Err(argument_error(vm, text))
}

fn columns(vm: &Vm, values: &[Value]) -> PyResult<Vec<Expr>> {
    let mut out = Vec::with_capacity(values.len());
    for value in values {
        match collection::columns_of(value) {
            Some(columns) => out.extend(columns),
            None => out.push(coercion::column(vm, value)?),
        }
    }
    Ok(out)
}

/// The Python object of a query.
pub fn wrap(vm: &Vm, query: &Selectable) -> PyResult {
    let class = match query {
        Selectable::Select(_) => "Select",
        Selectable::Compound(_) => "CompoundSelect",
        Selectable::Textual(_) => "TextualSelect",
        Selectable::Values(_) => "SelectBase",
        Selectable::Insert(insert) => match insert.dialect {
            Some("postgresql") => "postgresql.Insert",
            Some("sqlite") => "sqlite.Insert",
            Some("mysql") => "mysql.Insert",
            _ => "Insert",
        },
        Selectable::Update(_) => "Update",
        Selectable::Delete(_) => "Delete",
    };
    Library::of(vm).instance(vm, class, Rc::new(QueryPayload(query.clone())))
}

/// The Python object of a SELECT.
pub fn wrap_select(vm: &Vm, select: &Select) -> PyResult {
    wrap(vm, &Selectable::Select(select.clone()))
}

/// The query of a method's receiver.
pub fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Selectable> {
    match payload::<QueryPayload>(args.receiver(vm)?) {
        Some(payload) => Ok(payload.0.clone()),
        None => Err(vm.type_error("a query is needed")),
    }
}

/// The SELECT of a method's receiver.
pub fn own_select(vm: &Vm, args: &Args<'_>) -> PyResult<Select> {
    match own(vm, args)? {
        Selectable::Select(select) => Ok(select),
        _ => Err(vm.type_error("a Select is needed")),
    }
}

/// The receiver's SELECT changed, as an object with the same options.
pub fn change(vm: &Vm, args: &Args<'_>, change: impl FnOnce(&Select) -> Select) -> PyResult {
    let changed = change(&own_select(vm, args)?);
    wrap_like(vm, args, &Selectable::Select(changed))
}

/// A changed query as an object of the same class and with the same options.
pub fn wrap_like(vm: &Vm, args: &Args<'_>, query: &Selectable) -> PyResult {
    let made = wrap(vm, query)?;
    super::dml::inherit_options(vm, args.receiver(vm)?, &made)?;
    Ok(made)
}

fn filter(vm: &Vm, args: &Args<'_>) -> PyResult {
    let criteria = conditions(vm, args.rest().positional())?;
    change(vm, args, |select| select.filter(criteria))
}

/// The conditions of `where()`, `filter()` and `having()`.
pub fn conditions(vm: &Vm, values: &[Value]) -> PyResult<Vec<Expr>> {
    values.iter().map(|value| coercion::condition(vm, value)).collect()
}

/// `filter_by(name=value)` on the entities of the query.
fn filter_by(vm: &Vm, args: &Args<'_>) -> PyResult {
    let select = own_select(vm, args)?;
    let mut criteria = Vec::new();
    for (key, value) in args.keywords() {
        let attribute = orm::filter_by_attribute(&select, key.as_str()).python(vm)?;
        criteria.push(crate::sqlalchemy::orm::equals(vm, &attribute, key.as_str(), value)?);
    }
    change(vm, args, |select| select.filter(criteria))
}

/// `select.options(…)`: how attributes are loaded.
fn options(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (loads, criteria) = crate::sqlalchemy::orm::loader_criteria::apart(vm, args.rest().positional())?;
    let made = match own(vm, args)? {
        Selectable::Compound(compound) => Selectable::Compound(
            compound.with(|data| orm::StatementOptions::tell(&mut data.host, Vec::new(), criteria)),
        ),
        Selectable::Select(select) => Selectable::Select(orm::StatementOptions::add(&select, |options| {
            options.loads.extend(loads);
            options.criteria.extend(criteria);
        })),
        other => other,
    };
    wrap_like(vm, args, &made)
}

fn having(vm: &Vm, args: &Args<'_>) -> PyResult {
    let criteria = conditions(vm, args.rest().positional())?;
    change(vm, args, |select| select.having(criteria))
}

/// The expressions of `order_by()` and `group_by()`; the first is `None` when it clears the list.
pub fn order_items(vm: &Vm, values: &[Value]) -> PyResult<Option<Vec<Expr>>> {
    if let [Value::None] = values {
        return Ok(None);
    }
    Ok(Some(By::Order.exprs(vm, values)?))
}

fn group_by(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.rest().positional();
    let items = match given {
        [Value::None] => None,
        _ => Some(By::Group.exprs(vm, given)?),
    };
    let changed = match own(vm, args)? {
        Selectable::Select(select) => Selectable::Select(match items {
            Some(items) => select.group_by(items),
            None => select.with(|data| data.group_by.clear()),
        }),
        Selectable::Compound(compound) => Selectable::Compound(match items {
            Some(items) => compound.group_by(items),
            None => compound.with(|data| data.group_by.clear()),
        }),
        other => other,
    };
    wrap_like(vm, args, &changed)
}

fn order_by(vm: &Vm, args: &Args<'_>) -> PyResult {
    let items = order_items(vm, args.rest().positional())?;
    let changed = match (own(vm, args)?, items) {
        (Selectable::Select(select), Some(items)) => Selectable::Select(select.order_by(items)),
        (Selectable::Select(select), None) => Selectable::Select(select.without_order_by()),
        (Selectable::Compound(compound), Some(items)) => Selectable::Compound(compound.order_by(items)),
        (Selectable::Compound(compound), None) => Selectable::Compound(compound.with(|data| data.order_by.clear())),
        (other, _) => other,
    };
    wrap_like(vm, args, &changed)
}

const FOR_UPDATE: Signature = Signature::new("GenerativeSelect.with_for_update")
    .positional(&["self"])
    .required(1)
    .keyword_only(&["nowait", "read", "of", "skip_locked", "key_share"], 0);

fn with_for_update(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = FOR_UPDATE.bind(vm, args)?;
    let mut of = Vec::new();
    if let Some(given) = bound.get(3).filter(|given| !given.is_none()) {
        let items = given.as_sequence().unwrap_or_else(|| vec![given.clone()]);
        for item in &items {
            of.push(coercion::column(vm, item)?);
        }
    }
    let lock = sql::statement::ForUpdate {
        nowait: flag(vm, bound.get(1), false)?,
        read: flag(vm, bound.get(2), false)?,
        skip_locked: flag(vm, bound.get(4), false)?,
        key_share: flag(vm, bound.get(5), false)?,
        of,
    };
    change(vm, args, |select| select.with_for_update(lock))
}

fn distinct(vm: &Vm, args: &Args<'_>) -> PyResult {
    let on = distinct_items(vm, args.rest().positional())?;
    change(vm, args, |select| select.distinct(on))
}

/// What `distinct(…)` is given: DISTINCT ON.
pub fn distinct_items(vm: &Vm, values: &[Value]) -> PyResult<Vec<Expr>> {
    if !values.is_empty() {
        crate::sqlalchemy::warnings::warn(
            vm,
            "SADeprecationWarning",
            "Passing expression to ``distinct`` to generate a DISTINCT ON clause is deprecated. Use instead the ``postgresql.distinct_on`` function as an extension.",
        )?;
    }
    By::Other.exprs(vm, values)
}

fn select_from(vm: &Vm, args: &Args<'_>) -> PyResult {
    let mut froms = Vec::new();
    for value in args.rest().positional() {
        froms.push(coercion::from_clause(vm, value)?);
    }
    change(vm, args, |select| select.select_from(froms))
}

fn froms(vm: &Vm, values: &[Value]) -> PyResult<Option<Vec<FromClause>>> {
    if let [Value::None] = values {
        return Ok(None);
    }
    Ok(Some(values.iter().map(|value| coercion::from_clause(vm, value)).collect::<PyResult<_>>()?))
}

fn name_argument(args: &Args<'_>) -> Option<sql::Name> {
    crate::sqlalchemy::schema::name(args.get(1).or_else(|| args.keyword("name")))
}

fn subquery(vm: &Vm, args: &Args<'_>) -> PyResult {
    from_clause::wrap(vm, &own(vm, args)?.subquery(name_argument(args)))
}

/// `query.cte(name, recursive=…, nesting=…)`.
pub fn cte(vm: &Vm, args: &Args<'_>) -> PyResult {
    let recursive = flag(vm, args.get(2).or_else(|| args.keyword("recursive")), false)?;
    let nesting = flag(vm, args.get(3).or_else(|| args.keyword("nesting")), false)?;
    let options = CteOptions { recursive, nesting, ..CteOptions::default() };
    from_clause::wrap(vm, &own(vm, args)?.cte(name_argument(args), options))
}

fn compound(vm: &Vm, args: &Args<'_>, keyword: &'static str) -> PyResult {
    compound_of(vm, args.positional(), keyword)
}

/// `union(a, b)` and its relatives.
pub fn compound_of(vm: &Vm, values: &[Value], keyword: &'static str) -> PyResult {
    let mut selects = Vec::new();
    for value in values {
        match payload::<QueryPayload>(value) {
            Some(query) => selects.push(query.0.clone()),
            None => {
                let text = vm.repr(value)?;
                let advice = match payload::<FromPayload>(value).as_deref() {
                    Some(FromPayload(FromClause::Alias(alias))) if matches!(alias.kind(), AliasKind::Subquery) => {
                        " Use the plain select() object without calling .subquery() or .alias()."
                    }
                    Some(_) => " To SELECT from any FROM clause, use the .select() method.",
                    None => "",
                };
                return Err(argument_error(
                    vm,
                    &format!(
                        "SELECT construct for inclusion in a UNION or other set construct expected, got {text}.{advice}"
                    ),
                ));
            }
        }
    }
    wrap(vm, &Selectable::Compound(CompoundSelect::new(keyword, selects)))
}

fn set_label_style(vm: &Vm, args: &Args<'_>) -> PyResult {
    let style = match args.get(1).and_then(payload::<LabelStyle>) {
        Some(style) => *style,
        None => return Err(invalid_request(vm, "a label style is needed")),
    };
    let changed = match own(vm, args)? {
        Selectable::Select(select) => Selectable::Select(select.label_style(style)),
        Selectable::Compound(compound) => Selectable::Compound(compound.with(|data| {
            data.label_style = style;
            if let Some(Selectable::Select(first)) = data.selects.first().cloned() {
                data.selects[0] = Selectable::Select(first.label_style(style));
            }
        })),
        other => other,
    };
    wrap_like(vm, args, &changed)
}
