//! [`TableDifference`]: a table before and after a step, side by side.

use protocol::{Cell, ColumnInfo, Rename, TableChange, TableState};

/// What has become of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFate {
    /// Nothing.
    Unchanged,
    /// It is new.
    Created,
    /// It is gone.
    Dropped,
    /// Description or rows are others.
    Changed,
}

impl TableFate {
    /// The word for styles.
    pub fn word(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Created => "created",
            Self::Dropped => "dropped",
            Self::Changed => "changed",
        }
    }
}

/// What has become of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnChange {
    /// Nothing.
    Same,
    /// It is new.
    Added,
    /// It is gone.
    Dropped,
    /// It has another name.
    Renamed,
    /// Its type, NULL, its part in the key or its reference is another.
    Altered,
}

impl ColumnChange {
    /// The word for styles.
    pub fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Added => "added",
            Self::Dropped => "dropped",
            Self::Renamed => "renamed",
            Self::Altered => "altered",
        }
    }
}

/// A column on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnPair {
    /// As it was.
    pub before: Option<ColumnInfo>,
    /// As it is.
    pub after: Option<ColumnInfo>,
    /// What has become of it.
    pub change: ColumnChange,
}

/// What has become of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowChange {
    /// Nothing, in the columns that are on both sides.
    Same,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// Values of columns that are on both sides are others.
    Changed,
}

impl RowChange {
    /// The word for styles.
    pub fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        }
    }
}

/// A value on both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct CellPair {
    /// As it was; none where row or column was not there.
    pub before: Option<Cell>,
    /// As it is; none where row or column is gone.
    pub after: Option<Cell>,
}

impl CellPair {
    /// Whether there is a value on both sides, and another one.
    pub fn is_changed(&self) -> bool {
        self.before.is_some() && self.after.is_some() && self.before != self.after
    }
}

/// A row on both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct RowPair {
    /// What has become of it.
    pub change: RowChange,
    /// Its values, one for each of [`TableDifference::columns`].
    pub cells: Vec<CellPair>,
}

/// An index that came or went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexChange {
    /// The `CREATE INDEX` statement.
    pub sql: String,
    /// Whether it is new; gone otherwise.
    pub is_added: bool,
}

/// A table before and after a step.
#[derive(Clone, Debug, PartialEq)]
pub struct TableDifference {
    /// What has become of it.
    pub fate: TableFate,
    /// Its name before; none where it is new.
    pub name_before: Option<String>,
    /// Its name afterwards; none where it is gone.
    pub name_after: Option<String>,
    /// Its columns: those that were there in their order, new ones behind those that they follow.
    pub columns: Vec<ColumnPair>,
    /// The rows that were looked at; none for a table that is unchanged.
    pub rows: Vec<RowPair>,
    /// Its indexes that came or went.
    pub indexes: Vec<IndexChange>,
    /// How many rows it had in all.
    pub total_before: u64,
    /// How many rows it has in all.
    pub total_after: u64,
    /// Whether it has or had more rows than were looked at.
    pub is_cut: bool,
    /// The `CREATE TABLE` statement before and afterwards; none where there is none.
    pub sql: (Option<String>, Option<String>),
}

impl TableDifference {
    /// Lays both sides of a change beside each other, by the names that a step gave.
    pub fn of(change: &TableChange, renames: &[Rename]) -> Self {
        match change {
            TableChange::Unchanged(table) => {
                let state = TableState { table: table.clone(), indexes: Vec::new(), rows: Vec::new() };
                Self { is_cut: false, ..Self::between(TableFate::Unchanged, Some(&state), Some(&state), &[]) }
            }
            TableChange::Created(after) => Self::between(TableFate::Created, None, Some(after), &[]),
            TableChange::Dropped(before) => Self::between(TableFate::Dropped, Some(before), None, &[]),
            TableChange::Changed { before, after } => {
                Self::between(TableFate::Changed, Some(before), Some(after), renames)
            }
        }
    }

    /// The name to show: the new one where there is one.
    pub fn name(&self) -> &str {
        self.name_after.as_deref().or(self.name_before.as_deref()).unwrap_or_default()
    }

    /// Whether the rows that were looked at have changed, came or went.
    pub fn has_changed_rows(&self) -> bool {
        self.total_before != self.total_after || self.rows.iter().any(|row| row.change != RowChange::Same)
    }

