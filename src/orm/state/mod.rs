//! The state of one mapped object: values, changes, identity, and which session holds it.

mod access;
mod attribute_set;
mod commit;
mod history;
mod instance_state;
mod passive;
mod value;

pub use attribute_set::AttributeSet;
pub use history::{History, Original};
pub use instance_state::{InstanceState, ObjectState, StateId};
pub use passive::Passive;
pub use value::{AttrValue, Loaded};
