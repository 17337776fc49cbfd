//! What a `Query` shares with `select()`: set operations, locks, hints, labels; and its older methods.

use orm::{OrmEntity, Query, RelationshipAttribute};
use python::{Args, ClassBuilder, NativeFn, PyDict, PyResult, Signature, Value, Vm};
use sql::selectable::{CteOptions, FromClause, Selectable};
use sql::statement::{Hint, LabelStyle};

use super::query::{all, like, own, with_options};
use super::{aliased, instance, relationship_operators, session, session_execution};
use crate::library::payload;
use crate::raise::{IntoPython, argument_error, invalid_request};
use crate::sqlalchemy::engine::url;
use crate::sqlalchemy::schema::{self, flag};
use crate::sqlalchemy::sql::{coercion, elements, from_clause, query_tail, select};
use crate::sqlalchemy::warnings;

const METHODS: &[(&str, NativeFn)] = &[
    ("union", |vm, args| set_operation(vm, args, "UNION")),
    ("union_all", |vm, args| set_operation(vm, args, "UNION ALL")),
    ("intersect", |vm, args| set_operation(vm, args, "INTERSECT")),
    ("intersect_all", |vm, args| set_operation(vm, args, "INTERSECT ALL")),
    ("except_", |vm, args| set_operation(vm, args, "EXCEPT")),
    ("except_all", |vm, args| set_operation(vm, args, "EXCEPT ALL")),
    ("cte", cte),
    ("with_parent", with_parent),
    ("as_scalar", |vm, args| {
        deprecated(
            vm,
            "The Query.as_scalar() method is deprecated and will be removed in a future release.  Please refer to Query.scalar_subquery(). (deprecated since: 1.4)",
        )?;
        elements::wrap(vm, &own(vm, args)?.statement().scalar_subquery())
    }),
    ("add_column", |vm, args| {
        deprecated(
            vm,
            "Query.add_column() is deprecated and will be removed in a future release.  Please use Query.add_columns() (deprecated since: 1.4)",
        )?;
        let column = coercion::column(vm, args.get(1).or_else(|| args.keyword("column")).unwrap_or(&Value::None))?;
        like(vm, args, own(vm, args)?.add_columns(vec![column]))
    }),
    ("value", |vm, args| {
        deprecated(
            vm,
            "Query.value() is deprecated and will be removed in a future release.  Please use Query.with_entities() in combination with Query.scalar() (deprecated since: 1.4)",
        )?;
        let column = coercion::column(vm, args.get(1).unwrap_or(&Value::None))?;
        let rows = all(vm, &own(vm, args)?.with_entities(vec![column]))?;
        match rows.first() {
            Some(row) => vm.get_item(row, &Value::Int(0)),
            None => Ok(Value::None),
        }
    }),
    ("values", |vm, args| {
        deprecated(
            vm,
            "Query.values() is deprecated and will be removed in a future release.  Please use Query.with_entities() (deprecated since: 1.4)",
        )?;
        let columns =
            args.rest().positional().iter().map(|value| coercion::column(vm, value)).collect::<PyResult<_>>()?;
        vm.iter(&Value::list(all(vm, &own(vm, args)?.with_entities(columns))?))
    }),
    ("with_for_update", |vm, args| {
        let lock = query_tail::for_update_of(vm, args)?;
        like(vm, args, own(vm, args)?.with_select(|select| select.with_for_update(lock)))
    }),
    ("prefix_with", |vm, args| {
        let words = query_tail::affixes(vm, args)?;
        like(vm, args, own(vm, args)?.with_select(|select| select.prefix_with(words)))
    }),
    ("suffix_with", |vm, args| {
        let words = query_tail::affixes(vm, args)?;
        like(vm, args, own(vm, args)?.with_select(|select| select.suffix_with(words)))
    }),
    ("with_hint", |vm, args| {
        let hint = query_tail::hint_of(vm, args)?;
        like(vm, args, own(vm, args)?.with_select(|select| select.with_hint(hint)))
    }),
    ("with_statement_hint", |vm, args| {
        let hint: Hint = query_tail::statement_hint_of(vm, args)?;
        like(vm, args, own(vm, args)?.with_select(|select| select.with_hint(hint)))
    }),
    ("correlate", |vm, args| {
        let froms: Option<Vec<FromClause>> = match args.rest().positional() {
            [Value::None | Value::Bool(python::BoolWord::False)] => None,
            values => Some(values.iter().map(|value| coercion::from_clause(vm, value)).collect::<PyResult<_>>()?),
        };
        like(vm, args, own(vm, args)?.with_select(|select| select.correlate(froms)))
    }),
    ("set_label_style", |vm, args| {
        let Some(style) = args.get(1).and_then(payload::<LabelStyle>) else {
            return Err(argument_error(vm, "a label style is needed"));
        };
        like(vm, args, own(vm, args)?.with_label_style(*style))
    }),
    ("with_labels", with_labels),
    ("apply_labels", with_labels),
    ("enable_eagerloads", |vm, args| {
        let follows = flag(vm, args.get(1).or_else(|| args.keyword("value")), true)?;
        let told = |select: &sql::statement::Select| {
            orm::StatementOptions::add(select, |options| options.is_without_eager_loads = !follows)
        };
        like(vm, args, own(vm, args)?.with_select(told))
    }),
    ("enable_assertions", |vm, args| {
        let checks = flag(vm, args.get(1), true)?;
        like(vm, args, own(vm, args)?.with_checks(checks))
    }),
    ("only_return_tuples", |vm, args| {
        let only = flag(vm, args.get(1), true)?;
        like(vm, args, own(vm, args)?.with_tuples(only))
    }),
    ("tuples", |vm, args| {
        let text = "The Query.tuples() method is deprecated, Row now behaves like a tuple and can unpack types directly. \
                    (deprecated since: 2.1.0)";
        warnings::warn(vm, "SADeprecationWarning", text)?;
        like(vm, args, own(vm, args)?.with_tuples(true))
    }),
    ("with_session", |vm, args| {
        let found = args.get(1).and_then(session::session_of);
        like(vm, args, own(vm, args)?.with_session(found))
    }),
    ("yield_per", |vm, args| {
        let count = args.get(1).or_else(|| args.keyword("count")).and_then(Value::as_int).unwrap_or_default();
        like(vm, args, own(vm, args)?.yield_per(usize::try_from(count).unwrap_or(1)))
    }),
    ("execution_options", execution_options),
    ("get_execution_options", |vm, args| url::immutable_dict(vm, kept_options(vm, args)?)),
];

