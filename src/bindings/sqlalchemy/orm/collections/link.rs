//! The link between a Python collection and the mapping layer.

use std::any::Any;
use std::rc::Rc;

use orm::{Collection, CollectionAdapter, CollectionFactory, Firing, Instance};
use python::{ClassRef, ObjRef, PyResult, Value, Vm, WeakObj};

use crate::host::VmHandle;
use crate::library::payload;
use crate::sqlalchemy::orm::instance::{self, PyInstance};

/// What a Python collection carries: the object it belongs to.
pub struct CollectionLink(pub Rc<CollectionAdapter>);

/// How a change reaches the collection: told or not, and by whom.
pub struct Change(pub Firing);

/// The collection that an attribute holds.
struct PyCollection {
    adapter: Rc<CollectionAdapter>,
    object: ObjRef,
    vm: VmHandle,
}

impl PyCollection {
    fn call<R: Default>(&self, act: impl FnOnce(&Vm) -> PyResult<R>) -> orm::Result<R> {
        self.vm.call(act).map_err(orm::Error::from)
    }

    fn change(&self, method: &str, member: &Instance, firing: Firing) -> orm::Result<()> {
        self.call(|vm| {
            let member = instance::python_object(vm, member)?;
            let change = Value::Obj(vm.types.object.instantiate());
            if let Some(object) = change.as_obj() {
                object.set_payload(Rc::new(Change(firing)));
            }
            let collection = Value::Obj(self.object.clone());
            let method = vm.attr(&collection, method)?;
            vm.call_kw(&method, &[member], &[("_sa_initiator", change)])?;
            Ok(())
        })
    }
}

impl Collection for PyCollection {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn adapter(&self) -> &Rc<CollectionAdapter> {
        &self.adapter
    }

    fn members(&self) -> orm::Result<Vec<Instance>> {
        self.call(|vm| {
            let items = vm.collect(&Value::Obj(self.object.clone()))?;
            items.iter().filter(|item| !item.is_none()).map(|item| instance::instance_of(vm, item)).collect()
        })
    }

    fn append(&self, member: &Instance, firing: Firing) -> orm::Result<()> {
        self.change("append", member, firing)
    }

    fn remove(&self, member: &Instance, firing: Firing) -> orm::Result<()> {
        self.change("remove", member, firing)
    }

    fn discard(&self, member: &Instance, firing: Firing) -> orm::Result<()> {
        let result = self.change("remove", member, firing);
        let is_missing = |error: &orm::Error| {
            let raised = error.host().and_then(crate::host::python_error);
            raised.is_some_and(|raised| {
                self.vm
                    .with(|vm| {
                        let missing =
                            [&vm.exceptions.value_error, &vm.exceptions.key_error, &vm.exceptions.index_error];
                        missing.iter().any(|class| vm.error_is(&raised, class))
                    })
                    .unwrap_or(false)
            })
        };
        match result {
            Err(error) if is_missing(&error) => Ok(()),
            result => result,
        }
    }

    fn object(&self) -> Option<Rc<dyn Any>> {
        Some(Rc::new(PyInstance(self.object.clone())))
    }
}

/// Makes collections of a Python class.
pub struct PyFactory {
    class: WeakObj,
    vm: VmHandle,
}

impl PyFactory {
    /// A factory of a class.
    pub fn new(vm: &Vm, class: &ClassRef) -> Self {
        Self { class: Rc::downgrade(class.as_obj()), vm: VmHandle::of(vm) }
    }
}

impl CollectionFactory for PyFactory {
    fn make(&self, adapter: &Rc<CollectionAdapter>) -> orm::Result<Rc<dyn Collection>> {
        let class = self.class.upgrade().map_or(Value::None, Value::Obj);
        let made = self.vm.call(|vm| vm.call(&class, &[])).map_err(orm::Error::from)?;
        let Some(object) = made.as_obj() else {
            return Err(orm::Error::invalid_request("A collection class must make objects."));
        };
        object.set_payload(Rc::new(CollectionLink(adapter.clone())));
        Ok(Rc::new(PyCollection { adapter: adapter.clone(), object: object.clone(), vm: self.vm.clone() }))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The Python object of a collection.
pub fn object_of(collection: &Rc<dyn Collection>) -> Value {
    collection.as_any().downcast_ref::<PyCollection>().map_or(Value::None, |own| Value::Obj(own.object.clone()))
}

/// How a change that a method was asked for reaches the mapping layer; the program's own changes name nobody.
pub fn firing_of(argument: Option<&Value>) -> Firing {
    argument.and_then(payload::<Change>).map_or(Firing::Event(None), |change| change.0.clone())
}
