//! SELECT.

use std::rc::Rc;

use super::{Affix, Hint, JoinRequest, JoinTarget, LabelStyle};
use crate::error::Result;
use crate::expr::{Annotations, BindParam, Expr, ExprKind, Operand, Operator, StatementPlugin, and_};
use crate::name::Name;
use crate::selectable::{CteOptions, FromClause, Selectable};
use crate::types::Type;
use crate::value::Value;

/// LIMIT, OFFSET and FETCH.
#[derive(Clone, Debug, Default)]
pub struct Limit {
    /// LIMIT.
    pub limit: Option<Expr>,
    /// OFFSET.
    pub offset: Option<Expr>,
    /// FETCH FIRST.
    pub fetch: Option<Expr>,
    /// FETCH … WITH TIES.
    pub with_ties: bool,
    /// FETCH … PERCENT.
    pub percent: bool,
}

impl Limit {
    /// Puts FETCH in the place of LIMIT.
    pub fn set_fetch(&mut self, fetch: Option<Expr>, with_ties: bool, percent: bool) {
        self.limit = None;
        (self.with_ties, self.percent) = (fetch.is_some() && with_ties, fetch.is_some() && percent);
        self.fetch = fetch;
    }
}

/// FOR UPDATE.
#[derive(Clone, Debug, Default)]
pub struct ForUpdate {
    /// SHARE rather than UPDATE.
    pub read: bool,
    /// NOWAIT.
    pub nowait: bool,
    /// SKIP LOCKED.
    pub skip_locked: bool,
    /// NO KEY UPDATE / KEY SHARE.
    pub key_share: bool,
    /// OF.
    pub of: Vec<Expr>,
}

impl ForUpdate {
    /// The FROM elements that OF names, by themselves or by a column of theirs, each once.
    pub fn tables(&self) -> Vec<FromClause> {
        let mut out: Vec<FromClause> = Vec::new();
        for expr in &self.of {
            let from = match expr.kind() {
                ExprKind::From(from) => Some(from.clone()),
                ExprKind::Entity(entity) => entity.columns().ok().and_then(|c| c.first().and_then(Expr::table)),
                _ => expr.table(),
            };
            if let Some(from) = from
                && !out.iter().any(|known| known.same(&from))
            {
                out.push(from);
            }
        }
        out
    }
}

/// The parts of a [`Select`].
#[derive(Clone, Debug, Default)]
pub struct SelectData {
    /// The column list as given; entities are not expanded.
    pub items: Vec<Expr>,
    /// FROM elements named by `select_from`.
    pub from_items: Vec<FromClause>,
    /// Joins in the order of `join()`.
    pub joins: Vec<JoinRequest>,
    /// WHERE, joined by AND.
    pub where_criteria: Vec<Expr>,
    /// GROUP BY.
    pub group_by: Vec<Expr>,
    /// HAVING, joined by AND.
    pub having: Vec<Expr>,
    /// ORDER BY.
    pub order_by: Vec<Expr>,
    /// LIMIT and OFFSET.
    pub limit: Limit,
    /// DISTINCT.
    pub distinct: bool,
    /// DISTINCT ON.
    pub distinct_on: Vec<Expr>,
    /// Whether DISTINCT ON came as an extension, which databases without it refuse.
    pub is_distinct_extension: bool,
    /// Words after SELECT.
    pub prefixes: Vec<Affix>,
    /// Words at the end.
    pub suffixes: Vec<Affix>,
    /// Hints of `with_hint` and `with_statement_hint`.
    pub hints: Vec<Hint>,
    /// How columns are labelled.
    pub label_style: LabelStyle,
    /// FOR UPDATE.
    pub for_update: Option<ForUpdate>,
    /// FROM elements that belong to the enclosing query (`correlate`).
    pub correlate: Option<Vec<FromClause>>,
    /// All of the enclosing query's but these (`correlate_except`).
    pub correlate_except: Option<Vec<FromClause>>,
    /// CTEs added by `add_cte`.
    pub ctes: Vec<FromClause>,
    /// Where the mapping layer keeps what it was told (`options`, `execution_options`).
    pub host: Option<Annotations>,
    /// Whether elements of enclosing queries stay unless `correlate` names them.
    pub auto_correlate_off: bool,
}

