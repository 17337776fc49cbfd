d = {i: i * i for i in range(4)}
for change in ("d[99] = 1", "del d[1]", "d.clear()", "d.update({50: 1})", "d.pop(0)"):
    d = {i: i * i for i in range(4)}
    try:
        for k in d:
            exec(change)
        print(change, "finished", d)
    except (RuntimeError, KeyError) as e:
        print(change, "->", type(e).__name__ + ":", e, list(d))
d = {1: "a", 2: "b"}
for k in d:
    d[k] = d[k] * 2
for k in list(d):
    if k == 1:
        del d[k]
        d[3] = "new"
print(d)
it = iter(d.items())
print(next(it))
d[4] = "x"
try:
    next(it)
except RuntimeError as e:
    print("RuntimeError:", e)
try:
    next(it)
except RuntimeError as e:
    print("again:", e)
d = {"a": 1, "b": 2, "c": 3}
try:
    for k, v in d.items():
        d[k + "!"] = d.pop(k)
except RuntimeError as e:
    print("RuntimeError:", e)
print(len(d))


class Key:
    def __init__(self, v): self.v = v
    def __hash__(self): return 1
    def __eq__(self, o):
        print("eq", self.v, o.v)
        return self.v == o.v


a, b = Key("a"), Key("b")
d = {a: 1}
d[b] = 2
print(d[Key("b")], a in d, len(d))


class Angry(Key):
    __hash__ = Key.__hash__

    def __eq__(self, o): raise ValueError("no comparing")


try:
    d[Angry("c")]
except ValueError as e:
    print("ValueError:", e)


class Upper(dict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
    def __getitem__(self, k): return super().__getitem__(k.upper())


u = Upper(a=1)
u["b"] = 2
u.update(c=3)
print(u, u["b"], u.get("b"), dict(u), {**u}, list(u), u == {"a": 1, "B": 2, "c": 3}, type(u.copy()).__name__, type(u | {}).__name__)
from collections import OrderedDict, defaultdict, Counter, ChainMap
o = OrderedDict(a=1, b=2)
o.move_to_end("a")
print(o, o.popitem(last=False), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1})
dd = defaultdict(list, {"x": [1]})
dd["y"].append(2)
print(dd, dd.get("z"), "z" in dd, Counter("abca") + Counter("a"), ChainMap({"a": 1}, {"a": 2, "b": 3})["b"])
