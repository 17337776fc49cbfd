//! Expressions as the text that DDL has of them.

use sql::dialect::{CompileOptions, Dialect, compile};
use sql::expr::Expr;
use sql::statement::Statement;

use crate::error::Result;

/// The SQL of an expression with its values written out; columns with or without their table.
pub(crate) fn sql_text(dialect: &dyn Dialect, expr: &Expr, names_table: bool) -> Result<String> {
    let options = CompileOptions { literal_binds: true, omits_tables: !names_table, ..CompileOptions::default() };
    Ok(compile(&Statement::Expr(expr.clone()), dialect, options)?.text())
}

/// Whether a default is an expression for which SQLite's DDL needs parentheses that it does not have: anything but one
/// digit, a quoted text and what has them.
pub(crate) fn needs_parentheses(text: &str) -> bool {
    let is_digit = matches!(text.as_bytes(), [b'0'..=b'9' | b'.']);
    let is_between = |open: char, close: char| {
        text.strip_prefix(open)
            .and_then(|rest| rest.strip_suffix(close))
            .is_some_and(|inside| !inside.is_empty() && !inside.contains('\n'))
    };
    !text.is_empty() && !is_digit && !is_between('\'', '\'') && !is_between('(', ')')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_bare_expressions_need_parentheses() {
        let needing: Vec<&str> = ["5", "10", "'a'", "''", "(1 + 2)", "CURRENT_TIMESTAMP", ""]
            .into_iter()
            .filter(|text| needs_parentheses(text))
            .collect();
        assert_eq!(needing, ["10", "''", "CURRENT_TIMESTAMP"]);
    }
}
