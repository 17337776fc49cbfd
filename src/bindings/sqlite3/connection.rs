//! `sqlite3.Connection` and `connect()`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use engine::DriverErrorClass;
use engine::driver::{Autocommit, DriverConnection};
use python::{Args, BoolWord, ClassBuilder, PyResult, Signature, Value, Vm};

use super::errors::{IntoSqlite, error};
use super::{cursor, dump, functions};
use crate::host::VmHandle;
use crate::library::{Library, payload};

/// `LEGACY_TRANSACTION_CONTROL`.
pub const LEGACY: i64 = -1;

/// What the Python object carries.
pub struct SqliteConnection {
    driver: Rc<DriverConnection>,
    pub(super) row_factory: RefCell<Value>,
    pub(super) text_factory: RefCell<Value>,
    pub(super) detect: Cell<i64>,
}

impl SqliteConnection {
    fn new(vm: &Vm, driver: Rc<DriverConnection>) -> Rc<Self> {
        Rc::new(Self {
            driver,
            row_factory: RefCell::new(Value::None),
            text_factory: RefCell::new(vm.types.str.value()),
            detect: Cell::new(0),
        })
    }

    /// The driver's connection, unless it was closed.
    pub fn open_driver(&self, vm: &Vm) -> PyResult<Rc<DriverConnection>> {
        if self.driver.is_open() {
            return Ok(self.driver.clone());
        }
        Err(error(vm, DriverErrorClass::Programming, "Cannot operate on a closed database."))
    }

    /// The driver's connection, open or not.
    pub fn driver(&self) -> &Rc<DriverConnection> {
        &self.driver
    }
}

/// The connection that a Python object is.
pub fn of(value: &Value) -> Option<Rc<SqliteConnection>> {
    payload(value)
}

