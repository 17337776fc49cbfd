//! Turns the plans of flushes into events.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use orm::{InstanceState, ObjectState, Observer};
use protocol::{Event, Flush, FlushAction, FlushObject, FlushOperation, FlushStep};
use python::Vm;

use crate::check::Witness;
use crate::events::EventQueue;
use crate::statements::source;

/// How many objects of a step the page is shown.
const MAX_OBJECTS: usize = 20;
/// How many flushes of a run the page is shown: a program may flush in a loop.
const MAX_FLUSHES: u32 = 500;

/// Reports each flush of a run.
pub(crate) struct FlushReporter {
    pub(crate) queue: Rc<EventQueue>,
    pub(crate) vm: RefCell<Weak<Vm>>,
    reported: Cell<u32>,
    /// The sessions that flushed, whose numbers begin anew with each run.
    sessions: RefCell<Vec<u64>>,
    /// Who is told of changes of objects' states.
    witness: Option<Rc<Witness>>,
}

impl FlushReporter {
    pub(crate) fn new(queue: &Rc<EventQueue>, witness: Option<Rc<Witness>>) -> Rc<Self> {
        Rc::new(Self {
            queue: queue.clone(),
            vm: RefCell::new(Weak::new()),
            reported: Cell::new(0),
            sessions: RefCell::default(),
            witness,
        })
    }

    fn number(&self, session: u64) -> u32 {
        let mut sessions = self.sessions.borrow_mut();
        let place = sessions.iter().position(|known| *known == session).unwrap_or_else(|| {
            sessions.push(session);
            sessions.len() - 1
        });
        u32::try_from(place + 1).unwrap_or(u32::MAX)
    }
}

impl Observer for FlushReporter {
    fn flush_planned(&self, session: u64, plan: &orm::FlushPlan) {
        let reported = self.reported.get();
        self.reported.set(reported.saturating_add(1));
        if reported < MAX_FLUSHES {
            let session = self.number(session);
            let flush = Flush { session, steps: plan.steps.iter().map(step).collect(), source: source(&self.vm) };
            self.queue.push(Event::Flush { run: self.queue.run(), flush });
        }
    }

    fn flush_ended(&self, session: u64, is_done: bool) {
        if self.reported.get() <= MAX_FLUSHES {
            let session = self.number(session);
            self.queue.push(Event::FlushEnd { run: self.queue.run(), session, is_done });
        }
    }

    fn state_changed(&self, session: u64, state: &Rc<InstanceState>, from: ObjectState, to: ObjectState) {
        if let Some(witness) = &self.witness {
            witness.state_changed(session, state, from, to);
        }
    }
}

fn step(step: &orm::FlushStep) -> FlushStep {
    FlushStep {
        action: match step.action {
            orm::FlushAction::Save => FlushAction::Save,
            orm::FlushAction::Link => FlushAction::Link,
            orm::FlushAction::PostUpdate => FlushAction::PostUpdate,
            orm::FlushAction::Delete => FlushAction::Delete,
        },
        class: step.mapper.class().name().to_owned(),
        objects: step.objects.iter().take(MAX_OBJECTS).map(object).collect(),
        count: u32::try_from(step.objects.len()).unwrap_or(u32::MAX),
        relationship: step.relationship.as_ref().map(|relationship| relationship.name().to_string()),
        reason: step.reason.clone(),
    }
}

fn object(object: &orm::FlushObject) -> FlushObject {
    let key = object.state.key().map(|key| {
        let values: Vec<String> = key.values().iter().map(sql::Value::repr).collect();
        values.join(", ")
    });
    FlushObject {
        class: object.state.mapper().class().name().to_owned(),
        key,
        operation: match object.operation {
            orm::Operation::Insert => FlushOperation::Insert,
            orm::Operation::Update => FlushOperation::Update,
            orm::Operation::Delete => FlushOperation::Delete,
        },
    }
}
