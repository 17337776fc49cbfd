# SQLite's own DATETIME, DATE and TIME: how moments are written and read.
import datetime
from sqlalchemy import Column, DateTime, Integer, MetaData, Table, create_engine, insert, select, text
from sqlalchemy.dialects.sqlite import DATE, DATETIME, TIME
from sqlalchemy.schema import CreateTable

engine = create_engine("sqlite://")
table = Table(
    "t", MetaData(), Column("id", Integer, primary_key=True),
    Column("at", DATETIME(storage_format="%(year)04d/%(month)02d/%(day)02d %(hour)02d:%(minute)02d", regexp=r"(\d+)/(\d+)/(\d+) (\d+):(\d+)")),
    Column("short", DATETIME(truncate_microseconds=True)),
    Column("day", DATE(storage_format="%(day)02d.%(month)02d.%(year)04d", regexp=r"(?P<day>\d+)\.(?P<month>\d+)\.(?P<year>\d+)")),
    Column("clock", TIME(storage_format="%(hour)02d-%(minute)02d", regexp=r"(\d+)-(\d+)")),
    Column("plain", DATETIME()),
)
print(CreateTable(table), repr(table.c.at.type), repr(table.c.plain.type), isinstance(table.c.plain.type, DateTime))
moment = datetime.datetime(2024, 2, 3, 4, 5, 6, 789)
with engine.begin() as connection:
    table.create(connection)
    connection.execute(insert(table), [
        {"at": moment, "short": moment, "day": moment.date(), "clock": moment.time(), "plain": moment},
        {"at": None, "short": None, "day": None, "clock": None, "plain": None},
    ])
    print(connection.execute(text("SELECT * FROM t")).all())
    print(connection.execute(select(table)).all())
    print(connection.execute(select(table.c.id).where(table.c.day == datetime.date(2024, 2, 3))).all())
    connection.execute(text("UPDATE t SET day = 'x'"))
    try:
        connection.execute(select(table.c.day)).all()
    except ValueError as error:
        print(error)
    try:
        connection.execute(insert(table), {"at": "now"})
    except Exception as error:
        print(type(error).__name__, str(error).split("\n")[0])
