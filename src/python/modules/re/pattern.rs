//! `re.Pattern`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::matched::{self, Found};
use super::matcher::{Goal, Matcher, Spans};
use super::node::flag;
use super::parse::{self, Parsed};
use super::program::Program;
use super::template::{self, Part, TemplateError};
use crate::builtins::arguments::{index, operand, type_name};
use crate::{Args, ClassBuilder, ClassRef, Data, NativeIterator, Object, PyError, PyResult, Signature, Value, Vm};

/// The state of a pattern.
pub struct Pattern {
    /// `pattern`.
    pub source: Value,
    /// What was parsed.
    pub parsed: Parsed,
    program: Program,
    bytes: bool,
}

/// A text that is searched.
#[derive(Clone)]
pub struct Subject {
    /// The `str` or `bytes`.
    pub value: Value,
    /// Its characters (bytes count as the characters of the same number).
    pub chars: Rc<[char]>,
    /// Whether it is bytes.
    pub bytes: bool,
}

impl Subject {
    /// A part as a value of the text's kind.
    pub fn part(&self, start: usize, end: usize) -> Value {
        self.text(self.chars[start..end].iter().copied())
    }

    /// Characters as a value of the text's kind.
    pub fn text(&self, chars: impl Iterator<Item = char>) -> Value {
        if self.bytes {
            let bytes: Vec<u8> = chars.map(|c| c as u32 as u8).collect();
            Value::bytes(&bytes)
        } else {
            Value::string(chars.collect())
        }
    }
}

/// The text that was searched last, as characters: scanners search one long text from many positions.
#[derive(Default)]
struct LastText(RefCell<Option<(Value, Rc<[char]>)>>);

/// Texts shorter than this are not worth remembering.
const REMEMBERED: usize = 64;

/// The characters of a `str`.
fn characters(vm: &Vm, value: &Value, text: &str) -> Rc<[char]> {
    if text.len() < REMEMBERED {
        return text.chars().collect();
    }
    let memory = vm.extension::<LastText>().unwrap_or_else(|| {
        let memory = Rc::new(LastText::default());
        vm.set_extension(memory.clone());
        memory
    });
    if let Some((last, chars)) = &*memory.0.borrow()
        && last.is(value)
    {
        return chars.clone();
    }
    let chars: Rc<[char]> = text.chars().collect();
    let old = memory.0.replace(Some((value.clone(), chars.clone())));
    drop(old);
    chars
}

/// Raises `re.PatternError`.
pub fn pattern_error(vm: &Vm, error: &super::error::PatternError, pattern: &Value) -> PyError {
    if error.is_too_large() {
        return vm.error(&vm.exceptions.overflow_error, &error.message);
    }
    if error.is_too_deep() {
        return vm.recursion_error();
    }
    let class = super::classes(vm).map(|classes| classes.error.clone());
    let class = class.unwrap_or_else(|_| vm.exceptions.value_error.clone());
    let raised = vm.error(&class, &error.text());
    vm.set_exception_attr(&raised, "msg", Value::str(&error.message));
    vm.set_exception_attr(&raised, "pattern", pattern.clone());
    vm.set_exception_attr(&raised, "pos", error.position.map_or(Value::None, Value::from));
    let (line, column) = error.line.map_or((Value::None, Value::None), |(line, column)| (line.into(), column.into()));
    vm.set_exception_attr(&raised, "lineno", line);
    vm.set_exception_attr(&raised, "colno", column);
    raised
}

/// Compiles a pattern.
pub fn compile(vm: &Vm, source: &Value, flags: u32) -> PyResult<Pattern> {
    let (text, bytes) = match (source.as_str(), source.as_bytes()) {
        (Some(text), _) => (text.to_owned(), false),
        (None, Some(bytes)) => (bytes.iter().map(|&byte| char::from(byte)).collect(), true),
        (None, None) => return Err(vm.type_error("first argument must be string or compiled pattern")),
    };
    if bytes && flags & flag::UNICODE != 0 {
        return Err(vm.value_error("cannot use UNICODE flag with a bytes pattern"));
    }
    if !bytes && flags & flag::LOCALE != 0 {
        return Err(vm.value_error("cannot use LOCALE flag with a str pattern"));
    }
    let parsed = parse::parse(&text, flags, bytes).map_err(|error| pattern_error(vm, &error, source))?;
    for warning in &parsed.warnings {
        crate::modules::warnings::warn(vm, &vm.exceptions.future_warning, warning, 1)?;
    }
    let program = Program::new(&parsed.node);
    Ok(Pattern { source: source.clone(), parsed, program, bytes })
}

