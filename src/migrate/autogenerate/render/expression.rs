//! Expressions, arguments of single dialects, and what an index is over.

use std::rc::Rc;

use sql::Value;
use sql::expr::{Expr, ExprKind, Operand};

use super::Renderer;
use crate::error::Result;
use crate::implementation::{needs_parentheses, sql_text};

impl Renderer<'_> {
    /// The SQL of an expression as DDL has it, quoted.
    pub(super) fn bare_expression(&self, expr: &Expr) -> Result<String> {
        Ok(sql::repr_str(&sql_text(&*self.options.dialect, expr, false)?))
    }

    /// `sa.text('…')`, for a server default in the parentheses that the dialect needs.
    pub(super) fn text_of_default(&self, expr: &Expr) -> Result<String> {
        let mut text = sql_text(&*self.options.dialect, expr, false)?;
        if self.options.dialect.name() == "sqlite" && needs_parentheses(&text) {
            text = format!("({text})");
        }
        Ok(format!("{}text({})", self.sa_prefix(), sql::repr_str(&text)))
    }

    /// What an index is over: a column's name, or `sa.literal_column('…')`.
    pub(super) fn indexed(&self, item: &Operand) -> Result<String> {
        let expr = match item {
            Operand::Value(value) => return Ok(value.repr()),
            Operand::Expr(expr) => expr,
            other => return self.argument(other),
        };
        if let Some(column) = expr.as_column() {
            return Ok(super::quoted(&column.name()));
        }
        let dialect = &*self.options.dialect;
        let mut text = sql_text(dialect, expr, false)?;
        if stands_in_parentheses(dialect.name(), expr) {
            text = format!("({text})");
        }
        let text = format!("{}literal_column({})", self.sa_prefix(), sql::repr_str(&text));
        Ok(match expr.kind() {
            ExprKind::Label(label) if !label.name.is_anonymous() => {
                format!("{text}.label({})", super::quoted(&label.name))
            }
            _ => text,
        })
    }

    /// An argument of a single dialect.
    pub(super) fn argument(&self, value: &Operand) -> Result<String> {
        Ok(match value {
            Operand::Value(value) => value.repr(),
            Operand::List(items) => {
                let items = items.iter().map(|item| self.argument(item)).collect::<Result<Vec<_>>>()?;
                format!("[{}]", items.join(", "))
            }
            Operand::Expr(expr) => match expr.as_column() {
                Some(column) => super::quoted(&column.name()),
                None => {
                    let text = sql_text(&*self.options.dialect, expr, false)?;
                    format!("{}text({})", self.sa_prefix(), sql::repr_str(&text))
                }
            },
            Operand::Query(query) => {
                let options = sql::dialect::CompileOptions {
                    literal_binds: true,
                    omits_tables: true,
                    ..sql::dialect::CompileOptions::default()
                };
                let statement = sql::Statement::Query(query.clone());
                let text = sql::dialect::compile(&statement, &*self.options.dialect, options)?.text();
                format!("{}text({})", self.sa_prefix(), sql::repr_str(&text))
            }
        })
    }
}

/// Arguments of single dialects with their names.
pub(super) fn dialect_arguments(arguments: &[(Rc<str>, Value)]) -> Vec<String> {
    arguments.iter().map(|(name, value)| format!("{name}={}", value.repr())).collect()
}

/// Whether a dialect's DDL of an index has parentheses around the expression.
fn stands_in_parentheses(dialect: &str, expr: &Expr) -> bool {
    use sql::expr::Operator;
    match expr.kind() {
        ExprKind::Binary(_) | ExprKind::List(_) => matches!(dialect, "mysql" | "mariadb" | "postgresql"),
        ExprKind::Unary(unary) => {
            matches!(dialect, "mysql" | "mariadb") && !matches!(unary.operator, Operator::Desc | Operator::Asc)
        }
        ExprKind::Function(_) => matches!(dialect, "mysql" | "mariadb"),
        _ => false,
    }
}
