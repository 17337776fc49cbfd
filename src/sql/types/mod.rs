//! Column types: what a value is in the host, in SQL, and what operators make of it.

mod affinity;
mod class;
mod decorator;
mod dialect_type;
mod enumeration;
mod mssql;
mod mysql;
mod operator_class;
mod oracle;
mod postgresql;
mod repr;
mod resolve;
mod sqlite;

use std::rc::Rc;

pub use affinity::{Affinity, adapt_binary};
pub use class::TypeClass;
pub use decorator::{JsonSerializer, TypeDecorator, UserDefinedType};
pub use dialect_type::{Comparator, DialectArg, DialectClass, DialectType, Elsewhere};
pub use enumeration::{EnumArgs, EnumMember};
pub use mssql::MSSQL;
pub use mysql::MYSQL;
pub(crate) use operator_class::check_operator;
pub use oracle::ORACLE;
pub use postgresql::POSTGRESQL;
pub use resolve::type_of_value;
pub use sqlite::SQLITE;

use crate::error::Result;
use crate::expr::{Expr, Operand, Operator, type_coerce};
use crate::name::Name;
use crate::value::Value;

/// The arguments of a type, by the family of its class.
#[derive(Clone, Debug, Default)]
pub enum TypeArgs {
    /// No arguments.
    #[default]
    None,
    /// `String` and its relatives.
    String {
        /// Length in characters, for DDL.
        length: Option<u32>,
        /// Name of a collation, for DDL and CAST.
        collation: Option<Rc<str>>,
    },
    /// `Numeric` and `Float`: digits in all, after the point, and the host's form.
    Numeric {
        /// Digits in all.
        precision: Option<u32>,
        /// Digits after the point.
        scale: Option<u32>,
        /// Results are decimals (`true`) or floats.
        asdecimal: bool,
        /// Digits after the point of a decimal made from a float.
        decimal_return_scale: Option<u32>,
    },
    /// `DateTime`, `Time`, `TIMESTAMP`.
    DateTime {
        /// Whether the database keeps the time zone.
        timezone: bool,
    },
    /// `Boolean`.
    Boolean {
        /// Whether DDL holds a CHECK constraint.
        create_constraint: bool,
        /// The CHECK constraint's name.
        name: Option<Name>,
    },
    /// `Interval`.
    Interval {
        /// Use the database's own interval type where it has one.
        native: bool,
        /// Digits of the seconds.
        second_precision: Option<u32>,
        /// Digits of the days.
        day_precision: Option<u32>,
    },
    /// `LargeBinary`, `BINARY`, `VARBINARY`.
    Binary {
        /// Length in bytes, for DDL.
        length: Option<u32>,
    },
    /// `JSON`.
    Json {
        /// The host's `None` is SQL NULL rather than JSON null.
        none_as_null: bool,
    },
    /// `Enum`.
    Enum(Rc<EnumArgs>),
    /// `Uuid`.
    Uuid {
        /// Values are UUID objects (`true`) or text.
        as_uuid: bool,
        /// Use the database's own UUID type where it has one.
        native_uuid: bool,
    },
    /// `ARRAY`.
    Array {
        /// The items' type.
        item: Type,
        /// Dimensions, when fixed.
        dimensions: Option<u32>,
        /// Values are tuples rather than lists.
        as_tuple: bool,
        /// Indexes count from 0 in the host.
        zero_indexes: bool,
    },
    /// Types of a tuple's members.
    Tuple(Rc<[Type]>),
    /// A type that wraps another and changes values on their way.
    Decorator(Rc<dyn TypeDecorator>),
    /// A type whose SQL name the host gives.
    UserDefined(Rc<dyn UserDefinedType>),
}

/// What a [`Type`] is made of.
#[derive(Clone, Debug)]
pub struct TypeData {
    /// The class.
    pub class: TypeClass,
    /// Its arguments.
    pub args: TypeArgs,
    /// What makes it a type of one database, such as PostgreSQL's JSONB.
    pub own: Option<Rc<DialectType>>,
    /// Types for single dialects, by the dialect's name; SQLAlchemy: `with_variant`.
    pub variants: Vec<(Rc<str>, Type)>,
    /// Whether `None` is a value to be sent rather than the absence of one; SQLAlchemy: `evaluates_none`.
    pub evaluates_none: bool,
}

impl TypeData {
    /// The parts of a generic type without variants.
    pub fn new(class: TypeClass, args: TypeArgs) -> Self {
        Self { class, args, own: None, variants: Vec::new(), evaluates_none: false }
    }
}

/// A type: cheap to clone, compared by identity with [`Type::ptr_eq`].
#[derive(Clone, Debug)]
pub struct Type(Rc<TypeData>);

/// A [`Type`] that is not kept alive.
#[derive(Clone, Debug)]
pub struct WeakType(std::rc::Weak<TypeData>);

