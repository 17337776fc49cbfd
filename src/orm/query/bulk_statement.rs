//! INSERT, UPDATE and DELETE of mapped classes, and what they tell the objects in the session.

use std::rc::Rc;

use engine::{CursorResult, NamedRow, RowMeta};
use sql::Value;
use sql::expr::{Annotations, Expr, Operand, and_};
use sql::statement::{ColumnKey, Delete, Insert, Statement, Update};

use crate::error::{Error, ErrorKind, Result};
use crate::loading::{self, OrmPlugin};
use crate::mapper::{Mapper, OrmEntity};
use crate::query::changes::{self, Change};
use crate::query::evaluator::{Evaluated, Evaluator};
use crate::query::given_back::{GivenBack, returned, returning};
use crate::send;
use crate::session::{ExecuteOptions, Session};
use crate::state::InstanceState;

/// How an UPDATE or DELETE tells the session's objects; SQLAlchemy: `synchronize_session`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Synchronize {
    /// By evaluating the criteria, or by fetching keys where that is not possible.
    #[default]
    Auto,
    /// By evaluating the criteria against loaded objects.
    Evaluate,
    /// By fetching the keys of the rows.
    Fetch,
    /// Not at all.
    No,
}

enum Strategy {
    Evaluate(Option<Evaluator>),
    Fetch,
    No,
}

fn strategy(mapper: &Rc<Mapper>, criteria: &[Expr], synchronize: Synchronize) -> Result<Strategy> {
    let evaluator = || -> Result<Option<Evaluator>> {
        match criteria {
            [] => Ok(None),
            [one] => Evaluator::new(one, mapper).map(Some),
            many => Evaluator::new(&and_(many.to_vec())?, mapper).map(Some),
        }
    };
    match synchronize {
        Synchronize::No => Ok(Strategy::No),
        Synchronize::Fetch => Ok(Strategy::Fetch),
        Synchronize::Auto => Ok(evaluator().map_or(Strategy::Fetch, Strategy::Evaluate)),
        Synchronize::Evaluate => evaluator().map(Strategy::Evaluate).map_err(|error| {
            if error.kind() == ErrorKind::Unevaluatable {
                Error::invalid_request(format!(
                    "Could not evaluate current criteria in Python: \"{error}\". Specify 'fetch' or False for the \
                     synchronize_session execution option."
                ))
            } else {
                error
            }
        }),
    }
}

/// The criteria of a statement, and those of its options.
fn all_criteria(mapper: &Rc<Mapper>, own: &[Expr], host: Option<&Annotations>) -> Result<Vec<Expr>> {
    let mut criteria = own.to_vec();
    for option in loading::told(host) {
        criteria.extend(option.for_entity(&OrmEntity::from(mapper))?);
    }
    Ok(criteria)
}

/// Objects of a mapper that the criteria hold for, or may hold for: then `true`.
fn matched(
    session: &Session,
    mapper: &Rc<Mapper>,
    evaluator: Option<&Evaluator>,
) -> Result<Vec<(Rc<InstanceState>, bool)>> {
    let mut matched = Vec::new();
    for state in session.all_states() {
        if !state.mapper().is_a(mapper) || state.is_expired() {
            continue;
        }
        let Some(evaluator) = evaluator else {
            matched.push((state, false));
            continue;
        };
        match evaluator.evaluate(&state)? {
            Evaluated::Expired => matched.push((state, true)),
            Evaluated::Value(Value::Bool(true)) => matched.push((state, false)),
            Evaluated::Value(_) => {}
        }
    }
    Ok(matched)
}

fn begin(
    session: &Session,
    mapper: &Rc<Mapper>,
    statement: &Statement,
    options: ExecuteOptions,
) -> Result<engine::Connection> {
    mapper.registry_configure()?;
    if !options.no_autoflush {
        session.run_autoflush()?;
    }
    session.statement_connection(Some(mapper), statement)
}

fn mapper_of(target: &sql::statement::DmlTarget) -> Result<Rc<Mapper>> {
    loading::target_mapper(target)
        .ok_or_else(|| Error::invalid_request("The statement does not refer to a mapped class."))
}

