//! The terminal: lines that a learner types, on the project's files and databases.

use std::rc::Rc;

use playground::{Bench, Playground};
use protocol::{Event, File, Outcome, Project, Request, RunMode};

/// A learner at the terminal.
struct Terminal {
    playground: Playground,
    project: Project,
    run: u32,
}

/// What a line came to.
struct Answer {
    out: String,
    err: String,
    outcome: Option<Outcome>,
    events: Vec<Event>,
}

impl Terminal {
    fn new(name: &'static str, files: &[(&str, &str)]) -> Self {
        let files = files.iter().map(|(path, text)| File { path: (*path).into(), text: (*text).into() }).collect();
        let project = Project { files, main: "main.py".into() };
        Self { playground: Playground::new(Rc::new(Bench::new(name))), project, run: 0 }
    }

    fn request(&mut self, make: impl FnOnce(u32, Project) -> Request) -> Answer {
        self.run += 1;
        let request = make(self.run, self.project.clone());
        self.playground.handle(request);
        while self.playground.work(1_000_000_000) {}
        let events = self.playground.take_events();
        let mut answer = Answer { out: String::new(), err: String::new(), outcome: None, events: Vec::new() };
        for event in &events {
            match event {
                Event::Stdout { text, .. } => answer.out += text,
                Event::Stderr { text, .. } => answer.err += text,
                Event::Finished { outcome, .. } => answer.outcome = Some(*outcome),
                Event::Files { written, removed, .. } => {
                    self.project.files.retain(|file| !removed.contains(&file.path));
                    for file in written {
                        self.project.files.retain(|known| known.path != file.path);
                        self.project.files.push(file.clone());
                    }
                }
                _ => {}
            }
        }
        answer.events = events;
        answer
    }

    fn type_line(&mut self, line: &str) -> Answer {
        let line = line.to_owned();
        self.request(|run, project| Request::Command { run, line, project })
    }

    /// A line that is to work; what it prints.
    fn out(&mut self, line: &str) -> String {
        let answer = self.type_line(line);
        assert_eq!((answer.outcome, answer.err.as_str()), (Some(Outcome::Completed), ""), "{line}");
        answer.out
    }

    /// A line that is to fail; what it says.
    fn err(&mut self, line: &str) -> String {
        let answer = self.type_line(line);
        assert_eq!(answer.outcome, Some(Outcome::Failed), "{line}: {}", answer.out);
        answer.err
    }

    fn paths(&self) -> Vec<&str> {
        let mut paths: Vec<_> = self.project.files.iter().map(|file| file.path.as_str()).collect();
        paths.sort_unstable();
        paths
    }
}

#[test]
fn files_are_made_listed_shown_and_removed() {
    let mut terminal = Terminal::new("files", &[("main.py", "print('hi')\n"), ("shop/models.py", "x = 1\n")]);
    assert_eq!(terminal.out("ls"), "main.py\nshop/\n");
    assert_eq!(terminal.out("cat shop/models.py main.py"), "x = 1\nprint('hi')\n");
    assert_eq!(terminal.out("mkdir -p a/b"), "");
    assert_eq!(terminal.out("touch 'a b.txt'"), "");
    assert_eq!(terminal.paths(), ["a b.txt", "a/b/", "main.py", "shop/models.py"]);
    assert_eq!(terminal.out("ls -R a"), "a:\nb/\n\na/b:\n");
    assert_eq!(terminal.out("rm -r a shop"), "");
    assert_eq!(terminal.paths(), ["a b.txt", "main.py"]);
    assert_eq!(
        terminal.err("rm main.py"),
        "rm: cannot remove 'main.py': main.py is the program that Run starts, and stays\n"
    );
    assert_eq!(terminal.err("cat nothing"), "cat: nothing: No such file or directory\n");
    assert_eq!(terminal.out("pwd"), "/home/user\n");
    assert!(terminal.err("make love").starts_with("make: command not found"));
}

const TESTS: &str = "\
import pytest
from sqlalchemy import create_engine, text


@pytest.fixture
def engine():
    return create_engine('sqlite:///app.db')


def test_rows(engine, tmp_path):
    (tmp_path / 'a.txt').write_text('not of the project')
    open('made.txt', 'w').write('made')
    with engine.begin() as connection:
        connection.execute(text('CREATE TABLE t (x)'))
        count = connection.scalar(text('SELECT count(*) FROM t'))
    assert count == 1
