//! Values on their way to the driver and back.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use std::fmt::Write as _;
use std::rc::Rc;

use super::Dialect;
use crate::error::{Error, ErrorKind, Result};
use crate::types::{Affinity, Type, TypeArgs, TypeClass};
use crate::value::Value;

/// Turns a value into what the driver takes.
pub type BindProcessor = fn(&Value) -> Result<Value>;

/// Turns what the driver gives into a value.
pub type ResultProcessor = fn(&Value) -> Result<Value>;

/// A value of a type as the driver takes it; SQLAlchemy: `bind_processor`.
///
/// # Errors
/// `TypeError`, `ValueError`, `LookupError` for a value that is not of the type; what a decorator raises.
pub fn process_bind(dialect: &dyn Dialect, ty: &Type, value: &Value) -> Result<Value> {
    if let Some(variant) = ty.variants.iter().find(|(name, _)| &**name == dialect.name()) {
        return process_bind(dialect, &variant.1, value);
    }
    if let Some(decorator) = ty.as_decorator() {
        let value = if decorator.has_bind_processor() {
            decorator.process_bind(value.clone(), dialect.name())?
        } else {
            value.clone()
        };
        let inner = decorator.dialect_impl(dialect.name())?.unwrap_or_else(|| decorator.impl_type());
        return process_bind(dialect, &inner, &value);
    }
    if let Some(processor) = dialect.bind_processor(ty) {
        return processor(value);
    }
    let capabilities = dialect.capabilities();
    match ty.affinity() {
        Affinity::Numeric | Affinity::Float if !capabilities.native_decimal => to_float(value),
        Affinity::Boolean => strict_bool(value, capabilities.native_boolean),
        Affinity::Enum => match &ty.args {
            TypeArgs::Enum(args) => args.stored(value),
            _ => Ok(value.clone()),
        },
        Affinity::Interval if !capabilities.native_interval => match value {
            Value::Interval(micros) => {
                let moment = epoch()
                    .checked_add_signed(chrono::TimeDelta::microseconds(*micros))
                    .ok_or_else(|| Error::new(ErrorKind::Value, "date value out of range"))?;
                let moment = Value::DateTime(moment, None);
                match dialect.bind_processor(&Type::new(TypeClass::DateTime)) {
                    Some(processor) => processor(&moment),
                    None => Ok(moment),
                }
            }
            Value::Null | Value::Host(_) => Ok(value.clone()),
            other => {
                let message =
                    format!("unsupported operand type(s) for +: 'datetime.datetime' and '{}'", other.type_name());
                Err(Error::new(ErrorKind::Type, message))
            }
        },
        Affinity::Uuid => uuid_to_text(ty, value, capabilities.native_uuid),
        Affinity::Json => json_bind(dialect, ty, value),
        Affinity::Other => match &ty.args {
            TypeArgs::UserDefined(user) => Ok(user.process_bind(value.clone(), dialect.name())?),
            _ => Ok(value.clone()),
        },
        _ => Ok(value.clone()),
    }
}

