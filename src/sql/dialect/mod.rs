//! Dialects, and the compiler that turns trees into SQL text with parameters.
//!
//! [`Dialect`]'s default methods are what all databases share; a dialect's file holds its differences only. What a database
//! can do is named in [`Capabilities`]; the compiler never asks for a dialect's name.

mod capabilities;
mod compiled;
mod compiler;
mod expansion;
mod identifiers;
mod mssql;
mod mysql;
mod oracle;
mod postgresql;
mod processor;
mod profile;
mod schema_map;
mod sqlite;
mod standard;
mod words;

use std::rc::Rc;

pub use capabilities::{Capabilities, ParamStyle, Upserts};
pub use compiled::{
    Compiled, CompiledBind, Expanded, PostCompiled, Prefetch, ResultColumn, ResultShape, StatementKind,
};
pub(crate) use compiler::is_wanted;
pub use compiler::{CompileOptions, Compiler, Construct, Hooked, Hooks, Lent, is_plain_count, set_hooks, sql_phrase};
pub use identifiers::Identifiers;
pub use mssql::MssqlDialect;
pub use mysql::MysqlDialect;
pub use oracle::OracleDialect;
pub use postgresql::PostgresqlDialect;
pub use processor::{BindProcessor, ResultProcessor, is_plain_result, process_bind, process_result};
pub use profile::Profile;
pub use schema_map::SchemaMap;
pub use sqlite::SqliteDialect;
pub use standard::StandardDialect;

use crate::error::{Error, ErrorKind, Result};
use crate::expr::{Binary, BindParam, Cast, Expr, Function};
use crate::schema::{Column, Computed, Constraint, DdlItem, Index, Sequence, SequenceOptions, Table};
use crate::selectable::{JoinKind, Selectable};
use crate::statement::{ForUpdate, Limit, Select, Statement};
use crate::types::{JsonSerializer, Type};
use crate::value::Value;

/// What one database does differently from the others. Methods that answer `None` leave the common behaviour.
pub trait Dialect {
    /// What the dialect says of itself.
    fn profile(&self) -> &Profile;

    /// The dialect, to keep.
    fn shared(&self) -> Rc<dyn Dialect>;

