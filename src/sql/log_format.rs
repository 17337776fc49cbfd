//! Parameters as SQLAlchemy logs them and shows them in messages: long values and long lists are cut.

use crate::value::Value;
use crate::value_repr::repr_str;

const MAX_CHARS: usize = 300;
const MAX_PARAMS: usize = 100;

/// The parameters of one execution or of many, by position or by name.
#[derive(Clone, Copy, Debug)]
pub enum LoggedParams<'a> {
    /// One set by position.
    Positional(&'a [Value]),
    /// One set by name.
    Named(&'a [(std::rc::Rc<str>, Value)]),
    /// Many sets by position.
    ManyPositional(&'a [Vec<Value>]),
    /// Many sets by name.
    ManyNamed(&'a [Vec<(std::rc::Rc<str>, Value)>]),
}

/// The text of parameters; of more than `batches` sets only the first and the last two are shown. SQLAlchemy: `_repr_params`.
pub fn format_params(params: LoggedParams<'_>, batches: usize) -> String {
    match params {
        LoggedParams::Positional(set) => tuple(set),
        LoggedParams::Named(set) => dict(set),
        LoggedParams::ManyPositional(sets) => many(sets, batches, |set| tuple(set)),
        LoggedParams::ManyNamed(sets) => many(sets, batches, |set| dict(set)),
    }
}

/// The text of a row. SQLAlchemy: `_repr_row`.
pub fn format_row(row: &[Value]) -> String {
    let items: Vec<String> = row.iter().map(shorten).collect();
    let comma = if row.len() == 1 { "," } else { "" };
    format!("({}{comma})", items.join(", "))
}

/// The repr of a value, its middle left out when it is long.
fn shorten(value: &Value) -> String {
    let text = value.repr();
    if text.len() <= MAX_CHARS {
        return text;
    }
    let count = text.chars().count();
    if count <= MAX_CHARS {
        return text;
    }
    let half = MAX_CHARS / 2;
    let head: String = text.chars().take(half).collect();
    let tail: String = text.chars().skip(count - half).collect();
    format!("{head} ... ({} characters truncated) ... {tail}", count - MAX_CHARS)
}

fn many<T>(sets: &[T], batches: usize, one: impl Fn(&T) -> String) -> String {
    let join = |sets: &[T]| sets.iter().map(&one).collect::<Vec<_>>().join(", ");
    if sets.len() > batches {
        format!(
            "[{}  ... displaying {batches} of {} total bound parameter sets ...  {}]",
            join(&sets[..batches.saturating_sub(2)]),
            sets.len(),
            join(&sets[sets.len() - 2..])
        )
    } else {
        format!("[{}]", join(sets))
    }
}

fn cut<T>(items: &[T], one: impl Fn(&T) -> String) -> (String, bool) {
    let join = |items: &[T]| items.iter().map(&one).collect::<Vec<_>>().join(", ");
    if items.len() > MAX_PARAMS {
        let half = MAX_PARAMS / 2;
        let text = format!(
            "{} ... {} parameters truncated ... {}",
            join(&items[..half]),
            items.len() - MAX_PARAMS,
            join(&items[items.len() - half..])
        );
        (text, true)
    } else {
        (join(items), false)
    }
}

fn tuple(set: &[Value]) -> String {
    let (text, _) = cut(set, shorten);
    let comma = if set.len() == 1 { "," } else { "" };
    format!("({text}{comma})")
}

fn dict(set: &[(std::rc::Rc<str>, Value)]) -> String {
    let (text, _) = cut(set, |(key, value)| format!("{}: {}", repr_str(key), shorten(value)));
    format!("{{{text}}}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_parameter_keeps_its_comma() {
        assert_eq!(format_params(LoggedParams::Positional(&[Value::Int(1)]), 10), "(1,)");
        assert_eq!(format_params(LoggedParams::Positional(&[]), 10), "()");
    }

    #[test]
    fn long_strings_lose_their_middle() {
        let value = Value::text(&"x".repeat(400));
        let expected = format!("('{} ... (102 characters truncated) ... {}',)", "x".repeat(149), "x".repeat(149));
        assert_eq!(format_params(LoggedParams::Positional(&[value]), 10), expected);
    }

    #[test]
    fn many_sets_show_the_first_and_the_last_two() {
        let sets: Vec<Vec<Value>> = (0..12).map(|n| vec![Value::Int(n)]).collect();
        assert_eq!(
            format_params(LoggedParams::ManyPositional(&sets), 10),
            "[(0,), (1,), (2,), (3,), (4,), (5,), (6,), (7,)  ... displaying 10 of 12 total bound parameter sets ...  (10,), (11,)]"
        );
    }

    #[test]
    fn many_parameters_are_cut_in_the_middle() {
        let set: Vec<Value> = (0..103).map(Value::Int).collect();
        let text = format_params(LoggedParams::Positional(&set), 10);
        assert!(text.contains("48, 49 ... 3 parameters truncated ... 53, 54"), "{text}");
    }
}
