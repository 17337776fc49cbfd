//! CREATE, DROP and ALTER of MySQL and MariaDB.

use std::fmt::Write as _;

use super::MysqlDialect;
use super::expressions::quoted;
use crate::dialect::{Compiler, Dialect};
use crate::error::{Error, Result};
use crate::expr::{Expr, ExprKind, Operand};
use crate::schema::{Column, Constraint, ConstraintKind, DdlItem, Index, Table};
use crate::types::TypeClass;
use crate::value::Value;

/// A column's line of CREATE TABLE.
pub(super) fn column_specification(
    dialect: &MysqlDialect,
    compiler: &mut Compiler<'_>,
    column: &Column,
) -> Result<String> {
    let ty = column.ty().on_dialect(dialect.name())?;
    super::types::check(&ty)?;
    let mut out = String::new();
    compiler.name_into(&column.name(), &mut out);
    out.push(' ');
    out.push_str(&compiler.type_sql(&column.ty())?);
    if let Some(computed) = column.computed() {
        out.push(' ');
        out.push_str(&compiler.computed(computed)?);
    }
    // MariaDB refuses NOT NULL on a computed column that does not ask for it.
    let is_free = dialect.is_mariadb && column.computed().is_some() && column.user_nullable().is_none();
    if !column.is_nullable() && !is_free {
        out.push_str(" NOT NULL");
    } else if ty.class == TypeClass::TimestampUpper {
        out.push_str(" NULL");
    }
    if let Some(comment) = column.comment() {
        out.push_str(" COMMENT ");
        out.push_str(&quoted(compiler, &comment)?);
    }
    if is_autoincrement(dialect, column) {
        out.push_str(" AUTO_INCREMENT");
    } else if let Some(default) = compiler.column_default(column)? {
        out.push_str(" DEFAULT ");
        if needs_parentheses(&default) {
            out.push('(');
            out.push_str(&default);
            out.push(')');
        } else {
            out.push_str(&default);
        }
    }
    Ok(out)
}

fn is_autoincrement(dialect: &MysqlDialect, column: &Column) -> bool {
    let has_sequence = matches!(column.default(), Some(crate::schema::ColumnDefault::Sequence(_)));
    column.table().and_then(|t| t.autoincrement_column()).is_some_and(|c| c.ptr_eq(column))
        && column.server_default().is_none()
        && !(has_sequence && dialect.capabilities().sequences)
}

/// Whether the default is an expression, which MySQL wants in parentheses: neither one word nor in quotes.
fn needs_parentheses(default: &str) -> bool {
    !default.trim_start().starts_with(['\'', '"', '('])
        && !default.to_uppercase().contains("ON UPDATE")
        && default.contains(|c: char| !(c.is_alphanumeric() || c == '_'))
}

/// Options that are written as texts in quotes.
const TEXT_OPTIONS: [&str; 7] = [
    "COMMENT",
    "DATA_DIRECTORY",
    "INDEX_DIRECTORY",
    "PASSWORD",
    "CONNECTION",
    "ENGINE_ATTRIBUTE",
    "SECONDARY_ENGINE_ATTRIBUTE",
];

const SPACED_OPTIONS: [&str; 6] = [
    "DATA_DIRECTORY",
    "INDEX_DIRECTORY",
    "DEFAULT_CHARACTER_SET",
    "CHARACTER_SET",
    "DEFAULT_CHARSET",
    "DEFAULT_COLLATE",
];

const PARTITION_OPTIONS: [&str; 4] = ["PARTITION_BY", "PARTITIONS", "SUBPARTITION_BY", "SUBPARTITIONS"];

