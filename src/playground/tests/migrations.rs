//! What the page is told of a project's migrations, and rehearsals.

#[path = "support/alembic_project.rs"]
mod alembic_project;

use std::rc::Rc;

use alembic_project::{models, project, revision};
use playground::{Bench, Playground};
use protocol::{
    Autogenerate, Cell, Draft, Event, File, Migrations, Outcome, Project, Rename, Request, RunMode, StepDirection,
};

fn playground(name: &'static str) -> Playground {
    Playground::new(Rc::new(Bench::new(name).step(100_000)))
}

fn work(playground: &mut Playground) -> Vec<Event> {
    while playground.work(1_000_000_000) {}
    playground.take_events()
}

fn run(playground: &mut Playground, project: &Project, words: &[&str]) -> Vec<Event> {
    let line = format!("alembic {}", words.join(" "));
    playground.handle(Request::Command { run: 1, line, project: project.clone() });
    work(playground)
}

fn migrations(playground: &mut Playground, project: &Project) -> Migrations {
    playground.handle(Request::Migrations { run: 7, project: project.clone() });
    let events = work(playground);
    let [Event::Migrations { run: 7, migrations }] = events.as_slice() else { panic!("{events:#?}") };
    migrations.clone()
}

fn draft(migrations: Migrations) -> Draft {
    match migrations.autogenerate {
        Some(Autogenerate::Written(draft)) => draft,
        other => panic!("{other:?} {:?}", migrations.problem),
    }
}

const BOOKS: &str = "\
op.create_table('books', sa.Column('id', sa.Integer, primary_key=True), sa.Column('title', sa.String(50)),
    sa.Column('year', sa.Integer))
op.execute(\"INSERT INTO books (title, year) VALUES ('Solaris', 1961), ('Eden', NULL)\")";

fn books(models_text: &str) -> Project {
    project(vec![models(models_text), revision("a1", "None", "Books", BOOKS, "op.drop_table('books')")])
}

const SAME: &str = "\
class Book(Base):
    __tablename__ = 'books'
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str | None] = mapped_column(sa.String(50))
    year: Mapped[int | None]
";

#[test]
fn the_graph_is_told_without_a_database() {
    let mut files = vec![models("")];
    for (id, down, message) in
        [("a1", "None", "Base"), ("b1", "'a1'", "Left"), ("b2", "'a1'", "Right"), ("c1", "('b1', 'b2')", "Both")]
    {
        files.push(revision(id, down, message, "pass", "pass"));
    }
    let told = migrations(&mut playground("graph"), &project(files));
    assert!(told.is_configured);
    assert_eq!(told.problem, None);
    let ids: Vec<&str> = told.revisions.iter().map(|revision| revision.id.as_str()).collect();
    assert_eq!((ids[0], ids[3], ids.len()), ("a1", "c1", 4));
    let (base, merge) = (&told.revisions[0], &told.revisions[3]);
    assert!(base.is_base && base.is_branch_point && !base.is_head && !base.is_merge_point);
    assert!(merge.is_head && merge.is_merge_point && !merge.is_base && !merge.is_branch_point);
    assert_eq!(merge.down_revisions, ["b1", "b2"]);
    assert_eq!((merge.message.as_str(), merge.path.as_str()), ("Both", "migrations/versions/c1.py"));
    assert_eq!(told.heads, ["c1"]);
    let [database] = told.databases.as_slice() else { panic!("{:?}", told.databases) };
    assert_eq!((database.name.as_str(), database.heads.len()), ("app.db", 0));
    let Some(Autogenerate::Refused(problem)) = told.autogenerate else { panic!("{:?}", told.autogenerate) };
    assert_eq!(problem.message, "Target database is not up to date.");
}

#[test]
fn a_project_without_alembic_says_so() {
    let told = migrations(&mut playground("none"), &Project::single("print(1)"));
    assert_eq!(told, Migrations::default());
}

#[test]
fn the_database_is_where_the_last_run_left_it_and_stays_there() {
    let mut playground = playground("at");
    let project = books(SAME);
    run(&mut playground, &project, &["upgrade", "head"]);
    for _ in 0..2 {
        let told = migrations(&mut playground, &project);
        assert_eq!(told.databases[0].heads, ["a1"]);
        let draft = draft(told);
        assert!(draft.operations.is_empty() && draft.renames.is_empty(), "{draft:?}");
        assert!(draft.text.contains("down_revision: Union[str, Sequence[str], None] = 'a1'"), "{}", draft.text);
        assert!(draft.path.starts_with("migrations/versions/"), "{}", draft.path);
    }
}

