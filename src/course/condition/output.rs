//! What the program printed.

use serde::{Deserialize, Serialize};

use crate::{Evidence, Value};

/// These lines were printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutputCondition {
    /// The lines, in this order. Blanks at the end of a line do not count.
    pub lines: Vec<String>,
    /// The query whose rows are the lines, in place of [`OutputCondition::lines`].
    pub query: Option<String>,
    /// Whether nothing else may be printed.
    pub is_exact: bool,
    /// Pieces of text that stand somewhere in the output.
    pub parts: Vec<String>,
}

impl OutputCondition {
    pub(super) fn test(&self, evidence: &Evidence) -> Result<(), String> {
        let printed: Vec<&str> = evidence.stdout.lines().map(str::trim_end).collect();
        let lines: Vec<String> = match &self.query {
            Some(query) => evidence.answer(query)?.rows.iter().map(|row| line(row)).collect(),
            None => self.lines.iter().map(|line| line.trim_end().to_owned()).collect(),
        };
        if self.is_exact { test_exact(&lines, &printed) } else { test_in_order(&lines, &printed) }?;
        test_parts("the output", &self.parts, &evidence.stdout)
    }
}

/// A row as a line: its values with blanks between.
fn line(row: &[Value]) -> String {
    row.iter().map(Value::to_text).collect::<Vec<_>>().join(" ").trim_end().to_owned()
}

/// Looks for pieces of text.
pub(super) fn test_parts(place: &str, parts: &[String], text: &str) -> Result<(), String> {
    let Some(part) = parts.iter().find(|part| !text.contains(part.as_str())) else { return Ok(()) };
    let found: Vec<String> = text.lines().take(8).map(|line| format!("  {line}")).collect();
    let found = if found.is_empty() { "nothing".to_owned() } else { format!("\n{}", found.join("\n")) };
    Err(format!("Expected in {place}\n  {part}\nFound {found}"))
}

fn test_exact(lines: &[String], printed: &[&str]) -> Result<(), String> {
    for number in 0..lines.len().max(printed.len()) {
        let (expected, found) = (lines.get(number), printed.get(number));
        let place = format!("Line {} of the output:", number + 1);
        return Err(match (expected, found) {
            (Some(expected), Some(found)) if expected == found => continue,
            (Some(expected), Some(found)) => format!("{place}\n  expected  {expected}\n  found     {found}"),
            (Some(expected), None) => format!("{place}\n  expected  {expected}\n  found     nothing"),
            (None, Some(found)) => format!("{place}\n  expected  nothing more\n  found     {found}"),
            (None, None) => continue,
        });
    }
    Ok(())
}

fn test_in_order(lines: &[String], printed: &[&str]) -> Result<(), String> {
    let mut from = 0;
    for expected in lines {
        match printed[from..].iter().position(|line| line == expected) {
            Some(place) => from += place + 1,
            None => return Err(say_missing(expected, &printed[from..], printed)),
        }
    }
    Ok(())
}

/// Says which line is missing and what stands in its place.
fn say_missing(expected: &str, rest: &[&str], printed: &[&str]) -> String {
    if printed.is_empty() {
        return format!("Expected the line\n  {expected}\nbut nothing was printed.");
    }
    if printed.contains(&expected) {
        return format!("The line\n  {expected}\nis printed, but too early: the order is different.");
    }
    let of_its_label = with_label_of(expected, rest);
    let found = if of_its_label.is_empty() { rest } else { &of_its_label };
    if found.is_empty() {
        return format!("Expected one more line:\n  {expected}");
    }
    let found: Vec<String> = found.iter().take(5).map(|line| format!("  {line}")).collect();
    format!("Expected the line\n  {expected}\nFound\n{}", found.join("\n"))
}

/// The lines with the same words before the colon: what was printed in place of the expected line.
fn with_label_of<'a>(expected: &str, lines: &[&'a str]) -> Vec<&'a str> {
    let Some((label, _)) = expected.split_once(": ") else { return Vec::new() };
    lines.iter().filter(|line| line.split_once(": ").is_some_and(|(other, _)| other == label)).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::OutputCondition;
    use crate::Evidence;

    fn test(lines: &[&str], is_exact: bool, stdout: &str) -> Result<(), String> {
        let lines = lines.iter().map(|&line| line.to_owned()).collect();
        OutputCondition { lines, is_exact, ..OutputCondition::default() }
            .test(&Evidence { stdout: stdout.into(), ..Evidence::default() })
    }

    #[test]
    fn other_lines_may_stand_between() {
        assert_eq!(test(&["a", "b"], false, "x\na  \ny\nb\n"), Ok(()));
    }

    #[test]
    fn order_matters() {
        let message = test(&["a", "b"], false, "b\na\n").expect_err("wrong order");
        assert_eq!(message, "The line\n  b\nis printed, but too early: the order is different.");
    }

    #[test]
    fn message_shows_what_was_printed_instead() {
        let message = test(&["BERT-base"], false, "BERT\nGPT\n").expect_err("missing");
        assert_eq!(message, "Expected the line\n  BERT-base\nFound\n  BERT\n  GPT");
    }

    #[test]
    fn message_shows_the_line_of_the_same_label() {
        let message = test(&["b: 2"], false, "a: 1\nb: 3\nc: 4\n").expect_err("another value");
        assert_eq!(message, "Expected the line\n  b: 2\nFound\n  b: 3");
    }

    #[test]
    fn exact_output_allows_nothing_else() {
        assert_eq!(test(&["a"], true, "a\n"), Ok(()));
        let message = test(&["a"], true, "a\nb\n").expect_err("one line more");
        assert_eq!(message, "Line 2 of the output:\n  expected  nothing more\n  found     b");
    }
}
