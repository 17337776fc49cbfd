//! Methods of coroutines and asynchronous generators.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::Vm;
use super::generator::{Resumed, State, generator_of};
use super::internals::{generator, resumed, thrown};
use crate::code::Flavor;
use crate::embed::args::Args;
use crate::embed::class_builder::add_methods;
use crate::embed::error::{PyError, PyResult};
use crate::object::class::ClassRef;
use crate::object::data::Data;
use crate::object::function::NativeFn;
use crate::object::value::{ObjRef, Value};

/// What an awaitable of an asynchronous generator does first.
#[derive(Clone)]
enum Action {
    Send(Value),
    Throw(PyError),
    Close,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    New,
    Running,
    Done,
}

/// The awaitable that `asend`, `athrow`, `aclose` and `__anext__` of an asynchronous generator give.
struct Step {
    generator: ObjRef,
    action: RefCell<Action>,
    phase: Cell<Phase>,
    is_next: bool,
}

fn step(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Step>> {
    let step = args.receiver(vm)?.as_obj().and_then(|object| object.payload::<Step>());
    step.ok_or_else(|| vm.type_error("expected an awaitable of an asynchronous generator"))
}

fn new_step(vm: &Vm, args: &Args<'_>, action: Action, is_next: bool) -> PyResult {
    let generator = generator(vm, args)?.clone();
    let class = match action {
        Action::Send(_) => &vm.types.async_send,
        Action::Throw(_) | Action::Close => &vm.types.async_throw,
    };
    let object = class.instantiate();
    object.set_payload(Rc::new(Step {
        generator,
        action: RefCell::new(action),
        phase: Cell::new(Phase::New),
        is_next,
    }));
    Ok(Value::Obj(object))
}

impl Step {
    fn name(&self) -> &'static str {
        match &*self.action.borrow() {
            Action::Send(_) if self.is_next => "__anext__()",
            Action::Send(_) => "asend()",
            Action::Throw(_) => "athrow()",
            Action::Close => "aclose()",
        }
    }

    /// Goes on with the generator; an exception thrown into the awaitable goes into it.
    fn advance(&self, vm: &Vm, sent: Value, thrown: Option<PyError>) -> PyResult {
        let Some(inner) = generator_of(&self.generator) else {
            return Err(vm.stop_iteration());
        };
        let is_close = matches!(*self.action.borrow(), Action::Close);
        let result = match (self.phase.get(), thrown) {
            (Phase::Done, _) => {
                let text = match &*self.action.borrow() {
                    Action::Send(_) => "cannot reuse already awaited __anext__()/asend()",
                    _ => "cannot reuse already awaited aclose()/athrow()",
                };
                return Err(vm.runtime_error(text));
            }
            (Phase::New, thrown) => {
                if inner.is_stepping.get() {
                    self.phase.set(Phase::Done);
                    let name = if self.is_next || self.name() == "asend()" { "anext()" } else { self.name() };
                    return Err(vm.runtime_error(&format!("{name}: asynchronous generator is already running")));
                }
                let is_finished = matches!(*inner.state.borrow(), State::Finished);
                if is_finished {
                    self.phase.set(Phase::Done);
                    return Err(if is_close {
                        vm.stop_iteration()
                    } else {
                        vm.exception(&vm.exceptions.stop_async_iteration, Vec::new())
                    });
                }
                self.phase.set(Phase::Running);
                inner.is_stepping.set(true);
                let action = self.action.borrow().clone();
                match (thrown, action) {
                    (Some(error), _) => vm.generator_throw(&self.generator, error),
                    (None, Action::Send(value)) => {
                        vm.generator_send(&self.generator, if sent.is_none() { value } else { sent })
                    }
                    (None, Action::Throw(error)) => vm.generator_throw(&self.generator, error),
                    (None, Action::Close) => {
                        let exit = vm.exception(&vm.exceptions.generator_exit, Vec::new());
                        vm.generator_throw(&self.generator, exit)
                    }
                }
            }
            (Phase::Running, Some(error)) => vm.generator_throw(&self.generator, error),
            (Phase::Running, None) => vm.generator_send(&self.generator, sent),
        };
        let (outcome, is_over) = self.outcome(vm, result, is_close);
        if is_over {
            self.phase.set(Phase::Done);
            inner.is_stepping.set(false);
        }
        outcome
    }

    /// What awaiting gives for a step of the generator, and whether the awaitable is used up.
    fn outcome(&self, vm: &Vm, result: PyResult<Resumed>, is_close: bool) -> (PyResult, bool) {
        match result {
            Ok(Resumed::Yielded(value)) => match value.data() {
                Some(Data::Cell(own)) => {
                    if is_close {
                        return (Err(vm.runtime_error("async generator ignored GeneratorExit")), true);
                    }
                    let own = own.take();
                    (Err(vm.exception(&vm.exceptions.stop_iteration, vec![own])), true)
                }
                _ => (Ok(value), false),
            },
            Ok(Resumed::Returned(_)) if is_close => (Err(vm.stop_iteration()), true),
            Ok(Resumed::Returned(_)) => (Err(vm.exception(&vm.exceptions.stop_async_iteration, Vec::new())), true),
            Err(error)
                if is_close
                    && (vm.error_is(&error, &vm.exceptions.generator_exit)
                        || vm.error_is(&error, &vm.exceptions.stop_async_iteration)) =>
            {
                (Err(vm.stop_iteration()), true)
            }
            Err(error) => (Err(error), true),
        }
    }
}

