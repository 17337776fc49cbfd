//! The compiler: from ruff's syntax tree to [`Code`].

mod asserts;
mod assignment;
mod call;
mod comprehension;
mod control;
mod definition;
mod display;
mod error;
mod expression;
mod fstring;
mod nesting;
mod pattern;
mod protect;
mod scope;
mod statement;
mod static_attributes;
mod syntax;
mod unit;
mod warning;

use std::rc::Rc;

use rustpython_ruff_python_ast::{self as ast, Expr, Stmt};
use rustpython_ruff_text_size::{Ranged, TextRange, TextSize};

use crate::Vm;
use crate::code::{Code, CodeKind, Instr, SourceText, Span};
use crate::object::value::Value;
pub(crate) use definition::{ANNOTATIONS, CLOSURE, DEFAULTS, KW_DEFAULTS};
pub use error::{CompileError, Place};
use scope::Scopes;
pub(crate) use scope::mangle;
use unit::Unit;

use crate::vm::limits::DEEPEST_EXPRESSION;

/// The error of an expression that is nested too deep.
fn too_deep(range: TextRange) -> CompileError {
    CompileError {
        class: "RecursionError",
        ..CompileError::new("maximum recursion depth exceeded during compilation", range)
    }
}

type Result<T = ()> = std::result::Result<T, CompileError>;

/// How the source is read, as the mode of Python's `compile`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// A whole module.
    Module,
    /// One expression, whose value is returned.
    Expression,
    /// One statement, whose values `sys.displayhook` shows.
    Interactive,
}

/// Compiles a source file.
pub fn compile(vm: &Vm, source: &Rc<SourceText>, mode: Mode) -> Result<Rc<Code>> {
    nesting::check(&source.text)?;
    let compiled = match mode {
        Mode::Module | Mode::Interactive => parsed(source, mode, syntax::parse_module)
            .and_then(|(body, warnings)| explained(source, mode, || module(vm, source, mode, &body, &warnings))),
        Mode::Expression => parsed(source, mode, syntax::parse_expression)
            .and_then(|(expr, warnings)| explained(source, mode, || expression(vm, source, &expr, &warnings))),
    };
    compiled.inspect_err(|error| {
        if error.class == "SyntaxError" {
            report(vm, source, &syntax::doubts(source, error));
        }
    })
}

/// Parses; what the grammar says of a wrong text comes before what anything else says of it.
fn parsed<T>(source: &SourceText, mode: Mode, parse: impl FnOnce(&SourceText) -> Result<T>) -> Result<T> {
    parse(source).map_err(|error| {
        let place = error.range.start().to_usize();
        syntax::mistake(source, mode, place).unwrap_or(error)
    })
}

/// Compiles what was parsed: Ruff's parser may have taken what CPython's grammar does not, anywhere in the text.
fn explained<T>(source: &SourceText, mode: Mode, compiled: impl FnOnce() -> Result<T>) -> Result<T> {
    compiled().map_err(|error| match error.class {
        "RecursionError" => error,
        _ => syntax::mistake(source, mode, 0).unwrap_or(error),
    })
}

fn module(
    vm: &Vm,
    source: &Rc<SourceText>,
    mode: Mode,
    body: &[Stmt],
    warnings: &[warning::Warning],
) -> Result<Rc<Code>> {
    if mode == Mode::Interactive {
        check_single(source, body)?;
    }
    let scopes = Scopes::of_module(body)?;
    let mut compiler = Compiler::new(vm, source, &scopes);
    compiler.is_interactive = mode == Mode::Interactive;
    compiler.module(body)?;
    report(vm, source, warnings);
    Ok(compiler.finish())
}

fn expression(vm: &Vm, source: &Rc<SourceText>, expr: &Expr, warnings: &[warning::Warning]) -> Result<Rc<Code>> {
    let scopes = Scopes::of_expression(expr)?;
    let mut compiler = Compiler::new(vm, source, &scopes);
    compiler.expr(expr)?;
    compiler.emit(Instr::Return, expr.range());
    report(vm, source, warnings);
    Ok(compiler.finish())
}

/// Refuses a second line of statements.
fn check_single(source: &SourceText, body: &[Stmt]) -> Result {
    let line = |stmt: &Stmt| source.line_of(stmt.range().start().to_u32());
    match (body.first(), body.last()) {
        (Some(first), Some(last)) if line(first) != line(last) => {
            Err(CompileError::new("multiple statements found while compiling a single statement", first.range()))
        }
        (None, _) => Err(CompileError::new("invalid syntax", TextRange::default())),
        _ => Ok(()),
    }
}

/// Passes warnings on to `warnings`. Those that a filter makes errors are shown all the same: the program is correct.
fn report(vm: &Vm, source: &SourceText, warnings: &[warning::Warning]) {
    for warning in warnings {
        let category = &vm.exceptions.syntax_warning;
        if crate::modules::warnings::warn_at(vm, category, &warning.text, &source.path, warning.line).is_err() {
            return;
        }
    }
}

/// Compiles a test file: its assert statements keep the values of their parts.
pub(crate) fn compile_tests(vm: &Vm, source: &Rc<SourceText>) -> Result<Rc<Code>> {
    let (mut body, warnings) = parsed(source, Mode::Module, syntax::parse_module)?;
    asserts::rewrite(&mut body);
    explained(source, Mode::Module, || module(vm, source, Mode::Module, &body, &warnings))
}

