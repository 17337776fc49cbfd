//! `time`.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::datetime::format_time;
use crate::builtins::float::to_float;
use crate::{Args, ClassBuilder, ModuleRef, NativeFn, PyResult, Value, Vm};

const FIELDS: [&str; 9] =
    ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"];

/// The class of `time.struct_time`, made when it is first needed.
struct StructTime(crate::ClassRef);

fn struct_class(vm: &Vm) -> PyResult<crate::ClassRef> {
    if let Some(known) = vm.extension::<StructTime>() {
        return Ok(known.0.clone());
    }
    let class = ClassBuilder::new("time", "struct_time")
        .base(&vm.types.tuple)
        .method("__new__", |vm, args| {
            let rest = args.rest();
            let [sequence, ..] = rest.between(vm, "structseq", 1, 2)? else {
                return Err(vm.type_error("structseq() missing required argument 'sequence' (pos 1)"));
            };
            let parts = vm.collect(sequence).map_err(|_| vm.type_error("constructor requires a sequence"))?;
            let given = parts.len();
            let most = match given {
                9..=11 => {
                    let parts: Vec<Value> = parts.into_iter().take(9).collect();
                    let class = args.receiver(vm)?.as_class().ok_or_else(|| vm.type_error("expected a class"))?;
                    return Ok(Value::Obj(class.instantiate_with(crate::Data::Tuple(parts.into()))));
                }
                0..9 => "at least 9",
                _ => "at most 11",
            };
            Err(vm.type_error(&format!("time.struct_time() takes an {most}-sequence ({given}-sequence given)")))
        })
        .method("__setattr__", |vm, args| {
            let (value, name) = crate::builtins::arguments::operand(vm, args)?;
            let name = name.as_str().unwrap_or_default();
            let text = if FIELDS.contains(&name) {
                "readonly attribute".to_owned()
            } else {
                format!("'time.struct_time' object has no attribute '{name}'")
            };
            Err(vm.attribute_error(value, name, &text))
        })
        .method("__getattr__", |vm, args| {
            let (value, name) = crate::builtins::arguments::operand(vm, args)?;
            let name = name.as_str().unwrap_or_default();
            match name {
                "tm_zone" => {
                    let zone = value.as_obj().and_then(|object| object.payload::<&'static str>());
                    return Ok(Value::str(zone.map_or("UTC", |zone| *zone)));
                }
                "tm_gmtoff" => return Ok(Value::Int(0)),
                _ => {}
            }
            let at = FIELDS.iter().position(|field| *field == name);
            match at.and_then(|at| value.as_tuple()?.get(at).cloned()) {
                Some(part) => Ok(part),
                None => {
                    let text = format!("'time.struct_time' object has no attribute '{name}'");
                    Err(vm.attribute_error(value, name, &text))
                }
            }
        })
        .method("__repr__", |vm, args| {
            let parts = args.receiver(vm)?.as_tuple().unwrap_or_default();
            let mut shown = Vec::with_capacity(parts.len());
            for (name, part) in FIELDS.iter().zip(parts) {
                shown.push(format!("{name}={}", vm.repr(part)?));
            }
            Ok(Value::string(format!("time.struct_time({})", shown.join(", "))))
        })
        .immutable()
        .build(vm)?;
    vm.set_extension(std::rc::Rc::new(StructTime(class.clone())));
    Ok(class)
}

/// A `time.struct_time`.
pub fn struct_time(vm: &Vm, moment: NaiveDateTime, dst: i64) -> PyResult {
    made(vm, fields(moment, dst))
}

fn fields(moment: NaiveDateTime, dst: i64) -> [i64; 9] {
    [
        i64::from(moment.year()),
        i64::from(moment.month()),
        i64::from(moment.day()),
        i64::from(moment.hour()),
        i64::from(moment.minute()),
        i64::from(moment.second()),
        i64::from(moment.weekday().num_days_from_monday()),
        i64::from(moment.ordinal()),
        dst,
    ]
}

fn made(vm: &Vm, parts: [i64; 9]) -> PyResult {
    let parts: Vec<Value> = parts.map(Value::Int).to_vec();
    Ok(Value::Obj(struct_class(vm)?.instantiate_with(crate::Data::Tuple(parts.into()))))
}

/// The nine numbers of a tuple, for the function of this name.
fn parts_of(vm: &Vm, parts: &Value, function: &str) -> PyResult<[i64; 9]> {
    let Some(parts) = parts.as_tuple() else {
        return Err(vm.type_error("Tuple or struct_time argument required"));
    };
    let numbers: PyResult<Vec<i64>> = parts.iter().map(|part| crate::builtins::arguments::index(vm, part)).collect();
    <[i64; 9]>::try_from(numbers?).map_err(|_| vm.type_error(&format!("{function}(): illegal time tuple argument")))
}

/// The parts of a tuple as one moment, days and seconds beyond the end of their month or minute carried over.
fn normalized(parts: &[i64; 9]) -> Option<NaiveDateTime> {
    let [year, month, day, hour, minute, second, ..] = *parts;
    let months = year.checked_mul(12)?.checked_add(month - 1)?;
    let year = i32::try_from(months.div_euclid(12)).ok()?;
    let first = NaiveDate::from_ymd_opt(year, months.rem_euclid(12) as u32 + 1, 1)?;
    let seconds = hour.checked_mul(3600)?.checked_add(minute.checked_mul(60)?)?.checked_add(second)?;
    let moment = first.and_time(chrono::NaiveTime::MIN);
    moment
        .checked_add_signed(chrono::Duration::try_days(day - 1)?)?
        .checked_add_signed(chrono::Duration::try_seconds(seconds)?)
}

/// The moment that a tuple describes, each part within its range; what is left at 0 counts as 1.
fn moment_of(vm: &Vm, parts: &Value, function: &str) -> PyResult<NaiveDateTime> {
    let mut parts = parts_of(vm, parts, function)?;
    parts[1] = if parts[1] == 0 { 1 } else { parts[1] };
    parts[2] = if parts[2] == 0 { 1 } else { parts[2] };
    parts[7] = if parts[7] == 0 { 1 } else { parts[7] };
    let limits: [(usize, i64, i64, &str); 7] = [
        (1, 1, 12, "month"),
        (2, 1, 31, "day of month"),
        (3, 0, 23, "hour"),
        (4, 0, 59, "minute"),
        (5, 0, 61, "seconds"),
        (6, i64::MIN, i64::MAX, "day of week"),
        (7, 1, 366, "day of year"),
    ];
    for (at, low, high, name) in limits {
        if !(low..=high).contains(&parts[at]) {
            return Err(vm.value_error(&format!("{name} out of range")));
        }
    }
    if parts[6] < -1 {
        return Err(vm.value_error("day of week out of range"));
    }
    normalized(&parts).ok_or_else(|| vm.error(&vm.exceptions.overflow_error, "year out of range"))
}

/// The moment of an optional time stamp, in UTC or in local time.
fn moment(vm: &Vm, args: &Args<'_>, local: bool) -> PyResult<NaiveDateTime> {
    let seconds = match args.get(0).filter(|value| !value.is_none()) {
        Some(stamp) => {
            let seconds = match stamp {
                Value::Float(seconds) if seconds.get().is_nan() => {
                    return Err(vm.value_error("Invalid value NaN (not a number)"));
                }
                Value::Float(seconds) => seconds.get().floor(),
                _ => crate::builtins::arguments::index(vm, stamp).map(|seconds| seconds as f64)?,
            };
            if seconds.abs() > 9.2e18 {
                return Err(vm.error(&vm.exceptions.overflow_error, "timestamp out of range for platform time_t"));
            }
            seconds as i64
        }
        None => vm.host().now_micros().div_euclid(1_000_000),
    };
    let offset = if local { i64::from(vm.host().utc_offset_seconds(seconds)) } else { 0 };
    Ok(DateTime::from_timestamp(seconds + offset, 0).map(|moment| moment.naive_utc()).unwrap_or_default())
}

fn clock_info(vm: &Vm, args: &Args<'_>) -> PyResult {
    let name = args.exactly_one(vm, "get_clock_info")?;
    let (implementation, is_monotonic) = match name.as_str() {
        Some("time") => ("clock_gettime(CLOCK_REALTIME)", false),
        Some("monotonic" | "perf_counter") => ("clock_gettime(CLOCK_MONOTONIC)", true),
        Some("process_time") => ("clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true),
        Some("thread_time") => ("clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true),
        _ => return Err(vm.value_error("unknown clock")),
    };
    let fields = [
        ("implementation", Value::str(implementation)),
        ("monotonic", Value::bool(is_monotonic)),
        ("adjustable", Value::bool(!is_monotonic)),
        ("resolution", Value::float(1e-9)),
    ];
    vm.call_kw(&vm.types.namespace.value(), &[], &fields)
}

fn sleep(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = args.exactly_one(vm, "time.sleep")?;
    let seconds = match to_float(vm, value) {
        Ok(Some(seconds)) => seconds,
        _ => match crate::builtins::arguments::index(vm, value) {
            Ok(seconds) => seconds as f64,
            Err(_) => {
                let name = vm.class_of(value).name();
                return Err(vm.type_error(&format!("'{name}' object cannot be interpreted as an integer")));
            }
        },
    };
    if seconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Err(vm.value_error("sleep length must be non-negative"));
    }
    if seconds > 9_223_372_036.0 {
        return Err(vm.error(&vm.exceptions.overflow_error, "timestamp out of range for platform time_t"));
    }
    let wakes = vm.host().monotonic_nanos().saturating_add((seconds * 1e9) as u64);
    vm.give_way(Some(wakes), true).map(|()| Value::None)
}

/// Seconds, or nanoseconds, of a clock that only runs forward.
fn running(vm: &Vm, args: &Args<'_>, name: &str, in_nanos: bool) -> PyResult {
    alone(vm, args, name)?;
    let nanos = vm.host().monotonic_nanos();
    Ok(if in_nanos { Value::Int(nanos as i64) } else { Value::float(nanos as f64 / 1e9) })
}

fn alone(vm: &Vm, args: &Args<'_>, name: &str) -> PyResult<()> {
    match args.values().len() {
        0 => Ok(()),
        given => Err(vm.type_error(&format!("time.{name}() takes no arguments ({given} given)"))),
    }
}

const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("time", |vm, args| {
        alone(vm, args, "time")?;
        Ok(Value::float(vm.host().now_micros() as f64 / 1e6))
    }),
    ("time_ns", |vm, args| {
        alone(vm, args, "time_ns")?;
        Ok(Value::Int(vm.host().now_micros() * 1000))
    }),
    ("monotonic", |vm, args| running(vm, args, "monotonic", false)),
    ("monotonic_ns", |vm, args| running(vm, args, "monotonic_ns", true)),
    ("perf_counter", |vm, args| running(vm, args, "perf_counter", false)),
    ("perf_counter_ns", |vm, args| running(vm, args, "perf_counter_ns", true)),
    ("process_time", |vm, args| running(vm, args, "process_time", false)),
    ("process_time_ns", |vm, args| running(vm, args, "process_time_ns", true)),
    ("thread_time", |vm, args| running(vm, args, "thread_time", false)),
    ("thread_time_ns", |vm, args| running(vm, args, "thread_time_ns", true)),
    ("get_clock_info", clock_info),
    ("sleep", sleep),
    ("gmtime", |vm, args| {
        let parts = struct_time(vm, moment(vm, args, false)?, 0)?;
        if let Some(object) = parts.as_obj() {
            object.set_payload(std::rc::Rc::new("GMT"));
        }
        Ok(parts)
    }),
    ("localtime", |vm, args| struct_time(vm, moment(vm, args, true)?, 0)),
    ("mktime", |vm, args| {
        let parts = args.exactly_one(vm, "time.mktime")?;
        let moment = normalized(&parts_of(vm, parts, "mktime")?)
            .ok_or_else(|| vm.error(&vm.exceptions.overflow_error, "mktime argument out of range"))?;
        let seconds = moment.and_utc().timestamp();
        Ok(Value::float((seconds - i64::from(vm.host().utc_offset_seconds(seconds))) as f64))
    }),
    ("strftime", |vm, args| {
        let given = args.between(vm, "strftime", 1, 2)?;
        let Some(format) = given[0].as_str() else {
            let name = crate::builtins::arguments::type_name(vm, &given[0]);
            return Err(vm.type_error(&format!("strftime() argument 1 must be str, not {name}")));
        };
        let (moment, zone) = match given.get(1) {
            Some(parts) => {
                let zone = parts.as_obj().and_then(|object| object.payload::<&'static str>());
                (moment_of(vm, parts, "strftime")?, zone.map_or("UTC", |zone| *zone))
            }
            None => (moment(vm, &Args::positional_only(&[]), true)?, "UTC"),
        };
        let format = format.replace("%%", "%%\0").replace("%Z", zone).replace("%z", "+0000").replace("%%\0", "%%");
        Ok(Value::string(format_time(moment, &format)))
    }),
    ("strptime", |vm, args| {
        let given = args.between(vm, "strptime", 1, 2)?;
        for (at, value) in given.iter().enumerate() {
            if value.as_str().is_none() {
                let class = vm.repr(&vm.class_of(value).value())?;
                return Err(vm.type_error(&format!("strptime() argument {at} must be str, not {class}")));
            }
        }
        let format = given.get(1).and_then(Value::as_str).unwrap_or("%a %b %d %H:%M:%S %Y");
        let read = super::datetime::parse_time(vm, given[0].as_str().unwrap_or_default(), format)?;
        let mut parts = fields(read.moment, -1);
        if let Some(weekday) = read.weekday {
            parts[6] = weekday;
        }
        made(vm, parts)
    }),
    ("ctime", |vm, args| Ok(Value::string(format_time(moment(vm, args, true)?, "%a %b %e %H:%M:%S %Y")))),
    ("asctime", |vm, args| {
        let moment = match args.get(0) {
            Some(parts) => moment_of(vm, parts, "asctime")?,
            None => moment(vm, args, true)?,
        };
        Ok(Value::string(format_time(moment, "%a %b %e %H:%M:%S %Y")))
    }),
];

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(vm, FUNCTIONS);
    module.class(vm, &struct_class(vm)?);
    module.set(vm, "timezone", 0_i64);
    module.set(vm, "altzone", 0_i64);
    module.set(vm, "daylight", 0_i64);
    module.set(vm, "tzname", Value::tuple(vec![Value::str("UTC"), Value::str("UTC")]));
    Ok(())
}
