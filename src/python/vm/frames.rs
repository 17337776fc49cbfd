//! Frames that are looked at: the machine tells the frame objects of running code what its variables are.
//!
//! A frame is known to others by its [`FrameRemains`], which the entry of the trail holds once somebody asked. While there is a
//! frame object of it, the machine keeps the variables in it up to date before each instruction; of frames that called native
//! code which runs Python code in turn, the variables are known as they were when they were last looked at.

use std::rc::Rc;

use super::Vm;
use super::frame::Frame;
use super::generator::{Generator, State};
use crate::code::{Code, CodeKind};
use crate::object::Object;
use crate::object::data::Data;
use crate::object::dict::PyDict;
use crate::object::heap;
use crate::object::remains::FrameRemains;
use crate::object::value::{ObjRef, Value};

/// What a frame object holds.
pub(crate) struct FrameHandle(pub Rc<FrameRemains>);

impl Drop for FrameHandle {
    fn drop(&mut self) {
        // What was set through it goes to the frame all the same.
        if !self.0.has_writes() {
            self.0.look_away();
        }
    }
}

/// What the view of a frame's variables (`f_locals`) holds: the frame object.
pub(crate) struct LocalsView(pub ObjRef);

impl Vm {
    /// The object of a frame: always the same one while somebody holds it.
    pub(crate) fn frame_object(&self, remains: &Rc<FrameRemains>) -> Value {
        if let Some(object) = remains.object.borrow().as_ref().and_then(std::rc::Weak::upgrade) {
            return Value::Obj(object);
        }
        let object = Object::with_class(self.types.frame.clone(), Data::Instance);
        object.set_payload(Rc::new(FrameHandle(remains.clone())));
        remains.object.replace(Some(Rc::downgrade(&object)));
        remains.watch();
        self.asks_for_frames.set(true);
        Value::Obj(object)
    }

    /// The frame that runs, or one of its callers; nothing beyond the outermost one.
    pub(crate) fn running_frame(&self, level: usize) -> Option<Value> {
        let index = {
            let trail = self.trail.borrow();
            let shown = trail.iter().enumerate().rev().filter(|(_, entry)| !entry.code.is_inlined());
            shown.map(|(index, _)| index).nth(level)?
        };
        self.frame_at(index)
    }

    /// The object of the frame at this place of the trail.
    fn frame_at(&self, index: usize) -> Option<Value> {
        let remains = self.remains_at(index)?;
        Some(self.frame_object(&remains))
    }

    fn remains_at(&self, index: usize) -> Option<Rc<FrameRemains>> {
        let mut trail = self.trail.borrow_mut();
        let entry = trail.get_mut(index)?;
        Some(entry.remains.get_or_insert_with(|| FrameRemains::new(&entry.code)).clone())
    }

    /// Where in the trail a frame is, while it runs.
    pub(super) fn place_in_trail(&self, remains: &Rc<FrameRemains>) -> Option<usize> {
        let is_it = |other: &Rc<FrameRemains>| Rc::ptr_eq(other, remains);
        self.trail.borrow().iter().rposition(|entry| entry.remains.as_ref().is_some_and(is_it))
    }

    /// `f_back`.
    pub(super) fn caller_of(&self, remains: &Rc<FrameRemains>) -> Option<Value> {
        let Some(index) = self.place_in_trail(remains) else {
            let back = remains.back.borrow().clone();
            return back.map(|back| self.frame_object(&back));
        };
        let caller = self.trail.borrow().get(..index)?.iter().rposition(|entry| !entry.code.is_inlined());
        self.frame_at(caller?)
    }

    /// The code and the instruction where a frame is: in a comprehension, which is a part of the code around it, those of the
    /// comprehension. Nothing when the frame has not started.
    pub(super) fn place_of_frame(&self, remains: &Rc<FrameRemains>) -> Option<(Rc<Code>, u32)> {
        let Some(index) = self.place_in_trail(remains) else {
            return remains.at.get().checked_sub(1).map(|ip| (remains.code.clone(), ip));
        };
        let trail = self.trail.borrow();
        let inner = trail.iter().enumerate().skip(index + 1).take_while(|(_, entry)| entry.code.is_inlined()).last();
        let (index, entry) = inner.or_else(|| trail.get(index).map(|entry| (index, entry)))?;
        let ip = if index + 1 == trail.len() { self.ip.get() } else { entry.ip };
        Some((entry.code.clone(), ip))
    }

    /// `gi_frame`: nothing when the generator has ended.
    pub(super) fn frame_of_generator(&self, generator: &Generator) -> Option<Value> {
        let remains = match &mut *generator.state.borrow_mut() {
            State::Finished => return None,
            State::Running => None,
            State::Created(frame) | State::Suspended(frame) => {
                let remains = frame.remains.get_or_insert_with(|| FrameRemains::new(&frame.code)).clone();
                tell(frame, &remains);
                Some(remains)
            }
        };
        match remains {
            Some(remains) => Some(self.frame_object(&remains)),
            None => {
                let is_it = |code: &Rc<Code>| Rc::ptr_eq(code, &generator.code);
                let index = self.trail.borrow().iter().rposition(|entry| is_it(&entry.code))?;
                self.frame_at(index)
            }
        }
    }

