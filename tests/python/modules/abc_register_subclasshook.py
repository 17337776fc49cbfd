from abc import ABC, abstractmethod


class Closable(ABC):
    @abstractmethod
    def close(self): ...

    @classmethod
    def __subclasshook__(cls, other):
        if cls is Closable:
            if any("close" in b.__dict__ for b in other.__mro__):
                return True
        return NotImplemented


class Conn:
    def close(self):
        return "closed"


class Other:
    pass


print(issubclass(Conn, Closable), isinstance(Conn(), Closable), issubclass(Other, Closable))


class Driver(ABC):
    pass


@Driver.register
class Sqlite:
    name = "sqlite"


print(Sqlite.name, issubclass(Sqlite, Driver), isinstance(Sqlite(), Driver), Driver in Sqlite.__mro__)
print(Driver.register(dict) is dict, isinstance({}, Driver), isinstance([], Driver))


class Child(Sqlite):
    pass


print(issubclass(Child, Driver))
try:
    Driver.register("not a class")
except TypeError as e:
    print(type(e).__name__, e)
try:
    Sub = type("Sub", (Driver,), {})
    Sub.register(Driver)
except RuntimeError as e:
    print(type(e).__name__, e)
try:
    issubclass(5, Driver)
except TypeError as e:
    print(type(e).__name__, e)
print(isinstance(5, Driver))
