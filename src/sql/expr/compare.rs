//! Operators applied: `column == 5`, `column.in_([…])`, `column.like('%x%')`.

use std::rc::Rc;

use super::construct::{bind_value, null};
use super::membership::tuple_from;
use super::{Binary, BindParam, ClauseList, Const, Expr, ExprKind, Operand, Operator, Unary};
use crate::error::{Error, ErrorKind, Result};
use crate::selectable::Selectable;
use crate::types::{Affinity, Type, TypeArgs, adapt_binary, check_operator, type_of_value};
use crate::value::Value;

/// The keyword arguments of LIKE and its relatives.
#[derive(Clone, Debug, Default)]
pub struct LikeOptions {
    /// ESCAPE.
    pub escape: Option<Rc<str>>,
    /// Escape `%` and `_` of the given text.
    pub autoescape: bool,
}

impl Operand {
    /// The operand as an expression beside `expr` and `operator`.
    ///
    /// # Errors
    /// `ArgumentError` for a list where a value is expected.
    pub fn into_expr(self, beside: Option<&Expr>, operator: &Operator) -> Result<Expr> {
        match self {
            Self::Value(value) => match beside {
                Some(expr) => expr.bind_beside(operator, value),
                None if value.is_null() => Ok(null()),
                None => {
                    let ty = type_of_value(&value);
                    Ok(bind_value("param", value, ty))
                }
            },
            Self::Expr(expr) => Ok(match (beside, expr.kind()) {
                (Some(beside), ExprKind::Bind(bind)) if bind.ty.is_null() && !beside.ty().is_null() => {
                    let ty = beside.ty();
                    Expr::new(ExprKind::Bind(Rc::new(BindParam { ty, ..(**bind).clone() })))
                }
                _ => expr,
            }),
            Self::Query(query) => query.scalar_subquery_implicit(),
            Self::List(items) => {
                let values: Option<Vec<Value>> = items
                    .iter()
                    .map(|i| match i {
                        Self::Value(v) => Some(v.clone()),
                        _ => None,
                    })
                    .collect();
                match values {
                    Some(values) => Self::Value(Value::List(values.into())).into_expr(beside, operator),
                    None => Err(Error::argument(
                        "SQL expression element or literal value expected, got a list of expressions.",
                    )),
                }
            }
        }
    }
}

impl Selectable {
    /// `query.scalar_subquery()`.
    pub fn scalar_subquery(&self) -> Expr {
        self.subquery_expr(false)
    }

    /// The query without parentheses.
    pub fn bare_subquery(&self) -> Expr {
        self.subquery_expr(true)
    }

    fn subquery_expr(&self, is_bare: bool) -> Expr {
        let ty = self.scalar_type();
        Expr::new(ExprKind::ScalarSelect(Rc::new(super::ScalarSelect { query: self.unlabelled(), is_bare, ty })))
    }

    fn scalar_subquery_implicit(&self) -> Result<Expr> {
        Ok(self.scalar_subquery())
    }
}

impl Expr {
    /// A value written beside this expression, as a parameter named after a column.
    pub(crate) fn bind_beside(&self, operator: &Operator, value: Value) -> Result<Self> {
        let ty = self.ty().coerce_compared(operator, &value)?;
        Ok(self.bind_of_type(value, ty))
    }

    pub(super) fn bind_of_type(&self, value: Value, ty: Type) -> Self {
        let base = match self.kind() {
            ExprKind::Column(_) | ExprKind::Proxy(_) | ExprKind::Named(_) => {
                self.key().unwrap_or_else(|| Rc::from("param"))
            }
            ExprKind::Function(function) if function.host.as_ref().is_none_or(|host| host.names_parameters()) => {
                function.name.last.clone()
            }
            _ => Rc::from("param"),
        };
        bind_value(&base, value, ty)
    }

    /// `self operator other`.
    ///
    /// # Errors
    /// `ArgumentError` for operands that the operator does not take.
    pub fn operate(&self, operator: Operator, other: Operand) -> Result<Self> {
        self.apply(operator, other, false)
    }