    /// `f_globals`.
    pub(super) fn globals_of(&self, remains: &FrameRemains) -> Value {
        match &*remains.globals.borrow() {
            Value::Unbound => {}
            globals => return globals.clone(),
        }
        // Native code runs between this frame and the one that asks: the module of its file it is.
        let modules = self.sys_modules();
        let modules = modules.as_dict().map(PyDict::values).unwrap_or_default();
        let path = &remains.code.source.path;
        let dicts = modules.iter().filter_map(|module| Some(module.as_obj()?.ensure_dict()));
        let is_it = |dict: &ObjRef| match &dict.data {
            Data::Dict(names) => names.get_str("__file__").is_some_and(|file| file.as_str() == Some(path)),
            _ => false,
        };
        let found = dicts.into_iter().find(is_it).or_else(|| self.caller_globals());
        found.map_or_else(|| Value::dict(PyDict::new()), Value::Obj)
    }

    /// `f_locals`.
    pub(super) fn locals_of_frame(&self, frame: &ObjRef, remains: &FrameRemains) -> Value {
        let namespace = remains.seen.borrow().as_ref().map_or(Value::Unbound, |seen| seen.namespace.clone());
        match remains.code.kind {
            _ if !namespace.is_unbound() => namespace,
            CodeKind::Module => self.globals_of(remains),
            CodeKind::Class | CodeKind::Function => {
                let view = Object::with_class(self.types.frame_locals.clone(), Data::Instance);
                view.set_payload(Rc::new(LocalsView(frame.clone())));
                Value::Obj(view)
            }
        }
    }

    /// What is known of the frame that runs, for the traceback that passes through it.
    pub(super) fn remains_of_running(&self, frame: &mut Frame) -> Rc<FrameRemains> {
        if let Some(remains) = &frame.remains {
            return remains.clone();
        }
        let own = match self.trail.borrow_mut().last_mut() {
            Some(entry) => entry.remains.get_or_insert_with(|| FrameRemains::new(&frame.code)).clone(),
            None => FrameRemains::new(&frame.code),
        };
        frame.remains.insert(own).clone()
    }

    /// What is due before an instruction when the heap says that something is; tells whether that is about dead objects.
    #[cold]
    pub(super) fn needs_care(&self, frame: &mut Frame, callers: &mut [Box<Frame>]) -> bool {
        if heap::has_watched() {
            let height = self.trail.borrow().len();
            let at = |index: usize| self.trail.borrow().get(index).and_then(|entry| entry.remains.clone());
            if let Some(remains) = height.checked_sub(1).and_then(at) {
                exchange(frame, &remains);
            }
            if self.asks_for_frames.replace(false) {
                for (caller, index) in callers.iter_mut().rev().zip((0..height.saturating_sub(1)).rev()) {
                    if let Some(remains) = at(index) {
                        exchange(caller, &remains);
                    }
                }
            }
        }
        heap::has_dead()
    }

    /// A frame waits at a `yield`: its object shows how it waits.
    pub(super) fn keep_for_frame_object(&self, frame: &mut Frame, seen: Option<Rc<FrameRemains>>) {
        if frame.remains.is_none() {
            frame.remains = seen;
        }
        if let Some(remains) = frame.remains.clone().filter(|remains| remains.is_watched.get()) {
            tell(frame, &remains);
        }
    }

    /// A frame that others know has ended, and is no longer in the trail.
    pub(super) fn end_of_frame(&self, frame: &Frame, remains: &Rc<FrameRemains>) {
        remains.unwatch();
        remains.has_ended.set(true);
        remains.at.set(frame.ip as u32);
        tell_namespaces(frame, remains);
        let caller = self.trail.borrow().iter().rposition(|entry| !entry.code.is_inlined());
        remains.back.replace(caller.and_then(|caller| self.remains_at(caller)));
    }
}

/// Takes over what was written to a frame's variables from outside, then tells what they are.
fn exchange(frame: &mut Frame, remains: &Rc<FrameRemains>) {
    if !remains.is_watched.get() {
        return;
    }
    let writes = match &mut *remains.seen.borrow_mut() {
        Some(seen) => std::mem::take(&mut seen.writes),
        None => Vec::new(),
    };
    for (slot, value) in writes {
        if let Some(place) = frame.stack.get_mut(slot as usize) {
            let old = match place.data() {
                Some(Data::Cell(cell)) => cell.replace(value),
                _ => std::mem::replace(place, value),
            };
            drop(old);
        }
    }
    if remains.object.borrow().as_ref().is_none_or(|object| object.strong_count() == 0) {
        remains.look_away();
        return;
    }
    if frame.remains.is_none() {
        frame.remains = Some(remains.clone());
    }
    tell(frame, remains);
}

/// Tells what a frame's variables are and where it stands.
fn tell(frame: &Frame, remains: &FrameRemains) {
    remains.at.set(frame.ip as u32);
    tell_namespaces(frame, remains);
    let slots = frame.stack.get(..frame.code.slot_count()).unwrap_or(&frame.stack);
    let mut known = remains.locals.borrow_mut();
    let mut gone = Vec::new();
    if known.len() != slots.len() {
        gone = std::mem::replace(&mut *known, slots.to_vec());
    }
    for (known, now) in known.iter_mut().zip(slots) {
        if !known.is(now) {
            gone.push(std::mem::replace(known, now.clone()));
        }
    }
    drop(known);
    drop(gone);
}

fn tell_namespaces(frame: &Frame, remains: &FrameRemains) {
    if remains.globals.borrow().is_unbound() {
        remains.globals.replace(Value::Obj(frame.globals.clone()));
    }
    if let Some(namespace) = &frame.namespace
        && remains.seen.borrow().as_ref().is_none_or(|seen| seen.namespace.is_unbound())
    {
        remains.with_seen(|seen| seen.namespace = namespace.clone());
    }
}
