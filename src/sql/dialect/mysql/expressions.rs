//! Operators, functions and casts of MySQL and MariaDB.

use std::fmt::Write as _;

use crate::dialect::Compiler;
use crate::error::{Error, Result};
use crate::expr::{Binary, Cast, Const, Expr, ExprKind, Function, Operator};
use crate::statement::{ForUpdate, Limit};
use crate::types::{Affinity, Type, TypeArgs, TypeClass};
use crate::value::Value;

/// An operator between two expressions.
pub(super) fn binary(compiler: &mut Compiler<'_>, binary: &Binary, is_mariadb: bool, out: &mut String) -> Result<bool> {
    match binary.operator {
        Operator::IsDistinctFrom => {
            out.push_str("NOT (");
            compiler.with_parameters(|compiler| between(compiler, binary, " <=> ", out))?;
            out.push(')');
        }
        Operator::IsNotDistinctFrom => between(compiler, binary, " <=> ", out)?,
        Operator::Match | Operator::NotMatch => {
            if matches!(binary.operator, Operator::NotMatch) {
                out.push_str("NOT ");
            }
            out.push_str("MATCH (");
            compiler.expr(&binary.left, out)?;
            out.push_str(") AGAINST (");
            compiler.expr(&binary.right, out)?;
            out.push_str(" IN BOOLEAN MODE)");
        }
        Operator::FullTextMatch => {
            out.push_str("MATCH (");
            compiler.expr(&binary.left, out)?;
            out.push_str(") AGAINST (");
            compiler.expr(&binary.right, out)?;
            out.push_str(match_mode(binary)?);
            out.push(')');
        }
        Operator::RegexpMatch => regexp(compiler, binary, is_mariadb, false, out)?,
        Operator::NotRegexpMatch => regexp(compiler, binary, is_mariadb, true, out)?,
        Operator::RegexpReplace => replace(compiler, binary, is_mariadb, out)?,
        Operator::JsonGetItem | Operator::JsonPathGetItem => json_item(compiler, binary, out)?,
        _ => return Ok(false),
    }
    Ok(true)
}

/// The words of the mode of `MATCH … AGAINST`.
fn match_mode(binary: &Binary) -> Result<&'static str> {
    let modes: Vec<bool> = match binary.flags.as_ref().map(Expr::kind) {
        Some(ExprKind::Tuple(modes)) => {
            modes.items.iter().map(|mode| matches!(mode.kind(), ExprKind::Const(Const::True))).collect()
        }
        _ => Vec::new(),
    };
    Ok(match modes.as_slice() {
        [true, false, false] => " IN BOOLEAN MODE",
        [false, true, false] => " IN NATURAL LANGUAGE MODE",
        [false, false, true] => " WITH QUERY EXPANSION",
        [false, true, true] => " IN NATURAL LANGUAGE MODE WITH QUERY EXPANSION",
        modes if modes.contains(&true) => {
            let names = ["in_boolean_mode", "in_natural_language_mode", "with_query_expansion"];
            let shown = names.iter().zip(modes).map(|(name, is_set)| format!("{name}={}", Value::Bool(*is_set).repr()));
            let shown = shown.collect::<Vec<_>>().join(", ");
            return Err(Error::compile(format!("Invalid MySQL match flags: {shown}")));
        }
        _ => "",
    })
}

fn between(compiler: &mut Compiler<'_>, binary: &Binary, infix: &str, out: &mut String) -> Result<()> {
    compiler.expr(&binary.left, out)?;
    out.push_str(infix);
    compiler.expr(&binary.right, out)
}

