//! CREATE and DROP of PostgreSQL.

use crate::dialect::Compiler;
use crate::error::{Error, Result};
use crate::expr::{Expr, Operand, Operator};
use crate::schema::{Column, ColumnDefault, Constraint, ConstraintKind, Index, Table};
use crate::types::{Affinity, Type, TypeArgs, TypeClass as C};
use crate::value::Value;

/// SERIAL and its relatives in place of the type and default of a key that the database counts.
pub(super) fn counted_type(column: &Column, ty: &Type) -> Option<&'static str> {
    let key = column.table()?.autoincrement_column()?;
    let has_own_default = match column.default() {
        None => false,
        Some(ColumnDefault::Sequence(sequence)) => !sequence.optional,
        Some(_) => true,
    };
    let is_counted = key.ptr_eq(column)
        && ty.affinity() == Affinity::Integer
        && column.identity().is_none()
        && column.server_default().is_none()
        && !has_own_default;
    is_counted.then_some(match ty.class {
        C::BigInteger | C::BigintUpper => "BIGSERIAL",
        C::SmallInteger | C::SmallintUpper => "SMALLSERIAL",
        _ => "SERIAL",
    })
}

fn index_option<'a>(index: &'a Index, name: &str) -> Option<&'a Operand> {
    let option = index.dialect_option(&format!("postgresql_{name}"));
    option.filter(|value| !matches!(value, Operand::Value(Value::Null)))
}

fn index_value<'a>(index: &'a Index, name: &str) -> Option<&'a Value> {
    match index_option(index, name) {
        Some(Operand::Value(value)) => Some(value),
        _ => None,
    }
}

fn is_concurrent(index: &Index) -> bool {
    matches!(index_value(index, "concurrently"), Some(Value::Bool(true)))
}

/// The keys and values of a dictionary.
fn pairs(value: &Value) -> Vec<(String, String)> {
    if let Value::Host(host) = value
        && let Some(pairs) = host.pairs()
    {
        return pairs.iter().map(|(key, value)| (key.display(), value.display())).collect();
    }
    let pair = |item: &Value| match item.items()?.as_slice() {
        [key, value] => Some((key.display(), value.display())),
        _ => None,
    };
    value.items().unwrap_or_default().iter().filter_map(pair).collect()
}