#[test]
fn autogenerate_tells_its_text_operations_and_what_would_be_lost() {
    let mut playground = playground("draft");
    run(&mut playground, &books(SAME), &["upgrade", "head"]);
    let changed = "\
class Book(Base):
    __tablename__ = 'books'
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(sa.String(50))
    price: Mapped[float]


class Author(Base):
    __tablename__ = 'authors'
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(sa.String(50), index=True)
";
    let draft = draft(migrations(&mut playground, &books(changed)));
    let words: Vec<&str> = draft.operations.iter().map(|operation| operation.words.as_str()).collect();
    assert_eq!(
        words,
        [
            "create table authors",
            "create index ix_authors_name on authors",
            "add column price to books",
            "change title of books: NULL is refused",
            "drop column year of books",
        ]
    );
    assert_eq!(draft.operations[2].text, "op.add_column('books', sa.Column('price', sa.Double(), nullable=False))");
    assert_eq!(draft.operations[4].text, "op.drop_column('books', 'year')");
    assert!(draft.text.contains("    op.drop_column('books', 'year')\n"), "{}", draft.text);
    let losses: Vec<_> = draft.operations.iter().filter_map(|operation| operation.loss.as_ref()).collect();
    let [loss] = losses.as_slice() else { panic!("{losses:?}") };
    assert_eq!((loss.table.as_str(), loss.column.as_deref(), loss.total), ("books", Some("year"), 1));
    assert_eq!(loss.columns, ["id", "year"]);
    assert_eq!(loss.rows, [[Cell::Integer(1), Cell::Integer(1961)]]);
    // A number of another kind is another column.
    assert!(draft.renames.is_empty(), "{:?}", draft.renames);
}

fn renamed(name: &'static str, batch: bool) -> Draft {
    let mut playground = playground(name);
    let of = |text: &str| {
        let mut project = books(text);
        for file in project.files.iter_mut().filter(|file| file.path.ends_with("env.py") && batch) {
            file.text = file.text.replace("render_as_batch=False", "render_as_batch=True");
        }
        project
    };
    run(&mut playground, &of(SAME), &["upgrade", "head"]);
    let text = SAME.replace("title:", "name:").replace("year:", "published:");
    draft(migrations(&mut playground, &of(&text)))
}

#[test]
fn a_drop_and_an_add_that_look_like_a_rename_are_offered_as_one() {
    let draft = renamed("rename", false);
    let offers: Vec<_> = draft.renames.iter().map(|offer| (offer.rename.clone(), offer.text.as_str())).collect();
    let column = |from: &str, to: &str| Rename::Column { table: "books".into(), from: from.into(), to: to.into() };
    assert_eq!(
        offers,
        [
            (column("title", "name"), "op.alter_column('books', 'title', new_column_name='name')"),
            (column("year", "published"), "op.alter_column('books', 'year', new_column_name='published')"),
        ]
    );
    let offer = &draft.renames[0];
    assert!(draft.operations[offer.dropping as usize].words.starts_with("drop column title"));
    assert!(draft.operations[offer.adding as usize].words.starts_with("add column name"));
    let parts: Vec<&str> = offer.file.split("def downgrade").collect();
    assert!(parts[0].contains("    op.alter_column('books', 'title', new_column_name='name')\n"), "{}", offer.file);
    assert!(parts[1].contains("    op.alter_column('books', 'name', new_column_name='title')\n"), "{}", offer.file);
    assert!(!offer.file.contains("'title', sa.") && offer.file.contains("op.drop_column('books', 'year')"));
    let all = draft.text_with_all_renames.expect("several");
    assert!(!all.contains("drop_column") && !all.contains("add_column"), "{all}");
}

#[test]
fn the_offer_is_in_batch_form_where_files_are_written_so() {
    let draft = renamed("batch", true);
    let offer = &draft.renames[0];
    assert_eq!(offer.text, "batch_op.alter_column('title', new_column_name='name')");
    assert!(
        offer.file.contains(
            "    with op.batch_alter_table('books', schema=None) as batch_op:\n        \
             batch_op.alter_column('title', new_column_name='name')\n"
        ),
        "{}",
        offer.file
    );
    let again = draft.operations.iter().map(|operation| operation.text.as_str()).collect::<Vec<_>>();
    assert!(again.contains(&"batch_op.drop_column('year')"), "{again:?}");
}

