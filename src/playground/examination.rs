//! [`Examination`]: holds a project against the checks of a lesson, on databases of its own.

use std::collections::VecDeque;
use std::path::Path;
use std::rc::Rc;

use course::{Answer, Checks, Evidence, LessonFile, Raised, Report};
use engine::driver::{Cursor, DriverConnection, OpenOptions};
use protocol::{Event, File, Outcome, Project, Request, RunId};

use crate::check::{self, Witness};
use crate::databases::Databases;
use crate::events::EventQueue;
use crate::kept::KeptDatabases;
use crate::limits::Limits;
use crate::machine::Machine;
use crate::platform::Platform;
use crate::playground::Playground;
use crate::renumbering::Renumbering;
use crate::separate_platform::SeparatePlatform;

/// What came of an examination.
pub(crate) struct Conclusion {
    pub(crate) run: RunId,
    pub(crate) report: Report,
    pub(crate) outcome: Outcome,
    pub(crate) instructions: u64,
    pub(crate) micros: u64,
    /// The databases that the learner sees afterwards: those of the first run.
    pub(crate) databases: Option<Rc<Databases>>,
}

/// A check under way: the commands of the lesson, on each of its seeds.
pub(crate) struct Examination {
    platform: Rc<dyn Platform>,
    run: RunId,
    checks: Checks,
    /// The learner's files, with the lesson's laid over them.
    project: Project,
    kept: Rc<KeptDatabases>,
    seed: usize,
    attempt: Attempt,
    outcome: Outcome,
    instructions: u64,
    started: u64,
    /// The databases of the first run, once it is over.
    shown: Option<Rc<Databases>>,
}

/// One run of the commands.
struct Attempt {
    inner: Box<Playground>,
    witness: Rc<Witness>,
    project: Project,
    lines: VecDeque<String>,
    /// The command under way.
    line: String,
    /// Whether it is to fail: it stands behind a `!`.
    is_to_fail: bool,
    is_reading_migrations: bool,
    renumbering: Renumbering,
    evidence: Evidence,
}

impl Examination {
    /// Begins one; `ready` is a machine that may be at hand.
    pub(crate) fn begin(
        platform: &Rc<dyn Platform>,
        kept: &Rc<KeptDatabases>,
        ready: Option<Machine>,
        run: RunId,
        project: &Project,
        checks: Checks,
    ) -> Self {
        let mut project = project.clone();
        lay_over(&mut project, &checks.files);
        let attempt = Attempt::begin(platform, kept, ready, run, &project, &checks, 0);
        Self {
            platform: platform.clone(),
            run,
            checks,
            project,
            kept: kept.clone(),
            seed: 0,
            attempt,
            outcome: Outcome::Completed,
            instructions: 0,
            started: platform.monotonic_nanos(),
            shown: None,
        }
    }

    /// How many nanoseconds the program under way sleeps, if it does.
    pub(crate) fn pause(&self) -> Option<u64> {
        self.attempt.inner.pause()
    }

    /// Goes on for about `nanos`; answers when all is done. What the first run does is told in `queue`.
    pub(crate) fn work(&mut self, nanos: u64, queue: &EventQueue) -> Option<Conclusion> {
        let is_busy = self.attempt.inner.work(nanos);
        self.take_events(queue);
        if is_busy {
            return None;
        }
        if self.attempt.go_on(self.run, &self.checks) {
            return None;
        }
        self.end_attempt()
    }

    /// Ends it where it is.
    pub(crate) fn stop(&mut self, queue: &EventQueue) -> Conclusion {
        self.attempt.inner.handle(Request::Stop);
        self.take_events(queue);
        self.attempt.evidence.ending = course::Ending::Stopped;
        let report = self.attempt.report(&self.checks, self.seed);
        self.conclude(report)
    }

    fn take_events(&mut self, queue: &EventQueue) {
        for event in self.attempt.inner.take_events() {
            match event {
                Event::Finished { outcome, instructions, .. } => {
                    self.outcome = outcome;
                    self.instructions = self.instructions.saturating_add(instructions);
                    self.attempt.note_end();
                }
                Event::Files { written, removed, .. } => self.attempt.change_files(written, &removed),
                Event::Migrations { migrations, .. } => {
                    let kept = check::places(&self.kept);
                    self.attempt.evidence.migrations = check::migrations(migrations, kept);
                }
                Event::Started { .. } | Event::Opened { .. } => {}
                event => {
                    self.attempt.listen(&event);
                    if self.seed == 0 {
                        queue.push(self.attempt.renumbering.renumber(event));
                    }
                }
            }
        }
    }

    /// A run is over: the next seed follows where all went well.
    fn end_attempt(&mut self) -> Option<Conclusion> {
        let report = self.attempt.report(&self.checks, self.seed);
        if self.seed == 0 {
            self.shown = self.attempt.inner.last_databases();
        }
        if !report.passed() || self.seed + 1 >= self.checks.seeds.len() {
            return Some(self.conclude(report));
        }
        self.seed += 1;
        self.attempt =
            Attempt::begin(&self.platform, &self.kept, None, self.run, &self.project, &self.checks, self.seed);
        None
    }

    fn conclude(&mut self, report: Report) -> Conclusion {
        let databases = self.shown.take().or_else(|| self.attempt.inner.last_databases());
        let micros = self.platform.monotonic_nanos().saturating_sub(self.started) / 1000;
        let (outcome, instructions) = (self.outcome, self.instructions);
        Conclusion { run: self.run, report, outcome, instructions, micros, databases }
    }
}

