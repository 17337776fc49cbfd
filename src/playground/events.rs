//! The events of a run, until they are taken away.

use std::cell::{Cell, RefCell};

use bindings::Editor;
use protocol::{Event, RunId};

use crate::console::Console;
use crate::project_path::project_path;

/// The most text that one run may print; a program that prints for ever must not fill the page's memory.
const MAX_OUTPUT: usize = 4 << 20;

/// Events in the order in which they happened.
#[derive(Default)]
pub(crate) struct EventQueue {
    events: RefCell<Vec<Event>>,
    run: Cell<RunId>,
    printed: Cell<usize>,
}

impl EventQueue {
    /// Starts the events of a run.
    pub(crate) fn begin(&self, run: RunId) {
        self.run.set(run);
        self.printed.set(0);
        self.push(Event::Started { run });
    }

    /// The number of the run under way.
    pub(crate) fn run(&self) -> RunId {
        self.run.get()
    }

    pub(crate) fn push(&self, event: Event) {
        self.events.borrow_mut().push(event);
    }

    pub(crate) fn take(&self) -> Vec<Event> {
        self.events.take()
    }

    /// Whether the text may still be printed; the last one that may not be says so.
    fn count(&self, text: &str) -> bool {
        let printed = self.printed.get();
        self.printed.set(printed.saturating_add(text.len()));
        if printed <= MAX_OUTPUT && printed + text.len() > MAX_OUTPUT {
            let text = "\n… the rest of the output is not shown\n".to_owned();
            self.push(Event::Stderr { run: self.run(), text });
        }
        printed + text.len() <= MAX_OUTPUT
    }
}

impl Editor for EventQueue {
    fn open(&self, path: &str) {
        self.push(Event::Opened { run: self.run(), path: project_path(path) });
    }
}

impl Console for EventQueue {
    fn stdout(&self, text: &str) {
        if !self.count(text) {
            return;
        }
        let run = self.run();
        if let Some(Event::Stdout { text: before, .. }) = self.events.borrow_mut().last_mut() {
            before.push_str(text);
            return;
        }
        self.push(Event::Stdout { run, text: text.to_owned() });
    }

    fn stderr(&self, text: &str) {
        if !self.count(text) {
            return;
        }
        let run = self.run();
        if let Some(Event::Stderr { text: before, .. }) = self.events.borrow_mut().last_mut() {
            before.push_str(text);
            return;
        }
        self.push(Event::Stderr { run, text: text.to_owned() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_output_become_one_event_and_endless_output_is_cut() {
        let queue = EventQueue::default();
        queue.begin(7);
        queue.stdout("a");
        queue.stdout("b\n");
        queue.stderr("c");
        assert_eq!(
            queue.take(),
            [
                Event::Started { run: 7 },
                Event::Stdout { run: 7, text: "ab\n".into() },
                Event::Stderr { run: 7, text: "c".into() }
            ]
        );
        let piece = "x".repeat(1 << 20);
        (0..8).for_each(|_| queue.stdout(&piece));
        let shown: usize = queue
            .take()
            .iter()
            .map(|event| match event {
                Event::Stdout { text, .. } => text.len(),
                _ => 0,
            })
            .sum();
        assert!(shown <= MAX_OUTPUT);
    }
}