/// SELECT; every method returns a changed copy.
#[derive(Clone, Debug)]
pub struct Select(Rc<SelectData>);

impl std::ops::Deref for Select {
    type Target = SelectData;
    fn deref(&self) -> &SelectData {
        &self.0
    }
}

impl Select {
    /// `select(items…)`.
    pub fn new(items: Vec<Expr>) -> Self {
        Self(Rc::new(SelectData { items, ..SelectData::default() }))
    }

    /// A SELECT from all its parts.
    pub fn from_data(data: SelectData) -> Self {
        Self(Rc::new(data))
    }

    /// The address, as an identity.
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// The parts.
    pub fn data(&self) -> &SelectData {
        &self.0
    }

    /// A copy with parts changed by `change`.
    pub fn with(&self, change: impl FnOnce(&mut SelectData)) -> Self {
        let mut data = (*self.0).clone();
        change(&mut data);
        Self(Rc::new(data))
    }

    /// `where(…)`.
    pub fn filter(&self, criteria: Vec<Expr>) -> Self {
        self.with(|data| data.where_criteria.extend(criteria))
    }

    /// `having(…)`.
    pub fn having(&self, criteria: Vec<Expr>) -> Self {
        self.with(|data| data.having.extend(criteria))
    }

    /// `group_by(…)`.
    pub fn group_by(&self, by: Vec<Expr>) -> Self {
        self.with(|data| data.group_by.extend(by))
    }

    /// `order_by(…)`; a string is made a label reference by [`order_by_text`](crate::expr::Expr::label_reference).
    pub fn order_by(&self, by: Vec<Expr>) -> Self {
        self.with(|data| data.order_by.extend(by))
    }

    /// `order_by(None)`.
    pub fn without_order_by(&self) -> Self {
        self.with(|data| data.order_by.clear())
    }

    /// `limit(n)`.
    pub fn limit(&self, limit: Option<Operand>) -> Result<Self> {
        let limit = limit.map(|l| limit_value(l, "param")).transpose()?;
        Ok(self.with(|data| {
            data.limit.limit = limit;
            data.limit.fetch = None;
        }))
    }

    /// `offset(n)`.
    pub fn offset(&self, offset: Option<Operand>) -> Result<Self> {
        let offset = offset.map(|l| limit_value(l, "param")).transpose()?;
        Ok(self.with(|data| data.limit.offset = offset))
    }

    /// `ext(distinct_on(…))`.
    #[must_use]
    pub fn distinct_extension(&self, on: Vec<Expr>) -> Self {
        self.with(|data| {
            data.distinct = true;
            data.is_distinct_extension = true;
            data.distinct_on.extend(on);
        })
    }

    /// `distinct()`; with expressions, DISTINCT ON.
    pub fn distinct(&self, on: Vec<Expr>) -> Self {
        self.with(|data| {
            data.distinct = true;
            data.distinct_on.extend(on);
        })
    }

    /// `select_from(…)`.
    pub fn select_from(&self, froms: Vec<FromClause>) -> Self {
        self.with(|data| data.from_items.extend(froms))
    }

    /// `join(…)`, `outerjoin(…)`, `join_from(…)`.
    pub fn join(&self, join: JoinRequest) -> Self {
        self.with(|data| data.joins.push(join))
    }

    /// `add_columns(…)`.
    pub fn add_columns(&self, items: Vec<Expr>) -> Self {
        self.with(|data| data.items.extend(items))
    }

