from typing import Generic, Protocol, TypeVar


class Repo[T]:
    items: list[T]

    def __init__(self):
        self.items = []

    def add(self, item: T) -> "Repo[T]":
        self.items.append(item)
        return self

    def map[U](self, f) -> "Repo[U]":
        out = Repo[U]()
        for i in self.items:
            out.add(f(i))
        return out

    @classmethod
    def of(cls, *items: T):
        r = cls()
        r.items.extend(items)
        return r

    class Inner:
        marker = "inner"


class UserRepo(Repo[str]):
    pass


class Both[K, V: int = bool](dict[K, V]):
    pass


r = Repo[int]().add(1).add(2)
print(r.items, r.map(str).items, UserRepo.of("a").items, type(r).__name__)
print(Repo.__type_params__, Repo.__parameters__, Repo[int], Repo[int].__origin__ is Repo, Repo[int].__args__)
print(UserRepo.__orig_bases__, [b.__name__ for b in UserRepo.__mro__], Repo.__orig_bases__)
print(Repo.__annotations__, Repo.add.__annotations__)
print(Both[str, int], Both.__type_params__, Both(a=1), Both.__type_params__[1].__default__)
print(r.__orig_class__, Repo[int] == Repo[int], Repo[Repo[str]])
for bad in (lambda: Repo[int, str], lambda: Repo[()], lambda: UserRepo[int], lambda: Both[1], lambda: isinstance(r, Repo[int]), lambda: Repo[int].missing):
    try:
        print("ok", bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__ + ":", e)
T = TypeVar("T")


class Old(Generic[T]):
    pass


class Sub[X](Old[X]):
    pass


print(Old[int], Sub[str], Sub.__mro__[1].__name__, Old.__parameters__, T, Sub.__orig_bases__)
try:
    class Mixed[A](Generic[T]):
        pass
except TypeError as e:
    print("TypeError:", e)


class Proto[T](Protocol):
    def go(self) -> T: ...


print(Proto[int], Proto.__type_params__, Repo.Inner.marker, Repo.__qualname__, Repo.map.__qualname__)
