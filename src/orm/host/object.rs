//! The link between an [`InstanceState`] and the host's object that it belongs to.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use sql::HostValue;

use crate::state::InstanceState;

/// A mapped object held strongly: the host's object and its state.
#[derive(Clone)]
pub struct Instance {
    state: Rc<InstanceState>,
    object: Rc<dyn Any>,
}

impl Instance {
    /// The pair of an object and its state.
    pub fn new(state: Rc<InstanceState>, object: Rc<dyn Any>) -> Self {
        Self { state, object }
    }

    /// The mapping layer's side.
    pub fn state(&self) -> &Rc<InstanceState> {
        &self.state
    }

    /// The host's side.
    pub fn object(&self) -> &Rc<dyn Any> {
        &self.object
    }
}

impl PartialEq for Instance {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

impl fmt::Debug for Instance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.state.describe())
    }
}

/// Rows of a result carry entities as host values.
impl HostValue for Instance {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn repr(&self) -> String {
        self.state.describe()
    }

    fn type_name(&self) -> String {
        self.state.mapper().class().name().to_string()
    }

    fn is_equal(&self, other: &dyn HostValue) -> bool {
        other.as_any().downcast_ref::<Self>().is_some_and(|other| self == other)
    }
}
