//! Which operator binds tighter, and where parentheses go.

use std::rc::Rc;

use super::{Expr, ExprKind, Grouping, Label, Operator, Unary};
use crate::types::{Affinity, Type};

const SMALLEST: i32 = -100;
const LARGEST: i32 = 100;

fn precedence(operator: &Operator) -> Option<i32> {
    use Operator as O;
    Some(match operator {
        O::Any | O::All | O::Field | O::GetItem | O::JsonGetItem | O::JsonPathGetItem => 15,
        O::Mul | O::TrueDiv | O::FloorDiv | O::Mod | O::Neg | O::BitNot => 8,
        O::Add | O::Sub | O::BitXor | O::BitOr | O::BitAnd | O::LShift | O::RShift => 7,
        O::Filter => 6,
        O::Concat
        | O::Match
        | O::NotMatch
        | O::FullTextMatch
        | O::RegexpMatch
        | O::NotRegexpMatch
        | O::RegexpReplace
        | O::ILike
        | O::NotILike
        | O::Like
        | O::NotLike
        | O::In
        | O::NotIn
        | O::Is
        | O::IsNot
        | O::Eq
        | O::Ne
        | O::IsDistinctFrom
        | O::IsNotDistinctFrom
        | O::Gt
        | O::Lt
        | O::Ge
        | O::Le
        | O::Between
        | O::NotBetween
        | O::Distinct
        | O::Inv
        | O::IsTrue
        | O::IsFalse => 5,
        O::Collate => 4,
        O::And | O::Desc | O::Asc => 3,
        O::Or => 2,
        O::Exists => 0,
        O::Comma | O::As => -1,
        O::AsBool => -10,
        O::Custom(op) => op.precedence,
        _ => return None,
    })
}

/// Whether an expression of `operator` needs parentheses beside `against`; SQLAlchemy: `is_precedent`.
pub(crate) fn is_precedent(operator: &Operator, against: Option<&Operator>) -> bool {
    let Some(against) = against else { return true };
    if operator == against && is_natural_self_precedent(operator) {
        return false;
    }
    precedence(operator).unwrap_or(SMALLEST) <= precedence(against).unwrap_or(LARGEST)
}

fn is_natural_self_precedent(operator: &Operator) -> bool {
    match operator {
        Operator::Custom(op) => op.eager_grouping,
        Operator::GetItem | Operator::JsonGetItem | Operator::JsonPathGetItem => true,
        other => other.is_associative(),
    }
}

impl Expr {
    /// Whether the expression is a truth value by its type.
    pub fn is_boolean_typed(&self) -> bool {
        self.ty().affinity() == Affinity::Boolean
    }

    /// The expression in parentheses.
    pub fn grouped(&self) -> Self {
        Self::new(ExprKind::Grouping(Rc::new(Grouping { element: self.clone() })))
    }

    /// The expression as it stands beside an operator: in parentheses, or compared with TRUE, where that is needed.
    /// SQLAlchemy: `self_group`.
    pub fn self_group(&self, against: Option<&Operator>) -> Self {
        match self.kind() {
            ExprKind::Grouping(_) | ExprKind::Tuple(_) | ExprKind::ScalarSelect(_) => self.clone(),
            ExprKind::Binary(binary) => self.group_operator(&binary.operator, against),
            ExprKind::List(list) if list.operator == Operator::ArrayLiteral => match against {
                Some(Operator::Any | Operator::All | Operator::GetItem) => self.grouped(),
                _ => self.clone(),
            },
            ExprKind::List(list) => {
                if list.items.is_empty() || !list.group {
                    self.clone()
                } else {
                    self.group_operator(&list.operator, against)
                }
            }
            ExprKind::Unary(unary) => {
                let is_as_boolean = matches!(unary.operator, Operator::IsTrue | Operator::IsFalse);
                if !unary.is_modifier && !is_as_boolean && is_precedent(&unary.operator, against) {
                    self.grouped()
                } else {
                    self.clone()
                }
            }
            ExprKind::Text(_) => {
                if matches!(against, Some(Operator::In | Operator::NotIn)) {
                    self.grouped()
                } else {
                    self.clone()
                }
            }
            ExprKind::Label(label) => {
                let inner = label.element.self_group(against);
                if inner.same(&label.element) {
                    self.clone()
                } else {
                    let name = label.name.clone();
                    Self::new(ExprKind::Label(Rc::new(Label { name, element: inner, ty: label.ty.clone() })))
                }
            }
            ExprKind::Filter(_) if is_precedent(&Operator::Filter, against) => self.grouped(),
            _ => self.group_plain(against),
        }
    }

    fn group_operator(&self, operator: &Operator, against: Option<&Operator>) -> Self {
        let inverted = matches!(against, Some(Operator::Inv)) && !operator.is_boolean();
        if is_precedent(operator, against) || inverted { self.grouped() } else { self.clone() }
    }

    fn group_plain(&self, against: Option<&Operator>) -> Self {
        match against {
            Some(Operator::And | Operator::Or | Operator::AsBool) if self.is_boolean_typed() => {
                self.as_boolean(Operator::IsTrue)
            }
            Some(Operator::Any | Operator::All) => self.grouped(),
            _ => self.clone(),
        }
    }

    /// The expression taken for a truth value (`IsTrue`) or its opposite (`IsFalse`).
    pub(crate) fn as_boolean(&self, operator: Operator) -> Self {
        let negate = operator.negated();
        Self::new(ExprKind::Unary(Rc::new(Unary {
            element: self.clone(),
            operator,
            is_modifier: false,
            negate,
            ty: Type::boolean(),
        })))
    }
}
