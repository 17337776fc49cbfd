//! What an object refers to.
//!
//! Exactly the counted references: one too many would make a living object look like garbage, one too few only keeps
//! garbage alive. What Rust code shares by other counts is therefore left out, unless nobody else has it.

use std::rc::Rc;

use super::Object;
use super::data::Data;
use super::remains::FrameRemains;
use super::value::{ObjRef, Value};
use crate::vm::frame::{Frame, OnReturn};
use crate::vm::frames::{FrameHandle, LocalsView};
use crate::vm::generator::State;

/// Something that a counted reference leads to.
pub(super) enum Reached<'a> {
    Object(&'a ObjRef),
    /// What tracebacks keep of a frame.
    Remains(&'a Rc<FrameRemains>),
}

type Visit<'v> = dyn FnMut(Reached<'_>) + 'v;

/// Shows the references of an object.
pub(super) fn visit_object(object: &Object, visit: &mut Visit<'_>) {
    if let Ok(class) = object.class.try_borrow()
        && let Some(class) = &*class
    {
        visit(Reached::Object(class.as_obj()));
    }
    if let Some(extra) = object.extra.get() {
        if let Ok(dict) = extra.dict.try_borrow()
            && let Some(dict) = &*dict
        {
            visit(Reached::Object(dict));
        }
        if let Ok(slots) = extra.slots.try_borrow() {
            slots.iter().for_each(|(_, value)| visit_value(value, visit));
        }
        if let Ok(payload) = extra.payload.try_borrow()
            && let Some(payload) = &*payload
        {
            // Of what Rust code keeps in objects, these alone are the machine's own.
            if let Some(handle) = payload.downcast_ref::<FrameHandle>() {
                visit(Reached::Remains(&handle.0));
            } else if let Some(view) = payload.downcast_ref::<LocalsView>() {
                visit(Reached::Object(&view.0));
            }
        }
    }
    visit_data(&object.data, visit);
}

/// Shows the references of a dead frame.
pub(super) fn visit_remains(remains: &FrameRemains, visit: &mut Visit<'_>) {
    if let Ok(locals) = remains.locals.try_borrow() {
        visit_values(&locals, visit);
    }
    if let Ok(globals) = remains.globals.try_borrow() {
        visit_value(&globals, visit);
    }
    if let Ok(seen) = remains.seen.try_borrow()
        && let Some(seen) = &*seen
    {
        visit_value(&seen.namespace, visit);
        visit_value(&seen.trace, visit);
        seen.writes.iter().for_each(|(_, value)| visit_value(value, visit));
        seen.others.iter().for_each(|(_, value)| visit_value(value, visit));
    }
    if let Ok(back) = remains.back.try_borrow()
        && let Some(back) = &*back
    {
        visit(Reached::Remains(back));
    }
}

fn visit_value(value: &Value, visit: &mut Visit<'_>) {
    if let Value::Obj(object) = value {
        visit(Reached::Object(object));
    }
}

fn visit_values(values: &[Value], visit: &mut Visit<'_>) {
    for value in values {
        visit_value(value, visit);
    }
}

fn visit_data(data: &Data, visit: &mut Visit<'_>) {
    match data {
        // The last item first, as CPython's collector goes through them.
        Data::List(items) => {
            if let Ok(items) = items.try_borrow() {
                items.iter().rev().for_each(|item| visit_value(item, visit));
            }
        }
        Data::Tuple(items) => items.iter().rev().for_each(|item| visit_value(item, visit)),
        Data::Dict(dict) => dict.visit(&mut |value| visit_value(value, visit)),
        Data::Set(set) | Data::FrozenSet(set) => set.visit(&mut |value| visit_value(value, visit)),
        Data::Cell(value) => {
            if let Ok(value) = value.try_borrow() {
                visit_value(&value, visit);
            }
        }
        Data::Function(function) => {
            visit(Reached::Object(&function.globals));
            if let Ok(closure) = function.closure.try_borrow() {
                closure.iter().for_each(|cell| visit(Reached::Object(cell)));
            }
            if let Ok(defaults) = function.defaults.try_borrow()
                && Rc::strong_count(&defaults) == 1
            {
                visit_values(&defaults, visit);
            }
            for value in [&function.kw_defaults, &function.annotations, &function.doc, &function.module] {
                if let Ok(value) = value.try_borrow() {
                    visit_value(&value, visit);
                }
            }
        }
        Data::BoundMethod { receiver, function } => {
            visit_value(receiver, visit);
            visit_value(function, visit);
        }
        Data::Class(class) => {
            class.dict.visit(&mut |value| visit_value(value, visit));
            if let Ok(bases) = class.bases.try_borrow() {
                bases.iter().for_each(|base| visit(Reached::Object(base.as_obj())));
            }
            if let Ok(mro) = class.mro.try_borrow()
                && Rc::strong_count(&mro) == 1
            {
                mro.iter().for_each(|base| visit(Reached::Object(base.as_obj())));
            }
        }
        Data::Generator(generator) => {
            if let Ok(state) = generator.state.try_borrow()
                && let State::Created(frame) | State::Suspended(frame) = &*state
            {
                visit_frame(frame, visit);
            }
        }
        Data::Exception(exception) => {
            if let Ok(args) = exception.args.try_borrow() {
                visit_values(&args, visit);
            }
            for value in [&exception.cause, &exception.context, &exception.traceback] {
                if let Ok(value) = value.try_borrow() {
                    visit_value(&value, visit);
                }
            }
        }
        Data::Traceback(traceback) => {
            if let Ok(next) = traceback.next.try_borrow() {
                visit_value(&next, visit);
            }
            visit(Reached::Remains(&traceback.frame));
        }
        Data::Slice(parts) | Data::Super(parts) => visit_values(&**parts, visit),
        Data::Property(parts) => visit_values(&**parts, visit),
        Data::ClassMethod(value)
        | Data::StaticMethod(value)
        | Data::MappingProxy(value)
        | Data::Member(value)
        | Data::WeakRef(_, value) => visit_value(value, visit),
        Data::DictView { dict, .. } => visit(Reached::Object(dict)),
        Data::Iterator(iterator) => iterator.visit(&mut |value| visit_value(value, visit)),
        Data::Instance
        | Data::Int(_)
        | Data::BigInt(_)
        | Data::Float(_)
        | Data::Complex(..)
        | Data::Str(_)
        | Data::Bytes(_)
        | Data::ByteArray(_)
        | Data::Native(_)
        | Data::Module
        | Data::Code(_)
        | Data::Range { .. }
        | Data::BigRange(_)
        | Data::Counter(_) => {}
    }
}

fn visit_frame(frame: &Frame, visit: &mut Visit<'_>) {
    visit_values(&frame.stack, visit);
    visit(Reached::Object(&frame.globals));
    for value in frame.namespace.iter().chain([&frame.outer_handled, &frame.own_handled]) {
        visit_value(value, visit);
    }
    if let OnReturn::Instance(value) = &frame.on_return {
        visit_value(value, visit);
    }
    if let Some(generator) = &frame.generator {
        visit(Reached::Object(generator));
    }
    if let Some(remains) = &frame.remains {
        visit(Reached::Remains(remains));
    }
}
