//! `bulk_insert_mappings()`, `bulk_update_mappings()` and `bulk_save_objects()`.

use std::rc::Rc;

use orm::BulkSaveOptions;
use python::{Args, PyResult, Signature, Value, Vm};

use super::{related_value, session, session_binds};
use crate::convert;
use crate::raise::{IntoPython, argument_error};
use crate::sqlalchemy::schema::flag;

/// Both methods: rows given as dicts of attribute values.
pub fn mappings(vm: &Vm, args: &Args<'_>, is_update: bool) -> PyResult {
    let session = session::own(vm, args)?;
    let entity = args.get(1).cloned().unwrap_or(Value::None);
    let Some(mapper) = session_binds::mapper_of(vm, &entity)? else {
        return Err(argument_error(vm, &format!("Expected mapped class or mapper, got: {}", vm.repr(&entity)?)));
    };
    let mut rows: Vec<Vec<(Rc<str>, sql::Value)>> = Vec::new();
    let mut given = Vec::new();
    for item in vm.collect(args.get(2).unwrap_or(&Value::None))? {
        let made = if item.as_dict().is_some() {
            item.clone()
        } else {
            vm.call(&vm.types.dict.value(), std::slice::from_ref(&item))?
        };
        let Some(dict) = made.as_dict() else { continue };
        let items = dict.items();
        let row = items.iter().filter_map(|(key, value)| Some((Rc::from(key.as_str()?), convert::to_sql(vm, value))));
        rows.push(row.collect());
        given.push(item.clone());
    }
    if is_update {
        session.bulk_update_mappings(&mapper, &rows).python(vm)?;
    } else {
        let renders_nulls = flag(vm, args.get(4).or_else(|| args.keyword("render_nulls")), false)?;
        if flag(vm, args.get(3), false)? {
            let keys = session.bulk_insert_returning_keys(&mapper, &rows, renders_nulls).python(vm)?;
            for (dict, key) in given.iter().zip(&keys) {
                for (property, value) in mapper.primary_key_properties().iter().zip(key) {
                    vm.set_item(dict, &Value::str(property.key()), convert::to_python(vm, value)?)?;
                }
            }
        } else {
            session.bulk_insert_mappings(&mapper, &rows, renders_nulls).python(vm)?;
        }
    }
    Ok(Value::None)
}

const BULK_SAVE: Signature = Signature::new("Session.bulk_save_objects")
    .positional(&["self", "objects", "return_defaults", "update_changed_only", "preserve_order"])
    .required(2);

/// `session.bulk_save_objects(objects, …)`.
pub fn save_objects(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = BULK_SAVE.bind(vm, args)?;
    let options = BulkSaveOptions {
        return_defaults: flag(vm, bound.get(2), false)?,
        update_changed_only: flag(vm, bound.get(3), true)?,
        preserve_order: flag(vm, bound.get(4), true)?,
    };
    let mut instances = Vec::new();
    for item in vm.collect(&bound.or_none(1))? {
        instances.push(related_value::member(vm, &item)?);
    }
    session::own(vm, args)?.bulk_save_objects(&instances, options).python(vm)?;
    Ok(Value::None)
}
