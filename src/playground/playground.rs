//! What the page talks to: requests in, events out.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use engine::Observer;
use protocol::{Event, Outcome, Project, Request, RunId, RunMode};
use python::{Files, MemoryFiles};

use crate::alembic;
use crate::check::{self, Witness};
use crate::console::StandardStreams;
use crate::databases::Databases;
use crate::events::EventQueue;
use crate::flushes::FlushReporter;
use crate::limits::Limits;
use crate::machine::{Machine, Usage};
use crate::migrations::{self, Asked, Inquiries, Inquiry, StepReporter};
use crate::platform::Platform;
use crate::run::{self, Ending, Program, Run};
use crate::snapshot;
use crate::sources::ProjectSources;
use crate::statements::{DatabaseReporter, StatementReporter};
use crate::warm_up;
use crate::warnings::WarningLog;

/// The folder of database files that stay between runs.
const PROJECT: &str = "project";
/// The folder of database files of a run after an edit, or of a check.
const SCRATCH: &str = "scratch";

/// The folder of the copies that a rehearsal works on.
const REHEARSAL: &str = "rehearsal";

/// How many instructions run between two looks at the clock.
const STEP: u64 = 20_000;

/// A run under way and what it reports to.
struct Active {
    run: Run,
    databases: Rc<Databases>,
    folder: &'static str,
    started: u64,
    check: Option<(course::Checks, Rc<Witness>)>,
    warnings: Rc<WarningLog>,
}

/// Takes requests, runs programs in slices, yields events.
pub struct Playground {
    platform: Rc<dyn Platform>,
    queue: Rc<EventQueue>,
    active: Option<Active>,
    /// Readings of the project's migrations, which go on while no program runs.
    inquiries: Inquiries,
    /// The warm-up under way, until a program comes or it ends.
    warm_up: Option<Run>,
    /// The interpreter of the next run.
    ready: Option<Machine>,
    /// What the last run used.
    usage: Usage,
    /// The databases of the run that ended last, for the table browser.
    last: Option<Rc<Databases>>,
    /// Names of the database files that full runs made.
    kept_files: Vec<String>,
    /// Names of the database files that the last scratch run made.
    scratch_files: Vec<String>,
}

impl Playground {
    /// A playground without a run.
    pub fn new(platform: Rc<dyn Platform>) -> Self {
        Self {
            platform,
            queue: Rc::default(),
            active: None,
            inquiries: Inquiries::default(),
            warm_up: None,
            ready: None,
            usage: Usage::default(),
            last: None,
            kept_files: Vec::new(),
            scratch_files: Vec::new(),
        }
    }

    /// The events since the last call.
    pub fn take_events(&mut self) -> Vec<Event> {
        self.queue.take()
    }

    /// Takes the events so far as [`Playground::take_events`] does, also in the middle of a statement.
    pub fn events_on_the_way(&self) -> impl Fn() -> Vec<Event> + use<> {
        let queue = Rc::clone(&self.queue);
        move || queue.take()
    }

    /// Whether a program is under way.
    pub fn is_running(&self) -> bool {
        self.active.is_some() || !self.inquiries.is_empty()
    }

    /// How many nanoseconds the program that is under way sleeps, if it does: [`Playground::work`] is of no use before.
    pub fn pause(&self) -> Option<u64> {
        self.active.as_ref().and_then(|active| active.run.pause())
    }

    /// Whether a program is under way or the next one is to be prepared.
    pub fn has_work(&self) -> bool {
        self.is_running() || self.ready.is_none()
    }

    /// Does a piece of what makes the next run quicker, while no program runs.
    pub fn prepare(&mut self) {
        if self.is_running() || self.ready.is_some() {
            return;
        }
        match &mut self.warm_up {
            Some(run) => {
                if run.slice(warm_up::STEP).is_some() {
                    self.usage = run.usage();
                    self.warm_up = None;
                }
            }
            None => self.ready = Some(Machine::prepared(&self.platform, &self.usage)),
        }
    }

    /// Lets [`Playground::prepare`] run a small program first, whose doings nobody sees. The first program then finds
    /// everything as a second one would; it takes the warm-up's place if it comes earlier.
    pub fn warm_up(&mut self) {
        self.warm_up = Some(warm_up::start(&self.platform, Rc::new(StandardStreams::default())));
    }

