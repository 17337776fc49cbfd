//! The classes of types, named as SQLAlchemy names them.

use super::TypeArgs;

macro_rules! classes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)?) => {
        /// The class of a type. Camel case is the generic class, upper case the one of exactly that SQL name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum TypeClass { $($(#[$doc])* $variant),+ }

        impl TypeClass {
            /// The class's name in Python.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The class of a Python name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

classes! {
    /// A type that is not known.
    NullType = "NullType",
    /// `Integer`.
    Integer = "Integer",
    /// `SmallInteger`.
    SmallInteger = "SmallInteger",
    /// `BigInteger`.
    BigInteger = "BigInteger",
    /// `INTEGER`.
    IntegerUpper = "INTEGER",
    /// `SMALLINT`.
    SmallintUpper = "SMALLINT",
    /// `BIGINT`.
    BigintUpper = "BIGINT",
    /// `String`.
    String = "String",
    /// `Text`.
    Text = "Text",
    /// `Unicode`.
    Unicode = "Unicode",
    /// `UnicodeText`.
    UnicodeText = "UnicodeText",
    /// `VARCHAR`.
    VarcharUpper = "VARCHAR",
    /// `NVARCHAR`.
    NvarcharUpper = "NVARCHAR",
    /// `CHAR`.
    CharUpper = "CHAR",
    /// `NCHAR`.
    NcharUpper = "NCHAR",
    /// `TEXT`.
    TextUpper = "TEXT",
    /// `CLOB`.
    ClobUpper = "CLOB",
    /// `Float`.
    Float = "Float",
    /// `Double`.
    Double = "Double",
    /// `REAL`.
    RealUpper = "REAL",
    /// `FLOAT`.
    FloatUpper = "FLOAT",
    /// `DOUBLE`.
    DoubleUpper = "DOUBLE",
    /// `DOUBLE_PRECISION`.
    DoublePrecisionUpper = "DOUBLE_PRECISION",
    /// `Numeric`.
    Numeric = "Numeric",
    /// `NUMERIC`.
    NumericUpper = "NUMERIC",
    /// `DECIMAL`.
    DecimalUpper = "DECIMAL",
    /// `Boolean`.
    Boolean = "Boolean",
    /// `BOOLEAN`.
    BooleanUpper = "BOOLEAN",
    /// `Date`.
    Date = "Date",
    /// `DATE`.
    DateUpper = "DATE",
    /// `DateTime`.
    DateTime = "DateTime",
    /// `DATETIME`.
    DatetimeUpper = "DATETIME",
    /// `TIMESTAMP`.
    TimestampUpper = "TIMESTAMP",
    /// `Time`.
    Time = "Time",
    /// `TIME`.
    TimeUpper = "TIME",
    /// `Interval`.
    Interval = "Interval",
    /// `LargeBinary`.
    LargeBinary = "LargeBinary",
    /// `BLOB`.
    BlobUpper = "BLOB",
    /// `BINARY`.
    BinaryUpper = "BINARY",
    /// `VARBINARY`.
    VarbinaryUpper = "VARBINARY",
    /// `JSON`.
    Json = "JSON",
    /// The type of a key or index into JSON.
    JsonIndex = "JSONIndexType",
    /// The type of a path into JSON.
    JsonPath = "JSONPathType",
    /// `Enum`.
    Enum = "Enum",
    /// `Uuid`.
    Uuid = "Uuid",
    /// `UUID`.
    UuidUpper = "UUID",
    /// `ARRAY`.
    Array = "ARRAY",
    /// The type of `tuple_()`.
    Tuple = "TupleType",
    /// The type of a table-valued function.
    TableValue = "TableValueType",
    /// The result of `match()`.
    Match = "MatchType",
    /// A `TypeDecorator`'s subclass.
    Decorator = "TypeDecorator",
    /// A `UserDefinedType`'s subclass.
    UserDefined = "UserDefinedType",
    /// A type of one database without a generic relative.
    Dialect = "DialectType",
}

impl TypeClass {
    /// The arguments that the class has when none are given.
    pub fn default_args(self) -> TypeArgs {
        match self {
            Self::String
            | Self::Text
            | Self::Unicode
            | Self::UnicodeText
            | Self::VarcharUpper
            | Self::NvarcharUpper
            | Self::CharUpper
            | Self::NcharUpper
            | Self::TextUpper
            | Self::ClobUpper => TypeArgs::String { length: None, collation: None },
            Self::Numeric | Self::NumericUpper | Self::DecimalUpper => {
                TypeArgs::Numeric { precision: None, scale: None, asdecimal: true, decimal_return_scale: None }
            }
            Self::Float
            | Self::Double
            | Self::RealUpper
            | Self::FloatUpper
            | Self::DoubleUpper
            | Self::DoublePrecisionUpper => {
                TypeArgs::Numeric { precision: None, scale: None, asdecimal: false, decimal_return_scale: None }
            }
            Self::DateTime | Self::DatetimeUpper | Self::TimestampUpper | Self::Time | Self::TimeUpper => {
                TypeArgs::DateTime { timezone: false }
            }
            Self::Boolean | Self::BooleanUpper | Self::Match => {
                TypeArgs::Boolean { create_constraint: false, name: None }
            }
            Self::Interval => TypeArgs::Interval { native: true, second_precision: None, day_precision: None },
            Self::LargeBinary | Self::BlobUpper | Self::BinaryUpper | Self::VarbinaryUpper => {
                TypeArgs::Binary { length: None }
            }
            Self::Json => TypeArgs::Json { none_as_null: false },
            Self::Uuid | Self::UuidUpper => TypeArgs::Uuid { as_uuid: true, native_uuid: true },
            _ => TypeArgs::None,
        }
    }
}
