class P:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


class Q(P):
    __slots__ = ["z", "__dict__"]


class Loose(P):
    pass


def attempt(f):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


p = P(1)
print(p.x, P.__slots__, type(P.x).__name__)
attempt(lambda: p.y)
attempt(lambda: setattr(p, "other", 3))
attempt(lambda: p.__dict__)
attempt(lambda: delattr(p, "y"))
del p.x
attempt(lambda: p.x)
q = Q(5)
q.z, q.free = 1, 2
print(q.x, q.z, q.__dict__)
l = Loose(3)
l.anything = 4
print(vars(l))
attempt(lambda: type("A", (), {"__slots__": ("v",), "v": 1}))
attempt(lambda: type("B", (int,), {"__slots__": ("v",)}))
attempt(lambda: type("C", (), {"__slots__": ("1bad",)}))
attempt(lambda: type("D", (), {"__slots__": (3,)}))
attempt(lambda: type("E", (P, type("F", (), {"__slots__": ("w",)})), {}))
attempt(lambda: type("G", (), {"__slots__": ("__dict__", "__dict__")}))
attempt(lambda: type("H", (), {"__slots__": "single"})().single)
attempt(lambda: setattr(type("H", (), {"__slots__": "single"})(), "single", 1))
attempt(lambda: P.x.__get__(None, P).__name__)
attempt(lambda: P.x.__get__(3, int))
attempt(lambda: sorted(type("M", (), {"__slots__": {"a": "doc of a"}}).__slots__))