/// Compiles one program; holds a stack of the code objects being made.
struct Compiler<'a> {
    vm: &'a Vm,
    source: &'a Rc<SourceText>,
    scopes: &'a Scopes,
    units: Vec<Unit<'a>>,
    future_annotations: bool,
    /// Whether values of expressions are shown.
    is_interactive: bool,
    /// Where the imports from `__future__` that begin the program end.
    future_end: TextSize,
    /// How deep the current expression stands in others.
    nesting: usize,
}

/// A place in the code that jumps refer to before it is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Label(u32);

impl<'a> Compiler<'a> {
    fn new(vm: &'a Vm, source: &'a Rc<SourceText>, scopes: &'a Scopes) -> Compiler<'a> {
        let mut compiler = Compiler {
            vm,
            source,
            scopes,
            units: Vec::new(),
            future_annotations: false,
            is_interactive: false,
            future_end: TextSize::default(),
            nesting: 0,
        };
        compiler.units.push(Unit::new(0, CodeKind::Module, "<module>", "<module>"));
        compiler
    }

    fn finish(mut self) -> Rc<Code> {
        let unit = self.units.pop().expect("invariant: the module's unit is left");
        unit.finish(self.vm, self.source, &self.scopes.all[0])
    }

    fn module(&mut self, body: &'a [Stmt]) -> Result {
        self.future_end = self.check_future(body)?;
        self.future_annotations = body.iter().any(|stmt| {
            is_future(stmt)
                && matches!(stmt, Stmt::ImportFrom(import)
                    if import.names.iter().any(|alias| alias.name.as_str() == "annotations"))
        });
        let start = TextRange::default();
        if self.scope().has_annotations {
            self.emit(Instr::SetupAnnotations, start);
        }
        if let Some(doc) = docstring(body) {
            let doc = self.string_constant(doc);
            self.emit(Instr::Const(doc), start);
            let name = self.name("__doc__");
            self.emit(Instr::StoreGlobal(name), start);
        }
        self.body(body)?;
        let range = body.last().map_or(start, Ranged::range);
        self.emit_const(Value::None, range);
        self.emit(Instr::Return, range);
        Ok(())
    }

    fn unit(&mut self) -> &mut Unit<'a> {
        self.units.last_mut().expect("invariant: there is a unit while compiling")
    }

    fn scope(&self) -> &'a scope::Scope {
        let unit = self.units.last().expect("invariant: there is a unit while compiling");
        &self.scopes.all[unit.scope]
    }

    fn emit(&mut self, instr: Instr, range: TextRange) {
        let span = Span { start: range.start().to_u32(), end: range.end().to_u32() };
        self.unit().emit(instr, span);
    }

    fn emit_const(&mut self, value: Value, range: TextRange) {
        let index = self.unit().constant(value);
        self.emit(Instr::Const(index), range);
    }

    /// The index of a string constant; equal strings of one program are one object.
    fn string_constant(&mut self, text: &str) -> u32 {
        // CPython interns what looks like an identifier; longer texts stay apart.
        let value = if text.len() <= 64 { self.vm.intern(text).value() } else { Value::str(text) };
        self.unit().constant(value)
    }

    fn name(&mut self, text: &str) -> u32 {
        let name = self.vm.intern(text);
        self.unit().name(name)
    }

    fn mangled(&self, name: &str) -> String {
        mangle(self.scope().private.as_deref(), name)
    }

    fn mangled_name(&mut self, name: &str) -> u32 {
        let name = self.mangled(name);
        self.name(&name)
    }

    fn label(&mut self) -> Label {
        self.unit().label()
    }

    fn place(&mut self, label: Label) {
        self.unit().place(label);
    }

    /// Emits a jump; `make` gets the label's number, which `finish` turns into a position.
    fn jump(&mut self, make: fn(u32) -> Instr, label: Label, range: TextRange) {
        self.emit(make(label.0), range);
    }

    /// The source text of a node.
    fn text_of(&self, range: TextRange) -> &'a str {
        self.source.text.get(range.start().to_usize()..range.end().to_usize()).unwrap_or("")
    }
}

fn is_future(stmt: &Stmt) -> bool {
    matches!(stmt, Stmt::ImportFrom(import)
        if import.level == 0 && import.module.as_ref().is_some_and(|module| module.as_str() == "__future__"))
}

/// The docstring of a body.
fn docstring(body: &[Stmt]) -> Option<&str> {
    match body.first()? {
        Stmt::Expr(stmt) => match &*stmt.value {
            Expr::StringLiteral(literal) => Some(literal.value.to_str()),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a list of arguments or elements has a starred one.
fn has_star(elements: &[Expr]) -> bool {
    elements.iter().any(|element| matches!(element, Expr::Starred(_)))
}

fn fail<T>(text: impl Into<String>, node: &impl Ranged) -> Result<T> {
    Err(CompileError::new(text, node.range()))
}

/// Whether a keyword argument list has `**mapping`.
fn has_double_star(keywords: &[ast::Keyword]) -> bool {
    keywords.iter().any(|keyword| keyword.arg.is_none())
}
