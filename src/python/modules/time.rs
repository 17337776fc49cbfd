//! `time`.

use chrono::{Datelike, NaiveDateTime, Timelike};

use crate::{PyResult, Value, Vm};

/// A `time.struct_time`.
pub fn struct_time(_vm: &Vm, moment: NaiveDateTime, dst: i64) -> PyResult {
    let parts = [
        i64::from(moment.year()),
        i64::from(moment.month()),
        i64::from(moment.day()),
        i64::from(moment.hour()),
        i64::from(moment.minute()),
        i64::from(moment.second()),
        i64::from(moment.weekday().num_days_from_monday()),
        i64::from(moment.ordinal()),
        dst,
    ];
    Ok(Value::tuple(parts.map(Value::Int).to_vec()))
}
