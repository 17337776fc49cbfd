//! SQLite's differences.

use std::fmt;
use std::rc::Rc;

use super::words::SQLITE;
use super::{
    BindProcessor, Capabilities, Compiler, Dialect, Identifiers, ParamStyle, Profile, ResultProcessor, Upserts,
};
use crate::error::{Error, ErrorKind, Result};
use crate::expr::{Binary, Expr, Function, Operator};
use crate::schema::{Column, Constraint, ConstraintKind, Table};
use crate::statement::{ForUpdate, Limit};
use crate::types::{Affinity, JsonSerializer, Type, TypeClass};
use crate::value::Value;

/// SQLite's dialect; SQLAlchemy: `SQLiteDialect_pysqlite`.
#[derive(Clone)]
pub struct SqliteDialect {
    profile: Profile,
    json: Option<Rc<dyn JsonSerializer>>,
}

impl fmt::Debug for SqliteDialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SqliteDialect")
    }
}

impl SqliteDialect {
    /// The dialect with the host's JSON.
    pub fn new(json: Option<Rc<dyn JsonSerializer>>) -> Self {
        Self {
            profile: Profile {
                name: "sqlite",
                type_compiler: "sqlalchemy.dialects.sqlite.base.SQLiteTypeCompiler",
                statement_compiler: "sqlalchemy.dialects.sqlite.base.SQLiteCompiler",
                ddl_compiler: "sqlalchemy.dialects.sqlite.base.SQLiteDDLCompiler",
                capabilities: Capabilities {
                    paramstyle: ParamStyle::Qmark,
                    upserts: Upserts::OnConflict,
                    default_values: true,
                    default_metavalue: Some("NULL"),
                    empty_insert: false,
                    multivalues_insert: true,
                    insert_returning: true,
                    update_returning: true,
                    insertmanyvalues: true,
                    alter: false,
                    tuple_in_values: true,
                    index_schema_on_index: true,
                    returning_names_table: false,
                    ..Capabilities::default()
                },
                identifiers: Identifiers::quoted_by('"', '"', SQLITE),
            },
            json,
        }
    }
}

fn is_autoincrement(table: &Table) -> bool {
    let columns = table.primary_key().columns();
    matches!(table.dialect_option("sqlite_autoincrement"), Some(Value::Bool(true)))
        && columns.len() == 1
        && columns[0].ty().affinity() == Affinity::Integer
        && columns[0].foreign_keys().is_empty()
}

fn text_option(value: Option<&Value>) -> Option<String> {
    match value {
        Some(Value::Str(text)) => Some(text.to_string()),
        _ => None,
    }
}

