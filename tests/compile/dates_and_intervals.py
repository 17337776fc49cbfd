"""Dates, times and intervals in expressions."""

import datetime

import sqlalchemy as sa
from cases import case, column, setup, where

events = sa.Table(
    "events", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("day", sa.Date), sa.Column("at", sa.DateTime),
    sa.Column("at_zone", sa.DateTime(timezone=True)), sa.Column("clock", sa.Time), sa.Column("length", sa.Interval), sa.Column("stamp", sa.TIMESTAMP))
setup(events)
e, func = events.c, sa.func
DAY, DELTA = datetime.date(2020, 1, 2), datetime.timedelta(days=1, hours=2)
MOMENT, CLOCK = datetime.datetime(2020, 1, 2, 3, 4, 5), datetime.time(3, 4, 5)
LEFT = {"day": lambda: e.day, "at": lambda: e.at, "at_zone": lambda: e.at_zone, "clock": lambda: e.clock, "length": lambda: e.length, "stamp": lambda: e.stamp,
        "now()": lambda: func.now(), "current_date()": lambda: func.current_date()}
RIGHT = {"delta": lambda: DELTA, "date": lambda: DAY, "datetime": lambda: MOMENT, "time": lambda: CLOCK, "number": lambda: 5, "day": lambda: e.day,
         "at": lambda: e.at, "length": lambda: e.length}
for left_name, left in LEFT.items():
    for right_name, right in RIGHT.items():
        column(f"{left_name} plus {right_name}", lambda: left() + right())
        column(f"{left_name} minus {right_name}", lambda: left() - right())
        where(f"{left_name} less than {right_name}", lambda: left() < right())
for name in ["day", "at", "clock", "length"]:
    where(f"{name} between", lambda: LEFT[name]().between(sa.bindparam("a"), sa.bindparam("b")))
    where(f"{name} in", lambda: LEFT[name]().in_([RIGHT[{"day": "date", "at": "datetime", "clock": "time", "length": "delta"}[name]]()]))
    column(f"max of {name}", lambda: func.max(LEFT[name]()))
    column(f"cast of {name} to a string", lambda: sa.cast(LEFT[name](), sa.String))
    for field in ["year", "month", "day", "hour", "minute", "second", "epoch", "dow"]:
        column(f"extract {field} of {name}", lambda: sa.extract(field, LEFT[name]()))
column("cast to a date", lambda: sa.cast(e.at, sa.Date))
column("cast to a time", lambda: sa.cast(e.at, sa.Time))
where("cast to a date compared", lambda: sa.cast(e.at, sa.Date) == DAY)
column("difference plus difference", lambda: (e.at - e.at_zone) + (e.at - MOMENT))
column("difference times two", lambda: e.length * 2)
column("difference divided", lambda: e.length / 2)
column("negative interval", lambda: -e.length)
where("difference compared with a delta", lambda: (e.at - e.stamp) > DELTA)
where("older than a day", lambda: e.at < func.now() - DELTA)
where("extract of a sum", lambda: sa.extract("year", e.at + DELTA) == 2020)
column("interval literal", lambda: sa.literal(DELTA))
column("interval text", lambda: e.at + sa.text("INTERVAL '1 day'"))
column("date_trunc", lambda: func.date_trunc("month", e.at))
case("insert", lambda: sa.insert(events).values(day=DAY, at=MOMENT, clock=CLOCK, length=DELTA, at_zone=MOMENT.replace(tzinfo=datetime.timezone.utc)))
case("update", lambda: sa.update(events).values(at=e.at + DELTA).where(e.day < DAY))
case("delete", lambda: sa.delete(events).where(e.at < MOMENT))
case("group by a month", lambda: sa.select(sa.extract("month", e.at).label("m"), func.count()).group_by(sa.extract("month", e.at)).order_by("m"))
