//! `sqlalchemy.dialects`: the dialects' objects and modules, and which dialect a construct is compiled for.

pub mod extensions;
pub mod own_types;
pub mod postgresql;
pub mod sqlite_types;
pub mod upsert;

use std::rc::Rc;

use python::{Args, ClassBuilder, LazyNames, ModuleRef, PyResult, Value, Vm};
use sql::dialect::{Dialect, ParamStyle};

use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{error, unavailable};
use crate::sqlalchemy::engine::bind;

/// A dialect's class: its name in the tables, the dialect's own name, and its driver.
struct DialectClass {
    class: &'static str,
    dialect: &'static str,
    driver: &'static str,
}

const fn dialect_class(class: &'static str, dialect: &'static str, driver: &'static str) -> DialectClass {
    DialectClass { class, dialect, driver }
}

/// The classes that stand for a dialect with its default driver.
const DIALECTS: [DialectClass; 7] = [
    dialect_class("StrCompileDialect", "default", "default"),
    dialect_class("SQLiteDialect_pysqlite", "sqlite", "pysqlite"),
    dialect_class("PGDialect_psycopg", "postgresql", "psycopg"),
    dialect_class("MySQLDialect_mysqldb", "mysql", "mysqldb"),
    dialect_class("MariaDBDialect_mysqldb", "mariadb", "mysqldb"),
    dialect_class("MSDialect_pyodbc", "mssql", "pyodbc"),
    dialect_class("OracleDialect_oracledb", "oracle", "oracledb"),
];

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("DefaultDialect", "sqlalchemy.engine.default", &["object"], define),
    ClassDef::plain("StrCompileDialect", "sqlalchemy.engine.default", &["DefaultDialect"]),
    ClassDef::plain("SQLiteDialect_pysqlite", "sqlalchemy.dialects.sqlite.pysqlite", &["DefaultDialect"]),
    ClassDef::plain("PGDialect_psycopg", "sqlalchemy.dialects.postgresql.psycopg", &["DefaultDialect"]),
    ClassDef::plain("MySQLDialect_mysqldb", "sqlalchemy.dialects.mysql.mysqldb", &["DefaultDialect"]),
    ClassDef::plain("MariaDBDialect_mysqldb", "sqlalchemy.dialects.mysql.mariadb", &["MySQLDialect_mysqldb"]),
    ClassDef::plain("MSDialect_pyodbc", "sqlalchemy.dialects.mssql.pyodbc", &["DefaultDialect"]),
    ClassDef::plain("OracleDialect_oracledb", "sqlalchemy.dialects.oracle.oracledb", &["DefaultDialect"]),
];

/// What the Python object of a dialect carries.
pub struct DialectPayload {
    /// The dialect.
    pub dialect: Rc<dyn Dialect>,
    /// The driver's name.
    pub driver: &'static str,
    /// Whether it belongs to an engine, which has the driver's module.
    pub has_driver: bool,
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", init)
        .method("type_descriptor", |vm, args| {
            let given = args.get(1).or_else(|| args.keyword("typeobj")).cloned().unwrap_or(Value::None);
            let given = if given.as_class().is_some() { vm.call(&given, &[])? } else { given };
            let Ok(asked) = crate::sqlalchemy::types::required_type(vm, &given) else { return Ok(given) };
            let found = own(vm, args)?.dialect.described(&asked);
            if found.class == asked.class { Ok(given) } else { crate::sqlalchemy::types::wrap(vm, &found) }
        })
        .property("dbapi", |vm, args| if own(vm, args)?.has_driver { driver_module(vm) } else { Ok(Value::None) })
        .property("loaded_dbapi", |vm, args| {
            if own(vm, args)?.has_driver {
                return driver_module(vm);
            }
            let text = format!(
                "Dialect {} does not have a Python DBAPI established and cannot be used for actual database interaction",
                vm.str(args.receiver(vm)?)?
            );
            Err(error(vm, "NoDBAPILoaded", &text))
        })
        .property("dbapi_version", |vm, args| {
            let own = own(vm, args)?;
            if own.has_driver {
                return Err(unavailable(vm, "Dialect.dbapi_version"));
            }
            let name = format!("{}+{}", own.dialect.name(), own.driver);
            let text = format!("Dialect {name} has no DBAPI module loaded; no DBAPI version is available");
            Err(error(vm, "NoDBAPILoaded", &text))
        })
        .property("name", |vm, args| Ok(Value::str(own(vm, args)?.dialect.name())))
        .property("driver", |vm, args| Ok(Value::str(own(vm, args)?.driver)))
}

/// The driver's module as Python has it.
fn driver_module(vm: &Vm) -> PyResult {
    Ok(vm.import("sqlite3.dbapi2")?.value())
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<DialectPayload>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a dialect is needed"))
}

/// `postgresql.dialect()`.
fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let mro = vm.class_of(receiver).mro.borrow().clone();
    let class = mro.iter().find_map(|class| DIALECTS.iter().find(|known| known.class == class.name().as_str()));
    let (dialect, driver) = class.map_or(("default", "default"), |class| (class.dialect, class.driver));
    let styled = match (dialect, args.keyword("paramstyle").and_then(Value::as_str)) {
        ("postgresql", Some(style)) => paramstyle(style)
            .map(|style| -> Rc<dyn Dialect> { Rc::new(sql::dialect::PostgresqlDialect::with_paramstyle(style)) }),
        _ => None,
    };
    let made = styled.or_else(|| match class {
        Some(_) => sql::dialect::named(dialect),
        None => Some(Rc::new(sql::dialect::StandardDialect::default())),
    });
    if let (Some(object), Some(dialect)) = (receiver.as_obj(), made) {
        object.set_payload(Rc::new(DialectPayload { dialect, driver, has_driver: false }));
    }
    Ok(Value::None)
}

