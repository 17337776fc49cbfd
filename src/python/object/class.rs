//! [`ClassRef`] and [`ClassData`]: classes.

use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use super::Object;
use super::data::Data;
use super::dict::PyDict;
use super::name::Name;
use super::value::{ObjRef, Value, WeakObj};
use crate::Vm;

/// A class: an object whose data is [`ClassData`].
#[derive(Clone)]
pub struct ClassRef(ObjRef);

/// What instances of a class keep in [`Data`]; the builtin base class decides.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Layout {
    /// [`Data::Instance`].
    Object,
    /// `int` (and `bool`).
    Int,
    /// `float`.
    Float,
    /// `complex`.
    Complex,
    /// `str`.
    Str,
    /// `bytes`.
    Bytes,
    /// `bytearray`.
    ByteArray,
    /// `list`.
    List,
    /// `tuple`.
    Tuple,
    /// `dict`.
    Dict,
    /// `set`.
    Set,
    /// `frozenset`.
    FrozenSet,
    /// `BaseException`.
    Exception,
    /// `type`.
    Class,
    /// `module`.
    Module,
    /// `property`.
    Property,
    /// `weakref.ref`.
    WeakRef,
    /// A builtin class that cannot be subclassed and whose instances the VM makes.
    Internal,
}

/// Fills the dict of a native class when it is first looked into.
pub type Populate = fn(&Vm, &ClassRef);

/// What a class object keeps.
pub struct ClassData {
    /// `__name__`.
    pub name: RefCell<Name>,
    /// `__qualname__`.
    pub qualname: RefCell<Name>,
    /// `__bases__`.
    pub bases: RefCell<Vec<ClassRef>>,
    /// `__mro__`, the class itself first.
    pub mro: RefCell<Rc<[ClassRef]>>,
    /// The class `__dict__`.
    pub dict: PyDict,
    /// What instances keep.
    pub layout: Layout,
    /// Whether instances have a `__dict__`.
    pub has_dict: Cell<bool>,
    /// Whether this class was made by Rust: its attributes cannot be set from Python.
    pub is_immutable: Cell<bool>,
    pub(crate) populate: Cell<Option<Populate>>,
    pub(crate) subclasses: RefCell<Vec<WeakObj>>,
    /// Changes when this class or one of its bases changes; keys the method cache.
    pub(crate) version: Cell<u32>,
    pub(crate) flags: Cell<u32>,
    /// Whether instances have `__del__`.
    pub(crate) has_del: Cell<bool>,
    /// Whether its `__slots__` add places to instances.
    pub(crate) own_slots: Cell<bool>,
}

impl ClassRef {
    /// The object as a class.
    pub fn from_obj(object: &ObjRef) -> Option<ClassRef> {
        matches!(object.data, Data::Class(_)).then(|| ClassRef(object.clone()))
    }

    /// The class object.
    pub fn as_obj(&self) -> &ObjRef {
        &self.0
    }

    /// The class as a Python value.
    pub fn value(&self) -> Value {
        Value::Obj(self.0.clone())
    }

    /// Whether both are the same class.
    pub fn is(&self, other: &ClassRef) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// Whether this class is `other` or inherits from it (by the MRO; no hooks).
    pub fn is_subclass_of(&self, other: &ClassRef) -> bool {
        self.is(other) || self.mro.borrow().iter().any(|class| class.is(other))
    }

    /// `__name__`.
    pub fn name(&self) -> Name {
        self.name.borrow().clone()
    }

    /// The name in errors of operators and attributes: CPython's classes written in C carry their module in it.
    pub fn c_name(&self) -> String {
        match self.module().as_ref().and_then(Value::as_str) {
            Some(module) if self.is_immutable.get() && module != "builtins" => format!("{module}.{}", self.name()),
            _ => self.name().to_string(),
        }
    }

    /// `__module__`, when it is set to a string in the class itself.
    pub fn module(&self) -> Option<Value> {
        self.dict.get_str("__module__")
    }

    /// An instance that holds nothing yet: no `__init__` runs. For native constructors.
    pub fn instantiate(&self) -> ObjRef {
        Object::with_class(self.clone(), Data::Instance)
    }

    /// An instance with the data of a builtin base class.
    pub fn instantiate_with(&self, data: Data) -> ObjRef {
        Object::with_class(self.clone(), data)
    }
}

impl Deref for ClassRef {
    type Target = ClassData;

    fn deref(&self) -> &ClassData {
        match &self.0.data {
            Data::Class(class) => class,
            _ => unreachable!("invariant: a ClassRef holds a class object"),
        }
    }
}

impl ClassData {
    pub(super) fn clear(&self) {
        self.dict.clear();
        drop(self.bases.take());
        let mro = self.mro.replace(Rc::from([]));
        drop(mro);
    }
}
