//! `Table`.

use std::rc::Rc;

use engine::CheckFirst;
use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::schema::{Constraint, ConstraintKind, Index, MetaData, Table, TableItem, TableSpec};
use sql::selectable::FromClause;

use super::schema_const::SchemaConst;
use super::{collection, column, constraint, flag, index, optional_flag, text};
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error, invalid_request, unavailable};
use crate::sqlalchemy::engine::mock::{self, Change};
use crate::sqlalchemy::engine::{bind, reflection};
use crate::sqlalchemy::event::schema_events::{attached, check_first_of};
use crate::sqlalchemy::sql::from_clause::{self, FromPayload};

/// Adds what a `Table` has beside every FROM element's methods.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__new__", new)
        .method("__init__", |_, _| Ok(Value::None))
        .method("__repr__", |vm, args| Ok(Value::string(own(vm, args)?.repr())))
        .method("__str__", |vm, args| Ok(Value::str(&own(vm, args)?.fullname())))
        .method("create", create)
        .method("drop", drop_table)
        .method("append_column", append_column)
        .method("append_constraint", append_constraint)
        .method("to_metadata", to_metadata)
        .method("tometadata", to_metadata)
        .method("add_is_dependent_on", |vm, args| {
            if let Some(other) = args.get(1).and_then(table_of) {
                own(vm, args)?.add_is_dependent_on(&other);
            }
            Ok(Value::None)
        })
        .property("info", |vm, args| super::info_of(own(vm, args)?.info()))
        .property("implicit_returning", |vm, args| {
            Ok(Value::bool(own(vm, args)?.spec().implicit_returning.unwrap_or(true)))
        })
        .property("autoincrement_column", |vm, args| match own(vm, args)?.autoincrement_column() {
            Some(found) => column::wrap(vm, &found),
            None => Ok(Value::None),
        })
        .property("kwargs", dialect_kwargs)
        .property("dialect_kwargs", dialect_kwargs)
        .property("name", |vm, args| Ok(Value::str(own(vm, args)?.name().as_str())))
        .property("key", |vm, args| Ok(Value::str(&own(vm, args)?.key())))
        .property("fullname", |vm, args| Ok(Value::str(&own(vm, args)?.fullname())))
        .property("description", |vm, args| Ok(Value::str(&own(vm, args)?.description())))
        .property("schema", |vm, args| Ok(own(vm, args)?.schema().map_or(Value::None, |text| Value::str(&text))))
        .property("comment", |vm, args| Ok(own(vm, args)?.comment().map_or(Value::None, |text| Value::str(&text))))
        .property("metadata", |vm, args| super::metadata::wrap(vm, &own(vm, args)?.metadata()))
        .property("primary_key", |vm, args| constraint::wrap(vm, &own(vm, args)?.primary_key()))
        .property("indexes", |vm, args| {
            let indexes = own(vm, args)?.indexes();
            set(vm, indexes.iter().map(|item| index::wrap(vm, item)).collect::<PyResult<_>>()?)
        })
        .property("constraints", |vm, args| {
            let mut items = own(vm, args)?.constraints();
            // A check that was given to a column is the column's.
            items.retain(|item| !matches!(item.kind(), ConstraintKind::Check { is_column_level: true, .. }));
            set(vm, items.iter().map(|item| constraint::wrap(vm, item)).collect::<PyResult<_>>()?)
        })
        .property("foreign_key_constraints", |vm, args| {
            let items = own(vm, args)?.foreign_key_constraints();
            set(vm, items.iter().map(|item| constraint::wrap(vm, item)).collect::<PyResult<_>>()?)
        })
        .property("foreign_keys", |vm, args| {
            let items = own(vm, args)?.foreign_keys();
            set(vm, items.iter().map(|item| constraint::wrap_foreign_key(vm, item)).collect::<PyResult<_>>()?)
        })
        .property("columns", collection::columns_property)
        .property("c", collection::columns_property)
}

