# TypeVar, ParamSpec, TypeVarTuple, Self: attributes, bounds, defaults, reprs, errors.
import functools
import typing
from typing import Callable, Concatenate, Generic, NoDefault, ParamSpec, Self, TypeVar, TypeVarTuple, Unpack

T = TypeVar("T")
B = TypeVar("B", bound=int)
C = TypeVar("C", str, bytes)
CO = TypeVar("CO", covariant=True)
CN = TypeVar("CN", contravariant=True)
D = TypeVar("D", default=int)
I = TypeVar("I", infer_variance=True)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
for v in (T, B, C, CO, CN, D, I):
    print(v, v.__name__, v.__bound__, v.__constraints__, v.__covariant__, v.__contravariant__, v.__infer_variance__, v.has_default(), v.__default__)
print(P, P.__name__, P.args, P.kwargs, P.args.__origin__ is P, Ts, Ts.__name__, *Ts, Unpack[Ts])
print(T == TypeVar("T"), T == T, T.__module__, NoDefault, typing.AnyStr.__constraints__)

class Array(Generic[T, *Ts]):
    pass

class Task(Generic[P, T]):
    pass

class Dflt(Generic[T, D]):
    pass

print(Array[int, str, float], Array[int], Array.__parameters__, tuple[*Ts], tuple[int, *Ts][str, bytes], Array[int, *tuple[str, ...]])
print(Task[[int, str], bool], Task[..., int], Task.__parameters__, Callable[P, T][[int], str], Callable[Concatenate[str, P], T][[int], bytes])
print(Dflt[str], Dflt[str, bytes], T | None, list[T] | B)

def logged(f: Callable[P, T]) -> Callable[P, T]:
    @functools.wraps(f)
    def inner(*args: P.args, **kwargs: P.kwargs) -> T:
        print("call", f.__name__, args, kwargs)
        return f(*args, **kwargs)
    return inner

@logged
def add(a: int, b: int = 2) -> int:
    return a + b

print(add(1, b=5), add.__annotations__)

class Query:
    def where(self, x) -> Self:
        return self

print(Query.where.__annotations__, Query().where(1).where(2) is not None)
for attempt in (lambda: TypeVar("X", int), lambda: TypeVar("X", int, str, bound=int), lambda: TypeVar("X", covariant=True, contravariant=True), lambda: TypeVar(), lambda: TypeVar(5), lambda: TypeVar("X", bound=5), lambda: Array[()], lambda: Task[int], lambda: Self[int], lambda: T(), lambda: isinstance(1, T), lambda: Generic[D, T], lambda: type("S", (T,), {})):
    try:
        print(attempt())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
