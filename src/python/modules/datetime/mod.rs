//! `datetime`.
//!
//! Rust code makes and reads values through [`make_date`], [`make_time`], [`make_datetime`],
//! [`make_delta`] and [`read`].

mod clock;
mod date;
mod delta;
mod instant;
mod iso;
mod parse;
mod pattern;
mod time;
mod zone;

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::{ClassRef, ModuleRef, PyResult, Value, Vm};

pub use parse::parse as parse_time;
pub use pattern::format as format_time;

/// The state of a `date`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date(pub NaiveDate);

/// The state of a `time`.
#[derive(Clone)]
pub struct Time {
    /// Time of day, in microseconds at most.
    pub time: NaiveTime,
    /// `tzinfo`, or `None`.
    pub zone: Value,
    /// `fold`.
    pub fold: bool,
}

/// The state of a `datetime`.
#[derive(Clone)]
pub struct DateTime {
    /// Date and time of day, in microseconds at most.
    pub naive: NaiveDateTime,
    /// `tzinfo`, or `None`.
    pub zone: Value,
    /// `fold`.
    pub fold: bool,
}

/// The state of a `timedelta`, in microseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Delta(pub i128);

/// The state of a `timezone`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Distance east of UTC, in microseconds.
    pub offset: i64,
    /// The name that was given.
    pub name: Option<Rc<str>>,
}

/// The classes of the module.
pub struct Classes {
    /// `date`.
    pub date: ClassRef,
    /// `datetime`.
    pub datetime: ClassRef,
    /// `time`.
    pub time: ClassRef,
    /// `timedelta`.
    pub timedelta: ClassRef,
    /// `tzinfo`.
    pub tzinfo: ClassRef,
    /// `timezone`.
    pub timezone: ClassRef,
    /// `timezone.utc`.
    pub utc: Value,
}

/// The classes, made when they are first needed.
pub fn classes(vm: &Vm) -> PyResult<Rc<Classes>> {
    if let Some(classes) = vm.extension::<Classes>() {
        return Ok(classes);
    }
    let timedelta = delta::class(vm)?;
    let tzinfo = zone::tzinfo_class(vm)?;
    let timezone = zone::class(vm, &tzinfo)?;
    let date = date::class(vm)?;
    let datetime = instant::class(vm, &date)?;
    let time = time::class(vm)?;
    let utc = payload(&timezone, Zone { offset: 0, name: None });
    let classes = Rc::new(Classes { date, datetime, time, timedelta, tzinfo, timezone, utc });
    vm.set_extension(classes.clone());
    // Class attributes hold instances, which need the classes.
    let set = |class: &ClassRef, name: &str, value: Value| class.dict.set_name(&vm.intern(name), value);
    let day = 86_400_000_000_i128;
    set(&classes.timedelta, "min", make_delta(vm, -999_999_999 * day)?);
    set(&classes.timedelta, "max", make_delta(vm, 1_000_000_000 * day - 1)?);
    set(&classes.timedelta, "resolution", make_delta(vm, 1)?);
    set(&classes.date, "resolution", make_delta(vm, day)?);
    set(&classes.datetime, "resolution", make_delta(vm, 1)?);
    set(&classes.time, "resolution", make_delta(vm, 1)?);
    let first = NaiveDate::from_ymd_opt(1, 1, 1).unwrap_or_default();
    let last = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or_default();
    let end = NaiveTime::from_hms_micro_opt(23, 59, 59, 999_999).unwrap_or_default();
    set(&classes.date, "min", make_date(vm, first)?);
    set(&classes.date, "max", make_date(vm, last)?);
    set(&classes.datetime, "min", make_datetime(vm, first.and_time(NaiveTime::MIN), Value::None)?);
    set(&classes.datetime, "max", make_datetime(vm, last.and_time(end), Value::None)?);
    set(&classes.time, "min", make_time(vm, NaiveTime::MIN, Value::None)?);
    set(&classes.time, "max", make_time(vm, end, Value::None)?);
    set(&classes.timezone, "utc", classes.utc.clone());
    let limit = 86_340_000_000;
    set(&classes.timezone, "min", payload(&classes.timezone, Zone { offset: -limit, name: None }));
    set(&classes.timezone, "max", payload(&classes.timezone, Zone { offset: limit, name: None }));
    Ok(classes)
}

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    let classes = classes(vm)?;
    for class in
        [&classes.date, &classes.datetime, &classes.time, &classes.timedelta, &classes.tzinfo, &classes.timezone]
    {
        module.class(vm, class);
    }
    module.set(vm, "UTC", classes.utc.clone());
    module.set(vm, "MINYEAR", 1_i64);
    module.set(vm, "MAXYEAR", 9999_i64);
    Ok(())
}

fn payload<T: 'static>(class: &ClassRef, state: T) -> Value {
    let object = class.instantiate();
    object.set_payload(Rc::new(state));
    Value::Obj(object)
}

/// The state behind a value, when it is of that kind.
pub fn read<T: 'static>(value: &Value) -> Option<Rc<T>> {
    value.as_obj()?.payload::<T>()
}

/// A `date`.
pub fn make_date(vm: &Vm, date: NaiveDate) -> PyResult {
    Ok(payload(&classes(vm)?.date, Date(date)))
}

/// A `time`; `zone` is a `tzinfo` or `None`.
pub fn make_time(vm: &Vm, time: NaiveTime, zone: Value) -> PyResult {
    Ok(payload(&classes(vm)?.time, Time { time, zone, fold: false }))
}

/// A `datetime`; `zone` is a `tzinfo` or `None`.
pub fn make_datetime(vm: &Vm, naive: NaiveDateTime, zone: Value) -> PyResult {
    Ok(payload(&classes(vm)?.datetime, DateTime { naive, zone, fold: false }))
}

/// A `timedelta` of so many microseconds.
pub fn make_delta(vm: &Vm, microseconds: i128) -> PyResult {
    let class = classes(vm)?.timedelta.clone();
    delta::of_class(vm, &class, microseconds)
}

/// A `timezone` so many seconds east of UTC.
pub fn make_zone(vm: &Vm, seconds: i32) -> PyResult {
    let classes = classes(vm)?;
    if seconds == 0 {
        return Ok(classes.utc.clone());
    }
    Ok(payload(&classes.timezone, Zone { offset: i64::from(seconds) * 1_000_000, name: None }))
}

/// The distance from UTC of an aware value, in microseconds; asks `tzinfo.utcoffset`.
pub fn utc_offset(vm: &Vm, zone: &Value, about: &Value) -> PyResult<Option<i64>> {
    if zone.is_none() {
        return Ok(None);
    }
    if let Some(zone) = read::<Zone>(zone) {
        return Ok(Some(zone.offset));
    }
    let offset = vm.call_method(zone, "utcoffset", std::slice::from_ref(about))?;
    match read::<Delta>(&offset) {
        Some(delta) => Ok(Some(delta.0 as i64)),
        None if offset.is_none() => Ok(None),
        None => {
            let name = vm.class_of(&offset).name();
            Err(vm.type_error(&format!("tzinfo.utcoffset() must return None or a timedelta, not '{name}'")))
        }
    }
}
