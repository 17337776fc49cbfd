//! What each statement, expression and pattern does with names.

use rustpython_ruff_python_ast::visitor::{self, Visitor};
use rustpython_ruff_python_ast::{self as ast, Expr, ExprContext, Pattern, Stmt};
use rustpython_ruff_text_size::Ranged;

use super::builder::Builder;
use super::{ScopeKind, alias_value_key};

impl<'a> Visitor<'a> for Builder {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(def) => {
                for decorator in &def.decorator_list {
                    self.visit_expr(&decorator.expression);
                }
                self.bind_by(def.name.as_str(), stmt);
                self.default_values(&def.parameters);
                let outer_type = def.type_params.as_ref().map(|params| {
                    let outer = self.enter_within(params.range(), "the definition of a generic");
                    self.default_parameters(&def.parameters);
                    self.type_parameters(params);
                    outer
                });
                for parameter in &*def.parameters {
                    if let Some(annotation) = parameter.annotation() {
                        self.visit_expr(annotation);
                    }
                }
                if let Some(returns) = &def.returns {
                    self.visit_expr(returns);
                }
                let outer = self.enter(ScopeKind::Function, def.range, None);
                self.scope().is_async = def.is_async;
                self.parameters(&def.parameters);
                for stmt in &def.body {
                    self.visit_stmt(stmt);
                }
                self.current = outer_type.unwrap_or(outer);
            }
            Stmt::ClassDef(def) => {
                for decorator in &def.decorator_list {
                    self.visit_expr(&decorator.expression);
                }
                self.bind_by(def.name.as_str(), stmt);
                let outer_type = def.type_params.as_ref().map(|params| {
                    let outer = self.enter_within(params.range(), "the definition of a generic");
                    self.type_parameters(params);
                    outer
                });
                if let Some(arguments) = &def.arguments {
                    for base in &arguments.args {
                        self.visit_expr(base);
                    }
                    for keyword in &arguments.keywords {
                        self.visit_keyword(keyword);
                    }
                }
                let outer = self.enter(ScopeKind::Class, def.range, Some(def.name.to_string()));
                for stmt in &def.body {
                    self.visit_stmt(stmt);
                }
                self.current = outer_type.unwrap_or(outer);
            }
            Stmt::TypeAlias(alias) => {
                self.visit_expr(&alias.name);
                let outer = self.enter_within(alias.range, "a type alias");
                if let Some(params) = &alias.type_params {
                    self.type_parameters(params);
                }
                self.lazily(alias_value_key(alias), &alias.value, "a type alias");
                self.current = outer;
            }
            Stmt::Global(global) => self.declare(&global.names, true, global.range),
            Stmt::Nonlocal(nonlocal) => self.declare(&nonlocal.names, false, nonlocal.range),
            Stmt::Import(import) => {
                for alias in &import.names {
                    let bound = alias.asname.as_ref().map_or_else(
                        || alias.name.as_str().split('.').next().unwrap_or_default(),
                        |name| name.as_str(),
                    );
                    self.bind_by(bound, stmt);
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    if alias.name.as_str() != "*" {
                        self.bind_by(alias.asname.as_ref().unwrap_or(&alias.name).as_str(), stmt);
                    }
                }
            }
            Stmt::AnnAssign(assign) => {
                if let Some(value) = &assign.value {
                    self.visit_expr(value);
                }
                let in_function = self.scope().kind == ScopeKind::Function;
                if let (Expr::Name(name), true) = (&*assign.target, assign.simple) {
                    let uses = *self.uses(name.id.as_str());
                    let at_module = self.scope().kind == ScopeKind::Module;
                    if (uses.global && !at_module) || uses.nonlocal {
                        let keyword = if uses.global { "global" } else { "nonlocal" };
                        self.fail(format!("annotated name '{}' can't be {keyword}", name.id), assign.range);
                    }
                    self.bind(name.id.as_str());
                    self.uses(name.id.as_str()).annotated = true;
                    self.scope().has_annotations |= !in_function;
                } else {
                    self.visit_expr(&assign.target);
                }
                if !in_function || !assign.simple {
                    self.visit_expr(&assign.annotation);
                }
            }
            Stmt::AugAssign(assign) => {
                if let Expr::Name(name) = &*assign.target {
                    self.uses(name.id.as_str()).used = true;
                }
                self.visit_expr(&assign.target);
                self.visit_expr(&assign.value);
            }
            Stmt::For(stmt_for) if stmt_for.is_async => {
                self.require_async("async for", stmt_for.range);
                visitor::walk_stmt(self, stmt);
            }
            Stmt::With(with) if with.is_async => {
                self.require_async("async with", with.range);
                visitor::walk_stmt(self, stmt);
            }
            Stmt::Try(block) => {
                for handler in &block.handlers {
                    let ast::ExceptHandler::ExceptHandler(handler) = handler;
                    if let Some(name) = &handler.name {
                        self.bind(name.as_str());
                    }
                }
                visitor::walk_stmt(self, stmt);
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        let mut spine = Vec::new();
        let mut first = expr;
        while let Some(left) = crate::compile::expression::left_of(first) {
            spine.push(first);
            first = left;
        }
        if self.nesting > crate::compile::DEEPEST_EXPRESSION {
            self.error.get_or_insert_with(|| crate::compile::too_deep(expr.range()));
            return;
        }
        self.nesting += 1;
        self.visit_single(first);
        for expr in spine.into_iter().rev() {
            match expr {
                Expr::Attribute(attribute) => match attribute.ctx {
                    ExprContext::Store => self.refuse_debug(attribute.attr.as_str(), "assign to", attribute.range),
                    ExprContext::Del => self.refuse_debug(attribute.attr.as_str(), "delete", attribute.range),
                    _ => {}
                },
                Expr::BinOp(op) => self.visit_expr(&op.right),
                Expr::Subscript(subscript) => self.visit_expr(&subscript.slice),
                Expr::Call(call) => visitor::walk_arguments(self, &call.arguments),
                _ => {}
            }
        }
        self.nesting -= 1;
    }

