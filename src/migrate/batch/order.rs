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
            return Err(circular(pairs, &todo).into());
        }
        done.extend(free);
        todo = later;
    }
    Ok(done)
}

/// The error of pairs that contradict each other, with the names in question.
fn circular(pairs: &[(Rc<str>, Rc<str>)], names: &[Rc<str>]) -> Error {
    let involved: Vec<String> =
        names.iter().filter(|name| is_before_itself(pairs, name)).map(|name| sql::repr_str(name)).collect();
    Error::new(ErrorKind::CircularDependency, format!("Circular dependency detected. ({})", involved.join(", ")))
}

fn is_before_itself(pairs: &[(Rc<str>, Rc<str>)], name: &Rc<str>) -> bool {
    let mut behind: Vec<&Rc<str>> = vec![name];
    let mut place = 0;
    while let Some(one) = behind.get(place).copied() {
        for (_, after) in pairs.iter().filter(|(before, _)| before == one) {
            if after == name {
                return true;
            }
            if !behind.contains(&after) {
                behind.push(after);
            }
        }
        place += 1;
    }
    false
}
