//! [`Query`]: the query object of SQLAlchemy's first style.

use std::rc::Rc;

use engine::{CursorResult, NamedRow, Row};
use sql::expr::{Expr, ExprKind, Operand, Operator};
use sql::selectable::{FromClause, Selectable};
use sql::statement::{ColumnKey, Delete, DmlTarget, LabelStyle, Select, Statement, Update};
use sql::{Name, Value};

use crate::error::{Error, ErrorKind, Result};
use crate::host::Instance;
use crate::loading::{KeyStyle, OrmPlugin};
use crate::mapper::{Bundle, Mapper, OrmEntity};
use crate::options::{Load, StatementOptions};
use crate::query::{FromStatement, Synchronize, bulk_statement};
use crate::session::{ExecuteOptions, GetOptions, Identity, Session};

/// A query of mapped classes and columns, in SQLAlchemy's first style; every method returns a changed copy.
#[derive(Clone, Debug)]
pub struct Query {
    session: Session,
    select: Select,
    parameters: Vec<(Rc<str>, Value)>,
    options: ExecuteOptions,
    /// The statement that gives the rows in place of the SELECT; SQLAlchemy: `from_statement`.
    whole: Option<Statement>,
}

impl Session {
    /// A query of mapped classes ([`Mapper::expression`]) and columns.
    pub fn query(&self, entities: Vec<Expr>) -> Query {
        let select = Select::new(entities).label_style(LabelStyle::TablenamePlusCol);
        Query { session: self.clone(), select, parameters: Vec::new(), options: ExecuteOptions::default(), whole: None }
    }
}

impl Query {
    pub(crate) fn with(&self, select: Select) -> Self {
        Self { select, ..self.clone() }
    }

