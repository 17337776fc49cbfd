//! Sessions: which objects are in work, in which transaction, against which database.

mod attach;
mod bind;
mod bulk;
mod context;
mod core;
mod execute;
mod expire;
mod flush;
mod host;
mod lookup;
mod merge;
mod observer;
mod options;
mod snapshot;
mod state_change;
mod transaction;

pub use attach::{make_transient, make_transient_to_detached};
pub use bind::{Bind, BindKey, BindScope};
pub use bulk::BulkSaveOptions;
pub use context::SessionContext;
pub use core::Session;
pub(crate) use core::SessionCore;
pub use execute::ExecuteOptions;
pub use lookup::{GetOptions, Identity};
pub use merge::MergeOptions;
pub use observer::Observer;
pub use options::{JoinMode, SessionOptions};
pub use transaction::{SessionTransaction, TransactionOrigin, TransactionState};
