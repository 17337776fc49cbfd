//! Operators, functions and clauses of Oracle.

use std::fmt::Write as _;

use crate::dialect::{Compiler, is_plain_count};
use crate::error::{Error, Result};
use crate::expr::{Binary, Expr, ExprKind, Function, Operand, Operator};
use crate::schema::Index;
use crate::statement::{ForUpdate, Limit};
use crate::types::{Affinity, TypeArgs};
use crate::value::Value;

/// An operator between two expressions.
pub(super) fn binary(compiler: &mut Compiler<'_>, binary: &Binary, out: &mut String) -> Result<bool> {
    match binary.operator {
        Operator::Mod => call(compiler, "mod(", binary, out)?,
        Operator::BitAnd => call(compiler, "BITAND(", binary, out)?,
        Operator::BitOr => call(compiler, "BITOR(", binary, out)?,
        Operator::BitXor => call(compiler, "BITXOR(", binary, out)?,
        Operator::Match | Operator::NotMatch => {
            if matches!(binary.operator, Operator::NotMatch) {
                out.push_str("NOT ");
            }
            compiler.with_parameters(|compiler| call(compiler, "CONTAINS (", binary, out))?;
        }
        Operator::IsDistinctFrom | Operator::IsNotDistinctFrom => {
            out.push_str("DECODE(");
            compiler.expr_with_parameters(&binary.left, out)?;
            out.push_str(", ");
            compiler.expr_with_parameters(&binary.right, out)?;
            let is_distinct = matches!(binary.operator, Operator::IsDistinctFrom);
            out.push_str(if is_distinct { ", 0, 1) = 1" } else { ", 0, 1) = 0" });
        }
        Operator::RegexpMatch => regexp(compiler, "REGEXP_LIKE(", binary, out)?,
        Operator::NotRegexpMatch => regexp(compiler, "NOT REGEXP_LIKE(", binary, out)?,
        Operator::RegexpReplace => regexp(compiler, "REGEXP_REPLACE(", binary, out)?,
        Operator::LShift => return Err(Error::compile("Cannot compile bitwise_lshift in oracle")),
        Operator::RShift => return Err(Error::compile("Cannot compile bitwise_rshift in oracle")),
        Operator::JsonGetItem | Operator::JsonPathGetItem => json_item(compiler, binary, out)?,
        _ => return Ok(false),
    }
    Ok(true)
}

fn call(compiler: &mut Compiler<'_>, function: &str, binary: &Binary, out: &mut String) -> Result<()> {
    out.push_str(function);
    compiler.expr(&binary.left, out)?;
    out.push_str(", ");
    compiler.expr(&binary.right, out)?;
    out.push(')');
    Ok(())
}

fn regexp(compiler: &mut Compiler<'_>, function: &str, binary: &Binary, out: &mut String) -> Result<()> {
    out.push_str(function);
    compiler.expr(&binary.left, out)?;
    out.push_str(", ");
    compiler.expr(&binary.right, out)?;
    if let Some(flags) = &binary.flags {
        out.push_str(", ");
        compiler.literal_expr(flags, out)?;
    }
    out.push(')');
    Ok(())
}

/// Oracle takes paths into JSON as texts alone.
fn json_item(compiler: &mut Compiler<'_>, binary: &Binary, out: &mut String) -> Result<()> {
    let item = |compiler: &mut Compiler<'_>, function: &str, out: &mut String| -> Result<()> {
        out.push_str(function);
        compiler.expr(&binary.left, out)?;
        out.push_str(", ");
        compiler.literal_expr(&binary.right, out)
    };
    let returning = match (binary.ty.affinity(), &binary.ty.args) {
        (Affinity::Json, _) => {
            item(compiler, "JSON_QUERY(", out)?;
            out.push(')');
            return Ok(());
        }
        (Affinity::Boolean, _) => {
            out.push_str("CASE ");
            item(compiler, "JSON_VALUE(", out)?;
            out.push_str(") WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE CAST(");
            item(compiler, "JSON_VALUE(", out)?;
            out.push_str(") AS NUMBER(1)) END");
            return Ok(());
        }
        (Affinity::Integer, _) => "INTEGER".to_owned(),
        (
            Affinity::Numeric | Affinity::Float,
            TypeArgs::Numeric { precision: Some(precision), scale: Some(scale), .. },
        ) => format!("NUMBER({precision}, {scale})"),
        (Affinity::Numeric | Affinity::Float, _) => "FLOAT".to_owned(),
        _ => "VARCHAR2(4000)".to_owned(),
    };
    item(compiler, "JSON_VALUE(", out)?;
    out.push_str(" RETURNING ");
    out.push_str(&returning);
    out.push_str(" ERROR ON ERROR)");
    Ok(())
}

