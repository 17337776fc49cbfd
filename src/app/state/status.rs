//! The one line that says where things stand.

use protocol::{Outcome, RunMode};

use super::measure::{count_of, duration_text};
use super::run_log::Phase;

/// Where the engine stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EngineState {
    /// Being loaded or restarted.
    #[default]
    Loading,
    /// Takes requests.
    Ready,
    /// Could not be loaded.
    Failed,
}

/// Whether what is shown belongs to the text in the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// It does.
    Current,
    /// The text has changed since, and live mode is off.
    Edited,
    /// The text has changed since, and does not parse.
    NotParsed,
}

/// How the line is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing to notice.
    Quiet,
    /// Under way.
    Busy,
    /// Went well.
    Good,
    /// Wants attention.
    Warning,
    /// Went wrong.
    Bad,
}

impl Tone {
    /// The word for the page's attributes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Quiet => "quiet",
            Self::Busy => "busy",
            Self::Good => "good",
            Self::Warning => "warning",
            Self::Bad => "bad",
        }
    }
}

/// The status line: a word for tests and styles, a tone, a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// `loading`, `ready`, `running`, `finished`, `failed`, `stopped`, `over-budget`, `not-parsed`, `edited`, `broken`.
    pub phase: &'static str,
    /// How it is coloured.
    pub tone: Tone,
    /// The sentence.
    pub text: String,
}

impl Status {
    fn new(phase: &'static str, tone: Tone, text: impl Into<String>) -> Self {
        Self { phase, tone, text: text.into() }
    }

    /// Whether it changes with every key and is better not read out each time.
    pub fn is_chatter(&self) -> bool {
        self.phase == "finished" && self.text.starts_with("Live")
    }

    /// The status line for an engine and the run in view: its mode, its phase, how many statements it sent.
    pub fn of(engine: EngineState, freshness: Freshness, run: Option<(RunMode, Phase, usize)>) -> Self {
        match engine {
            EngineState::Loading => return Self::new("loading", Tone::Busy, "Loading the engine…"),
            EngineState::Failed => return Self::new("broken", Tone::Bad, "The engine did not load"),
            EngineState::Ready => {}
        }
        if freshness == Freshness::NotParsed {
            return Self::new("not-parsed", Tone::Warning, "Not valid Python yet: showing the last run");
        }
        let Some((mode, phase, statements)) = run else { return Self::new("ready", Tone::Quiet, "Ready") };
        let Phase::Ended { outcome, micros } = phase else {
            return Self::new("running", Tone::Busy, "Running…");
        };
        if freshness == Freshness::Edited {
            return Self::new("edited", Tone::Quiet, "Edited since the last run");
        }
        let time = duration_text(micros);
        let sent = count_of(statements as u64, "statement");
        match (outcome, mode) {
            (Outcome::Completed, RunMode::Live) => Self::new("finished", Tone::Good, format!("Live · {sent} · {time}")),
            (Outcome::Completed, RunMode::Full) => {
                Self::new("finished", Tone::Good, format!("Finished · {sent} · {time}"))
            }
            (Outcome::Failed, _) => Self::new("failed", Tone::Bad, format!("Stopped by an error · {sent} · {time}")),
            (Outcome::NotParsed, _) => Self::new("not-parsed", Tone::Warning, "Not valid Python yet"),
            (Outcome::Stopped, _) => Self::new("stopped", Tone::Warning, format!("Stopped · {sent}")),
            (Outcome::OverBudget, RunMode::Live) => {
                Self::new("over-budget", Tone::Warning, "Too long for live mode: press Run for the whole of it")
            }
            (Outcome::OverBudget, RunMode::Full) => {
                Self::new("over-budget", Tone::Warning, format!("Used up its budget · {sent} · {time}"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ended(outcome: Outcome) -> Phase {
        Phase::Ended { outcome, micros: 4_200 }
    }

    #[test]
    fn engine_comes_before_any_run() {
        let run = Some((RunMode::Full, Phase::Running, 0));
        assert_eq!(Status::of(EngineState::Loading, Freshness::Current, run).phase, "loading");
        assert_eq!(Status::of(EngineState::Failed, Freshness::Current, run).phase, "broken");
        assert_eq!(Status::of(EngineState::Ready, Freshness::Current, None).text, "Ready");
    }

    #[test]
    fn finished_run_tells_statements_and_time() {
        let status =
            Status::of(EngineState::Ready, Freshness::Current, Some((RunMode::Full, ended(Outcome::Completed), 12)));
        assert_eq!(status.text, "Finished · 12 statements · 4.2 ms");
    }

    #[test]
    fn edited_text_without_live_mode_says_that_results_are_old() {
        let run = Some((RunMode::Full, ended(Outcome::Completed), 12));
        assert_eq!(Status::of(EngineState::Ready, Freshness::Edited, run).phase, "edited");
        let run = Some((RunMode::Full, Phase::Running, 12));
        assert_eq!(Status::of(EngineState::Ready, Freshness::Edited, run).phase, "running");
    }

    #[test]
    fn over_budget_in_live_mode_offers_run() {
        let status =
            Status::of(EngineState::Ready, Freshness::Current, Some((RunMode::Live, ended(Outcome::OverBudget), 3)));
        assert_eq!(status.phase, "over-budget");
        assert!(status.text.contains("Run"));
    }
}
