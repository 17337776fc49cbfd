//! Values as they are shown, sent and read, against what `record_values.py` recorded from the real SQLAlchemy.

#![allow(clippy::unwrap_used, reason = "a failed step fails the test")]

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use sql::dialect::{SqliteDialect, process_bind, process_result};
use sql::expr::{Expr, ExprKind, Function, Operand, Operator, cast};
use sql::schema::{Column, ColumnSpec, ForeignKey, ForeignKeySpec, MetaData, Table, TableItem, TableSpec};
use sql::selectable::{CteOptions, FromClause, Join, JoinKind};
use sql::statement::{LabelStyle, Select};
use sql::types::{EnumArgs, EnumMember, JsonSerializer, Type, TypeArgs, TypeClass};
use sql::{HostError, Result, Value};

const RECORDED: &str = include_str!("recorded/values.txt");

struct Json;

impl JsonSerializer for Json {
    fn dumps(&self, value: &Value) -> Result<String, HostError> {
        Ok(match value {
            Value::Null => "null".to_owned(),
            other => format!("\"{}\"", other.display()),
        })
    }
    fn loads(&self, text: &str) -> Result<Value, HostError> {
        Ok(Value::text(text))
    }
}

/// Collects what differs from the recording.
#[derive(Default)]
struct Differences(Vec<String>);

impl Differences {
    fn compare(&mut self, name: &str, actual: Result<String>) {
        let line = match actual {
            Ok(text) => format!("{name} = {text}"),
            Err(error) => format!("{name} ! {}: {}", error.kind().class_name(), error.message()),
        };
        let expected = RECORDED
            .lines()
            .find(|l| l.strip_prefix(name).is_some_and(|rest| rest.starts_with(" = ") || rest.starts_with(" ! ")))
            .unwrap_or("nothing recorded");
        if line != expected {
            self.0.push(format!("expected {expected}\n  actual {line}"));
        }
    }

    fn check(self) {
        assert!(self.0.is_empty(), "{}", self.0.join("\n"));
    }
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 1, 2).unwrap()
}

fn time() -> NaiveTime {
    NaiveTime::from_hms_micro_opt(3, 4, 5, 678).unwrap()
}

fn moment() -> NaiveDateTime {
    day().and_time(time())
}

fn hm(second: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(3, 4, second).unwrap()
}

const UUID: [u8; 16] = [0x12, 0x34, 0x56, 0x78, 0x12, 0x34, 0x56, 0x78, 0x12, 0x34, 0x56, 0x78, 0x12, 0x34, 0x56, 0x78];
const DAY: i64 = 86_400_000_000;

#[test]
fn values_are_shown_as_python_shows_them() {
    let mut differences = Differences::default();
    let midnight = day().and_time(NaiveTime::MIN);
    for (name, value) in [
        ("none", Value::Null),
        ("true", Value::Bool(true)),
        ("int", Value::Int(-5)),
        ("float", Value::Float(1.5)),
        ("float_whole", Value::Float(2.0)),
        ("float_big", Value::Float(1e16)),
        ("float_small", Value::Float(1e-5)),
        ("float_tiny", Value::Float(1.5e-7)),
        ("float_15", Value::Float(123_456_789_012_345.0)),
        ("float_third", Value::Float(1.0 / 3.0)),
        ("float_neg_zero", Value::Float(-0.0)),
        ("inf", Value::Float(f64::INFINITY)),
        ("str", Value::text("it's")),
        ("str_double", Value::text("a\"b")),
        ("str_both", Value::text("'\"")),
        ("str_escapes", Value::text("a\n\t\r\\\0\u{7f}\u{80}é€😀\u{200b}\u{a0}")),
        ("bytes", Value::Bytes(Rc::from(&b"ab'\x00\xff\n"[..]))),
        ("decimal", Value::Decimal("9.90".into())),
        ("date", Value::Date(day())),
        ("time", Value::Time(time())),
        ("time_short", Value::Time(hm(0))),
        ("time_seconds", Value::Time(hm(5))),
        ("datetime", Value::DateTime(moment(), None)),
        ("datetime_day", Value::DateTime(midnight, None)),
        ("datetime_utc", Value::DateTime(day().and_time(hm(0)), Some(0))),
        ("datetime_offset", Value::DateTime(midnight, Some(-18000))),
        ("interval", Value::Interval(DAY + 5_000_007)),
        ("interval_zero", Value::Interval(0)),
        ("interval_negative", Value::Interval(-3_600_000_000)),
        ("uuid", Value::Uuid(UUID)),
        ("list", Value::List(vec![Value::Int(1), Value::text("a"), Value::Null].into())),
    ] {
        differences.compare(&format!("repr {name}"), Ok(value.repr()));
    }
    differences.check();
}

