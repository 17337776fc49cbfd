//! [`FrameRemains`]: what tracebacks and frame objects know of a frame while it runs and when it is gone.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::heap;
use super::value::{Value, WeakObj};
use crate::code::Code;

/// What others know of a frame.
pub struct FrameRemains {
    /// What the frame runs.
    pub code: Rc<Code>,
    /// Values of the local variables: when the frame has ended, when it waits at a `yield`, and while it runs and is watched.
    pub locals: RefCell<Vec<Value>>,
    /// The module's dict, or unbound.
    pub globals: RefCell<Value>,
    /// The frame object, while there is one.
    pub(crate) object: RefCell<Option<WeakObj>>,
    /// The caller, once the frame has ended.
    pub(crate) back: RefCell<Option<Rc<FrameRemains>>>,
    /// The instruction behind the one that ran last.
    pub(crate) at: Cell<u32>,
    /// Whether it has ended.
    pub(crate) has_ended: Cell<bool>,
    /// Whether the machine keeps [`Self::locals`] as they are before each instruction.
    pub(crate) is_watched: Cell<bool>,
    /// What a frame object alone asks for.
    pub(crate) seen: RefCell<Option<Box<Seen>>>,
}

/// What only frame objects tell of a frame, and what they want of it.
#[derive(Default)]
pub(crate) struct Seen {
    /// The namespace of a class body (or of `exec`), or unbound.
    pub namespace: Value,
    /// Variables set from outside, which the frame takes over before its next instruction.
    pub writes: Vec<(u32, Value)>,
    /// Names set from outside that are no variables of the frame.
    pub others: Vec<(Value, Value)>,
    /// `f_trace`.
    pub trace: Value,
}

impl FrameRemains {
    /// What is known of a frame that runs this code.
    pub(crate) fn new(code: &Rc<Code>) -> Rc<FrameRemains> {
        Rc::new(FrameRemains {
            code: code.clone(),
            locals: RefCell::default(),
            globals: RefCell::default(),
            object: RefCell::default(),
            back: RefCell::default(),
            at: Cell::new(0),
            has_ended: Cell::new(false),
            is_watched: Cell::new(false),
            seen: RefCell::default(),
        })
    }

    /// Has the machine keep the variables up to date.
    pub(crate) fn watch(&self) {
        if !self.has_ended.get() && !self.is_watched.replace(true) {
            heap::watch_frame();
        }
    }

    /// Ends that.
    pub(crate) fn unwatch(&self) {
        if self.is_watched.replace(false) {
            heap::unwatch_frame();
        }
    }

    /// There is no frame object any more: the values live as long as the frame keeps them.
    pub(crate) fn look_away(&self) {
        self.unwatch();
        if !self.has_ended.get() {
            drop(self.locals.take());
        }
    }

    /// Whether variables were set that the frame has not taken over.
    pub(crate) fn has_writes(&self) -> bool {
        self.seen.borrow().as_ref().is_some_and(|seen| !seen.writes.is_empty())
    }

    /// Reads or changes what frame objects alone ask for.
    pub(crate) fn with_seen<R>(&self, act: impl FnOnce(&mut Seen) -> R) -> R {
        act(self.seen.borrow_mut().get_or_insert_default())
    }

    pub(super) fn clear(&self) {
        let (locals, globals) = (self.locals.take(), self.globals.take());
        let (back, seen) = (self.back.take(), self.seen.take());
        drop((locals, globals, back, seen));
    }
}

impl Drop for FrameRemains {
    fn drop(&mut self) {
        self.unwatch();
        // In a loop: the chain of callers is as long as the program is deep.
        let mut back = self.back.take();
        while let Some(mut remains) = back.and_then(Rc::into_inner) {
            back = remains.back.get_mut().take();
        }
    }
}
