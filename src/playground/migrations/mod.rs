//! Migrations as the page sees them: the steps that a run takes, with what they change and destroy; a project's revisions,
//! where its databases stand, and what autogenerate would write.

mod answer;
mod database_state;
mod inquiries;
mod inquiry;
mod retained;
mod schema_change;
mod step_changes;
mod step_reporter;

pub(crate) use inquiries::Inquiries;
pub(crate) use inquiry::Inquiry;
pub(crate) use step_reporter::StepReporter;
