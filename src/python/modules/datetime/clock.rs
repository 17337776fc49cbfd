//! The host's clock as dates and times.

use chrono::{DateTime as ChronoDateTime, Duration, NaiveDateTime};

use crate::Vm;

/// Microseconds since 1970 as a date and time in UTC.
pub(super) fn from_micros(micros: i64) -> NaiveDateTime {
    ChronoDateTime::from_timestamp_micros(micros).map(|instant| instant.naive_utc()).unwrap_or_default()
}

/// Now, in UTC.
pub(super) fn utc(vm: &Vm) -> NaiveDateTime {
    from_micros(vm.host().now_micros())
}

/// A moment of UTC in local time.
pub(super) fn to_local(vm: &Vm, utc: NaiveDateTime) -> NaiveDateTime {
    let offset = vm.host().utc_offset_seconds(utc.and_utc().timestamp());
    utc + Duration::seconds(i64::from(offset))
}

/// Seconds east of UTC at a local time.
pub(super) fn local_offset(vm: &Vm, local: NaiveDateTime) -> i32 {
    let guess = vm.host().utc_offset_seconds(local.and_utc().timestamp());
    vm.host().utc_offset_seconds(local.and_utc().timestamp() - i64::from(guess))
}
