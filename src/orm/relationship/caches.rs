//! Statements of a relationship that are sent over and over.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::loading::LoadPlan;

/// Statements of a relationship, made when they are first sent.
#[derive(Debug, Default)]
pub(crate) struct Caches {
    /// The SELECT of one object's related rows.
    pub(crate) lazy: OnceCell<Rc<LoadPlan>>,
}
