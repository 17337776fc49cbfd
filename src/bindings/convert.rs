//! Values on their way between Python and the mapping layer.

use std::rc::Rc;

use python::{Data, PyResult, Value, Vm};

use crate::host::PyHost;
use crate::sqlalchemy::event::class_events::STATUS;
use crate::temporal;

/// A Python value as the mapping layer takes it; what SQL does not know travels as [`sql::Value::Host`].
pub fn to_sql(vm: &Vm, value: &Value) -> sql::Value {
    match value {
        Value::None => sql::Value::Null,
        Value::Bool(flag) => sql::Value::Bool(flag.get()),
        Value::Int(number) => sql::Value::Int(*number),
        Value::Float(number) => sql::Value::Float(number.get()),
        Value::Obj(object) if object.is_exact() => match &object.data {
            Data::Str(text) => sql::Value::text(text.as_str()),
            Data::Bytes(bytes) => sql::Value::Bytes(Rc::from(&**bytes)),
            _ => PyHost::value(vm, value),
        },
        _ => temporal::to_sql(vm, value).unwrap_or_else(|| PyHost::value(vm, value)),
    }
}

/// A Python list, tuple or set as a list of the mapping layer, members that are tuples too; none for anything else.
pub fn to_sql_list(vm: &Vm, value: &Value) -> PyResult<Option<sql::Value>> {
    let is_list = matches!(
        value.data(),
        Some(Data::List(_) | Data::Tuple(_) | Data::Set(_) | Data::FrozenSet(_) | Data::Range { .. })
    );
    if !is_list {
        return Ok(None);
    }
    let mut items = Vec::new();
    for item in vm.collect(value)? {
        items.push(match item.data() {
            Some(Data::Tuple(members)) => {
                sql::Value::List(members.iter().map(|member| to_sql(vm, member)).collect::<Vec<_>>().into())
            }
            _ => to_sql(vm, &item),
        });
    }
    Ok(Some(sql::Value::List(items.into())))
}

/// The Python value of a value of the mapping layer.
pub fn to_python(vm: &Vm, value: &sql::Value) -> PyResult {
    Ok(match value {
        sql::Value::Null => Value::None,
        sql::Value::Bool(flag) => Value::bool(*flag),
        sql::Value::Int(number) => Value::Int(*number),
        sql::Value::Float(number) => Value::float(*number),
        sql::Value::Str(text) => Value::str(text),
        sql::Value::Bytes(bytes) => Value::bytes(bytes),
        sql::Value::List(items) => {
            let member = |item: &sql::Value| match item {
                sql::Value::List(members) => tuple(vm, members),
                other => to_python(vm, other),
            };
            Value::list(items.iter().map(member).collect::<PyResult<_>>()?)
        }
        sql::Value::Host(host) => match host.as_any().downcast_ref::<PyHost>() {
            Some(host) => host.python(),
            None if host.as_any().is::<sql::JsonPath>() => match host.as_any().downcast_ref::<sql::JsonPath>() {
                Some(path) => tuple(vm, &path.0)?,
                None => Value::None,
            },
            None => {
                match (host.as_any().downcast_ref::<orm::Instance>(), host.as_any().downcast_ref::<orm::BundleRow>()) {
                    (Some(instance), _) => crate::sqlalchemy::orm::instance::python_object(vm, instance)?,
                    (None, Some(row)) => crate::sqlalchemy::engine::row::wrap(vm, &row.0)?,
                    (None, None) => match host.as_any().downcast_ref::<orm::LoaderStatus>() {
                        Some(status) => STATUS.value(vm, status.number())?,
                        None => Value::string(host.repr()),
                    },
                }
            }
        },
        temporal => temporal::to_python(vm, temporal)?,
    })
}

/// A row's or parameter set's values as a Python tuple.
pub fn tuple(vm: &Vm, values: &[sql::Value]) -> PyResult {
    Ok(Value::tuple(values.iter().map(|value| to_python(vm, value)).collect::<PyResult<_>>()?))
}
