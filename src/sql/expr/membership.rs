//! IN and NOT IN.

use std::rc::Rc;

use super::construct::{bind_value, tuple_};
use super::{BindParam, ClauseList, Expr, ExprKind, Operand, Operator};
use crate::error::{Error, Result};
use crate::types::Type;
use crate::value::Value;

impl Expr {
    pub(super) fn in_impl(&self, operator: Operator, other: Operand) -> Result<Self> {
        let negated = operator == Operator::NotIn;
        let right = match other {
            Operand::List(items) => self.in_list(&operator, items)?,
            Operand::Value(Value::List(values)) => {
                self.in_list(&operator, values.iter().cloned().map(Operand::Value).collect())?
            }
            Operand::Query(query) => query.scalar_subquery(),
            Operand::Expr(expr) => match expr.kind() {
                ExprKind::Bind(bind) => {
                    let ty = if bind.ty.is_null() { self.ty() } else { bind.ty.clone() };
                    let tuple_types = match self.kind() {
                        ExprKind::Tuple(tuple) => Some(tuple.items.iter().map(Self::ty).collect()),
                        _ => None,
                    };
                    let bind =
                        BindParam { expanding: true, expand_negated: negated, ty, tuple_types, ..(**bind).clone() };
                    Self::new(ExprKind::Bind(Rc::new(bind)))
                }
                _ => expr,
            },
            Operand::Value(value) => {
                return Err(Error::argument(format!(
                    "IN expression list, SELECT construct, or bound parameter object expected, got {}.",
                    value.repr()
                )));
            }
        };
        let negate = operator.negated();
        Ok(Self::make_binary(self.clone(), right, operator, negate, Type::boolean()))
    }

    fn in_list(&self, operator: &Operator, items: Vec<Operand>) -> Result<Self> {
        let negated = *operator == Operator::NotIn;
        let mut values = Vec::with_capacity(items.len());
        for item in &items {
            match item {
                Operand::Value(value) => values.push(value.clone()),
                Operand::List(inner) => {
                    let inner: Option<Vec<Value>> = inner
                        .iter()
                        .map(|i| match i {
                            Operand::Value(v) => Some(v.clone()),
                            _ => None,
                        })
                        .collect();
                    match inner {
                        Some(inner) => values.push(Value::List(inner.into())),
                        None => break,
                    }
                }
                _ => break,
            }
        }
        if values.len() < items.len() {
            let mut exprs = Vec::with_capacity(items.len());
            for item in items {
                exprs.push(item.into_expr(Some(self), operator)?);
            }
            let list = Self::new(ExprKind::List(Rc::new(ClauseList {
                items: exprs,
                operator: Operator::Comma,
                group: true,
                ty: Type::null(),
            })));
            return Ok(list.self_group(Some(operator)));
        }
        let first = values.first().cloned();
        let mut tuple_types = None;
        let ty = match self.kind() {
            ExprKind::Tuple(tuple) => {
                let types: Vec<Type> = tuple.items.iter().map(Self::ty).collect();
                tuple_types = Some(compared_types(operator, types, first.as_ref())?.into());
                tuple.ty.clone()
            }
            _ => match &first {
                Some(value) => self.ty().coerce_compared(operator, value)?,
                None => self.ty(),
            },
        };
        let bind = self.bind_of_type(Value::List(values.into()), ty);
        Ok(match bind.kind() {
            ExprKind::Bind(bind) => Self::new(ExprKind::Bind(Rc::new(BindParam {
                expanding: true,
                expand_negated: negated,
                tuple_types,
                ..(**bind).clone()
            }))),
            _ => bind,
        })
    }

    /// `self.in_(…)`.
    ///
    /// # Errors
    /// `ArgumentError` for something that is no list, query or parameter.
    pub fn in_(&self, other: Operand) -> Result<Self> {
        self.operate(Operator::In, other)
    }

    /// `self.not_in(…)`.
    ///
    /// # Errors
    /// `ArgumentError` for something that is no list, query or parameter.
    pub fn not_in(&self, other: Operand) -> Result<Self> {
        self.operate(Operator::NotIn, other)
    }
}

/// The types of a tuple's members beside the first tuple of a list.
fn compared_types(operator: &Operator, types: Vec<Type>, first: Option<&Value>) -> Result<Vec<Type>> {
    match first {
        None => Ok(types),
        Some(Value::List(members)) => {
            types.iter().zip(members.iter()).map(|(ty, member)| ty.coerce_compared(operator, member)).collect()
        }
        Some(Value::Str(_) | Value::Bytes(_) | Value::Host(_)) => Ok(types),
        Some(other) => Err(Error::type_error(format!("'{}' object is not iterable", other.type_name()))),
    }
}

pub(super) fn tuple_from(own: &super::Tuple, operator: &Operator, items: Vec<Operand>) -> Result<Expr> {
    let mut exprs = Vec::with_capacity(items.len());
    for (item, own) in items.into_iter().zip(&own.items) {
        exprs.push(match item {
            Operand::Value(value) => {
                let ty = if own.ty().is_null() { crate::types::type_of_value(&value) } else { own.ty() };
                bind_value("param", value, ty)
            }
            other => other.into_expr(Some(own), operator)?,
        });
    }
    Ok(tuple_(exprs))
}
