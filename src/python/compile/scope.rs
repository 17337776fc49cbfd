//! Which scope each name of a program belongs to.

use std::collections::HashMap;

use indexmap::IndexMap;
use rustpython_ruff_python_ast::visitor::{self, Visitor};
use rustpython_ruff_python_ast::{self as ast, Expr, ExprContext, Pattern, Stmt};
use rustpython_ruff_text_size::{Ranged, TextRange};

use super::error::CompileError;
use super::{DEFAULTS, KW_DEFAULTS};

/// What a scope belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ScopeKind {
    Module,
    Class,
    Function,
    Comprehension,
}

/// Where a name lives, seen from one scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// A slot of this function.
    Local,
    /// A slot of this function that inner functions share.
    Cell,
    /// A variable of an enclosing function.
    Free,
    /// Declared `global`, or found nowhere else.
    Global,
}

#[derive(Clone, Copy, Default)]
struct Uses {
    bound: bool,
    /// Whether it is bound by more than imports.
    assigned: bool,
    /// Whether it is a type parameter.
    type_parameter: bool,
    used: bool,
    parameter: bool,
    global: bool,
    nonlocal: bool,
    annotated: bool,
    /// Whether it is the loop variable of a comprehension.
    iterated: bool,
    /// The `global` or `nonlocal` statement that names it.
    declared: TextRange,
}

/// One scope.
pub(super) struct Scope {
    pub kind: ScopeKind,
    pub is_generator: bool,
    /// Whether it is an `async def`, or a comprehension that waits.
    pub is_async: bool,
    pub has_annotations: bool,
    /// What it evaluates, for a scope that is not code of its own: a bound, a default, an alias.
    within: Option<&'static str>,
    /// Whether it looks names up in the class around it.
    pub sees_class: bool,
    /// Name of the innermost class around it, for private names.
    pub private: Option<String>,
    names: IndexMap<String, Uses>,
    places: IndexMap<String, Place>,
    parent: Option<usize>,
    children: Vec<usize>,
}

impl Scope {
    /// Where a (mangled) name lives.
    pub fn place(&self, name: &str) -> Place {
        self.places.get(name).copied().unwrap_or(Place::Global)
    }

    /// Whether the scope binds the name itself.
    pub fn binds(&self, name: &str) -> bool {
        self.names.get(name).is_some_and(|uses| uses.bound)
    }

    /// Whether this is a module that does not declare the name `global`.
    pub fn is_own_module_name(&self, name: &str) -> bool {
        self.kind == ScopeKind::Module && !self.names.get(name).is_some_and(|uses| uses.global)
    }

    /// All names in order of appearance with their places.
    pub fn places(&self) -> impl Iterator<Item = (&str, Place)> {
        self.places.iter().map(|(name, place)| (name.as_str(), *place))
    }
}

/// All scopes of a program.
pub(super) struct Scopes {
    pub all: Vec<Scope>,
    by_node: HashMap<(u32, u32), usize>,
}

impl Scopes {
    /// The scope of a function, class or comprehension by its node's range.
    pub fn of(&self, range: TextRange) -> usize {
        self.by_node.get(&key(range)).copied().unwrap_or(0)
    }

    /// Finds the scopes of a module, or of an expression or a class-like namespace body.
    pub fn of_module(body: &[Stmt]) -> Result<Scopes, CompileError> {
        let mut builder = Builder::new(ScopeKind::Module);
        for stmt in body {
            builder.visit_stmt(stmt);
        }
        builder.finish()
    }

    /// Finds the scopes of a single expression.
    pub fn of_expression(expr: &Expr) -> Result<Scopes, CompileError> {
        let mut builder = Builder::new(ScopeKind::Module);
        builder.visit_expr(expr);
        builder.finish()
    }
}

fn key(range: TextRange) -> (u32, u32) {
    (range.start().to_u32(), range.end().to_u32())
}

/// `__name` inside a class becomes `_Class__name`.
pub(crate) fn mangle(private: Option<&str>, name: &str) -> String {
    if let Some(class) = private
        && name.starts_with("__")
        && !name.ends_with("__")
        && !name.contains('.')
    {
        let class = class.trim_start_matches('_');
        if !class.is_empty() {
            return format!("_{class}{name}");
        }
    }
    name.to_owned()
}

struct Builder {
    scopes: Vec<Scope>,
    by_node: HashMap<(u32, u32), usize>,
    current: usize,
    /// The comprehensions around what is visited.
    comprehensions: Vec<&'static str>,
    /// How many iterables of comprehensions are around it.
    iterables: u32,
    error: Option<CompileError>,
    /// How deep the current expression stands in others.
    nesting: usize,
}

