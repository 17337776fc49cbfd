from functools import cache, lru_cache


calls = []


@lru_cache(maxsize=3)
def square(n):
    calls.append(n)
    return n * n


@lru_cache
def plain(a, b=2, *args, **kw):
    """Doc."""
    calls.append((a, b, args, kw))
    return a, b


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())
try:
    square([1])
except TypeError as e:
    print(type(e).__name__, e)


@cache
def boom(n):
    calls.append(n)
    raise ValueError(n)


calls.clear()
for _ in range(2):
    try:
        boom(1)
    except ValueError as e:
        print("not cached:", e, calls)
for bad in (lambda: lru_cache("x"), lambda: lru_cache(maxsize=1.5)(print), lambda: plain()):
    try:
        bad()
    except TypeError as e:
        print(type(e).__name__, e)


class Repo:
    @lru_cache(maxsize=None)
    def get(self, key):
        calls.append(key)
        return key.upper()


r = Repo()
calls.clear()
print(r.get("a"), r.get("a"), calls, Repo.get.cache_info(), fib.cache_info()._fields, fib.cache_info()[0])
