//! The state of one mapped object: values, changes, identity, and which session holds it.

mod access;
mod attribute_set;
mod cascade;
mod commit;
mod events;
mod history;
mod instance_state;
mod passive;
mod related;
mod related_events;
mod related_history;
mod related_value;
mod related_writes;
mod status;
mod value;

pub use attribute_set::AttributeSet;
pub use history::{History, HistoryLists, Original};
pub use instance_state::{InstanceState, ObjectState, StateId};
pub use passive::Passive;
pub(crate) use related::{Parent, Related};
pub(crate) use related_value::Fetched;
pub use status::LoaderStatus;
pub use value::{AttrValue, Loaded};
