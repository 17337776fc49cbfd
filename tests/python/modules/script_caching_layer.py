"""A cache with LRU eviction, expiry by a fake clock, and statistics."""
from collections import OrderedDict
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
import hashlib


class Clock:
    now = 0


@dataclass
class Stats:
    hits: int = 0
    misses: int = 0
    evicted: list = field(default_factory=list)
    expired: list = field(default_factory=list)

    @property
    def ratio(self):
        total = self.hits + self.misses
        return self.hits / total if total else 0.0


class Cache:
    def __init__(self, size=3, ttl=10):
        self.size, self.ttl, self.data, self.stats = size, ttl, OrderedDict(), Stats()

    def get(self, key, compute):
        if key in self.data:
            value, stored = self.data[key]
            if Clock.now - stored < self.ttl:
                self.stats.hits += 1
                self.data.move_to_end(key)
                return value
            self.stats.expired.append(key)
            del self.data[key]
        self.stats.misses += 1
        value = compute()
        self.data[key] = (value, Clock.now)
        if len(self.data) > self.size:
            self.stats.evicted.append(self.data.popitem(last=False)[0])
        return value

    def __call__(self, f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            return self.get((f.__name__, args, tuple(sorted(kwargs.items()))), lambda: f(*args, **kwargs))
        wrapper.cache = self
        return wrapper


@contextmanager
def elapsed(seconds):
    yield
    Clock.now += seconds


calls = []


@Cache(size=2, ttl=5)
def query(table, limit=None):
    """Pretend to query."""
    calls.append(table)
    return f"{table}:{limit}:{hashlib.md5(table.encode()).hexdigest()[:4]}"


with elapsed(3):
    print(query("users"), query("users"), query("posts", limit=2))
with elapsed(3):
    print(query("users"), query("posts", limit=2))
print(query("users"), query("tags"), query("posts", limit=2))
print(calls, query.__name__, query.__doc__)
print(query.cache.stats, f"{query.cache.stats.ratio:.0%}", list(query.cache.data))
try:
    query(["unhashable"])
except TypeError as e:
    print(type(e).__name__, e)
