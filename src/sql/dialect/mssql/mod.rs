//! SQL Server's differences.

mod ddl;
mod expressions;
mod limit;
mod types;

use std::rc::Rc;

use super::words::MSSQL;
use super::{Capabilities, Compiler, Dialect, Identifiers, Profile, Upserts};
use crate::error::Result;
use crate::expr::{Binary, Cast, Expr, Function};
use crate::schema::{Column, Constraint, DdlItem, Index, Sequence};
use crate::statement::{ForUpdate, Limit, Select};
use crate::types::{Affinity, Type, TypeArgs, TypeClass};
use crate::value::Value;

/// SQL Server's dialect; SQLAlchemy: `MSDialect_pyodbc`.
#[derive(Clone, Debug)]
pub struct MssqlDialect {
    profile: Profile,
}

impl Default for MssqlDialect {
    fn default() -> Self {
        Self {
            profile: Profile {
                name: "mssql",
                type_compiler: "sqlalchemy.dialects.mssql.base.MSTypeCompiler",
                statement_compiler: "sqlalchemy.dialects.mssql.base.MSSQLCompiler",
                ddl_compiler: "sqlalchemy.dialects.mssql.base.MSDDLCompiler",
                capabilities: Capabilities {
                    native_decimal: true,
                    default_values: true,
                    empty_insert: false,
                    multivalues_insert: true,
                    insert_returning: true,
                    update_returning: true,
                    favors_returning_over_lastrowid: true,
                    insertmanyvalues: true,
                    max_identifier_length: 128,
                    sequences: true,
                    upserts: Upserts::None,
                    aggregate_order_outside: true,
                    sequences_optional: true,
                    native_uuid: true,
                    returning_is_output: true,
                    from_repeats_target: true,
                    recursive_word: false,
                    literal_frame_bounds: true,
                    try_cast: true,
                    boolean_checks: false,
                    ..Capabilities::default()
                },
                identifiers: Identifiers { dotted_schemas: true, ..Identifiers::quoted_by('[', ']', MSSQL) },
            },
        }
    }
}

impl Dialect for MssqlDialect {
    fn shared(&self) -> Rc<dyn Dialect> {
        Rc::new(self.clone())
    }

    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn described(&self, ty: &Type) -> Type {
        let is_national = matches!(
            ty.class,
            TypeClass::Unicode | TypeClass::UnicodeText | TypeClass::NvarcharUpper | TypeClass::NcharUpper
        );
        if ty.is_text() && !is_national { ty.as_string() } else { ty.clone() }
    }

    fn hinted(&self, table: &str, hint: &str) -> Result<String> {
        Ok(format!("{table} {hint}"))
    }

    fn delete_from_keyword(&self) -> Result<&'static str> {
        Ok(" FROM ")
    }

    fn type_sql(&self, _compiler: &Compiler<'_>, ty: &Type) -> Option<Result<String>> {
        types::type_sql(self, ty).map(Ok)
    }

    fn function(&self, compiler: &mut Compiler<'_>, function: &Function, out: &mut String) -> Result<bool> {
        expressions::function(compiler, function, out)
    }

    fn binary(&self, compiler: &mut Compiler<'_>, binary: &Binary, out: &mut String) -> Result<bool> {
        expressions::binary(compiler, binary, out)
    }

    fn concatenation_is_operator(&self) -> bool {
        false
    }

    fn concatenated(&self, parts: &[&str]) -> String {
        parts.join(" + ")
    }

    fn cast(&self, compiler: &mut Compiler<'_>, cast: &Cast, out: &mut String) -> Result<bool> {
        expressions::cast(compiler, cast, out)
    }

    fn extract(&self, compiler: &mut Compiler<'_>, field: &str, element: &Expr, out: &mut String) -> Result<bool> {
        expressions::extract(compiler, field, element, out)
    }

    fn select_head(&self, compiler: &mut Compiler<'_>, select: &Select, out: &mut String) -> Result<()> {
        limit::top(compiler, select, out)
    }

    fn translated_select(&self, select: &Select) -> Result<Option<Select>> {
        limit::translated(select)
    }

    fn keeps_order(&self, select: &Select, is_subquery: bool) -> bool {
        limit::keeps_order(select, is_subquery)
    }

    fn limit(&self, _compiler: &mut Compiler<'_>, _limit: &Limit, _out: &mut String) -> Result<bool> {
        Ok(true)
    }

    fn for_update(&self, _compiler: &mut Compiler<'_>, _for_update: &ForUpdate, _out: &mut String) -> Result<bool> {
        Ok(true)
    }

    fn column_specification(&self, compiler: &mut Compiler<'_>, column: &Column) -> Option<Result<String>> {
        Some(ddl::column_specification(compiler, column))
    }

    fn create_index(
        &self,
        compiler: &mut Compiler<'_>,
        index: &Index,
        _if_not_exists: bool,
        out: &mut String,
    ) -> Result<bool> {
        ddl::create_index(compiler, index, out)?;
        Ok(true)
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

    fn key_words(&self, constraint: &Constraint) -> &'static str {
        ddl::key_words(constraint)
    }

    fn collation(&self, name: &str) -> String {
        name.to_owned()
    }

    fn replace_words(&self) -> &'static str {
        "OR ALTER "
    }

    fn select_into(&self, table: &str, query: &str) -> Result<Option<String>> {
        ddl::select_into(table, query).map(Some)
    }

    fn comment(&self, compiler: &mut Compiler<'_>, item: &DdlItem) -> Option<Result<String>> {
        ddl::comment(compiler, item)
    }

    fn literal(&self, _compiler: &Compiler<'_>, value: &Value, ty: &Type) -> Option<Result<String>> {
        match (value, ty.class) {
            (
                Value::Str(text),
                TypeClass::Unicode | TypeClass::UnicodeText | TypeClass::NvarcharUpper | TypeClass::NcharUpper,
            ) => Some(Ok(format!("N'{}'", text.replace('\'', "''")))),
            (value, _)
                if ty.affinity() == Affinity::Uuid && !matches!(ty.args, TypeArgs::Uuid { native_uuid: false, .. }) =>
            {
                Some(Ok(format!("'{}'", value.display().replace('\'', "''"))))
            }
            (_, TypeClass::JsonIndex | TypeClass::JsonPath) => Some(Ok(super::processor::json_path_text(value))),
            _ => None,
        }
    }

    fn next_value(&self, sequence: &str) -> Result<String> {
        Ok(format!("NEXT VALUE FOR {sequence}"))
    }

    fn sequence_type(&self, compiler: &Compiler<'_>, sequence: &Sequence) -> Result<String> {
        match &sequence.data_type {
            Some(ty) => Ok(format!(" AS {}", compiler.type_sql(ty)?)),
            None => Ok(String::new()),
        }
    }
}
