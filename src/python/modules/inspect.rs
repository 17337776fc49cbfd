//! `_inspect`: the source text of the program's own definitions, and whether a text is a literal.

use rustpython_ruff_python_ast::visitor::{self, Visitor};
use rustpython_ruff_python_ast::{Expr, ModModule, Number, Operator, PySourceType, Stmt, UnaryOp};
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

/// The first part of an expression that `ast.literal_eval` does not read, with the name of its class.
fn strange(expr: &Expr) -> Option<(&Expr, &'static str)> {
    let is_number = |expr: &Expr| matches!(expr, Expr::NumberLiteral(_));
    let is_signed = |expr: &Expr| match expr {
        Expr::UnaryOp(unary) => matches!(unary.op, UnaryOp::USub | UnaryOp::UAdd) && is_number(&unary.operand),
        other => is_number(other),
    };
    let is_imaginary =
        |expr: &Expr| matches!(expr, Expr::NumberLiteral(literal) if matches!(literal.value, Number::Complex { .. }));
    match expr {
        Expr::StringLiteral(_)
        | Expr::BytesLiteral(_)
        | Expr::NumberLiteral(_)
        | Expr::BooleanLiteral(_)
        | Expr::NoneLiteral(_)
        | Expr::EllipsisLiteral(_) => None,
        Expr::Tuple(tuple) => tuple.elts.iter().find_map(|part| strange(part)),
        Expr::List(list) => list.elts.iter().find_map(|part| strange(part)),
        Expr::Set(set) => set.elts.iter().find_map(|part| strange(part)),
        Expr::Dict(dict) => dict.items.iter().find_map(|item| match &item.key {
            Some(key) => strange(key).or_else(|| strange(&item.value)),
            None => Some((&item.value, "")),
        }),
        Expr::UnaryOp(_) if is_signed(expr) => None,
        Expr::UnaryOp(unary) if matches!(unary.op, UnaryOp::USub | UnaryOp::UAdd) => {
            Some((&unary.operand, class_of(&unary.operand)))
        }
        Expr::BinOp(sum) if matches!(sum.op, Operator::Add | Operator::Sub) => {
            let fits = is_signed(&sum.left) && is_imaginary(&sum.right);
            (!fits).then_some((expr, "BinOp"))
        }
        Expr::Call(call)
            if call.arguments.is_empty() && matches!(&*call.func, Expr::Name(name) if name.id.as_str() == "set") =>
        {
            None
        }
        other => Some((other, class_of(other))),
    }
}

/// The name of the class that `ast` has for an expression.
fn class_of(expr: &Expr) -> &'static str {
    match expr {
        Expr::Name(_) => "Name",
        Expr::Call(_) => "Call",
        Expr::Attribute(_) => "Attribute",
        Expr::Subscript(_) => "Subscript",
        Expr::BinOp(_) => "BinOp",
        Expr::UnaryOp(_) => "UnaryOp",
        Expr::BoolOp(_) => "BoolOp",
        Expr::Compare(_) => "Compare",
        Expr::Lambda(_) => "Lambda",
        Expr::If(_) => "IfExp",
        Expr::FString(_) => "JoinedStr",
        Expr::Starred(_) => "Starred",
        Expr::ListComp(_) => "ListComp",
        Expr::SetComp(_) => "SetComp",
        Expr::DictComp(_) => "DictComp",
        Expr::Generator(_) => "GeneratorExp",
        Expr::Named(_) => "NamedExpr",
        Expr::Await(_) => "Await",
        Expr::Tuple(_) => "Tuple",
        Expr::List(_) => "List",
        Expr::Dict(_) => "Dict",
        Expr::Set(_) => "Set",
        _ => "Constant",
    }
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
            ("not_literal", |vm, args| {
                let text = args.exactly_one(vm, "not_literal")?.as_str().unwrap_or_default();
                let source = SourceText::new("", text.into());
                let tree = parsed(text);
                Ok(match tree.suite().first() {
                    Some(Stmt::Expr(stmt)) => match strange(&stmt.value) {
                        Some((place, kind)) => {
                            let line = source.line_of(place.start().to_u32());
                            Value::tuple(vec![Value::Int(i64::from(line)), Value::str(kind)])
                        }
                        None => Value::None,
                    },
                    _ => Value::None,
                })
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
