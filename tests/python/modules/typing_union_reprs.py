# Optional and Union, the | operator, Callable and special forms: reprs, flattening, equality.
import types
import typing
from typing import Any, Callable, ClassVar, Final, NoReturn, Never, Optional, Union, Type, Concatenate, ParamSpec, TypeGuard, TypeIs, Unpack, LiteralString, Self

for form in [Optional[int], Union[int, str], Union[int, None], Union[int, str, None], Union[int], Optional[Union[str, bytes]], Union[Union[int, str], float], Union[int, int, str], Union["A", int], Optional["A"], Union[list[int], dict[str, Any]]]:
    print(repr(form))
for form in [int | str, int | None, int | str | None, list[int] | None, int | int, (int | str) | (str | float), int | Any, type(None) | int, Optional["A"] | int]:
    print(repr(form), type(form).__name__)
print(Union[int, str] == Union[str, int], int | str == Union[int, str], (int | str) == (str | int), Optional[int] == (int | None), hash(int | str) == hash(str | int))
print((int | str).__args__, Union[int, str].__args__, typing.get_origin(int | str), typing.get_origin(Union[int, str]), typing.get_args(Optional[int]))
print(isinstance(1, int | str), isinstance(None, int | None), isinstance(1.5, Union[int, str]), issubclass(bool, int | str), isinstance([], list | tuple), isinstance(1, (int | str, bytes)))
P = ParamSpec("P")
for form in [Callable, Callable[[], None], Callable[[int, str], bool], Callable[..., Any], Callable[P, int], Callable[Concatenate[int, P], str], Callable[[Callable[[int], str]], Callable[..., None]]]:
    print(repr(form), typing.get_args(form))
for form in [Any, NoReturn, Never, ClassVar, ClassVar[int], Final, Final[str], Type[int], Type, TypeGuard[int], TypeIs[str], LiteralString, Self, Unpack[tuple[int, ...]], Union, Optional, typing.AnyStr, typing.Text, typing.Pattern[str], typing.Match, typing.Generator[int, None, str], typing.Awaitable[int], typing.DefaultDict[str, int], typing.Counter[str], typing.ChainMap, typing.Deque[int], typing.ContextManager[int]]:
    print(repr(form))
print(typing.AbstractSet, typing.Collection[int], typing.IO[str], typing.TextIO, typing.Hashable, typing.Sized)
print(types.UnionType, types.NoneType, type(Optional[int]).__name__, type(Any).__name__)
for attempt in (lambda: Union[()], lambda: Optional[int, str], lambda: Union[int, 5], lambda: int | 5, lambda: isinstance(1, list[int] | None), lambda: Union(), lambda: Any(), lambda: isinstance(1, Any), lambda: Optional[1],
                lambda: Callable[int], lambda: Callable[int, str], lambda: Callable[[int], str, str], lambda: ClassVar[int, str], lambda: ClassVar[ClassVar[int]], lambda: "A" | int, lambda: (int | str)(), lambda: isinstance(1, Union[int, list[str]]), lambda: NoReturn[int], lambda: Final[5]):
    try:
        print(attempt())
    except TypeError as e:
        print("TypeError:", e)
