//! Joins that a statement gets for what is loaded along with its entities; SQLAlchemy: `JoinedLoader`.

use std::rc::Rc;

use sql::expr::{Expr, ExprKind, Operator};
use sql::selectable::{FromClause, Join, JoinKind};
use sql::statement::{JoinRequest, JoinTarget, Select};

use crate::mapper::{AliasAdapter, OrmEntity};
use crate::relationship::{InnerJoin, Joined};

/// The joins, in the order in which they are added.
#[derive(Default)]
pub(super) struct EagerJoins {
    joins: Vec<EagerJoin>,
    /// What collections are sorted by.
    pub(super) order_by: Vec<Expr>,
    /// Whether an object can be in several rows.
    pub(super) has_collections: bool,
    /// Whether joins added here are what makes it so.
    pub(super) joins_collections: bool,
    /// Columns of the statement's own entities that the joins compare.
    pub(super) local_columns: Vec<Expr>,
}

struct EagerJoin {
    /// The entity of the statement that it begins at.
    root: FromClause,
    right: FromClause,
    on: Expr,
    is_outer: bool,
}

/// What is joined to.
pub(super) struct Side {
    pub(super) from: FromClause,
    /// Whether it is joined by an outer join itself.
    pub(super) is_outer: bool,
    /// Whether it is an entity of the statement.
    pub(super) is_root: bool,
}

impl EagerJoins {
    /// Adds a join; answers whether rows of it may be missing.
    pub(super) fn add(&mut self, side: &Side, entity: &OrmEntity, joined: Joined, innerjoin: InnerJoin) -> bool {
        let is_outer = side.is_outer || innerjoin == InnerJoin::Off;
        let right = entity.from_clause();
        let is_nested = side.is_outer && innerjoin == InnerJoin::Nested;
        if is_nested && self.splice(&side.from, &joined, &right) {
            return true;
        }
        let root = if side.is_root {
            side.from.clone()
        } else {
            let holder = self.joins.iter().find(|join| join.right.is_derived_from(&side.from));
            holder.map_or_else(|| side.from.clone(), |join| join.root.clone())
        };
        let has_joins = self.joins.iter().any(|join| join.root.same(&root));
        let is_left = innerjoin == InnerJoin::Off || (is_outer && has_joins);
        match joined.secondary {
            None => self.joins.push(EagerJoin { root, right, on: joined.primary, is_outer: is_left }),
            Some((secondary, condition)) if is_left => {
                let right = join(secondary, right, condition);
                self.joins.push(EagerJoin { root, right, on: joined.primary, is_outer: true });
            }
            Some((secondary, condition)) => {
                let first = EagerJoin { root: root.clone(), right: secondary, on: joined.primary, is_outer: false };
                self.joins.push(first);
                self.joins.push(EagerJoin { root, right, on: condition, is_outer: false });
            }
        }
        is_outer
    }

    /// Puts an inner join inside of the outer join that it hangs on.
    fn splice(&mut self, at: &FromClause, joined: &Joined, right: &FromClause) -> bool {
        let attach = |from: FromClause| match &joined.secondary {
            None => join(from, right.clone(), joined.primary.clone()),
            Some((secondary, condition)) => {
                join(join(from, secondary.clone(), joined.primary.clone()), right.clone(), condition.clone())
            }
        };
        for known in &mut self.joins {
            if let Some(spliced) = spliced(&known.right, at, &attach) {
                known.right = spliced;
                return true;
            }
        }
        false
    }

    /// The statement with the joins and the columns of what they add, and how many columns come before these.
    pub(super) fn attach(self, select: &Select, secondary: Vec<Expr>) -> (Select, usize) {
        if !self.joins.is_empty() && self.joins_collections && is_limited(select) {
            return self.around(select, secondary);
        }
        let joined = select.with(|data| {
            data.items.extend(secondary);
            if !self.joins.is_empty() {
                data.joins.extend(self.joins.into_iter().map(|join| join.request(None)));
                data.order_by.extend(self.order_by);
            }
        });
        (joined, select.items.len())
    }

