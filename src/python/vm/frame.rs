//! [`Frame`]: one running or suspended piece of code.

use std::rc::Rc;

use crate::code::Code;
use crate::object::name::Name;
use crate::object::remains::FrameRemains;
use crate::object::value::{ObjRef, Value};

/// What happens with a frame's result.
pub(crate) enum OnReturn {
    /// It is pushed on the caller's stack.
    Push,
    /// It is dropped.
    Discard,
    /// It must be `None`; the new instance is pushed.
    Instance(Value),
    /// It ends a nested run, or the program.
    Exit,
    /// The namespace is complete: the class is made.
    Class(Box<ClassRecipe>),
    /// The module is loaded: the import instruction runs again.
    Import(Name),
    /// A generator in a `for`: a value is pushed; at the end the iterator goes and the loop ends there.
    For(u32),
    /// A generator's `send`: a value is pushed; at the end `StopIteration` is raised.
    Resume,
    /// A generator in `yield from`: a value is pushed; at the end the iterator goes, the result is pushed and it goes on there.
    Send(u32),
}

/// What is known of a class before its body runs.
pub(crate) struct ClassRecipe {
    pub metaclass: Value,
    pub name: Value,
    pub bases: Value,
    pub original_bases: Option<Value>,
    pub keywords: Vec<(Name, Value)>,
    pub namespace: Value,
}

/// One running or suspended piece of code. Its slots and its value stack share one vector.
pub(crate) struct Frame {
    pub code: Rc<Code>,
    /// The next instruction.
    pub ip: usize,
    pub stack: Vec<Value>,
    /// The module's dict.
    pub globals: ObjRef,
    /// The namespace of a class body (or of `exec`).
    pub namespace: Option<Value>,
    pub on_return: OnReturn,
    /// The generator this frame belongs to, while it runs.
    pub generator: Option<ObjRef>,
    /// What tracebacks and frame objects know of this frame.
    pub remains: Option<Rc<FrameRemains>>,
    /// How many handlers are active.
    pub handling: u32,
    /// The exception that was being handled outside, while this frame handles one.
    pub outer_handled: Value,
    /// The exception this frame was handling when its generator was suspended.
    pub own_handled: Value,
}

impl Frame {
    #[allow(clippy::unnecessary_box_returns, reason = "frames move between vectors; on 32 bits they look small")]
    pub fn new(code: Rc<Code>, globals: ObjRef, on_return: OnReturn) -> Box<Frame> {
        Box::new(Frame {
            code,
            ip: 0,
            stack: Vec::new(),
            globals,
            namespace: None,
            on_return,
            generator: None,
            remains: None,
            handling: 0,
            outer_handled: Value::Unbound,
            own_handled: Value::Unbound,
        })
    }

    pub fn push(&mut self, value: Value) {
        self.stack.push(value);
    }

    pub fn pop(&mut self) -> Value {
        self.stack.pop().unwrap_or_default()
    }

    /// The n-th value from the top, 1 being the top.
    pub fn peek(&self, n: usize) -> &Value {
        &self.stack[self.stack.len() - n]
    }
}

/// The class whose method runs and the method's first argument, for `super()`.
#[derive(Clone)]
pub(crate) struct Exposed {
    pub globals: ObjRef,
    /// Names and values of the caller's local variables, or its namespace.
    pub locals: Locals,
    pub class: Option<Value>,
    pub first: Value,
    /// Whether it has a first argument, deleted or not.
    pub has_parameter: bool,
}

/// The caller's variables.
#[derive(Clone)]
pub(crate) enum Locals {
    /// A namespace dict, shared.
    Namespace(Value),
    /// A snapshot of slots.
    Slots(Vec<(Name, Value)>),
}
