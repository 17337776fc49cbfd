//! `datetime`.

use std::rc::Rc;

use chrono::{Datelike, Duration, NaiveDateTime, Timelike};

use super::date::{check_date, date_bytes, required};
use super::time::{check_fold, check_time, check_zone, clock_text, extras, time_bytes, zone_call};
use super::{
    Date, DateTime, Delta, Time, classes, clock, iso, make_date, make_delta, parse, pattern, payload, read, utc_offset,
};
use crate::builtins::arguments::{comparison, index, operand, type_name};
use crate::builtins::int::holds;
use crate::modules::warnings::warn;
use crate::object::hash::hash_bytes;
use crate::release::Release;
use crate::vm::operators::CompareOp;
use crate::{Args, ClassBuilder, ClassRef, PyResult, Signature, Value, Vm};

const NEW: Signature = Signature::new("function")
    .positional_only(&["cls"])
    .positional(&["year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo"])
    .keyword_only(&["fold"], 0);

pub(super) fn class(vm: &Vm, date: &ClassRef) -> PyResult<ClassRef> {
    ClassBuilder::new("datetime", "datetime")
        .base(date)
        .method("__new__", new)
        .method("__repr__", |vm, args| {
            let state = this(vm, args)?;
            let day = state.naive.date();
            Ok(Value::string(format!(
                "{}({}, {}, {}, {}{})",
                type_name(vm, args.receiver(vm)?),
                day.year(),
                day.month(),
                day.day(),
                clock_text(state.naive.time()),
                extras(vm, &state.zone, state.fold)?
            )))
        })
        .method("__str__", |vm, args| vm.call_method(args.receiver(vm)?, "isoformat", &[Value::str(" ")]))
        .method("__hash__", hash)
        .method("__eq__", |vm, args| compare(vm, args, CompareOp::Eq))
        .method("__ne__", |vm, args| compare(vm, args, CompareOp::Ne))
        .method("__lt__", |vm, args| compare(vm, args, CompareOp::Lt))
        .method("__le__", |vm, args| compare(vm, args, CompareOp::Le))
        .method("__gt__", |vm, args| compare(vm, args, CompareOp::Gt))
        .method("__ge__", |vm, args| compare(vm, args, CompareOp::Ge))
        .method("__add__", |vm, args| shift(vm, args, 1))
        .method("__radd__", |vm, args| shift(vm, args, 1))
        .method("__sub__", subtract)
        .method("isoformat", |vm, args| {
            let state = this(vm, args)?;
            let separator = args.get(1).or_else(|| args.keyword("sep")).and_then(Value::as_str).unwrap_or("T");
            let spec = args.get(2).or_else(|| args.keyword("timespec"));
            let mut text = iso::date_text(state.naive.date()) + separator;
            text.push_str(&iso::time_text(vm, state.naive.time(), spec)?);
            if let Some(offset) = utc_offset(vm, &state.zone, args.receiver(vm)?)? {
                text.push_str(&super::zone::offset_text(offset));
            }
            Ok(Value::string(text))
        })
        .method("strftime", |vm, args| {
            let value = args.receiver(vm)?;
            let text = pattern::argument(vm, args)?;
            pattern::format_value(vm, value, this(vm, args)?.naive, text).map(Value::string)
        })
        .method("ctime", |vm, args| Ok(Value::string(pattern::format(this(vm, args)?.naive, "%a %b %e %H:%M:%S %Y"))))
        .method("utctimetuple", |vm, args| {
            let state = this(vm, args)?;
            let offset = utc_offset(vm, &state.zone, args.receiver(vm)?)?.unwrap_or_default();
            crate::modules::time::struct_time(vm, state.naive - Duration::microseconds(offset), 0)
        })
        .method("date", |vm, args| make_date(vm, this(vm, args)?.naive.date()))
        .method("time", |vm, args| {
            let state = this(vm, args)?;
            Ok(payload(&classes(vm)?.time, Time { time: state.naive.time(), zone: Value::None, fold: state.fold }))
        })
        .method("timetz", |vm, args| {
            let state = this(vm, args)?;
            Ok(payload(
                &classes(vm)?.time,
                Time { time: state.naive.time(), zone: state.zone.clone(), fold: state.fold },
            ))
        })
        .method("timestamp", |vm, args| {
            let state = this(vm, args)?;
            let offset = match utc_offset(vm, &state.zone, args.receiver(vm)?)? {
                Some(offset) => offset,
                None => i64::from(clock::local_offset(vm, state.naive)) * 1_000_000,
            };
            let micros = state.naive.and_utc().timestamp_micros() - offset;
            Ok(Value::float(micros as f64 / 1e6))
        })
        .method("replace", replace)
        .method("__replace__", replace)
        .method("__reduce__", |vm, args| {
            let state = this(vm, args)?;
            let (day, time) = (state.naive.date(), state.naive.time());
            let parts = [
                i64::from(day.year()),
                i64::from(day.month()),
                i64::from(day.day()),
                i64::from(time.hour()),
                i64::from(time.minute()),
                i64::from(time.second()),
                i64::from(time.nanosecond() / 1000),
            ];
            let mut parts = parts.map(Value::Int).to_vec();
            parts.push(state.zone.clone());
            Ok(Value::tuple(vec![vm.class_of(args.receiver(vm)?).value(), Value::tuple(parts)]))
        })
        .method("astimezone", as_zone)
        .method("utcoffset", |vm, args| match utc_offset(vm, &this(vm, args)?.zone, args.receiver(vm)?)? {
            Some(offset) => make_delta(vm, i128::from(offset)),
            None => Ok(Value::None),
        })
        .method("tzname", |vm, args| zone_call(vm, &this(vm, args)?.zone, "tzname", args.receiver(vm)?))
        .method("dst", |vm, args| zone_call(vm, &this(vm, args)?.zone, "dst", args.receiver(vm)?))
        .property("hour", |vm, args| Ok(Value::Int(i64::from(this(vm, args)?.naive.hour()))))
        .property("minute", |vm, args| Ok(Value::Int(i64::from(this(vm, args)?.naive.minute()))))
        .property("second", |vm, args| Ok(Value::Int(i64::from(this(vm, args)?.naive.second()))))
        .property("microsecond", |vm, args| Ok(Value::Int(i64::from(this(vm, args)?.naive.nanosecond() / 1000))))
        .property("tzinfo", |vm, args| Ok(this(vm, args)?.zone.clone()))
        .property("fold", |vm, args| Ok(Value::Int(i64::from(this(vm, args)?.fold))))
        .class_method("now", |vm, args| {
            let zone = args.get(1).or_else(|| args.keyword("tz")).cloned().unwrap_or(Value::None);
            let zone = check_zone(vm, zone)?;
            from_utc(vm, args.receiver(vm)?, clock::utc(vm), zone)
        })
        .class_method("today", |vm, args| from_utc(vm, args.receiver(vm)?, clock::utc(vm), Value::None))
        .class_method("utcnow", |vm, args| {
            warn_of_utc(vm, "utcnow()", "now(datetime.UTC)")?;
            make(vm, args.receiver(vm)?, clock::utc(vm), Value::None)
        })
        .class_method("fromtimestamp", |vm, args| {
            let (class, stamp) = operand(vm, args)?;
            let zone = args.get(2).or_else(|| args.keyword("tz")).cloned().unwrap_or(Value::None);
            let zone = check_zone(vm, zone)?;
            from_utc(vm, class, moment(vm, stamp)?, zone)
        })
        .class_method("utcfromtimestamp", |vm, args| {
            warn_of_utc(vm, "utcfromtimestamp()", "fromtimestamp(timestamp, datetime.UTC)")?;
            let (class, stamp) = operand(vm, args)?;
            make(vm, class, moment(vm, stamp)?, Value::None)
        })
        .class_method("combine", |vm, args| {
            let [class, day, time, zone @ ..] = args.positional() else {
                return Err(vm.type_error("combine() missing required argument 'time' (pos 2)"));
            };
            let date =
                read::<Date>(day).map(|date| date.0).or_else(|| read::<DateTime>(day).map(|state| state.naive.date()));
            let (Some(date), Some(time)) = (date, read::<Time>(time)) else {
                let (position, wanted, got) =
                    if date.is_none() { (1, "datetime.date", day) } else { (2, "datetime.time", time) };
                let got = type_name(vm, got);
                return Err(vm.type_error(&format!("combine() argument {position} must be {wanted}, not {got}")));
            };
            let zone = zone.first().or_else(|| args.keyword("tzinfo")).cloned().unwrap_or_else(|| time.zone.clone());
            make(vm, class, date.and_time(time.time), zone)
        })
        .class_method("fromisoformat", |vm, args| {
            let (class, text) = operand(vm, args)?;
            let text = text.as_str().ok_or_else(|| vm.type_error("fromisoformat: argument must be str"))?;
            from_iso(vm, class, text)
        })
        .class_method("strptime", |vm, args| {
            let [class, text, format] = args.positional() else {
                let given = args.len().saturating_sub(1);
                return Err(vm.type_error(&format!("strptime() takes exactly 2 arguments ({given} given)")));
            };
            for (at, value) in [(1, text), (2, format)] {
                if value.as_str().is_none() {
                    let name = type_name(vm, value);
                    return Err(vm.type_error(&format!("strptime() argument {at} must be str, not {name}")));
                }
            }
            let read = parse::parse(vm, text.as_str().unwrap_or_default(), format.as_str().unwrap_or_default())?;
            make(vm, class, read.moment, iso::zone_value(vm, read.offset)?)
        })
        .immutable()
        .build(vm)
}

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<DateTime>> {
    read::<DateTime>(args.receiver(vm)?).ok_or_else(|| vm.type_error("expected a datetime.datetime"))
}