/// A function call.
pub(super) fn function(compiler: &mut Compiler<'_>, function: &Function, out: &mut String) -> Result<bool> {
    if !function.name.packages.is_empty() {
        return Ok(false);
    }
    let name = match &*function.name.last {
        "now" => {
            out.push_str("CURRENT_TIMESTAMP");
            return Ok(true);
        }
        "char_length" => "LENGTH",
        "pow" => {
            out.push_str("POWER");
            compiler.with_parameters(|compiler| compiler.arguments(function, out))?;
            return Ok(true);
        }
        "aggregate_strings" => "LISTAGG",
        name @ ("uid" | "sysdate") if function.args.is_empty() => {
            out.push_str(name);
            return Ok(true);
        }
        _ => return Ok(false),
    };
    out.push_str(name);
    compiler.arguments(function, out)?;
    Ok(true)
}

/// OFFSET and FETCH, for LIMIT too.
pub(super) fn limit(compiler: &mut Compiler<'_>, limit: &Limit, out: &mut String) -> Result<()> {
    if let Some(offset) = &limit.offset {
        out.push_str("\n OFFSET ");
        count(compiler, offset, out)?;
        out.push_str(" ROWS");
    }
    if let Some(rows) = limit.fetch.as_ref().or(limit.limit.as_ref()) {
        out.push_str("\n FETCH FIRST ");
        count(compiler, rows, out)?;
        if limit.percent {
            out.push_str(" PERCENT");
        }
        out.push_str(if limit.with_ties { " ROWS WITH TIES" } else { " ROWS ONLY" });
    }
    Ok(())
}

fn count(compiler: &mut Compiler<'_>, count: &Expr, out: &mut String) -> Result<()> {
    if is_plain_count(count) { compiler.literal_execute_expr(count, out) } else { compiler.expr(count, out) }
}

/// FOR UPDATE; queries inside others cannot lock.
pub(super) fn for_update(compiler: &mut Compiler<'_>, for_update: &ForUpdate, out: &mut String) -> Result<()> {
    if compiler.is_subquery() {
        return Ok(());
    }
    out.push_str(" FOR UPDATE");
    if !for_update.of.is_empty() {
        out.push_str(" OF ");
        for (place, of) in for_update.of.iter().enumerate() {
            if place > 0 {
                out.push_str(", ");
            }
            // SQLAlchemy writes columns alone here: nothing stands in the place of a table.
            if !matches!(of.kind(), ExprKind::From(_)) {
                compiler.expr(of, out)?;
            }
        }
    }
    if for_update.nowait {
        out.push_str(" NOWAIT");
    }
    if for_update.skip_locked {
        out.push_str(" SKIP LOCKED");
    }
    Ok(())
}

/// CREATE INDEX.
pub(super) fn create_index(compiler: &mut Compiler<'_>, index: &Index, out: &mut String) -> Result<()> {
    let table = compiler.index_table(index)?;
    out.push_str("CREATE ");
    if index.is_unique() {
        out.push_str("UNIQUE ");
    }
    if matches!(index.dialect_option("oracle_bitmap"), Some(Operand::Value(Value::Bool(true)))) {
        out.push_str("BITMAP ");
    }
    out.push_str("INDEX ");
    compiler.index_name(index, true, out)?;
    out.push_str(" ON ");
    compiler.table_name(table.schema().as_deref(), table.name(), out);
    out.push_str(" (");
    for (place, expr) in index.expressions().iter().enumerate() {
        if place > 0 {
            out.push_str(", ");
        }
        out.push_str(&compiler.bare_expr(expr, false)?);
    }
    out.push(')');
    match index.dialect_option("oracle_compress") {
        Some(Operand::Value(Value::Bool(true))) => out.push_str(" COMPRESS"),
        Some(Operand::Value(Value::Int(columns))) if *columns > 0 => {
            let _ = write!(out, " COMPRESS {columns}");
        }
        _ => {}
    }
    Ok(())
}
