//! Version 1 of the link's data: zlib (with its checksum) over postcard.
//!
//! The layout of these types is the format: it does not change. A new layout is a new version beside this one.

use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};
use serde::{Deserialize, Serialize};

use crate::ShareError;

/// The strongest compression: a link is made once, on a click.
const LEVEL: u8 = 9;

/// A file, held or taken from the lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Entry {
    /// The file's whole text.
    Text { path: String, text: String },
    /// The lesson's starter file of this path, unchanged.
    Starter { path: String },
}

/// What the data holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Payload {
    pub(crate) lesson: Option<String>,
    pub(crate) main: String,
    pub(crate) entries: Vec<Entry>,
}

/// Compresses a payload.
pub(crate) fn pack(payload: &Payload, limit: usize) -> Result<Vec<u8>, ShareError> {
    let plain = postcard::to_stdvec(payload).map_err(|_| ShareError::TooLarge { limit })?;
    if plain.len() > limit {
        return Err(ShareError::TooLarge { limit });
    }
    Ok(compress_to_vec_zlib(&plain, LEVEL))
}

/// Unpacks a payload of at most `limit` bytes.
pub(crate) fn unpack(data: &[u8], limit: usize) -> Result<Payload, ShareError> {
    let plain = decompress_to_vec_zlib_with_limit(data, limit).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => ShareError::TooLarge { limit },
        _ => ShareError::Damaged,
    })?;
    match postcard::take_from_bytes(&plain) {
        Ok((payload, [])) => Ok(payload),
        _ => Err(ShareError::Damaged),
    }
}
