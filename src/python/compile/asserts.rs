//! Assert statements that keep the values of their parts, for test files: what failed can then be explained.
//!
//! `assert f(x) == y` becomes `if not (@begin(n) and @end(n, …)): raise @error(@explain(n, outline, message))`, where each
//! part of the expression stands in `@keep(n, part, …)`. The outline is a Python literal that tells how the parts belong
//! together. Names that start with `@` cannot clash with the program's.

use std::cell::Cell;
use std::fmt::Write;

use rustpython_ruff_python_ast::name::Name;
use rustpython_ruff_python_ast::visitor::transformer::{self, Transformer};
use rustpython_ruff_python_ast::{
    Arguments, AtomicNodeIndex, BoolOp, Expr, ExprBoolOp, ExprCall, ExprContext, ExprName, ExprNumberLiteral,
    ExprStringLiteral, ExprUnaryOp, Int, Number, Stmt, StmtIf, StmtRaise, StringLiteral, StringLiteralFlags,
    StringLiteralValue, UnaryOp,
};
use rustpython_ruff_text_size::{Ranged, TextRange};

/// Functions that look at the frame they are called from.
const OF_THE_FRAME: [&str; 7] = ["super", "locals", "globals", "vars", "dir", "eval", "exec"];

/// Rewrites the assert statements of a module.
pub(super) fn rewrite(body: &mut [Stmt]) {
    let rewriter = Rewriter { asserts: Cell::new(0) };
    for stmt in body {
        rewriter.visit_stmt(stmt);
    }
}

struct Rewriter {
    /// How many assert statements there were.
    asserts: Cell<u32>,
}

impl Transformer for Rewriter {
    fn visit_stmt(&self, stmt: &mut Stmt) {
        let Stmt::Assert(assert) = stmt else {
            transformer::walk_stmt(self, stmt);
            return;
        };
        let number = self.asserts.get();
        self.asserts.set(number + 1);
        let mut parts = Parts { assert: number, count: 0 };
        let range = assert.test.range();
        let outline = parts.part(&mut assert.test);
        let test = take(&mut assert.test);
        let key = || integer(number, range);
        let begin = call("@begin", vec![key()], range);
        let end = call("@end", vec![key(), test], range);
        let node_index = AtomicNodeIndex::default;
        let holds =
            Expr::BoolOp(ExprBoolOp { node_index: node_index(), range, op: BoolOp::And, values: vec![begin, end] });
        let test =
            Expr::UnaryOp(ExprUnaryOp { node_index: node_index(), range, op: UnaryOp::Not, operand: Box::new(holds) });
        let mut arguments = vec![key(), text(&outline, range)];
        arguments.extend(assert.msg.take().map(|message| *message));
        // The whole statement is marked in tracebacks, not its condition.
        let range = assert.range;
        let error = call("@error", vec![call("@explain", arguments, range)], range);
        let raise = StmtRaise { node_index: node_index(), range, exc: Some(Box::new(error)), cause: None };
        *stmt = Stmt::If(StmtIf {
            node_index: node_index(),
            range,
            test: Box::new(test),
            body: vec![Stmt::Raise(raise)],
            elif_else_clauses: Vec::new(),
        });
    }
}

/// The parts of one assert statement.
struct Parts {
    assert: u32,
    count: u32,
}

impl Parts {
    /// Lets the value of the expression be kept; gives its number.
    fn keep(&mut self, expr: &mut Expr) -> u32 {
        let part = self.count;
        self.count += 1;
        let range = expr.range();
        let value = take(expr);
        *expr = call("@keep", vec![integer(self.assert, range), integer(part, range), value], range);
        part
    }

