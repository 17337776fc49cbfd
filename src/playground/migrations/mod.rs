//! Migrations as the page sees them: the steps that a run takes, with what they change and destroy.

mod database_state;
mod retained;
mod schema_change;
mod step_changes;
mod step_reporter;

pub(crate) use step_reporter::StepReporter;
