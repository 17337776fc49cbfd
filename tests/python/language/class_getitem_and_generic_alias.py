class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__} of {item!r}"


class Small(Box):
    pass


print(Box[3], Small["x"], Box[1, 2], Box[1:2])
print(type(Box.__dict__["__class_getitem__"]).__name__)
try:
    Box()[3]
except TypeError as e:
    print("TypeError:", e)


class Plain:
    pass


try:
    Plain[int]
except TypeError as e:
    print("TypeError:", e)
try:
    int[3]
except TypeError as e:
    print("TypeError:", e)

alias = list[int]
print(alias, alias.__origin__, alias.__args__, type(alias).__name__)
print(dict[str, list[int]], tuple[int, ...], type[Plain].__args__[0] is Plain)
print(list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int]))
print(alias([1, 2]), alias() == [], isinstance(alias, type))
print(list["Plain"], tuple[()], tuple[(int,)], callable(alias))
union = int | str | None
print(union, union.__args__, type(union).__name__, int | int, (int | str) == (str | int))
print(list[int] | None, "x" in dir(union))
try:
    int | 3
except TypeError as e:
    print("TypeError:", e)


class Mine(list[int]):
    pass


print(Mine.__bases__, Mine.__orig_bases__, Mine([3]))