fn set(vm: &Vm, items: Vec<Value>) -> PyResult {
    vm.call(&vm.types.set.value(), &[Value::list(items)])
}

const TABLE: Signature = Signature::new("Table.__new__")
    .positional_only(&["cls", "name", "metadata"])
    .required(3)
    .varargs()
    .keyword_only(
        &[
            "schema",
            "quote",
            "quote_schema",
            "keep_existing",
            "extend_existing",
            "implicit_returning",
            "comment",
            "info",
            "listeners",
            "prefixes",
            "autoload_with",
            "must_exist",
            "include_columns",
            "sqlite_autoincrement",
        ],
        0,
    )
    .varkw();

/// `Table(name, metadata, …)`: the table of that name, which may be there already.
fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    if args.len() < 3 {
        let text = "Table() takes at least two positional-only arguments 'name', and 'metadata'";
        return Err(vm.type_error(text));
    }
    let bound = TABLE.bind(vm, args)?;
    let items = bound.args.iter().map(|item| table_item(vm, item)).collect::<PyResult<_>>()?;
    wrap(vm, &make(vm, &bound, items)?)
}

/// The table of a declarative class: what `Table(name, metadata, …)` makes of its items and `__table_args__`.
pub fn declared(
    vm: &Vm,
    name: &Value,
    metadata: &MetaData,
    items: Vec<TableItem>,
    keywords: &python::PyDict,
) -> PyResult<Table> {
    let mut values = vec![Value::None, name.clone(), super::metadata::wrap(vm, metadata)?];
    let mut names = Vec::new();
    for (key, value) in keywords.items() {
        let Some(key) = key.as_str() else { return Err(vm.type_error("keywords must be strings")) };
        names.push(vm.intern(key));
        values.push(value);
    }
    make(vm, &TABLE.bind(vm, &Args::new(&values, &names))?, items)
}

fn make(vm: &Vm, bound: &python::Bound, items: Vec<TableItem>) -> PyResult<Table> {
    let name_value = bound.or_none(1);
    let Some(name) = super::name(Some(&name_value)) else {
        return Err(argument_error(vm, &format!("Table name expected, got {}", vm.repr(&name_value)?)));
    };
    let Some(metadata) = payload::<MetaData>(&bound.or_none(2)) else {
        let text = vm.repr(&bound.or_none(2))?;
        return Err(argument_error(vm, &format!("expected 'MetaData' object, got {text}")));
    };
    let mut spec = TableSpec {
        schema: text(bound.get(3)),
        is_schema_blank: SchemaConst::of(bound.get(3)) == Some(SchemaConst::Blank),
        quote: optional_flag(vm, bound.get(4))?.or_else(|| name.quote()),
        keep_existing: flag(vm, bound.get(6), false)?,
        extend_existing: flag(vm, bound.get(7), false)?,
        implicit_returning: optional_flag(vm, bound.get(8))?,
        comment: text(bound.get(9)),
        dialect_options: super::dialect_options(vm, "sqlalchemy.sql.schema.Table", &bound.kwargs)?,
        ..TableSpec::default()
    };
    if let Some(prefixes) = bound.get(12) {
        spec.prefixes = vm.collect(prefixes)?.iter().filter_map(Value::as_str).map(Rc::from).collect();
    }
    if let Some(value) = bound.get(16) {
        spec.dialect_options.push((Rc::from("sqlite_autoincrement"), crate::convert::to_sql(vm, value)));
    }
    if spec.keep_existing && spec.extend_existing {
        return Err(argument_error(vm, "keep_existing and extend_existing are mutually exclusive."));
    }
    let schema = spec.schema.clone().or_else(|| metadata.schema().filter(|_| !spec.is_schema_blank));
    let key = schema.map_or_else(|| name.as_str().to_owned(), |schema| format!("{schema}.{name}"));
    let was_there = metadata.contains(&key);
    if !was_there && flag(vm, bound.get(14), false)? {
        return Err(invalid_request(vm, &format!("Table '{key}' not defined")));
    }
    if bound.get(5).is_some_and(|quote| !quote.is_none()) {
        return Err(unavailable(vm, "Table(quote_schema=…)"));
    }
    let table = Table::new(name.as_str(), &metadata, items.clone(), spec).python(vm)?;
    let shown = wrap(vm, &table)?;
    if !was_there {
        attached(vm, "before_parent_attach", &shown, &bound.or_none(2))?;
    }
    if let Some(listeners) = bound.get(11).filter(|listeners| !listeners.is_none()) {
        for listener in vm.collect(listeners)? {
            let mut arguments = vec![shown.clone()];
            arguments.extend(vm.collect(&listener)?);
            vm.call(&vm.attr(&vm.import("sqlalchemy.event")?.value(), "listen")?, &arguments)?;
        }
    }
    for item in &items {
        tell_attached(vm, item, &shown)?;
    }
    super::set_info(table.info(), bound.get(10));
    if let Some(autoload) = bound.get(13).filter(|value| !value.is_none()) {
        let mut options = reflection::Options::default();
        if let Some(names) = bound.get(15).filter(|names| !names.is_none()) {
            let names = vm.collect(names)?;
            options.include_columns = Some(names.iter().filter_map(Value::as_str).map(Rc::from).collect());
        }
        if let Err(error) = reflection::reflect_table(vm, autoload, &table, &options) {
            if !was_there {
                metadata.remove(&table);
            }
            return Err(error);
        }
    }
    if !was_there {
        attached(vm, "after_parent_attach", &shown, &bound.or_none(2))?;
    }
    Ok(table)
}

