# Dataclasses: defaults, fields, ordering, frozen, slots, post-init, inheritance, replace, errors.
import dataclasses
from dataclasses import dataclass, field, KW_ONLY, InitVar, asdict, astuple, fields, replace
from typing import ClassVar, Optional


@dataclass(order=True)
class Card:
    sort_index: tuple = field(init=False, repr=False)
    rank: str
    suit: str = "♠"
    tags: list[str] = field(default_factory=list, compare=False)
    ranks: ClassVar[str] = "23456789TJQKA"

    def __post_init__(self):
        self.sort_index = (self.ranks.index(self.rank), self.suit)


print(Card("A"), Card("K", "♥") < Card("A"), sorted([Card("A"), Card("2"), Card("T")]), Card("A") == Card("A", tags=["x"]))
print([f.name for f in fields(Card)], asdict(Card("2")), astuple(Card("3")))


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0
    _: KW_ONLY
    label: Optional[str] = None

    def moved(self, dx=0, dy=0):
        return replace(self, x=self.x + dx, y=self.y + dy)


p = Point(1, label="a")
print(p, p.moved(2, 3), hash(p) == hash(Point(1, label="a")), {p: 1}[Point(1, 0, label="a")], Point.__slots__, Point.__match_args__)
for attempt in (lambda: setattr(p, "x", 5), lambda: delattr(p, "x"), lambda: Point(), lambda: Point(1, 2, 3), lambda: replace(p, z=1), lambda: p < p, lambda: setattr(p, "new", 1), lambda: Point(1, z=2), lambda: asdict(5), lambda: fields(5), lambda: replace(Card("A"), sort_index=1)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Child(Base):
    c: InitVar[int] = 3
    d: int = field(default=4, metadata={"unit": "cm"})
    e: int = field(kw_only=True, default=5)

    def __post_init__(self, c):
        self.a += c


print(Child(1), Child(1, 2, 30, e=9), Child.__init__.__annotations__, fields(Child)[2].metadata["unit"], fields(Child)[2].type)
try:
    @dataclass
    class Wrong(Base):
        z: int
except TypeError as e:
    print(e)
try:
    @dataclass
    class Wrong2:
        x: list = []
except ValueError as e:
    print(e)
try:
    @dataclass(frozen=True)
    class Wrong3(Base):
        pass
except TypeError as e:
    print(e)
print(dataclasses.is_dataclass(Child), dataclasses.is_dataclass(p), dataclasses.is_dataclass(int), dataclasses.make_dataclass("Made", ["x", ("y", int, 5)])(1))


@dataclass(repr=False, eq=False)
class Plain:
    x: int


print(repr(Plain(1)).startswith("<__main__.Plain object at"), Plain(1) == Plain(1), Plain.__doc__, Base.__doc__)


@dataclass
class Node:
    value: int
    children: list["Node"] = field(default_factory=list)
    parent: "Node | None" = field(default=None, repr=False)


root = Node(1, [Node(2), Node(3, [Node(4)])])
print(root, asdict(root)["children"][1]["children"])
root.children.append(root)
print(root)
print(Child.__dataclass_params__, fields(Base)[1].name)
match Child(7, 8):
    case Child(a=10, b=b): print("matched", b)
match p:
    case Point(1, y): print("y", y)