fn enumeration(members: &[&str], validate_strings: bool) -> Type {
    Type::with_args(
        TypeClass::Enum,
        TypeArgs::Enum(Rc::new(EnumArgs {
            members: members.iter().map(|m| EnumMember { name: (*m).into(), value: Value::text(m) }).collect(),
            is_class: false,
            name: Some("e".into()),
            schema: None,
            native_enum: true,
            create_constraint: false,
            validate_strings,
            length: 1,
            class_repr: None,
        })),
    )
}

fn uuid_text() -> Type {
    Type::with_args(TypeClass::Uuid, TypeArgs::Uuid { as_uuid: false, native_uuid: true })
}

#[test]
fn values_are_sent_as_recorded() {
    let dialect = SqliteDialect::new(Some(Rc::new(Json)));
    let mut differences = Differences::default();
    let of = Type::new;
    let mut five = [0; 16];
    five[15] = 5;
    let none_as_null = Type::with_args(TypeClass::Json, TypeArgs::Json { none_as_null: true });
    for (name, ty, value) in [
        ("date", of(TypeClass::Date), Value::Date(day())),
        ("date_of_datetime", of(TypeClass::Date), Value::DateTime(moment(), None)),
        ("date_of_text", of(TypeClass::Date), Value::text("2024-01-02")),
        ("datetime", of(TypeClass::DateTime), Value::DateTime(moment(), None)),
        ("datetime_of_date", of(TypeClass::DateTime), Value::Date(day())),
        ("datetime_of_text", of(TypeClass::DateTime), Value::text("x")),
        ("time", of(TypeClass::Time), Value::Time(time())),
        ("time_of_int", of(TypeClass::Time), Value::Int(5)),
        ("interval", of(TypeClass::Interval), Value::Interval(DAY + 7_200_000_000)),
        ("interval_negative", of(TypeClass::Interval), Value::Interval(-DAY)),
        ("numeric", Type::numeric(Some(10), Some(2), true), Value::Decimal("9.90".into())),
        ("numeric_of_text", of(TypeClass::Numeric), Value::text("abc")),
        ("numeric_of_list", of(TypeClass::Numeric), Value::List(vec![Value::Int(1)].into())),
        ("float_of_int", of(TypeClass::Float), Value::Int(3)),
        ("boolean", Type::boolean(), Value::Bool(true)),
        ("boolean_of_one", Type::boolean(), Value::Int(1)),
        ("boolean_of_text", Type::boolean(), Value::text("yes")),
        ("boolean_of_two", Type::boolean(), Value::Int(2)),
        ("uuid", of(TypeClass::Uuid), Value::Uuid(five)),
        ("uuid_text", uuid_text(), Value::text("12345678-1234-5678-1234-567812345678")),
        ("uuid_of_text", of(TypeClass::Uuid), Value::text("x")),
        ("enum", enumeration(&["a", "b"], false), Value::text("a")),
        ("enum_bad", enumeration(&["a", "b"], false), Value::Int(5)),
        ("enum_strict", enumeration(&["a", "b", "c", "d", "e"], true), Value::text("z")),
        ("integer_of_text", Type::integer(), Value::text("x")),
        ("json_none", of(TypeClass::Json), Value::Null),
        ("json_none_as_null", none_as_null, Value::Null),
        ("json_text", of(TypeClass::Json), Value::text("x")),
    ] {
        differences.compare(&format!("bind {name}"), process_bind(&dialect, &ty, &value).map(|v| v.repr()));
    }
    differences.check();
}

