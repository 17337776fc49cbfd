//! Operators and functions that PostgreSQL writes in its own way.

use crate::dialect::Compiler;
use crate::error::Result;
use crate::expr::{Binary, Expr, ExprKind, Function, Operator as O};
use crate::types::{Affinity, Comparator, Type};
use crate::value::Value;

/// Writes an operator between two expressions; `false` leaves it to the common way.
pub(super) fn binary(compiler: &mut Compiler<'_>, binary: &Binary, out: &mut String) -> Result<bool> {
    match &binary.operator {
        O::BitXor => compiler.infix_binary(binary, " # ", out)?,
        O::JsonGetItem | O::JsonPathGetItem => json_item(compiler, binary, out)?,
        O::GetItem => compiler.subscript(binary, out)?,
        O::Custom(op) if &*op.symbol == "->" && binary.left.ty().comparator() == Comparator::Hstore => {
            compiler.subscript(binary, out)?;
        }
        O::Match | O::NotMatch => text_search(compiler, binary, out)?,
        O::RegexpMatch => regexp(compiler, binary, "~", out)?,
        O::NotRegexpMatch => regexp(compiler, binary, "!~", out)?,
        O::RegexpReplace => {
            out.push_str("REGEXP_REPLACE(");
            compiler.infix_binary(binary, ", ", out)?;
            if let Some(flags) = flags(binary) {
                out.push_str(", ");
                out.push_str(&compiler.literal(&flags, &Type::string())?);
            }
            out.push(')');
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// `data -> 'a'`, `data['a']` of JSONB, `data #> '{a, b}'`, and the same cast to the type that `as_integer()` wants.
fn json_item(compiler: &mut Compiler<'_>, binary: &Binary, out: &mut String) -> Result<()> {
    let is_path = binary.operator == O::JsonPathGetItem;
    if binary.ty.affinity() != Affinity::Json {
        out.push_str("CAST(");
        compiler.infix_binary(binary, if is_path { " #>> " } else { " ->> " }, out)?;
        out.push_str(" AS ");
        out.push_str(&compiler.type_sql(&binary.ty)?);
        out.push(')');
        return Ok(());
    }
    if !is_path && binary.left.ty().comparator() == Comparator::Jsonb {
        return compiler.subscript(binary, out);
    }
    compiler.infix_binary(binary, if is_path { " #> " } else { " -> " }, out)
}

/// `text @@ plainto_tsquery('english', words)`.
fn text_search(compiler: &mut Compiler<'_>, binary: &Binary, out: &mut String) -> Result<()> {
    if binary.operator == O::NotMatch {
        out.push_str("NOT ");
    }
    compiler.expr(&binary.left, out)?;
    out.push_str(" @@ plainto_tsquery(");
    if let Some(configuration) = flags(binary) {
        out.push_str(&compiler.literal(&configuration, &Type::string())?);
        out.push_str(", ");
    }
    compiler.expr(&binary.right, out)?;
    out.push(')');
    Ok(())
}

/// `text ~ pattern`; the flag `i` has an operator of its own, others stand before the pattern.
fn regexp(compiler: &mut Compiler<'_>, binary: &Binary, operator: &str, out: &mut String) -> Result<()> {
    let Some(flags) = flags(binary) else {
        return compiler.infix_binary(binary, &format!(" {operator} "), out);
    };
    if matches!(&flags, Value::Str(text) if &**text == "i") {
        return compiler.infix_binary(binary, &format!(" {operator}* "), out);
    }
    compiler.expr(&binary.left, out)?;
    out.push(' ');
    out.push_str(operator);
    out.push_str(" CONCAT('(?', ");
    out.push_str(&compiler.literal(&flags, &Type::string())?);
    out.push_str(", ')', ");
    compiler.expr(&binary.right, out)?;
    out.push(')');
    Ok(())
}

fn flags(binary: &Binary) -> Option<Value> {
    match binary.flags.as_ref().map(Expr::kind) {
        Some(ExprKind::Bind(bind)) if !bind.value.is_null() => Some(bind.value.clone()),
        _ => None,
    }
}

/// Writes a function call; `false` leaves it to the common way.
pub(super) fn function(compiler: &mut Compiler<'_>, function: &Function, out: &mut String) -> Result<bool> {
    if !function.name.packages.is_empty() {
        return Ok(false);
    }
    match &*function.name.last {
        "aggregate_strings" => out.push_str("string_agg"),
        "pow" => {
            out.push_str("power");
            compiler.with_parameters(|compiler| compiler.arguments(function, out))?;
            return Ok(true);
        }
        "substring" => return substring(compiler, function, out).map(|()| true),
        _ => return Ok(false),
    }
    compiler.arguments(function, out)?;
    Ok(true)
}

/// `SUBSTRING(text FROM start FOR length)`.
fn substring(compiler: &mut Compiler<'_>, function: &Function, out: &mut String) -> Result<()> {
    out.push_str("SUBSTRING(");
    for (argument, word) in function.args.iter().zip(["", " FROM ", " FOR "]) {
        out.push_str(word);
        compiler.expr(argument, out)?;
    }
    out.push(')');
    Ok(())
}
