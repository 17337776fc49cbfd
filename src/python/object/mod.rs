//! The object model: values, objects and what they hold.

pub(crate) mod account;
pub mod class;
pub(crate) mod cycles;
pub mod data;
pub mod dict;
pub mod exception;
pub mod function;
pub mod hash;
pub mod heap;
pub mod name;
pub(crate) mod reach;
pub mod remains;
pub mod set;
pub mod string;
pub mod surrogate;
pub mod value;
pub mod word;

use std::any::Any;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use class::ClassRef;
use data::Data;
use dict::PyDict;
use function::NativeIterator;
use name::Name;
use value::{ObjRef, Value};

/// A Python object: its class, what a builtin base class keeps in it, and its attributes.
///
/// An instance of a Python subclass of a builtin or native class is the same object with another class:
/// [`Data`] belongs to the builtin base, the attribute dict and the Rust payload to any of them.
pub struct Object {
    /// The class; empty for an exact instance of the builtin class that [`Data`] implies.
    class: RefCell<Option<ClassRef>>,
    extra: OnceCell<Box<Extra>>,
    slot: Cell<u32>,
    /// Whether weak references with a callback refer to it.
    is_watched: Cell<bool>,
    /// Whether its `__del__` has been called.
    is_finalized: Cell<bool>,
    /// Whether it was found to be garbage: weak references do not give it any more.
    is_condemned: Cell<bool>,
    /// What the builtin base class keeps.
    pub data: Data,
}

/// The parts that only some objects have.
#[derive(Default)]
struct Extra {
    dict: RefCell<Option<ObjRef>>,
    payload: RefCell<Option<Rc<dyn Any>>>,
    /// Values of `__slots__`.
    slots: RefCell<Vec<(Name, Value)>>,
}

impl Object {
    /// An object of the builtin class that `data` implies, which cannot be part of a reference cycle by itself.
    pub fn plain(data: Data) -> ObjRef {
        account::take_object(&data);
        Rc::new(Object {
            class: RefCell::new(None),
            extra: OnceCell::new(),
            slot: Cell::new(heap::UNTRACKED),
            is_watched: Cell::new(false),
            is_finalized: Cell::new(false),
            is_condemned: Cell::new(false),
            data,
        })
    }

    /// An object of the builtin class that `data` implies, registered so that the end of the VM clears it.
    pub fn tracked(data: Data) -> ObjRef {
        let object = Object::plain(data);
        heap::track(&object);
        object
    }

    /// An object of any class. Registered, since its attributes may refer to it.
    pub fn with_class(class: ClassRef, data: Data) -> ObjRef {
        account::take_object(&data);
        let object = Rc::new(Object {
            class: RefCell::new(Some(class)),
            extra: OnceCell::new(),
            slot: Cell::new(heap::UNTRACKED),
            is_watched: Cell::new(false),
            is_finalized: Cell::new(false),
            is_condemned: Cell::new(false),
            data,
        });
        heap::track(&object);
        object
    }

    /// The class, when it is not the builtin one that `data` implies ([`Vm::class_of`](crate::Vm::class_of) gives it always).
    pub fn explicit_class(&self) -> Option<ClassRef> {
        self.class.borrow().clone()
    }

    /// Whether the class is the builtin one that `data` implies.
    pub fn is_exact(&self) -> bool {
        self.class.borrow().is_none()
    }

    /// The native iterator that steps this object: none where a subclass may say what `__next__` does.
    #[inline]
    pub(crate) fn native_iterator(&self) -> Option<&dyn NativeIterator> {
        match &self.data {
            Data::Iterator(iterator)
                if self.with_explicit_class(|class| class.is_none_or(|class| class.is_immutable.get())) =>
            {
                Some(&**iterator)
            }
            _ => None,
        }
    }

    /// Runs `look` on the explicit class without counting a reference.
    pub fn with_explicit_class<R>(&self, look: impl FnOnce(Option<&ClassRef>) -> R) -> R {
        look(self.class.borrow().as_ref())
    }

    /// Sets the class (assignment to `__class__`, or a native constructor for a subclass).
    pub fn set_class(&self, class: ClassRef) {
        *self.class.borrow_mut() = Some(class);
    }

    /// The instance `__dict__`, when it exists already.
    pub fn dict(&self) -> Option<ObjRef> {
        self.extra.get()?.dict.borrow().clone()
    }

    /// Runs `look` on the instance `__dict__`, when it exists already.
    pub fn with_dict<R>(&self, look: impl FnOnce(&PyDict) -> R) -> Option<R> {
        let dict = self.extra.get()?.dict.borrow();
        match &dict.as_ref()?.data {
            Data::Dict(dict) => Some(look(dict)),
            _ => None,
        }
    }

    /// The instance `__dict__`, made now if need be.
    pub fn ensure_dict(&self) -> ObjRef {
        let extra = self.extra.get_or_init(Box::default);
        let mut slot = extra.dict.borrow_mut();
        slot.get_or_insert_with(|| Object::tracked(Data::Dict(PyDict::new()))).clone()
    }

    /// The value of a `__slots__` slot.
    pub(crate) fn slot_value(&self, name: &Name) -> Option<Value> {
        let slots = self.extra.get()?.slots.borrow();
        slots.iter().find(|(other, _)| other == name).map(|(_, value)| value.clone())
    }

    /// Sets or empties a `__slots__` slot; gives the old value.
    pub(crate) fn set_slot_value(&self, name: &Name, value: Option<Value>) -> Option<Value> {
        let mut slots = self.extra.get_or_init(Box::default).slots.borrow_mut();
        let at = slots.iter().position(|(other, _)| other == name);
        match (at, value) {
            (Some(at), Some(value)) => Some(std::mem::replace(&mut slots[at].1, value)),
            (Some(at), None) => Some(slots.remove(at).1),
            (None, Some(value)) => {
                slots.push((name.clone(), value));
                None
            }
            (None, None) => None,
        }
    }

