//! What the page is told of the steps that migrations take.

#[path = "support/alembic_project.rs"]
mod alembic_project;

use std::rc::Rc;

use alembic_project::{models, project, revision};
use playground::{Bench, Playground};
use protocol::{Cell, Event, File, Loss, MigrationStep, Outcome, Project, Rename, Request, StepDirection, TableChange};

fn playground(name: &'static str) -> Playground {
    Playground::new(Rc::new(Bench::new(name).step(100_000)))
}

fn run(playground: &mut Playground, project: &Project, words: &[&str]) -> Vec<Event> {
    let line = format!("alembic {}", words.join(" "));
    playground.handle(Request::Command { run: 1, line, project: project.clone() });
    while playground.work(1_000_000_000) {}
    playground.take_events()
}

fn steps(events: Vec<Event>) -> Vec<MigrationStep> {
    let printed: String = events
        .iter()
        .filter_map(|event| match event {
            Event::Stderr { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    let steps: Vec<_> = events
        .into_iter()
        .filter_map(|event| match event {
            Event::MigrationStep { step, .. } => Some(step),
            _ => None,
        })
        .collect();
    assert!(!steps.is_empty(), "{printed}");
    steps
}

fn text(text: &str) -> Cell {
    Cell::Text(text.into())
}

const FIRST: &str = "\
op.create_table('authors', sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.String(50)),
    sa.Column('born', sa.Integer))
op.execute(\"INSERT INTO authors (name, born) VALUES ('Ursula', 1929), ('Stanislaw', NULL)\")";

/// `authors` with two rows, and revisions after that.
fn authors(more: Vec<File>) -> Project {
    let mut files = vec![models(""), revision("a1", "None", "First tables", FIRST, "op.drop_table('authors')")];
    files.extend(more);
    project(files)
}

#[test]
fn a_step_tells_revision_heads_statements_and_tables() {
    let project = authors(vec![revision("b2", "'a1'", "Nothing", "pass", "pass")]);
    let events = run(&mut playground("step"), &project, &["upgrade", "head"]);
    let sent: Vec<(u32, String)> = events
        .iter()
        .filter_map(|event| match event {
            Event::Statement { statement, .. } => Some((statement.id, statement.sql.clone())),
            _ => None,
        })
        .collect();
    let steps = steps(events);
    let [first, second] = steps.as_slice() else { panic!("{steps:?}") };
    assert_eq!((first.number, first.revision.as_str(), first.message.as_str()), (1, "a1", "First tables"));
    assert_eq!((first.direction, first.database.as_str()), (StepDirection::Upgrade, "app.db"));
    assert_eq!((first.heads_before.clone(), first.heads_after.clone()), (vec![], vec!["a1".to_owned()]));
    assert_eq!(second.heads_before, ["a1"]);
    assert_eq!(second.heads_after, ["b2"]);
    let sql = |step: &MigrationStep| -> Vec<String> {
        let found = sent.iter().filter(|(id, _)| step.statements.contains(id));
        found.map(|(_, sql)| sql.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect()
    };
    assert_eq!(sql(first), ["CREATE TABLE", "INSERT INTO", "INSERT INTO", "COMMIT"]);
    assert_eq!(sql(second), ["BEGIN (implicit)", "UPDATE alembic_version", "COMMIT"]);
    let [TableChange::Changed { .. }, TableChange::Created(authors)] = first.tables.as_slice() else {
        panic!("{:?}", first.tables)
    };
    assert_eq!((authors.table.name.as_str(), authors.table.row_count), ("authors", 2));
    assert_eq!(authors.rows[0], [Cell::Integer(1), text("Ursula"), Cell::Integer(1929)]);
    let [TableChange::Changed { before, after }, TableChange::Unchanged(authors)] = second.tables.as_slice() else {
        panic!("{:?}", second.tables)
    };
    assert_eq!((before.rows[0].clone(), after.rows[0].clone()), (vec![text("a1")], vec![text("b2")]));
    assert_eq!(authors.name, "authors");
    assert!(first.lost.is_empty() && first.failure.is_none() && !first.is_brief);
}

#[test]
fn looking_sends_no_statements_of_the_program() {
    let events = run(&mut playground("quiet"), &authors(vec![]), &["upgrade", "head"]);
    let sent = events.iter().filter(|event| match event {
        Event::Statement { statement, .. } => {
            statement.sql.contains("sqlite_master") && !statement.sql.contains("alembic_version")
                || statement.sql.contains("count(")
        }
        _ => false,
    });
    assert_eq!(sent.count(), 0);
}

#[test]
fn dropped_columns_are_lost_with_their_values() {
    let drop = revision("b2", "'a1'", "No years", "op.drop_column('authors', 'born')", "pass");
    let steps = steps(run(&mut playground("lost"), &authors(vec![drop]), &["upgrade", "head"]));
    let [loss] = steps[1].lost.as_slice() else { panic!("{:?}", steps[1].lost) };
    let expected = Loss {
        table: "authors".into(),
        column: Some("born".into()),
        columns: vec!["id".into(), "born".into()],
        rows: vec![vec![Cell::Integer(1), Cell::Integer(1929)]],
        total: 1,
    };
    assert_eq!(*loss, expected);
}

#[test]
fn a_downgrade_tells_the_table_that_is_lost() {
    let mut playground = playground("down");
    let project = authors(vec![]);
    run(&mut playground, &project, &["upgrade", "head"]);
    let steps = steps(run(&mut playground, &project, &["downgrade", "base"]));
    let [step] = steps.as_slice() else { panic!("{steps:?}") };
    assert_eq!(step.direction, StepDirection::Downgrade);
    assert_eq!((step.heads_before.clone(), step.heads_after.clone()), (vec!["a1".to_owned()], vec![]));
    let [loss] = step.lost.as_slice() else { panic!("{:?}", step.lost) };
    assert_eq!((loss.table.as_str(), loss.column.clone(), loss.total), ("authors", None, 2));
    assert!(matches!(&step.tables[1], TableChange::Dropped(authors) if authors.table.name == "authors"));
}

#[test]
fn batch_mode_is_one_group_and_a_rename_in_it_loses_nothing() {
    let batch = "\
with op.batch_alter_table('authors') as batch_op:
    batch_op.alter_column('name', new_column_name='full_name')
    batch_op.drop_column('born')
op.create_index('ix_name', 'authors', ['full_name'])";
    let project = authors(vec![revision("b2", "'a1'", "Batch", batch, "pass")]);
    let events = run(&mut playground("batch"), &project, &["upgrade", "head"]);
    let sql: Vec<(u32, String)> = events
        .iter()
        .filter_map(|event| match event {
            Event::Statement { statement, .. } => Some((statement.id, statement.sql.clone())),
            _ => None,
        })
        .collect();
    let steps = steps(events);
    let step = &steps[1];
    let [rebuild] = step.rebuilds.as_slice() else { panic!("{:?}", step.rebuilds) };
    assert_eq!((rebuild.table.as_str(), rebuild.temporary.as_str()), ("authors", "_alembic_tmp_authors"));
    let words: Vec<&str> = sql
        .iter()
        .filter(|(id, _)| rebuild.statements.contains(id))
        .map(|(_, sql)| sql.split_whitespace().next().unwrap_or_default())
        .collect();
    assert_eq!(words, ["CREATE", "INSERT", "DROP", "ALTER"]);
    assert_eq!(step.renames, [Rename::Column { table: "authors".into(), from: "name".into(), to: "full_name".into() }]);
    let lost: Vec<_> = step.lost.iter().map(|loss| loss.column.as_deref()).collect();
    assert_eq!(lost, [Some("born")]);
    let TableChange::Changed { before, after } = &step.tables[1] else { panic!("{:?}", step.tables) };
    assert_eq!((before.indexes.len(), after.indexes.len()), (0, 1));
    assert_eq!(after.rows[0], [Cell::Integer(1), text("Ursula")]);
}

#[test]
fn renamed_tables_and_columns_lose_nothing() {
    let rename = "\
op.rename_table('authors', 'writers')
op.execute('ALTER TABLE writers RENAME COLUMN born TO year_of_birth')";
    let project = authors(vec![revision("b2", "'a1'", "Rename", rename, "pass")]);
    let steps = steps(run(&mut playground("rename"), &project, &["upgrade", "head"]));
    assert_eq!(
        steps[1].renames,
        [
            Rename::Table { from: "authors".into(), to: "writers".into() },
            Rename::Column { table: "writers".into(), from: "born".into(), to: "year_of_birth".into() },
        ]
    );
    assert!(steps[1].lost.is_empty(), "{:?}", steps[1].lost);
    assert!(matches!(&steps[1].tables[1], TableChange::Changed { after, .. } if after.table.name == "writers"));
}

#[test]
fn a_column_dropped_and_added_again_is_lost() {
    let again = "\
op.drop_column('authors', 'born')
op.add_column('authors', sa.Column('born', sa.String(10)))";
    let project = authors(vec![revision("b2", "'a1'", "Again", again, "pass")]);
    let steps = steps(run(&mut playground("again"), &project, &["upgrade", "head"]));
    assert_eq!(steps[1].lost.iter().map(|loss| loss.total).collect::<Vec<_>>(), [1]);
}

#[test]
fn a_table_made_anew_by_hand_loses_nothing() {
    let by_hand = "\
op.execute('CREATE TABLE new (id INTEGER PRIMARY KEY, name TEXT, born INTEGER)')
op.execute('INSERT INTO new SELECT id, name, born FROM authors')
op.drop_table('authors')
op.rename_table('new', 'authors')";
    let project = authors(vec![revision("b2", "'a1'", "By hand", by_hand, "pass")]);
    let steps = steps(run(&mut playground("hand"), &project, &["upgrade", "head"]));
    assert!(steps[1].lost.is_empty() && steps[1].renames.is_empty(), "{:?}", steps[1]);
}

#[test]
fn a_step_that_fails_tells_why_and_leaves_the_heads() {
    let fails = "\
op.add_column('authors', sa.Column('email', sa.String(50)))
op.add_column('authors', sa.Column('phone', sa.String(50), nullable=False))";
    let project = authors(vec![revision("b2", "'a1'", "Fails", fails, "pass")]);
    let mut playground = playground("fails");
    let events = run(&mut playground, &project, &["upgrade", "head"]);
    assert!(events.iter().any(|event| matches!(event, Event::Finished { outcome: Outcome::Failed, .. })));
    let span = events.iter().find_map(|event| match event {
        Event::Diagnostic { diagnostic, .. } => diagnostic.span.clone(),
        _ => None,
    });
    assert_eq!(span.map(|span| (span.file, span.line)), Some(("migrations/versions/b2.py".to_owned(), 13)));
    let steps = steps(events);
    let failure = steps[1].failure.as_ref().expect("it fails");
    assert_eq!(failure.class, "OperationalError");
    assert!(failure.message.contains("Cannot add a NOT NULL column with default value NULL"), "{failure:?}");
    assert_eq!(failure.place, Some(("migrations/versions/b2.py".to_owned(), 13)));
    assert_eq!(steps[1].heads_after, ["a1"]);
}

#[test]
fn stamps_are_steps_too_and_scripts_are_none() {
    let mut playground = playground("stamp");
    let project = authors(vec![]);
    let steps = steps(run(&mut playground, &project, &["stamp", "head"]));
    assert_eq!((steps[0].direction, steps[0].revision.as_str()), (StepDirection::Stamp, "a1"));
    let events = run(&mut playground, &project, &["upgrade", "head", "--sql"]);
    assert!(!events.iter().any(|event| matches!(event, Event::MigrationStep { .. })));
}

#[test]
fn many_rows_are_told_as_a_total() {
    let many = "\
op.create_table('many', sa.Column('id', sa.Integer, primary_key=True), sa.Column('x', sa.Integer))
op.bulk_insert(sa.table('many', sa.column('x')), [{'x': n} for n in range(120)])";
    let files = vec![
        models(""),
        revision("a1", "None", "Many", many, "pass"),
        revision("b2", "'a1'", "Gone", "op.drop_table('many')", "pass"),
    ];
    let steps = steps(run(&mut playground("many"), &project(files), &["upgrade", "head"]));
    assert_eq!((steps[1].lost[0].rows.len(), steps[1].lost[0].total), (50, 120));
}
