"""Records how the real SQLAlchemy shows, sends and reads values.

    python src/sql/tests/record_values.py > src/sql/tests/recorded/values.txt
"""

import datetime as dt
import decimal
import json
import uuid

from sqlalchemy import *
from sqlalchemy import create_engine

dialect = create_engine("sqlite://").dialect


def show(name, make):
    try:
        print(f"{name} = {make()}")
    except Exception as error:
        print(f"{name} ! {type(error).__name__}: {error}")


def bound(type_, value):
    processor = type_.dialect_impl(dialect).bind_processor(dialect)
    return repr(processor(value) if processor else value)


def read(type_, value):
    processor = type_.dialect_impl(dialect).result_processor(dialect, None)
    return repr(processor(value) if processor else value)


d, t = dt.date(2024, 1, 2), dt.time(3, 4, 5, 678)
moment = dt.datetime(2024, 1, 2, 3, 4, 5, 678)
utc = dt.timezone.utc
for name, value in {
    "none": None, "true": True, "int": -5, "float": 1.5, "float_whole": 2.0, "float_big": 1e16, "float_small": 1e-5, "float_tiny": 1.5e-7,
    "float_15": 123456789012345.0, "float_third": 1 / 3, "float_neg_zero": -0.0, "inf": float("inf"), "str": "it's", "str_double": 'a"b',
    "str_both": "'\"", "str_escapes": "a\n\t\r\\\x00\x7f\x80é€😀\u200b\xa0", "bytes": b"ab'\x00\xff\n", "decimal": decimal.Decimal("9.90"),
    "date": d, "time": t, "time_short": dt.time(3, 4), "time_seconds": dt.time(3, 4, 5), "datetime": moment, "datetime_day": dt.datetime(2024, 1, 2),
    "datetime_utc": dt.datetime(2024, 1, 2, 3, 4, tzinfo=utc), "datetime_offset": dt.datetime(2024, 1, 2, tzinfo=dt.timezone(dt.timedelta(hours=-5))),
    "interval": dt.timedelta(days=1, seconds=5, microseconds=7), "interval_zero": dt.timedelta(0), "interval_negative": dt.timedelta(hours=-1),
    "uuid": uuid.UUID("12345678-1234-5678-1234-567812345678"), "list": [1, "a", None],
}.items():
    show("repr " + name, lambda: repr(value))
for name, type_, value in [
    ("date", Date(), d), ("date_of_datetime", Date(), moment), ("date_of_text", Date(), "2024-01-02"), ("datetime", DateTime(), moment),
    ("datetime_of_date", DateTime(), d), ("datetime_of_text", DateTime(), "x"), ("time", Time(), t), ("time_of_int", Time(), 5),
    ("interval", Interval(), dt.timedelta(days=1, hours=2)), ("interval_negative", Interval(), dt.timedelta(days=-1)), ("numeric", Numeric(10, 2), decimal.Decimal("9.90")),
    ("numeric_of_text", Numeric(), "abc"), ("numeric_of_list", Numeric(), [1]), ("float_of_int", Float(), 3), ("boolean", Boolean(), True), ("boolean_of_one", Boolean(), 1),
    ("boolean_of_text", Boolean(), "yes"), ("boolean_of_two", Boolean(), 2), ("uuid", Uuid(), uuid.UUID(int=5)), ("uuid_text", Uuid(as_uuid=False), "12345678-1234-5678-1234-567812345678"),
    ("uuid_of_text", Uuid(), "x"), ("enum", Enum("a", "b", name="e"), "a"), ("enum_bad", Enum("a", "b", name="e"), 5), ("enum_strict", Enum("a", "b", "c", "d", "e", name="e", validate_strings=True), "z"),
    ("integer_of_text", Integer(), "x"), ("json_none", JSON(), None), ("json_none_as_null", JSON(none_as_null=True), None), ("json_text", JSON(), "x"),
]:
    show("bind " + name, lambda: bound(type_, value))
for name, type_, value in [
    ("date", Date(), "2024-01-02"), ("date_bad", Date(), "nope"), ("date_int", Date(), 5), ("datetime", DateTime(), "2024-01-02 03:04:05.000678"),
    ("datetime_short", DateTime(), "2024-01-02 03:04:05"), ("datetime_t", DateTime(), "2024-01-02T03:04:05"), ("datetime_day", DateTime(), "2024-01-02"), ("datetime_offset", DateTime(), "2024-01-02 03:04:05+02:00"),
    ("datetime_bad", DateTime(), "x"), ("time", Time(), "03:04:05.000678"), ("interval", Interval(), "1970-01-02 02:00:00.000000"), ("interval_negative", Interval(), "1969-12-31 00:00:00.000000"),
    ("numeric", Numeric(10, 2), 9.9), ("numeric_free", Numeric(), 9.9), ("numeric_int", Numeric(10, 2), 5), ("numeric_float", Numeric(10, 2, asdecimal=False), 9.9),
    ("float", Float(), 9.9), ("float_decimal", Float(asdecimal=True), 9.9), ("boolean", Boolean(), 1), ("boolean_zero", Boolean(), 0), ("boolean_none", Boolean(), None), ("uuid", Uuid(), "12345678123456781234567812345678"),
    ("uuid_text", Uuid(as_uuid=False), "12345678123456781234567812345678"), ("enum", Enum("a", "b", name="e"), "a"), ("enum_bad", Enum("a", "bbbbbbbbbbbbbbbbbb", name="e"), "z"), ("text", String(), "x"),
]:
    show("read " + name, lambda: read(type_, value))
m = MetaData()
u = Table("users", m, Column("id", Integer, primary_key=True), Column("name", String(50)), Column("n", Integer, key="k"))
a = Table("addresses", m, Column("id", Integer, primary_key=True), Column("user_id", Integer, ForeignKey("users.id")))
for name, make in {
    "dupes": lambda: select(u.c.id, a.c.id).subquery(),
    "anon": lambda: select(u.c.id + 1, func.count(), func.count(u.c.id), cast(u.c.id, String), u.c.name.label("q")).subquery(),
    "tablename": lambda: select(u.c.id, a.c.id, u.c.k).set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL).subquery(),
    "join": lambda: u.join(a),
    "alias": lambda: u.alias(),
    "keys": lambda: select(u).subquery(),
    "cte": lambda: select(u.c.k, a.c.user_id).cte(),
}.items():
    show("columns " + name, lambda: make().c.keys())