";

#[test]
fn pytest_runs_the_tests_of_the_project() {
    let mut terminal = Terminal::new("pytest", &[("main.py", ""), ("tests/test_shop.py", TESTS)]);
    let answer = terminal.type_line("pytest -q");
    assert_eq!((answer.outcome, answer.err.as_str()), (Some(Outcome::Failed), ""), "{}", answer.out);
    for line in ["E       assert 0 == 1", "tests/test_shop.py:16: AssertionError"] {
        assert!(answer.out.contains(line), "{line}\n{}", answer.out);
    }
    assert_eq!(terminal.paths(), [".pytest_cache/v/cache/lastfailed", "made.txt", "main.py", "tests/test_shop.py"]);
    let sent = answer.events.iter().any(
        |event| matches!(event, Event::Statement { statement, .. } if statement.sql.starts_with("CREATE TABLE t")),
    );
    assert!(sent);
    assert_eq!(terminal.out("sqlite3 app.db .tables"), "t\n");
    assert!(
        terminal.out("python -m pytest --lf --co -q").starts_with("tests/test_shop.py::test_rows\n\n1 test collected")
    );
    assert!(terminal.err("pytest --nonsense").contains("unrecognized arguments: --nonsense"));
}

#[test]
fn tests_find_modules_where_the_real_pytest_finds_them() {
    let files = [
        ("main.py", ""),
        ("shop.py", "PRICE = 3\n"),
        ("tests/test_shop.py", "import shop\n\ndef test_a():\n    pass\n"),
    ];
    let mut terminal = Terminal::new("pytest_path", &files);
    let answer = terminal.type_line("pytest -q");
    assert!(answer.out.contains("E   ModuleNotFoundError: No module named 'shop'"), "{}", answer.out);
    assert!(terminal.out("python -m pytest -q").contains("1 passed"));
    terminal.out("touch conftest.py");
    assert!(terminal.out("pytest -q").contains("1 passed"));
}

#[test]
fn a_program_gets_its_words_and_its_files_come_back() {
    let program = "import sys, os\nprint(sys.argv)\nwith open('made.txt', 'w') as file:\n    file.write('made')\nos.remove('old.txt')\n";
    let mut terminal = Terminal::new("argv", &[("main.py", ""), ("tool.py", program), ("old.txt", "old")]);
    assert_eq!(terminal.out("python tool.py --name 'a b'"), "['tool.py', '--name', 'a b']\n");
    assert_eq!(terminal.paths(), ["made.txt", "main.py", "tool.py"]);
    assert_eq!(terminal.project.text("made.txt"), Some("made"));
    assert_eq!(terminal.out("python -c 'import sys; print(sys.argv)' x"), "['-c', 'x']\n");
    assert!(terminal.err("python nothing.py").contains("can't open file '/home/user/nothing.py'"));
    let failing = terminal.err("python -c '1/0'");
    assert!(failing.ends_with("ZeroDivisionError: division by zero\n"), "{failing}");
}

#[test]
fn databases_are_files_that_sqlite3_asks() {
    let program = "\
import os, sqlite3
print(os.path.exists('app.db'))
connection = sqlite3.connect('app.db')
connection.execute('create table if not exists t (x integer primary key, y text)')
connection.execute(\"insert into t (y) values ('a')\")
connection.commit()
";
    let mut terminal = Terminal::new("sqlite", &[("main.py", program)]);
    assert_eq!(terminal.out("python main.py"), "False\n");
    assert_eq!(terminal.out("python main.py"), "True\n");
    assert_eq!(terminal.out("ls"), "app.db\nmain.py\n");
    assert_eq!(terminal.out("sqlite3 app.db .tables 'select * from t; select count(*) from t'"), "t\n1|a\n2|a\n2\n");
    assert_eq!(
        terminal.out("sqlite3 -box app.db 'select y from t where x = 1'"),
        "┌───┐\n│ y │\n├───┤\n│ a │\n└───┘\n"
    );
    assert_eq!(
        terminal.out("sqlite3 ./app.db .dump"),
        "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE t (x integer primary key, y text);\nINSERT INTO t VALUES(1,'a');\nINSERT INTO t VALUES(2,'a');\nCOMMIT;\n"
    );
    assert_eq!(terminal.err("sqlite3 app.db 'select * from foo'"), "Error: in prepare, no such table: foo\n");
    assert_eq!(
        terminal.err("sqlite3 app.db 'insert into t (x) values (1)'"),
        "Error: stepping, UNIQUE constraint failed: t.x (19)\n"
    );
    assert_eq!(terminal.out("sqlite3 new.db 'create table u (z); insert into u values (1)'"), "");
    assert_eq!(terminal.out("ls"), "app.db\nmain.py\nnew.db\n");
    // An edit starts from nothing, Run from what is there.
    let live = terminal.request(|run, project| Request::Run { run, mode: RunMode::Live, project });
    assert_eq!(live.out, "False\n");
    assert_eq!(terminal.out("rm app.db"), "");
    assert_eq!(terminal.out("ls *.db"), "new.db\n");
}

const MODELS: &str = "\
from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

class Base(DeclarativeBase):
    pass

class Model(Base):
    __tablename__ = 'models'
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(50))
";

