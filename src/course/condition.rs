//! What can be asked of a run.

mod complaint;
mod exit;
mod output;
mod pool;
mod raised;
mod revisions;
mod rows;
mod statement;
mod states;
mod table;

use serde::{Deserialize, Serialize};

pub use complaint::ComplaintCondition;
pub use exit::ExitCondition;
pub use output::OutputCondition;
pub use pool::PoolCondition;
pub use raised::RaisedCondition;
pub use revisions::RevisionsCondition;
pub use rows::{Expected, RowsCondition};
pub use statement::StatementCondition;
pub use states::StatesCondition;
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
    /// This went to standard error.
    Complaint(ComplaintCondition),
    /// Objects changed their states.
    States(StatesCondition),
    /// Connections were used like this.
    Pool(PoolCondition),
    /// The project's migrations.
    Revisions(RevisionsCondition),
    /// The last command ended with this status.
    Exit(ExitCondition),
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
            Self::Complaint(condition) => condition.test(evidence),
            Self::States(condition) => condition.test(evidence),
            Self::Pool(condition) => condition.test(evidence),
            Self::Revisions(condition) => condition.test(evidence),
            Self::Exit(condition) => condition.test(evidence),
            Self::Not(condition) => match condition.test(evidence) {
                Ok(()) => Err(condition.say_unwanted()),
                Err(_) => Ok(()),
            },
        }
    }

    /// The queries that the database is to be asked before the program runs.
    pub(crate) fn queries(&self) -> Vec<&str> {
        match self {
            Self::Rows(condition) => condition.queries().collect(),
            Self::Output(condition) => condition.query.as_deref().into_iter().collect(),
            Self::Statement(condition) => condition.queries().collect(),
            Self::Not(condition) => condition.queries(),
            _ => Vec::new(),
        }
    }

    /// Whether the condition asks for the project's migrations.
    pub(crate) fn asks_for_migrations(&self) -> bool {
        match self {
            Self::Revisions(_) => true,
            Self::Not(condition) => condition.asks_for_migrations(),
            _ => false,
        }
    }

    /// Whether a program that fails can meet the condition.
    pub(crate) fn asks_for_failure(&self) -> bool {
        matches!(self, Self::Raised(_)) || matches!(self, Self::Exit(condition) if condition.status != 0)
    }

    /// What to say where the condition holds and must not.
    fn say_unwanted(&self) -> String {
        match self {
            Self::Table(condition) => format!("The table {} is there, and should not be.", condition.table),
            Self::Rows(condition) => format!("The table {} holds rows that it should not hold.", condition.table),
            Self::Output(_) => "The output has lines that should not be there.".to_owned(),
            Self::Statement(condition) => format!("The program sends {}, and should not.", condition.describe()),
            Self::Raised(condition) => format!("The program ends with {}, and should not.", condition.class),
            Self::Complaint(condition) => {
                format!("Did not expect in the warnings and errors: {}", condition.parts.join(", "))
            }
            Self::States(condition) => format!("Did not expect {}.", condition.describe()),
            Self::Pool(_) => "The connections should be used in another way.".to_owned(),
            Self::Revisions(_) => "The migrations should be others.".to_owned(),
            Self::Exit(condition) => format!("The command ends with status {}, and should not.", condition.status),
            Self::Not(condition) => condition.test(&Evidence::default()).err().unwrap_or_default(),
        }
    }
}
