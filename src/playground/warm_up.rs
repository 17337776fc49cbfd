//! The warm-up: a small program whose doings nobody sees.
//!
//! It uses what most programs use, so that the engine's code is compiled and its caches are filled when the first
//! program of a learner comes.

use std::rc::Rc;

use protocol::Project;

use crate::console::{Console, EchoTarget};
use crate::limits::Limits;
use crate::machine::Machine;
use crate::platform::Platform;
use crate::run::{Program, Run};
use crate::sources::ProjectSources;

const TEXT: &str = include_str!("warm_up.py");

/// How many instructions run before messages are looked at: most of the time goes into native code.
pub(crate) const STEP: u64 = 40;

/// How far the warm-up is.
pub(crate) enum WarmUp {
    /// It begins when there is nothing else to do: a program may be waiting for the engine already.
    Wanted,
    /// It runs.
    UnderWay(Box<Run>),
    /// It has ended, or gave way to a program.
    Over,
}

/// The warm-up, ready to run. It keeps its rows in memory and opens no file.
pub(crate) fn start(platform: &Rc<dyn Platform>, console: Rc<dyn Console>) -> Run {
    let program = Program {
        source: Rc::from(TEXT),
        path: "main.py".to_owned(),
        arguments: Vec::new(),
        loader: Rc::new(ProjectSources::new(&Project::single(TEXT))),
        console,
        echo: EchoTarget::Nowhere,
        storage: platform.storage("warm-up"),
        files: None,
        observers: Vec::new(),
        session_observer: None,
        migration_observer: None,
        editor: None,
        warnings: None,
        limits: Limits::LIVE,
    };
    Run::start(Machine::new(platform), program, platform)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Bench, Ending, StandardStreams};

    #[test]
    fn it_runs_to_its_end_without_an_error() {
        let streams = Rc::new(StandardStreams::default());
        let platform: Rc<dyn Platform> = Rc::new(Bench::new("warm-up"));
        assert_eq!(start(&platform, streams.clone()).finish(), Ending::Exited(0));
        assert_eq!(streams.take_stderr(), "");
        let expected = "1 'a' 0.25\n1 a 0.25\n2 b 0.5\n3 c 0.5\na 1\nb 1\nIntegrityError\n";
        assert_eq!(streams.take_stdout(), expected);
    }
}