    /// `other operator self`, for a plain value on the left.
    ///
    /// # Errors
    /// `ArgumentError` for operands that the operator does not take.
    pub fn reverse_operate(&self, operator: Operator, other: Operand) -> Result<Self> {
        self.apply(operator, other, true)
    }

    fn apply(&self, operator: Operator, other: Operand, reverse: bool) -> Result<Self> {
        if !reverse && let Some(made) = self.type_operator(&operator, &other)? {
            return Ok(made);
        }
        check_operator(&self.ty(), &operator);
        let is_membership = matches!(operator, Operator::In | Operator::NotIn);
        let other = match (self.kind(), other) {
            (ExprKind::Tuple(own), Operand::List(items)) if !is_membership => {
                Operand::Expr(tuple_from(own, &operator, items)?)
            }
            (_, other) => other,
        };
        match operator {
            Operator::And => super::and_(vec![self.clone(), other.into_expr(Some(self), &operator)?]),
            Operator::Or => super::or_(vec![self.clone(), other.into_expr(Some(self), &operator)?]),
            Operator::In | Operator::NotIn => self.in_impl(operator, other),
            Operator::GetItem => self.get_item(other),
            Operator::Eq
            | Operator::Ne
            | Operator::Lt
            | Operator::Le
            | Operator::Gt
            | Operator::Ge
            | Operator::Is
            | Operator::IsNot
            | Operator::IsDistinctFrom
            | Operator::IsNotDistinctFrom => self.compare(operator, other, reverse),
            Operator::Custom(ref op) => {
                let ty = match (&op.return_type, op.is_comparison) {
                    (Some(ty), _) => Some(ty.clone()),
                    (None, true) => Some(Type::boolean()),
                    (None, false) => None,
                };
                self.binary(operator, other, reverse, ty)
            }
            _ => self.binary(operator, other, reverse, None),
        }
    }

    fn binary(&self, operator: Operator, other: Operand, reverse: bool, ty: Option<Type>) -> Result<Self> {
        let other = other.into_expr(Some(self), &operator)?;
        let (left, right) = if reverse { (other, self.clone()) } else { (self.clone(), other) };
        let (operator, ty) = match ty {
            Some(ty) => (operator, ty),
            None => adapt_binary(&operator, &left.ty(), &right.ty()),
        };
        Ok(Self::make_binary(left, right, operator, None, ty))
    }

    pub(super) fn make_binary(left: Self, right: Self, operator: Operator, negate: Option<Operator>, ty: Type) -> Self {
        let left = left.self_group(Some(&operator));
        let right = right.self_group(Some(&operator));
        let is_implicitly_boolean = operator.is_boolean();
        Self::new(ExprKind::Binary(Rc::new(Binary {
            left,
            right,
            operator,
            negate,
            ty,
            escape: None,
            flags: None,
            symmetric: false,
            is_implicitly_boolean,
        })))
    }

    fn is_collection_aggregate(&self) -> bool {
        matches!(self.kind(), ExprKind::Unary(u) if matches!(u.operator, Operator::Any | Operator::All))
    }

    fn compare(&self, operator: Operator, other: Operand, reverse: bool) -> Result<Self> {
        if self.is_collection_aggregate() && !reverse {
            return self.compare(operator.mirrored(), other, true);
        }
        let constant = match &other {
            Operand::Value(Value::Null) => Some(Const::Null),
            Operand::Value(Value::Bool(true)) => Some(Const::True),
            Operand::Value(Value::Bool(false)) => Some(Const::False),
            Operand::Expr(expr) => match expr.kind() {
                ExprKind::Const(constant) => Some(*constant),
                _ => None,
            },
            _ => None,
        };
        let boolean = Type::boolean();
        if let Some(constant) = constant {
            let right = Self::new(ExprKind::Const(constant));
            let distinct = matches!(operator, Operator::IsDistinctFrom | Operator::IsNotDistinctFrom);
            let equality = matches!(operator, Operator::Eq | Operator::Ne);
            if distinct || (equality && constant != Const::Null) {
                let negate = operator.negated();
                return Ok(Self::make_binary(self.clone(), right, operator, negate, boolean));
            }
            if !self.is_collection_aggregate() {
                let operator = match operator {
                    Operator::Eq | Operator::Is => Operator::Is,
                    Operator::Ne | Operator::IsNot => Operator::IsNot,
                    _ => return Err(no_comparison()),
                };
                let negate = operator.negated();
                return Ok(Self::make_binary(self.clone(), right, operator, negate, boolean));
            }
        }
        let right = match other {
            Operand::Value(value) if self.is_collection_aggregate() => {
                let ty = match self.kind() {
                    ExprKind::Unary(unary) => match &unary.element.ty().args {
                        TypeArgs::Array { item, .. } => item.coerce_compared(&operator, &value)?,
                        _ => unary.element.ty().coerce_compared(&operator, &value)?,
                    },
                    _ => type_of_value(&value),
                };
                bind_value("param", value, ty)
            }
            other => other.into_expr(Some(self), &operator)?,
        };
        let (left, right) = if reverse { (right, self.clone()) } else { (self.clone(), right) };
        let negate =
            if left.is_collection_aggregate() || right.is_collection_aggregate() { None } else { operator.negated() };
        Ok(Self::make_binary(left, right, operator, negate, boolean))
    }

