//! `date`.

use chrono::{Datelike, Duration, NaiveDate};

use super::{Date, DateTime, Delta, clock, iso, make_delta, pattern, payload, read};
use crate::builtins::arguments::{comparison, index, operand, type_name};
use crate::builtins::int::holds;
use crate::object::hash::hash_bytes;
use crate::vm::operators::CompareOp;
use crate::{Args, ClassBuilder, ClassRef, PyResult, Signature, Value, Vm};

pub(super) fn class(vm: &Vm) -> PyResult<ClassRef> {
    ClassBuilder::new("datetime", "date")
        .method("__new__", new)
        .method("__repr__", |vm, args| {
            let date = of(vm, args)?;
            Ok(Value::string(format!(
                "{}({}, {}, {})",
                type_name(vm, args.receiver(vm)?),
                date.year(),
                date.month(),
                date.day()
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
        .method("__hash__", |vm, args| {
            let date = of(vm, args)?;
            Ok(Value::Int(hash_bytes(&date_bytes(date))))
        })
        .method("__eq__", |vm, args| compare(vm, args, CompareOp::Eq))
        .method("__ne__", |vm, args| compare(vm, args, CompareOp::Ne))
        .method("__lt__", |vm, args| compare(vm, args, CompareOp::Lt))
        .method("__le__", |vm, args| compare(vm, args, CompareOp::Le))
        .method("__gt__", |vm, args| compare(vm, args, CompareOp::Gt))
        .method("__ge__", |vm, args| compare(vm, args, CompareOp::Ge))
        .method("__add__", |vm, args| shift(vm, args, 1))
        .method("__radd__", |vm, args| shift(vm, args, 1))
        .method("__sub__", |vm, args| {
            let (_, other) = operand(vm, args)?;
            if let Some(other) = read::<Date>(other) {
                return make_delta(vm, i128::from((of(vm, args)? - other.0).num_days()) * 86_400_000_000);
            }
            shift(vm, args, -1)
        })
        .method("isoformat", |vm, args| Ok(Value::string(iso::date_text(of(vm, args)?))))
        .method("strftime", |vm, args| {
            let value = args.receiver(vm)?;
            let text = pattern::argument(vm, args)?;
            let date = of(vm, args)?;
            pattern::format_value(vm, value, date.and_time(chrono::NaiveTime::MIN), text).map(Value::string)
        })
        .method("ctime", |vm, args| {
            let date = of(vm, args)?;
            Ok(Value::string(pattern::format(date.and_time(chrono::NaiveTime::MIN), "%a %b %e %H:%M:%S %Y")))
        })
        .method("weekday", |vm, args| Ok(Value::Int(i64::from(of(vm, args)?.weekday().num_days_from_monday()))))
        .method("isoweekday", |vm, args| Ok(Value::Int(i64::from(of(vm, args)?.weekday().number_from_monday()))))
        .method("toordinal", |vm, args| Ok(Value::Int(i64::from(of(vm, args)?.num_days_from_ce()))))
        .method("isocalendar", |vm, args| {
            let date = of(vm, args)?;
            let week = date.iso_week();
            let day = date.weekday().number_from_monday();
            let parts = [i64::from(week.year()), i64::from(week.week()), i64::from(day)].map(Value::Int).to_vec();
            Ok(Value::Obj(calendar_class(vm)?.instantiate_with(crate::Data::Tuple(parts.into()))))
        })
        .method("timetuple", |vm, args| {
            let value = args.receiver(vm)?;
            let Some(state) = read::<DateTime>(value) else {
                return crate::modules::time::struct_time(vm, of(vm, args)?.and_time(chrono::NaiveTime::MIN), -1);
            };
            let dst = super::time::zone_call(vm, &state.zone, "dst", value)?;
            let dst = read::<Delta>(&dst).map_or(-1, |delta| i64::from(delta.0 != 0));
            crate::modules::time::struct_time(vm, state.naive, dst)
        })
        .method("replace", replace)
        .method("__replace__", replace)
        .method("__reduce__", |vm, args| {
            let date = of(vm, args)?;
            let parts = [i64::from(date.year()), i64::from(date.month()), i64::from(date.day())].map(Value::Int);
            Ok(Value::tuple(vec![vm.class_of(args.receiver(vm)?).value(), Value::tuple(parts.to_vec())]))
        })
        .property("year", |vm, args| Ok(Value::Int(i64::from(of(vm, args)?.year()))))
        .property("month", |vm, args| Ok(Value::Int(i64::from(of(vm, args)?.month()))))
        .property("day", |vm, args| Ok(Value::Int(i64::from(of(vm, args)?.day()))))
        .class_method("today", |vm, args| {
            if args.len() > 1 {
                let given = args.len() - 1;
                return Err(vm.type_error(&format!("date.today() takes no arguments ({given} given)")));
            }
            let now = clock::to_local(vm, clock::utc(vm));
            from_parts(vm, args.receiver(vm)?, now.date())
        })
        .class_method("fromtimestamp", |vm, args| {
            let (class, stamp) = operand(vm, args)?;
            let seconds = crate::builtins::float::to_float(vm, stamp)?.unwrap_or_default();
            let moment = clock::to_local(vm, clock::from_micros((seconds * 1e6).round_ties_even() as i64));
            from_parts(vm, class, moment.date())
        })
        .class_method("fromisocalendar", |vm, args| {
            const FROM: Signature =
                Signature::new("fromisocalendar").positional_only(&["cls"]).positional(&["year", "week", "day"]);
            let bound = FROM.bind(vm, args)?;
            let part = |at: usize, name: &str| match bound.get(at) {
                Some(value) => index(vm, value),
                None => {
                    let text = format!("fromisocalendar() missing required argument '{name}' (pos {at})");
                    Err(vm.type_error(&text))
                }
            };
            let date = iso_date(vm, part(1, "year")?, part(2, "week")?, part(3, "day")?)?;
            from_parts(vm, args.receiver(vm)?, date)
        })
        .class_method("fromordinal", |vm, args| {
            let (class, number) = operand(vm, args)?;
            let date = NaiveDate::from_num_days_from_ce_opt(index(vm, number)? as i32)
                .filter(|date| (1..=9999).contains(&date.year()))
                .ok_or_else(|| vm.value_error("ordinal must be >= 1"))?;
            from_parts(vm, class, date)
        })
        .class_method("fromisoformat", |vm, args| {
            let (class, text) = operand(vm, args)?;
            let Some(text) = text.as_str() else {
                return Err(vm.type_error("fromisoformat: argument must be str"));
            };
            match iso::parse_date(text) {
                Some((year, month, day)) => from_parts(vm, class, check_date(vm, year, month, day)?),
                None => {
                    let shown = crate::format::str_repr(text);
                    Err(vm.value_error(&format!("Invalid isoformat string: {shown}")))
                }
            }
        })
        .immutable()
        .build(vm)
}

/// The date of a `date` or a `datetime`.
fn of(vm: &Vm, args: &Args<'_>) -> PyResult<NaiveDate> {
    let value = args.receiver(vm)?;
    match read::<Date>(value) {
        Some(date) => Ok(date.0),
        None => read::<DateTime>(value)
            .map(|state| state.naive.date())
            .ok_or_else(|| vm.type_error("expected a datetime.date")),
    }
}

fn from_parts(vm: &Vm, class: &Value, date: NaiveDate) -> PyResult {
    let parts = [i64::from(date.year()), i64::from(date.month()), i64::from(date.day())].map(Value::Int);
    vm.call(class, &parts)
}

fn replace(vm: &Vm, args: &Args<'_>) -> PyResult {
    const REPLACE: Signature =
        Signature::new("replace").positional_only(&["self"]).positional(&["year", "month", "day"]);
    let bound = REPLACE.bind(vm, args)?;
    let date = of(vm, args)?;
    let part = |at: usize, old: i64| bound.get(at).map_or(Ok(old), |value| index(vm, value));
    let date = check_date(
        vm,
        part(1, i64::from(date.year()))?,
        part(2, i64::from(date.month()))?,
        part(3, i64::from(date.day()))?,
    )?;
    from_parts(vm, &vm.class_of(args.receiver(vm)?).value(), date)
}

/// The class of what `isocalendar` gives, made when it is first needed.
struct CalendarClass(ClassRef);

fn calendar_class(vm: &Vm) -> PyResult<ClassRef> {
    if let Some(known) = vm.extension::<CalendarClass>() {
        return Ok(known.0.clone());
    }
    let class = ClassBuilder::new("datetime", "IsoCalendarDate")
        .base(&vm.types.tuple)
        .property("year", |vm, args| calendar_part(vm, args, 0))
        .property("week", |vm, args| calendar_part(vm, args, 1))
        .property("weekday", |vm, args| calendar_part(vm, args, 2))
        .method("__repr__", |vm, args| {
            let part = |at: usize| calendar_part(vm, args, at).map(|part| part.as_int().unwrap_or_default());
            let (year, week, weekday) = (part(0)?, part(1)?, part(2)?);
            Ok(Value::string(format!("datetime.IsoCalendarDate(year={year}, week={week}, weekday={weekday})")))
        })
        .immutable()
        .build(vm)?;
    vm.set_extension(std::rc::Rc::new(CalendarClass(class.clone())));
    Ok(class)
}

fn calendar_part(vm: &Vm, args: &Args<'_>, at: usize) -> PyResult {
    let parts = args.receiver(vm)?.as_tuple().unwrap_or_default();
    Ok(parts.get(at).cloned().unwrap_or(Value::None))
}

/// The date of a day of an ISO week.
pub(super) fn iso_date(vm: &Vm, year: i64, week: i64, day: i64) -> PyResult<NaiveDate> {
    if !(1..=9999).contains(&year) {
        return Err(vm.value_error(&format!("Year is out of range: {year}")));
    }
    if !(1..=7).contains(&day) {
        return Err(vm.value_error(&format!("Invalid weekday: {day} (range is [1, 7])")));
    }
    let weekday = chrono::Weekday::try_from((day - 1) as u8).unwrap_or(chrono::Weekday::Mon);
    u32::try_from(week)
        .ok()
        .and_then(|week| NaiveDate::from_isoywd_opt(year as i32, week, weekday))
        .ok_or_else(|| vm.value_error(&format!("Invalid week: {week}")))
}

/// The bytes that CPython hashes.
pub(super) fn date_bytes(date: NaiveDate) -> [u8; 4] {
    let year = date.year();
    [(year >> 8) as u8, year as u8, date.month() as u8, date.day() as u8]
}

/// A date, or the error of a part out of range.
pub(super) fn check_date(vm: &Vm, year: i64, month: i64, day: i64) -> PyResult<NaiveDate> {
    if !(1..=9999).contains(&year) {
        return Err(vm.value_error(&format!("year {year} is out of range")));
    }
    if !(1..=12).contains(&month) {
        return Err(vm.value_error("month must be in 1..12"));
    }
    u32::try_from(day)
        .ok()
        .and_then(|day| NaiveDate::from_ymd_opt(year as i32, month as u32, day))
        .ok_or_else(|| vm.value_error("day is out of range for month"))
}

/// The missing argument of a constructor, as CPython's C functions name it.
pub(super) fn required(vm: &Vm, bound: &crate::Bound, at: usize, name: &str) -> PyResult<i64> {
    match bound.get(at) {
        Some(value) => index(vm, value),
        None => Err(vm.type_error(&format!("function missing required argument '{name}' (pos {at})"))),
    }
}

const NEW: Signature = Signature::new("function").positional_only(&["cls"]).positional(&["year", "month", "day"]);

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    if args.values().len() > 4 {
        let given = args.values().len() - 1;
        return Err(vm.type_error(&format!("function takes at most 3 arguments ({given} given)")));
    }
    let bound = NEW.bind(vm, args)?;
    let class = args.receiver(vm)?.as_class().ok_or_else(|| vm.type_error("expected a class"))?;
    let date = check_date(
        vm,
        required(vm, &bound, 1, "year")?,
        required(vm, &bound, 2, "month")?,
        required(vm, &bound, 3, "day")?,
    )?;
    Ok(payload(&class, Date(date)))
}

fn compare(vm: &Vm, args: &Args<'_>, op: CompareOp) -> PyResult {
    let (a, b) = operand(vm, args)?;
    let order = read::<Date>(a).zip(read::<Date>(b)).map(|(a, b)| a.0.cmp(&b.0));
    Ok(comparison(order.map(|order| holds(op, order))))
}

/// A date moved by the days of a `timedelta`.
fn shift(vm: &Vm, args: &Args<'_>, sign: i128) -> PyResult {
    let (_, other) = operand(vm, args)?;
    let Some(delta) = read::<Delta>(other) else { return Ok(Value::NotImplemented) };
    let days = sign * delta.0.div_euclid(86_400_000_000);
    let moved = Duration::try_days(days as i64).and_then(|days| of(vm, args).ok()?.checked_add_signed(days));
    match moved.filter(|date| (1..=9999).contains(&date.year())) {
        Some(date) => from_parts(vm, &vm.class_of(args.receiver(vm)?).value(), date),
        None => Err(vm.error(&vm.exceptions.overflow_error, "date value out of range")),
    }
}
