//! Operators, functions and casts of SQL Server.

use crate::dialect::Compiler;
use crate::error::{Error, Result};
use crate::expr::{Binary, Cast, Expr, ExprKind, Function, Operator};
use crate::types::Affinity;

/// An operator between two expressions.
pub(super) fn binary(compiler: &mut Compiler<'_>, binary: &Binary, out: &mut String) -> Result<bool> {
    match binary.operator {
        Operator::TrueDiv => {
            compiler.expr(&binary.left, out)?;
            out.push_str(" / (");
            compiler.expr(&binary.right, out)?;
            out.push_str(" + 0.0)");
        }
        Operator::IsDistinctFrom => {
            out.push_str("NOT ");
            same_row(compiler, binary, out)?;
        }
        Operator::IsNotDistinctFrom => same_row(compiler, binary, out)?,
        Operator::Match | Operator::NotMatch => {
            if matches!(binary.operator, Operator::NotMatch) {
                out.push_str("NOT ");
            }
            out.push_str("CONTAINS (");
            between(compiler, binary, ", ", out)?;
            out.push(')');
        }
        Operator::RegexpMatch | Operator::NotRegexpMatch => {
            return Err(Error::compile("mssql dialect does not support regular expressions"));
        }
        Operator::RegexpReplace => {
            return Err(Error::compile("mssql dialect does not support regular expression replacements"));
        }
        Operator::Eq
            if matches!(binary.left.kind(), ExprKind::Bind(_)) && !matches!(binary.right.kind(), ExprKind::Bind(_)) =>
        {
            // The driver wants parameters on the right.
            compiler.expr(&binary.right, out)?;
            out.push_str(" = ");
            compiler.expr(&binary.left, out)?;
        }
        Operator::JsonGetItem | Operator::JsonPathGetItem => json_item(compiler, binary, out)?,
        _ => return Ok(false),
    }
    Ok(true)
}

fn between(compiler: &mut Compiler<'_>, binary: &Binary, infix: &str, out: &mut String) -> Result<()> {
    compiler.expr(&binary.left, out)?;
    out.push_str(infix);
    compiler.expr(&binary.right, out)
}

/// SQL Server has no IS DISTINCT FROM; INTERSECT takes NULL for equal to NULL.
fn same_row(compiler: &mut Compiler<'_>, binary: &Binary, out: &mut String) -> Result<()> {
    out.push_str("EXISTS (SELECT ");
    compiler.expr_with_parameters(&binary.left, out)?;
    out.push_str(" INTERSECT SELECT ");
    compiler.expr_with_parameters(&binary.right, out)?;
    out.push(')');
    Ok(())
}

fn json_item(compiler: &mut Compiler<'_>, binary: &Binary, out: &mut String) -> Result<()> {
    let value = |compiler: &mut Compiler<'_>, function: &str, out: &mut String| -> Result<()> {
        out.push_str(function);
        between(compiler, binary, ", ", out)?;
        out.push(')');
        Ok(())
    };
    let affinity = binary.ty.affinity();
    if affinity == Affinity::Json {
        return value(compiler, "JSON_QUERY(", out);
    }
    out.push_str("CASE ");
    value(compiler, "JSON_VALUE(", out)?;
    out.push_str(" WHEN NULL THEN NULL ");
    let target = match affinity {
        Affinity::Boolean => {
            out.push_str("WHEN 'true' THEN 1 WHEN 'false' THEN 0 ");
            Some("BIT".to_owned())
        }
        Affinity::Integer => Some("INTEGER".to_owned()),
        Affinity::Numeric | Affinity::Float => Some(compiler.type_sql(&binary.ty)?),
        _ => None,
    };
    match target {
        Some(target) => {
            out.push_str("ELSE CAST(");
            value(compiler, "JSON_VALUE(", out)?;
            out.push_str(" AS ");
            out.push_str(&target);
            out.push(')');
        }
        None if matches!(affinity, Affinity::String | Affinity::Enum) => {
            out.push_str("ELSE ");
            value(compiler, "JSON_VALUE(", out)?;
        }
        None => {
            out.push_str("ELSE ");
            value(compiler, "JSON_QUERY(", out)?;
        }
    }
    out.push_str(" END");
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
        "current_date" => {
            out.push_str("GETDATE()");
            return Ok(true);
        }
        "length" | "char_length" => "LEN",
        "pow" => {
            out.push_str("POWER");
            compiler.with_parameters(|compiler| compiler.arguments(function, out))?;
            return Ok(true);
        }
        "aggregate_strings" => "string_agg",
        _ => return Ok(false),
    };
    out.push_str(name);
    compiler.arguments(function, out)?;
    Ok(true)
}

/// `TRY_CAST`.
pub(super) fn cast(compiler: &mut Compiler<'_>, cast: &Cast, out: &mut String) -> Result<bool> {
    if !cast.is_try {
        return Ok(false);
    }
    out.push_str("TRY_CAST (");
    compiler.expr(&cast.element, out)?;
    out.push_str(" AS ");
    out.push_str(&compiler.type_sql(&cast.ty)?);
    out.push(')');
    Ok(true)
}

/// `DATEPART(field, x)`.
pub(super) fn extract(compiler: &mut Compiler<'_>, field: &str, element: &Expr, out: &mut String) -> Result<bool> {
    let field = match field {
        "doy" => "dayofyear",
        "dow" => "weekday",
        "milliseconds" => "millisecond",
        "microseconds" => "microsecond",
        other => other,
    };
    out.push_str("DATEPART(");
    out.push_str(field);
    out.push_str(", ");
    compiler.expr(element, out)?;
    out.push(')');
    Ok(true)
}
