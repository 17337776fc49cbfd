//! A path into JSON as a value.

use std::any::Any;

use crate::value::{HostValue, Value};

/// Keys and indexes from the outside in; Python's tuple.
#[derive(Debug)]
pub struct JsonPath(pub Vec<Value>);

impl HostValue for JsonPath {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn repr(&self) -> String {
        let parts: Vec<String> = self.0.iter().map(Value::repr).collect();
        match parts.as_slice() {
            [only] => format!("({only},)"),
            parts => format!("({})", parts.join(", ")),
        }
    }

    fn type_name(&self) -> String {
        "tuple".to_owned()
    }

    fn items(&self) -> Option<Vec<Value>> {
        Some(self.0.clone())
    }

    fn is_equal(&self, other: &dyn HostValue) -> bool {
        other.as_any().downcast_ref::<Self>().is_some_and(|other| self.0 == other.0)
    }
}