/// The Python object of a driver's connection.
pub fn wrap(vm: &Vm, driver: &Rc<DriverConnection>) -> PyResult {
    let library = Library::of(vm);
    let address = Rc::as_ptr(driver) as usize;
    library.wrapper(address, || library.instance(vm, "sqlite3.Connection", SqliteConnection::new(vm, driver.clone())))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<SqliteConnection>> {
    of(args.receiver(vm)?)
        .ok_or_else(|| error(vm, DriverErrorClass::Programming, "Base Connection.__init__ not called."))
}

fn driver(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<DriverConnection>> {
    own(vm, args)?.open_driver(vm)
}

/// `connect(database, …)`.
pub fn connect(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = match args.keyword("factory").or_else(|| args.get(5)) {
        Some(class) => class.clone(),
        None => super::class(vm, "sqlite3.Connection")?.value(),
    };
    vm.call_args(&class, args)
}

const INIT: Signature = Signature::new("Connection")
    .positional(&[
        "self",
        "database",
        "timeout",
        "detect_types",
        "isolation_level",
        "check_same_thread",
        "factory",
        "cached_statements",
        "uri",
    ])
    .required(1)
    .keyword_only(&["autocommit"], 0);

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = INIT.bind(vm, args)?;
    let Some(database) = bound.get(1) else {
        return Err(vm.type_error("Connection() missing required argument 'database' (pos 1)"));
    };
    let name = path_text(vm, database)?;
    let is_uri = bound.get(8).map_or(Ok(false), |flag| vm.truth(flag))?;
    let environment = Library::of(vm).environment();
    let checks_thread = bound.get(5).map_or(Ok(true), |flag| vm.truth(flag))?;
    let opened = environment.open_database(&name, is_uri, checks_thread).sqlite(vm)?;
    let made = SqliteConnection::new(vm, opened.clone());
    made.detect.set(bound.get(3).and_then(Value::as_int).unwrap_or(0));
    if let Some(level) = bound.get(4) {
        set_level(vm, &opened, level)?;
    }
    if let Some(value) = bound.get(9) {
        set_autocommit(vm, &opened, value)?;
    }
    if let Some(seconds) = bound.get(2).and_then(|value| value.as_float().or_else(|| value.as_int().map(|n| n as f64)))
    {
        opened.set_busy_timeout((seconds.max(0.0) * 1000.0) as u64).sqlite(vm)?;
    }
    if let Some(object) = bound.or_none(0).as_obj() {
        object.set_payload(made);
    }
    Ok(Value::None)
}

fn path_text(vm: &Vm, value: &Value) -> PyResult<String> {
    if let Some(text) = value.as_str() {
        return Ok(text.to_owned());
    }
    let text = vm.call(&vm.attr(&vm.import("os")?.value(), "fspath")?, std::slice::from_ref(value))?;
    match (text.as_str(), text.as_bytes()) {
        (Some(text), _) => Ok(text.to_owned()),
        (_, Some(bytes)) => Ok(String::from_utf8_lossy(bytes).into_owned()),
        _ => vm.str(&text),
    }
}

fn set_level(vm: &Vm, driver: &DriverConnection, value: &Value) -> PyResult<()> {
    let level = value.as_str();
    if level.is_none() && !value.is_none() {
        return Err(vm.type_error("isolation_level must be str or None"));
    }
    if driver.set_isolation_level(level).sqlite(vm)? {
        return Ok(());
    }
    Err(vm.value_error("isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE'"))
}

fn set_autocommit(vm: &Vm, driver: &DriverConnection, value: &Value) -> PyResult<()> {
    let mode = match value {
        Value::Bool(BoolWord::True) => Autocommit::On,
        Value::Bool(BoolWord::False) => Autocommit::Off,
        value if value.as_int() == Some(LEGACY) => Autocommit::Legacy,
        _ => {
            return Err(vm.value_error("autocommit must be True, False, or sqlite3.LEGACY_TRANSACTION_CONTROL"));
        }
    };
    driver.change_autocommit(mode).sqlite(vm)
}

fn none<T>(_: T) -> Value {
    Value::None
}

/// `connection.execute(…)` and its relatives: the method of a new cursor.
fn by_cursor(vm: &Vm, args: &Args<'_>, method: &str) -> PyResult {
    let made = cursor::make(vm, args.receiver(vm)?, &own(vm, args)?)?;
    let function = vm.attr(&made, method)?;
    vm.call_args(&function, &args.rest())
}

/// The methods.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    let builder = builder
        .method("__init__", init)
        .method("cursor", |vm, args| {
            let own = own(vm, args)?;
            own.open_driver(vm)?;
            own.driver.check_thread().sqlite(vm)?;
            match args.get(1).or_else(|| args.keyword("factory")) {
                None => cursor::make(vm, args.receiver(vm)?, &own),
                Some(factory) => vm.call(factory, std::slice::from_ref(args.receiver(vm)?)),
            }
        })
        .method("execute", |vm, args| by_cursor(vm, args, "execute"))
        .method("executemany", |vm, args| by_cursor(vm, args, "executemany"))
        .method("executescript", |vm, args| by_cursor(vm, args, "executescript"))
        .method("commit", |vm, args| driver(vm, args)?.commit().sqlite(vm).map(none))
        .method("rollback", |vm, args| driver(vm, args)?.rollback().sqlite(vm).map(none))
        .method("close", |vm, args| {
            let own = own(vm, args)?;
            own.driver.check_thread().sqlite(vm)?;
            own.driver.close();
            Ok(Value::None)
        })
        .method("interrupt", |vm, args| driver(vm, args).map(none))
        .method("__enter__", |_, args| Ok(args.get(0).cloned().unwrap_or(Value::None)))
        .method("__exit__", |vm, args| {
            let driver = driver(vm, args)?;
            let has_raised = args.get(1).is_some_and(|class| !class.is_none());
            if has_raised { driver.rollback() } else { driver.commit() }.sqlite(vm)?;
            Ok(Value::bool(false))
        })
        .method("__call__", |vm, args| {
            let class = vm.type_name(args.get(1).unwrap_or(&Value::None));
            Err(vm.type_error(&format!("argument 1 must be str, not {class}")))
        })
        .method("iterdump", |vm, args| {
            let lines = dump::statements(&driver(vm, args)?).sqlite(vm)?;
            vm.iter(&Value::list(lines.into_iter().map(Value::string).collect()))
        })
        .method("backup", |vm, args| {
            let source = driver(vm, args)?;
            let Some(target) = args.get(1).or_else(|| args.keyword("target")).and_then(of) else {
                return Err(vm.type_error("backup() argument 1 must be sqlite3.Connection"));
            };
            source.backup(&*target.open_driver(vm)?).sqlite(vm).map(none)
        });
    // DB-API: the exceptions are attributes of the connection too.
    ERROR_GETTERS.iter().fold(define_settings(define_program(builder)), |builder, (name, getter)| {
        builder.property(name.rsplit('.').next().unwrap_or(name), *getter)
    })
}

macro_rules! error_getters {
    ($($name:literal),*) => {
        const ERROR_GETTERS: &[(&str, python::NativeFn)] =
            &[$(($name, |vm, _| Ok(super::class(vm, $name)?.value()))),*];
    };
}

