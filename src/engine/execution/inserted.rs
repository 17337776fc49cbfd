//! Primary keys of the rows that an INSERT made.

use std::rc::Rc;

use sql::Value;
use sql::schema::Column;

use super::context::Context;
use crate::result::{InsertedKeys, RowMeta};

impl Context {
    /// The keys by what is known: rows that came back, the driver's last row id, the parameters.
    pub(super) fn inserted_keys(&self, returned: &[Rc<[Value]>], last_row_id: Option<i64>) -> Option<InsertedKeys> {
        let table = self.compiled.table.as_ref()?;
        let columns: Vec<Column> = table.columns().into_iter().filter(Column::is_primary_key).collect();
        let meta = Rc::new(RowMeta::new(columns.iter().map(Column::key).collect::<Vec<_>>()));
        let automatic = table.autoincrement_column();
        let keys = |set: &[Value], row: Option<&Rc<[Value]>>| -> Rc<[Value]> {
            let key = |column: &Column| {
                if let Some(value) = row.and_then(|row| self.returned_value(column, row)) {
                    return value;
                }
                let given = self.given_value(column, set);
                let is_automatic = automatic.as_ref().is_some_and(|automatic| automatic.ptr_eq(column));
                match last_row_id {
                    Some(id) if given.is_null() && (is_automatic || columns.len() == 1) => Value::Int(id),
                    _ => given,
                }
            };
            columns.iter().map(key).collect()
        };
        let rows = self.sets.iter().enumerate().map(|(index, set)| keys(set, returned.get(index))).collect();
        Some(InsertedKeys { meta, rows })
    }

    fn returned_value(&self, column: &Column, row: &[Value]) -> Option<Value> {
        let place = self.compiled.implicit_returning.iter().position(|returned| returned.ptr_eq(column))?;
        row.get(place).cloned()
    }

    fn given_value(&self, column: &Column, set: &[Value]) -> Value {
        let found = self.compiled.insert_columns.iter().find(|(given, _)| given.ptr_eq(column));
        let place = found.and_then(|(_, name)| self.compiled.binds.iter().position(|bind| bind.name == *name));
        place.and_then(|place| set.get(place).cloned()).unwrap_or_default()
    }
}
