//! What went to standard error.

use serde::{Deserialize, Serialize};

use super::output::test_parts;
use crate::Evidence;

/// Warnings, tracebacks and a command's complaints hold these pieces of text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintCondition {
    /// The pieces.
    pub parts: Vec<String>,
}

impl ComplaintCondition {
    pub(super) fn test(&self, evidence: &Evidence) -> Result<(), String> {
        test_parts("the warnings and errors", &self.parts, &evidence.stderr)
    }
}
