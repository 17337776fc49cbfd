//! Dates, times, decimals and UUIDs on their way between Python and the mapping layer.

use std::rc::Rc;

use python::modules::datetime::{self, Date, DateTime, Delta, Time};
use python::{PyResult, Value, Vm};
use sql::types::{Type, TypeArgs, TypeClass};

/// A value of `datetime`, `decimal` or `uuid`; nothing for other objects.
pub fn to_sql(vm: &Vm, value: &Value) -> Option<sql::Value> {
    if let Some(moment) = datetime::read::<DateTime>(value) {
        let offset = datetime::utc_offset(vm, &moment.zone, value).ok().flatten();
        return Some(sql::Value::DateTime(moment.naive, offset.map(|micros| (micros / 1_000_000) as i32)));
    }
    if let Some(date) = datetime::read::<Date>(value) {
        return Some(sql::Value::Date(date.0));
    }
    if let Some(time) = datetime::read::<Time>(value) {
        return Some(sql::Value::Time(time.time));
    }
    if let Some(delta) = datetime::read::<Delta>(value) {
        return i64::try_from(delta.0).ok().map(sql::Value::Interval);
    }
    named(vm, value)
}

/// Decimals and UUIDs, known by their class.
fn named(vm: &Vm, value: &Value) -> Option<sql::Value> {
    let class = vm.class_of(value);
    let module = class.module()?;
    match (module.as_str()?, class.name().as_str()) {
        ("decimal", "Decimal") => vm.str(value).ok().map(|text| sql::Value::Decimal(Rc::from(text))),
        ("uuid", "UUID") => {
            let bytes = vm.attr(value, "bytes").ok()?;
            Some(sql::Value::Uuid(bytes.as_bytes()?.try_into().ok()?))
        }
        _ => None,
    }
}

/// The Python object of a date, time, decimal or UUID.
pub fn to_python(vm: &Vm, value: &sql::Value) -> PyResult {
    match value {
        sql::Value::Date(date) => datetime::make_date(vm, *date),
        sql::Value::Time(time) => datetime::make_time(vm, *time, Value::None),
        sql::Value::DateTime(moment, offset) => {
            let zone = offset.map_or(Ok(Value::None), |seconds| datetime::make_zone(vm, seconds))?;
            datetime::make_datetime(vm, *moment, zone)
        }
        sql::Value::Interval(micros) => datetime::make_delta(vm, i128::from(*micros)),
        sql::Value::Decimal(text) => {
            let class = vm.attr(&vm.import("decimal")?.value(), "Decimal")?;
            vm.call(&class, &[Value::str(text)])
        }
        sql::Value::Uuid(bytes) => {
            let class = vm.attr(&vm.import("uuid")?.value(), "UUID")?;
            vm.call_kw(&class, &[], &[("bytes", Value::bytes(bytes))])
        }
        other => crate::convert::to_python(vm, other),
    }
}

/// `Date().python_type` and its relatives.
pub fn python_type(vm: &Vm, ty: &Type) -> PyResult {
    let (module, name) = match ty.class {
        TypeClass::Date | TypeClass::DateUpper => ("datetime", "date"),
        TypeClass::DateTime | TypeClass::DatetimeUpper | TypeClass::TimestampUpper => ("datetime", "datetime"),
        TypeClass::Time | TypeClass::TimeUpper => ("datetime", "time"),
        TypeClass::Interval => ("datetime", "timedelta"),
        _ if matches!(ty.args, TypeArgs::Numeric { .. }) => ("decimal", "Decimal"),
        _ => return Err(vm.error(&vm.exceptions.not_implemented_error, "")),
    };
    vm.attr(&vm.import(module)?.value(), name)
}
