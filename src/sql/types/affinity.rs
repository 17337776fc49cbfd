//! Families of types, and the type that an operator between two of them gives.

use super::{Comparator, Type, TypeArgs, TypeClass};
use crate::expr::Operator;

/// The family of a type; SQLAlchemy: `_type_affinity`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Affinity {
    /// Not known.
    Null,
    /// Whole numbers.
    Integer,
    /// Exact numbers.
    Numeric,
    /// Floating point numbers.
    Float,
    /// Text.
    String,
    /// Truth values.
    Boolean,
    /// Calendar dates.
    Date,
    /// Dates with time.
    DateTime,
    /// Times of day.
    Time,
    /// Spans of time.
    Interval,
    /// Bytes.
    Binary,
    /// JSON.
    Json,
    /// Enumerations.
    Enum,
    /// UUIDs.
    Uuid,
    /// Arrays.
    Array,
    /// Tuples.
    Tuple,
    /// Anything else.
    Other,
}

impl Type {
    /// The family; a decorator's is that of the type it wraps.
    pub fn affinity(&self) -> Affinity {
        use TypeClass as C;
        match self.class {
            C::NullType => Affinity::Null,
            C::Integer | C::SmallInteger | C::BigInteger | C::IntegerUpper | C::SmallintUpper | C::BigintUpper => {
                Affinity::Integer
            }
            C::Numeric | C::NumericUpper | C::DecimalUpper => Affinity::Numeric,
            C::Float | C::Double | C::RealUpper | C::FloatUpper | C::DoubleUpper | C::DoublePrecisionUpper => {
                Affinity::Float
            }
            C::String
            | C::Text
            | C::Unicode
            | C::UnicodeText
            | C::VarcharUpper
            | C::NvarcharUpper
            | C::CharUpper
            | C::NcharUpper
            | C::TextUpper
            | C::ClobUpper => Affinity::String,
            C::Boolean | C::BooleanUpper | C::Match => Affinity::Boolean,
            C::Date | C::DateUpper => Affinity::Date,
            C::DateTime | C::DatetimeUpper | C::TimestampUpper => Affinity::DateTime,
            C::Time | C::TimeUpper => Affinity::Time,
            C::Interval => Affinity::Interval,
            C::LargeBinary | C::BlobUpper | C::BinaryUpper | C::VarbinaryUpper => Affinity::Binary,
            C::Json | C::JsonIndex | C::JsonPath => Affinity::Json,
            C::Enum => Affinity::Enum,
            C::Uuid | C::UuidUpper => Affinity::Uuid,
            C::Array => Affinity::Array,
            C::Tuple => Affinity::Tuple,
            C::TableValue | C::UserDefined | C::Dialect => Affinity::Other,
            C::Decorator => match &self.args {
                TypeArgs::Decorator(decorator) => decorator.impl_type().affinity(),
                _ => Affinity::Null,
            },
        }
    }

    /// Whether `+` means concatenation.
    pub fn is_concatenable(&self) -> bool {
        matches!(self.affinity(), Affinity::String | Affinity::Enum | Affinity::Array)
            || self.class == TypeClass::Json
            || self.comparator() == Comparator::Hstore
    }

    /// Whether `[]` has a meaning.
    pub fn is_indexable(&self) -> bool {
        matches!(self.affinity(), Affinity::Json | Affinity::Array) || self.comparator() == Comparator::Hstore
    }
}

/// The operator and type that `left operator right` gives; SQLAlchemy: `Comparator._adapt_expression`.
pub fn adapt_binary(operator: &Operator, left: &Type, right: &Type) -> (Operator, Type) {
    let (own, other) = (left.affinity(), right.affinity());
    if own == Affinity::Null {
        return if other == Affinity::Null || !operator.is_commutative() {
            (operator.clone(), left.clone())
        } else {
            adapt_binary(operator, right, left)
        };
    }
    if left.is_concatenable() || own == Affinity::Binary {
        if matches!(operator, Operator::Add)
            && own != Affinity::Binary
            && (right.is_concatenable() || other == Affinity::Null)
        {
            return (Operator::Concat, concat_type(left));
        }
        if matches!(operator, Operator::Concat) {
            return (Operator::Concat, concat_type(left));
        }
        return (operator.clone(), left.clone());
    }
    (operator.clone(), table_type(operator, left, own, right, other))
}

fn concat_type(left: &Type) -> Type {
    match &left.args {
        TypeArgs::Enum(args) => Type::string_of(args.length),
        _ => left.clone(),
    }
}

fn table_type(operator: &Operator, left: &Type, own: Affinity, right: &Type, other: Affinity) -> Type {
    use Affinity as A;
    use Operator as O;
    let result = match (own, operator, other) {
        (A::Integer, O::Add, A::Date) => A::Date,
        (A::Integer, O::Mul, A::Interval) => A::Interval,
        (A::Integer, O::Add | O::Sub | O::Mul, A::Numeric | A::Float) => other,
        (A::Integer, O::TrueDiv, A::Integer | A::Numeric) => A::Numeric,
        (A::Integer, O::TrueDiv, A::Float) => A::Float,
        (A::Integer, O::FloorDiv, A::Numeric) => A::Numeric,
        (A::Numeric | A::Float, O::Mul, A::Interval) => A::Interval,
        (A::DateTime, O::Sub, A::DateTime) => A::Interval,
        (A::Date, O::Add, A::Interval | A::Time) => A::DateTime,
        (A::Date, O::Sub, A::Date) => A::Integer,
        (A::Date, O::Sub, A::Interval) => A::DateTime,
        (A::Date, O::Sub, A::DateTime) => A::Interval,
        (A::Time, O::Add, A::Date) => A::DateTime,
        (A::Time, O::Sub, A::Time) => A::Interval,
        (A::Interval, O::Add, A::Date | A::DateTime) => A::DateTime,
        (A::Interval, O::Add, A::Time) => A::Time,
        _ => return left.clone(),
    };
    if result == other {
        return right.clone();
    }
    Type::new(match result {
        A::Integer => TypeClass::Integer,
        A::Numeric => TypeClass::Numeric,
        A::Float => TypeClass::Float,
        A::Date => TypeClass::Date,
        A::DateTime => TypeClass::DateTime,
        A::Time => TypeClass::Time,
        A::Interval => TypeClass::Interval,
        _ => return left.clone(),
    })
}