    /// The name: `sqlite`.
    fn name(&self) -> &'static str {
        self.profile().name
    }

    /// What the database can do.
    fn capabilities(&self) -> &Capabilities {
        &self.profile().capabilities
    }

    /// How identifiers are quoted.
    fn identifiers(&self) -> &Identifiers {
        &self.profile().identifiers
    }

    /// The schema in which a connection finds tables that name none.
    fn default_schema(&self) -> Option<&'static str> {
        None
    }

    /// JSON as the host writes and reads it.
    fn json(&self) -> Option<Rc<dyn JsonSerializer>> {
        None
    }

    /// The dialect whose own types the database has, as [`DialectClass::key`](crate::types::DialectClass::key) names it.
    fn types_of(&self) -> &'static str {
        self.name()
    }

    /// Whether the database has a type of this name that another dialect brings.
    fn knows_type(&self, _name: &str) -> bool {
        false
    }

    /// The type that the database has for one that it is asked for; SQLAlchemy: `type_descriptor`.
    fn described(&self, ty: &Type) -> Type {
        ty.clone()
    }

    /// The SQL of a type.
    fn type_sql(&self, _compiler: &Compiler<'_>, _ty: &Type) -> Option<Result<String>> {
        None
    }

    /// A function call.
    fn function(&self, _compiler: &mut Compiler<'_>, _function: &Function, _out: &mut String) -> Result<bool> {
        Ok(false)
    }

    /// An operator between two expressions.
    fn binary(&self, _compiler: &mut Compiler<'_>, _binary: &Binary, _out: &mut String) -> Result<bool> {
        Ok(false)
    }

    /// The SQL of the type that a parameter is cast to, as the driver needs it.
    fn bind_cast(&self, _compiler: &Compiler<'_>, _param: &BindParam) -> Result<Option<String>> {
        Ok(None)
    }

    /// `EXTRACT(field FROM x)`.
    fn extract(&self, _compiler: &mut Compiler<'_>, _field: &str, _element: &Expr, _out: &mut String) -> Result<bool> {
        Ok(false)
    }

    /// LIMIT and OFFSET.
    fn limit(&self, _compiler: &mut Compiler<'_>, _limit: &Limit, _out: &mut String) -> Result<bool> {
        Ok(false)
    }

    /// The name of a parameter in the text, where the name itself cannot stand there.
    ///
    /// `quote` is the name's own wish for quotes; `is_written_later` says that its value takes its place when the
    /// statement is executed.
    fn bind_name(&self, name: &str, _quote: Option<bool>, _is_written_later: bool) -> Option<String> {
        let written = plain_bind_name(name);
        (written != name).then_some(written)
    }

    /// What stands before further tables of a DELETE.
    ///
    /// # Errors
    /// `NotImplementedError` where there is no such DELETE.
    fn delete_from_keyword(&self) -> Result<&'static str> {
        Err(Error::new(
            ErrorKind::NotImplemented,
            "This backend does not support multiple-table criteria within DELETE",
        ))
    }

    /// What stands between a FROM element and its alias.
    fn alias_keyword(&self) -> &'static str {
        " AS "
    }

    /// A table with a hint of `with_hint()`; the table alone where the database has no such hints.
    ///
    /// # Errors
    /// `CompileError` for a hint that the database does not know.
    fn hinted(&self, table: &str, _hint: &str) -> Result<String> {
        Ok(table.to_owned())
    }

    /// What stands behind WHERE of UPDATE and DELETE: LIMIT. `options` are the statement's `<dialect>_<name>`.
    ///
    /// # Errors
    /// `ValueError` for what is no number.
    fn post_criteria(&self, _options: &[(Rc<str>, Value)]) -> Result<Option<String>> {
        Ok(None)
    }

    /// The hints of `with_hint()` behind SELECT.
    fn select_hint(&self, _text: &str) -> Option<String> {
        None
    }

    /// FOR UPDATE.
    fn for_update(&self, _compiler: &mut Compiler<'_>, _for_update: &ForUpdate, _out: &mut String) -> Result<bool> {
        Ok(false)
    }

    /// `CAST(x AS type)`.
    fn cast(&self, _compiler: &mut Compiler<'_>, _cast: &Cast, _out: &mut String) -> Result<bool> {
        Ok(false)
    }

    /// Texts put together into one.
    fn concatenated(&self, parts: &[&str]) -> String {
        parts.join(" || ")
    }

    /// Whether concatenation is an operator like others, inside which some operators stand in parentheses.
    fn concatenation_is_operator(&self) -> bool {
        true
    }

    /// The name of a collation, quoted where it has to be.
    fn collation(&self, name: &str) -> String {
        self.identifiers().quote(name, None).into_owned()
    }

    /// What stands before an expression whose bits are turned over.
    ///
    /// # Errors
    /// `CompileError` where there is no such operator.
    fn bitwise_not(&self) -> Result<&'static str> {
        Ok("~")
    }

    /// What stands between the two sides of a join.
    fn join_words(&self, kind: JoinKind) -> &'static str {
        match kind {
            JoinKind::Inner => " JOIN ",
            JoinKind::Left => " LEFT OUTER JOIN ",
            JoinKind::Full => " FULL OUTER JOIN ",
        }
    }

    /// What stands before the columns of a SELECT: TOP.
    fn select_head(&self, _compiler: &mut Compiler<'_>, _select: &Select, _out: &mut String) -> Result<()> {
        Ok(())
    }

    /// The SELECT that is written in the place of one that the database cannot say.
    fn translated_select(&self, _select: &Select) -> Result<Option<Select>> {
        Ok(None)
    }

    /// Whether ORDER BY is written; `is_subquery` says that the SELECT stands inside another statement.
    fn keeps_order(&self, _select: &Select, _is_subquery: bool) -> bool {
        true
    }

    /// The word between the queries of a compound.
    fn compound_keyword(&self, keyword: &'static str) -> &'static str {
        keyword
    }

    /// `GENERATED ALWAYS AS (…)`.
    fn computed(&self, _compiler: &mut Compiler<'_>, _computed: &Computed) -> Option<Result<String>> {
        None
    }

    /// What a SELECT without a table reads from.
    fn default_from(&self, _has_where: bool) -> &'static str {
        ""
    }

    /// The empty set on the right of IN, inside its parentheses.
    fn empty_set(&self, count: usize, negated: bool) -> String {
        let nulls = if count > 1 { format!("({})", vec!["NULL"; count].join(", ")) } else { "NULL".to_owned() };
        if negated { format!("{nulls}) OR (1 = 1") } else { format!("{nulls}) AND (1 != 1") }
    }

    /// A column's line of CREATE TABLE.
    fn column_specification(&self, _compiler: &mut Compiler<'_>, _column: &Column) -> Option<Result<String>> {
        None
    }

    /// What stands in place of type and default of a key that the database counts, where that is no plain type.
    fn counted_type(&self, _column: &Column, _ty: &Type) -> Option<&'static str> {
        None
    }

    /// What stands behind the closing parenthesis of CREATE TABLE.
    fn post_create_table(&self, _compiler: &Compiler<'_>, _table: &Table) -> Result<String> {
        Ok(String::new())
    }

    /// CREATE INDEX.
    fn create_index(
        &self,
        _compiler: &mut Compiler<'_>,
        _index: &Index,
        _if_not_exists: bool,
        _out: &mut String,
    ) -> Result<bool> {
        Ok(false)
    }

    /// DROP INDEX of an index with a name.
    fn drop_index(
        &self,
        _compiler: &mut Compiler<'_>,
        _index: &Index,
        _if_exists: bool,
        _out: &mut String,
    ) -> Result<bool> {
        Ok(false)
    }

    /// ALTER TABLE … DROP of a constraint with a name.
    fn drop_constraint(
        &self,
        _compiler: &mut Compiler<'_>,
        _constraint: &Constraint,
        _if_exists: bool,
        _out: &mut String,
    ) -> Result<bool> {
        Ok(false)
    }

    /// Whether the primary key's line is left out of CREATE TABLE.
    fn omits_primary_key(&self, _table: &Table) -> bool {
        false
    }

    /// CREATE TYPE, CREATE DOMAIN, or DROP of them.
    fn named_type(&self, _compiler: &mut Compiler<'_>, _ty: &Type, _is_drop: bool) -> Result<String> {
        Err(Error::unsupported(format!("Compiler <{}> can't render types with names", self.profile().ddl_compiler)))
    }

    /// What stands between PRIMARY KEY or UNIQUE and its columns, with a space behind it.
    fn key_words(&self, _constraint: &Constraint) -> &'static str {
        ""
    }

    /// What stands behind the columns of UNIQUE and PRIMARY KEY, with a space before it.
    fn included_columns(&self, _compiler: &Compiler<'_>, _constraint: &Constraint) -> String {
        String::new()
    }

    /// What stands behind a constraint: ON CONFLICT.
    fn constraint_suffix(&self, _constraint: &Constraint) -> Result<String> {
        Ok(String::new())
    }

    /// What may stand behind ON DELETE.
    fn on_delete_phrase<'a>(&self, phrase: &'a str) -> Result<&'a str> {
        sql_phrase(phrase)
    }

    /// What may stand behind MATCH of a foreign key.
    fn match_phrase<'a>(&self, phrase: &'a str) -> Result<&'a str> {
        Ok(phrase)
    }

    /// What may stand behind ON UPDATE; none where the clause is left out.
    fn on_update_phrase<'a>(&self, phrase: &'a str) -> Result<Option<&'a str>> {
        sql_phrase(phrase).map(Some)
    }

    /// The type's part of CREATE SEQUENCE, with a space before it.
    fn sequence_type(&self, _compiler: &Compiler<'_>, _sequence: &Sequence) -> Result<String> {
        Ok(String::new())
    }

    /// The clauses of CREATE SEQUENCE.
    fn sequence_clauses(&self, options: &SequenceOptions) -> String {
        options.clauses()
    }

    /// What stands between CREATE and the VIEW that it may replace.
    fn replace_words(&self) -> &'static str {
        "OR REPLACE "
    }

    /// The statement that makes a table of a query's rows, where that is no CREATE TABLE AS.
    ///
    /// # Errors
    /// `CompileError` for a query that cannot be the statement.
    fn select_into(&self, _table: &str, _query: &str) -> Result<Option<String>> {
        Ok(None)
    }

    /// A statement that sets or drops a comment.
    fn comment(&self, _compiler: &mut Compiler<'_>, _item: &DdlItem) -> Option<Result<String>> {
        None
    }

    /// The next number of a sequence, as an expression.
    ///
    /// `sequence` is its name, quoted where it has to be.
    fn next_value(&self, _sequence: &str) -> Result<String> {
        Err(Error::new(
            ErrorKind::NotImplemented,
            format!("Dialect '{}' does not support sequence increments.", self.name()),
        ))
    }

    /// Turns a value into what the driver takes.
    fn bind_processor(&self, _ty: &Type) -> Option<BindProcessor> {
        None
    }

    /// Turns what the driver gives into a value.
    fn result_processor(&self, _ty: &Type) -> Option<ResultProcessor> {
        None
    }

    /// A value written as SQL.
    fn literal(&self, _compiler: &Compiler<'_>, _value: &Value, _ty: &Type) -> Option<Result<String>> {
        None
    }
}

