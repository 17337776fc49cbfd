//! `Session`.

use std::rc::Rc;

use orm::{Bind, GetOptions, Identity, JoinMode, Session, SessionOptions};
use python::{Args, ClassBuilder, NativeFn, PyResult, Signature, Value, Vm};
use sql::statement::ForUpdate;

use super::instance::{instance_of, path_of, python_object, python_objects, state_of};
use super::session_execution::execute;
use super::{attribute, loader_criteria, mapped_class, query, session_binds, session_objects, session_transaction};
use crate::class_table::ClassDef;
use crate::convert;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, Raise, argument_error, refuse};
use crate::sqlalchemy::engine::{bind, inspector, result, url};
use crate::sqlalchemy::event::session_events::PySessionHost;
use crate::sqlalchemy::schema::flag;
use crate::sqlalchemy::sql::coercion;

/// The class.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("Session", "sqlalchemy.orm.session", &["object"], define),
    ClassDef::with("_NoAutoflush", "sqlalchemy.orm.session", &["object"], define_no_autoflush),
];

const METHODS: &[(&str, NativeFn)] = &[
    ("__init__", init),
    ("__enter__", |_, args| Ok(args.get(0).cloned().unwrap_or(Value::None))),
    ("__exit__", |vm, args| {
        own(vm, args)?.close().python(vm)?;
        Ok(Value::None)
    }),
    ("__contains__", contains),
    ("__iter__", |vm, args| vm.iter(&Value::list(python_objects(vm, &own(vm, args)?.objects())?))),
    ("add", add),
    ("add_all", add_all),
    ("delete", |vm, args| {
        let session = own(vm, args)?;
        let instance = instance_of(vm, args.get(1).unwrap_or(&Value::None))?;
        session.delete(&instance).python(vm)?;
        Ok(Value::None)
    }),
    ("delete_all", |vm, args| {
        for item in vm.collect(args.get(1).unwrap_or(&Value::None))? {
            own(vm, args)?.delete(&instance_of(vm, &item)?).python(vm)?;
        }
        Ok(Value::None)
    }),
    ("expunge", |vm, args| {
        let instance = instance_of(vm, args.get(1).unwrap_or(&Value::None))?;
        own(vm, args)?.expunge(&instance).python(vm)?;
        Ok(Value::None)
    }),
    ("expunge_all", |vm, args| {
        own(vm, args)?.expunge_all();
        Ok(Value::None)
    }),
    ("prepare", |vm, _| {
        let text = "'twophase' mode not enabled, or not root transaction; can't prepare.";
        Err(crate::raise::invalid_request(vm, text))
    }),
    ("invalidate", |vm, args| done(vm, own(vm, args)?.close())),
    ("commit", |vm, args| done(vm, own(vm, args)?.commit())),
    ("rollback", |vm, args| done(vm, own(vm, args)?.rollback())),
    ("close", |vm, args| done(vm, own(vm, args)?.close())),
    ("reset", |vm, args| done(vm, own(vm, args)?.reset())),
    ("begin", begin),
    ("begin_nested", |vm, args| session_transaction::wrap(vm, &own(vm, args)?.begin_nested().python(vm)?)),
    ("in_transaction", |vm, args| Ok(Value::bool(own(vm, args)?.in_transaction()))),
    ("in_nested_transaction", |vm, args| Ok(Value::bool(own(vm, args)?.in_nested_transaction()))),
    ("get_transaction", |vm, args| match own(vm, args)?.root_transaction() {
        Some(transaction) => session_transaction::wrap(vm, &transaction),
        None => Ok(Value::None),
    }),
    ("get_nested_transaction", |vm, args| match own(vm, args)?.nested_transaction() {
        Some(transaction) => session_transaction::wrap(vm, &transaction),
        None => Ok(Value::None),
    }),
    ("expire_all", |vm, args| {
        own(vm, args)?.expire_all();
        Ok(Value::None)
    }),
    ("get", |vm, args| get(vm, args, false)),
    ("get_one", |vm, args| get(vm, args, true)),
    ("is_modified", |vm, args| {
        let instance = instance_of(vm, args.get(1).unwrap_or(&Value::None))?;
        Ok(Value::bool(own(vm, args)?.is_modified(instance.state()).python(vm)?))
    }),
    ("execute", |vm, args| result::wrap(vm, execute(vm, args)?)),
    ("scalars", |vm, args| {
        let made = result::wrap(vm, execute(vm, args)?)?;
        vm.call_method(&made, "scalars", &[])
    }),
    ("scalar", |vm, args| {
        let made = execute(vm, args)?;
        match made.scalar().python(vm)? {
            Some(value) => convert::to_python(vm, &value),
            None => Ok(Value::None),
        }
    }),
    ("query", query_of),
    ("bulk_save_objects", super::bulk::save_objects),
    ("bulk_insert_mappings", |vm, args| super::bulk::mappings(vm, args, false)),
    ("bulk_update_mappings", |vm, args| super::bulk::mappings(vm, args, true)),
];

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .methods(METHODS)
        .methods(session_binds::METHODS)
        .methods(session_objects::METHODS)
        .property("new", |vm, args| identity_set(vm, python_objects(vm, &own(vm, args)?.new_objects())?))
        .property("dirty", |vm, args| identity_set(vm, python_objects(vm, &own(vm, args)?.dirty_objects())?))
        .property("deleted", |vm, args| identity_set(vm, python_objects(vm, &own(vm, args)?.deleted_objects())?))
        .property("is_active", |vm, args| Ok(Value::bool(own(vm, args)?.is_active())))
        .property_with_setter(
            "autoflush",
            |vm, args| Ok(Value::bool(own(vm, args)?.autoflush())),
            |vm, args| {
                let value = flag(vm, args.get(1), true)?;
                own(vm, args)?.set_autoflush(value);
                Ok(Value::None)
            },
        )
        .property_with_setter(
            "expire_on_commit",
            |vm, args| Ok(Value::bool(own(vm, args)?.expire_on_commit())),
            |vm, args| {
                let value = flag(vm, args.get(1), true)?;
                own(vm, args)?.set_expire_on_commit(value);
                Ok(Value::None)
            },
        )
        .property_with_setter(
            "bind",
            |vm, args| own(vm, args)?.general_bind().map_or(Ok(Value::None), |found| bind::wrap(vm, &found)),
            |vm, args| {
                let given = args.get(1).filter(|given| !given.is_none());
                let chosen = given.map(|given| required_bind(vm, given)).transpose()?;
                own(vm, args)?.set_general_bind(chosen);
                Ok(Value::None)
            },
        )
        .property("no_autoflush", |vm, args| {
            Library::of(vm).instance(
                vm,
                "_NoAutoflush",
                Rc::new(NoAutoflush { session: own(vm, args)?, was: Rc::default() }),
            )
        })
        .class_method("object_session", |vm, args| {
            let function = vm.attr(&vm.import("sqlalchemy.orm")?.value(), "object_session")?;
            vm.call(&function, args.rest().positional())
        })
        .class_method("identity_key", identity_key)
        .property("info", |vm, args| {
            let Some(object) = args.receiver(vm)?.as_obj() else { return Ok(Value::None) };
            object.ensure_dict();
            let known = object.with_dict(|dict| dict.get_str(INFO)).flatten();
            Ok(known.unwrap_or_else(|| {
                let made = Value::dict(python::PyDict::new());
                object.with_dict(|dict| drop(dict.set_str(INFO, made.clone())));
                made
            }))
        })
        .property("identity_map", super::inspection::identity_map)
        .property("hash_key", |vm, args| Ok(Value::from(usize::try_from(own(vm, args)?.id()).unwrap_or_default())))
        .property("execution_options", |vm, args| match vm.attr_opt(args.receiver(vm)?, EXECUTION_OPTIONS)? {
            Some(known) => Ok(known),
            None => url::immutable_dict(vm, python::PyDict::new()),
        })
        .attribute("enable_baked_queries", Value::bool(true))
        .attribute("twophase", Value::bool(false))
}