    fn between(fate: TableFate, before: Option<&TableState>, after: Option<&TableState>, renames: &[Rename]) -> Self {
        let columns_of = |state: Option<&TableState>| state.map(|s| s.table.columns.clone()).unwrap_or_default();
        let name = |state: Option<&TableState>| state.map(|state| state.table.name.clone());
        let places = column_places(&columns_of(before), &columns_of(after), name(after).as_deref(), renames);
        let total = |state: Option<&TableState>| state.map_or(0, |state| state.table.row_count);
        Self {
            fate,
            name_before: name(before),
            name_after: name(after),
            columns: places.iter().map(|place| column_pair(*place, before, after)).collect(),
            rows: row_pairs(&places, before, after),
            indexes: index_changes(before, after),
            total_before: total(before),
            total_after: total(after),
            is_cut: before.is_some_and(is_cut) || after.is_some_and(is_cut),
            sql: (before.map(|state| state.table.sql.clone()), after.map(|state| state.table.sql.clone())),
        }
    }
}

fn is_cut(state: &TableState) -> bool {
    state.table.row_count > state.rows.len() as u64
}

/// The place of a column on both sides.
type Places = (Option<usize>, Option<usize>);

fn column_places(before: &[ColumnInfo], after: &[ColumnInfo], table: Option<&str>, renames: &[Rename]) -> Vec<Places> {
    let now = |name: &str| {
        let renamed = renames.iter().find_map(|rename| match rename {
            Rename::Column { table: of, from, to } if Some(of.as_str()) == table && from == name => Some(to.clone()),
            _ => None,
        });
        renamed.unwrap_or_else(|| name.to_owned())
    };
    let mut places: Vec<Places> = Vec::new();
    for (place, column) in before.iter().enumerate() {
        let name = now(&column.name);
        let found = after.iter().position(|other| other.name.eq_ignore_ascii_case(&name));
        // Each column is on the other side once, even where names were exchanged.
        let is_taken = found.is_some() && places.iter().any(|(_, taken)| *taken == found);
        places.push((Some(place), found.filter(|_| !is_taken)));
    }
    for place in 0..after.len() {
        if places.iter().any(|(_, found)| *found == Some(place)) {
            continue;
        }
        let behind = place.checked_sub(1).and_then(|left| places.iter().position(|(_, found)| *found == Some(left)));
        places.insert(behind.map_or(0, |found| found + 1), (None, Some(place)));
    }
    places
}

fn column_pair(places: Places, before: Option<&TableState>, after: Option<&TableState>) -> ColumnPair {
    let column = |state: Option<&TableState>, place: Option<usize>| {
        place.and_then(|place| state.and_then(|state| state.table.columns.get(place))).cloned()
    };
    let (old, new) = (column(before, places.0), column(after, places.1));
    let change = match (&old, &new) {
        (None, _) => ColumnChange::Added,
        (_, None) => ColumnChange::Dropped,
        (Some(old), Some(new)) if old.name != new.name => ColumnChange::Renamed,
        (Some(old), Some(new)) if old != new => ColumnChange::Altered,
        _ => ColumnChange::Same,
    };
    ColumnPair { before: old, after: new, change }
}

fn row_pairs(places: &[Places], before: Option<&TableState>, after: Option<&TableState>) -> Vec<RowPair> {
    let rows_of = |state: Option<&TableState>| state.map(|state| state.rows.clone()).unwrap_or_default();
    let (old, new) = (rows_of(before), rows_of(after));
    let partners = partners(places, before, after, &old, &new);
    // Where only the first rows were looked at, what stands behind the last that is on both sides may be there, too.
    let last_old = partners.iter().rposition(Option::is_some);
    let last_new = partners.iter().flatten().max().copied();
    let is_unknown = |other: Option<&TableState>, last: Option<usize>, place: usize| {
        other.is_some_and(is_cut) && last.is_none_or(|last| place > last)
    };
    let mut pairs = Vec::new();
    for (place, (row, partner)) in old.iter().zip(&partners).enumerate() {
        if partner.is_some() || !is_unknown(after, last_old, place) {
            let found = partner.and_then(|partner| new.get(partner));
            pairs.push(row_pair(places, Some(row), found));
        }
    }
    for (place, row) in new.iter().enumerate() {
        if !partners.contains(&Some(place)) && !is_unknown(before, last_new, place) {
            pairs.push(row_pair(places, None, Some(row)));
        }
    }
    pairs
}