pub(super) fn make(vm: &Vm, class: &Value, naive: NaiveDateTime, zone: Value) -> PyResult {
    let class = class.as_class().ok_or_else(|| vm.type_error("expected a class"))?;
    if !(1..=9999).contains(&naive.year()) {
        return Err(vm.error(&vm.exceptions.overflow_error, "date value out of range"));
    }
    Ok(payload(&class, DateTime { naive, zone, fold: false }))
}

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = NEW.bind(vm, args)?;
    let class = args.receiver(vm)?.as_class().ok_or_else(|| vm.type_error("expected a class"))?;
    let part = |at: usize| bound.get(at).map_or(Ok(0), |value| index(vm, value));
    let day = check_date(
        vm,
        required(vm, &bound, 1, "year")?,
        required(vm, &bound, 2, "month")?,
        required(vm, &bound, 3, "day")?,
    )?;
    let time = check_time(vm, part(4)?, part(5)?, part(6)?, part(7)?)?;
    let zone = check_zone(vm, bound.or_none(8))?;
    let fold = check_fold(vm, part(9)?)?;
    Ok(payload(&class, DateTime { naive: day.and_time(time), zone, fold }))
}

/// Refuses time stamps that no `time_t` holds.
pub(super) fn check_stamp(vm: &Vm, seconds: f64) -> PyResult<()> {
    if seconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    if seconds.abs() >= 9_223_372_036_854_775_808.0 {
        return Err(vm.error(&vm.exceptions.overflow_error, "timestamp out of range for platform time_t"));
    }
    Ok(())
}

