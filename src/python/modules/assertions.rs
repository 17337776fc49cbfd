//! `_assertion`: what tests need of the machine: modules whose assert statements keep the values of their parts, where
//! frames of tracebacks stand, and where statements begin and end.

use std::cell::RefCell;
use std::rc::Rc;

use rustpython_ruff_python_ast::visitor::{self, Visitor};
use rustpython_ruff_python_ast::{ExceptHandler, Expr, PySourceType, Stmt};
use rustpython_ruff_python_parser::parse_unchecked_source;
use rustpython_ruff_text_size::Ranged;

use crate::code::{Code, SourceText};
use crate::compile::{self, Mode};
use crate::{Data, ModuleRef, PyError, PyResult, Value, Vm};

/// Who is asked about each of the program's modules before it runs.
#[derive(Default)]
struct Watcher(RefCell<Option<Value>>);

/// Compiles a module of the program. A watcher sees its namespace first, and says whether its assert statements keep the
/// values of their parts.
pub(crate) fn compile_module(vm: &Vm, source: &Rc<SourceText>, module: &ModuleRef) -> PyResult<Rc<Code>> {
    let watcher = vm.extension::<Watcher>().and_then(|watcher| watcher.0.borrow().clone());
    let keeps = match watcher {
        Some(watcher) => {
            let space = Value::Obj(module.as_obj().ensure_dict());
            vm.truth(&vm.call(&watcher, &[Value::str(&source.path), space])?)?
        }
        None => false,
    };
    let code = if keeps { compile::compile_tests(vm, source) } else { compile::compile(vm, source, Mode::Module) };
    code.map_err(|error| -> PyError { vm.syntax_error(&error, source) })
}

/// Finds the statement around a line: its first line, and the last one before what stands in it or follows it.
struct Statements<'a> {
    source: &'a SourceText,
    line: u32,
    found: Option<(u32, u32)>,
}

impl Statements<'_> {
    fn line_of(&self, offset: impl Into<u32>) -> u32 {
        self.source.line_of(offset.into())
    }

    /// The line before the first statement of a block.
    fn before(&self, body: &[Stmt]) -> Option<u32> {
        body.first().map(|first| self.line_of(first.start()).saturating_sub(1))
    }
}

impl<'a> Visitor<'a> for Statements<'_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        let (first, last) = (self.line_of(stmt.start()), self.line_of(stmt.end()));
        if first <= self.line && self.line <= last {
            let body = match stmt {
                Stmt::FunctionDef(inner) => self.before(&inner.body),
                Stmt::ClassDef(inner) => self.before(&inner.body),
                Stmt::If(inner) => self.before(&inner.body),
                Stmt::For(inner) => self.before(&inner.body),
                Stmt::While(inner) => self.before(&inner.body),
                Stmt::With(inner) => self.before(&inner.body),
                Stmt::Try(inner) => self.before(&inner.body),
                Stmt::Match(inner) => inner.cases.first().map(|case| self.line_of(case.start()).saturating_sub(1)),
                _ => None,
            };
            self.found = Some((first, body.unwrap_or(last).max(first)));
            visitor::walk_stmt(self, stmt);
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ExceptHandler) {
        let (first, last) = (self.line_of(handler.start()), self.line_of(handler.end()));
        if first <= self.line && self.line <= last {
            let ExceptHandler::ExceptHandler(inner) = handler;
            self.found = Some((first, self.before(&inner.body).unwrap_or(last).max(first)));
            visitor::walk_except_handler(self, handler);
        }
    }

    fn visit_expr(&mut self, _: &'a Expr) {}
}

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.set(vm, "pytest_version", Value::str(super::PYTEST_VERSION));
    // `on_import(watcher)`: from now on `watcher(path, namespace)` is asked about each module; none with `None`.
    module.function(vm, "on_import", |vm, args| {
        let given = args.exactly_one(vm, "on_import")?;
        let watcher = Watcher(RefCell::new((!given.is_none()).then(|| given.clone())));
        vm.set_extension(Rc::new(watcher));
        Ok(Value::None)
    });
    // `position(traceback)`: the file, the line where the function starts, its name, and where it stood.
    module.function(vm, "position", |vm, args| {
        let Some(Data::Traceback(traceback)) = args.exactly_one(vm, "position")?.data() else {
            return Err(vm.type_error("expected a traceback"));
        };
        let source = &traceback.code.source;
        let span = traceback.span;
        let (start, end) = (source.line_column(span.start), source.line_column(span.end));
        let place = [start.0, start.1, end.0, end.1].map(|number| Value::Int(i64::from(number)));
        let first = source.line_of(traceback.code.first.start);
        Ok(Value::tuple(vec![
            Value::str(&source.path),
            Value::Int(i64::from(first)),
            traceback.code.name.value(),
            Value::tuple(place.to_vec()),
        ]))
    });
    // `statement(text, line)`: the first and the last line of the statement around a line.
    module.function(vm, "statement", |vm, args| {
        let [text, line] = args.between(vm, "statement", 2, 2)? else {
            return Ok(Value::None);
        };
        let source = SourceText::new("<text>", text.as_str().unwrap_or_default().into());
        let line = line.as_int().and_then(|line| u32::try_from(line).ok()).unwrap_or(1);
        let parsed = parse_unchecked_source(&source.text, PySourceType::Python);
        let mut statements = Statements { source: &source, line, found: None };
        visitor::walk_body(&mut statements, &parsed.syntax().body);
        let (first, last) = statements.found.unwrap_or((line, line));
        Ok(Value::tuple(vec![Value::Int(i64::from(first)), Value::Int(i64::from(last.max(line)))]))
    });
    Ok(())
}