    /// `with_only_columns(…)`.
    pub fn with_only_columns(&self, items: Vec<Expr>) -> Self {
        self.with(|data| data.items = items)
    }

    /// `set_label_style(…)`.
    pub fn label_style(&self, style: LabelStyle) -> Self {
        self.with(|data| data.label_style = style)
    }

    /// `prefix_with(…)`.
    pub fn prefix_with(&self, prefixes: Vec<Affix>) -> Self {
        self.with(|data| data.prefixes.extend(prefixes))
    }

    /// `suffix_with(…)`.
    pub fn suffix_with(&self, suffixes: Vec<Affix>) -> Self {
        self.with(|data| data.suffixes.extend(suffixes))
    }

    /// `with_hint(…)`, `with_statement_hint(…)`.
    pub fn with_hint(&self, hint: Hint) -> Self {
        self.with(|data| data.hints.push(hint))
    }

    /// `fetch(n)`: FETCH FIRST in the place of LIMIT.
    pub fn fetch(&self, count: Option<Operand>, with_ties: bool, percent: bool) -> Result<Self> {
        let fetch = count.map(|count| limit_value(count, "param")).transpose()?;
        Ok(self.with(|data| data.limit.set_fetch(fetch, with_ties, percent)))
    }

    /// The FROM elements that the column list needs, each once.
    pub fn column_froms(&self) -> Vec<FromClause> {
        let mut all = Vec::new();
        for item in &self.items {
            crate::traverse::from_objects(item, &mut all);
        }
        let mut out: Vec<FromClause> = Vec::new();
        for from in all {
            if !out.iter().any(|known| known.same(&from)) {
                out.push(from);
            }
        }
        out
    }

    /// The columns without those that a foreign key makes equal to one before them.
    pub fn reduce_columns(&self, only_synonyms: bool) -> Self {
        let columns = self.selected_columns();
        let names: Vec<_> = columns.iter().map(Expr::name).collect();
        let mut kept: Vec<Expr> = Vec::new();
        for (place, column) in columns.iter().enumerate() {
            let is_repeated = column.as_column().is_some_and(|column| {
                column.foreign_keys().iter().any(|key| {
                    let Ok(target) = key.column() else { return false };
                    columns.iter().enumerate().any(|(other, candidate)| {
                        other != place
                            && candidate.as_column().is_some_and(|candidate| candidate.ptr_eq(&target))
                            && (!only_synonyms || names.get(other) == names.get(place))
                    })
                })
            });
            if !is_repeated {
                kept.push(column.clone());
            }
        }
        self.with_only_columns(kept)
    }

    /// The FROM elements that the statement shows on its own, joins included.
    pub fn final_froms(&self) -> Result<Vec<FromClause>> {
        let resolved;
        let select = match self.plugin() {
            Some(plugin) => {
                resolved = plugin.resolve_select(self, true)?;
                &resolved
            }
            None => self,
        };
        super::select_froms(select)
    }

    /// `with_for_update(…)`.
    pub fn with_for_update(&self, for_update: ForUpdate) -> Self {
        self.with(|data| data.for_update = Some(for_update))
    }

    /// `correlate(…)`; nothing turns correlation off.
    pub fn correlate(&self, froms: Option<Vec<FromClause>>) -> Self {
        self.with(|data| {
            data.auto_correlate_off = true;
            match froms {
                Some(froms) => data.correlate.get_or_insert_with(Vec::new).extend(froms),
                None => data.correlate = Some(Vec::new()),
            }
        })
    }

    /// `correlate_except(…)`.
    pub fn correlate_except(&self, froms: Vec<FromClause>) -> Self {
        self.with(|data| {
            data.auto_correlate_off = true;
            data.correlate_except.get_or_insert_with(Vec::new).extend(froms);
        })
    }

    /// The WHERE criteria as one expression.
    pub fn whereclause(&self) -> Option<Expr> {
        conjunction(&self.where_criteria)
    }