/// The names of a list of columns or of their names.
fn names(operand: &Operand) -> Vec<String> {
    match operand {
        Operand::Value(value) => value.items().unwrap_or_default().iter().map(Value::display).collect(),
        Operand::List(items) => items
            .iter()
            .filter_map(|item| match item {
                Operand::Value(value) => Some(value.display()),
                Operand::Expr(expr) => expr.name().map(|name| name.as_str().to_owned()),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn quoted_names(compiler: &Compiler<'_>, names: &[String]) -> String {
    names
        .iter()
        .map(|name| compiler.dialect().identifiers().quote(name, None).into_owned())
        .collect::<Vec<_>>()
        .join(", ")
}

fn settings(pairs: &[(String, String)]) -> String {
    pairs.iter().map(|(name, value)| format!("{name} = {value}")).collect::<Vec<_>>().join(", ")
}

/// CREATE INDEX.
pub(super) fn create_index(
    compiler: &mut Compiler<'_>,
    index: &Index,
    if_not_exists: bool,
    out: &mut String,
) -> Result<()> {
    let table = compiler.index_table(index)?;
    out.push_str(if index.is_unique() { "CREATE UNIQUE INDEX " } else { "CREATE INDEX " });
    if is_concurrent(index) {
        out.push_str("CONCURRENTLY ");
    }
    if if_not_exists {
        out.push_str("IF NOT EXISTS ");
    }
    compiler.index_name(index, false, out)?;
    out.push_str(" ON ");
    compiler.table_name(table.schema().as_deref(), table.name(), out);
    if let Some(method) = index_value(index, "using") {
        out.push_str(" USING ");
        out.push_str(&method.display().to_lowercase());
    }
    out.push_str(" (");
    let classes = index_value(index, "ops").map(pairs).unwrap_or_default();
    for (place, expr) in index.expressions().iter().enumerate() {
        if place > 0 {
            out.push_str(", ");
        }
        out.push_str(&compiler.bare_expr(&expr.self_group(None), false)?);
        if let Some((_, class)) = classes.iter().find(|(name, _)| expr.key().as_deref() == Some(name)) {
            out.push(' ');
            out.push_str(class);
        }
    }
    out.push(')');
    if let Some(columns) = index_option(index, "include").map(names).filter(|names| !names.is_empty()) {
        out.push_str(" INCLUDE (");
        out.push_str(&quoted_names(compiler, &columns));
        out.push(')');
    }
    match index_value(index, "nulls_not_distinct") {
        Some(Value::Bool(true)) => out.push_str(" NULLS NOT DISTINCT"),
        Some(Value::Bool(false)) => out.push_str(" NULLS DISTINCT"),
        _ => {}
    }
    if let Some(options) = index_value(index, "with").map(pairs).filter(|options| !options.is_empty()) {
        out.push_str(" WITH (");
        out.push_str(&settings(&options));
        out.push(')');
    }
    if let Some(tablespace) = index_value(index, "tablespace") {
        out.push_str(" TABLESPACE ");
        compiler.quote_into(&tablespace.display(), None, out);
    }
    if let Some(condition) = index_option(index, "where") {
        let condition: Expr = condition.clone().into_expr(None, &Operator::And)?;
        out.push_str(" WHERE ");
        out.push_str(&compiler.bare_expr(&condition, false)?);
    }
    Ok(())
}

/// DROP INDEX.
pub(super) fn drop_index(compiler: &mut Compiler<'_>, index: &Index, if_exists: bool, out: &mut String) -> Result<()> {
    out.push_str("\nDROP INDEX ");
    if is_concurrent(index) {
        out.push_str("CONCURRENTLY ");
    }
    if if_exists {
        out.push_str("IF EXISTS ");
    }
    compiler.index_name(index, true, out)
}

/// What stands behind the closing parenthesis of CREATE TABLE.
pub(super) fn table_options(compiler: &Compiler<'_>, table: &Table) -> String {
    let option = |name: &str| table.dialect_option(&format!("postgresql_{name}")).filter(|value| !value.is_null());
    let mut out = String::new();
    if let Some(parents) = option("inherits") {
        let parents = match parents.items() {
            Some(parents) => parents.iter().map(Value::display).collect(),
            None => vec![parents.display()],
        };
        out.push_str("\n INHERITS (");
        out.push_str(&quoted_names(compiler, &parents));
        out.push(')');
    }
    if let Some(partition) = option("partition_by") {
        out.push_str("\n PARTITION BY ");
        out.push_str(&partition.display());
    }
    if let Some(method) = option("using") {
        out.push_str("\n USING ");
        out.push_str(&method.display());
    }
    match option("with_oids") {
        Some(Value::Bool(true)) => out.push_str("\n WITH OIDS"),
        Some(Value::Bool(false)) => out.push_str("\n WITHOUT OIDS"),
        _ => {}
    }
    if let Some(options) = option("with").map(|value| pairs(&value)).filter(|options| !options.is_empty()) {
        out.push_str("\n WITH (");
        out.push_str(&settings(&options));
        out.push(')');
    }
    if let Some(action) = option("on_commit") {
        out.push_str("\n ON COMMIT ");
        out.push_str(&action.display().replace('_', " ").to_uppercase());
    }
    if let Some(tablespace) = option("tablespace") {
        out.push_str("\n TABLESPACE ");
        compiler.quote_into(&tablespace.display(), None, &mut out);
    }
    out
}

/// What stands between UNIQUE and its columns.
pub(super) fn key_words(constraint: &Constraint) -> &'static str {
    match constraint.dialect_option("postgresql_nulls_not_distinct") {
        Some(Value::Bool(true)) => "NULLS NOT DISTINCT ",
        Some(Value::Bool(false)) => "NULLS DISTINCT ",
        _ => "",
    }
}

/// What stands behind the columns of UNIQUE and PRIMARY KEY: the further columns of the index.
pub(super) fn included_columns(compiler: &Compiler<'_>, constraint: &Constraint) -> String {
    let names = constraint.dialect_option("postgresql_include").and_then(Value::items).unwrap_or_default();
    if names.is_empty() {
        return String::new();
    }
    let names: Vec<String> = names.iter().map(Value::display).collect();
    format!(" INCLUDE ({})", quoted_names(compiler, &names))
}

/// What stands behind a constraint.
pub(super) fn constraint_suffix(constraint: &Constraint) -> &'static str {
    let is_checked = matches!(constraint.kind(), ConstraintKind::Check { .. } | ConstraintKind::ForeignKey { .. });
    match constraint.dialect_option("postgresql_not_valid") {
        Some(Value::Bool(true)) if is_checked => " NOT VALID",
        _ => "",
    }
}

/// CREATE TYPE, CREATE DOMAIN, or DROP of them.
pub(super) fn named_type(compiler: &mut Compiler<'_>, ty: &Type, is_drop: bool) -> Result<String> {
    let name = compiler.type_sql(ty)?;
    let word = if matches!(ty.args, TypeArgs::Enum(_)) { "TYPE" } else { "DOMAIN" };
    if is_drop {
        return Ok(format!("DROP {word} {name}"));
    }
    if let TypeArgs::Enum(args) = &ty.args {
        let text = |name: &std::rc::Rc<str>| compiler.literal(&Value::Str(name.clone()), &Type::string());
        let labels = args.members.iter().map(|member| text(&member.name)).collect::<Result<Vec<_>>>()?;
        return Ok(format!("CREATE TYPE {name} AS ENUM ({})", labels.join(", ")));
    }
    let mut out = format!("CREATE DOMAIN {name}");
    let Some(own) = &ty.own else { return Ok(out) };
    if let Some(base) = own.ty("data_type") {
        out.push_str(" AS ");
        out.push_str(&compiler.type_sql(base)?);
    }
    let options = out.len();
    if let Some(collation) = own.text("collation") {
        out.push_str(" COLLATE ");
        compiler.quote_into(collation, None, &mut out);
    }
    if let Some(default) = own.sql("default") {
        out.push_str(" DEFAULT ");
        out.push_str(&compiler.bare_expr(default, false)?);
    }
    if let Some(constraint) = own.text("constraint_name") {
        out.push_str(" CONSTRAINT ");
        compiler.quote_into(constraint, None, &mut out);
    }
    if own.flag("not_null") {
        out.push_str(" NOT NULL");
    }
    if let Some(check) = own.sql("check") {
        out.push_str(" CHECK (");
        out.push_str(&compiler.bare_expr(check, false)?);
        out.push(')');
    }
    // SQLAlchemy writes the space before the options also where there are none.
    if out.len() == options {
        out.push(' ');
    }
    Ok(out)
}

/// Words, and columns in parentheses behind them: `SET NULL (a, b)`.
pub(super) fn on_delete_phrase(phrase: &str) -> Result<&str> {
    let (words, columns) = match phrase.split_once('(') {
        Some((words, rest)) => (words.trim_end(), Some(rest)),
        None => (phrase, None),
    };
    let is_column = |name: &str| {
        let name = name.trim();
        match name.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            Some(quoted) => !quoted.is_empty() && !quoted.replace("\"\"", "").contains('"'),
            None => !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '$')),
        }
    };
    let has_columns = match columns {
        Some(rest) => rest.strip_suffix(')').is_some_and(|inside| inside.split(',').all(is_column)),
        None => true,
    };
    if has_columns && crate::dialect::sql_phrase(words).is_ok() {
        return Ok(phrase);
    }
    Err(Error::compile(format!(
        "Unexpected SQL phrase: {} (matching against '^\\\\w+(?:\\\\s+\\\\w+)*(?:\\\\s*\\\\(\\\\s*(?:[\\\\w$]+|\"(?:[^\"]|\"\")+\")(?:\\\\s*,\\\\s*(?:[\\\\w$]+|\"(?:[^\"]|\"\")+\"))*\\\\s*\\\\))?$')",
        crate::value_repr::repr_str(phrase)
    )))
}
