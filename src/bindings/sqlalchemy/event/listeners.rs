//! [`Listeners`]: the program's functions that listen, and how they are called.

use std::cell::Cell;
use std::rc::Rc;

use orm::{EventKind, Turn};
use python::{PyDict, PyResult, Value, Vm};
use sql::event::{ListenerOptions, Registry};

use super::families::{Event, Resolved};
use super::orm_families::{self, AttributeNumbers};
use crate::library_source::within;
use crate::sqlalchemy::orm::attribute;
use crate::sqlalchemy::warnings;

/// A function of the program that listens.
#[derive(Clone)]
pub struct Listener {
    function: Value,
    event: &'static Event,
    is_named: bool,
    returns: bool,
    /// Whether it comes before what a relationship does by itself.
    is_before_own: bool,
    /// What it was asked to listen to; kept so that its number is not given to something else.
    _target: Value,
}

/// Who listens in one run of a program.
#[derive(Default)]
pub struct Listeners {
    registry: Registry<Listener>,
    attributes: AttributeNumbers,
    /// Of which kinds anybody has ever listened to a moment: asked at every change of an attribute.
    heard: Cell<u8>,
}

impl Listeners {
    /// The listeners of the program that runs.
    pub fn of(vm: &Vm) -> Rc<Self> {
        if let Some(found) = vm.extension::<Self>() {
            return found;
        }
        let made = Rc::new(Self::default());
        vm.set_extension(made.clone());
        made
    }

    /// Adds a listener with the keywords of `listen()`.
    pub fn add(
        &self,
        vm: &Vm,
        resolved: &Resolved,
        name: &str,
        target: &Value,
        function: &Value,
        keywords: &PyDict,
    ) -> PyResult<()> {
        let flag = |key: &str| keywords.get_str(key).map_or(Ok(false), |value| vm.truth(&value));
        let options =
            ListenerOptions { is_once: flag("once")?, is_first: flag("insert")?, propagates: flag("propagate")? };
        let listener = Listener {
            function: function.clone(),
            event: resolved.event,
            is_named: flag("named")?,
            returns: flag("retval")?,
            is_before_own: options.is_first || is_to_be_configured(target),
            _target: target.clone(),
        };
        self.note(resolved.event);
        self.registry.listen(resolved.id, name, listener, options);
        Ok(())
    }

    fn note(&self, event: &'static Event) {
        let bit = match orm_families::kind_of(event) {
            Some(kind) => bit_of(kind),
            None if orm_families::is_of_session(event) => OF_SESSIONS,
            None => 0,
        };
        self.heard.set(self.heard.get() | bit);
    }

    /// Whether anybody has listened to moments of a kind of mapped classes.
    pub fn hears(&self, kind: EventKind) -> bool {
        self.heard.get() & bit_of(kind) != 0
    }

    /// Whether anybody has listened to sessions.
    pub fn hears_session(&self) -> bool {
        self.heard.get() & OF_SESSIONS != 0
    }

    /// Numbers of attributes.
    pub fn attributes(&self) -> &AttributeNumbers {
        &self.attributes
    }

    /// [`Self::listeners`] of some targets, then those of a class and of classes above it that propagate.
    pub fn listeners_of(&self, targets: &[u64], own: &[u64], above: &[u64], name: &str) -> Vec<Listener> {
        self.registry.listeners_of(targets, own, above, name, orm_families::is_of_mapper(name))
    }

    /// Takes a listener away.
    pub fn remove(&self, vm: &Vm, target: u64, name: &str, function: &Value) -> bool {
        self.registry.remove(target, name, |listener| is_same(vm, listener, function))
    }

    /// Whether a function listens.
    pub fn contains(&self, vm: &Vm, target: u64, name: &str, function: &Value) -> bool {
        self.registry.contains(target, name, |listener| is_same(vm, listener, function))
    }

    /// Whether anybody listens to an event of this name.
    pub fn is_heard(&self, name: &str) -> bool {
        self.registry.is_heard(name)
    }

    /// Those who listen to an event of one of the targets, in the order in which they are told.
    pub fn listeners(&self, targets: &[u64], name: &str) -> Vec<Listener> {
        self.registry.listeners(targets, name)
    }

    /// Tells everybody; answers what the last one that answers (`retval=True`) said.
    pub fn tell(&self, vm: &Vm, targets: &[u64], name: &str, arguments: &[Value]) -> PyResult<Option<Value>> {
        let mut answer = None;
        for listener in self.listeners(targets, name) {
            let said = listener.call(vm, arguments)?;
            if listener.returns() {
                answer = Some(said);
            }
        }
        Ok(answer)
    }
}

/// Whether a target is a relationship of which it is not known yet what it refers to.
fn is_to_be_configured(target: &Value) -> bool {
    let property = attribute::attribute_of(target).and_then(|(mapper, key)| mapper.find_property(&key));
    property.is_some_and(|property| property.relationship().is_some_and(|own| !own.is_configured()))
}

const OF_SESSIONS: u8 = 8;

fn bit_of(kind: EventKind) -> u8 {
    match kind {
        EventKind::Mapper => 1,
        EventKind::Instance => 2,
        EventKind::Attribute => 4,
    }
}

fn is_same(vm: &Vm, listener: &Listener, function: &Value) -> bool {
    listener.function.is(function) || vm.eq(&listener.function, function).unwrap_or(false)
}

impl Listener {
    /// Calls the function, by names where it asked for that.
    pub fn call(&self, vm: &Vm, arguments: &[Value]) -> PyResult {
        self.call_with(vm, arguments, &[])
    }

    /// As [`Self::call`], with named arguments beside those of the event.
    pub fn call_with(&self, vm: &Vm, arguments: &[Value], named: &[(&str, Value)]) -> PyResult {
        // What was noted before is no doing of the listener.
        warnings::show_pending(vm)?;
        within(vm, "sqlalchemy/event/attr.py", 512, || {
            if self.is_named {
                let mut all: Vec<(&str, Value)> = self.event.1.iter().copied().zip(arguments.iter().cloned()).collect();
                all.extend(named.iter().cloned());
                return vm.call_kw(&self.function, &[], &all);
            }
            vm.call_kw(&self.function, arguments, named)
        })
    }

    /// Whether it is its turn.
    pub fn has(&self, turn: Turn) -> bool {
        match turn {
            Turn::BeforeOwn => self.is_before_own,
            Turn::AfterOwn => !self.is_before_own,
            Turn::Any => true,
        }
    }

    /// Whether what it answers counts; SQLAlchemy: `retval=True`.
    pub fn returns(&self) -> bool {
        self.returns
    }
}
