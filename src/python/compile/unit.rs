//! [`Unit`]: one code object while it is being made.

use std::rc::Rc;

use rustpython_ruff_python_ast::Stmt;
use rustpython_ruff_text_size::TextRange;

use super::Label;
use super::scope::{Place, Scope};
use crate::Vm;
use crate::code::{Code, CodeKind, Flavor, Handler, Instr, NameCache, SourceText, Span};
use crate::object::name::Name;
use crate::object::value::Value;

/// What `break`, `continue` and `return` must undo on their way out.
#[derive(Clone, Copy)]
pub(super) enum Block<'a> {
    /// `while`.
    While { head: Label, end: Label },
    /// `for`, whose iterator is on the stack.
    For { head: Label, end: Label },
    /// The body of `try … finally`: the final body runs on the way out.
    Finally { body: &'a [Stmt], region: usize },
    /// The body of `try … except`.
    Try { region: usize },
    /// The body of `with`: the exit function is on the stack.
    With { region: usize, range: TextRange, is_async: bool },
    /// A handler's body: the previously handled exception is on the stack; the exception's name is deleted at its end.
    Handler { region: usize, name: Option<&'a str> },
    /// The body of `except*`, which nothing but its end and exceptions leave.
    GroupHandler { region: usize },
    /// A final body that runs because of an exception: the previous exception and the exception are on the stack.
    FinallyHandler { region: usize },
}

/// A stretch of code whose exceptions go to a handler; closed while the way out of it is emitted.
pub(super) struct Region {
    start: Option<u32>,
    target: Label,
    depth: u32,
}

pub(super) struct Unit<'a> {
    pub scope: usize,
    pub kind: CodeKind,
    pub name: String,
    /// Whether it is a comprehension that seems to run as part of the code around it.
    pub is_inlined: bool,
    pub qualname: String,
    pub blocks: Vec<Block<'a>>,
    /// Values that statements around the current one keep on the stack.
    pub depth: u32,
    pub doc: Option<Value>,
    pub first: Span,
    pub positional_only: u32,
    pub positional: u32,
    pub keyword_only: u32,
    pub varargs: bool,
    pub varkw: bool,
    pub variables: Vec<String>,
    instrs: Vec<Instr>,
    spans: Vec<Span>,
    consts: Vec<Value>,
    keyword_lists: Vec<Box<[Name]>>,
    names: Vec<Name>,
    labels: Vec<u32>,
    regions: Vec<Region>,
    handlers: Vec<(u32, u32, Label, u32)>,
    free_start: u32,
    free_count: u32,
    cells: Vec<u32>,
}