#[test]
fn values_are_read_as_recorded() {
    let dialect = SqliteDialect::new(Some(Rc::new(Json)));
    let mut differences = Differences::default();
    let of = Type::new;
    let float_decimal = Type::with_args(
        TypeClass::Float,
        TypeArgs::Numeric { precision: None, scale: None, asdecimal: true, decimal_return_scale: None },
    );
    for (name, ty, value) in [
        ("date", of(TypeClass::Date), Value::text("2024-01-02")),
        ("date_bad", of(TypeClass::Date), Value::text("nope")),
        ("date_int", of(TypeClass::Date), Value::Int(5)),
        ("datetime", of(TypeClass::DateTime), Value::text("2024-01-02 03:04:05.000678")),
        ("datetime_short", of(TypeClass::DateTime), Value::text("2024-01-02 03:04:05")),
        ("datetime_t", of(TypeClass::DateTime), Value::text("2024-01-02T03:04:05")),
        ("datetime_day", of(TypeClass::DateTime), Value::text("2024-01-02")),
        ("datetime_offset", of(TypeClass::DateTime), Value::text("2024-01-02 03:04:05+02:00")),
        ("datetime_bad", of(TypeClass::DateTime), Value::text("x")),
        ("time", of(TypeClass::Time), Value::text("03:04:05.000678")),
        ("interval", of(TypeClass::Interval), Value::text("1970-01-02 02:00:00.000000")),
        ("interval_negative", of(TypeClass::Interval), Value::text("1969-12-31 00:00:00.000000")),
        ("numeric", Type::numeric(Some(10), Some(2), true), Value::Float(9.9)),
        ("numeric_free", of(TypeClass::Numeric), Value::Float(9.9)),
        ("numeric_int", Type::numeric(Some(10), Some(2), true), Value::Int(5)),
        ("numeric_float", Type::numeric(Some(10), Some(2), false), Value::Float(9.9)),
        ("float", of(TypeClass::Float), Value::Float(9.9)),
        ("float_decimal", float_decimal, Value::Float(9.9)),
        ("boolean", Type::boolean(), Value::Int(1)),
        ("boolean_zero", Type::boolean(), Value::Int(0)),
        ("boolean_none", Type::boolean(), Value::Null),
        ("uuid", of(TypeClass::Uuid), Value::text("12345678123456781234567812345678")),
        ("uuid_text", uuid_text(), Value::text("12345678123456781234567812345678")),
        ("enum", enumeration(&["a", "b"], false), Value::text("a")),
        ("enum_bad", enumeration(&["a", "bbbbbbbbbbbbbbbbbb"], false), Value::text("z")),
        ("text", Type::string(), Value::text("x")),
    ] {
        differences.compare(&format!("read {name}"), process_result(&dialect, &ty, &value).map(|v| v.repr()));
    }
    differences.check();
}

fn keys(from: &FromClause) -> String {
    let keys: Vec<String> = from.columns_keyed().iter().map(|(key, _)| format!("'{key}'")).collect();
    format!("[{}]", keys.join(", "))
}

#[test]
fn columns_of_subqueries_have_the_recorded_keys() {
    let metadata = MetaData::default();
    let spec = |name: &str, ty: Type| ColumnSpec { name: Some(name.into()), ty: Some(ty), ..ColumnSpec::default() };
    let item = |spec: ColumnSpec| TableItem::Column(Column::new(spec));
    let pk = || item(ColumnSpec { primary_key: true, ..spec("id", Type::integer()) });
    let key = || vec![ForeignKey::new(ForeignKeySpec::to("users.id"))];
    let users = vec![
        pk(),
        item(spec("name", Type::string_of(50))),
        item(ColumnSpec { key: Some("k".into()), ..spec("n", Type::integer()) }),
    ];
    let addresses = vec![pk(), item(ColumnSpec { foreign_keys: key(), ..spec("user_id", Type::integer()) })];
    let users = Table::new("users", &metadata, users, TableSpec::default()).unwrap();
    let addresses = Table::new("addresses", &metadata, addresses, TableSpec::default()).unwrap();
    let (u, a) = (|k: &str| users.c(k).unwrap(), |k: &str| addresses.c(k).unwrap());
    let count = |args: Vec<Operand>| Function::call(&[], "count", args, None).unwrap();
    let mut differences = Differences::default();
    let mut compare = |name: &str, from: FromClause| differences.compare(&format!("columns {name}"), Ok(keys(&from)));
    compare("dupes", Select::new(vec![u("id"), a("id")]).subquery(None));
    let plus = u("id").operate(Operator::Add, 1.into()).unwrap();
    let text = cast(u("id").into(), Type::string()).unwrap();
    let anonymous = vec![plus, count(vec![]), count(vec![u("id").into()]), text, u("name").label(Some("q".into()))];
    compare("anon", Select::new(anonymous).subquery(None));
    let tablename = Select::new(vec![u("id"), a("id"), u("k")]).label_style(LabelStyle::TablenamePlusCol);
    compare("tablename", tablename.subquery(None));
    let (left, right) = (FromClause::from(&users), FromClause::from(&addresses));
    compare("join", Join::new(left.clone(), right, None, JoinKind::Inner).unwrap());
    compare("alias", left.alias(None));
    compare("keys", Select::new(vec![Expr::new(ExprKind::From(left))]).subquery(None));
    compare("cte", Select::new(vec![u("k"), a("user_id")]).cte(None, CteOptions::default()));
    differences.check();
}
