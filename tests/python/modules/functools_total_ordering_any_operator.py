from functools import total_ordering


def ordered_by(op):
    ns = {"__init__": lambda self, v: setattr(self, "v", v), "__eq__": lambda self, o: self.v == o.v}
    ns[op] = {"__lt__": lambda s, o: s.v < o.v, "__le__": lambda s, o: s.v <= o.v, "__gt__": lambda s, o: s.v > o.v, "__ge__": lambda s, o: s.v >= o.v}[op]
    return total_ordering(type("V", (), ns))


for op in ("__lt__", "__le__", "__gt__", "__ge__"):
    V = ordered_by(op)
    print(op, [(V(1) < V(2), V(1) <= V(1), V(2) > V(1), V(2) >= V(3), V(1) < V(1), V(2) <= V(1))])
try:
    @total_ordering
    class Nothing:
        pass
except ValueError as e:
    print(type(e).__name__, e)


@total_ordering
class OnlyLt:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v < other.v


x, y = OnlyLt(1), OnlyLt(1)
print(x <= y, x >= y, x == y, x <= x, x > y)


@total_ordering
class Two(int):
    def __lt__(self, other):
        return True


print(Two(1) < 0, Two(1) > 0, Two(5) <= Two(3))
