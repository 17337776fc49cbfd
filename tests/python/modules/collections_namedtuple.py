from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
p = Point(11, y=22)
print(p, p[0] + p[1], p.x, p.y, tuple(p), len(p), p == (11, 22))
x, y = p
print(x, y, p._fields, p._asdict(), p._replace(x=33), Point._make([1, 2]))
print(Point.__doc__, "|", Point.x.__doc__, "|", Point.__name__, Point._field_defaults, Point.__match_args__)
Account = namedtuple("Account", "type balance owner", defaults=[0, "nobody"])
print(Account("premium"), Account._field_defaults, Account("a", 1, "b"))
print(namedtuple("R", "id class id def _p ok", rename=True)._fields)
Row = namedtuple("Row", "a, b", module="mymod")
print(Row.__module__, Row(1, 2), hash(p) == hash((11, 22)), sorted([Point(2, 1), Point(1, 5)]))
for f in (
    lambda: Point(1),
    lambda: Point(1, 2, 3),
    lambda: Point(1, 2, z=3),
    lambda: namedtuple("P", "x x"),
    lambda: namedtuple("P", "class"),
    lambda: namedtuple("P", "_a"),
    lambda: namedtuple("1P", "a"),
    lambda: namedtuple("P", "a b", defaults=(1, 2, 3)),
    lambda: p._replace(z=1),
    lambda: Point._make([1]),
    lambda: setattr(p, "x", 5),
    lambda: p.nope,
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Vec(namedtuple("Vec", "dx dy")):
    __slots__ = ()

    @property
    def norm2(self):
        return self.dx**2 + self.dy**2

    def __str__(self):
        return f"<{self.dx},{self.dy}>"


v = Vec(3, 4)
print(v, repr(v), v.norm2, v + (5,), isinstance(v, tuple))
match p:
    case Point(x=11, y=b):
        print("matched", b)
Point.__doc__ += ": 2D coordinate"
print(Point.__doc__)
