//! Operators: their names, their opposites, their mirror images.

use std::rc::Rc;

use super::CustomOp;

macro_rules! operators {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)?) => {
        /// An operator of the expression language.
        #[derive(Clone, Debug)]
        pub enum Operator {
            $($(#[$doc])* $variant,)+
            /// An operator given by its SQL text.
            Custom(Rc<CustomOp>),
        }

        impl Operator {
            /// The name of the function in SQLAlchemy's `operators` module.
            pub fn name(&self) -> &str {
                match self { $(Self::$variant => $name,)+ Self::Custom(op) => &op.symbol }
            }

            /// The operator of a function's name in SQLAlchemy's `operators` module.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)+ _ => None }
            }

            fn tag(&self) -> u16 {
                operator_tag(self)
            }
        }

        fn operator_tag(operator: &Operator) -> u16 {
            #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "tags mirror the variants")]
            #[derive(Clone, Copy)]
            enum Tag { $($variant,)+ }
            match operator { $(Operator::$variant => Tag::$variant as u16,)+ Operator::Custom(_) => u16::MAX }
        }
    };
}

operators! {
    /// `+`.
    Add = "add",
    /// `-`.
    Sub = "sub",
    /// `*`.
    Mul = "mul",
    /// `/`, a true division.
    TrueDiv = "truediv",
    /// `//`.
    FloorDiv = "floordiv",
    /// `%`.
    Mod = "mod",
    /// `||`.
    Concat = "concat_op",
    /// `=`.
    Eq = "eq",
    /// `!=`.
    Ne = "ne",
    /// `<`.
    Lt = "lt",
    /// `<=`.
    Le = "le",
    /// `>`.
    Gt = "gt",
    /// `>=`.
    Ge = "ge",
    /// IS.
    Is = "is_",
    /// IS NOT.
    IsNot = "is_not",
    /// IS DISTINCT FROM.
    IsDistinctFrom = "is_distinct_from",
    /// IS NOT DISTINCT FROM.
    IsNotDistinctFrom = "is_not_distinct_from",
    /// LIKE.
    Like = "like_op",
    /// NOT LIKE.
    NotLike = "not_like_op",
    /// ILIKE.
    ILike = "ilike_op",
    /// NOT ILIKE.
    NotILike = "not_ilike_op",
    /// IN.
    In = "in_op",
    /// NOT IN.
    NotIn = "not_in_op",
    /// BETWEEN.
    Between = "between_op",
    /// NOT BETWEEN.
    NotBetween = "not_between_op",
    /// LIKE '%' || x || '%'.
    Contains = "contains_op",
    /// NOT LIKE '%' || x || '%'.
    NotContains = "not_contains_op",
    /// The same without regard to case.
    IContains = "icontains_op",
    /// Its opposite.
    NotIContains = "not_icontains_op",
    /// LIKE x || '%'.
    StartsWith = "startswith_op",
    /// NOT LIKE x || '%'.
    NotStartsWith = "not_startswith_op",
    /// The same without regard to case.
    IStartsWith = "istartswith_op",
    /// Its opposite.
    NotIStartsWith = "not_istartswith_op",
    /// LIKE '%' || x.
    EndsWith = "endswith_op",
    /// NOT LIKE '%' || x.
    NotEndsWith = "not_endswith_op",
    /// The same without regard to case.
    IEndsWith = "iendswith_op",
    /// Its opposite.
    NotIEndsWith = "not_iendswith_op",
    /// MATCH.
    Match = "match_op",
    /// NOT MATCH.
    NotMatch = "not_match_op",
    /// REGEXP.
    RegexpMatch = "regexp_match_op",
    /// NOT REGEXP.
    NotRegexpMatch = "not_regexp_match_op",
    /// REGEXP_REPLACE.
    RegexpReplace = "regexp_replace_op",
    /// AND.
    And = "and_",
    /// OR.
    Or = "or_",
    /// `,`.
    Comma = "comma_op",
    /// NOT.
    Inv = "inv",
    /// Unary `-`.
    Neg = "neg",
    /// DISTINCT.
    Distinct = "distinct_op",
    /// DESC.
    Desc = "desc_op",
    /// ASC.
    Asc = "asc_op",
    /// NULLS FIRST.
    NullsFirst = "nulls_first_op",
    /// NULLS LAST.
    NullsLast = "nulls_last_op",
    /// ANY.
    Any = "any_op",
    /// ALL.
    All = "all_op",
    /// EXISTS.
    Exists = "exists",
    /// COLLATE.
    Collate = "collate",
    /// AS.
    As = "as_",
    /// `&`.
    BitAnd = "bitwise_and_op",
    /// `|`.
    BitOr = "bitwise_or_op",
    /// `^`.
    BitXor = "bitwise_xor_op",
    /// `~`.
    BitNot = "bitwise_not_op",
    /// `<<`.
    LShift = "bitwise_lshift_op",
    /// `>>`.
    RShift = "bitwise_rshift_op",
    /// `[]`.
    GetItem = "getitem",
    /// `[]` of JSON with a key or index.
    JsonGetItem = "json_getitem_op",
    /// `[]` of JSON with a path.
    JsonPathGetItem = "json_path_getitem_op",
    /// `a:b` inside `[]`.
    Slice = "slice",
    /// `ARRAY[a, b]`.
    ArrayLiteral = "array",
    /// `a ORDER BY b, c` as an argument of an aggregate.
    OrderedBy = "aggregate_order_by",
    /// MySQL's `MATCH (…) AGAINST (…)`.
    FullTextMatch = "match",
    /// `.`: a field of a row.
    Field = "field_op",
    /// FILTER.
    Filter = "filter_op",
    /// A value taken for a truth value.
    IsTrue = "is_true",
    /// A value taken for the opposite of its truth.
    IsFalse = "is_false",
    /// The surroundings of a condition.
    AsBool = "_asbool",
}

