//! The unit of work: a flush is planned as a value, then executed.

mod plan;
pub(crate) mod topological;
mod work;

pub use plan::{FlushAction, FlushObject, FlushPlan, FlushStep, Operation};
pub(crate) use work::UnitOfWork;