/// Adds the methods.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .methods(METHODS)
        .property("is_single_entity", |vm, args| {
            let own = own(vm, args)?;
            Ok(Value::bool(!own.has_only_tuples() && matches!(own.select().items.as_slice(), [_])))
        })
        .property("selectable", |vm, args| select::wrap_select(vm, own(vm, args)?.select()))
        .attribute("lazy_loaded_from", Value::None)
        .property("get_label_style", |vm, args| {
            let style = own(vm, args)?.label_style().unwrap_or(LabelStyle::LegacyOrm);
            query_tail::wrap_label_style(vm, style)
        })
}

fn deprecated(vm: &Vm, text: &str) -> PyResult<()> {
    warnings::warn(vm, "SADeprecationWarning", text)
}

fn with_labels(vm: &Vm, args: &Args<'_>) -> PyResult {
    warnings::warn(
        vm,
        "LegacyAPIWarning",
        "The Query.with_labels() and Query.apply_labels() method is considered legacy as of the 1.x series of SQLAlchemy and becomes a legacy construct in 2.0. Use set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL) instead. (deprecated since: 2.0)",
    )?;
    like(vm, args, own(vm, args)?.with_label_style(LabelStyle::TablenamePlusCol))
}

/// `query.union(other, …)` and its relatives.
fn set_operation(vm: &Vm, args: &Args<'_>, keyword: &'static str) -> PyResult {
    let mut others = Vec::new();
    for value in args.rest().positional() {
        others.push(match (payload::<Query>(value), payload::<select::QueryPayload>(value)) {
            (Some(query), _) => Selectable::Select(query.select().clone()),
            (None, Some(query)) => query.0.clone(),
            (None, None) => {
                let text = vm.repr(value)?;
                return Err(argument_error(
                    vm,
                    &format!("SELECT construct for inclusion in a UNION or other set construct expected, got {text}."),
                ));
            }
        });
    }
    like(vm, args, own(vm, args)?.set_operation(keyword, others).python(vm)?)
}

