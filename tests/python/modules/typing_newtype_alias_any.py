# NewType, type aliases (old, TypeAlias, the type statement), Any as base, PEP 695 syntax.
import typing
from typing import Any, NewType, TypeAlias, TypeAliasType, get_args, get_origin, get_type_hints

UserId = NewType("UserId", int)
AdminId = NewType("AdminId", UserId)
u = UserId(5)
print(u, type(u) is int, UserId, UserId.__name__, UserId.__supertype__, AdminId.__supertype__, AdminId(u) + 1, UserId("not checked"))
print(UserId | None, list[UserId], typing.Optional[UserId], callable(UserId), UserId.__module__)
Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | None"
print(Json, __annotations__["Json"])

type Pairs[K, V = int] = list[tuple[K, V]]
type Tree = int | list[Tree]
print(Pairs, Pairs.__name__, Pairs.__type_params__, Pairs.__value__, Pairs[str, bytes], Tree.__value__, type(Tree) is TypeAliasType)
print(get_origin(Pairs[int, str]), get_args(Pairs[int, str]), Tree | None, Pairs.__module__)


class Stack[T: (int, str)]:
    def __init__(self) -> None:
        self.items: list[T] = []

    def push[U](self, item: T, other: U) -> tuple[T, U]:
        self.items.append(item)
        return item, other


def first[S: str, *Ts, **P](x: S, *rest: *Ts) -> S:
    return x


print(Stack.__type_params__, Stack.__parameters__, Stack.__orig_bases__, Stack[int], Stack.__type_params__[0].__constraints__)
print(Stack[int]().push(1, "a"), Stack.push.__type_params__, first("q", 1), first.__type_params__, first.__type_params__[0].__bound__)
print(first.__annotations__)


class Loose(Any):
    x: Any = 1


print(Loose().x, Loose.__mro__[1], get_type_hints(Loose))
Lazy = TypeAliasType("Lazy", list["nowhere"])
print(Lazy, Lazy.__value__, Lazy.__type_params__)
type Broken = missing_name
for attempt in (lambda: Broken.__value__, lambda: isinstance(1, UserId), lambda: type("S", (UserId,), {}), lambda: isinstance(1, Tree), lambda: Tree[int], lambda: Tree(), lambda: setattr(Tree, "__name__", "x"), lambda: UserId(), lambda: type("S", (Tree,), {}), lambda: Stack[int, str]):
    try:
        print(attempt())
    except (TypeError, NameError, AttributeError) as e:
        print(type(e).__name__, e)
