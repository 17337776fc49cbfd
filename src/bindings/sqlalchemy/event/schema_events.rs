//! Events of tables, columns, constraints, indexes and collections of tables.

use engine::{CheckFirst, Connection, SchemaChange, SchemaTarget};
use python::{PyResult, Value, Vm};
use sql::schema::{Constraint, Index, MetaData};

use super::families::Event;
use super::listeners::Listeners;
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::sqlalchemy::engine::connection;
use crate::sqlalchemy::flags::Flags;
use crate::sqlalchemy::schema::{column, metadata, table};

const DDL: &[&str] = &["target", "connection"];
const ATTACH: &[&str] = &["target", "parent"];

/// The events.
pub const EVENTS: &[Event] = &[
    ("before_create", DDL),
    ("after_create", DDL),
    ("before_drop", DDL),
    ("after_drop", DDL),
    ("before_parent_attach", ATTACH),
    ("after_parent_attach", ATTACH),
    ("column_reflect", &["inspector", "table", "column_info"]),
];

/// What listeners are given of the work that is under way.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::plain("SchemaGenerator", "sqlalchemy.sql.ddl", &["object"]),
    ClassDef::plain("SchemaDropper", "sqlalchemy.sql.ddl", &["object"]),
];

/// The number of a schema item, or of a class of schema items.
pub fn identify(vm: &Vm, target: &Value) -> PyResult<Option<u64>> {
    if let Some(class) = target.as_class() {
        let library = Library::of(vm);
        for base in ["MetaData", "Table", "Column", "SchemaItem"] {
            if class.is_subclass_of(&library.class(vm, base)?) {
                return Ok(Some(address(target)));
            }
        }
        return Ok(None);
    }
    let id = payload::<MetaData>(target)
        .map(|found| found.id())
        .or_else(|| table::table_of(target).map(|found| found.id()))
        .or_else(|| column::column_of(target).map(|found| found.id()))
        .or_else(|| payload::<Constraint>(target).map(|found| found.id()))
        .or_else(|| payload::<Index>(target).map(|found| found.id()));
    Ok(id.map(|id| id as u64))
}

/// Addresses of objects that live do not meet, and are larger than the numbers of other targets.
fn address(value: &Value) -> u64 {
    python::object::address(value) as u64
}

/// The numbers of an item's classes, those of its bases before them, and its own.
fn targets(vm: &Vm, item: &Value) -> PyResult<Vec<u64>> {
    let mro = vm.class_of(item).mro.borrow().clone();
    let mut found: Vec<u64> = mro.iter().rev().map(|class| address(&class.value())).collect();
    found.extend(identify(vm, item)?);
    Ok(found)
}

/// Tells those who listen to CREATE and DROP.
pub fn schema_changed(vm: &Vm, on: &Connection, change: &SchemaChange) -> PyResult<()> {
    let library = Library::of(vm);
    let bind = connection::wrap(vm, on)?;
    let check = CHECK_FIRST.value(vm, i64::from(change.check.0))?;
    let runner = library.class(vm, if change.moment.is_drop() { "SchemaDropper" } else { "SchemaGenerator" })?;
    let runner = Value::Obj(runner.instantiate());
    vm.set_attr(&runner, &vm.intern("connection"), bind.clone())?;
    vm.set_attr(&runner, &vm.intern("dialect"), vm.attr(&bind, "dialect")?)?;
    vm.set_attr(&runner, &vm.intern("checkfirst"), check.clone())?;
    let (item, first) = match &change.target {
        SchemaTarget::MetaData(found, tables) => {
            let tables = tables.iter().map(|one| table::wrap(vm, one)).collect::<PyResult<_>>()?;
            (metadata::wrap(vm, found)?, ("tables", Value::list(tables)))
        }
        SchemaTarget::Table(found, is_whole) => {
            (table::wrap(vm, found)?, ("_is_metadata_operation", Value::bool(*is_whole)))
        }
    };
    let named = [first, ("checkfirst", check), ("_ddl_runner", runner)];
    tell(vm, &item, change.moment.name(), &[item.clone(), bind], &named)
}

fn tell(vm: &Vm, item: &Value, name: &str, arguments: &[Value], named: &[(&str, Value)]) -> PyResult<()> {
    for listener in Listeners::of(vm).listeners(&targets(vm, item)?, name) {
        listener.call_with(vm, arguments, named)?;
    }
    Ok(())
}

/// Tells those who listen that an item becomes a part of another, or has become one.
pub fn attached(vm: &Vm, name: &'static str, item: &Value, parent: &Value) -> PyResult<()> {
    if !Listeners::of(vm).is_heard(name) {
        return Ok(());
    }
    tell(vm, item, name, &[item.clone(), parent.clone()], &[])
}

/// Tells those who listen what was found of a table's column, which they may change.
pub fn column_reflected(vm: &Vm, inspector: &Value, table: &Value, info: &Value) -> PyResult<()> {
    let of_metadata = vm.attr(table, "metadata")?;
    let arguments = [inspector.clone(), table.clone(), info.clone()];
    tell(vm, &of_metadata, "column_reflect", &arguments, &[])?;
    tell(vm, table, "column_reflect", &arguments, &[])
}

/// What is looked for before CREATE and DROP.
pub const CHECK_FIRST: Flags = Flags {
    module: "sqlalchemy.sql.ddl",
    name: "CheckFirst",
    members: &[("NONE", 0), ("TABLES", 2), ("VIEWS", 4), ("INDEXES", 8), ("SEQUENCES", 16), ("TYPES", 32), ("ALL", 62)],
};

/// What `checkfirst=` asks for: a truth value, or flags.
pub fn check_first_of(vm: &Vm, value: Option<&Value>, default: CheckFirst) -> PyResult<CheckFirst> {
    let Some(value) = value else { return Ok(default) };
    if let Some(flags) = CHECK_FIRST.bits(vm, value)?.and_then(|flags| u8::try_from(flags).ok()) {
        return Ok(CheckFirst(flags));
    }
    Ok(if vm.truth(value)? { CheckFirst::ALL } else { CheckFirst::NONE })
}
