//! `sqlalchemy.pool`: the pool classes, and pools made without an engine.

pub mod fairy;
pub mod record;

use std::rc::Rc;

use engine::{Creator, Pool, PoolClass, PoolOptions, ResetOnReturn, Seconds};
use python::{Args, BoolWord, ClassBuilder, LazyNames, ModuleRef, NativeFn, PyDict, PyResult, Signature, Value, Vm};

use crate::class_table::ClassDef;
use crate::host::{VmHandle, host_error};
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error};
use crate::sqlite3;

const IMPL: &str = "sqlalchemy.pool.impl";
const BASE: &str = "sqlalchemy.pool.base";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::plain("Identified", "sqlalchemy.log", &["object"]),
    ClassDef::plain("EventTarget", "sqlalchemy.event.registry", &["object"]),
    ClassDef::with("Pool", BASE, &["Identified", "EventTarget"], define),
    ClassDef::with("QueuePool", IMPL, &["Pool"], define_queue),
    ClassDef::plain("AsyncAdaptedQueuePool", IMPL, &["QueuePool"]),
    ClassDef::plain("NullPool", IMPL, &["Pool"]),
    ClassDef::plain("StaticPool", IMPL, &["Pool"]),
    ClassDef::with("SingletonThreadPool", IMPL, &["Pool"], |builder| {
        builder.property("size", |vm, args| Ok(Value::Int(own(vm, args)?.size())))
    }),
    ClassDef::plain("AssertionPool", IMPL, &["Pool"]),
    ClassDef::plain("ManagesConnection", BASE, &["object"]),
    ClassDef::plain("ConnectionPoolEntry", BASE, &["ManagesConnection"]),
    ClassDef::with("_ConnectionRecord", BASE, &["ConnectionPoolEntry"], record::define),
    ClassDef::plain("PoolProxiedConnection", BASE, &["ManagesConnection"]),
    ClassDef::with("_ConnectionFairy", BASE, &["PoolProxiedConnection"], fairy::define),
    ClassDef::with("PoolResetState", BASE, &["object"], |builder| {
        builder
            .method("__init__", |vm, args| {
                for (name, value) in args.keywords() {
                    vm.set_attr(args.receiver(vm)?, name, value.clone())?;
                }
                Ok(Value::None)
            })
            .method("__repr__", |vm, args| {
                let receiver = args.receiver(vm)?;
                let mut parts = Vec::new();
                for name in ["transaction_was_reset", "terminate_only", "asyncio_safe"] {
                    parts.push(format!("{name}={}", vm.repr(&vm.attr(receiver, name)?)?));
                }
                Ok(Value::string(format!("PoolResetState({})", parts.join(", "))))
            })
    }),
];

const NAMES: &[&str] = &[
    "AssertionPool",
    "AsyncAdaptedQueuePool",
    "ConnectionPoolEntry",
    "ManagesConnection",
    "NullPool",
    "Pool",
    "PoolProxiedConnection",
    "PoolResetState",
    "QueuePool",
    "SingletonThreadPool",
    "StaticPool",
];

/// Makes the module importable.
pub fn register(vm: &Vm) {
    for name in ["sqlalchemy.pool", "sqlalchemy.pool.impl", "sqlalchemy.pool.base"] {
        vm.register_module(name, fill);
    }
}

fn fill(_vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.set_lazy(LazyNames {
        names: || NAMES.iter().copied().chain(["_ConnectionFairy", "_ConnectionRecord"]).collect(),
        make: |vm, _, wanted| {
            let known = CLASSES.iter().find(|class| class.name == wanted);
            known.map(|class| Ok(Library::of(vm).class(vm, class.name)?.value())).transpose()
        },
    });
    Ok(())
}

/// The class of the engine's pools that a Python class stands for.
pub fn class_of(vm: &Vm, value: &Value) -> Option<PoolClass> {
    let class = value.as_class()?;
    let mro = class.mro.borrow();
    mro.iter().find_map(|class| {
        let known =
            [PoolClass::Queue, PoolClass::SingletonThread, PoolClass::Static, PoolClass::Null, PoolClass::Assertion];
        let found = known.into_iter().find(|known| known.name() == class.name().as_str())?;
        let own = Library::of(vm).class(vm, found.name()).ok()?;
        own.is(class).then_some(found)
    })
}

/// The Python object of a pool.
pub fn wrap(vm: &Vm, pool: &Rc<Pool>) -> PyResult {
    let library = Library::of(vm);
    library.wrapper(Rc::as_ptr(pool) as usize, || library.instance(vm, pool.class().name(), pool.clone()))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Pool>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a Pool is needed"))
}

/// What `pool_reset_on_return=` says.
pub fn reset_on_return(vm: &Vm, value: &Value) -> PyResult<ResetOnReturn> {
    match (value.as_str(), value) {
        (Some("rollback"), _) | (_, Value::Bool(BoolWord::True)) => Ok(ResetOnReturn::Rollback),
        (Some("commit"), _) => Ok(ResetOnReturn::Commit),
        (Some("none"), _) | (_, Value::None | Value::Bool(BoolWord::False)) => Ok(ResetOnReturn::Nothing),
        _ => Err(argument_error(vm, &format!("Invalid value for 'reset_on_return': {}", vm.repr(value)?))),
    }
}

