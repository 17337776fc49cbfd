//! The binary form of the files that the page loads.

use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

/// The bytes are not what this build of the page reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the lesson's file does not belong to this version of the page: reload the page")]
pub struct DecodeError;

pub(crate) fn to_bytes<T: Serialize>(value: &T) -> Vec<u8> {
    postcard::to_stdvec(value).expect("invariant: these types serialize into memory without fail")
}

pub(crate) fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, DecodeError> {
    match postcard::take_from_bytes(bytes) {
        Ok((value, [])) => Ok(value),
        _ => Err(DecodeError),
    }
}
