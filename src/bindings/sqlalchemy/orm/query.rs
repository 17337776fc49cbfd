//! `Query`.

use std::rc::Rc;

use orm::{Bind, ExecuteOptions, OrmEntity, Query};
use python::vm::operators::BinaryOp;
use python::{Args, BoolWord, ClassBuilder, NativeFn, PyError, PyResult, Signature, Value, Vm};
use sql::dialect::CompileOptions;
use sql::expr::Expr;
use sql::selectable::{FromClause, JoinKind, Selectable};
use sql::statement::{JoinRequest, JoinTarget, LabelStyle};

use super::appender_query;
use super::instance::{python_object, state_of};
use super::query_events::{self, sent};
use super::{inspection, query_more, session, session_execution};
use crate::class_table::ClassDef;
use crate::convert;
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::engine::row;
use crate::sqlalchemy::schema::flag;
use crate::sqlalchemy::sql::coercion::By;
use crate::sqlalchemy::sql::{coercion, elements, from_clause, joins, limits, select, statement};
use crate::sqlalchemy::warnings;

/// The class.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("Query", "sqlalchemy.orm.query", &["object"], define)];

const METHODS: &[(&str, NativeFn)] = &[
    ("__init__", init),
    ("__iter__", |vm, args| {
        let rows = all(vm, &sent(vm, args)?)?;
        vm.iter(&Value::list(rows))
    }),
    ("__getitem__", get_item),
    ("__str__", display),
    ("__clause_element__", |vm, args| select::wrap_select(vm, own(vm, args)?.select())),
    ("all", |vm, args| Ok(Value::list(all(vm, &sent(vm, args)?)?))),
    ("first", |vm, args| optional(vm, args, Query::first)),
    ("one_or_none", |vm, args| optional(vm, args, Query::one_or_none)),
    ("one", |vm, args| {
        let query = sent(vm, args)?;
        entity(vm, &query, &query.one().python(vm)?)
    }),
    ("scalar", |vm, args| match sent(vm, args)?.scalar().python(vm)? {
        Some(value) => convert::to_python(vm, &value),
        None => Ok(Value::None),
    }),
    ("count", |vm, args| Ok(Value::Int(sent(vm, args)?.count().python(vm)?))),
    ("get", get),
    ("filter", filter),
    ("where", filter),
    ("filter_by", |vm, args| {
        let mut query = own(vm, args)?;
        if args.len() > 1 {
            return Err(
                vm.type_error(&format!("Query.filter_by() takes 1 positional argument but {} were given", args.len()))
            );
        }
        for (key, value) in args.keywords() {
            let attribute = query.namespace_attribute(key.as_str()).python(vm)?;
            query = query.filter(vec![super::equals(vm, &attribute, key.as_str(), value)?]).python(vm)?;
        }
        changed(vm, args, Ok(query))
    }),
    ("order_by", |vm, args| match args.rest().positional() {
        [Value::None | Value::Bool(BoolWord::False)] => changed(vm, args, own(vm, args)?.without_order_by()),
        items => changed(vm, args, own(vm, args)?.order_by(By::Order.exprs(vm, items)?)),
    }),
    ("group_by", |vm, args| match args.rest().positional() {
        [Value::None | Value::Bool(BoolWord::False)] => changed(vm, args, own(vm, args)?.without_group_by()),
        items => changed(vm, args, own(vm, args)?.group_by(By::Group.exprs(vm, items)?)),
    }),
    ("having", |vm, args| {
        let criteria = select::conditions(vm, args.rest().positional())?;
        changed(vm, args, own(vm, args)?.having(criteria))
    }),
    ("distinct", |vm, args| {
        let on = select::distinct_items(vm, args.rest().positional())?;
        changed(vm, args, own(vm, args)?.distinct(on))
    }),
    ("limit", |vm, args| {
        let limit = limits::limit_operand(vm, args.get(1))?;
        changed(vm, args, own(vm, args)?.limit(limit))
    }),
    ("offset", |vm, args| {
        let offset = limits::limit_operand(vm, args.get(1))?;
        changed(vm, args, own(vm, args)?.offset(offset))
    }),
    ("slice", |vm, args| {
        let (start, stop) = (args.get(1).unwrap_or(&Value::None), args.get(2).unwrap_or(&Value::None));
        like(vm, args, sliced(vm, &own(vm, args)?, start, stop)?)
    }),
    ("select_from", |vm, args| {
        let froms =
            args.rest().positional().iter().map(|from| coercion::from_clause(vm, from)).collect::<PyResult<_>>()?;
        changed(vm, args, own(vm, args)?.select_from(froms))
    }),
    ("from_statement", |vm, args| {
        let statement = session_execution::executable(vm, args.get(1).unwrap_or(&Value::None))?;
        changed(vm, args, own(vm, args)?.from_statement(statement))
    }),
    ("join", |vm, args| join(vm, args, None)),
    ("outerjoin", |vm, args| join(vm, args, Some(JoinKind::Left))),
    // Joins name their target, so there is no point to go back to.
    ("reset_joinpoint", |vm, args| like(vm, args, own(vm, args)?.reset_joinpoint())),
    ("with_entities", |vm, args| like(vm, args, own(vm, args)?.with_entities(columns(vm, args)?))),
    ("add_columns", |vm, args| like(vm, args, own(vm, args)?.add_columns(columns(vm, args)?))),
    ("add_entity", add_entity),
    ("params", |vm, args| {
        let mut values: Vec<(Rc<str>, sql::Value)> = Vec::new();
        if let Some(dict) = args.get(1).and_then(Value::as_dict) {
            for (key, value) in dict.items() {
                values.push((Rc::from(key.as_str().unwrap_or_default()), convert::to_sql(vm, &value)));
            }
        }
        values.extend(args.keywords().map(|(key, value)| (Rc::from(key.as_str()), convert::to_sql(vm, value))));
        like(vm, args, own(vm, args)?.parameters(values))
    }),
    ("options", |vm, args| {
        let (loads, criteria) = super::loader_criteria::apart(vm, args.rest().positional())?;
        let query = own(vm, args)?.with_loads(loads);
        like(
            vm,
            args,
            query.with_select(|select| orm::StatementOptions::add(select, |options| options.criteria.extend(criteria))),
        )
    }),
    ("populate_existing", |vm, args| with_options(vm, args, |options| options.populate_existing = true)),
    ("autoflush", |vm, args| {
        let flushes = flag(vm, args.get(1), true)?;
        with_options(vm, args, |options| options.no_autoflush = !flushes)
    }),
    ("subquery", |vm, args| {
        let labels = flag(vm, args.get(2).or_else(|| args.keyword("with_labels")), false)?;
        let reduces = flag(vm, args.get(3).or_else(|| args.keyword("reduce_columns")), false)?;
        let name = args.get(1).or_else(|| args.keyword("name")).and_then(Value::as_str).map(sql::Name::new);
        let mut query = sent(vm, args)?;
        if labels {
            query = query.with_label_style(LabelStyle::TablenamePlusCol);
        }
        if reduces {
            let reduced = query.statement().reduce_columns(true);
            return from_clause::wrap(vm, &reduced.subquery(name));
        }
        from_clause::wrap(vm, &query.subquery(name).python(vm)?)
    }),
    ("exists", |vm, args| elements::wrap(vm, &sent(vm, args)?.exists().python(vm)?)),
    ("scalar_subquery", |vm, args| elements::wrap(vm, &sent(vm, args)?.statement().scalar_subquery())),
    ("label", |vm, args| {
        let name = args.get(1).and_then(Value::as_str).map(sql::Name::new);
        elements::wrap(vm, &sent(vm, args)?.statement().scalar_subquery().label(name))
    }),
    ("update", query_events::update),
    ("delete", query_events::delete),
];

