//! Functions, lambdas and classes.

use rustpython_ruff_python_ast::{self as ast, Expr};
use rustpython_ruff_text_size::{Ranged, TextRange};

use super::scope::{
    CLASS_NAMESPACE, DEFAULT_PARAMETERS, Place, ScopeKind, TypeParamParts, alias_value_key, passed_name,
};
use super::unit::Unit;
use super::{Compiler, Result, docstring, fail};
use crate::code::{CodeKind, Instr, Span};
use crate::object::value::Value;
use crate::object::{Object, data::Data};

/// Flags of [`Instr::MakeFunction`].
pub(crate) const DEFAULTS: u8 = 1;
pub(crate) const KW_DEFAULTS: u8 = 2;
pub(crate) const ANNOTATIONS: u8 = 4;
pub(crate) const CLOSURE: u8 = 8;

pub(super) fn span(range: TextRange) -> Span {
    Span { start: range.start().to_u32(), end: range.end().to_u32() }
}

impl<'a> Compiler<'a> {
    /// The `__qualname__` of something defined here.
    pub(super) fn inner_qualname(&mut self, name: &str) -> String {
        let in_global = self.scope().place(name) == Place::Global && self.scope().binds(name);
        // A comprehension that runs as part of the code around it has no name of its own.
        let Some(unit) = self.units.iter().rev().find(|unit| !unit.is_inlined) else {
            return name.to_owned();
        };
        match unit.kind {
            CodeKind::Module => name.to_owned(),
            _ if in_global => name.to_owned(),
            _ if unit.name.starts_with("<generic parameters of ") => match unit.qualname.rsplit_once('.') {
                Some((outer, _)) => format!("{outer}.{name}"),
                None => name.to_owned(),
            },
            CodeKind::Class => format!("{}.{name}", unit.qualname),
            CodeKind::Function => format!("{}.<locals>.{name}", unit.qualname),
        }
    }

    pub(super) fn function_def(&mut self, def: &'a ast::StmtFunctionDef) -> Result {
        // A decorator's call stands at the decorator.
        self.decorators(&def.decorator_list)?;
        let start = def.decorator_list.last().map_or(def.range.start(), |last| last.range.end());
        let range = TextRange::new(start, def.range.end());
        match &def.type_params {
            Some(params) => {
                self.enter_generic(def.name.as_str(), params)?;
                let mut flags = 0;
                for (name, flag) in DEFAULT_PARAMETERS {
                    if self.unit().slot(name).is_some() {
                        self.unit().positional += 1;
                        self.load_name(name, params.range);
                        flags |= flag;
                    }
                }
                self.plain_function(def, range, flags)?;
                self.leave_generic(params, Some(def))?;
            }
            None => {
                let flags = self.defaults(&def.parameters)?;
                self.plain_function(def, range, flags)?;
            }
        }
        self.apply_decorators(&def.decorator_list);
        self.store_name(def.name.as_str(), def.name.range);
        Ok(())
    }

    /// Makes a function whose defaults, as the flags tell, are on the stack.
    fn plain_function(&mut self, def: &'a ast::StmtFunctionDef, range: TextRange, mut flags: u8) -> Result {
        flags |= self.annotations(&def.parameters, def.returns.as_deref())?;
        let scope = self.scopes.of(def.range);
        let qualname = self.inner_qualname(def.name.as_str());
        let mut unit = Unit::new(scope, CodeKind::Function, def.name.as_str(), &qualname);
        unit.first = span(TextRange::new(def.range.start(), def.name.range.end()));
        self.lay_out(&mut unit, Some(&def.parameters));
        unit.doc = docstring(&def.body).map(Value::str);
        self.units.push(unit);
        self.body(&def.body)?;
        let end = def.body.last().map_or(range, Ranged::range);
        self.emit_const(Value::None, end);
        self.emit(Instr::Return, end);
        let unit = self.units.pop().expect("invariant: the function's unit was pushed");
        self.make_function(unit, flags, range);
        Ok(())
    }

