//! What the program printed.

use serde::{Deserialize, Serialize};

use crate::Evidence;

/// These lines were printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutputCondition {
    /// The lines, in this order. Blanks at the end of a line do not count.
    pub lines: Vec<String>,
    /// Whether nothing else may be printed.
    pub is_exact: bool,
}

impl OutputCondition {
    pub(super) fn test(&self, evidence: &Evidence) -> Result<(), String> {
        let printed: Vec<&str> = evidence.stdout.lines().map(str::trim_end).collect();
        if self.is_exact { self.test_exact(&printed) } else { self.test_in_order(&printed) }
    }

    fn test_exact(&self, printed: &[&str]) -> Result<(), String> {
        for number in 0..self.lines.len().max(printed.len()) {
            let (expected, found) = (self.lines.get(number), printed.get(number));
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

    fn test_in_order(&self, printed: &[&str]) -> Result<(), String> {
        let mut from = 0;
        for expected in &self.lines {
            match printed[from..].iter().position(|line| line == expected) {
                Some(place) => from += place + 1,
                None => return Err(Self::say_missing(expected, &printed[from..], printed)),
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
        match rest {
            [] => format!("Expected one more line:\n  {expected}"),
            found => {
                let found: Vec<String> = found.iter().take(5).map(|line| format!("  {line}")).collect();
                format!("Expected the line\n  {expected}\nFound\n{}", found.join("\n"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::OutputCondition;
    use crate::Evidence;

    fn test(lines: &[&str], is_exact: bool, stdout: &str) -> Result<(), String> {
        let lines = lines.iter().map(|&line| line.to_owned()).collect();
        OutputCondition { lines, is_exact }.test(&Evidence { stdout: stdout.into(), ..Evidence::default() })
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
    fn exact_output_allows_nothing_else() {
        assert_eq!(test(&["a"], true, "a\n"), Ok(()));
        let message = test(&["a"], true, "a\nb\n").expect_err("one line more");
        assert_eq!(message, "Line 2 of the output:\n  expected  nothing more\n  found     b");
    }
}