/// A value of a type from what the driver gives; SQLAlchemy: `result_processor`.
///
/// # Errors
/// `ValueError`, `TypeError`, `LookupError` for what is not of the type; what a decorator raises.
pub fn process_result(dialect: &dyn Dialect, ty: &Type, value: &Value) -> Result<Value> {
    if let Some(variant) = ty.variants.iter().find(|(name, _)| &**name == dialect.name()) {
        return process_result(dialect, &variant.1, value);
    }
    if let Some(decorator) = ty.as_decorator() {
        let inner = decorator.dialect_impl(dialect.name())?.unwrap_or_else(|| decorator.impl_type());
        let value = process_result(dialect, &inner, value)?;
        return Ok(if decorator.has_result_processor() {
            decorator.process_result(value, dialect.name())?
        } else {
            value
        });
    }
    if let Some(processor) = dialect.result_processor(ty) {
        return processor(value);
    }
    let capabilities = dialect.capabilities();
    match ty.affinity() {
        Affinity::Numeric | Affinity::Float => match &ty.args {
            TypeArgs::Numeric { asdecimal: true, scale, decimal_return_scale, .. } if !capabilities.native_decimal => {
                to_decimal(value, decimal_return_scale.or(*scale).unwrap_or(10))
            }
            _ => Ok(value.clone()),
        },
        Affinity::Boolean if !capabilities.native_boolean => Ok(match value {
            Value::Null => Value::Null,
            Value::Int(number) => Value::Bool(*number != 0),
            Value::Float(number) => Value::Bool(*number != 0.0),
            Value::Str(text) => Value::Bool(!text.is_empty()),
            other => other.clone(),
        }),
        Affinity::Enum => match &ty.args {
            TypeArgs::Enum(args) => args.member(value),
            _ => Ok(value.clone()),
        },
        Affinity::Interval if !capabilities.native_interval => {
            let moment = match dialect.result_processor(&Type::new(TypeClass::DateTime)) {
                Some(processor) => processor(value)?,
                None => value.clone(),
            };
            Ok(match moment {
                Value::DateTime(moment, _) => {
                    let span = moment.signed_duration_since(epoch());
                    Value::Interval(span.num_microseconds().unwrap_or(i64::MAX))
                }
                other => other,
            })
        }
        Affinity::Uuid => text_to_uuid(ty, value),
        Affinity::Json => match (value, dialect.json()) {
            (Value::Null, _) => Ok(Value::Null),
            (Value::Str(text), Some(json)) => Ok(json.loads(text)?),
            (Value::Bytes(bytes), Some(json)) => Ok(json.loads(&String::from_utf8_lossy(bytes))?),
            (Value::Int(_) | Value::Float(_), Some(json)) => Ok(json.loads(&value.display())?),
            _ => Ok(value.clone()),
        },
        Affinity::Other => match &ty.args {
            TypeArgs::UserDefined(user) => Ok(user.process_result(value.clone(), dialect.name())?),
            _ => Ok(value.clone()),
        },
        _ => Ok(value.clone()),
    }
}

/// Whether results of the type need no processing, so that rows can be passed on as they are.
pub fn is_plain_result(dialect: &dyn Dialect, ty: &Type) -> bool {
    if !ty.variants.is_empty() || ty.as_decorator().is_some() || dialect.result_processor(ty).is_some() {
        return false;
    }
    match ty.affinity() {
        Affinity::Null
        | Affinity::Integer
        | Affinity::String
        | Affinity::Binary
        | Affinity::Tuple
        | Affinity::Array => !matches!(ty.args, TypeArgs::UserDefined(_)),
        Affinity::Numeric | Affinity::Float => !matches!(ty.args, TypeArgs::Numeric { asdecimal: true, .. }),
        _ => false,
    }
}

fn epoch() -> NaiveDateTime {
    DateTime::UNIX_EPOCH.naive_utc()
}

fn to_float(value: &Value) -> Result<Value> {
    match value {
        Value::Null | Value::Float(_) => Ok(value.clone()),
        Value::Int(number) => Ok(Value::Float(*number as f64)),
        Value::Bool(flag) => Ok(Value::Float(f64::from(u8::from(*flag)))),
        Value::Decimal(text) => text
            .trim()
            .parse()
            .map(Value::Float)
            .map_err(|_| Error::new(ErrorKind::Value, format!("could not convert string to float: '{text}'"))),
        Value::Str(text) => {
            text.trim().parse().map(Value::Float).map_err(|_| {
                Error::new(ErrorKind::Value, format!("could not convert string to float: {}", value.repr()))
            })
        }
        Value::Host(host) if host.type_name() == "int" => match host.repr().parse() {
            Ok(number) => Ok(Value::Float(number)),
            Err(_) => Ok(value.clone()),
        },
        other => Err(Error::type_error(format!(
            "float() argument must be a string or a real number, not '{}'",
            other.type_name()
        ))),
    }
}

fn to_decimal(value: &Value, scale: u32) -> Result<Value> {
    let number = match value {
        Value::Null => return Ok(Value::Null),
        Value::Int(number) => *number as f64,
        Value::Float(number) => *number,
        Value::Decimal(_) => return Ok(value.clone()),
        other => {
            return Err(Error::type_error(format!("must be real number, not {}", other.type_name())));
        }
    };
    Ok(Value::Decimal(Rc::from(format!("{number:.0$}", scale as usize))))
}

