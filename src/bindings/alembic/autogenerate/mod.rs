//! `compare`, `render_op` and `render_body` of `_alembic`: what `alembic.autogenerate` asks of `migrate`.

mod hooks;

use std::cell::RefCell;
use std::rc::Rc;

use migrate::autogenerate::{Comparing, Comparison, ComparisonOptions, RenderOptions, Renderer, body_of};
use python::{Args, PyResult, Value, Vm};
use sql::schema::MetaData;

use self::hooks::{PyHooks, PyRenderHooks};
use super::operation::operation;
use super::operation_object::object;
use crate::library::payload;
use crate::raise::IntoPython;
use crate::sqlalchemy::{dialects, schema};

fn first<'a>(args: &'a Args<'_>) -> &'a Value {
    args.get(0).unwrap_or(&Value::None)
}

/// An option of a context, `None` where nobody says anything.
fn option(vm: &Vm, context: &Value, name: &str) -> PyResult {
    vm.call_method(&vm.attr(context, "opts")?, "get", &[Value::str(name)])
}

fn comparing(vm: &Vm, given: &Value) -> PyResult<Comparing> {
    if given.as_bool() == Some(false) {
        return Ok(Comparing::Off);
    }
    Ok(if vm.is_callable(given) { Comparing::ByHost } else { Comparing::ByDialect })
}

/// `compare(autogen_context)`: the steps that a database lacks.
pub fn compare(vm: &Vm, args: &Args<'_>) -> PyResult {
    let context = first(args);
    let migration = vm.attr(context, "migration_context")?;
    let Some(connection) = payload::<engine::Connection>(&vm.attr(context, "connection")?) else {
        return Err(vm.type_error("a connection is needed to compare with its database"));
    };
    let given = vm.attr(context, "metadata")?;
    let given = match payload::<MetaData>(&given) {
        Some(_) => vec![given],
        None => vm.collect(&given)?,
    };
    let metadata = given.iter().filter_map(payload::<MetaData>).map(|metadata| (*metadata).clone()).collect();
    let compare_type = vm.attr(&migration, "_user_compare_type")?;
    let compare_default = vm.attr(&migration, "_user_compare_server_default")?;
    let text = |name: &str| -> PyResult<Option<Rc<str>>> { Ok(schema::text(Some(&vm.attr(&migration, name)?))) };
    let options = ComparisonOptions {
        include_schemas: vm.truth(&option(vm, context, "include_schemas")?)?,
        version_table: text("version_table")?.unwrap_or_default(),
        version_table_schema: text("version_table_schema")?,
        compare_type: comparing(vm, &compare_type)?,
        compare_server_default: comparing(vm, &compare_default)?,
        implementation: Rc::from(vm.repr(&vm.attr(&migration, "impl")?)?),
        default_function: Rc::from(vm.repr(&compare_default)?),
        ..ComparisonOptions::of(metadata)
    };
    let hooks =
        PyHooks { vm, context, migration: &migration, compare_type, compare_default, trouble: RefCell::default() };
    let steps = Comparison::new(&connection, options, &hooks).steps();
    if let Some(error) = hooks.trouble.take() {
        return Err(error);
    }
    let steps = steps.python(vm)?;
    Ok(Value::list(steps.iter().map(|step| object(vm, step)).collect::<PyResult<_>>()?))
}

/// `render_op(autogen_context, op)`: the lines of a step.
pub fn render_op(vm: &Vm, args: &Args<'_>) -> PyResult {
    let context = first(args);
    let step = operation(vm, args.get(1).unwrap_or(&Value::None))?;
    let Some(dialect) = dialects::chosen(None, Some(&vm.attr(context, "dialect")?)) else {
        return Err(vm.type_error("a dialect is needed"));
    };
    let prefix = |name: &str| -> PyResult<Option<Rc<str>>> { Ok(schema::text(Some(&option(vm, context, name)?))) };
    let options = RenderOptions {
        sqlalchemy_module_prefix: prefix("sqlalchemy_module_prefix")?.unwrap_or_default(),
        alembic_module_prefix: prefix("alembic_module_prefix")?.unwrap_or_default(),
        user_module_prefix: prefix("user_module_prefix")?,
        ..RenderOptions::of(dialect)
    };
    let hooks = PyRenderHooks { vm, context, render_item: option(vm, context, "render_item")? };
    let renderer = Renderer::new(options, &hooks);
    renderer.set_within_batch(vm.truth(&vm.attr(context, "_has_batch")?)?);
    let lines = renderer.own_operation(&step).python(vm)?;
    let imports = vm.attr(context, "imports")?;
    for line in renderer.imports() {
        vm.call_method(&imports, "add", &[Value::str(&line)])?;
    }
    Ok(Value::list(lines.iter().map(|line| Value::str(line)).collect()))
}

/// `render_body(lines)`: the body of a function.
pub fn render_body(vm: &Vm, args: &Args<'_>) -> PyResult {
    let lines = vm.collect(first(args))?;
    let lines: Vec<String> = lines.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    Ok(Value::string(body_of(&lines)))
}
