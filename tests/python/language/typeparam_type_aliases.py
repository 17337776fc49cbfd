import typing

type Pair[A, B = A] = tuple[A, B]
type Number = int | float
type Tree = list[Tree] | int
type Lazy = undefined_name
type Fn[**P, R] = typing.Callable[P, R]
type Tup[*Ts] = tuple[int, *Ts]

print(Number, Number.__value__, Number.__name__, type(Number).__name__, Number.__type_params__)
print(Pair, Pair.__type_params__, Pair.__value__, Pair[int, str], Pair[int, str].__args__)
print(Tree.__value__, Tup.__value__, Tup[str, int], Fn.__parameters__)
try:
    Lazy.__value__
except NameError as e:
    print("NameError:", e)
undefined_name = dict
print(Lazy.__value__)
try:
    isinstance(3, Number)
except TypeError as e:
    print("TypeError:", e)
print(isinstance(3, Number.__value__))
for bad in (lambda: Number(), lambda: Number[int], lambda: setattr(Number, "x", 1), lambda: Number.missing, lambda: setattr(Number, "__value__", 1)):
    try:
        print("ok", bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__ + ":", e)
print(Number | None, list[Number], typing.get_origin(Pair[int, str]) is Pair, typing.get_args(Pair[int, str]))


class Holder:
    type Inner = Holder
    value = 3
    type Uses = tuple[value, Inner]


print(Holder.Inner.__value__, Holder.Uses.__value__, Holder.Inner)
made = typing.TypeAliasType("Made", list[int])
print(made, made.__value__, made.__type_params__, made.__module__)


def local():
    x = 5
    type L = typing.Literal[x]
    x = 6
    return L.__value__


print(local())
type = "soft keyword"
print(type, [type for type in "ab"])
type X = int
print(X, X.__value__)
type: int = 4
type[0] if isinstance(type, str) else print("still soft", type)
