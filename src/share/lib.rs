//! A project as a link, and back: `#1.<base64url of the compressed project>`.
//!
//! The link holds the whole program, so that no server is asked when somebody opens it. A project that belongs to a
//! lesson names the lesson; a file that equals the lesson's starter is named, not held. [`encode`] makes the part
//! of the address from `#` on; [`decode`] takes it apart into a [`SharedLink`], which [`SharedLink::into_project`]
//! completes with the lesson's starter files.
//!
//! A link is text from a stranger. Decoding never panics, never trusts a size, and refuses what unpacks to more
//! than [`LIMIT`] bytes. Whatever is wrong is a [`ShareError`] whose text says what to do. Links of every version
//! that was ever made stay readable: `tests/fixtures` holds some of each.
//!
//! This crate does not touch the address bar or the clipboard, and knows nothing of lessons but their names.
//!
//! ```
//! use share::{SharedFile, SharedProject, decode, encode};
//!
//! let project = SharedProject {
//!     lesson: None,
//!     files: vec![SharedFile { path: "main.py".into(), text: "print('hello')\n".into() }],
//!     main: "main.py".into(),
//! };
//! let link = encode(&project, &[])?;
//! assert!(link.starts_with("#1."));
//! assert_eq!(decode(&link)?.into_project(&[])?, project);
//! # Ok::<(), share::ShareError>(())
//! ```

mod error;
mod link;
mod project;
mod version1;

pub use error::ShareError;
pub use link::{LIMIT, SharedLink, decode, encode};
pub use project::{SharedFile, SharedProject};
