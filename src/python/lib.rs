//! The Python language for Ormlet: a compiler to bytecode, a virtual machine, the builtin types and the standard modules.
//!
//! It knows nothing of SQL and does no I/O of its own: printing, time, randomness and source files come in through [`Host`] and
//! [`SourceLoader`]. A program runs in slices ([`Vm::run`]), so whoever embeds it can pause and stop it.
//!
//! # EMBEDDING
//!
//! **Values.** [`Value`] is `None`, `Bool`, `Int`, `Float` or an object. Everything but classes, functions and modules is made without a VM:
//!
//! ```
//! use python::{PyDict, Value};
//! let list = Value::list(vec![Value::None, Value::bool(true), Value::Int(1), Value::float(0.5), Value::str("text")]);
//! let tuple = Value::tuple(vec![list.clone(), Value::bytes(b"raw")]);
//! let dict = PyDict::new();
//! dict.set_str("key", tuple); // keys of other types: dict.set(&vm, key, value)?
//! let dict = Value::dict(dict);
//! assert_eq!(dict.as_dict().map(PyDict::len), Some(1));
//! assert!(list.as_sequence().is_some() && Value::str("x").as_str() == Some("x") && Value::from(3_i64).as_int() == Some(3));
//! ```
//!
//! To Rust: `as_str`, `as_int`, `as_bigint`, `as_float`, `as_bool`, `as_bytes`, `as_tuple`, `as_sequence`, `as_dict`, `as_class`, `is_none`;
//! they look at the builtin data, so instances of subclasses of `str`, `int`… convert too. `value.is(&other)` is Python's `is`.
//!
//! **Functions.** A native function is `fn(&Vm, &Args) -> PyResult`. `Args` has positions and keywords; [`Signature`] binds them with
//! CPython's error texts:
//!
//! ```
//! use python::{Args, PyResult, Signature, Value, Vm};
//! const CREATE: Signature = Signature::new("create_engine").positional(&["url"]).required(1).keyword_only(&["echo"], 0).varkw();
//! fn create_engine(vm: &Vm, args: &Args<'_>) -> PyResult {
//!     let bound = CREATE.bind(vm, args)?; // "create_engine() missing 1 required positional argument: 'url'"
//!     let Some(url) = bound.get(0).and_then(Value::as_str) else {
//!         return Err(vm.type_error("Expected string or URL object"));
//!     };
//!     let echo = bound.get(1).map_or(Ok(false), |flag| vm.truth(flag))?;
//!     Ok(Value::string(format!("{url} {echo} {}", bound.kwargs.len())))
//! }
//! ```
//!
//! **Classes.** [`ClassBuilder`] takes methods under their Python names. Every special method works natively and is found as on a Python class:
//! `__new__` (first argument: the class), `__init__`, `__eq__`/`__lt__`/`__and__`… (any result; `Value::NotImplemented` to pass), `__getattr__`,
//! `__getattribute__`, `__setattr__`, `__getitem__`, `__iter__`, `__next__`, `__call__`, `__enter__`/`__exit__`, `__hash__`, `__repr__`, `__bool__`,
//! descriptors `__get__`/`__set__`/`__delete__`/`__set_name__`, `__init_subclass__` and `__class_getitem__` (class methods by themselves).
//!
//! ```
//! use std::{cell::Cell, rc::Rc};
//! use python::{Args, ClassBuilder, ClassRef, PyResult, Value, Vm};
//! struct Column { primary: Cell<bool> }
//! fn column(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Column>> {
//!     let receiver = args.receiver(vm)?;
//!     let column = receiver.as_obj().and_then(|object| object.payload::<Column>());
//!     column.ok_or_else(|| vm.type_error("Column.__init__() has not been called"))
//! }
//! fn init(vm: &Vm, args: &Args<'_>) -> PyResult { // instances of Python subclasses come here too
//!     if let Some(object) = args.receiver(vm)?.as_obj() {
//!         object.set_payload(Rc::new(Column { primary: Cell::new(args.keyword("primary_key").is_some()) }));
//!     }
//!     Ok(Value::None)
//! }
//! fn eq(_vm: &Vm, args: &Args<'_>) -> PyResult { Ok(Value::tuple(args.positional().to_vec())) }
//! fn primary(vm: &Vm, args: &Args<'_>) -> PyResult { Ok(Value::bool(column(vm, args)?.primary.get())) }
//! fn hash(_vm: &Vm, args: &Args<'_>) -> PyResult { Ok(Value::Int(python::object::address(&args.values()[0]) as i64 >> 4)) }
//! fn column_class(vm: &Vm) -> PyResult<ClassRef> {
//!     ClassBuilder::new("sqlalchemy.sql.schema", "Column")
//!         .method("__init__", init).method("__eq__", eq).method("__hash__", hash)
//!         .property("primary_key", primary)
//!         .attribute("inherit_cache", true)
//!         .build(vm)
//! }
//! ```
//!
//! - `class.instantiate()` makes an instance without `__init__`; attach Rust data with `object.set_payload(Rc<T>)`, read it with
//!   `object.payload::<T>()`. Payload and `__dict__` are in every object, whatever its class. A Python class may subclass a native one
//!   and the reverse (`ClassBuilder::base`). Rust values that hold a [`Value`] must not form a cycle the VM cannot see: reach other
//!   objects through attributes, through payloads (cleared when the VM ends), or weakly.
//! - A native class may name Python classes and builtin ones as bases: `.base(&vm.types.dict)`, `.base(&vm.exceptions.exception)`.
//! - A native metaclass has base `vm.types.type_`; its `__new__(metaclass, name, bases, namespace, **keywords)` sees the namespace (a dict in
//!   definition order), and makes the class with [`Vm::new_class`]. `__prepare__`, `__init__`, `__call__`, `__getattr__`, `__setattr__` of a metaclass work too.
//! - The class dict is `class.dict` ([`PyDict`]); after changing it directly call [`Vm::class_changed`]. `vm.set_attr(&class.value(), …)` does so itself.
//! - Python's `__dict__` of an instance: `object.with_dict(|dict| …)`, `object.ensure_dict()`. `vm.generic_get_attr`/`generic_set_attr` are what
//!   `object.__getattribute__`/`__setattr__` do.
//!
//! **Iterators.** Implement [`NativeIterator`] and return `Value::Obj(Object::tracked(Data::Iterator(Box::new(it))))`, or give a class `__iter__`/`__next__`.
//!
//! **Modules.** `vm.register_module("sqlalchemy", init)` and `vm.register_module("sqlalchemy.orm", init_orm)`; `init(&Vm, &ModuleRef)` runs at the
//! first import and fills the module: `module.set(vm, "x", value)`, `module.class(vm, &class)`, `module.function(vm, "f", f)`. A large module
//! gives [`LazyNames`] instead, so that a program pays for the names that it uses.
//!
//! **Exceptions.** Native functions return `Err(PyError)`: `vm.type_error("…")`, `vm.value_error`, `vm.error(&vm.exceptions.lookup_error, "…")`, or of
//! a class of your own (`ClassBuilder::base(&vm.exceptions.exception)`): `vm.exception(&class, vec![args…])` and attributes by
//! `vm.set_exception_attr(&error, "statement", value)`; or `vm.call(&class.value(), args)` to run its `__init__`, then `vm.raise(value)`.
//! `error.value()`, `vm.error_is(&error, &class)`, `error.data().cause` (`raise … from`) read and set.
//!
//! **Calling Python.** `vm.call(&f, &[args])`, `vm.call_kw`, `vm.call_method(&object, "name", &[…])`, `vm.attr(&object, "name")`, `vm.get_attr`
//! with an interned [`Name`] (faster), `vm.set_attr`, operators in [`vm::operators`], `vm.iter`/`next`/`collect`, `vm.repr`/`str`/`hash`/`eq`/`truth`. Such a call runs
//! nested in Rust, is bounded, and fails with an error that Python cannot catch when the run is interrupted ([`Vm::interrupt`]).
//!
//! **Weak references.** `let weak: WeakObj = Rc::downgrade(&object); weak.upgrade()`. Objects die with their last reference, at once.
//!
//! **Where the program is.** [`Vm::position`]: the innermost frame of the learner's own files.
//!
//! **Running.** `Vm::new(host, loader)`, `vm.register_module(…)`, `vm.start(source, path)?`, then `vm.run(budget)` until [`Step::Done`] or
//! [`Step::Raised`]; `vm.print_uncaught(&error)` writes CPython's traceback to the host's stderr. `vm.finish()` then runs what the end of
//! the program leaves to do (`__del__` of global objects).
#![allow(clippy::single_match_else, reason = "found and not found read best as the two arms of a match")]
#![allow(
    clippy::vec_box,
    reason = "a frame moves between the list of frames, the machine and its generator without being copied"
)]

pub mod builtins;
pub mod code;
pub mod compile;
pub mod embed;
pub mod files;
pub mod format;
pub mod host;
pub mod modules;
pub mod object;
mod release;
pub mod vm;

pub use embed::args::Args;
pub use embed::class_builder::ClassBuilder;
pub use embed::error::{PyError, PyResult};
pub use embed::module::{LazyNames, ModuleRef};
pub use embed::signature::{Bound, Signature};
pub use files::{Files, MemoryFiles};
pub use host::{Host, Position, Source, SourceLoader};
pub use object::Object;
pub use object::class::{ClassRef, Layout};
pub use object::data::Data;
pub use object::dict::PyDict;
pub use object::function::{NativeFn, NativeIterator};
pub use object::name::Name;
pub use object::set::PySet;
pub use object::value::{ObjRef, Value, WeakObj};
pub use object::word::{BoolWord, FloatWord};
pub use release::Release;
pub use vm::{Step, Vm};
