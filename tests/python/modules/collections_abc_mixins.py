from collections.abc import MutableMapping, MutableSequence, Sequence, Set, MutableSet


class Table(MutableMapping):
    def __init__(self, *a, **k):
        self.rows = {}
        self.update(*a, **k)

    def __getitem__(self, k):
        return self.rows[k]

    def __setitem__(self, k, v):
        self.rows[k] = v

    def __delitem__(self, k):
        del self.rows[k]

    def __iter__(self):
        return iter(self.rows)

    def __len__(self):
        return len(self.rows)


t = Table({"a": 1}, b=2)
print(list(t.items()), t.get("z"), t.pop("a"), t.pop("z", None), t.setdefault("c", 3), "c" in t, t == {"b": 2, "c": 3})
print(t.popitem(), dict(t), list(t.keys()), list(t.values()), t.keys() & {"b", "q"}, 2 in t.values(), ("b", 2) in t.items())
try:
    t.pop("nope")
except KeyError as e:
    print(type(e).__name__, e)
t.clear()
print(len(t))
try:
    t.popitem()
except KeyError as e:
    print(type(e).__name__, e)


class Pages(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError(i)
        return f"p{i}"


p = Pages(3)
print(list(p), "p2" in p, p.index("p1"), p.count("p0"), list(reversed(p)))
try:
    p.index("q")
except ValueError as e:
    print(type(e).__name__, repr(e))
try:
    class Half(MutableSequence):
        def __getitem__(self, i): ...
    Half()
except TypeError as e:
    print(e)