impl Dialect for SqliteDialect {
    fn shared(&self) -> Rc<dyn Dialect> {
        Rc::new(self.clone())
    }

    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn default_schema(&self) -> Option<&'static str> {
        Some("main")
    }

    fn json(&self) -> Option<Rc<dyn JsonSerializer>> {
        self.json.clone()
    }

    fn knows_type(&self, name: &str) -> bool {
        name == "JSONB"
    }

    fn type_sql(&self, _compiler: &Compiler<'_>, ty: &Type) -> Option<Result<String>> {
        (ty.class == TypeClass::Json).then(|| Ok("JSON".to_owned()))
    }

    fn function(&self, compiler: &mut Compiler<'_>, function: &Function, out: &mut String) -> Result<bool> {
        if !function.name.packages.is_empty() {
            return Ok(false);
        }
        match &*function.name.last {
            "now" => out.push_str("CURRENT_TIMESTAMP"),
            "localtimestamp" => out.push_str("DATETIME(CURRENT_TIMESTAMP, 'localtime')"),
            "char_length" => {
                out.push_str("length");
                compiler.arguments(function, out)?;
            }
            "aggregate_strings" => {
                out.push_str("group_concat");
                compiler.arguments(function, out)?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn binary(&self, compiler: &mut Compiler<'_>, binary: &Binary, out: &mut String) -> Result<bool> {
        let infix = match binary.operator {
            Operator::TrueDiv => {
                compiler.expr(&binary.left, out)?;
                out.push_str(" / (");
                compiler.expr(&binary.right, out)?;
                out.push_str(" + 0.0)");
                return Ok(true);
            }
            Operator::JsonGetItem | Operator::JsonPathGetItem => {
                let is_json = binary.ty.affinity() == Affinity::Json;
                if is_json {
                    out.push_str("JSON_QUOTE(");
                } else {
                    out.push_str("CAST(");
                }
                out.push_str("JSON_EXTRACT(");
                compiler.expr(&binary.left, out)?;
                out.push_str(", ");
                compiler.expr(&binary.right, out)?;
                out.push(')');
                if !is_json {
                    out.push_str(" AS ");
                    out.push_str(&compiler.type_sql(&binary.ty)?);
                }
                out.push(')');
                return Ok(true);
            }
            Operator::BitXor => {
                let (open, close) = if compiler.is_in_operator() { ("(", ")") } else { ("", "") };
                for (before, infix) in [("(", " | "), (" - ", " & ")] {
                    out.push_str(before);
                    out.push_str(open);
                    compiler.expr(&binary.left, out)?;
                    out.push_str(infix);
                    compiler.expr(&binary.right, out)?;
                    out.push_str(close);
                }
                out.push(')');
                return Ok(true);
            }
            Operator::IsDistinctFrom | Operator::IsNotDistinctFrom => {
                compiler.expr_with_parameters(&binary.left, out)?;
                let is_distinct = matches!(binary.operator, Operator::IsDistinctFrom);
                out.push_str(if is_distinct { " IS NOT " } else { " IS " });
                compiler.expr_with_parameters(&binary.right, out)?;
                return Ok(true);
            }
            Operator::RegexpReplace => {
                return Err(Error::compile("sqlite dialect does not support regular expression replacements"));
            }
            Operator::RegexpMatch => " REGEXP ",
            Operator::NotRegexpMatch => " NOT REGEXP ",
            _ => return Ok(false),
        };
        compiler.expr(&binary.left, out)?;
        out.push_str(infix);
        compiler.expr(&binary.right, out)?;
        Ok(true)
    }

    fn extract(&self, compiler: &mut Compiler<'_>, field: &str, element: &Expr, out: &mut String) -> Result<bool> {
        let format = match field {
            "month" => "%m",
            "day" => "%d",
            "year" => "%Y",
            "second" => "%S",
            "hour" => "%H",
            "doy" => "%j",
            "minute" => "%M",
            "epoch" => "%s",
            "dow" => "%w",
            "week" => "%W",
            "milliseconds" | "microseconds" | "quarter" | "timezone_hour" | "timezone_minute" => field,
            _ => return Err(Error::compile(format!("{field} is not a valid extract argument."))),
        };
        out.push_str("CAST(STRFTIME('");
        out.push_str(format);
        out.push_str("', ");
        compiler.expr(element, out)?;
        out.push_str(") AS INTEGER)");
        Ok(true)
    }

    fn limit(&self, compiler: &mut Compiler<'_>, limit: &Limit, out: &mut String) -> Result<bool> {
        if limit.fetch.is_some() {
            return Ok(false);
        }
        let number = |n: i64| crate::expr::literal(Value::Int(n), None);
        if limit.fetch.is_some() {
            return Ok(false);
        }
        match (&limit.limit, &limit.offset) {
            (None, None) => return Ok(true),
            (Some(count), _) => {
                out.push_str("\n LIMIT ");
                compiler.expr(count, out)?;
            }
            (None, Some(_)) => {
                out.push_str("\n LIMIT ");
                compiler.expr_with_parameters(&number(-1), out)?;
            }
        }
        out.push_str(" OFFSET ");
        match &limit.offset {
            Some(offset) => compiler.expr(offset, out)?,
            None => compiler.expr(&number(0), out)?,
        }
        Ok(true)
    }

    fn for_update(&self, _compiler: &mut Compiler<'_>, _for_update: &ForUpdate, _out: &mut String) -> Result<bool> {
        Ok(true)
    }

    fn empty_set(&self, count: usize, _negated: bool) -> String {
        let ones = vec!["1"; count].join(", ");
        format!("SELECT {ones} FROM (SELECT {ones}) WHERE 1!=1")
    }

    fn column_specification(&self, compiler: &mut Compiler<'_>, column: &Column) -> Option<Result<String>> {
        Some(specification(self, compiler, column))
    }

    fn post_create_table(&self, _compiler: &Compiler<'_>, table: &Table) -> Result<String> {
        let mut options = Vec::new();
        if matches!(table.dialect_option("sqlite_with_rowid"), Some(Value::Bool(false))) {
            options.push("WITHOUT ROWID");
        }
        if matches!(table.dialect_option("sqlite_strict"), Some(Value::Bool(true))) {
            options.push("STRICT");
        }
        Ok(if options.is_empty() { String::new() } else { format!("\n {}", options.join(",\n ")) })
    }

    fn omits_primary_key(&self, table: &Table) -> bool {
        is_autoincrement(table)
    }

    fn constraint_suffix(&self, constraint: &Constraint) -> Result<String> {
        let own = text_option(constraint.dialect_option("sqlite_on_conflict"));
        let columns = constraint.columns();
        let of_column = |name: &str| match columns.as_slice() {
            [only] => text_option(only.dialect_option(name)),
            _ => None,
        };
        let clause = match constraint.kind() {
            ConstraintKind::PrimaryKey { .. } => own.or_else(|| of_column("sqlite_on_conflict_primary_key")),
            ConstraintKind::Unique => own.or_else(|| of_column("sqlite_on_conflict_unique")),
            ConstraintKind::Check { is_column_level: true, .. } if own.is_some() => {
                return Err(Error::compile("SQLite does not support on conflict clause for column check constraint"));
            }
            ConstraintKind::Check { .. } => own,
            ConstraintKind::ForeignKey { .. } | ConstraintKind::Exclude(_) => None,
        };
        Ok(clause.map(|c| format!(" ON CONFLICT {c}")).unwrap_or_default())
    }

    fn bind_processor(&self, ty: &Type) -> Option<BindProcessor> {
        match ty.affinity() {
            Affinity::Date => Some(super::processor::date_to_text),
            Affinity::DateTime => Some(super::processor::datetime_to_text),
            Affinity::Time => Some(super::processor::time_to_text),
            Affinity::Binary => Some(memory_view),
            _ => None,
        }
    }

    fn result_processor(&self, ty: &Type) -> Option<ResultProcessor> {
        match ty.affinity() {
            Affinity::Date => Some(super::processor::text_to_date),
            Affinity::DateTime => Some(super::processor::text_to_datetime),
            Affinity::Time => Some(super::processor::text_to_time),
            _ => None,
        }
    }

    fn literal(&self, _compiler: &Compiler<'_>, value: &Value, ty: &Type) -> Option<Result<String>> {
        let processor = match ty.affinity() {
            Affinity::Date | Affinity::DateTime | Affinity::Time => self.bind_processor(ty)?,
            _ if matches!(ty.class, TypeClass::JsonIndex | TypeClass::JsonPath) => {
                return Some(Ok(super::processor::json_path_text(value)));
            }
            _ => return None,
        };
        Some(processor(value).map(|text| format!("'{}'", text.display())))
    }
}

/// The driver's `Binary`: bytes as a view of memory.
fn memory_view(value: &Value) -> Result<Value> {
    Ok(match value {
        Value::Bytes(bytes) => Value::Host(Rc::new(crate::MemoryView(bytes.clone()))),
        Value::Null => Value::Null,
        Value::Host(host) if host.as_any().is::<crate::MemoryView>() => value.clone(),
        other => {
            if let Value::Host(host) = other
                && let Some(bytes) = host.buffer()
            {
                return Ok(Value::Host(Rc::new(crate::MemoryView(bytes))));
            }
            let message = format!("memoryview: a bytes-like object is required, not '{}'", other.type_name());
            return Err(Error::new(ErrorKind::Type, message));
        }
    })
}

fn specification(dialect: &SqliteDialect, compiler: &mut Compiler<'_>, column: &Column) -> Result<String> {
    let mut out = dialect.identifiers().quote_name(&column.name()).into_owned();
    out.push(' ');
    out.push_str(&compiler.type_sql(&column.ty())?);
    if let Some(default) = compiler.column_default(column)? {
        let trimmed = default.trim_start();
        let is_quoted = trimmed.starts_with(['\'', '"', '(']);
        let has_other = default.chars().any(|c| !(c.is_alphanumeric() || c == '_'));
        if !is_quoted && has_other {
            out.push_str(" DEFAULT (");
            out.push_str(&default);
            out.push(')');
        } else {
            out.push_str(" DEFAULT ");
            out.push_str(&default);
        }
    }
    let option = |name: &str| text_option(column.dialect_option(name));
    if !column.is_nullable() {
        out.push_str(" NOT NULL");
        if let Some(clause) = option("sqlite_on_conflict_not_null") {
            out.push_str(" ON CONFLICT ");
            out.push_str(&clause);
        }
    }
    if let (true, Some(table)) = (column.is_primary_key(), column.table()) {
        if column.autoincrement() == crate::schema::Autoincrement::True && table.primary_key().columns().len() != 1 {
            return Err(Error::compile("SQLite does not support autoincrement for composite primary keys"));
        }
        if is_autoincrement(&table) {
            out.push_str(" PRIMARY KEY");
            if let Some(clause) = option("sqlite_on_conflict_primary_key") {
                out.push_str(" ON CONFLICT ");
                out.push_str(&clause);
            }
            out.push_str(" AUTOINCREMENT");
        }
    }
    if let Some(computed) = column.computed() {
        out.push(' ');
        out.push_str(&compiler.computed(computed)?);
    }
    Ok(out)
}
