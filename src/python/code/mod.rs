//! Compiled code: instructions, constants and where in the source they come from.

pub mod cache;
pub mod instruction;
pub mod source;

use std::rc::Rc;

use crate::object::name::Name;
use crate::object::value::Value;
pub use cache::NameCache;
pub use instruction::{Awaited, Instr};
pub use source::SourceText;

/// Where an instruction comes from: byte offsets in the source.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// Behind the last byte.
    pub end: u32,
}

/// Instructions whose exceptions go to a handler.
#[derive(Clone, Copy, Debug)]
pub struct Handler {
    /// First instruction.
    pub start: u32,
    /// Behind the last instruction.
    pub end: u32,
    /// Where the handler starts.
    pub target: u32,
    /// How many values stay on the stack; the exception is pushed on them.
    pub depth: u32,
}

/// What a code object is made from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CodeKind {
    /// A module.
    Module,
    /// A class body.
    Class,
    /// A function, lambda or comprehension.
    Function,
}

/// What calling a function gives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flavor {
    /// Its result.
    Plain,
    /// A generator.
    Generator,
    /// A coroutine.
    Coroutine,
    /// An asynchronous generator.
    AsyncGenerator,
}

/// Compiled code of a module, class body or function.
pub struct Code {
    /// What it was made from.
    pub kind: CodeKind,
    /// `co_name`.
    pub name: Name,
    /// `co_qualname`.
    pub qualname: Name,
    /// The source.
    pub source: Rc<SourceText>,
    /// Where the definition starts.
    pub first: Span,
    /// The instructions.
    pub instrs: Box<[Instr]>,
    /// Where each instruction comes from.
    pub spans: Box<[Span]>,
    /// Constants.
    pub consts: Box<[Value]>,
    /// Names of the keyword arguments of calls.
    pub keyword_lists: Box<[Box<[Name]>]>,
    /// Names of globals and attributes.
    pub names: Box<[Name]>,
    /// Where the names were found last.
    pub caches: Box<[NameCache]>,
    /// Names of the slots: parameters, other locals, variables of enclosing functions, hidden ones.
    pub variables: Box<[Name]>,
    /// The first slot of a variable of an enclosing function.
    pub free_start: u32,
    /// How many slots are variables of enclosing functions.
    pub free_count: u32,
    /// Slots that inner functions share.
    pub cells: Box<[u32]>,
    /// Handlers, inner ones first.
    pub handlers: Box<[Handler]>,
    /// Parameters that only positions fill.
    pub positional_only: u32,
    /// Parameters that positions fill, the positional-only ones included.
    pub positional: u32,
    /// Parameters that only keywords fill.
    pub keyword_only: u32,
    /// Whether `*args` follows them.
    pub varargs: bool,
    /// Whether `**kwargs` follows.
    pub varkw: bool,
    /// What calling it gives.
    pub flavor: Flavor,
    /// Whether its generators may be awaited (`types.coroutine`).
    pub is_awaitable: std::cell::Cell<bool>,
    /// Whether there is nothing but plain positional parameters, none of them shared.
    pub is_simple: bool,
    /// The docstring, or `None`.
    pub doc: Value,
    /// The slot of `__class__` for `super()`.
    pub class_slot: Option<u32>,
}

impl Code {
    /// The same code, which remembers nothing of where its names were found.
    pub(crate) fn clone_of(code: &Code) -> Code {
        Code {
            kind: code.kind,
            name: code.name.clone(),
            qualname: code.qualname.clone(),
            source: code.source.clone(),
            first: code.first,
            instrs: code.instrs.clone(),
            spans: code.spans.clone(),
            consts: code.consts.clone(),
            keyword_lists: code.keyword_lists.clone(),
            names: code.names.clone(),
            caches: code.names.iter().map(|_| NameCache::default()).collect(),
            variables: code.variables.clone(),
            free_start: code.free_start,
            free_count: code.free_count,
            cells: code.cells.clone(),
            handlers: code.handlers.clone(),
            positional_only: code.positional_only,
            positional: code.positional,
            keyword_only: code.keyword_only,
            varargs: code.varargs,
            varkw: code.varkw,
            flavor: code.flavor,
            is_awaitable: code.is_awaitable.clone(),
            is_simple: code.is_simple,
            doc: code.doc.clone(),
            class_slot: code.class_slot,
        }
    }

    /// The number of slots.
    pub fn slot_count(&self) -> usize {
        self.variables.len()
    }

    /// How many slots parameters take.
    pub fn parameter_count(&self) -> usize {
        (self.positional + self.keyword_only) as usize + usize::from(self.varargs) + usize::from(self.varkw)
    }

    /// Slots of the variables of `co_varnames`: parameters, and the locals that no inner function shares.
    pub fn own_slots(&self) -> impl Iterator<Item = usize> {
        let parameters = self.parameter_count();
        (0..self.free_start as usize).filter(move |slot| *slot < parameters || !self.is_cell(*slot))
    }

    /// Slots of all variables in the order of `locals()`: those of [`Self::own_slots`], those that inner functions share, those of
    /// enclosing functions.
    pub fn shown_slots(&self) -> impl Iterator<Item = usize> {
        let (start, count) = (self.free_start as usize, self.free_count as usize);
        let shared = (self.parameter_count()..start).filter(|slot| self.is_cell(*slot));
        self.own_slots().chain(shared).chain(start..start + count)
    }

    fn is_cell(&self, slot: usize) -> bool {
        self.cells.contains(&(slot as u32))
    }

    /// Whether this is a list, set or dict comprehension: CPython runs it as a part of the code around it.
    pub fn is_inlined(&self) -> bool {
        self.kind == CodeKind::Function && matches!(self.name.as_str(), "<listcomp>" | "<setcomp>" | "<dictcomp>")
    }

    /// Whether calling it gives an object that holds the suspended frame.
    pub fn is_generator(&self) -> bool {
        self.flavor != Flavor::Plain
    }

    /// Where an instruction comes from.
    pub fn span(&self, instruction: usize) -> Span {
        self.spans.get(instruction).copied().unwrap_or_default()
    }

    /// The line of an instruction, from 1.
    pub fn line(&self, instruction: usize) -> u32 {
        self.source.line_of(self.span(instruction).start)
    }
}