impl Pattern {
    /// The text to search, of the pattern's kind.
    pub fn subject(&self, vm: &Vm, value: &Value) -> PyResult<Subject> {
        let (chars, bytes): (Rc<[char]>, bool) = if let Some(text) = value.as_str() {
            (characters(vm, value, text), false)
        } else if let Some(bytes) = crate::builtins::bytes::contents(value) {
            (bytes.into_iter().map(char::from).collect(), true)
        } else {
            let name = type_name(vm, value);
            return Err(vm.type_error(&format!("expected string or bytes-like object, got '{name}'")));
        };
        match (self.bytes, bytes) {
            (false, true) => Err(vm.type_error("cannot use a string pattern on a bytes-like object")),
            (true, false) => Err(vm.type_error("cannot use a bytes pattern on a string-like object")),
            _ => Ok(Subject { value: value.clone(), chars, bytes }),
        }
    }

    /// The group with a number or name.
    pub fn group_number(&self, vm: &Vm, group: &Value) -> PyResult<usize> {
        let number = match (group.as_int(), group.as_str()) {
            (Some(number), _) => usize::try_from(number).ok().filter(|number| *number <= self.parsed.groups),
            (None, Some(name)) => self.parsed.names.iter().find(|(known, _)| known == name).map(|(_, number)| *number),
            (None, None) => None,
        };
        number.ok_or_else(|| vm.index_error("no such group"))
    }

    fn too_long(vm: &Vm) -> PyError {
        vm.runtime_error("regular expression takes too long to match")
    }

    fn find(
        &self,
        vm: &Vm,
        subject: &Subject,
        start: usize,
        end: usize,
        mode: Mode,
    ) -> PyResult<Option<(Spans, Option<usize>)>> {
        let mut matcher = Matcher::new(&self.program, self.parsed.groups, &subject.chars, end);
        let spans = match mode {
            Mode::Search => matcher.search(start, false),
            Mode::Next => matcher.search(start, true),
            Mode::Match => matcher.match_at(start, Goal::Any),
            Mode::Full => matcher.match_at(start, Goal::Full),
        };
        let spans = spans.map_err(|_| Self::too_long(vm))?;
        Ok(spans.map(|spans| (spans, matcher.last_group())))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Search,
    /// A search right behind an empty match.
    Next,
    Match,
    Full,
}

pub(super) fn of(vm: &Vm, value: &Value) -> PyResult<Rc<Pattern>> {
    value.as_obj().and_then(|object| object.payload::<Pattern>()).ok_or_else(|| vm.type_error("expected a re.Pattern"))
}

const SEARCH: Signature =
    Signature::new("search").positional_only(&["self"]).positional(&["string", "pos", "endpos"]).required(2);

/// The text and the bounds of the search.
fn bounds(vm: &Vm, args: &Args<'_>, pattern: &Pattern, function: &str) -> PyResult<(Subject, usize, usize)> {
    if args.get(1).is_none() && args.keyword("string").is_none() {
        return Err(vm.type_error(&format!("{function}() missing required argument 'string' (pos 1)")));
    }
    let bound = SEARCH.bind(vm, args)?;
    let text = &bound.or_none(1);
    let subject = pattern.subject(vm, text)?;
    let length = subject.chars.len() as i64;
    let clip = |at: usize, default: i64| -> PyResult<usize> {
        let value = bound.get(at).map_or(Ok(default), |value| index(vm, value))?;
        Ok(value.clamp(0, length) as usize)
    };
    let (start, end) = (clip(2, 0)?, clip(3, length)?);
    Ok((subject, start, end))
}

fn find(vm: &Vm, args: &Args<'_>, function: &str, mode: Mode) -> PyResult {
    let receiver = args.receiver(vm)?;
    let pattern = of(vm, receiver)?;
    let (subject, start, end) = bounds(vm, args, &pattern, function)?;
    if start > end {
        return Ok(Value::None);
    }
    match pattern.find(vm, &subject, start, end, mode)? {
        Some((spans, last)) => {
            matched::make(vm, Found { pattern: receiver.clone(), subject, spans, last, pos: start, endpos: end })
        }
        None => Ok(Value::None),
    }
}

/// Successive matches, empty ones included, as `finditer` gives them.
pub(super) struct Scan {
    pattern: Rc<Pattern>,
    value: Value,
    subject: Subject,
    at: Cell<usize>,
    first: usize,
    end: usize,
    /// Whether the last match was empty, so that the next may not be empty at the same place.
    advance: Cell<bool>,
}

impl Scan {
    fn new(vm: &Vm, value: &Value, subject: Subject, start: usize, end: usize) -> PyResult<Self> {
        let pattern = of(vm, value)?;
        let (at, advance) = (Cell::new(start), Cell::new(false));
        Ok(Self { pattern, value: value.clone(), subject, at, first: start, end, advance })
    }

