//! The link between a Python collection and the mapping layer.

use std::any::Any;
use std::cell::OnceCell;
use std::rc::Rc;

use orm::{Collection, CollectionAdapter, CollectionFactory, Firing, Instance};
use python::{ObjRef, PyResult, Value, Vm};

use crate::host::VmHandle;
use crate::library::{Library, payload};
use crate::sqlalchemy::orm::instance;

/// What a Python collection carries: the object it belongs to.
pub struct CollectionLink(pub Rc<CollectionAdapter>);

/// How a change reaches the collection: told or not, and by whom.
pub struct Change(pub Firing);

/// The collection that an attribute holds.
struct PyCollection {
    adapter: Rc<CollectionAdapter>,
    object: ObjRef,
    /// Whether it is an `InstrumentedList` itself, whose methods are known.
    is_plain_list: bool,
    vm: VmHandle,
}

impl PyCollection {
    fn call<R: Default>(&self, act: impl FnOnce(&Vm) -> PyResult<R>) -> orm::Result<R> {
        self.vm.call(act).map_err(orm::Error::from)
    }

    /// The items in the collection's order, `None` among them.
    fn items(&self, vm: &Vm) -> PyResult<Vec<Value>> {
        let object = Value::Obj(self.object.clone());
        if self.is_plain_list {
            return vm.collect(&object);
        }
        let items = vm.call(&vm.attr(&object, "_sa_iterator")?, &[])?;
        vm.collect(&items)
    }

    fn change(&self, method: &str, role: &str, member: &Instance, firing: Firing) -> orm::Result<()> {
        self.call(|vm| {
            let member = instance::python_object(vm, member)?;
            let initiator = match firing {
                Firing::Silent => Value::bool(false),
                firing @ Firing::Event(_) => {
                    let change = vm.types.object.instantiate();
                    change.set_payload(Rc::new(Change(firing)));
                    Value::Obj(change)
                }
            };
            let collection = Value::Obj(self.object.clone());
            let method = vm.attr(&collection, if self.is_plain_list { method } else { role })?;
            vm.call_kw(&method, &[member], &[("_sa_initiator", initiator)])?;
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
            let items = self.items(vm)?;
            items.iter().filter(|item| !item.is_none()).map(|item| instance::instance_of(vm, item)).collect()
        })
    }

    fn has_none(&self) -> orm::Result<bool> {
        self.call(|vm| Ok(self.items(vm)?.iter().any(Value::is_none)))
    }

    fn append(&self, member: &Instance, firing: Firing) -> orm::Result<()> {
        self.change("append", "_sa_appender", member, firing)
    }

    fn extend_silently(&self, members: &[Instance]) -> orm::Result<()> {
        if !self.is_plain_list {
            return members.iter().try_for_each(|member| self.append(member, Firing::Silent));
        }
        self.call(|vm| vm.extend_list(&self.object, instance::python_objects(vm, members)?))
    }

    fn remove(&self, member: &Instance, firing: Firing) -> orm::Result<()> {
        self.change("remove", "_sa_remover", member, firing)
    }

    fn discard(&self, member: &Instance, firing: Firing) -> orm::Result<()> {
        let result = self.change("remove", "_sa_remover", member, firing);
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
        Some(self.object.clone())
    }
}

/// What a prepared factory makes collections with.
struct Prepared {
    maker: Value,
    kind: &'static str,
    is_plain_list: bool,
}

/// Makes collections of a Python class, or what a callable gives.
pub struct PyFactory {
    given: Option<Value>,
    shown: Option<Value>,
    prepared: OnceCell<Prepared>,
    vm: VmHandle,
}

impl PyFactory {
    /// A factory of what a program names; of lists when it names nothing.
    pub fn new(vm: &Vm, given: Option<&Value>) -> Self {
        let is_list = |given: &Value| given.as_class().is_some_and(|class| class.is(&vm.types.list));
        let shown = given.cloned();
        let given = given.filter(|given| !is_list(given)).cloned();
        Self { given, shown, prepared: OnceCell::new(), vm: VmHandle::of(vm) }
    }

    fn prepared(&self, vm: &Vm) -> PyResult<&Prepared> {
        if let Some(prepared) = self.prepared.get() {
            return Ok(prepared);
        }
        let prepared = match &self.given {
            None => Prepared {
                maker: Library::of(vm).class(vm, "InstrumentedList")?.value(),
                kind: "list",
                is_plain_list: true,
            },
            Some(given) => prepare(vm, given)?,
        };
        Ok(self.prepared.get_or_init(|| prepared))
    }

    /// What the program named.
    pub fn shown(&self) -> Option<&Value> {
        self.shown.as_ref()
    }

    /// The kind of the collections: `list`, `set`, `dict`, or `None` for none of them.
    pub fn kind(&self, vm: &Vm) -> PyResult<&'static str> {
        Ok(self.prepared(vm)?.kind)
    }
}

/// Has the class of the collections instrumented.
fn prepare(vm: &Vm, given: &Value) -> PyResult<Prepared> {
    let prepare = vm.attr(&vm.import(super::MODULE)?.value(), "_prepare")?;
    let made = vm.call(&prepare, std::slice::from_ref(given))?;
    let [maker, kind] = made.as_tuple().unwrap_or_default() else {
        return Err(vm.type_error("a factory and a kind are needed"));
    };
    let kind = super::kind_of_class(vm, kind).unwrap_or("None");
    let own = Library::of(vm).class(vm, "InstrumentedList")?;
    let is_plain_list = maker.as_class().is_some_and(|class| class.is(&own));
    Ok(Prepared { maker: maker.clone(), kind, is_plain_list })
}

impl CollectionFactory for PyFactory {
    fn make(&self, adapter: &Rc<CollectionAdapter>) -> orm::Result<Rc<dyn Collection>> {
        let made = self.vm.call(|vm| {
            let prepared = self.prepared(vm)?;
            vm.call(&prepared.maker, &[])
        });
        let made = made.map_err(orm::Error::from)?;
        let Some(object) = made.as_obj() else {
            return Err(orm::Error::invalid_request("A collection class must make objects."));
        };
        object.set_payload(Rc::new(CollectionLink(adapter.clone())));
        let is_plain_list = self.prepared.get().is_some_and(|prepared| prepared.is_plain_list);
        Ok(Rc::new(PyCollection {
            adapter: adapter.clone(),
            object: object.clone(),
            is_plain_list,
            vm: self.vm.clone(),
        }))
    }

    fn prepare(&self) -> orm::Result<()> {
        self.vm.call(|vm| self.prepared(vm).map(|_| ())).map_err(orm::Error::from)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The Python object of a collection.
pub fn object_of(collection: &Rc<dyn Collection>) -> Value {
    collection.as_any().downcast_ref::<PyCollection>().map_or(Value::None, |own| Value::Obj(own.object.clone()))
}

/// How a change that a method was asked for reaches the mapping layer: the program's own changes name nobody, and
/// `False` tells nothing.
pub fn firing_of(argument: Option<&Value>) -> Firing {
    match argument {
        Some(Value::Bool(flag)) if !flag.get() => Firing::Silent,
        argument => argument.and_then(payload::<Change>).map_or(Firing::Event(None), |change| change.0.clone()),
    }
}
