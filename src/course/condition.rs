//! What can be asked of a run.

mod output;
mod raised;
mod rows;
mod statement;
mod table;

use serde::{Deserialize, Serialize};

pub use output::OutputCondition;
pub use raised::RaisedCondition;
pub use rows::{Expected, RowsCondition};
pub use statement::StatementCondition;
pub use table::TableCondition;

use crate::Evidence;

/// A condition on what a run left behind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Condition {
    /// A table exists and has these columns.
    Table(TableCondition),
    /// A table holds these rows.
    Rows(RowsCondition),
    /// These lines were printed.
    Output(OutputCondition),
    /// Statements of this kind were sent.
    Statement(StatementCondition),
    /// The program ended with this exception.
    Raised(RaisedCondition),
    /// The condition does not hold.
    Not(Box<Condition>),
}

impl Condition {
    /// Holds the condition against a run.
    ///
    /// # Errors
    ///
    /// What was expected and what was found, in a learner's words.
    pub fn test(&self, evidence: &Evidence) -> Result<(), String> {
        match self {
            Self::Table(condition) => condition.test(evidence),
            Self::Rows(condition) => condition.test(evidence),
            Self::Output(condition) => condition.test(evidence),
            Self::Statement(condition) => condition.test(evidence),
            Self::Raised(condition) => condition.test(evidence),
            Self::Not(condition) => match condition.test(evidence) {
                Ok(()) => Err(condition.say_unwanted()),
                Err(_) => Ok(()),
            },
        }
    }

    /// Whether a program that ends with an exception can meet the condition.
    pub(crate) fn asks_for_exception(&self) -> bool {
        matches!(self, Self::Raised(_))
    }

    /// What to say where the condition holds and must not.
    fn say_unwanted(&self) -> String {
        match self {
            Self::Table(condition) => format!("The table {} is there, and should not be.", condition.table),
            Self::Rows(condition) => format!("The table {} holds rows that it should not hold.", condition.table),
            Self::Output(_) => "The output has lines that should not be there.".to_owned(),
            Self::Statement(condition) => format!("The program sends {}, and should not.", condition.describe()),
            Self::Raised(condition) => format!("The program ends with {}, and should not.", condition.class),
            Self::Not(condition) => condition.test(&Evidence::default()).err().unwrap_or_default(),
        }
    }
}
