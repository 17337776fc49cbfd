//! What a session reports while it works.

use std::rc::Rc;

use crate::state::{InstanceState, ObjectState};
use crate::unitofwork::FlushPlan;

/// Is told what sessions do. All methods do nothing unless they are written.
pub trait Observer {
    /// A flush is about to run by this plan.
    fn flush_planned(&self, _session: u64, _plan: &FlushPlan) {}
    /// A flush ended; `false` when it failed.
    fn flush_ended(&self, _session: u64, _is_done: bool) {}
    /// An object went from one of the five states to another.
    fn state_changed(&self, _session: u64, _state: &Rc<InstanceState>, _from: ObjectState, _to: ObjectState) {}
}
