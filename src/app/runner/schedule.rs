//! When a run starts: the rules, without clock, worker or page.

use protocol::{Project, Request, RunId, RunMode};

/// What is to be done, in order.
#[derive(Debug, PartialEq)]
pub enum Step {
    /// Send this to the worker.
    Send(Request),
    /// A run with this number and mode begins: its events count from now on.
    Expect(RunId, RunMode),
    /// Look again in the next frame, by [`Schedule::frame`].
    AskForFrame,
    /// The worker does not answer: replace it.
    Restart,
}

/// A run that was sent and has not finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Active {
    /// Its number.
    pub run: RunId,
    /// Live or full.
    pub mode: RunMode,
}

/// What waits for the engine or for a full run's end.
#[derive(Debug, PartialEq)]
enum Waiting {
    Live,
    Full,
    Check(Vec<u8>),
    Command(String),
    Rehearsal(Vec<String>),
}

/// Decides what is sent when.
///
/// An edit runs at once, and at most once a frame. It replaces a live run under way; a full run is left to end first.
/// Nothing is sent before the engine is ready.
#[derive(Debug, Default)]
pub struct Schedule {
    last_run: RunId,
    is_ready: bool,
    active: Option<Active>,
    waiting: Option<Waiting>,
    was_sent_this_frame: bool,
    has_edit_for_frame: bool,
    is_stopping: bool,
}

impl Schedule {
    /// The run under way.
    pub fn active(&self) -> Option<Active> {
        self.active
    }

    /// Whether a run that the learner asked for is under way or waits for the engine.
    pub fn is_full_run_wanted(&self) -> bool {
        matches!(self.active, Some(Active { mode: RunMode::Full, .. }))
            || matches!(
                self.waiting,
                Some(Waiting::Full | Waiting::Check(_) | Waiting::Command(_) | Waiting::Rehearsal(_))
            )
    }

    /// The engine takes requests.
    pub fn ready(&mut self, project: &Project) -> Vec<Step> {
        self.is_ready = true;
        self.send_waiting(project)
    }

    /// The text changed, and live mode is on.
    pub fn edited(&mut self, project: &Project) -> Vec<Step> {
        let full_is_active = matches!(self.active, Some(Active { mode: RunMode::Full, .. }));
        if !self.is_ready || full_is_active {
            self.waiting.get_or_insert(Waiting::Live);
            return Vec::new();
        }
        if self.was_sent_this_frame {
            self.has_edit_for_frame = true;
            return Vec::new();
        }
        self.was_sent_this_frame = true;
        let mut steps = self.start(RunMode::Live, project);
        steps.push(Step::AskForFrame);
        steps
    }

    /// A frame has passed since [`Step::AskForFrame`].
    pub fn frame(&mut self, project: &Project) -> Vec<Step> {
        self.was_sent_this_frame = false;
        if std::mem::take(&mut self.has_edit_for_frame) { self.edited(project) } else { Vec::new() }
    }

    /// Run was pressed.
    pub fn run(&mut self, project: &Project) -> Vec<Step> {
        self.has_edit_for_frame = false;
        if !self.is_ready {
            self.waiting = Some(Waiting::Full);
            return Vec::new();
        }
        self.start(RunMode::Full, project)
    }

    /// Check was pressed.
    pub fn check(&mut self, project: &Project, checks: Vec<u8>) -> Vec<Step> {
        self.has_edit_for_frame = false;
        if !self.is_ready {
            self.waiting = Some(Waiting::Check(checks));
            return Vec::new();
        }
        let run = self.next_run(RunMode::Full);
        let request = Request::Check { run, project: project.clone(), checks };
        vec![Step::Expect(run, RunMode::Full), Step::Send(request)]
    }

    /// A line of the terminal was sent.
    pub fn command(&mut self, project: &Project, line: String) -> Vec<Step> {
        self.has_edit_for_frame = false;
        if !self.is_ready {
            self.waiting = Some(Waiting::Command(line));
            return Vec::new();
        }
        let run = self.next_run(RunMode::Full);
        let request = Request::Command { run, line, project: project.clone() };
        vec![Step::Expect(run, RunMode::Full), Step::Send(request)]
    }