/// What stands behind the closing parenthesis of CREATE TABLE.
pub(super) fn table_options(dialect: &MysqlDialect, compiler: &Compiler<'_>, table: &Table) -> Result<String> {
    let prefix = format!("{}_", dialect.name());
    let mut options: Vec<(String, String)> = Vec::new();
    for (name, value) in &table.spec().dialect_options {
        if let Some(name) = name.strip_prefix(&prefix) {
            options.push((name.to_uppercase(), value.display()));
        }
    }
    if let Some(comment) = table.comment() {
        options.retain(|(name, _)| name != "COMMENT");
        options.push(("COMMENT".to_owned(), comment.to_string()));
    }
    // The collation stands behind the character set that it belongs to, the parts of a partition behind it.
    options.sort_by_key(|(name, _)| match PARTITION_OPTIONS.iter().position(|option| option == name) {
        Some(place) => place + 2,
        None => usize::from(name == "COLLATE"),
    });
    let mut parts = Vec::new();
    for (name, value) in options {
        let value = if TEXT_OPTIONS.contains(&name.as_str()) { quoted(compiler, &value)? } else { value };
        let is_partition = PARTITION_OPTIONS.contains(&name.as_str());
        let name = if is_partition || SPACED_OPTIONS.contains(&name.as_str()) { name.replace('_', " ") } else { name };
        let is_spaced = is_partition
            || matches!(name.as_str(), "TABLESPACE" | "DEFAULT CHARACTER SET" | "CHARACTER SET" | "COLLATE");
        parts.push(format!("{name}{}{value}", if is_spaced { " " } else { "=" }));
    }
    Ok(parts.join(" "))
}

fn option<'a>(dialect: &MysqlDialect, index: &'a Index, name: &str) -> Option<&'a Operand> {
    index.dialect_option(&format!("{}_{name}", dialect.name())).filter(|v| !matches!(v, Operand::Value(Value::Null)))
}

fn option_text(dialect: &MysqlDialect, index: &Index, name: &str) -> Option<String> {
    match option(dialect, index, name) {
        Some(Operand::Value(value)) => Some(value.display()),
        _ => None,
    }
}

/// CREATE INDEX.
pub(super) fn create_index(
    dialect: &MysqlDialect,
    compiler: &mut Compiler<'_>,
    index: &Index,
    if_not_exists: bool,
    out: &mut String,
) -> Result<()> {
    let table = compiler.index_table(index)?;
    out.push_str("CREATE ");
    if index.is_unique() {
        out.push_str("UNIQUE ");
    }
    if let Some(prefix) = option_text(dialect, index, "prefix") {
        out.push_str(&prefix);
        out.push(' ');
    }
    out.push_str("INDEX ");
    if if_not_exists {
        out.push_str("IF NOT EXISTS ");
    }
    compiler.index_name(index, false, out)?;
    out.push_str(" ON ");
    compiler.table_name(table.schema().as_deref(), table.name(), out);
    out.push_str(" (");
    let lengths = option(dialect, index, "length").cloned();
    for (place, expr) in index.expressions().iter().enumerate() {
        if place > 0 {
            out.push_str(", ");
        }
        index_element(compiler, expr, lengths.as_ref(), out)?;
    }
    out.push(')');
    // MariaDB goes by MySQL's option.
    if let Some(Operand::Value(parser)) = index.dialect_option("mysql_with_parser")
        && !parser.is_null()
    {
        out.push_str(" WITH PARSER ");
        out.push_str(&parser.display());
    }
    if let Some(using) = option_text(dialect, index, "using") {
        out.push_str(" USING ");
        compiler.quote_into(&using, None, out);
    }
    Ok(())
}