/// The error of DROP INDEX for an index of no table.
fn no_table() -> Error {
    Error::new(ErrorKind::Attribute, "'NoneType' object has no attribute 'name'")
}

/// A parameter's name with letters and underscores in the place of signs that cannot stand in the text.
fn plain_bind_name(name: &str) -> String {
    let replaced = |c: char| match c {
        '%' => 'P',
        '(' => 'A',
        ')' => 'Z',
        ':' => 'C',
        '.' | '[' | ']' | ' ' => '_',
        other => other,
    };
    name.chars().map(replaced).collect()
}

/// The dialect of this name, without what its host adds.
pub fn named(name: &str) -> Option<Rc<dyn Dialect>> {
    Some(match name {
        "default" => Rc::new(StandardDialect::for_text()),
        "sqlite" => Rc::new(SqliteDialect::new(None)),
        "postgresql" => Rc::new(PostgresqlDialect::default()),
        "mysql" => Rc::new(MysqlDialect::mysql()),
        "mariadb" => Rc::new(MysqlDialect::mariadb()),
        "mssql" => Rc::new(MssqlDialect::default()),
        "oracle" => Rc::new(OracleDialect::default()),
        _ => return None,
    })
}

/// Compiles a statement for a dialect.
///
/// # Errors
/// `CompileError` and its relatives as SQLAlchemy words them.
pub fn compile(statement: &Statement, dialect: &dyn Dialect, options: CompileOptions) -> Result<Compiled> {
    Compiler::new(dialect, options).compile(statement)
}

/// The SQL text of a type as `str(type)` shows it: the repr where there is none.
pub fn type_text(ty: &Type) -> String {
    let dialect = StandardDialect::for_text();
    Compiler::new(&dialect, CompileOptions::default()).type_sql(ty).unwrap_or_else(|_| ty.repr())
}

/// The dialect that shows a statement where none is asked for: the database's whose construct it is, or the one that
/// stands for no database; SQLAlchemy: `stringify_dialect`.
pub fn shown_by(statement: &Statement) -> Rc<dyn Dialect> {
    let own = match statement {
        Statement::Query(Selectable::Insert(insert)) => insert.dialect.and_then(named),
        _ => None,
    };
    own.unwrap_or_else(|| Rc::new(StandardDialect::for_text()))
}

/// The SQL text of a statement as `str(statement)` shows it.
///
/// # Errors
/// `CompileError` and its relatives as SQLAlchemy words them.
pub fn to_text(statement: &Statement) -> Result<String> {
    Ok(compile(statement, &*shown_by(statement), CompileOptions::default())?.text())
}
