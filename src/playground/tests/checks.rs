//! Checks of lessons: what a program did is held against what the lesson asks for, on databases of the check's own.

#[path = "support/alembic_project.rs"]
mod alembic_project;

use std::rc::Rc;

use course::{
    Check, Checks, Condition, ExitCondition, LessonFile, OutputCondition, PoolCondition, Quantity, RevisionsCondition,
    RowsCondition, Seed, StatementCondition, StatesCondition,
};
use playground::{Bench, Playground};
use protocol::{CheckReport, Event, File, Outcome, Project, Request, RunMode};

const SEED: &str = "CREATE TABLE runs (name VARCHAR, loss FLOAT); INSERT INTO runs VALUES ('a', 0.5), ('b', 0.7);";
const HIDDEN: &str = "CREATE TABLE runs (name VARCHAR, loss FLOAT); INSERT INTO runs VALUES ('c', 0.1);";

const READS: &str = "import sqlite3
for name, in sqlite3.connect('lab.db').execute('SELECT name FROM runs ORDER BY name'):
    print(name)
";

fn project(files: &[(&str, &str)]) -> Project {
    let files = files.iter().map(|(path, text)| File { path: (*path).into(), text: (*text).into() }).collect();
    Project { files, main: "main.py".into() }
}

fn seeds() -> Vec<Seed> {
    [SEED, HIDDEN].map(|sql| Seed { database: "lab.db".into(), sql: sql.into() }).into()
}

fn asked(condition: Condition) -> Check {
    Check { title: "asked".into(), condition, only: None }
}

fn output(condition: OutputCondition) -> Check {
    asked(Condition::Output(condition))
}

struct Checked {
    report: CheckReport,
    events: Vec<Event>,
}

fn handle(playground: &mut Playground, request: Request) -> Vec<Event> {
    playground.handle(request);
    while playground.work(1_000_000_000) {}
    playground.take_events()
}

fn check(playground: &mut Playground, project: Project, checks: &Checks) -> Checked {
    let events = handle(playground, Request::Check { run: 9, project, checks: checks.to_bytes() });
    let report = events.iter().find_map(|event| match event {
        Event::Checked { report, .. } => Some(report.clone()),
        _ => None,
    });
    Checked { report: report.expect("a report"), events }
}

fn fresh(name: &str) -> Playground {
    Playground::new(Rc::new(Bench::new(name)))
}

fn messages(checked: &Checked) -> Vec<&str> {
    checked.report.results.iter().map(|result| result.message.as_str()).collect()
}

#[test]
fn a_program_runs_on_each_seed_and_only_the_first_is_shown() {
    let expected =
        OutputCondition { query: Some("SELECT name FROM runs ORDER BY name".into()), ..OutputCondition::default() };
    let checks = Checks { seeds: seeds(), checks: vec![output(expected)], ..Checks::default() };
    let right = check(&mut fresh("seeds-right"), project(&[("main.py", READS)]), &checks);
    assert!(right.report.passed(), "{:?}", messages(&right));
    let printed: Vec<&Event> = right.events.iter().filter(|event| matches!(event, Event::Stdout { .. })).collect();
    assert_eq!(printed, [&Event::Stdout { run: 9, text: "a\nb\n".into() }]);
    assert!(matches!(right.events.last(), Some(Event::Finished { outcome: Outcome::Completed, .. })));

    let knows = check(&mut fresh("seeds-known"), project(&[("main.py", "print('a')\nprint('b')\n")]), &checks);
    assert!(!knows.report.passed());
    assert!(messages(&knows)[0].starts_with("With other rows in the tables: "), "{:?}", messages(&knows));
}

#[test]
fn a_file_fills_the_databases_of_every_kind_of_run() {
    let mut playground = fresh("seed-files");
    let project = project(&[("main.py", READS), ("lab.seed.sql", SEED)]);
    for mode in [RunMode::Live, RunMode::Full] {
        let events = handle(&mut playground, Request::Run { run: 1, mode, project: project.clone() });
        let is_read = |event: &Event| matches!(event, Event::Stdout { text, .. } if text == "a\nb\n");
        assert!(events.iter().any(is_read), "{mode:?}: {events:#?}");
    }
    // What is there already is not filled again.
    let line = "sqlite3 lab.db \"DELETE FROM runs\" \"SELECT count(*) FROM runs\"".to_owned();
    let events = handle(&mut playground, Request::Command { run: 2, line, project: project.clone() });
    assert!(events.iter().any(|event| matches!(event, Event::Stdout { text, .. } if text == "0\n")), "{events:#?}");
    let events = handle(&mut playground, Request::Run { run: 3, mode: RunMode::Full, project });
    assert!(!events.iter().any(|event| matches!(event, Event::Stdout { .. })), "{events:#?}");
}

