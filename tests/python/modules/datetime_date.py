from datetime import date, timedelta
import datetime

d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal())
print(d.replace(year=2028), d.replace(day=1), d.timetuple().tm_yday, d.ctime(), d.isoformat(), str(d) == d.isoformat())
print(date.fromisoformat("2024-12-31"), date.fromisoformat("20240131"), date.fromisoformat("2024-W01-1"), date.fromordinal(738000), date.fromisocalendar(2024, 53 - 1, 7))
print(date.min, date.max, date.resolution, date.fromtimestamp(0))
print(d + timedelta(days=1), d - timedelta(weeks=4), date(2024, 12, 25) - d, (date(2024, 12, 25) - d).days, timedelta(1) + d)
print(d < date(2024, 3, 1), d == date(2024, 2, 29), d != "x", d == "2024-02-29", max(d, date(1999, 1, 1)), hash(d) == hash(date(2024, 2, 29)))
print(f"{d:%Y/%m/%d} {d:%A %d. %B %y} {d:%j %U %W %w %u %G-W%V} [{d}]", d.strftime("%d%%"), format(d), d.strftime(""))
print(tuple(d.isocalendar()), d.isocalendar().week, d.isocalendar()[0], d.timetuple())
for f in (
    lambda: date(2023, 2, 29),
    lambda: date(2024, 13, 1),
    lambda: date(0, 1, 1),
    lambda: date(10000, 1, 1),
    lambda: date("2024", 1, 1),
    lambda: date(2024, 1),
    lambda: date(2024, 1, 1.5),
    lambda: date.fromisoformat("2024-1-1"),
    lambda: date.fromisoformat("01/02/2024"),
    lambda: date.fromisoformat(20240101),
    lambda: date.fromisoformat("2023-02-30"),
    lambda: date.fromisocalendar(2023, 53, 1),
    lambda: d < 5,
    lambda: d + 1,
    lambda: d + d,
    lambda: date.max + timedelta(1),
    lambda: d.replace(day=31),
    lambda: date.fromordinal(0),
    lambda: setattr(d, "year", 1),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(datetime.MINYEAR, datetime.MAXYEAR)
