//! ALTER TABLE of SQL Server, and the procedures that do what it cannot.

use sql::types::Type;
use sql::{Name, Result};

use super::Change;
use super::writer::Writer;

/// Writes a change.
pub(super) fn write(writer: &mut Writer<'_, '_>) -> Result<String> {
    let head = writer.head();
    match writer.change() {
        Change::Add { column, .. } => Ok(format!("{head} ADD {}", writer.compiler.column_specification(column)?)),
        Change::Nullable { column, is_nullable, existing_type } => {
            let ty = writer.ty(existing_type.as_ref().unwrap_or(&Type::null()))?;
            let words = if *is_nullable { "NULL" } else { "NOT NULL" };
            Ok(format!("{head} ALTER COLUMN {} {ty} {words}", writer.name(column)))
        }
        Change::Default { column, default } => {
            let default = default.as_ref().map(|default| writer.default(default)).transpose()?.unwrap_or_default();
            Ok(format!("{head} ADD DEFAULT {default} FOR {}", writer.name(column)))
        }
        Change::RenameColumn { column, to } => {
            Ok(format!("EXEC sp_rename '{}.{}', {}, 'COLUMN'", writer.table(), writer.name(column), writer.name(to)))
        }
        Change::Type { column, ty, .. } => {
            Ok(format!("{head} ALTER COLUMN {} {}", writer.name(column), writer.ty(ty)?))
        }
        Change::Rename(to) => Ok(format!("EXEC sp_rename '{}', {}", writer.table(), writer.name(to))),
        Change::Comment { column, comment, existing } => {
            let place = comment_place(writer, column);
            let national = |text| writer.literal(text).map(|text| format!("N{text}"));
            Ok(match (comment, existing) {
                (Some(comment), Some(_)) => {
                    format!("exec sp_updateextendedproperty 'MS_Description', {}, {place}", national(comment)?)
                }
                (Some(comment), None) => {
                    format!("exec sp_addextendedproperty 'MS_Description', {}, {place}", national(comment)?)
                }
                (None, _) => format!("exec sp_dropextendedproperty 'MS_Description', {place}"),
            })
        }
        Change::DropUnnamed { column, catalog } => Ok(drop_unnamed(writer, column, *catalog)),
        _ => writer.write(),
    }
}

fn comment_place(writer: &Writer<'_, '_>, column: &Name) -> String {
    let dialect = writer.compiler.dialect();
    let schema = writer.alter.schema.as_deref().or(dialect.default_schema()).unwrap_or("dbo");
    let schema = dialect.identifiers().quote_schema(schema);
    format!("'schema', {schema}, 'table', {}, 'column', {}", writer.name(&writer.alter.table), writer.name(column))
}

/// A constraint whose name only the catalog knows is looked up and dropped.
fn drop_unnamed(writer: &Writer<'_, '_>, column: &Name, catalog: Option<&'static str>) -> String {
    let schema = writer.alter.schema.as_ref().map(|schema| format!("{schema}.")).unwrap_or_default();
    let object = format!("object_id('{schema}{}')", writer.alter.table.as_str());
    let find = match catalog {
        Some(catalog) => format!(
            "select @const_name = QUOTENAME([name]) from {catalog}\nwhere parent_object_id = {object}\n\
             and col_name(parent_object_id, parent_column_id) = '{}'",
            column.as_str()
        ),
        None => format!(
            "select @const_name = QUOTENAME([name]) from\nsys.foreign_keys fk join sys.foreign_key_columns fkc\n\
             on fk.object_id=fkc.constraint_object_id\nwhere fkc.parent_object_id = {object}\n\
             and col_name(fkc.parent_object_id, fkc.parent_column_id) = '{}'",
            column.as_str()
        ),
    };
    format!(
        "declare @const_name varchar(256)\n{find}\nexec('alter table {} drop constraint ' + @const_name)",
        writer.table()
    )
}