/// Tells those who listen that a table got an item.
fn tell_attached(vm: &Vm, item: &TableItem, table: &Value) -> PyResult<()> {
    let item = match item {
        TableItem::Column(found) => column::wrap(vm, found)?,
        TableItem::Constraint(found) => constraint::wrap(vm, found)?,
        TableItem::Index(found) => index::wrap(vm, found)?,
    };
    attached(vm, "before_parent_attach", &item, table)?;
    attached(vm, "after_parent_attach", &item, table)
}

/// A column, constraint or index among the arguments of a table.
pub fn table_item(vm: &Vm, item: &Value) -> PyResult<TableItem> {
    if let Some(column) = column::column_of(item) {
        return Ok(TableItem::Column(column));
    }
    if let Some(constraint) = payload::<Constraint>(item) {
        return Ok(TableItem::Constraint((*constraint).clone()));
    }
    if let Some(index) = payload::<Index>(item) {
        return Ok(TableItem::Index((*index).clone()));
    }
    Err(argument_error(
        vm,
        &format!("'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got {}", vm.repr(item)?),
    ))
}

/// The Python object of a table.
pub fn wrap(vm: &Vm, table: &Table) -> PyResult {
    let library = Library::of(vm);
    library
        .wrapper(table.id(), || library.instance(vm, "Table", Rc::new(FromPayload(FromClause::Table(table.clone())))))
}

