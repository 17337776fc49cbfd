from __future__ import annotations
import sys
class Node:
    parent: Optional[Node] = None
    def m(self, a: Undefined, b: list[int] = None) -> Node: ...
print(Node.__annotations__, Node.m.__annotations__)
def f(*, a, b=2): return a + b
print(f(a=1))
print((lambda: (yield))().__class__.__name__)
x = [1, 2, 3]
x[::2] = [9, 9]; print(x)
del x[1:]; print(x)
a = b = c = []
a.append(1); print(b, a is c)
i, x[0] = 5, 6; print(i, x)
for k, (v, *w) in [(1, (2, 3, 4))]: print(k, v, w)
print(*[1, 2], sep="-", end="!\n")
print(f"{'a' if True else 'b'}{1 + 1}{'x' * 3:>{5 + 1}}{[1, 2][0]}{ {'k': 1}['k'] }")
print(f"{1!r:>4}|{3.5:06.2f}|{-5:+d}|{1234567.891:,.1f}|{0.5:%}|{'é':*^5}|{True:d}|{255:08b}")
print("%s %d %5.2f %r %%" % ("a", 3, 2.5, "q"), "%(x)s" % {"x": 1}, "{} {0}".replace("0", "") if 0 else "{0} {1} {x}".format(1, 2, x=3))
print(r"\n", b"ab\x00", "\u00e9", "a" "b", '''tri
ple''')
class Tree:
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
print(list(Tree(2, Tree(1), Tree(3))))
def dec(cls): cls.decorated = True; return cls
@dec
class D: pass
print(D.decorated)
class WithSlots:
    __slots__ = ["a", "__dict__"]
w = WithSlots(); w.a = 1; w.z = 2; print(w.a, w.z, w.__dict__)
class CM:
    def __enter__(self): return self
    def __exit__(self, et, ev, tb):
        print(et.__name__ if et else None, tb is not None)
        return True
with CM() as c, CM(): raise KeyError
class Meta2(type):
    def __getattr__(cls, n): return f"meta-{n}"
    def __getitem__(cls, k): return k
    def __iter__(cls): return iter([1, 2])
    def __len__(cls): return 7
    def __contains__(cls, k): return k == "yes"
    def __instancecheck__(cls, o): return o == 5
    def __prepare__(name, bases, **k): return {"prepared": 1}
    __prepare__ = staticmethod(__prepare__) if 0 else classmethod(lambda m, n, b, **k: {"prepared": 1})
class UM(metaclass=Meta2): pass
print(UM.foo, UM[3], list(UM), len(UM), "yes" in UM, isinstance(5, UM), UM.prepared)
class Base2:
    def __init_subclass__(cls, **kw): cls.kw = kw
class Sub2(Base2, a=1, b=2): pass
print(Sub2.kw)
print(type.__call__(Base2).__class__.__name__, object.__new__(Base2).__class__)
class Prop:
    def __get__(self, o, t=None): return "nd"
class UseP: p = Prop()
u = UseP(); print(u.p); u.__dict__["p"] = 1; print(u.p)
try:
    class Z(int, str): pass
except TypeError as e: print(e)
try: class_ = type("X", (5,), {})
except TypeError as e: print(e)
class Num:
    def __init__(s, v): s.v = v
    def __int__(s): return s.v
    def __float__(s): return float(s.v)
    def __index__(s): return s.v
    def __round__(s, n=None): return ("r", n)
    def __abs__(s): return abs(s.v)
    def __divmod__(s, o): return ("dm", o)
    def __pow__(s, o, m=None): return ("pow", o, m)
    def __matmul__(s, o): return "mm"
    def __str__(s): return "str!"
print(int(Num(3)), float(Num(3)), [1, 2, 3, 4][Num(3)], round(Num(1)), abs(Num(-2)), divmod(Num(1), 2), Num(1) ** 2, Num(1) @ 2, str(Num(1)), f"{Num(1)}", "%s" % Num(1), range(5)[Num(2)], hex(Num(255)))
print(sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), max("abc", key=ord), min([3, 1], default=0), sum([[1], [2]], []))
print([*zip([1, 2], "ab")], list(enumerate("ab", 1)), list(reversed([1, 2])), any([0, 1]), all([]), list(filter(None, [0, 1, 2])))
n = 0
def rec(d):
    global n
    n += 1
    if d: rec(d - 1)
rec(50); print(n)
while n > 0:
    n -= 10
    if n < 20: break
else: print("no break")
print(n)
print(type(sys.modules), __name__, __doc__)
t = (1, 2, 3); first, *rest = t; print(first, rest, t[-1], t + (4,), t * 2, t.index(2), (t > (1, 2)))
print({1, 2} <= {1, 2, 3}, [1, 2] < [1, 3], "a" < "b", (1, "a") == (1, "a"), not [], bool({}), 0 == False, "" or "dflt")
print(1 if [] else 2, [] and 1, None or 0, not None)
def outer():
    v = 1
    class Inner:
        v = 2
        def get(self): return v
        lst = [v for _ in range(1)]
    return Inner().get(), Inner.v, Inner.lst
print(outer())
def dflt(a, l=[]): l.append(a); return l
dflt(1); print(dflt(2))
print(dict(a=1, **{"b": 2}), list("ab") + ["c"], set("aab") == {"a", "b"}, dict([("x", 1)]), {**{}}, [*()])
try: print(undefined_fn())
except NameError as e: print(type(e).__name__, e)
print("done", end="")
print()
