//! The terminal's transcript: the lines that were typed, and what each printed.

use std::sync::Arc;

use protocol::{Event, Outcome, RunId};

use super::output::Stream;
use super::run_log::OutputChunk;

/// How many lines are kept.
const KEPT_LINES: usize = 100;
/// How many bytes of what a line printed are kept.
const KEPT_OUTPUT: usize = 200_000;
/// How many lines can be brought back.
const KEPT_HISTORY: usize = 200;

/// One line and what it printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TerminalEntry {
    /// Counts up in one page.
    pub number: u32,
    /// The line as typed.
    pub line: Arc<str>,
    /// What it printed.
    pub output: Vec<OutputChunk>,
    /// How it ended; none while it runs.
    pub outcome: Option<Outcome>,
    /// The run that does it.
    run: Option<RunId>,
    written: usize,
}

/// The transcript, and the lines that can be brought back.
#[derive(Debug, Default)]
pub struct Terminal {
    entries: Vec<TerminalEntry>,
    last_number: u32,
    history: Vec<String>,
    /// Where in the history the learner is; at its end while writing a new line.
    at: usize,
    /// The new line, while an older one stands in its place.
    unsent: String,
}

impl Terminal {
    /// A terminal with lines of earlier visits.
    pub fn with_history(history: Vec<String>) -> Self {
        Self { at: history.len(), history, ..Self::default() }
    }

    /// The lines on the screen.
    pub fn entries(&self) -> &[TerminalEntry] {
        &self.entries
    }

    /// The lines that can be brought back, the oldest first.
    pub fn history(&self) -> &[String] {
        &self.history
    }

    /// A line was sent. [`Terminal::expect`] tells which run does it.
    pub fn send(&mut self, line: &str) {
        let line = line.trim();
        if self.history.last().is_none_or(|last| last != line) {
            self.history.push(line.to_owned());
        }
        let surplus = self.history.len().saturating_sub(KEPT_HISTORY);
        self.history.drain(..surplus);
        self.at = self.history.len();
        self.unsent.clear();
        self.last_number += 1;
        self.entries.push(TerminalEntry {
            number: self.last_number,
            line: line.into(),
            output: Vec::new(),
            outcome: None,
            run: None,
            written: 0,
        });
        let surplus = self.entries.len().saturating_sub(KEPT_LINES);
        self.entries.drain(..surplus);
    }

    /// The line sent last is done by this run.
    pub fn expect(&mut self, run: RunId) {
        if let Some(entry) = self.entries.last_mut().filter(|entry| entry.outcome.is_none() && entry.run.is_none()) {
            entry.run = Some(run);
        }
    }

    /// The lines under way end here: the engine is gone, or another program was opened.
    pub fn lose_run(&mut self) {
        for entry in self.entries.iter_mut().filter(|entry| entry.outcome.is_none()) {
            entry.outcome = Some(Outcome::Stopped);
        }
    }

    /// Empties the screen; lines can still be brought back.
    pub fn clear(&mut self) {
        self.entries.retain(|entry| entry.outcome.is_none());
    }

    /// Takes in an event; whether it changed the transcript.
    pub fn reduce(&mut self, event: &Event) -> bool {
        let (run, text) = match event {
            Event::Stdout { run, text } => (*run, Some((Stream::Out, text))),
            Event::Stderr { run, text } => (*run, Some((Stream::Err, text))),
            Event::Finished { run, .. } => (*run, None),
            _ => return false,
        };
        let Some(entry) = self.entries.iter_mut().rev().find(|entry| entry.run == Some(run)) else { return false };
        match (event, text) {
            (Event::Finished { outcome, .. }, _) => entry.outcome = Some(*outcome),
            (_, Some((stream, text))) => entry.write(stream, text),
            _ => return false,
        }
        true
    }

    /// The line before the one that stands there, in the history; none at its beginning.
    pub fn earlier(&mut self, current: &str) -> Option<String> {
        if self.at == self.history.len() {
            current.clone_into(&mut self.unsent);
        }
        self.at = self.at.checked_sub(1)?;
        self.history.get(self.at).cloned()
    }

    /// The line after the one that stands there; behind the newest, what was being written.
    pub fn later(&mut self) -> Option<String> {
        if self.at >= self.history.len() {
            return None;
        }
        self.at += 1;
        Some(self.history.get(self.at).cloned().unwrap_or_else(|| std::mem::take(&mut self.unsent)))
    }
}

impl TerminalEntry {
    fn write(&mut self, stream: Stream, text: &str) {
        let room = KEPT_OUTPUT.saturating_sub(self.written);
        let end = (0..=text.len().min(room)).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        self.written += text.len();
        let Some(text) = text.get(..end).filter(|text| !text.is_empty()) else { return };
        match self.output.last_mut() {
            Some(last) if last.stream == stream => last.text.push_str(text),
            _ => self.output.push(OutputChunk { stream, text: text.to_owned() }),
        }
    }

    /// How many bytes it printed that are not kept.
    pub fn lost(&self) -> usize {
        self.written.saturating_sub(KEPT_OUTPUT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finished(run: RunId) -> Event {
        Event::Finished { run, outcome: Outcome::Completed, micros: 1, instructions: 1 }
    }

    #[test]
    fn output_goes_to_the_line_of_its_run() {
        let mut terminal = Terminal::default();
        terminal.send(" alembic heads ");
        assert!(!terminal.reduce(&Event::Stdout { run: 3, text: "another run".into() }));
        terminal.expect(4);
        assert!(terminal.reduce(&Event::Stdout { run: 4, text: "1a ".into() }));
        assert!(terminal.reduce(&Event::Stdout { run: 4, text: "(head)\n".into() }));
        assert!(terminal.reduce(&Event::Stderr { run: 4, text: "INFO\n".into() }));
        assert!(terminal.reduce(&finished(4)));
        let entry = &terminal.entries()[0];
        assert_eq!((&*entry.line, entry.outcome), ("alembic heads", Some(Outcome::Completed)));
        let written: Vec<_> = entry.output.iter().map(|chunk| (chunk.stream, chunk.text.as_str())).collect();
        assert_eq!(written, [(Stream::Out, "1a (head)\n"), (Stream::Err, "INFO\n")]);
    }

    #[test]
    fn arrows_walk_through_the_history_and_back_to_what_was_written() {
        let mut terminal = Terminal::with_history(vec!["ls".into()]);
        terminal.send("pwd");
        terminal.send("pwd");
        assert_eq!(terminal.earlier("cat m").as_deref(), Some("pwd"));
        assert_eq!(terminal.earlier("pwd").as_deref(), Some("ls"));
        assert_eq!(terminal.earlier("ls"), None);
        assert_eq!(terminal.later().as_deref(), Some("pwd"));
        assert_eq!(terminal.later().as_deref(), Some("cat m"));
        assert_eq!(terminal.later(), None);
    }

    #[test]
    fn endless_output_is_cut() {
        let mut terminal = Terminal::default();
        terminal.send("python loop.py");
        terminal.expect(1);
        for _ in 0..1000 {
            terminal.reduce(&Event::Stdout { run: 1, text: "é".repeat(500) });
        }
        let entry = &terminal.entries()[0];
        assert_eq!(entry.output.iter().map(|chunk| chunk.text.len()).sum::<usize>(), KEPT_OUTPUT);
        assert_eq!(entry.lost(), 800_000);
    }
}
