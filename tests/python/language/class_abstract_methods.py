from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        return 0

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def unit(cls): ...

    def describe(self):
        return f"{self.name}: {self.area()}"


class Square(Shape):
    def __init__(self, s):
        self.s = s

    def area(self):
        return super().area() + self.s ** 2

    name = "square"

    @classmethod
    def unit(cls):
        return cls(1)


class Partial(Shape):
    def area(self):
        return 1


class OnlyName(Partial):
    name = "n"


for cls in (Shape, Partial, OnlyName):
    try:
        cls()
    except TypeError as e:
        print("TypeError:", e)
print(Square(3).describe(), Square.unit().describe())
print(sorted(Shape.__abstractmethods__), sorted(OnlyName.__abstractmethods__), Square.__abstractmethods__)
print(isinstance(Square(1), Shape), type(Shape).__name__)


@Shape.register
class Blob:
    pass


print(issubclass(Blob, Shape), isinstance(Blob(), Shape), Shape in Blob.__mro__)


class Sized2(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Sized2:
            return any("__len__" in B.__dict__ for B in C.__mro__)
        return NotImplemented


print(issubclass(list, Sized2), issubclass(int, Sized2), isinstance("x", Sized2))
