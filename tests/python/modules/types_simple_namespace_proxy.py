# SimpleNamespace and MappingProxyType: attributes, equality, repr, views, read only.
from types import MappingProxyType, SimpleNamespace as N
import copy

n = N(a=1, b="x")
n.c = [1]
print(n, n.a, n.__dict__, vars(n) is n.__dict__, n == N(a=1, b="x", c=[1]), n == N(a=1), n != {"a": 1}, N(), N({"k": 1}, z=2), N([("p", 1), ("q", 2)]))
del n.b
print(n, hasattr(n, "b"), getattr(n, "b", "default"), N(x=N(y=1)), N(**{"not an identifier": 1}), copy.copy(n) == n, copy.replace(n, a=9), copy.deepcopy(n).c is n.c)
loop = N(name="loop")
loop.me = loop
print(loop)


class Config(N):
    def get(self, name, default=None):
        return getattr(self, name, default)


print(Config(host="db"), Config(host="db").get("port", 5432), Config(a=1) == N(a=1), sorted(vars(Config(z=1, y=2))))
data = {"one": 1, "two": 2}
p = MappingProxyType(data)
print(p, p["one"], len(p), list(p), "two" in p, p.get("x", 0), dict(p), p.copy(), list(p.items()), list(reversed(p)), p == {"one": 1, "two": 2}, p | {"three": 3}, {"zero": 0} | p, type(p | {}).__name__)
data["three"] = 3
print(p, p.keys(), p.values(), sum(p.values()), isinstance(p, dict), type(p).__name__, type(int.__dict__).__name__)
for attempt in (lambda: p.__setitem__("a", 1), lambda: p.__delitem__("a"), lambda: p.update({}), lambda: p["missing"], lambda: MappingProxyType([1]), lambda: MappingProxyType(), lambda: hash(p), lambda: n.missing, lambda: hash(n), lambda: N(1), lambda: N({}, {}), lambda: N({1: 2}), lambda: n < n, lambda: delattr(n, "zz"), lambda: p.clear, lambda: int.__dict__.pop("real")):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
try:
    p["x"] = 1
except TypeError as e:
    print(e)
try:
    del p["one"]
except TypeError as e:
    print(e)
