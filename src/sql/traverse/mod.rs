//! Walking through trees: which columns and tables are in there, and copies with parts replaced.

mod adapter;
mod parameters;
mod replace;

pub use adapter::Adapter;
pub use parameters::{binds_in, with_params, with_unique_params};
pub use replace::{Replacer, replace, replace_from, replace_in_query, replace_in_select};

use crate::expr::{Expr, ExprKind};
use crate::schema::{Column, Table};
use crate::selectable::{Aliased, FromClause};

/// Calls `visit` with the direct parts of an expression.
pub fn for_each_child(expr: &Expr, visit: &mut dyn FnMut(&Expr)) {
    match expr.kind() {
        ExprKind::Column(_)
        | ExprKind::Proxy(_)
        | ExprKind::Named(_)
        | ExprKind::Bind(_)
        | ExprKind::Text(_)
        | ExprKind::Const(_)
        | ExprKind::ScalarSelect(_)
        | ExprKind::Collation(_)
        | ExprKind::From(_)
        | ExprKind::LabelReference(_)
        | ExprKind::Entity(_)
        | ExprKind::Host(_) => {}
        ExprKind::Binary(x) => {
            visit(&x.left);
            visit(&x.right);
            x.flags.iter().for_each(visit);
        }
        ExprKind::Unary(x) => visit(&x.element),
        ExprKind::List(x) => x.items.iter().for_each(visit),
        ExprKind::Grouping(x) => visit(&x.element),
        ExprKind::Label(x) => visit(&x.element),
        ExprKind::Function(x) => x.args.iter().for_each(visit),
        ExprKind::Cast(x) => visit(&x.element),
        ExprKind::TypeCoerce(x) => visit(&x.element),
        ExprKind::Case(x) => {
            x.value.iter().for_each(&mut *visit);
            for (condition, result) in &x.whens {
                visit(condition);
                visit(result);
            }
            x.otherwise.iter().for_each(visit);
        }
        ExprKind::Over(x) => {
            visit(&x.element);
            x.partition_by.iter().for_each(&mut *visit);
            x.order_by.iter().for_each(visit);
        }
        ExprKind::WithinGroup(x) => {
            visit(&x.element);
            visit(&x.order_by);
        }
        ExprKind::Filter(x) => {
            visit(&x.function);
            x.criterion.iter().for_each(visit);
        }
        ExprKind::Extract(x) => visit(&x.element),
        ExprKind::Tuple(x) => x.items.iter().for_each(visit),
    }
}

/// Calls `visit` with the expression and all its parts, outermost first; queries inside are not entered.
pub fn walk(expr: &Expr, visit: &mut dyn FnMut(&Expr)) {
    visit(expr);
    for_each_child(expr, &mut |child| walk(child, visit));
}

/// The table columns in an expression, each once, in order.
pub fn columns_in(expr: &Expr) -> Vec<Column> {
    let mut out: Vec<Column> = Vec::new();
    walk(expr, &mut |part| {
        if let ExprKind::Column(column) = part.kind()
            && !out.iter().any(|c| c.ptr_eq(column))
        {
            out.push(column.clone());
        }
    });
    out
}

/// The columns of any kind in an expression, each once, in order.
pub fn column_exprs_in(expr: &Expr) -> Vec<Expr> {
    let mut out: Vec<Expr> = Vec::new();
    walk(expr, &mut |part| {
        let is_column = match part.kind() {
            ExprKind::Column(_) | ExprKind::Proxy(_) => true,
            ExprKind::Named(named) => named.table.is_some(),
            _ => false,
        };
        if is_column && !out.iter().any(|c| c.same(part)) {
            out.push(part.clone());
        }
    });
    out
}

/// The FROM elements that an expression needs, in order, with repetitions; SQLAlchemy: `_from_objects`.
pub fn from_objects(expr: &Expr, out: &mut Vec<FromClause>) {
    walk(expr, &mut |part| match part.kind() {
        ExprKind::Column(column) => out.extend(column.table().map(FromClause::Table)),
        ExprKind::Proxy(proxy) => out.push(proxy.from.clone()),
        ExprKind::Named(named) => out.extend(named.table.clone()),
        ExprKind::From(from) => out.extend(from.parts()),
        ExprKind::Entity(entity) => {
            if let Ok(Some(from)) = entity.from_clause() {
                out.extend(from.parts());
            }
        }
        _ => {}
    });
}

/// The tables behind a FROM element, through joins and aliases.
pub fn tables_in_from(from: &FromClause) -> Vec<Table> {
    match from {
        FromClause::Table(table) => vec![table.clone()],
        FromClause::Join(join) => {
            let mut out = tables_in_from(&join.left);
            out.extend(tables_in_from(&join.right));
            out
        }
        FromClause::Alias(alias) => match alias.element() {
            Aliased::From(inner) => tables_in_from(inner),
            _ => Vec::new(),
        },
        FromClause::Entity(entity) => match entity.from_clause() {
            Ok(Some(inner)) => tables_in_from(&inner),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// A column and all that it stands for; SQLAlchemy: `proxy_set`.
pub fn proxy_set(column: &Expr) -> Vec<usize> {
    let mut out = Vec::new();
    collect_proxies(column, &mut out);
    out
}

fn collect_proxies(column: &Expr, out: &mut Vec<usize>) {
    out.push(column.id());
    match column.kind() {
        ExprKind::Proxy(proxy) => proxy.sources.iter().for_each(|s| collect_proxies(s, out)),
        ExprKind::Label(label) => collect_proxies(&label.element, out),
        _ => {}
    }
}

/// How many steps lead from a column to one of the wanted; none when none is reached.
pub(crate) fn proxy_distance(column: &Expr, wanted: &[usize]) -> Option<usize> {
    if wanted.contains(&column.id()) {
        return Some(0);
    }
    let inner = match column.kind() {
        ExprKind::Proxy(proxy) => proxy.sources.iter().filter_map(|s| proxy_distance(s, wanted)).min(),
        ExprKind::Label(label) => proxy_distance(&label.element, wanted),
        _ => None,
    };
    inner.map(|n| n + 1)
}
