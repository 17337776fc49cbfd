//! [`StepReporter`]: turns the steps of migrations into events.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use engine::{Connection, Statement, StatementEnd};
use migrate::script::{Dependencies, Step};
use migrate::{StepFailure, TableRebuild};
use protocol::{Event, MigrationStep, Problem, Rebuild, StepDirection};

use super::database_state::{DatabaseState, HeldTable};
use super::retained::Retained;
use super::schema_change::SchemaChange;
use super::step_changes::StepChanges;
use crate::events::EventQueue;
use crate::project_path::{is_own, project_path};
use crate::snapshot::Snapshot;

/// How many steps of a run the page is told of.
const MAX_STEPS: u32 = 1_000;
/// How many cells the page is shown of the tables of all steps together; steps after that are told in brief.
const MAX_CELLS: usize = 40_000;
/// How many statements of a step are told.
const MAX_STATEMENTS: usize = 5_000;

/// A step under way.
struct Current {
    before: Option<Rc<DatabaseState>>,
    heads: Vec<Rc<str>>,
    retained: Retained,
    statements: Vec<u32>,
    rebuilds: Vec<Rebuild>,
    is_rebuilding: bool,
    /// A statement that is on its way, and what it does once it has succeeded.
    pending: Option<(u32, SchemaChange)>,
}

/// What a database held when its last step ended.
struct Known {
    connection: usize,
    /// How many statements had been sent until then.
    sent: u32,
    state: Rc<DatabaseState>,
}

/// Reports each step of the migrations of a run.
pub(crate) struct StepReporter {
    queue: Rc<EventQueue>,
    /// The innermost step is the last one: a migration may run another.
    current: RefCell<Vec<Current>>,
    known: RefCell<Option<Known>>,
    sent: Cell<u32>,
    taken: Cell<u32>,
    cells: Cell<usize>,
}

impl StepReporter {
    pub(crate) fn new(queue: &Rc<EventQueue>) -> Rc<Self> {
        Rc::new(Self {
            queue: queue.clone(),
            current: RefCell::default(),
            known: RefCell::default(),
            sent: Cell::new(0),
            taken: Cell::new(0),
            cells: Cell::new(0),
        })
    }

    fn is_brief(&self) -> bool {
        self.cells.get() >= MAX_CELLS
    }

    /// What the step's own connection sees. A connection that the program has closed is not opened again.
    fn read(&self, connection: &Connection) -> Option<Rc<DatabaseState>> {
        if self.is_brief() || connection.is_closed() || connection.is_invalidated() {
            return None;
        }
        if let Some(known) = &*self.known.borrow()
            && known.connection == connection.address()
            && known.sent == self.sent.get()
        {
            return Some(known.state.clone());
        }
        Some(Rc::new(DatabaseState::read(&Snapshot::new(connection.driver().ok()?))))
    }

    fn with_current(&self, act: impl FnOnce(&mut Current)) {
        if let Some(current) = self.current.borrow_mut().last_mut() {
            act(current);
        }
    }
}

impl engine::Observer for StepReporter {
    fn statement_started(&self, statement: &Statement) {
        self.sent.set(self.sent.get().saturating_add(1));
        self.with_current(|current| {
            if current.statements.len() < MAX_STATEMENTS {
                current.statements.push(statement.id);
            }
            if current.is_rebuilding {
                if let Some(rebuild) = current.rebuilds.last_mut() {
                    rebuild.statements.push(statement.id);
                }
            } else {
                current.pending = SchemaChange::of(&statement.sql).map(|change| (statement.id, change));
            }
        });
    }

    fn statement_ended(&self, end: &StatementEnd) {
        self.with_current(|current| {
            if let Some((id, change)) = current.pending.take()
                && id == end.id
                && end.error.is_none()
            {
                current.retained.change(change);
            }
        });
    }
}

impl migrate::Observer for StepReporter {
    fn step_began(&self, _step: &Step, connection: &Connection, heads: &[Rc<str>]) {
        let before = self.read(connection);
        let current = Current {
            retained: before.as_deref().map(Retained::of).unwrap_or_default(),
            before,
            heads: heads.to_vec(),
            statements: Vec::new(),
            rebuilds: Vec::new(),
            is_rebuilding: false,
            pending: None,
        };
        self.current.borrow_mut().push(current);
    }

    fn step_ended(&self, step: &Step, connection: &Connection, heads: &[Rc<str>], failure: Option<&StepFailure>) {
        let Some(current) = self.current.borrow_mut().pop() else { return };
        let number = self.taken.get().saturating_add(1);
        self.taken.set(number);
        if number > MAX_STEPS {
            return;
        }
        let after = self.read(connection);
        let changes = match (&current.before, &after) {
            (Some(before), Some(after)) => StepChanges::between(before, after, &current.retained, failure.is_some()),
            _ => StepChanges::default(),
        };
        let is_brief = after.is_none();
        if let Some(state) = after {
            let shown: usize = state.tables.iter().map(HeldTable::cells).sum();
            self.cells.set(self.cells.get().saturating_add(shown));
            let (connection, sent) = (connection.address(), self.sent.get());
            self.known.replace(Some(Known { connection, sent, state }));
        }
        let StepChanges { tables, renames, lost } = changes;
        let step = MigrationStep {
            number,
            direction: direction(step),
            revision: revision(step),
            message: step.doc().unwrap_or_default().to_owned(),
            database: connection.record().map(|record| database_name(record.database())).unwrap_or_default(),
            heads_before: owned(&current.heads),
            heads_after: owned(heads),
            statements: current.statements,
            rebuilds: current.rebuilds,
            tables,
            renames,
            lost,
            failure: failure.map(|failure| Problem {
                class: failure.class.to_string(),
                message: failure.message.to_string(),
                place: place(failure),
            }),
            is_brief,
        };
        self.queue.push(Event::MigrationStep { run: self.queue.run(), step });
    }

    fn rebuild_began(&self, rebuild: &TableRebuild) {
        self.with_current(|current| {
            current.is_rebuilding = true;
            current.rebuilds.push(Rebuild {
                table: rebuild.table.to_string(),
                temporary: rebuild.temporary.to_string(),
                statements: Vec::new(),
            });
        });
    }

    fn rebuild_ended(&self, rebuild: &TableRebuild, is_done: bool) {
        self.with_current(|current| {
            current.is_rebuilding = false;
            if is_done {
                current.retained.rebuild(rebuild);
            }
        });
    }
}

/// The innermost line of the project's own files.
fn place(failure: &StepFailure) -> Option<(String, u32)> {
    let mut lines = failure.lines.iter().rev().map(|(path, line)| (project_path(path), *line));
    lines.find(|(path, _)| is_own(path))
}

/// A database's name as the page knows it.
pub(super) fn database_name(name: &str) -> String {
    if name.starts_with(':') { name.to_owned() } else { project_path(name) }
}

fn owned(names: &[Rc<str>]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

fn direction(step: &Step) -> StepDirection {
    match step {
        Step::Stamp(_) => StepDirection::Stamp,
        Step::Revision(_) if step.is_upgrade() => StepDirection::Upgrade,
        Step::Revision(_) => StepDirection::Downgrade,
    }
}

fn revision(step: &Step) -> String {
    match step {
        Step::Revision(step) => step.revision().id().to_string(),
        Step::Stamp(_) => owned(&step.destinations(Dependencies::Omit)).join(", "),
    }
}
