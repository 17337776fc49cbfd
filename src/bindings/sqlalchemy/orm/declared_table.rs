//! The table of a declarative class.

use python::{ClassRef, PyDict, PyResult, Value, Vm};
use sql::schema::{MetaData, Table, TableItem};
use sql::selectable::FromClause;

use super::class_items::{Items, refuse_table_args, without_table};
use super::class_scan::Scan;
use crate::library::payload;
use crate::raise::{IntoPython, argument_error};
use crate::sqlalchemy::ext::deferred_mapping;
use crate::sqlalchemy::schema::table;
use crate::sqlalchemy::sql::from_clause::FromPayload;

/// What a class is mapped to.
pub(super) struct Target {
    pub(super) table: Table,
    /// A join or a query in place of the table.
    pub(super) selectable: Option<FromClause>,
}

impl Target {
    /// A table, or what queries read in place of one.
    pub(super) fn of_from(from: &FromClause) -> Option<Self> {
        match from {
            FromClause::Table(table) => Some(Self { table: table.clone(), selectable: None }),
            other => {
                let mut tables = sql::traverse::tables_in_from(other);
                if tables.is_empty() {
                    let columns = other.columns();
                    tables.extend(columns.iter().filter_map(shown_table));
                }
                let table = tables.into_iter().next()?;
                Some(Self { table, selectable: Some(other.clone()) })
            }
        }
    }
}

fn shown_table(column: &sql::expr::Expr) -> Option<Table> {
    match column.kind() {
        sql::expr::ExprKind::Proxy(proxy) => proxy.shown_column()?.table(),
        _ => column.as_column()?.table(),
    }
}

/// The table of a class: `__table__`, one made from `__tablename__`, columns and `__table_args__`, or its parent's.
pub(super) fn target(vm: &Vm, scan: &Scan<'_>, items: &Items) -> PyResult<Target> {
    let class = &scan.class;
    if let Some(given) = class.dict.get_str("__table__") {
        let from = table::table_of(&given)
            .map(FromClause::Table)
            .or_else(|| payload::<FromPayload>(&given).map(|from| from.0.clone()));
        let target = from
            .as_ref()
            .and_then(Target::of_from)
            .ok_or_else(|| argument_error(vm, "FROM expression, such as a Table or alias() object expected"))?;
        items.require_in(vm, &target.table)?;
        return Ok(target);
    }
    if let Some(name) = &scan.table_name {
        let made = make_table(vm, scan, items, name)?;
        return Ok(Target { table: made, selectable: None });
    }
    let Some(above) = &scan.inherits else { return Err(without_table(vm, &class.value())?) };
    // Those of a mixin are for classes with a table.
    if scan.table_args.is_some() && class.dict.get_str("__table_args__").is_some() {
        return Err(refuse_table_args(vm));
    }
    let shared = above.table().clone();
    for column in items.sorted_columns() {
        add_shared(vm, class, &shared, &column)?;
    }
    Ok(Target { table: shared, selectable: None })
}

/// A column of a class that shares its parent's table joins that table.
fn add_shared(vm: &Vm, class: &ClassRef, shared: &Table, column: &sql::schema::Column) -> PyResult<()> {
    if let Some(existing) = shared.columns().iter().find(|known| known.name().as_str() == column.name().as_str()) {
        if existing.ptr_eq(column) {
            return Ok(());
        }
        let text = format!(
            "Column '{}' on class {} conflicts with existing column '{}'.  If using Declarative, consider using the \
             use_existing_column parameter of mapped_column() to resolve conflicts.",
            column.display(),
            class.name(),
            existing.display()
        );
        return Err(argument_error(vm, &text));
    }
    if column.is_primary_key() {
        let text = "Can't place primary key columns on an inherited class with no table.";
        return Err(argument_error(vm, text));
    }
    shared.append_column(column, false).python(vm)
}

fn make_table(vm: &Vm, scan: &Scan<'_>, items: &Items, name: &Value) -> PyResult<Table> {
    let mut table_items: Vec<TableItem> = items.sorted_columns().into_iter().map(TableItem::Column).collect();
    let keywords = match &scan.table_args {
        Some(arguments) => table_arguments(vm, arguments, &mut table_items)?,
        None => None,
    };
    let class = scan.class.value();
    let metadata = match vm.attr_opt(&class, "metadata")?.as_ref().and_then(payload::<MetaData>) {
        Some(metadata) => (*metadata).clone(),
        None => scan.registry.metadata.clone(),
    };
    let given = keywords.as_ref().and_then(Value::as_dict).map_or_else(PyDict::new, PyDict::copy);
    table::declared(vm, name, &metadata, table_items, &deferred_mapping::table_keywords(&scan.class, given))
}

/// Adds the items of `__table_args__`; its dict of keywords.
fn table_arguments(vm: &Vm, arguments: &Value, items: &mut Vec<TableItem>) -> PyResult<Option<Value>> {
    let (positional, keywords) = match (arguments.as_dict(), arguments.as_tuple()) {
        (Some(_), _) => (Vec::new(), Some(arguments.clone())),
        (None, Some(all)) => match all.split_last() {
            Some((last, rest)) if last.as_dict().is_some() => (rest.to_vec(), Some(last.clone())),
            _ => (all.to_vec(), None),
        },
        _ => return Err(argument_error(vm, "__table_args__ value must be a tuple, dict, or None")),
    };
    for item in &positional {
        items.push(table::table_item(vm, item)?);
    }
    Ok(keywords)
}
