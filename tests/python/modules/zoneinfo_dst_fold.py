# Transitions: the gap in spring, the repeated hour in autumn, fold, wall time against absolute time.
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

berlin, york, utc = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York"), timezone.utc
print("spring in Berlin")
start = datetime(2024, 3, 31, 0, 0, tzinfo=utc)
for minutes in range(0, 150, 30):
    t = (start + timedelta(minutes=minutes)).astimezone(berlin)
    print(t, t.tzname(), t.dst(), t.fold)
print("autumn in New York")
start = datetime(2024, 11, 3, 5, 0, tzinfo=utc)
for minutes in range(0, 150, 30):
    t = (start + timedelta(minutes=minutes)).astimezone(york)
    print(t, t.tzname(), t.fold, repr(t) if t.fold else "")
ambiguous = datetime(2024, 10, 27, 2, 30, tzinfo=berlin)
print(ambiguous.utcoffset(), ambiguous.replace(fold=1).utcoffset(), ambiguous.astimezone(utc), ambiguous.replace(fold=1).astimezone(utc), ambiguous == ambiguous.replace(fold=1), ambiguous.timestamp() - ambiguous.replace(fold=1).timestamp())
missing = datetime(2024, 3, 31, 2, 30, tzinfo=berlin)
print(missing.utcoffset(), missing.replace(fold=1).utcoffset(), missing.astimezone(utc), missing.astimezone(utc).astimezone(berlin), missing.replace(fold=1).astimezone(utc).astimezone(berlin))
before = datetime(2024, 3, 30, 12, tzinfo=berlin)
wall, absolute = before + timedelta(days=1), (before.astimezone(utc) + timedelta(days=1)).astimezone(berlin)
print(wall, absolute, wall - before, wall.astimezone(utc) - before.astimezone(utc), wall == absolute)


def exists(t):
    return t.astimezone(utc).astimezone(t.tzinfo).replace(fold=0) == t.replace(fold=0)


def is_ambiguous(t):
    return t.replace(fold=0).utcoffset() > t.replace(fold=1).utcoffset()


for day in ("2024-03-31T02:15", "2024-10-27T02:15", "2024-07-01T00:00"):
    t = datetime.fromisoformat(day).replace(tzinfo=berlin)
    print(day, exists(t), is_ambiguous(t))


def transitions(zone, year):
    t, found = datetime(year, 1, 1, tzinfo=utc), []
    while t.year == year:
        after = t + timedelta(hours=1)
        if t.astimezone(zone).utcoffset() != after.astimezone(zone).utcoffset():
            found.append((after.isoformat(), str(after.astimezone(zone).utcoffset())))
        t = after
    return found


for name in ("Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Tokyo"):
    print(name, transitions(ZoneInfo(name), 2023))
daily = [(datetime(2024, 11, 2, 8, tzinfo=york) + timedelta(days=n)) for n in range(3)]
print([d.isoformat() for d in daily], [(b.timestamp() - a.timestamp()) / 3600 for a, b in zip(daily, daily[1:])])
print(datetime(2024, 11, 3, 1, 30, tzinfo=york) - datetime(2024, 11, 3, 1, 30, tzinfo=berlin), datetime(2024, 11, 3, 1, 30, fold=1, tzinfo=york).isoformat(), max(ambiguous, ambiguous.replace(fold=1)).fold)
