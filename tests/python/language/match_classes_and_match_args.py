class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Point3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class NoArgs:
    a = 1


def f(p):
    match p:
        case Point3(x, y, z=0):
            return f"flat {x} {y}"
        case Point3():
            return "3d"
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=yy):
            return f"y axis {yy}"
        case Point(xx, 0):
            return f"x axis {xx}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "point"
        case NoArgs(a=1, b=_):
            return "has b"
        case NoArgs(a=value):
            return f"no b {value}"
        case int(real=r, imag=0) if r > 100:
            return f"big int {r}"
        case bool() | int() | str():
            return "basic"
        case list([x, *_]) | tuple((x, *_)):
            return f"seq first {x}"
        case dict({"k": v}):
            return f"dict k {v}"
        case type():
            return "a class"


b = NoArgs()
b.b = 5
for p in (Point3(1, 2, 0), Point3(1, 2, 3), Point(0, 0), Point(0, 4), Point(4, 0), Point(3, 3), Point(1, 2), NoArgs(), b, 101,
          True, "s", [7, 8], (9,), {"k": 1}, int, 1.5):
    print(f(p))


def attempt(code, **env):
    try:
        exec(code, {**globals(), **env})
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt("match p:\n  case Point(1, 2, 3): pass", p=Point(1, 2))
attempt("match p:\n  case NoArgs(1): pass", p=NoArgs())
attempt("match 1:\n  case int(1, 2): pass")
attempt("match 1:\n  case print(): pass")
attempt("match p:\n  case Point(1, x=2): pass", p=Point(1, 2))
Point.__match_args__ = ["x"]
attempt("match p:\n  case Point(1): pass", p=Point(1, 2))
Point.__match_args__ = ("x", 5)
attempt("match p:\n  case Point(1, 2): pass", p=Point(1, 2))
attempt("match p:\n  case Point(x=1, x=2): pass", p=Point(1, 2))
