//! `re.Match`.

use std::rc::Rc;

use super::matcher::Spans;
use super::pattern::{self, Subject, expand, template_parts};
use crate::builtins::arguments::operand;
use crate::{Args, ClassBuilder, ClassRef, PyDict, PyResult, Value, Vm};

/// The state of a match.
pub struct Found {
    /// The pattern object.
    pub pattern: Value,
    /// The text.
    pub subject: Subject,
    /// Where the match and its groups are.
    pub spans: Spans,
    /// `lastindex`.
    pub last: Option<usize>,
    /// `pos`.
    pub pos: usize,
    /// `endpos`.
    pub endpos: usize,
}

/// A match object.
pub(super) fn make(vm: &Vm, found: Found) -> PyResult {
    let object = super::classes(vm)?.matched.instantiate();
    object.set_payload(Rc::new(found));
    Ok(Value::Obj(object))
}

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Found>> {
    args.receiver(vm)?
        .as_obj()
        .and_then(|object| object.payload::<Found>())
        .ok_or_else(|| vm.type_error("expected a re.Match"))
}

impl Found {
    fn span(&self, group: usize) -> Option<(usize, usize)> {
        self.spans[group * 2].zip(self.spans[group * 2 + 1])
    }

    fn text(&self, group: usize, default: &Value) -> Value {
        self.span(group).map_or_else(|| default.clone(), |(start, end)| self.subject.part(start, end))
    }

    fn number(&self, vm: &Vm, group: Option<&Value>) -> PyResult<usize> {
        match group {
            None => Ok(0),
            Some(group) => pattern::of(vm, &self.pattern)?.group_number(vm, group),
        }
    }
}

fn group(vm: &Vm, args: &Args<'_>) -> PyResult {
    let found = this(vm, args)?;
    let rest = args.rest();
    match rest.positional() {
        [] => Ok(found.text(0, &Value::None)),
        [one] => Ok(found.text(found.number(vm, Some(one))?, &Value::None)),
        many => {
            let mut texts = Vec::with_capacity(many.len());
            for group in many {
                texts.push(found.text(found.number(vm, Some(group))?, &Value::None));
            }
            Ok(Value::tuple(texts))
        }
    }
}

/// Start and end.
type Span = (usize, usize);

fn bound(vm: &Vm, args: &Args<'_>) -> PyResult<(Rc<Found>, Option<Span>)> {
    let found = this(vm, args)?;
    let group = found.number(vm, args.get(1))?;
    let span = found.span(group);
    Ok((found, span))
}

pub(super) fn class(vm: &Vm) -> PyResult<ClassRef> {
    ClassBuilder::new("re", "Match")
        .method("__new__", |vm, _| Err(vm.type_error("cannot create 're.Match' instances")))
        .method("group", group)
        .method("__getitem__", |vm, args| {
            let (_, key) = operand(vm, args)?;
            let found = this(vm, args)?;
            Ok(found.text(found.number(vm, Some(key))?, &Value::None))
        })
        .method("groups", |vm, args| {
            let found = this(vm, args)?;
            let default = args.get(1).or_else(|| args.keyword("default")).cloned().unwrap_or(Value::None);
            let count = found.spans.len() / 2;
            Ok(Value::tuple((1..count).map(|group| found.text(group, &default)).collect()))
        })
        .method("groupdict", |vm, args| {
            let found = this(vm, args)?;
            let default = args.get(1).or_else(|| args.keyword("default")).cloned().unwrap_or(Value::None);
            let dict = PyDict::new();
            for (name, number) in &pattern::of(vm, &found.pattern)?.parsed.names {
                dict.set_str(name, found.text(*number, &default));
            }
            Ok(Value::dict(dict))
        })
        .method("start", |vm, args| Ok(Value::Int(bound(vm, args)?.1.map_or(-1, |span| span.0 as i64))))
        .method("end", |vm, args| Ok(Value::Int(bound(vm, args)?.1.map_or(-1, |span| span.1 as i64))))
        .method("span", |vm, args| {
            let span = bound(vm, args)?.1.map_or((-1, -1), |span| (span.0 as i64, span.1 as i64));
            Ok(Value::tuple(vec![Value::Int(span.0), Value::Int(span.1)]))
        })
        .method("expand", |vm, args| {
            let (_, template) = operand(vm, args)?;
            let found = this(vm, args)?;
            let parts = template_parts(vm, &*pattern::of(vm, &found.pattern)?, template)?;
            let mut out = Vec::new();
            expand(&parts, &found.spans, &found.subject, &mut out);
            Ok(found.subject.text(out.into_iter()))
        })
        .method("__bool__", |_, _| Ok(Value::bool(true)))
        .method("__repr__", |vm, args| {
            let found = this(vm, args)?;
            let (start, end) = found.span(0).unwrap_or_default();
            let text: String = vm.repr(&found.text(0, &Value::None))?.chars().take(50).collect();
            Ok(Value::string(format!("<re.Match object; span=({start}, {end}), match={text}>")))
        })
        .method("__copy__", |vm, args| Ok(args.receiver(vm)?.clone()))
        .method("__class_getitem__", crate::builtins::alias::class_getitem)
        .property("re", |vm, args| Ok(this(vm, args)?.pattern.clone()))
        .property("string", |vm, args| Ok(this(vm, args)?.subject.value.clone()))
        .property("pos", |vm, args| Ok(Value::from(this(vm, args)?.pos)))
        .property("endpos", |vm, args| Ok(Value::from(this(vm, args)?.endpos)))
        .property("lastindex", |vm, args| Ok(this(vm, args)?.last.map_or(Value::None, Value::from)))
        .property("regs", |vm, args| {
            let found = this(vm, args)?;
            let place = |at: Option<usize>| at.map_or(Value::Int(-1), Value::from);
            let pair = |span: &[Option<usize>]| Value::tuple(span.iter().copied().map(place).collect());
            Ok(Value::tuple(found.spans.chunks(2).map(pair).collect()))
        })
        .method("__deepcopy__", |vm, args| Ok(args.receiver(vm)?.clone()))
        .property("lastgroup", |vm, args| {
            let found = this(vm, args)?;
            let pattern = pattern::of(vm, &found.pattern)?;
            let name = pattern.parsed.names.iter().find(|(_, number)| Some(*number) == found.last);
            Ok(name.map_or(Value::None, |(name, _)| Value::str(name)))
        })
        .immutable()
        .build(vm)
}
