def g():
    try:
        x = yield 1
        print("got", x)
        y = yield 2
        print("got", y)
    except ValueError as e:
        print("VE", e)
        yield 99
    finally:
        print("cleanup")
    return "ret"
it = g()
print(next(it), it.send("a"), it.throw(ValueError("boo")))
try: next(it)
except StopIteration as s: print("stop", s.value)
def outer():
    r = yield from g()
    print("r", r)
    yield from [7, 8]
it = outer()
print(next(it)); print(it.send(5)); it.close()
def deleg():
    try:
        yield from inner()
    except KeyError as e:
        print("outer caught", repr(e)); yield "after"
def inner():
    try:
        yield "in"
    finally:
        print("inner fin")
d = deleg(); print(next(d)); print(d.throw(KeyError("k")))
def cnt():
    i = 0
    while True:
        i += 1
        yield i
class itertools:
    @staticmethod
    def islice(it, n):
        for i in range(n): yield next(it)
print(list(itertools.islice(cnt(), 3)))
def bad():
    yield 1
    raise StopIteration
try: list(bad())
except RuntimeError as e: print(repr(e), repr(e.__cause__))
def fin():
    try: yield 1
    finally: print("closed")
f = fin(); next(f); f.close()
print([x for x in (i * i for i in range(10)) if x % 2], sum(i for i in range(5)))
print({i: j for i in range(3) for j in range(i)}, {i % 3 for i in range(9)})
print([[y for y in range(x)] for x in range(4)])
def closure():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    return inc
a = closure(); a(); print(a(5))
fs = [lambda x, i=i: x + i for i in range(3)]
print([f(10) for f in fs], [f() for f in [lambda: i for i in range(3)]])
a, *b, c = range(6); print(a, b, c)
(a, b), c = (1, 2), 3; print(a, b, c)
[*x, y] = "hello"; print(x, y)
print([*range(3), *"ab"], {**{"a": 1}, "b": 2, **{"a": 3}}, (*range(2),), {*[1, 2], 3})
def kw(a, /, b, *, c, **k): return a, b, c, k
print(kw(1, 2, c=3, d=4, a=5))
print(kw(*[1], **{"b": 2, "c": 3}))
if (n := 10) > 5: print(n)
print([y := 5, y ** 2], [last := i for i in range(4)], last)
x = 5
print(1 < x < 10, 1 < x > 7, "a" if x else "b", not x, x and 0 or "z")
i = 0
while True:
    i += 1
    if i == 3: continue
    if i > 5: break
else: print("never")
for q in range(3):
    pass
else: print("else", q)
def m(v):
    match v:
        case 0: return "zero"
        case 1 | 2: return "small"
        case [a]: return f"one {a}"
        case [a, *rest]: return f"list {a} {rest}"
        case {"k": v, **rest}: return f"map {v} {rest}"
        case str(s) if len(s) > 3: return "long " + s
        case str(): return "str"
        case Point(x=0, y=yy): return f"pt0 {yy}"
        case Point(xx, yy): return f"pt {xx} {yy}"
        case None: return "none"
        case float() as f: return f"float {f}"
        case _: return "other"
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
for v in [0, 2, [1], (1, 2, 3), {"k": 1, "z": 2}, "abcd", "ab", Point(0, 5), Point(1, 2), None, 1.5, object]:
    print(m(v))
def deco(arg):
    def wrap(f):
        def inner(*a, **k):
            print("deco", arg, f.__name__)
            return f(*a, **k)
        return inner
    return wrap
@deco("x")
@deco("y")
def hi(n: int = 3, *args: str) -> str:
    "docstring"
    return "hi" * n
print(hi(2)); print(hi.__name__)
def ann(a: int, b: "str" = 1, *c: float, d: list = None, **e: dict) -> None: ...
print(ann.__annotations__, ann.__defaults__, ann.__kwdefaults__, ann.__doc__, ann.__qualname__)
z: int = 3
print(__annotations__)
del z
try: z
except NameError as e: print(e)
x = [1, 2, 3]; x[0] += 5; x[1:2] = [9, 9]; del x[0]; print(x)
s = "abc"; print(s[::-1], s[-2:], s[1])
print(f"{3.14159:.2f} {10:>5}|{'x':^5}|{1000000:,} {255:#x} {'a' + 'b'!r:>6} {x!s} {'nested':{'>'}{10}} {{}}")
assert x, "fine"
global_v = 1
def gl():
    global global_v
    global_v += 1
gl(); print(global_v)
print(1_000, 0xff, 0b11, 0o17, 1e3, 1j * 1j, 10 ** 20, -7 // 2, -7 % 3, 2 ** -1, 7 / 2, 1 << 70, "a" * 3, [0] * 3)
print(True + 1, None is None, 3 if False else 4, (1,) + (2,), [1] == [1.0], "a" in "abc", 3 not in [1])
class Ctx:
    def __init__(s, n): s.n = n
    def __enter__(s): print("in", s.n); return s.n
    def __exit__(s, t, v, tb): print("out", s.n, t and t.__name__, v); return s.n == "sup"
with Ctx(1) as a, Ctx(2) as b: print(a, b)
with Ctx("sup"): raise KeyError("k")
try:
    with Ctx(3): raise ValueError(1)
except ValueError as e: print("passed", e)
def ret():
    for i in range(5):
        with Ctx(i):
            try:
                if i == 1: return i
            finally: print("f", i)
print(ret())
def ft():
    try: return "try"
    finally: print("finally first")
print(ft())
def nest():
    try:
        try: 1 / 0
        except ZeroDivisionError: raise KeyError("a")
        finally: print("f1")
    except KeyError as e: print(repr(e), repr(e.__context__))
    else: print("no")
nest()
def brk():
    while True:
        try: break
        finally: print("brk fin")
    for i in range(2):
        try: continue
        finally: print("cont fin", i)
brk()
try: raise ValueError("a") from KeyError("b")
except ValueError as e: print(repr(e.__cause__), e.__suppress_context__)
try:
    raise ValueError
except (KeyError, ValueError) as e: print(repr(e), e.args)
try: e
except NameError as err: print(err)
