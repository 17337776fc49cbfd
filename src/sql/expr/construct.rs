//! Expressions made from scratch: `literal`, `column`, `case`, `cast`, `exists`, ….

use std::rc::Rc;

use super::{
    BindParam, Case, Cast, ClauseList, Const, Expr, ExprKind, Extract, FilterClause, Frame, NamedColumn, Operand,
    Operator, Over, Tuple, TypeCoerce, WithinGroup,
};
use crate::error::{Error, ErrorKind, Result};
use crate::name::Name;
use crate::selectable::Selectable;
use crate::types::{Type, TypeArgs, TypeClass, type_of_value};
use crate::value::Value;

/// A bound value with a made-up key `base_1`.
pub(crate) fn bind_value(base: &str, value: Value, ty: Type) -> Expr {
    Expr::new(ExprKind::Bind(Rc::new(BindParam::anonymous(base, value, ty))))
}

/// `null()`.
pub fn null() -> Expr {
    Expr::new(ExprKind::Const(Const::Null))
}

/// `true()`.
pub fn true_() -> Expr {
    Expr::new(ExprKind::Const(Const::True))
}

/// `false()`.
pub fn false_() -> Expr {
    Expr::new(ExprKind::Const(Const::False))
}

/// `literal(value, type)`.
pub fn literal(value: Value, ty: Option<Type>) -> Expr {
    let ty = ty.unwrap_or_else(|| type_of_value(&value));
    bind_value("param", value, ty)
}

/// `bindparam(…)`: any parameter.
pub fn bindparam(bind: BindParam) -> Expr {
    Expr::new(ExprKind::Bind(Rc::new(bind)))
}

/// `column('name', type)`.
pub fn column(name: Name, ty: Option<Type>) -> Expr {
    let ty = ty.unwrap_or_default();
    Expr::new(ExprKind::Named(Rc::new(NamedColumn { name, is_literal: false, is_whole: false, ty, table: None })))
}

/// `literal_column('text', type)`.
pub fn literal_column(text: &str, ty: Option<Type>) -> Expr {
    let ty = ty.unwrap_or_default();
    let name = Name::new(text);
    Expr::new(ExprKind::Named(Rc::new(NamedColumn { name, is_literal: true, is_whole: false, ty, table: None })))
}

/// `case((condition, result), …, else_=…)`; a value makes it `CASE value WHEN …`.
///
/// # Errors
/// `ArgumentError` for operands that are no values.
pub fn case(whens: Vec<(Operand, Operand)>, value: Option<Operand>, otherwise: Option<Operand>) -> Result<Expr> {
    let value = value.map(|v| v.into_expr(None, &Operator::Comma)).transpose()?;
    let mut pairs = Vec::with_capacity(whens.len());
    for (condition, result) in whens {
        let condition = condition.into_expr(None, &Operator::Comma)?.self_group(None);
        pairs.push((condition, result.into_expr(None, &Operator::Comma)?));
    }
    let otherwise = otherwise.map(|o| o.into_expr(None, &Operator::Comma)).transpose()?;
    let ty = pairs
        .iter()
        .rev()
        .map(|(_, result)| result.ty())
        .find(|ty| !ty.is_null())
        .or_else(|| otherwise.as_ref().map(Expr::ty))
        .unwrap_or_default();
    Ok(Expr::new(ExprKind::Case(Rc::new(Case { value, whens: pairs, otherwise, ty }))))
}

fn typed_operand(element: Operand, ty: &Type) -> Result<Expr> {
    match element {
        Operand::Value(value) if value.is_null() && !ty.should_evaluate_none() => Ok(null()),
        Operand::Value(value) => Ok(bind_value("param", value, ty.clone())),
        other => other.into_expr(None, &Operator::Comma),
    }
}

