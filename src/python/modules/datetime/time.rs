//! `time`.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::{Time, iso, pattern, payload, read, utc_offset};
use crate::builtins::arguments::{comparison, index, operand, type_name};
use crate::builtins::int::holds;
use crate::object::hash::hash_bytes;
use crate::vm::operators::CompareOp;
use crate::{Args, ClassBuilder, ClassRef, PyResult, Signature, Value, Vm};

const NEW: Signature = Signature::new("function")
    .positional_only(&["cls"])
    .positional(&["hour", "minute", "second", "microsecond", "tzinfo"])
    .keyword_only(&["fold"], 0);

pub(super) fn class(vm: &Vm) -> PyResult<ClassRef> {
    ClassBuilder::new("datetime", "time")
        .method("__new__", |vm, args| {
            let class = args.receiver(vm)?.as_class().ok_or_else(|| vm.type_error("expected a class"))?;
            let bound = NEW.bind(vm, args)?;
            let part = |at: usize| bound.get(at).map_or(Ok(0), |value| index(vm, value));
            let time = check_time(vm, part(1)?, part(2)?, part(3)?, part(4)?)?;
            let zone = check_zone(vm, bound.or_none(5))?;
            let fold = check_fold(vm, part(6)?)?;
            Ok(payload(&class, Time { time, zone, fold }))
        })
        .method("__repr__", |vm, args| {
            let state = this(vm, args)?;
            Ok(Value::string(format!(
                "{}({}{})",
                type_name(vm, args.receiver(vm)?),
                clock_text(state.time),
                extras(vm, &state.zone, state.fold)?
            )))
        })
        .method("__str__", |vm, args| vm.call_method(args.receiver(vm)?, "isoformat", &[]))
        .method("__format__", |vm, args| {
            let (value, spec) = operand(vm, args)?;
            match spec.as_str() {
                Some("") | None => vm.str(value).map(Value::string),
                Some(_) => vm.call_method(value, "strftime", std::slice::from_ref(spec)),
            }
        })
        .method("isoformat", |vm, args| {
            let state = this(vm, args)?;
            let spec = args.get(1).or_else(|| args.keyword("timespec"));
            let mut text = iso::time_text(vm, state.time, spec)?;
            if let Some(offset) = utc_offset(vm, &state.zone, &Value::None)? {
                text.push_str(&super::zone::offset_text(offset));
            }
            Ok(Value::string(text))
        })
        .method("strftime", |vm, args| {
            let value = args.receiver(vm)?;
            let text = pattern::argument(vm, args)?;
            let day = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or_default();
            pattern::format_value(vm, value, day.and_time(this(vm, args)?.time), text).map(Value::string)
        })
        .method("replace", replace)
        .method("__replace__", replace)
        .method("__reduce__", |vm, args| {
            let state = this(vm, args)?;
            let time = state.time;
            let parts = [time.hour(), time.minute(), time.second(), time.nanosecond() / 1000];
            let mut parts = parts.map(|part| Value::Int(i64::from(part))).to_vec();
            parts.push(state.zone.clone());
            Ok(Value::tuple(vec![vm.class_of(args.receiver(vm)?).value(), Value::tuple(parts)]))
        })
        .method("utcoffset", |vm, args| match utc_offset(vm, &this(vm, args)?.zone, &Value::None)? {
            Some(offset) => super::make_delta(vm, i128::from(offset)),
            None => Ok(Value::None),
        })
        .method("tzname", |vm, args| zone_call(vm, &this(vm, args)?.zone, "tzname", &Value::None))
        .method("dst", |vm, args| zone_call(vm, &this(vm, args)?.zone, "dst", &Value::None))
        .method("__hash__", |vm, args| {
            let state = this(vm, args)?;
            match utc_offset(vm, &state.zone, &Value::None)? {
                None | Some(0) => Ok(Value::Int(hash_bytes(&time_bytes(state.time)))),
                Some(offset) => {
                    let micros = i64::from(state.time.num_seconds_from_midnight()) * 1_000_000
                        + i64::from(state.time.nanosecond() / 1000);
                    vm.hash(&super::make_delta(vm, i128::from(micros - offset))?).map(Value::Int)
                }
            }
        })
        .method("__eq__", |vm, args| compare(vm, args, CompareOp::Eq))
        .method("__ne__", |vm, args| compare(vm, args, CompareOp::Ne))
        .method("__lt__", |vm, args| compare(vm, args, CompareOp::Lt))
        .method("__le__", |vm, args| compare(vm, args, CompareOp::Le))
        .method("__gt__", |vm, args| compare(vm, args, CompareOp::Gt))
        .method("__ge__", |vm, args| compare(vm, args, CompareOp::Ge))
        .property("hour", |vm, args| Ok(Value::Int(i64::from(this(vm, args)?.time.hour()))))
        .property("minute", |vm, args| Ok(Value::Int(i64::from(this(vm, args)?.time.minute()))))
        .property("second", |vm, args| Ok(Value::Int(i64::from(this(vm, args)?.time.second()))))
        .property("microsecond", |vm, args| Ok(Value::Int(i64::from(this(vm, args)?.time.nanosecond() / 1000))))
        .property("tzinfo", |vm, args| Ok(this(vm, args)?.zone.clone()))
        .property("fold", |vm, args| Ok(Value::Int(i64::from(this(vm, args)?.fold))))
        .class_method("fromisoformat", |vm, args| {
            let (class, text) = operand(vm, args)?;
            let text = text.as_str().ok_or_else(|| vm.type_error("fromisoformat: argument must be str"))?;
            let Some(parsed) = iso::parse_time(text.strip_prefix('T').unwrap_or(text)) else {
                let shown = crate::format::str_repr(text);
                return Err(vm.value_error(&format!("Invalid isoformat string: {shown}")));
            };
            let class = class.as_class().ok_or_else(|| vm.type_error("expected a class"))?;
            let (hour, minute, second, micro) = parsed.clock;
            let time = check_time(vm, hour, minute, second, micro)?;
            Ok(payload(&class, Time { time, zone: iso::zone_value(vm, parsed.offset)?, fold: false }))
        })
        .immutable()
        .build(vm)
}

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Time>> {
    read::<Time>(args.receiver(vm)?).ok_or_else(|| vm.type_error("expected a datetime.time"))
}