impl WeakType {
    /// The type, while something else keeps it.
    pub fn upgrade(&self) -> Option<Type> {
        self.0.upgrade().map(Type)
    }
}

impl std::ops::Deref for Type {
    type Target = TypeData;
    fn deref(&self) -> &TypeData {
        &self.0
    }
}

impl Default for Type {
    fn default() -> Self {
        Self::null()
    }
}

thread_local! {
    static SHARED: SharedTypes = SharedTypes::new();
}

struct SharedTypes {
    null: Type,
    boolean: Type,
    integer: Type,
    string: Type,
}

impl SharedTypes {
    fn new() -> Self {
        Self {
            null: Type::new(TypeClass::NullType),
            boolean: Type::new(TypeClass::Boolean),
            integer: Type::new(TypeClass::Integer),
            string: Type::new(TypeClass::String),
        }
    }
}

impl Type {
    /// The type without the CHECK that an `Enum` or `Boolean` brings with it.
    #[must_use]
    pub fn without_constraint(&self) -> Self {
        let mut data = (*self.0).clone();
        match &mut data.args {
            TypeArgs::Enum(args) => Rc::make_mut(args).create_constraint = false,
            TypeArgs::Boolean { create_constraint, .. } => *create_constraint = false,
            _ => return self.clone(),
        }
        Self::from_data(data)
    }

    /// The name of the constraint or type that an `Enum` or `Boolean` makes.
    pub fn constraint_name(&self) -> Option<Name> {
        match &self.args {
            TypeArgs::Enum(args) => args.name.clone(),
            TypeArgs::Boolean { name, .. } => name.clone(),
            _ => None,
        }
    }

    /// A type of a class with the class's default arguments.
    pub fn new(class: TypeClass) -> Self {
        Self::with_args(class, class.default_args())
    }

    /// A type of a class with arguments.
    pub fn with_args(class: TypeClass, args: TypeArgs) -> Self {
        Self(Rc::new(TypeData::new(class, args)))
    }

    /// A type from all its parts.
    pub fn from_data(data: TypeData) -> Self {
        Self(Rc::new(data))
    }

    /// The type of an expression whose type is not known.
    pub fn null() -> Self {
        SHARED.with(|shared| shared.null.clone())
    }

    /// The shared `Boolean`.
    pub fn boolean() -> Self {
        SHARED.with(|shared| shared.boolean.clone())
    }

    /// The shared `Integer`.
    pub fn integer() -> Self {
        SHARED.with(|shared| shared.integer.clone())
    }

    /// The shared `String` without length.
    pub fn string() -> Self {
        SHARED.with(|shared| shared.string.clone())
    }

    /// `String(length)`.
    pub fn string_of(length: u32) -> Self {
        Self::with_args(TypeClass::String, TypeArgs::String { length: Some(length), collation: None })
    }

    /// Whether it is one of the generic types of text.
    pub fn is_text(&self) -> bool {
        self.own.is_none() && matches!(self.args, TypeArgs::String { .. })
    }

    /// `String` with the length and collation of another type of text.
    #[must_use]
    pub fn as_string(&self) -> Self {
        Self::with_args(TypeClass::String, self.args.clone())
    }

    /// `Numeric(precision, scale)`.
    pub fn numeric(precision: Option<u32>, scale: Option<u32>, asdecimal: bool) -> Self {
        Self::with_args(
            TypeClass::Numeric,
            TypeArgs::Numeric { precision, scale, asdecimal, decimal_return_scale: None },
        )
    }

    /// A type that wraps another.
    pub fn decorator(decorator: Rc<dyn TypeDecorator>) -> Self {
        Self::with_args(TypeClass::Decorator, TypeArgs::Decorator(decorator))
    }

    /// The type without keeping it alive, for a host whose object the type refers to.
    pub fn downgrade(&self) -> WeakType {
        WeakType(Rc::downgrade(&self.0))
    }

    /// The type's variant for a dialect, or itself.
    pub fn variant_for(&self, dialect: &str) -> &Self {
        self.variants.iter().find(|(name, _)| &**name == dialect).map_or(self, |(_, variant)| variant)
    }

    /// The SQL that the type puts around a bound value on a dialect.
    ///
    /// # Errors
    /// What the host's `bind_expression` raises.
    pub fn bind_expression(&self, dialect: &str, bound: &Expr) -> Result<Option<Expr>> {
        let ty = self.variant_for(dialect);
        match &ty.args {
            TypeArgs::Decorator(decorator) => match decorator.bind_expression(bound)? {
                None => decorator.on_dialect(dialect)?.bind_expression(dialect, bound),
                wrapped => Ok(wrapped),
            },
            TypeArgs::UserDefined(user) => Ok(user.bind_expression(bound)?),
            _ => Ok(None),
        }
    }

