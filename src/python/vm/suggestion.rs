//! `Did you mean`: the names closest to one that was not found.

use super::Vm;
use crate::embed::error::PyError;
use crate::object::data::Data;
use crate::object::value::Value;

/// More names than this are not searched.
const MOST_CANDIDATES: usize = 750;
/// Longer names are not compared.
const LONGEST_NAME: usize = 40;
const MOVE_COST: usize = 2;
const CASE_COST: usize = 1;

impl Vm {
    /// The name that CPython suggests for a `NameError` or an `AttributeError`.
    pub(crate) fn suggestion(&self, error: &PyError) -> Option<String> {
        let value = error.value();
        let class = self.class_of(&value);
        let own = |name: &str| error.exception().with_dict(|dict| dict.get_str(name)).flatten();
        if class.is(&self.exceptions.attribute_error) {
            let name = own("name")?;
            let object = own("obj")?;
            let names = self.directory(&object)?;
            return closest(name.as_str()?, &names);
        }
        if class.is(&self.exceptions.name_error) {
            let name = own("name")?;
            return self.suggest_name(error, name.as_str()?);
        }
        None
    }

    fn directory(&self, object: &Value) -> Option<Vec<String>> {
        let names = self.call_special(object, "__dir__", &[]).ok()??;
        let mut names: Vec<String> =
            self.collect(&names).ok()?.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect();
        names.sort();
        Some(names)
    }

    fn suggest_name(&self, error: &PyError, name: &str) -> Option<String> {
        let mut last = error.data().traceback.borrow().clone();
        loop {
            let next = match last.data() {
                Some(Data::Traceback(entry)) => entry.next.borrow().clone(),
                _ => return None,
            };
            if next.is_unbound() {
                break;
            }
            last = next;
        }
        let Some(Data::Traceback(entry)) = last.data() else {
            return None;
        };
        let locals: Vec<String> = entry.code.variables.iter().map(ToString::to_string).collect();
        let keys = |dict: &Value| match dict.as_dict() {
            Some(dict) => dict.keys().iter().filter_map(|key| key.as_str().map(str::to_owned)).collect(),
            None => Vec::new(),
        };
        let globals: Vec<String> = keys(&entry.frame.globals.borrow());
        let builtins: Vec<String> = keys(&Value::Obj(self.builtins_dict()));
        closest(name, &locals).or_else(|| closest(name, &globals)).or_else(|| closest(name, &builtins))
    }
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