    /// Takes a request.
    pub fn handle(&mut self, request: Request) {
        match request {
            Request::Run { run, mode, project } => {
                let (folder, limits) = match mode {
                    RunMode::Live => (SCRATCH, Limits::LIVE),
                    RunMode::Full => (PROJECT, Limits::FULL),
                };
                self.begin(run, &project, folder, limits, None);
            }
            Request::Check { run, project, checks } => match course::Checks::from_bytes(&checks) {
                Ok(checks) => self.begin(run, &project, SCRATCH, Limits::LIVE, Some(checks)),
                Err(_) => self.fail("The lesson's checks cannot be read; reload the page."),
            },
            Request::Migrations { run, project } => self.inquiries.ask(run, project),
            Request::Rehearse { run, project, words } => {
                let project = alembic::project(project, &words);
                self.begin(run, &project, REHEARSAL, Limits::FULL, None);
            }
            Request::Stop => self.stop(),
            Request::StopSignal { url } => self.platform.watch_stop_signal(&url),
            Request::Rows { database, table, offset, limit } => self.rows(&database, &table, offset, limit),
            Request::ResetDatabases => self.reset(),
        }
    }

    fn fail(&self, message: impl Into<String>) {
        self.queue.push(Event::RequestFailed { message: message.into() });
    }

    fn begin(
        &mut self,
        run: RunId,
        project: &Project,
        folder: &'static str,
        limits: Limits,
        checks: Option<course::Checks>,
    ) {
        self.inquiries.forget();
        self.stop();
        self.warm_up = None;
        self.queue.begin(run);
        if folder == SCRATCH {
            for file in std::mem::take(&mut self.scratch_files) {
                self.platform.delete_database(SCRATCH, &file);
            }
        }
        let storage = self.platform.storage(folder);
        let databases = Databases::new(storage.clone());
        if folder == REHEARSAL {
            migrations::copy(&self.platform, &self.kept_files, PROJECT, &databases);
        }
        let statements = Rc::new(StatementReporter { queue: self.queue.clone(), vm: RefCell::new(Weak::new()) });
        let flushes = FlushReporter::new(&self.queue);
        let steps = StepReporter::new(&self.queue);
        let warnings = WarningLog::new();
        let mut observers: Vec<Rc<dyn Observer>> =
            vec![statements.clone(), steps.clone(), Rc::new(DatabaseReporter { databases: databases.clone() })];
        let check = checks.map(|checks| (checks, check::witness()));
        if let Some((_, witness)) = &check {
            observers.push(witness.clone());
        }
        let program = Program {
            source: Rc::from(project.main_text()),
            path: project.main.clone(),
            loader: Rc::new(ProjectSources::new(project)),
            console: self.queue.clone(),
            // The page shows statements in a pane of their own.
            prints_echo: false,
            storage,
            files: Some(self.files(project)),
            observers,
            session_observer: Some(flushes.clone()),
            migration_observer: Some(steps.clone()),
            warnings: Some(warnings.clone()),
            limits,
        };
        let started = self.platform.monotonic_nanos();
        let machine = self.ready.take().unwrap_or_else(|| Machine::new(&self.platform));
        let active_run = Run::start(machine, program, &self.platform);
        run::attach(&active_run, &statements.vm);
        run::attach(&active_run, &flushes.vm);
        self.active = Some(Active { run: active_run, databases, folder, started, check, warnings });
    }

    /// The project's files for one run, which may change its own copies.
    fn files(&self, project: &Project) -> Rc<dyn Files> {
        let platform = self.platform.clone();
        let files = MemoryFiles::new(move || platform.unix_micros().saturating_mul(1000));
        for file in &project.files {
            files.place(&file.path, file.text.as_bytes());
        }
        Rc::new(files)
    }

    /// Runs the program for about `nanos`; answers whether there is more to do.
    pub fn work(&mut self, nanos: u64) -> bool {
        let until = self.platform.monotonic_nanos().saturating_add(nanos);
        while let Some(active) = &mut self.active {
            let ending = active.run.slice(STEP);
            for diagnostic in active.warnings.take_diagnostics() {
                self.queue.push(Event::Diagnostic { run: self.queue.run(), diagnostic });
            }
            if let Some(ending) = ending {
                self.end(ending);
                return !self.inquiries.is_empty();
            }
            if active.run.pause().is_some() || self.platform.monotonic_nanos() >= until {
                return true;
            }
        }
        self.inquire(until)
    }

