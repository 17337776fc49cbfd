from datetime import date, datetime, time, timedelta, timezone

dt = datetime(2024, 3, 15, 13, 45, 30, 123456)
print(dt, repr(dt), str(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 0, 0, 5)))
print(dt.date(), dt.time(), dt.timetz(), dt.weekday(), dt.isocalendar().week, dt.toordinal(), dt.ctime())
print(dt.replace(hour=0, minute=0, second=0, microsecond=0), datetime.combine(date(2020, 5, 17), time(10, 30)), datetime.combine(date(2020, 5, 17), time(1), tzinfo=timezone.utc))
print(dt.timetuple())
print(datetime.min, datetime.max, datetime.resolution)
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1700000000.5, tz=timezone.utc), datetime.fromtimestamp(86400))
print(datetime(1970, 1, 2, tzinfo=timezone.utc).timestamp(), datetime(2024, 1, 1, tzinfo=timezone.utc).timestamp(), datetime(1970, 1, 1, 0, 0, 1, 500000).timestamp())
print(isinstance(dt, date), dt.fold, dt.tzinfo, dt == datetime(2024, 3, 15, 13, 45, 30, 123456), hash(dt) == hash(dt.replace()))
print(dt == dt.date(), dt.date() == dt, dt.utcoffset(), dt.tzname(), dt.dst())
print(datetime.fromordinal(738000), datetime.fromisocalendar(2024, 1, 1), type(datetime.now() - datetime.now()).__name__, datetime.now(timezone.utc).tzinfo)
for f in (
    lambda: datetime(2024, 2, 30),
    lambda: datetime(2024, 1, 1, 24),
    lambda: datetime(2024, 1, 1, 0, 61),
    lambda: datetime(2024),
    lambda: datetime(2024, 1, "1"),
    lambda: datetime(2024, 1, 1, tzinfo=5),
    lambda: dt.replace(month=2, day=30),
    lambda: dt < dt.date(),
    lambda: dt < datetime(2024, 1, 1, tzinfo=timezone.utc),
    lambda: dt - datetime(2024, 1, 1, tzinfo=timezone.utc),
    lambda: dt - 5,
    lambda: dt + dt,
    lambda: datetime.combine(5, time()),
    lambda: datetime.fromtimestamp(1e20),
    lambda: datetime.max + timedelta(seconds=1),
    lambda: datetime(1, 1, 1) - timedelta(1),
    lambda: dt.year.nope,
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
