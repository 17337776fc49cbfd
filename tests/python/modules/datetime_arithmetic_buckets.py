from collections import Counter
from datetime import date, datetime, timedelta, timezone


def month_add(d, n):
    y, m = divmod(d.year * 12 + d.month - 1 + n, 12)
    for day in range(d.day, 27, -1):
        try:
            return date(y, m + 1, day)
        except ValueError:
            continue
    return date(y, m + 1, d.day)


print([str(month_add(date(2024, 1, 31), n)) for n in (1, 2, 13, -1, -11)])
start = datetime(2024, 2, 27, 22, 30)
steps = [start + timedelta(hours=7) * i for i in range(8)]
for s in steps:
    print(s, s.strftime("%a"), s - start)
print(Counter(s.date() for s in steps))
print(Counter(s.date().isoformat() for s in steps).most_common(2))
floor = lambda dt, minutes: dt - timedelta(minutes=dt.minute % minutes, seconds=dt.second, microseconds=dt.microsecond)
print([str(floor(datetime(2024, 1, 1, 10, m, 59), 15).time()) for m in (0, 14, 15, 29, 59)])
born, today = date(1990, 8, 15), date(2024, 8, 14)
print(today.year - born.year - ((today.month, today.day) < (born.month, born.day)), (today - born).days, (today - born) // timedelta(days=365.2425))
monday = today - timedelta(days=today.weekday())
print([str(monday + timedelta(days=i)) for i in range(5)])
spans = [(datetime(2024, 1, 1, 9), datetime(2024, 1, 1, 12)), (datetime(2024, 1, 1, 11), datetime(2024, 1, 1, 13)), (datetime(2024, 1, 2), datetime(2024, 1, 3))]
total = sum((b - a for a, b in spans), timedelta())
print(total, total.total_seconds() / 3600, min(a for a, _ in spans), max(spans, key=lambda s: s[1] - s[0])[0])
leap = [y for y in range(1896, 2005) if (date(y, 3, 1) - date(y, 2, 1)).days == 29]
print(len(leap), 1900 in leap, 2000 in leap)
epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)
print((datetime(2024, 1, 1, tzinfo=timezone.utc) - epoch) // timedelta(seconds=1), epoch + timedelta(seconds=1_000_000_000))
print(timedelta(days=1) in (timedelta(hours=24),), {date(2024, 1, 1): "new year"}[date(2024, 1, 1)])
print((datetime(2024, 3, 10, 12) - datetime(2024, 3, 9, 12)) / 3, round(timedelta(days=1) / timedelta(hours=7), 4))