#[test]
fn the_offered_file_does_what_it_says() {
    let mut playground = playground("offered");
    run(&mut playground, &books(SAME), &["upgrade", "head"]);
    let changed = books(&SAME.replace("title:", "name:"));
    let draft = draft(migrations(&mut playground, &changed));
    let mut project = changed.clone();
    // The machine's random numbers are all the same: the next revision would have the same identifier.
    let text = draft.renames[0].file.replace("000000000000", "b2");
    project.files.push(File { path: "migrations/versions/b2.py".into(), text });
    let events = run(&mut playground, &project, &["upgrade", "head"]);
    let lost = events.iter().find_map(|event| match event {
        Event::MigrationStep { step, .. } => Some(step.lost.len()),
        _ => None,
    });
    assert_eq!(lost, Some(0));
    let told = migrations(&mut playground, &project);
    assert!(matches!(told.autogenerate, Some(Autogenerate::Written(draft)) if draft.operations.is_empty()));
    let events = run(&mut playground, &project, &["downgrade", "-1"]);
    assert!(events.iter().any(|event| matches!(event, Event::Finished { outcome: Outcome::Completed, .. })));
}

#[test]
fn a_table_with_another_name_is_offered_as_a_rename_with_its_indexes() {
    let indexed = format!("{BOOKS}\nop.create_index('ix_books_title', 'books', ['title'])");
    let of =
        |text: &str| project(vec![models(text), revision("a1", "None", "Books", &indexed, "op.drop_table('books')")]);
    let before = SAME.replace("sa.String(50)", "sa.String(50), index=True");
    let mut playground = playground("table");
    run(&mut playground, &of(&before), &["upgrade", "head"]);
    let changed = of(&before.replace("'books'", "'volumes'"));
    let draft = draft(migrations(&mut playground, &changed));
    let [offer] = draft.renames.as_slice() else { panic!("{draft:#?}") };
    assert_eq!(offer.rename, Rename::Table { from: "books".into(), to: "volumes".into() });
    assert_eq!(offer.text, "op.rename_table('books', 'volumes')");
    let mut project = changed.clone();
    project.files.push(File { path: draft.path, text: offer.file.clone() });
    for words in [["upgrade", "head"], ["downgrade", "-1"]] {
        let events = run(&mut playground, &project, &words);
        let step = events.iter().find_map(|event| match event {
            Event::MigrationStep { step, .. } => Some(step),
            _ => None,
        });
        let step = step.expect("a step");
        assert!(step.failure.is_none() && step.lost.is_empty(), "{:?}\n{}", step.failure, offer.file);
    }
}

#[test]
fn offered_files_go_both_ways_with_indexes_and_constraints_on_renamed_columns() {
    let indexed = format!(
        "{BOOKS}\nop.create_index('ix_books_title', 'books', ['title'], unique=True)\n\
         with op.batch_alter_table('books') as batch_op:\n    batch_op.create_unique_constraint('uq_year', ['year'])"
    );
    let text = "\
class Book(Base):
    __tablename__ = 'books'
    __table_args__ = (sa.UniqueConstraint('published', name='uq_published'),)
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str | None] = mapped_column(sa.String(50), index=True, unique=True)
    published: Mapped[int | None]
";
    let mut playground = playground("both");
    let mut project = project(vec![models(text), revision("a1", "None", "Books", &indexed, "op.drop_table('books')")]);
    for file in project.files.iter_mut().filter(|file| file.path.ends_with("env.py")) {
        file.text = file.text.replace("render_as_batch=False", "render_as_batch=True");
    }
    run(&mut playground, &project, &["upgrade", "head"]);
    let draft = draft(migrations(&mut playground, &project));
    assert_eq!(draft.renames.len(), 2, "{draft:#?}");
    let all = draft.text_with_all_renames.expect("several").replace("000000000000", "b2");
    let mut project = project.clone();
    project.files.push(File { path: "migrations/versions/b2.py".into(), text: all.clone() });
    for words in [["upgrade", "head"], ["downgrade", "-1"], ["upgrade", "head"]] {
        let events = run(&mut playground, &project, &words);
        let step = events.iter().find_map(|event| match event {
            Event::MigrationStep { step, .. } => Some(step),
            _ => None,
        });
        let step = step.expect("a step");
        assert!(step.failure.is_none() && step.lost.is_empty(), "{step:#?}\n{all}");
    }
    let Some(Autogenerate::Written(draft)) = migrations(&mut playground, &project).autogenerate else {
        panic!("nothing is left to do")
    };
    assert!(draft.operations.is_empty(), "{draft:#?}");
}