    /// A command of Alembic is to be tried on copies of the databases; the panes of runs do not show it.
    pub fn rehearse(&mut self, project: &Project, words: Vec<String>) -> Vec<Step> {
        self.has_edit_for_frame = false;
        if !self.is_ready {
            self.waiting = Some(Waiting::Rehearsal(words));
            return Vec::new();
        }
        let run = self.next_run(RunMode::Full);
        vec![Step::Send(Request::Rehearse { run, words, project: project.clone() })]
    }

    /// The project's migrations are to be read. What runs goes first: whoever asked asks again at its end.
    pub fn inquire(&mut self, project: &Project) -> Vec<Step> {
        if !self.is_ready || self.active.is_some() {
            return Vec::new();
        }
        self.last_run += 1;
        vec![Step::Send(Request::Migrations { run: self.last_run, project: project.clone() })]
    }

    /// Stop was pressed.
    pub fn stop(&mut self) -> Vec<Step> {
        self.waiting = None;
        self.has_edit_for_frame = false;
        if self.active.is_none() {
            return Vec::new();
        }
        self.is_stopping = true;
        vec![Step::Send(Request::Stop)]
    }

    /// The time that Stop may take has passed.
    pub fn stop_timed_out(&mut self) -> Vec<Step> {
        if self.is_stopping && self.active.is_some() { vec![Step::Restart] } else { Vec::new() }
    }

    /// A run reported its end.
    pub fn finished(&mut self, run: RunId, project: &Project) -> Vec<Step> {
        if self.active.is_none_or(|active| active.run != run) {
            return Vec::new();
        }
        self.active = None;
        self.is_stopping = false;
        self.send_waiting(project)
    }

    /// Another program was opened: what was wanted for the former one is not wanted any more.
    pub fn forget_wishes(&mut self) {
        self.waiting = None;
        self.has_edit_for_frame = false;
    }

    /// The worker is gone; the next [`Schedule::ready`] comes from a new one. Returns the run that was lost.
    pub fn lost(&mut self) -> Option<Active> {
        self.is_ready = false;
        self.is_stopping = false;
        self.waiting = None;
        self.active.take()
    }

    fn send_waiting(&mut self, project: &Project) -> Vec<Step> {
        match self.waiting.take() {
            None => Vec::new(),
            Some(Waiting::Live) => self.edited(project),
            Some(Waiting::Full) => self.run(project),
            Some(Waiting::Check(checks)) => self.check(project, checks),
            Some(Waiting::Command(line)) => self.command(project, line),
            Some(Waiting::Rehearsal(words)) => self.rehearse(project, words),
        }
    }

    fn next_run(&mut self, mode: RunMode) -> RunId {
        self.last_run += 1;
        self.active = Some(Active { run: self.last_run, mode });
        self.is_stopping = false;
        self.last_run
    }

