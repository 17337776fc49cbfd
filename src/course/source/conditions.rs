//! Reads a condition of `check.toml`: its `kind`, perhaps `not = true`, and the keys of that kind.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::{
    ComplaintCondition, Condition, ExitCondition, Expected, OutputCondition, PoolCondition, Quantity, RaisedCondition,
    RevisionsCondition, RowsCondition, StatementCondition, StatesCondition, TableCondition,
};

/// A number or a query.
#[derive(Deserialize)]
#[serde(untagged)]
enum RawQuantity {
    Number(u64),
    Query(String),
}

impl From<RawQuantity> for Quantity {
    fn from(raw: RawQuantity) -> Self {
        match raw {
            RawQuantity::Number(number) => Self::Number(number),
            RawQuantity::Query(query) => Self::Query(query),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTable {
    table: String,
    #[serde(default)]
    columns: Vec<String>,
    #[serde(default)]
    absent: Vec<String>,
    #[serde(default)]
    primary_key: Vec<String>,
    #[serde(default)]
    not_null: Vec<String>,
    #[serde(default)]
    nullable: Vec<String>,
    #[serde(default)]
    unique: Vec<String>,
    #[serde(default)]
    indexed: Vec<String>,
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
    query: Option<String>,
    count: Option<RawQuantity>,
    #[serde(default)]
    others: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOutput {
    #[serde(default)]
    lines: Vec<String>,
    query: Option<String>,
    #[serde(default)]
    exact: bool,
    #[serde(default)]
    parts: Vec<String>,
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
    #[serde(default)]
    bound: Vec<String>,
    #[serde(default)]
    refused: bool,
    returned: Option<RawQuantity>,
    touched: Option<RawQuantity>,
    at_least: Option<RawQuantity>,
    at_most: Option<RawQuantity>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRaised {
    class: String,
    message: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawComplaint {
    parts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStates {
    class: Option<String>,
    from: Option<String>,
    to: Option<String>,
    at_least: Option<u64>,
    at_most: Option<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPool {
    opened_at_least: Option<u64>,
    opened_at_most: Option<u64>,
    busy_at_least: Option<u64>,
    busy_at_most: Option<u64>,
    #[serde(default)]
    all_returned: bool,
    timed_out: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRevisions {
    count: Option<u64>,
    heads: Option<u64>,
    bases: Option<u64>,
    branch_points: Option<u64>,
    merge_points: Option<u64>,
    current: Option<String>,
    kept: Option<String>,
    #[serde(default)]
    agree: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawExit {
    status: i32,
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
        "output" => Condition::Output(read_output(keys(table)?)?),
        "statement" => Condition::Statement(read_statement(keys(table)?)),
        "raised" => Condition::Raised(read_raised(keys(table)?)),
        "complaint" => Condition::Complaint(ComplaintCondition { parts: keys::<RawComplaint>(table)?.parts }),
        "states" => Condition::States(read_states(keys(table)?)?),
        "pool" => Condition::Pool(read_pool(&keys(table)?)),
        "revisions" => Condition::Revisions(read_revisions(keys(table)?)),
        "exit" => Condition::Exit(ExitCondition { status: keys::<RawExit>(table)?.status }),
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
        absent: raw.absent,
        primary_key: raw.primary_key,
        not_null: raw.not_null,
        nullable: raw.nullable,
        unique: raw.unique,
        indexed: raw.indexed,
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
    if raw.query.is_some() && !rows.is_empty() {
        return Err("either `rows` or `query`".to_owned());
    }
    let count = raw.count.map(Quantity::from);
    Ok(RowsCondition { table: raw.table, rows, query: raw.query, count, allows_others: raw.others })
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

fn read_output(raw: RawOutput) -> Result<OutputCondition, String> {
    if raw.query.is_some() && !raw.lines.is_empty() {
        return Err("either `lines` or `query`".to_owned());
    }
    if raw.query.is_none() && raw.lines.is_empty() && raw.parts.is_empty() && !raw.exact {
        return Err("`lines`, `query` or `parts` is missing".to_owned());
    }
    Ok(OutputCondition { lines: raw.lines, query: raw.query, is_exact: raw.exact, parts: raw.parts })
}

fn read_states(raw: RawStates) -> Result<StatesCondition, String> {
    const STATES: [&str; 5] = ["transient", "pending", "persistent", "deleted", "detached"];
    if let Some(state) = raw.from.iter().chain(&raw.to).find(|state| !STATES.contains(&state.as_str())) {
        return Err(format!("no state is called {state:?}; there are {}", STATES.join(", ")));
    }
    let RawStates { class, from, to, at_least, at_most } = raw;
    Ok(StatesCondition { class, from, to, at_least, at_most })
}

fn read_pool(raw: &RawPool) -> PoolCondition {
    PoolCondition {
        opened_at_least: raw.opened_at_least,
        opened_at_most: raw.opened_at_most,
        busy_at_least: raw.busy_at_least,
        busy_at_most: raw.busy_at_most,
        are_all_returned: raw.all_returned,
        has_timed_out: raw.timed_out,
    }
}

fn read_revisions(raw: RawRevisions) -> RevisionsCondition {
    RevisionsCondition {
        count: raw.count,
        heads: raw.heads,
        bases: raw.bases,
        branch_points: raw.branch_points,
        merge_points: raw.merge_points,
        current: raw.current,
        kept: raw.kept,
        must_agree: raw.agree,
    }
}

fn read_statement(raw: RawStatement) -> StatementCondition {
    StatementCondition {
        statement: raw.statement,
        table: raw.table,
        with: raw.with,
        without: raw.without,
        filters_by: raw.filters_by,
        bound: raw.bound,
        is_refused: raw.refused,
        returned: raw.returned.map(Quantity::from),
        touched: raw.touched.map(Quantity::from),
        at_least: raw.at_least.map(Quantity::from),
        at_most: raw.at_most.map(Quantity::from),
    }
}

fn read_raised(raw: RawRaised) -> RaisedCondition {
    RaisedCondition { class: raw.class, message: raw.message }
}
