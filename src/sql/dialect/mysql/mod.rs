//! The differences of MySQL and MariaDB.

mod ddl;
mod expressions;
mod types;

use std::rc::Rc;

use super::words::{MARIADB, MYSQL};
use super::{Capabilities, Compiler, Dialect, Identifiers, ParamStyle, Profile, Upserts};
use crate::error::{Error, Result};
use crate::expr::{Binary, Cast, Function};
use crate::schema::{Column, Constraint, DdlItem, Index, SequenceOptions, Table};
use crate::selectable::JoinKind;
use crate::statement::{ForUpdate, Limit};
use crate::types::{Affinity, Type, TypeArgs, TypeClass};
use crate::value::Value;

/// MySQL's dialect, and MariaDB's; SQLAlchemy: `MySQLDialect_mysqldb`, `MariaDBDialect_mysqldb`.
#[derive(Clone, Debug)]
pub struct MysqlDialect {
    profile: Profile,
    is_mariadb: bool,
}

impl MysqlDialect {
    /// MySQL's dialect.
    pub fn mysql() -> Self {
        Self {
            profile: Profile {
                name: "mysql",
                type_compiler: "sqlalchemy.dialects.mysql.base.MySQLTypeCompiler",
                statement_compiler: "sqlalchemy.dialects.mysql.mysqldb.MySQLCompiler_mysqldb",
                ddl_compiler: "sqlalchemy.dialects.mysql.base.MySQLDDLCompiler",
                capabilities: Capabilities {
                    default_metavalue: Some("DEFAULT"),
                    paramstyle: ParamStyle::Format,
                    upserts: Upserts::OnDuplicateKey,
                    native_decimal: true,
                    native_enum: true,
                    multivalues_insert: true,
                    insertmanyvalues: true,
                    div_is_floordiv: false,
                    cte_follows_insert: true,
                    max_identifier_length: 255,
                    max_conventional_name_length: Some(64),
                    limit_in_dml: true,
                    boolean_words: true,
                    backslash_escapes: true,
                    tables_in_update: true,
                    ..Capabilities::default()
                },
                identifiers: Identifiers { doubles_percents: true, ..Identifiers::quoted_by('`', '`', MYSQL) },
            },
            is_mariadb: false,
        }
    }

    /// MariaDB's dialect.
    pub fn mariadb() -> Self {
        let mysql = Self::mysql().profile;
        Self {
            profile: Profile {
                name: "mariadb",
                capabilities: Capabilities { native_uuid: true, insert_returning: true, ..mysql.capabilities },
                identifiers: Identifiers { reserved: MARIADB, ..mysql.identifiers },
                ..mysql
            },
            is_mariadb: true,
        }
    }
}

impl Dialect for MysqlDialect {
    fn shared(&self) -> Rc<dyn Dialect> {
        Rc::new(self.clone())
    }

    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn hinted(&self, table: &str, hint: &str) -> Result<String> {
        Ok(format!("{table} {hint}"))
    }

    fn post_criteria(&self, options: &[(Rc<str>, Value)]) -> Result<Option<String>> {
        let key = format!("{}_limit", self.name());
        let rows = match options.iter().rev().find(|(name, _)| **name == *key).map(|(_, value)| value) {
            None | Some(Value::Null) => return Ok(None),
            Some(value) => value.to_int()?,
        };
        Ok(Some(format!("LIMIT {rows}")))
    }

    fn types_of(&self) -> &'static str {
        "mysql"
    }

    fn type_sql(&self, _compiler: &Compiler<'_>, ty: &Type) -> Option<Result<String>> {
        types::type_sql(self, ty)
    }

    fn function(&self, compiler: &mut Compiler<'_>, function: &Function, out: &mut String) -> Result<bool> {
        expressions::function(compiler, function, out)
    }

    fn binary(&self, compiler: &mut Compiler<'_>, binary: &Binary, out: &mut String) -> Result<bool> {
        expressions::binary(compiler, binary, self.is_mariadb, out)
    }

    fn concatenation_is_operator(&self) -> bool {
        false
    }

    fn concatenated(&self, parts: &[&str]) -> String {
        format!("concat({})", parts.join(", "))
    }

    fn cast(&self, compiler: &mut Compiler<'_>, cast: &Cast, out: &mut String) -> Result<bool> {
        expressions::cast(compiler, cast, out)
    }

    fn limit(&self, compiler: &mut Compiler<'_>, limit: &Limit, out: &mut String) -> Result<bool> {
        expressions::limit(compiler, limit, out)
    }

    fn for_update(&self, _compiler: &mut Compiler<'_>, for_update: &ForUpdate, out: &mut String) -> Result<bool> {
        expressions::for_update(for_update, out);
        Ok(true)
    }

    fn join_words(&self, kind: JoinKind) -> &'static str {
        match kind {
            JoinKind::Inner => " INNER JOIN ",
            JoinKind::Left => " LEFT OUTER JOIN ",
            JoinKind::Full => " FULL OUTER JOIN ",
        }
    }

    fn default_from(&self, has_where: bool) -> &'static str {
        // MySQL reads WHERE only behind FROM.
        if has_where { " FROM DUAL" } else { "" }
    }

    fn column_specification(&self, compiler: &mut Compiler<'_>, column: &Column) -> Option<Result<String>> {
        Some(ddl::column_specification(self, compiler, column))
    }

    fn post_create_table(&self, compiler: &Compiler<'_>, table: &Table) -> Result<String> {
        ddl::table_options(self, compiler, table)
    }

    fn create_index(
        &self,
        compiler: &mut Compiler<'_>,
        index: &Index,
        if_not_exists: bool,
        out: &mut String,
    ) -> Result<bool> {
        ddl::create_index(self, compiler, index, if_not_exists, out)?;
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

    fn drop_constraint(
        &self,
        compiler: &mut Compiler<'_>,
        constraint: &Constraint,
        _if_exists: bool,
        out: &mut String,
    ) -> Result<bool> {
        ddl::drop_constraint(self, compiler, constraint, out)?;
        Ok(true)
    }

    fn literal(&self, _compiler: &Compiler<'_>, value: &Value, ty: &Type) -> Option<Result<String>> {
        if ty.affinity() == Affinity::Uuid && !matches!(ty.args, TypeArgs::Uuid { as_uuid: false, .. }) {
            // MariaDB's own type is known from a connection alone; values are written as both databases take them.
            return Some(match value {
                Value::Uuid(bytes) => Ok(format!("'{}'", crate::value_repr::uuid_text(bytes).replace('-', ""))),
                other => Err(Error::type_error(format!("'{}' object has no attribute 'hex'", other.type_name()))),
            });
        }
        matches!(ty.class, TypeClass::JsonIndex | TypeClass::JsonPath)
            .then(|| Ok(super::processor::json_path_text(value).replace('%', "%%")))
    }

    fn comment(&self, compiler: &mut Compiler<'_>, item: &DdlItem) -> Option<Result<String>> {
        ddl::comment(self, compiler, item)
    }

    fn next_value(&self, sequence: &str) -> Result<String> {
        Ok(format!("nextval({sequence})"))
    }

    fn sequence_clauses(&self, options: &SequenceOptions) -> String {
        options.clauses().replace("NO CYCLE", "NOCYCLE")
    }

    fn match_phrase<'a>(&self, _phrase: &'a str) -> Result<&'a str> {
        Err(Error::compile(
            "MySQL ignores the 'MATCH' keyword while at the same time causes ON UPDATE/ON DELETE clauses to be ignored.",
        ))
    }
}
