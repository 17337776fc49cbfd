//! DDL statements of the library as Python objects.

use std::rc::Rc;

use python::{PyResult, Value, Vm};
use sql::schema::{DdlElement, DdlItem, Table};

use super::{column, constraint, index, table};
use crate::library::Library;
use crate::sqlalchemy::ext::compiler::element::ProgramElement;

/// The Python object of a DDL statement that the library made.
pub fn wrap(vm: &Vm, element: &DdlElement) -> PyResult {
    let of_table = |found: &Table| table::wrap(vm, found);
    let (class, item) = match &element.item {
        DdlItem::CreateTable { table, .. } => ("CreateTable", of_table(table)?),
        DdlItem::DropTable { table, .. } => ("DropTable", of_table(table)?),
        DdlItem::CreateIndex { index, .. } => ("CreateIndex", index::wrap(vm, index)?),
        DdlItem::DropIndex { index, .. } => ("DropIndex", index::wrap(vm, index)?),
        DdlItem::AddConstraint { constraint } => ("AddConstraint", constraint::wrap(vm, constraint)?),
        DdlItem::DropConstraint { constraint, .. } => ("DropConstraint", constraint::wrap(vm, constraint)?),
        DdlItem::ColumnSpecification { column } => ("CreateColumn", column::wrap(vm, column)?),
        DdlItem::CreateSchema { name, .. } => ("CreateSchema", Value::str(name)),
        DdlItem::DropSchema { name, .. } => ("DropSchema", Value::str(name)),
        DdlItem::CreateSequence { sequence, .. } => {
            ("CreateSequence", Library::of(vm).instance(vm, "Sequence", sequence.clone())?)
        }
        DdlItem::DropSequence { sequence, .. } => {
            ("DropSequence", Library::of(vm).instance(vm, "Sequence", sequence.clone())?)
        }
        DdlItem::DropView { table, .. } => ("DropView", of_table(table)?),
        DdlItem::FromSelect(made) => {
            (if made.is_view { "CreateView" } else { "CreateTableAs" }, of_table(&made.table)?)
        }
        DdlItem::Text { statement, .. } => ("DDL", Value::str(statement)),
        DdlItem::Host(element) => match element.as_any().downcast_ref::<ProgramElement>() {
            Some(element) => return Ok(element.python()),
            None => ("ExecutableDDLElement", Value::None),
        },
        DdlItem::NamedType { .. }
        | DdlItem::TableComment { .. }
        | DdlItem::ColumnComment { .. }
        | DdlItem::ConstraintComment { .. } => ("ExecutableDDLElement", Value::None),
    };
    let made = Library::of(vm).instance(vm, class, Rc::new(element.clone()))?;
    let name = if class == "DDL" { "statement" } else { "element" };
    vm.set_attr(&made, &vm.intern(name), item)?;
    Ok(made)
}
