//! Walking through trees: which columns and tables are in there, and copies with parts replaced.

use std::rc::Rc;

use crate::expr::{
    Binary, BindParam, Case, Cast, ClauseList, Expr, ExprKind, Extract, FilterClause, Function, Grouping, Label, Over,
    ScalarSelect, TextClause, Tuple, TypeCoerce, Unary, WithinGroup,
};
use crate::schema::{Column, Table};
use crate::selectable::{Alias, Aliased, FromClause, Join, Selectable};
use crate::statement::{CompoundSelect, JoinTarget, Select};

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
        | ExprKind::Entity(_) => {}
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

/// Decides about each part of a tree, outermost first: a replacement, or nothing to look inside.
pub trait Replacer {
    /// A replacement for an expression.
    fn expr(&mut self, expr: &Expr) -> Option<Expr>;
    /// A replacement for a FROM element.
    #[allow(clippy::wrong_self_convention, reason = "FROM is SQL's word")]
    fn from_clause(&mut self, _from: &FromClause) -> Option<FromClause> {
        None
    }
}

impl<F: FnMut(&Expr) -> Option<Expr>> Replacer for F {
    fn expr(&mut self, expr: &Expr) -> Option<Expr> {
        self(expr)
    }
}

/// The expression with parts replaced; parts that stay keep their identity.
pub fn replace(expr: &Expr, replacer: &mut dyn Replacer) -> Expr {
    if let Some(replacement) = replacer.expr(expr) {
        return replacement;
    }
    let changed = replace_inside(expr, replacer);
    match (changed, expr.annotations()) {
        (Some(kind), Some(annotations)) => Expr::new(kind).annotated(annotations.clone()),
        (Some(kind), None) => Expr::new(kind),
        (None, _) => expr.clone(),
    }
}

fn replace_one(expr: &Expr, replacer: &mut dyn Replacer, changed: &mut bool) -> Expr {
    let new = replace(expr, replacer);
    *changed |= !new.same(expr);
    new
}

fn replace_opt(expr: Option<&Expr>, replacer: &mut dyn Replacer, changed: &mut bool) -> Option<Expr> {
    expr.map(|e| replace_one(e, replacer, changed))
}

fn replace_all(exprs: &[Expr], replacer: &mut dyn Replacer, changed: &mut bool) -> Vec<Expr> {
    exprs.iter().map(|e| replace_one(e, replacer, changed)).collect()
}

fn replace_inside(expr: &Expr, replacer: &mut dyn Replacer) -> Option<ExprKind> {
    let changed = &mut false;
    let kind = match expr.kind() {
        ExprKind::Column(_)
        | ExprKind::Proxy(_)
        | ExprKind::Named(_)
        | ExprKind::Bind(_)
        | ExprKind::Text(_)
        | ExprKind::Const(_)
        | ExprKind::Collation(_)
        | ExprKind::LabelReference(_)
        | ExprKind::Entity(_) => return None,
        ExprKind::From(from) => {
            let new = replace_from(from, replacer);
            *changed |= !new.same(from);
            ExprKind::From(new)
        }
        ExprKind::Binary(x) => ExprKind::Binary(Rc::new(Binary {
            left: replace_one(&x.left, replacer, changed),
            right: replace_one(&x.right, replacer, changed),
            flags: replace_opt(x.flags.as_ref(), replacer, changed),
            operator: x.operator.clone(),
            negate: x.negate.clone(),
            ty: x.ty.clone(),
            escape: x.escape.clone(),
            symmetric: x.symmetric,
            is_implicitly_boolean: x.is_implicitly_boolean,
        })),
        ExprKind::Unary(x) => ExprKind::Unary(Rc::new(Unary {
            element: replace_one(&x.element, replacer, changed),
            operator: x.operator.clone(),
            is_modifier: x.is_modifier,
            negate: x.negate.clone(),
            ty: x.ty.clone(),
        })),
        ExprKind::List(x) => ExprKind::List(Rc::new(ClauseList {
            items: replace_all(&x.items, replacer, changed),
            operator: x.operator.clone(),
            group: x.group,
            ty: x.ty.clone(),
        })),
        ExprKind::Grouping(x) => {
            ExprKind::Grouping(Rc::new(Grouping { element: replace_one(&x.element, replacer, changed) }))
        }
        ExprKind::Label(x) => ExprKind::Label(Rc::new(Label {
            name: x.name.clone(),
            element: replace_one(&x.element, replacer, changed),
            ty: x.ty.clone(),
        })),
        ExprKind::Function(x) => ExprKind::Function(Rc::new(Function {
            name: x.name.clone(),
            args: replace_all(&x.args, replacer, changed),
            ty: x.ty.clone(),
            sequence: x.sequence.clone(),
        })),
        ExprKind::Cast(x) => ExprKind::Cast(Rc::new(Cast {
            element: replace_one(&x.element, replacer, changed),
            ty: x.ty.clone(),
            is_try: x.is_try,
        })),
        ExprKind::TypeCoerce(x) => ExprKind::TypeCoerce(Rc::new(TypeCoerce {
            element: replace_one(&x.element, replacer, changed),
            ty: x.ty.clone(),
        })),
        ExprKind::Case(x) => ExprKind::Case(Rc::new(Case {
            value: replace_opt(x.value.as_ref(), replacer, changed),
            whens: x
                .whens
                .iter()
                .map(|(c, r)| (replace_one(c, replacer, changed), replace_one(r, replacer, changed)))
                .collect(),
            otherwise: replace_opt(x.otherwise.as_ref(), replacer, changed),
            ty: x.ty.clone(),
        })),
        ExprKind::Over(x) => ExprKind::Over(Rc::new(Over {
            element: replace_one(&x.element, replacer, changed),
            partition_by: replace_opt(x.partition_by.as_ref(), replacer, changed),
            order_by: replace_opt(x.order_by.as_ref(), replacer, changed),
            frame: x.frame,
        })),
        ExprKind::WithinGroup(x) => ExprKind::WithinGroup(Rc::new(WithinGroup {
            element: replace_one(&x.element, replacer, changed),
            order_by: replace_one(&x.order_by, replacer, changed),
            ty: x.ty.clone(),
        })),
        ExprKind::Filter(x) => ExprKind::Filter(Rc::new(FilterClause {
            function: replace_one(&x.function, replacer, changed),
            criterion: replace_opt(x.criterion.as_ref(), replacer, changed),
        })),
        ExprKind::Extract(x) => ExprKind::Extract(Rc::new(Extract {
            field: x.field.clone(),
            element: replace_one(&x.element, replacer, changed),
        })),
        ExprKind::Tuple(x) => {
            ExprKind::Tuple(Rc::new(Tuple { items: replace_all(&x.items, replacer, changed), ty: x.ty.clone() }))
        }
        ExprKind::ScalarSelect(x) => {
            let query = replace_in_query(&x.query, replacer);
            *changed |= query.id() != x.query.id();
            ExprKind::ScalarSelect(Rc::new(ScalarSelect { query, ty: x.ty.clone() }))
        }
    };
    changed.then_some(kind)
}

