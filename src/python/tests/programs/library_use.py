class A:
    def __init__(self): self.items = [1, 2, 3]
    def __iter__(self): return iter(self.items)
    def __len__(self): return len(self.items)
    def __eq__(self, o): return isinstance(o, A) and self.items == o.items
    def __repr__(self): return f"A({self.items})"
print([*A()], A() == A(), A() != A(), A() in [A()], list(map(lambda x: x + 1, A())), sorted(A(), reverse=True))
class It:
    def __init__(s): s.n = 0
    def __iter__(s): return s
    def __next__(s):
        s.n += 1
        if s.n > 3: raise StopIteration
        return s.n
print(list(It()), sum(It()), max(It()), [x for x in It()], dict(zip("abc", It())), tuple(It()))
for x in It(): print(x, end=" ")
else: print("done")
class V:
    def __init__(s, x): s.x = x
    def __add__(s, o):
        if not isinstance(o, V): return NotImplemented
        return V(s.x + o.x)
    def __radd__(s, o): return V(s.x + o)
    def __iadd__(s, o): s.x += 100; return s
    def __mul__(s, o): return V(s.x * o)
    __rmul__ = __mul__
    def __lt__(s, o): return s.x < o.x
    def __repr__(s): return f"V{s.x}"
    def __hash__(s): return hash(s.x)
    def __eq__(s, o): return s.x == o.x
v = V(1)
print(v + V(2), 5 + v, sum([V(1), V(2)]), v * 3, 3 * v, sorted([V(3), V(1)]), max(V(1), V(5)))
v += 1; print(v)
try: v + "a"
except TypeError as e: print(e)
try: v - 1
except TypeError as e: print(e)
try: v -= 1
except TypeError as e: print(e)
from functools import wraps, reduce, partial, lru_cache
def d(f):
    @wraps(f)
    def w(*a, **k): return f(*a, **k)
    return w
@d
def named(): "doc here"
print(named.__name__, named.__doc__, reduce(lambda a, b: a * b, range(1, 6)), partial(max, 3)(1, 7))
from contextlib import contextmanager
@contextmanager
def cm(x):
    print("enter", x)
    try: yield x * 2
    except ValueError as e: print("swallowed", e)
    finally: print("exit", x)
with cm(4) as y: print(y)
with cm(5): raise ValueError("v")
try:
    with cm(6): raise KeyError("k")
except KeyError as e: print("out", e)
from abc import ABC, abstractmethod
class Abs(ABC):
    @abstractmethod
    def f(self): ...
    @property
    @abstractmethod
    def g(self): ...
try: Abs()
except TypeError as e: print(e)
class Conc(Abs):
    def f(self): return 1
    g = 2
print(Conc().f(), isinstance(Conc(), Abs))
from enum import Enum
class Color(Enum):
    RED = 1
    BLUE = "b"
print(Color.RED, Color.RED.name, Color("b"), list(Color), Color["RED"] is Color.RED, repr(Color.BLUE))
from dataclasses import dataclass, field
@dataclass(order=True)
class DC:
    a: int
    b: str = "x"
    c: list = field(default_factory=list)
print(DC(1), DC(1) == DC(1), DC(2) > DC(1), DC(1, c=[2]))
from collections import namedtuple, defaultdict, Counter, OrderedDict, deque
P = namedtuple("P", "x y"); print(P(1, 2), P(1, 2).x, P(x=3, y=4)._asdict(), P(1, 2)._replace(x=9))
dd = defaultdict(list); dd["a"].append(1); print(dd, Counter("hello").most_common(2))
import typing
from typing import Optional, List, Generic, TypeVar
T = TypeVar("T")
class Box(Generic[T]):
    def __init__(self, v: T) -> None: self.v = v
print(Box[int](3).v, Optional[int], List[str], Box.__mro__[1].__name__)
class Singleton:
    _i = None
    def __new__(cls, *a):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
    def __init__(self, *a): self.a = a
print(Singleton(1) is Singleton(2), Singleton(3).a)
def count(start=0):
    while True: yield (start := start + 1)
c = count(); print(next(c), next(c))
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
x = 10
def scope():
    x = 20
    class C:
        y = x
        def f(self): return x
        z = [x for _ in range(2)]
    return C.y, C().f(), C.z
print(scope())
class Priv:
    __a = 1
    def __m(self): return self.__a
    def call(self): return self.__m()
print(Priv().call(), [k for k in vars(Priv) if "Priv" in k], Priv._Priv__a)
print(globals()["x"], "x" in locals(), eval("x + 1"), eval("a + b", {"a": 1, "b": 2}))
ns = {}; exec("def q(): return 42\nz = q()", ns); print(ns["z"])
def loc():
    a = 1; b = 2
    return sorted(locals())
print(loc())
print(type(lambda: 0).__name__, type(count()).__name__, type(print).__name__, type(type).__name__, type(None).__name__, type(...).__name__)
print(int.__name__, str.__mro__, bool.__bases__, object.__bases__, type(A).__name__, A.__module__, A.__qualname__)
print(hasattr(A, "items"), getattr(A(), "items"), getattr(A, "nope", "def"), callable(A), callable(3), id(v) == id(v))
print(isinstance(True, int), issubclass(bool, int), isinstance(3, (str, int)), isinstance(None, type(None)))
def f(): pass
f.attr = 1; print(f.attr, f.__dict__, f.__code__.co_name if hasattr(f, "__code__") else "")
print(str(f)[:11], repr(A.__init__)[:20], repr(A().__init__)[:14], A, A.__iter__.__qualname__)
print([type(e).__name__ for e in (KeyError("a"), ValueError())], repr(KeyError("a")), str(KeyError("a")), repr(ValueError("a", 1)), str(OSError(2, "No such")), repr(OSError(2, "x")))
