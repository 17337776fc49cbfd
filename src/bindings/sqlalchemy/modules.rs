//! Which names each module of the package has.

use python::{LazyNames, ModuleRef, PyResult, Value, Vm};

use super::schema::schema_const::SchemaConst;
use super::sql::{constructors, frame, functions, generic_function, query_tail};
use super::{engine, orm};
use crate::class_table::ClassDef;
use crate::library::Library;

/// SQLAlchemy's release whose behaviour this is.
/// The release whose behaviour this is.
pub(crate) const VERSION: &str = "2.1.9";

pub(super) const TYPES: &[&str] = &[
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
    "PickleType",
    "REAL",
    "SMALLINT",
    "SmallInteger",
    "String",
    "TEXT",
    "TIME",
    "TIMESTAMP",
    "Text",
    "Time",
    "TypeDecorator",
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
    "ColumnDefault",
    "Computed",
    "Constraint",
    "DDL",
    "DefaultClause",
    "FetchedValue",
    "ForeignKey",
    "ForeignKeyConstraint",
    "Identity",
    "Index",
    "MetaData",
    "PrimaryKeyConstraint",
    "Sequence",
    "Table",
    "UniqueConstraint",
];

const EXPRESSIONS: &[&str] = &[
    "Alias",
    "AliasedReturnsRows",
    "BinaryExpression",
    "BindParameter",
    "BooleanClauseList",
    "CTE",
    "Case",
    "Cast",
    "ClauseElement",
    "CollationClause",
    "ColumnClause",
    "ColumnElement",
    "ColumnOperators",
    "CompoundSelect",
    "Delete",
    "Executable",
    "Exists",
    "Extract",
    "False_",
    "FromClause",
    "FunctionElement",
    "FunctionFilter",
    "Grouping",
    "Insert",
    "Join",
    "Label",
    "Lateral",
    "Null",
    "Operators",
    "Over",
    "ReturnsRows",
    "ScalarSelect",
    "Select",
    "SelectBase",
    "SelectLabelStyle",
    "Subquery",
    "TableClause",
    "TableSample",
    "TableValuedAlias",
    "TextClause",
    "TextualSelect",
    "True_",
    "Tuple",
    "TypeCoerce",
    "UnaryExpression",
    "Update",
    "UpdateBase",
    "Values",
    "ValuesBase",
    "WithinGroup",
    "AggregateOrderBy",
    "FrameClause",
    "quoted_name",
    "conv",
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
    "RootTransaction",
    "NestedTransaction",
    "ExecutionContext",
    "ExceptionContext",
    "ChunkedIteratorResult",
    "FrozenResult",
    "IteratorResult",
    "MergedResult",
    "TupleResult",
    "URL",
];

/// The names of `sqlalchemy.engine.default`.
const ENGINE_DEFAULT: &[&str] = &["DefaultDialect", "StrCompileDialect", "DefaultExecutionContext"];

/// Registers every module.
pub fn register(vm: &Vm) {
    vm.register_module("sqlalchemy", root);
    vm.register_module("sqlalchemy.exc", exc);
    vm.register_module("sqlalchemy.types", types);
    vm.register_module("sqlalchemy.schema", schema);
    vm.register_module("sqlalchemy.engine", engine_module);
    vm.register_module("sqlalchemy.engine.default", |_, module| {
        module.set_lazy(LazyNames {
            names: || ENGINE_DEFAULT.to_vec(),
            make: |vm, _, name| class_in(vm, &[ENGINE_DEFAULT], name),
        });
        Ok(())
    });
    for name in ["base", "cursor", "interfaces", "reflection", "result", "row", "url"] {
        vm.register_module(&format!("sqlalchemy.engine.{name}"), engine_module);
    }
    vm.register_module("sqlalchemy.sql", sql_package);
    vm.register_module("sqlalchemy.sql.expression", sql);
    vm.register_module("sqlalchemy.sql.functions", functions_module);
    vm.register_module(super::sql::operators::MODULE, super::sql::operators::fill);
    vm.register_module(super::sql::visitors::MODULE, super::sql::visitors::fill);
    vm.register_module("sqlalchemy.sql.elements", sql);
    vm.register_module("sqlalchemy.sql.selectable", sql);
    vm.register_module("sqlalchemy.sql.dml", sql);
    vm.register_module("sqlalchemy.sql.schema", schema);
    vm.register_module("sqlalchemy.sql.ddl", schema);
    vm.register_module("sqlalchemy.sql.sqltypes", types);
    vm.register_module("sqlalchemy.sql.type_api", types);
    super::orm_modules::register(vm);
    vm.register_module("sqlalchemy.ext", |_, _| Ok(()));
    // It needs a library that SQLAlchemy does not bring along.
    vm.register_module("sqlalchemy.ext.asyncio", |vm, _| {
        Err(vm.error(
            &vm.exceptions.import_error,
            "The SQLAlchemy asyncio module requires that the Python 'greenlet' library is installed.  In order to ensure this \
             dependency is available, use the 'sqlalchemy[asyncio]' install target:  'pip install sqlalchemy[asyncio]'",
        ))
    });
    vm.register_module("sqlalchemy.ext.mutable", |_, module| {
        module.set_lazy(LazyNames {
            names: || super::ext::mutable::NAMES.to_vec(),
            make: |vm, _, name| class_in(vm, &[super::ext::mutable::NAMES], name),
        });
        Ok(())
    });
    vm.register_module(super::ext::association_proxy::MODULE, super::ext::association_proxy::fill);
    vm.register_module(super::ext::ordering_list::MODULE, super::ext::ordering_list::fill);
    super::ext::compiler::register(vm);
    super::ext::hybrid::register(vm);
    super::ext::automap::register(vm);
    super::dialects::register(vm);
    super::event::register(vm);
    super::pool::register(vm);
    vm.register_module("sqlalchemy.ext.declarative", ext_declarative);
    vm.register_module("sqlalchemy.ext.declarative.extensions", ext_declarative);
}

