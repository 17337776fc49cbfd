//! Trees rebuilt with parts replaced.

use std::rc::Rc;

use crate::expr::{
    Binary, Case, Cast, ClauseList, Expr, ExprKind, Extract, FilterClause, Function, Grouping, Label, Over,
    ScalarSelect, Tuple, TypeCoerce, Unary, WithinGroup,
};
use crate::selectable::{Alias, Aliased, FromClause, Join, Selectable};
use crate::statement::{CompoundSelect, JoinTarget, Select};

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
    *changed |= !new.same(expr) || !has_same_notes(&new, expr);
    new
}

fn has_same_notes(a: &Expr, b: &Expr) -> bool {
    match (a.annotations(), b.annotations()) {
        (None, None) => true,
        (Some(a), Some(b)) => Rc::ptr_eq(a, b),
        _ => false,
    }
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
        | ExprKind::Entity(_)
        | ExprKind::Host(_) => return None,
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
            host: x.host.clone(),
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
            frame: x.frame.clone(),
        })),
        ExprKind::WithinGroup(x) => ExprKind::WithinGroup(Rc::new(WithinGroup {
            element: replace_one(&x.element, replacer, changed),
            order_by: replace_one(&x.order_by, replacer, changed),
            ty: x.ty.clone(),
            is_inside: x.is_inside,
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
            ExprKind::ScalarSelect(Rc::new(ScalarSelect { query, is_bare: x.is_bare, ty: x.ty.clone() }))
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
            // A class stands for its table.
            let table = match &*from {
                FromClause::Entity(entity) => entity.from_clause().ok().flatten(),
                _ => None,
            };
            let replaced = table.map(|table| (replace_from(&table, replacer), table));
            let new = match replaced {
                Some((new, table)) if !new.same(&table) => new,
                _ => replace_from(from, replacer),
            };
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
