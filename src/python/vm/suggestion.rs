//! `Did you mean`: the names closest to one that was not found.

use super::Vm;
use crate::embed::error::PyError;
use crate::object::data::Data;
use crate::object::dict::PyDict;
use crate::object::value::Value;

/// More names than this are not searched.
const MOST_CANDIDATES: usize = 750;
/// Longer names are not compared.
const LONGEST_NAME: usize = 40;
const MOVE_COST: usize = 2;
const CASE_COST: usize = 1;

impl Vm {
    /// What CPython adds to the text of a `NameError`, `AttributeError` or `ImportError` in a traceback.
    pub fn hint(&self, error: &PyError) -> Option<String> {
        self.hint_with(error, true)
    }

    /// The same; without `traceback` it does not look into the frame that raised.
    pub(crate) fn hint_with(&self, error: &PyError, traceback: bool) -> Option<String> {
        let own = |name: &str| error.exception().with_dict(|dict| dict.get_str(name)).flatten();
        let mean = |name: String| format!(". Did you mean: '{name}'?");
        if self.error_is(error, &self.exceptions.import_error) {
            let (name, module) = (own("name_from")?, own("name")?);
            return self.suggest_import(module.as_str()?, name.as_str()?).map(mean);
        }
        let name = own("name")?;
        let name = name.as_str()?;
        if self.error_is(error, &self.exceptions.attribute_error) {
            return self.suggest_attribute(error, &own("obj")?, name, traceback).map(mean);
        }
        if !self.error_is(error, &self.exceptions.name_error) {
            return None;
        }
        let hint = self.suggest_name(error, name).filter(|_| traceback).map(mean);
        if !crate::modules::sys::is_standard_module(name) {
            return hint;
        }
        Some(match hint {
            Some(hint) => format!("{hint} Or did you forget to import '{name}'?"),
            None => format!(". Did you forget to import '{name}'?"),
        })
    }

    fn suggest_import(&self, module: &str, name: &str) -> Option<String> {
        let module = self.import(module).ok()?.value();
        let mut names = self.directory(&module)?;
        names.retain(|candidate| name.starts_with('_') || !candidate.starts_with('_'));
        closest(name, &names)
    }

    fn suggest_attribute(&self, error: &PyError, object: &Value, name: &str, traceback: bool) -> Option<String> {
        let mut names = self.directory(object)?;
        let shows_private = name.starts_with('_')
            || innermost(error)
                .filter(|_| traceback)
                .and_then(|entry| local(&entry, "self"))
                .is_some_and(|own| own.is(object));
        names.retain(|candidate| shows_private || !candidate.starts_with('_'));
        closest(name, &names)
    }

    fn directory(&self, object: &Value) -> Option<Vec<String>> {
        let names = self
            .call(&self.attr(&self.import("builtins").ok()?.value(), "dir").ok()?, std::slice::from_ref(object))
            .ok()?;
        let mut names: Vec<String> =
            self.collect(&names).ok()?.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect();
        names.sort();
        Some(names)
    }

    fn suggest_name(&self, error: &PyError, name: &str) -> Option<String> {
        let value = innermost(error)?;
        if let Some(own) = local(&value, "self")
            && let Ok(Some(_)) = self.attr_opt(&own, name)
        {
            return Some(format!("self.{name}"));
        }
        let Some(Data::Traceback(entry)) = value.data() else {
            return None;
        };
        let bound = entry.frame.locals.borrow();
        let is_bound = |slot: usize| bound.get(slot).is_none_or(|value| !value.is_unbound());
        let variables = entry.code.variables.iter().enumerate().filter(|(slot, _)| is_bound(*slot));
        let mut names: Vec<String> = variables.map(|(_, name)| name.to_string()).collect();
        for dict in [entry.frame.globals.borrow().clone(), Value::Obj(self.builtins_dict())] {
            let keys = dict.as_dict().map(PyDict::keys).unwrap_or_default();
            names.extend(keys.iter().filter_map(|key| key.as_str().map(str::to_owned)));
        }
        closest(name, &names)
    }
}

/// The entry of the traceback for the frame that raised.
fn innermost(error: &PyError) -> Option<Value> {
    let mut last = error.data().traceback.borrow().clone();
    loop {
        let next = match last.data() {
            Some(Data::Traceback(entry)) => entry.next.borrow().clone(),
            _ => return None,
        };
        if next.is_unbound() {
            return Some(last);
        }
        last = next;
    }
}

/// A local variable of the frame of a traceback's entry.
fn local(entry: &Value, name: &str) -> Option<Value> {
    let Some(Data::Traceback(entry)) = entry.data() else {
        return None;
    };
    crate::vm::frame_locals::locals_of(&entry.code, &entry.frame.locals.borrow()).get_str(name)
}

/// `. Did you mean 'name'?` for an argument that no parameter takes; nothing when none is close.
pub fn parameter_hint<T: AsRef<str>>(name: &str, parameters: impl IntoIterator<Item = T>) -> String {
    let known: Vec<String> = parameters.into_iter().map(|name| name.as_ref().to_owned()).collect();
    closest(name, &known).map_or_else(String::new, |known| format!(". Did you mean '{known}'?"))
}

/// The candidate with the smallest distance, if that is small enough.
fn closest(name: &str, candidates: &[String]) -> Option<String> {
    if candidates.len() >= MOST_CANDIDATES {
        return None;
    }
    let mut best: Option<(usize, &String)> = None;
    for candidate in candidates {
        if candidate == name {
            continue;
        }
        let limit = (name.len() + candidate.len() + 3) * MOVE_COST / 6;
        let limit = best.map_or(limit, |(distance, _)| limit.min(distance.saturating_sub(1)));
        let distance = distance(name, candidate, limit);
        if distance <= limit && best.is_none_or(|(other, _)| distance < other) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate.clone())
}

/// The Levenshtein distance, where a change of case costs half; anything above the limit is just more than it.
fn distance(a: &str, b: &str, limit: usize) -> usize {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let (Some(x), Some(y)) = (a.first(), b.first())
        && x == y
    {
        (a, b) = (&a[1..], &b[1..]);
    }
    while let (Some(x), Some(y)) = (a.last(), b.last())
        && x == y
    {
        (a, b) = (&a[..a.len() - 1], &b[..b.len() - 1]);
    }
    if a.is_empty() || b.is_empty() {
        return (a.len() + b.len()) * MOVE_COST;
    }
    if a.len() > LONGEST_NAME || b.len() > LONGEST_NAME {
        return limit + 1;
    }
    if a.len().abs_diff(b.len()) * MOVE_COST > limit {
        return limit + 1;
    }
    let mut row: Vec<usize> = (1..=a.len()).map(|index| index * MOVE_COST).collect();
    let mut result = 0;
    for (index, &y) in b.iter().enumerate() {
        let mut diagonal = index * MOVE_COST;
        result = diagonal;
        let mut least = usize::MAX;
        for (slot, &x) in row.iter_mut().zip(a) {
            let substitute = diagonal + substitution(x, y);
            diagonal = *slot;
            let insert_or_delete = result.min(diagonal) + MOVE_COST;
            result = insert_or_delete.min(substitute);
            *slot = result;
            least = least.min(result);
        }
        if least > limit {
            return limit + 1;
        }
    }
    result
}

fn substitution(a: u8, b: u8) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE_COST
    } else {
        MOVE_COST
    }
}