/// The table that a Python object stands for.
pub fn table_of(value: &Value) -> Option<Table> {
    payload::<FromPayload>(value).and_then(|payload| payload.0.as_table().cloned())
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Table> {
    let from = from_clause::own(vm, args)?;
    from.as_table().cloned().ok_or_else(|| vm.type_error("a Table is needed"))
}

const CREATE: Signature = Signature::new("Table.create").positional(&["self", "bind", "checkfirst"]).required(2);
const DROP: Signature = Signature::new("Table.drop").positional(&["self", "bind", "checkfirst"]).required(2);

fn create(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = CREATE.bind(vm, args)?;
    let table = own(vm, args)?;
    let check = check_first_of(vm, bound.get(2), CheckFirst::TYPES)?;
    if mock::run_script(vm, &bound.or_none(1), std::slice::from_ref(&table), Change::Create)? {
        return Ok(Value::None);
    }
    bind::schema_change(vm, &bound.or_none(1), |connection| engine::create_table(connection, &table, check).python(vm))
}

fn drop_table(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = DROP.bind(vm, args)?;
    let table = own(vm, args)?;
    let check = check_first_of(vm, bound.get(2), CheckFirst::NONE)?;
    if mock::run_script(vm, &bound.or_none(1), std::slice::from_ref(&table), Change::Drop { is_whole: false })? {
        return Ok(Value::None);
    }
    bind::schema_change(vm, &bound.or_none(1), |connection| engine::drop_table(connection, &table, check).python(vm))
}

fn dialect_kwargs(vm: &Vm, args: &Args<'_>) -> PyResult {
    let dict = python::PyDict::new();
    for (key, value) in own(vm, args)?.spec().dialect_options {
        dict.set_str(&key, crate::convert::to_python(vm, &value)?);
    }
    Ok(Value::dict(dict))
}

fn append_constraint(vm: &Vm, args: &Args<'_>) -> PyResult {
    let table = own(vm, args)?;
    let item = table_item(vm, args.get(1).unwrap_or(&Value::None))?;
    match &item {
        TableItem::Constraint(constraint) => table.append_constraint(constraint).python(vm)?,
        TableItem::Index(index) => table.append_index(index).python(vm)?,
        TableItem::Column(_) => return Err(argument_error(vm, "append_constraint() needs a constraint or an index")),
    }
    tell_attached(vm, &item, args.receiver(vm)?)?;
    Ok(Value::None)
}

const TO_METADATA: Signature = Signature::new("Table.to_metadata")
    .positional(&["self", "metadata", "schema", "referred_schema_fn", "name"])
    .required(2);

/// `table.to_metadata(other)`: a copy; a table of the name that is there already is taken, with a warning.
fn to_metadata(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = TO_METADATA.bind(vm, args)?;
    let table = own(vm, args)?;
    let Some(metadata) = payload::<MetaData>(&bound.or_none(1)) else {
        return Err(argument_error(vm, "to_metadata() needs a MetaData"));
    };
    if bound.get(3).is_some_and(|function| !function.is_none()) {
        return Err(unavailable(vm, "Table.to_metadata(referred_schema_fn=…)"));
    }
    let schema = match bound.get(2) {
        None => table.schema(),
        Some(given) if SchemaConst::of(Some(given)) == Some(SchemaConst::Retain) => table.schema(),
        Some(given) if given.is_none() => metadata.schema(),
        Some(given) => text(Some(given)),
    };
    let name = text(bound.get(4));
    let short = name.as_deref().unwrap_or_else(|| table.name().as_str());
    let key = schema.as_deref().map_or_else(|| short.to_owned(), |schema| format!("{schema}.{short}"));
    if let Some(known) = metadata.table(&key) {
        let text = format!("Table '{}' already exists within the given MetaData - not copying.", table.description());
        crate::sqlalchemy::warnings::warn(vm, "SAWarning", &text)?;
        return wrap(vm, &known);
    }
    let copy = table.to_metadata(&metadata, schema, name.as_deref()).python(vm)?;
    let info = table.info().0.borrow().clone();
    copy.info().0.borrow_mut().clone_from(&info);
    wrap(vm, &copy)
}

fn append_column(vm: &Vm, args: &Args<'_>) -> PyResult {
    let table = own(vm, args)?;
    let column = column::required(vm, args.get(1).unwrap_or(&Value::None))?;
    let replace = flag(vm, args.keyword("replace_existing"), false)?;
    table.append_column(&column, replace).python(vm)?;
    tell_attached(vm, &TableItem::Column(column), args.receiver(vm)?)?;
    Ok(Value::None)
}
