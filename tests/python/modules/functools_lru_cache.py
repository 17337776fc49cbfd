from functools import lru_cache

calls = []


@lru_cache(maxsize=3)
def square(n):
    calls.append(n)
    return n * n


print([square(n) for n in (1, 2, 3, 1, 4, 2, 1)], calls, square.cache_info())
square.cache_clear()
print(square.cache_info(), square.cache_parameters(), square.__name__, square.__wrapped__(9), square.cache_info().hits)


@lru_cache
def plain(a, b=2, *args, **kw):
    """Doc."""
    calls.append((a, b, args, kw))
    return a, b


calls.clear()
plain(1), plain(1, 2), plain(a=1), plain(1, b=2), plain(1), plain(1.0), plain(True)
print(calls, plain.cache_info(), plain.__doc__)


@lru_cache(maxsize=None, typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed(1), typed.cache_info(), typed.cache_parameters())


@lru_cache(maxsize=0)
def never(x):
    return x


never(1), never(1)
print(never.cache_info(), lru_cache(maxsize=-5)(abs)(-3))
