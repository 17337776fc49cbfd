//! [`Builder`]: the scopes of a program while they are being found.

use std::collections::HashMap;

use indexmap::IndexMap;
use rustpython_ruff_python_ast::visitor::Visitor;
use rustpython_ruff_python_ast::{self as ast, Expr, Stmt};
use rustpython_ruff_text_size::{Ranged, TextRange};

use super::{DEFAULT_PARAMETERS, Scope, ScopeKind, Scopes, Uses, key, mangle};
use crate::compile::error::CompileError;

/// Visits a program and notes what each scope does with each name.
pub(super) struct Builder {
    pub(super) scopes: Vec<Scope>,
    pub(super) by_node: HashMap<(u32, u32), usize>,
    pub(super) current: usize,
    /// The comprehensions around what is visited.
    pub(super) comprehensions: Vec<&'static str>,
    /// How many iterables of comprehensions are around it.
    pub(super) iterables: u32,
    pub(super) error: Option<CompileError>,
    /// How deep the current expression stands in others.
    pub(super) nesting: usize,
}

impl Builder {
    pub(super) fn new(kind: ScopeKind) -> Builder {
        let mut builder = Builder {
            scopes: Vec::new(),
            by_node: HashMap::new(),
            current: 0,
            comprehensions: Vec::new(),
            iterables: 0,
            error: None,
            nesting: 0,
        };
        builder.scopes.push(new_scope(kind, None, None));
        builder
    }

    pub(super) fn finish(mut self) -> Result<Scopes, CompileError> {
        if self.error.is_none() {
            let mut enclosing = Vec::new();
            self.resolve(0, &mut enclosing);
        }
        match self.error {
            Some(error) => Err(error),
            None => Ok(Scopes { all: self.scopes, by_node: self.by_node }),
        }
    }

    pub(super) fn fail(&mut self, text: String, range: TextRange) {
        self.error.get_or_insert_with(|| CompileError::new(text, range));
    }

    pub(super) fn scope(&mut self) -> &mut Scope {
        &mut self.scopes[self.current]
    }

    pub(super) fn uses(&mut self, name: &str) -> &mut Uses {
        let scope = &mut self.scopes[self.current];
        let name = mangle(scope.private.as_deref(), name);
        scope.names.entry(name).or_default()
    }

    pub(super) fn bind(&mut self, name: &str) {
        let uses = self.uses(name);
        uses.bound = true;
        uses.assigned = true;
    }

    /// Binds the name of an import, a function or a class, at which the whole statement is told to be wrong.
    pub(super) fn bind_by(&mut self, name: &str, stmt: &Stmt) {
        self.refuse_debug(name, "assign to", stmt.range());
        self.bind(name);
        if matches!(stmt, Stmt::Import(_) | Stmt::ImportFrom(_)) {
            self.uses(name).assigned = false;
        }
    }

    pub(super) fn refuse_debug(&mut self, name: &str, action: &str, range: TextRange) {
        if name == "__debug__" {
            self.fail(format!("cannot {action} __debug__"), range);
        }
    }

    /// Refuses an expression that a bound, a default or an alias cannot hold.
    pub(super) fn refuse_within(&mut self, what: &str, range: TextRange) {
        if let Some(within) = self.scope().within {
            self.fail(format!("{what} cannot be used within {within}"), range);
        }
    }

    pub(super) fn enter(&mut self, kind: ScopeKind, range: TextRange, private: Option<String>) -> usize {
        let outer = self.current;
        let private = private.or_else(|| self.scopes[outer].private.clone());
        let index = self.scopes.len();
        self.scopes.push(new_scope(kind, Some(outer), private));
        self.scopes[outer].children.push(index);
        self.by_node.insert(key(range), index);
        self.current = index;
        outer
    }

    pub(super) fn parameters(&mut self, parameters: &ast::Parameters) {
        for parameter in parameters {
            let name = parameter.name();
            self.refuse_debug(name.as_str(), "assign to", parameter.as_parameter().range);
            let uses = self.uses(name.as_str());
            if uses.parameter {
                let text = format!("duplicate argument '{name}' in function definition");
                let range = name.range();
                self.fail(text, range);
                continue;
            }
            uses.parameter = true;
            uses.bound = true;
            uses.assigned = true;
        }
    }

    /// Defaults belong to the scope around the function.
    pub(super) fn default_values(&mut self, parameters: &ast::Parameters) {
        for default in parameters.iter().filter_map(ast::AnyParameterRef::default) {
            self.visit_expr(default);
        }
    }