    /// Replaces the instance `__dict__`.
    pub fn set_dict(&self, dict: Option<ObjRef>) {
        let extra = self.extra.get_or_init(Box::default);
        let old = extra.dict.replace(dict);
        drop(old);
    }

    /// The Rust value attached to this object, when it is a `T`.
    pub fn payload<T: Any>(&self) -> Option<Rc<T>> {
        let payload = self.extra.get()?.payload.borrow().clone()?;
        payload.downcast::<T>().ok()
    }

    /// Attaches a Rust value to this object (instances of Python subclasses of native classes too), in place of an earlier one.
    pub fn set_payload(&self, payload: Rc<dyn Any>) {
        let extra = self.extra.get_or_init(Box::default);
        let old = extra.payload.replace(Some(payload));
        drop(old);
    }

    /// Takes the attached Rust value away.
    pub(crate) fn drop_payload(&self) {
        if let Some(extra) = self.extra.get() {
            let payload = extra.payload.take();
            drop(payload);
        }
    }

    /// Drops everything that may refer back to this object: attributes, payload, items.
    pub(crate) fn clear(&self) {
        if let Some(extra) = self.extra.get() {
            let dict = extra.dict.take();
            let payload = extra.payload.take();
            let slots = extra.slots.take();
            drop((dict, payload, slots));
        }
        self.data.clear();
        if matches!(self.data, Data::Class(_)) {
            // `type` is its own class.
            drop(self.class.take());
        }
    }
}

impl Object {
    /// Whether it has neither a class of its own nor attributes and cannot refer to another object.
    fn is_simple(&self) -> bool {
        self.data.is_leaf() && self.extra.get().is_none() && self.is_exact()
    }

    /// Whether weak references may refer to it.
    pub(crate) fn is_watched(&self) -> bool {
        self.is_watched.get()
    }

    /// Whether weak references no longer give it.
    pub(crate) fn is_condemned(&self) -> bool {
        self.is_condemned.get()
    }

    /// Sets whether weak references no longer give it.
    pub(crate) fn condemn(&self, is_condemned: bool) {
        self.is_condemned.set(is_condemned);
    }

    /// Whether its `__del__` has been called.
    pub(crate) fn is_finalized(&self) -> bool {
        self.is_finalized.get()
    }

    /// Notes that its `__del__` is called now.
    pub(crate) fn set_finalized(&self) {
        self.is_finalized.set(true);
    }

    /// Whether its class has a `__del__` that has not been called for it.
    pub(crate) fn has_finalizer(&self) -> bool {
        !self.is_finalized.get() && self.with_explicit_class(|class| class.is_some_and(|class| class.has_del.get()))
    }

    /// Moves everything into a new object, for which the machine calls `__del__` before its next instruction.
    fn revive(&mut self) {
        let object = Rc::new(Object {
            class: RefCell::new(self.class.take()),
            extra: self.extra.take().map_or_else(OnceCell::new, OnceCell::from),
            slot: Cell::new(heap::UNTRACKED),
            is_watched: Cell::new(false),
            is_finalized: Cell::new(true),
            is_condemned: Cell::new(false),
            data: std::mem::replace(&mut self.data, Data::Instance),
        });
        heap::track(&object);
        heap::defer(heap::Pending::Finalizer(object));
    }
}

impl Drop for Object {
    fn drop(&mut self) {
        let is_lone = self.slot.get() == heap::UNTRACKED && !self.is_watched.get() && self.class.get_mut().is_none();
        if is_lone && self.data.is_leaf() && self.extra.get_mut().is_none() {
            return;
        }
        heap::untrack(self.slot.get());
        let is_revived = self.has_finalizer() && heap::puts_off();
        if is_revived {
            self.revive();
        }
        if self.is_watched.get() {
            heap::notify(std::ptr::from_ref(self).addr());
        }
        if is_revived {
            return;
        }
        if self.data.is_leaf() && self.extra.get().is_none() {
            return;
        }
        let data = std::mem::replace(&mut self.data, Data::Instance);
        if let Data::Generator(generator) = &data
            && generator.has_cleanup()
        {
            // Its `finally` and `with` blocks must still run: the machine closes it before its next instruction.
            if heap::puts_off() {
                heap::defer(heap::Pending::Generator(Object::tracked(data)));
            } else {
                generator.clear();
            }
            return;
        }
        let extra = self.extra.take();
        heap::bury(
            data,
            extra.map(|extra| {
                let Extra { dict, payload, slots } = *extra;
                (dict.into_inner(), payload.into_inner(), slots.into_inner())
            }),
        );
    }
}

/// Two objects are the same object.
pub fn same(a: &ObjRef, b: &ObjRef) -> bool {
    Rc::ptr_eq(a, b)
}

/// The address that `id()` shows.
pub fn address(value: &Value) -> usize {
    match value {
        Value::Obj(object) => value::single_number(object)
            .map_or_else(|| Rc::as_ptr(object).addr(), |number| number.wrapping_mul(64).wrapping_add(0x8100_0000)),
        Value::Int(number) => (*number as usize).wrapping_mul(32).wrapping_add(0x9000_0000),
        Value::Float(number) => number.get().to_bits() as usize,
        Value::Bool(flag) => 0x8000_0000 + 0x20 * usize::from(flag.get()),
        Value::None => 0x8000_0040,
        Value::NotImplemented => 0x8000_0060,
        Value::Ellipsis => 0x8000_0080,
        Value::Unbound => 0,
    }
}