    /// The column list with entities expanded.
    pub fn selected_columns(&self) -> Vec<Expr> {
        let mut out = Vec::with_capacity(self.items.len());
        for item in &self.items {
            expand_item(item, &mut out);
        }
        out
    }

    /// What resolves the statement before it compiles: its own plugin, or that of an item.
    pub fn plugin(&self) -> Option<Rc<dyn StatementPlugin>> {
        if let Some(plugin) = self.0.host.as_ref().and_then(|h| h.plugin.clone()) {
            return Some(plugin);
        }
        let of_item = self.items.iter().find_map(expr_plugin);
        let of_from = |from: &FromClause| match from {
            FromClause::Entity(entity) => entity.plugin(),
            _ => None,
        };
        let of_join = |join: &JoinRequest| match &join.target {
            JoinTarget::Entity(entity) => entity.plugin(),
            JoinTarget::From(from) => of_from(from),
        };
        of_item.or_else(|| self.from_items.iter().find_map(of_from)).or_else(|| self.joins.iter().find_map(of_join))
    }

    /// `subquery(name)`.
    pub fn subquery(&self, name: Option<Name>) -> FromClause {
        Selectable::Select(self.clone()).subquery(name)
    }

    /// `cte(name, …)`.
    pub fn cte(&self, name: Option<Name>, options: CteOptions) -> FromClause {
        Selectable::Select(self.clone()).cte(name, options)
    }

    /// `scalar_subquery()`.
    pub fn scalar_subquery(&self) -> Expr {
        Selectable::Select(self.clone()).scalar_subquery()
    }
}

fn expr_plugin(expr: &Expr) -> Option<Rc<dyn StatementPlugin>> {
    if let Some(plugin) = expr.annotations().and_then(|a| a.plugin.clone()) {
        return Some(plugin);
    }
    match expr.kind() {
        ExprKind::Entity(entity) => entity.plugin(),
        ExprKind::Label(label) => expr_plugin(&label.element),
        ExprKind::Function(function) => function.args.iter().find_map(expr_plugin),
        ExprKind::Binary(binary) => expr_plugin(&binary.left).or_else(|| expr_plugin(&binary.right)),
        ExprKind::Unary(unary) => expr_plugin(&unary.element),
        ExprKind::Grouping(grouping) => expr_plugin(&grouping.element),
        ExprKind::Cast(cast) => expr_plugin(&cast.element),
        ExprKind::List(list) => list.items.iter().find_map(expr_plugin),
        ExprKind::Over(over) => expr_plugin(&over.element),
        _ => None,
    }
}

fn expand_item(item: &Expr, out: &mut Vec<Expr>) {
    match item.kind() {
        ExprKind::Entity(entity) => {
            if let Ok(columns) = entity.columns() {
                out.extend(columns);
            }
        }
        ExprKind::From(from) => out.extend(from.columns()),
        _ => out.push(item.clone()),
    }
}

/// Criteria joined by AND; none when there are none.
pub(crate) fn conjunction(criteria: &[Expr]) -> Option<Expr> {
    match criteria {
        [] => None,
        [one] => Some(one.clone()),
        many => and_(many.to_vec()).ok(),
    }
}

/// A LIMIT or OFFSET: a number becomes a parameter `param_1`.
pub(crate) fn limit_value(value: Operand, name: &str) -> Result<Expr> {
    match value {
        Operand::Value(value @ Value::Int(_)) => {
            let bind = BindParam::anonymous(name, value, Type::integer());
            Ok(Expr::new(ExprKind::Bind(Rc::new(bind))))
        }
        Operand::Expr(expr) if matches!(expr.kind(), ExprKind::Text(_)) => Err(crate::error::Error::argument(format!(
            "LIMIT / OFFSET expression expected, got <sqlalchemy.sql.elements.TextClause object at {:#x}>.",
            expr.id()
        ))),
        other => other.into_expr(None, &Operator::Comma),
    }
}
