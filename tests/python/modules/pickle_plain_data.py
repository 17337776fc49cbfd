# Pickles of plain data and of instances of the program's own classes, byte for byte in all protocols.
import pickle, collections, enum, dataclasses, datetime, decimal, fractions, functools
class P:
    def __init__(self, x, y): self.x, self.y = x, y
    def __eq__(self, o): return type(o) is type(self) and vars(o) == vars(self)
    def meth(self): return self.x
    class Inner:
        pass
class S:
    __slots__ = ("a", "b")
class SD(S):
    pass
class L(list):
    pass
class D(dict):
    pass
class I(int):
    pass
class T(tuple):
    pass
class G:
    def __init__(self): self.v = 1; self.f = lambda: 0
    def __getstate__(self): return {"v": self.v}
    def __setstate__(self, s): self.v = s["v"] + 1
class R:
    def __init__(self, n): self.n = n
    def __reduce__(self): return (R, (self.n,))
class N:
    def __new__(cls, a, b=2): o = object.__new__(cls); o.a = a; return o
    def __getnewargs__(self): return (self.a,)
class NX:
    def __new__(cls, a, *, b=2): o = object.__new__(cls); o.a = a; o.b = b; return o
    def __getnewargs_ex__(self): return (self.a,), {"b": self.b}
class E(Exception):
    def __init__(self, code, msg): super().__init__(code, msg); self.code = code
class C(enum.Enum):
    RED = 1
@dataclasses.dataclass
class DC:
    a: int
    b: list
NT = collections.namedtuple("NT", "x y")
rec = [1]; rec.append(rec)
rd = {}; rd["me"] = rd
s = S(); s.a = 1
sd = SD(); sd.b = 2; sd.c = 3
vals = [None, True, False, 0, 1, 255, 256, 65535, 65536, -1, -200, 2**31-1, -2**31, 2**31, 2**63, -2**63, 10**30, -10**30, 1.5, -0.0, float("inf"), "", "abc", "é✓🎉", "x"*300, "a\nb\\c\x00", b"", b"abc", b"\xff"*300, bytearray(b"xy"), (), (1,), (1,2), (1,2,3), (1,2,3,4), [], [1], [1,2,"a"], {}, {"a":1}, {"a":1,"b":[2]}, set(), {1}, frozenset(), frozenset({1}), 1j, ..., NotImplemented, range(5), slice(1,2), int, type(None), len, P, P(1, "two"), P.Inner, P(3,4).meth, s, sd, L([1,2]), D(a=1), I(5), T((1,2)), R(5), C.RED, DC(1,[2]), NT(1,2), ValueError("bad", 1), E(3, "m"), collections.OrderedDict(a=1), collections.defaultdict(list, a=[1]), collections.Counter("aab"), decimal.Decimal("1.5"), list(range(1001)), ["same", "same"], str.upper, [].append, functools.partial(int, "5", base=8)]
import sys
def show(v):
    out = []
    for p in range(6):
        try:
            b = pickle.dumps(v, p)
            out.append(b if len(b) < 200 else (len(b), b[:20], b[-10:]))
        except Exception as e:
            out.append((type(e).__name__, str(e)))
    return out
for i, v in enumerate(vals):
    print(i, type(v).__name__)
    for p, b in enumerate(show(v)):
        print("  ", p, b)
    try:
        back = pickle.loads(pickle.dumps(v))
        print("   =", back == v, type(back) is type(v))
    except Exception as e:
        print("   !", type(e).__name__, e)
for v in (G(), N(3), NX(1, b=5)):
    b = pickle.loads(pickle.dumps(v)); print(type(b).__name__, vars(b)); print(pickle.dumps(v), pickle.dumps(v, 2) if type(v) is not NX else "")
b = pickle.loads(pickle.dumps(rec)); print(b[1] is b); b = pickle.loads(pickle.dumps(rd)); print(b["me"] is b); print(pickle.dumps(rec), pickle.dumps(rd))
t = ([],); t[0].append(t); b = pickle.loads(pickle.dumps(t)); print(b[0][0] is b, pickle.dumps(t))
def local():
    class X: pass
    return X
def gen(): yield 1
for f in (lambda: pickle.dumps(lambda: 0), lambda: pickle.dumps(local()), lambda: pickle.dumps(local()()), lambda: pickle.dumps(gen()), lambda: pickle.dumps(sys), lambda: pickle.dumps(1, 9), lambda: pickle.loads(b""), lambda: pickle.loads(b"\x80\x04"), lambda: pickle.loads(b"zzz"), lambda: pickle.loads("x"), lambda: pickle.loads(b"\x80\x04\x95"), lambda: pickle.loads(b"\x80\x09."), lambda: pickle.loads(b"cnomod\nx\n."), lambda: pickle.loads(b"\x00"), lambda: pickle.loads(b"K"), lambda: pickle.dumps(local), lambda: pickle.dumps({"k": lambda: 1}), lambda: pickle.loads(b"h\x05."), lambda:pickle.dumps(DC.__init__)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, str(e).split(" at 0x")[0])
class Pers(pickle.Pickler):
    def persistent_id(self, o): return "id:5" if isinstance(o, P) else None
class Unp(pickle.Unpickler):
    def persistent_load(self, i): return ("got", i)
    def find_class(self, m, n):
        if n == "DC": raise pickle.UnpicklingError("forbidden")
        return super().find_class(m, n)
import io
f = io.BytesIO(); Pers(f).dump([P(1,2), 5]); print(f.getvalue()); f.seek(0); print(Unp(f).load())
try: Unp(io.BytesIO(pickle.dumps(DC(1,[])))).load()
except pickle.UnpicklingError as e: print(e)
f = io.BytesIO(); pickle.dump(1, f); pickle.dump("two", f); f.seek(0); print(pickle.load(f), pickle.load(f))
try: pickle.load(f)
except EOFError as e: print("EOF", e)
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, issubclass(pickle.PicklingError, pickle.PickleError))
