//! DELETE statements: all objects of a table by primary key, in one statement.

use std::rc::Rc;

use engine::NamedRow;
use sql::schema::Table;

use crate::error::{Error, ErrorKind, Result};
use crate::event::MapperMoment;
use crate::mapper::Mapper;
use crate::state::{AttrValue, InstanceState, Loaded, LoaderStatus, Passive};
use crate::unitofwork::UnitOfWork;

/// Deletes the rows of a hierarchy's objects, those of the tables below first; SQLAlchemy: `_delete_obj`.
pub(crate) fn delete(work: &UnitOfWork, base: &Rc<Mapper>, states: &[Rc<InstanceState>]) -> Result<()> {
    let connection = work.connection(base)?;
    for state in states {
        state.tell_mapper(MapperMoment::BeforeDelete, &connection)?;
    }
    for table in base.sorted_tables().iter().rev() {
        let rows = collect(table, states)?;
        if rows.is_empty() {
            continue;
        }
        let expected = rows.len() as i64;
        let plan = base.table_plan(table);
        let statement = plan.delete()?;
        let result = plan.compiled.execute(&connection, statement.id(), || statement.clone().into(), &rows)?;
        let matched = result.info().row_count;
        if base.confirms_deleted_rows() && matched > -1 && matched != expected {
            let text = format!(
                "DELETE statement on table '{}' expected to delete {expected} row(s); {matched} were matched.  Please \
                 set confirm_deleted_rows=False within the mapper configuration to prevent this warning.",
                table.description()
            );
            if plan.owner.version.is_some() {
                return Err(Error::new(ErrorKind::StaleData, text));
            }
            sql::warn(text);
        }
    }
    for state in states {
        state.tell_mapper(MapperMoment::AfterDelete, &connection)?;
    }
    Ok(())
}

/// The primary keys of objects' rows of a table.
fn collect(table: &Table, states: &[Rc<InstanceState>]) -> Result<Vec<NamedRow>> {
    let mut rows: Vec<NamedRow> = Vec::with_capacity(states.len());
    for state in states.iter().filter(|state| state.mapper().has_table(table)) {
        let known = state.mapper().columns_of_table(table);
        let mut row = Vec::new();
        for persisted in known.primary_key() {
            let value = match state.committed_value(&persisted.property, Passive::RETURN_NO_VALUE)? {
                Loaded::Value(value) => value.into_value(),
                Loaded::NoValue | Loaded::NoResult => LoaderStatus::NoValue.value(),
            };
            if value.is_null() {
                return Err(Error::flush(format!(
                    "Can't delete from table {} using NULL for primary key value on column {}",
                    table.description(),
                    persisted.column.display()
                )));
            }
            row.push((persisted.key.clone(), value));
        }
        if let Some((_, persisted)) = known.version_column() {
            let value = state.committed_value(&persisted.property, Passive::OFF)?.value();
            row.push((persisted.key.clone(), value.unwrap_or(AttrValue::NULL).into_value()));
        }
        rows.push(Rc::from(row));
    }
    Ok(rows)
}
