from dataclasses import dataclass


@dataclass(slots=True)
class Point:
    x: int
    y: int = 0


p = Point(1)
print(p, Point.__slots__, hasattr(p, "__dict__"))
try:
    p.z = 1
except AttributeError as e:
    print(type(e).__name__, e)


@dataclass(slots=True)
class Point3(Point):
    z: int = 0


print(Point3.__slots__, Point3(1, 2, 3))


@dataclass(slots=True, frozen=True, kw_only=True, order=True)
class All:
    a: int
    b: tuple = ()


a = All(a=1)
print(a, a < All(a=2), hash(a) == hash(All(a=1)))
try:
    a.a = 2
except AttributeError as e:
    print(type(e).__name__, e)


@dataclass(slots=True, weakref_slot=True)
class Weak:
    v: int


print(Weak.__slots__)


@dataclass(match_args=False)
class NoMatch:
    a: int


print(hasattr(NoMatch, "__match_args__"), Point.__match_args__, All.__match_args__)
