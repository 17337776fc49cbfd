//! What can be wrong with a link.

use thiserror::Error;

/// Why a link cannot be opened, or a project cannot be put into one. The texts are for the page to show.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ShareError {
    /// The text after `#` is not of the form `VERSION.DATA`.
    #[error("this address holds no shared program")]
    NotALink,
    /// The version is none that this build reads.
    #[error(
        "the link was made by a newer version of this page (format {version:?}): \
         reload the page to update it, then open the link again"
    )]
    UnknownVersion {
        /// The text in front of the first full stop.
        version: String,
    },
    /// The data is incomplete or changed on its way.
    #[error("the link is cut off or damaged: ask for the link again, and copy the whole of it")]
    Damaged,
    /// The program is larger than a link may hold.
    #[error("the program in the link is too large: a link holds at most {limit} bytes of program text")]
    TooLarge {
        /// The most bytes that are unpacked.
        limit: usize,
    },
    /// A file's path leaves the project.
    #[error("the link holds a file with a path that is not allowed: {path:?}")]
    BadPath {
        /// The path.
        path: String,
    },
    /// The link takes a file from a lesson that has no such file.
    #[error("the link needs the file {path:?} of its lesson, and the lesson does not have it")]
    MissingStarter {
        /// The path.
        path: String,
    },
}
