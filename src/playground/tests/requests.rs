//! What the page sees of runs: events, diagnostics, databases.

use std::rc::Rc;

use playground::{Bench, Playground};
use protocol::{Cell as Shown, Event, Outcome, Project, Request, RunMode, Severity, StatementKind};

fn playground(name: &'static str) -> Playground {
    Playground::new(Rc::new(Bench::new(name).step(100_000)))
}

fn run(playground: &mut Playground, mode: RunMode, program: &str) -> Vec<Event> {
    playground.handle(Request::Run { run: 1, mode, project: Project::single(program) });
    while playground.work(1_000_000_000) {}
    playground.take_events()
}

fn outcome(events: &[Event]) -> Option<Outcome> {
    events.iter().find_map(|event| match event {
        Event::Finished { outcome, .. } => Some(*outcome),
        _ => None,
    })
}

const MODELS: &str = "\
from sqlalchemy import create_engine, text
engine = create_engine('sqlite://')
with engine.begin() as connection:
    connection.execute(text('create table t (x integer primary key, y text)'))
    connection.execute(text(\"insert into t (y) values ('a'), ('b'), ('c')\"))
print('done')
";

#[test]
fn statements_come_with_the_line_that_sent_them() {
    let events = run(&mut playground("lines"), RunMode::Full, MODELS);
    let statements: Vec<_> = events
        .iter()
        .filter_map(|event| match event {
            Event::Statement { statement, .. } => Some(statement),
            _ => None,
        })
        .collect();
    let kinds: Vec<_> = statements.iter().map(|statement| statement.kind).collect();
    assert_eq!(kinds, [StatementKind::Begin, StatementKind::Sql, StatementKind::Sql, StatementKind::Commit]);
    let insert = statements[2];
    assert_eq!(insert.sql, "insert into t (y) values ('a'), ('b'), ('c')");
    let source = insert.source.as_ref().expect("a place");
    assert_eq!((source.file.as_str(), source.line), ("main.py", 5));
    assert_eq!((insert.transaction, insert.connection, insert.database.as_str()), (1, 1, ":memory:"));
    let touched = events.iter().find_map(|event| match event {
        Event::StatementEnd { end, .. } if end.id == insert.id => end.touched,
        _ => None,
    });
    assert_eq!(touched, Some(3));
    assert_eq!(outcome(&events), Some(Outcome::Completed));
}

#[test]
fn a_memory_database_can_be_browsed_when_its_run_is_over() {
    let mut playground = playground("browse");
    let events = run(&mut playground, RunMode::Full, MODELS);
    let databases = events.iter().find_map(|event| match event {
        Event::Schema { databases, .. } => Some(databases),
        _ => None,
    });
    let table = &databases.expect("a schema")[0].tables[0];
    assert_eq!((table.name.as_str(), table.row_count, table.columns.len()), ("t", 3, 2));
    let rows = |offset, limit| Request::Rows { database: ":memory:".into(), table: "t".into(), offset, limit };
    playground.handle(rows(1, 1));
    let events = playground.take_events();
    let [Event::Rows(page)] = events.as_slice() else { panic!("{events:?}") };
    assert_eq!((page.total, page.offset), (3, 1));
    assert_eq!(page.rows, [[Shown::Integer(2), Shown::Text("b".into())]]);
    playground.handle(Request::Rows { database: ":memory:".into(), table: "u".into(), offset: 0, limit: 1 });
    assert!(matches!(playground.take_events().as_slice(), [Event::RequestFailed { .. }]));
}

#[test]
fn rows_of_the_run_before_are_no_failure_while_another_runs() {
    let mut playground = playground("rows_between_runs");
    run(&mut playground, RunMode::Full, MODELS);
    playground.handle(Request::Run {
        run: 2,
        mode: RunMode::Live,
        project: Project::single("while True:\n    pass\n"),
    });
    playground.work(1);
    playground.take_events();
    playground.handle(Request::Rows { database: ":memory:".into(), table: "t".into(), offset: 0, limit: 1 });
    let events = playground.take_events();
    assert!(!events.iter().any(|event| matches!(event, Event::RequestFailed { .. } | Event::Rows(_))), "{events:?}");
}

#[test]
fn what_was_not_committed_is_not_in_the_database_afterwards() {
    let program = "\
from sqlalchemy import create_engine, text
engine = create_engine('sqlite://')
connection = engine.connect()
connection.execute(text('create table t (x integer)'))
connection.execute(text('insert into t values (1)'))
";
    let events = run(&mut playground("rollback"), RunMode::Full, program);
    let databases = events.iter().find_map(|event| match event {
        Event::Schema { databases, .. } => Some(databases),
        _ => None,
    });
    assert_eq!(databases.expect("a schema")[0].tables[0].row_count, 0);
}

#[test]
fn known_mistakes_come_with_one_line_of_help() {
    let help = |program: &str| {
        let mut playground = playground("help");
        let events = run(&mut playground, RunMode::Full, program);
        events.iter().find_map(|event| match event {
            Event::Diagnostic { diagnostic, .. } => Some((diagnostic.message.clone(), diagnostic.help.clone()?)),
            _ => None,
        })
    };
    let (message, line) = help("import numpy as np\n").expect("help");
    assert_eq!(message, "No module named 'numpy'");
    assert!(line.starts_with("numpy is not available here"), "{line}");
    let (_, line) = help("if True\n    pass\n").expect("help");
    assert_eq!(line, "Put a colon at the end of this line.");
    let (_, line) = help("total = 1\nprint(totl)\n").expect("help");
    assert_eq!(line, "Did you mean: 'total'?");
    assert_eq!(help("raise ValueError('own words')\n"), None);
}

#[test]
fn mistakes_are_diagnostics_with_their_place() {
    let diagnostic = |program: &str| {
        let events = run(&mut playground("mistakes"), RunMode::Live, program);
        let found = events.iter().find_map(|event| match event {
            Event::Diagnostic { diagnostic, .. } => Some(diagnostic.clone()),
            _ => None,
        });
        (found.expect("a diagnostic"), outcome(&events))
    };
    let (found, outcome) = diagnostic("x = 1\nx = (\n");
    assert_eq!(
        (found.class.as_str(), found.severity, outcome),
        ("SyntaxError", Severity::Error, Some(Outcome::NotParsed))
    );
    assert_eq!(found.span.expect("a place").line, 2);
    let engine = "from sqlalchemy import create_engine\n";
    for refused in ["label_length=30", "use_insertmanyvalues=False", "connect_args={'detect_types': 1}"] {
        let (found, ended) = diagnostic(&format!("{engine}create_engine('sqlite://', {refused})\n"));
        assert_eq!((found.class.as_str(), ended), ("NotImplementedError", Some(Outcome::Failed)), "{refused}");
        let name = refused.split(['=', '\'']).find(|part| found.message.contains(part));
        assert!(name.is_some_and(|name| name.len() > 3), "{}", found.message);
    }
    let accepted = run(
        &mut playground("accepted"),
        RunMode::Live,
        &format!(
            "{engine}create_engine('sqlite://', label_length=None, connect_args={{'check_same_thread': False}})\n"
        ),
    );
    assert_eq!(self::outcome(&accepted), Some(Outcome::Completed));
    let (found, outcome) = diagnostic("def f():\n    return 1 / 0\nf()\n");
    assert_eq!((found.class.as_str(), found.message.as_str()), ("ZeroDivisionError", "division by zero"));
    assert_eq!((found.span.expect("a place").line, outcome), (2, Some(Outcome::Failed)));
}

#[test]
fn an_endless_program_is_stopped_and_the_next_one_runs() {
    let mut playground = playground("endless");
    let project = Project::single("while True:\n    pass\n");
    playground.handle(Request::Run { run: 1, mode: RunMode::Full, project });
    assert!(playground.work(1_000_000));
    playground.handle(Request::Stop);
    assert!(!playground.is_running());
    assert_eq!(outcome(&playground.take_events()), Some(Outcome::Stopped));
    assert_eq!(outcome(&run(&mut playground, RunMode::Full, MODELS)), Some(Outcome::Completed));
}

#[test]
fn live_runs_are_bounded_in_python_and_in_sql() {
    let mut playground = playground("bounded");
    let endless = "while True:\n    pass\n";
    assert_eq!(outcome(&run(&mut playground, RunMode::Live, endless)), Some(Outcome::OverBudget));
    let endless = "\
from sqlalchemy import create_engine, text
connection = create_engine('sqlite://').connect()
try:
    connection.execute(text('with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n'))
except Exception as error:
    print('caught', error)
";
    let events = run(&mut playground, RunMode::Live, endless);
    assert_eq!(outcome(&events), Some(Outcome::OverBudget));
    assert!(!events.iter().any(|event| matches!(event, Event::Stdout { .. })), "the program must not catch it");
}

#[test]
fn files_of_full_runs_stay_and_files_of_live_runs_do_not() {
    let mut playground = playground("files");
    let program = "\
from sqlalchemy import create_engine, text
engine = create_engine('sqlite:///kept.db')
with engine.begin() as connection:
    connection.execute(text('create table if not exists t (x integer)'))
    connection.execute(text('insert into t values (1)'))
    print(connection.execute(text('select count(*) from t')).scalar())
";
    let printed = |events: &[Event]| {
        events.iter().find_map(|event| match event {
            Event::Stdout { text, .. } => Some(text.clone()),
            _ => None,
        })
    };
    assert_eq!(printed(&run(&mut playground, RunMode::Full, program)).as_deref(), Some("1\n"));
    assert_eq!(printed(&run(&mut playground, RunMode::Full, program)).as_deref(), Some("2\n"));
    assert_eq!(printed(&run(&mut playground, RunMode::Live, program)).as_deref(), Some("1\n"));
}

/// The events of a run without what a clock says.
fn timeless(events: Vec<Event>) -> Vec<Event> {
    let timeless = |event| match event {
        Event::Finished { run, outcome, instructions, .. } => Event::Finished { run, outcome, micros: 0, instructions },
        Event::StatementEnd { run, mut end } => {
            end.micros = 0;
            Event::StatementEnd { run, end }
        }
        event => event,
    };
    events.into_iter().map(timeless).collect()
}

#[test]
fn the_warm_up_leaves_no_trace_and_gives_way() {
    let mut cold = playground("cold");
    let first = timeless(run(&mut cold, RunMode::Full, MODELS));
    // After all of the warm-up, after a part of it, and before it.
    for slices in [usize::MAX, 7, 0] {
        let mut warm = playground("warm");
        warm.warm_up();
        let mut done = 0;
        while warm.has_work() && done < slices {
            warm.prepare();
            done += 1;
        }
        assert!(warm.take_events().is_empty());
        assert_eq!(timeless(run(&mut warm, RunMode::Full, MODELS)), first);
    }
}

#[test]
fn runs_in_a_prepared_interpreter_are_as_the_first() {
    const PROGRAM: &str = "\
import sys
from datetime import datetime
from typing import Optional
from sqlalchemy import create_engine, select, func
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
class Base(DeclarativeBase):
    pass
class Model(Base):
    __tablename__ = 'models'
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[Optional[str]]
    created: Mapped[datetime] = mapped_column(default=datetime(2026, 1, 2))
engine = create_engine('sqlite://')
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Model(name='a'), Model(name=None)])
    session.commit()
    print(session.scalars(select(func.count(Model.id))).one(), 'enum' in sys.modules)
";
    let mut playground = playground("prepared");
    let first = timeless(run(&mut playground, RunMode::Live, PROGRAM));
    assert_eq!(outcome(&first), Some(Outcome::Completed));
    for _ in 0..3 {
        assert!(playground.has_work());
        playground.prepare();
        assert!(!playground.has_work());
        // A text that does not parse uses the interpreter up, and the next one is prepared as for the program before.
        assert_eq!(outcome(&run(&mut playground, RunMode::Live, "x = (")), Some(Outcome::NotParsed));
        playground.prepare();
        assert_eq!(timeless(run(&mut playground, RunMode::Live, PROGRAM)), first);
    }
}

