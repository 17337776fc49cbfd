//! What migrations report while they run.

use std::rc::Rc;

use engine::Connection;

use crate::script::Step;

/// An exception that ended a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepFailure {
    /// The name of its class.
    pub class: Rc<str>,
    /// Its text.
    pub message: Rc<str>,
    /// The files and lines that it went through, the innermost last.
    pub lines: Vec<(Rc<str>, u32)>,
}

/// A table that batch mode makes anew: a new one is created, filled from the old one, and put in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRebuild {
    /// The table's name, before and after.
    pub table: Rc<str>,
    /// The name of the new table until it has the old one's place.
    pub temporary: Rc<str>,
    /// The columns whose values are taken over: the name in the old table and that in the new one.
    pub columns: Vec<(Rc<str>, Rc<str>)>,
}

/// Is told what migrations do. All methods do nothing unless they are written.
///
/// A script that is written rather than sent (`--sql`) tells nothing.
pub trait Observer {
    /// A step is about to be taken on a database whose version table holds `heads`.
    fn step_began(&self, _step: &Step, _connection: &Connection, _heads: &[Rc<str>]) {}
    /// A step was taken, or failed; its own transaction has ended, and the version table holds `heads`.
    fn step_ended(&self, _step: &Step, _connection: &Connection, _heads: &[Rc<str>], _failure: Option<&StepFailure>) {}
    /// A table is about to be made anew.
    fn rebuild_began(&self, _rebuild: &TableRebuild) {}
    /// A table was made anew, or not.
    fn rebuild_ended(&self, _rebuild: &TableRebuild, _is_done: bool) {}
}
