//! Several attributes as one value, and other names of attributes.

use std::fmt;
use std::rc::Rc;

use sql::{HostError, Value};

/// The class of the host whose objects several attributes make.
pub trait CompositeClass {
    /// The object of the attributes' values.
    ///
    /// # Errors
    /// What the host's constructor raises.
    fn make(&self, values: &[Value]) -> Result<Value, HostError>;

    /// The attributes' values of an object.
    ///
    /// # Errors
    /// What the host raises when it is asked for them.
    fn values(&self, composite: &Value) -> Result<Vec<Value>, HostError>;

    /// The host's object behind this, for the host to take back.
    fn as_any(&self) -> &dyn std::any::Any;
}

/// Several attributes as one value; SQLAlchemy: `composite()`.
#[derive(Clone)]
pub struct CompositeProperty {
    /// The attributes, in the order in which the class takes them.
    pub attributes: Vec<Rc<str>>,
    /// The class.
    pub class: Rc<dyn CompositeClass>,
    /// Whether a change loads the old value first.
    pub has_active_history: bool,
}

impl fmt::Debug for CompositeProperty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CompositeProperty").field("attributes", &self.attributes).finish_non_exhaustive()
    }
}

/// Another name of an attribute; SQLAlchemy: `synonym()`.
#[derive(Clone, Debug)]
pub struct SynonymProperty {
    /// The attribute.
    pub target: Rc<str>,
}
