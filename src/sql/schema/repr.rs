//! Tables, columns and indexes as Python's `repr()` prints them.

use std::rc::Rc;

use super::{Column, Constraint, ConstraintKind, Index, ServerDefault, Table};
use crate::expr::{Expr, ExprKind};
use crate::selectable::{Aliased, FromClause, ProxyColumn};
use crate::value_repr::repr_str;

pub(super) fn column_repr(column: &Column) -> String {
    let mut parts = vec![match column.name_opt() {
        Some(name) => repr_str(name.as_str()),
        None => "None".to_owned(),
    }];
    parts.push(column.ty().repr());
    parts.extend(column.foreign_keys().iter().map(super::ForeignKey::repr));
    parts.extend(column.constraints().iter().filter_map(check_repr));
    parts.push(match column.table() {
        Some(table) => format!("table=<{}>", table.description()),
        None => "table=None".to_owned(),
    });
    let mut kwargs = Vec::new();
    if let (Some(key), Some(name)) = (column.key_opt(), column.name_opt())
        && *key != *name.as_str()
    {
        kwargs.push(format!("key={}", repr_str(&key)));
    }
    if column.is_primary_key() {
        kwargs.push("primary_key=True".to_owned());
    }
    if !column.is_nullable() {
        kwargs.push("nullable=False".to_owned());
    }
    if let Some(onupdate) = column.onupdate() {
        kwargs.push(format!("onupdate={}", onupdate.repr()));
    }
    if let Some(default) = column.default() {
        kwargs.push(format!("default={}", default.repr()));
    }
    if let Some(default) = column.server_default() {
        kwargs.push(format!("server_default={}", server_default_repr(&default)));
    }
    if let Some(computed) = column.computed() {
        let persisted = match computed.persisted {
            Some(true) => ", persisted=True",
            Some(false) => ", persisted=False",
            None => "",
        };
        kwargs.push(format!("server_default=Computed({}{persisted})", expr_repr(&computed.sqltext)));
    }
    if let Some(comment) = column.comment() {
        kwargs.push(format!("comment={}", repr_str(&comment)));
    }
    parts.extend(kwargs);
    format!("Column({})", parts.join(", "))
}

/// The text of a column that an alias or a subquery shows; none when it stands for no table's column.
pub(crate) fn proxy_repr(proxy: &ProxyColumn) -> Option<String> {
    let column = proxy.shown_column()?;
    let mut parts = vec![repr_str(proxy.name.as_str()), proxy.ty().repr()];
    parts.extend(column.foreign_keys().iter().map(super::ForeignKey::repr));
    parts.push(format!("table=<{}>", shown_from(&proxy.from)));
    if *proxy.key != *proxy.name.as_str() {
        parts.push(format!("key={}", repr_str(&proxy.key)));
    }
    if column.is_primary_key() {
        parts.push("primary_key=True".to_owned());
    }
    if !column.is_nullable() {
        parts.push("nullable=False".to_owned());
    }
    Some(format!("Column({})", parts.join(", ")))
}

/// How the Python objects of columns name their FROM element.
pub(crate) fn shown_from(from: &FromClause) -> String {
    match from {
        FromClause::Alias(alias) if alias.name().is_anonymous() => match alias.element() {
            Aliased::From(element) => format!("Anonymous alias of {}", shown_from(element)),
            _ => alias.name().resolve(&mut |_, base| Rc::from(format!("{base}_1"))).to_string(),
        },
        other => other.description(),
    }
}

/// The table's column that an expression stands for in the end.
pub(crate) fn shown_column(source: &Expr) -> Option<Column> {
    match source.kind() {
        ExprKind::Column(column) => Some(column.clone()),
        ExprKind::Proxy(inner) => shown_column(inner.sources.first()?),
        ExprKind::Label(label) => shown_column(&label.element),
        _ => None,
    }
}

/// A CHECK that stands at a column.
fn check_repr(constraint: &Constraint) -> Option<String> {
    let ConstraintKind::Check { sqltext, .. } = constraint.kind() else { return None };
    let name = constraint.name().map(|name| format!(", name={}", repr_str(name.as_str())));
    Some(format!("CheckConstraint({}{})", expr_repr(sqltext), name.unwrap_or_default()))
}

fn server_default_repr(default: &ServerDefault) -> String {
    match default {
        ServerDefault::Literal(text) => format!("DefaultClause({}, for_update=False)", repr_str(text)),
        ServerDefault::Sql(expr) => format!("DefaultClause({}, for_update=False)", expr_repr(expr)),
        ServerDefault::Fetched => "FetchedValue()".to_owned(),
    }
}

/// `<sqlalchemy.sql.elements.TextClause object at 0x…>`.
pub(crate) fn expr_repr(expr: &Expr) -> String {
    let class = match expr.kind() {
        ExprKind::Column(column) => return column.repr(),
        ExprKind::Bind(_) => "elements.BindParameter",
        ExprKind::Text(_) => "elements.TextClause",
        ExprKind::Const(crate::expr::Const::Null) => "elements.Null",
        ExprKind::Const(crate::expr::Const::True) => "elements.True_",
        ExprKind::Const(crate::expr::Const::False) => "elements.False_",
        ExprKind::Binary(_) => "elements.BinaryExpression",
        ExprKind::Unary(_) => "elements.UnaryExpression",
        ExprKind::List(_) => "elements.BooleanClauseList",
        ExprKind::Grouping(_) => "elements.Grouping",
        ExprKind::Label(_) => "elements.Label",
        ExprKind::Function(_) => "functions.Function",
        ExprKind::Cast(_) => "elements.Cast",
        ExprKind::TypeCoerce(_) => "elements.TypeCoerce",
        ExprKind::Case(_) => "elements.Case",
        ExprKind::Over(_) => "elements.Over",
        ExprKind::WithinGroup(_) => "elements.WithinGroup",
        ExprKind::Filter(_) => "elements.FunctionFilter",
        ExprKind::Extract(_) => "elements.Extract",
        ExprKind::Tuple(_) => "elements.Tuple",
        ExprKind::ScalarSelect(_) => "selectable.ScalarSelect",
        ExprKind::Collation(_) => "elements.CollationClause",
        ExprKind::Proxy(_) => "elements.ColumnClause",
        ExprKind::Named(_) => "elements.ColumnClause",
        ExprKind::LabelReference(_) => "elements._textual_label_reference",
        ExprKind::From(_) => "selectable.FromClause",
        ExprKind::Entity(_) => "elements.Entity",
        ExprKind::Host(element) => return format!("<{} object at 0x{:x}>", element.class_path(), expr.id()),
    };
    format!("<sqlalchemy.sql.{class} object at 0x{:x}>", expr.id())
}

pub(super) fn table_repr(table: &Table) -> String {
    let mut parts = vec![repr_str(table.name().as_str()), "MetaData()".to_owned()];
    parts.extend(table.columns().iter().map(Column::repr));
    parts.push(match table.schema() {
        Some(schema) => format!("schema={}", repr_str(&schema)),
        None => "schema=None".to_owned(),
    });
    format!("Table({})", parts.join(", "))
}

pub(super) fn index_repr(index: &Index) -> String {
    let mut parts = vec![match index.name() {
        Some(name) => repr_str(name.as_str()),
        None => "None".to_owned(),
    }];
    parts.extend(index.expressions().iter().map(expr_repr));
    if index.is_unique() {
        parts.push("unique=True".to_owned());
    }
    format!("Index({})", parts.join(", "))
}
