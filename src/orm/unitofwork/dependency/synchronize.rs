//! Copying keys from one object to another; SQLAlchemy: `sync`.

use std::rc::Rc;

use sql::Value;
use sql::expr::Expr;
use sql::schema::Column;

use crate::error::{Error, ErrorKind, Result};
use crate::mapper::{Mapper, Property};
use crate::relationship::references;
use crate::relationship::{ColumnPair, text};
use crate::state::{AttrValue, InstanceState, Loaded, Passive};
use crate::unitofwork::work::UnitOfWork;

fn property(mapper: &Mapper, expr: &Expr) -> Option<Rc<Property>> {
    mapper.property_of(expr.as_column()?)
}

fn source_property(mapper: &Mapper, from: &Expr, to: &Expr) -> Result<Rc<Property>> {
    property(mapper, from).ok_or_else(|| {
        Error::new(
            ErrorKind::UnmappedColumn,
            format!(
                "Can't execute sync rule for source column '{}'; mapper '{mapper}' does not map this column.  Try using an explicit `foreign_keys` collection which does not include destination column '{}' (or use a viewonly=True relation).",
                text(from),
                text(to)
            ),
        )
    })
}

fn target_property(mapper: &Mapper, to: &Expr) -> Result<Rc<Property>> {
    property(mapper, to).ok_or_else(|| {
        Error::new(
            ErrorKind::UnmappedColumn,
            format!(
                "Can't execute sync rule for destination column '{}'; mapper '{mapper}' does not map this column.  Try using an explicit `foreign_keys` collection which does not include this column (or use a viewonly=True relation).",
                text(to)
            ),
        )
    })
}

fn current(state: &Rc<InstanceState>, property: &Rc<Property>) -> Result<AttrValue> {
    Ok(state.load(property, Passive::OFF)?.value().unwrap_or(AttrValue::NULL))
}

/// Copies keys from one object to another.
pub(super) fn populate(
    source: &Rc<InstanceState>,
    target: &Rc<InstanceState>,
    pairs: &[ColumnPair],
    notes_cascaded_keys: bool,
) -> Result<()> {
    for (from, to) in pairs {
        let value = current(source, &source_property(source.mapper(), from, to)?)?;
        let property = target_property(target.mapper(), to)?;
        target.set_scalar(&property, value)?;
        let is_key = |expr: &Expr| expr.as_column().is_some_and(Column::is_primary_key);
        if notes_cascaded_keys && is_key(from) && is_key(to) && references(to, from) {
            target.data.borrow_mut().related_mut().cascaded_keys.insert(property.index());
        }
    }
    Ok(())
}

/// Takes the keys of another object away.
pub(super) fn clear(target: &Rc<InstanceState>, pairs: &[ColumnPair]) -> Result<()> {
    for (from, to) in pairs {
        let property = target_property(target.mapper(), to)?;
        if to.as_column().is_some_and(Column::is_primary_key) && !current(target, &property)?.is_null() {
            return Err(Error::new(
                ErrorKind::ASSERTION,
                format!(
                    "Dependency rule on column '{}' tried to blank-out primary key column '{}' on instance '{}'",
                    text(from),
                    text(to),
                    target.describe()
                ),
            ));
        }
        target.set_scalar(&property, AttrValue::NULL)?;
    }
    Ok(())
}

/// Keys as parameters, by the names of the columns that they go to.
pub(super) fn populate_row(
    source: &Rc<InstanceState>,
    row: &mut Vec<(Rc<str>, Value)>,
    pairs: &[ColumnPair],
) -> Result<()> {
    for (from, to) in pairs {
        let value = current(source, &source_property(source.mapper(), from, to)?)?.into_value();
        put(row, to.key().unwrap_or_else(|| Rc::from("")), value);
    }
    Ok(())
}

/// Keys as parameters, new ones and those before the change.
pub(super) fn update_row(
    source: &Rc<InstanceState>,
    row: &mut Vec<(Rc<str>, Value)>,
    pairs: &[ColumnPair],
) -> Result<()> {
    for (from, to) in pairs {
        let property = source_property(source.mapper(), from, to)?;
        let old = source.committed_value(&property, Passive::OFF)?.value().unwrap_or(AttrValue::NULL);
        let key = to.key().unwrap_or_else(|| Rc::from(""));
        put(row, Rc::from(format!("old_{key}")), old.into_value());
        put(row, key, current(source, &property)?.into_value());
    }
    Ok(())
}

fn put(row: &mut Vec<(Rc<str>, Value)>, key: Rc<str>, value: Value) {
    match row.iter_mut().find(|(known, _)| *known == key) {
        Some((_, known)) => *known = value,
        None => row.push((key, value)),
    }
}

/// Whether keys that others copy have changed; as it was when the flush first asked, since it sets keys itself.
pub(super) fn is_source_modified(work: &UnitOfWork, source: &Rc<InstanceState>, pairs: &[ColumnPair]) -> Result<bool> {
    for (from, to) in pairs {
        let property = source_property(source.mapper(), from, to)?;
        if work.is_key_changed(source, &property)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether nothing was found out of a value.
pub(super) fn object_of(loaded: Loaded) -> Option<crate::host::Instance> {
    loaded.value().and_then(|value| value.as_object().cloned())
}