/// The moment of a POSIX time stamp.
fn moment(vm: &Vm, stamp: &Value) -> PyResult<NaiveDateTime> {
    let Some(seconds) = crate::builtins::float::to_float(vm, stamp)? else {
        let name = type_name(vm, stamp);
        return Err(vm.type_error(&format!("'{name}' object cannot be interpreted as an integer")));
    };
    check_stamp(vm, seconds)?;
    let moment = clock::from_micros((seconds * 1e6).round_ties_even() as i64);
    if seconds.abs() > 253_402_300_799.0 || moment.year() < 1 {
        return Err(vm.value_error(&format!("year {} is out of range", moment.year())));
    }
    Ok(moment)
}

/// A moment of UTC in a zone, or in local time without one.
fn from_utc(vm: &Vm, class: &Value, utc: NaiveDateTime, zone: Value) -> PyResult {
    if zone.is_none() {
        return make(vm, class, clock::to_local(vm, utc), zone);
    }
    let aware = make(vm, class, utc, zone.clone())?;
    vm.call_method(&zone, "fromutc", &[aware])
}

fn hash(vm: &Vm, args: &Args<'_>) -> PyResult {
    let state = this(vm, args)?;
    match utc_offset(vm, &state.zone, args.receiver(vm)?)? {
        None => {
            let bytes = [&date_bytes(state.naive.date())[..], &time_bytes(state.naive.time())[..]].concat();
            Ok(Value::Int(hash_bytes(&bytes)))
        }
        Some(offset) => {
            let day = i128::from(state.naive.date().num_days_from_ce()) * 86_400_000_000;
            let time = i128::from(state.naive.num_seconds_from_midnight()) * 1_000_000;
            let micro = i128::from(state.naive.nanosecond() / 1000);
            let delta = make_delta(vm, day + time + micro - i128::from(offset))?;
            vm.hash(&delta).map(Value::Int)
        }
    }
}

