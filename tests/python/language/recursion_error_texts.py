# What RecursionError says of each kind of recursion.
import sys, json, functools, copy, pickle, operator
def t(name, f):
    try: r = f(); print(name, 'ok', type(r).__name__)
    except RecursionError as e: print(name, '|', e)
    except Exception as e: print(name, type(e).__name__, str(e)[:60])
def plain(): return plain()
t('plain', plain)
class R:
    def __repr__(self): return repr(self)
t('repr', lambda: repr(R()))
class R2:
    def __repr__(self): return f"{self!r}"
t('repr fstring', lambda: repr(R2()))
class R3:
    def __repr__(self): return f"R3({[self]})"
t('repr list', lambda: repr(R3()))
class S:
    def __str__(self): return str(self)
t('str', lambda: str(S()))
class S2:
    def __str__(self): return "%s" % self
t('str%', lambda: str(S2()))
class S3:
    def __str__(self): return f"{self}"
t('str f', lambda: str(S3()))
class G:
    def __getattr__(self, n): return self.nope
t('getattr', lambda: G().x)
class G2:
    def __getattribute__(self, n): return self.nope
t('getattribute', lambda: G2().x)
class SA:
    def __setattr__(self, n, v): self.x = v
def sa(): SA().q = 1
t('setattr', sa)
class P:
    @property
    def x(self): return self.x
t('property', lambda: P().x)
class E:
    def __eq__(self, o): return self == o
t('eq', lambda: E() == 1)
class E2:
    def __eq__(self, o): return [self] == [o]
t('eq list', lambda: E2() == E2())
class L:
    def __lt__(self, o): return self < o
t('lt', lambda: L() < L())
class A:
    def __add__(self, o): return self + o
t('add', lambda: A() + 1)
class C:
    def __call__(self): return self()
t('call', lambda: C()())
class I:
    def __init__(self): I()
t('init', I)
class N:
    def __new__(cls): return N()
t('new', N)
class H:
    def __hash__(self): return hash(self)
t('hash', lambda: hash(H()))
class B:
    def __bool__(self): return bool(self)
t('bool', lambda: bool(B()))
class Ln:
    def __len__(self): return len(self)
t('len', lambda: len(Ln()))
class It:
    def __iter__(self): return iter(self)
t('iter', lambda: iter(It()))
class GI:
    def __getitem__(self, i): return self[i]
t('getitem', lambda: GI()[0])
class Ct:
    def __contains__(self, i): return i in self
t('contains', lambda: 1 in Ct())
class M(type):
    def __instancecheck__(cls, o): return isinstance(o, cls)
    def __subclasscheck__(cls, o): return issubclass(o, cls)
class MC(metaclass=M): pass
t('isinstance', lambda: isinstance(1, MC))
t('issubclass', lambda: issubclass(int, MC))
def lam(x): return list(map(lam, [x]))
t('map', lambda: lam(1))
def so(x): return sorted([x], key=so)
t('sorted', lambda: so(1))
@functools.lru_cache
def fib(n): return fib(n+1)
t('lru', lambda: fib(1))
def gen(): yield from gen()
t('gen', lambda: list(gen()))
def gen2():
    for x in gen2(): yield x
t('gen2', lambda: list(gen2()))
l = []
for _ in range(100000): l = [l]
t('nested repr', lambda: repr(l))
l2 = []
for _ in range(100000): l2 = [l2]
t('nested eq', lambda: l == l2)
t('nested lt', lambda: l < l2)
t('json', lambda: json.dumps(l))
t('json loads', lambda: json.loads('['*100000))
t('deepcopy', lambda: copy.deepcopy(l))
d = {}
for _ in range(100000): d = {1: d}
t('dict repr', lambda: repr(d))
tu = ()
for _ in range(100000): tu = (tu,)
t('tuple repr', lambda: repr(tu))
t('str nested', lambda: str(l))
t('format nested', lambda: f"{l}")
t('isinstance nested', lambda: isinstance(1, tu))
dd = {}; dd2={}
for _ in range(100000): dd = {1: dd}; dd2={1:dd2}
t('dict eq', lambda: dd == dd2)
def ex(): exec("ex()")
t('exec', ex)
def ev(): return eval("ev()")
t('eval', ev)
p = functools.partial(int)
for _ in range(3): p = functools.partial(p)
class CM:
    def __enter__(self):
        with self: pass
    def __exit__(self, *a): pass
t('with', lambda: CM().__enter__())
class D:
    def __get__(self, o, t): return o.d
class HD: d = D()
t('descriptor', lambda: HD().d)
def star(*a): return star(*a)
t('star', star)
def kw(**a): return kw(**a)
t('kw', kw)
class X:
    def m(self): return self.m()
t('method', X().m)
def rd(): return functools.reduce(lambda a, b: rd(), [1,2])
t('reduce', rd)
def deco(f):
    def w(*a): return f(*a)
    return w
@deco
def dd_(n): return dd_(n)
t('deco', lambda: dd_(1))
class F:
    def __format__(self, s): return format(self, s)
t('format', lambda: format(F()))
class Nx:
    def __iter__(self): return self
    def __next__(self): return next(self)
t('next', lambda: next(Nx()))
class Ix:
    def __index__(self): return operator.index(self)
t('index', lambda: operator.index(Ix()))
class Neg:
    def __neg__(self): return -self
t('neg', lambda: -Neg())
class Del:
    def __delattr__(self, n): del self.x
def dl():
    del Del().y
t('delattr', dl)
class Mi:
    def __missing__(self, k): return self[k]
class Dm(dict):
    def __missing__(self, k): return self[k]
t('missing', lambda: Dm()[1])