fn define(builder: ClassBuilder) -> ClassBuilder {
    query_more::define(builder)
        .methods(METHODS)
        .property("statement", |vm, args| {
            let query = shown(vm, args)?;
            match query.whole_statement() {
                Some(whole) => statement::wrap_executable(vm, whole),
                None => select::wrap(vm, &Selectable::Select(query.statement())),
            }
        })
        .property("column_descriptions", |vm, args| {
            super::descriptions::describe(vm, &own(vm, args)?.select().items, true)
        })
        .property("session", |vm, args| match own(vm, args)?.session() {
            Some(found) => session::wrap(vm, found),
            None => Ok(Value::None),
        })
        .property("whereclause", |vm, args| match own(vm, args)?.select().whereclause() {
            Some(expr) => elements::wrap(vm, &expr),
            None => Ok(Value::None),
        })
}

/// The SQL in the dialect of the session's database, or in no particular one where the session has none.
fn display(vm: &Vm, args: &Args<'_>) -> PyResult {
    let query = shown(vm, args)?;
    let statement = match query.whole_statement() {
        Some(statement) => statement.clone(),
        None => query.sent_select().python(vm)?.into(),
    };
    let engine = match query.session().map(|session| session.bind(None, None)) {
        Some(Ok(Bind::Engine(engine))) => engine,
        Some(Ok(Bind::Connection(connection))) => connection.engine().clone(),
        _ => return Ok(Value::string(sql::dialect::to_text(&statement).python(vm)?)),
    };
    let compiled = sql::dialect::compile(&statement, engine.dialect(), CompileOptions::default()).python(vm)?;
    Ok(Value::string(compiled.text()))
}