fn compare(vm: &Vm, args: &Args<'_>, op: CompareOp) -> PyResult {
    let (a, b) = operand(vm, args)?;
    let equality = matches!(op, CompareOp::Eq | CompareOp::Ne);
    let (Some(left), Some(right)) = (read::<DateTime>(a), read::<DateTime>(b)) else {
        return Ok(Value::NotImplemented);
    };
    if left.zone.is(&right.zone) {
        return Ok(comparison(Some(holds(op, left.naive.cmp(&right.naive)))));
    }
    let offsets = (utc_offset(vm, &left.zone, a)?, utc_offset(vm, &right.zone, b)?);
    let order = match offsets {
        (None, None) => left.naive.cmp(&right.naive),
        (Some(p), Some(q)) => (left.naive - Duration::microseconds(p)).cmp(&(right.naive - Duration::microseconds(q))),
        _ if equality => return Ok(Value::bool(op == CompareOp::Ne)),
        _ => return Err(vm.type_error("can't compare offset-naive and offset-aware datetimes")),
    };
    Ok(comparison(Some(holds(op, order))))
}

fn shift(vm: &Vm, args: &Args<'_>, sign: i128) -> PyResult {
    let (value, other) = operand(vm, args)?;
    let Some(delta) = read::<Delta>(other) else { return Ok(Value::NotImplemented) };
    let state = this(vm, args)?;
    let micros = sign * delta.0;
    let days = Duration::try_days(micros.div_euclid(86_400_000_000) as i64);
    let rest = Duration::microseconds(micros.rem_euclid(86_400_000_000) as i64);
    let moved =
        days.and_then(|days| state.naive.checked_add_signed(days)).and_then(|moved| moved.checked_add_signed(rest));
    match moved.filter(|moved| (1..=9999).contains(&moved.year())) {
        Some(naive) => make(vm, &vm.class_of(value).value(), naive, state.zone.clone()),
        None => Err(vm.error(&vm.exceptions.overflow_error, "date value out of range")),
    }
}