    fn get_item(&self, index: Operand) -> Result<Self> {
        let ty = self.ty().undecorated();
        match ty.affinity() {
            Affinity::Json => {
                let is_path = match &index {
                    Operand::List(_) => true,
                    Operand::Value(value) => value.items().is_some(),
                    _ => false,
                };
                let operator = if is_path { Operator::JsonPathGetItem } else { Operator::JsonGetItem };
                let value = match index {
                    Operand::List(items) => {
                        let keys = items.into_iter().map(|item| match item {
                            Operand::Value(value) => value,
                            _ => Value::Null,
                        });
                        Operand::Value(Value::Host(Rc::new(crate::JsonPath(keys.collect()))))
                    }
                    other => other,
                };
                let right = value.into_expr(Some(self), &operator)?;
                Ok(Self::make_binary(self.clone(), right, operator, None, self.ty()))
            }
            Affinity::Array => {
                let item = ty.array_item();
                let shift = i64::from(matches!(&ty.args, TypeArgs::Array { zero_indexes: true, .. }));
                let right = match index {
                    Operand::Value(Value::Int(place)) => self.bind_of_type(Value::Int(place + shift), Type::integer()),
                    other => other.into_expr(Some(self), &Operator::GetItem)?,
                };
                Ok(Self::make_binary(self.clone(), right, Operator::GetItem, None, item))
            }
            _ => Err(Error::new(ErrorKind::NotImplemented, "Operator 'getitem' is not supported on this expression")),
        }
    }

    /// `self.between(low, high)`.
    ///
    /// # Errors
    /// `ArgumentError` for operands that are no values.
    pub fn between(&self, low: Operand, high: Operand, symmetric: bool) -> Result<Self> {
        check_operator(&self.ty(), &Operator::Between);
        let bound = |operand: Operand| match (self.kind(), operand) {
            (ExprKind::Tuple(own), Operand::List(items)) => tuple_from(own, &Operator::And, items),
            (_, operand) => operand.into_expr(Some(self), &Operator::And),
        };
        let (low, high) = (bound(low)?, bound(high)?);
        let pair = Self::new(ExprKind::List(Rc::new(ClauseList {
            items: vec![low, high],
            operator: Operator::And,
            group: false,
            ty: Type::null(),
        })));
        Ok(Self::new(ExprKind::Binary(Rc::new(Binary {
            left: self.self_group(Some(&Operator::Between)),
            right: pair,
            operator: Operator::Between,
            negate: Some(Operator::NotBetween),
            ty: Type::boolean(),
            escape: None,
            flags: None,
            symmetric,
            is_implicitly_boolean: true,
        }))))
    }