impl PartialEq for Operator {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Custom(a), Self::Custom(b)) => Rc::ptr_eq(a, b),
            _ => self.tag() == other.tag(),
        }
    }
}

impl Operator {
    /// The operator that means the opposite, for comparisons.
    pub fn negated(&self) -> Option<Self> {
        Some(match self {
            Self::Eq => Self::Ne,
            Self::Ne => Self::Eq,
            Self::Lt => Self::Ge,
            Self::Ge => Self::Lt,
            Self::Gt => Self::Le,
            Self::Le => Self::Gt,
            Self::Is => Self::IsNot,
            Self::IsNot => Self::Is,
            Self::IsDistinctFrom => Self::IsNotDistinctFrom,
            Self::IsNotDistinctFrom => Self::IsDistinctFrom,
            Self::Like => Self::NotLike,
            Self::NotLike => Self::Like,
            Self::ILike => Self::NotILike,
            Self::NotILike => Self::ILike,
            Self::In => Self::NotIn,
            Self::NotIn => Self::In,
            Self::Between => Self::NotBetween,
            Self::NotBetween => Self::Between,
            Self::Contains => Self::NotContains,
            Self::NotContains => Self::Contains,
            Self::IContains => Self::NotIContains,
            Self::NotIContains => Self::IContains,
            Self::StartsWith => Self::NotStartsWith,
            Self::NotStartsWith => Self::StartsWith,
            Self::IStartsWith => Self::NotIStartsWith,
            Self::NotIStartsWith => Self::IStartsWith,
            Self::EndsWith => Self::NotEndsWith,
            Self::NotEndsWith => Self::EndsWith,
            Self::IEndsWith => Self::NotIEndsWith,
            Self::NotIEndsWith => Self::IEndsWith,
            Self::Match => Self::NotMatch,
            Self::NotMatch => Self::Match,
            Self::RegexpMatch => Self::NotRegexpMatch,
            Self::NotRegexpMatch => Self::RegexpMatch,
            Self::IsTrue => Self::IsFalse,
            Self::IsFalse => Self::IsTrue,
            _ => return None,
        })
    }

    /// The operator with its sides exchanged.
    pub fn mirrored(&self) -> Self {
        match self {
            Self::Gt => Self::Lt,
            Self::Ge => Self::Le,
            Self::Lt => Self::Gt,
            Self::Le => Self::Ge,
            other => other.clone(),
        }
    }

    /// Whether the value is a truth value made by comparing.
    pub fn is_comparison(&self) -> bool {
        match self {
            Self::Custom(op) => op.is_comparison,
            Self::IsTrue | Self::IsFalse => false,
            other => other.negated().is_some(),
        }
    }

    /// Whether the value is a truth value.
    pub fn is_boolean(&self) -> bool {
        self.is_comparison() || matches!(self, Self::Inv | Self::IsTrue | Self::IsFalse | Self::And | Self::Or)
    }

    /// Whether the sides may be exchanged.
    pub fn is_commutative(&self) -> bool {
        matches!(self, Self::Eq | Self::Ne | Self::Add | Self::Mul)
    }

    /// Whether nested uses need no parentheses.
    pub fn is_associative(&self) -> bool {
        matches!(self, Self::Add | Self::Mul | Self::Concat | Self::And | Self::Or)
    }

    /// Whether the operator joins texts.
    pub fn is_concatenation(&self) -> bool {
        matches!(self, Self::Concat)
    }

    /// Whether it stands in ORDER BY behind an expression.
    pub fn is_order_modifier(&self) -> bool {
        matches!(self, Self::Desc | Self::Asc | Self::NullsFirst | Self::NullsLast)
    }
}
