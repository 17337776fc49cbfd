from datetime import timedelta

deltas = [
    timedelta(), timedelta(1), timedelta(days=-1), timedelta(hours=25, minutes=61), timedelta(seconds=-1),
    timedelta(microseconds=1), timedelta(weeks=2, days=3), timedelta(milliseconds=1500), timedelta(days=0.5),
    timedelta(hours=-1.5), timedelta(seconds=0.1234567), timedelta(days=1, microseconds=-1),
]
for d in deltas:
    print(d, repr(d), d.days, d.seconds, d.microseconds, d.total_seconds())
a, b = timedelta(hours=5), timedelta(minutes=90)
print(a + b, a - b, b - a, -a, +a, abs(-a), a * 2, 3 * b, a * 0.5, a / 2, a // 2, a / b, a // b, a % b, divmod(a, b), a / 1.5)
print(a > b, a == timedelta(minutes=300), bool(timedelta()), bool(b), a != 5, sum([a, b], timedelta()), max(a, b), hash(a) == hash(timedelta(0, 18000)))
print(timedelta.min, timedelta.max, timedelta.resolution, str(timedelta(days=-2, hours=3)), f"{a}", [str(x) for x in (timedelta(days=1, seconds=5), timedelta(days=-1, seconds=5))])
print(timedelta(days=365).total_seconds() / 3600, timedelta(seconds=10) // timedelta(seconds=3), timedelta(microseconds=5) / 2, timedelta(microseconds=3) / 2)
for f in (
    lambda: timedelta(days=1000000000),
    lambda: timedelta("1"),
    lambda: timedelta(1, 2, 3, 4, 5, 6, 7, 8),
    lambda: timedelta(years=1),
    lambda: a + 1,
    lambda: a < 5,
    lambda: a * b,
    lambda: a * "x",
    lambda: a / 0,
    lambda: a // timedelta(),
    lambda: timedelta.max + timedelta(1),
    lambda: timedelta(days=float("nan")),
    lambda: timedelta(days=float("inf")),
    lambda: sum([a, b]),
    lambda: setattr(a, "days", 3),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
