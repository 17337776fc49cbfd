//! Which names each module of the package has.

use python::{ModuleRef, PyResult, Value, Vm};

use super::sql::{constructors, functions};
use super::{engine, orm};
use crate::library::Library;

/// SQLAlchemy's release whose behaviour this is.
const VERSION: &str = "2.1.9";

const TYPES: &[&str] = &[
    "ARRAY",
    "BIGINT",
    "BINARY",
    "BLOB",
    "BOOLEAN",
    "BigInteger",
    "Boolean",
    "CHAR",
    "CLOB",
    "DATE",
    "DATETIME",
    "DECIMAL",
    "DOUBLE",
    "DOUBLE_PRECISION",
    "Date",
    "DateTime",
    "Double",
    "Enum",
    "FLOAT",
    "Float",
    "INTEGER",
    "Integer",
    "Interval",
    "JSON",
    "LargeBinary",
    "NCHAR",
    "NUMERIC",
    "NVARCHAR",
    "Numeric",
    "REAL",
    "SMALLINT",
    "SmallInteger",
    "String",
    "TEXT",
    "TIME",
    "TIMESTAMP",
    "Text",
    "Time",
    "UUID",
    "Unicode",
    "UnicodeText",
    "Uuid",
    "VARBINARY",
    "VARCHAR",
];

const SCHEMA: &[&str] = &[
    "CheckConstraint",
    "Column",
    "Constraint",
    "FetchedValue",
    "ForeignKey",
    "ForeignKeyConstraint",
    "Index",
    "MetaData",
    "PrimaryKeyConstraint",
    "Table",
    "UniqueConstraint",
];

const EXPRESSIONS: &[&str] = &[
    "BinaryExpression",
    "BindParameter",
    "ClauseElement",
    "ColumnClause",
    "ColumnElement",
    "Delete",
    "Insert",
    "Label",
    "Select",
    "TextClause",
    "Update",
];

const ENGINE: &[&str] = &[
    "Connection",
    "CursorResult",
    "Engine",
    "Inspector",
    "Result",
    "Row",
    "RowMapping",
    "ScalarResult",
    "MappingResult",
    "Transaction",
    "URL",
];

/// Registers every module.
pub fn register(vm: &Vm) {
    vm.register_module("sqlalchemy", root);
    vm.register_module("sqlalchemy.exc", exc);
    vm.register_module("sqlalchemy.types", types);
    vm.register_module("sqlalchemy.schema", schema);
    vm.register_module("sqlalchemy.engine", engine_module);
    vm.register_module("sqlalchemy.sql", sql);
    vm.register_module("sqlalchemy.sql.expression", sql);
    vm.register_module("sqlalchemy.sql.functions", functions_module);
    vm.register_module("sqlalchemy.sql.schema", schema);
    vm.register_module("sqlalchemy.sql.sqltypes", types);
    vm.register_module("sqlalchemy.orm", orm_module);
    vm.register_module("sqlalchemy.orm.exc", orm_exc);
    vm.register_module("sqlalchemy.orm.decl_api", orm_module);
    vm.register_module("sqlalchemy.orm.session", orm_module);
    vm.register_module("sqlalchemy.ext", |_, _| Ok(()));
    vm.register_module("sqlalchemy.ext.declarative", ext_declarative);
}

fn classes(vm: &Vm, module: &ModuleRef, names: &[&'static str]) -> PyResult<()> {
    let library = Library::of(vm);
    for name in names {
        module.class(vm, &library.class(vm, name)?);
    }
    Ok(())
}

fn root(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.set(vm, "__version__", VERSION);
    classes(vm, module, TYPES)?;
    classes(vm, module, SCHEMA)?;
    classes(vm, module, EXPRESSIONS)?;
    classes(vm, module, ENGINE)?;
    sql_functions(vm, module)?;
    module.function(vm, "create_engine", engine::create::create_engine);
    module.function(vm, "make_url", engine::url::make_url);
    module.function(vm, "inspect", engine::inspector::inspect);
    for name in ["exc", "types", "schema", "engine", "sql"] {
        let submodule = vm.import(&format!("sqlalchemy.{name}"))?;
        module.set(vm, name, submodule.value());
    }
    Ok(())
}

fn sql_functions(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(vm, constructors::FUNCTIONS);
    module.set(vm, "func", functions::generator(vm)?);
    Ok(())
}

fn table_classes(vm: &Vm, module: &ModuleRef, table: &'static [crate::class_table::ClassDef]) -> PyResult<()> {
    let library = Library::of(vm);
    for definition in table {
        module.class(vm, &library.class(vm, definition.name)?);
    }
    Ok(())
}

fn exc(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    table_classes(vm, module, super::exc::CLASSES)
}

fn orm_exc(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    table_classes(vm, module, super::exc::ORM_CLASSES)?;
    classes(vm, module, &["NoResultFound", "MultipleResultsFound"])
}

fn types(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    classes(vm, module, TYPES)?;
    classes(vm, module, &["TypeEngine", "NullType"])
}

fn schema(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    classes(vm, module, SCHEMA)
}

fn engine_module(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    classes(vm, module, ENGINE)?;
    module.function(vm, "create_engine", engine::create::create_engine);
    module.function(vm, "make_url", engine::url::make_url);
    Ok(())
}

fn sql(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    classes(vm, module, EXPRESSIONS)?;
    sql_functions(vm, module)
}

fn functions_module(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.set(vm, "func", functions::generator(vm)?);
    classes(vm, module, &["FunctionElement", "Function", "GenericFunction"])
}

fn orm_module(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    classes(
        vm,
        module,
        &[
            "Session",
            "SessionTransaction",
            "sessionmaker",
            "Query",
            "Mapper",
            "Mapped",
            "MappedColumn",
            "InstrumentedAttribute",
            "QueryableAttribute",
            "registry",
            "declared_attr",
            "DeclarativeMeta",
        ],
    )?;
    module.set(vm, "DeclarativeBase", Library::of(vm).declarative_base(vm)?.value());
    module.function(vm, "declarative_base", orm::declarative::declarative_base);
    module.function(vm, "mapped_column", orm::mapped::mapped_column);
    module.function(vm, "object_session", |vm, args| {
        let state = orm::instance::instance_of(vm, args.receiver(vm)?)?;
        match state.state().session() {
            Some(session) => orm::session::wrap(vm, &session),
            None => Ok(Value::None),
        }
    });
    module.function(vm, "make_transient", |vm, args| {
        ::orm::make_transient(&orm::instance::instance_of(vm, args.receiver(vm)?)?);
        Ok(Value::None)
    });
    module.function(vm, "make_transient_to_detached", |vm, args| {
        use crate::raise::IntoPython;
        ::orm::make_transient_to_detached(&orm::instance::instance_of(vm, args.receiver(vm)?)?).python(vm)?;
        Ok(Value::None)
    });
    module.set(vm, "exc", vm.import("sqlalchemy.orm.exc")?.value());
    Ok(())
}

fn ext_declarative(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.function(vm, "declarative_base", |vm, args| {
        super::warnings::warn(
            vm,
            "MovedIn20Warning",
            "The ``declarative_base()`` function is now available as sqlalchemy.orm.declarative_base(). (deprecated since: 2.0)",
        )?;
        orm::declarative::declarative_base(vm, args)
    });
    classes(vm, module, &["declared_attr", "DeclarativeMeta"])
}
