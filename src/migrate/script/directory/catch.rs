//! What commands say where the graph of revisions fails.

use crate::error::{Error, Result};
use crate::script::identifiers::Identifiers;
use crate::script::revision_error::{RevisionError, RevisionResult};

/// What is said of two ends of which one is not above the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Ancestor {
    #[default]
    Range,
    Upgrade,
    Downgrade,
}

/// Turns errors of the graph into `CommandError`s.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Catch<'a> {
    pub ancestor: Ancestor,
    pub multiple_heads: Option<&'a str>,
    pub start: Option<&'a Identifiers>,
    pub end: Option<&'a Identifiers>,
}

impl Catch<'_> {
    /// Runs what may fail.
    pub fn run<T>(self, work: impl FnOnce() -> RevisionResult<T>) -> Result<T> {
        work().map_err(|error| self.error(error))
    }

    fn error(self, error: RevisionError) -> Error {
        match error {
            RevisionError::Other(error) => error,
            RevisionError::RangeNotAncestor { lower, upper } => {
                let (start, end) = (self.start.unwrap_or(&lower), self.end.unwrap_or(&upper));
                Error::command(match self.ancestor {
                    Ancestor::Range => format!(
                        "Requested range {start}:{end} does not refer to ancestor/descendant revisions along the same \
                         branch"
                    ),
                    Ancestor::Upgrade => {
                        format!("Destination {end} is not a valid upgrade target from current head(s)")
                    }
                    Ancestor::Downgrade => {
                        format!("Destination {end} is not a valid downgrade target from current head(s)")
                    }
                })
            }
            RevisionError::MultipleHeads { argument, .. } => self.multiple_heads(&argument),
            RevisionError::Resolution { argument, .. } => {
                Error::command(format!("Can't locate revision identified by '{argument}'"))
            }
            error => Error::command(error.to_string()),
        }
    }

    fn multiple_heads(self, argument: &Identifiers) -> Error {
        if let Some(message) = self.multiple_heads {
            return Error::command(message);
        }
        let asked = self.end.filter(|end| !end.is_falsy()).unwrap_or(argument);
        Error::command(format!(
            "Multiple head revisions are present for given argument '{asked}'; please specify a specific target \
             revision, '<branchname>@{asked}' to narrow to a specific head, or 'heads' for all heads"
        ))
    }
}
