//! [`Query`]: the query object of SQLAlchemy's first style.

use std::rc::Rc;

use sql::expr::{Expr, Operand, Operator};
use sql::selectable::{FromClause, Selectable};
use sql::statement::{CompoundSelect, LabelStyle, Select, Statement};
use sql::{Name, Value};

use crate::error::{Error, ErrorKind, Result};
use crate::loading::OrmPlugin;
use crate::mapper::{AliasAdapter, Bundle, Mapper, OrmEntity};
use crate::options::{Load, StatementOptions};
use crate::query::NamedAttribute;
use crate::session::{ExecuteOptions, Session};

/// A query of mapped classes and columns, in SQLAlchemy's first style; every method returns a changed copy.
#[derive(Clone, Debug)]
pub struct Query {
    pub(super) session: Option<Session>,
    pub(super) select: Select,
    pub(super) parameters: Vec<(Rc<str>, Value)>,
    pub(super) options: ExecuteOptions,
    /// The statement that gives the rows in place of the SELECT; SQLAlchemy: `from_statement`.
    pub(super) whole: Option<Statement>,
    /// Whether methods refuse what comes in the wrong order; SQLAlchemy: `enable_assertions`.
    pub(super) checks_order: bool,
    /// Whether rows are tuples even of a single entity; SQLAlchemy: `only_return_tuples`.
    pub(super) only_tuples: bool,
    /// Whether rows are asked for in parts, so that duplicates stay; SQLAlchemy: `yield_per`.
    pub(super) yields: bool,
    /// The label style that the program chose.
    pub(super) label_style: Option<LabelStyle>,
    /// Whether `filter_by` is about the first entity rather than the one joined last.
    pub(super) joinpoint_is_first: bool,
}

impl Session {
    /// A query of mapped classes ([`Mapper::expression`]) and columns.
    pub fn query(&self, entities: Vec<Expr>) -> Query {
        Query::new(entities, Some(self.clone()))
    }
}

impl Query {
    /// A query of mapped classes and columns, of a session or of none yet.
    pub fn new(entities: Vec<Expr>, session: Option<Session>) -> Self {
        let select = Select::new(entities).label_style(LabelStyle::TablenamePlusCol);
        Self {
            session,
            select,
            parameters: Vec::new(),
            options: ExecuteOptions::default(),
            whole: None,
            checks_order: true,
            only_tuples: false,
            yields: false,
            label_style: None,
            joinpoint_is_first: false,
        }
    }

    pub(crate) fn with(&self, select: Select) -> Self {
        Self { select, ..self.clone() }
    }

    /// The session.
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// The same query of another session; SQLAlchemy: `with_session`.
    pub fn with_session(&self, session: Option<Session>) -> Self {
        Self { session, ..self.clone() }
    }

    pub(super) fn required_session(&self) -> Result<&Session> {
        let missing = || Error::new(ErrorKind::Attribute, "'NoneType' object has no attribute 'execute'");
        self.session.as_ref().ok_or_else(missing)
    }

    /// The same query, whose methods may be called in any order, or not; SQLAlchemy: `enable_assertions`.
    #[must_use]
    pub fn with_checks(&self, checks_order: bool) -> Self {
        Self { checks_order, ..self.clone() }
    }

    /// The same query, whose rows are tuples even of a single entity; SQLAlchemy: `only_return_tuples`.
    #[must_use]
    pub fn with_tuples(&self, only_tuples: bool) -> Self {
        Self { only_tuples, ..self.clone() }
    }

    /// Whether rows are tuples, also where they are of one entity.
    pub fn has_only_tuples(&self) -> bool {
        self.only_tuples
    }

    /// The same query, whose rows are fetched in parts of `count`; SQLAlchemy: `yield_per`.
    #[must_use]
    pub fn yield_per(&self, count: usize) -> Self {
        let options = ExecuteOptions { yield_per: Some(count), ..self.options };
        Self { options, yields: true, ..self.clone() }
    }

    /// The same query with labels of another style; SQLAlchemy: `set_label_style`.
    #[must_use]
    pub fn with_label_style(&self, style: LabelStyle) -> Self {
        Self { label_style: Some(style), ..self.with(self.select.label_style(style)) }
    }

