//! What the page talks to: requests in, events out.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use bindings::Editor;
use engine::driver::DriverConnection;
use engine::{Interrupt, Observer};
use protocol::{Event, Project, Request, RunId, RunMode};

use crate::check::{self, Witness};
use crate::console::{EchoTarget, StandardStreams};
use crate::databases::Databases;
use crate::ending::Ending;
use crate::events::EventQueue;
use crate::examination::{Conclusion, Examination};
use crate::flushes::FlushReporter;
use crate::kept::KeptDatabases;
use crate::limits::Limits;
use crate::machine::{Machine, Usage};
use crate::migrations::{Inquiries, Inquiry, StepReporter};
use crate::platform::Platform;
use crate::project_files::FileChanges;
use crate::project_path::ProjectStorage;
use crate::run::{self, Program, Run};
use crate::seeds;
use crate::shell::{self, Modules, Plan, Shell};
use crate::snapshot;
use crate::sources::ProjectSources;
use crate::statements::{DatabaseReporter, StatementReporter};
use crate::surroundings::{Folder, Surroundings};
use crate::warm_up::{self, WarmUp};

/// How many instructions run between two looks at the clock.
const STEP: u64 = 20_000;

/// What a run is to do.
struct Job<'a> {
    run: RunId,
    project: &'a Project,
    folder: Folder,
    limits: Limits,
}

/// A run under way.
struct Active {
    run: Run,
    surroundings: Surroundings,
}

/// Takes requests, runs programs in slices, yields events.
pub struct Playground {
    platform: Rc<dyn Platform>,
    queue: Rc<EventQueue>,
    active: Option<Active>,
    /// A check under way, which runs the program on a playground of its own.
    examination: Option<Examination>,
    /// Who sees what programs do, and how much they may, on the playground of a check.
    examiner: Option<(Rc<Witness>, Limits)>,
    /// Readings of the project's migrations, which go on while no program runs.
    inquiries: Inquiries,
    /// The warm-up, until a program comes or it ends.
    warm_up: WarmUp,
    /// The interpreter of the next run.
    ready: Option<Machine>,
    /// What the last run used.
    usage: Usage,
    /// The databases of the run that ended last, for the table browser.
    last: Option<Rc<Databases>>,
    /// The database files that full runs and commands made.
    kept: Rc<KeptDatabases>,
    /// Names of the database files that the last scratch run made.
    scratch_files: Vec<String>,
}

impl Playground {
    /// A playground without a run.
    pub fn new(platform: Rc<dyn Platform>) -> Self {
        let kept = KeptDatabases::new(&platform);
        Self {
            platform,
            queue: Rc::default(),
            active: None,
            examination: None,
            examiner: None,
            inquiries: Inquiries::default(),
            warm_up: WarmUp::Over,
            ready: None,
            usage: Usage::default(),
            last: None,
            kept,
            scratch_files: Vec::new(),
        }
    }

    /// A playground for a check: `witness` sees all that its programs do.
    pub(crate) fn examined(
        platform: Rc<dyn Platform>,
        ready: Option<Machine>,
        witness: Rc<Witness>,
        limits: Limits,
    ) -> Self {
        Self { ready, examiner: Some((witness, limits)), ..Self::new(platform) }
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
        self.active.is_some() || self.examination.is_some() || !self.inquiries.is_empty()
    }

