# cast, overload, final, override, assert_never, assert_type, no_type_check, TYPE_CHECKING, dataclass_transform.
import typing
from typing import TYPE_CHECKING, assert_never, assert_type, cast, clear_overloads, final, get_overloads, no_type_check, overload, override, dataclass_transform, get_type_hints, reveal_type

if TYPE_CHECKING:
    from nowhere import Nothing
print(TYPE_CHECKING)

@overload
def parse(x: str) -> int: ...
@overload
def parse(x: bytes, base: int = 10) -> float: ...
def parse(x, base=10):
    """The real one."""
    return int(x, base)

print(parse("12"), parse("ff", 16), parse.__doc__, len(get_overloads(parse)))
for item in get_overloads(parse):
    print(item.__annotations__, item.__name__)
    try:
        item("1")
    except NotImplementedError as e:
        print(str(e).splitlines()[0][:60])
clear_overloads()
print(get_overloads(parse))

@final
class Leaf:
    @final
    def go(self): return 1

    @override
    def __str__(self): return "leaf"

    @override
    @property
    def size(self): return 2

print(Leaf.__final__, Leaf.go.__final__, Leaf.__str__.__override__, Leaf().size, type("Sub", (Leaf,), {})().go())
print(cast(int, "text"), cast("list[int]", None), assert_type(5, int), assert_type("x", int))

def kind(value: int | str) -> str:
    match value:
        case int(): return "int"
        case str(): return "str"
        case _: assert_never(value)

print(kind(1), kind("a"))
try:
    kind([1.5, "long" * 40])
except AssertionError as e:
    print(type(e).__name__, e)

@no_type_check
def raw(x: "not a type at all ("): ...

@dataclass_transform(kw_only_default=True, field_specifiers=(dict,))
def model(cls): return cls

print(get_type_hints(raw), raw.__no_type_check__)
print(model.__dataclass_transform__)