/// `cast(element, type)`.
///
/// # Errors
/// `ArgumentError` for an operand that is no value.
pub fn cast(element: Operand, ty: Type) -> Result<Expr> {
    let element = typed_operand(element, &ty)?;
    Ok(Expr::new(ExprKind::Cast(Rc::new(Cast { element, ty, is_try: false }))))
}

/// `try_cast(element, type)`.
///
/// # Errors
/// `ArgumentError` for an operand that is no value.
pub fn try_cast(element: Operand, ty: Type) -> Result<Expr> {
    let element = typed_operand(element, &ty)?;
    Ok(Expr::new(ExprKind::Cast(Rc::new(Cast { element, ty, is_try: true }))))
}

/// `type_coerce(element, type)`.
///
/// # Errors
/// `ArgumentError` for an operand that is no value.
pub fn type_coerce(element: Operand, ty: Type) -> Result<Expr> {
    let element = typed_operand(element, &ty)?;
    Ok(Expr::new(ExprKind::TypeCoerce(Rc::new(TypeCoerce { element, ty }))))
}

/// `extract(field, element)`.
///
/// # Errors
/// `ArgumentError` for an operand that is no value.
pub fn extract(field: &str, element: Operand) -> Result<Expr> {
    let element = element.into_expr(None, &Operator::Comma)?;
    Ok(Expr::new(ExprKind::Extract(Rc::new(Extract { field: Rc::from(field), element }))))
}

/// `tuple_(a, b)`.
pub fn tuple_(items: Vec<Expr>) -> Expr {
    let types: Vec<Type> = items.iter().map(Expr::ty).collect();
    let ty = Type::with_args(TypeClass::Tuple, TypeArgs::Tuple(types.into()));
    Expr::new(ExprKind::Tuple(Rc::new(Tuple { items, ty })))
}

/// `exists(query)`.
pub fn exists(query: &Selectable) -> Expr {
    let select = query.scalar_subquery();
    select.unary(Operator::Exists, Type::boolean(), false)
}

/// `any_(element)`.
pub fn any_(element: &Expr) -> Expr {
    element.self_group(None).unary(Operator::Any, Type::boolean(), false)
}

/// `all_(element)`.
pub fn all_(element: &Expr) -> Expr {
    element.self_group(None).unary(Operator::All, Type::boolean(), false)
}

/// `desc(element)`.
pub fn desc(element: &Expr) -> Expr {
    modifier(element, Operator::Desc)
}

/// `asc(element)`.
pub fn asc(element: &Expr) -> Expr {
    modifier(element, Operator::Asc)
}

/// `nulls_first(element)`.
pub fn nulls_first(element: &Expr) -> Expr {
    modifier(element, Operator::NullsFirst)
}

/// `nulls_last(element)`.
pub fn nulls_last(element: &Expr) -> Expr {
    modifier(element, Operator::NullsLast)
}

fn modifier(element: &Expr, operator: Operator) -> Expr {
    element.unary(operator, element.ty(), true)
}

/// `distinct(element)`.
pub fn distinct(element: &Expr) -> Expr {
    element.unary(Operator::Distinct, element.ty(), false)
}

/// `between(element, low, high)`.
///
/// # Errors
/// `ArgumentError` for operands that are no values.
pub fn between(element: &Expr, low: Operand, high: Operand) -> Result<Expr> {
    element.between(low, high, false)
}

/// `collate(element, name)`.
pub fn collate(element: &Expr, name: &str) -> Expr {
    let collation = Expr::new(ExprKind::Collation(Name::new(name)));
    Expr::new(ExprKind::Binary(Rc::new(super::Binary {
        left: element.self_group(Some(&Operator::Collate)),
        right: collation,
        operator: Operator::Collate,
        negate: None,
        ty: element.ty(),
        escape: None,
        flags: None,
        symmetric: false,
        is_implicitly_boolean: false,
    })))
}

/// `a, b`.
pub fn comma_list(items: Vec<Expr>) -> Expr {
    Expr::new(ExprKind::List(Rc::new(ClauseList { items, operator: Operator::Comma, group: true, ty: Type::null() })))
}