/// The class that one of the lists names.
pub fn class_in(vm: &Vm, lists: &[&[&'static str]], name: &str) -> PyResult<Option<Value>> {
    let name = if name == "INT" { "INTEGER" } else { name };
    let known = lists.iter().flat_map(|list| list.iter()).find(|known| **known == name);
    known.map(|name| Ok(Library::of(vm).class(vm, name)?.value())).transpose()
}

/// The class that a table defines under this name.
fn class_of_table(vm: &Vm, table: &'static [ClassDef], name: &str) -> PyResult<Option<Value>> {
    let known = table.iter().find(|definition| definition.name == name);
    known.map(|definition| Ok(Library::of(vm).class(vm, definition.name)?.value())).transpose()
}

fn names_of_table(table: &'static [ClassDef]) -> Vec<&'static str> {
    table.iter().map(|definition| definition.name).collect()
}

/// A function of an SQL construct, or `func`.
fn construct(vm: &Vm, module: &ModuleRef, name: &str) -> PyResult<Option<Value>> {
    if name == "func" {
        return functions::generator(vm).map(Some);
    }
    if name == "FrameClauseType" {
        return frame::kinds(vm).map(Some);
    }
    if let Some(style) = query_tail::label_style(vm, name)? {
        return Ok(Some(style));
    }
    let known = constructors::FUNCTIONS.iter().find(|(known, _)| *known == name);
    Ok(known.map(|(name, function)| match super::signatures::of_function(name) {
        Some(signature) => module.make_signed_function(vm, name, signature, *function),
        None => module.make_function(vm, name, *function),
    }))
}

fn construct_names() -> impl Iterator<Item = &'static str> {
    constructors::FUNCTIONS
        .iter()
        .map(|(name, _)| *name)
        .chain(["func", "FrameClauseType"])
        .chain(query_tail::label_style_names())
}

fn root(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    const OF_OTHER_MODULES: &[&str] = &[
        "AssertionPool",
        "BaseDDLElement",
        "Compiled",
        "CreateTable",
        "CreateTableAs",
        "CreateView",
        "DropTable",
        "DropView",
        "ExecutableDDLElement",
        "Function",
        "NullPool",
        "Pool",
        "PoolResetState",
        "QueuePool",
        "SingletonThreadPool",
        "StaticPool",
        "TupleType",
        "custom_op",
    ];
    const LISTS: [&[&str]; 5] = [TYPES, SCHEMA, EXPRESSIONS, ENGINE, OF_OTHER_MODULES];
    module.set(vm, "__version__", VERSION);
    module.function(vm, "create_engine", engine::create::create_engine);
    module.function(vm, "make_url", engine::url::make_url);
    module.function(vm, "inspect", engine::inspector::inspect);
    module.function(vm, "create_mock_engine", engine::mock::create_mock_engine);
    module.function(vm, "create_pool_from_url", engine::create::create_pool_from_url);
    module.function(vm, "engine_from_config", engine::create::engine_from_config);
    module.set_lazy(LazyNames {
        names: || {
            LISTS.concat().into_iter().chain(construct_names()).chain(["BLANK_SCHEMA", "CheckFirst", "INT"]).collect()
        },
        make: |vm, module, name| match class_in(vm, &LISTS, name)? {
            // One and the same object in both modules.
            None if name == "BLANK_SCHEMA" => vm.attr(&vm.import("sqlalchemy.schema")?.value(), name).map(Some),
            None if name == "CheckFirst" => super::event::schema_events::CHECK_FIRST.class(vm).map(Some),
            None => construct(vm, module, name),
            class => Ok(class),
        },
    });
    for name in ["event", "exc", "types", "schema", "engine", "pool", "sql"] {
        let submodule = vm.import(&format!("sqlalchemy.{name}"))?;
        module.set(vm, name, submodule.value());
    }
    Ok(())
}

fn exc(_vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.set_lazy(LazyNames {
        names: || names_of_table(super::exc::CLASSES),
        make: |vm, _, name| class_of_table(vm, super::exc::CLASSES, name),
    });
    Ok(())
}

pub(super) fn orm_exc(_vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    const OF_THE_ENGINE: &[&str] = &["NoResultFound", "MultipleResultsFound"];
    module.set_lazy(LazyNames {
        names: || [&names_of_table(super::exc::ORM_CLASSES), OF_THE_ENGINE].concat(),
        make: |vm, _, name| match class_of_table(vm, super::exc::ORM_CLASSES, name)? {
            None => class_in(vm, &[OF_THE_ENGINE], name),
            class => Ok(class),
        },
    });
    Ok(())
}

fn types(_vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    const BASES: &[&str] = &["TypeEngine", "NullType", "ExternalType", "UserDefinedType", "TupleType"];
    module.set_lazy(LazyNames {
        names: || [TYPES, BASES].concat(),
        make: |vm, _, name| class_in(vm, &[TYPES, BASES], name),
    });
    Ok(())
}

fn schema(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    const OTHERS: &[&str] =
        &["ColumnCollectionConstraint", "DefaultGenerator", "ExecutableDDLElement", "SchemaItem", "conv"];
    const LISTS: [&[&str]; 3] = [SCHEMA, super::schema::ddl::NAMES, OTHERS];
    module.set_lazy(LazyNames {
        names: || {
            LISTS.concat().into_iter().chain(["BLANK_SCHEMA", "CheckFirst", "DDLElement", "RETAIN_SCHEMA"]).collect()
        },
        make: |vm, _, name| match name {
            "BLANK_SCHEMA" | "RETAIN_SCHEMA" => SchemaConst::named(vm, name),
            "CheckFirst" => super::event::schema_events::CHECK_FIRST.class(vm).map(Some),
            "DDLElement" => class_in(vm, &LISTS, "ExecutableDDLElement"),
            _ => class_in(vm, &LISTS, name),
        },
    });
    module.function(vm, "sort_tables", super::schema::metadata::sort_tables);
    Ok(())
}

fn engine_module(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.function(vm, "create_engine", engine::create::create_engine);
    module.function(vm, "create_mock_engine", engine::mock::create_mock_engine);
    module.function(vm, "engine_from_config", engine::create::engine_from_config);
    module.function(vm, "make_url", engine::url::make_url);
    module.function(vm, "rowproxy_reconstructor", engine::row::reconstruct);
    module.set_lazy(LazyNames {
        names: || ENGINE.iter().copied().chain(["ObjectKind", "ObjectScope"]).collect(),
        make: |vm, _, name| match name {
            "ObjectKind" => engine::inspector_multi::OBJECT_KIND.class(vm).map(Some),
            "ObjectScope" => engine::inspector_multi::OBJECT_SCOPE.class(vm).map(Some),
            _ => class_in(vm, &[ENGINE], name),
        },
    });
    Ok(())
}

fn sql_package(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    sql(vm, module)?;
    for name in ["elements", "expression", "functions", "operators", "selectable", "visitors"] {
        module.set(vm, name, vm.import(&format!("sqlalchemy.sql.{name}"))?.value());
    }
    Ok(())
}

fn sql(_vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.set_lazy(LazyNames {
        names: || EXPRESSIONS.iter().copied().chain(construct_names()).chain(["ClauseList"]).collect(),
        make: |vm, module, name| match class_in(vm, &[EXPRESSIONS, &["ClauseList"]], name)? {
            None => construct(vm, module, name),
            class => Ok(class),
        },
    });
    Ok(())
}

fn functions_module(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    const CLASSES: &[&str] = &["FunctionElement", "Function", "GenericFunction"];
    module.set(vm, "func", functions::generator(vm)?);
    module.set_lazy(LazyNames {
        names: || CLASSES.iter().copied().chain(generic_function::names()).collect(),
        make: |vm, _, name| match class_in(vm, &[CLASSES], name)? {
            None => generic_function::class(vm, name),
            class => Ok(class),
        },
    });
    Ok(())
}

fn ext_declarative(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    const CLASSES: &[&str] =
        &["AbstractConcreteBase", "ConcreteBase", "DeclarativeMeta", "DeferredReflection", "declared_attr"];
    module.function(vm, "declarative_base", |vm, args| {
        super::warnings::warn(
            vm,
            "MovedIn20Warning",
            "The ``declarative_base()`` function is now available as sqlalchemy.orm.declarative_base(). (deprecated since: 2.0)",
        )?;
        orm::declarative::declarative_base(vm, args)
    });
    module.set_lazy(LazyNames {
        names: || CLASSES.iter().copied().chain(["has_inherited_table", "synonym_for"]).collect(),
        make: |vm, _, name| match class_in(vm, &[CLASSES], name)? {
            None => orm::declaring::named(vm, name),
            found => Ok(found),
        },
    });
    module.function(vm, "as_declarative", orm::declarative::as_declarative);
    Ok(())
}