    fn next_spans(&self, vm: &Vm) -> PyResult<Option<(Spans, Option<usize>)>> {
        vm.check_memory()?;
        if self.at.get() > self.end {
            return Ok(None);
        }
        let mode = if self.advance.get() { Mode::Next } else { Mode::Search };
        let Some((spans, last)) = self.pattern.find(vm, &self.subject, self.at.get(), self.end, mode)? else {
            self.at.set(self.end + 1);
            return Ok(None);
        };
        let end = spans[1].unwrap_or(0);
        self.at.set(end);
        self.advance.set(spans[0] == Some(end));
        Ok(Some((spans, last)))
    }

    fn found(&self, spans: Spans, last: Option<usize>) -> Found {
        Found {
            pattern: self.value.clone(),
            subject: self.subject.clone(),
            spans,
            last,
            pos: self.first,
            endpos: self.end,
        }
    }
}

impl NativeIterator for Scan {
    fn next(&self, vm: &Vm) -> PyResult<Option<Value>> {
        match self.next_spans(vm)? {
            Some((spans, last)) => matched::make(vm, self.found(spans, last)).map(Some),
            None => Ok(None),
        }
    }

    fn class_name(&self) -> &'static str {
        "callable_iterator"
    }
}

fn find_all(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = args.receiver(vm)?;
    let pattern = of(vm, value)?;
    let (subject, start, end) = bounds(vm, args, &pattern, "findall")?;
    let scan = Scan::new(vm, value, subject, start, end)?;
    let mut items = Vec::new();
    while let Some((spans, _)) = scan.next_spans(vm)? {
        let group = |number: usize| match (spans[number * 2], spans[number * 2 + 1]) {
            (Some(start), Some(end)) => scan.subject.part(start, end),
            _ => scan.subject.part(0, 0),
        };
        items.push(match pattern.parsed.groups {
            0 => group(0),
            1 => group(1),
            count => Value::tuple((1..=count).map(group).collect()),
        });
    }
    Ok(Value::list(items))
}

fn split(vm: &Vm, args: &Args<'_>) -> PyResult {
    const SPLIT: Signature =
        Signature::new("split").positional_only(&["self"]).positional(&["string", "maxsplit"]).required(2);
    let bound = SPLIT.bind(vm, args)?;
    let value = args.receiver(vm)?;
    let pattern = of(vm, value)?;
    let subject = pattern.subject(vm, &bound.or_none(1))?;
    let limit = bound.get(2).map_or(Ok(0), |value| index(vm, value))?;
    let end = subject.chars.len();
    let scan = Scan::new(vm, value, subject, 0, end)?;
    let mut parts = Vec::new();
    let mut from = 0;
    let mut count = 0;
    while (limit == 0 || count < limit)
        && let Some((spans, _)) = scan.next_spans(vm)?
    {
        let (start, stop) = (spans[0].unwrap_or(0), spans[1].unwrap_or(0));
        parts.push(scan.subject.part(from, start));
        for group in 1..=pattern.parsed.groups {
            parts.push(match (spans[group * 2], spans[group * 2 + 1]) {
                (Some(start), Some(end)) => scan.subject.part(start, end),
                _ => Value::None,
            });
        }
        from = stop;
        count += 1;
    }
    parts.push(scan.subject.part(from, end));
    Ok(Value::list(parts))
}

