import functools


def trace(func=None, *, prefix=">"):
    if func is None:
        return functools.partial(trace, prefix=prefix)

    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        parts = [repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()]
        print(f"{prefix} {func.__name__}({', '.join(parts)})")
        result = func(*args, **kwargs)
        print(f"{prefix} -> {result!r}")
        return result
    return wrapper


@trace
def add(a, b):
    """Adds."""
    return a + b


@trace(prefix="::")
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


add(1, b=2)
fact(3)
print(add.__name__, add.__doc__, add.__wrapped__(5, 6))


class CountCalls:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f, self.n = f, 0

    def __call__(self, *a):
        self.n += 1
        return self.f(*a)

    def __get__(self, obj, owner):
        return functools.partial(self, obj)


class T:
    @CountCalls
    def hi(self, x):
        return x


print(T().hi(3), T().hi(4), T.__dict__["hi"].n)


def repeat(n):
    def deco(f):
        def inner(*a):
            return [f(*a) for _ in range(n)]
        return inner
    return deco


@repeat(2)
@repeat(3)
def star():
    return "*"


print(star())
buttons = [lambda f: f"button {f()}"]


@buttons[0]
def click():
    return "click"


print(click)


@(lambda f: lambda: "walrus " + f()) if click else None
def cond():
    return "cond"


print(cond())
