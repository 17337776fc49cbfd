# Objects in detail: copy/equality/ordering protocols, pickling hooks, attribute hooks, operators with mixed types, in-place operators.
import copy, operator, functools
class Temp:
    def __init__(self, c): self.c = c
    def __eq__(self, o): return self.c == o.c if isinstance(o, Temp) else NotImplemented
    def __lt__(self, o): return self.c < o.c if isinstance(o, Temp) else NotImplemented
    def __repr__(self): return f"{self.c}C"
for f in (lambda: Temp(1) == Temp(1), lambda: Temp(1) != Temp(2), lambda: Temp(1) == 1, lambda: Temp(1) < Temp(2), lambda: Temp(1) > Temp(2), lambda: Temp(1) <= Temp(2), lambda: Temp(1) < 5, lambda: hash(Temp(1)), lambda: sorted([Temp(3), Temp(1)]), lambda: max(Temp(1), Temp(5)), lambda: Temp(1) in [Temp(1)], lambda: [Temp(1), Temp(2)] == [Temp(1), Temp(2)], lambda: {Temp(1)}):
    try: print(f())
    except TypeError as e: print(e)
class Acc:
    def __init__(self): self.items = []
    def __iadd__(self, x): self.items.append(x); return self
    def __isub__(self, x): self.items.remove(x); return self
    def __imul__(self, n): self.items *= n; return self
    def __ior__(self, o): return "replaced"
    def __len__(self): return len(self.items)
    def __getitem__(self, k): return ("get", k)
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __contains__(self, x): return x == 42
    def __missing__(self, k): return "never"
a = Acc(); b = a; a += 1; a += 2; a *= 2; print(a is b, a.items, len(a), bool(a), bool(Acc())); a -= 1; print(a.items); a |= 3; print(a)
c = Acc(); c[1:2, ..., None] = 5; print(c[::2], c[1, 2], c["k"], c[-1], c[()], c[:, 1:]); del c[3:]; c["x"] += (1,); print(42 in c, 43 not in c)
class Meta(type):
    def __eq__(cls, o): return True
    def __hash__(cls): return 1
    def __repr__(cls): return f"<<{cls.__name__}>>"
    def __or__(cls, o): return "or"
    def __instancecheck__(cls, o): return o == 5
    def __getattr__(cls, n): return f"meta {n}"
    def __call__(cls, *a, **k): return ("called", a, k)
    def __dir__(cls): return ["q"]
class Weird(metaclass=Meta): pass
print(Weird, Weird == 1, Weird | int, isinstance(5, Weird), isinstance(6, Weird), Weird.anything, Weird(1, x=2), dir(Weird), f"{Weird}", type(Weird).__name__)
class Str(str):
    def __new__(cls, v, extra): o = super().__new__(cls, v.upper()); o.extra = extra; return o
    def __add__(self, o): return Str(str(self) + o, self.extra)
    def __getitem__(self, i): return "<" + super().__getitem__(i) + ">"
s = Str("abc", 5); print(s, repr(s), s + "d", type(s + "d"), (s + "d").extra, s[0], s.lower(), type(s.lower()), s == "ABC", hash(s) == hash("ABC"), {s: 1}["ABC"], f"{s:>5}", "x".join([s, "y"]), isinstance(s, str), len(s), s.extra, s * 2, type(s * 2), s.replace("A", "z"), "%s" % s)
class Int(int):
    def __repr__(self): return f"Int({int(self)})"
    def __add__(self, o): return Int(int(self) + o)
    __radd__ = __add__
n = Int(5); print(n, n + 1, 1 + n, n * 2, type(n * 2), [n], f"{n}", f"{n:03d}", str(n), "%d" % n, sum([n, n]), n == 5, hash(n) == 5, n.real, -n, range(n)[-1], [1, 2, 3, 4, 5, 6][n], bool(Int(0)), divmod(n, 2), n ** 2, int(n), n.__class__)
class L(list):
    def append(self, x): super().append(x * 2)
    def __getitem__(self, i): r = super().__getitem__(i); return L(r) if isinstance(i, slice) else r
l = L([1, 2]); l.append(5); l.extend([7]); print(l, l[1:], type(l[1:]), l + [1], type(l + [1]), l == [1, 2, 10, 7], sorted(l), l.copy(), type(l.copy()), copy.copy(l), type(copy.copy(l)), L(range(3)), len(l), l * 2, [*l])
class D(dict):
    def __missing__(self, k): self[k] = v = k * 2; return v
    def __setitem__(self, k, v): print("setting", k); super().__setitem__(k, v)
d = D(a=1); print(d["zz"], d, d.get("no"), "no" in d, D({"q": 1}), d | {"w": 2}, type(d | {}), d.copy().__class__, d.setdefault("s", 1)); d.update(t=5); print(d, dict(d), {**d}, list(d), d == {"a": 1, "zz": "zzzz", "s": 1, "t": 5})
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    x = property(operator.itemgetter(0))
t = T(1, 2); print(t, t.x, t + (3,), type(t + (3,)), t == (1, 2), T(*t, 5), t[0], hash(t) == hash((1, 2)), repr(t), t * 2)
class E(Exception):
    def __init__(self, a, b): self.a, self.b = a, b
e = E(1, 2); print(e, repr(e), e.args, copy.copy(e).__dict__)
class F(float): pass
print(F(1.5), F(1.5) + 1, type(F(1) * 2), repr(F("inf")), F(2).is_integer(), F.fromhex("0x1p1"), type(F.fromhex("0x1p1")))
class Cm:
    def __enter__(s): return s
    def __exit__(s, *a): return True
    def __iter__(s): yield from (1, 2)
    def __reversed__(s): return "rev"
    def __length_hint__(s): return 9
    def __sizeof__(s): return 1
    def __hash__(s): return -1
    def __int__(s): return 7
    def __float__(s): return 7.5
    def __index__(s): return 3
    def __divmod__(s, o): return "dm"
    def __rdivmod__(s, o): return "rdm"
    def __pow__(s, o, m=None): return ("pow", o, m)
    def __rpow__(s, o): return ("rpow", o)
    def __lshift__(s, o): return "<<"
    def __invert__(s): return "~"
    def __rmatmul__(s, o): return "r@"
    def __trunc__(s): return "tr"
    def __ceil__(s): return "ceil"
    def __fspath__(s): return "/p"
m = Cm(); import math, os
print(reversed(m), hash(m), int(m), float(m), [0, 1, 2, 3][m], divmod(m, 1), divmod(1, m), pow(m, 2, 3), m ** 2, 2 ** m, m << 1, ~m, 5 @ m, math.trunc(m), math.ceil(m), os.fspath(m), hex(m), "a" * m, range(m), operator.length_hint(m), list(m), complex(m), round(2.5678, m), bin(m), chr(m).encode(), [*range(10)][m:], bytes(m))
for f in (lambda: m + 1, lambda: m >> 1, lambda: 1 << m, lambda: -m, lambda: m @ 5, lambda: abs(m), lambda: m < m, lambda: m(), lambda: m[0], lambda: len(m), lambda: m.x, lambda: m & 1, lambda: m // 2, lambda: 2 // m, lambda: m % 2, lambda: m | m, lambda: round(m), lambda: math.floor(m), lambda: next(m), lambda: m.__add__, lambda: await_ if False else format(m, "d")):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
