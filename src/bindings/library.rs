//! [`Library`]: what the packages keep for one interpreter.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::{Rc, Weak};

use indexmap::IndexMap;

use python::{ClassBuilder, ClassRef, Object, PyResult, Value, Vm, WeakObj};

use crate::class_table::ClassDef;
use crate::sqlalchemy::ext::mutable::MutableTypes;
use crate::sqlalchemy::orm::declared_attr::Evaluated;
use crate::sqlalchemy::orm::registry::RegistryPayload;
use crate::{Editor, Setup, alembic, sqlalchemy};

/// The classes made so far, and which Python object stands for which node of the mapping layer.
#[derive(Default)]
pub struct Library {
    classes: RefCell<IndexMap<&'static str, ClassRef>>,
    declarative_base: RefCell<Option<ClassRef>>,
    wrappers: RefCell<HashMap<usize, WeakObj>>,
    functions: RefCell<HashMap<(String, String), Value>>,
    environment: OnceCell<Rc<engine::Environment>>,
    mutable_types: Rc<MutableTypes>,
    declared_scans: Rc<RefCell<Vec<Evaluated>>>,
    session_observer: OnceCell<Rc<dyn orm::Observer>>,
    migration_observer: OnceCell<Rc<dyn migrate::Observer>>,
    editor: OnceCell<Rc<dyn Editor>>,
    registries: RefCell<Vec<Weak<RegistryPayload>>>,
}

impl Drop for Library {
    fn drop(&mut self) {
        if let Some(environment) = self.environment.get() {
            environment.forget_connections();
        }
    }
}

impl Library {
    /// Notes what the program's engines and sessions work with; once.
    pub fn set_up(&self, setup: Setup) {
        let _ = self.environment.set(Rc::new(setup.environment));
        if let Some(observer) = setup.session_observer {
            let _ = self.session_observer.set(observer);
        }
        if let Some(observer) = setup.migration_observer {
            let _ = self.migration_observer.set(observer);
        }
        if let Some(editor) = setup.editor {
            let _ = self.editor.set(editor);
        }
    }