    fn lay_out(&mut self, unit: &mut Unit<'a>, parameters: Option<&'a ast::Parameters>) {
        let scope = &self.scopes.all[unit.scope];
        let private = scope.private.as_deref();
        if let Some(parameters) = parameters {
            unit.positional_only = parameters.posonlyargs.len() as u32;
            unit.positional = (parameters.posonlyargs.len() + parameters.args.len()) as u32;
            unit.keyword_only = parameters.kwonlyargs.len() as u32;
            unit.varargs = parameters.vararg.is_some();
            unit.varkw = parameters.kwarg.is_some();
            let named = parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs);
            let variadic = parameters.vararg.iter().chain(&parameters.kwarg);
            let names =
                named.map(|parameter| &parameter.parameter.name).chain(variadic.map(|parameter| &parameter.name));
            unit.variables = names.map(|name| super::scope::mangle(private, name.as_str())).collect();
        }
        unit.lay_out(scope);
    }

    pub(super) fn lambda(&mut self, lambda: &'a ast::ExprLambda) -> Result {
        let flags = match &lambda.parameters {
            Some(parameters) => self.defaults(parameters)?,
            None => 0,
        };
        let scope = self.scopes.of(lambda.range);
        let qualname = self.inner_qualname("<lambda>");
        let mut unit = Unit::new(scope, CodeKind::Function, "<lambda>", &qualname);
        unit.first = span(lambda.range);
        self.lay_out(&mut unit, lambda.parameters.as_deref());
        self.units.push(unit);
        self.expr(&lambda.body)?;
        self.emit(Instr::Return, lambda.body.range());
        let unit = self.units.pop().expect("invariant: the lambda's unit was pushed");
        self.make_function(unit, flags, lambda.range);
        Ok(())
    }

    /// Pushes default values; gives the flags.
    fn defaults(&mut self, parameters: &'a ast::Parameters) -> Result<u8> {
        let mut flags = 0;
        let positional = parameters.posonlyargs.iter().chain(&parameters.args);
        let defaults: Vec<&'a Expr> = positional.filter_map(|parameter| parameter.default.as_deref()).collect();
        if !defaults.is_empty() {
            for default in &defaults {
                self.expr(default)?;
            }
            self.emit(Instr::BuildTuple(defaults.len() as u32), parameters.range);
            flags |= DEFAULTS;
        }
        let mut count = 0;
        for parameter in &parameters.kwonlyargs {
            if let Some(default) = &parameter.default {
                let name = self.mangled(parameter.parameter.name.as_str());
                let name = self.string_constant(&name);
                self.emit(Instr::Const(name), parameters.range);
                self.expr(default)?;
                count += 1;
            }
        }
        if count > 0 {
            self.emit(Instr::BuildMap(count), parameters.range);
            flags |= KW_DEFAULTS;
        }
        Ok(flags)
    }

    /// Pushes annotations; gives the flags.
    fn annotations(&mut self, parameters: &'a ast::Parameters, returns: Option<&'a Expr>) -> Result<u8> {
        let mut count = 0;
        for parameter in parameters {
            if let Some(annotation) = parameter.annotation() {
                let name = self.mangled(parameter.name().as_str());
                let name = self.string_constant(&name);
                self.emit(Instr::Const(name), annotation.range());
                self.annotation(annotation)?;
                count += 1;
            }
        }
        if let Some(returns) = returns {
            let name = self.string_constant("return");
            self.emit(Instr::Const(name), returns.range());
            self.annotation(returns)?;
            count += 1;
        }
        if count == 0 {
            return Ok(0);
        }
        self.emit(Instr::BuildMap(count), parameters.range);
        Ok(ANNOTATIONS)
    }

    /// Pushes a function made from a finished unit; what the flags name is on the stack already.
    pub(super) fn make_function(&mut self, unit: Unit<'a>, mut flags: u8, range: TextRange) {
        let free = unit.free_variables();
        let scope = &self.scopes.all[unit.scope];
        let code = unit.finish(self.vm, self.source, scope);
        if !free.is_empty() {
            flags |= CLOSURE;
            for name in &free {
                let outer = self.unit();
                let name = name.strip_suffix(" (passed)").unwrap_or(name);
                let slot = outer.slot(&passed_name(name)).or_else(|| outer.slot(name)).unwrap_or(0);
                self.emit(Instr::LoadCell(slot), range);
            }
            self.emit(Instr::BuildTuple(free.len() as u32), range);
        }
        let code = self.unit().constant(Value::Obj(Object::plain(Data::Code(code))));
        self.emit(Instr::MakeFunction { flags, code }, range);
    }

    fn decorators(&mut self, decorators: &'a [ast::Decorator]) -> Result {
        for decorator in decorators {
            self.expr(&decorator.expression)?;
            self.emit(Instr::PushUnbound, decorator.expression.range());
        }
        Ok(())
    }

    fn apply_decorators(&mut self, decorators: &'a [ast::Decorator]) {
        for decorator in decorators.iter().rev() {
            self.emit(Instr::Call(1), decorator.expression.range());
        }
    }

    pub(super) fn class_def(&mut self, def: &'a ast::StmtClassDef) -> Result {
        self.decorators(&def.decorator_list)?;
        let start = def.decorator_list.last().map_or(def.range.start(), |last| last.range.end());
        let range = TextRange::new(start, def.range.end());
        match &def.type_params {
            Some(params) => {
                self.enter_generic(def.name.as_str(), params)?;
                self.plain_class(def, range, Some(params))?;
                self.leave_generic(params, None)?;
            }
            None => self.plain_class(def, range, None)?,
        }
        self.apply_decorators(&def.decorator_list);
        self.store_name(def.name.as_str(), def.name.range);
        Ok(())
    }

    fn plain_class(
        &mut self,
        def: &'a ast::StmtClassDef,
        range: TextRange,
        params: Option<&'a ast::TypeParams>,
    ) -> Result {
        let scope = self.scopes.of(def.range);
        let qualname = self.inner_qualname(def.name.as_str());
        let mut unit = Unit::new(scope, CodeKind::Class, def.name.as_str(), &qualname);
        unit.first = span(range);
        unit.lay_out(&self.scopes.all[scope]);
        self.units.push(unit);
        let at = TextRange::new(range.start(), def.name.range.end());
        if self.scope().place(CLASS_NAMESPACE) == Place::Cell
            && let Some(slot) = self.unit().slot(CLASS_NAMESPACE)
        {
            self.emit(Instr::LoadNamespace, at);
            self.emit(Instr::StoreDeref(slot), at);
        }
        let name = self.name("__name__");
        self.emit(Instr::LoadName(name), at);
        let name = self.name("__module__");
        self.emit(Instr::StoreName(name), at);
        let value = self.string_constant(&qualname);
        self.emit(Instr::Const(value), at);
        let name = self.name("__qualname__");
        self.emit(Instr::StoreName(name), at);
        let line = self.source.line_of(def.range.start().to_u32());
        self.emit_const(Value::Int(i64::from(line)), at);
        let name = self.name("__firstlineno__");
        self.emit(Instr::StoreName(name), at);
        if self.scope().has_annotations {
            self.emit(Instr::SetupAnnotations, at);
        }
        if let Some(doc) = docstring(&def.body) {
            let doc = self.string_constant(doc);
            self.emit(Instr::Const(doc), at);
            let name = self.name("__doc__");
            self.emit(Instr::StoreName(name), at);
        }
        self.body(&def.body)?;
        let attributes = super::static_attributes::of(&def.body);
        let attributes = attributes.into_iter().map(|name| self.vm.intern(name).value()).collect();
        self.emit_const(Value::tuple(attributes), at);
        let name = self.name("__static_attributes__");
        self.emit(Instr::StoreName(name), at);
        let cell = (self.scope().place("__class__") == Place::Cell).then(|| self.unit().slot("__class__")).flatten();
        if let Some(slot) = cell {
            self.emit(Instr::LoadCell(slot), at);
            let name = self.name("__classcell__");
            self.emit(Instr::StoreName(name), at);
        }
        self.emit_const(Value::None, at);
        self.emit(Instr::Return, at);
        let unit = self.units.pop().expect("invariant: the class's unit was pushed");
        self.make_function(unit, 0, range);
        let name = self.string_constant(def.name.as_str());
        self.emit(Instr::Const(name), range);
        let no_bases: &'a [Expr] = &[];
        let no_keywords: &'a [ast::Keyword] = &[];
        let (bases, keywords) = match &def.arguments {
            Some(arguments) => {
                if let Some(bare) = arguments.args.iter().find(|base| is_bare_generator(base)) {
                    return fail("invalid syntax", bare);
                }
                (&*arguments.args, &*arguments.keywords)
            }
            None => (no_bases, no_keywords),
        };
        self.tuple(bases, range)?;
        if let Some(params) = params {
            self.generic_base(params, range);
        }
        if keywords.is_empty() {
            self.emit(Instr::PushUnbound, range);
        } else {
            // `DictMerge` names the function it merges for: the class body stands where a call has its callable.
            self.keyword_dict(keywords, range)?;
        }
        self.emit(Instr::BuildClass, range);
        Ok(())
    }

    /// At the start of code that sees the names of the class around it: takes that class's namespace.
    fn see_class(&mut self, range: TextRange) {
        if self.scope().sees_class
            && let Some(slot) = self.unit().slot(CLASS_NAMESPACE)
        {
            self.emit(Instr::LoadDeref(slot), range);
            self.emit(Instr::UseNamespace, range);
        }
    }

    /// Starts the hidden function that holds type parameters.
    fn enter_generic(&mut self, name: &str, params: &'a ast::TypeParams) -> Result {
        let scope = self.scopes.of(params.range);
        let name = format!("<generic parameters of {name}>");
        let qualname = self.inner_qualname(&name);
        let mut unit = Unit::new(scope, CodeKind::Function, &name, &qualname);
        unit.first = span(params.range);
        unit.lay_out(&self.scopes.all[scope]);
        self.units.push(unit);
        self.see_class(params.range);
        self.type_params(params)?;
        Ok(())
    }

    /// Makes the type parameters and stores them under their names.
    fn type_params(&mut self, params: &'a ast::TypeParams) -> Result {
        let mut defaulted: Option<&str> = None;
        for param in &params.type_params {
            let range = param.range();
            let parts = TypeParamParts::of(param);
            let name = param.name().as_str();
            if parts.default.is_some() {
                defaulted = Some(name);
            } else if defaulted.is_some() {
                return fail(format!("non-default type parameter '{name}' follows default type parameter"), param);
            }
            let is_constrained = matches!(parts.bound, Some((_, Expr::Tuple(_))));
            let kind = match param {
                ast::TypeParam::TypeVar(_) if is_constrained => 3,
                ast::TypeParam::TypeVar(_) => 0,
                ast::TypeParam::TypeVarTuple(_) => 1,
                ast::TypeParam::ParamSpec(_) => 2,
            };
            self.typing("_type_param", range);
            self.emit(Instr::PushUnbound, range);
            self.emit_const(Value::Int(kind), range);
            let text = self.string_constant(name);
            self.emit(Instr::Const(text), range);
            for part in [parts.bound, parts.default] {
                match part {
                    Some((key, expr)) => self.thunk(key, name, expr)?,
                    None => self.emit_const(Value::None, range),
                }
            }
            self.emit(Instr::Call(4), range);
            self.store_name(name, range);
        }
        Ok(())
    }

    /// Pushes a function that evaluates an expression.
    fn thunk(&mut self, key: TextRange, name: &str, expr: &'a Expr) -> Result {
        let scope = self.scopes.of(key);
        let qualname = self.inner_qualname(name);
        let mut unit = Unit::new(scope, CodeKind::Function, name, &qualname);
        unit.first = span(expr.range());
        unit.lay_out(&self.scopes.all[scope]);
        self.units.push(unit);
        self.see_class(expr.range());
        match expr {
            // The default of a `*Ts` may be unpacked.
            Expr::Starred(starred) => {
                self.expr(&starred.value)?;
                self.emit(Instr::GetIter, starred.range);
                self.emit(Instr::Unpack(1), starred.range);
            }
            expr => self.expr(expr)?,
        }
        self.emit(Instr::Return, expr.range());
        let unit = self.units.pop().expect("invariant: the function's unit was pushed");
        self.make_function(unit, 0, expr.range());
        Ok(())
    }

    /// `[result]`: ends the hidden function and calls it.
    fn leave_generic(&mut self, params: &'a ast::TypeParams, function: Option<&'a ast::StmtFunctionDef>) -> Result {
        let range = params.range;
        if function.is_some() || self.scope().kind == ScopeKind::Function {
            self.emit(Instr::Copy(1), range);
            for param in &params.type_params {
                self.load_name(param.name().as_str(), range);
            }
            self.emit(Instr::BuildTuple(params.type_params.len() as u32), range);
            self.emit(Instr::Swap(2), range);
            let name = self.name("__type_params__");
            self.emit(Instr::StoreAttr(name), range);
        }
        self.emit(Instr::Return, range);
        let unit = self.units.pop().expect("invariant: the type parameters' unit was pushed");
        self.make_function(unit, 0, range);
        self.emit(Instr::PushUnbound, range);
        // Defaults belong to the code around the type parameters.
        let flags = function.map_or(Ok(0), |def| self.defaults(&def.parameters))?;
        self.emit(Instr::Call(flags.count_ones()), range);
        Ok(())
    }

    /// `[bases] -> [bases + (Generic[T, …],)]`
    fn generic_base(&mut self, params: &'a ast::TypeParams, range: TextRange) {
        self.typing("Generic", range);
        for param in &params.type_params {
            self.load_name(param.name().as_str(), range);
        }
        self.emit(Instr::BuildTuple(params.type_params.len() as u32), range);
        self.emit(Instr::GetItem, range);
        self.emit(Instr::BuildTuple(1), range);
        self.emit(Instr::Binary(crate::vm::operators::BinaryOp::Add), range);
    }

    /// Pushes a name of `typing`.
    fn typing(&mut self, name: &str, range: TextRange) {
        self.emit_const(Value::Int(0), range);
        self.emit_const(Value::tuple(vec![self.vm.intern(name).value()]), range);
        let module = self.name("typing");
        self.emit(Instr::ImportName(module), range);
        let name = self.name(name);
        self.emit(Instr::ImportFrom(name), range);
        self.emit(Instr::Swap(2), range);
        self.emit(Instr::Pop, range);
    }

    pub(super) fn type_alias(&mut self, alias: &'a ast::StmtTypeAlias) -> Result {
        let range = alias.range;
        let Expr::Name(name) = &*alias.name else {
            return fail("cannot assign to expression", alias);
        };
        let text = name.id.as_str();
        let scope = self.scopes.of(range);
        let hidden = format!("<generic parameters of {text}>");
        let qualname = self.inner_qualname(&hidden);
        let mut unit = Unit::new(scope, CodeKind::Function, &hidden, &qualname);
        unit.first = span(range);
        unit.lay_out(&self.scopes.all[scope]);
        self.units.push(unit);
        self.see_class(range);
        if let Some(params) = &alias.type_params {
            self.type_params(params)?;
        }
        self.typing("_type_alias", range);
        self.emit(Instr::PushUnbound, range);
        let index = self.string_constant(text);
        self.emit(Instr::Const(index), range);
        self.thunk(alias_value_key(alias), text, &alias.value)?;
        let params = alias.type_params.as_ref().map_or(&[][..], |params| &params.type_params);
        for param in params {
            self.load_name(param.name().as_str(), range);
        }
        self.emit(Instr::BuildTuple(params.len() as u32), range);
        let name = self.name("__name__");
        self.emit(Instr::LoadGlobal(name), range);
        self.emit(Instr::Call(4), range);
        self.emit(Instr::Return, range);
        let unit = self.units.pop().expect("invariant: the alias's unit was pushed");
        self.make_function(unit, 0, range);
        self.emit(Instr::PushUnbound, range);
        self.emit(Instr::Call(0), range);
        self.store_name(text, range);
        Ok(())
    }
}

/// Whether an expression is a generator without parentheses of its own.
fn is_bare_generator(expr: &Expr) -> bool {
    matches!(expr, Expr::Generator(generator) if !generator.parenthesized)
}
