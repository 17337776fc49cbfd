//! Attribute access.

use super::Vm;
use crate::embed::error::PyResult;
use crate::object::class::ClassRef;
use crate::object::name::Name;
use crate::object::value::Value;

impl Vm {
    /// An attribute of a class, looked up along its MRO, as it stands in the class dict (no descriptor runs).
    pub fn lookup(&self, class: &ClassRef, name: &Name) -> Option<Value> {
        let mro = class.mro.borrow().clone();
        for class in mro.iter() {
            if let Some(populate) = class.populate.take() {
                populate(self, class);
            }
            if let Some(value) = class.dict.get_name(name) {
                return Some(value);
            }
        }
        None
    }

    /// `getattr(object, name)`.
    pub fn get_attr(&self, object: &Value, name: &Name) -> PyResult {
        let _ = object;
        Err(self.attribute_error(object, name, "not ready"))
    }

    /// `getattr(object, name)` by text.
    pub fn attr(&self, object: &Value, name: &str) -> PyResult {
        self.get_attr(object, &self.intern(name))
    }

    /// An attribute, or nothing when the access raises `AttributeError`.
    pub fn attr_opt(&self, object: &Value, name: &str) -> PyResult<Option<Value>> {
        match self.attr(object, name) {
            Ok(value) => Ok(Some(value)),
            Err(error) if self.error_is(&error, &self.exceptions.attribute_error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// `setattr(object, name, value)`.
    pub fn set_attr(&self, object: &Value, name: &Name, value: Value) -> PyResult<()> {
        let _ = value;
        Err(self.attribute_error(object, name, "not ready"))
    }

    /// `delattr(object, name)`.
    pub fn del_attr(&self, object: &Value, name: &Name) -> PyResult<()> {
        Err(self.attribute_error(object, name, "not ready"))
    }

    /// What `object.__getattribute__` does: data descriptors of the class, the instance dict, then the class. For native `__getattribute__`s.
    pub fn generic_get_attr(&self, object: &Value, name: &Name) -> PyResult {
        Err(self.attribute_error(object, name, "not ready"))
    }

    /// What `object.__setattr__` does: data descriptors of the class, else the instance dict. For native `__setattr__`s.
    pub fn generic_set_attr(&self, object: &Value, name: &Name, value: Value) -> PyResult<()> {
        let _ = value;
        Err(self.attribute_error(object, name, "not ready"))
    }

    /// What `object.__delattr__` does.
    pub fn generic_del_attr(&self, object: &Value, name: &Name) -> PyResult<()> {
        Err(self.attribute_error(object, name, "not ready"))
    }
}
