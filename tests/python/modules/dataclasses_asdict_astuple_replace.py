from collections import OrderedDict, defaultdict, namedtuple
from dataclasses import asdict, astuple, dataclass, field, replace
import json

Pair = namedtuple("Pair", "a b")


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Shape:
    name: str
    points: list[Point]
    bounds: tuple = ()
    named: dict = field(default_factory=dict)
    pair: Pair = None


s = Shape("tri", [Point(0, 0), Point(1, 2)], (Point(9, 9), 5), {"k": Point(3, 3), Pair(1, 2): [Point(4, 4)]}, Pair(Point(5, 5), "b"))
d = asdict(s)
print(d)
print(type(d["pair"]).__name__, astuple(s))
d["points"].append("new")
print(len(s.points))
print(asdict(Point(1, 2), dict_factory=OrderedDict), astuple(Point(1, 2), tuple_factory=list))
print(asdict(Point(1, None), dict_factory=lambda items: {k: v for k, v in items if v is not None}))
dd = defaultdict(list, {"q": [Point(1, 1)]})
print(asdict(Shape("d", [], (), dd))["named"])
print(json.dumps(asdict(Shape("j", [Point(1, 2)]))))
r = replace(s, name="copy")
print(r.name, r.points is s.points, replace(Point(1, 2), y=5), replace(Point(1, 2)))
for f in (lambda: asdict(Point), lambda: asdict(5), lambda: astuple(Point), lambda: replace(Point, x=1), lambda: replace(Point(1, 2), z=1), lambda: replace({}, x=1)):
    try:
        print(f())
    except TypeError as e:
        print(type(e).__name__, e)
print(Point(**asdict(Point(7, 8))), Point(*astuple(Point(7, 8))))