/// Under which name a session keeps the class of its queries.
const QUERY_CLASS: &str = "_query_cls";

/// Under which name a session keeps the options of its statements.
pub const EXECUTION_OPTIONS: &str = "_execution_options";

/// Under which name a session keeps its notes.
const INFO: &str = "_info";

/// `Session.identity_key(class_, ident)`, or `identity_key(instance=…)`.
fn identity_key(vm: &Vm, args: &Args<'_>) -> PyResult {
    const IDENTITY_KEY: Signature = Signature::new("Session.identity_key")
        .positional(&["cls", "class_", "ident"])
        .required(1)
        .keyword_only(&["instance", "row", "identity_token"], 0);
    let bound = IDENTITY_KEY.bind(vm, args)?;
    refuse(vm, "Session.identity_key", &[("row", bound.get(4))])?;
    let (class, ident, token) = (bound.or_none(1), bound.or_none(2), bound.or_none(5));
    if !class.is_none() {
        if mapped_class::mapper_of(vm, &class)?.is_none() {
            let shown = vm.repr(&class)?;
            let Some(class) = class.as_class() else {
                return Err(argument_error(vm, &format!("Class object expected, got '{shown}'.")));
            };
            return Err(orm::Error::unmapped_class(&path_of(&class)).raise(vm));
        }
        if ident.is_none() {
            return Err(argument_error(vm, "ident or row is required"));
        }
        let values = ident.as_sequence().unwrap_or_else(|| vec![ident.clone()]);
        return Ok(Value::tuple(vec![class, Value::tuple(values), token]));
    }
    let Some(instance) = bound.get(3).filter(|instance| !instance.is_none()) else {
        return Err(argument_error(vm, "class or instance is required"));
    };
    let known = instance_of(vm, instance)?;
    let properties = known.state().mapper().primary_key_properties();
    let values = properties.iter().map(|property| vm.attr(instance, property.key())).collect::<PyResult<_>>()?;
    Ok(Value::tuple(vec![vm.class_of(instance).value(), Value::tuple(values), token]))
}