impl<'a> Unit<'a> {
    pub fn new(scope: usize, kind: CodeKind, name: &str, qualname: &str) -> Unit<'a> {
        Unit {
            scope,
            kind,
            name: name.to_owned(),
            is_inlined: false,
            qualname: qualname.to_owned(),
            blocks: Vec::new(),
            depth: 0,
            doc: None,
            first: Span::default(),
            positional_only: 0,
            positional: 0,
            keyword_only: 0,
            varargs: false,
            varkw: false,
            variables: Vec::new(),
            instrs: Vec::new(),
            spans: Vec::new(),
            consts: Vec::new(),
            keyword_lists: Vec::new(),
            names: Vec::new(),
            labels: Vec::new(),
            regions: Vec::new(),
            handlers: Vec::new(),
            free_start: 0,
            free_count: 0,
            cells: Vec::new(),
        }
    }

    /// Gives every variable its slot: parameters (already there), other locals, then outer variables; wraps shared ones into cells.
    pub fn lay_out(&mut self, scope: &Scope) {
        let is_class = self.kind == CodeKind::Class;
        for (name, place) in scope.places() {
            let local = (place == Place::Local && !is_class) || place == Place::Cell;
            if local && !self.variables.iter().any(|other| other == name) {
                self.variables.push(name.to_owned());
            }
        }
        for (name, place) in scope.places() {
            if place == Place::Cell
                && let Some(slot) = self.variables.iter().position(|other| other == name)
            {
                self.cells.push(slot as u32);
                self.emit(Instr::MakeCell(slot as u32), Span::default());
            }
        }
        self.free_start = self.variables.len() as u32;
        for (name, place) in scope.places() {
            if place == Place::Free {
                self.variables.push(name.to_owned());
                self.free_count += 1;
            }
        }
    }

    /// The slot of a variable.
    pub fn slot(&self, name: &str) -> Option<u32> {
        self.variables.iter().position(|other| other == name).map(|slot| slot as u32)
    }

    /// A slot that no Python name refers to.
    pub fn hidden_slot(&mut self, name: &str) -> u32 {
        self.slot(name).unwrap_or_else(|| {
            self.variables.push(name.to_owned());
            self.variables.len() as u32 - 1
        })
    }

    /// Names of the outer variables, in slot order.
    pub fn free_variables(&self) -> Vec<String> {
        self.variables[self.free_start as usize..(self.free_start + self.free_count) as usize].to_vec()
    }

    pub fn emit(&mut self, instr: Instr, span: Span) {
        self.instrs.push(instr);
        self.spans.push(span);
    }

    pub fn constant(&mut self, value: Value) -> u32 {
        let same = |other: &Value| match (other, &value) {
            (Value::Float(a), Value::Float(b)) => a.get().to_bits() == b.get().to_bits(),
            _ => other.is(&value),
        };
        let index = self.consts.iter().position(same).unwrap_or_else(|| {
            self.consts.push(value);
            self.consts.len() - 1
        });
        index as u32
    }

    /// The index of a list of keyword names.
    pub fn keyword_list(&mut self, names: Vec<Name>) -> u32 {
        let index = self.keyword_lists.iter().position(|other| **other == *names).unwrap_or_else(|| {
            self.keyword_lists.push(names.into());
            self.keyword_lists.len() - 1
        });
        index as u32
    }

    pub fn name(&mut self, name: Name) -> u32 {
        let index = self.names.iter().position(|other| *other == name).unwrap_or_else(|| {
            self.names.push(name);
            self.names.len() - 1
        });
        index as u32
    }

    pub fn label(&mut self) -> Label {
        self.labels.push(u32::MAX);
        Label(self.labels.len() as u32 - 1)
    }

    pub fn place(&mut self, label: Label) {
        self.labels[label.0 as usize] = self.instrs.len() as u32;
    }

    /// Starts a stretch whose exceptions go to `target`, with the current depth.
    pub fn open_region(&mut self, target: Label) -> usize {
        self.regions.push(Region { start: Some(self.instrs.len() as u32), target, depth: self.depth });
        self.regions.len() - 1
    }

    /// Ends or interrupts a stretch.
    pub fn close_region(&mut self, region: usize) {
        let end = self.instrs.len() as u32;
        let region = &mut self.regions[region];
        if let Some(start) = region.start.take()
            && start < end
        {
            self.handlers.push((start, end, region.target, region.depth));
        }
    }

    /// Goes on with an interrupted stretch.
    pub fn reopen_region(&mut self, region: usize) {
        self.regions[region].start = Some(self.instrs.len() as u32);
    }

    pub fn finish(mut self, vm: &Vm, source: &Rc<SourceText>, scope: &Scope) -> Rc<Code> {
        let labels = std::mem::take(&mut self.labels);
        let at = |label: u32| labels[label as usize];
        for instr in &mut self.instrs {
            match instr {
                Instr::Jump(label)
                | Instr::PopJumpIfFalse(label)
                | Instr::PopJumpIfTrue(label)
                | Instr::PopJumpIfNone(label)
                | Instr::JumpIfFalseOrPop(label)
                | Instr::JumpIfTrueOrPop(label)
                | Instr::ForIter(label)
                | Instr::Send(label) => *label = at(*label),
                _ => {}
            }
        }
        let handlers = self.handlers.iter().map(|&(start, end, target, depth)| Handler {
            start,
            end,
            target: at(target.0),
            depth,
        });
        let flavor = match (self.kind, scope.is_generator, scope.is_async) {
            (CodeKind::Function, true, false) => Flavor::Generator,
            (CodeKind::Function, false, true) => Flavor::Coroutine,
            (CodeKind::Function, true, true) => Flavor::AsyncGenerator,
            _ => Flavor::Plain,
        };
        let class_slot = self.slot("__class__");
        Rc::new(Code {
            kind: self.kind,
            name: vm.intern(&self.name),
            qualname: vm.intern(&self.qualname),
            source: source.clone(),
            first: self.first,
            handlers: handlers.collect(),
            is_simple: self.keyword_only == 0 && !self.varargs && !self.varkw,
            instrs: self.instrs.into(),
            spans: self.spans.into(),
            consts: self.consts.into(),
            keyword_lists: self.keyword_lists.into(),
            caches: self.names.iter().map(|_| NameCache::default()).collect(),
            names: self.names.into(),
            variables: self.variables.iter().map(|name| vm.intern(name)).collect(),
            free_start: self.free_start,
            free_count: self.free_count,
            cells: self.cells.into(),
            positional_only: self.positional_only,
            positional: self.positional,
            keyword_only: self.keyword_only,
            varargs: self.varargs,
            varkw: self.varkw,
            flavor,
            is_awaitable: std::cell::Cell::new(false),
            doc: self.doc.unwrap_or(Value::None),
            class_slot,
        })
    }
}
