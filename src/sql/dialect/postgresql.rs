//! PostgreSQL's differences.

use super::words::POSTGRESQL;
use super::{Capabilities, Dialect, Identifiers, ParamStyle};
use crate::error::Result;
use crate::types::{Type, TypeArgs, TypeClass as C};

/// PostgreSQL's dialect; SQLAlchemy: `PGDialect_psycopg`.
#[derive(Clone, Debug)]
pub struct PostgresqlDialect {
    capabilities: Capabilities,
    identifiers: Identifiers,
}

impl Default for PostgresqlDialect {
    fn default() -> Self {
        Self {
            capabilities: Capabilities {
                paramstyle: ParamStyle::Pyformat,
                native_boolean: true,
                native_uuid: true,
                native_enum: true,
                native_interval: true,
                default_values: true,
                empty_insert: false,
                multivalues_insert: true,
                insert_returning: true,
                update_returning: true,
                delete_returning: true,
                postfetch_lastrowid: false,
                insertmanyvalues: true,
                max_identifier_length: 63,
                sequences: true,
                comments: true,
                identity_columns: true,
                ..Capabilities::default()
            },
            identifiers: Identifiers::quoted_by('"', '"', POSTGRESQL),
        }
    }
}

impl Dialect for PostgresqlDialect {
    fn name(&self) -> &'static str {
        "postgresql"
    }

    fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    fn identifiers(&self) -> &Identifiers {
        &self.identifiers
    }

    fn type_compiler_name(&self) -> &'static str {
        "sqlalchemy.dialects.postgresql.base.PGTypeCompiler"
    }

    fn type_sql(&self, ty: &Type) -> Option<Result<String>> {
        let zone = |name: &str| match ty.args {
            TypeArgs::DateTime { timezone: true } => format!("{name} WITH TIME ZONE"),
            _ => format!("{name} WITHOUT TIME ZONE"),
        };
        Some(Ok(match (ty.class, &ty.args) {
            (C::Float | C::FloatUpper, TypeArgs::Numeric { precision: Some(precision), .. }) => {
                format!("FLOAT({precision})")
            }
            (C::Double | C::DoubleUpper, _) => "DOUBLE PRECISION".to_owned(),
            (C::DateTime | C::DatetimeUpper | C::TimestampUpper, _) => zone("TIMESTAMP"),
            (C::Time | C::TimeUpper, _) => zone("TIME"),
            (C::LargeBinary | C::BlobUpper | C::BinaryUpper | C::VarbinaryUpper, _) => "BYTEA".to_owned(),
            (C::Interval, TypeArgs::Interval { second_precision: Some(precision), .. }) => {
                format!("INTERVAL({precision})")
            }
            (C::Interval, _) => "INTERVAL".to_owned(),
            (C::Json, _) => "JSON".to_owned(),
            _ => return None,
        }))
    }
}
