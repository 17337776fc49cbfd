//! [`Inquiry`]: reads a project's migrations without anybody seeing it, and without changing anything.

use std::rc::Rc;

use protocol::{Migrations, Problem, Project, RunId};

use super::answer::Answer;
use crate::console::{Console, EchoTarget};
use crate::databases::Databases;
use crate::ending::Ending;
use crate::kept::KeptDatabases;
use crate::limits::Limits;
use crate::machine::Machine;
use crate::platform::Platform;
use crate::project_files::ProjectFiles;
use crate::project_path::ProjectStorage;
use crate::run::{Program, Run};
use crate::seeds;
use crate::sources::ProjectSources;
use crate::statements::DatabaseReporter;

/// The folder of the copies of the databases.
const FOLDER: &str = "inquiry";
/// Where the program seems to stand.
const PATH: &str = "/usr/bin/alembic";
const PROGRAM: &str = include_str!("inquiry.py");

/// Takes what is printed, and forgets it.
struct Silence;

impl Console for Silence {
    fn stdout(&self, _text: &str) {}

    fn stderr(&self, _text: &str) {}
}

/// A program of ours that runs over a project.
pub(crate) struct Inquiry {
    run: RunId,
    platform: Rc<dyn Platform>,
    // The program goes before its databases.
    program: Option<Run>,
    databases: Rc<Databases>,
    answer: Rc<Answer>,
}

impl Inquiry {
    /// Copies the databases and reads the program in.
    pub(crate) fn start(
        machine: Machine,
        platform: &Rc<dyn Platform>,
        run: RunId,
        project: &Project,
        kept: &KeptDatabases,
    ) -> Self {
        let databases = Databases::new(platform.storage(FOLDER));
        for (name, copy) in kept.copy_all(&**databases.storage()) {
            databases.adopt(name, copy);
        }
        // A run tells what is wrong in a seed; here what it holds is enough.
        seeds::fill(project, &databases);
        let program = Program {
            source: Rc::from(PROGRAM),
            path: PATH.to_owned(),
            arguments: Vec::new(),
            loader: Rc::new(ProjectSources::new(project)),
            console: Rc::new(Silence),
            echo: EchoTarget::Nowhere,
            storage: Rc::new(ProjectStorage(databases.storage().clone())),
            files: Some(Rc::new(ProjectFiles::new(project, platform, &databases, None))),
            observers: vec![Rc::new(DatabaseReporter { databases: databases.clone() })],
            session_observer: None,
            migration_observer: None,
            editor: None,
            warnings: None,
            limits: Limits::INQUIRY,
        };
        let program = Run::start(machine, program, platform);
        if let Some(instructions) = Limits::INQUIRY.instructions {
            // `env.py` and revision files are run by native code, in one slice.
            program.vm().set_nested_limit(instructions);
        }
        let answer = Answer::of_program(program.vm());
        Self { run, platform: platform.clone(), program: Some(program), databases, answer }
    }

    /// The number of the request.
    pub(crate) fn run(&self) -> RunId {
        self.run
    }

    /// Runs so many instructions; answers with what was found once there is no more to find.
    pub(crate) fn slice(&mut self, instructions: u64) -> Option<Migrations> {
        let ending = match &mut self.program {
            Some(program) => program.slice(instructions)?,
            None => Ending::Stopped,
        };
        Some(self.end(&ending))
    }

    /// What was found until now, as the last answer.
    pub(crate) fn end(&mut self, ending: &Ending) -> Migrations {
        let mut migrations = self.answer.take();
        let problem =
            |class: &str, message: &str| Some(Problem { class: class.into(), message: message.into(), place: None });
        let missing = match ending {
            Ending::Exited(_) => None,
            Ending::Failed(diagnostic) | Ending::NotParsed(diagnostic) => {
                problem(&diagnostic.class, &diagnostic.message)
            }
            Ending::Stopped => problem("Stopped", "Reading the migrations was stopped."),
            Ending::OverBudget => problem(
                "Stopped",
                "Reading the migrations took too long: does a program in env.py or in a revision end?",
            ),
        };
        migrations.problem = migrations.problem.or(missing);
        self.program = None;
        migrations
    }
}

impl Drop for Inquiry {
    fn drop(&mut self) {
        self.program = None;
        let files = self.databases.files();
        self.databases.close();
        for file in files {
            self.platform.delete_database(FOLDER, &file);
        }
    }
}
