//! PostgreSQL's differences.

mod ddl;
mod operators;
mod select;
mod types;

use super::words::POSTGRESQL;
use super::{Capabilities, Compiler, Dialect, Identifiers, ParamStyle};
use crate::error::Result;
use crate::expr::{Binary, BindParam, Function};
use crate::schema::Column;
use crate::statement::{ForUpdate, Limit};
use crate::types::Type;
use crate::value::Value;

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
                array_expressions: true,
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

    fn type_sql(&self, compiler: &Compiler<'_>, ty: &Type) -> Option<Result<String>> {
        types::type_sql(compiler, ty)
    }

    fn bind_cast(&self, compiler: &Compiler<'_>, param: &BindParam) -> Result<Option<String>> {
        types::bind_cast(compiler, param)
    }

    fn literal(&self, compiler: &Compiler<'_>, value: &Value, ty: &Type) -> Option<Result<String>> {
        types::literal(compiler, value, ty)
    }

    fn binary(&self, compiler: &mut Compiler<'_>, binary: &Binary, out: &mut String) -> Result<bool> {
        operators::binary(compiler, binary, out)
    }

    fn function(&self, compiler: &mut Compiler<'_>, function: &Function, out: &mut String) -> Result<bool> {
        operators::function(compiler, function, out)
    }

    fn limit(&self, compiler: &mut Compiler<'_>, limit: &Limit, out: &mut String) -> Result<bool> {
        select::limit(compiler, limit, out)
    }

    fn for_update(&self, compiler: &mut Compiler<'_>, for_update: &ForUpdate, out: &mut String) -> Result<bool> {
        select::for_update(compiler, for_update, out)
    }

    fn counted_type(&self, column: &Column, ty: &Type) -> Option<&'static str> {
        ddl::counted_type(column, ty)
    }
}
