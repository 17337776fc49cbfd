//! One query of several tables, for a class whose subclasses have tables of their own.

use std::rc::Rc;

use sql::expr::{Expr, Operand, cast, literal_column, null, type_coerce};
use sql::selectable::{FromClause, Selectable};
use sql::statement::{CompoundSelect, Select};
use sql::types::Type;
use sql::{Name, Value};

use crate::error::{Error, Result};

/// The rows of several tables as one FROM element, each with the value that tells its class; SQLAlchemy:
/// `polymorphic_union`.
///
/// Columns that a table does not have are NULL, and cast to their type with `casts_nulls`.
///
/// # Errors
///
/// When one of the tables has a column of the discriminator's name.
pub fn polymorphic_union(
    tables: &[(Value, FromClause)],
    discriminator: Option<&str>,
    name: &str,
    casts_nulls: bool,
) -> Result<FromClause> {
    let mut columns: Vec<(Rc<str>, Type)> = Vec::new();
    for (_, from) in tables {
        for (key, column) in from.columns_keyed() {
            if discriminator == Some(&*key) {
                return Err(Error::invalid_request(format!(
                    "Polymorphic union can't use '{key}' as the discriminator column due to mapped column {}; please \
                     apply the 'typecolname' argument; this is available on ConcreteBase as \
                     '_concrete_discriminator_name'",
                    shown(&column)
                )));
            }
            // The type is that of the last table that has the column.
            match columns.iter_mut().find(|(known, _)| *known == key) {
                Some((_, ty)) => *ty = column.ty(),
                None => columns.push((key, column.ty())),
            }
        }
    }
    let mut selects = Vec::with_capacity(tables.len());
    for (identity, from) in tables {
        let own = from.columns_keyed();
        let mut items = Vec::with_capacity(columns.len() + 1);
        for (key, ty) in &columns {
            items.push(match own.iter().find(|(known, _)| known == key) {
                Some((_, column)) => column.clone(),
                None => absent(key, ty, casts_nulls)?,
            });
        }
        if let Some(discriminator) = discriminator {
            items.push(literal_column(&quoted(identity), None).label(Some(Name::new(discriminator))));
        }
        selects.push(Selectable::Select(Select::new(items).with(|data| data.from_items = vec![from.clone()])));
    }
    Ok(Selectable::Compound(CompoundSelect::new("UNION ALL", selects)).subquery(Some(Name::new(name))))
}

fn absent(key: &str, ty: &Type, is_cast: bool) -> Result<Expr> {
    let nothing = Operand::Expr(null());
    let made = if is_cast { cast(nothing, ty.clone())? } else { type_coerce(nothing, ty.clone())? };
    Ok(made.label(Some(Name::new(key))))
}

fn shown(column: &Expr) -> String {
    match column.as_column() {
        Some(column) => column.repr(),
        None => crate::relationship::text(column),
    }
}

/// A value as a literal in the text of the query.
fn quoted(value: &Value) -> String {
    match value {
        Value::Str(text) => format!("'{}'", text.replace('\'', "''")),
        other => other.repr(),
    }
}
