//! `sqlalchemy.sql.visitors`: walking through expressions, and copies with parts replaced.

use std::cell::RefCell;
use std::collections::VecDeque;

use python::{Args, ModuleRef, PyError, PyResult, Value, Vm};
use sql::expr::{Expr, ExprKind, Operator};
use sql::selectable::{FromClause, Selectable};

use super::select::QueryPayload;
use super::{elements, from_clause};
use crate::library::payload;

/// The module.
pub const MODULE: &str = "sqlalchemy.sql.visitors";

/// Fills the module.
pub fn fill(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.function(vm, "iterate", |vm, args| vm.iter(&Value::list(all(vm, args.receiver(vm)?)?)));
    module.function(vm, "traverse", traverse);
    module.function(vm, "replacement_traverse", replacement_traverse);
    Ok(())
}

/// The element and all its parts, level by level, as SQLAlchemy visits them.
fn all(vm: &Vm, element: &Value) -> PyResult<Vec<Value>> {
    let mut out = vec![element.clone()];
    let mut waiting = VecDeque::from([children(vm, element)?]);
    while let Some(level) = waiting.pop_front() {
        for part in level {
            waiting.push_back(children(vm, &part)?);
            out.push(part);
        }
    }
    Ok(out)
}

/// The direct parts of an expression or a query.
pub fn children(vm: &Vm, element: &Value) -> PyResult<Vec<Value>> {
    let mut out = Vec::new();
    if let Some(query) = payload::<QueryPayload>(element) {
        query_children(vm, &query.0, &mut out)?;
        return Ok(out);
    }
    if let Some(from) = payload::<from_clause::FromPayload>(element) {
        match &from.0 {
            FromClause::Join(join) => {
                out.push(from_clause::wrap(vm, &join.left)?);
                out.push(from_clause::wrap(vm, &join.right)?);
                out.push(elements::wrap(vm, &join.onclause)?);
            }
            FromClause::Table(_) | FromClause::Named(_) => {
                for column in from.0.columns() {
                    out.push(elements::wrap(vm, &column)?);
                }
            }
            _ => {}
        }
        return Ok(out);
    }
    if let Some(expr) = elements::expression(vm, element)? {
        let mut parts: Vec<Expr> = Vec::new();
        sql::traverse::for_each_child(&expr, &mut |part| parts.push(part.clone()));
        if let ExprKind::ScalarSelect(select) = expr.kind() {
            out.push(super::select::wrap(vm, &select.query)?);
        }
        for part in parts {
            out.push(elements::wrap(vm, &part)?);
        }
    }
    Ok(out)
}

fn query_children(vm: &Vm, query: &Selectable, out: &mut Vec<Value>) -> PyResult<()> {
    match query {
        Selectable::Select(select) => {
            for item in select.items.iter().chain(&select.where_criteria).chain(&select.having) {
                out.push(part(vm, item)?);
            }
            for item in select.order_by.iter().chain(&select.group_by) {
                out.push(part(vm, item)?);
            }
            for from in select.column_froms().iter().chain(&select.from_items) {
                out.push(from_clause::wrap(vm, from)?);
            }
        }
        Selectable::Compound(compound) => {
            for select in compound.selects() {
                out.push(super::select::wrap(vm, select)?);
            }
        }
        _ => {}
    }
    Ok(())
}

fn part(vm: &Vm, item: &Expr) -> PyResult {
    match item.kind() {
        ExprKind::From(from) => from_clause::wrap(vm, from),
        _ => elements::wrap(vm, item),
    }
}

