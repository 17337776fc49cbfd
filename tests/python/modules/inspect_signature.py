# Signatures of functions, methods, classes, partials, wrapped functions.
import functools
import inspect


def full(a, b: int = 1, /, c=None, *args: str, d, e: "list" = [], **kw: dict) -> bool: ...
def none(): ...
def star(*, x, y=2): ...


class Model:
    def __init__(self, name: str, *, echo=False): ...
    def save(self, commit=True) -> None: ...
    @classmethod
    def load(cls, key: int): ...
    @staticmethod
    def check(x, y): ...
    def __call__(self, request): ...


class Meta(type):
    def __call__(cls, only, *a): return super().__call__()


class ByMeta(metaclass=Meta): ...
class ByNew:
    def __new__(cls, size): return super().__new__(cls)


def decorate(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs): return f(*args, **kwargs)
    return wrapper


for item in (full, none, star, lambda x, y=2: x, Model, Model.save, Model("n").save, Model.load, Model.check, Model("n"), ByMeta, ByNew, decorate(full), type("Empty", (), {})):
    print(getattr(item, "__name__", type(item).__name__), inspect.signature(item))
print(inspect.signature(decorate(full), follow_wrapped=False))
print(inspect.signature(functools.partial(full, 1, d=5)), inspect.signature(functools.partial(star, x=1)), inspect.signature(functools.partial(Model, "n")))
sig = inspect.signature(full)
print(repr(sig), list(sig.parameters), sig.return_annotation, inspect.signature(none).return_annotation is inspect.Signature.empty)
print(sig == inspect.signature(full), sig == inspect.signature(star), hash(inspect.signature(star)) == hash(inspect.signature(star)))
print(sig.replace(return_annotation=int, parameters=list(sig.parameters.values())[:3]), inspect.signature(none).replace(return_annotation="x"))
print(inspect.signature(full, eval_str=True).parameters["e"], inspect.signature(len), inspect.signature(sorted), sig.format(max_width=30))
full.__signature__ = inspect.Signature([inspect.Parameter("replaced", inspect.Parameter.KEYWORD_ONLY)])
print(inspect.signature(full))
for bad in (5, "text", None):
    try:
        inspect.signature(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
