//! The classes of PostgreSQL's types.

use super::{Comparator, DialectArg, DialectClass, DialectType, Elsewhere, Type, TypeArgs, TypeClass as C};

const TYPES: &str = "sqlalchemy.dialects.postgresql.types";
const RANGES: &str = "sqlalchemy.dialects.postgresql.ranges";
const JSONS: &str = "sqlalchemy.dialects.postgresql.json";
const NAMED: &str = "sqlalchemy.dialects.postgresql.named_types";

const fn plain(key: &'static str) -> DialectClass {
    DialectClass::new(key, TYPES, C::Dialect)
}

const fn address(key: &'static str) -> DialectClass {
    DialectClass { compares_as_itself: true, ..plain(key) }
}

const fn range(key: &'static str) -> DialectClass {
    DialectClass { comparator: Comparator::Range, ..DialectClass::new(key, RANGES, C::Dialect) }
}

const fn variant(key: &'static str, module: &'static str, generic: C) -> DialectClass {
    DialectClass { elsewhere: Elsewhere::Generic, ..DialectClass::new(key, module, generic) }
}

/// The classes of PostgreSQL's own types.
pub static POSTGRESQL: [DialectClass; 35] = [
    DialectClass {
        comparator: Comparator::Array,
        ..DialectClass::new("postgresql.ARRAY", "sqlalchemy.dialects.postgresql.array", C::Array)
    },
    DialectClass { comparator: Comparator::Json, ..variant("postgresql.JSON", JSONS, C::Json) },
    DialectClass { comparator: Comparator::Jsonb, ..DialectClass::new("postgresql.JSONB", JSONS, C::Json) },
    DialectClass::new("postgresql.JSONPATH", JSONS, C::Dialect),
    DialectClass {
        comparator: Comparator::Hstore,
        ..DialectClass::new("postgresql.HSTORE", "sqlalchemy.dialects.postgresql.hstore", C::Dialect)
    },
    variant("postgresql.ENUM", NAMED, C::Enum),
    DialectClass::new("postgresql.DOMAIN", NAMED, C::Dialect),
    variant("postgresql.TIMESTAMP", TYPES, C::TimestampUpper),
    variant("postgresql.TIME", TYPES, C::TimeUpper),
    DialectClass::new("postgresql.INTERVAL", TYPES, C::Interval),
    DialectClass::new("postgresql.BYTEA", TYPES, C::LargeBinary),
    DialectClass::new("postgresql.CITEXT", TYPES, C::TextUpper),
    plain("postgresql.BIT"),
    address("postgresql.INET"),
    address("postgresql.CIDR"),
    address("postgresql.MACADDR"),
    address("postgresql.MACADDR8"),
    plain("postgresql.MONEY"),
    plain("postgresql.OID"),
    plain("postgresql.REGCLASS"),
    plain("postgresql.REGCONFIG"),
    plain("postgresql.TSQUERY"),
    plain("postgresql.TSVECTOR"),
    range("postgresql.INT4RANGE"),
    range("postgresql.INT8RANGE"),
    range("postgresql.NUMRANGE"),
    range("postgresql.DATERANGE"),
    range("postgresql.TSRANGE"),
    range("postgresql.TSTZRANGE"),
    range("postgresql.INT4MULTIRANGE"),
    range("postgresql.INT8MULTIRANGE"),
    range("postgresql.NUMMULTIRANGE"),
    range("postgresql.DATEMULTIRANGE"),
    range("postgresql.TSMULTIRANGE"),
    range("postgresql.TSTZMULTIRANGE"),
];

impl Type {
    /// A type of one of PostgreSQL's classes by its name there.
    pub fn postgresql(name: &str, args: TypeArgs, own: Vec<(&'static str, DialectArg)>) -> Option<Self> {
        let class = POSTGRESQL.iter().find(|class| class.name() == name)?;
        Some(Self::of_dialect(DialectType { class, args: own, positional: 0 }, args))
    }

    /// PostgreSQL's `ARRAY(item, dimensions=…)`.
    pub fn array(item: Self, dimensions: Option<u32>) -> Self {
        let args = TypeArgs::Array { item, dimensions, as_tuple: false, zero_indexes: false };
        Self::postgresql("ARRAY", args.clone(), Vec::new()).unwrap_or_else(|| Self::with_args(C::Array, args))
    }

    /// The type of a path in SQL/JSON's language, as text.
    pub(crate) fn json_path_text() -> Self {
        Self::postgresql("JSONPATH", TypeArgs::None, Vec::new()).unwrap_or_else(Self::string)
    }

    /// The type of an item of an array: an array of one dimension less, or the items' type.
    pub(crate) fn array_item(&self) -> Self {
        let TypeArgs::Array { item, dimensions, as_tuple, zero_indexes } = &self.args else { return Self::null() };
        let Some(dimensions) = dimensions.filter(|count| *count > 1) else { return item.clone() };
        let mut data = (**self).clone();
        data.args = TypeArgs::Array {
            item: item.clone(),
            dimensions: Some(dimensions - 1),
            as_tuple: *as_tuple,
            zero_indexes: *zero_indexes,
        };
        Self::from_data(data)
    }
}
