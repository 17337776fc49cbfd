//! What a [`Query`] sends: its rows, counts, and changes.

use std::rc::Rc;

use engine::{CursorResult, NamedRow, Row};
use sql::Value;
use sql::expr::{Expr, ExprKind, Operand};
use sql::selectable::Selectable;
use sql::statement::{ColumnKey, Delete, DmlTarget, LabelStyle, Select, Statement, Update};

use crate::error::{Error, ErrorKind, Result};
use crate::event::{Executed, Executing, Execution};
use crate::host::Instance;
use crate::loading::{KeyStyle, OrmPlugin};
use crate::mapper::{Mapper, OrmEntity};
use crate::options::{LoadPath, StatementOptions};
use crate::query::{FromStatement, Query, Synchronize, bulk_statement};
use crate::session::{ExecuteOptions, GetOptions, Identity};

/// A query is a load of its own entities.
fn own() -> Executing {
    Executing::load(Execution::Query, &LoadPath::root())
}

impl Query {
    /// Sends the query. Rows hold objects as host values; duplicates are dropped when there are objects.
    pub fn execute(&self) -> Result<CursorResult> {
        let session = self.required_session()?;
        if self.select.items.is_empty() {
            return Err(Error::invalid_request("Query contains no columns with which to SELECT from."));
        }
        let told = || self.whole.clone().unwrap_or_else(|| self.select.clone().into());
        let result = match session.executing(told, &self.parameter_sets(), own())? {
            Executed::Unchanged => self.rows(&self.select)?,
            Executed::Rows(rows) => return Ok(rows),
            Executed::Statement(Statement::Query(Selectable::Select(select))) => self.rows(&select)?,
            Executed::Statement(other) => {
                let from = FromStatement {
                    items: self.select.items.clone(),
                    statement: other,
                    options: StatementOptions::of(&self.select).unwrap_or_default(),
                };
                session.load_from_statement(&from, self.parameter_sets(), self.options, KeyStyle::Query)?
            }
        };
        if !self.yields && self.select.items.iter().any(|item| OrmEntity::of(item).is_some()) {
            if self.options.yield_per.is_some() {
                return Err(Error::invalid_request("Can't use the ORM yield_per feature in conjunction with unique()"));
            }
            result.set_unique();
        }
        if let Some(count) = self.options.yield_per {
            result.set_yield_per(count);
        }
        Ok(result)
    }

    fn rows(&self, select: &Select) -> Result<CursorResult> {
        let session = self.required_session()?;
        match &self.whole {
            Some(statement) => {
                let from = FromStatement {
                    items: select.items.clone(),
                    statement: statement.clone(),
                    options: StatementOptions::of(select).unwrap_or_default(),
                };
                session.load_from_statement(&from, self.parameter_sets(), self.options, KeyStyle::Query)
            }
            None => session.execute_select(select, self.parameter_sets(), self.options, KeyStyle::Query),
        }
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
        let told = || self.select.clone().into();
        let inner = match self.required_session()?.executing(told, &self.parameter_sets(), own())? {
            Executed::Statement(Statement::Query(Selectable::Select(changed))) => changed,
            _ => self.select.clone(),
        };
        // Nothing is loaded along: the rows are counted, not their objects.
        let inner = OrmPlugin::resolved(&inner)?.subquery(None);
        let all = Operand::Expr(sql::expr::literal_column("*", None));
        let count = sql::expr::Function::call(&[], "count", vec![all], None)?;
        let outer = Select::new(vec![count]).select_from(vec![inner]).label_style(LabelStyle::TablenamePlusCol);
        let options = self.options;
        let result = self.required_session()?.execute_in_bind(
            self.first_mapper().as_ref(),
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
        let criteria = StatementOptions::of(&self.select).map(|options| options.criteria.clone()).unwrap_or_default();
        let options = GetOptions { overwrites: self.options.populate_existing, loads, criteria, for_update };
        self.required_session()?.get(&mapper, identity, &options)
    }

    pub(super) fn has_criteria(&self) -> bool {
        let select = &self.select;
        self.whole.is_some()
            || !select.where_criteria.is_empty()
            || !select.from_items.is_empty()
            || !select.joins.is_empty()
            || select.limit.limit.is_some()
            || select.limit.offset.is_some()
            || !select.group_by.is_empty()
    }

    /// `update({…})`; the result counts the rows that were matched.
    pub fn update(&self, values: Vec<(ColumnKey, Operand)>, synchronize: Synchronize) -> Result<CursorResult> {
        let target = self.changed_entity("update")?;
        let update = Update::new(target).values(values).filter(self.select.where_criteria.clone());
        let options = ExecuteOptions { synchronize, ..self.options };
        let session = self.required_session()?;
        let update = match session.executing(|| update.clone().into(), &self.parameter_sets(), own())? {
            Executed::Rows(rows) => return Ok(rows),
            Executed::Statement(Statement::Query(Selectable::Update(other))) => other,
            Executed::Statement(_) | Executed::Unchanged => update,
        };
        bulk_statement::update(session, &update, self.parameter_sets(), options)
    }

    /// `delete()`; the result counts the rows that were matched.
    pub fn delete(&self, synchronize: Synchronize) -> Result<CursorResult> {
        let target = self.changed_entity("delete")?;
        let delete = Delete::new(target).filter(self.select.where_criteria.clone());
        let options = ExecuteOptions { synchronize, ..self.options };
        let session = self.required_session()?;
        let delete = match session.executing(|| delete.clone().into(), &self.parameter_sets(), own())? {
            Executed::Rows(rows) => return Ok(rows),
            Executed::Statement(Statement::Query(Selectable::Delete(other))) => other,
            Executed::Statement(_) | Executed::Unchanged => delete,
        };
        bulk_statement::delete(session, &delete, self.parameter_sets(), options)
    }

    /// What `update()` and `delete()` change; an error when the query has more than criteria.
    /// The class that [`Query::update`] changes.
    pub fn changed_mapper(&self) -> Option<Rc<Mapper>> {
        match self.changed_entity("update") {
            Ok(DmlTarget::Entity(entity)) => OrmEntity::of_entity(&*entity).map(|entity| entity.mapper().clone()),
            _ => None,
        }
    }

    fn changed_entity(&self, method: &str) -> Result<DmlTarget> {
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
        if select.items.len() > 1 {
            let text = format!("{method}() takes 1 positional argument but {} were given", select.items.len());
            return Err(Error::new(ErrorKind::TYPE, text));
        }
        match select.items.first().map(Expr::kind) {
            Some(ExprKind::Entity(entity)) => Ok(DmlTarget::Entity(entity.clone())),
            Some(ExprKind::From(from)) => Ok(DmlTarget::From(from.clone())),
            Some(ExprKind::Column(column)) => Err(Error::argument(format!(
                "subject table for an INSERT, UPDATE or DELETE expected, got {}.",
                column.repr()
            ))),
            _ => {
                Err(Error::argument("subject table for an INSERT, UPDATE or DELETE expected, got a column expression."))
            }
        }
    }
}
