//! The order of a new table's columns.

use std::rc::Rc;

use sql::{Error, ErrorKind};

use crate::error::Result;

/// Sorts names so that the first of each pair stands before the second; others keep their order. SQLAlchemy:
/// `topological.sort(…, deterministic_order=True)`.
///
/// # Errors
/// `CircularDependencyError` for pairs that contradict each other.
pub(super) fn sorted(pairs: &[(Rc<str>, Rc<str>)], names: &[Rc<str>]) -> Result<Vec<Rc<str>>> {
    let mut todo: Vec<Rc<str>> = names.to_vec();
    let mut done = Vec::with_capacity(names.len());
    while !todo.is_empty() {
        let waits = |name: &Rc<str>| pairs.iter().any(|(before, after)| after == name && todo.contains(before));
        let (later, free): (Vec<Rc<str>>, Vec<Rc<str>>) = todo.iter().cloned().partition(waits);
        if free.is_empty() {
            return Err(Error::new(ErrorKind::CircularDependency, "Circular dependency detected.").into());
        }
        done.extend(free);
        todo = later;
    }
    Ok(done)
}
