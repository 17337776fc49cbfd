# Generic classes: subscription, bases, parameters, reprs, errors.
from typing import Any, Generic, TypeVar, get_args, get_origin
import typing

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


class Box(Generic[T]):
    def __init__(self, value: T):
        self.value = value

    def get(self) -> T:
        return self.value


class Pair(Generic[K, V]):
    pass


class IntBox(Box[int]):
    pass


class Mixed(Box[V], dict[K, V]):
    pass


b = Box[int](5)
print(b.get(), type(b) is Box, b.__orig_class__, isinstance(b, Box))
print(Box, Box[int], Box[T], Box[Box[str]], Pair[str, int], Pair[K, list[V]], Box["Forward"], Box[None], Box[Any])
print(Box.__parameters__, Pair.__parameters__, Pair[str, V].__parameters__, Mixed.__parameters__, IntBox.__parameters__)
print(IntBox.__orig_bases__, Box.__orig_bases__, IntBox.__bases__, IntBox.__mro__[1].__name__)
print(get_origin(Box[int]), get_args(Pair[str, int]), Box[int].__origin__ is Box, Box[int].__args__)
print(Box[int] == Box[int], Box[int] == Box[str], hash(Box[int]) == hash(Box[int]), Box[int] is Box[int])
print(Pair[K, V][int, str], Pair[str, V][int], Box[T][Box[int]], Box[T][T])
print(typing.List[int], typing.Dict[str, T], typing.List[T][int], typing.Tuple[int, ...], typing.Tuple[()], typing.Type[Box], typing.Set, typing.Iterable[T])
print(list[T][int], dict[K, V][str, int], list[T].__parameters__, tuple[T, ...], type[Box])
print(typing.List is list, get_origin(typing.List[int]) is list, isinstance([], typing.List), issubclass(dict, typing.Mapping))
for attempt in (lambda: Box[int, str], lambda: Pair[int], lambda: IntBox[int], lambda: isinstance(b, Box[int]), lambda: type(Generic()).__name__, lambda: Generic[int],
                lambda: Generic[T, T], lambda: Box[()], lambda: typing.List[int][str], lambda: list[int][str], lambda: Generic[()], lambda: Box[5], lambda: typing.Dict[int],
                lambda: issubclass(Box, Box[int]), lambda: typing.List(), lambda: type("X", (Generic,), {}), lambda: typing.List[int]()):
    try:
        print(attempt())
    except TypeError as e:
        print("TypeError:", e)
