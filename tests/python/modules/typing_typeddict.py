# TypedDict: keys, totality, Required, NotRequired, ReadOnly, inheritance, errors.
from typing import NotRequired, ReadOnly, Required, TypedDict, Annotated, get_type_hints, is_typeddict, Generic, TypeVar

T = TypeVar("T")


class User(TypedDict):
    id: int
    name: str
    email: NotRequired[str]


class Options(TypedDict, total=False):
    echo: bool
    url: Required[str]


class Admin(User, Options):
    level: ReadOnly[int]


class Page(TypedDict, Generic[T]):
    items: list[T]
    total: int


Old = TypedDict("Old", {"in": int, "class": str}, total=False)
u: User = {"id": 1, "name": "Ann"}
print(u, type(u), User(id=2, name="Bob"), User({"id": 3}, name="Eve"), type(User(id=1)) is dict)
print(User, User.__name__, User.__total__, Options.__total__, Admin.__total__, User.__bases__, User.__mro__)
for cls in (User, Options, Admin, Old):
    print(cls.__name__, sorted(cls.__required_keys__), sorted(cls.__optional_keys__), sorted(cls.__readonly_keys__), sorted(cls.__mutable_keys__))
print(User.__annotations__)
print(Admin.__annotations__["level"], Options.__annotations__["url"], Old.__annotations__)
print(get_type_hints(User), get_type_hints(Options))
print(get_type_hints(User, include_extras=True))
print(is_typeddict(User), is_typeddict(dict), is_typeddict(TypedDict), is_typeddict(u))
print(Page[int], Page[int](items=[1], total=1), Page.__parameters__, Page[str].__args__, Admin.__orig_bases__)
for attempt in (lambda: isinstance({}, User), lambda: issubclass(dict, User), lambda: type("X", (User, int), {}), lambda: User(1, 2), lambda: TypedDict("Z", {}), lambda: TypedDict(), lambda: Required[int, str], lambda: NotRequired[5]):
    try:
        print(attempt())
    except TypeError as e:
        print("TypeError:", e)
try:
    class Wrong(TypedDict):
        id: int

        def method(self):
            return 1
    print("methods pass", Wrong.__annotations__)
except TypeError as e:
    print("TypeError:", e)
