//! Loading one object by its identity: `get`, `refresh`, and attributes that are expired or were left out.

use std::rc::Rc;

use engine::Cause;
use sql::Value;
use sql::expr::{BindParam, Expr, Operand, Operator};
use sql::schema::{Column, Table};
use sql::statement::{ForUpdate, LabelStyle, Select};

use crate::error::{Error, ErrorKind, Result};
use crate::event::{Executing, Execution, InstanceMoment};
use crate::host::Instance;
use crate::loading::build::Refresh;
use crate::loading::instances::{fill, tell_instance};
use crate::loading::{InstanceLoader, KeyStyle, LoadContext, LoadPlan, LoadedEntity, PostLoads, RootQuery, result};
use crate::mapper::{Mapper, MapperId, OrmEntity, Property};
use crate::options::{LoadPath, LoadedWith, LoaderOptions, StatementOptions};
use crate::relationship::RelationshipId;
use crate::session::Session;
use crate::state::{AttrValue, AttributeSet, InstanceState, Loaded, Passive};

/// How an object is loaded by its identity.
#[derive(Clone, Debug, Default)]
pub(crate) struct RefreshOptions {
    /// The session is not flushed before.
    pub(crate) no_autoflush: bool,
    /// Loaded values are replaced.
    pub(crate) overwrites: bool,
    /// The program asked for the refresh.
    pub(crate) is_asked: bool,
    /// How attributes are loaded.
    pub(crate) loader: Option<Rc<LoaderOptions>>,
    /// Where in a larger query the object is.
    pub(crate) path: LoadPath,
    /// Under what the plan is kept.
    pub(crate) plan_key: Option<PlanKey>,
    /// What keeps the plan; the mapper where none.
    pub(crate) keeper: Option<Rc<LoadedWith>>,
    /// Where a load on behalf of another query joins what is loaded after the rows.
    pub(crate) post_loads: Option<Rc<PostLoads>>,
    /// The rows are locked.
    pub(crate) for_update: Option<Rc<ForUpdate>>,
    /// Why it is loaded, where that is for a relationship.
    pub(crate) why: Option<Executing>,
}

/// What a plan is for that a mapper keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PlanKey {
    /// Loading an object by its primary key.
    Identity,
    /// Loading what objects of a class refer to.
    Reference(RelationshipId, MapperId),
    /// Refreshing an object, all of it or some attributes.
    Refresh(Refresh, Option<AttributeSet>),
}