/// The Python object of a query.
pub fn wrap(vm: &Vm, query: &Query) -> PyResult {
    Library::of(vm).instance(vm, "Query", Rc::new(query.clone()))
}

/// A changed query as an object of the receiver's class, with what the program keeps on it.
pub fn like(vm: &Vm, args: &Args<'_>, query: Query) -> PyResult {
    let receiver = args.receiver(vm)?;
    if appender_query::is_collection(receiver) {
        return wrap(vm, &query);
    }
    let made = vm.class_of(receiver).instantiate();
    made.set_payload(Rc::new(query));
    let kept = receiver.as_obj().and_then(|object| object.with_dict(python::PyDict::items)).unwrap_or_default();
    let made = Value::Obj(made);
    for (key, value) in kept {
        if let Some(key) = key.as_str() {
            vm.set_attr(&made, &vm.intern(key), value)?;
        }
    }
    Ok(made)
}

fn changed(vm: &Vm, args: &Args<'_>, query: orm::Result<Query>) -> PyResult {
    like(vm, args, query.python(vm)?)
}

/// The query of a method's receiver.
pub fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Query> {
    match payload::<Query>(args.receiver(vm)?) {
        Some(query) => Ok((*query).clone()),
        None => match appender_query::query_of(vm, args.receiver(vm)?)? {
            Some(query) => Ok(query),
            None => Err(vm.type_error("Query.__init__() was not called")),
        },
    }
}

/// The query of a value.
pub fn payload_of(value: &Value) -> Option<Query> {
    payload::<Query>(value).map(|query| (*query).clone())
}

/// The query of a receiver that is only looked at: a collection has one before its object is in a session.
fn shown(vm: &Vm, args: &Args<'_>) -> PyResult<Query> {
    match appender_query::shown(vm, args.receiver(vm)?)? {
        Some(query) => Ok(query),
        None => sent(vm, args),
    }
}

/// The SELECT of a value that is a query.
pub fn select_of(value: &Value) -> Option<Selectable> {
    payload::<Query>(value).map(|query| Selectable::Select(query.statement()))
}

/// The receiver, executed otherwise.
pub fn with_options(vm: &Vm, args: &Args<'_>, change: impl FnOnce(&mut ExecuteOptions)) -> PyResult {
    let query = own(vm, args)?;
    let mut options = query.options();
    change(&mut options);
    like(vm, args, query.with_options(options))
}

const INIT: Signature = Signature::new("Query.__init__").positional(&["self", "entities", "session"]).required(2);

/// `Query(entities, session)`.
fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = INIT.bind(vm, args)?;
    let given = bound.or_none(1);
    let values = given.as_sequence().unwrap_or_else(|| vec![given.clone()]);
    let entities = values.iter().map(|value| item(vm, value)).collect::<PyResult<Vec<_>>>()?;
    let session = bound.get(2).and_then(session::session_of);
    if let Some(object) = bound.or_none(0).as_obj() {
        object.set_payload(Rc::new(Query::new(entities, session)));
    }
    Ok(Value::None)
}

/// Something that a query asks for.
pub fn item(vm: &Vm, value: &Value) -> PyResult<Expr> {
    // What an object is inspected as has nothing that prepares it for a query.
    if let Some(state) = state_of(value) {
        vm.attr(&inspection::wrap_state(vm, &state)?, "_post_inspect")?;
    }
    let item = coercion::column(vm, value)?;
    if let Some(entity) = OrmEntity::of(&item) {
        entity.mapper().registry_configure().python(vm)?;
    }
    Ok(item)
}

fn filter(vm: &Vm, args: &Args<'_>) -> PyResult {
    let criteria = select::conditions(vm, args.rest().positional())?;
    changed(vm, args, own(vm, args)?.filter(criteria))
}

fn columns(vm: &Vm, args: &Args<'_>) -> PyResult<Vec<Expr>> {
    args.rest().positional().iter().map(|value| item(vm, value)).collect()
}

fn add_entity(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.get(1).unwrap_or(&Value::None);
    let alias = args.get(2).or_else(|| args.keyword("alias")).filter(|alias| !alias.is_none());
    let item = match alias {
        Some(alias) => {
            let made =
                vm.call(&vm.attr(&vm.import("sqlalchemy.orm")?.value(), "aliased")?, &[given.clone(), alias.clone()])?;
            coercion::column(vm, &made)?
        }
        None => coercion::column(vm, given)?,
    };
    like(vm, args, own(vm, args)?.add_columns(vec![item]))
}

