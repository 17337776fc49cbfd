//! `DefaultImpl` and the batch of `batch_alter_table`: who does what operations ask for.

use std::cell::RefCell;
use std::rc::Rc;

use migrate::{
    Batch, BatchOptions, Implementation, ImplementationOptions, Operation, Output, Performer, Recreate, SchemaObjects,
};
use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::HostError;
use sql::schema::{MetaData, TableSpec};

use super::operation::{executable, operation};
use super::operation_object::object;
use crate::class_table::ClassDef;
use crate::host::VmHandle;
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::dialects;
use crate::sqlalchemy::engine::{connection, reflection, result};
use crate::sqlalchemy::schema::{self, constraint, flag, index, metadata, optional_flag, table};

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("DefaultImpl", "alembic.ddl.impl", &["object"], define),
    ClassDef::plain("SQLiteImpl", "alembic.ddl.sqlite", &["DefaultImpl"]),
    ClassDef::plain("PostgresqlImpl", "alembic.ddl.postgresql", &["DefaultImpl"]),
    ClassDef::plain("MySQLImpl", "alembic.ddl.mysql", &["DefaultImpl"]),
    ClassDef::plain("MariaDBImpl", "alembic.ddl.mysql", &["MySQLImpl"]),
    ClassDef::plain("MSSQLImpl", "alembic.ddl.mssql", &["DefaultImpl"]),
    ClassDef::plain("OracleImpl", "alembic.ddl.oracle", &["DefaultImpl"]),
    ClassDef::with("BatchOperationsImpl", "alembic.operations.batch", &["object"], |builder| {
        builder
            .method("flush", flush)
            .property("table_name", |vm, args| quoted(vm, &own_batch(vm, args)?.table))
            .property("schema", |vm, args| Ok(optional(own_batch(vm, args)?.schema.as_deref())))
            .property("impl", |vm, args| Ok(own_batch(vm, args)?.implementation.clone()))
            .property("dialect", |vm, args| vm.attr(&own_batch(vm, args)?.implementation, "dialect"))
    }),
];

/// The class for a dialect.
fn class_for(dialect: &str) -> &'static str {
    match dialect {
        "sqlite" => "SQLiteImpl",
        "postgresql" => "PostgresqlImpl",
        "mysql" => "MySQLImpl",
        "mariadb" => "MariaDBImpl",
        "mssql" => "MSSQLImpl",
        "oracle" => "OracleImpl",
        _ => "DefaultImpl",
    }
}

fn optional(text: Option<&str>) -> Value {
    text.map_or(Value::None, Value::str)
}

fn quoted(vm: &Vm, name: &sql::Name) -> PyResult {
    schema::quoted_name::shown(vm, name, false)
}

/// A file object of the program as a script's output.
struct PyOutput {
    vm: VmHandle,
    file: Value,
}

impl Output for PyOutput {
    fn write(&self, text: &str) -> Result<(), HostError> {
        self.vm.call(|vm| {
            vm.call_method(&self.file, "write", &[Value::str(text)])?;
            vm.call_method(&self.file, "flush", &[]).map(drop)
        })
    }
}

/// A batch that collects steps.
struct PyBatch {
    implementation: Value,
    table: sql::Name,
    schema: Option<Rc<str>>,
    batch: RefCell<Option<Batch>>,
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("execute", |vm, args| {
            let bound = EXECUTE.bind(vm, args)?;
            let statement = executable(vm, &bound.or_none(1))?;
            let options = match bound.get(2).and_then(Value::as_dict) {
                Some(options) => connection::options_of(vm, options),
                None => engine::ExecutionOptions::default(),
            };
            own(vm, args)?.execute_with(&statement, &[], &options).python(vm)?;
            Ok(Value::None)
        })
        .method("static_output", |vm, args| {
            let text = args.get(1).and_then(Value::as_str).unwrap_or_default();
            own(vm, args)?.static_output(text).python(vm)?;
            Ok(Value::None)
        })
        .method("emit_begin", |vm, args| own(vm, args)?.emit_begin().python(vm).map(|()| Value::None))
        .method("emit_commit", |vm, args| own(vm, args)?.emit_commit().python(vm).map(|()| Value::None))
        .method("start_migrations", |_, _| Ok(Value::None))
        .property("transactional_ddl", |vm, args| Ok(Value::bool(own(vm, args)?.transactional_ddl())))
        .property("as_sql", |vm, args| Ok(Value::bool(own(vm, args)?.is_as_sql())))
        .property("__dialect__", |vm, args| Ok(Value::str(own(vm, args)?.dialect().name())))
}