#[test]
fn a_pool_tells_how_many_connections_are_in_use() {
    let mut playground = playground("pool");
    let program = "\
from sqlalchemy import create_engine
from sqlalchemy.exc import TimeoutError

engine = create_engine('sqlite:///models.db', pool_size=1, max_overflow=1, pool_timeout=3)
first, second = engine.connect(), engine.connect()
try:
    engine.connect()
except TimeoutError as error:
    print(error)
first.close()
second.close()
";
    let events = run(&mut playground, RunMode::Live, program);
    let pools = events.iter().filter_map(|event| match event {
        Event::Pool { pool, .. } => Some((pool.in_use, pool.idle, pool.has_timed_out)),
        _ => None,
    });
    assert_eq!(pools.collect::<Vec<_>>(), [(1, 0, false), (2, 0, false), (2, 0, true), (1, 1, false), (0, 1, false)]);
}

#[test]
fn the_engines_log_goes_to_the_handlers_of_the_program_alone() {
    let program = "\
import logging, sys
from sqlalchemy import create_engine, text
logger = logging.getLogger('sqlalchemy.engine.Engine')
with create_engine('sqlite://').connect() as connection:
    connection.execute(text('select 1'))
print(logger.level, logger.getEffectiveLevel(), logger.handlers, logger.propagate)
with create_engine('sqlite://', echo=True).connect() as connection:
    connection.execute(text('select 2'))
logging.basicConfig(format='%(levelname)s %(message)s', stream=sys.stdout)
logging.getLogger('sqlalchemy.engine').setLevel(logging.INFO)
with create_engine('sqlite://').connect() as connection:
    connection.execute(text('select 3'))
";
    let events = run(&mut playground("log"), RunMode::Full, program);
    let printed: String = events
        .iter()
        .filter_map(|event| match event {
            Event::Stdout { text, .. } | Event::Stderr { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    let lines: Vec<_> = printed.lines().collect();
    assert_eq!(lines[0], "0 30 [] True");
    assert_eq!(lines[1..3], ["INFO BEGIN (implicit)", "INFO select 3"]);
    assert_eq!(lines.last(), Some(&"INFO ROLLBACK"));
    assert!(!printed.contains("select 1") && !printed.contains("select 2"), "{printed}");
}
