import sys

print(sys.getrecursionlimit())


def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


d = depth()
print(900 < d <= 1000)


def forever():
    return forever()


try:
    forever()
except RecursionError as e:
    print(type(e).__name__, e, isinstance(e, RuntimeError))


class Loop:
    def __repr__(self):
        return f"Loop({self!r})"

    def __eq__(self, o):
        return self == o

    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __hash__(self):
        return hash(self)

    def __iter__(self):
        return iter(self)


loop = Loop()
for f in (lambda: repr(loop), lambda: loop == 1, lambda: loop.attr, lambda: hash(loop), lambda: list(loop)):
    try:
        f()
        print("finished?")
    except RecursionError as e:
        print("RecursionError", str(e).startswith("maximum recursion depth exceeded"))
a = []
a.append(a)
b = []
b.append(b)
d = {}
d["self"] = d
print(a, d, [a, (a,)])
try:
    a == b
except RecursionError as e:
    print("RecursionError", e)
nested = []
for _ in range(100_000):
    nested = [nested]
try:
    repr(nested)
    print("finished?")
except RecursionError as e:
    print("RecursionError", e)
del nested
for limit in (0, -1, "x", 10):
    try:
        sys.setrecursionlimit(limit)
        print("set", sys.getrecursionlimit())
    except (ValueError, TypeError, RecursionError) as e:
        print(type(e).__name__, e)
sys.setrecursionlimit(3000)


def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


print(down(2500), sum(1 for _ in range(3)))