fn regexp(
    compiler: &mut Compiler<'_>,
    binary: &Binary,
    is_mariadb: bool,
    negated: bool,
    out: &mut String,
) -> Result<()> {
    let operator = if negated { " NOT REGEXP " } else { " REGEXP " };
    let Some(flags) = &binary.flags else { return between(compiler, binary, operator, out) };
    if is_mariadb {
        compiler.expr(&binary.left, out)?;
        out.push_str(operator);
        return flagged_pattern(compiler, flags, &binary.right, out);
    }
    if negated {
        out.push_str("NOT ");
    }
    out.push_str("REGEXP_LIKE(");
    between(compiler, binary, ", ", out)?;
    out.push_str(", ");
    compiler.literal_expr(flags, out)?;
    out.push(')');
    Ok(())
}

/// MariaDB has the flags inside the pattern.
fn flagged_pattern(compiler: &mut Compiler<'_>, flags: &Expr, pattern: &Expr, out: &mut String) -> Result<()> {
    out.push_str("CONCAT('(?', ");
    compiler.literal_expr(flags, out)?;
    out.push_str(", ')', ");
    compiler.expr_with_parameters(pattern, out)?;
    out.push(')');
    Ok(())
}

fn replace(compiler: &mut Compiler<'_>, binary: &Binary, is_mariadb: bool, out: &mut String) -> Result<()> {
    out.push_str("REGEXP_REPLACE(");
    let items = match binary.right.kind() {
        ExprKind::List(list) => Some(list.items.as_slice()),
        _ => None,
    };
    match (&binary.flags, items) {
        (Some(flags), Some([pattern, replacement])) if is_mariadb => {
            compiler.expr(&binary.left, out)?;
            out.push_str(", ");
            flagged_pattern(compiler, flags, pattern, out)?;
            out.push_str(", ");
            compiler.expr(replacement, out)?;
        }
        (Some(flags), _) => {
            between(compiler, binary, ", ", out)?;
            out.push_str(", ");
            compiler.literal_expr(flags, out)?;
        }
        (None, _) => between(compiler, binary, ", ", out)?,
    }
    out.push(')');
    Ok(())
}

