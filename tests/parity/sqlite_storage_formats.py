"""SQLite's own dates with formats of the program: the column's type, what is stored, what comes back and is reflected."""

import datetime

from sqlalchemy import Column, Integer, MetaData, Table, cast, column, create_engine, inspect, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

DIGITS = "%(year)04d%(month)02d%(day)02d%(hour)02d%(minute)02d%(second)02d"
PARTS = r"(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})"
types = {
    "digits": sqlite.DATETIME(storage_format=DIGITS, regexp=PARTS),
    "dashes": sqlite.DATETIME(storage_format="%(year)04d-%(month)02d-%(day)02d", regexp=r"(\d+)-(\d+)-(\d+)"),
    "whole seconds": sqlite.DATETIME(truncate_microseconds=True),
    "plain": sqlite.DATETIME(),
    "percent": sqlite.DATETIME(storage_format="%(year)04d%%"),
    "date in digits": sqlite.DATE(storage_format="%(year)04d%(month)02d%(day)02d", regexp=r"(\d{4})(\d{2})(\d{2})"),
    "date": sqlite.DATE(storage_format="%(month)02d/%(day)02d/%(year)04d", regexp=r"(?P<month>\d+)/(?P<day>\d+)/(?P<year>\d+)"),
    "time in digits": sqlite.TIME(storage_format="%(hour)02d%(minute)02d", regexp=r"(\d{2})(\d{2})"),
    "time": sqlite.TIME(truncate_microseconds=True),
}
moment = datetime.datetime(2020, 1, 2, 3, 4, 5, 678)
values = {"DATETIME": moment, "DATE": moment.date(), "TIME": moment.time()}
engine = create_engine("sqlite://")
for name, kind in types.items():
    print(name, kind.compile(dialect=sqlite.dialect()), select(cast(column("x"), kind)).compile(dialect=sqlite.dialect()))
    metadata = MetaData()
    table = Table("t", metadata, Column("id", Integer, primary_key=True), Column("x", kind))
    print(CreateTable(table).compile(dialect=sqlite.dialect()))
    value = values[type(kind).__name__]
    with engine.begin() as connection:
        metadata.create_all(connection)
        connection.execute(table.insert(), {"x": value})
        print(connection.exec_driver_sql("SELECT x, typeof(x) FROM t").all())
        try:
            print(connection.execute(select(table.c.x)).scalar(), connection.scalars(select(table.c.id).where(table.c.x == value)).all())
        except ValueError as error:
            print("ValueError", error)
        print([(one["name"], one["type"]) for one in inspect(connection).get_columns("t")])
        metadata.drop_all(connection)
