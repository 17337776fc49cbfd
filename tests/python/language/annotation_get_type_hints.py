import typing
from typing import Annotated, Any, Callable, ClassVar, Final, Literal, Optional, Union, get_args, get_origin, get_type_hints


class Base:
    id: int
    kind: ClassVar[str] = "base"


class Child(Base):
    name: "str"
    parent: "Optional[Child]" = None
    tags: list["str"]
    limit: Annotated[int, "max", 10]
    fixed: Final[int] = 3


def f(a: int, b: "Child", *args: "float", c: None = None, d: str = None, **kw: Any) -> "list[int]": ...


for k, v in get_type_hints(Child).items():
    print(k, v)
print(get_type_hints(Child, include_extras=True)["limit"])
print(get_type_hints(f))
print(get_type_hints(f, localns={"Child": int})["b"])
for t in (Optional[int], Union[int, str, int], Union[int], Literal["a", 1, None], Callable[[int], str], Callable[..., Any], list[int], dict, typing.List[int], typing.Dict[str, int], typing.Tuple[int, ...], ClassVar[int], int | None, Annotated[int, "x"], typing.Type[int],
          typing.Iterable[str], typing.Sequence[int], Any, None, typing.NoReturn, typing.Self, typing.Never):
    print(t, "|", get_origin(t), "|", get_args(t))
print(Optional[int] == (int | None), Union[int, str] == Union[str, int], Literal[1] == Literal[True], Any, typing.TYPE_CHECKING)
try:
    get_type_hints(type("X", (), {"__annotations__": {"a": "Missing"}}))
except NameError as e:
    print("NameError:", e)
for bad in (lambda: Optional[1], lambda: Union[()], lambda: Literal, lambda: Optional[int, str], lambda: typing.cast(int, "s"), lambda: get_type_hints(3), lambda: isinstance(3, Any), lambda: isinstance(3, Optional[int]), lambda: list[int](3)):
    try:
        print("ok", bad())
    except TypeError as e:
        print("TypeError:", e)
print(typing.ForwardRef("Child"), typing.NamedTuple("P", [("x", int)])(3), typing.NewType("UserId", int)(5))


@typing.overload
def g(x: int) -> int: ...
@typing.overload
def g(x: str) -> str: ...
def g(x): return x


print(g(1), typing.final(Child) is Child, Child.__final__, typing.get_overloads(g)[1].__annotations__)


class TD(typing.TypedDict, total=False):
    a: typing.Required[int]
    b: str


print(TD(a=1), TD.__required_keys__, TD.__optional_keys__, TD.__total__, type(TD(a=1)).__name__)