    /// How many nanoseconds the program that is under way sleeps, if it does: [`Playground::work`] is of no use before.
    pub fn pause(&self) -> Option<u64> {
        let examined = self.examination.as_ref().and_then(Examination::pause);
        examined.or_else(|| self.active.as_ref().and_then(|active| active.run.pause()))
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
            WarmUp::Wanted => {
                let run = warm_up::start(&self.platform, Rc::new(StandardStreams::default()));
                self.warm_up = WarmUp::UnderWay(Box::new(run));
            }
            WarmUp::UnderWay(run) => {
                if run.slice(warm_up::STEP).is_some() {
                    self.usage = run.usage();
                    self.warm_up = WarmUp::Over;
                }
            }
            WarmUp::Over => self.ready = Some(Machine::prepared(&self.platform, &self.usage)),
        }
    }

    /// Lets [`Playground::prepare`] run a small program first, whose doings nobody sees. The first program then finds
    /// everything as a second one would; it takes the warm-up's place if it comes earlier.
    pub fn warm_up(&mut self) {
        self.warm_up = WarmUp::Wanted;
    }

    /// Takes a request.
    pub fn handle(&mut self, request: Request) {
        match request {
            Request::Run { run, mode, project } => {
                let (folder, limits) = match mode {
                    RunMode::Live => (Folder::Scratch, Limits::LIVE),
                    RunMode::Full => (Folder::Project, Limits::FULL),
                };
                self.begin(&Job { run, project: &project, folder, limits });
            }
            Request::Check { run, project, checks } => match course::Checks::from_bytes(&checks) {
                Ok(checks) => self.examine(run, &project, checks),
                Err(_) => self.fail("The lesson's checks cannot be read; reload the page."),
            },
            Request::Command { run, line, project } => self.command(run, &line, &project),
            Request::Migrations { run, project } => self.inquiries.ask(run, project),
            Request::Rehearse { run, project, words } => self.rehearse(run, &project, &words),
            Request::Stop => self.stop(),
            Request::StopSignal { url } => self.platform.watch_stop_signal(&url),
            Request::Rows { database, table, offset, limit } => self.rows(&database, &table, offset, limit),
            Request::ResetDatabases => self.reset(),
        }
    }

    fn fail(&self, message: impl Into<String>) {
        self.queue.push(Event::RequestFailed { message: message.into() });
    }

    /// Begins a check.
    fn examine(&mut self, run: RunId, project: &Project, checks: course::Checks) {
        self.inquiries.forget();
        self.stop();
        self.warm_up = WarmUp::Over;
        self.last = None;
        self.queue.begin(run);
        let ready = self.ready.take();
        self.examination = Some(Examination::begin(&self.platform, &self.kept, ready, run, project, checks));
    }

    /// Tells what came of a check.
    fn end_examination(&mut self, conclusion: Conclusion) {
        let Conclusion { run, report, outcome, instructions, micros, databases } = conclusion;
        self.examination = None;
        self.last = databases;
        self.queue.push(Event::Checked { run, report: check::report(report) });
        self.queue.push(Event::Finished { run, outcome, micros, instructions });
    }

    /// The databases of the run that ended last.
    pub(crate) fn last_databases(&self) -> Option<Rc<Databases>> {
        self.last.clone()
    }

    /// One of the files that stay between runs, or the first.
    pub(crate) fn kept_database(&self, name: Option<&str>) -> Option<Rc<DriverConnection>> {
        let first = || self.kept.names().into_iter().next();
        self.kept.open(&name.map(str::to_owned).or_else(first)?)
    }

    /// The surroundings.
    pub(crate) fn platform(&self) -> &Rc<dyn Platform> {
        &self.platform
    }

    /// Takes in copies of database files of another playground.
    pub(crate) fn keep_copies_of(&self, kept: &KeptDatabases) {
        self.kept.copy_from(kept);
    }

    /// Makes the databases that a project's files fill, where they are not there yet.
    pub(crate) fn fill_new_databases(&self, project: &Project) {
        for complaint in seeds::fill_kept(project, &self.kept) {
            self.fail(complaint);
        }
    }

    fn begin(&mut self, job: &Job<'_>) {
        let surroundings = self.surroundings(job);
        let source = Rc::from(job.project.main_text());
        self.start(surroundings, job.limits, source, job.project.main.clone(), Vec::new());
    }

    /// Does a line of the terminal: at once, or as a program.
    fn command(&mut self, run: RunId, line: &str, project: &Project) {
        let limits = self.examiner.as_ref().map_or(Limits::FULL, |(_, limits)| *limits);
        let job = Job { run, project, folder: Folder::Project, limits };
        let mut surroundings = self.surroundings(&job);
        let interrupt = Interrupt::default();
        interrupt.set_budget(job.limits.statement_instructions);
        interrupt.set_probe(self.platform.stop_probe());
        let (files, console) = (surroundings.files.clone(), self.queue.clone());
        let shell = Shell { project, files: &files, databases: &self.kept, console: &*console, interrupt };
        match shell.run(line) {
            Plan::Program { source, path, arguments, modules } => {
                if modules == Modules::OnPath {
                    surroundings.sources = Rc::new(ProjectSources::texts_only(project));
                }
                self.start(surroundings, job.limits, source, path, arguments);
            }
            Plan::Done(status) => {
                self.tell_examiner(&Ending::Exited(status));
                self.conclude(surroundings, &Ending::Exited(status), 0);
            }
        }
    }

    /// Does `alembic WORDS` on copies of the databases, of which nothing is kept.
    fn rehearse(&mut self, run: RunId, project: &Project, words: &[String]) {
        let job = Job { run, project, folder: Folder::Rehearsal, limits: Limits::FULL };
        let surroundings = self.surroundings(&job);
        if let Plan::Program { source, path, arguments, .. } = shell::alembic_program(words) {
            self.start(surroundings, job.limits, source, path, arguments);
        }
    }

    /// Stops what runs, and lays out what the next run works on.
    fn surroundings(&mut self, job: &Job<'_>) -> Surroundings {
        self.inquiries.forget();
        self.stop();
        self.warm_up = WarmUp::Over;
        self.queue.begin(job.run);
        if job.folder == Folder::Scratch {
            for file in std::mem::take(&mut self.scratch_files) {
                self.platform.delete_database(Folder::Scratch.name(), &file);
            }
        }
        let (surroundings, complaints) = Surroundings::new(&self.platform, &self.kept, job.project, job.folder);
        for complaint in complaints {
            self.fail(complaint);
        }
        surroundings
    }

    fn start(
        &mut self,
        surroundings: Surroundings,
        limits: Limits,
        source: Rc<str>,
        path: String,
        arguments: Vec<String>,
    ) {
        let statements = Rc::new(StatementReporter { queue: self.queue.clone(), vm: RefCell::new(Weak::new()) });
        let witness = self.examiner.as_ref().map(|(witness, _)| witness.clone());
        let flushes = FlushReporter::new(&self.queue, witness.clone());
        let steps = StepReporter::new(&self.queue);
        let databases = surroundings.databases.clone();
        let mut observers: Vec<Rc<dyn Observer>> =
            vec![statements.clone(), steps.clone(), Rc::new(DatabaseReporter { databases: databases.clone() })];
        if let Some(witness) = witness {
            witness.begin();
            observers.push(witness);
        }
        let program = Program {
            source,
            path,
            arguments,
            loader: surroundings.sources.clone(),
            console: self.queue.clone(),
            // The page shows statements in a pane of their own.
            echo: EchoTarget::Nowhere,
            storage: Rc::new(ProjectStorage(databases.storage().clone())),
            files: Some(surroundings.files.clone()),
            observers,
            session_observer: Some(flushes.clone()),
            migration_observer: Some(steps.clone()),
            // Only what the learner asked for may turn to another file.
            editor: (surroundings.folder == Folder::Project).then(|| self.queue.clone() as Rc<dyn Editor>),
            warnings: Some(surroundings.warnings.clone()),
            limits,
        };
        let machine = self.ready.take().unwrap_or_else(|| Machine::new(&self.platform));
        let mut run = Run::start(machine, program, &self.platform);
        if let Some((witness, _)) = &self.examiner {
            run::watch(&mut run, witness.clone());
        }
        run::attach(&run, &statements.vm);
        run::attach(&run, &flushes.vm);
        self.active = Some(Active { run, surroundings });
    }

    /// Runs the program for about `nanos`; answers whether there is more to do.
    pub fn work(&mut self, nanos: u64) -> bool {
        let until = self.platform.monotonic_nanos().saturating_add(nanos);
        if let Some(examination) = &mut self.examination {
            if let Some(conclusion) = examination.work(nanos, &self.queue) {
                self.end_examination(conclusion);
            }
            return self.is_running();
        }
        while let Some(active) = &mut self.active {
            let ending = active.run.slice(STEP);
            for diagnostic in active.surroundings.warnings.take_diagnostics() {
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
            self.warm_up = WarmUp::Over;
            let machine = self.ready.take().unwrap_or_else(|| Machine::new(&self.platform));
            self.inquiries.begin(Inquiry::start(machine, &self.platform, run, &project, &self.kept));
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
        if let Some(examination) = &mut self.examination {
            let conclusion = examination.stop(&self.queue);
            self.end_examination(conclusion);
        }
        if self.active.is_some() {
            self.end(Ending::Stopped);
        } else if let Some((run, migrations)) = self.inquiries.stop() {
            self.queue.push(Event::Migrations { run, migrations });
        }
    }

    fn end(&mut self, ending: Ending) {
        let Some(Active { run: program, surroundings }) = self.active.take() else { return };
        let instructions = program.instructions();
        // A text that does not parse says nothing about the next run.
        if !matches!(ending, Ending::NotParsed(_)) {
            self.usage = program.usage();
        }
        self.tell_examiner(&ending);
        // The program's objects go first: what they did not commit is rolled back.
        drop(program);
        self.conclude(surroundings, &ending, instructions);
    }

    fn tell_examiner(&self, ending: &Ending) {
        if let Some((witness, _)) = &self.examiner {
            let status = match ending {
                Ending::Exited(status) => *status,
                _ => 1,
            };
            witness.end(ending.evidence(), status);
        }
    }

    /// Tells what a run left behind.
    fn conclude(&mut self, surroundings: Surroundings, ending: &Ending, instructions: u64) {
        let run = self.queue.run();
        let Surroundings { databases, files, project, folder, started, .. } = surroundings;
        let (outcome, diagnostic) = ending.outcome();
        if let Some(diagnostic) = diagnostic.cloned() {
            self.queue.push(Event::Diagnostic { run, diagnostic });
        }
        self.keep(&databases, folder);
        // A rehearsal leaves what was there.
        let left = if folder == Folder::Rehearsal { self.last.clone() } else { Some(databases.clone()) };
        let described = left.as_deref().map(snapshot::describe).unwrap_or_default();
        self.queue.push(Event::Schema { run, databases: described });
        if let Some(project) = project {
            self.tell_changes(run, files.changes(&project));
        }
        let micros = self.platform.monotonic_nanos().saturating_sub(started) / 1000;
        self.queue.push(Event::Finished { run, outcome, micros, instructions });
        self.last = left;
        if folder == Folder::Rehearsal {
            let files = databases.files();
            databases.close();
            for file in &files {
                self.platform.delete_database(Folder::Rehearsal.name(), file);
            }
        }
    }

    /// Keeps the databases for the table browser. Scratch files are deleted when the next run takes their place.
    fn keep(&mut self, databases: &Databases, folder: Folder) {
        for file in databases.files() {
            if folder == Folder::Project {
                self.kept.add(&file);
            } else if folder == Folder::Scratch && !self.scratch_files.contains(&file) {
                self.scratch_files.push(file);
            }
        }
        if folder == Folder::Project {
            for file in self.kept.names() {
                databases.add_file(&file);
            }
        }
    }

    fn tell_changes(&self, run: RunId, changes: FileChanges) {
        let FileChanges { written, removed, refused } = changes;
        if !written.is_empty() || !removed.is_empty() {
            self.queue.push(Event::Files { run, written, removed });
        }
        if let Some(first) = refused.first() {
            self.fail(format!(
                "The project keeps texts of 2 MB in all; {first} is no text or does not fit, and is gone after this run."
            ));
        }
    }

    fn rows(&self, database: &str, table: &str, offset: u64, limit: u32) {
        let databases = match (&self.active, &self.last) {
            (Some(active), _) => Some(&active.surroundings.databases),
            (None, last) => last.as_ref(),
        };
        let page = databases.and_then(|databases| snapshot::rows_page(databases, database, table, offset, limit));
        match page {
            Some(page) => self.queue.push(Event::Rows(page)),
            // Asked about the run before this one: its tables are not those of now, and the page asks again for these.
            None if self.active.is_some() => {}
            None => self.fail(format!("There is no table {table} in {database} any more; run the program again.")),
        }
    }

    fn reset(&mut self) {
        self.stop();
        self.last = None;
        self.kept.clear();
    }
}
