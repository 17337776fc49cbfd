//! AND, OR and NOT.

use std::rc::Rc;

use super::{Binary, BindParam, ClauseList, Const, Expr, ExprKind, Operator, Unary};
use crate::error::Result;
use crate::types::Type;
use crate::warning::warn_deprecated;

/// `and_(…)`.
///
/// # Errors
/// None at present; kept for operands that cannot be conditions.
pub fn and_(clauses: Vec<Expr>) -> Result<Expr> {
    Ok(conjunction(Operator::And, Const::True, Const::False, clauses))
}

/// `or_(…)`.
///
/// # Errors
/// None at present; kept for operands that cannot be conditions.
pub fn or_(clauses: Vec<Expr>) -> Result<Expr> {
    Ok(conjunction(Operator::Or, Const::False, Const::True, clauses))
}

/// `not_(…)`.
pub fn not_(clause: &Expr) -> Expr {
    clause.negate()
}

fn is_const(expr: &Expr, wanted: Const) -> bool {
    matches!(expr.kind(), ExprKind::Const(c) if *c == wanted)
}

fn conjunction(operator: Operator, neutral: Const, absorbing: Const, clauses: Vec<Expr>) -> Expr {
    if clauses.is_empty() {
        let (name, constant) = match operator {
            Operator::And => ("and_", "True"),
            _ => ("or_", "False"),
        };
        let lower = constant.to_ascii_lowercase();
        warn_deprecated(format!(
            "Invoking {name}() without arguments is deprecated, and will be disallowed in a future release.   For an empty {name}() construct, use '{name}({lower}(), *args)' or '{name}({constant}, *args)'."
        ));
        return raw(operator, Vec::new());
    }
    let grouped = group_conditions(&operator, neutral, absorbing, clauses);
    if grouped.len() == 1 {
        return grouped.into_iter().next().unwrap_or_else(|| Expr::new(ExprKind::Const(neutral)));
    }
    let mut flat = Vec::with_capacity(grouped.len());
    for clause in grouped {
        match clause.kind() {
            ExprKind::List(list) if list.operator == operator => flat.extend(list.items.iter().cloned()),
            _ => flat.push(clause),
        }
    }
    raw(operator, flat)
}

fn group_conditions(operator: &Operator, neutral: Const, absorbing: Const, clauses: Vec<Expr>) -> Vec<Expr> {
    let mut kept = Vec::with_capacity(clauses.len());
    let mut saw_neutral = false;
    for clause in clauses {
        if is_const(&clause, neutral) {
            saw_neutral = true;
        } else if is_const(&clause, absorbing) {
            kept = vec![clause];
            break;
        } else {
            kept.push(clause);
        }
    }
    if kept.is_empty() && saw_neutral {
        kept.push(Expr::new(ExprKind::Const(neutral)));
    }
    let against = if kept.len() > 1 { operator.clone() } else { Operator::AsBool };
    kept.iter().map(|c| c.self_group(Some(&against))).collect()
}

fn raw(operator: Operator, items: Vec<Expr>) -> Expr {
    Expr::new(ExprKind::List(Rc::new(ClauseList { items, operator, group: true, ty: Type::boolean() })))
}

/// The criteria of a WHERE or HAVING clause as one condition; SQLAlchemy: `_construct_for_whereclause`.
pub(crate) fn where_condition(criteria: &[Expr]) -> Option<Expr> {
    if criteria.is_empty() {
        return None;
    }
    let mut grouped = group_conditions(&Operator::And, Const::True, Const::False, criteria.to_vec());
    match grouped.len() {
        0 => None,
        1 => grouped.pop(),
        _ => Some(raw(Operator::And, grouped)),
    }
}

impl Expr {
    /// The opposite; SQLAlchemy: `~expression`.
    pub fn negate(&self) -> Self {
        if let Some(negation) = self.annotations().and_then(|notes| notes.negation.clone()) {
            return negation;
        }
        match self.kind() {
            ExprKind::Const(Const::True) => Self::new(ExprKind::Const(Const::False)),
            ExprKind::Const(Const::False) => Self::new(ExprKind::Const(Const::True)),
            ExprKind::Binary(binary) => match &binary.negate {
                Some(negate) => Self::new(ExprKind::Binary(Rc::new(Binary {
                    left: binary.left.clone(),
                    right: negate_expanding(&binary.right, negate),
                    operator: negate.clone(),
                    negate: Some(binary.operator.clone()),
                    ty: binary.ty.clone(),
                    escape: binary.escape.clone(),
                    flags: binary.flags.clone(),
                    symmetric: binary.symmetric,
                    is_implicitly_boolean: binary.is_implicitly_boolean,
                }))),
                None => self.self_group(None).negate_plain(),
            },
            ExprKind::Unary(unary) if matches!(unary.operator, Operator::IsTrue | Operator::IsFalse) => {
                match (unary.element.kind(), &unary.negate) {
                    (ExprKind::Const(_), _) => unary.element.negate(),
                    (_, Some(negate)) => unary.element.as_boolean(negate.clone()),
                    (_, None) => self.negate_plain(),
                }
            }
            ExprKind::Unary(_) => {
                if self.is_boolean_typed() {
                    inverted(self.self_group(Some(&Operator::Inv)), Type::boolean())
                } else {
                    self.negate_plain()
                }
            }
            ExprKind::List(list) => {
                if list.items.is_empty() && list.operator.is_boolean() {
                    return self.clone();
                }
                inverted(self.self_group(Some(&Operator::Inv)), Type::null())
            }
            ExprKind::Label(label) => label.element.negate(),
            _ => self.negate_plain(),
        }
    }

    fn negate_plain(&self) -> Self {
        if self.is_boolean_typed() {
            self.as_boolean(Operator::IsFalse)
        } else {
            inverted(self.self_group(Some(&Operator::Inv)), Type::null())
        }
    }
}

fn inverted(element: Expr, ty: Type) -> Expr {
    Expr::new(ExprKind::Unary(Rc::new(Unary {
        element: element.self_group(Some(&Operator::Inv)),
        operator: Operator::Inv,
        is_modifier: false,
        negate: None,
        ty,
    })))
}

fn negate_expanding(right: &Expr, negate: &Operator) -> Expr {
    match right.kind() {
        ExprKind::Bind(bind) if bind.expanding => {
            let bind = BindParam { expand_negated: *negate == Operator::NotIn, ..(**bind).clone() };
            Expr::new(ExprKind::Bind(Rc::new(bind)))
        }
        _ => right.clone(),
    }
}