/// Executes an UPDATE of a mapped class; several sets of parameters update by primary key.
pub(crate) fn update(
    session: &Session,
    update: &Update,
    parameters: Vec<NamedRow>,
    options: ExecuteOptions,
) -> Result<CursorResult> {
    let mapper = mapper_of(&update.target)?;
    if !parameters.is_empty() && !options.is_single && !options.is_raw {
        return update_by_primary_key(session, &mapper, update, &parameters, options);
    }
    let connection = begin(session, &mapper, &update.clone().into(), options)?;
    let criteria = all_criteria(&mapper, &update.where_criteria, update.host.as_ref())?;
    let strategy = strategy(&mapper, &criteria, options.synchronize)?;
    let plan = returning(&update.returning, update.host.as_ref(), None)?;
    let resolved = OrmPlugin::changing_update(update)?;
    let fetches = matches!(strategy, Strategy::Fetch);
    let back = GivenBack::new(&mapper, plan.as_ref(), fetches);
    let resolved = resolved.with(|data| data.returning.clone_from(&back.columns));
    let result = send::execute(&connection, resolved.clone().into(), parameters)?;
    if !matches!(strategy, Strategy::No) {
        require_attributes(&mapper, &update.values)?;
    }
    let change = Change::of(&mapper, &resolved.values, &result);
    let states = match &strategy {
        Strategy::No => Vec::new(),
        Strategy::Evaluate(evaluator) => {
            matched(session, &mapper, evaluator.as_ref())?.into_iter().map(|(state, _)| state).collect()
        }
        Strategy::Fetch => {
            let rows = result.all()?;
            changes::apply(session, &change, &back.states(session, &mapper, &rows))?;
            return match plan {
                Some(_) => returned(session, plan, back.shown(&result, &rows), options),
                None => Ok(CursorResult::without_rows().with_info(changes::info(&result, rows.len()))),
            };
        }
    };
    changes::apply(session, &change, &states)?;
    returned(session, plan, result, options)
}

/// Refuses names of SET that are no attributes: the session's objects could not be told.
fn require_attributes(mapper: &Mapper, values: &[(ColumnKey, Operand)]) -> Result<()> {
    for (key, _) in values {
        if let ColumnKey::Name(name) = key
            && mapper.find_property(name).is_none()
        {
            return Err(Error::invalid_request(format!(
                "Attribute name not found, can't be synchronized back to objects: '{name}'"
            )));
        }
    }
    Ok(())
}

/// Executes a DELETE of a mapped class.
pub(crate) fn delete(
    session: &Session,
    delete: &Delete,
    parameters: Vec<NamedRow>,
    options: ExecuteOptions,
) -> Result<CursorResult> {
    let mapper = mapper_of(&delete.target)?;
    if !parameters.is_empty() && !options.is_single {
        return Err(Error::invalid_request(
            "Bulk ORM DELETE not supported right now. Statement may be invoked at the Core level using \
             session.connection().execute(stmt, parameters)",
        ));
    }
    let connection = begin(session, &mapper, &delete.clone().into(), options)?;
    let criteria = all_criteria(&mapper, &delete.where_criteria, delete.host.as_ref())?;
    let strategy = strategy(&mapper, &criteria, options.synchronize)?;
    let plan = returning(&delete.returning, delete.host.as_ref(), None)?;
    let resolved = OrmPlugin::changing_delete(delete)?;
    let fetches = matches!(strategy, Strategy::Fetch);
    let back = GivenBack::new(&mapper, plan.as_ref(), fetches);
    let resolved = resolved.with(|data| data.returning.clone_from(&back.columns));
    let result = send::execute(&connection, resolved.into(), parameters)?;
    match &strategy {
        Strategy::Evaluate(evaluator) => {
            let mut gone = Vec::new();
            for (state, is_uncertain) in matched(session, &mapper, evaluator.as_ref())? {
                if is_uncertain {
                    state.expire_all();
                } else {
                    gone.push(state);
                }
            }
            session.remove_newly_deleted(&gone);
        }
        Strategy::Fetch => {
            let rows = result.all()?;
            session.remove_newly_deleted(&back.states(session, &mapper, &rows));
            return match plan {
                Some(_) => returned(session, plan, back.shown(&result, &rows), options),
                None => Ok(CursorResult::without_rows().with_info(changes::info(&result, rows.len()))),
            };
        }
        Strategy::No => {}
    }
    returned(session, plan, result, options)
}