const EXECUTE: Signature =
    Signature::new("DefaultImpl.execute").positional(&["self", "sql", "execution_options"]).required(2);

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Implementation>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("DefaultImpl.__init__() has not been called"))
}

fn own_batch(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<PyBatch>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a batch is needed"))
}

const IMPLEMENTATION: Signature = Signature::new("implementation").positional(&[
    "dialect",
    "connection",
    "bind",
    "as_sql",
    "transactional_ddl",
    "output_buffer",
    "literal_binds",
    "batch_separator",
]);

/// `implementation(dialect, connection, …)`: the object of the dialect's class.
pub fn implementation(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = IMPLEMENTATION.bind(vm, args)?;
    let Some(dialect) = dialects::chosen(None, bound.get(0)) else { return Err(vm.type_error("a dialect is needed")) };
    let connection = payload::<engine::Connection>(&bound.or_none(1)).map(|connection| (*connection).clone());
    let name = dialect.name();
    let options = ImplementationOptions {
        dialect,
        connection,
        as_sql: flag(vm, bound.get(3), false)?,
        transactional_ddl: optional_flag(vm, bound.get(4))?,
        literal_binds: flag(vm, bound.get(6), false)?,
        output: Rc::new(PyOutput { vm: VmHandle::of(vm), file: bound.or_none(5) }),
        batch_separator: schema::text(bound.get(7)),
    };
    let library = Library::of(vm);
    let made = Implementation::new(options).python(vm)?.observed_by(library.migration_observer());
    let shown = library.instance(vm, class_for(name), Rc::new(made))?;
    vm.set_attr(&shown, &vm.intern("dialect"), bound.or_none(0))?;
    for name in ["connection", "bind"] {
        vm.set_attr(&shown, &vm.intern(name), bound.or_none(2))?;
    }
    Ok(shown)
}

/// How constraints are named where nothing says so.
fn objects(metadata: Option<&Value>) -> SchemaObjects {
    let naming = metadata.and_then(payload::<MetaData>).and_then(|metadata| metadata.naming_convention());
    SchemaObjects { naming }
}

/// `perform(impl, operation, metadata)`: takes a step; the table that it makes.
pub fn perform(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (target, step) = (args.get(0).cloned().unwrap_or(Value::None), args.get(1).cloned().unwrap_or(Value::None));
    let step = operation(vm, &step)?;
    let objects = objects(args.get(2));
    let made = if let Some(batch) = payload::<PyBatch>(&target) {
        // Statements are sent at once.
        if let Operation::Execute { .. } = step
            && let Some(own) = payload::<Implementation>(&batch.implementation)
        {
            step.perform(&objects, &mut (*own).clone()).python(vm)?
        } else {
            let mut held = batch.batch.borrow_mut();
            let Some(batch) = held.as_mut() else { return Err(vm.type_error("the batch has ended")) };
            step.perform(&objects, batch).python(vm)?
        }
    } else {
        let Some(own) = payload::<Implementation>(&target) else {
            return Err(vm.type_error("an implementation of a dialect is needed"));
        };
        step.perform(&objects, &mut (*own).clone()).python(vm)?
    };
    made.map_or(Ok(Value::None), |made| table::wrap(vm, &made))
}

const BATCH: Signature = Signature::new("Batch").positional(&[
    "impl",
    "table_name",
    "schema",
    "recreate",
    "copy_from",
    "table_args",
    "table_kwargs",
    "reflect_args",
    "reflect_kwargs",
    "naming_convention",
    "partial_reordering",
]);

/// `Batch(impl, table_name, …)`.
pub fn batch(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = BATCH.bind(vm, args)?;
    let target = bound.or_none(0);
    let Some(own) = payload::<Implementation>(&target) else {
        return Err(vm.type_error("an implementation of a dialect is needed"));
    };
    let name = schema::name(bound.get(1)).unwrap_or_default();
    let mut options = BatchOptions::of(name.clone(), schema::text(bound.get(2)));
    options.recreate = Recreate::of_name(bound.or_none(3).as_str().unwrap_or_default()).python(vm)?;
    options.copy_from = bound.get(4).and_then(table::table_of);
    for item in vm.collect(&bound.or_none(5))? {
        options.table_items.push(table::table_item(vm, &item)?);
    }
    options.table_spec = table_spec(vm, &bound.or_none(6))?;
    for item in vm.collect(&bound.or_none(7))? {
        options.reflected_columns.push(schema::column::required(vm, &item)?);
    }
    if let Some(keywords) = bound.get(8).and_then(Value::as_dict)
        && let Some(listeners) = keywords.get_str("listeners")
        && let Some(target) = payload::<Implementation>(&target)
    {
        options.listener = reflection::column_listeners(vm, &listeners, target.connection())?;
    }
    options.naming = metadata::convention(vm, bound.get(9))?;
    if let Some(groups) = bound.get(10).filter(|groups| !groups.is_none()) {
        for group in vm.collect(groups)? {
            let names = vm.collect(&group)?;
            options.partial_reordering.push(names.iter().filter_map(Value::as_str).map(Rc::from).collect());
        }
    }
    let schema = options.schema.clone();
    let made = Batch::new((*own).clone(), options);
    let made = PyBatch { implementation: target, table: name, schema, batch: RefCell::new(Some(made)) };
    Library::of(vm).instance(vm, "BatchOperationsImpl", Rc::new(made))
}