const WITH_PARENT: Signature =
    Signature::new("Query.with_parent").positional(&["self", "instance", "property", "from_entity"]).required(2);

/// `query.with_parent(object, Model.children)`: what the object refers to, by its only relationship to the first
/// entity where none is named.
fn with_parent(vm: &Vm, args: &Args<'_>) -> PyResult {
    warnings::warn(
        vm,
        "LegacyAPIWarning",
        "The Query.with_parent() method is considered legacy as of the 1.x series of SQLAlchemy and becomes a legacy construct in 2.0. Use the with_parent() standalone construct. (deprecated since: 2.0)",
    )?;
    let bound = WITH_PARENT.bind(vm, args)?;
    let query = own(vm, args)?;
    let parent = bound.or_none(1);
    let given = bound.get(3).filter(|from| !from.is_none());
    let from = match given {
        Some(from) => aliased::entity_of(vm, from)?,
        None => query.select().items.first().and_then(OrmEntity::of_item),
    };
    let attribute = match bound.get(2).filter(|property| !property.is_none()) {
        Some(property) => relationship_operators::parent_relationship(vm, property)?,
        None => relating(vm, &parent, from.as_ref())?,
    };
    let over = from.filter(|_| attribute.of_type().is_none() || given.is_some());
    let criterion = relationship_operators::of_parent(vm, attribute, over.as_ref(), &parent)?;
    like(vm, args, query.filter(vec![criterion]).python(vm)?)
}

/// The relationship that leads from an object to an entity.
fn relating(vm: &Vm, parent: &Value, entity: Option<&OrmEntity>) -> PyResult<RelationshipAttribute> {
    let instance = instance::instance_of(vm, parent)?;
    let mapper = instance.state().mapper();
    mapper.registry_configure().python(vm)?;
    let target = entity.map(OrmEntity::mapper);
    let leads = |key: &str| RelationshipAttribute::new(&OrmEntity::from(mapper), key);
    for relationship in mapper.relationships() {
        if target.is_some_and(|target| relationship.target().is_ok_and(|known| known.id() == target.id())) {
            return leads(relationship.key()).ok_or_else(|| vm.type_error("a relationship is needed"));
        }
    }
    let (class, target) = (mapper.class().name(), target.map_or("", |target| target.class().name()));
    let text = format!(
        "Could not locate a property which relates instances of class '{target}' to instances of class '{class}'"
    );
    Err(invalid_request(vm, &text))
}

fn cte(vm: &Vm, args: &Args<'_>) -> PyResult {
    let recursive = flag(vm, args.get(2).or_else(|| args.keyword("recursive")), false)?;
    let nesting = flag(vm, args.get(3).or_else(|| args.keyword("nesting")), false)?;
    let options = CteOptions { recursive, nesting, ..CteOptions::default() };
    let name = schema::name(args.get(1).or_else(|| args.keyword("name")));
    from_clause::wrap(vm, &own(vm, args)?.statement().cte(name, options))
}

fn kept_options(vm: &Vm, args: &Args<'_>) -> PyResult<PyDict> {
    let kept = vm.attr_opt(args.receiver(vm)?, "_execution_options")?;
    Ok(kept.as_ref().and_then(Value::as_dict).map(PyDict::copy).unwrap_or_default())
}

fn execution_options(vm: &Vm, args: &Args<'_>) -> PyResult {
    let kept = kept_options(vm, args)?;
    let given = PyDict::new();
    for (key, value) in args.keywords() {
        given.set_name(key, value.clone());
        kept.set_name(key, value.clone());
    }
    let mut options = own(vm, args)?.options();
    session_execution::apply_options(vm, &given, &mut options)?;
    let made = with_options(vm, args, |known| *known = options)?;
    vm.set_attr(&made, &vm.intern("_execution_options"), Value::dict(kept))?;
    Ok(made)
}
