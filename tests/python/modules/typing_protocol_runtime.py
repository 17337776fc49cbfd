# Protocols: structural checks with runtime_checkable, data members, inheritance, errors.
from typing import Protocol, SupportsFloat, SupportsIndex, SupportsInt, SupportsAbs, Sized, Iterable, Hashable, runtime_checkable, get_protocol_members, is_protocol


@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class Named(Protocol):
    name: str


class Plain(Protocol):
    def run(self): ...


@runtime_checkable
class NamedCloseable(Named, Closeable, Protocol):
    pass


class File:
    name = "f"

    def close(self):
        return "closed"


class Socket:
    close = None


class Door(Closeable):
    pass


class Explicit(Plain):
    def run(self):
        return "ran"


print(isinstance(File(), Closeable), isinstance(5, Closeable), isinstance(Socket(), Closeable), issubclass(File, Closeable), isinstance(Door(), Closeable))
print(isinstance(File(), Named), isinstance(object(), Named), isinstance(File(), NamedCloseable), isinstance(Door(), NamedCloseable))
print(get_protocol_members(NamedCloseable) == {"name", "close"}, sorted(get_protocol_members(Closeable)), is_protocol(Closeable), is_protocol(Door), is_protocol(int))
print(Door().close(), Explicit().run(), Explicit.__mro__[1].__name__, Door.__mro__[-2].__name__)
print(isinstance(3, SupportsInt), isinstance("3", SupportsInt), isinstance(3, SupportsIndex), isinstance(3.5, SupportsIndex), isinstance(2j, SupportsAbs), isinstance(2j, SupportsFloat))
print(isinstance([], Sized), isinstance([], Hashable), isinstance((), Hashable), isinstance("x", Iterable))
for attempt in (lambda: isinstance(File(), Plain), lambda: issubclass(File, Named), lambda: Closeable(), lambda: issubclass(File, Plain), lambda: issubclass(5, Closeable),
                lambda: get_protocol_members(int), lambda: runtime_checkable(int), lambda: type("Bad", (File, Protocol), {})):
    try:
        print(attempt())
    except TypeError as e:
        print("TypeError:", str(e).replace("__main__.", ""))
f = File()
f.extra = 1
print(vars(f), Closeable.__name__, Closeable.__qualname__, Named.__annotations__)