#[test]
fn a_mistake_in_a_seed_is_told() {
    let project = project(&[("main.py", "print(1)\n"), ("lab.seed.sql", "CREATE TABEL x (y);")]);
    let events = handle(&mut fresh("seed-mistake"), Request::Run { run: 1, mode: RunMode::Live, project });
    let told =
        |event: &Event| matches!(event, Event::RequestFailed { message } if message.starts_with("lab.seed.sql: near"));
    assert!(events.iter().any(told), "{events:#?}");
}

#[test]
fn commands_follow_each_other_until_one_fails() {
    let mut checks = Checks {
        run: vec!["python one.py".into(), "python two.py".into(), "python one.py".into()],
        files: vec![LessonFile { path: "two.py".into(), text: "import sys\nprint('two')\nsys.exit(3)\n".into() }],
        checks: vec![output(OutputCondition {
            lines: vec!["one".into(), "two".into()],
            is_exact: true,
            ..OutputCondition::default()
        })],
        ..Checks::default()
    };
    let files = project(&[("one.py", "print('one')\n"), ("two.py", "print('mine')\n")]);
    let failed = check(&mut fresh("commands"), files.clone(), &checks);
    assert_eq!(messages(&failed), ["python two.py fails with exit status 3:\n  two", ""]);
    checks.checks.push(asked(Condition::Exit(ExitCondition { status: 3 })));
    assert!(check(&mut fresh("commands-asked"), files.clone(), &checks).report.passed());

    checks.run[1] = "! python two.py".into();
    let lines = ["one", "two", "one"].map(str::to_owned).into();
    checks.checks = vec![output(OutputCondition { lines, is_exact: true, ..OutputCondition::default() })];
    let went_on = check(&mut fresh("commands-inverted"), files.clone(), &checks);
    assert!(went_on.report.passed(), "{:?}", messages(&went_on));
    checks.run[0] = "! python one.py".into();
    let unexpected = check(&mut fresh("commands-unexpected"), files, &checks);
    assert!(
        messages(&unexpected)[0].starts_with("python one.py should fail here, and it does not"),
        "{:?}",
        messages(&unexpected)
    );
}

#[test]
fn a_check_leaves_the_projects_databases_alone() {
    let mut playground = fresh("check-kept");
    let writes = "import sqlite3\nc = sqlite3.connect('lab.db')\nc.execute('CREATE TABLE IF NOT EXISTS t (x)')
c.execute('INSERT INTO t VALUES (1)')\nc.commit()\nprint(c.execute('SELECT count(*) FROM t').fetchone()[0])\n";
    let project = project(&[("main.py", writes)]);
    handle(&mut playground, Request::Run { run: 1, mode: RunMode::Full, project: project.clone() });
    let printed = |count: &str| {
        vec![output(OutputCondition { lines: vec![count.into()], is_exact: true, ..OutputCondition::default() })]
    };
    let on_new = Checks { checks: printed("1"), ..Checks::default() };
    let on_kept = Checks { checks: printed("2"), begins_with_kept: true, ..Checks::default() };
    for _ in 0..2 {
        let checked = check(&mut playground, project.clone(), &on_new);
        assert!(checked.report.passed(), "{:?}", messages(&checked));
        let checked = check(&mut playground, project.clone(), &on_kept);
        assert!(checked.report.passed(), "{:?}", messages(&checked));
    }
    let line = "sqlite3 lab.db \"SELECT count(*) FROM t\"".to_owned();
    let events = handle(&mut playground, Request::Command { run: 2, line, project });
    assert!(events.iter().any(|event| matches!(event, Event::Stdout { text, .. } if text == "1\n")), "{events:#?}");
}

#[test]
fn the_learners_own_database_is_looked_at_beside_the_checks() {
    let revision = alembic_project::revision("a1", "None", "runs", "op.execute('CREATE TABLE runs (id)')", "pass");
    let project = alembic_project::project(vec![alembic_project::models("pass\n"), revision]);
    let head = || Some("head".to_owned());
    let stands = RevisionsCondition { current: head(), kept: head(), ..RevisionsCondition::default() };
    let checks = Checks {
        run: vec!["alembic upgrade head".into()],
        checks: vec![asked(Condition::Revisions(stands))],
        ..Checks::default()
    };
    let mut playground = fresh("check-own");
    let before = check(&mut playground, project.clone(), &checks);
    let message = "Expected your own database at head; no revision was applied.";
    assert!(messages(&before)[0].starts_with(message), "{:?}", messages(&before));
    let line = "alembic upgrade head".to_owned();
    handle(&mut playground, Request::Command { run: 1, line, project: project.clone() });
    let after = check(&mut playground, project, &checks);
    assert!(after.report.passed(), "{:?}", messages(&after));
}