/// Which new row each old one is: the one of its primary key, or without a key the next one that holds the same.
fn partners(
    places: &[Places],
    before: Option<&TableState>,
    after: Option<&TableState>,
    old: &[Vec<Cell>],
    new: &[Vec<Cell>],
) -> Vec<Option<usize>> {
    let is_key = |state: Option<&TableState>, place: usize| {
        state.and_then(|state| state.table.columns.get(place)).is_some_and(|column| column.is_primary_key)
    };
    let shared: Vec<(usize, usize)> = places.iter().filter_map(|(old, new)| Some(((*old)?, (*new)?))).collect();
    let keys: Vec<(usize, usize)> =
        shared.iter().copied().filter(|(old, new)| is_key(before, *old) && is_key(after, *new)).collect();
    let compared = if keys.is_empty() { shared } else { keys };
    let mut taken = vec![false; new.len()];
    let mut find = |row: &Vec<Cell>| {
        if compared.is_empty() {
            return None;
        }
        let is_same = |other: &Vec<Cell>| compared.iter().all(|(left, right)| row.get(*left) == other.get(*right));
        let found = new.iter().zip(&taken).position(|(other, is_taken)| !is_taken && is_same(other))?;
        if let Some(is_taken) = taken.get_mut(found) {
            *is_taken = true;
        }
        Some(found)
    };
    old.iter().map(&mut find).collect()
}

fn row_pair(places: &[Places], old: Option<&Vec<Cell>>, new: Option<&Vec<Cell>>) -> RowPair {
    let value = |row: Option<&Vec<Cell>>, place: Option<usize>| place.and_then(|place| row?.get(place)).cloned();
    let cells: Vec<CellPair> =
        places.iter().map(|(left, right)| CellPair { before: value(old, *left), after: value(new, *right) }).collect();
    let change = match (old, new) {
        (None, _) => RowChange::Added,
        (_, None) => RowChange::Removed,
        _ if cells.iter().any(CellPair::is_changed) => RowChange::Changed,
        _ => RowChange::Same,
    };
    RowPair { change, cells }
}

fn index_changes(before: Option<&TableState>, after: Option<&TableState>) -> Vec<IndexChange> {
    let of = |state: Option<&TableState>| state.map(|state| state.indexes.clone()).unwrap_or_default();
    let (old, new) = (of(before), of(after));
    let gone = old.iter().filter(|sql| !new.contains(sql)).map(|sql| IndexChange { sql: sql.clone(), is_added: false });
    let added = new.iter().filter(|sql| !old.contains(sql)).map(|sql| IndexChange { sql: sql.clone(), is_added: true });
    gone.chain(added).collect()
}

#[cfg(test)]
mod tests {
    use protocol::TableInfo;

    use super::*;

    fn state(name: &str, columns: &[&str], rows: &[&[i64]]) -> TableState {
        let column = |name: &&str| ColumnInfo {
            name: name.trim_end_matches('*').to_owned(),
            declared_type: "INTEGER".into(),
            is_not_null: false,
            is_primary_key: name.ends_with('*'),
            references: None,
        };
        let table = TableInfo {
            name: name.into(),
            columns: columns.iter().map(column).collect(),
            row_count: rows.len() as u64,
            sql: format!("CREATE TABLE {name} ({})", columns.join(", ")),
        };
        let rows = rows.iter().map(|row| row.iter().map(|cell| Cell::Integer(*cell)).collect()).collect();
        TableState { table, indexes: Vec::new(), rows }
    }

    fn difference(before: TableState, after: TableState, renames: &[Rename]) -> TableDifference {
        TableDifference::of(&TableChange::Changed { before, after }, renames)
    }

    fn columns(difference: &TableDifference) -> Vec<(Option<&str>, Option<&str>, &str)> {
        fn name(column: Option<&ColumnInfo>) -> Option<&str> {
            column.map(|column| column.name.as_str())
        }
        let pairs = difference.columns.iter();
        pairs.map(|pair| (name(pair.before.as_ref()), name(pair.after.as_ref()), pair.change.word())).collect()
    }

