# A vector with operators, iteration, indexing, formatting, hashing, contexts.
import math
from functools import total_ordering


@total_ordering
class Vector:
    __slots__ = ("_c",)
    __match_args__ = ("x", "y")

    def __init__(self, *c):
        self._c = tuple(float(x) for x in c)

    x = property(lambda self: self._c[0])
    y = property(lambda self: self._c[1])

    def __iter__(self): return iter(self._c)
    def __len__(self): return len(self._c)
    def __getitem__(self, i):
        if isinstance(i, slice):
            return Vector(*self._c[i])
        return self._c[i]
    def __repr__(self): return f"Vector({', '.join(map(repr, self._c))})"
    def __add__(self, o):
        try:
            return Vector(*(a + b for a, b in zip(self, o, strict=True)))
        except TypeError:
            return NotImplemented
    __radd__ = __add__
    def __sub__(self, o): return Vector(*(a - b for a, b in zip(self, o)))
    def __mul__(self, k):
        if isinstance(k, (int, float)):
            return Vector(*(a * k for a in self))
        return NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(a * b for a, b in zip(self, o))
    def __neg__(self): return self * -1
    def __pos__(self): return self
    def __abs__(self): return math.hypot(*self)
    def __bool__(self): return any(self)
    def __eq__(self, o): return isinstance(o, Vector) and self._c == o._c
    def __lt__(self, o): return abs(self) < abs(o)
    def __hash__(self): return hash(self._c)
    def __format__(self, spec):
        if spec.endswith("p"):
            return f"<{abs(self):{spec[:-1]}}, {math.atan2(self.y, self.x):{spec[:-1]}}>"
        return "(" + ", ".join(format(c, spec) for c in self) + ")"
    def __contains__(self, v): return v in self._c
    def __reversed__(self): return reversed(self._c)
    def __complex__(self): return complex(*self._c)
    def __round__(self, n=0): return Vector(*(round(c, n) for c in self))
    def __floor__(self): return Vector(*map(math.floor, self))
    def __bytes__(self): return bytes(int(c) for c in self)
    def __index__(self): return len(self)
    def __call__(self, f): return Vector(*map(f, self))


v, w = Vector(3, 4), Vector(1, 2)
print(v + w, v - w, v * 2, 2 * v, v @ w, -v, +v is v, abs(v), bool(Vector(0, 0)))
print(v == Vector(3, 4), v > w, v >= w, v <= w, v != w, sorted([v, w]), max(v, w))
print(f"{v} {v:.2f} {v:.3p} {v!r:>30}", "{:+.1e}".format(v), format(w, "08.3f"))
print(list(v), v[0], v[-1], v[:1], 3 in v, list(reversed(v)), complex(v), round(Vector(1.256, 2.344), 1), math.floor(Vector(1.5, -1.5)), bytes(v))
print([10, 20, 30, 40][v], hex(v), v(lambda c: c ** 2), v + (1, 1), (1, 1) + v, sum([v, w], Vector(0, 0)))
for attempt in (lambda: v + 1, lambda: v * "a", lambda: v + (1, 2, 3), lambda: v[5], lambda: setattr(v, "z", 1), lambda: v.__dict__, lambda: v < 5, lambda: v @ 5, lambda: "a" * v, lambda: v - 5, lambda: setattr(v, "x", 1), lambda: int(v), lambda: float(v)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
match v:
    case Vector(x=0): print("zero")
    case Vector(a, b) if a < b: print("up", a, b)
x, y = v
first, *rest = Vector(1, 2, 3)
print(x, y, first, rest, {v: 1}[Vector(3.0, 4.0)], len(v), hash(v) == hash((3.0, 4.0)), Vector.__slots__, isinstance(v, __import__("collections.abc").abc.Sized))