    /// The joins around the statement as a subquery: LIMIT counts objects, not rows.
    fn around(self, select: &Select, secondary: Vec<Expr>) -> (Select, usize) {
        let mut inner_items = select.items.clone();
        let add = |items: &mut Vec<Expr>, expr: &Expr| {
            if !items.iter().any(|known| stands_for(known, expr)) {
                items.push(expr.clone());
            }
        };
        for column in &self.local_columns {
            add(&mut inner_items, column);
        }
        let hidden = select.items.len()..inner_items.len();
        for expr in &sort_columns(&select.order_by) {
            add(&mut inner_items, expr);
        }
        let inner = select.with(|data| data.items.clone_from(&inner_items));
        let subquery = sql::selectable::Selectable::Select(inner).subquery(None);
        let adapter = AliasAdapter::new(subquery.clone(), false);
        let shown = subquery.columns();
        let sorted = |expr: &Expr| {
            let over = sql::traverse::replace(expr, &mut |part: &Expr| {
                shown.get(inner_items.iter().position(|known| stands_for(known, part))?).cloned()
            });
            adapter.adapt(&over)
        };
        let mut order_by: Vec<Expr> = select.order_by.iter().map(sorted).collect();
        order_by.extend(self.order_by);
        let own = shown.iter().enumerate().filter(|(place, _)| !hidden.contains(place));
        let mut items: Vec<Expr> = own.map(|(_, column)| column.clone()).collect();
        let count = items.len();
        items.extend(secondary);
        let joins: Vec<JoinRequest> =
            self.joins.into_iter().map(|join| join.request(Some((&subquery, &adapter)))).collect();
        let around = Select::new(items).with(|data| {
            data.from_items = vec![subquery];
            data.joins = joins;
            data.order_by = order_by;
            data.label_style = select.label_style;
            data.host.clone_from(&select.host);
        });
        (around, count)
    }
}

/// Whether an item of a column list is an expression, or names it.
fn stands_for(item: &Expr, expr: &Expr) -> bool {
    item.same(expr) || matches!(item.kind(), ExprKind::Label(label) if label.element.same(expr))
}

impl EagerJoin {
    /// As a join of a SELECT; of the subquery that stands in the place of the statement's entities, where there is one.
    fn request(self, around: Option<(&FromClause, &AliasAdapter)>) -> JoinRequest {
        let (left, on) = match around {
            Some((subquery, adapter)) => (subquery.clone(), adapter.adapt(&self.on)),
            None => (self.root, self.on),
        };
        JoinRequest {
            left: Some(left),
            target: JoinTarget::From(self.right),
            onclause: Some(on),
            onclause_entity: None,
            kind: if self.is_outer { JoinKind::Left } else { JoinKind::Inner },
            items: None,
            goes_last: true,
        }
    }
}

fn join(left: FromClause, right: FromClause, onclause: Expr) -> FromClause {
    FromClause::Join(Rc::new(Join { left, right, onclause, kind: JoinKind::Inner }))
}

fn spliced(from: &FromClause, at: &FromClause, attach: &dyn Fn(FromClause) -> FromClause) -> Option<FromClause> {
    if from.same(at) {
        return Some(attach(from.clone()));
    }
    let FromClause::Join(inner) = from else { return None };
    let (left, right) = match spliced(&inner.right, at, attach) {
        // Inner joins one behind the other need no parentheses.
        Some(FromClause::Join(added)) if inner.kind == JoinKind::Inner => {
            let left = FromClause::Join(Rc::new(Join {
                left: inner.left.clone(),
                right: added.left.clone(),
                onclause: inner.onclause.clone(),
                kind: inner.kind,
            }));
            return Some(join(left, added.right.clone(), added.onclause.clone()));
        }
        Some(right) => (inner.left.clone(), right),
        None => (spliced(&inner.left, at, attach)?, inner.right.clone()),
    };
    Some(FromClause::Join(Rc::new(Join { left, right, onclause: inner.onclause.clone(), kind: inner.kind })))
}

/// Whether rows of a statement are counted or compared, so that more of them would change its meaning.
fn is_limited(select: &Select) -> bool {
    let limit = &select.limit;
    limit.limit.is_some()
        || limit.offset.is_some()
        || limit.fetch.is_some()
        || select.distinct
        || !select.distinct_on.is_empty()
        || !select.group_by.is_empty()
}

/// What a statement is sorted by, without the directions; names and text are not among it.
pub(super) fn sort_columns(order_by: &[Expr]) -> Vec<Expr> {
    let mut found: Vec<Expr> = Vec::new();
    for expr in order_by {
        collect_sorts(expr, &mut found);
    }
    found
}

fn collect_sorts(expr: &Expr, found: &mut Vec<Expr>) {
    match expr.kind() {
        ExprKind::Unary(unary) if unary.operator.is_order_modifier() => collect_sorts(&unary.element, found),
        ExprKind::List(list) if list.operator == Operator::Comma => {
            for item in &list.items {
                collect_sorts(item, found);
            }
        }
        ExprKind::Label(label) if !matches!(label.element.kind(), ExprKind::ScalarSelect(_)) => {
            let element = match label.element.kind() {
                ExprKind::Grouping(grouping) => &grouping.element,
                _ => &label.element,
            };
            collect_sorts(element, found);
        }
        ExprKind::Text(_) | ExprKind::LabelReference(_) => {}
        _ if found.iter().any(|known| known.same(expr)) => {}
        _ => found.push(expr.clone()),
    }
}