/// The name under which visitors know an element: `column`, `binary`, ….
fn visit_name(vm: &Vm, element: &Value) -> PyResult<&'static str> {
    if let Some(query) = payload::<QueryPayload>(element) {
        return Ok(match &query.0 {
            Selectable::Select(_) => "select",
            Selectable::Compound(_) => "compound_select",
            Selectable::Textual(_) => "textual_select",
            Selectable::Values(_) => "values",
            Selectable::Insert(_) => "insert",
            Selectable::Update(_) => "update",
            Selectable::Delete(_) => "delete",
        });
    }
    if let Some(from) = payload::<from_clause::FromPayload>(element) {
        return Ok(match &from.0 {
            FromClause::Table(_) | FromClause::Named(_) => "table",
            FromClause::Alias(alias) if alias.cte().is_some() => "cte",
            FromClause::Alias(_) => "alias",
            FromClause::Join(_) => "join",
            FromClause::Values(_) => "values",
            FromClause::Text(_) => "textclause",
            FromClause::Entity(_) => "from_clause",
        });
    }
    let Some(expr) = elements::expression(vm, element)? else { return Ok("") };
    Ok(match expr.kind() {
        ExprKind::Column(_) | ExprKind::Proxy(_) | ExprKind::Named(_) => "column",
        ExprKind::Bind(_) => "bindparam",
        ExprKind::Text(_) => "textclause",
        ExprKind::Const(sql::expr::Const::Null) => "null",
        ExprKind::Const(sql::expr::Const::True) => "true",
        ExprKind::Const(sql::expr::Const::False) => "false",
        ExprKind::Binary(_) => "binary",
        ExprKind::Unary(_) => "unary",
        ExprKind::List(list) if matches!(list.operator, Operator::Comma) => "clauselist",
        ExprKind::List(_) => "expression_clauselist",
        ExprKind::Grouping(_) => "grouping",
        ExprKind::Label(_) => "label",
        ExprKind::Function(_) => "function",
        ExprKind::Cast(_) => "cast",
        ExprKind::TypeCoerce(_) => "type_coerce",
        ExprKind::Case(_) => "case",
        ExprKind::Over(_) => "over",
        ExprKind::WithinGroup(_) => "withingroup",
        ExprKind::Filter(_) => "funcfilter",
        ExprKind::Extract(_) => "extract",
        ExprKind::Tuple(_) => "tuple",
        ExprKind::ScalarSelect(_) => "select",
        _ => "column",
    })
}

/// `traverse(element, opts, {"column": function})`.
fn traverse(vm: &Vm, args: &Args<'_>) -> PyResult {
    let element = args.receiver(vm)?;
    let visitors = args.get(2).or_else(|| args.keyword("visitors")).and_then(Value::as_dict);
    for part in all(vm, element)? {
        let name = visit_name(vm, &part)?;
        if let Some(function) = visitors.and_then(|visitors| visitors.get_str(name)) {
            vm.call(&function, &[part])?;
        }
    }
    Ok(element.clone())
}

/// `replacement_traverse(element, opts, replace)`: a copy in which `replace` puts others in the place of parts.
fn replacement_traverse(vm: &Vm, args: &Args<'_>) -> PyResult {
    let element = args.receiver(vm)?;
    let function = args.get(2).or_else(|| args.keyword("replace")).cloned().unwrap_or(Value::None);
    let failure: RefCell<Option<PyError>> = RefCell::new(None);
    let ask = |expr: &Expr| -> Option<Expr> {
        if failure.borrow().is_some() {
            return None;
        }
        let asked = elements::wrap(vm, expr)
            .and_then(|value| vm.call(&function, &[value]))
            .and_then(|made| if made.is_none() { Ok(None) } else { elements::expression(vm, &made) });
        asked.unwrap_or_else(|error| {
            *failure.borrow_mut() = Some(error);
            None
        })
    };
    let mut replacer = ask;
    let made = match payload::<QueryPayload>(element) {
        Some(query) => super::select::wrap(vm, &sql::traverse::replace_in_query(&query.0, &mut replacer))?,
        None => match elements::expression(vm, element)? {
            Some(expr) => elements::wrap(vm, &sql::traverse::replace(&expr, &mut replacer))?,
            None => element.clone(),
        },
    };
    match failure.into_inner() {
        Some(error) => Err(error),
        None => Ok(made),
    }
}
