//! `session.execute()`: statements of tables go to the connection as they are, statements of mapped classes are
//! resolved, and their rows become objects.

use std::rc::Rc;

use engine::{CursorResult, NamedRow};
use sql::selectable::Selectable;
use sql::statement::{DmlTarget, Select, Statement};

use crate::error::Result;
use crate::loading::{self, KeyStyle, LoadContext, LoadPlan, RootQuery};
use crate::mapper::{Mapper, OrmEntity};
use crate::query::{Synchronize, bulk_statement};
use crate::send;
use crate::session::Session;

/// How a statement is executed.
#[derive(Clone, Copy, Debug, Default)]
pub struct ExecuteOptions {
    /// Loaded values are replaced by the rows'.
    pub populate_existing: bool,
    /// The session is not flushed before.
    pub no_autoflush: bool,
    /// How an UPDATE or DELETE of a mapped class tells the session's objects.
    pub synchronize: Synchronize,
    /// The parameters are one set, not a list of one.
    pub is_single: bool,
    /// NULL is written where a row of parameters has it; else its column is left out. SQLAlchemy: `render_nulls`.
    pub renders_nulls: bool,
    /// Rows of parameters name columns, and are sent as they are; SQLAlchemy: `dml_strategy="raw"`.
    pub is_raw: bool,
    /// How many rows `fetchmany()` and partitions take when no number is given.
    pub yield_per: Option<usize>,
}

impl Session {
    /// Executes a statement; `parameters` holds one set, several, or none.
    pub fn execute(
        &self,
        statement: &Statement,
        parameters: Vec<NamedRow>,
        options: ExecuteOptions,
    ) -> Result<CursorResult> {
        let result = match statement {
            Statement::Query(Selectable::Select(select)) if select.plugin().is_some() => {
                self.execute_select(select, parameters, options, KeyStyle::Select)
            }
            Statement::Query(Selectable::Insert(insert)) if entity(&insert.target).is_some() => {
                bulk_statement::insert(self, insert, parameters, options)
            }
            Statement::Query(Selectable::Update(update)) if entity(&update.target).is_some() => {
                bulk_statement::update(self, update, parameters, options)
            }
            Statement::Query(Selectable::Delete(delete)) if entity(&delete.target).is_some() => {
                bulk_statement::delete(self, delete, parameters, options)
            }
            _ => self.execute_in_bind(None, statement, parameters, options),
        }?;
        if let Some(count) = options.yield_per
            && !matches!(statement, Statement::Text(_))
        {
            result.set_yield_per(count);
            if matches!(statement, Statement::Query(Selectable::Select(select)) if select.plugin().is_some()) {
                result.refuse_unique();
            }
        }
        Ok(result)
    }

    /// Executes a statement of tables on the connection for a mapper.
    pub(crate) fn execute_in_bind(
        &self,
        mapper: Option<&Rc<Mapper>>,
        statement: &Statement,
        parameters: Vec<NamedRow>,
        options: ExecuteOptions,
    ) -> Result<CursorResult> {
        if !options.no_autoflush {
            self.run_autoflush()?;
        }
        let connection = self.statement_connection(mapper, statement)?;
        match mapper {
            Some(_) => send::execute(&connection, statement.clone(), parameters),
            None => Ok(connection.execute(statement, &parameters)?),
        }
    }

    /// Executes a SELECT of mapped classes and their attributes.
    pub(crate) fn execute_select(
        &self,
        select: &Select,
        parameters: Vec<NamedRow>,
        options: ExecuteOptions,
        style: KeyStyle,
    ) -> Result<CursorResult> {
        let mapper = select.items.iter().find_map(item_mapper);
        if !options.no_autoflush {
            self.run_autoflush()?;
        }
        // What is wrong with the statement or its mapping is found when it is compiled, which the connection does.
        let connection = self.statement_connection(mapper.as_ref(), &select.clone().into())?;
        if let Some(mapper) = &mapper {
            mapper.registry_configure()?;
        }
        let plan = Rc::new(LoadPlan::new(select, style, None)?);
        let root = RootQuery::new(select, parameters.clone(), 0);
        let rows = send::execute(&connection, plan.select.clone().into(), parameters)?;
        let context = LoadContext {
            overwrites: options.populate_existing,
            root: Some(root),
            portion: options.yield_per,
            ..LoadContext::default()
        };
        loading::result(self, &plan, context, rows)
    }
}

fn entity(target: &DmlTarget) -> Option<Rc<Mapper>> {
    match target {
        DmlTarget::Entity(entity) => OrmEntity::of_entity(&**entity).map(|entity| entity.mapper().clone()),
        DmlTarget::From(_) => None,
    }
}

/// The mapper that an item of a column list is about.
pub(crate) fn item_mapper(item: &sql::expr::Expr) -> Option<Rc<Mapper>> {
    OrmEntity::of_item(item).map(|entity| entity.mapper().clone())
}
