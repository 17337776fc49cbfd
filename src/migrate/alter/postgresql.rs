//! ALTER TABLE of PostgreSQL.

use sql::Result;
use sql::schema::{Identity, SequenceOptions};

use super::Change;
use super::writer::Writer;

/// Writes a change.
pub(super) fn write(writer: &mut Writer<'_, '_>) -> Result<String> {
    let head = writer.head();
    match writer.change() {
        Change::Rename(to) => Ok(format!("{head} RENAME TO {}", writer.name(to))),
        Change::Type { column, ty, using } => {
            let using = using.as_ref().map(|using| format!("USING {using}")).unwrap_or_default();
            Ok(format!("{head} ALTER COLUMN {} TYPE {} {using}", writer.name(column), writer.ty(ty)?))
        }
        Change::Comment { column, comment, .. } => {
            let text = comment.as_ref().map_or_else(|| Ok("NULL".to_owned()), |text| writer.literal(text))?;
            Ok(format!("COMMENT ON COLUMN {}.{} IS {text}", writer.table(), writer.name(column)))
        }
        Change::Identity { column, identity, existing } => {
            let mut text = format!("{head} ALTER COLUMN {} ", writer.name(column));
            match (identity, existing) {
                (None, _) => text.push_str("DROP IDENTITY"),
                (Some(identity), None) => {
                    text.push_str("ADD ");
                    text.push_str(&writer.compiler.identity(identity));
                }
                (Some(identity), Some(existing)) => {
                    for change in identity_changes(Some(identity), Some(existing)) {
                        if change == "always" {
                            text.push_str("SET GENERATED ");
                            text.push_str(if identity.always { "ALWAYS " } else { "BY DEFAULT " });
                        } else {
                            text.push_str("SET ");
                            text.push_str(&only(change, &identity.options).clauses());
                            text.push(' ');
                        }
                    }
                }
            }
            Ok(text)
        }
        _ => writer.write(),
    }
}

/// The options by which two ways to number rows differ, sorted; what only says the database's own default is no
/// difference. Alembic: `_compare_identity_default`.
fn identity_changes(wanted: Option<&Identity>, found: Option<&Identity>) -> Vec<&'static str> {
    let none = SequenceOptions::default();
    let (new, old) = (wanted.map_or(&none, |identity| &identity.options), found.map_or(&none, |i| &i.options));
    let mut changes = Vec::new();
    if wanted.is_some_and(|identity| identity.always) != found.is_some_and(|identity| identity.always) {
        changes.push("always");
    }
    let numbers = [
        ("cache", old.cache, new.cache),
        ("increment", old.increment, new.increment),
        ("maxvalue", old.maxvalue, new.maxvalue),
        ("minvalue", old.minvalue, new.minvalue),
        ("start", old.start, new.start),
    ];
    changes.extend(numbers.iter().filter(|(_, old, new)| old != new && new.is_some()).map(|(name, ..)| *name));
    let flags = [
        ("cycle", old.cycle, new.cycle),
        ("nomaxvalue", old.nomaxvalue, new.nomaxvalue),
        ("nominvalue", old.nominvalue, new.nominvalue),
    ];
    changes.extend(flags.iter().filter(|(_, old, new)| old != new && new.is_some()).map(|(name, ..)| *name));
    changes.sort_unstable();
    changes
}

/// One option alone.
fn only(name: &str, options: &SequenceOptions) -> SequenceOptions {
    let none = SequenceOptions::default();
    match name {
        "cache" => SequenceOptions { cache: options.cache, ..none },
        "cycle" => SequenceOptions { cycle: options.cycle, ..none },
        "increment" => SequenceOptions { increment: options.increment, ..none },
        "maxvalue" => SequenceOptions { maxvalue: options.maxvalue, ..none },
        "minvalue" => SequenceOptions { minvalue: options.minvalue, ..none },
        "nomaxvalue" => SequenceOptions { nomaxvalue: options.nomaxvalue, ..none },
        "nominvalue" => SequenceOptions { nominvalue: options.nominvalue, ..none },
        "start" => SequenceOptions { start: options.start, ..none },
        _ => none,
    }
}