/// Fills `coroutine`.
pub(super) fn populate_coroutine(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[("__await__", |vm, args| {
            let wrapper = vm.types.coroutine_wrapper.instantiate();
            wrapper.set_payload(Rc::new(args.receiver(vm)?.clone()));
            Ok(Value::Obj(wrapper))
        })],
    );
}

/// Fills `coroutine_wrapper`: what `__await__` of a coroutine gives.
pub(super) fn populate_wrapper(vm: &Vm, class: &ClassRef) {
    fn inner(vm: &Vm, args: &Args<'_>) -> PyResult {
        let inner = args.receiver(vm)?.as_obj().and_then(|object| object.payload::<Value>());
        inner.map(|inner| (*inner).clone()).ok_or_else(|| vm.type_error("expected a coroutine wrapper"))
    }
    fn coroutine(vm: &Vm, args: &Args<'_>) -> PyResult<ObjRef> {
        inner(vm, args)?.as_obj().cloned().ok_or_else(|| vm.type_error("expected a coroutine wrapper"))
    }
    add_methods(
        vm,
        class,
        &[
            ("__iter__", |vm, args| Ok(args.receiver(vm)?.clone())),
            ("__next__", |vm, args| resumed(vm, vm.generator_send(&coroutine(vm, args)?, Value::None)?)),
            ("send", |vm, args| {
                let value = args.rest().exactly_one(vm, "coroutine_wrapper.send")?.clone();
                resumed(vm, vm.generator_send(&coroutine(vm, args)?, value)?)
            }),
            ("throw", |vm, args| {
                let error = thrown(vm, &args.rest())?;
                resumed(vm, vm.generator_throw(&coroutine(vm, args)?, error)?)
            }),
            ("close", |vm, args| vm.generator_close(&coroutine(vm, args)?)),
        ],
    );
}

/// Fills `async_generator`.
pub(super) fn populate_async_generator(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__aiter__", |vm, args| Ok(args.receiver(vm)?.clone())),
            ("__anext__", |vm, args| new_step(vm, args, Action::Send(Value::None), true)),
            ("asend", |vm, args| {
                let value = args.rest().exactly_one(vm, "async_generator.asend")?.clone();
                new_step(vm, args, Action::Send(value), false)
            }),
            ("athrow", |vm, args| {
                let error = thrown(vm, &args.rest())?;
                new_step(vm, args, Action::Throw(error), false)
            }),
            ("aclose", |vm, args| new_step(vm, args, Action::Close, false)),
            ("__class_getitem__", crate::builtins::alias::class_getitem),
        ],
    );
}

/// Fills the classes of the awaitables of asynchronous generators.
pub(super) fn populate_step(vm: &Vm, class: &ClassRef) {
    const METHODS: &[(&str, NativeFn)] = &[
        ("__await__", |vm, args| Ok(args.receiver(vm)?.clone())),
        ("__iter__", |vm, args| Ok(args.receiver(vm)?.clone())),
        ("__next__", |vm, args| step(vm, args)?.advance(vm, Value::None, None)),
        ("send", |vm, args| {
            let value = args.rest().exactly_one(vm, "send")?.clone();
            step(vm, args)?.advance(vm, value, None)
        }),
        ("throw", |vm, args| {
            let error = thrown(vm, &args.rest())?;
            step(vm, args)?.advance(vm, Value::None, Some(error))
        }),
        ("close", |vm, args| {
            step(vm, args)?.phase.set(Phase::Done);
            Ok(Value::None)
        }),
    ];
    add_methods(vm, class, METHODS);
}

impl Vm {
    /// The warning for a coroutine that was dropped before it ran.
    pub(super) fn warn_never_awaited(&self, object: &ObjRef) {
        let Some(generator) = generator_of(object) else {
            return;
        };
        if generator.flavor != Flavor::Coroutine || !matches!(*generator.state.borrow(), State::Created(_)) {
            return;
        }
        let text = format!("coroutine '{}' was never awaited", generator.qualname.borrow());
        let warned = self.import("warnings").and_then(|warnings| self.attr(&warnings.value(), "warn"));
        let values =
            [Value::string(text), self.exceptions.runtime_warning.value(), Value::Int(1), Value::Obj(object.clone())];
        if let Err(error) = warned.and_then(|warn| self.call(&warn, &values)) {
            self.report_unraisable(&error, &Value::Obj(object.clone()), "Exception ignored in");
        }
    }
}
