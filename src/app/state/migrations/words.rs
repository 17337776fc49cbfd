//! Steps, renames and losses in words.

use protocol::{Loss, MigrationStep, Problem, Rename, StepDirection, TableChange};

use super::super::measure::count_of;

/// What a step is, in one word, for styles too.
pub fn direction_word(direction: StepDirection) -> &'static str {
    match direction {
        StepDirection::Upgrade => "upgrade",
        StepDirection::Downgrade => "downgrade",
        StepDirection::Stamp => "stamp",
    }
}

/// Whether the settings still name the template's database, `driver://user:pass@localhost/dbname`.
pub fn is_template_url(problem: &Problem) -> bool {
    problem.class == "NoSuchModuleError" && problem.message.contains("sqlalchemy.dialects:driver")
}

/// `upgrade a1 → b2, Add books`: what a step is.
pub fn step_title(step: &MigrationStep) -> String {
    let heads = |heads: &[String]| if heads.is_empty() { "base".to_owned() } else { heads.join(", ") };
    let (from, to) = (heads(&step.heads_before), heads(&step.heads_after));
    let what = if step.failure.is_some() { step.revision.clone() } else { format!("{from} → {to}") };
    let separator = if step.message.is_empty() { "" } else { ", " };
    format!("{} {what}{separator}{}", direction_word(step.direction), step.message)
}

/// What a step did, in one line: `1 table created, 2 tables changed, 3 values lost`.
pub fn step_summary(step: &MigrationStep) -> String {
    if let Some(failure) = &step.failure {
        let line = failure.message.lines().next().unwrap_or_default();
        return format!("failed: {}: {line}", failure.class);
    }
    let count = |wanted: fn(&TableChange) -> bool| step.tables.iter().filter(|change| wanted(change)).count() as u64;
    let is_version_table = |name: &str| name == "alembic_version";
    let changed = step
        .tables
        .iter()
        .filter(|change| matches!(change, TableChange::Changed { after, .. } if !is_version_table(&after.table.name)));
    let amounts = [
        (count(|change| matches!(change, TableChange::Created(_))), "created"),
        (changed.count() as u64, "changed"),
        (count(|change| matches!(change, TableChange::Dropped(_))), "dropped"),
    ];
    let mut parts: Vec<String> = amounts
        .iter()
        .filter(|(amount, _)| *amount > 0)
        .map(|(amount, what)| format!("{} {what}", count_of(*amount, "table")))
        .collect();
    let lost = |is_table: bool| -> u64 {
        step.lost.iter().filter(|loss| loss.column.is_none() == is_table).map(|loss| loss.total).sum()
    };
    parts.extend(Some(lost(true)).filter(|rows| *rows > 0).map(|rows| format!("{} lost", count_of(rows, "row"))));
    parts.extend(Some(lost(false)).filter(|n| *n > 0).map(|values| format!("{} lost", count_of(values, "value"))));
    if parts.is_empty() { "nothing but the version table".to_owned() } else { parts.join(", ") }
}

/// What is gone, in a sentence; `is_done` tells what has happened from what would.
pub fn loss_sentence(loss: &Loss, is_done: bool) -> String {
    let verb = if is_done { "is gone" } else { "would go" };
    match (&loss.column, loss.total) {
        (None, 0) => format!("The table {} {verb}; it had no rows.", loss.table),
        (None, rows) => format!("The table {} {verb}, with {}.", loss.table, count_of(rows, "row")),
        (Some(column), 0) => format!("The column {column} of {} {verb}; it held nothing.", loss.table),
        (Some(column), values) => {
            format!("The column {column} of {} {verb}, with {}.", loss.table, count_of(values, "value"))
        }
    }
}

/// A rename in words: `books.title → name`, `books → volumes`.
pub fn rename_sentence(rename: &Rename) -> String {
    match rename {
        Rename::Table { from, to } => format!("{from} → {to}"),
        Rename::Column { table, from, to } => format!("{table}.{from} → {to}"),
    }
}

#[cfg(test)]
mod tests {
    use protocol::{Problem, TableInfo, TableState};

    use super::super::step_log::tests::step;
    use super::*;

    fn loss(column: Option<&str>, total: u64) -> Loss {
        Loss { table: "books".into(), column: column.map(str::to_owned), columns: Vec::new(), rows: Vec::new(), total }
    }

    #[test]
    fn the_url_of_the_template_is_known() {
        let problem =
            |class: &str, message: &str| Problem { class: class.into(), message: message.into(), place: None };
        let told = "Can't load plugin: sqlalchemy.dialects:driver";
        assert!(is_template_url(&problem("NoSuchModuleError", told)));
        assert!(!is_template_url(&problem("NoSuchModuleError", "Can't load plugin: sqlalchemy.dialects:postgres")));
        assert!(!is_template_url(&problem("CommandError", told)));
    }

    #[test]
    fn a_step_is_told_in_a_line() {
        let table = TableInfo { name: "books".into(), columns: Vec::new(), row_count: 0, sql: String::new() };
        let state = TableState { table, indexes: Vec::new(), rows: Vec::new() };
        let told = MigrationStep {
            tables: vec![TableChange::Created(state.clone()), TableChange::Dropped(state)],
            lost: vec![loss(None, 2), loss(Some("title"), 1)],
            ..step(1)
        };
        assert_eq!(step_title(&told), "upgrade base → r1, Add a table");
        assert_eq!(step_summary(&told), "1 table created, 1 table dropped, 2 rows lost, 1 value lost");
        assert_eq!(step_summary(&step(1)), "nothing but the version table");
        let problem =
            Problem { class: "OperationalError".into(), message: "no such table: x\n[SQL: …]".into(), place: None };
        let failed = MigrationStep { failure: Some(problem), ..step(1) };
        assert_eq!(step_title(&failed), "upgrade r1, Add a table");
        assert_eq!(step_summary(&failed), "failed: OperationalError: no such table: x");
    }

    #[test]
    fn losses_and_renames_are_sentences() {
        assert_eq!(loss_sentence(&loss(None, 2), true), "The table books is gone, with 2 rows.");
        assert_eq!(loss_sentence(&loss(Some("title"), 1), false), "The column title of books would go, with 1 value.");
        assert_eq!(loss_sentence(&loss(Some("title"), 0), true), "The column title of books is gone; it held nothing.");
        assert_eq!(
            rename_sentence(&Rename::Column { table: "books".into(), from: "title".into(), to: "name".into() }),
            "books.title → name"
        );
    }
}
