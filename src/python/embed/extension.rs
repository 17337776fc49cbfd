//! Rust values that belong to a [`Vm`]: what an embedder keeps beside the interpreter.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use crate::Vm;

/// The values an embedder attached, one of each type.
#[derive(Default)]
pub(crate) struct Extensions(RefCell<Vec<Rc<dyn Any>>>);

impl Extensions {
    pub(crate) fn clear(&self) {
        drop(self.0.take());
    }
}

impl Vm {
    /// Attaches a value, in place of an earlier one of its type. It is dropped when the interpreter ends, before its objects are cleared.
    pub fn set_extension<T: Any>(&self, value: Rc<T>) {
        let mut values = self.extensions.0.borrow_mut();
        values.retain(|known| !known.is::<T>());
        values.push(value);
    }

    /// The attached value of a type.
    pub fn extension<T: Any>(&self) -> Option<Rc<T>> {
        let values = self.extensions.0.borrow();
        values.iter().find(|value| value.is::<T>())?.clone().downcast().ok()
    }
}
