"""Counts events in time buckets, finds gaps and bursts."""
from bisect import bisect_left, bisect_right
from collections import Counter, deque
from datetime import datetime, timedelta, timezone
from enum import IntEnum

LOG = """\
2024-05-01T09:00:12+00:00 INFO start
2024-05-01T09:04:59+00:00 WARNING slow query
2024-05-01T11:05:00+02:00 INFO connect
2024-05-01T09:05:01Z ERROR timeout
2024-05-01T09:05:02Z ERROR timeout
2024-05-01T09:05:30Z ERROR deadlock
yesterday INFO nonsense
2024-05-01T09:31:00Z LOUD what
2024-05-01T04:32:00-05:00 INFO end
"""


class Level(IntEnum):
    INFO = 20
    WARNING = 30
    ERROR = 40


def parse(lines):
    for number, line in enumerate(lines, 1):
        stamp, level, message = line.split(" ", 2)
        try:
            yield datetime.fromisoformat(stamp).astimezone(timezone.utc), Level[level], message
        except (ValueError, KeyError) as e:
            print(f"line {number}: {type(e).__name__}: {e}")


def bucket(dt, size):
    epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)
    return epoch + (dt - epoch) // size * size


events = sorted(parse(LOG.splitlines()))
size = timedelta(minutes=5)
counts = Counter(bucket(dt, size) for dt, _, _ in events)
at, last = min(counts), max(counts)
while at <= last:
    print(at.strftime("%H:%M"), "#" * counts[at] or ".")
    at += size
print(Counter(level.name for _, level, _ in events), max(events, key=lambda e: e[1])[2])
gaps = [(b[0] - a[0]) for a, b in zip(events, events[1:])]
print("longest gap", max(gaps), "mean", sum(gaps, timedelta()) / len(gaps))
window = deque()
for dt, level, message in events:
    if level >= Level.ERROR:
        window.append(dt)
        while window[0] < dt - timedelta(seconds=45):
            window.popleft()
        if len(window) >= 3:
            print("burst of", len(window), "errors at", dt.isoformat(timespec="seconds"))
times = [dt for dt, _, _ in events]
lo, hi = datetime(2024, 5, 1, 9, 5, tzinfo=timezone.utc), datetime(2024, 5, 1, 9, 10, tzinfo=timezone.utc)
print([m for _, _, m in events[bisect_left(times, lo) : bisect_right(times, hi)]])
