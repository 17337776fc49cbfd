//! What a flush is going to do, as a value.

use std::fmt;
use std::rc::Rc;

use crate::mapper::Mapper;
use crate::relationship::RelationshipProperty;
use crate::state::InstanceState;

/// What a step of a flush does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlushAction {
    /// Deletes the rows of a mapper's objects.
    Delete,
    /// Inserts and updates the rows of a mapper's objects.
    Save,
    /// Copies keys along a relationship, or writes the rows of a table between both classes.
    Link,
    /// Updates keys alone, when all rows are there.
    PostUpdate,
}

/// What becomes of an object's row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// It is inserted.
    Insert,
    /// Changed columns are updated.
    Update,
    /// It is deleted.
    Delete,
}

/// One object of a step.
#[derive(Clone, Debug)]
pub struct FlushObject {
    /// The object.
    pub state: Rc<InstanceState>,
    /// What becomes of its row.
    pub operation: Operation,
}

/// One step of a flush: an action for all objects of a hierarchy of classes.
#[derive(Clone, Debug)]
pub struct FlushStep {
    /// What is done.
    pub action: FlushAction,
    /// To objects of which class and those below it.
    pub mapper: Rc<Mapper>,
    /// The objects: pending ones as they were added, then persistent ones by primary key.
    pub objects: Vec<FlushObject>,
    /// The relationship along which keys are copied.
    pub relationship: Option<Rc<RelationshipProperty>>,
    /// Why the step is there, and at this place.
    pub reason: String,
}

/// What a flush is going to do, in order.
#[derive(Clone, Debug, Default)]
pub struct FlushPlan {
    /// The steps.
    pub steps: Vec<FlushStep>,
}

impl fmt::Display for FlushPlan {
    /// One line a step: `insert Model, insert Model: new objects, in the order in which they were added`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in &self.steps {
            if matches!(step.action, FlushAction::Link | FlushAction::PostUpdate) {
                let verb = if step.action == FlushAction::Link { "link" } else { "update keys of" };
                writeln!(f, "{verb} {}: {}", step.mapper.class().name(), step.reason)?;
                continue;
            }
            for (index, object) in step.objects.iter().enumerate() {
                let operation = match object.operation {
                    Operation::Insert => "insert",
                    Operation::Update => "update",
                    Operation::Delete => "delete",
                };
                let separator = if index > 0 { ", " } else { "" };
                write!(f, "{separator}{operation} {}", object.state.mapper().class().name())?;
            }
            writeln!(f, ": {}", step.reason)?;
        }
        Ok(())
    }
}
