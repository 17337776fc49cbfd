//! `scoped_session`: one session for each thread, or for each value of a function.

use std::rc::Rc;

use python::{Args, ClassBuilder, PyDict, PyResult, Signature, Value, Vm};

use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::invalid_request;
use crate::sqlalchemy::warnings;

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("scoped_session", "sqlalchemy.orm.scoping", &["object"], define),
    ClassDef::with("ScopedRegistry", "sqlalchemy.util._collections", &["object"], define_registry),
    ClassDef::plain("ThreadLocalRegistry", "sqlalchemy.util._collections", &["ScopedRegistry"]),
    ClassDef::plain("QueryPropertyDescriptor", "sqlalchemy.orm.scoping", &["object"]),
    ClassDef::with("QueryProperty", "sqlalchemy.orm.scoping", &["object"], |builder| {
        builder.method("__get__", get_query)
    }),
];

/// The methods that the session of the scope has.
const METHODS: &[&str] = &[
    "__contains__",
    "__iter__",
    "add",
    "add_all",
    "begin",
    "begin_nested",
    "bulk_insert_mappings",
    "bulk_save_objects",
    "bulk_update_mappings",
    "close",
    "commit",
    "connection",
    "delete",
    "delete_all",
    "execute",
    "expire",
    "expire_all",
    "expunge",
    "expunge_all",
    "flush",
    "get",
    "get_bind",
    "get_one",
    "is_modified",
    "merge",
    "merge_all",
    "query",
    "refresh",
    "reset",
    "rollback",
    "scalar",
    "scalars",
];

/// What makes the session of a scope, and where the sessions are kept.
struct Scoped {
    factory: Value,
    registry: Value,
}

/// What a registry keeps, and by what.
struct Registry {
    make: Value,
    scope: Value,
    /// A dictionary by scope, or what is local to each thread.
    kept: Value,
}

macro_rules! shared {
    ($builder:expr, $($name:literal),*) => {
        $builder$(.property($name, |vm, args| vm.attr(&session(vm, args)?, $name)))*
    };
}

macro_rules! changed {
    ($builder:expr, $($name:literal),*) => {
        $builder$(.property_with_setter(
            $name,
            |vm, args| vm.attr(&session(vm, args)?, $name),
            |vm, args| {
                let value = args.get(1).cloned().unwrap_or(Value::None);
                vm.set_attr(&session(vm, args)?, &vm.intern($name), value)?;
                Ok(Value::None)
            },
        ))*
    };
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    let mut builder = builder
        .method("__init__", init)
        .method("__call__", call)
        .method("configure", |vm, args| {
            let own = own(vm, args)?;
            if vm.truth(&vm.call_method(&own.registry, "has", &[])?)? {
                let text = "At least one scoped session is already present.  configure() can not affect sessions that have \
                            already been created.";
                warnings::warn(vm, "SAWarning", text)?;
            }
            vm.call_kw(&vm.attr(&own.factory, "configure")?, &[], &keywords(args))
        })
        .method("remove", |vm, args| {
            let own = own(vm, args)?;
            if vm.truth(&vm.call_method(&own.registry, "has", &[])?)? {
                vm.call_method(&vm.call(&own.registry, &[])?, "close", &[])?;
            }
            vm.call_method(&own.registry, "clear", &[])
        })
        .method("query_property", |vm, args| {
            let class = args.get(1).cloned().unwrap_or(Value::None);
            let made = QueryProperty { session: args.receiver(vm)?.clone(), class };
            Library::of(vm).instance(vm, "QueryProperty", Rc::new(made))
        })
        .class_method("object_session", |vm, args| {
            let function = vm.attr(&vm.import("sqlalchemy.orm")?.value(), "object_session")?;
            vm.call(&function, args.rest().positional())
        })
        .class_method("identity_key", |vm, args| {
            let class = Library::of(vm).class(vm, "Session")?.value();
            vm.call_kw(&vm.attr(&class, "identity_key")?, args.rest().positional(), &keywords(args))
        })
        .property("session_factory", |vm, args| Ok(own(vm, args)?.factory.clone()))
        .property("registry", |vm, args| Ok(own(vm, args)?.registry.clone()));
    for name in METHODS {
        builder = builder.method_closure(name, move |vm, args| {
            let method = vm.attr(&session(vm, args)?, name)?;
            vm.call_kw(&method, args.rest().positional(), &keywords(args))
        });
    }
    let builder = shared!(
        builder,
        "dirty",
        "deleted",
        "new",
        "identity_map",
        "is_active",
        "no_autoflush",
        "info",
        "execution_options"
    );
    changed!(builder, "bind", "autoflush")
}

const INIT: Signature =
    Signature::new("scoped_session.__init__").positional(&["self", "session_factory", "scopefunc"]).required(2);
