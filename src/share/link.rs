//! From a project to the link's text, and back.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::version1::{self, Entry, Payload};
use crate::{ShareError, SharedFile, SharedProject};

/// The most bytes that a link's data may unpack to.
pub const LIMIT: usize = 1_000_000;

/// The link for a project, from `#` on.
///
/// `starter` holds the files of the project's lesson as the lesson gives them (none without a lesson): a file that
/// equals its starter is named in the link, not held.
pub fn encode(project: &SharedProject, starter: &[SharedFile]) -> Result<String, ShareError> {
    let starter = if project.lesson.is_some() { starter } else { &[] };
    let mut entries = Vec::with_capacity(project.files.len());
    for file in &project.files {
        check_path(&file.path)?;
        entries.push(if starter.contains(file) {
            Entry::Starter { path: file.path.clone() }
        } else {
            Entry::Text { path: file.path.clone(), text: file.text.clone() }
        });
    }
    let payload = Payload { lesson: project.lesson.clone(), main: project.main.clone(), entries };
    let data = version1::pack(&payload, LIMIT)?;
    Ok(format!("#1.{}", URL_SAFE_NO_PAD.encode(data)))
}

/// Reads a link, with or without the `#` in front.
pub fn decode(link: &str) -> Result<SharedLink, ShareError> {
    let link = link.trim();
    let (version, data) = link.strip_prefix('#').unwrap_or(link).split_once('.').ok_or(ShareError::NotALink)?;
    if version.is_empty() || !version.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ShareError::NotALink);
    }
    if version != "1" {
        return Err(ShareError::UnknownVersion { version: version.to_owned() });
    }
    let data = URL_SAFE_NO_PAD.decode(data).map_err(|_| ShareError::Damaged)?;
    let payload = version1::unpack(&data, LIMIT)?;
    for entry in &payload.entries {
        let (Entry::Text { path, .. } | Entry::Starter { path }) = entry;
        check_path(path)?;
    }
    Ok(SharedLink { payload })
}

fn check_path(path: &str) -> Result<(), ShareError> {
    if SharedFile::is_path_allowed(path) { Ok(()) } else { Err(ShareError::BadPath { path: path.to_owned() }) }
}

/// A link that was read, not yet completed with its lesson's files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedLink {
    payload: Payload,
}

impl SharedLink {
    /// The lesson whose starter files [`SharedLink::into_project`] wants.
    pub fn lesson(&self) -> Option<&str> {
        self.payload.lesson.as_deref()
    }

    /// Whether some file is to be taken from the lesson's starter.
    pub fn has_starter_files(&self) -> bool {
        self.payload.entries.iter().any(|entry| matches!(entry, Entry::Starter { .. }))
    }

    /// The project, with the files that the link only names taken from `starter`.
    pub fn into_project(self, starter: &[SharedFile]) -> Result<SharedProject, ShareError> {
        let Payload { lesson, main, entries } = self.payload;
        let mut files = Vec::with_capacity(entries.len());
        for entry in entries {
            files.push(match entry {
                Entry::Text { path, text } => SharedFile { path, text },
                Entry::Starter { path } => match starter.iter().find(|file| file.path == path) {
                    Some(file) => file.clone(),
                    None => return Err(ShareError::MissingStarter { path }),
                },
            });
        }
        Ok(SharedProject { lesson, files, main })
    }
}
