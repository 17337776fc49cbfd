from abc import ABC, abstractmethod
from functools import singledispatch
import math


class Shape(ABC):
    sides = 0

    def __init__(self, *, colour="black"):
        self.colour = colour

    @abstractmethod
    def area(self): ...

    @abstractmethod
    def perimeter(self): ...

    def __lt__(self, other): return self.area() < other.area()
    def __str__(self): return f"{self.colour} {type(self).__name__.lower()} of area {self.area():.2f}"


class Circle(Shape):
    def __init__(self, r, **kw):
        super().__init__(**kw)
        self.r = r

    def area(self): return math.pi * self.r ** 2
    def perimeter(self): return 2 * math.pi * self.r


class Rect(Shape):
    sides = 4

    def __init__(self, w, h, **kw):
        super().__init__(**kw)
        self.w, self.h = w, h

    def area(self): return self.w * self.h
    def perimeter(self): return 2 * (self.w + self.h)


class Square(Rect):
    def __init__(self, side, **kw): super().__init__(side, side, **kw)


class Blob(Shape):
    def area(self): return 1


@singledispatch
def describe(x): return f"something: {x!r}"


@describe.register
def _(x: int): return f"the number {x}"


@describe.register(list)
@describe.register(tuple)
def _(x): return "[" + "; ".join(map(describe, x)) + "]"


@describe.register
def _(x: Rect): return f"{x.w}x{x.h}"


@describe.register
def _(x: Shape): return f"shape with {x.sides} sides"


shapes = [Circle(1, colour="red"), Rect(2, 3), Square(1.5, colour="blue")]
print(*map(str, sorted(shapes)), sep="\n")
print(max(shapes, key=lambda s: s.perimeter()).colour, f"{sum(s.area() for s in shapes):.3f}", [isinstance(s, Rect) for s in shapes], describe(shapes), describe((1, "two", True, Square(2), Circle(2), None)))
print(describe.dispatch(bool).__name__, describe.dispatch(Square) is describe.dispatch(Rect), Square.__mro__[1:3] == (Rect, Shape), [c.__name__ for c in Square.mro()])
for make in (Shape, Blob, lambda: Circle(), lambda: Square(1, 2), lambda: Circle(1, size=3), lambda: Rect(1, 2) < 5, lambda: Shape.area(3)):
    try:
        print(make())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__ + ":", e)
Square(2).radius
