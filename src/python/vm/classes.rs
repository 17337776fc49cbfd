//! Making classes.

use super::Vm;
use super::types::{bare_class, class_object};
use crate::embed::error::PyResult;
use crate::object::class::{ClassRef, Layout};
use crate::object::dict::PyDict;
use crate::object::value::Value;

impl Vm {
    /// A class for [`ClassBuilder`](crate::ClassBuilder).
    pub(crate) fn new_native_class(
        &self,
        name: &str,
        bases: &[ClassRef],
        metaclass: Option<&ClassRef>,
    ) -> PyResult<ClassRef> {
        let _ = (bases, class_object(&self.intern(name), Layout::Object, Vec::new()));
        let base = bases.first().unwrap_or(&self.types.object);
        Ok(bare_class(&self.intern(name), base.layout, Some(base), metaclass.or(Some(&self.types.type_))))
    }

    /// Must follow every direct change of a class's dict: forgets what was looked up on it and its subclasses.
    pub fn class_changed(&self, class: &ClassRef) {
        class.version.set(super::types::next_version());
    }

    /// What `type.__new__(metaclass, name, bases, namespace, **keywords)` does: makes the class, then calls `__set_name__` of the
    /// namespace's values in definition order, then `__init_subclass__(**keywords)` of the parent. For native metaclasses' `__new__`.
    pub fn new_class(
        &self,
        metaclass: &ClassRef,
        name: &str,
        bases: &[Value],
        namespace: &PyDict,
        keywords: &[(&str, Value)],
    ) -> PyResult<ClassRef> {
        let _ = (metaclass, name, bases, namespace, keywords);
        Err(self.type_error("not ready"))
    }
}