const CALL: Signature = Signature::new("scoped_session.__call__").positional(&["self"]).required(1).varkw();

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = INIT.bind(vm, args)?;
    let (make, scope) = (bound.or_none(1), bound.or_none(2));
    let class = if scope.is_none() { "ThreadLocalRegistry" } else { "ScopedRegistry" };
    let registry = Library::of(vm).instance(vm, class, Rc::new(new_registry(vm, make.clone(), scope)?))?;
    if let Some(object) = args.receiver(vm)?.as_obj() {
        object.set_payload(Rc::new(Scoped { factory: make, registry }));
    }
    Ok(Value::None)
}

fn new_registry(vm: &Vm, make: Value, scope: Value) -> PyResult<Registry> {
    let kept = if scope.is_none() {
        vm.call(&vm.attr(&vm.import("threading")?.value(), "local")?, &[])?
    } else {
        Value::dict(PyDict::new())
    };
    Ok(Registry { make, scope, kept })
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Scoped>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("scoped_session.__init__() was not called"))
}

/// The session of the scope, made when there is none.
fn session(vm: &Vm, args: &Args<'_>) -> PyResult {
    vm.call(&own(vm, args)?.registry, &[])
}

fn keywords<'a>(args: &Args<'a>) -> Vec<(&'a str, Value)> {
    args.keywords().map(|(name, value)| (name.as_str(), value.clone())).collect()
}

/// `Session()`, or `Session(autoflush=False)` where the scope has no session yet.
fn call(vm: &Vm, args: &Args<'_>) -> PyResult {
    CALL.bind(vm, args)?;
    let own = own(vm, args)?;
    if !args.has_keywords() {
        return vm.call(&own.registry, &[]);
    }
    if vm.truth(&vm.call_method(&own.registry, "has", &[])?)? {
        return Err(invalid_request(vm, "Scoped session is already present; no new arguments may be specified."));
    }
    let made = vm.call_kw(&own.factory, &[], &keywords(args))?;
    vm.call_method(&own.registry, "set", std::slice::from_ref(&made))?;
    Ok(made)
}

fn define_registry(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", |vm, args| {
            let part = |place: usize| args.get(place).cloned().unwrap_or(Value::None);
            if let Some(object) = args.receiver(vm)?.as_obj() {
                object.set_payload(Rc::new(new_registry(vm, part(1), part(2))?));
            }
            Ok(Value::None)
        })
        .method("__call__", |vm, args| {
            let own = registry(vm, args)?;
            if let Some(found) = own.get(vm)? {
                return Ok(found);
            }
            let made = vm.call(&own.make, &[])?;
            // What makes the object may have kept one already.
            match own.get(vm)? {
                Some(found) => Ok(found),
                None => own.set(vm, Some(made.clone())).map(|()| made),
            }
        })
        .method("has", |vm, args| Ok(Value::bool(registry(vm, args)?.get(vm)?.is_some())))
        .method("set", |vm, args| {
            registry(vm, args)?.set(vm, Some(args.get(1).cloned().unwrap_or(Value::None)))?;
            Ok(Value::None)
        })
        .method("clear", |vm, args| {
            registry(vm, args)?.set(vm, None)?;
            Ok(Value::None)
        })
        .property("registry", |vm, args| Ok(registry(vm, args)?.kept.clone()))
        .property("createfunc", |vm, args| Ok(registry(vm, args)?.make.clone()))
        .property("scopefunc", |vm, args| Ok(registry(vm, args)?.scope.clone()))
}

fn registry(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Registry>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a registry is needed"))
}

impl Registry {
    fn get(&self, vm: &Vm) -> PyResult<Option<Value>> {
        match self.kept.as_dict() {
            Some(dict) => dict.get(vm, &vm.call(&self.scope, &[])?),
            None => vm.attr_opt(&self.kept, "value"),
        }
    }

    /// Keeps the object of the scope, or forgets it.
    fn set(&self, vm: &Vm, value: Option<Value>) -> PyResult<()> {
        match (self.kept.as_dict(), value) {
            (Some(dict), Some(value)) => dict.set(vm, vm.call(&self.scope, &[])?, value).map(drop),
            (Some(dict), None) => dict.remove(vm, &vm.call(&self.scope, &[])?).map(drop),
            (None, Some(value)) => vm.set_attr(&self.kept, &vm.intern("value"), value),
            (None, None) if vm.attr_opt(&self.kept, "value")?.is_some() => {
                vm.call_method(&self.kept, "__delattr__", &[Value::str("value")]).map(drop)
            }
            (None, None) => Ok(()),
        }
    }
}

/// `query = Session.query_property()` in a mapped class.
struct QueryProperty {
    session: Value,
    class: Value,
}

fn get_query(vm: &Vm, args: &Args<'_>) -> PyResult {
    let Some(own) = payload::<QueryProperty>(args.receiver(vm)?) else { return Ok(Value::None) };
    let owner = args.get(2).cloned().unwrap_or(Value::None);
    if own.class.is_none() {
        return vm.call_method(&own.session, "query", &[owner]);
    }
    let session = vm.call(&vm.attr(&own.session, "registry")?, &[])?;
    vm.call_kw(&own.class, &[owner], &[("session", session)])
}
