//! ALTER TABLE of MySQL and MariaDB.

use sql::{Error, ErrorKind, Result};

use super::writer::{Writer, computed_stays};
use super::{Change, RepeatedColumn};

/// Writes a change.
pub(super) fn write(writer: &mut Writer<'_, '_>) -> Result<String> {
    let head = writer.head();
    match writer.change() {
        Change::Repeat { column, as_ } => {
            let (name, specification) = (writer.name(column), specification(writer, as_)?);
            Ok(match &as_.new_name {
                Some(new) => format!("{head} CHANGE {name} {} {specification}", writer.name(new)),
                None => format!("{head} MODIFY {name} {specification}"),
            })
        }
        Change::DropCheck { name } => {
            let word = if writer.compiler.dialect().name() == "mariadb" { "CONSTRAINT" } else { "CHECK" };
            Ok(format!("{head} DROP {word} {}", writer.name(name)))
        }
        Change::Computed => Err(computed_stays()),
        Change::RenameColumn { .. } | Change::Nullable { .. } | Change::Type { .. } => {
            Err(Error::new(ErrorKind::NotImplemented, "Individual alter column constructs not supported by MySQL"))
        }
        _ => writer.write(),
    }
}

fn specification(writer: &mut Writer<'_, '_>, column: &RepeatedColumn) -> Result<String> {
    let mut text = format!("{} {}", writer.ty(&column.ty)?, if column.is_nullable { "NULL" } else { "NOT NULL" });
    if column.autoincrement {
        text.push_str(" AUTO_INCREMENT");
    }
    if let Some(default) = &column.default {
        text.push_str(" DEFAULT ");
        text.push_str(&writer.default(default)?);
    }
    if let Some(comment) = &column.comment {
        text.push_str(" COMMENT ");
        text.push_str(&writer.literal(comment)?);
    }
    Ok(text)
}