impl Attempt {
    fn begin(
        platform: &Rc<dyn Platform>,
        kept: &Rc<KeptDatabases>,
        ready: Option<Machine>,
        run: RunId,
        project: &Project,
        checks: &Checks,
        seed: usize,
    ) -> Self {
        let witness = Rc::new(Witness::default());
        let platform: Rc<dyn Platform> = Rc::new(SeparatePlatform::new(platform, format!("check-{run}-{seed}")));
        let inner = Box::new(Playground::examined(platform, ready, witness.clone(), Limits::CHECK));
        let mut project = project.clone();
        if let Some(seed) = checks.seeds.get(seed) {
            let path = course::Seed::path_of(&seed.database);
            lay_over(&mut project, &[LessonFile { path, text: seed.sql.clone() }]);
        }
        if checks.begins_with_kept {
            inner.keep_copies_of(kept);
        }
        inner.fill_new_databases(&project);
        let place = checks.seeds.get(seed).map(|seed| seed.database.as_str());
        let evidence = Evidence { answers: answers(&inner, place, checks), ..Evidence::default() };
        let mut lines: VecDeque<String> = checks.run.iter().cloned().collect();
        if lines.is_empty() {
            lines.push_back(format!("python '{}'", project.main));
        }
        let mut attempt = Self {
            inner,
            witness,
            project,
            lines,
            line: String::new(),
            is_to_fail: false,
            is_reading_migrations: false,
            renumbering: Renumbering::default(),
            evidence,
        };
        attempt.go_on(run, checks);
        attempt
    }

    /// Begins the next command, or reads the migrations; false when there is nothing more to do.
    fn go_on(&mut self, run: RunId, checks: &Checks) -> bool {
        let is_well = self.evidence.ending == course::Ending::Completed;
        if let Some(line) = self.lines.pop_front().filter(|_| is_well) {
            self.line.clone_from(&line);
            let line = match line.strip_prefix("! ") {
                Some(rest) => rest.to_owned(),
                None => line,
            };
            self.is_to_fail = line != self.line;
            self.renumbering.next_run();
            self.inner.handle(Request::Command { run, line, project: self.project.clone() });
            return true;
        }
        if checks.ask_for_migrations() && !self.is_reading_migrations {
            self.is_reading_migrations = true;
            self.inner.handle(Request::Migrations { run, project: self.project.clone() });
            return true;
        }
        false
    }

    fn listen(&mut self, event: &Event) {
        match event {
            Event::Stdout { text, .. } => self.evidence.stdout.push_str(text),
            Event::Stderr { text, .. } => self.evidence.stderr.push_str(text),
            _ => {}
        }
    }

    /// A command ended.
    fn note_end(&mut self) {
        let Some((ending, status)) = self.witness.take_ending() else { return };
        self.evidence.status = status;
        self.evidence.ending = match ending {
            course::Ending::Stopped => course::Ending::Stopped,
            _ if self.is_to_fail && status != 0 => course::Ending::Completed,
            course::Ending::Completed if status != 0 || self.is_to_fail => course::Ending::Exited(self.line.clone()),
            course::Ending::Raised(raised) => course::Ending::Raised(self.place(raised)),
            ending => ending,
        };
    }

    /// Leaves out of an exception's place what says nothing: a file of a package, and the name of the only program.
    fn place(&self, raised: Raised) -> Raised {
        let is_program = |file: &&File| Path::new(&file.path).extension().is_some_and(|ending| ending == "py");
        let programs = || self.project.files.iter().filter(is_program);
        let is_in_project = programs().any(|program| Some(&program.path) == raised.file.as_ref());
        let (file, line) = if is_in_project { (raised.file, raised.line) } else { (None, None) };
        Raised { file: file.filter(|_| programs().count() > 1), line, ..raised }
    }

    fn change_files(&mut self, written: Vec<File>, removed: &[String]) {
        self.project.files.retain(|file| !removed.contains(&file.path));
        let written: Vec<LessonFile> =
            written.into_iter().map(|file| LessonFile { path: file.path, text: file.text }).collect();
        lay_over(&mut self.project, &written);
    }

    fn report(&mut self, checks: &Checks, seed: usize) -> Report {
        self.witness.testify(&mut self.evidence);
        if let Some(databases) = self.inner.last_databases() {
            self.evidence.databases = check::databases(&databases);
        }
        checks.evaluate(&self.evidence, seed)
    }
}

/// What the database says to the checks' queries before anything runs.
fn answers(inner: &Playground, database: Option<&str>, checks: &Checks) -> Vec<(String, Answer)> {
    let connection = inner.kept_database(database).or_else(|| {
        // Without a database, queries that need no table still have an answer.
        let place = inner.platform().storage("none").path("none");
        DriverConnection::open(&place, &OpenOptions::default()).ok()
    });
    let answer = |query: &str| match &connection {
        Some(connection) => ask(connection, query),
        None => Answer { problem: Some("there is no database".to_owned()), ..Answer::default() },
    };
    checks.queries().into_iter().map(|query| (query.to_owned(), answer(query))).collect()
}

fn ask(connection: &Rc<DriverConnection>, query: &str) -> Answer {
    let mut cursor = Cursor::new(connection);
    if let Err(error) = cursor.execute(query, &[]) {
        return Answer { problem: Some(error.to_string()), ..Answer::default() };
    }
    let columns = cursor.columns().map(|columns| columns.iter().map(ToString::to_string).collect()).unwrap_or_default();
    let rows = cursor.fetch_all().iter().map(|row| row.iter().map(check::value).collect()).collect();
    Answer { columns, rows, problem: None }
}

/// Lays files over those of a project.
fn lay_over(project: &mut Project, files: &[LessonFile]) {
    for file in files {
        match project.files.iter_mut().find(|known| known.path == file.path) {
            Some(known) => known.text.clone_from(&file.text),
            None => project.files.push(File { path: file.path.clone(), text: file.text.clone() }),
        }
    }
}
