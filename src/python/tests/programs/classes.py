class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, [k for k in ns if not k.startswith("__")], kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", cls.__name__)
        return super().__call__(*a, **k)
    @property
    def tag(cls): return "tag-" + cls.__name__
class A(metaclass=Meta, opt=1):
    x = 1
    def f(self): return "A.f"
class B(A):
    def f(self): return "B." + super().f()
b = B()
print(b.f(), B.tag, type(B), B.__mro__)
class Base:
    subs = []
    def __init_subclass__(cls, /, flag=None, **kw):
        super().__init_subclass__(**kw)
        cls.subs.append((cls.__name__, flag))
class C(Base, flag=3): pass
class D(C): pass
print(Base.subs)
class Desc:
    def __set_name__(self, owner, name): self.name = name; print("set_name", owner.__name__, name)
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.get("_" + self.name, "unset")
    def __set__(self, obj, value): obj.__dict__["_" + self.name] = value
    def __delete__(self, obj): del obj.__dict__["_" + self.name]
class E:
    a = Desc()
    b = Desc()
e = E()
print(e.a); e.a = 5; print(e.a, e.__dict__); del e.a; print(e.a)
print(isinstance(E.a, Desc))
class G:
    def __getattr__(self, n): return "dyn " + n
    def __setattr__(self, n, v): print("set", n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print("del", n); object.__delattr__(self, n)
g = G(); g.q = 3; print(g.q, g.zzz); del g.q; print(g.q)
class H:
    def __getattribute__(self, n):
        if n == "secret": return 42
        return super().__getattribute__(n)
    def __getattr__(self, n): return "fallback"
h = H(); h.z = 1; print(h.secret, h.z, h.other)
class S:
    __slots__ = ("p", "q")
s = S(); s.p = 1; print(s.p)
try: s.r = 2
except AttributeError as err: print(err)
try: s.q
except AttributeError as err: print(err)
class X(list):
    def __init__(self, *a): super().__init__(a); self.note = "n"
    def total(self): return sum(self)
x = X(1, 2, 3); print(x, x.total(), x.note, len(x), x[1:])
class St(str):
    def shout(self): return self.upper() + "!"
print(St("abc").shout(), St("x") + "y", type(St("a")).__name__)
class I(int):
    def __add__(self, o): return I(int(self) + int(o) + 100)
print(I(3) + 4, I(5) * 2, I(7) == 7, hash(I(7)) == hash(7))
class Dd(dict):
    def __missing__(self, k): return "miss " + str(k)
d = Dd(a=1); print(d["a"], d["b"], d)
class P:
    def __init__(self): self._v = 0
    @property
    def v(self): "doc"; return self._v
    @v.setter
    def v(self, n): self._v = n
    @v.deleter
    def v(self): print("deleted")
p = P(); p.v = 4; print(p.v); del p.v
class Q:
    @classmethod
    def make(cls, *a): return cls.__name__, a
    @staticmethod
    def st(a, b=2): return a + b
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k}]"
print(Q.make(1), Q().make(2), Q.st(1), Q().st(1, 5), Q[int])
class M1:
    def who(self): return ["M1"]
class M2(M1):
    def who(self): return ["M2"] + super().who()
class M3(M1):
    def who(self): return ["M3"] + super().who()
class M4(M2, M3):
    def who(self): return ["M4"] + super().who()
print(M4().who(), [c.__name__ for c in M4.__mro__])
try:
    class Bad(M1, M2): pass
except TypeError as err: print(err)
print(type("Dyn", (M1,), {"k": 1})().who(), type(5), type("a") is str)
class Cmp:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return ("eq", s.v, o)
    def __lt__(s, o): return ("lt", s.v, o)
    def __and__(s, o): return ("and", s.v)
    def __rand__(s, o): return ("rand", s.v)
    def __invert__(s): return "inv"
    def __neg__(s): return "neg"
    def __bool__(s): return False
    def __call__(s, *a, **k): return (a, k)
    def __getitem__(s, k): return k
    def __contains__(s, k): return k == 1
    def __iter__(s): return iter([1, 2])
    def __len__(s): return 9
    def __enter__(s): print("enter"); return s
    def __exit__(s, *a): print("exit", a[0]); return True
    def __repr__(s): return f"Cmp({s.v})"
    def __format__(s, spec): return f"fmt<{spec}>"
    def __index__(s): return 2
    __hash__ = None
c = Cmp(1)
print(c == 2, 2 == c, c < 3, 3 > c, c & 1, 1 & c, ~c, -c, bool(c), c(1, k=2), c[1:2, ...], 1 in c, 2 in c, list(c), len(c), f"{c:abc}", [10, 20, 30][c])
with c as cc:
    raise ValueError("x")
try: hash(c)
except TypeError as err: print(err)