#[test]
fn the_place_of_an_exception_is_in_the_learners_files() {
    let checks = Checks {
        checks: vec![output(OutputCondition { lines: vec!["x".into()], ..Default::default() })],
        ..Checks::default()
    };
    let said =
        |files: &[(&str, &str)]| messages(&check(&mut fresh("check-place"), project(files), &checks))[0].to_owned();
    let fails = "\nx = 1 // 0\n";
    assert_eq!(
        said(&[("main.py", fails)]),
        "It stops in line 2 with ZeroDivisionError: integer division or modulo by zero"
    );
    assert_eq!(
        said(&[("main.py", "import models\n"), ("models.py", fails)]),
        "It stops in models.py, line 2, with ZeroDivisionError: integer division or modulo by zero"
    );
}

#[test]
fn values_are_seen_beside_the_statement() {
    let bound = StatementCondition { statement: "select".into(), bound: vec!["d'arcy".into()], ..Default::default() };
    let checks = Checks { checks: vec![asked(Condition::Statement(bound))], ..Checks::default() };
    let passes = |statement: &str| {
        let program = format!(
            "from sqlalchemy import create_engine, text\nwith create_engine('sqlite://').connect() as connection:\n    \
             connection.{statement}\n"
        );
        check(&mut fresh("check-bound"), project(&[("main.py", &program)]), &checks).report.passed()
    };
    assert!(passes("exec_driver_sql('SELECT ?', (\"d'arcy\",))"));
    assert!(passes("execute(text('SELECT :name'), {'name': \"d'arcy\"})"));
    assert!(!passes("execute(text(\"SELECT 'd''arcy'\"))"));
}

#[test]
fn states_and_pools_are_seen() {
    let program = "from sqlalchemy import create_engine, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

class Base(DeclarativeBase):
    pass

class Run(Base):
    __tablename__ = 'runs'
    id: Mapped[int] = mapped_column(primary_key=True)

engine = create_engine('sqlite:///pool.db')
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Run(), Run()])
    session.commit()
with engine.connect() as one, engine.connect() as two:
    one.execute(text('SELECT 1'))
    two.execute(text('SELECT 1'))
kept = engine.connect()
";
    let states = |to: &str, at_least| {
        let class = Some("Run".into());
        asked(Condition::States(StatesCondition { class, to: Some(to.into()), at_least, ..StatesCondition::default() }))
    };
    let pool = |condition| asked(Condition::Pool(condition));
    let checks = Checks {
        checks: vec![
            states("pending", Some(2)),
            states("persistent", Some(2)),
            pool(PoolCondition {
                busy_at_least: Some(2),
                busy_at_most: Some(2),
                opened_at_most: Some(2),
                ..PoolCondition::default()
            }),
            pool(PoolCondition { are_all_returned: true, ..PoolCondition::default() }),
        ],
        ..Checks::default()
    };
    let checked = check(&mut fresh("witness"), project(&[("main.py", program)]), &checks);
    assert_eq!(
        messages(&checked),
        ["", "", "", "Expected all connections to be back in the pool at the end; 1 connection is still out."]
    );
}

#[test]
fn an_endless_program_and_a_stop_end_a_check() {
    let rows = RowsCondition { table: "t".into(), count: Some(Quantity::Number(0)), ..RowsCondition::default() };
    let checks = Checks { checks: vec![asked(Condition::Rows(rows))], ..Checks::default() };
    let mut playground = fresh("check-stop");
    let project = project(&[("main.py", "while True:\n    pass\n")]);
    playground.handle(Request::Check { run: 9, project: project.clone(), checks: checks.to_bytes() });
    playground.work(1_000_000);
    assert!(playground.is_running());
    let events = handle(&mut playground, Request::Stop);
    let report = events.iter().find_map(|event| match event {
        Event::Checked { report, .. } => Some(report),
        _ => None,
    });
    assert_eq!(report.expect("a report").results[0].message, "It was stopped before its end.");
    assert!(!playground.is_running());

    let endless = check(&mut playground, project, &checks);
    assert_eq!(messages(&endless)[0], "It was stopped before its end.");
    assert!(matches!(endless.events.last(), Some(Event::Finished { outcome: Outcome::OverBudget, .. })));
}
