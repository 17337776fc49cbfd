//! Exceptions and tracebacks.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::remains::FrameRemains;
use super::value::Value;
use crate::code::{Code, Span};

/// What an exception object keeps beside its attributes.
#[derive(Default)]
pub struct ExceptionData {
    /// `args`, a tuple.
    pub args: RefCell<Vec<Value>>,
    /// `__cause__`: an exception, or unbound.
    pub cause: RefCell<Value>,
    /// `__context__`: an exception, or unbound.
    pub context: RefCell<Value>,
    /// `__suppress_context__`.
    pub suppress_context: Cell<bool>,
    /// `__traceback__`: a traceback, or unbound.
    pub traceback: RefCell<Value>,
}

impl ExceptionData {
    /// The data of a new exception.
    pub fn new(args: Vec<Value>) -> ExceptionData {
        ExceptionData { args: RefCell::new(args), ..ExceptionData::default() }
    }

    pub(super) fn clear(&self) {
        let args = self.args.take();
        let cause = self.cause.take();
        let context = self.context.take();
        let traceback = self.traceback.take();
        drop((args, cause, context, traceback));
    }
}

/// One level of a traceback: where a frame was when the exception passed through it.
pub struct Traceback {
    /// The level below (towards where it was raised): a traceback, or unbound.
    pub next: RefCell<Value>,
    /// The frame's code.
    pub code: Rc<Code>,
    /// The instruction that was running.
    pub instruction: u32,
    /// Where it comes from: in a comprehension, which has no frame of its own in tracebacks, the place in it.
    pub span: Span,
    /// The frame's local variables once it ended, shared with other tracebacks of it.
    pub frame: Rc<FrameRemains>,
}

impl Traceback {
    /// `tb_lineno`.
    pub fn line(&self) -> u32 {
        self.code.source.line_of(self.span.start)
    }

    /// Lets go of the level below and of what is left of the frame: others that share it find nothing there any more.
    pub(super) fn clear(&self) {
        let next = self.next.take();
        drop(next);
        self.frame.clear();
    }
}
