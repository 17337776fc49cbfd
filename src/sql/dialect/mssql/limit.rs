//! TOP, and row numbers in the place of OFFSET.

use crate::dialect::{Compiler, is_plain_count};
use crate::error::{Error, Result};
use crate::expr::{Expr, Function, Operand, Operator, column};
use crate::name::Name;
use crate::selectable::{Alias, AliasKind, Aliased, FromClause, Selectable};
use crate::statement::{Limit, Select};

/// The name of the column with the row's number.
const ROW_NUMBER: &str = "mssql_rn";

fn is_plain(count: Option<&Expr>) -> bool {
    count.is_some_and(is_plain_count)
}

fn uses_top(limit: &Limit) -> bool {
    limit.offset.is_none()
        && (is_plain(limit.limit.as_ref()) || is_plain(limit.fetch.as_ref()) && (limit.percent || limit.with_ties))
}

/// Whether ORDER BY has a meaning where the query stands: inside others only with TOP.
pub(super) fn keeps_order(select: &Select, is_subquery: bool) -> bool {
    !is_subquery || uses_top(&select.limit)
}

/// `TOP n` behind SELECT.
pub(super) fn top(compiler: &mut Compiler<'_>, select: &Select, out: &mut String) -> Result<()> {
    let limit = &select.limit;
    let Some(count) = limit.limit.as_ref().or(limit.fetch.as_ref()).filter(|_| uses_top(limit)) else { return Ok(()) };
    out.push_str("TOP ");
    compiler.literal_execute_expr(count, out)?;
    out.push(' ');
    if limit.percent {
        out.push_str("PERCENT ");
    }
    if limit.with_ties {
        out.push_str("WITH TIES ");
    }
    Ok(())
}

/// The query with its rows numbered inside another that picks by the numbers, where TOP is not enough.
pub(super) fn translated(select: &Select) -> Result<Option<Select>> {
    let limit = &select.limit;
    let count = limit.limit.as_ref().or(limit.fetch.as_ref());
    if (count.is_none() && limit.offset.is_none()) || uses_top(limit) {
        return Ok(None);
    }
    if select.order_by.is_empty() {
        return Err(Error::compile("MSSQL requires an order_by when using an OFFSET or a non-simple LIMIT clause"));
    }
    if limit.percent || limit.with_ties {
        return Err(Error::compile(
            "MSSQL needs TOP to use PERCENT and/or WITH TIES. Only simple fetch without offset can be used.",
        ));
    }
    let number = Function::call(&[], "ROW_NUMBER", Vec::new(), None)?;
    let number = number.over(Vec::new(), select.order_by.clone(), None).label(Some(Name::from(ROW_NUMBER)));
    let numbered = select.with(|data| {
        data.items.push(number);
        data.order_by.clear();
        data.limit = Limit::default();
    });
    let query = Aliased::Query(Selectable::Select(numbered));
    let alias = FromClause::Alias(Alias::new(query, None, AliasKind::Subquery));
    let columns = alias.columns_keyed().into_iter().filter(|(key, _)| &**key != ROW_NUMBER).map(|(_, c)| c);
    let row = column(Name::from(ROW_NUMBER), None);
    let mut picked = Select::new(columns.collect());
    if let Some(offset) = &limit.offset {
        picked = picked.filter(vec![row.operate(Operator::Gt, Operand::Expr(offset.clone()))?]);
    }
    if let Some(count) = count {
        let last = match &limit.offset {
            Some(offset) => count.operate(Operator::Add, Operand::Expr(offset.clone()))?,
            None => count.clone(),
        };
        picked = picked.filter(vec![row.operate(Operator::Le, Operand::Expr(last))?]);
    }
    Ok(Some(picked))
}