/// A FROM element with parts replaced.
pub fn replace_from(from: &FromClause, replacer: &mut dyn Replacer) -> FromClause {
    if let Some(replacement) = replacer.from_clause(from) {
        return replacement;
    }
    match from {
        FromClause::Join(join) => {
            let changed = &mut false;
            let left = replace_from(&join.left, replacer);
            let right = replace_from(&join.right, replacer);
            *changed |= !left.same(&join.left) || !right.same(&join.right);
            let onclause = replace_one(&join.onclause, replacer, changed);
            if *changed {
                FromClause::Join(Rc::new(Join { left, right, onclause, kind: join.kind }))
            } else {
                from.clone()
            }
        }
        FromClause::Alias(alias) => match alias.element() {
            Aliased::Query(query) => {
                let new = replace_in_query(query, replacer);
                if new.id() == query.id() {
                    from.clone()
                } else {
                    FromClause::Alias(Alias::new(Aliased::Query(new), Some(alias.name().clone()), alias.kind().clone()))
                }
            }
            _ => from.clone(),
        },
        _ => from.clone(),
    }
}

/// A query with parts replaced.
pub fn replace_in_query(query: &Selectable, replacer: &mut dyn Replacer) -> Selectable {
    match query {
        Selectable::Select(select) => Selectable::Select(replace_in_select(select, replacer)),
        Selectable::Compound(compound) => Selectable::Compound(replace_in_compound(compound, replacer)),
        other => other.clone(),
    }
}

fn replace_in_compound(compound: &CompoundSelect, replacer: &mut dyn Replacer) -> CompoundSelect {
    let selects: Vec<Selectable> = compound.selects().iter().map(|s| replace_in_query(s, replacer)).collect();
    let same = selects.iter().zip(compound.selects()).all(|(a, b)| a.id() == b.id());
    if same { compound.clone() } else { compound.with(|data| data.selects = selects) }
}

/// A SELECT with parts replaced.
pub fn replace_in_select(select: &Select, replacer: &mut dyn Replacer) -> Select {
    let changed = &mut false;
    let mut data = select.data().clone();
    for list in [
        &mut data.items,
        &mut data.where_criteria,
        &mut data.group_by,
        &mut data.having,
        &mut data.order_by,
        &mut data.distinct_on,
    ] {
        *list = replace_all(list, replacer, changed);
    }
    for from in &mut data.from_items {
        let new = replace_from(from, replacer);
        *changed |= !new.same(from);
        *from = new;
    }
    for list in [&mut data.correlate, &mut data.correlate_except].into_iter().flatten() {
        for from in list.iter_mut() {
            let new = replace_from(from, replacer);
            *changed |= !new.same(from);
            *from = new;
        }
    }
    for join in &mut data.joins {
        join.onclause = replace_opt(join.onclause.as_ref(), replacer, changed);
        if let Some(left) = &join.left {
            let new = replace_from(left, replacer);
            *changed |= !new.same(left);
            join.left = Some(new);
        }
        if let JoinTarget::From(target) = &join.target {
            let new = replace_from(target, replacer);
            *changed |= !new.same(target);
            join.target = JoinTarget::From(new);
        }
    }
    for bound in [&mut data.limit.limit, &mut data.limit.offset, &mut data.limit.fetch] {
        *bound = replace_opt(bound.as_ref(), replacer, changed);
    }
    if *changed { Select::from_data(data) } else { select.clone() }
}