fn subtract(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (value, other) = operand(vm, args)?;
    let Some(b) = read::<DateTime>(other) else { return shift(vm, args, -1) };
    let a = this(vm, args)?;
    let same_zone = a.zone.is(&b.zone);
    let correction = match (utc_offset(vm, &a.zone, value)?, utc_offset(vm, &b.zone, other)?) {
        _ if same_zone => 0,
        (None, None) => 0,
        (Some(x), Some(y)) => y - x,
        _ => return Err(vm.type_error("can't subtract offset-naive and offset-aware datetimes")),
    };
    let difference = a.naive - b.naive;
    let micros = i128::from(difference.num_days()) * 86_400_000_000
        + i128::from((difference - Duration::days(difference.num_days())).num_microseconds().unwrap_or_default());
    make_delta(vm, micros + i128::from(correction))
}

fn replace(vm: &Vm, args: &Args<'_>) -> PyResult {
    let state = this(vm, args)?;
    let bound = NEW.bind(vm, args)?;
    let old = state.naive;
    let part = |at: usize, old: i64| bound.get(at).map_or(Ok(old), |value| index(vm, value));
    let day = check_date(
        vm,
        part(1, i64::from(old.year()))?,
        part(2, i64::from(old.month()))?,
        part(3, i64::from(old.day()))?,
    )?;
    let time = check_time(
        vm,
        part(4, i64::from(old.hour()))?,
        part(5, i64::from(old.minute()))?,
        part(6, i64::from(old.second()))?,
        part(7, i64::from(old.nanosecond() / 1000))?,
    )?;
    let zone = check_zone(vm, bound.get(8).cloned().unwrap_or_else(|| state.zone.clone()))?;
    let fold = check_fold(vm, part(9, i64::from(state.fold))?)?;
    Ok(payload(&vm.class_of(args.receiver(vm)?), DateTime { naive: day.and_time(time), zone, fold }))
}

fn as_zone(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = args.receiver(vm)?;
    let state = this(vm, args)?;
    let offset = match utc_offset(vm, &state.zone, value)? {
        Some(offset) => offset,
        None => i64::from(clock::local_offset(vm, state.naive)) * 1_000_000,
    };
    let utc = state.naive - Duration::microseconds(offset);
    let zone = match args.get(1).or_else(|| args.keyword("tz")) {
        Some(zone) if !zone.is_none() => check_zone(vm, zone.clone())?,
        _ => super::make_zone(vm, vm.host().utc_offset_seconds(utc.and_utc().timestamp()))?,
    };
    from_utc(vm, &vm.class_of(value).value(), utc, zone)
}

fn from_iso(vm: &Vm, class: &Value, text: &str) -> PyResult {
    let refuse = || {
        let shown = crate::format::str_repr(text);
        vm.value_error(&format!("Invalid isoformat string: {shown}"))
    };
    // The date takes 7 to 10 characters; one more separates it from the time.
    let lengths = [10, 8, 7];
    for length in lengths {
        let Some((day, rest)) = text.split_at_checked(length) else { continue };
        let Some((year, month, number)) = iso::parse_date(day) else { continue };
        let date = check_date(vm, year, month, number)?;
        let mut chars = rest.chars();
        if chars.next().is_none() {
            return make(vm, class, date.and_time(chrono::NaiveTime::MIN), Value::None);
        }
        let parsed = iso::parse_time(chars.as_str()).ok_or_else(refuse)?;
        let (hour, minute, second, micro) = parsed.clock;
        let time = check_time(vm, hour, minute, second, micro)?;
        return make(vm, class, date.and_time(time), iso::zone_value(vm, parsed.offset)?);
    }
    Err(refuse())
}

/// Warns, since CPython 3.12, of a moment in UTC that does not say so.
fn warn_of_utc(vm: &Vm, name: &str, better: &str) -> PyResult<()> {
    if vm.release() < Release::V3_13 {
        return Ok(());
    }
    let text = format!(
        "datetime.datetime.{name} is deprecated and scheduled for removal in a future version. Use timezone-aware objects to \
         represent datetimes in UTC: datetime.datetime.{better}."
    );
    warn(vm, &vm.exceptions.deprecation_warning, &text, 1)
}