    /// The names of the classes made so far, in the order in which they were asked for.
    pub fn class_names(&self) -> Vec<&'static str> {
        self.classes.borrow().keys().copied().collect()
    }

    /// The library of an interpreter; made with [`crate::install`].
    pub fn of(vm: &Vm) -> Rc<Self> {
        vm.extension().expect("invariant: the packages are installed before native code of theirs runs")
    }

    /// A class of the packages by the name in its table; `KeyError` for a name that no table has, which is our mistake.
    pub fn class(&self, vm: &Vm, name: &'static str) -> PyResult<ClassRef> {
        if let Some(class) = self.classes.borrow().get(name) {
            return Ok(class.clone());
        }
        let class = match find(name) {
            Some(definition) => self.build(vm, definition)?,
            None => builtin(vm, name).ok_or_else(|| vm.key_error(&Value::str(name)))?,
        };
        self.classes.borrow_mut().insert(name, class.clone());
        Ok(class)
    }

    fn build(&self, vm: &Vm, definition: &'static ClassDef) -> PyResult<ClassRef> {
        let signatures = sqlalchemy::signatures::of_class(definition.name);
        let mut builder = ClassBuilder::new(definition.module, definition.python_name()).signatures(signatures);
        for base in definition.bases {
            builder = builder.base(&self.class(vm, base)?);
        }
        let class = (definition.define)(builder).build(vm)?;
        if definition.name == "JSON" {
            class.dict.set_str("NULL", sqlalchemy::symbol::make(vm, sqlalchemy::symbol::JSON_NULL)?);
        }
        if definition.name == "CompositeProperty" {
            class.dict.set_str("Comparator", self.class(vm, "CompositeProperty.Comparator")?.value());
        }
        if definition.name == "TypeEngine" {
            let comparator = self.class(vm, "Comparator")?.value();
            class.dict.set_str("Comparator", comparator.clone());
            class.dict.set_str("comparator_factory", comparator);
        }
        Ok(class)
    }

    /// The Python object that stands for the node at `address`, while it lives; otherwise `make` makes it.
    pub fn wrapper(&self, address: usize, make: impl FnOnce() -> PyResult) -> PyResult {
        let known = self.wrappers.borrow().get(&address).and_then(WeakObj::upgrade);
        if let Some(object) = known {
            return Ok(Value::Obj(object));
        }
        let value = make()?;
        self.remember(address, &value);
        Ok(value)
    }

    /// The Python objects that carry a payload of this type and stand for a node.
    pub fn wrappers_of<T: 'static>(&self) -> Vec<Value> {
        let wrappers = self.wrappers.borrow();
        let living = wrappers.values().filter_map(WeakObj::upgrade);
        living.filter(|object| object.payload::<T>().is_some()).map(Value::Obj).collect()
    }

    /// Notes which Python object stands for the node at `address`.
    pub fn remember(&self, address: usize, value: &Value) {
        let Some(object) = value.as_obj() else { return };
        let mut wrappers = self.wrappers.borrow_mut();
        if wrappers.len() > 1024 && wrappers.len().is_power_of_two() {
            wrappers.retain(|_, weak| weak.strong_count() > 0);
        }
        wrappers.insert(address, Rc::downgrade(object));
    }

    /// An instance of a class of the packages that holds `payload`.
    pub fn instance<T: 'static>(&self, vm: &Vm, class: &'static str, payload: Rc<T>) -> PyResult {
        let object = self.class(vm, class)?.instantiate();
        object.set_payload(payload);
        Ok(Value::Obj(object))
    }

    /// Notes the class of a function under its package and identifier.
    pub fn remember_function(&self, package: &str, identifier: &str, class: &Value) {
        self.functions.borrow_mut().insert((package.to_owned(), identifier.to_lowercase()), class.clone());
    }

    /// The class that the program made for a function.
    pub fn function(&self, package: &str, name: &str) -> Option<Value> {
        self.functions.borrow().get(&(package.to_owned(), name.to_lowercase())).cloned()
    }

    /// What engines of this run get their time, files and observers from.
    pub fn environment(&self) -> Rc<engine::Environment> {
        self.environment.get().cloned().unwrap_or_default()
    }

    /// Which types have values that tell of their changes.
    pub fn mutable_types(&self) -> Rc<MutableTypes> {
        self.mutable_types.clone()
    }

    /// The classes that are being scanned, with what their declared attributes gave.
    pub fn declared_scans(&self) -> Rc<RefCell<Vec<Evaluated>>> {
        self.declared_scans.clone()
    }

    /// Is told of flush plans and object states.
    pub fn session_observer(&self) -> Option<Rc<dyn orm::Observer>> {
        self.session_observer.get().cloned()
    }

    /// Is told of the steps that migrations take.
    pub fn migration_observer(&self) -> Option<Rc<dyn migrate::Observer>> {
        self.migration_observer.get().cloned()
    }

    /// Where files are opened for editing.
    pub fn editor(&self) -> Option<Rc<dyn Editor>> {
        self.editor.get().cloned()
    }

    /// The program's registries, in the order in which they were made.
    pub fn registries(&self) -> Vec<Rc<RegistryPayload>> {
        self.registries.borrow().iter().filter_map(Weak::upgrade).collect()
    }

    /// Notes a registry.
    pub fn add_registry(&self, registry: &Rc<RegistryPayload>) {
        self.registries.borrow_mut().push(Rc::downgrade(registry));
    }

    /// The class `DeclarativeBase`.
    pub fn declarative_base(&self, vm: &Vm) -> PyResult<ClassRef> {
        if let Some(class) = &*self.declarative_base.borrow() {
            return Ok(class.clone());
        }
        let class = sqlalchemy::orm::declarative::declarative_base_class(vm)?;
        *self.declarative_base.borrow_mut() = Some(class.clone());
        Ok(class)
    }
}

fn find(name: &str) -> Option<&'static ClassDef> {
    let tables = sqlalchemy::class_tables().iter().chain(alembic::CLASSES);
    tables.flat_map(|table| table.iter()).find(|definition| definition.name == name)
}

fn builtin(vm: &Vm, name: &str) -> Option<ClassRef> {
    let class = match name {
        "object" => &vm.types.object,
        "type" => &vm.types.type_,
        "dict" => &vm.types.dict,
        "list" => &vm.types.list,
        "set" => &vm.types.set,
        "frozenset" => &vm.types.frozenset,
        "tuple" => &vm.types.tuple,
        "str" => &vm.types.str,
        _ => return vm.exceptions.all().into_iter().find(|class| class.name().as_str() == name).cloned(),
    };
    Some(class.clone())
}

/// The payload of type `T` that a Python object carries.
pub fn payload<T: 'static>(value: &Value) -> Option<Rc<T>> {
    value.as_obj().and_then(|object: &Rc<Object>| object.payload::<T>())
}
