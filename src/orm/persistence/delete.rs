//! DELETE statements: all objects of a mapper by primary key, in one statement.

use std::rc::Rc;

use engine::NamedRow;

use crate::error::{Error, Result};
use crate::mapper::Mapper;
use crate::state::{InstanceState, Loaded, Passive};
use crate::unitofwork::UnitOfWork;

/// Deletes the rows of a mapper's objects; SQLAlchemy: `_delete_obj`.
pub(crate) fn delete(work: &UnitOfWork, mapper: &Rc<Mapper>, states: &[Rc<InstanceState>]) -> Result<()> {
    let connection = work.connection(mapper)?;
    let mut rows: Vec<NamedRow> = Vec::with_capacity(states.len());
    for state in states {
        let mut row = Vec::new();
        for persisted in mapper.persistence().columns.iter().filter(|column| column.is_primary_key) {
            let value = match state.committed_value(&persisted.property, Passive::OFF)? {
                Loaded::Value(value) => value.into_value(),
                Loaded::NoValue | Loaded::NoResult => sql::Value::Null,
            };
            if value.is_null() {
                return Err(Error::flush(format!(
                    "Can't delete from table {} using NULL for primary key value on column {}",
                    mapper.table().description(),
                    persisted.column.display()
                )));
            }
            row.push((persisted.key.clone(), value));
        }
        rows.push(Rc::from(row));
    }
    let expected = rows.len() as i64;
    let statement = mapper.persistence().delete(mapper)?;
    let cache = &mapper.persistence().compiled;
    let result = cache.execute(&connection, statement.id(), || statement.clone().into(), &rows)?;
    let matched = result.info().row_count;
    if mapper.confirms_deleted_rows() && matched > -1 && matched != expected {
        sql::warn(format!(
            "DELETE statement on table '{}' expected to delete {expected} row(s); {matched} were matched.  Please set \
             confirm_deleted_rows=False within the mapper configuration to prevent this warning.",
            mapper.table().description()
        ));
    }
    Ok(())
}
