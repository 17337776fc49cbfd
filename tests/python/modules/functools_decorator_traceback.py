from functools import lru_cache, partial, reduce, wraps


def checked(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        result = f(*args, **kwargs)
        print(f.__name__, args, "->", result)
        return result
    return wrapper


@checked
def ratio(a, b):
    return a / b


@lru_cache
def load(key):
    return partial(ratio, b=key)(10)


print(load(4), load(4), load.cache_info().hits)
print(reduce(lambda acc, k: acc + load(k), [5, 2, 0], 0))
