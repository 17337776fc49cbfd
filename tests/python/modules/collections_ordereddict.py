from collections import OrderedDict

d = OrderedDict.fromkeys("abcde")
d.move_to_end("b")
print("".join(d))
d.move_to_end("b", last=False)
print("".join(d), list(reversed(d)))
print(d.popitem(), d.popitem(last=False), d)
o = OrderedDict([("x", 1), ("y", 2)])
print(o, OrderedDict(), OrderedDict(a=1), str(o))
print(o == OrderedDict([("y", 2), ("x", 1)]), o == {"y": 2, "x": 1}, o == OrderedDict(x=1, y=2))
o["x"] = 10
print(list(o.items()), o.pop("x"), o.pop("gone", "default"), o)
print(o | {"z": 3}, {"z": 3} | o, type({"z": 3} | o).__name__)
o |= {"w": 4}
print(o, o.setdefault("w", 0), o.setdefault("v", 5), o.copy() == o)
for f in (
    lambda: o.move_to_end("nope"),
    lambda: o.pop("nope"),
    lambda: OrderedDict().popitem(),
    lambda: o["nope"],
    lambda: OrderedDict([1, 2]),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(o.keys(), o.values(), o.items())
print(list(reversed(o.values())), list(reversed(o.items())))


class LRU(OrderedDict):
    def __init__(self, maxsize=3, *args, **kw):
        self.maxsize = maxsize
        super().__init__(*args, **kw)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.maxsize:
            oldest = next(iter(self))
            print("evict", oldest)
            del self[oldest]


lru = LRU(2)
lru["a"], lru["b"] = 1, 2
lru["a"]
lru["c"] = 3
print(lru, list(lru))
