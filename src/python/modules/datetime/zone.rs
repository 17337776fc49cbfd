//! `tzinfo` and `timezone`.

use std::rc::Rc;

use super::{Delta, Zone, classes, delta, make_datetime, make_delta, payload, read};
use crate::builtins::arguments::{operand, type_name};
use crate::{Args, ClassBuilder, ClassRef, PyResult, Value, Vm};

const DAY: i128 = 86_400_000_000;

pub(super) fn tzinfo_class(vm: &Vm) -> PyResult<ClassRef> {
    ClassBuilder::new("datetime", "tzinfo")
        .method("utcoffset", |vm, _| {
            Err(vm.error(&vm.exceptions.not_implemented_error, "a tzinfo subclass must implement utcoffset()"))
        })
        .method("tzname", |vm, _| {
            Err(vm.error(&vm.exceptions.not_implemented_error, "a tzinfo subclass must implement tzname()"))
        })
        .method("dst", |vm, _| {
            Err(vm.error(&vm.exceptions.not_implemented_error, "a tzinfo subclass must implement dst()"))
        })
        .method("fromutc", from_utc_by_rules)
        .method("__reduce__", |vm, args| {
            let zone = args.receiver(vm)?;
            let parts = match vm.attr_opt(zone, "__getinitargs__")? {
                Some(method) => vm.call(&method, &[])?,
                None => Value::tuple(Vec::new()),
            };
            Ok(Value::tuple(vec![vm.class_of(zone).value(), parts]))
        })
        .build(vm)
}

pub(super) fn class(vm: &Vm, tzinfo: &ClassRef) -> PyResult<ClassRef> {
    ClassBuilder::new("datetime", "timezone")
        .base(tzinfo)
        .method("__new__", new)
        .method("__repr__", |vm, args| {
            let zone = this(vm, args)?;
            if args.receiver(vm)?.is(&classes(vm)?.utc) {
                return Ok(Value::str("datetime.timezone.utc"));
            }
            let offset = delta::parts_text(i128::from(zone.offset));
            Ok(Value::string(match &zone.name {
                Some(name) => {
                    let name = crate::format::str_repr(name);
                    format!("datetime.timezone(datetime.timedelta({offset}), {name})")
                }
                None => format!("datetime.timezone(datetime.timedelta({offset}))"),
            }))
        })
        .method("__str__", |vm, args| Ok(Value::string(name(&*this(vm, args)?))))
        .method("__eq__", |vm, args| {
            let (a, b) = operand(vm, args)?;
            Ok(match read::<Zone>(a).zip(read::<Zone>(b)) {
                Some((a, b)) => Value::bool(a.offset == b.offset),
                None => Value::NotImplemented,
            })
        })
        .method("__hash__", |vm, args| {
            let offset = make_delta(vm, i128::from(this(vm, args)?.offset))?;
            vm.hash(&offset).map(Value::Int)
        })
        .method("utcoffset", |vm, args| {
            check_about(vm, args, "utcoffset")?;
            make_delta(vm, i128::from(this(vm, args)?.offset))
        })
        .method("tzname", |vm, args| {
            check_about(vm, args, "tzname")?;
            Ok(Value::string(name(&*this(vm, args)?)))
        })
        .method("dst", |vm, args| check_about(vm, args, "dst").map(|()| Value::None))
        .method("__reduce__", |vm, args| {
            let zone = this(vm, args)?;
            let mut parts = vec![make_delta(vm, i128::from(zone.offset))?];
            parts.extend(zone.name.as_deref().map(Value::str));
            Ok(Value::tuple(vec![vm.class_of(args.receiver(vm)?).value(), Value::tuple(parts)]))
        })
        .method("fromutc", from_utc)
        .immutable()
        .build(vm)
}

/// Refuses what is neither a `datetime` nor `None`.
fn check_about(vm: &Vm, args: &Args<'_>, method: &str) -> PyResult<()> {
    let (_, about) = operand(vm, args)?;
    if about.is_none() || read::<super::DateTime>(about).is_some() {
        return Ok(());
    }
    let name = type_name(vm, about);
    Err(vm.type_error(&format!("{method}(dt) argument must be a datetime instance or None, not {name}")))
}

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Zone>> {
    read::<Zone>(args.receiver(vm)?).ok_or_else(|| vm.type_error("expected a datetime.timezone"))
}

