# collections: Counter, defaultdict, OrderedDict, namedtuple, deque, ChainMap, UserDict and friends.
from collections import *
import collections.abc as abc

c = Counter("mississippi")
print(c, c.most_common(2), c["x"], sum(c.values()), c.total(), sorted(c.elements()), c + Counter("miss"), c - Counter("miss"), c & Counter("sip"), c | Counter("zz"), +Counter(a=-1, b=2), -Counter(a=-1), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), list(c))
c.update("mm"); c.subtract({"s": 10}); c["new"] += 1; del c["zzz"]
print(c, c.copy() is c, Counter([1, 1, 2]), Counter({"a": 3}, b=1), Counter.fromkeys if False else "", repr(Counter()), dict(c))
try:
    Counter.fromkeys("ab")
except NotImplementedError as e:
    print(e)
d = defaultdict(list)
for word in "the quick brown fox jumps over the lazy dog".split():
    d[len(word)].append(word)
print(d, d[99], 99 in d, d.get(100), d.default_factory, dict(d), defaultdict(int, a=1) | {"b": 2}, repr(defaultdict(lambda: 0))[:30])
try:
    defaultdict(5)
except TypeError as e:
    print(e)
try:
    defaultdict()["x"]
except KeyError as e:
    print("KeyError", e)
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a"); print(o, o.popitem(last=False), o, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, list(reversed(o)), o | {"z": 1})
try:
    o.move_to_end("q")
except KeyError as e:
    print("KeyError", e)
P = namedtuple("P", "x y z", defaults=[0])
p = P(1, 2)
print(p, p.x, p[1], p._asdict(), p._replace(y=5), P._make([1, 2, 3]), P._fields, P._field_defaults, *p, P(y=1, x=2), p + (4,), p == (1, 2, 0), p.count(1), P.__doc__, P.x.__doc__, hash(p) == hash((1, 2, 0)), P.__match_args__)
for attempt in (lambda: P(1), lambda: P(1, 2, 3, 4), lambda: P(1, 2, w=3), lambda: setattr(p, "x", 1), lambda: namedtuple("Q", "a a"), lambda: namedtuple("Q", "class"), lambda: namedtuple("Q", "_x"), lambda: namedtuple("1Q", "x"), lambda: p._replace(q=1), lambda: P._make([1]), lambda: namedtuple("Q", "a _b class a", rename=True)._fields, lambda: p.nope, lambda: namedtuple("Q", "a", defaults=[1, 2])):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
q = deque([1, 2, 3], maxlen=4)
q.append(4); q.append(5); q.appendleft(0)
print(q, q.maxlen, q.pop(), q.popleft(), q, q.rotate(1), q, q[0], len(q), 3 in q, list(reversed(q)), deque("ab") + deque("c"), deque("ab") * 2, deque([1]) == deque([1]), deque([1]) < deque([2]), q.count(3), q.index(3), q.insert(1, 9), q, q.remove(9), q.extendleft([7, 8]), q, q.copy(), deque(range(5)), deque())
for attempt in (lambda: deque().pop(), lambda: deque().popleft(), lambda: q[10], lambda: q.remove(99), lambda: q.index(99), lambda: deque(maxlen=-1), lambda: q[0:1], lambda: deque([1], 1).insert(0, 5), lambda: deque(5), lambda: hash(q)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 5
print(m, m["a"], m["b"], list(m), len(m), m.maps, m.new_child({"z": 0}), m.parents, dict(m), "b" in m, m.get("q", 0), m | {"k": 1}, m == {"a": 1, "b": 3, "c": 5})
for attempt in (lambda: m["zz"], lambda: m.pop("b"), lambda: m.__delitem__("b")):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)


class Lower(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return super().__getitem__(k.lower())


l = Lower({"A": 1}, B=2)
l.update(C=3)
print(l, l["a"], "a" in l, "A" in l, l.data, list(l.items()), isinstance(l, dict), isinstance(l, abc.MutableMapping), l.setdefault("Q", 9), l)
u = UserList([3, 1, 2]); u.sort(); u += [5]
print(u, u[1:], type(u[1:]), u + [1], len(u), u.data, UserString("abc").upper(), UserString("a") + "b", type(UserString("x") * 2))


class Ring(abc.Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]


r = Ring(1, 2, 3)
print(list(r), 2 in r, r.index(3), r.count(1), list(reversed(r)), isinstance(r, abc.Iterable), isinstance(5, abc.Hashable), isinstance([], abc.Hashable), issubclass(dict, abc.Mapping), isinstance(print, abc.Callable), isinstance(iter([]), abc.Iterator), isinstance({}.keys(), abc.Set))
try:
    class Half(abc.MutableSequence):
        def __len__(self): return 0
    Half()
except TypeError as e:
    print(e)
