//! The stages of a long command: each announced, timed, and listed at the end.

use std::time::{Duration, Instant};

use crate::failure::{Failure, Result};

/// What has run so far.
#[derive(Default)]
pub struct Stages {
    done: Vec<Stage>,
    totals: Vec<String>,
}

struct Stage {
    name: &'static str,
    took: Duration,
    failure: Option<Failure>,
}

impl Stages {
    /// Runs one stage; a failure is kept for the end, so that one run tells all that is wrong.
    ///
    /// Returns whether the stage went well.
    pub fn run(&mut self, name: &'static str, work: impl FnOnce(&mut Totals) -> Result<()>) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let mut totals = Totals { lines: Vec::new() };
        let failure = work(&mut totals).err();
        let took = start.elapsed();
        self.totals.extend(totals.lines.into_iter().map(|line| format!("{name}: {line}")));
        match &failure {
            Some(failure) => println!("== {name}: failed after {}: {failure}", seconds(took)),
            None => println!("== {name}: done in {}", seconds(took)),
        }
        let is_good = failure.is_none();
        self.done.push(Stage { name, took, failure });
        is_good
    }

    /// Records a stage that cannot run because an earlier one failed.
    pub fn skip(&mut self, name: &'static str, reason: &str) {
        println!("\n== {name}: not run, {reason}");
        self.done.push(Stage { name, took: Duration::ZERO, failure: Some(Failure::new(reason)) });
    }

    /// Prints the durations, the runners' own totals and what failed; returns whether all went well.
    pub fn report(self) -> bool {
        println!("\n== durations");
        let width = self.done.iter().map(|stage| stage.name.len()).max().unwrap_or(0);
        let mut sum = Duration::ZERO;
        for stage in &self.done {
            let verdict = if stage.failure.is_some() { "FAILED" } else { "ok" };
            println!("  {:width$}  {:>9}  {verdict}", stage.name, seconds(stage.took));
            sum += stage.took;
        }
        println!("  {:width$}  {:>9}", "in all", seconds(sum));
        println!("\n== totals of the test runners");
        for line in &self.totals {
            println!("  {line}");
        }
        let mut is_good = true;
        for stage in &self.done {
            if let Some(failure) = &stage.failure {
                is_good = false;
                println!("\nFAILED {}: {failure}", stage.name);
            }
        }
        is_good
    }
}

/// Collects the lines in which a test runner sums itself up.
pub struct Totals {
    lines: Vec<String>,
}

impl Totals {
    /// Keeps the line when it is a runner's total.
    pub fn watch(&mut self, line: &str) {
        let plain = without_colours(line);
        let plain = plain.trim();
        let is_total = plain.starts_with("test result:")
            || (plain.starts_with("Summary [") && plain.contains(" run:"))
            || ["ℹ tests ", "ℹ pass ", "ℹ fail ", "# tests ", "# pass ", "# fail "]
                .iter()
                .any(|start| plain.starts_with(start))
            || plain.contains(" passed, ") && plain.contains(" failed");
        if is_total {
            self.lines.push(plain.to_owned());
        }
    }
}

/// A duration as a person reads it.
pub fn seconds(duration: Duration) -> String {
    let whole = duration.as_secs();
    if whole >= 60 {
        format!("{} min {:02} s", whole / 60, whole % 60)
    } else {
        format!("{:.1} s", duration.as_secs_f64())
    }
}

fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            characters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(character);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::{Totals, without_colours};

    #[test]
    fn colour_codes_leave_no_trace() {
        assert_eq!(without_colours("\u{1b}[32;1m     Summary\u{1b}[0m [ 1s]"), "     Summary [ 1s]");
    }

    #[test]
    fn totals_keep_the_lines_that_sum_up_a_runner() {
        let mut totals = Totals { lines: Vec::new() };
        for line in [
            "running 3 tests",
            "test result: ok. 3 passed; 0 failed; 0 ignored",
            "     Summary [   0.014s] 3 tests run: 3 passed, 0 skipped",
            "ℹ pass 7",
            "✔ first_program_runs (12ms)",
        ] {
            totals.watch(line);
        }
        assert_eq!(totals.lines.len(), 3);
    }
}
