//! The SQL names of types.

use std::fmt::Write as _;

use super::{Compiler, Hooked};
use crate::error::{Error, Result};
use crate::types::{Elsewhere, Type, TypeArgs, TypeClass as C};

impl Compiler<'_> {
    /// The SQL of a type on this dialect.
    ///
    /// # Errors
    /// `CompileError` for a type that is not known, `UnsupportedCompilationError` for one that the database lacks.
    pub fn type_sql(&self, ty: &Type) -> Result<String> {
        if let Some(hooks) = self.hooks.as_ref().filter(|hooks| hooks.is_hooked(Hooked::Type))
            && let Some(text) = hooks.type_sql(ty, self.dialect)?
        {
            return Ok(text);
        }
        self.own_type_sql(ty)
    }

    /// As [`Self::type_sql`], whatever the host would write.
    ///
    /// # Errors
    /// As [`Self::type_sql`].
    pub fn own_type_sql(&self, ty: &Type) -> Result<String> {
        let ty = ty.on_dialect(self.dialect.name())?;
        let capabilities = self.dialect.capabilities();
        if let Some(class) = ty.own_class()
            && class.elsewhere == Elsewhere::Refused
            && class.key.split('.').next() != Some(self.dialect.types_of())
        {
            if capabilities.shows_anything || self.dialect.knows_type(class.name()) {
                return Ok(class.name().to_owned());
            }
            return Err(self.cannot_render(class.name()));
        }
        if let Some(class) = ty.own_class()
            && class.elsewhere == Elsewhere::Named
        {
            return Ok(class.name().to_owned());
        }
        if let Some(sql) = self.dialect.type_sql(self, &ty) {
            return sql;
        }
        let name = match ty.class {
            C::NullType => {
                if capabilities.shows_anything {
                    return Ok("NULL".to_owned());
                }
                return Err(Error::compile(
                    "Can't generate DDL for NullType(); did you forget to specify a type on this Column?",
                ));
            }
            C::Integer | C::IntegerUpper => "INTEGER",
            C::SmallInteger | C::SmallintUpper => "SMALLINT",
            C::BigInteger | C::BigintUpper => "BIGINT",
            C::String | C::Unicode | C::VarcharUpper | C::Enum => return Ok(self.text_type("VARCHAR", &ty)),
            C::NvarcharUpper => return Ok(self.text_type("NVARCHAR", &ty)),
            C::CharUpper => return Ok(self.text_type("CHAR", &ty)),
            C::NcharUpper => return Ok(self.text_type("NCHAR", &ty)),
            C::Text | C::UnicodeText | C::TextUpper => return Ok(self.text_type("TEXT", &ty)),
            C::ClobUpper => "CLOB",
            C::Float | C::FloatUpper => "FLOAT",
            C::Double | C::DoubleUpper => "DOUBLE",
            C::RealUpper => "REAL",
            C::DoublePrecisionUpper => "DOUBLE PRECISION",
            C::Numeric | C::NumericUpper => return Ok(numeric_type("NUMERIC", &ty)),
            C::DecimalUpper => return Ok(numeric_type("DECIMAL", &ty)),
            C::Boolean | C::BooleanUpper | C::Match => "BOOLEAN",
            C::Date | C::DateUpper => "DATE",
            C::DateTime | C::DatetimeUpper => "DATETIME",
            C::TimestampUpper => "TIMESTAMP",
            C::Time | C::TimeUpper => "TIME",
            C::Interval => "DATETIME",
            C::LargeBinary | C::BlobUpper => "BLOB",
            C::BinaryUpper => return Ok(sized("BINARY", &ty)),
            C::VarbinaryUpper => return Ok(sized("VARBINARY", &ty)),
            C::Uuid => {
                let native = capabilities.native_uuid && matches!(ty.args, TypeArgs::Uuid { native_uuid: true, .. });
                if native { "UUID" } else { "CHAR(32)" }
            }
            C::UuidUpper => "UUID",
            C::Json | C::JsonIndex | C::JsonPath | C::Array | C::Tuple | C::TableValue | C::Dialect => {
                if capabilities.shows_anything {
                    let name = ty.class.name();
                    let is_upper = name == name.to_uppercase();
                    return Ok(if is_upper { name.to_owned() } else { ty.repr() });
                }
                return Err(self.cannot_render(ty.class.name()));
            }
            C::Decorator => "NULL",
            C::UserDefined => {
                let TypeArgs::UserDefined(user) = &ty.args else { return Ok("NULL".to_owned()) };
                if let Some(text) = user.shown().filter(|_| capabilities.shows_anything) {
                    return Ok(text);
                }
                if !user.is_visited() {
                    return Err(self.cannot_render(&user.repr()));
                }
                return Ok(user.col_spec()?);
            }
        };
        Ok(name.to_owned())
    }

    fn cannot_render(&self, class: &str) -> Error {
        let compiler = self.dialect.profile().type_compiler;
        Error::unsupported(format!(
            "Compiler <{compiler} object at 0x7f0000000000> can't render element of type {class}"
        ))
    }

    fn text_type(&self, name: &str, ty: &Type) -> String {
        let mut out = name.to_owned();
        let (length, collation) = match &ty.args {
            TypeArgs::String { length, collation } => (*length, collation.clone()),
            TypeArgs::Enum(args) => (Some(args.length), None),
            _ => (None, None),
        };
        if let Some(length) = length.filter(|l| *l > 0) {
            let _ = write!(out, "({length})");
        }
        if let Some(collation) = collation {
            out.push_str(" COLLATE ");
            out.push_str(&self.dialect.collation(&collation));
        }
        out
    }
}

fn numeric_type(name: &str, ty: &Type) -> String {
    match &ty.args {
        TypeArgs::Numeric { precision: Some(precision), scale: Some(scale), .. } => {
            format!("{name}({precision}, {scale})")
        }
        TypeArgs::Numeric { precision: Some(precision), scale: None, .. } => format!("{name}({precision})"),
        _ => name.to_owned(),
    }
}

fn sized(name: &str, ty: &Type) -> String {
    match ty.length() {
        Some(length) if length > 0 => format!("{name}({length})"),
        _ => name.to_owned(),
    }
}

impl Type {
    /// The type on one dialect: its variant, and what a decorator wraps there.
    ///
    /// # Errors
    /// What a decorator's `load_dialect_impl` raises.
    pub fn on_dialect(&self, dialect: &str) -> Result<Self> {
        let mut current = self.clone();
        loop {
            let variant = current.variants.iter().find(|(name, _)| &**name == dialect).map(|(_, ty)| ty.clone());
            if let Some(variant) = variant {
                current = variant;
                continue;
            }
            let inner = match &current.args {
                TypeArgs::Decorator(decorator) => {
                    Some(decorator.dialect_impl(dialect)?.unwrap_or_else(|| decorator.impl_type()))
                }
                _ => None,
            };
            match inner {
                Some(inner) => current = inner,
                None => return Ok(current),
            }
        }
    }
}
