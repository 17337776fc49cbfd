//! The unit of work: a flush is planned as a value, then executed.

mod actions;
mod dependency;
mod execute;
mod generate;
mod plan;
mod reason;
pub(crate) mod topological;
mod work;

pub use plan::{FlushAction, FlushObject, FlushPlan, FlushStep, Operation};
pub(crate) use work::{Registration, UnitOfWork};
