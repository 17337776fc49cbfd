# Binding arguments: bind, bind_partial, apply_defaults, args, kwargs, messages.
import inspect


def query(table, /, *columns, where=None, limit=10, **options):
    return table, columns, where, limit, options


def simple(a, b, c=3): ...


sig = inspect.signature(query)
bound = sig.bind("users", "id", "name", limit=5, echo=True)
print(bound, bound.arguments, bound.args, bound.kwargs)
bound.apply_defaults()
print(bound, bound.arguments, query(*bound.args, **bound.kwargs))
bound.arguments["where"] = "id > 3"
print(bound.kwargs, bound.signature is sig, bound == sig.bind("users"), sig.bind("u") == sig.bind("u"))
partial = inspect.signature(simple).bind_partial(b=2)
print(partial, partial.arguments, partial.args, partial.kwargs)
partial.apply_defaults()
print(partial.arguments)
empty = sig.bind_partial()
empty.apply_defaults()
print(empty.arguments, repr(empty))
print(inspect.signature(simple).bind(1, c=9, b=2).args, inspect.signature(simple).bind(*[1, 2, 3]).arguments)
s = inspect.signature(simple)
q = inspect.signature(lambda x, /, *, k: 0)
for attempt in (lambda: s.bind(), lambda: s.bind(1), lambda: s.bind(1, 2, 3, 4), lambda: s.bind(1, 2, a=5), lambda: s.bind(1, 2, z=5), lambda: s.bind_partial(1, 2, 3, 4), lambda: s.bind_partial(q=1),
                lambda: q.bind(1), lambda: q.bind(x=1, k=2), lambda: q.bind(1, 2, k=3), lambda: q.bind(1, k=3), lambda: sig.bind(), lambda: sig.bind("t", table=3).arguments):
    try:
        print(attempt())
    except TypeError as e:
        print("TypeError:", e)


def typed(f):
    signature = inspect.signature(f)

    def inner(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        for name, value in bound.arguments.items():
            wanted = signature.parameters[name].annotation
            if wanted is not inspect.Parameter.empty and not isinstance(value, wanted):
                raise TypeError(f"{f.__name__}: {name} must be {wanted.__name__}, not {type(value).__name__}")
        return f(*args, **kwargs)
    return inner


@typed
def scale(x: int, factor: float = 1.0): return x * factor


print(scale(3, 2.0))
try:
    scale("3")
except TypeError as e:
    print(e)
print(inspect.getcallargs(simple, 1, c=5, b=2))
