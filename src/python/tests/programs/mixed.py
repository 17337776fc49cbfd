# generics, type params are 3.12: skip under 3.11
import weakref
class A: pass
a = A(); r = weakref.ref(a); print(r() is a); del a; print(r())
class Cycle:
    def __init__(self): self.self = self
x = Cycle(); r = weakref.ref(x); 
print(r() is x)
def outer():
    def a(): return b()
    def b(): return 1
    return a()
print(outer())
class Temp:
    def __call__(self, *args, **kwargs): return args, kwargs
t = Temp(); print(t(1, *[2], k=3, **{"z": 4}))
class Q:
    def filter(self, *a): return self
    def all(self): return [1]
print(Q().filter(1).filter(2, 3).all())
print([a for a in range(3) if a if a > 1], [(i, j) for i in range(2) for j in range(2) if i != j])
print(((lambda: 1)(), (lambda x, /, y, *, z: x + y + z)(1, 2, z=3)))
class Attr:
    x: int
    y: str = "d"
print(Attr.__annotations__, hasattr(Attr, "x"))
try:
    raise Exception("a", "b")
except Exception as e:
    a, b = e.args
    print(a, b, str(e))
def f(n):
    try:
        return n
    finally:
        n += 1
print(f(1))
def g():
    for i in range(3):
        try:
            yield i
        finally:
            print("f", i)
print(list(g()))
def h():
    while True:
        try:
            x = yield
            print("x", x)
        except ValueError as e:
            print("ve", e)
i = h(); next(i); i.send(1); i.throw(ValueError("q")); i.send(2); i.close()
print(isinstance(i, object), i.gi_frame is None if hasattr(i, "gi_frame") else True)
s = "x"
s += "y"; print(s)
l = [1]; l2 = l; l += [2]; print(l2)
t = (1,); 
try: t[0] += 1
except TypeError as e: print(e)
try: del t[0]
except TypeError as e: print(e)
print(__import__("sys") is __import__("sys"), __builtins__ is not None)
import sys as system, os.path
from os import path as p
print(system.__name__, os.path is p)
class N:
    def __eq__(self, o): return NotImplemented
print(N() == N(), N() != 5)
class L:
    def __lt__(self, o): return True
print(L() < L(), L() > L())
try: print(L() <= L())
except TypeError as e: print(e)
print(max([3, 1, 2], key=lambda v: -v), sorted([3, 1, 2], key=lambda v: -v), [1, 2, 3].index(2))
exec("def zz(): return 5"); print(zz())
print(eval("[i for i in range(3)]"), eval("lambda: 3")())
with open_() if 0 else type("C", (), {"__enter__": lambda s: 1, "__exit__": lambda s, *a: None})() as v: print(v)
print(repr("a'b"), repr('a"b'), repr("a\n\t\\"), repr(b"a\xff"), repr(1e16), repr(0.1 + 0.2), repr(1e-7), repr(-0.0), repr(float("inf")))
def many(a, b=2, *args, c, d=4, **kw): return (a, b, args, c, d, kw)
print(many(1, c=3), many(1, 2, 3, 4, c=5, e=6), many(*(1, 2), **dict(c=3)))
print(many.__name__, many.__defaults__, many.__kwdefaults__)
x = 1
def shadow():
    print(x)
    class X:
        x = x
    return X.x
print(shadow())
def gen_exp_scope():
    k = 10
    return list(k + i for i in range(2))
print(gen_exp_scope())
del x
print("x" in globals())