/// `close_all_sessions()`.
pub fn close_all(vm: &Vm, args: &Args<'_>) -> PyResult {
    const CLOSE_ALL: Signature = Signature::new("close_all_sessions");
    CLOSE_ALL.bind(vm, args)?;
    let mut sessions: Vec<Session> = Library::of(vm).wrappers_of::<Session>().iter().filter_map(session_of).collect();
    sessions.sort_by_key(Session::id);
    for session in sessions {
        session.close().python(vm)?;
    }
    Ok(Value::None)
}

/// The session of a Python object.
pub fn session_of(value: &Value) -> Option<Session> {
    payload::<Session>(value).map(|session| (*session).clone())
}

/// The session of a method's receiver.
pub fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Session> {
    session_of(args.receiver(vm)?).ok_or_else(|| vm.type_error("Session.__init__() was not called"))
}

/// The Python object of a session.
pub fn wrap(vm: &Vm, session: &Session) -> PyResult {
    let library = Library::of(vm);
    let key = usize::try_from(session.id()).unwrap_or_default();
    // Session numbers are small; addresses of nodes are not, so both share one table without meeting.
    library.wrapper(key, || library.instance(vm, "Session", Rc::new(session.clone())))
}

fn done(vm: &Vm, result: orm::Result<()>) -> PyResult {
    result.python(vm)?;
    Ok(Value::None)
}

fn identity_set(vm: &Vm, items: Vec<Value>) -> PyResult {
    super::inspection::identity_set(vm, items)
}

