//! The plan of a flush: what a session is going to write, in which order, and why.

use serde::{Deserialize, Serialize};

use crate::TextSpan;

/// A flush of a session, as planned before its first statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flush {
    /// The session: counts up from 1 in one run.
    pub session: u32,
    /// What is done, in order.
    pub steps: Vec<FlushStep>,
    /// Where in the program it happens.
    pub source: Option<TextSpan>,
}

/// One step of a flush.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlushStep {
    /// What is done.
    pub action: FlushAction,
    /// The mapped class, whose subclasses are meant too.
    pub class: String,
    /// The first objects; all of them where they are few.
    pub objects: Vec<FlushObject>,
    /// How many objects there are.
    pub count: u32,
    /// The relationship along which keys are copied: `Model.children`.
    pub relationship: Option<String>,
    /// Why the step is there, and at this place.
    pub reason: String,
}

/// What a step of a flush does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FlushAction {
    /// Inserts and updates rows.
    Save,
    /// Copies keys along a relationship, or writes the rows of a table between two classes.
    Link,
    /// Updates keys alone, when all rows are there.
    PostUpdate,
    /// Deletes rows.
    Delete,
}

/// One object of a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlushObject {
    /// Its class.
    pub class: String,
    /// Its primary key as Python shows it; none before it has one.
    pub key: Option<String>,
    /// What becomes of its row.
    pub operation: FlushOperation,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FlushOperation {
    /// It is inserted.
    Insert,
    /// Changed columns are updated.
    Update,
    /// It is deleted.
    Delete,
}