/// A JSON null is SQL's NULL where the value is taken for anything but JSON.
fn json_item(compiler: &mut Compiler<'_>, binary: &Binary, out: &mut String) -> Result<()> {
    let extract = |compiler: &mut Compiler<'_>, out: &mut String| -> Result<()> {
        out.push_str("JSON_EXTRACT(");
        between(compiler, binary, ", ", out)?;
        out.push(')');
        Ok(())
    };
    let affinity = binary.ty.affinity();
    if affinity == Affinity::Json {
        return extract(compiler, out);
    }
    out.push_str("CASE ");
    extract(compiler, out)?;
    out.push_str(" WHEN 'null' THEN NULL ");
    match (affinity, &binary.ty.args) {
        (Affinity::Boolean, _) => out.push_str("WHEN true THEN true ELSE false"),
        (Affinity::Integer, _) => {
            out.push_str("ELSE CAST(");
            extract(compiler, out)?;
            out.push_str(" AS SIGNED INTEGER)");
        }
        (
            Affinity::Numeric | Affinity::Float,
            TypeArgs::Numeric { precision: Some(precision), scale: Some(scale), .. },
        ) => {
            out.push_str("ELSE CAST(");
            extract(compiler, out)?;
            let _ = write!(out, " AS DECIMAL({precision}, {scale}))");
        }
        (Affinity::Numeric | Affinity::Float, _) => {
            out.push_str("ELSE ");
            extract(compiler, out)?;
            out.push_str("+0.0000000000000000000000");
        }
        (Affinity::String | Affinity::Enum, _) => {
            out.push_str("ELSE JSON_UNQUOTE(");
            extract(compiler, out)?;
            out.push(')');
        }
        _ => {
            out.push_str("ELSE ");
            extract(compiler, out)?;
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
    match (&*function.name.last, function.args.as_slice()) {
        ("random", _) => {
            out.push_str("rand");
            compiler.arguments(function, out)?;
        }
        ("sysdate", _) => out.push_str("SYSDATE()"),
        ("aggregate_strings", [value, separator]) => {
            out.push_str("group_concat(");
            let order = compiler.take_argument_order();
            compiler.expr(value, out)?;
            compiler.ordered_by(order.as_ref(), out)?;
            out.push_str(" SEPARATOR ");
            compiler.expr(separator, out)?;
            out.push(')');
        }
        ("rollup", args) => {
            for (place, arg) in args.iter().enumerate() {
                if place > 0 {
                    out.push_str(", ");
                }
                compiler.expr(arg, out)?;
            }
            out.push_str(" WITH ROLLUP");
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// A cast to what MySQL can cast to; anything else is left out with a warning.
pub(super) fn cast(compiler: &mut Compiler<'_>, cast: &Cast, out: &mut String) -> Result<bool> {
    let ty = cast.ty.on_dialect(compiler.dialect().name())?;
    super::types::check(&ty)?;
    let Some(target) = cast_target(compiler, &ty)? else {
        crate::warning::warn(format!(
            "Datatype {} does not support CAST on MySQL/MariaDb; the CAST will be skipped.",
            compiler.type_sql(&ty)?
        ));
        compiler.expr(&cast.element.self_group(None), out)?;
        return Ok(true);
    };
    out.push_str("CAST(");
    compiler.expr(&cast.element, out)?;
    out.push_str(" AS ");
    out.push_str(&target);
    out.push(')');
    Ok(true)
}

fn cast_target(compiler: &Compiler<'_>, ty: &Type) -> Result<Option<String>> {
    if let Some(own) = &ty.own {
        match own.class.key {
            "mysql.ENUM" | "mysql.SET" => return Ok(None),
            _ if own.flag("unsigned") && ty.affinity() == Affinity::Integer => {
                return Ok(Some("UNSIGNED INTEGER".to_owned()));
            }
            _ => {}
        }
    }
    Ok(Some(match ty.affinity() {
        Affinity::Integer => "SIGNED INTEGER".to_owned(),
        Affinity::DateTime | Affinity::Interval => match ty.class {
            TypeClass::TimestampUpper | TypeClass::Interval => "DATETIME".to_owned(),
            _ => compiler.type_sql(ty)?,
        },
        Affinity::Date | Affinity::Time => compiler.type_sql(ty)?,
        Affinity::String => super::types::char_of(ty),
        Affinity::Binary => "BINARY".to_owned(),
        Affinity::Json => "JSON".to_owned(),
        Affinity::Numeric => compiler.type_sql(ty)?.replace("NUMERIC", "DECIMAL"),
        _ => return Ok(None),
    }))
}

/// LIMIT and OFFSET.
pub(super) fn limit(compiler: &mut Compiler<'_>, limit: &Limit, out: &mut String) -> Result<bool> {
    if limit.fetch.is_some() {
        return Ok(false);
    }
    match (&limit.limit, &limit.offset) {
        (None, None) => return Ok(true),
        (Some(count), None) => {
            out.push_str(" \n LIMIT ");
            compiler.expr(count, out)?;
        }
        (count, Some(offset)) => {
            out.push_str(" \n LIMIT ");
            compiler.expr(offset, out)?;
            out.push_str(", ");
            match count {
                Some(count) => compiler.expr(count, out)?,
                // MySQL has no way to leave the count out.
                None => out.push_str("18446744073709551615"),
            }
        }
    }
    Ok(true)
}

/// FOR UPDATE.
pub(super) fn for_update(for_update: &ForUpdate, out: &mut String) {
    out.push_str(if for_update.read { " LOCK IN SHARE MODE" } else { " FOR UPDATE" });
    if for_update.nowait {
        out.push_str(" NOWAIT");
    }
    if for_update.skip_locked {
        out.push_str(" SKIP LOCKED");
    }
}

/// A text in quotes as MySQL reads it.
pub(super) fn quoted(compiler: &Compiler<'_>, text: &str) -> Result<String> {
    compiler.literal(&Value::text(text), &Type::string())
}
