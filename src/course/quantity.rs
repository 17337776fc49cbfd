//! Numbers that a lesson asks for.

use serde::{Deserialize, Serialize};

use crate::{Evidence, Value};

/// A number, or the query that tells it from the rows that the lesson began with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Quantity {
    /// This number.
    Number(u64),
    /// What this query answered before the program ran.
    Query(String),
}

impl Quantity {
    /// The number.
    ///
    /// # Errors
    ///
    /// The query has no number for an answer.
    pub(crate) fn of(&self, evidence: &Evidence) -> Result<u64, String> {
        match self {
            Self::Number(number) => Ok(*number),
            Self::Query(query) => match evidence.answer(query)?.rows.first().and_then(|row| row.first()) {
                Some(Value::Integer(number)) if *number >= 0 => Ok(number.unsigned_abs()),
                _ => Err(format!("The query {query} does not answer a number.")),
            },
        }
    }

    /// The query, where it is one.
    pub(crate) fn query(&self) -> Option<&str> {
        match self {
            Self::Number(_) => None,
            Self::Query(query) => Some(query),
        }
    }
}

impl From<u64> for Quantity {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}
