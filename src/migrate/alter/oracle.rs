//! ALTER TABLE of Oracle.

use std::rc::Rc;

use sql::Result;

use super::Change;
use super::writer::Writer;

/// Writes a change.
pub(super) fn write(writer: &mut Writer<'_, '_>) -> Result<String> {
    let head = writer.head();
    match writer.change() {
        Change::Add { column, .. } => Ok(format!("{head} ADD {}", writer.compiler.column_specification(column)?)),
        Change::Nullable { column, is_nullable, .. } => {
            Ok(format!("{head} MODIFY {} {}", writer.name(column), if *is_nullable { "NULL" } else { "NOT NULL" }))
        }
        Change::Type { column, ty, .. } => Ok(format!("{head} MODIFY {} {}", writer.name(column), writer.ty(ty)?)),
        Change::RenameColumn { column, to } => {
            Ok(format!("{head} RENAME COLUMN {} TO {}", writer.name(column), writer.name(to)))
        }
        Change::Default { column, default } => {
            let default = default.as_ref().map(|default| writer.default(default)).transpose()?;
            let default = default.unwrap_or_else(|| "NULL".to_owned());
            Ok(format!("{head} MODIFY {} DEFAULT {default}", writer.name(column)))
        }
        Change::Comment { column, comment, .. } => {
            let text = writer.literal(&comment.clone().unwrap_or_else(|| Rc::from("")))?;
            Ok(format!("COMMENT ON COLUMN {}.{} IS {text}", writer.alter.table.as_str(), column.as_str()))
        }
        Change::Rename(to) => Ok(format!("{head} RENAME TO {}", writer.name(to))),
        Change::Identity { column, identity, .. } => {
            let column = writer.name(column);
            Ok(match identity {
                Some(identity) => format!("{head} MODIFY {column} {}", writer.compiler.identity(identity)),
                None => format!("{head} MODIFY {column} DROP IDENTITY"),
            })
        }
        _ => writer.write(),
    }
}