/// Columns of a table (or of anything else that `target` shows) replaced by the columns of `target`.
/// SQLAlchemy: `ClauseAdapter`.
#[derive(Debug)]
pub struct Adapter {
    target: FromClause,
    sources: Vec<FromClause>,
}

impl Adapter {
    /// Replaces columns by those of `target`, and the FROM elements behind it by `target` itself.
    pub fn new(target: &FromClause) -> Self {
        let sources = match target {
            FromClause::Alias(alias) => match alias.element() {
                Aliased::From(inner) => vec![inner.clone()],
                _ => Vec::new(),
            },
            _ => Vec::new(),
        };
        Self { target: target.clone(), sources }
    }

    /// The expression over `target`.
    pub fn adapt(&self, expr: &Expr) -> Expr {
        let mut replacer = AdapterRun { adapter: self };
        replace(expr, &mut replacer)
    }

    /// The query over `target`.
    pub fn adapt_select(&self, select: &Select) -> Select {
        let mut replacer = AdapterRun { adapter: self };
        replace_in_select(select, &mut replacer)
    }
}

struct AdapterRun<'a> {
    adapter: &'a Adapter,
}

impl Replacer for AdapterRun<'_> {
    fn expr(&mut self, expr: &Expr) -> Option<Expr> {
        match expr.kind() {
            ExprKind::Column(_) | ExprKind::Proxy(_) | ExprKind::Named(_) => {
                if expr.table().is_some_and(|t| t.same(&self.adapter.target)) {
                    return None;
                }
                let found = self.adapter.target.corresponding_column(expr)?;
                Some(match expr.annotations() {
                    Some(annotations) => found.annotated(annotations.clone()),
                    None => found,
                })
            }
            _ => None,
        }
    }

    fn from_clause(&mut self, from: &FromClause) -> Option<FromClause> {
        self.adapter.sources.iter().any(|s| s.same(from)).then(|| self.adapter.target.clone())
    }
}

/// The bound parameters of an expression, queries inside included.
pub fn binds_in(expr: &Expr, out: &mut Vec<Rc<BindParam>>) {
    struct Collect<'a>(&'a mut Vec<Rc<BindParam>>);
    impl Replacer for Collect<'_> {
        fn expr(&mut self, expr: &Expr) -> Option<Expr> {
            match expr.kind() {
                ExprKind::Bind(bind) => self.0.push(bind.clone()),
                ExprKind::Text(text) => {
                    let text: &TextClause = text;
                    self.0.extend(text.binds.iter().cloned());
                }
                _ => {}
            }
            None
        }
    }
    replace(expr, &mut Collect(out));
}

struct Params<'a>(&'a [(Rc<str>, crate::value::Value)]);

impl Replacer for Params<'_> {
    fn expr(&mut self, expr: &Expr) -> Option<Expr> {
        match expr.kind() {
            ExprKind::Bind(bind) => self.replaced(bind).map(|bind| Expr::new(ExprKind::Bind(bind))),
            ExprKind::Text(text) => {
                let binds: Vec<Rc<BindParam>> =
                    text.binds.iter().map(|bind| self.replaced(bind).unwrap_or_else(|| bind.clone())).collect();
                Some(Expr::new(ExprKind::Text(Rc::new(TextClause { text: text.text.clone(), binds }))))
            }
            _ => None,
        }
    }
}

impl Params<'_> {
    fn replaced(&self, bind: &Rc<BindParam>) -> Option<Rc<BindParam>> {
        let (_, value) = self.0.iter().find(|(key, _)| **key == *bind.original && !bind.key.is_anonymous())?;
        let ty = if bind.ty.is_null() { crate::types::type_of_value(value) } else { bind.ty.clone() };
        Some(Rc::new(BindParam { value: value.clone(), required: false, ty, callable: None, ..(**bind).clone() }))
    }
}

/// The expression with other values for parameters of these names; SQLAlchemy: `params`.
pub fn with_params(expr: &Expr, given: &[(Rc<str>, crate::value::Value)]) -> Expr {
    replace(expr, &mut Params(given))
}

impl Selectable {
    /// The query with other values for parameters of these names.
    pub fn with_params(&self, given: &[(Rc<str>, crate::value::Value)]) -> Self {
        replace_in_query(self, &mut Params(given))
    }
}
