//! Carries out what the schedule decides: sends requests, opens and replaces the worker.

use leptos::prelude::*;
use protocol::{Event, Request, RunMode};

use super::notice::{Action, Notice, NoticeKind};
use super::page::{Inner, Page};
use super::{clock, storage};
use crate::runner::{Port, PortEvent, Schedule, Step};
use crate::state::{Changes, EngineState, Tone};

/// A live run that takes longer than this shows what it has.
const REVEAL_AFTER_MS: u64 = 120;
/// A run that takes longer than this is marked in storage, so that a program that hangs the tab opens paused.
const MARK_AFTER_MS: u64 = 300;
/// How long Stop waits for the worker.
const STOP_PATIENCE_MS: u64 = 1_000;
/// After this many crashes in a row, restarting is left to the learner.
const CRASHES_IN_A_ROW: u32 = 3;

impl Page {
    /// Takes the worker that was started with the page.
    pub(super) fn open_port(self) {
        let page = self;
        let (port, early) = Port::open(move |event| page.hear(event));
        self.inner.update_value(|inner| inner.port = Some(port));
        // The worker keeps what it is asked for until its engine is there.
        self.decide(|inner| inner.schedule.ready(&inner.project));
        for event in early {
            self.hear(event);
        }
    }

    fn hear(self, event: PortEvent) {
        match event {
            // What belongs to the migration pane waits for it, and all that follows.
            PortEvent::Events(events) if self.awaits_migrations() => {
                self.when_all_is_here(move || self.hear_events(events));
            }
            PortEvent::Events(events) => self.hear_events(events),
            PortEvent::Waits(true) => self.notify(Notice {
                kind: NoticeKind::Part,
                tone: Tone::Warning,
                text: "This program needs a part of the engine that is fetched on first use, and the server does not answer. It is asked again until it does, and the program goes on then; reload the page if that takes long.".into(),
                action: None,
            }),
            PortEvent::Waits(false) => self.dismiss(NoticeKind::Part),
            PortEvent::Crashed(text) => self.lose_worker(&text),
        }
    }

    fn hear_events(self, events: Vec<Event>) {
        let mut ended = None;
        let mut is_ready = false;
        let mut failure = None;
        let mut changes = Vec::new();
        let mut opened = None;
        for event in &events {
            match event {
                Event::Ready => is_ready = true,
                Event::Finished { run, .. } => ended = Some(*run),
                Event::Opened { path, .. } => opened = Some(path.clone()),
                Event::Files { run, written, removed } => changes.push((*run, written.clone(), removed.clone())),
                Event::RequestFailed { message } => failure = Some(message.clone()),
                _ => {}
            }
        }
        if is_ready {
            self.engine.set(EngineState::Ready);
            self.dismiss(NoticeKind::Engine);
            self.refresh_status();
        }
        if let Some(text) = failure {
            self.notify(Notice { kind: NoticeKind::Engine, tone: Tone::Warning, text, action: None });
        }
        self.hear_migrations(&events);
        for (run, written, removed) in changes {
            self.take_files(run, written, &removed);
        }
        if let Some(path) = opened {
            self.jump(&path, 1);
        }
        let next = ended.and_then(|run| {
            self.clear_running_mark();
            self.inner.try_update_value(|inner| {
                inner.crashes = 0;
                if let Some(port) = &inner.port {
                    port.note_end(run);
                }
                inner.schedule.finished(run, &inner.project)
            })
        });
        // The end is shown before the next run's start can hide it.
        self.take_in(events);
        if let Some(steps) = next {
            self.perform(steps);
            self.note_end();
            if let Some(run) = ended {
                self.end_rehearsal(run);
            }
            self.read_migrations();
            // When the result is on the screen.
            clock::next_frame(move || clock::after(0, move || self.load_editor()));
        }
    }

    /// Asks the schedule and does what it says.
    pub(super) fn decide(self, ask: impl FnOnce(&mut Inner) -> Vec<Step>) {
        if let Some(steps) = self.inner.try_update_value(ask) {
            self.perform(steps);
        }
    }