    /// The SQL that the type puts around a selected column on a dialect.
    ///
    /// # Errors
    /// What the host's `column_expression` raises.
    pub fn column_expression(&self, dialect: &str, column: &Expr) -> Result<Option<Expr>> {
        let ty = self.variant_for(dialect);
        match &ty.args {
            TypeArgs::Decorator(decorator) => match decorator.column_expression(column)? {
                None => decorator.on_dialect(dialect)?.column_expression(dialect, column),
                wrapped => Ok(wrapped),
            },
            TypeArgs::UserDefined(user) => Ok(user.column_expression(column)?),
            _ if ty.own.as_deref().is_some_and(|own| own.flag("retrieve_as_bitwise")) => {
                // The number whose bits say which members are there.
                let number = type_coerce(Operand::Expr(column.clone()), Self::integer())?;
                let sum = number.operate(Operator::Add, Operand::Value(Value::Int(0)))?;
                type_coerce(Operand::Expr(sum), ty.clone()).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// Whether both are the same object.
    pub fn ptr_eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// The address, as an identity for maps; valid while the type is held.
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// Whether the type is not known.
    pub fn is_null(&self) -> bool {
        self.class == TypeClass::NullType
    }

    /// A copy that becomes `variant` on the named dialects; SQLAlchemy: `TypeEngine.with_variant`.
    pub fn with_variant(&self, variant: &Self, dialects: &[&str]) -> Self {
        let mut data = (*self.0).clone();
        for name in dialects {
            data.variants.retain(|(known, _)| &**known != *name);
            data.variants.push((Rc::from(*name), variant.clone()));
        }
        Self::from_data(data)
    }

    /// A copy that sends `None` as a value; SQLAlchemy: `TypeEngine.evaluates_none`.
    pub fn evaluates_none(&self) -> Self {
        let mut data = (*self.0).clone();
        data.evaluates_none = true;
        Self::from_data(data)
    }

    /// The type that stands for this one on every database: `String(5)` for `VARCHAR(5)`.
    ///
    /// # Errors
    /// `NotImplementedError` for a type that the host defines.
    pub fn as_generic(&self) -> Result<Self> {
        use TypeClass as C;
        let class = match self.class {
            C::IntegerUpper => C::Integer,
            C::SmallintUpper => C::SmallInteger,
            C::BigintUpper => C::BigInteger,
            C::VarcharUpper | C::CharUpper => C::String,
            C::NvarcharUpper | C::NcharUpper => C::Unicode,
            C::TextUpper | C::ClobUpper => C::Text,
            C::FloatUpper | C::RealUpper => C::Float,
            C::DoubleUpper | C::DoublePrecisionUpper => C::Double,
            C::NumericUpper | C::DecimalUpper => C::Numeric,
            C::BooleanUpper => C::Boolean,
            C::DateUpper => C::Date,
            C::DatetimeUpper | C::TimestampUpper => C::DateTime,
            C::TimeUpper => C::Time,
            C::BlobUpper | C::BinaryUpper | C::VarbinaryUpper => C::LargeBinary,
            C::UuidUpper => C::Uuid,
            C::Decorator | C::UserDefined => {
                return Err(crate::error::Error::new(
                    crate::error::ErrorKind::NotImplemented,
                    "Default TypeEngine.as_generic() heuristic method was unsuccessful. A custom as_generic() method must be implemented for this type class.",
                ));
            }
            other => other,
        };
        Ok(Self::with_args(class, self.args.clone()))
    }

    /// Whether `None` is a value of the type: JSON, and types told so.
    pub fn should_evaluate_none(&self) -> bool {
        match &self.args {
            TypeArgs::Json { none_as_null } => !none_as_null || self.evaluates_none,
            TypeArgs::Decorator(decorator) => self.evaluates_none || decorator.impl_type().should_evaluate_none(),
            _ => self.evaluates_none,
        }
    }

    /// The type behind any number of decorators.
    pub fn undecorated(&self) -> Self {
        let mut current = self.clone();
        while let TypeArgs::Decorator(decorator) = &current.args {
            let inner = decorator.impl_type();
            current = inner;
        }
        current
    }

    /// The decorator, when the type is one.
    pub fn as_decorator(&self) -> Option<&Rc<dyn TypeDecorator>> {
        match &self.args {
            TypeArgs::Decorator(decorator) => Some(decorator),
            _ => None,
        }
    }

    /// The length of a string or binary type.
    pub fn length(&self) -> Option<u32> {
        match &self.args {
            TypeArgs::String { length, .. } | TypeArgs::Binary { length } => *length,
            TypeArgs::Enum(args) => Some(args.length),
            _ => None,
        }
    }

    /// The Python text of the type, as `repr()` prints it.
    pub fn repr(&self) -> String {
        repr::repr_of(self)
    }
}
