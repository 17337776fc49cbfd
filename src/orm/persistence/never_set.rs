//! The value of a key that was never set, as a statement gets it; SQLAlchemy: `LoaderCallableStatus.NO_VALUE`.

use std::any::Any;
use std::rc::Rc;

use sql::{HostValue, Value};

/// What stands for an attribute without a value: no driver takes it.
#[derive(Debug)]
struct NeverSet;

impl HostValue for NeverSet {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn repr(&self) -> String {
        "<LoaderCallableStatus.NO_VALUE: 4>".to_owned()
    }

    fn type_name(&self) -> String {
        "LoaderCallableStatus".to_owned()
    }

    fn is_equal(&self, other: &dyn HostValue) -> bool {
        other.as_any().is::<Self>()
    }
}

/// The value of an attribute that was never set.
pub(crate) fn never_set() -> Value {
    Value::Host(Rc::new(NeverSet))
}