/// SELECT of a mapped class by primary key; the parameters are `pk_1`, `pk_2`, … or NULL tests.
fn select_by_primary_key(mapper: &Rc<Mapper>, values: &[Value]) -> Result<Select> {
    let mut criteria = Vec::with_capacity(values.len());
    let entity = OrmEntity::from(mapper);
    for (index, (column, value)) in mapper.primary_key().iter().zip(values).enumerate() {
        let operand = if value.is_null() {
            Operand::Expr(sql::expr::null())
        } else {
            let bind = BindParam::named(&format!("pk_{}", index + 1), Value::Null, column.ty());
            Operand::Expr(sql::expr::bindparam(bind))
        };
        let operator = if value.is_null() { Operator::Is } else { Operator::Eq };
        let property = mapper.property_of(column);
        let shown = property.and_then(|property| property.as_column().and_then(|own| own.shown.clone()));
        let key = shown.unwrap_or_else(|| entity.adapt(&Expr::from(column)));
        criteria.push(key.operate(operator, operand)?);
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

/// The plan of a SELECT by primary key.
fn plan(mapper: &Rc<Mapper>, values: &[Value], options: &RefreshOptions) -> Result<Rc<LoadPlan>> {
    let select = || {
        let select = locked(select_by_primary_key(mapper, values)?, options)?;
        Ok::<_, Error>(if options.why.is_some() { select.label_style(LabelStyle::None) } else { select })
    };
    let make = || -> Result<LoadPlan> {
        let loader = options.loader.clone().unwrap_or_default();
        if options.path.is_empty() {
            loader.check(&[OrmEntity::from(mapper)])?;
            return LoadPlan::with_options(&select()?, KeyStyle::Select, None, loader);
        }
        LoadPlan::along(&select()?, KeyStyle::Select, loader, options.path.clone())
    };
    let key = match &options.plan_key {
        None if options.path.is_empty() && options.loader.is_none() => Some(&PlanKey::Identity),
        key => key.as_ref(),
    };
    match key {
        Some(key) if options.for_update.is_none() && !values.iter().any(Value::is_null) => match &options.keeper {
            Some(keeper) => keeper.plan(mapper, key, make),
            None => mapper.plan(key, make),
        },
        _ => Ok(Rc::new(make()?)),
    }
}

/// The plan of a SELECT that refreshes an object.
fn refresh_plan(
    state: &InstanceState,
    values: &[Value],
    only: Option<&AttributeSet>,
    options: &RefreshOptions,
) -> Result<Rc<LoadPlan>> {
    let mapper = state.mapper();
    let with = state.loaded_with.borrow().clone();
    let by = if options.is_asked { Refresh::Asked } else { Refresh::OnAccess };
    let make =
        || LoadPlan::refreshing(&locked(select_by_primary_key(mapper, values)?, options)?, only, by, with.as_deref());
    if options.for_update.is_some() || values.iter().any(Value::is_null) {
        return Ok(Rc::new(make()?));
    }
    let key = PlanKey::Refresh(by, only.cloned());
    match &with {
        Some(with) => with.plan(mapper, &key, make),
        None => mapper.plan(&key, make),
    }
}

fn locked(select: Select, options: &RefreshOptions) -> Result<Select> {
    Ok(match &options.for_update {
        Some(lock) => select.with_for_update((**lock).clone()),
        None => select,
    })
}

fn send(
    session: &Session,
    mapper: &Rc<Mapper>,
    values: &[Value],
    plan: &LoadPlan,
    options: &RefreshOptions,
) -> Result<engine::CursorResult> {
    let rows = [parameters(values)];
    if !options.no_autoflush {
        session.run_autoflush()?;
    }
    let connection = session.statement_connection(Some(mapper), &plan.select.clone().into())?;
    // Of attributes without columns, such as composites.
    if plan.select.items.is_empty() {
        return Err(Error::new(ErrorKind::Assertion, "no columns were included in _only_load_props"));
    }
    plan.compiled.execute(&connection, plan.select.id(), || plan.select.clone().into(), &rows)
}

/// The object of a primary key, from the database.
pub(crate) fn load_by_primary_key(
    session: &Session,
    mapper: &Rc<Mapper>,
    values: &[Value],
    options: RefreshOptions,
) -> Result<Option<Instance>> {
    let plan = plan(mapper, values, &options)?;
    let why = options.why.clone().unwrap_or_else(|| Executing::load(Execution::Query, &options.path));
    let plan = match session.executing_load(&plan.source, &[parameters(values)], why)? {
        None => plan,
        Some(changed) => {
            let loader = options.loader.clone().map_or_else(|| StatementOptions::loader_options(&changed), Ok)?;
            Rc::new(LoadPlan::along(&changed, KeyStyle::Select, loader, options.path.clone())?)
        }
    };
    let rows = send(session, mapper, values, &plan, &options)?;
    let context = LoadContext {
        overwrites: options.overwrites,
        root: Some(RootQuery::new(&plan.source, vec![parameters(values)], options.path.len())),
        post_loads: options.post_loads,
        spares_loaded: options.why.is_some(),
        ..LoadContext::default()
    };
    let rows = result(session, &plan, context, rows)?;
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
    let relates = |only: &AttributeSet| {
        let properties = mapper.properties();
        properties.iter().any(|property| property.relationship().is_some() && only.contains(property.index()))
    };
    if let Some(only) = only.as_ref().filter(|_| options.is_asked) {
        refuse_changed_key(state, only)?;
    }
    // The rows tell the object by its key.
    let only = only.map(|only| {
        if !options.is_asked || !relates(&only) {
            return only;
        }
        only.iter().chain(mapper.primary_key_properties().iter().map(|key| key.index())).collect()
    });
    let key = match state.key() {
        Some(key) => key,
        None => Rc::new(mapper.identity_key_as_set(state)?),
    };
    let plan = refresh_plan(state, key.values(), only.as_ref(), &options)?;
    let was_expired = state.is_expired();
    // Further criteria or options would change nothing of columns of an object that is there.
    session.executing_load(&plan.source, &[parameters(key.values())], column_load(state))?;
    let rows = send(session, mapper, key.values(), &plan, &options)?;
    let rows = rows.all()?;
    let Some(row) = rows.first() else { return Ok(false) };
    let Some(LoadedEntity::Object(columns)) = plan.entities.first() else { return Ok(false) };
    fill(columns.filling_of(mapper), state, row.values(), None);
    let names = match &only {
        Some(only) => {
            state.commit(&only.iter().collect::<Vec<_>>());
            let mut names = state.names_of(only);
            if was_expired {
                let properties = mapper.properties();
                let related = properties.iter().filter(|property| property.relationship().is_some());
                names.extend(related.map(|property| property.key().clone()));
            }
            Some(names)
        }
        None => {
            state.commit_all();
            None
        }
    };
    if !columns.related.is_empty() {
        let context = LoadContext::default();
        let mut loader = InstanceLoader::new(session, &context);
        loader.register(columns)?;
        for row in &rows {
            loader.take_related(columns, state, row.values())?;
        }
        loader.finish()?;
    }
    tell_instance(state, InstanceMoment::Refresh, names.as_deref())?;
    Ok(true)
}

/// A changed primary key has to be written before something else of the object is read again.
fn refuse_changed_key(state: &Rc<InstanceState>, only: &AttributeSet) -> Result<()> {
    let mut changed = Vec::new();
    for property in state.mapper().primary_key_properties() {
        let is_kept = !only.contains(property.index());
        if is_kept && state.property_history(property, Passive::NO_INITIALIZE)?.has_changes() {
            changed.push(format!("'{}'", property.key()));
        }
    }
    if changed.is_empty() {
        return Ok(());
    }
    Err(Error::invalid_request(format!(
        "Please flush pending primary key changes on attributes {{{}}} for mapper {} before proceeding with a refresh",
        changed.join(", "),
        state.mapper()
    )))
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
    let is_found = match subtable_select(state, &wanted)? {
        Some(select) => load_subtables(&session, state, &wanted, &select, options)?,
        None => refresh(&session, state, Some(wanted), options)?,
    };
    if has_key && !is_found {
        return Err(Error::new(
            ErrorKind::ObjectDeleted,
            format!("Instance '{}' has been deleted, or its row is otherwise not present.", state.describe()),
        ));
    }
    Ok(())
}

/// SELECT of only the tables that have the wanted columns, for an object whose class joins several.
///
/// None where the topmost table is among them. SQLAlchemy: `_optimized_get_statement`.
fn subtable_select(state: &Rc<InstanceState>, wanted: &AttributeSet) -> Result<Option<Select>> {
    let mapper = state.mapper();
    if mapper.parent().is_none() || mapper.is_concrete() {
        return Ok(None);
    }
    let properties = mapper.properties();
    let columns: Vec<Column> = properties
        .iter()
        .filter(|property| wanted.contains(property.index()))
        .filter_map(|property| property.as_column())
        .flat_map(|property| property.columns.iter().cloned())
        .collect();
    let mut tables: Vec<Table> = columns.iter().filter_map(Column::table).collect();
    let is_among = |tables: &[Table], table: &Table| tables.iter().any(|known| known.ptr_eq(table));
    if is_among(&tables, mapper.base().table()) {
        return Ok(None);
    }
    let mut criteria: Vec<Expr> = Vec::new();
    for above in mapper.to_root().into_iter().rev() {
        if is_among(&tables, above.table())
            && let Some(condition) = above.inherit_condition()
        {
            criteria.push(condition.clone());
            tables.push(above.table().clone());
        }
    }
    let Some(first) = criteria.first_mut() else { return Ok(None) };
    let mut values = Vec::new();
    for column in sql::traverse::columns_in(first) {
        if column.table().is_some_and(|table| is_among(&tables, &table)) {
            continue;
        }
        let property = mapper.required_property_of(&column)?;
        match state.committed_value(&property, Passive::NO_INITIALIZE)? {
            Loaded::Value(AttrValue::Plain(value)) if !value.is_null() => values.push((column, value)),
            _ => return Ok(None),
        }
    }
    *first = sql::traverse::replace(first, &mut |part: &Expr| {
        let column = part.as_column()?;
        let (_, value) = values.iter().find(|(known, _)| known.ptr_eq(column))?;
        let bind = BindParam::anonymous("param", value.clone(), column.ty());
        Some(sql::expr::bindparam(bind))
    });
    let items = columns.iter().map(Expr::from).collect();
    Ok(Some(Select::new(items).filter(criteria).label_style(LabelStyle::TablenamePlusCol)))
}

fn column_load(state: &InstanceState) -> Executing {
    let path = state.loaded_with.borrow().as_ref().map(|with| with.path.clone());
    Executing::load(Execution::ColumnLoad, &path.unwrap_or_default())
}

fn load_subtables(
    session: &Session,
    state: &Rc<InstanceState>,
    wanted: &AttributeSet,
    select: &Select,
    options: RefreshOptions,
) -> Result<bool> {
    session.executing_load(select, &[], column_load(state))?;
    if !options.no_autoflush {
        session.run_autoflush()?;
    }
    let connection = session.statement_connection(Some(state.mapper()), &select.clone().into())?;
    let rows = crate::send::execute(&connection, select.clone().into(), Vec::new())?;
    let Some(row) = rows.first()? else { return Ok(false) };
    for property in state.mapper().properties().iter().filter(|property| wanted.contains(property.index())) {
        let place = property.column().and_then(|column| {
            select.items.iter().position(|item| item.as_column().is_some_and(|known| known.ptr_eq(column)))
        });
        if let Some(place) = place {
            let value = row.values().get(place).cloned().unwrap_or_default();
            state.put_value(property.index(), AttrValue::Plain(value));
        }
    }
    state.commit(&wanted.iter().collect::<Vec<_>>());
    tell_instance(state, InstanceMoment::Refresh, Some(&state.names_of(wanted)))?;
    Ok(true)
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
    let deferral = property.deferral().cloned().unwrap_or_default();
    if deferral.raises || state.data.borrow().raising.contains(property.index()) {
        return Err(Error::invalid_request(format!(
            "'{}.{}' is not available due to raiseload=True",
            state.mapper().class().name(),
            property.key()
        )));
    }
    let wanted: AttributeSet = match &deferral.group {
        None => [property.index()].into_iter().collect(),
        Some(group) => {
            let properties = state.mapper().properties();
            let unloaded = |known: &Rc<Property>| state.data.borrow().value(known.index()).is_none();
            let is_of_group =
                |known: &&Rc<Property>| known.deferral().is_some_and(|other| other.group.as_ref() == Some(group));
            properties.iter().filter(is_of_group).filter(|known| unloaded(known)).map(|known| known.index()).collect()
        }
    };
    load_scalar_attributes(state, wanted.clone(), passive, Some(property.key()))?;
    {
        let mut data = state.data.borrow_mut();
        wanted.iter().for_each(|index| data.deferred.remove(index));
    }
    Ok(match state.data.borrow().value(property.index()) {
        Some(value) => Loaded::Value(value.clone()),
        None => Loaded::NoValue,
    })
}
