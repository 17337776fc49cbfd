//! The exception that ended the program.

use serde::{Deserialize, Serialize};

use crate::{Ending, Evidence};

/// The program ended with this exception.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RaisedCondition {
    /// The class's name without its module.
    pub class: String,
    /// What the message holds.
    pub message: Option<String>,
}

impl RaisedCondition {
    pub(super) fn test(&self, evidence: &Evidence) -> Result<(), String> {
        let Ending::Raised(raised) = &evidence.ending else {
            return Err(format!("Expected the program to end with {}; no exception was raised.", self.class));
        };
        if raised.class != self.class {
            return Err(format!("Expected {}, found {}: {}", self.class, raised.class, raised.message));
        }
        match &self.message {
            Some(part) if !raised.message.contains(part.as_str()) => {
                Err(format!("Expected {} about {part}, found: {}", self.class, raised.message))
            }
            _ => Ok(()),
        }
    }
}
