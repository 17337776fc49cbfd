import gc
import weakref

gc.disable()
print(gc.isenabled())


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a, b = Node("a"), Node("b")
a.other, b.other = b, a
ref = weakref.ref(a)
del a, b
print("before collect", ref() is not None)
found = gc.collect()
print("after collect", ref() is None, found >= 2)
print("again", gc.collect(), gc.garbage)
single = Node("single")
del single
self_ref = Node("self")
self_ref.me = self_ref
del self_ref
gc.collect(0)
print("done generation 0")
gc.enable()
print(gc.isenabled())
w = weakref.WeakValueDictionary()
n = Node("weak value")
w["n"] = n
print(list(w), w["n"].name)
del n
gc.collect()
print(list(w))
weakref.finalize(Node, print, "at exit finaliser")
lst = []
lst.append(lst)
del lst
print(gc.collect() >= 1, gc.collect())
for f in (lambda: gc.collect(3), lambda: gc.collect("x"), lambda: gc.collect(-1)):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