    fn visit_keyword(&mut self, keyword: &'a ast::Keyword) {
        if let Some(name) = &keyword.arg {
            self.refuse_debug(name.as_str(), "assign to", keyword.range);
        }
        visitor::walk_keyword(self, keyword);
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        match pattern {
            Pattern::MatchAs(pattern) => {
                if let Some(name) = &pattern.name {
                    self.bind(name.as_str());
                }
            }
            Pattern::MatchStar(pattern) => {
                if let Some(name) = &pattern.name {
                    self.bind(name.as_str());
                }
            }
            Pattern::MatchMapping(pattern) => {
                if let Some(name) = &pattern.rest {
                    self.bind(name.as_str());
                }
            }
            _ => {}
        }
        visitor::walk_pattern(self, pattern);
    }
}

impl Builder {
    fn visit_single(&mut self, expr: &Expr) {
        match expr {
            Expr::Name(name) => match name.ctx {
                ExprContext::Store | ExprContext::Del => {
                    let action = if name.ctx == ExprContext::Del { "delete" } else { "assign to" };
                    self.refuse_debug(name.id.as_str(), action, name.range);
                    self.bind(name.id.as_str());
                }
                _ => {
                    self.uses(name.id.as_str()).used = true;
                    let scope = self.scope();
                    if name.id.as_str() == "super"
                        && matches!(scope.kind, ScopeKind::Function | ScopeKind::Comprehension)
                    {
                        scope.names.entry("__class__".to_owned()).or_default().used = true;
                    }
                }
            },
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.default_values(parameters);
                }
                let outer = self.enter(ScopeKind::Function, lambda.range, None);
                if let Some(parameters) = &lambda.parameters {
                    self.parameters(parameters);
                }
                self.visit_expr(&lambda.body);
                self.current = outer;
            }
            Expr::ListComp(comp) => {
                self.comprehension(comp.range, "list comprehension", &comp.generators, &[&comp.elt]);
            }
            Expr::SetComp(comp) => self.comprehension(comp.range, "set comprehension", &comp.generators, &[&comp.elt]),
            Expr::DictComp(comp) => {
                self.comprehension(comp.range, "dict comprehension", &comp.generators, &[&comp.key, &comp.value]);
            }
            Expr::Generator(comp) => {
                self.comprehension(comp.range, "generator expression", &comp.generators, &[&comp.elt]);
            }
            Expr::Await(_) => {
                self.refuse_within("await expression", expr.range());
                self.require_async("await", expr.range());
                visitor::walk_expr(self, expr);
            }
            Expr::YieldFrom(_) if self.scope().kind == ScopeKind::Function && self.scope().is_async => {
                self.fail("'yield from' inside async function".to_owned(), expr.range());
            }
            Expr::Yield(_) | Expr::YieldFrom(_) => {
                self.refuse_within("yield expression", expr.range());
                if matches!(self.scope().kind, ScopeKind::Function) {
                    self.scope().is_generator = true;
                } else {
                    let word = if matches!(expr, Expr::Yield(_)) { "yield" } else { "yield from" };
                    let inside = self
                        .comprehensions
                        .last()
                        .filter(|_| self.scopes[self.current].kind == ScopeKind::Comprehension);
                    let text = match inside {
                        Some(kind) => format!("'{word}' inside {kind}"),
                        None => format!("'{word}' outside function"),
                    };
                    self.fail(text, expr.range());
                }
                visitor::walk_expr(self, expr);
            }
            Expr::Named(named) => {
                self.refuse_within("named expression", named.range);
                self.visit_expr(&named.value);
                let Expr::Name(name) = &*named.target else {
                    return;
                };
                if self.iterables > 0 {
                    let text = "assignment expression cannot be used in a comprehension iterable expression";
                    self.fail(text.to_owned(), named.range);
                }
                // The target belongs to the scope around all comprehensions.
                let inner = self.current;
                let mut between = Vec::new();
                while self.scopes[self.current].kind == ScopeKind::Comprehension {
                    between.push(self.current);
                    if self.uses(name.id.as_str()).iterated {
                        let text = "assignment expression cannot rebind comprehension iteration variable";
                        self.fail(format!("{text} '{}'", name.id), name.range);
                    }
                    self.current = self.scopes[self.current].parent.unwrap_or(0);
                }
                if self.scope().kind == ScopeKind::Class && !between.is_empty() {
                    let text = "assignment expression within a comprehension cannot be used in a class body";
                    self.fail(text.to_owned(), name.range);
                }
                self.bind(name.id.as_str());
                let at_module = self.scope().kind == ScopeKind::Module || self.uses(name.id.as_str()).global;
                for scope in between {
                    self.current = scope;
                    let uses = self.uses(name.id.as_str());
                    if at_module {
                        uses.global = true;
                    } else {
                        uses.nonlocal = true;
                        uses.bound = true;
                    }
                }
                self.current = inner;
            }
            _ => visitor::walk_expr(self, expr),
        }
    }
}
