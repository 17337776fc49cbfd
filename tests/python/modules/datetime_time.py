from datetime import time, timedelta, timezone

t = time(9, 5, 7, 123456)
print(t, repr(t), t.hour, t.minute, t.second, t.microsecond, t.tzinfo, t.fold)
print(repr(time()), repr(time(1)), repr(time(1, 2, 3)), repr(time(0, 0, 0, 5)), repr(time(1, tzinfo=timezone.utc)), repr(time(1, fold=1)))
for spec in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"):
    print(spec, t.isoformat(timespec=spec), time(4).isoformat(spec))
print([str(time.fromisoformat(s)) for s in ("04:23", "T04:23:01", "042301", "04:23:01.000384", "04:23:01,5", "04:23:01+04:00", "04:23:01Z", "04")])
print(time(1, 2) < time(1, 3), time(1) == time(1, 0, 0), max(time(3), time(2)), bool(time(0)), time.min, time.max, time.resolution)
print(t.replace(hour=23, microsecond=0), t.strftime("%H:%M:%S.%f %I %p"), f"{t:%H-%M}", format(t, ""), t.strftime("%Y-%m-%d"))
z = time(12, 0, tzinfo=timezone(timedelta(hours=-5), "EST"))
print(z, z.tzname(), z.utcoffset(), z.dst(), repr(z))
print(time(12, tzinfo=timezone.utc) == time(14, tzinfo=timezone(timedelta(hours=2))), time(12, tzinfo=timezone.utc) == time(12))
for f in (
    lambda: time(24),
    lambda: time(1, 60),
    lambda: time(1, 2, 3, 1000000),
    lambda: time(-1),
    lambda: time("12"),
    lambda: time(1, tzinfo="UTC"),
    lambda: time(1, fold=2),
    lambda: time.fromisoformat("25:00"),
    lambda: time.fromisoformat("1:2"),
    lambda: time(1) < time(1, tzinfo=timezone.utc),
    lambda: time(1) < 5,
    lambda: time(1) + timedelta(hours=1),
    lambda: time(1).isoformat("days"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
