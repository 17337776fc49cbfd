# typing: generics, protocols, NamedTuple, TypedDict, Literal, overload, get_type_hints, runtime checks, reprs.
import typing
from typing import *
from collections.abc import Sequence, Callable as C

T = TypeVar("T")
K = TypeVar("K", bound=int)


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []
    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self
    def pop(self) -> T:
        return self.items.pop()


print(Stack[int], Stack[int]().push(1).pop(), Stack.__parameters__, Stack[int].__origin__, Stack[int].__args__, get_origin(Stack[str]), get_args(dict[str, list[int]]))


class Point(NamedTuple):
    """A point."""
    x: int
    y: int = 0
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5


p = Point(3, 4)
print(p, p.norm(), p._asdict(), p._replace(x=0), Point._fields, Point._field_defaults, Point.__annotations__, p == (3, 4), Point.__doc__, Point(1))
try:
    Point()
except TypeError as e:
    print(e)
try:
    p.x = 1
except AttributeError as e:
    print(e)


class Movie(TypedDict, total=False):
    title: Required[str]
    year: int


m: Movie = {"title": "x"}
print(m, Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__, Movie(title="y", year=1), type(m))


@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...


class F:
    def close(self): pass


print(isinstance(F(), Closeable), isinstance(5, Closeable), issubclass(F, Closeable))
try:
    Closeable()
except TypeError as e:
    print(e)


class NotRuntime(Protocol):
    x: int


try:
    isinstance(5, NotRuntime)
except TypeError as e:
    print(e)


def f(a: int, b: "str" = "x", *args: float, c: Optional[int] = None, **kw: Any) -> Union[int, None]: ...


print(get_type_hints(f), f.__annotations__)
print(Optional[int], Union[int, str, int], Union[int], Callable[[int, str], bool], Callable[..., Any], C[[int], str], Literal["a", 1], Tuple[int, ...], List[int], Dict[str, int], Type[int], ClassVar[int], Final[int], Annotated[int, "meta", 5], Any, NoReturn, T, K, Iterable[T], int | None, list[int] | None)
print(Union[int, str] == Union[str, int], Optional[int] == (int | None), Literal[1, 2] == Literal[2, 1], list[int] == List[int], get_args(Literal["a", "b"]), get_args(Annotated[int, 5]), Annotated[int, 5].__metadata__)
UserId = NewType("UserId", int)
print(UserId(5), UserId, UserId.__supertype__, type(UserId(5)))


@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x


print(g(1), g("a"), len(get_overloads(g)), cast(int, "not"), TYPE_CHECKING)


@final
class Last: pass


print(Last.__final__, reveal_type.__name__, assert_type(5, int))
try:
    assert_never(5)
except AssertionError as e:
    print(e)
for attempt in (lambda: List[1], lambda: Union[()], lambda: Stack[int, str], lambda: Generic[int], lambda: T(), lambda: Optional[1, 2], lambda: isinstance(5, List[int]), lambda: isinstance([], list[int]), lambda: int | 5, lambda: Literal[5]()):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
type Pair[A] = tuple[A, A]
print(Pair, Pair[int], Pair.__value__, Pair.__type_params__)


def first[S: (int, str)](xs: Sequence[S]) -> S:
    return xs[0]


class Box[B]:
    def __init__(self, b: B): self.b = b


print(first([1]), first.__type_params__, Box[int], Box(5).b, Box.__type_params__, Box.__mro__[1], first.__type_params__[0].__constraints__)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
print(P, P.args, P.kwargs, Ts, Unpack[Ts], Concatenate[int, P], Self, LiteralString, TypeGuard[int], Never)
print(isinstance(5, int | str), isinstance(None, int | None), issubclass(bool, int | str), (int | str).__args__, typing.get_type_hints(Stack.push))
