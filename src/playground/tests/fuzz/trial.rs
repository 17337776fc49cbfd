//! One run of one program in a playground of its own, and what went wrong in it.

use std::rc::Rc;

use playground::{Bench, Playground};
use protocol::{Event, File, Outcome, Project, Request, RunMode};

use crate::chance::Chance;

/// How many steps of the machine a program gets before Stop.
const STEPS: usize = 12;

/// The modules that programs which build constructs import.
const CASES: &str = include_str!("cases.py");
const TABLES: &str = include_str!("../../../../tests/compile/tables.py");

/// Runs a program for a while, then a sound one: the playground has to be as good as before.
pub fn fault(source: &str, chance: &mut Chance) -> Option<String> {
    let mut playground = Playground::new(Rc::new(Bench::new(format!("fuzz-{:?}", std::thread::current().id()))));
    let mode = if chance.percent(50) { RunMode::Live } else { RunMode::Full };
    let mut project = Project::single(source);
    for (path, text) in [("cases.py", CASES), ("tables.py", TABLES)] {
        project.files.push(File { path: path.into(), text: text.into() });
    }
    if run(&mut playground, mode, project).is_none() {
        return Some("the run does not end".to_owned());
    }
    let sound = Project::single(
        "import sqlalchemy as sa\nprint(sa.create_engine('sqlite://').connect().scalar(sa.select(1)))\n",
    );
    match run(&mut playground, RunMode::Live, sound) {
        Some(Outcome::Completed) => None,
        other => Some(format!("the next program ends with {other:?}")),
    }
}

/// One run as the worker drives it, with Stop after a while: the program, then what the next one needs.
fn run(playground: &mut Playground, mode: RunMode, project: Project) -> Option<Outcome> {
    playground.handle(Request::Run { run: 1, mode, project });
    let mut steps = 0;
    while playground.work(1) {
        steps += 1;
        if steps == STEPS {
            playground.handle(Request::Stop);
        }
    }
    playground.prepare();
    playground.take_events().into_iter().find_map(|event| match event {
        Event::Finished { outcome, .. } => Some(outcome),
        _ => None,
    })
}