/// A style of parameters by its name in Python's database interface.
fn paramstyle(name: &str) -> Option<ParamStyle> {
    Some(match name {
        "named" => ParamStyle::Named,
        "qmark" => ParamStyle::Qmark,
        "pyformat" => ParamStyle::Pyformat,
        "format" => ParamStyle::Format,
        "numeric_dollar" => ParamStyle::NumericDollar,
        _ => return None,
    })
}

/// The Python object of an engine's dialect.
pub fn wrap(vm: &Vm, dialect: Rc<dyn Dialect>, driver: &'static str) -> PyResult {
    made(vm, DialectPayload { dialect, driver, has_driver: true })
}

fn made(vm: &Vm, payload: DialectPayload) -> PyResult {
    let known = DIALECTS.iter().find(|known| known.dialect == payload.dialect.name());
    let class = known.map_or("DefaultDialect", |known| known.class);
    Library::of(vm).instance(vm, class, Rc::new(payload))
}

/// The Python object of a dialect that only compiles, with its default driver's name.
pub fn wrap_for_compiling(vm: &Vm, dialect: Rc<dyn Dialect>) -> PyResult {
    let known = DIALECTS.iter().find(|known| known.dialect == dialect.name());
    let driver = known.map_or("default", |known| known.driver);
    made(vm, DialectPayload { dialect, driver, has_driver: false })
}

/// The Python object of a dialect by the dialect's name, with its default driver.
pub fn object_of(vm: &Vm, name: &str) -> PyResult {
    match sql::dialect::named(name) {
        Some(dialect) => wrap_for_compiling(vm, dialect),
        None => Ok(Value::None),
    }
}

/// The class of a dialect by the dialect's name.
pub fn class_of(vm: &Vm, dialect: &str) -> PyResult<Option<Value>> {
    let known = DIALECTS.iter().find(|known| known.dialect == dialect);
    known.map(|known| Ok(Library::of(vm).class(vm, known.class)?.value())).transpose()
}

/// The dialect that `compile(bind, dialect=…)` names.
pub fn chosen(bind: Option<&Value>, dialect: Option<&Value>) -> Option<Rc<dyn Dialect>> {
    let given = dialect.filter(|value| !value.is_none());
    if let Some(own) = given.and_then(payload::<DialectPayload>) {
        return Some(own.dialect.clone());
    }
    let bind = bind.and_then(bind::bind_of);
    bind.map(|bind| bind.engine().shared_dialect())
}

/// Registers the modules.
pub fn register(vm: &Vm) {
    vm.register_module("sqlalchemy.dialects", |_, _| Ok(()));
    vm.register_module("sqlalchemy.dialects.sqlite", |vm, module| {
        module.function(vm, "insert", |vm, args| upsert::insert(vm, args, "sqlite"));
        fill(vm, module, "sqlite")?;
        sqlite_types::add(vm, module)
    });
    vm.register_module("sqlalchemy.dialects.postgresql", |vm, module| {
        if let Some(class) = class_of(vm, "postgresql")? {
            module.set(vm, "dialect", class);
        }
        postgresql::fill(vm, module)
    });
    vm.register_module("sqlalchemy.dialects.mysql", |vm, module| {
        module.function(vm, "insert", |vm, args| upsert::insert(vm, args, "mysql"));
        module.function(vm, "limit", extensions::limit);
        fill(vm, module, "mysql")
    });
    vm.register_module("sqlalchemy.dialects.mssql", |vm, module| fill(vm, module, "mssql"));
    vm.register_module("sqlalchemy.dialects.oracle", |vm, module| {
        module.set(vm, "NVARCHAR2", Library::of(vm).class(vm, "NVARCHAR")?.value());
        fill(vm, module, "oracle")
    });
}

/// The names of a module: a dialect's own classes, and the generic ones beside them.
macro_rules! own_names {
    ($types:expr, $more:expr) => {
        LazyNames {
            names: || {
                let own = $types.iter().chain($more).map(ClassDef::python_name);
                own.chain(super::modules::TYPES.iter().copied()).collect()
            },
            make: |vm, _, name| match $types.iter().chain($more).find(|class| class.python_name() == name) {
                Some(class) => Ok(Some(Library::of(vm).class(vm, class.name)?.value())),
                None => super::modules::class_in(vm, &[super::modules::TYPES], name),
            },
        }
    };
}

/// Fills a dialect's module.
fn fill(vm: &Vm, module: &ModuleRef, dialect: &'static str) -> PyResult<()> {
    if let Some(class) = class_of(vm, dialect)? {
        module.set(vm, "dialect", class);
    }
    module.set_lazy(match dialect {
        "sqlite" => own_names!(own_types::SQLITE_TYPES, &[]),
        "mysql" => own_names!(own_types::MYSQL_TYPES, [upsert::MYSQL, extensions::MYSQL].into_iter().flatten()),
        "mssql" => own_names!(own_types::MSSQL_TYPES, &[]),
        "oracle" => own_names!(own_types::ORACLE_TYPES, &[]),
        _ => LazyNames {
            names: || super::modules::TYPES.to_vec(),
            make: |vm, _, name| super::modules::class_in(vm, &[super::modules::TYPES], name),
        },
    });
    Ok(())
}