const MAIN: &str = "\
from sqlalchemy import create_engine, text
engine = create_engine('sqlite:///app.db')
with engine.begin() as connection:
    connection.execute(text(\"insert into models (name) values ('bert')\"))
    print(connection.execute(text('select count(*) from models')).scalar())
";

#[test]
fn the_way_of_a_migration() {
    let mut terminal = Terminal::new("alembic", &[("main.py", MAIN), ("models.py", MODELS)]);
    let init = terminal.out("alembic init alembic");
    assert!(init.contains("Generating /home/user/alembic/env.py"), "{init}");
    assert!(terminal.paths().contains(&"alembic/versions/"), "{:?}", terminal.paths());
    let change = |terminal: &mut Terminal, path: &str, from: &str, to: &str| {
        let file = terminal.project.files.iter_mut().find(|file| file.path == path).expect("a file");
        assert!(file.text.contains(from), "{}", file.text);
        file.text = file.text.replace(from, to);
    };
    change(&mut terminal, "alembic.ini", "driver://user:pass@localhost/dbname", "sqlite:///app.db");
    change(
        &mut terminal,
        "alembic/env.py",
        "target_metadata = None",
        "from models import Base\ntarget_metadata = Base.metadata",
    );
    let made = terminal.type_line("alembic revision --autogenerate -m 'add models' --rev-id 1a");
    assert!(made.err.contains("Detected added table 'models'"), "{}", made.err);
    assert!(terminal.paths().contains(&"alembic/versions/1a_add_models.py"), "{:?}", terminal.paths());
    assert!(!terminal.paths().contains(&"alembic/versions/"));
    let live = terminal.request(|run, project| Request::Run { run, mode: RunMode::Live, project });
    assert!(live.err.contains("no such table: models"), "{}", live.err);
    let upgrade = terminal.type_line("alembic upgrade head");
    assert!(upgrade.err.contains("Running upgrade  -> 1a, add models"), "{}", upgrade.err);
    let created = upgrade.events.iter().any(
        |event| matches!(event, Event::Statement { statement, .. } if statement.sql.starts_with("CREATE TABLE models")),
    );
    assert!(created);
    assert_eq!(terminal.out("sqlite3 app.db .tables"), "alembic_version  models         \n");
    assert_eq!(terminal.type_line("alembic current").out, "1a (head)\n");
    let edit = terminal.type_line("alembic edit head");
    let opened = Event::Opened { run: terminal.run, path: "alembic/versions/1a_add_models.py".into() };
    assert!(edit.events.contains(&opened), "{:?}", edit.err);
    let unknown = terminal.type_line("alembic upgrade nothing");
    assert_eq!(
        unknown.out,
        "FAILED: Can't locate revision identified by 'nothing'
"
    );
    assert_eq!(unknown.outcome, Some(Outcome::Failed));
    // A program after an edit finds the tables that migrations made, and changes a copy.
    for _ in 0..2 {
        let live = terminal.request(|run, project| Request::Run { run, mode: RunMode::Live, project });
        assert_eq!((live.out.as_str(), live.err.as_str()), ("1\n", ""));
    }
    assert_eq!(terminal.out("sqlite3 app.db 'select count(*) from models'"), "0\n");
}