fn optional_list(items: Vec<Expr>) -> Option<Expr> {
    (!items.is_empty()).then(|| comma_list(items))
}

impl Expr {
    /// `self.over(partition_by=…, order_by=…, …)`.
    pub fn over(&self, partition_by: Vec<Self>, order_by: Vec<Self>, frame: Option<Frame>) -> Self {
        Self::new(ExprKind::Over(Rc::new(Over {
            element: self.clone(),
            partition_by: optional_list(partition_by),
            order_by: optional_list(order_by),
            frame,
        })))
    }

    /// `self.within_group(…)`.
    pub fn within_group(&self, order_by: Vec<Self>) -> Self {
        let first = order_by.first().map(Self::ty).unwrap_or_default();
        let ty = match self.kind() {
            ExprKind::Function(function) => match &*function.name.last {
                "percentile_cont" | "percentile_disc" | "mode" => first,
                _ => self.ty(),
            },
            _ => self.ty(),
        };
        let order_by = optional_list(order_by).unwrap_or_else(null);
        Self::new(ExprKind::WithinGroup(Rc::new(WithinGroup { element: self.clone(), order_by, ty, is_inside: false })))
    }

    /// `self.aggregate_order_by(…)`: the order in which an aggregate takes its rows.
    pub fn ordered_aggregate(&self, order_by: Vec<Self>) -> Self {
        let order_by = optional_list(order_by).unwrap_or_else(null);
        let ty = self.ty();
        Self::new(ExprKind::WithinGroup(Rc::new(WithinGroup { element: self.clone(), order_by, ty, is_inside: true })))
    }

    /// `function.filter(…)`.
    pub fn filter(&self, criteria: Vec<Self>) -> Self {
        let mut criterion: Option<Self> = None;
        for next in criteria {
            criterion = Some(match criterion {
                Some(before) => super::and_(vec![before.clone(), next]).unwrap_or(before),
                None => next,
            });
        }
        Self::new(ExprKind::Filter(Rc::new(FilterClause { function: self.clone(), criterion })))
    }

    /// `function.scalar_table_valued(name, type)`: one field of the row that a function gives.
    pub fn field(&self, name: Name, ty: Type) -> Self {
        Self::new(ExprKind::Binary(Rc::new(super::Binary {
            left: self.grouped(),
            right: column(name, None),
            operator: Operator::Field,
            negate: None,
            ty,
            escape: None,
            flags: None,
            symmetric: false,
            is_implicitly_boolean: false,
        })))
    }

    /// A string in ORDER BY or GROUP BY that names a label or column of the column list.
    pub fn label_reference(name: &str) -> Self {
        Self::new(ExprKind::LabelReference(Rc::from(name)))
    }

    /// `as_string()`, `as_integer()`, … of a JSON element: the element cast to a type.
    ///
    /// # Errors
    /// `InvalidRequestError` for an expression that is no JSON element.
    pub fn json_as(&self, ty: Type) -> Result<Self> {
        match self.kind() {
            ExprKind::Binary(binary)
                if matches!(binary.operator, Operator::JsonGetItem | Operator::JsonPathGetItem) =>
            {
                let mut changed = super::Binary {
                    left: binary.left.clone(),
                    right: binary.right.clone(),
                    operator: binary.operator.clone(),
                    negate: None,
                    ty: ty.clone(),
                    escape: None,
                    flags: None,
                    symmetric: false,
                    is_implicitly_boolean: false,
                };
                changed.ty = ty;
                Ok(Self::new(ExprKind::Binary(Rc::new(changed))))
            }
            _ => Err(Error::new(
                ErrorKind::InvalidRequest,
                "The JSON cast operator JSON.as_string() only works with a JSON index expression e.g. col['q'].as_string()",
            )),
        }
    }
}
