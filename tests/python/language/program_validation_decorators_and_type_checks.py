import functools
import inspect


def typed(f):
    hints = f.__annotations__
    signature = inspect.signature(f)

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        for name, value in bound.arguments.items():
            expected = hints.get(name)
            if expected and not isinstance(value, expected):
                raise TypeError(f"{f.__name__}() argument {name!r} must be {getattr(expected, '__name__', expected)}, not {type(value).__name__}")
        result = f(*bound.args, **bound.kwargs)
        if "return" in hints and not isinstance(result, hints["return"]):
            raise TypeError(f"{f.__name__}() returned {result!r}")
        return result
    return wrapper


def retry(times, *errors):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*a, **k):
            for left in reversed(range(times)):
                try:
                    return f(*a, **k)
                except errors or Exception as e:
                    print(f"  {f.__name__} failed: {e} ({left} left)")
                    if not left:
                        e.add_note(f"after {times} attempts")
                        raise
        return wrapper
    return decorate


@typed
def repeat(text: str, times: int = 2, sep: str | None = None) -> str:
    """Repeats."""
    return (sep or "").join([text] * times)


print(repeat("ab"), repeat("x", 3, "-"), repeat(text="q", sep=","), repeat.__name__, repeat.__doc__, inspect.signature(repeat))
for args, kw in (((5,), {}), (("a", "b"), {}), ((), {}), (("a",), {"sepp": ""}), (("a", 1, 2), {}), (("a", 1, None, 4), {})):
    try:
        print(repeat(*args, **kw))
    except TypeError as e:
        print("TypeError:", e)
attempts = iter([ValueError("one"), KeyError("two"), None])


@retry(3, ValueError, KeyError)
def flaky():
    if (e := next(attempts)) is not None:
        raise e
    return "finally fine"


print(flaky())


class Validator:
    rules = []

    @classmethod
    def rule(cls, message):
        def add(f):
            cls.rules.append((f, message))
            return f
        return add


@Validator.rule("too short")
def short(s): return len(s) >= 4


@Validator.rule("needs a digit")
def digit(s): return any(map(str.isdigit, s))


for password in ("abc", "abcdef", "abc1"):
    print(password, [m for f, m in Validator.rules if not f(password)] or "ok")


@retry(2)
def hopeless(): return {}["missing"]


hopeless()
