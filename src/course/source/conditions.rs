//! Reads a condition of `check.toml`: its `kind`, perhaps `not = true`, and the keys of that kind.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::{Condition, Expected, OutputCondition, RaisedCondition, RowsCondition, StatementCondition, TableCondition};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTable {
    table: String,
    #[serde(default)]
    columns: Vec<String>,
    #[serde(default)]
    primary_key: Vec<String>,
    #[serde(default)]
    not_null: Vec<String>,
    #[serde(default)]
    nullable: Vec<String>,
    #[serde(default)]
    unique: Vec<String>,
    #[serde(default)]
    types: toml::Table,
    #[serde(default)]
    references: toml::Table,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRows {
    table: String,
    #[serde(default)]
    rows: Vec<toml::Table>,
    count: Option<u64>,
    #[serde(default)]
    others: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOutput {
    lines: Vec<String>,
    #[serde(default)]
    exact: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStatement {
    statement: String,
    table: Option<String>,
    #[serde(default)]
    with: Vec<String>,
    #[serde(default)]
    without: Vec<String>,
    #[serde(default)]
    filters_by: Vec<String>,
    returned: Option<u64>,
    touched: Option<u64>,
    at_least: Option<u64>,
    at_most: Option<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRaised {
    class: String,
    message: Option<String>,
}

/// Reads one condition.
pub(super) fn read(mut table: toml::Table) -> Result<Condition, String> {
    let Some(toml::Value::String(kind)) = table.remove("kind") else {
        return Err("`kind` is missing".to_owned());
    };
    let is_negated = match table.remove("not") {
        None => false,
        Some(toml::Value::Boolean(value)) => value,
        Some(_) => return Err("`not` is true or false".to_owned()),
    };
    let condition = match kind.as_str() {
        "table" => Condition::Table(read_table(keys(table)?)?),
        "rows" => Condition::Rows(read_rows(keys(table)?)?),
        "output" => Condition::Output(read_output(keys(table)?)),
        "statement" => Condition::Statement(read_statement(keys(table)?)),
        "raised" => Condition::Raised(read_raised(keys(table)?)),
        other => return Err(format!("no kind of condition is called {other:?}")),
    };
    Ok(if is_negated { Condition::Not(Box::new(condition)) } else { condition })
}

fn keys<T: DeserializeOwned>(table: toml::Table) -> Result<T, String> {
    toml::Value::Table(table).try_into().map_err(|error: toml::de::Error| error.to_string())
}

fn read_table(raw: RawTable) -> Result<TableCondition, String> {
    Ok(TableCondition {
        table: raw.table,
        columns: raw.columns,
        primary_key: raw.primary_key,
        not_null: raw.not_null,
        nullable: raw.nullable,
        unique: raw.unique,
        types: pairs(raw.types)?,
        references: pairs(raw.references)?,
    })
}

fn pairs(table: toml::Table) -> Result<Vec<(String, String)>, String> {
    let pair = |(name, value)| match value {
        toml::Value::String(text) => Ok((name, text)),
        other => Err(format!("{name} = {other:?}: text is expected")),
    };
    table.into_iter().map(pair).collect()
}

fn read_rows(raw: RawRows) -> Result<RowsCondition, String> {
    let mut rows = Vec::with_capacity(raw.rows.len());
    for row in raw.rows {
        let values: Result<Vec<_>, String> =
            row.into_iter().map(|(column, value)| Ok((column, read_expected(value)?))).collect();
        rows.push(values?);
    }
    Ok(RowsCondition { table: raw.table, rows, count: raw.count, allows_others: raw.others })
}

fn read_expected(value: toml::Value) -> Result<Expected, String> {
    Ok(match value {
        toml::Value::String(text) => Expected::Text(text),
        toml::Value::Integer(number) => Expected::Integer(number),
        toml::Value::Float(number) => Expected::Real(number),
        toml::Value::Boolean(value) => Expected::Integer(i64::from(value)),
        toml::Value::Table(table) if table.len() == 1 => match table.get("null") {
            Some(toml::Value::Boolean(true)) => Expected::Null,
            Some(toml::Value::Boolean(false)) => Expected::NotNull,
            _ => return Err("a value is text, a number, a truth value or { null = true }".to_owned()),
        },
        other => return Err(format!("{other:?}: a value is text, a number, a truth value or {{ null = true }}")),
    })
}

fn read_output(raw: RawOutput) -> OutputCondition {
    OutputCondition { lines: raw.lines, is_exact: raw.exact }
}

fn read_statement(raw: RawStatement) -> StatementCondition {
    StatementCondition {
        statement: raw.statement,
        table: raw.table,
        with: raw.with,
        without: raw.without,
        filters_by: raw.filters_by,
        returned: raw.returned,
        touched: raw.touched,
        at_least: raw.at_least,
        at_most: raw.at_most,
    }
}

fn read_raised(raw: RawRaised) -> RaisedCondition {
    RaisedCondition { class: raw.class, message: raw.message }
}
