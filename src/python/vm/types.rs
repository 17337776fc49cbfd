//! [`Types`]: the builtin classes of one VM.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::code::Flavor;
use crate::object::class::{ClassData, ClassRef, Layout, Populate};
use crate::object::data::{Data, DictViewKind};
use crate::object::dict::PyDict;
use crate::object::function::{Binding, Role};
use crate::object::name::Name;
use crate::object::value::{ObjRef, Value};
use crate::object::{Object, heap};

macro_rules! types {
    ($object:ident, $type_:ident; $($(#[$doc:meta])* $field:ident = $name:literal : $base:ident, $layout:ident;)*) => {
        /// The builtin classes. Their methods are filled in when a class is first looked into.
        pub struct Types {
            /// `object`.
            pub $object: ClassRef,
            /// `type`.
            pub $type_: ClassRef,
            $($(#[$doc])* pub $field: ClassRef,)*
        }

        impl Types {
            pub(crate) fn new(intern: &dyn Fn(&str) -> Name, populate: Populate) -> Types {
                let $object = bare_class(&intern("object"), Layout::Object, None, None);
                let $type_ = bare_class(&intern("type"), Layout::Class, Some(&$object), None);
                $object.as_obj().set_class($type_.clone());
                $type_.as_obj().set_class($type_.clone());
                for class in [&$object, &$type_] {
                    class.populate.set(Some(populate));
                }
                $(
                    let $field = bare_class(&intern($name), Layout::$layout, Some(&$base), Some(&$type_));
                    $field.populate.set(Some(populate));
                )*
                Types { $object, $type_, $($field,)* }
            }

            /// All of them, `object` first.
            pub fn all(&self) -> Vec<&ClassRef> {
                vec![&self.$object, &self.$type_, $(&self.$field,)*]
            }
        }
    };
}

types! {
    object, type_;
    /// `int`.
    int = "int": object, Int;
    /// `bool`.
    bool = "bool": int, Int;
    /// `float`.
    float = "float": object, Float;
    /// `complex`.
    complex = "complex": object, Complex;
    /// `str`.
    str = "str": object, Str;
    /// `bytes`.
    bytes = "bytes": object, Bytes;
    /// `bytearray`.
    bytearray = "bytearray": object, ByteArray;
    /// `memoryview`.
    memoryview = "memoryview": object, Object;
    /// `list`.
    list = "list": object, List;
    /// `tuple`.
    tuple = "tuple": object, Tuple;
    /// `dict`.
    dict = "dict": object, Dict;
    /// `set`.
    set = "set": object, Set;
    /// `frozenset`.
    frozenset = "frozenset": object, FrozenSet;
    /// `NoneType`.
    none = "NoneType": object, Internal;
    /// `NotImplementedType`.
    not_implemented = "NotImplementedType": object, Internal;
    /// `ellipsis`.
    ellipsis = "ellipsis": object, Internal;
    /// `function`.
    function = "function": object, Internal;
    /// `builtin_function_or_method`.
    builtin_function = "builtin_function_or_method": object, Internal;
    /// `method_descriptor`: a native method as found on its class.
    method_descriptor = "method_descriptor": object, Internal;
    /// `wrapper_descriptor`: a native method that fills a slot, as found on its class.
    wrapper_descriptor = "wrapper_descriptor": object, Internal;
    /// `method-wrapper`: such a method bound to an object.
    method_wrapper = "method-wrapper": object, Internal;
    /// `classmethod_descriptor`: a native class method as the dict of its class holds it.
    classmethod_descriptor = "classmethod_descriptor": object, Internal;
    /// `method`.
    method = "method": object, Internal;
    /// `module`.
    module = "module": object, Module;
    /// `generator`.
    generator = "generator": object, Internal;
    /// `coroutine`.
    coroutine = "coroutine": object, Internal;
    /// `coroutine_wrapper`: what `__await__` of a coroutine gives.
    coroutine_wrapper = "coroutine_wrapper": object, Internal;
    /// `async_generator`.
    async_generator = "async_generator": object, Internal;
    /// What `asend` and `__anext__` of an asynchronous generator give.
    async_send = "async_generator_asend": object, Internal;
    /// What `athrow` and `aclose` of an asynchronous generator give.
    async_throw = "async_generator_athrow": object, Internal;
    /// `code`.
    code = "code": object, Internal;
    /// `frame`.
    frame = "frame": object, Internal;
    /// `f_locals` of a function's frame.
    frame_locals = "FrameLocalsProxy": object, Internal;
    /// `cell`.
    cell = "cell": object, Internal;
    /// `slice`.
    slice = "slice": object, Internal;
    /// `range`.
    range = "range": object, Internal;
    /// `property`.
    property = "property": object, Property;
    /// `classmethod`.
    classmethod = "classmethod": object, Object;
    /// `staticmethod`.
    staticmethod = "staticmethod": object, Object;
    /// `super`.
    super_ = "super": object, Internal;
    /// `mappingproxy`.
    mappingproxy = "mappingproxy": object, Internal;
    /// `dict_keys`.
    dict_keys = "dict_keys": object, Internal;
    /// `dict_values`.
    dict_values = "dict_values": object, Internal;
    /// `dict_items`.
    dict_items = "dict_items": object, Internal;
    /// `weakref.ref`.
    weakref = "ReferenceType": object, WeakRef;
    /// `traceback`.
    traceback = "traceback": object, Internal;
    /// `member_descriptor`.
    member_descriptor = "member_descriptor": object, Internal;
    /// Iterators written in Rust that name no class of their own.
    iterator = "iterator": object, Internal;
    /// `types.GenericAlias`: `list[int]`.
    generic_alias = "GenericAlias": object, Object;
    /// `types.UnionType`: `int | str`.
    union_type = "UnionType": object, Object;
    /// `types.SimpleNamespace`.
    namespace = "SimpleNamespace": object, Object;
}

impl Types {
    /// The class of an object that has no class of its own.
    pub fn of_data(&self, data: &Data) -> &ClassRef {
        match data {
            Data::Instance => &self.object,
            Data::Int(_) | Data::BigInt(_) | Data::Counter(_) => &self.int,
            Data::Float(_) => &self.float,
            Data::Complex(..) => &self.complex,
            Data::Str(_) => &self.str,
            Data::Bytes(_) => &self.bytes,
            Data::ByteArray(_) => &self.bytearray,
            Data::List(_) => &self.list,
            Data::Tuple(_) => &self.tuple,
            Data::Dict(_) => &self.dict,
            Data::Set(_) => &self.set,
            Data::FrozenSet(_) => &self.frozenset,
            Data::Function(_) => &self.function,
            Data::Native(function) => match function.binding {
                Binding::Free => &self.builtin_function,
                Binding::Method => match function.role {
                    Role::Plain => &self.method_descriptor,
                    Role::Slot => &self.wrapper_descriptor,
                    Role::Static => &self.builtin_function,
                },
            },
            Data::BoundMethod { function, .. } => match function.data() {
                Some(Data::Native(function)) if function.role == Role::Slot => &self.method_wrapper,
                Some(Data::Native(_)) => &self.builtin_function,
                _ => &self.method,
            },
            Data::Class(_) => &self.type_,
            Data::Module => &self.module,
            Data::Generator(generator) => match generator.flavor {
                Flavor::Coroutine => &self.coroutine,
                Flavor::AsyncGenerator => &self.async_generator,
                Flavor::Plain | Flavor::Generator => &self.generator,
            },
            Data::Exception(_) => &self.object,
            Data::Code(_) => &self.code,
            Data::Cell(_) => &self.cell,
            Data::Slice(_) => &self.slice,
            Data::Range { .. } | Data::BigRange(_) => &self.range,
            Data::Iterator(_) => &self.iterator,
            Data::Property(_) => &self.property,
            Data::ClassMethod(_) => &self.classmethod,
            Data::StaticMethod(_) => &self.staticmethod,
            Data::Super(_) => &self.super_,
            Data::MappingProxy(_) => &self.mappingproxy,
            Data::DictView { kind, .. } => match kind {
                DictViewKind::Keys => &self.dict_keys,
                DictViewKind::Values => &self.dict_values,
                DictViewKind::Items => &self.dict_items,
            },
            Data::WeakRef(..) => &self.weakref,
            Data::Traceback(_) => &self.traceback,
            Data::Member(_) => &self.member_descriptor,
        }
    }

    /// The class of a value that is no object.
    pub fn of_small(&self, value: &Value) -> &ClassRef {
        match value {
            Value::Bool(_) => &self.bool,
            Value::Int(_) => &self.int,
            Value::Float(_) => &self.float,
            Value::NotImplemented => &self.not_implemented,
            Value::Ellipsis => &self.ellipsis,
            Value::None | Value::Unbound => &self.none,
            Value::Obj(_) => &self.object,
        }
    }
}

thread_local! {
    static NEXT_VERSION: Cell<u32> = const { Cell::new(1) };
}

/// A number no class version had before on this thread.
pub(crate) fn next_version() -> u32 {
    NEXT_VERSION.with(|next| {
        let version = next.get();
        next.set(version.wrapping_add(1).max(1));
        version
    })
}

/// A class with at most one base whose MRO is the base's with itself in front.
pub(crate) fn bare_class(
    name: &Name,
    layout: Layout,
    base: Option<&ClassRef>,
    metaclass: Option<&ClassRef>,
) -> ClassRef {
    let class = class_object(name, layout, base.cloned().into_iter().collect());
    let mut mro = vec![class.clone()];
    if let Some(base) = base {
        mro.extend(base.mro.borrow().iter().cloned());
        base.subclasses.borrow_mut().push(Rc::downgrade(class.as_obj()));
    }
    *class.mro.borrow_mut() = mro.into();
    class.is_immutable.set(true);
    if let Some(metaclass) = metaclass {
        class.as_obj().set_class(metaclass.clone());
    }
    class
}

/// A class object whose MRO is still empty.
pub(crate) fn class_object(name: &Name, layout: Layout, bases: Vec<ClassRef>) -> ClassRef {
    let object: ObjRef = Object::plain(Data::Class(Box::new(ClassData {
        name: RefCell::new(name.clone()),
        qualname: RefCell::new(name.clone()),
        bases: RefCell::new(bases),
        mro: RefCell::new(Rc::from([])),
        dict: PyDict::new(),
        layout,
        has_dict: Cell::new(false),
        is_immutable: Cell::new(false),
        populate: Cell::new(None),
        subclasses: RefCell::default(),
        version: Cell::new(next_version()),
        flags: Cell::new(0),
        has_del: Cell::new(false),
        own_slots: Cell::new(false),
    })));
    heap::track(&object);
    ClassRef::from_obj(&object).expect("invariant: just made as a class")
}