error_getters!(
    "sqlite3.Warning",
    "sqlite3.Error",
    "sqlite3.InterfaceError",
    "sqlite3.DatabaseError",
    "sqlite3.DataError",
    "sqlite3.OperationalError",
    "sqlite3.IntegrityError",
    "sqlite3.InternalError",
    "sqlite3.ProgrammingError",
    "sqlite3.NotSupportedError"
);

/// What a program adds to SQLite.
fn define_program(builder: ClassBuilder) -> ClassBuilder {
    const FUNCTION: Signature = Signature::new("create_function")
        .positional(&["self", "name", "narg", "func"])
        .required(4)
        .keyword_only(&["deterministic"], 0);
    const AGGREGATE: Signature =
        Signature::new("create_aggregate").positional(&["self", "name", "n_arg", "aggregate_class"]).required(4);
    builder
        .method("create_function", |vm, args| {
            let bound = FUNCTION.bind(vm, args)?;
            let driver = driver(vm, args)?;
            let (name, function) = (vm.str(&bound.or_none(1))?, bound.or_none(3));
            let count = bound.or_none(2).as_int().and_then(|count| i32::try_from(count).ok()).unwrap_or(-1);
            let is_deterministic = bound.get(4).map_or(Ok(false), |flag| vm.truth(flag))?;
            let function = (!function.is_none()).then(|| functions::scalar(vm, &function));
            driver.create_function(&name, count, is_deterministic, function).sqlite(vm).map(none)
        })
        .method("create_aggregate", |vm, args| {
            let bound = AGGREGATE.bind(vm, args)?;
            let driver = driver(vm, args)?;
            let (name, class) = (vm.str(&bound.or_none(1))?, bound.or_none(3));
            let count = bound.or_none(2).as_int().and_then(|count| i32::try_from(count).ok()).unwrap_or(-1);
            let class = (!class.is_none()).then(|| functions::aggregate(vm, &class));
            driver.create_aggregate(&name, count, class).sqlite(vm).map(none)
        })
        .method("create_collation", |vm, args| {
            let [_, name, function] = args.between(vm, "create_collation", 3, 3)? else { return Ok(Value::None) };
            let function = (!function.is_none()).then(|| functions::collation(vm, function));
            driver(vm, args)?.create_collation(&vm.str(name)?, function).sqlite(vm).map(none)
        })
        .method("set_trace_callback", |vm, args| {
            let driver = driver(vm, args)?;
            let function = args.get(1).cloned().unwrap_or(Value::None);
            if function.is_none() {
                driver.set_trace(None);
                return Ok(Value::None);
            }
            let handle = VmHandle::of(vm);
            driver.set_trace(Some(Rc::new(move |text: &str| {
                // `sqlite3` drops what a trace function raises.
                let _ = handle.with(|vm| vm.call(&function, &[Value::str(text)]));
            })));
            Ok(Value::None)
        })
}

/// What a program reads and sets.
fn define_settings(builder: ClassBuilder) -> ClassBuilder {
    builder
        .property("in_transaction", |vm, args| Ok(Value::bool(driver(vm, args)?.is_in_transaction())))
        .property("total_changes", |vm, args| Ok(Value::from(driver(vm, args)?.total_changes().sqlite(vm)? as i64)))
        .property_with_setter(
            "isolation_level",
            |vm, args| Ok(driver(vm, args)?.isolation_level().map_or(Value::None, Value::str)),
            |vm, args| {
                set_level(vm, &*driver(vm, args)?, args.get(1).unwrap_or(&Value::None))?;
                Ok(Value::None)
            },
        )
        .property_with_setter(
            "autocommit",
            |vm, args| {
                Ok(match driver(vm, args)?.autocommit() {
                    Autocommit::Legacy => Value::Int(LEGACY),
                    Autocommit::On => Value::bool(true),
                    Autocommit::Off => Value::bool(false),
                })
            },
            |vm, args| {
                set_autocommit(vm, &*driver(vm, args)?, args.get(1).unwrap_or(&Value::None))?;
                Ok(Value::None)
            },
        )
        .property_with_setter(
            "row_factory",
            |vm, args| Ok(own(vm, args)?.row_factory.borrow().clone()),
            |vm, args| {
                own(vm, args)?.row_factory.replace(args.get(1).cloned().unwrap_or(Value::None));
                Ok(Value::None)
            },
        )
        .property_with_setter(
            "text_factory",
            |vm, args| Ok(own(vm, args)?.text_factory.borrow().clone()),
            |vm, args| {
                own(vm, args)?.text_factory.replace(args.get(1).cloned().unwrap_or(Value::None));
                Ok(Value::None)
            },
        )
}