    /// The label style that the program chose.
    pub fn label_style(&self) -> Option<LabelStyle> {
        self.label_style
    }

    /// The same query with its SELECT changed: prefixes, hints, locks and the like.
    #[must_use]
    pub fn with_select(&self, change: impl FnOnce(&Select) -> Select) -> Self {
        self.with(change(&self.select))
    }

    /// `union(…)` and its relatives: entities and criteria are read from the rows of both.
    pub fn set_operation(&self, keyword: &'static str, others: Vec<Selectable>) -> Result<Self> {
        let own = Selectable::Select(OrmPlugin::resolved(&self.select)?);
        let mut parts = vec![own];
        for other in others {
            parts.push(match other {
                Selectable::Select(select) if select.plugin().is_some() => {
                    Selectable::Select(OrmPlugin::resolved(&select)?)
                }
                other => other,
            });
        }
        let from = CompoundSelect::new(keyword, parts).subquery(None);
        let adapter = Rc::new(AliasAdapter::new(from, false));
        let select = Select::new(self.select.items.clone()).label_style(self.select.label_style);
        Ok(self.with(StatementOptions::add(&select, |options| options.adapter = Some(adapter))))
    }

    /// The SELECT so far, with mapped classes in it.
    pub fn select(&self) -> &Select {
        &self.select
    }

    /// How the query is executed.
    pub fn options(&self) -> ExecuteOptions {
        self.options
    }

    /// The same query, executed otherwise: `populate_existing()`, `autoflush(False)`.
    pub fn with_options(&self, options: ExecuteOptions) -> Self {
        Self { options, ..self.clone() }
    }

    /// The same query: joins name their target, so that there is no point to go back to.
    pub fn reset_joinpoint(&self) -> Self {
        Self { joinpoint_is_first: true, ..self.clone() }
    }

    /// `options(…)`: how attributes are loaded.
    pub fn with_loads(&self, loads: Vec<Load>) -> Self {
        self.with(StatementOptions::add(&self.select, |options| options.loads.extend(loads)))
    }

    /// Values of named parameters; SQLAlchemy: `params`.
    pub fn parameters(&self, parameters: Vec<(Rc<str>, Value)>) -> Self {
        let mut query = self.clone();
        for (name, value) in parameters {
            query.parameters.retain(|(known, _)| *known != name);
            query.parameters.push((name, value));
        }
        query
    }

    /// Whether a row is one object rather than a tuple.
    pub fn is_single_entity(&self) -> bool {
        let [item] = self.select.items.as_slice() else { return false };
        if self.only_tuples {
            return false;
        }
        OrmEntity::of(item).is_some() || Bundle::of(item).is_some_and(Bundle::is_single_entity)
    }

    /// `from_statement(…)`: rows come from a statement that was written otherwise.
    pub fn from_statement(&self, statement: Statement) -> Result<Self> {
        if self.whole.is_some() || self.has_criteria() {
            return Err(Error::invalid_request(
                "Query.from_statement() being called on a Query with existing criterion. ",
            ));
        }
        Ok(Self { whole: Some(statement), ..self.clone() })
    }

    /// The statement of `from_statement()`.
    pub fn whole_statement(&self) -> Option<&Statement> {
        self.whole.as_ref()
    }

    /// An error when rows come from a statement that was written otherwise.
    pub(crate) fn require_own_select(&self, method: &str) -> Result<()> {
        if self.whole.is_none() || !self.checks_order {
            return Ok(());
        }
        Err(Error::invalid_request(format!(
            "Query.{method}() being called on a Query with an existing full statement - can't apply criterion."
        )))
    }

    /// An error of `slice()` when rows come from a statement that was written otherwise.
    pub fn check_slice(&self) -> Result<()> {
        self.require_own_select("slice")
    }

    pub(super) fn require_select(&self) -> Result<()> {
        if self.whole.is_none() {
            return Ok(());
        }
        Err(Error::invalid_request("Can't call this method on a Query that uses from_statement()"))
    }

    /// An error when rows are limited already: what comes next would not be what it seems.
    pub(crate) fn require_unlimited(&self, method: &str) -> Result<()> {
        self.require_own_select(method)?;
        if !self.checks_order || self.select.limit.limit.is_none() && self.select.limit.offset.is_none() {
            return Ok(());
        }
        Err(Error::invalid_request(format!(
            "Query.{method}() being called on a Query which already has LIMIT or OFFSET applied.  Call {method}() \
             before limit() or offset() are applied."
        )))
    }

