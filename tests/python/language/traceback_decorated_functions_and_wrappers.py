import functools


def logged(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        print("calling", f.__name__)
        return f(*args, **kwargs)
    return wrapper


def retry(times):
    def deco(f):
        def again(*args):
            for attempt in range(times):
                try:
                    return f(*args)
                except ZeroDivisionError as e:
                    print("attempt", attempt, e)
                    last = e
            raise RuntimeError("gave up") from last
        return again
    return deco


@logged
@retry(2)
@logged
def divide(a, b):
    return a / b


print(divide(6, 3))
divide(1, 0)
