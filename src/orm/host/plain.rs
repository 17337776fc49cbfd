//! Mapped objects for programs written in Rust: every attribute lives in the state.

use std::any::Any;
use std::rc::Rc;

use sql::{HostError, Value};

use crate::error::Result;
use crate::host::{Instance, MappedClass};
use crate::mapper::Mapper;
use crate::state::{AttrValue, InstanceState};

/// A mapped class that has a name and nothing else.
#[derive(Debug)]
pub struct PlainClass {
    name: String,
    module: String,
}

impl PlainClass {
    /// A class of the module `__main__`.
    pub fn new(name: &str) -> Rc<Self> {
        Rc::new(Self { name: name.to_string(), module: "__main__".to_string() })
    }
}

impl MappedClass for PlainClass {
    fn name(&self) -> &str {
        &self.name
    }

    fn module(&self) -> &str {
        &self.module
    }

    fn new_instance(&self, state: Rc<InstanceState>) -> Result<Instance, HostError> {
        Ok(PlainObject::bind(state).instance())
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// An object of a [`PlainClass`].
#[derive(Debug)]
pub struct PlainObject {
    state: Rc<InstanceState>,
}

impl PlainObject {
    fn bind(state: Rc<InstanceState>) -> Rc<Self> {
        let object = Rc::new(Self { state });
        let shared: Rc<dyn Any> = object.clone();
        object.state.bind(Rc::downgrade(&shared));
        object
    }

    /// A new transient object with the given attributes, as the default constructor of a declarative class makes it.
    pub fn new(mapper: &Rc<Mapper>, attributes: &[(&str, Value)]) -> Result<Rc<Self>> {
        mapper.registry_configure()?;
        let object = Self::bind(InstanceState::new(mapper));
        mapper.prepare_new(&object.state)?;
        for (key, value) in attributes {
            mapper.check_constructor_keyword(key)?;
            object.state.set(key, AttrValue::Plain(value.clone()))?;
        }
        Ok(object)
    }

    /// The object an [`Instance`] holds, when it is a plain one.
    pub fn from_instance(instance: &Instance) -> Option<Rc<Self>> {
        instance.object().clone().downcast().ok()
    }

    /// Object and state together.
    pub fn instance(self: &Rc<Self>) -> Instance {
        Instance::new(self.state.clone(), self.clone() as Rc<dyn Any>)
    }

    /// The object's state.
    pub fn state(&self) -> &Rc<InstanceState> {
        &self.state
    }

    /// The value of a column attribute, loaded when it is expired.
    pub fn get(&self, key: &str) -> Result<Value> {
        Ok(self.state.get(key)?.into_value())
    }

    /// Sets a column attribute.
    pub fn set(&self, key: &str, value: Value) -> Result<()> {
        self.state.set(key, AttrValue::Plain(value))
    }
}