    /// Rewrites an expression; gives its outline.
    fn part(&mut self, expr: &mut Expr) -> String {
        match expr {
            Expr::Name(name) => {
                let id = name.id.to_string();
                if OF_THE_FRAME.contains(&id.as_str()) {
                    return format!("('t', '{id}')");
                }
                let part = self.keep(expr);
                format!("('n', {part}, '{id}')")
            }
            Expr::Call(called) => {
                let function = self.part(&mut called.func);
                let mut arguments = String::new();
                for argument in &mut called.arguments.args {
                    let (prefix, outline) = match argument {
                        Expr::Starred(starred) => ("*", self.part(&mut starred.value)),
                        plain => ("", self.part(plain)),
                    };
                    let _ = write!(arguments, "('{prefix}', {outline}),");
                }
                for keyword in &mut called.arguments.keywords {
                    let outline = self.part(&mut keyword.value);
                    let name = keyword.arg.as_ref().map_or("**".to_owned(), |name| format!("{name}="));
                    let _ = write!(arguments, "('{name}', {outline}),");
                }
                let part = self.keep(expr);
                format!("('c', {part}, {function}, [{arguments}])")
            }
            Expr::Attribute(attribute) => {
                let name = attribute.attr.to_string();
                let value = self.part(&mut attribute.value);
                let part = self.keep(expr);
                format!("('a', {part}, {value}, '{name}')")
            }
            Expr::Compare(compare) => {
                let mut operands = self.operand(&mut compare.left);
                for operand in &mut compare.comparators {
                    operands.push_str(&self.operand(operand));
                }
                let signs: Vec<String> = compare.ops.iter().map(|op| format!("'{op}'")).collect();
                format!("('cmp', [{operands}], [{}])", signs.join(", "))
            }
            Expr::BoolOp(operation) => {
                let sign = operation.op.as_str();
                let operands: String = operation.values.iter_mut().map(|operand| self.operand(operand)).collect();
                format!("('bool', '{sign}', [{operands}])")
            }
            Expr::UnaryOp(operation) => {
                let sign = match operation.op {
                    UnaryOp::Not => "not ",
                    UnaryOp::UAdd => "+",
                    UnaryOp::USub => "-",
                    UnaryOp::Invert => "~",
                };
                let operand = self.part(&mut operation.operand);
                format!("('u', '{sign}', {operand})")
            }
            Expr::BinOp(operation) => {
                let sign = operation.op.as_str();
                let left = self.part(&mut operation.left);
                let right = self.part(&mut operation.right);
                format!("('b', {left}, '{sign}', {right})")
            }
            other => format!("('v', {})", self.keep(other)),
        }
    }

    /// An operand whose own value counts beside its outline.
    fn operand(&mut self, expr: &mut Expr) -> String {
        let nested = matches!(expr, Expr::Compare(_) | Expr::BoolOp(_));
        let outline = self.part(expr);
        let part = self.keep(expr);
        format!("({part}, {outline}, {}),", if nested { "True" } else { "False" })
    }
}

/// Takes an expression out of its place.
fn take(expr: &mut Expr) -> Expr {
    let range = expr.range();
    std::mem::replace(expr, integer(0, range))
}

fn integer(number: u32, range: TextRange) -> Expr {
    let value = Number::Int(Int::from(u64::from(number)));
    Expr::NumberLiteral(ExprNumberLiteral { node_index: AtomicNodeIndex::default(), range, value })
}

fn text(value: &str, range: TextRange) -> Expr {
    let node_index = AtomicNodeIndex::default();
    let literal = StringLiteral { range, node_index, value: value.into(), flags: StringLiteralFlags::empty() };
    let value = StringLiteralValue::single(literal);
    Expr::StringLiteral(ExprStringLiteral { node_index: AtomicNodeIndex::default(), range, value })
}

fn call(name: &str, args: Vec<Expr>, range: TextRange) -> Expr {
    let func = Expr::Name(ExprName {
        node_index: AtomicNodeIndex::default(),
        range,
        id: Name::new(name),
        ctx: ExprContext::Load,
    });
    let arguments =
        Arguments { range, node_index: AtomicNodeIndex::default(), args: args.into(), keywords: Box::new([]) };
    Expr::Call(ExprCall { node_index: AtomicNodeIndex::default(), range, func: Box::new(func), arguments })
}
