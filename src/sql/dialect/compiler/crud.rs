//! What INSERT and UPDATE share: given values, defaults, and the parameters of columns.

use std::rc::Rc;

use super::Compiler;
use crate::dialect::Prefetch;
use crate::error::{Error, Result};
use crate::expr::{BindParam, Expr, ExprKind, Operand, Operator};
use crate::name::Name;
use crate::schema::{Column, ColumnDefault};
use crate::selectable::FromClause;
use crate::statement::ColumnKey;
use crate::value::Value;

/// What the statement or the execution gives for a column.
pub(super) enum Given {
    /// The execution gives the value.
    Required,
    /// The statement has it.
    Operand(Operand),
}

impl Compiler<'_> {
    pub(super) fn given(&self, table: &FromClause, values: &[(ColumnKey, Operand)]) -> Result<Vec<(Rc<str>, Given)>> {
        let mut given: Vec<(Rc<str>, Given)> = Vec::new();
        let own: Vec<Rc<str>> = values.iter().map(|(k, _)| key_in(table, k)).collect::<Result<_>>()?;
        for key in self.options.column_keys.iter().flatten() {
            if !own.contains(key) {
                given.push((key.clone(), Given::Required));
            }
        }
        for (key, (_, value)) in own.into_iter().zip(values) {
            match given.iter_mut().find(|(k, _)| *k == key) {
                Some(place) => place.1 = Given::Operand(value.clone()),
                None => given.push((key, Given::Operand(value.clone()))),
            }
        }
        Ok(given)
    }

    pub(super) fn column_name(&self, column: &Expr) -> String {
        match column.name() {
            Some(name) => self.dialect.identifiers().quote_name(&name).into_owned(),
            None => String::new(),
        }
    }

    pub(super) fn crud_bind(&mut self, column: &Expr, name: &str, value: Option<Value>) -> Result<String> {
        let given = value.clone().unwrap_or_default();
        let mut bind = if self.has_anonymous_values {
            BindParam::anonymous("param", given, column.ty())
        } else {
            BindParam::named(name, given, column.ty())
        };
        if let Some(own) = column.name().filter(|own| own.as_str() == name && !bind.key.is_anonymous()) {
            bind.key = Name::quoted(name, own.quote());
        }
        bind.required = value.is_none();
        let mut out = String::new();
        self.bind_wrapped(&Rc::new(bind), true, None, &mut out)?;
        Ok(out)
    }

    pub(super) fn crud_value(&mut self, column: &Expr, name: &str, value: Given) -> Result<String> {
        match value {
            Given::Required => self.crud_bind(column, name, None),
            Given::Operand(Operand::Value(value)) => self.crud_bind(column, name, Some(value)),
            Given::Operand(Operand::List(items)) => {
                let values: Vec<Value> = items
                    .into_iter()
                    .map(|i| match i {
                        Operand::Value(v) => v,
                        _ => Value::Null,
                    })
                    .collect();
                self.crud_bind(column, name, Some(Value::List(values.into())))
            }
            Given::Operand(other) => {
                let expr = other.into_expr(Some(column), &Operator::Eq)?;
                let mut out = String::new();
                if let ExprKind::Bind(bind) = expr.kind() {
                    let mut bind = (**bind).clone();
                    if bind.ty.is_null() {
                        bind.ty = column.ty();
                    }
                    if bind.key.is_anonymous() && bind.unique {
                        // An anonymous parameter takes the column's name.
                        bind.key = Name::new(name);
                        self.bind_wrapped(&Rc::new(bind), true, None, &mut out)?;
                    } else {
                        self.bind_wrapped(&Rc::new(bind), false, None, &mut out)?;
                    }
                    return Ok(out);
                }
                self.expr(&expr.self_group(None), &mut out)?;
                Ok(out)
            }
        }
    }

    pub(super) fn sql_value(&mut self, sql: &Expr) -> Result<String> {
        let mut out = String::new();
        self.expr(&sql.self_group(None), &mut out)?;
        Ok(out)
    }

    pub(super) fn prefetch(
        &mut self,
        column: &Column,
        default: &ColumnDefault,
        name: &str,
        row: usize,
    ) -> Result<String> {
        let name: Rc<str> = Rc::from(name);
        self.out.prefetch.push(Prefetch { column: column.clone(), default: default.clone(), name: name.clone(), row });
        self.out.insert_columns.push((column.clone(), name.clone()));
        let mut bind = BindParam::named(&name, Value::Null, column.ty());
        bind.required = false;
        let mut out = String::new();
        self.bind_wrapped(&Rc::new(bind), true, None, &mut out)?;
        Ok(out)
    }
}

/// RETURNING for the program and for the executor: one statement has one of them.
pub(super) const BOTH_RETURNING: &str =
    "Can't compile statement that includes returning() and return_defaults() simultaneously";

/// The key in the table's collection of what the program names.
pub(super) fn key_in(table: &FromClause, key: &ColumnKey) -> Result<Rc<str>> {
    match key {
        ColumnKey::Name(name) => Ok(name.clone()),
        ColumnKey::Expr(expr) => {
            if let Some((key, _)) = table.columns_keyed().into_iter().find(|(_, c)| c.same(expr)) {
                return Ok(key);
            }
            Ok(key.key())
        }
    }
}

pub(super) fn check_unconsumed(given: &[(Rc<str>, Given)], statement_keys: &[Rc<str>]) -> Result<()> {
    let mut left: Vec<&str> =
        given.iter().map(|(k, _)| &**k).filter(|k| statement_keys.iter().any(|s| **s == **k)).collect();
    if left.is_empty() {
        return Ok(());
    }
    left.sort_unstable();
    Err(Error::compile(format!("Unconsumed column names: {}", left.join(", "))))
}
