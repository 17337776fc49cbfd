//! Messages that want attention, below the header.

use crate::state::Tone;

/// What a message is about. There is at most one of each kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoticeKind {
    /// A shared link that was opened, or could not be.
    Link,
    /// A draft that was put aside.
    Kept,
    /// The worker died.
    Crash,
    /// Live mode is paused.
    Paused,
    /// The engine did not load.
    Engine,
    /// A part of the engine does not come.
    Part,
    /// The rest of the page does not come.
    Rest,
    /// A link could not be made.
    Share,
    /// A run that live mode cut short.
    Budget,
    /// A lesson that did not load.
    Lesson,
    /// A lesson that was asked for and is not there.
    NoLesson,
}

impl NoticeKind {
    /// The word for the page's attributes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Kept => "kept",
            Self::Crash => "crash",
            Self::Paused => "paused",
            Self::Engine => "engine",
            Self::Part => "part",
            Self::Rest => "rest",
            Self::Share => "share",
            Self::Budget => "budget",
            Self::Lesson => "lesson",
            Self::NoLesson => "no-lesson",
        }
    }
}

/// What a message's button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Brings back the draft that was put aside last.
    Restore,
    /// Starts a new worker.
    RestartEngine,
    /// Switches live mode on.
    ResumeLive,
    /// Runs the program.
    Run,
    /// Opens the list of lessons.
    Contents,
}

impl Action {
    /// The button's name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Restore => "Bring it back",
            Self::RestartEngine => "Try again",
            Self::ResumeLive => "Resume live mode",
            Self::Run => "Run",
            Self::Contents => "All lessons",
        }
    }
}

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it is about.
    pub kind: NoticeKind,
    /// How it is coloured.
    pub tone: Tone,
    /// The sentence.
    pub text: String,
    /// Its button.
    pub action: Option<Action>,
}