    fn start(&mut self, mode: RunMode, project: &Project) -> Vec<Step> {
        let run = self.next_run(mode);
        let request = Request::Run { run, mode, project: project.clone() };
        vec![Step::Expect(run, mode), Step::Send(request)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(text: &str) -> Project {
        Project::single(text)
    }

    fn ready() -> Schedule {
        let mut schedule = Schedule::default();
        assert!(schedule.ready(&project("")).is_empty());
        schedule
    }

    fn runs(steps: &[Step]) -> Vec<(RunId, RunMode, &str)> {
        steps
            .iter()
            .filter_map(|step| match step {
                Step::Send(Request::Run { run, mode, project }) => Some((*run, *mode, project.main_text())),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn edit_before_the_engine_is_ready_runs_when_it_is() {
        let mut schedule = Schedule::default();
        assert!(schedule.edited(&project("a")).is_empty());
        assert_eq!(runs(&schedule.ready(&project("ab"))), [(1, RunMode::Live, "ab")]);
    }

    #[test]
    fn edits_of_one_frame_run_once_at_once_and_once_at_its_end() {
        let mut schedule = ready();
        assert_eq!(runs(&schedule.edited(&project("a"))).len(), 1);
        assert!(schedule.edited(&project("ab")).is_empty());
        assert!(schedule.edited(&project("abc")).is_empty());
        assert_eq!(runs(&schedule.frame(&project("abc"))), [(2, RunMode::Live, "abc")]);
        assert!(schedule.frame(&project("abc")).is_empty());
        assert_eq!(runs(&schedule.edited(&project("abcd"))).len(), 1);
    }

    #[test]
    fn full_run_is_not_interrupted_by_typing() {
        let mut schedule = ready();
        schedule.run(&project("slow"));
        assert!(schedule.edited(&project("slow!")).is_empty());
        assert_eq!(runs(&schedule.finished(1, &project("slow!"))), [(2, RunMode::Live, "slow!")]);
    }

    #[test]
    fn end_of_an_older_run_changes_nothing() {
        let mut schedule = ready();
        schedule.edited(&project("a"));
        schedule.frame(&project("a"));
        schedule.edited(&project("ab"));
        assert!(schedule.finished(1, &project("ab")).is_empty());
        assert_eq!(schedule.active(), Some(Active { run: 2, mode: RunMode::Live }));
    }

    #[test]
    fn stop_without_an_answer_restarts_the_worker() {
        let mut schedule = ready();
        assert!(schedule.stop().is_empty());
        schedule.run(&project("loop"));
        assert_eq!(schedule.stop(), [Step::Send(Request::Stop)]);
        assert_eq!(schedule.stop_timed_out(), [Step::Restart]);
        assert_eq!(schedule.lost(), Some(Active { run: 1, mode: RunMode::Full }));
        assert!(schedule.stop_timed_out().is_empty());
    }

    #[test]
    fn stop_that_was_answered_does_not_restart() {
        let mut schedule = ready();
        schedule.run(&project("loop"));
        schedule.stop();
        schedule.finished(1, &project("loop"));
        assert!(schedule.stop_timed_out().is_empty());
    }

    #[test]
    fn a_line_of_the_terminal_waits_for_the_engine_and_outlasts_typing() {
        let mut schedule = Schedule::default();
        assert!(schedule.command(&project("a"), "ls".into()).is_empty());
        assert!(schedule.edited(&project("ab")).is_empty());
        let steps = schedule.ready(&project("ab"));
        assert!(
            matches!(&steps[1], Step::Send(Request::Command { run: 1, line, project }) if line == "ls" && project.main_text() == "ab")
        );
        assert!(schedule.is_full_run_wanted());
        assert!(schedule.edited(&project("abc")).is_empty());
        assert_eq!(runs(&schedule.finished(1, &project("abc"))), [(2, RunMode::Live, "abc")]);
    }

    #[test]
    fn migrations_are_read_while_nothing_runs() {
        let mut schedule = ready();
        schedule.run(&project("a"));
        assert!(schedule.inquire(&project("a")).is_empty());
        schedule.finished(1, &project("a"));
        let steps = schedule.inquire(&project("a"));
        assert!(matches!(&steps[..], [Step::Send(Request::Migrations { run: 2, .. })]));
        assert_eq!(runs(&schedule.edited(&project("ab"))), [(3, RunMode::Live, "ab")]);
        let steps = schedule.rehearse(&project("ab"), vec!["upgrade".into()]);
        assert!(matches!(&steps[..], [Step::Send(Request::Rehearse { run: 4, .. })]));
        assert!(schedule.is_full_run_wanted());
    }

    #[test]
    fn run_pressed_early_wins_over_a_waiting_edit() {
        let mut schedule = Schedule::default();
        schedule.edited(&project("a"));
        schedule.run(&project("a"));
        assert_eq!(runs(&schedule.ready(&project("a"))), [(1, RunMode::Full, "a")]);
    }
}
