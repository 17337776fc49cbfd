# weakref.ref: life and death with immediate refcounting, callbacks, equality, hash, slots, errors.
import gc
import weakref

class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name!r})"

log = []
n = Node("a")
r = weakref.ref(n, lambda ref: log.append(("gone", ref is r, ref())))
print(r(), r() is n, weakref.getweakrefcount(n), weakref.ref(n)() is n, weakref.getweakrefs(n) != [], r.__callback__ is not None, type(r).__name__)
alias = n
del n
print(r() is alias, log)
del alias
print(r(), log, r.__callback__)
a, b = Node("x"), Node("x")
ra, rb = weakref.ref(a), weakref.ref(b)
print(ra is weakref.ref(a), ra == weakref.ref(a), ra == rb, hash(ra) == hash(a), {ra: "key"}[weakref.ref(a)])
a = None
print(ra(), ra == rb, ra == ra, hash(ra) is not None)

def scope():
    local = Node("local")
    return weakref.ref(local)

print(scope()(), [weakref.ref(Node(c))() for c in "ab"])
keep = Node("kept")
first = weakref.ref(keep, lambda _: log.append("first"))
second = weakref.ref(keep, lambda _: log.append("second"))
keep = None
print(log)
cycle = Node("cycle")
cycle.me = cycle
rc = weakref.ref(cycle)
del cycle
print(rc() is not None, gc.collect() >= 1, rc())

class Resurrect:
    saved = []

    def __del__(self):
        Resurrect.saved.append("deleted")

x = Resurrect()
rx = weakref.ref(x)
x = None
print(Resurrect.saved, rx())

class Slotted:
    __slots__ = ("v",)

class SlottedOk:
    __slots__ = ("v", "__weakref__")

class KeyedRef(weakref.ref):
    __slots__ = "key",

    def __new__(cls, obj, callback=None, *, key):
        return super().__new__(cls, obj, callback)

    def __init__(self, obj, callback=None, *, key):
        super().__init__(obj, callback)
        self.key = key

o = SlottedOk()
k = KeyedRef(o, key=7)
print(k.key, k() is o, weakref.ref(len)() is len, weakref.ref(Node)() is Node, weakref.ref({1})() is None)
for attempt in (lambda: weakref.ref(5), lambda: weakref.ref("text"), lambda: weakref.ref([1]), lambda: weakref.ref({}), lambda: weakref.ref(None), lambda: weakref.ref(Slotted()), lambda: weakref.ref((1,)), lambda: weakref.ref(), lambda: hash(weakref.ref(Node("never hashed"))), lambda: weakref.ref(o)(1), lambda: weakref.ref(object())):
    try:
        print(attempt())
    except TypeError as e:
        print(type(e).__name__, e)