/// `+01:00`, with seconds and microseconds where there are any.
pub(super) fn offset_text(offset: i64) -> String {
    let sign = if offset < 0 { '-' } else { '+' };
    let micros = offset.unsigned_abs();
    let seconds = micros / 1_000_000;
    let (hour, minute, second, micro) = (seconds / 3600, seconds / 60 % 60, seconds % 60, micros % 1_000_000);
    if micro != 0 {
        format!("{sign}{hour:02}:{minute:02}:{second:02}.{micro:06}")
    } else if second != 0 {
        format!("{sign}{hour:02}:{minute:02}:{second:02}")
    } else {
        format!("{sign}{hour:02}:{minute:02}")
    }
}

fn name(zone: &Zone) -> String {
    match &zone.name {
        Some(name) => name.to_string(),
        None if zone.offset == 0 => "UTC".to_owned(),
        None => format!("UTC{}", offset_text(zone.offset)),
    }
}

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let rest = args.rest();
    let offset = rest.get(0).or_else(|| rest.keyword("offset"));
    let Some(offset) = offset else {
        return Err(vm.type_error("timezone() missing required argument 'offset' (pos 1)"));
    };
    let Some(delta) = read::<Delta>(offset) else {
        let name = type_name(vm, offset);
        return Err(vm.type_error(&format!("timezone() argument 1 must be datetime.timedelta, not {name}")));
    };
    let name = rest.get(1).or_else(|| rest.keyword("name"));
    let name = match name {
        None => None,
        Some(name) => Some(Rc::from(name.as_str().ok_or_else(|| {
            let got = type_name(vm, name);
            vm.type_error(&format!("timezone() argument 2 must be str, not {got}"))
        })?)),
    };
    if delta.0.abs() >= DAY {
        let shown = vm.repr(offset)?;
        return Err(vm.value_error(&format!(
            "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {shown}."
        )));
    }
    let classes = classes(vm)?;
    if delta.0 == 0 && name.is_none() {
        return Ok(classes.utc.clone());
    }
    Ok(payload(&classes.timezone, Zone { offset: delta.0 as i64, name }))
}

/// What a zone does whose standard offset never changes: `utcoffset() - dst()` is that offset.
fn from_utc_by_rules(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (zone, instant) = operand(vm, args)?;
    let Some(state) = read::<super::DateTime>(instant) else {
        return Err(vm.type_error("fromutc: argument must be a datetime"));
    };
    if !state.zone.is(zone) {
        return Err(vm.value_error("fromutc: dt.tzinfo is not self"));
    }
    let offset = super::utc_offset(vm, zone, instant)?
        .ok_or_else(|| vm.value_error("fromutc: non-None utcoffset() result required"))?;
    let dst = |about: &Value| -> PyResult<i64> {
        let dst = vm.call_method(zone, "dst", std::slice::from_ref(about))?;
        let delta = read::<Delta>(&dst).ok_or_else(|| vm.value_error("fromutc: non-None dst() result required"))?;
        Ok(delta.0 as i64)
    };
    let standard = state.naive + chrono::Duration::microseconds(offset - dst(instant)?);
    let about = make_datetime(vm, standard, zone.clone())?;
    let local = standard + chrono::Duration::microseconds(dst(&about)?);
    super::instant::make(vm, &vm.class_of(instant).value(), local, zone.clone())
}

fn from_utc(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (zone, instant) = operand(vm, args)?;
    let Some(state) = read::<super::DateTime>(instant) else {
        return Err(vm.type_error("fromutc: argument must be a datetime"));
    };
    let offset = super::utc_offset(vm, zone, instant)?
        .ok_or_else(|| vm.value_error("fromutc: non-None utcoffset() result required"))?;
    let local = state.naive + chrono::Duration::microseconds(offset);
    super::instant::make(vm, &vm.class_of(instant).value(), local, zone.clone())
}
