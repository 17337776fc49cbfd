//! The module `sqlite3`, and the driver's objects as SQLAlchemy hands them out.

mod adapt;
pub mod connection;
pub mod cursor;
mod dump;
mod errors;
mod functions;
mod row;

use engine::driver;
use python::{ClassRef, LazyNames, ModuleRef, PyResult, Value, Vm};

use crate::class_table::ClassDef;
use crate::library::Library;

pub use errors::{CLASSES as ERRORS, class_name, class_of, raise};

const MODULE: &str = "sqlite3";

/// The classes beside the exceptions.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("sqlite3.Connection", MODULE, &["object"], connection::define),
    ClassDef::with("sqlite3.Cursor", MODULE, &["object"], cursor::define),
    ClassDef::with("sqlite3.Row", MODULE, &["object"], row::define),
    ClassDef::plain("sqlite3.PrepareProtocol", MODULE, &["object"]),
];

const CLASS_NAMES: &[&str] = &[
    "sqlite3.Connection",
    "sqlite3.Cursor",
    "sqlite3.DataError",
    "sqlite3.DatabaseError",
    "sqlite3.Error",
    "sqlite3.IntegrityError",
    "sqlite3.InterfaceError",
    "sqlite3.InternalError",
    "sqlite3.NotSupportedError",
    "sqlite3.OperationalError",
    "sqlite3.PrepareProtocol",
    "sqlite3.ProgrammingError",
    "sqlite3.Row",
    "sqlite3.Warning",
];

fn short(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

/// Makes the module importable.
pub fn register(vm: &Vm) {
    vm.register_module(MODULE, init);
    vm.register_module("sqlite3.dbapi2", init);
}

fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.set_lazy(LazyNames {
        names: || CLASS_NAMES.iter().map(|name| short(name)).collect(),
        make: |vm, _, wanted| {
            let known = CLASS_NAMES.iter().find(|name| short(name) == wanted);
            known.map(|name| Ok(Library::of(vm).class(vm, name)?.value())).transpose()
        },
    });
    module.functions(
        vm,
        &[
            ("connect", connection::connect),
            ("register_adapter", adapt::register_adapter),
            ("register_converter", adapt::register_converter),
            ("adapt", adapt::adapt_function),
            ("complete_statement", |vm, args| {
                let text = args.get(0).or_else(|| args.keyword("statement")).and_then(Value::as_str);
                let Some(text) = text else {
                    return Err(vm.type_error("complete_statement() missing required argument 'statement' (pos 1)"));
                };
                Ok(Value::bool(driver::is_complete_statement(text)))
            }),
            ("enable_callback_tracebacks", |_, _| Ok(Value::None)),
        ],
    );
    constants(vm, module);
    let datetime = vm.import("datetime")?.value();
    for (name, source) in [("Date", "date"), ("Time", "time"), ("Timestamp", "datetime")] {
        module.set(vm, name, vm.attr(&datetime, source)?);
    }
    module.set(vm, "Binary", builtin(vm, "memoryview")?);
    Ok(())
}

fn builtin(vm: &Vm, name: &str) -> PyResult {
    vm.attr(&vm.import("builtins")?.value(), name)
}

fn constants(vm: &Vm, module: &ModuleRef) {
    module.set(vm, "apilevel", "2.0");
    module.set(vm, "paramstyle", "qmark");
    module.set(vm, "threadsafety", 3_i64);
    module.set(vm, "PARSE_DECLTYPES", adapt::PARSE_DECLTYPES);
    module.set(vm, "PARSE_COLNAMES", adapt::PARSE_COLNAMES);
    module.set(vm, "LEGACY_TRANSACTION_CONTROL", connection::LEGACY);
    let version = driver::sqlite_version();
    module.set(vm, "sqlite_version", version);
    let numbers = version.split('.').map(|part| Value::Int(part.parse().unwrap_or(0))).collect();
    module.set(vm, "sqlite_version_info", Value::tuple(numbers));
    for (name, code) in [
        ("SQLITE_OK", 0),
        ("SQLITE_ERROR", 1),
        ("SQLITE_BUSY", 5),
        ("SQLITE_LOCKED", 6),
        ("SQLITE_READONLY", 8),
        ("SQLITE_INTERRUPT", 9),
        ("SQLITE_CANTOPEN", 14),
        ("SQLITE_CONSTRAINT", 19),
        ("SQLITE_CONSTRAINT_CHECK", 275),
        ("SQLITE_CONSTRAINT_FOREIGNKEY", 787),
        ("SQLITE_CONSTRAINT_NOTNULL", 1299),
        ("SQLITE_CONSTRAINT_PRIMARYKEY", 1555),
        ("SQLITE_CONSTRAINT_TRIGGER", 1811),
        ("SQLITE_CONSTRAINT_UNIQUE", 2067),
    ] {
        module.set(vm, name, Value::Int(code));
    }
}

/// A class of the module.
fn class(vm: &Vm, name: &'static str) -> PyResult<ClassRef> {
    Library::of(vm).class(vm, name)
}
