//! Tables made from the database's own description: `autoload_with=` and `MetaData.reflect`.

use std::rc::Rc;

use engine::{ColumnListener, Connection, Inspector, ReflectedColumn, Reflection};
use orm::Bind;
use python::{Args, PyResult, Signature, Value, Vm};
use sql::expr::TextClause;
use sql::schema::{Column, ColumnSpec, MetaData, ServerDefault, Table};

use super::{bind, inspector};
use crate::host::VmHandle;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error, invalid_request, unavailable};
use crate::sqlalchemy::event::{Listeners, schema_events};
use crate::sqlalchemy::schema::{flag, text};

/// Runs `work` with an inspector that asks over one connection.
fn with_inspector(vm: &Vm, value: &Value, work: impl FnOnce(&Rc<Inspector>) -> PyResult<()>) -> PyResult<()> {
    if let Some(found) = payload::<Inspector>(value) {
        return work(&found);
    }
    let on = |connection: &Connection, work: &mut dyn FnMut(&Rc<Inspector>) -> PyResult<()>| {
        work(&Rc::new(Inspector::of_connection(connection)))
    };
    let mut work = Some(work);
    let mut once = |inspector: &Rc<Inspector>| work.take().map_or(Ok(()), |work| work(inspector));
    match bind::bind_of(value) {
        Some(Bind::Connection(connection)) => on(&connection, &mut once),
        Some(Bind::Engine(engine)) => {
            let connection = engine.connect().python(vm)?;
            let done = on(&connection, &mut once);
            connection.close().python(vm)?;
            done
        }
        None => Err(inspector::not_inspectable(vm, value)?),
    }
}

/// Fills a table (`autoload_with=`), and makes the tables that it refers to.
pub fn reflect_table(vm: &Vm, value: &Value, table: &Table, options: &Options) -> PyResult<()> {
    with_inspector(vm, value, |inspector| options.reflect(vm, inspector, |reflection| reflection.fill(table)))
}

/// What of a table is taken.
#[derive(Default)]
pub struct Options {
    /// The columns that are taken; all of them when absent.
    pub include_columns: Option<Vec<Rc<str>>>,
    /// Whether the tables that it refers to are left out.
    pub leaves_references: bool,
}

