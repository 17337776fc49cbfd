from functools import WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, wraps


def logged(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        print("call", f.__name__, args, kwargs)
        return f(*args, **kwargs)
    return wrapper


@logged
def add(a: int, b: int = 1) -> int:
    """Add two numbers."""
    return a + b


add.note = "n"
print(add(1, b=5), add.__name__, add.__doc__, add.__annotations__, add.__qualname__, add.__module__, add.__wrapped__(1), add.__dict__.keys())
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)


def bare(f):
    def wrapper(*a):
        return f(*a)
    return wrapper


@bare
def sub(a, b):
    """Lost."""


print(sub.__name__, sub.__doc__, hasattr(sub, "__wrapped__"))