    /// Goes on with reading the project's migrations; answers whether there is more to do.
    fn inquire(&mut self, until: u64) -> bool {
        if let Some((run, project)) = self.inquiries.take_waiting() {
            self.warm_up = None;
            let machine = self.ready.take().unwrap_or_else(|| Machine::new(&self.platform));
            let asked = Asked {
                run,
                project: &project,
                files: self.files(&project),
                databases: &self.kept_files,
                folder: PROJECT,
            };
            self.inquiries.begin(Inquiry::start(machine, &self.platform, asked));
        }
        while !self.inquiries.is_empty() {
            if let Some((run, migrations)) = self.inquiries.slice(STEP) {
                self.queue.push(Event::Migrations { run, migrations });
            } else if self.platform.monotonic_nanos() >= until {
                return true;
            }
        }
        false
    }

    fn stop(&mut self) {
        if self.active.is_some() {
            self.end(Ending::Stopped);
        } else if let Some((run, migrations)) = self.inquiries.stop() {
            self.queue.push(Event::Migrations { run, migrations });
        }
    }

    fn end(&mut self, ending: Ending) {
        let Some(active) = self.active.take() else { return };
        let run = self.queue.run();
        let Active { run: program, databases, folder, started, check, .. } = active;
        let instructions = program.instructions();
        // A text that does not parse says nothing about the next run.
        if !matches!(ending, Ending::NotParsed(_)) {
            self.usage = program.usage();
        }
        // The program's objects go first: what they did not commit is rolled back.
        drop(program);
        let (outcome, diagnostic) = match &ending {
            Ending::Exited(0) => (Outcome::Completed, None),
            Ending::Exited(_) => (Outcome::Failed, None),
            Ending::Failed(diagnostic) => (Outcome::Failed, Some(diagnostic.clone())),
            Ending::NotParsed(diagnostic) => (Outcome::NotParsed, Some(diagnostic.clone())),
            Ending::Stopped => (Outcome::Stopped, None),
            Ending::OverBudget => (Outcome::OverBudget, None),
        };
        if let Some(diagnostic) = diagnostic {
            self.queue.push(Event::Diagnostic { run, diagnostic });
        }
        // A rehearsal leaves what was there.
        let left = if folder == REHEARSAL { self.last.as_ref() } else { Some(&databases) };
        let left = left.map(|databases| snapshot::describe(databases)).unwrap_or_default();
        self.queue.push(Event::Schema { run, databases: left });
        if let Some((checks, witness)) = check {
            let evidence = course::Evidence {
                stdout: self.queue.printed_stdout(),
                stderr: self.queue.printed_stderr(),
                ending: course_ending(&ending),
                statements: witness.take(),
                databases: check::databases(&databases),
            };
            self.queue.push(Event::Checked { run, report: check::report(&checks, &evidence) });
        }
        let micros = self.platform.monotonic_nanos().saturating_sub(started) / 1000;
        self.queue.push(Event::Finished { run, outcome, micros, instructions });
        self.keep(databases, folder);
    }

    /// Keeps the databases for the table browser. Scratch files are deleted when the next run takes their place.
    fn keep(&mut self, databases: Rc<Databases>, folder: &'static str) {
        if folder == REHEARSAL {
            let files = databases.files();
            drop(databases);
            return files.iter().for_each(|file| self.platform.delete_database(REHEARSAL, file));
        }
        let files = if folder == PROJECT { &mut self.kept_files } else { &mut self.scratch_files };
        for file in databases.files() {
            if !files.contains(&file) {
                files.push(file);
            }
        }
        self.last = Some(databases);
    }

    fn rows(&self, database: &str, table: &str, offset: u64, limit: u32) {
        let databases = match (&self.active, &self.last) {
            (Some(active), _) => Some(&active.databases),
            (None, last) => last.as_ref(),
        };
        let page = databases.and_then(|databases| snapshot::rows_page(databases, database, table, offset, limit));
        match page {
            Some(page) => self.queue.push(Event::Rows(page)),
            None => self.fail(format!("There is no table {table} in {database} any more; run the program again.")),
        }
    }

    fn reset(&mut self) {
        self.stop();
        self.last = None;
        for file in std::mem::take(&mut self.kept_files) {
            self.platform.delete_database(PROJECT, &file);
        }
    }
}

fn course_ending(ending: &Ending) -> course::Ending {
    match ending {
        Ending::Exited(_) => course::Ending::Completed,
        Ending::Failed(diagnostic) | Ending::NotParsed(diagnostic) => course::Ending::Raised(course::Raised {
            class: diagnostic.class.clone(),
            message: diagnostic.message.clone(),
            line: diagnostic.span.as_ref().map(|span| span.line),
        }),
        Ending::Stopped | Ending::OverBudget => course::Ending::Stopped,
    }
}