impl Options {
    /// Has tables filled, with those told who listen to columns.
    fn reflect(
        &self,
        vm: &Vm,
        inspector: &Rc<Inspector>,
        fill: impl FnOnce(&Reflection<'_>) -> engine::Result<()>,
    ) -> PyResult<()> {
        let handle = VmHandle::of(vm);
        let listener = |table: &Table, column: &ReflectedColumn, spec: ColumnSpec| {
            let told = handle.call(|vm| Ok(Some(told_column(vm, inspector, table, column, spec)?)))?;
            Ok(told.expect("invariant: the interpreter lives while it reflects"))
        };
        let is_heard = Listeners::of(vm).is_heard("column_reflect");
        let reflection = Reflection::of(inspector)
            .telling(is_heard.then_some(&listener as &ColumnListener<'_>))
            .including(self.include_columns.clone())
            .leaving_references(self.leaves_references);
        fill(&reflection).python(vm)
    }
}

/// `listeners=` of a reflected table that hear of columns, as the one who has the last word on each.
pub fn column_listeners(
    vm: &Vm,
    listeners: &Value,
    connection: Option<&Connection>,
) -> PyResult<Option<Rc<ColumnListener<'static>>>> {
    let mut functions = Vec::new();
    for listener in vm.collect(listeners)? {
        if let [event, function] = vm.collect(&listener)?.as_slice()
            && event.as_str() == Some("column_reflect")
        {
            functions.push(function.clone());
        }
    }
    let Some(connection) = connection.filter(|_| !functions.is_empty()) else { return Ok(None) };
    let handle = VmHandle::of(vm);
    let inspector = Rc::new(Inspector::of_connection(connection));
    Ok(Some(Rc::new(move |table: &Table, column: &ReflectedColumn, spec: ColumnSpec| {
        let told = handle.call(|vm| {
            let info = inspector::column_info(vm, column)?;
            let shown = Library::of(vm).instance(vm, "Inspector", inspector.clone())?;
            let table = crate::sqlalchemy::schema::table::wrap(vm, table)?;
            for function in &functions {
                vm.call(function, &[shown.clone(), table.clone(), info.clone()])?;
            }
            Ok(Some(column_of_info(vm, &info, spec)?))
        })?;
        Ok(told.expect("invariant: the interpreter lives while it reflects"))
    })))
}

/// The column as those make it who listen to reflection.
fn told_column(
    vm: &Vm,
    inspector: &Rc<Inspector>,
    table: &Table,
    column: &ReflectedColumn,
    spec: ColumnSpec,
) -> PyResult<Column> {
    let info = inspector::column_info(vm, column)?;
    let shown = Library::of(vm).instance(vm, "Inspector", inspector.clone())?;
    schema_events::column_reflected(vm, &shown, &crate::sqlalchemy::schema::table::wrap(vm, table)?, &info)?;
    column_of_info(vm, &info, spec)
}

/// The column of a description that listeners may have changed.
fn column_of_info(vm: &Vm, info: &Value, mut spec: ColumnSpec) -> PyResult<Column> {
    let Some(info) = info.as_dict() else { return Ok(Column::new(spec)) };
    spec.name = crate::sqlalchemy::schema::name(info.get_str("name").as_ref());
    spec.key = text(info.get_str("key").as_ref());
    spec.doc = text(info.get_str("doc").as_ref());
    spec.comment = text(info.get_str("comment").as_ref());
    spec.nullable = Some(flag(vm, info.get_str("nullable").as_ref(), true)?);
    if let Some(ty) = info.get_str("type") {
        spec.ty = Some(crate::sqlalchemy::types::required_type(vm, &ty)?);
    }
    if spec.computed.is_none() {
        let default = text(info.get_str("default").as_ref());
        spec.server_default = default.map(|default| ServerDefault::Sql(TextClause::new(&default).into_expr()));
    }
    let made = Column::new(spec);
    crate::sqlalchemy::schema::set_info(made.info(), info.get_str("info").as_ref());
    Ok(made)
}

const REFLECT: Signature = Signature::new("MetaData.reflect")
    .positional(&["self", "bind", "schema", "views", "only", "extend_existing", "autoload_replace", "resolve_fks"])
    .required(2)
    .varkw();

/// `metadata.reflect(bind)`: the tables of the database that are not there yet.
pub fn reflect_metadata(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = REFLECT.bind(vm, args)?;
    crate::sqlalchemy::schema::dialect_options(vm, "sqlalchemy.sql.schema.Table", &bound.kwargs)?;
    if !flag(vm, bound.get(6), true)? {
        return Err(unavailable(vm, "MetaData.reflect(autoload_replace=False)"));
    }
    let Some(metadata) = payload::<MetaData>(&bound.or_none(0)) else {
        return Err(vm.type_error("MetaData.__init__() was not called"));
    };
    let schema = text(bound.get(2)).or_else(|| metadata.schema());
    let (views, extends) = (flag(vm, bound.get(3), false)?, flag(vm, bound.get(5), false)?);
    let options = Options { leaves_references: !flag(vm, bound.get(7), true)?, ..Options::default() };
    let only = bound.or_none(4);
    let target = bound.or_none(1);
    with_inspector(vm, &target, |inspector| {
        let mut available = inspector.table_names(schema.as_deref()).python(vm)?;
        if views {
            available.extend(inspector.view_names(schema.as_deref()).python(vm)?);
        }
        let wanted = wanted_names(vm, &metadata, &only, &available, schema.as_deref(), &target)?;
        let key = |name: &str| schema.as_deref().map_or_else(|| name.to_owned(), |schema| format!("{schema}.{name}"));
        let names: Vec<Rc<str>> =
            wanted.into_iter().filter(|name| extends || metadata.table(&key(name)).is_none()).collect();
        if schema.is_none() && !views {
            inspector.temp_table_names().python(vm)?;
        }
        options.reflect(vm, inspector, |reflection| reflection.fill_all(&metadata, &names, schema.as_deref()))
    })?;
    Ok(Value::None)
}

/// The names that `only=` picks: all, those of a list, or those that a function accepts.
fn wanted_names(
    vm: &Vm,
    metadata: &MetaData,
    only: &Value,
    available: &[Rc<str>],
    schema: Option<&str>,
    target: &Value,
) -> PyResult<Vec<Rc<str>>> {
    if only.is_none() {
        return Ok(available.to_vec());
    }
    if vm.is_callable(only) {
        let collection = crate::sqlalchemy::schema::metadata::wrap(vm, metadata)?;
        let mut names = Vec::new();
        for name in available {
            if vm.truth(&vm.call(only, &[Value::str(name), collection.clone()])?)? {
                names.push(name.clone());
            }
        }
        return Ok(names);
    }
    let mut names: Vec<Rc<str>> = Vec::new();
    for item in vm.collect(only)? {
        match item.as_str() {
            Some(name) => names.push(Rc::from(name)),
            None => return Err(argument_error(vm, "only= needs names of tables")),
        }
    }
    let missing: Vec<&str> = names.iter().filter(|name| !available.contains(name)).map(|name| &**name).collect();
    if missing.is_empty() {
        return Ok(names);
    }
    let place = match bind::bind_of(target) {
        Some(found) => vm.repr(&bind::wrap(vm, &Bind::Engine(found.engine().clone()))?)?,
        None => String::new(),
    };
    let of_schema = schema.map(|schema| format!(" schema '{schema}'")).unwrap_or_default();
    Err(invalid_request(
        vm,
        &format!("Could not reflect: requested table(s) not available in {place}{of_schema}: ({})", missing.join(", ")),
    ))
}
