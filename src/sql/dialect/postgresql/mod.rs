//! PostgreSQL's differences.

mod ddl;
mod operators;
mod select;
mod types;

use std::rc::Rc;

use super::words::POSTGRESQL;
use super::{Capabilities, Compiler, Dialect, Identifiers, ParamStyle, Profile, Upserts};
use crate::error::{Error, Result};
use crate::expr::{Binary, BindParam, Function};
use crate::schema::{Column, Constraint, Index, Sequence, Table};
use crate::statement::{ForUpdate, Limit};
use crate::types::Type;
use crate::value::Value;

/// PostgreSQL's dialect; SQLAlchemy: `PGDialect_psycopg`.
#[derive(Clone, Debug)]
pub struct PostgresqlDialect {
    profile: Profile,
}

impl Default for PostgresqlDialect {
    fn default() -> Self {
        Self {
            profile: Profile {
                name: "postgresql",
                type_compiler: "sqlalchemy.dialects.postgresql.base.PGTypeCompiler",
                statement_compiler: "sqlalchemy.dialects.postgresql.psycopg.PGCompiler_psycopg",
                ddl_compiler: "sqlalchemy.dialects.postgresql.base.PGDDLCompiler",
                capabilities: Capabilities {
                    paramstyle: ParamStyle::Pyformat,
                    upserts: Upserts::OnConflictOfConstraints,
                    native_boolean: true,
                    native_uuid: true,
                    native_enum: true,
                    named_types: true,
                    comments_apart: true,
                    constraint_comments: true,
                    native_interval: true,
                    default_values: true,
                    default_metavalue: Some("DEFAULT"),
                    empty_insert: false,
                    multivalues_insert: true,
                    insert_returning: true,
                    update_returning: true,
                    postfetch_lastrowid: false,
                    insertmanyvalues: true,
                    max_identifier_length: 63,
                    sequences: true,
                    identity_null_word: true,
                    exclude_constraints: true,
                    sequences_optional: true,
                    identity_columns: true,
                    array_expressions: true,
                    ilike: true,
                    distinct_on: true,
                    parameters_in_index_where: true,
                    ..Capabilities::default()
                },
                identifiers: Identifiers { doubles_percents: true, ..Identifiers::quoted_by('"', '"', POSTGRESQL) },
            },
        }
    }
}

impl PostgresqlDialect {
    /// The dialect with parameters of another style, as `dialect(paramstyle=…)` makes it.
    pub fn with_paramstyle(paramstyle: ParamStyle) -> Self {
        let mut dialect = Self::default();
        dialect.profile.capabilities.paramstyle = paramstyle;
        dialect.profile.identifiers.doubles_percents = paramstyle.doubles_percents();
        dialect
    }
}

impl Dialect for PostgresqlDialect {
    fn shared(&self) -> Rc<dyn Dialect> {
        Rc::new(self.clone())
    }

    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn hinted(&self, table: &str, hint: &str) -> Result<String> {
        if hint.eq_ignore_ascii_case("ONLY") {
            return Ok(format!("ONLY {table}"));
        }
        Err(Error::compile(format!("Unrecognized hint: {}", crate::value_repr::repr_str(hint))))
    }

    fn delete_from_keyword(&self) -> Result<&'static str> {
        Ok(" USING ")
    }

    fn type_sql(&self, compiler: &Compiler<'_>, ty: &Type) -> Option<Result<String>> {
        types::type_sql(compiler, ty)
    }

    fn described(&self, ty: &Type) -> Type {
        if ty.is_text() { ty.as_string() } else { ty.clone() }
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

    fn create_index(
        &self,
        compiler: &mut Compiler<'_>,
        index: &Index,
        if_not_exists: bool,
        out: &mut String,
    ) -> Result<bool> {
        ddl::create_index(compiler, index, if_not_exists, out).map(|()| true)
    }

    fn drop_index(
        &self,
        compiler: &mut Compiler<'_>,
        index: &Index,
        if_exists: bool,
        out: &mut String,
    ) -> Result<bool> {
        ddl::drop_index(compiler, index, if_exists, out)?;
        Ok(true)
    }

    fn post_create_table(&self, compiler: &Compiler<'_>, table: &Table) -> Result<String> {
        Ok(ddl::table_options(compiler, table))
    }

    fn named_type(&self, compiler: &mut Compiler<'_>, ty: &Type, is_drop: bool) -> Result<String> {
        ddl::named_type(compiler, ty, is_drop)
    }

    fn on_delete_phrase<'a>(&self, phrase: &'a str) -> Result<&'a str> {
        ddl::on_delete_phrase(phrase)
    }

    fn key_words(&self, constraint: &Constraint) -> &'static str {
        ddl::key_words(constraint)
    }

    fn included_columns(&self, compiler: &Compiler<'_>, constraint: &Constraint) -> String {
        ddl::included_columns(compiler, constraint)
    }

    fn constraint_suffix(&self, constraint: &Constraint) -> Result<String> {
        Ok(ddl::constraint_suffix(constraint).to_owned())
    }

    fn sequence_type(&self, compiler: &Compiler<'_>, sequence: &Sequence) -> Result<String> {
        match &sequence.data_type {
            Some(ty) => Ok(format!(" AS {}", compiler.type_sql(ty)?)),
            None => Ok(String::new()),
        }
    }

    fn next_value(&self, sequence: &str) -> Result<String> {
        Ok(format!("nextval('{}')", sequence.replace('\'', "''")))
    }

    fn counted_type(&self, column: &Column, ty: &Type) -> Option<&'static str> {
        ddl::counted_type(column, ty)
    }
}
