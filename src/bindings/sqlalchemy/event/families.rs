//! Which events a target has, and the names of their arguments.

use python::{PyResult, Value, Vm};

use super::{orm_families, schema_events};
use crate::library::{Library, payload};
use crate::sqlalchemy::{dialects, pool};

/// An event: its name and those of its arguments.
pub type Event = (&'static str, &'static [&'static str]);

/// The events of one kind of target, and how to tell such a target.
pub struct Family {
    /// The events.
    pub events: &'static [Event],
    /// The number under which the target's listeners are kept; nothing for other targets.
    pub identify: fn(&Vm, &Value) -> PyResult<Option<u64>>,
}

/// A target's number and its event.
pub struct Resolved {
    /// The number.
    pub id: u64,
    /// The event.
    pub event: &'static Event,
}

const CURSOR: &[&str] = &["conn", "cursor", "statement", "parameters", "context", "executemany"];
const DBAPI: &[&str] = &["dbapi_connection", "connection_record"];
const LOST: &[&str] = &["dbapi_connection", "connection_record", "exception"];

const POOL: &[Event] = &[
    ("connect", DBAPI),
    ("first_connect", DBAPI),
    ("checkout", &["dbapi_connection", "connection_record", "connection_proxy"]),
    ("checkin", DBAPI),
    ("reset", &["dbapi_connection", "connection_record", "reset_state"]),
    ("invalidate", LOST),
    ("soft_invalidate", LOST),
    ("close", DBAPI),
    ("detach", DBAPI),
    ("close_detached", &["dbapi_connection"]),
];

const CONNECTION: &[Event] = &[
    ("before_execute", &["conn", "clauseelement", "multiparams", "params", "execution_options"]),
    ("after_execute", &["conn", "clauseelement", "multiparams", "params", "execution_options", "result"]),
    ("before_cursor_execute", CURSOR),
    ("after_cursor_execute", CURSOR),
    ("engine_connect", &["conn"]),
    ("set_connection_execution_options", &["conn", "opts"]),
    ("set_engine_execution_options", &["engine", "opts"]),
    ("engine_disposed", &["engine"]),
    ("begin", &["conn"]),
    ("rollback", &["conn"]),
    ("commit", &["conn"]),
    ("savepoint", &["conn", "name"]),
    ("rollback_savepoint", &["conn", "name", "context"]),
    ("release_savepoint", &["conn", "name", "context"]),
];

const DIALECT: &[Event] = &[
    ("do_connect", &["dialect", "conn_rec", "cargs", "cparams"]),
    ("do_execute", &["cursor", "statement", "parameters", "context"]),
    ("do_executemany", &["cursor", "statement", "parameters", "context"]),
    ("do_execute_no_params", &["cursor", "statement", "context"]),
    ("handle_error", &["exception_context"]),
];

/// The listeners of all engines and connections.
pub const EVERY_ENGINE: u64 = u64::MAX;
/// The listeners of all pools.
pub const EVERY_POOL: u64 = u64::MAX - 1;
/// The listeners of all mapped classes.
pub const EVERY_MAPPER: u64 = u64::MAX - 3;
/// The listeners of all dialects.
pub const EVERY_DIALECT: u64 = u64::MAX - 2;

/// All kinds of targets.
pub const FAMILIES: &[Family] = &[
    Family { events: POOL, identify: pool_target },
    Family { events: CONNECTION, identify: connection_target },
    Family { events: DIALECT, identify: dialect_target },
    Family { events: schema_events::EVENTS, identify: schema_events::identify },
    Family { events: orm_families::ATTRIBUTE, identify: orm_families::attribute_target },
    Family { events: orm_families::SESSION, identify: orm_families::session_target },
    Family { events: orm_families::QUERY, identify: orm_families::query_target },
    Family { events: orm_families::CONFIGURE, identify: orm_families::configure_target },
    Family { events: orm_families::INSTANCE, identify: orm_families::class_target },
    Family { events: orm_families::MAPPER, identify: orm_families::class_target },
];

/// The target's number and its event of this name; nothing where it has none.
pub fn resolve(vm: &Vm, target: &Value, name: &str) -> PyResult<Option<Resolved>> {
    for family in FAMILIES {
        let Some(event) = family.events.iter().find(|(known, _)| *known == name) else { continue };
        if let Some(id) = (family.identify)(vm, target)? {
            return Ok(Some(Resolved { id, event }));
        }
    }
    Ok(None)
}

/// Whether a value is a class of the packages, or one below it.
fn is_class(vm: &Vm, value: &Value, name: &'static str) -> PyResult<bool> {
    let Some(class) = value.as_class() else { return Ok(false) };
    Ok(class.is_subclass_of(&Library::of(vm).class(vm, name)?))
}

fn pool_target(vm: &Vm, target: &Value) -> PyResult<Option<u64>> {
    if let Some(found) = payload::<engine::Pool>(target) {
        return Ok(Some(found.event_id()));
    }
    if let Some(found) = payload::<engine::Engine>(target) {
        return Ok(Some(found.pool().event_id()));
    }
    if let Some(class) = pool::class_of(vm, target) {
        return Ok(Some(pool_class_id(class)));
    }
    let is_every = is_class(vm, target, "Pool")? || is_class(vm, target, "Engine")?;
    Ok(is_every.then_some(EVERY_POOL))
}

/// The number for the listeners of a pool class.
pub fn pool_class_id(class: engine::PoolClass) -> u64 {
    u64::MAX - 16 - class as u64
}

fn connection_target(vm: &Vm, target: &Value) -> PyResult<Option<u64>> {
    if let Some(found) = payload::<engine::Engine>(target) {
        return Ok(found.event_ids().first().copied());
    }
    if let Some(found) = payload::<engine::Connection>(target) {
        return Ok(Some(found.event_id()));
    }
    let is_every = is_class(vm, target, "Engine")? || is_class(vm, target, "Connection")?;
    Ok(is_every.then_some(EVERY_ENGINE))
}

fn dialect_target(vm: &Vm, target: &Value) -> PyResult<Option<u64>> {
    if let Some(found) = payload::<engine::Engine>(target) {
        // Engines with other options share the dialect.
        return Ok(found.event_ids().last().copied());
    }
    if payload::<dialects::DialectPayload>(target).is_some() {
        return Ok(Some(EVERY_DIALECT));
    }
    let is_every = is_class(vm, target, "Engine")? || is_class(vm, target, "DefaultDialect")?;
    Ok(is_every.then_some(EVERY_DIALECT))
}