    /// The session.
    pub fn session(&self) -> &Session {
        &self.session
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
        if self.whole.is_none() {
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

    fn require_select(&self) -> Result<()> {
        if self.whole.is_none() {
            return Ok(());
        }
        Err(Error::invalid_request("Can't call this method on a Query that uses from_statement()"))
    }

    /// An error when rows are limited already: what comes next would not be what it seems.
    fn require_unlimited(&self, method: &str) -> Result<()> {
        self.require_own_select(method)?;
        if self.select.limit.limit.is_none() && self.select.limit.offset.is_none() {
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
            let attribute = self.namespace_attribute(&key)?;
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
        self.with(self.select.with_only_columns(entities))
    }

    /// `add_columns(…)`.
    pub fn add_columns(&self, columns: Vec<Expr>) -> Self {
        self.with(self.select.add_columns(columns))
    }

    /// The statement that the query sends; SQLAlchemy: `Query.statement` has other labels.
    pub fn sent_select(&self) -> Result<Select> {
        use sql::expr::StatementPlugin;
        Ok(OrmPlugin.resolve_select(&self.select, true)?)
    }

    /// The query as a SELECT of the second style; SQLAlchemy: `Query.statement`.
    pub fn statement(&self) -> Select {
        self.select.label_style(LabelStyle::DisambiguateOnly)
    }

    /// `subquery(name)`.
    pub fn subquery(&self, name: Option<Name>) -> Result<FromClause> {
        self.require_select()?;
        Ok(self.statement().subquery(name))
    }

    /// Sends the query. Rows hold objects as host values; duplicates are dropped when there are objects.
    pub fn execute(&self) -> Result<CursorResult> {
        if let Some(statement) = &self.whole {
            let from = FromStatement { items: self.select.items.clone(), statement: statement.clone() };
            return self.session.load_from_statement(&from, self.parameter_sets(), self.options, KeyStyle::Query);
        }
        self.session.execute_select(&self.select, self.parameter_sets(), self.options, KeyStyle::Query)
    }

    fn parameter_sets(&self) -> Vec<NamedRow> {
        if self.parameters.is_empty() { Vec::new() } else { vec![Rc::from(self.parameters.clone())] }
    }

    /// Every row.
    pub fn all(&self) -> Result<Vec<Row>> {
        Ok(self.execute()?.all()?)
    }

    /// The first row, asked for with LIMIT.
    pub fn first(&self) -> Result<Option<Row>> {
        if self.whole.is_some() {
            return Ok(self.execute()?.first()?);
        }
        Ok(self.limit(Some(Operand::from(1)))?.execute()?.first()?)
    }

    /// The only row; any other number is an error.
    pub fn one(&self) -> Result<Row> {
        Ok(self.execute()?.one()?)
    }

    /// The only row or none; several are an error.
    pub fn one_or_none(&self) -> Result<Option<Row>> {
        Ok(self.execute()?.one_or_none()?)
    }

    /// The first value of the only row; none without rows.
    pub fn scalar(&self) -> Result<Option<Value>> {
        match self.one() {
            Ok(row) => Ok(row.values().first().cloned()),
            Err(error) if error.is_no_result_found() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// How many rows the query has: it becomes a subquery of `SELECT count(*)`.
    pub fn count(&self) -> Result<i64> {
        self.require_select()?;
        let inner = self.sent_select()?.subquery(None);
        let all = Operand::Expr(sql::expr::literal_column("*", None));
        let count = sql::expr::Function::call(&[], "count", vec![all], None)?;
        let outer = Select::new(vec![count]).select_from(vec![inner]).label_style(LabelStyle::TablenamePlusCol);
        let options = self.options;
        let result = self.session.execute_in_bind(
            self.first_mapper().as_deref(),
            &outer.into(),
            self.parameter_sets(),
            options,
        )?;
        Ok(match result.scalar()? {
            Some(Value::Int(count)) => count,
            _ => 0,
        })
    }

    /// `EXISTS (SELECT 1 …)` of the query.
    pub fn exists(&self) -> Result<Expr> {
        self.require_select()?;
        let mut inner = self.select.with_only_columns(vec![sql::expr::literal_column("1", None)]);
        if let Some(entity) = self.select.items.first().and_then(OrmEntity::of_item) {
            inner = inner.with(|data| data.from_items.push(entity.from_clause()));
        }
        let inner = OrmPlugin::resolved(&inner)?;
        Ok(sql::expr::exists(&Selectable::Select(inner)))
    }

    /// `get(ident)`; the host warns that it is legacy.
    pub fn get(&self, identity: &Identity) -> Result<Option<Instance>> {
        let mapper = match self.select.items.as_slice() {
            [item] => {
                OrmEntity::of(item).filter(|entity| entity.alias().is_none()).map(|entity| entity.mapper().clone())
            }
            _ => None,
        };
        let Some(mapper) = mapper else {
            return Err(Error::invalid_request("get() can only be used against a single mapped class."));
        };
        if self.has_criteria() {
            return Err(Error::invalid_request("Query.get() being called on a Query with existing criterion. "));
        }
        let loads = StatementOptions::of(&self.select).map(|options| options.loads.clone()).unwrap_or_default();
        let for_update = self.select.for_update.clone().map(Rc::new);
        let options = GetOptions { overwrites: self.options.populate_existing, loads, for_update };
        self.session.get(&mapper, identity, &options)
    }

    fn has_criteria(&self) -> bool {
        let select = &self.select;
        self.whole.is_some()
            || !select.where_criteria.is_empty()
            || !select.from_items.is_empty()
            || !select.joins.is_empty()
            || select.limit.limit.is_some()
            || select.limit.offset.is_some()
            || !select.group_by.is_empty()
    }

    /// `update({…})`; answers how many rows were matched.
    pub fn update(&self, values: Vec<(ColumnKey, Operand)>, synchronize: Synchronize) -> Result<i64> {
        let target = self.changed_entity()?;
        let update = Update::new(target).values(values).filter(self.select.where_criteria.clone());
        let options = ExecuteOptions { synchronize, ..self.options };
        let result = bulk_statement::update(&self.session, &update, self.parameter_sets(), options)?;
        Ok(result.info().row_count)
    }

    /// `delete()`; answers how many rows were matched.
    pub fn delete(&self, synchronize: Synchronize) -> Result<i64> {
        let target = self.changed_entity()?;
        let delete = Delete::new(target).filter(self.select.where_criteria.clone());
        let options = ExecuteOptions { synchronize, ..self.options };
        let result = bulk_statement::delete(&self.session, &delete, self.parameter_sets(), options)?;
        Ok(result.info().row_count)
    }

    /// What `update()` and `delete()` change; an error when the query has more than criteria.
    fn changed_entity(&self) -> Result<DmlTarget> {
        let select = &self.select;
        let joined = "join(), outerjoin(), select_from(), or from_self()";
        let forbidden = [
            (select.limit.limit.is_some(), "limit()"),
            (select.limit.offset.is_some(), "offset()"),
            (!select.order_by.is_empty(), "order_by()"),
            (!select.group_by.is_empty(), "group_by()"),
            (select.distinct, "distinct()"),
            (!select.from_items.is_empty(), joined),
            (!select.joins.is_empty(), joined),
        ];
        if let Some((_, method)) = forbidden.iter().find(|(is_there, _)| *is_there) {
            return Err(Error::invalid_request(format!(
                "Can't call Query.update() or Query.delete() when {method} has been called"
            )));
        }
        match select.items.first().map(Expr::kind) {
            Some(ExprKind::Entity(entity)) => Ok(DmlTarget::Entity(entity.clone())),
            _ => Err(Error::new(
                ErrorKind::ARGUMENT,
                "subject table for an INSERT, UPDATE or DELETE expected, got a column expression.",
            )),
        }
    }

    pub(crate) fn first_mapper(&self) -> Option<Rc<Mapper>> {
        OrmEntity::of_item(self.select.items.first()?).map(|entity| entity.mapper().clone())
    }
}
