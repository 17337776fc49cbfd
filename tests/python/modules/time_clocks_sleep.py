# monotonic, perf_counter, process_time, time_ns, sleep: types, order, differences; a stopwatch.
import time
from contextlib import contextmanager

for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    first, second = getattr(time, name)(), getattr(time, name)()
    ns = getattr(time, name + "_ns")()
    info = time.get_clock_info(name)
    print(name, type(first).__name__, type(ns).__name__, second - first >= 0, ns > 0 or ns == 0, info.monotonic, info.adjustable, info.resolution > 0, isinstance(info.implementation, str))
start = time.monotonic()
print(time.sleep(0.02), time.monotonic() - start >= 0.02, time.sleep(0), time.time() > 1.7e9, abs(time.time_ns() / 1e9 - time.time()) < 5)
readings = [time.perf_counter() for _ in range(100)]
print(readings == sorted(readings), max(readings) - min(readings) < 5)

@contextmanager
def stopwatch(label, log):
    begin = time.perf_counter()
    try:
        yield
    finally:
        log.append((label, time.perf_counter() - begin >= 0))

log = []
with stopwatch("sum", log):
    sum(range(1000))
try:
    with stopwatch("fails", log):
        raise ValueError("inside")
except ValueError as e:
    print(e)
print(log)

class RateLimiter:
    def __init__(self, interval):
        self.interval, self.next = interval, None

    def wait(self):
        now = time.monotonic()
        if self.next is not None and now < self.next:
            time.sleep(self.next - now)
        self.next = time.monotonic() + self.interval

limiter, begin = RateLimiter(0.005), time.monotonic()
for _ in range(4):
    limiter.wait()
print(time.monotonic() - begin >= 0.015, time.localtime().tm_year >= 2024, time.gmtime().tm_zone, len(time.ctime()))

class Seconds:
    def __index__(self): return 0

print(time.sleep(Seconds()), time.sleep(False))
for attempt in (lambda: time.sleep(-1), lambda: time.sleep("1"), lambda: time.sleep(), lambda: time.sleep(float("nan")), lambda: time.get_clock_info("nope"), lambda: time.monotonic(1), lambda: time.sleep(1e30), lambda: time.sleep(None)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
