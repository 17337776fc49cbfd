//! Which scope each name of a program belongs to.

mod builder;
mod resolve;
mod type_parameters;
mod visit;

use std::collections::HashMap;

use indexmap::IndexMap;
use rustpython_ruff_python_ast::visitor::Visitor;
use rustpython_ruff_python_ast::{Expr, Stmt};
use rustpython_ruff_text_size::TextRange;

use super::error::CompileError;
use super::{DEFAULTS, KW_DEFAULTS};
use builder::Builder;
pub(in crate::compile) use type_parameters::{TypeParamParts, alias_value_key};

/// What a scope belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::compile) enum ScopeKind {
    Module,
    Class,
    Function,
    Comprehension,
}

/// Where a name lives, seen from one scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::compile) enum Place {
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
pub(in crate::compile) struct Scope {
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
pub(in crate::compile) struct Scopes {
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

/// The parameters by which code that makes type parameters gets the defaults of its function, with the flags of making one.
pub(in crate::compile) const DEFAULT_PARAMETERS: [(&str, u8); 2] =
    [(".defaults", DEFAULTS), (".kwdefaults", KW_DEFAULTS)];

/// The variable in which a class body passes its namespace on to the scopes that see it.
pub(in crate::compile) const CLASS_NAMESPACE: &str = "__classdict__";

/// The slot name under which a class body passes on an outer variable that it also binds itself.
pub(in crate::compile) fn passed_name(name: &str) -> String {
    format!("{name} (passed)")
}
