//! [`RevisionError`]: what can go wrong in the graph of revisions.

use std::fmt;
use std::rc::Rc;

use super::identifiers::{Identifiers, comma};
use crate::error::{Error, ErrorKind};

/// Which class of `alembic.script.revision` an error is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RevisionErrorKind {
    /// `RevisionError` itself.
    Plain,
    /// `RangeNotAncestorError`
    RangeNotAncestor,
    /// `MultipleHeads`
    MultipleHeads,
    /// `ResolutionError`
    Resolution,
    /// `CycleDetected`
    Cycle,
    /// `DependencyCycleDetected`
    DependencyCycle,
    /// `LoopDetected`
    Loop,
    /// `DependencyLoopDetected`
    DependencyLoop,
}

/// An error of the graph of revisions: a class of `alembic.script.revision` with its attributes, or another failure
/// on the way.
#[derive(Clone, Debug)]
pub enum RevisionError {
    /// `RevisionError`
    Plain(String),
    /// `RangeNotAncestorError`: the lower end is no ancestor of the upper one.
    RangeNotAncestor {
        /// The lower end.
        lower: Identifiers,
        /// The upper end.
        upper: Identifiers,
    },
    /// `MultipleHeads`: one head was asked for, and there are several.
    MultipleHeads {
        /// The heads.
        heads: Vec<Rc<str>>,
        /// What was asked for.
        argument: Identifiers,
    },
    /// `ResolutionError`: an identifier names no revision, or several.
    Resolution {
        /// The text.
        message: String,
        /// The identifier.
        argument: Rc<str>,
    },
    /// `CycleDetected` and its subclasses.
    Cycle {
        /// Which of them.
        kind: RevisionErrorKind,
        /// The revisions in the cycle.
        revisions: Vec<Rc<str>>,
    },
    /// Not an error of the graph: a failing assertion or look-up, or the host's exception.
    Other(Error),
}

/// The result of asking the graph of revisions.
pub type RevisionResult<T> = Result<T, RevisionError>;

impl RevisionError {
    /// The class, where it is one of `alembic.script.revision`.
    pub fn kind(&self) -> Option<RevisionErrorKind> {
        Some(match self {
            Self::Plain(_) => RevisionErrorKind::Plain,
            Self::RangeNotAncestor { .. } => RevisionErrorKind::RangeNotAncestor,
            Self::MultipleHeads { .. } => RevisionErrorKind::MultipleHeads,
            Self::Resolution { .. } => RevisionErrorKind::Resolution,
            Self::Cycle { kind, .. } => *kind,
            Self::Other(_) => return None,
        })
    }

    pub(super) fn plain(message: impl Into<String>) -> Self {
        Self::Plain(message.into())
    }

    pub(super) fn range(lower: impl Into<Identifiers>, upper: &Identifiers) -> Self {
        Self::RangeNotAncestor { lower: lower.into(), upper: upper.clone() }
    }

    pub(super) fn cycle(kind: RevisionErrorKind, revisions: Vec<Rc<str>>) -> Self {
        Self::Cycle { kind, revisions }
    }

    /// `KeyError` of a name.
    pub(super) fn key(name: &str) -> Self {
        Self::Other(Error::new(ErrorKind::Key, sql::repr_str(name)))
    }

    /// `AssertionError`
    pub(super) fn assertion(message: &str) -> Self {
        Self::Other(Error::new(ErrorKind::ASSERTION, message))
    }
}

impl From<Error> for RevisionError {
    fn from(error: Error) -> Self {
        Self::Other(error)
    }
}

impl From<RevisionError> for Error {
    /// The error under its own class, as where Alembic lets it pass.
    fn from(error: RevisionError) -> Self {
        match (error.kind(), error) {
            (_, RevisionError::Other(error)) => error,
            (kind, error) => {
                Self::new(ErrorKind::Revision(kind.unwrap_or(RevisionErrorKind::Plain)), error.to_string())
            }
        }
    }
}

impl fmt::Display for RevisionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let or_base = |ids: &Identifiers| if ids.is_falsy() { "base".to_owned() } else { ids.to_string() };
        match self {
            Self::Plain(message) | Self::Resolution { message, .. } => f.write_str(message),
            Self::RangeNotAncestor { lower, upper } => {
                write!(f, "Revision {} is not an ancestor of revision {}", or_base(lower), or_base(upper))
            }
            Self::MultipleHeads { heads, argument } => {
                write!(f, "Multiple heads are present for given argument '{argument}'; {}", comma(heads))
            }
            Self::Cycle { kind, revisions } => {
                let kind = match kind {
                    RevisionErrorKind::DependencyCycle => "Dependency cycle",
                    RevisionErrorKind::Loop => "Self-loop",
                    RevisionErrorKind::DependencyLoop => "Dependency self-loop",
                    _ => "Cycle",
                };
                write!(f, "{kind} is detected in revisions ({})", comma(revisions))
            }
            Self::Other(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for RevisionError {}