/// Asks a `tzinfo`, if there is one.
pub(super) fn zone_call(vm: &Vm, zone: &Value, method: &str, about: &Value) -> PyResult {
    if zone.is_none() {
        return Ok(Value::None);
    }
    vm.call_method(zone, method, std::slice::from_ref(about))
}

/// The parts of the time that `repr` shows.
pub(super) fn clock_text(time: NaiveTime) -> String {
    let micro = time.nanosecond() / 1000;
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    if micro != 0 {
        format!("{hour}, {minute}, {second}, {micro}")
    } else if second != 0 {
        format!("{hour}, {minute}, {second}")
    } else {
        format!("{hour}, {minute}")
    }
}

/// `fold` and `tzinfo` as `repr` shows them.
pub(super) fn extras(vm: &Vm, zone: &Value, fold: bool) -> PyResult<String> {
    let fold = if fold { ", fold=1" } else { "" };
    if zone.is_none() {
        return Ok(fold.to_owned());
    }
    Ok(format!("{fold}, tzinfo={}", vm.repr(zone)?))
}

/// The bytes that CPython hashes.
pub(super) fn time_bytes(time: NaiveTime) -> [u8; 6] {
    let micro = time.nanosecond() / 1000;
    [time.hour() as u8, time.minute() as u8, time.second() as u8, (micro >> 16) as u8, (micro >> 8) as u8, micro as u8]
}

/// A time of day, or the error of a part out of range.
pub(super) fn check_time(vm: &Vm, hour: i64, minute: i64, second: i64, micro: i64) -> PyResult<NaiveTime> {
    for (name, value, limit) in
        [("hour", hour, 23), ("minute", minute, 59), ("second", second, 59), ("microsecond", micro, 999_999)]
    {
        if !(0..=limit).contains(&value) {
            return Err(vm.value_error(&format!("{name} must be in 0..{limit}")));
        }
    }
    let time = NaiveTime::from_hms_micro_opt(hour as u32, minute as u32, second as u32, micro as u32);
    Ok(time.unwrap_or_default())
}

fn replace(vm: &Vm, args: &Args<'_>) -> PyResult {
    let state = this(vm, args)?;
    let bound = NEW.bind(vm, args)?;
    let part = |at: usize, old: u32| bound.get(at).map_or(Ok(i64::from(old)), |value| index(vm, value));
    let time = check_time(
        vm,
        part(1, state.time.hour())?,
        part(2, state.time.minute())?,
        part(3, state.time.second())?,
        part(4, state.time.nanosecond() / 1000)?,
    )?;
    let zone = bound.get(5).cloned().unwrap_or_else(|| state.zone.clone());
    let fold = check_fold(vm, part(6, u32::from(state.fold))?)?;
    Ok(payload(&vm.class_of(args.receiver(vm)?), Time { time, zone: check_zone(vm, zone)?, fold }))
}

/// The value of `fold`.
pub(super) fn check_fold(vm: &Vm, fold: i64) -> PyResult<bool> {
    match fold {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(vm.value_error("fold must be either 0 or 1")),
    }
}

/// A `tzinfo` or `None`.
pub(super) fn check_zone(vm: &Vm, zone: Value) -> PyResult {
    if zone.is_none() || vm.is_instance(&zone, &super::classes(vm)?.tzinfo) {
        return Ok(zone);
    }
    let name = type_name(vm, &zone);
    Err(vm.type_error(&format!("tzinfo argument must be None or of a tzinfo subclass, not type '{name}'")))
}

fn compare(vm: &Vm, args: &Args<'_>, op: CompareOp) -> PyResult {
    let (a, b) = operand(vm, args)?;
    let Some((a, b)) = read::<Time>(a).zip(read::<Time>(b)) else { return Ok(Value::NotImplemented) };
    let (x, y) = (utc_offset(vm, &a.zone, &Value::None)?, utc_offset(vm, &b.zone, &Value::None)?);
    let micros =
        |time: NaiveTime| i64::from(time.num_seconds_from_midnight()) * 1_000_000 + i64::from(time.nanosecond() / 1000);
    let order = match (x, y) {
        (None, None) => a.time.cmp(&b.time),
        (Some(x), Some(y)) => (micros(a.time) - x).cmp(&(micros(b.time) - y)),
        _ => {
            return match op {
                CompareOp::Eq => Ok(Value::bool(false)),
                CompareOp::Ne => Ok(Value::bool(true)),
                _ => Err(vm.type_error("can't compare offset-naive and offset-aware times")),
            };
        }
    };
    Ok(comparison(Some(holds(op, order))))
}