pub(super) fn strict_bool(value: &Value, native: bool) -> Result<Value> {
    let flag = match value {
        Value::Null => return Ok(Value::Null),
        Value::Bool(flag) => *flag,
        Value::Int(0) => false,
        Value::Int(1) => true,
        Value::Float(number) if *number == 0.0 || *number == 1.0 => *number == 1.0,
        Value::Int(_) => {
            return Err(Error::new(ErrorKind::Value, format!("Value {} is not None, True, or False", value.repr())));
        }
        other => return Err(Error::type_error(format!("Not a boolean value: {}", other.repr()))),
    };
    Ok(if native { Value::Bool(flag) } else { Value::Int(i64::from(flag)) })
}

fn uuid_to_text(ty: &Type, value: &Value, native: bool) -> Result<Value> {
    let as_text = !native || matches!(ty.args, TypeArgs::Uuid { native_uuid: false, .. });
    match value {
        Value::Uuid(bytes) if as_text => Ok(Value::text(&crate::value_repr::uuid_text(bytes).replace('-', ""))),
        Value::Str(text) if matches!(ty.args, TypeArgs::Uuid { as_uuid: false, .. }) => {
            Ok(Value::text(&text.replace('-', "")))
        }
        Value::Null | Value::Uuid(_) => Ok(value.clone()),
        other => {
            Err(Error::new(ErrorKind::Attribute, format!("'{}' object has no attribute 'hex'", other.type_name())))
        }
    }
}

fn text_to_uuid(ty: &Type, value: &Value) -> Result<Value> {
    let Value::Str(text) = value else { return Ok(value.clone()) };
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_hexdigit).collect();
    let badly_formed = || Error::new(ErrorKind::Value, "badly formed hexadecimal UUID string");
    if digits.len() != 32 {
        return Err(badly_formed());
    }
    let mut bytes = [0; 16];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
        let pair = std::str::from_utf8(pair).map_err(|_| badly_formed())?;
        *byte = u8::from_str_radix(pair, 16).map_err(|_| badly_formed())?;
    }
    Ok(match ty.args {
        TypeArgs::Uuid { as_uuid: false, .. } => Value::text(&crate::value_repr::uuid_text(&bytes)),
        _ => Value::Uuid(bytes),
    })
}

/// A path into JSON as SQL, in quotes: `'$."a"[0]'`.
pub(super) fn json_path_text(value: &Value) -> String {
    format!("'{}'", json_path(value).replace('\'', "''"))
}

/// A key, an index, or a path of them as SQL's path language has it: `$."a"[0]`.
fn json_path(value: &Value) -> String {
    let items = value.items().unwrap_or_else(|| vec![value.clone()]);
    let mut path = String::from("$");
    for item in &items {
        let _ = match item {
            Value::Int(number) => write!(path, "[{number}]"),
            other => write!(path, ".\"{}\"", other.display()),
        };
    }
    path
}

fn json_bind(dialect: &dyn Dialect, ty: &Type, value: &Value) -> Result<Value> {
    if dialect.capabilities().shows_anything && ty.class != TypeClass::Json {
        return Ok(value.clone());
    }
    if matches!(ty.class, TypeClass::JsonIndex | TypeClass::JsonPath) {
        return Ok(Value::text(&json_path(value)));
    }
    if value.is_null() && matches!(ty.args, TypeArgs::Json { none_as_null: true }) {
        return Ok(Value::Null);
    }
    match dialect.json() {
        Some(json) => Ok(Value::text(&json.dumps(value)?)),
        None => Ok(value.clone()),
    }
}