fn table_spec(vm: &Vm, keywords: &Value) -> PyResult<TableSpec> {
    let mut spec = TableSpec::default();
    let Some(dict) = keywords.as_dict() else { return Ok(spec) };
    let mut of_dialects = Vec::new();
    for (key, value) in dict.items() {
        match key.as_str() {
            Some("comment") => spec.comment = schema::text(Some(&value)),
            Some("prefixes") => {
                spec.prefixes = vm.collect(&value)?.iter().filter_map(Value::as_str).map(Rc::from).collect();
            }
            Some("quote") => spec.quote = optional_flag(vm, Some(&value))?,
            Some("info") | None => {}
            Some(name) => of_dialects.push((vm.intern(name), value)),
        }
    }
    spec.dialect_options = schema::dialect_options(vm, "sqlalchemy.sql.schema.Table", &of_dialects)?;
    Ok(spec)
}

fn flush(vm: &Vm, args: &Args<'_>) -> PyResult {
    let batch = own_batch(vm, args)?.batch.borrow_mut().take();
    if let Some(batch) = batch {
        batch.flush().python(vm)?;
    }
    Ok(Value::None)
}

/// `reverse(operation)`.
pub fn reverse(vm: &Vm, args: &Args<'_>) -> PyResult {
    let step = operation(vm, args.get(0).unwrap_or(&Value::None))?;
    object(vm, &step.reverse().python(vm)?)
}

/// `to_table(operation, metadata)`.
pub fn to_table(vm: &Vm, args: &Args<'_>) -> PyResult {
    let objects = objects(args.get(1));
    let made = match operation(vm, args.get(0).unwrap_or(&Value::None))? {
        Operation::CreateTable(create) => create.to_table(&objects),
        Operation::DropTable(drop) => drop.to_table(&objects),
        Operation::TableComment(comment) => comment.to_table(&objects),
        _ => return Err(vm.type_error("an operation on a table is needed")),
    };
    table::wrap(vm, &made.python(vm)?)
}

/// `to_index(operation, metadata)`.
pub fn to_index(vm: &Vm, args: &Args<'_>) -> PyResult {
    let objects = objects(args.get(1));
    let made = match operation(vm, args.get(0).unwrap_or(&Value::None))? {
        Operation::CreateIndex(create) => create.to_index(&objects),
        Operation::DropIndex(drop) => drop.to_index(&objects),
        _ => return Err(vm.type_error("an operation on an index is needed")),
    };
    index::wrap(vm, &made.python(vm)?)
}

/// `to_constraint(operation, metadata)`.
pub fn to_constraint(vm: &Vm, args: &Args<'_>) -> PyResult {
    let objects = objects(args.get(1));
    match operation(vm, args.get(0).unwrap_or(&Value::None))? {
        Operation::AddConstraint(add) => constraint::wrap(vm, &add.to_constraint(&objects).python(vm)?),
        _ => Err(vm.type_error("an operation that adds a constraint is needed")),
    }
}

/// The step that makes or drops what an object of the schema describes.
pub fn of_schema(vm: &Vm, args: &Args<'_>, make: fn(&Value) -> Option<Operation>) -> PyResult {
    match args.get(0).and_then(make) {
        Some(operation) => object(vm, &operation),
        None => Err(vm.type_error("a table, an index or a constraint is needed")),
    }
}

/// `execute(impl, statement)`: the result, or `None` where a script is written.
pub fn execute(vm: &Vm, args: &Args<'_>) -> PyResult {
    let Some(own) = args.get(0).and_then(payload::<Implementation>) else {
        return Err(vm.type_error("an implementation of a dialect is needed"));
    };
    let statement = executable(vm, args.get(1).unwrap_or(&Value::None))?;
    match own.execute(&statement).python(vm)? {
        Some(result) => result::wrap(vm, result),
        None => Ok(Value::None),
    }
}
