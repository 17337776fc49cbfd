//! Type parameters, and the scopes of what is evaluated when it is asked for.

use rustpython_ruff_python_ast::visitor::Visitor;
use rustpython_ruff_python_ast::{self as ast, Expr};
use rustpython_ruff_text_size::{Ranged, TextRange};

use super::builder::Builder;
use super::{CLASS_NAMESPACE, ScopeKind};

/// What a type parameter evaluates when it is asked for, with the ranges by which their scopes are found.
pub(in crate::compile) struct TypeParamParts<'a> {
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
pub(in crate::compile) fn alias_value_key(alias: &ast::StmtTypeAlias) -> TextRange {
    TextRange::new(alias.name.end(), alias.range.end())
}

impl Builder {
    /// Enters a scope of bounds, defaults, annotations or aliases: it sees the names of the class that it stands in.
    pub(super) fn enter_within(&mut self, key: TextRange, within: &'static str) -> usize {
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
    pub(super) fn lazily(&mut self, key: TextRange, expr: &Expr, within: &'static str) {
        let outer = self.enter_within(key, within);
        self.visit_expr(expr);
        self.current = outer;
    }

    pub(super) fn type_parameters(&mut self, params: &ast::TypeParams) {
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