/// A function of the program that opens the driver's connections.
pub fn creator(vm: &Vm, function: &Value) -> Creator {
    let function = function.clone();
    opening(vm, move |vm| vm.call(&function, &[]))
}

/// Opens a database by `sqlite3.connect(database, **arguments)`.
pub fn connecting(vm: &Vm, database: Option<&str>, arguments: &PyDict) -> Creator {
    let database = Value::str(database.filter(|name| !name.is_empty()).unwrap_or(":memory:"));
    let named: Vec<(String, Value)> = arguments
        .items()
        .into_iter()
        .map(|(name, value)| (name.as_str().unwrap_or_default().to_owned(), value))
        .collect();
    opening(vm, move |vm| {
        let connect = vm.attr(&vm.import("sqlite3")?.value(), "connect")?;
        let named: Vec<(&str, Value)> = named.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        vm.call_kw(&connect, std::slice::from_ref(&database), &named)
    })
}

fn opening(vm: &Vm, open: impl Fn(&Vm) -> PyResult + 'static) -> Creator {
    let handle = VmHandle::of(vm);
    Rc::new(move || {
        let made = handle.with(|vm| {
            let made = open(vm)?;
            let found = sqlite3::connection::of(&made);
            found.map(|found| found.driver().clone()).ok_or_else(|| {
                let class = vm.type_name(&made);
                vm.type_error(&format!("a creator has to answer a connection of sqlite3, not '{class}'"))
            })
        });
        match made {
            Some(Ok(driver)) => Ok(driver),
            Some(Err(error)) => Err(host_error(error).into()),
            None => Err(engine::Error::resource_closed("This run is over")),
        }
    })
}

const INIT: Signature = Signature::new("Pool.__init__").positional(&["self", "creator"]).required(2).keyword_only(
    &[
        "pool_size",
        "max_overflow",
        "timeout",
        "use_lifo",
        "recycle",
        "echo",
        "reset_on_return",
        "logging_name",
        "pre_ping",
        "events",
        "dialect",
    ],
    0,
);

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = INIT.bind(vm, args)?;
    let receiver = bound.or_none(0);
    let class = class_of(vm, &vm.class_of(&receiver).value()).unwrap_or(PoolClass::Queue);
    let mut options = PoolOptions::new(class);
    let number = |place: usize| bound.get(place).and_then(Value::as_int);
    options.size = number(2).unwrap_or(options.size);
    options.max_overflow = number(3).unwrap_or(options.max_overflow);
    options.timeout = bound.get(4).and_then(seconds).unwrap_or(options.timeout);
    options.is_lifo = bound.get(5).map_or(Ok(false), |flag| vm.truth(flag))?;
    options.recycle = number(6).unwrap_or(options.recycle);
    if let Some(value) = bound.get(8) {
        options.reset = reset_on_return(vm, value)?;
    }
    options.is_pinged = bound.get(10).map_or(Ok(false), |flag| vm.truth(flag))?;
    let made = Pool::with_creator(&Library::of(vm).environment(), creator(vm, &bound.or_none(1)), options);
    Library::of(vm).remember(Rc::as_ptr(&made) as usize, &receiver);
    if let Some(object) = receiver.as_obj() {
        object.set_payload(made);
    }
    Ok(Value::None)
}

/// A number of seconds, `int` or `float`.
pub fn seconds(value: &Value) -> Option<Seconds> {
    value.as_int().map(Seconds::Whole).or_else(|| value.as_float().map(Seconds::Fraction))
}

fn timeout(vm: &Vm, args: &Args<'_>) -> PyResult {
    Ok(match own(vm, args)?.options().timeout {
        Seconds::Whole(seconds) => Value::Int(seconds),
        Seconds::Fraction(seconds) => Value::float(seconds),
    })
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .attribute("echo", Value::None)
        .attribute("logging_name", Value::None)
        .method("__init__", init)
        .method("connect", |vm, args| fairy::wrap(vm, own(vm, args)?.connect().python(vm)?))
        .method("status", |vm, args| Ok(Value::string(own(vm, args)?.status())))
        .method("dispose", |vm, args| {
            own(vm, args)?.dispose();
            Ok(Value::None)
        })
        .method("recreate", |vm, args| wrap(vm, &own(vm, args)?.recreate()))
        .property("logger", |vm, args| {
            let own = own(vm, args)?;
            crate::sqlalchemy::log::logger_object(vm, &own.logger(), own.echo())
        })
        .property("_recycle", |vm, args| Ok(Value::Int(own(vm, args)?.options().recycle)))
        .property("_pre_ping", |vm, args| Ok(Value::bool(own(vm, args)?.options().is_pinged)))
}

const COUNTS: &[(&str, NativeFn)] = &[
    ("size", |vm, args| Ok(Value::Int(own(vm, args)?.size()))),
    ("checkedin", |vm, args| Ok(Value::Int(own(vm, args)?.checked_in()))),
    ("checkedout", |vm, args| Ok(Value::Int(own(vm, args)?.checked_out()))),
    ("overflow", |vm, args| Ok(Value::Int(own(vm, args)?.overflow()))),
    ("timeout", timeout),
];

fn define_queue(builder: ClassBuilder) -> ClassBuilder {
    builder
        .methods(COUNTS)
        .property("_max_overflow", |vm, args| Ok(Value::Int(own(vm, args)?.options().max_overflow)))
        .property("_timeout", timeout)
}
