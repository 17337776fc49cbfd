# types.GenericAlias and UnionType: list[int] and int | str as values.
import collections
import collections.abc as abc
import re
import types
from typing import TypeVar

T, K = TypeVar("T"), TypeVar("K")
a = list[int]
print(a, type(a).__name__, a.__origin__, a.__args__, a.__parameters__, a == list[int], hash(a) == hash(list[int]), a == list[str], a([1]), type(a()), isinstance(a, type), callable(a), a is list[int])
for alias in [dict[str, int], tuple[int, ...], tuple[()], set["X"], type[int], dict[str, list[tuple[int, str]]], collections.deque[int], collections.OrderedDict[str, int], collections.defaultdict[str, list], abc.Iterable[int], abc.Callable[[int, str], bool], abc.Callable[..., int], abc.Mapping[K, T], re.Pattern[str], frozenset[None], list[...], list[[1, 2]], abc.Generator[int, None, str], types.GenericAlias(dict, (str, "later"))]:
    print(alias, alias.__args__, end=" | ")
print()
print(dict[K, T][str, int], list[T][T], tuple[T, ...][int], dict[K, list[K]][str], list[T | None][int], abc.Callable[[T], K][int, str], dict[str, T].__parameters__, *tuple[int, str], [*tuple[int]])
print(list[int].append, list[int].__name__, list[int].__module__, list[int].__doc__ == list.__doc__, dict[str, int].fromkeys("ab"), list[int].__mro_entries__(()), list[int].__unpacked__)
u = int | str | None
print(u, type(u) is types.UnionType, u.__args__, int | str == str | int, hash(int | str) == hash(str | int), int | int, isinstance("x", u), isinstance(None, u), issubclass(bool, int | str), (int | str) | float, list[int] | dict[str, int], u == (int | None | str), (T | int).__parameters__ if hasattr(T | int, "__parameters__") else "-", (list[T] | int)[str])


class Box:
    def __class_getitem__(cls, item):
        return types.GenericAlias(cls, item)


class Sub(list[int]):
    pass


print(Box[int], Box[int, str].__args__, Box[T][bytes], Sub.__bases__, Sub.__orig_bases__, Sub([1]), types.GenericAlias(int, (5,)))
for attempt in (lambda: list[int][str], lambda: dict[K, T][int], lambda: isinstance([], list[int]), lambda: issubclass(list, list[int]), lambda: int[str], lambda: int | 5, lambda: 5 | int, lambda: "x" | int, lambda: list[int] | 5, lambda: isinstance(1, int | list[int]), lambda: setattr(a, "x", 1), lambda: types.UnionType(), lambda: types.GenericAlias(list), lambda: list[T][int, str], lambda: a.nope, lambda: (int | str)[int], lambda: u(), lambda: len(a), lambda: [*list[int]], lambda: str["x"], lambda: list[()], lambda: None | None):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
