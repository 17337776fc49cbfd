# datetime: arithmetic, formatting, parsing, zones, ISO calendars, comparisons, errors.
from datetime import date, datetime, time, timedelta, timezone, UTC
import calendar
from zoneinfo import ZoneInfo

d = date(2024, 2, 28)
print(d + timedelta(days=2), d - date(2023, 2, 28), d.replace(year=2023), d.weekday(), d.isoweekday(), d.isocalendar(), d.strftime("%A %d %B %Y, week %V, day %j"), d.isoformat(), repr(d), d.ctime(), d.toordinal(), date.fromordinal(738944), date.fromisoformat("2024-W09-3"), date.max, date.min, d.timetuple().tm_yday)
dt = datetime(2024, 2, 29, 13, 5, 9, 123456)
print(dt, repr(dt), dt.isoformat(" ", "minutes"), dt.date(), dt.time(), dt.strftime("%I:%M %p %f %y %-d" if False else "%I:%M %p %f %y"), f"{dt:%Y/%m/%d}", dt.replace(microsecond=0), dt + timedelta(weeks=1, hours=-3), dt.combine(d, time(1)), dt.isoformat(timespec="milliseconds"))
print(datetime.strptime("3 Mar 2021 04:05 PM", "%d %b %Y %I:%M %p"), datetime.fromisoformat("2024-02-29T13:05:09.5+02:00"), datetime.fromisoformat("20240229T1305Z"), datetime.fromtimestamp(0, UTC), datetime(1970, 1, 2, tzinfo=UTC).timestamp())
t = timedelta(days=1, hours=25, minutes=-3, milliseconds=1)
print(t, repr(t), t.total_seconds(), t.days, t.seconds, -t, abs(-t), t * 2, t / 2, t // timedelta(hours=1), t % timedelta(hours=1), t / timedelta(hours=1), divmod(t, timedelta(hours=7)), timedelta(-1), str(timedelta(days=-1, seconds=5)), timedelta(seconds=0.1) * 3, sum([t, t], timedelta()), bool(timedelta()), timedelta.max, timedelta(microseconds=1.5))
tz = timezone(timedelta(hours=5, minutes=30), "IST")
a = datetime(2024, 1, 1, 12, tzinfo=tz)
b = a.astimezone(UTC)
print(a, b, a == b, a - b, a.tzname(), a.utcoffset(), tz, repr(tz), timezone.utc, timezone(timedelta(hours=-3)), a.isoformat(), f"{a:%z %Z}", a.timetz(), a.utctimetuple().tm_hour, a.astimezone(timezone(timedelta(0))).tzinfo)
ny = ZoneInfo("America/New_York")
x = datetime(2024, 3, 10, 1, 30, tzinfo=ny)
print(x, x + timedelta(hours=1), (x.astimezone(UTC) + timedelta(hours=1)).astimezone(ny), x.dst(), datetime(2024, 7, 1, tzinfo=ny).tzname(), datetime(2024, 11, 3, 1, 30, tzinfo=ny, fold=1).utcoffset(), ny, repr(ny), str(ny))
for attempt in (lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: datetime(2023, 1, 1, 24), lambda: time(0, 60), lambda: date.fromisoformat("2023-1-1"), lambda: datetime.strptime("2023", "%Y-%m"), lambda: datetime.strptime("x2023", "%Y"), lambda: datetime.strptime("2023x", "%Y"), lambda: dt < a, lambda: dt - a, lambda: dt < d, lambda: d < dt, lambda: dt == a, lambda: d + 1, lambda: d + d, lambda: timedelta(days=10 ** 10), lambda: date.max + timedelta(1), lambda: timezone(timedelta(hours=24)), lambda: date("2023"), lambda: datetime(2023), lambda: d.hour, lambda: timedelta("x"), lambda: time(1) + timedelta(1), lambda: t * "a", lambda: ZoneInfo("Mars/Base"), lambda: date(0, 1, 1), lambda: datetime.fromisoformat("hello")):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
print(sorted([date(2024, 3, 1), d, date(2023, 1, 1)]), max(dt, datetime(2025, 1, 1)), d == date(2024, 2, 28), hash(d) == hash(date(2024, 2, 28)), {d: 1}, d in [date(2024, 2, 28)])
print(time(13, 5), time(13, 5, 9, 1), time.fromisoformat("04:05:06"), time(23, tzinfo=UTC), time(1) < time(2), bool(time(0)), time(13, 5).strftime("%H-%M"), time.min, time.max.isoformat("hours"), time(1).replace(minute=5))
print(calendar.month(2024, 2), calendar.isleap(1900), calendar.monthrange(2024, 2), calendar.day_name[0], calendar.TextCalendar(6).formatweek([(1, 0), (2, 1)], 3), list(calendar.Calendar().itermonthdays(2024, 2))[:5])
age = lambda born, today: today.year - born.year - ((today.month, today.day) < (born.month, born.day))
print(age(date(2000, 3, 1), d), [(d + timedelta(days=i)).strftime("%a") for i in range(3)], (date(2025, 1, 1) - d).days)