    /// `self.like(…)`, `ilike`, `startswith`, `endswith`, `contains` and their relatives, by operator.
    ///
    /// # Errors
    /// `TypeError` for `autoescape` with something that is no string.
    pub fn like(&self, operator: Operator, other: Operand, options: LikeOptions) -> Result<Self> {
        let (other, escape) = if options.autoescape {
            let Operand::Value(Value::Str(text)) = &other else {
                return Err(Error::type_error("String value expected when autoescape=True"));
            };
            let escape = options.escape.unwrap_or_else(|| Rc::from("/"));
            let mut text = text.to_string();
            if !matches!(&*escape, "%" | "_") {
                text = text.replace(&*escape, &format!("{escape}{escape}"));
            }
            let text = text.replace('%', &format!("{escape}%")).replace('_', &format!("{escape}_"));
            (Operand::Value(Value::text(&text)), Some(escape))
        } else {
            (other, options.escape)
        };
        check_operator(&self.ty(), &operator);
        if matches!(other, Operand::Value(Value::Null | Value::Bool(_))) {
            return Err(no_comparison());
        }
        let right = other.into_expr(Some(self), &operator)?;
        Ok(Self::new(ExprKind::Binary(Rc::new(Binary {
            left: self.self_group(Some(&operator)),
            right: right.self_group(Some(&operator)),
            negate: operator.negated(),
            operator,
            ty: Type::boolean(),
            escape,
            flags: None,
            symmetric: false,
            is_implicitly_boolean: true,
        }))))
    }

    /// `self.regexp_match(pattern, flags)`, `self.regexp_replace(pattern, replacement, flags)`.
    ///
    /// # Errors
    /// `ArgumentError` for operands that are no values.
    pub fn regexp(&self, pattern: Operand, replacement: Option<Operand>, flags: Option<&str>) -> Result<Self> {
        let pattern = pattern.into_expr(Some(self), &Operator::Comma)?;
        let flags = flags.map(|f| bind_value("param", Value::text(f), Type::string()));
        let (operator, negate, right) = match replacement {
            Some(replacement) => {
                let replacement = replacement.into_expr(Some(self), &Operator::Comma)?;
                let list = ClauseList {
                    items: vec![pattern, replacement],
                    operator: Operator::Comma,
                    group: false,
                    ty: Type::null(),
                };
                (Operator::RegexpReplace, None, Self::new(ExprKind::List(Rc::new(list))))
            }
            None => (Operator::RegexpMatch, Some(Operator::NotRegexpMatch), pattern),
        };
        Ok(Self::new(ExprKind::Binary(Rc::new(Binary {
            left: self.self_group(Some(&operator)),
            right: right.self_group(Some(&operator)),
            operator,
            negate,
            ty: Type::null(),
            escape: None,
            flags,
            symmetric: false,
            is_implicitly_boolean: false,
        }))))
    }

    /// `self.match(words, postgresql_regconfig=…)`.
    ///
    /// # Errors
    /// `ArgumentError` for an operand that is no value.
    pub fn matches(&self, words: Operand, configuration: Option<&str>) -> Result<Self> {
        check_operator(&self.ty(), &Operator::Match);
        let right = words.into_expr(Some(self), &Operator::Match)?;
        Ok(Self::new(ExprKind::Binary(Rc::new(Binary {
            left: self.self_group(Some(&Operator::Match)),
            right: right.self_group(Some(&Operator::Match)),
            operator: Operator::Match,
            negate: Some(Operator::NotMatch),
            ty: Type::new(crate::types::TypeClass::Match),
            escape: None,
            flags: configuration.map(|name| bind_value("param", Value::text(name), Type::string())),
            symmetric: false,
            is_implicitly_boolean: true,
        }))))
    }

    /// `-self`.
    pub fn neg(&self) -> Self {
        check_operator(&self.ty(), &Operator::Neg);
        self.unary(Operator::Neg, self.ty(), false)
    }

    /// `self.bitwise_not()`.
    pub fn bitwise_not(&self) -> Self {
        check_operator(&self.ty(), &Operator::BitNot);
        self.unary(Operator::BitNot, self.ty(), false)
    }

    pub(crate) fn unary(&self, operator: Operator, ty: Type, is_modifier: bool) -> Self {
        Self::new(ExprKind::Unary(Rc::new(Unary {
            element: self.self_group(Some(&operator)),
            operator,
            is_modifier,
            negate: None,
            ty,
        })))
    }
}

/// The error of an operator that a constant cannot stand beside.
fn no_comparison() -> Error {
    Error::argument(
        "Only '=', '!=', 'is_()', 'is_not()', 'is_distinct_from()', 'is_not_distinct_from()' operators can be used with None/True/False",
    )
}