fn date_text(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

fn time_text(time: NaiveTime) -> String {
    format!("{:02}:{:02}:{:02}.{:06}", time.hour(), time.minute(), time.second(), time.nanosecond() / 1000)
}

/// `2024-01-02`.
pub(super) fn date_to_text(value: &Value) -> Result<Value> {
    match value {
        Value::Null => Ok(Value::Null),
        Value::Date(date) => Ok(Value::text(&date_text(*date))),
        Value::DateTime(moment, _) => Ok(Value::text(&date_text(moment.date()))),
        _ => Err(Error::type_error("SQLite Date type only accepts Python date objects as input.")),
    }
}

/// `2024-01-02 03:04:05.000678`.
pub(super) fn datetime_to_text(value: &Value) -> Result<Value> {
    match value {
        Value::Null => Ok(Value::Null),
        Value::Date(date) => Ok(Value::text(&format!("{} 00:00:00.000000", date_text(*date)))),
        Value::DateTime(moment, _) => {
            Ok(Value::text(&format!("{} {}", date_text(moment.date()), time_text(moment.time()))))
        }
        _ => Err(Error::type_error("SQLite DateTime type only accepts Python datetime and date objects as input.")),
    }
}

/// `03:04:05.000000`.
pub(super) fn time_to_text(value: &Value) -> Result<Value> {
    match value {
        Value::Null => Ok(Value::Null),
        Value::Time(time) => Ok(Value::text(&time_text(*time))),
        _ => Err(Error::type_error("SQLite Time type only accepts Python time objects as input.")),
    }
}

fn iso_text(value: &Value) -> Result<Option<&str>> {
    match value {
        Value::Null => Ok(None),
        Value::Str(text) => Ok(Some(text)),
        _ => Err(Error::type_error("fromisoformat: argument must be str")),
    }
}

fn invalid_iso(text: &str) -> Error {
    Error::new(ErrorKind::Value, format!("Invalid isoformat string: {}", crate::value_repr::repr_str(text)))
}

fn parse_date(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .or_else(|_| NaiveDate::parse_from_str(text, "%Y%m%d"))
        .ok()
        .filter(|_| text.len() == 10 || text.len() == 8)
}

fn parse_time(text: &str) -> Option<NaiveTime> {
    ["%H:%M:%S%.f", "%H:%M", "%H:%M:%S"].iter().find_map(|format| NaiveTime::parse_from_str(text, format).ok())
}

/// The date of a text.
pub(super) fn text_to_date(value: &Value) -> Result<Value> {
    let Some(text) = iso_text(value)? else { return Ok(Value::Null) };
    parse_date(text).map(Value::Date).ok_or_else(|| invalid_iso(text))
}

/// The time of a text.
pub(super) fn text_to_time(value: &Value) -> Result<Value> {
    let Some(text) = iso_text(value)? else { return Ok(Value::Null) };
    parse_time(text).map(Value::Time).ok_or_else(|| invalid_iso(text))
}

/// The date and time of a text.
pub(super) fn text_to_datetime(value: &Value) -> Result<Value> {
    let Some(text) = iso_text(value)? else { return Ok(Value::Null) };
    let invalid = || invalid_iso(text);
    let (date, rest) = if text.is_char_boundary(10) && text.len() >= 10 { text.split_at(10) } else { (text, "") };
    let date = parse_date(date).ok_or_else(invalid)?;
    if rest.is_empty() {
        return Ok(Value::DateTime(date.and_time(NaiveTime::MIN), None));
    }
    let rest = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
    let (time, offset) = split_offset(rest).ok_or_else(invalid)?;
    let time = parse_time(time).ok_or_else(invalid)?;
    Ok(Value::DateTime(date.and_time(time), offset))
}

/// The time and the seconds of an offset behind it: `Z`, `+02:00`.
fn split_offset(text: &str) -> Option<(&str, Option<i32>)> {
    if let Some(time) = text.strip_suffix('Z') {
        return Some((time, Some(0)));
    }
    let Some(place) = text.rfind(['+', '-']) else { return Some((text, None)) };
    let (time, offset) = text.split_at(place);
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let mut parts = offset[1..].split(':');
    let hours: i32 = parts.next()?.parse().ok()?;
    let minutes: i32 = parts.next().unwrap_or("0").parse().ok()?;
    Some((time, Some(sign * (hours * 3600 + minutes * 60))))
}