/// The parts of a replacement template.
pub(super) fn template_parts(vm: &Vm, pattern: &Pattern, template: &Value) -> PyResult<Vec<Part>> {
    let text = match (template.as_str(), template.as_bytes()) {
        (Some(text), _) => text.to_owned(),
        (None, Some(bytes)) => bytes.iter().map(|&byte| char::from(byte)).collect(),
        (None, None) => {
            let name = type_name(vm, template);
            return Err(vm.type_error(&format!("decoding to str: need a bytes-like object, {name} found")));
        }
    };
    if !text.contains('\\') {
        return Ok(vec![Part::Literal(text)]);
    }
    template::parse(&text, pattern.parsed.groups, &pattern.parsed.names).map_err(|error| match error {
        TemplateError::Pattern(error) => pattern_error(vm, &error, template),
        TemplateError::UnknownName(name) => {
            vm.index_error(&format!("unknown group name {}", crate::format::str_repr(&name)))
        }
    })
}

fn substitute(vm: &Vm, args: &Args<'_>) -> PyResult<(Value, i64)> {
    const SUB: Signature =
        Signature::new("sub").positional_only(&["self"]).positional(&["repl", "string", "count"]).required(3);
    let bound = SUB.bind(vm, args)?;
    let value = args.receiver(vm)?;
    let pattern = of(vm, value)?;
    let replacement = bound.or_none(1);
    let subject = pattern.subject(vm, &bound.or_none(2))?;
    let limit = bound.get(3).map_or(Ok(0), |value| index(vm, value))?;
    let is_function = vm.is_callable(&replacement);
    let parts = if is_function { Vec::new() } else { template_parts(vm, &pattern, &replacement)? };
    let end = subject.chars.len();
    let scan = Scan::new(vm, value, subject, 0, end)?;
    let mut out: Vec<char> = Vec::with_capacity(end);
    let mut from = 0;
    let mut count = 0;
    let mut room = 1 << 20;
    while (limit == 0 || count < limit)
        && let Some((spans, last)) = scan.next_spans(vm)?
    {
        let (start, stop) = (spans[0].unwrap_or(0), spans[1].unwrap_or(0));
        out.extend_from_slice(&scan.subject.chars[from..start]);
        if is_function {
            let found = matched::make(vm, scan.found(spans, last))?;
            let result = vm.call(&replacement, &[found])?;
            match (result.as_str(), result.as_bytes()) {
                (Some(text), _) => out.extend(text.chars()),
                (None, Some(bytes)) => out.extend(bytes.iter().map(|&byte| char::from(byte))),
                (None, None) if result.is_none() => {}
                (None, None) => {
                    let name = type_name(vm, &result);
                    return Err(vm.type_error(&format!("sequence item 0: expected str instance, {name} found")));
                }
            }
        } else {
            expand(&parts, &spans, &scan.subject, &mut out);
        }
        // Characters take four bytes until the text is made of them.
        if out.len() > room {
            vm.check_text(out.len().saturating_mul(4))?;
            room = out.len() * 2;
        }
        from = stop;
        count += 1;
    }
    if count == 0 {
        return Ok((scan.subject.value.clone(), 0));
    }
    out.extend_from_slice(&scan.subject.chars[from..]);
    Ok((scan.subject.text(out.into_iter()), count))
}

/// Writes a template with what the groups matched.
pub(super) fn expand(parts: &[Part], spans: &Spans, subject: &Subject, out: &mut Vec<char>) {
    for part in parts {
        match part {
            Part::Literal(text) => out.extend(text.chars()),
            Part::Group(number) => {
                if let (Some(start), Some(end)) = (spans[number * 2], spans[number * 2 + 1]) {
                    out.extend_from_slice(&subject.chars[start..end]);
                }
            }
        }
    }
}

