//! [`StepChanges`]: a database before and after a step, table by table.

use protocol::{Loss, Rename, TableChange};

use super::database_state::{DatabaseState, HeldTable};
use super::retained::Retained;

/// The table in which alembic notes where a database stands; what it holds is no data of anybody.
const VERSION_TABLE: &str = "alembic_version";

/// What a step changed.
#[derive(Debug, Default, PartialEq)]
pub(super) struct StepChanges {
    pub(super) tables: Vec<TableChange>,
    pub(super) renames: Vec<Rename>,
    pub(super) lost: Vec<Loss>,
}

/// What has become of a table.
struct Successor<'a> {
    table: &'a HeldTable,
    /// Whether it is the very table; otherwise one that has taken its name.
    is_same: bool,
}

impl StepChanges {
    /// Compares. A step that failed may have been rolled back: then names alone say what is still there.
    pub(super) fn between(
        before: &DatabaseState,
        after: &DatabaseState,
        retained: &Retained,
        has_failed: bool,
    ) -> Self {
        let mut changes = Self::default();
        let mut successors = Vec::new();
        for old in &before.tables {
            let Some(new) = successor(old, after, retained, has_failed) else {
                changes.tables.push(TableChange::Dropped(old.state.clone()));
                if old.name() != VERSION_TABLE {
                    changes.lost.push(old.as_loss());
                }
                continue;
            };
            changes.compare_columns(old, &new, retained, has_failed);
            successors.push(new.table.name());
            changes.tables.push(if old.state == new.table.state {
                TableChange::Unchanged(old.state.table.clone())
            } else {
                TableChange::Changed { before: old.state.clone(), after: new.table.state.clone() }
            });
        }
        let created = after.tables.iter().filter(|table| !successors.contains(&table.name()));
        changes.tables.extend(created.map(|table| TableChange::Created(table.state.clone())));
        changes
    }

    fn compare_columns(&mut self, old: &HeldTable, new: &Successor<'_>, retained: &Retained, has_failed: bool) {
        let table = new.table;
        if !old.name().eq_ignore_ascii_case(table.name()) {
            self.renames.push(Rename::Table { from: old.name().to_owned(), to: table.name().to_owned() });
        }
        for (place, column) in old.state.table.columns.iter().enumerate() {
            let now = if new.is_same { retained.column_now(old.name(), &column.name) } else { Some(&*column.name) };
            let found = now.and_then(|now| table.column(now));
            let found = found.or_else(|| has_failed.then(|| table.column(&column.name)).flatten());
            match found.and_then(|place| table.state.table.columns.get(place)) {
                None => self.lost.push(old.column_as_loss(place)),
                Some(found) if found.name.eq_ignore_ascii_case(&column.name) => {}
                Some(found) => self.renames.push(Rename::Column {
                    table: table.name().to_owned(),
                    from: column.name.clone(),
                    to: found.name.clone(),
                }),
            }
        }
    }
}

/// The table, wherever it is now; or one of its name with no fewer rows: programs make tables anew by hand, too.
fn successor<'a>(
    old: &HeldTable,
    after: &'a DatabaseState,
    retained: &Retained,
    has_failed: bool,
) -> Option<Successor<'a>> {
    let same = retained.table_now(old.name()).and_then(|now| after.table(now));
    if let Some(table) = same {
        return Some(Successor { table, is_same: true });
    }
    let table = after.table(old.name())?;
    let is_kept = has_failed || table.state.table.row_count >= old.state.table.row_count;
    is_kept.then_some(Successor { table, is_same: false })
}
