//! Bytes as a driver takes them that wants a view of memory.

use std::any::Any;
use std::rc::Rc;

use crate::value::HostValue;

/// Bytes on their way to the driver; Python's `memoryview`, which logs show by its address.
#[derive(Debug)]
pub struct MemoryView(pub Rc<[u8]>);

impl HostValue for MemoryView {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn repr(&self) -> String {
        format!("<memory at {:#x}>", Rc::as_ptr(&self.0).cast::<u8>().addr())
    }

    fn type_name(&self) -> String {
        "memoryview".to_owned()
    }

    fn buffer(&self) -> Option<Rc<[u8]>> {
        Some(self.0.clone())
    }

    fn is_equal(&self, other: &dyn HostValue) -> bool {
        other.as_any().downcast_ref::<Self>().is_some_and(|other| self.0 == other.0)
    }
}