/// A row as Python gets it: the object itself when the query asks for one mapped class, otherwise a `Row`.
pub fn entity(vm: &Vm, query: &Query, found: &engine::Row) -> PyResult {
    if query.is_single_entity() {
        return found.values().first().map_or(Ok(Value::None), |value| convert::to_python(vm, value));
    }
    row::wrap(vm, found)
}

/// Every row.
pub fn all(vm: &Vm, query: &Query) -> PyResult<Vec<Value>> {
    let rows = query.all().python(vm);
    warnings::show_pending(vm)?;
    rows?.iter().map(|found| entity(vm, query, found)).collect()
}

fn optional(vm: &Vm, args: &Args<'_>, fetch: fn(&Query) -> orm::Result<Option<engine::Row>>) -> PyResult {
    let query = sent(vm, args)?;
    match fetch(&query).python(vm)? {
        Some(found) => entity(vm, &query, &found),
        None => Ok(Value::None),
    }
}

/// `query.slice(start, stop)`.
fn sliced(vm: &Vm, query: &Query, start: &Value, stop: &Value) -> PyResult<Query> {
    query.check_slice().python(vm)?;
    let (limit, offset) = limits::sliced(vm, &query.select().limit, start, stop)?;
    query.limit(limit).and_then(|query| query.offset(offset)).python(vm)
}

/// `query[0]`, `query[1:3]`.
fn get_item(vm: &Vm, args: &Args<'_>) -> PyResult {
    item_of(vm, &sent(vm, args)?, args.get(1).unwrap_or(&Value::None))
}

/// The row at an index, or those of a slice.
pub fn item_of(vm: &Vm, query: &Query, key: &Value) -> PyResult {
    let Some(python::Data::Slice(parts)) = key.data() else {
        if key.as_int() == Some(-1) {
            return Err(negative_index(vm));
        }
        let rows = rows_of(vm, query, key, &vm.binary(BinaryOp::Add, key, &Value::Int(1))?)?;
        return rows.into_iter().next().ok_or_else(|| vm.index_error("list index out of range"));
    };
    let rows = Value::list(rows_of(vm, query, &parts[0], &parts[1])?);
    if parts[2].is_none() {
        return Ok(rows);
    }
    let step = vm.call(&vm.types.slice.value(), &[Value::None, Value::None, parts[2].clone()])?;
    vm.get_item(&rows, &step)
}

/// The rows from `start` up to `stop`; none are asked for where there can be none.
fn rows_of(vm: &Vm, query: &Query, start: &Value, stop: &Value) -> PyResult<Vec<Value>> {
    if let (Some(start), Some(stop)) = (start.as_int(), stop.as_int())
        && stop <= start
    {
        return Ok(Vec::new());
    }
    if [start, stop].iter().any(|end| end.as_int().is_some_and(|end| end < 0)) {
        return Err(negative_index(vm));
    }
    all(vm, &sliced(vm, query, start, stop)?)
}

fn negative_index(vm: &Vm) -> PyError {
    vm.index_error("negative indexes are not accepted by SQL index / slice operators")
}

fn get(vm: &Vm, args: &Args<'_>) -> PyResult {
    warnings::warn(
        vm,
        "LegacyAPIWarning",
        "The Query.get() method is considered legacy as of the 1.x series of SQLAlchemy and becomes a legacy construct in 2.0. The method is now available as Session.get() (deprecated since: 2.0)",
    )?;
    let identity = session::identity(vm, args.get(1).or_else(|| args.keyword("ident")).unwrap_or(&Value::None))?;
    match own(vm, args)?.get(&identity).python(vm)? {
        Some(instance) => python_object(vm, &instance),
        None => Ok(Value::None),
    }
}

const JOIN: Signature = Signature::new("Query.join")
    .positional(&["self", "target", "onclause"])
    .required(2)
    .keyword_only(&["isouter", "full"], 0);

fn join(vm: &Vm, args: &Args<'_>, kind: Option<JoinKind>) -> PyResult {
    let bound = JOIN.bind(vm, args)?;
    let kind = joins::join_kind(vm, kind, bound.get(3), bound.get(4))?;
    let request = joins::join_request(vm, &bound.or_none(1), bound.get(2), kind)?;
    let target = match request.target {
        JoinTarget::From(FromClause::Entity(entity)) => JoinTarget::Entity(entity),
        other => other,
    };
    changed(vm, args, own(vm, args)?.join_request(JoinRequest { target, ..request }))
}
