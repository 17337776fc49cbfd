//! [`Vm`]: runs Python programs; and what native code asks of it.

pub mod attributes;
pub mod calls;
pub mod classes;
pub mod exceptions;
pub mod generator;
pub mod modules;
pub mod operators;
pub mod raise;
pub mod types;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use crate::embed::error::PyError;
use crate::embed::extension::Extensions;
use crate::embed::module::ModuleInit;
use crate::host::{Host, Position, SourceLoader};
use crate::object::class::ClassRef;
use crate::object::heap;
use crate::object::name::Name;
use crate::object::value::{ObjRef, Value};
use exceptions::Exceptions;
use types::Types;

/// How a slice of a run ended.
pub enum Step {
    /// The program ended.
    Done,
    /// The budget is used up; run again to go on.
    Yielded,
    /// An exception left the program.
    Raised(PyError),
}

/// One Python interpreter with all its objects. Everything goes through `&Vm`; it is single-threaded.
pub struct Vm {
    host: Rc<dyn Host>,
    loader: Rc<dyn SourceLoader>,
    names: RefCell<HashMap<Box<str>, Name>>,
    /// The builtin classes.
    pub types: Types,
    /// The builtin exception classes.
    pub exceptions: Exceptions,
    native_modules: RefCell<HashMap<String, ModuleInit>>,
    sys_modules: ObjRef,
    builtins: RefCell<Option<ObjRef>>,
    owner: u32,
    interrupted: Cell<bool>,
    pub(crate) extensions: Extensions,
}

impl Vm {
    /// A new interpreter.
    pub fn new(host: Rc<dyn Host>, loader: Rc<dyn SourceLoader>) -> Vm {
        let owner = heap::new_owner();
        heap::enter(owner);
        let names = RefCell::new(HashMap::new());
        let intern = |text: &str| intern_in(&names, text);
        let types = Types::new(&intern, crate::builtins::populate);
        let exceptions = Exceptions::new(&intern, &types.object, &types.type_, raise::populate);
        Vm {
            host,
            loader,
            names,
            types,
            exceptions,
            native_modules: RefCell::default(),
            sys_modules: crate::object::Object::tracked(crate::Data::Dict(crate::PyDict::new())),
            builtins: RefCell::default(),
            owner,
            interrupted: Cell::new(false),
            extensions: Extensions::default(),
        }
    }

    /// The outside world.
    pub fn host(&self) -> &dyn Host {
        &*self.host
    }

    /// The name object of a text: always the same one for the same text.
    pub fn intern(&self, text: &str) -> Name {
        intern_in(&self.names, text)
    }

    /// The class of a value (`type(value)`).
    pub fn class_of(&self, value: &Value) -> ClassRef {
        match value {
            Value::Obj(object) => object.explicit_class().unwrap_or_else(|| self.types.of_data(&object.data).clone()),
            small => self.types.of_small(small).clone(),
        }
    }

    /// Whether the value's class is `class` or inherits from it (no `__instancecheck__`).
    pub fn is_instance(&self, value: &Value, class: &ClassRef) -> bool {
        self.class_of(value).is_subclass_of(class)
    }

    /// Makes a running program stop with an error that Python code cannot catch.
    pub fn interrupt(&self) {
        self.interrupted.set(true);
    }

    /// Where in the learner's own files the program is: the innermost frame whose file the source loader knows.
    pub fn position(&self) -> Option<Position> {
        None
    }

    /// The number of containers, instances, classes and modules that are alive.
    pub fn live_objects(&self) -> usize {
        heap::live_objects(self.owner)
    }
}

impl Drop for Vm {
    fn drop(&mut self) {
        self.extensions.clear();
        heap::clear_all(self.owner);
    }
}

fn intern_in(names: &RefCell<HashMap<Box<str>, Name>>, text: &str) -> Name {
    if let Some(name) = names.borrow().get(text) {
        return name.clone();
    }
    let name = Name::new(text);
    names.borrow_mut().insert(text.into(), name.clone());
    name
}