/// The flags as `repr` shows them.
pub(super) fn flags_text(flags: u32) -> String {
    const NAMES: [(u32, &str); 8] = [
        (flag::ASCII, "ASCII"),
        (flag::IGNORECASE, "IGNORECASE"),
        (flag::LOCALE, "LOCALE"),
        (flag::MULTILINE, "MULTILINE"),
        (flag::DOTALL, "DOTALL"),
        (flag::UNICODE, "UNICODE"),
        (flag::VERBOSE, "VERBOSE"),
        (flag::DEBUG, "DEBUG"),
    ];
    let mut order = NAMES;
    order.sort_by_key(|(bit, _)| *bit);
    let named: Vec<String> =
        order.iter().filter(|(bit, _)| flags & bit != 0).map(|(_, name)| format!("re.{name}")).collect();
    named.join("|")
}

/// Refuses to set what a pattern tells of itself.
pub(super) fn read_only(vm: &Vm, _: &Args<'_>) -> PyResult {
    Err(vm.error(&vm.exceptions.attribute_error, "readonly attribute"))
}

pub(super) fn class(vm: &Vm) -> PyResult<ClassRef> {
    ClassBuilder::new("re", "Pattern")
        .method("__new__", |vm, _| Err(vm.type_error("cannot create 're.Pattern' instances")))
        .method("match", |vm, args| find(vm, args, "match", Mode::Match))
        .method("fullmatch", |vm, args| find(vm, args, "fullmatch", Mode::Full))
        .method("search", |vm, args| find(vm, args, "search", Mode::Search))
        .method("findall", find_all)
        .method("finditer", |vm, args| {
            let value = args.receiver(vm)?;
            let pattern = of(vm, value)?;
            let (subject, start, end) = bounds(vm, args, &pattern, "finditer")?;
            let scan = Scan::new(vm, value, subject, start, end)?;
            Ok(Value::Obj(Object::tracked(Data::Iterator(Box::new(scan)))))
        })
        .method("split", split)
        .method("sub", |vm, args| substitute(vm, args).map(|(text, _)| text))
        .method("subn", |vm, args| {
            substitute(vm, args).map(|(text, count)| Value::tuple(vec![text, Value::Int(count)]))
        })
        .method("__repr__", |vm, args| {
            let pattern = of(vm, args.receiver(vm)?)?;
            let mut shown = vm.repr(&pattern.source)?;
            if shown.chars().count() > 200 {
                shown = shown.chars().take(200).collect();
            }
            let implied = if pattern.bytes { 0 } else { flag::UNICODE };
            let flags = flags_text(pattern.parsed.flags & !implied);
            Ok(Value::string(if flags.is_empty() {
                format!("re.compile({shown})")
            } else {
                format!("re.compile({shown}, {flags})")
            }))
        })
        .method("__eq__", |vm, args| {
            let (a, b) = operand(vm, args)?;
            match (of(vm, a), of(vm, b)) {
                (Ok(a), Ok(b)) => Ok(Value::bool(a.parsed.flags == b.parsed.flags && vm.eq(&a.source, &b.source)?)),
                _ => Ok(Value::NotImplemented),
            }
        })
        .method("__hash__", |vm, args| vm.hash(&of(vm, args.receiver(vm)?)?.source).map(Value::Int))
        .method("__copy__", |vm, args| Ok(args.receiver(vm)?.clone()))
        .method("__deepcopy__", |vm, args| Ok(args.receiver(vm)?.clone()))
        .method("__class_getitem__", crate::builtins::alias::class_getitem)
        .property_with_setter("pattern", |vm, args| Ok(of(vm, args.receiver(vm)?)?.source.clone()), read_only)
        .property("flags", |vm, args| Ok(Value::Int(i64::from(of(vm, args.receiver(vm)?)?.parsed.flags))))
        .property_with_setter(
            "groups",
            |vm, args| Ok(Value::from(of(vm, args.receiver(vm)?)?.parsed.groups)),
            read_only,
        )
        .property("groupindex", |vm, args| {
            let pattern = of(vm, args.receiver(vm)?)?;
            let dict = crate::PyDict::new();
            for (name, number) in &pattern.parsed.names {
                dict.set_str(name, Value::from(*number));
            }
            Ok(Value::Obj(Object::plain(Data::MappingProxy(Value::dict(dict)))))
        })
        .immutable()
        .build(vm)
}