    /// `filter(…)`: criteria joined by AND.
    pub fn filter(&self, criteria: Vec<Expr>) -> Result<Self> {
        self.require_unlimited("filter")?;
        Ok(self.with(self.select.filter(criteria)))
    }

    /// `filter_by(name=value)`, for the entity joined last or the first one.
    pub fn filter_by(&self, values: Vec<(Rc<str>, Operand)>) -> Result<Self> {
        let mut criteria = Vec::with_capacity(values.len());
        for (key, value) in values {
            let NamedAttribute::Expr(attribute) = self.namespace_attribute(&key)? else {
                return Err(Error::invalid_request(format!("\"{key}\" is none of the mapped attributes")));
            };
            criteria.push(attribute.operate(Operator::Eq, value)?);
        }
        self.filter(criteria)
    }

    /// `order_by(…)`.
    pub fn order_by(&self, by: Vec<Expr>) -> Result<Self> {
        self.require_unlimited("order_by")?;
        Ok(self.with(self.select.order_by(by)))
    }

    /// `order_by(None)`.
    pub fn without_order_by(&self) -> Result<Self> {
        self.require_unlimited("order_by")?;
        Ok(self.with(self.select.without_order_by()))
    }

    /// `group_by(…)`.
    pub fn group_by(&self, by: Vec<Expr>) -> Result<Self> {
        self.require_unlimited("group_by")?;
        Ok(self.with(self.select.group_by(by)))
    }

    /// `group_by(None)`.
    pub fn without_group_by(&self) -> Result<Self> {
        self.require_unlimited("group_by")?;
        Ok(self.with(self.select.with(|data| data.group_by.clear())))
    }

    /// `having(…)`.
    pub fn having(&self, criteria: Vec<Expr>) -> Result<Self> {
        self.require_unlimited("having")?;
        Ok(self.with(self.select.having(criteria)))
    }

    /// `distinct()`.
    pub fn distinct(&self, on: Vec<Expr>) -> Result<Self> {
        self.require_own_select("distinct")?;
        Ok(self.with(self.select.distinct(on)))
    }

    /// `limit(n)`; nothing removes it.
    pub fn limit(&self, limit: Option<Operand>) -> Result<Self> {
        self.require_own_select("limit")?;
        Ok(self.with(self.select.limit(limit)?))
    }

    /// `offset(n)`; nothing removes it.
    pub fn offset(&self, offset: Option<Operand>) -> Result<Self> {
        self.require_own_select("offset")?;
        Ok(self.with(self.select.offset(offset)?))
    }

    /// `select_from(…)`.
    pub fn select_from(&self, from: Vec<FromClause>) -> Result<Self> {
        Ok(self.with(self.select.with(|data| data.from_items = from)))
    }

    /// `with_entities(…)`.
    pub fn with_entities(&self, entities: Vec<Expr>) -> Self {
        self.with(StatementOptions::with_only_columns(&self.select, entities))
    }

    /// `add_columns(…)`.
    pub fn add_columns(&self, columns: Vec<Expr>) -> Self {
        self.with(self.select.add_columns(columns))
    }

    /// The statement that the query sends; SQLAlchemy: `Query.statement` has other labels.
    pub fn sent_select(&self) -> Result<Select> {
        use sql::expr::{StatementPlugin, Surroundings};
        Ok(OrmPlugin.resolve_select(&self.select, &Surroundings::default())?)
    }

    /// The query as a SELECT of the second style; SQLAlchemy: `Query.statement`.
    pub fn statement(&self) -> Select {
        self.select.label_style(self.label_style.unwrap_or(LabelStyle::DisambiguateOnly))
    }

    /// `subquery(name)`.
    pub fn subquery(&self, name: Option<Name>) -> Result<FromClause> {
        self.require_select()?;
        Ok(self.statement().subquery(name))
    }

    pub(crate) fn first_mapper(&self) -> Option<Rc<Mapper>> {
        OrmEntity::of_item(self.select.items.first()?).map(|entity| entity.mapper().clone())
    }
}