const SESSION: Signature = Signature::new("Session.__init__").positional(&["self", "bind"]).required(1).keyword_only(
    &[
        "autoflush",
        "future",
        "expire_on_commit",
        "autobegin",
        "twophase",
        "binds",
        "enable_baked_queries",
        "info",
        "query_cls",
        "autocommit",
        "join_transaction_mode",
        "close_resets_only",
        "execution_options",
    ],
    0,
);

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = SESSION.bind(vm, args)?;
    refuse(vm, "Session", &[("twophase", bound.get(6))])?;
    let mut join_mode = JoinMode::default();
    if let Some(mode) = bound.get(12).filter(|mode| !mode.is_none()) {
        join_mode = match mode.as_str() {
            Some("conditional_savepoint") => JoinMode::ConditionalSavepoint,
            Some("rollback_only") => JoinMode::RollbackOnly,
            Some("control_fully") => JoinMode::ControlFully,
            Some("create_savepoint") => JoinMode::CreateSavepoint,
            _ => {
                let text = format!("invalid selection for join_transaction_mode: \"{}\"", vm.str(mode)?);
                return Err(argument_error(vm, &text));
            }
        };
    }
    SessionOptions::check_autocommit(flag(vm, bound.get(11), false)?).python(vm)?;
    SessionOptions::check_future(flag(vm, bound.get(3), true)?).python(vm)?;
    let mut options = SessionOptions {
        autoflush: flag(vm, bound.get(2), true)?,
        expire_on_commit: flag(vm, bound.get(4), true)?,
        autobegin: flag(vm, bound.get(5), true)?,
        close_resets_only: flag(vm, bound.get(13), true)?,
        join_mode,
        ..SessionOptions::default()
    };
    if let Some(given) = bound.get(1).filter(|given| !given.is_none()) {
        options.bind = Some(required_bind(vm, given)?);
    }
    if let Some(binds) = bound.get(7).and_then(Value::as_dict) {
        options.binds = session_binds::binds_of(vm, binds)?;
    }
    options.observer = Library::of(vm).session_observer();
    let receiver = bound.or_none(0);
    let class = vm.class_of(&receiver);
    let ours = Library::of(vm).class(vm, "Session")?;
    let method = |class: &python::ClassRef| vm.lookup(class, &vm.intern("get_bind"));
    let chooses_bind = match (method(&class), method(&ours)) {
        (Some(own), Some(known)) => !own.is(&known),
        _ => false,
    };
    options.host = Some(PySessionHost::new(vm, &class, chooses_bind));
    let session = Session::new(options);
    if let Some(object) = receiver.as_obj() {
        Library::of(vm).remember(usize::try_from(session.id()).unwrap_or_default(), &receiver);
        object.set_payload(Rc::new(session));
    }
    if let Some(given) = bound.get(10).filter(|given| !given.is_none()) {
        vm.set_attr(&receiver, &vm.intern(QUERY_CLASS), given.clone())?;
    }
    if let Some(given) = bound.get(14).and_then(Value::as_dict) {
        let options = url::immutable_dict(vm, given.copy())?;
        vm.set_attr(&receiver, &vm.intern(EXECUTION_OPTIONS), options)?;
    }
    if let Some(given) = bound.get(9).filter(|given| !given.is_none()) {
        vm.call_method(&vm.attr(&receiver, "info")?, "update", std::slice::from_ref(given))?;
    }
    Ok(Value::None)
}

/// An engine or connection, or the error about another value.
pub fn required_bind(vm: &Vm, value: &Value) -> PyResult<Bind> {
    match bind::bind_of(value) {
        Some(found) => Ok(found),
        None => Err(argument_error(vm, &format!("Expected Engine or Connection, got {}", vm.repr(value)?))),
    }
}

fn contains(vm: &Vm, args: &Args<'_>) -> PyResult {
    let instance = instance_of(vm, args.get(1).unwrap_or(&Value::None))?;
    Ok(Value::bool(own(vm, args)?.contains(instance.state())))
}

fn add(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = args.get(1).unwrap_or(&Value::None);
    let instance = instance_of(vm, value)?;
    own(vm, args)?.add(&instance).python(vm)?;
    Ok(Value::None)
}

fn add_all(vm: &Vm, args: &Args<'_>) -> PyResult {
    let session = own(vm, args)?;
    for item in vm.collect(args.get(1).unwrap_or(&Value::None))? {
        session.add(&instance_of(vm, &item)?).python(vm)?;
    }
    Ok(Value::None)
}

fn begin(vm: &Vm, args: &Args<'_>) -> PyResult {
    let session = own(vm, args)?;
    let is_nested = flag(vm, args.get(1), false)?;
    let begun = if is_nested { session.begin_nested() } else { session.begin() };
    session_transaction::wrap(vm, &begun.python(vm)?)
}

/// `with_for_update=`: true, or a dict of the options of a lock.
pub fn for_update(vm: &Vm, given: Option<&Value>) -> PyResult<Option<Rc<ForUpdate>>> {
    let Some(given) = given.filter(|given| !given.is_none()) else { return Ok(None) };
    let Some(dict) = given.as_dict() else {
        return Ok(if vm.truth(given)? { Some(Rc::default()) } else { None });
    };
    let on = |name: &str| dict.get_str(name).map_or(Ok(false), |value| vm.truth(&value));
    let mut of = Vec::new();
    if let Some(value) = dict.get_str("of").filter(|value| !value.is_none()) {
        for item in value.as_sequence().unwrap_or_else(|| vec![value.clone()]) {
            of.push(coercion::column(vm, &item)?);
        }
    }
    Ok(Some(Rc::new(ForUpdate {
        read: on("read")?,
        nowait: on("nowait")?,
        skip_locked: on("skip_locked")?,
        key_share: on("key_share")?,
        of,
    })))
}

