//! Python classes that are mapped.

use std::any::Any;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use orm::{ClassEvents, Instance, InstanceState, MappedClass, Mapper, Validation};
use python::{ClassRef, PyError, PyResult, Value, Vm, WeakObj};
use sql::HostError;
use sql::expr::Expr;

use super::attribute;
use super::instance;
use super::validators::{self, Validator};
use crate::host::VmHandle;
use crate::sqlalchemy::event::Listeners;
use crate::sqlalchemy::ext::deferred_mapping;
use crate::sqlalchemy::ext::hybrid;
use crate::sqlalchemy::sql::elements;

/// A Python class as the mapping layer knows it. Held weakly: the class holds its mapper.
pub struct PyMappedClass {
    name: String,
    module: String,
    class: WeakObj,
    vm: VmHandle,
    validators: OnceCell<Vec<Validator>>,
    reconstructor: OnceCell<Option<Value>>,
    listeners: Rc<Listeners>,
}

impl PyMappedClass {
    /// A Python class that is about to be mapped.
    pub fn new(vm: &Vm, class: &ClassRef) -> Rc<Self> {
        Rc::new(Self {
            name: class.name().to_string(),
            module: class.module().as_ref().and_then(Value::as_str).unwrap_or("__main__").to_owned(),
            class: Rc::downgrade(class.as_obj()),
            vm: VmHandle::of(vm),
            validators: OnceCell::new(),
            reconstructor: OnceCell::new(),
            listeners: Listeners::of(vm),
        })
    }

    /// The Python class behind a mapper.
    pub fn of(mapper: &Mapper) -> Option<&Self> {
        mapper.class().as_any().downcast_ref()
    }

    /// Finds the methods that are called when attributes are set and objects loaded.
    pub fn find_hooks(&self, vm: &Vm, class: &ClassRef) -> PyResult<()> {
        // A class is mapped once.
        let _ = self.validators.set(validators::of_class(vm, class)?);
        let _ = self.reconstructor.set(validators::reconstructor_of(vm, class)?);
        Ok(())
    }

    /// What validates an attribute.
    pub fn validator(&self, key: &str) -> Option<&Validator> {
        self.validators.get()?.iter().find(|known| known.names.iter().any(|name| &**name == key))
    }

    /// Calls a class method that the class has itself, or from a class above that is not mapped.
    fn call_hook(&self, name: &str) -> Result<(), HostError> {
        let Some(class) = self.class() else { return Ok(()) };
        let mro = class.mro.borrow().clone();
        let has = |above: &ClassRef| {
            above.dict.get_str(name).is_some()
                && (above.is(&class) || above.as_obj().payload::<MappedPayload>().is_none())
        };
        if !mro.iter().any(has) {
            return Ok(());
        }
        self.vm.call(|vm| vm.call_method(&class.value(), name, &[]).map(drop))
    }

    /// Who listens.
    pub fn listeners(&self) -> &Rc<Listeners> {
        &self.listeners
    }

    /// The interpreter.
    pub fn handle(&self) -> &VmHandle {
        &self.vm
    }

    /// The class, while it lives.
    pub fn class(&self) -> Option<ClassRef> {
        self.class.upgrade().and_then(|object| ClassRef::from_obj(&object))
    }
}

impl MappedClass for PyMappedClass {
    fn name(&self) -> &str {
        &self.name
    }

    fn module(&self) -> &str {
        &self.module
    }

    fn new_instance(&self, state: Rc<InstanceState>) -> Result<Instance, HostError> {
        let class = self.class().expect("invariant: rows are loaded while the class lives");
        let object = class.instantiate();
        instance::bind(&object, &state);
        Ok(Instance::new(state, object))
    }

    fn has_attribute(&self, name: &str) -> bool {
        let Some(class) = self.class() else { return false };
        self.vm.with(|vm| vm.attr_opt(&class.value(), name).map_or(true, |found| found.is_some())).unwrap_or(false)
    }

    fn attribute_expression(&self, name: &str) -> Option<Expr> {
        let class = self.class()?;
        self.vm.with(|vm| {
            hybrid::of_class(vm, &class, name).ok().flatten()?;
            let found = vm.attr(&class.value(), name).ok()?;
            elements::expression(vm, &found).ok().flatten()
        })?
    }

    fn error_text(&self, error: &HostError) -> String {
        let text = error
            .0
            .downcast_ref::<PyError>()
            .and_then(|error| self.vm.with(|vm| vm.str(&error.value()).ok()).flatten());
        text.unwrap_or_default()
    }

    fn attribute_added(&self, mapper: &Rc<Mapper>, key: &Rc<str>) -> Result<(), HostError> {
        let Some(class) = self.class() else { return Ok(()) };
        self.vm.call(|vm| {
            class.dict.set_str(key, attribute::make(vm, mapper, key, None)?);
            vm.class_changed(&class);
            Ok(())
        })
    }

    fn loaded(&self, instance: &Instance) -> Result<(), HostError> {
        let Some(Some(function)) = self.reconstructor.get() else { return Ok(()) };
        self.vm.call(|vm| vm.call(function, &[instance::python_object(vm, instance)?]).map(drop))
    }

    fn validate(
        &self,
        state: &Rc<InstanceState>,
        key: &Rc<str>,
        value: Option<&Instance>,
        how: Validation,
    ) -> Result<Option<Instance>, HostError> {
        let Some(validator) = self.validator(key) else { return Ok(value.cloned()) };
        let mut answer = None;
        self.vm.call(|vm| {
            answer = validators::checked_related(vm, validator, (state, key), value, how)?;
            Ok(())
        })?;
        Ok(answer)
    }

    fn before_configured(&self) -> Result<(), HostError> {
        self.call_hook("__declare_first__")
    }

    fn after_configured(&self) -> Result<(), HostError> {
        self.call_hook("__declare_last__")
    }

    fn events(&self) -> Option<&dyn ClassEvents> {
        Some(self)
    }

    fn lineage(&self) -> Vec<usize> {
        let Some(class) = self.class() else { return Vec::new() };
        let mro = class.mro.borrow().clone();
        mro.iter().map(|class| python::object::address(&class.value())).collect()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// What a mapped Python class carries: its mapper, and the properties that the program declared as objects.
pub struct MappedPayload(pub Rc<Mapper>, pub RefCell<Vec<(Rc<str>, Value)>>);

/// The mapper of a value that is a mapped class or a mapper; `ArgumentError`-worthy values give nothing.
pub fn mapper_of(vm: &Vm, value: &Value) -> PyResult<Option<Rc<Mapper>>> {
    let Some(object) = value.as_obj() else { return Ok(None) };
    if let Some(payload) = object.payload::<MappedPayload>() {
        return Ok(Some(payload.0.clone()));
    }
    if let Some(class) = value.as_class() {
        deferred_mapping::refuse_waiting(vm, &class)?;
    }
    Ok(None)
}

/// The mapper of a class or of its nearest mapped base.
pub fn mapper_of_class(class: &ClassRef) -> Option<Rc<Mapper>> {
    let mro = class.mro.borrow().clone();
    mro.iter().find_map(|class| class.as_obj().payload::<MappedPayload>().map(|payload| payload.0.clone()))
}

/// The Python class of a mapper.
pub fn python_class(_vm: &Vm, mapper: &Rc<Mapper>) -> PyResult {
    let class = mapper.class().as_any().downcast_ref::<PyMappedClass>().and_then(PyMappedClass::class);
    Ok(class.map_or(Value::None, |class| class.value()))
}
