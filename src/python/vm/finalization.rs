//! What runs when objects die: `__del__`, callbacks of weak references, the rest of generators.

use std::rc::Rc;

use super::Vm;
use super::generator::{State, generator_of};
use crate::code::Flavor;
use crate::embed::error::PyError;
use crate::object::data::Data;
use crate::object::heap::{self, Pending};
use crate::object::value::{ObjRef, Value};

/// Instructions that the finalizers at the end of a program may take.
const LAST_INSTRUCTIONS: u64 = 20_000_000;

impl Vm {
    /// Runs what dropped objects left to do. Exceptions are reported and go nowhere, as in CPython.
    pub(crate) fn close_pending(&self) {
        if heap::is_full() {
            self.collect_when_full();
        }
        for pending in heap::take_pending() {
            match pending {
                Pending::Generator(object) => self.close_dropped(&object),
                Pending::Finalizer(object) => self.call_finalizer(object),
                Pending::Callback(reference) => self.call_back(reference),
            }
        }
    }

    /// Calls an object's `__del__`.
    pub(super) fn call_finalizer(&self, object: ObjRef) {
        let value = Value::Obj(object);
        let class = self.class_of(&value);
        let Some(method) = self.lookup_str(&class, "__del__") else {
            return;
        };
        if let Err(error) = self.call_unbound(&method, &value, &[]) {
            self.report_unraisable(&error, &method, "Exception ignored in");
        }
    }

    /// Calls the callback of a weak reference.
    pub(super) fn call_back(&self, reference: ObjRef) {
        let Data::WeakRef(_, callback) = &reference.data else {
            return;
        };
        let callback = callback.clone();
        if let Err(error) = self.call(&callback, &[Value::Obj(reference)]) {
            self.report_unraisable(&error, &callback, "Exception ignored in");
        }
    }

    pub(super) fn close_dropped(&self, object: &ObjRef) {
        let Some(generator) = generator_of(object) else {
            return;
        };
        let is_new = matches!(*generator.state.borrow(), State::Created(_));
        if is_new {
            self.warn_never_awaited(object);
        } else {
            let hook = self.async_finalizer.borrow().clone();
            let result = if generator.flavor == Flavor::AsyncGenerator && !hook.is_none() && !hook.is_unbound() {
                let scheduled = self.call(&hook, &[Value::Obj(object.clone())]);
                match scheduled {
                    Ok(_) => return,
                    Err(error) => Err(error),
                }
            } else {
                self.generator_close(object)
            };
            if let Err(error) = result {
                self.report_unraisable(&error, &Value::Obj(object.clone()), "Exception ignored in");
            }
        }
        generator.clear();
    }

    /// Writes an exception that nobody can catch to standard error.
    pub(crate) fn report_unraisable(&self, error: &PyError, source: &Value, what: &str) {
        if self.is_interruption(error) {
            return;
        }
        let source = self.repr(source).unwrap_or_else(|_| "<object repr() failed>".to_owned());
        self.host().stderr(&format!("{what}: {source}\n{}", self.format_exception(error)));
    }

    /// Ends a program: its global variables go, and what that leaves to do is done. For
    /// embedders, once the program has ended and its uncaught exception is printed.
    pub fn finish(&self) {
        if self.interrupted.get() {
            return;
        }
        let owner = heap::enter(self.owner);
        self.set_nested_limit(self.spent.get() + LAST_INSTRUCTIONS);
        if let Some(module) = self.loaded_module("atexit")
            && let Err(error) = self.call_method(&module, "_run_exitfuncs", &[])
        {
            self.print_uncaught(&error);
        }
        drop(self.handled.take());
        self.close_pending();
        if let Some(Value::Obj(main)) = self.loaded_module("__main__") {
            self.end_namespace(&main.ensure_dict());
        }
        heap::enter(owner);
    }

    /// Lets a module's variables go. Where the module's functions refer to them, all is garbage at once: finalizers find
    /// every variable still there. Otherwise one goes after the other.
    fn end_namespace(&self, namespace: &ObjRef) {
        let Data::Dict(dict) = &namespace.data else { return };
        let module_and_own = 2;
        if Rc::strong_count(namespace) > module_and_own {
            self.finalize_reachable(namespace);
            self.close_pending();
        }
        for (key, value) in dict.items() {
            if let Some(name) = crate::Name::from_value(&key)
                && !name.starts_with("__")
            {
                drop(value);
                drop(dict.set_name(&name, Value::None));
                self.close_pending();
            }
        }
    }
}