    fn rows(difference: &TableDifference) -> Vec<&'static str> {
        difference.rows.iter().map(|row| row.change.word()).collect()
    }

    #[test]
    fn columns_stand_beside_each_other_also_under_new_names() {
        let renames = [Rename::Column { table: "u".into(), from: "b".into(), to: "c".into() }];
        let found = difference(
            state("t", &["id*", "a", "b"], &[&[1, 2, 3]]),
            state("u", &["id*", "new", "c"], &[&[1, 7, 3]]),
            &renames,
        );
        assert_eq!(
            columns(&found),
            [
                (Some("id"), Some("id"), "same"),
                (None, Some("new"), "added"),
                (Some("a"), None, "dropped"),
                (Some("b"), Some("c"), "renamed"),
            ]
        );
        assert_eq!((found.name_before.as_deref(), found.name()), (Some("t"), "u"));
        assert_eq!(rows(&found), ["same"]);
        let cells: Vec<_> =
            found.rows[0].cells.iter().map(|cell| (cell.before.is_some(), cell.after.is_some())).collect();
        assert_eq!(cells, [(true, true), (false, true), (true, false), (true, true)]);
    }

    #[test]
    fn rows_are_found_by_their_keys() {
        let found = difference(
            state("t", &["id*", "a"], &[&[1, 10], &[2, 20], &[3, 30]]),
            state("t", &["id*", "a"], &[&[1, 10], &[3, 31], &[4, 40]]),
            &[],
        );
        assert_eq!(rows(&found), ["same", "removed", "changed", "added"]);
        assert!(found.rows[2].cells[1].is_changed() && !found.rows[2].cells[0].is_changed());
        assert!(found.has_changed_rows());
    }

    #[test]
    fn rows_without_a_key_are_found_by_what_they_hold() {
        let found = difference(
            state("t", &["a", "b"], &[&[1, 1], &[1, 1], &[2, 2]]),
            state("t", &["a", "b"], &[&[2, 2], &[1, 1], &[3, 3]]),
            &[],
        );
        assert_eq!(rows(&found), ["same", "removed", "same", "added"]);
    }

    #[test]
    fn what_is_beyond_the_rows_that_were_looked_at_is_neither_gone_nor_new() {
        let mut before = state("t", &["id*"], &[&[1], &[2], &[3]]);
        before.table.row_count = 5;
        let mut after = state("t", &["id*"], &[&[2], &[3], &[4]]);
        after.table.row_count = 4;
        let found = difference(before, after, &[]);
        assert_eq!(rows(&found), ["removed", "same", "same"]);
        assert!(found.is_cut);
        assert_eq!((found.total_before, found.total_after), (5, 4));
    }

    #[test]
    fn tables_that_come_go_or_stay_have_one_side_or_no_rows() {
        let table = state("t", &["id*"], &[&[1]]);
        let created = TableDifference::of(&TableChange::Created(table.clone()), &[]);
        assert_eq!(
            (created.fate, created.name_before.clone(), rows(&created)),
            (TableFate::Created, None, vec!["added"])
        );
        let dropped = TableDifference::of(&TableChange::Dropped(table.clone()), &[]);
        assert_eq!((dropped.name(), rows(&dropped)), ("t", vec!["removed"]));
        let unchanged = TableDifference::of(&TableChange::Unchanged(table.table), &[]);
        assert_eq!((unchanged.fate.word(), unchanged.rows.len(), unchanged.is_cut), ("unchanged", 0, false));
        assert!(!unchanged.has_changed_rows());
    }

    #[test]
    fn other_types_and_indexes_are_told() {
        let before = state("t", &["id*", "a"], &[]);
        let mut after = before.clone();
        after.table.columns[1].declared_type = "TEXT".into();
        after.indexes = vec!["CREATE INDEX i ON t (a)".into()];
        let found = difference(before, after, &[]);
        assert_eq!(found.columns[1].change, ColumnChange::Altered);
        assert_eq!(found.indexes, [IndexChange { sql: "CREATE INDEX i ON t (a)".into(), is_added: true }]);
    }

    #[test]
    fn exchanged_names_pair_each_column_once() {
        let renames = [
            Rename::Column { table: "t".into(), from: "a".into(), to: "b".into() },
            Rename::Column { table: "t".into(), from: "b".into(), to: "a".into() },
        ];
        let found = difference(state("t", &["a", "b"], &[]), state("t", &["b", "a"], &[]), &renames);
        assert_eq!(columns(&found), [(Some("a"), Some("b"), "renamed"), (Some("b"), Some("a"), "renamed")]);
    }
}
