import functools
from functools import update_wrapper, wraps


def logged(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        print("call", f.__name__, args, kwargs)
        return f(*args, **kwargs)
    return wrapper


class Counted:
    """Class decorator."""

    def __init__(self, f):
        update_wrapper(self, f)
        self.calls = 0

    def __call__(self, *a):
        self.calls += 1
        return self.__wrapped__(*a)


@Counted
def mul(a, b):
    """Multiply."""
    return a * b


print(mul(2, 3), mul(4, 5), mul.calls, mul.__name__, mul.__doc__, isinstance(mul, Counted))


def repeat(n, *, sep=" "):
    def decorate(f):
        @wraps(f)
        def wrapper(*args):
            return sep.join(str(f(*args)) for _ in range(n))
        wrapper.times = n
        return wrapper
    return decorate


@repeat(3, sep="-")
@logged
def hi(name):
    return f"hi {name}"


print(hi("x"), hi.times, hi.__wrapped__.__wrapped__("direct"), hi.__name__)
part = update_wrapper(functools.partial(mul, 2), mul, assigned=("__doc__",), updated=())
print(part.__doc__, part(5), hasattr(part, "__name__"))
w = wraps(len)(lambda x: 0)
print(w.__name__, w.__doc__.splitlines()[0], w.__wrapped__ is len, w([1, 2]))


def with_missing():
    pass


print(update_wrapper(with_missing, 5).__wrapped__, with_missing.__name__)
