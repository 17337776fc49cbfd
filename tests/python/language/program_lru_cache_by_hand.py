from collections import OrderedDict
from functools import lru_cache, wraps


class LRU:
    def __init__(self, capacity):
        self.capacity, self.data = capacity, OrderedDict()
        self.hits = self.misses = 0

    def __contains__(self, key): return key in self.data
    def __len__(self): return len(self.data)

    def get(self, key, make):
        if key in self.data:
            self.hits += 1
            self.data.move_to_end(key)
        else:
            self.misses += 1
            self.data[key] = make()
            if len(self.data) > self.capacity:
                old, _ = self.data.popitem(last=False)
                print("  evict", old)
        return self.data[key]


def cached(capacity):
    def decorate(f):
        cache = LRU(capacity)

        @wraps(f)
        def wrapper(*args, **kwargs):
            key = args, tuple(sorted(kwargs.items()))
            return cache.get(key, lambda: f(*args, **kwargs))
        wrapper.cache = cache
        return wrapper
    return decorate


@cached(2)
def slow(x, *, power=2):
    print("  computing", x, power)
    return x ** power


for args, kw in (((2,), {}), ((3,), {}), ((2,), {}), ((4,), {"power": 3}), ((3,), {}), ((4,), {"power": 3})):
    print(args, kw, slow(*args, **kw))
print(slow.cache.hits, slow.cache.misses, list(slow.cache.data), slow.__name__, len(slow.cache), ((4,), ()) in slow.cache)


@lru_cache(maxsize=3)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(30), fib.cache_info(), fib.cache_parameters())
fib.cache_clear()
print(fib.cache_info(), fib.__wrapped__(5), fib.cache_info().currsize)
try:
    fib([1])
except TypeError as e:
    print("TypeError:", e)
slow([1, 2])
