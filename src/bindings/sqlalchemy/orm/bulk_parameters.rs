//! The parameters of an INSERT or UPDATE of a mapped class that are sent in bulk: each set is made a dict.

use orm::{ExecuteOptions, OrmEntity, Session};
use python::{PyResult, Value, Vm};
use sql::selectable::Selectable;
use sql::statement::{DmlTarget, Statement};

use crate::raise::IntoPython;

/// The sets as dicts, where the session sends them in bulk; anything that is none fails as Python's `dict()` of it does.
///
/// Others are the connection's to refuse, with other words.
pub fn dicts(
    vm: &Vm,
    session: &Session,
    statement: &Statement,
    given: &Value,
    options: &ExecuteOptions,
) -> PyResult<Option<Value>> {
    if given.as_dict().is_some() || !is_bulk(vm, statement, given, options)? {
        return Ok(None);
    }
    let converted = vm.collect(given).and_then(|sets| {
        let dict = vm.types.dict.value();
        sets.iter()
            .map(
                |set| if set.as_dict().is_some() { Ok(set.clone()) } else { vm.call(&dict, std::slice::from_ref(set)) },
            )
            .collect::<PyResult<Vec<_>>>()
    });
    if converted.is_err() {
        // The session has begun by then.
        if !options.no_autoflush {
            session.autoflush_now().python(vm)?;
        }
        session.connection(None).python(vm)?;
    }
    Ok(Some(Value::list(converted?)))
}

/// SQLAlchemy: `dml_strategy` "auto" means "bulk" for an INSERT with any parameters and for an UPDATE with a list.
fn is_bulk(vm: &Vm, statement: &Statement, given: &Value, options: &ExecuteOptions) -> PyResult<bool> {
    let is_mapped =
        |target: &DmlTarget| matches!(target, DmlTarget::Entity(entity) if OrmEntity::of_entity(&**entity).is_some());
    if options.is_raw {
        return Ok(false);
    }
    match statement {
        Statement::Query(Selectable::Insert(insert)) if is_mapped(&insert.target) => vm.truth(given),
        Statement::Query(Selectable::Update(update)) if is_mapped(&update.target) => {
            Ok(vm.is_instance(given, &vm.types.list))
        }
        _ => Ok(false),
    }
}