fn index_element(compiler: &mut Compiler<'_>, expr: &Expr, lengths: Option<&Operand>, out: &mut String) -> Result<()> {
    let text = compiler.bare_expr(expr, false)?;
    if is_functional(expr) {
        out.push('(');
        out.push_str(&text);
        out.push(')');
    } else {
        out.push_str(&text);
    }
    let length = match lengths {
        Some(Operand::Value(Value::List(pairs))) => {
            let names = [expr.key(), expr.name().map(|name| name.text().clone())];
            pairs.iter().find_map(|pair| match pair {
                Value::List(pair) => match &**pair {
                    [name, length] if names.iter().flatten().any(|own| **own == *name.display()) => {
                        Some(length.display())
                    }
                    _ => None,
                },
                _ => None,
            })
        }
        Some(Operand::Value(Value::Host(host))) => {
            let names = [expr.key(), expr.name().map(|name| name.text().clone())];
            let is_own = |key: &Value| names.iter().flatten().any(|own| **own == *key.display());
            host.pairs().and_then(|pairs| pairs.iter().find(|(key, _)| is_own(key)).map(|(_, value)| value.display()))
        }
        Some(Operand::Value(value)) => Some(value.display()),
        _ => None,
    };
    if let Some(length) = length {
        let _ = write!(out, "({length})");
    }
    Ok(())
}

/// Whether an index over the expression is a functional one, which needs parentheses of its own.
fn is_functional(expr: &Expr) -> bool {
    use crate::expr::Operator;
    match expr.kind() {
        ExprKind::Binary(_) => true,
        ExprKind::Unary(unary) => !matches!(unary.operator, Operator::Asc | Operator::Desc),
        ExprKind::Function(_) => true,
        _ => false,
    }
}

/// DROP INDEX.
pub(super) fn drop_index(compiler: &mut Compiler<'_>, index: &Index, if_exists: bool, out: &mut String) -> Result<()> {
    out.push_str("\nDROP INDEX ");
    if if_exists {
        out.push_str("IF EXISTS ");
    }
    compiler.index_name(index, false, out)?;
    out.push_str(" ON ");
    let table = index.table().ok_or_else(crate::dialect::no_table)?;
    compiler.table_name(table.schema().as_deref(), table.name(), out);
    Ok(())
}

/// ALTER TABLE … DROP of a constraint.
pub(super) fn drop_constraint(
    dialect: &MysqlDialect,
    compiler: &mut Compiler<'_>,
    constraint: &Constraint,
    out: &mut String,
) -> Result<()> {
    let is_key = matches!(constraint.kind(), ConstraintKind::PrimaryKey { .. });
    let name = if is_key { None } else { Some(compiler.constraint_name(constraint)?) };
    let (words, has_name) = match constraint.kind() {
        ConstraintKind::ForeignKey { .. } => ("FOREIGN KEY ", true),
        ConstraintKind::PrimaryKey { .. } => ("PRIMARY KEY ", false),
        ConstraintKind::Unique => ("INDEX ", true),
        ConstraintKind::Exclude(_) => ("", true),
        ConstraintKind::Check { .. } if dialect.is_mariadb => ("CONSTRAINT ", true),
        ConstraintKind::Check { .. } => ("CHECK ", true),
    };
    out.push_str("ALTER TABLE ");
    let table = constraint.table().ok_or_else(|| Error::compile("The constraint has no table."))?;
    compiler.table_name(table.schema().as_deref(), table.name(), out);
    out.push_str(" DROP ");
    out.push_str(words);
    if has_name {
        if let Some(name) = name {
            compiler.name_into(&name, out);
        }
    }
    Ok(())
}

/// A comment set or dropped.
pub(super) fn comment(dialect: &MysqlDialect, compiler: &mut Compiler<'_>, item: &DdlItem) -> Option<Result<String>> {
    let mut out = String::from("ALTER TABLE ");
    match item {
        DdlItem::TableComment { table, is_drop } => {
            compiler.table_name(table.schema().as_deref(), table.name(), &mut out);
            let text = table.comment().filter(|_| !is_drop);
            let written = quoted(compiler, text.as_deref().unwrap_or_default());
            Some(written.map(|text| format!("{out} COMMENT {text}")))
        }
        DdlItem::ColumnComment { column, is_drop: false } => {
            let table = column.table()?;
            compiler.table_name(table.schema().as_deref(), table.name(), &mut out);
            out.push_str(" CHANGE ");
            compiler.name_into(&column.name(), &mut out);
            out.push(' ');
            Some(column_specification(dialect, compiler, column).map(|text| out + &text))
        }
        _ => None,
    }
}
