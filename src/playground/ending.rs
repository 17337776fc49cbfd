//! [`Ending`]: how a run ended.

use protocol::{Diagnostic, Outcome};

/// How a run ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Ending {
    /// The program ran to its end, or called `sys.exit` with this status.
    Exited(i32),
    /// An exception was not caught; its traceback is printed.
    Failed(Diagnostic),
    /// The text is not Python; the message is printed.
    NotParsed(Diagnostic),
    /// It was stopped.
    Stopped,
    /// It used more than its limits allow.
    OverBudget,
}

impl Ending {
    /// The status that a process would exit with.
    pub fn status(&self) -> i32 {
        match self {
            Self::Exited(status) => *status,
            Self::Failed(_) | Self::NotParsed(_) | Self::OverBudget => 1,
            // What a shell shows after Ctrl-C.
            Self::Stopped => 130,
        }
    }

    /// What the page is told, with what was raised.
    pub(crate) fn outcome(&self) -> (Outcome, Option<&Diagnostic>) {
        match self {
            Self::Exited(0) => (Outcome::Completed, None),
            Self::Exited(_) => (Outcome::Failed, None),
            Self::Failed(diagnostic) => (Outcome::Failed, Some(diagnostic)),
            Self::NotParsed(diagnostic) => (Outcome::NotParsed, Some(diagnostic)),
            Self::Stopped => (Outcome::Stopped, None),
            Self::OverBudget => (Outcome::OverBudget, None),
        }
    }

    /// What the checks of a lesson see of it.
    pub(crate) fn evidence(&self) -> course::Ending {
        match self {
            Self::Exited(_) => course::Ending::Completed,
            Self::Failed(diagnostic) | Self::NotParsed(diagnostic) => course::Ending::Raised(course::Raised {
                class: diagnostic.class.clone(),
                message: diagnostic.message.clone(),
                file: diagnostic.span.as_ref().map(|span| span.file.clone()),
                line: diagnostic.span.as_ref().map(|span| span.line),
            }),
            Self::Stopped | Self::OverBudget => course::Ending::Stopped,
        }
    }
}
