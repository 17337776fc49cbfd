//! Kinds of lessons.

use serde::{Deserialize, Serialize};

/// What a learner does in a lesson.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Write code.
    #[default]
    Write,
    /// Find what is wrong in code and mend it.
    Mend,
    /// Put lines in order.
    Order,
    /// Say what a program will do.
    Predict,
    /// Read and choose.
    Choose,
    /// Answer questions.
    Quiz,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Write, Self::Mend, Self::Order, Self::Predict, Self::Choose, Self::Quiz];

    /// Whether the lesson's questions are all of it: there is no program to write.
    pub fn is_of_questions(self) -> bool {
        matches!(self, Self::Predict | Self::Choose | Self::Quiz)
    }

    /// What the learner does, in a word or two: `Write`, `Put in order`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Write => "Write",
            Self::Mend => "Mend",
            Self::Order => "Put in order",
            Self::Predict => "Predict",
            Self::Choose => "Choose",
            Self::Quiz => "Quiz",
        }
    }
}

/// The pane beside the editor that is open when a lesson begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum UpperPane {
    /// The statements.
    #[default]
    Sql,
    /// The migrations.
    Migrations,
}

/// The pane below the editor that is open when a lesson begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LowerPane {
    /// What is printed.
    #[default]
    Output,
    /// The databases' rows.
    Tables,
    /// The terminal.
    Terminal,
}