    /// The code that makes type parameters is handed the function's defaults.
    pub(super) fn default_parameters(&mut self, parameters: &ast::Parameters) {
        let has_default = |parameter: &ast::ParameterWithDefault| parameter.default.is_some();
        let positional = parameters.posonlyargs.iter().chain(&parameters.args).any(has_default);
        let by_keyword = parameters.kwonlyargs.iter().any(has_default);
        for ((name, _), given) in DEFAULT_PARAMETERS.into_iter().zip([positional, by_keyword]) {
            if given {
                let uses = self.uses(name);
                uses.parameter = true;
                uses.bound = true;
            }
        }
    }

    pub(super) fn comprehension(
        &mut self,
        range: TextRange,
        kind: &'static str,
        generators: &[ast::Comprehension],
        elements: &[&Expr],
    ) {
        if let Some(first) = generators.first() {
            self.iterable(&first.iter);
        }
        let outer = self.enter(ScopeKind::Comprehension, range, None);
        self.scope().is_generator = kind == "generator expression";
        self.comprehensions.push(kind);
        let uses = self.uses(".0");
        uses.parameter = true;
        uses.bound = true;
        for (index, generator) in generators.iter().enumerate() {
            if index > 0 {
                self.iterable(&generator.iter);
            }
            self.visit_expr(&generator.target);
            for (name, uses) in &mut self.scope().names {
                uses.iterated |= uses.bound && name != ".0";
            }
            for condition in &generator.ifs {
                self.visit_expr(condition);
            }
        }
        for element in elements {
            self.visit_expr(element);
        }
        let is_async = generators.iter().any(|generator| generator.is_async) || self.scope().is_async;
        self.scope().is_async = is_async;
        self.comprehensions.pop();
        self.current = outer;
        if is_async && kind != "generator expression" {
            let scope = self.scope();
            match scope.kind {
                ScopeKind::Comprehension => scope.is_async = true,
                _ if scope.is_async => {}
                _ => self.fail("asynchronous comprehension outside of an asynchronous function".to_owned(), range),
            }
        }
    }

    /// What a comprehension iterates.
    pub(super) fn iterable(&mut self, expr: &Expr) {
        self.iterables += 1;
        self.visit_expr(expr);
        self.iterables -= 1;
    }

    /// `await`, `async for` and `async with` need an asynchronous function around them.
    pub(super) fn require_async(&mut self, what: &str, range: TextRange) {
        let scope = self.scope();
        match scope.kind {
            ScopeKind::Comprehension => scope.is_async = true,
            ScopeKind::Function if scope.is_async => {}
            ScopeKind::Module | ScopeKind::Class if what == "await" => {
                self.fail("'await' outside function".to_owned(), range);
            }
            _ => self.fail(format!("'{what}' outside async function"), range),
        }
    }

    pub(super) fn declare(&mut self, names: &[ast::Identifier], is_global: bool, range: TextRange) {
        for name in names {
            let at_module = self.scope().kind == ScopeKind::Module;
            let keyword = if is_global { "global" } else { "nonlocal" };
            let uses = *self.uses(name.as_str());
            let problem = if uses.parameter {
                Some(format!("name '{name}' is parameter and {keyword}"))
            } else if uses.annotated {
                Some(format!("annotated name '{name}' can't be {keyword}"))
            } else if uses.used {
                Some(format!("name '{name}' is used prior to {keyword} declaration"))
            } else if uses.bound && uses.assigned {
                Some(format!("name '{name}' is assigned to before {keyword} declaration"))
            } else if !is_global && at_module {
                Some("nonlocal declaration not allowed at module level".to_owned())
            } else {
                None
            };
            if let Some(text) = problem {
                self.fail(text, range);
            } else if (is_global && uses.nonlocal) || (!is_global && uses.global) {
                self.fail(format!("name '{name}' is nonlocal and global"), uses.declared);
            }
            let uses = self.uses(name.as_str());
            uses.global |= is_global;
            uses.nonlocal |= !is_global;
            uses.declared = range;
        }
    }
}

fn new_scope(kind: ScopeKind, parent: Option<usize>, private: Option<String>) -> Scope {
    Scope {
        kind,
        is_generator: false,
        is_async: false,
        has_annotations: false,
        within: None,
        sees_class: false,
        private,
        names: IndexMap::new(),
        places: IndexMap::new(),
        parent,
        children: Vec::new(),
    }
}