/// Executes an INSERT of a mapped class; several sets of parameters are sent in runs of the same columns.
pub(crate) fn insert(
    session: &Session,
    insert: &Insert,
    parameters: Vec<NamedRow>,
    options: ExecuteOptions,
) -> Result<CursorResult> {
    let mapper = mapper_of(&insert.target)?;
    let connection = begin(session, &mapper, &insert.clone().into(), options)?;
    let is_plain = parameters.is_empty() || options.is_raw;
    let has_own_table = mapper.parent().is_some() && !mapper.is_single() && !mapper.is_concrete();
    // Rows for several tables give back what each of these has.
    let table = (is_plain || !has_own_table).then(|| mapper.table());
    let plan = returning(&insert.returning, insert.host.as_ref(), table)?;
    let sorts = insert.sort_by_parameter_order && !is_plain && plan.is_some();
    let back = GivenBack::new(&mapper, plan.as_ref(), sorts);
    let resolved = OrmPlugin::changing_insert(insert).with(|data| data.returning.clone_from(&back.columns));
    let returns = plan.is_some();
    if is_plain {
        let result = send::execute(&connection, resolved.into(), parameters)?;
        return returned(session, plan, result, options);
    }
    let parameters = parameters.into_iter().map(|row| {
        let row = NamedRow::from(crate::persistence::with_parts(&mapper, &row)?);
        Ok(with_identity(&mapper, row))
    });
    let parameters = parameters.collect::<Result<Vec<NamedRow>>>()?;
    if has_own_table {
        let mappings: Vec<Vec<(Rc<str>, Value)>> = parameters.iter().map(|row| row.to_vec()).collect();
        let Some(plan) = plan else {
            crate::persistence::bulk_insert(&mapper, &connection, &mappings, false, false)?;
            return Ok(CursorResult::without_rows());
        };
        let items = &plan.select.items;
        let rows = crate::persistence::bulk_insert_returning(&mapper, &connection, &mappings, false, items)?;
        let names: Vec<Rc<str>> = items.iter().map(|item| item.key().unwrap_or_else(|| Rc::from(""))).collect();
        let rows: Vec<Rc<[Value]>> = rows.into_iter().map(Rc::from).collect();
        return returned(session, Some(plan), CursorResult::from_rows(Rc::new(RowMeta::new(names)), rows), options);
    }
    let rows: Vec<NamedRow> =
        parameters.iter().map(|row| changes::column_values(&mapper, row, options.renders_nulls)).collect();
    let mut results = Vec::new();
    let mut rest = rows.as_slice();
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|row| changes::has_same_keys(row, first)).count();
        let (run, after) = rest.split_at(count);
        results.push(send::execute(&connection, resolved.clone().into(), run.to_vec())?);
        rest = after;
    }
    let mut results = results.into_iter();
    let Some(result) = results.next() else { return Ok(CursorResult::nothing()) };
    if !returns {
        return Ok(CursorResult::nothing());
    }
    let mut rows = result.all()?;
    for more in results {
        rows.extend(more.all()?);
    }
    returned(session, plan, back.shown(&result, &rows), options)
}

/// A row with the value that tells its class, where the program leaves it out.
fn with_identity(mapper: &Mapper, row: NamedRow) -> NamedRow {
    let (Some(key), Some(identity)) = (mapper.polymorphic_key(), mapper.polymorphic_identity()) else { return row };
    let is_column = mapper.find_property(key).is_some_and(|property| property.as_column().is_some());
    if !is_column || row.iter().any(|(name, _)| name == key) {
        return row;
    }
    row.iter().cloned().chain([(key.clone(), identity.clone())]).collect()
}

fn update_by_primary_key(
    session: &Session,
    mapper: &Rc<Mapper>,
    update: &Update,
    parameters: &[NamedRow],
    options: ExecuteOptions,
) -> Result<CursorResult> {
    if options.synchronize == Synchronize::Fetch {
        return Err(Error::invalid_request(
            "The 'fetch' synchronization strategy is not available for 'bulk' ORM updates (i.e. multiple parameter \
             sets)",
        ));
    }
    let connection = begin(session, mapper, &update.clone().into(), options)?;
    if !update.where_criteria.is_empty() && options.synchronize != Synchronize::No {
        return Err(Error::invalid_request(
            "bulk synchronize of persistent objects not supported when using bulk update with additional WHERE \
             criteria right now.  add synchronize_session=None execution option to bypass synchronize of \
             persistent objects.",
        ));
    }
    let mappings = parameters.iter().map(|row| crate::persistence::with_parts(mapper, row));
    let mappings = mappings.collect::<Result<Vec<_>>>()?;
    crate::persistence::bulk_update(mapper, &connection, &mappings)?;
    if options.synchronize != Synchronize::No {
        for mapping in &mappings {
            changes::apply_mapping(session, mapper, mapping);
        }
    }
    Ok(CursorResult::nothing())
}

/// A value of SET, where it is a plain one.
pub(crate) fn plain(operand: &Operand) -> Option<&Value> {
    match operand {
        Operand::Value(value) => Some(value),
        _ => None,
    }
}
