//! Columns of CREATE TABLE.

use crate::schema::Column;
use crate::types::{Affinity, Type, TypeClass as C};

/// SERIAL and its relatives in place of the type and default of a key that the database counts.
pub(super) fn counted_type(column: &Column, ty: &Type) -> Option<&'static str> {
    let key = column.table()?.autoincrement_column()?;
    let is_counted = key.ptr_eq(column)
        && ty.affinity() == Affinity::Integer
        && column.identity().is_none()
        && column.server_default().is_none()
        && column.default().is_none();
    is_counted.then_some(match ty.class {
        C::BigInteger | C::BigintUpper => "BIGSERIAL",
        C::SmallInteger | C::SmallintUpper => "SMALLSERIAL",
        _ => "SERIAL",
    })
}