const GET: Signature = Signature::new("Session.get").positional(&["self", "entity", "ident"]).required(3).keyword_only(
    &["options", "populate_existing", "with_for_update", "identity_token", "execution_options", "bind_arguments"],
    0,
);

fn get(vm: &Vm, args: &Args<'_>, is_required: bool) -> PyResult {
    let bound = GET.bind(vm, args)?;
    let named = GET.keyword_only.iter().enumerate().filter(|(_, name)| !matches!(**name, "populate_existing"));
    for (place, name) in named {
        // What a database without row locks passes over, and notes for events that nobody listens to, change nothing.
        if !matches!(*name, "options" | "with_for_update" | "execution_options") {
            refuse(vm, "Session.get", &[(name, bound.get(3 + place))])?;
        }
    }
    let entity = bound.or_none(1);
    let Some(mapper) = session_binds::mapper_of(vm, &entity)? else {
        let Some(found) = inspector::inspected(vm, &entity)? else {
            return Err(inspector::not_inspectable(vm, &entity)?);
        };
        if attribute::reference_of(&entity).is_none() && state_of(&entity).is_none() {
            vm.attr(&found, "is_mapper")?;
        }
        let text = vm.repr(&entity)?;
        return Err(argument_error(vm, &format!("Expected mapped class or mapper, got: {text}")));
    };
    let identity = identity(vm, &bound.or_none(2))?;
    let mut options = GetOptions { overwrites: flag(vm, bound.get(4), false)?, ..GetOptions::default() };
    if let Some(given) = bound.get(3).filter(|given| !given.is_none()) {
        (options.loads, options.criteria) = loader_criteria::apart(vm, &vm.collect(given)?)?;
    }
    options.for_update = for_update(vm, bound.get(5))?;
    if let Some(given) = bound.get(7).and_then(Value::as_dict) {
        options.overwrites |= flag(vm, given.get_str("populate_existing").as_ref(), false)?;
    }
    let session = own(vm, args)?;
    if is_required {
        return python_object(vm, &session.get_one(&mapper, &identity, &options).python(vm)?);
    }
    match session.get(&mapper, &identity, &options).python(vm)? {
        Some(instance) => python_object(vm, &instance),
        None => Ok(Value::None),
    }
}

/// The primary key that `get()` was given: a value, a tuple, or a dict.
pub fn identity(vm: &Vm, value: &Value) -> PyResult<Identity> {
    if let Some(dict) = value.as_dict() {
        let named = dict.items();
        let pairs = named.iter().filter_map(|(key, value)| Some((Rc::from(key.as_str()?), convert::to_sql(vm, value))));
        return Ok(Identity::Named(pairs.collect()));
    }
    Ok(Identity::Values(match value.as_sequence() {
        Some(items) => items.iter().map(|item| convert::to_sql(vm, item)).collect(),
        None => vec![convert::to_sql(vm, value)],
    }))
}

fn query_of(vm: &Vm, args: &Args<'_>) -> PyResult {
    let session = own(vm, args)?;
    if let Some(class) = vm.attr_opt(args.receiver(vm)?, QUERY_CLASS)? {
        let entities = Value::tuple(args.rest().positional().to_vec());
        return vm.call_kw(&class, &[entities], &[("session", args.receiver(vm)?.clone())]);
    }
    let mut entities = Vec::new();
    for value in args.rest().positional() {
        entities.push(query::item(vm, value)?);
    }
    if entities.is_empty() && args.len() == 1 {
        return query::wrap(vm, &session.query(Vec::new()));
    }
    query::wrap(vm, &session.query(entities))
}

struct NoAutoflush {
    session: Session,
    was: Rc<std::cell::Cell<bool>>,
}

fn define_no_autoflush(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__enter__", |vm, args| {
            let Some(own) = payload::<NoAutoflush>(args.receiver(vm)?) else { return Ok(Value::None) };
            own.was.set(own.session.set_autoflush(false));
            wrap(vm, &own.session)
        })
        .method("__exit__", |vm, args| {
            let Some(own) = payload::<NoAutoflush>(args.receiver(vm)?) else { return Ok(Value::None) };
            own.session.set_autoflush(own.was.get());
            Ok(Value::None)
        })
}
