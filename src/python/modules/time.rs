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
        .build(vm)?;
    vm.set_extension(std::rc::Rc::new(StructTime(class.clone())));
    Ok(class)
}

/// A `time.struct_time`.
pub fn struct_time(vm: &Vm, moment: NaiveDateTime, dst: i64) -> PyResult {
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
    let parts: Vec<Value> = parts.map(Value::Int).to_vec();
    Ok(Value::Obj(struct_class(vm)?.instantiate_with(crate::Data::Tuple(parts.into()))))
}

fn moment_of(parts: &Value) -> Option<NaiveDateTime> {
    let parts: Option<Vec<i64>> = parts.as_sequence()?.iter().map(Value::as_int).collect();
    let parts = parts.filter(|parts| parts.len() >= 6)?;
    NaiveDate::from_ymd_opt(parts[0] as i32, parts[1] as u32, parts[2] as u32)?.and_hms_opt(
        parts[3] as u32,
        parts[4] as u32,
        parts[5].min(59) as u32,
    )
}

/// The moment of an optional time stamp, in UTC or in local time.
fn moment(vm: &Vm, args: &Args<'_>, local: bool) -> PyResult<NaiveDateTime> {
    let micros = match args.get(0).filter(|value| !value.is_none()) {
        Some(stamp) => (to_float(vm, stamp)?.unwrap_or_default() * 1e6) as i64,
        None => vm.host().now_micros(),
    };
    let seconds = micros.div_euclid(1_000_000);
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
        ("monotonic", Value::Bool(is_monotonic)),
        ("adjustable", Value::Bool(!is_monotonic)),
        ("resolution", Value::Float(1e-9)),
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

const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("time", |vm, _| Ok(Value::Float(vm.host().now_micros() as f64 / 1e6))),
    ("time_ns", |vm, _| Ok(Value::Int(vm.host().now_micros() * 1000))),
    ("monotonic", |vm, _| Ok(Value::Float(vm.host().monotonic_nanos() as f64 / 1e9))),
    ("monotonic_ns", |vm, _| Ok(Value::Int(vm.host().monotonic_nanos() as i64))),
    ("perf_counter", |vm, _| Ok(Value::Float(vm.host().monotonic_nanos() as f64 / 1e9))),
    ("perf_counter_ns", |vm, _| Ok(Value::Int(vm.host().monotonic_nanos() as i64))),
    ("process_time", |vm, _| Ok(Value::Float(vm.host().monotonic_nanos() as f64 / 1e9))),
    ("thread_time", |vm, _| Ok(Value::Float(vm.host().monotonic_nanos() as f64 / 1e9))),
    ("thread_time_ns", |vm, _| Ok(Value::Int(vm.host().monotonic_nanos() as i64))),
    ("process_time_ns", |vm, _| Ok(Value::Int(vm.host().monotonic_nanos() as i64))),
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
        let moment = moment_of(parts).ok_or_else(|| vm.type_error("Tuple or struct_time argument required"))?;
        let seconds = moment.and_utc().timestamp();
        Ok(Value::Float((seconds - i64::from(vm.host().utc_offset_seconds(seconds))) as f64))
    }),
    ("strftime", |vm, args| {
        let format = args.get(0).and_then(Value::as_str);
        let Some(format) = format else {
            return Err(vm.type_error("strftime() argument 1 must be str"));
        };
        let moment = match args.get(1) {
            Some(parts) => moment_of(parts).ok_or_else(|| vm.type_error("Tuple or struct_time argument required"))?,
            None => moment(vm, &Args::positional_only(&[]), true)?,
        };
        Ok(Value::string(format_time(moment, format)))
    }),
    ("strptime", |vm, args| {
        let datetime = vm.attr(&vm.import("datetime")?.value(), "datetime")?;
        let mut given = args.positional().to_vec();
        if given.len() == 1 {
            given.push(Value::str("%a %b %d %H:%M:%S %Y"));
        }
        let moment = vm.call_method(&datetime, "strptime", &given)?;
        match super::datetime::read::<super::datetime::DateTime>(&moment) {
            Some(state) => struct_time(vm, state.naive, -1),
            None => Ok(Value::None),
        }
    }),
    ("ctime", |vm, args| Ok(Value::string(format_time(moment(vm, args, true)?, "%a %b %e %H:%M:%S %Y")))),
    ("asctime", |vm, args| {
        let moment = match args.get(0) {
            Some(parts) => moment_of(parts).unwrap_or_default(),
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