#[test]
fn problems_are_told_in_their_own_words() {
    let problem = |name: &'static str, path: &str, text: &str| {
        let mut project = books(SAME);
        for file in project.files.iter_mut().filter(|file| file.path.ends_with(path)) {
            text.clone_into(&mut file.text);
        }
        let told = migrations(&mut playground(name), &project);
        let problem = told.problem.expect("a problem");
        (problem.class, problem.message, problem.place)
    };
    let at = |path: &str, line| Some((path.to_owned(), line));
    assert_eq!(
        problem("p1", "env.py", "import os\nimport nothing_here"),
        ("ModuleNotFoundError".into(), "No module named 'nothing_here'".into(), at("migrations/env.py", 2))
    );
    assert_eq!(
        problem("p2", "alembic.ini", "[alembic]\n"),
        ("CommandError".into(), "No 'script_location' key found in configuration.".into(), None)
    );
    let exits = problem("p3", "env.py", "import sys\nsys.exit(3)");
    assert_eq!((exits.0.as_str(), exits.2), ("SystemExit", at("migrations/env.py", 2)));
    let unreadable = problem("p4", "versions/a1.py", "x = 1\ndef");
    assert_eq!((unreadable.0.as_str(), unreadable.2), ("SyntaxError", at("migrations/versions/a1.py", 2)));
    let missing = problem("p5", "versions/a1.py", "revision = 'a1'\ndown_revision = 'gone'\n");
    assert_eq!(missing.1, "Revision gone referenced from gone -> a1 (head),  is not present");
}

#[test]
fn an_endless_environment_is_stopped_and_the_graph_is_told_all_the_same() {
    let mut project = books(SAME);
    for file in project.files.iter_mut().filter(|file| file.path.ends_with("env.py")) {
        file.text = "while True:\n    pass\n".into();
    }
    let mut playground = playground("endless");
    let told = migrations(&mut playground, &project);
    assert_eq!(told.revisions.len(), 1);
    assert!(told.problem.is_some_and(|problem| problem.message.contains("took too long")));
    // Stop ends it too.
    playground.handle(Request::Migrations { run: 8, project: project.clone() });
    assert!(playground.work(1));
    playground.handle(Request::Stop);
    let events = work(&mut playground);
    assert!(matches!(events.as_slice(), [Event::Migrations { run: 8, .. }]), "{events:?}");
    // A run takes its place.
    playground.handle(Request::Migrations { run: 9, project: project.clone() });
    assert!(playground.work(1));
    playground.handle(Request::Run { run: 10, mode: RunMode::Live, project: Project::single("print(1)") });
    let events = work(&mut playground);
    assert!(!events.iter().any(|event| matches!(event, Event::Migrations { .. })));
    assert!(!playground.is_running());
}

#[test]
fn an_inquiry_waits_for_the_run_under_way() {
    let mut playground = playground("waits");
    let slow = Project::single("for n in range(200_000):\n    pass\nprint('done')");
    playground.handle(Request::Run { run: 1, mode: RunMode::Full, project: slow });
    assert!(playground.work(1));
    playground.handle(Request::Migrations { run: 2, project: books(SAME) });
    let events = work(&mut playground);
    let at = |wanted: fn(&Event) -> bool| events.iter().position(wanted);
    let finished = at(|event| matches!(event, Event::Finished { outcome: Outcome::Completed, .. }));
    let told = at(|event| matches!(event, Event::Migrations { run: 2, .. }));
    assert!(finished.is_some() && finished < told, "{events:?}");
}

#[test]
fn a_rehearsal_is_told_like_a_command_and_keeps_nothing() {
    let mut playground = playground("rehearse");
    let first = books(SAME);
    run(&mut playground, &first, &["upgrade", "head"]);
    let words = ["downgrade", "base"].map(String::from).to_vec();
    for run in [2, 3] {
        playground.handle(Request::Rehearse { run, project: first.clone(), words: words.clone() });
        let events = work(&mut playground);
        let step = events.iter().find_map(|event| match event {
            Event::MigrationStep { step, .. } => Some(step),
            _ => None,
        });
        let step = step.expect("a step");
        assert_eq!((step.direction, step.lost[0].total), (StepDirection::Downgrade, 2));
        assert!(events.iter().any(
            |event| matches!(event, Event::Statement { statement, .. } if statement.sql.contains("DROP TABLE books"))
        ));
        let left = events.iter().find_map(|event| match event {
            Event::Schema { databases, .. } => Some(databases),
            _ => None,
        });
        assert!(left.expect("a schema")[0].tables.iter().any(|table| table.name == "books"));
        assert!(events.iter().any(|event| matches!(event, Event::Finished { outcome: Outcome::Completed, .. })));
    }
    let words = ["revision", "-m", "new"].map(String::from).to_vec();
    playground.handle(Request::Rehearse { run: 4, project: first.clone(), words });
    let events = work(&mut playground);
    assert!(events.iter().any(|event| matches!(event, Event::Stdout { text, .. } if text.contains("new.py"))));
    assert!(!events.iter().any(|event| matches!(event, Event::Files { .. })), "{events:?}");
    assert_eq!(migrations(&mut playground, &first).databases[0].heads, ["a1"]);
    let rows = Request::Rows { database: "app.db".into(), table: "books".into(), offset: 0, limit: 9 };
    playground.handle(rows);
    assert!(matches!(playground.take_events().as_slice(), [Event::Rows(page)] if page.total == 2));
}