impl Builder {
    fn new(kind: ScopeKind) -> Builder {
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

    fn finish(mut self) -> Result<Scopes, CompileError> {
        if self.error.is_none() {
            let mut enclosing = Vec::new();
            self.resolve(0, &mut enclosing);
        }
        match self.error {
            Some(error) => Err(error),
            None => Ok(Scopes { all: self.scopes, by_node: self.by_node }),
        }
    }

    fn fail(&mut self, text: String, range: TextRange) {
        self.error.get_or_insert_with(|| CompileError::new(text, range));
    }

    fn scope(&mut self) -> &mut Scope {
        &mut self.scopes[self.current]
    }

    fn uses(&mut self, name: &str) -> &mut Uses {
        let scope = &mut self.scopes[self.current];
        let name = mangle(scope.private.as_deref(), name);
        scope.names.entry(name).or_default()
    }

    fn bind(&mut self, name: &str) {
        let uses = self.uses(name);
        uses.bound = true;
        uses.assigned = true;
    }

    /// Binds the name of an import, a function or a class, at which the whole statement is told to be wrong.
    fn bind_by(&mut self, name: &str, stmt: &Stmt) {
        self.refuse_debug(name, "assign to", stmt.range());
        self.bind(name);
        if matches!(stmt, Stmt::Import(_) | Stmt::ImportFrom(_)) {
            self.uses(name).assigned = false;
        }
    }

    fn refuse_debug(&mut self, name: &str, action: &str, range: TextRange) {
        if name == "__debug__" {
            self.fail(format!("cannot {action} __debug__"), range);
        }
    }

    /// Refuses an expression that a bound, a default or an alias cannot hold.
    fn refuse_within(&mut self, what: &str, range: TextRange) {
        if let Some(within) = self.scope().within {
            self.fail(format!("{what} cannot be used within {within}"), range);
        }
    }

    fn enter(&mut self, kind: ScopeKind, range: TextRange, private: Option<String>) -> usize {
        let outer = self.current;
        let private = private.or_else(|| self.scopes[outer].private.clone());
        let index = self.scopes.len();
        self.scopes.push(new_scope(kind, Some(outer), private));
        self.scopes[outer].children.push(index);
        self.by_node.insert(key(range), index);
        self.current = index;
        outer
    }

    fn parameters(&mut self, parameters: &ast::Parameters) {
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
    fn default_values(&mut self, parameters: &ast::Parameters) {
        for default in parameters.iter().filter_map(ast::AnyParameterRef::default) {
            self.visit_expr(default);
        }
    }

    /// The code that makes type parameters is handed the function's defaults.
    fn default_parameters(&mut self, parameters: &ast::Parameters) {
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

    fn comprehension(
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
    fn iterable(&mut self, expr: &Expr) {
        self.iterables += 1;
        self.visit_expr(expr);
        self.iterables -= 1;
    }

    /// `await`, `async for` and `async with` need an asynchronous function around them.
    fn require_async(&mut self, what: &str, range: TextRange) {
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

    fn declare(&mut self, names: &[ast::Identifier], is_global: bool, range: TextRange) {
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

    /// Decides the places of a scope's names, then of its children's. `enclosing` holds the function scopes around it.
    fn resolve(&mut self, index: usize, enclosing: &mut Vec<usize>) {
        let kind = self.scopes[index].kind;
        let names: Vec<(String, Uses)> = self.scopes[index].names.iter().map(|(n, u)| (n.clone(), *u)).collect();
        for (name, uses) in names {
            let place = if uses.global || kind == ScopeKind::Module {
                Place::Global
            } else if uses.bound && !uses.nonlocal {
                Place::Local
            } else if let Some(owner) = self.owner(&name, enclosing) {
                if uses.nonlocal && self.scopes[owner].names.get(&name).is_some_and(|uses| uses.type_parameter) {
                    self.fail(format!("nonlocal binding not allowed for type parameter '{name}'"), uses.declared);
                }
                self.share(&name, owner, index, enclosing);
                Place::Free
            } else {
                if uses.nonlocal {
                    self.fail(format!("no binding for nonlocal '{name}' found"), uses.declared);
                }
                Place::Global
            };
            // An inner scope may have made it a cell already.
            let places = &mut self.scopes[index].places;
            if places.get(&name).is_none_or(|old| *old != Place::Cell && *old != Place::Free) {
                places.insert(name, place);
            }
        }
        if kind != ScopeKind::Module {
            enclosing.push(index);
        }
        for child in self.scopes[index].children.clone() {
            self.resolve(child, enclosing);
        }
        if kind != ScopeKind::Module {
            enclosing.pop();
        }
    }

    /// The innermost enclosing function that binds the name.
    fn owner(&self, name: &str, enclosing: &[usize]) -> Option<usize> {
        for &index in enclosing.iter().rev() {
            let scope = &self.scopes[index];
            if scope.kind == ScopeKind::Class {
                if matches!(name, "__class__" | CLASS_NAMESPACE) {
                    return Some(index);
                }
                continue;
            }
            match scope.names.get(name) {
                Some(uses) if uses.global => return None,
                Some(uses) if uses.bound && !uses.nonlocal => return Some(index),
                _ => {}
            }
        }
        None
    }

    /// The owner keeps the name in a cell; the scopes between pass it on.
    fn share(&mut self, name: &str, owner: usize, user: usize, enclosing: &[usize]) {
        self.scopes[owner].places.insert(name.to_owned(), Place::Cell);
        let start = enclosing.iter().position(|&index| index == owner).map_or(0, |at| at + 1);
        for &between in &enclosing[start..] {
            if between != user {
                let scope = &mut self.scopes[between];
                let bound_here = scope.kind == ScopeKind::Class && scope.names.get(name).is_some_and(|uses| uses.bound);
                if bound_here {
                    // The class body binds the name for itself and passes the outer one on under a name of its own.
                    scope.places.insert(passed_name(name), Place::Free);
                } else {
                    scope.places.insert(name.to_owned(), Place::Free);
                }
            }
        }
    }
}

/// The parameters by which code that makes type parameters gets the defaults of its function, with the flags of making one.
pub(super) const DEFAULT_PARAMETERS: [(&str, u8); 2] = [(".defaults", DEFAULTS), (".kwdefaults", KW_DEFAULTS)];

/// The variable in which a class body passes its namespace on to the scopes that see it.
pub(super) const CLASS_NAMESPACE: &str = "__classdict__";

/// The slot name under which a class body passes on an outer variable that it also binds itself.
pub(super) fn passed_name(name: &str) -> String {
    format!("{name} (passed)")
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
        while let Some(left) = super::expression::left_of(first) {
            spine.push(first);
            first = left;
        }
        if self.nesting > super::DEEPEST_EXPRESSION {
            self.error.get_or_insert_with(|| super::too_deep(expr.range()));
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

/// What a type parameter evaluates when it is asked for, with the ranges by which their scopes are found.
pub(super) struct TypeParamParts<'a> {
    pub bound: Option<(TextRange, &'a Expr)>,
    pub default: Option<(TextRange, &'a Expr)>,
}

impl<'a> TypeParamParts<'a> {
    pub fn of(param: &'a ast::TypeParam) -> TypeParamParts<'a> {
        let (bound, default) = match param {
            ast::TypeParam::TypeVar(var) => (var.bound.as_deref(), var.default.as_deref()),
            ast::TypeParam::ParamSpec(spec) => (None, spec.default.as_deref()),
            ast::TypeParam::TypeVarTuple(tuple) => (None, tuple.default.as_deref()),
        };
        let name = param.name().range;
        TypeParamParts {
            bound: bound.map(|bound| (TextRange::new(name.start(), bound.end()), bound)),
            default: default.map(|default| (TextRange::new(name.end(), default.end()), default)),
        }
    }
}

/// By which range the scope of a type alias's value is found.
pub(super) fn alias_value_key(alias: &ast::StmtTypeAlias) -> TextRange {
    TextRange::new(alias.name.end(), alias.range.end())
}

impl Builder {
    /// Enters a scope of bounds, defaults, annotations or aliases: it sees the names of the class that it stands in.
    fn enter_within(&mut self, key: TextRange, within: &'static str) -> usize {
        let outer = self.enter(ScopeKind::Function, key, None);
        let around = &self.scopes[outer];
        let sees_class = around.kind == ScopeKind::Class || around.sees_class;
        let scope = self.scope();
        scope.within = Some(within);
        scope.sees_class = sees_class;
        if sees_class {
            scope.names.entry(CLASS_NAMESPACE.to_owned()).or_default().used = true;
        }
        outer
    }

    /// An expression that is evaluated later has a scope of its own.
    fn lazily(&mut self, key: TextRange, expr: &Expr, within: &'static str) {
        let outer = self.enter_within(key, within);
        self.visit_expr(expr);
        self.current = outer;
    }

    fn type_parameters(&mut self, params: &ast::TypeParams) {
        for param in &params.type_params {
            let name = param.name();
            if self.uses(name.as_str()).type_parameter {
                self.fail(format!("duplicate type parameter '{name}'"), param.range());
            }
            self.bind(name.as_str());
            self.uses(name.as_str()).type_parameter = true;
        }
        let mut has_default = false;
        for param in &params.type_params {
            let parts = TypeParamParts::of(param);
            if has_default && parts.default.is_none() {
                let text = format!("non-default type parameter '{}' follows default type parameter", param.name());
                self.fail(text, param.range());
            }
            has_default |= parts.default.is_some();
            if let Some((key, expr)) = parts.bound {
                let is_constrained = matches!(expr, Expr::Tuple(_));
                self.lazily(key, expr, if is_constrained { "a TypeVar constraint" } else { "a TypeVar bound" });
            }
            if let Some((key, expr)) = parts.default {
                let within = match param {
                    ast::TypeParam::TypeVar(_) => "a TypeVar default",
                    ast::TypeParam::TypeVarTuple(_) => "a TypeVarTuple default",
                    ast::TypeParam::ParamSpec(_) => "a ParamSpec default",
                };
                self.lazily(key, expr, within);
            }
        }
    }
}
