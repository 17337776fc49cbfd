//! `_inspect`: the source text of the program's own definitions.

use rustpython_ruff_python_ast::visitor::{self, Visitor};
use rustpython_ruff_python_ast::{Expr, ModModule, PySourceType, Stmt};
use rustpython_ruff_python_parser::{Parsed, parse_unchecked_source};
use rustpython_ruff_text_size::Ranged;

use crate::code::SourceText;
use crate::{ModuleRef, PyResult, Value, Vm};

fn parsed(text: &str) -> Parsed<ModModule> {
    parse_unchecked_source(text, PySourceType::Python)
}

/// Finds the last line of the definition, or else of the innermost statement, that starts on a line.
struct Block<'a> {
    source: &'a SourceText,
    line: u32,
    definition: Option<u32>,
    statement: Option<u32>,
}

impl<'a> Visitor<'a> for Block<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        let first = self.source.line_of(stmt.start().to_u32());
        let last = self.source.line_of(stmt.end().to_u32());
        if first <= self.line && self.line <= last {
            if first == self.line && matches!(stmt, Stmt::FunctionDef(_) | Stmt::ClassDef(_)) {
                self.definition.get_or_insert(last);
            }
            self.statement = Some(last);
            visitor::walk_stmt(self, stmt);
        }
    }

    fn visit_expr(&mut self, _: &'a Expr) {}
}

/// Finds the line on which the class of a qualified name starts, its decorators included.
struct Class<'a> {
    source: &'a SourceText,
    wanted: &'a str,
    path: String,
    line: Option<u32>,
}

impl<'a> Visitor<'a> for Class<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        let (name, locals) = match stmt {
            Stmt::ClassDef(class) => (&class.name, ""),
            Stmt::FunctionDef(function) => (&function.name, ".<locals>"),
            _ => return visitor::walk_stmt(self, stmt),
        };
        let outer = self.path.len();
        self.path.push_str(name);
        if self.path == self.wanted && locals.is_empty() {
            self.line = Some(self.source.line_of(stmt.start().to_u32()));
        }
        self.path.push_str(locals);
        self.path.push('.');
        visitor::walk_stmt(self, stmt);
        self.path.truncate(outer);
    }

    fn visit_expr(&mut self, _: &'a Expr) {}
}

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(
        vm,
        &[
            ("source_text", |vm, args| {
                let path = args.exactly_one(vm, "source_text")?;
                let text = path.as_str().and_then(|path| vm.source_text(path));
                Ok(text.map_or(Value::None, |text| Value::str(&text)))
            }),
            ("block_end", |vm, args| {
                let [text, line] = args.between(vm, "block_end", 2, 2)? else {
                    return Ok(Value::None);
                };
                let text = text.as_str().unwrap_or_default();
                let line = u32::try_from(line.as_int().unwrap_or(1)).unwrap_or(1);
                let source = SourceText::new("", text.into());
                let tree = parsed(text);
                let mut block = Block { source: &source, line, definition: None, statement: None };
                block.visit_body(tree.suite());
                let end = block.definition.or(block.statement).unwrap_or(line);
                Ok(Value::Int(i64::from(end)))
            }),
            ("class_start", |vm, args| {
                let [text, name] = args.between(vm, "class_start", 2, 2)? else {
                    return Ok(Value::None);
                };
                let text = text.as_str().unwrap_or_default();
                let source = SourceText::new("", text.into());
                let tree = parsed(text);
                let wanted = name.as_str().unwrap_or_default();
                let mut class = Class { source: &source, wanted, path: String::new(), line: None };
                class.visit_body(tree.suite());
                Ok(class.line.map_or(Value::None, |line| Value::Int(i64::from(line))))
            }),
        ],
    );
    Ok(())
}
