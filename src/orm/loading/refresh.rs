//! Loading one object by its identity: `get`, `refresh`, and attributes that are expired or were left out.

use std::rc::Rc;

use engine::Cause;
use sql::Value;
use sql::expr::{BindParam, Expr, Operand, Operator};
use sql::statement::Select;

use crate::error::{Error, ErrorKind, Result};
use crate::host::Instance;
use crate::loading::instances::fill;
use crate::loading::{KeyStyle, LoadContext, LoadPlan, LoadedEntity, result};
use crate::mapper::{Mapper, Property};
use crate::session::Session;
use crate::state::{AttributeSet, InstanceState, Loaded, Passive};

/// How an object is loaded by its identity.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct RefreshOptions {
    /// The session is not flushed before.
    pub(crate) no_autoflush: bool,
    /// Loaded values are replaced.
    pub(crate) overwrites: bool,
}

/// SELECT of a mapped class by primary key; the parameters are `pk_1`, `pk_2`, … or NULL tests.
fn select_by_primary_key(mapper: &Rc<Mapper>, values: &[Value]) -> Result<Select> {
    let mut criteria = Vec::with_capacity(values.len());
    for (index, (column, value)) in mapper.primary_key().iter().zip(values).enumerate() {
        let operand = if value.is_null() {
            Operand::Expr(sql::expr::null())
        } else {
            let bind = BindParam::named(&format!("pk_{}", index + 1), Value::Null, column.ty());
            Operand::Expr(sql::expr::bindparam(bind))
        };
        let operator = if value.is_null() { Operator::Is } else { Operator::Eq };
        criteria.push(Expr::from(column).operate(operator, operand)?);
    }
    if values.iter().all(Value::is_null) {
        sql::warn(
            "fully NULL primary key identity cannot load any object.  This condition may raise an error in a future \
             release.",
        );
    }
    Ok(Select::new(vec![mapper.expression()]).filter(criteria))
}

fn parameters(values: &[Value]) -> engine::NamedRow {
    values
        .iter()
        .enumerate()
        .filter(|(_, value)| !value.is_null())
        .map(|(index, value)| (Rc::from(format!("pk_{}", index + 1)), value.clone()))
        .collect()
}

/// The plan of a SELECT by primary key; made once for each choice of columns.
fn plan(mapper: &Rc<Mapper>, values: &[Value], only: Option<&AttributeSet>) -> Result<Rc<LoadPlan>> {
    let make = || -> Result<Rc<LoadPlan>> {
        let select = select_by_primary_key(mapper, values)?;
        Ok(Rc::new(LoadPlan::new(&select, KeyStyle::Select, only)?))
    };
    if values.iter().any(Value::is_null) {
        return make();
    }
    if let Some(plan) = mapper.known_plan(only) {
        return Ok(plan);
    }
    let plan = make()?;
    mapper.keep_plan(only, plan.clone());
    Ok(plan)
}

fn send(
    session: &Session,
    mapper: &Rc<Mapper>,
    values: &[Value],
    plan: &LoadPlan,
    options: RefreshOptions,
) -> Result<engine::CursorResult> {
    if !options.no_autoflush {
        session.run_autoflush()?;
    }
    let connection = session.statement_connection(Some(mapper))?;
    let rows = [parameters(values)];
    plan.compiled.execute(&connection, plan.select.id(), || plan.select.clone().into(), &rows)
}

/// The object of a primary key, from the database.
pub(crate) fn load_by_primary_key(
    session: &Session,
    mapper: &Rc<Mapper>,
    values: &[Value],
    options: RefreshOptions,
) -> Result<Option<Instance>> {
    let plan = plan(mapper, values, None)?;
    let rows = send(session, mapper, values, &plan, options)?;
    let rows = result(session, &plan, LoadContext { overwrites: options.overwrites }, rows)?;
    rows.set_unique();
    let Some(row) = rows.one_or_none()? else { return Ok(None) };
    Ok(row.values().first().and_then(|value| match value {
        Value::Host(host) => host.as_any().downcast_ref::<Instance>().cloned(),
        _ => None,
    }))
}

/// Loads an object's columns again, all or some. `false` when its row is not there.
pub(crate) fn refresh(
    session: &Session,
    state: &Rc<InstanceState>,
    only: Option<AttributeSet>,
    options: RefreshOptions,
) -> Result<bool> {
    let mapper = state.mapper();
    let key = match state.key() {
        Some(key) => key,
        None => Rc::new(mapper.identity_key_of(state, Passive::OFF)?),
    };
    let plan = plan(mapper, key.values(), only.as_ref())?;
    let rows = send(session, mapper, key.values(), &plan, options)?;
    let Some(row) = rows.first()? else { return Ok(false) };
    let Some(LoadedEntity::Object(columns)) = plan.entities.first() else { return Ok(false) };
    fill(columns, state, row.values(), None);
    match &only {
        Some(only) => state.commit(&only.iter().collect::<Vec<_>>()),
        None => state.commit_all(),
    }
    Ok(true)
}

/// Loads expired columns; `read` is the attribute whose access made it necessary.
pub(crate) fn load_scalar_attributes(
    state: &Rc<InstanceState>,
    wanted: AttributeSet,
    passive: Passive,
    read: Option<&str>,
) -> Result<()> {
    let Some(session) = state.session() else {
        return Err(Error::new(
            ErrorKind::DetachedInstance,
            format!(
                "Instance {} is not bound to a Session; attribute refresh operation cannot proceed",
                state.describe()
            ),
        )
        .with_code("bhk3"));
    };
    let mapper = state.mapper();
    let has_key = state.has_key();
    if !has_key {
        let expired = state.data.borrow().expired.clone();
        if mapper.primary_key_properties().iter().any(|key| expired.contains(key.index())) {
            return Err(Error::invalid_request(format!(
                "Instance {} cannot be refreshed - it's not  persistent and does not contain a full primary key.",
                state.describe()
            )));
        }
    }
    let class = mapper.class().name();
    let _cause = session.cause(Cause::Refresh(match read {
        Some(key) => Rc::from(format!("{class}.{key}")),
        None => Rc::from(class),
    }));
    let options = RefreshOptions { no_autoflush: passive.allows(Passive::NO_AUTOFLUSH), ..RefreshOptions::default() };
    let is_found = refresh(&session, state, Some(wanted), options)?;
    if has_key && !is_found {
        return Err(Error::new(
            ErrorKind::ObjectDeleted,
            format!("Instance '{}' has been deleted, or its row is otherwise not present.", state.describe()),
        ));
    }
    Ok(())
}

/// Loads one attribute that the query of the object left out.
pub(crate) fn load_deferred(state: &Rc<InstanceState>, property: &Rc<Property>, passive: Passive) -> Result<Loaded> {
    if !passive.allows(Passive::SQL_OK) {
        return Ok(Loaded::NoResult);
    }
    if state.session().is_none() {
        return Err(Error::new(
            ErrorKind::DetachedInstance,
            format!(
                "Parent instance {} is not bound to a Session; deferred load operation of attribute '{}' cannot proceed",
                state.describe(),
                property.key()
            ),
        )
        .with_code("bhk3"));
    }
    let wanted: AttributeSet = [property.index()].into_iter().collect();
    load_scalar_attributes(state, wanted, passive, Some(property.key()))?;
    state.data.borrow_mut().deferred.remove(property.index());
    Ok(match state.data.borrow().value(property.index()) {
        Some(value) => Loaded::Value(value.clone()),
        None => Loaded::NoValue,
    })
}
