//! [`Data`]: what the builtin base class of an object keeps in it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use num_bigint::BigInt;

use super::class::ClassData;
use super::dict::PyDict;
use super::exception::ExceptionData;
use super::function::{Function, NativeFunction, NativeIterator};
use super::set::PySet;
use super::string::PyStr;
use super::value::{ObjRef, Value, WeakObj};
use crate::code::Code;
use crate::vm::generator::Generator;

/// What the builtin base class of an object keeps.
pub enum Data {
    /// Nothing: `object` and classes made from it; attributes and payload hold the rest.
    Instance,
    /// An instance of a subclass of `int` (exact ones are [`Value::Int`]).
    Int(i64),
    /// An `int` beyond 64 bits.
    BigInt(BigInt),
    /// An instance of a subclass of `float` (exact ones are [`Value::Float`]).
    Float(f64),
    /// `complex`: real and imaginary part.
    Complex(f64, f64),
    /// `str`.
    Str(PyStr),
    /// `bytes`.
    Bytes(Box<[u8]>),
    /// `bytearray`.
    ByteArray(RefCell<Vec<u8>>),
    /// `list`.
    List(RefCell<Vec<Value>>),
    /// `tuple`.
    Tuple(Box<[Value]>),
    /// `dict`.
    Dict(PyDict),
    /// `set`.
    Set(PySet),
    /// `frozenset`.
    FrozenSet(PySet),
    /// A function made by `def` or `lambda`.
    Function(Box<Function>),
    /// A function written in Rust.
    Native(Box<NativeFunction>),
    /// A function with its first argument.
    BoundMethod {
        /// The first argument.
        receiver: Value,
        /// What is called with it.
        function: Value,
    },
    /// A class.
    Class(Box<ClassData>),
    /// A module: its attributes are in the instance dict.
    Module,
    /// A generator.
    Generator(Box<Generator>),
    /// An exception.
    Exception(Box<ExceptionData>),
    /// A code object.
    Code(Rc<Code>),
    /// A variable shared with inner functions.
    Cell(RefCell<Value>),
    /// `slice`: start, stop, step.
    Slice(Box<[Value; 3]>),
    /// `range`.
    Range {
        /// First number.
        start: i64,
        /// The number it stops before.
        stop: i64,
        /// Distance, never 0.
        step: i64,
    },
    /// `range` with bounds beyond 64 bits: start, stop, step.
    BigRange(Box<[BigInt; 3]>),
    /// An iterator written in Rust.
    Iterator(Box<dyn NativeIterator>),
    /// `property`: getter, setter, deleter, doc.
    Property(Box<[Value; 4]>),
    /// `classmethod`.
    ClassMethod(Value),
    /// `staticmethod`.
    StaticMethod(Value),
    /// `super`: the class to start behind, the object, the object's class.
    Super(Box<[Value; 3]>),
    /// A read-only view of a dict (`mappingproxy`).
    MappingProxy(Value),
    /// `dict.keys()`, `dict.values()` or `dict.items()`.
    DictView {
        /// What is viewed.
        dict: ObjRef,
        /// Which part of it.
        kind: DictViewKind,
    },
    /// `weakref.ref`: the object and the callback.
    WeakRef(WeakObj, Value),
    /// An element of a traceback.
    Traceback(Box<super::exception::Traceback>),
    /// A slot descriptor of `__slots__`: name and position are in the owner's dict.
    Member(Value),
    /// A counter of the interpreter (`itertools.count` of native helpers and alike).
    Counter(Cell<i64>),
}

/// Which part of a dict a view shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DictViewKind {
    /// `dict.keys()`.
    Keys,
    /// `dict.values()`.
    Values,
    /// `dict.items()`.
    Items,
}

impl From<Vec<Value>> for Data {
    /// A `list`.
    fn from(items: Vec<Value>) -> Data {
        Data::List(RefCell::new(items))
    }
}

impl Data {
    /// Whether this is an iterator whose `__iter__` gives itself: coroutines and asynchronous generators are none.
    pub(crate) fn is_native_iterator(&self) -> bool {
        match self {
            Data::Generator(generator) => generator.flavor == crate::code::Flavor::Generator,
            Data::Iterator(_) => true,
            _ => false,
        }
    }

    /// Whether dropping this cannot drop another object.
    pub(super) fn is_leaf(&self) -> bool {
        matches!(
            self,
            Data::Instance
                | Data::Int(_)
                | Data::BigInt(_)
                | Data::Float(_)
                | Data::Complex(..)
                | Data::Str(_)
                | Data::Bytes(_)
                | Data::ByteArray(_)
                | Data::Module
                | Data::Range { .. }
                | Data::BigRange(_)
                | Data::Counter(_)
        )
    }

    /// Drops the items, so that a cycle through this object falls apart.
    pub(super) fn clear(&self) {
        match self {
            Data::List(items) => drop(items.take()),
            Data::Dict(dict) => dict.clear(),
            Data::Set(set) => set.clear(),
            Data::Cell(value) => drop(value.take()),
            Data::Class(class) => class.clear(),
            Data::Exception(exception) => exception.clear(),
            Data::Generator(generator) => generator.clear(),
            Data::Function(function) => function.clear(),
            _ => {}
        }
    }
}