    fn perform(self, steps: Vec<Step>) {
        let page = self;
        for step in steps {
            match step {
                Step::Expect(run, mode) => {
                    self.inner.update_value(|inner| inner.board.expect(run, mode));
                    self.watch(run, mode);
                }
                Step::Send(request) => {
                    self.note_request(&request);
                    self.send(&request);
                }
                Step::AskForFrame => clock::next_frame(move || {
                    page.decide(|inner| inner.schedule.frame(&inner.project));
                }),
                Step::Restart => self.replace_worker(
                    "The program did not stop in time, so the engine was started afresh. Your program is as it was; databases of earlier runs are gone.",
                ),
            }
        }
    }

    /// Sends a request to the worker.
    pub(super) fn send(self, request: &Request) {
        self.inner.with_value(|inner| {
            if let Some(port) = &inner.port {
                port.send(request);
            }
        });
    }

    /// Looks after a run that takes its time.
    fn watch(self, run: u32, mode: RunMode) {
        let page = self;
        let is_active = move |schedule: &Schedule| schedule.active().is_some_and(|active| active.run == run);
        if mode == RunMode::Live {
            clock::after(REVEAL_AFTER_MS, move || {
                let revealed =
                    page.inner.try_update_value(|inner| is_active(&inner.schedule).then(|| inner.board.reveal()));
                if let Some(Some(changes)) = revealed {
                    page.changed(changes);
                }
            });
        }
        clock::after(MARK_AFTER_MS, move || {
            let marks = page.inner.try_update_value(|inner| {
                let is_slow = is_active(&inner.schedule);
                inner.is_marked_running |= is_slow;
                is_slow
            });
            if marks == Some(true) {
                storage::write(&page.running_key(), "1");
            }
        });
    }

    /// The key under which a long run is marked.
    pub(super) fn running_key(self) -> String {
        format!("running.{}", self.place.with_untracked(crate::state::Place::key))
    }

    fn clear_running_mark(self) {
        if self.inner.try_update_value(|inner| std::mem::take(&mut inner.is_marked_running)) == Some(true) {
            storage::remove(&self.running_key());
        }
    }

    /// Waits for Stop to be answered.
    pub(super) fn await_stop(self) {
        let page = self;
        clock::after(STOP_PATIENCE_MS, move || page.decide(|inner| inner.schedule.stop_timed_out()));
    }

    fn lose_worker(self, reason: &str) {
        leptos::logging::error!("engine: {reason}");
        if self.engine.get_untracked() == EngineState::Ready {
            let crashes = self.inner.try_update_value(|inner| {
                inner.crashes += 1;
                inner.crashes
            });
            if crashes.is_some_and(|crashes| crashes < CRASHES_IN_A_ROW) {
                self.replace_worker(
                    "The engine crashed on this program and was started afresh. Your program is as it was; databases of earlier runs are gone.",
                );
                return;
            }
        }
        self.close_port();
        self.engine.set(EngineState::Failed);
        self.notify(Notice {
            kind: NoticeKind::Engine,
            tone: Tone::Bad,
            text: format!("The engine is not running: {reason}."),
            action: Some(Action::RestartEngine),
        });
        self.refresh_status();
    }

    fn replace_worker(self, text: &str) {
        self.notify(Notice { kind: NoticeKind::Crash, tone: Tone::Bad, text: text.into(), action: None });
        self.restart_worker();
    }

    /// Puts a new worker in the old one's place.
    pub(super) fn restart_worker(self) {
        self.close_port();
        self.engine.set(EngineState::Loading);
        self.open_port();
        self.refresh_status();
    }

    fn close_port(self) {
        self.clear_running_mark();
        self.dismiss(NoticeKind::Part);
        let old = self.inner.try_update_value(|inner| {
            inner.schedule.lost();
            let changes = inner.board.lose_run();
            inner.terminal.lose_run();
            inner.pending = inner.pending.and(changes).and(Changes { terminal: true, ..Changes::default() });
            inner.port.take().inspect(Port::close)
        });
        // Its closures may be under way: they are dropped when they have returned.
        clock::after(0, move || drop(old));
        self.draw();
    }
}
