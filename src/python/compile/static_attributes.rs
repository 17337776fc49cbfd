//! `__static_attributes__`: the attributes of `self` that a class's methods set.

use indexmap::IndexSet;
use rustpython_ruff_python_ast::visitor::{self, Visitor};
use rustpython_ruff_python_ast::{Expr, ExprContext, Stmt};

#[derive(Default)]
struct Finder<'a> {
    names: IndexSet<&'a str>,
    in_function: bool,
}

/// The names in the order in which they appear.
pub(super) fn of(body: &[Stmt]) -> IndexSet<&str> {
    let mut finder = Finder::default();
    for stmt in body {
        finder.visit_stmt(stmt);
    }
    finder.names
}

impl<'a> Visitor<'a> for Finder<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::ClassDef(_) => {}
            Stmt::FunctionDef(_) => {
                let outer = std::mem::replace(&mut self.in_function, true);
                visitor::walk_stmt(self, stmt);
                self.in_function = outer;
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Attribute(attribute)
                if attribute.ctx == ExprContext::Store
                    && self.in_function
                    && matches!(&*attribute.value, Expr::Name(name) if name.id.as_str() == "self") =>
            {
                self.names.insert(attribute.attr.as_str());
            }
            Expr::Tuple(_) | Expr::List(_) | Expr::Starred(_) => visitor::walk_expr(self, expr),
            // No other expression holds a target.
            _ => {}
        }
    }
}
