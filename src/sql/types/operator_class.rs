//! Which operators suit which types; others work, with a warning.

use super::{Affinity, Type, TypeArgs, TypeClass};
use crate::expr::Operator;
use crate::warning::warn_deprecated;

const BASE: u16 = 1;
const BOOLEAN_ALGEBRA: u16 = 1 << 1;
const EQUALITY: u16 = 1 << 2;
const ORDERING: u16 = 1 << 3;
const INDEXABLE: u16 = 1 << 4;
const CONTAINS: u16 = 1 << 5;
const CONCATENABLE: u16 = 1 << 6;
const STRING_MATCH: u16 = 1 << 7;
const MATH: u16 = 1 << 8;
const BITWISE: u16 = 1 << 9;
const DATE_ARITHMETIC: u16 = 1 << 10;
const JSON_GETITEM: u16 = 1 << 11;
const ANY: u16 = u16::MAX;

const COMPARISON: u16 = BASE | EQUALITY | ORDERING;

fn classes_of_type(ty: &Type) -> u16 {
    if matches!(ty.class, TypeClass::UserDefined | TypeClass::Dialect) {
        return ANY;
    }
    match ty.affinity() {
        Affinity::Null => ANY,
        Affinity::Integer | Affinity::Numeric | Affinity::Float => COMPARISON | MATH | BITWISE,
        Affinity::String | Affinity::Enum => COMPARISON | STRING_MATCH | CONTAINS | CONCATENABLE | INDEXABLE,
        Affinity::Boolean => COMPARISON | BOOLEAN_ALGEBRA,
        Affinity::Date | Affinity::DateTime | Affinity::Time | Affinity::Interval => COMPARISON | DATE_ARITHMETIC,
        Affinity::Binary | Affinity::Array | Affinity::Tuple => COMPARISON | CONTAINS | CONCATENABLE | INDEXABLE,
        Affinity::Json => COMPARISON | INDEXABLE | JSON_GETITEM,
        Affinity::Uuid => COMPARISON,
        Affinity::Other => BASE | EQUALITY,
    }
}

fn classes_of_operator(operator: &Operator) -> u16 {
    use Operator as O;
    match operator {
        O::Is | O::IsNot | O::IsDistinctFrom | O::IsNotDistinctFrom => BASE,
        O::Eq | O::Ne | O::In | O::NotIn | O::Any | O::All | O::Distinct => EQUALITY,
        O::Lt | O::Le | O::Gt | O::Ge | O::Between | O::NotBetween => ORDERING,
        O::And | O::Or => BOOLEAN_ALGEBRA,
        O::Inv => BOOLEAN_ALGEBRA | BITWISE,
        O::Add => CONCATENABLE | MATH | DATE_ARITHMETIC | BITWISE,
        O::Concat => CONCATENABLE | BITWISE,
        O::GetItem => INDEXABLE,
        O::Contains | O::NotContains | O::IContains | O::NotIContains => CONTAINS,
        O::Like
        | O::NotLike
        | O::ILike
        | O::NotILike
        | O::StartsWith
        | O::NotStartsWith
        | O::IStartsWith
        | O::NotIStartsWith
        | O::EndsWith
        | O::NotEndsWith
        | O::IEndsWith
        | O::NotIEndsWith
        | O::Match
        | O::NotMatch => STRING_MATCH,
        O::BitAnd | O::BitOr | O::BitXor | O::BitNot | O::LShift | O::RShift => BITWISE,
        O::Neg | O::Mul | O::TrueDiv | O::FloorDiv | O::Mod => MATH,
        O::Sub => MATH | DATE_ARITHMETIC,
        O::JsonGetItem | O::JsonPathGetItem => JSON_GETITEM,
        _ => ANY,
    }
}

/// Warns when an operator does not suit the type that it is applied to; SQLAlchemy: `OperatorClass`.
pub(crate) fn check_operator(ty: &Type, operator: &Operator) {
    if classes_of_type(ty) & classes_of_operator(operator) != 0 {
        return;
    }
    let class = match &ty.args {
        TypeArgs::Decorator(decorator) => format!("__main__.{}", decorator.class_name()),
        _ => format!("sqlalchemy.sql.sqltypes.{}", ty.class.name()),
    };
    warn_deprecated(format!(
        "Type object <class '{class}'> does not include operator '{}' in its operator classes.  Using built-in operators (not including custom or overridden operators) outside of a type's stated operator classes is deprecated and will raise InvalidRequestError in a future release",
        operator.name()
    ));
}
