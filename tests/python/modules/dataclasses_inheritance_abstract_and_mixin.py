from abc import ABC, abstractmethod
from dataclasses import dataclass, field, fields


@dataclass
class Base:
    x: float = 15.0
    y: int = 0


@dataclass
class Shape(ABC):
    name: str

    @abstractmethod
    def area(self): ...


@dataclass
class Square(Shape):
    side: float

    def area(self):
        return self.side**2


print(Square("sq", 2).area(), Square("sq", 2))
try:
    Shape("s")
except TypeError as e:
    print(e)


@dataclass
class Custom(Base):
    y: int = 5

    def __repr__(self):
        return f"<Custom {self.x} {self.y}>"

    def __eq__(self, other):
        return self.y == other.y


print(Custom(), Custom(1) == Custom(2))


@dataclass
class WithProperty:
    _value: int = 1

    @property
    def value(self):
        return self._value * 10


print(WithProperty(3).value)


class Mixin:
    def describe(self):
        return ", ".join(f"{f.name}={getattr(self, f.name)}" for f in fields(self))


@dataclass
class Row(Mixin):
    id: int
    name: str = "n"


print(Row(1).describe())


@dataclass
class Registry:
    names: list = field(default_factory=list)

    def __init_subclass__(cls, **kw):
        print("subclass", cls.__name__, kw)


@dataclass
class Plugin(Registry, kind="x"):
    v: int = 0


print(Plugin())
