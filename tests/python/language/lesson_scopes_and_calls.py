# Comprehensions, scopes, closures, nonlocal, global, walrus, unpacking, lambda defaults.
x = "global"


def outer():
    x = "enclosing"
    def inner():
        nonlocal x
        x += "!"
        return x
    def reads(): return x
    def glob():
        global x
        x = "changed"
    inner(); glob()
    return reads(), inner.__code__.co_freevars, inner.__closure__[0].cell_contents


print(outer(), x)
funcs = [lambda: i for i in range(3)]
fixed = [lambda i=i: i for i in range(3)]
print([f() for f in funcs], [f() for f in fixed])
print([(a, b) for a in range(3) for b in range(a) if (a + b) % 2], {k: v for k, v in zip("ab", (1, 2))}, {c.lower() for c in "AbA"}, sum(n for n in range(5) if n % 2), [[r * c for c in range(3)] for r in range(2)], [y := 5, y ** 2], [last := n for n in range(3)], last)
try:
    [undefined_thing for _ in range(1)]
except NameError as e:
    print(e)
try:
    def early():
        print(late)
        late = 1
    early()
except UnboundLocalError as e:
    print(e)
def counter():
    count = 0
    def step(by=1):
        nonlocal count
        count += by
        return count
    step.reset = lambda: 0
    return step
c1, c2 = counter(), counter()
print(c1(), c1(5), c2(), c1.reset())
a, *b, c = range(5)
(d, e), f = (1, 2), 3
*g, = "xyz"
first, (second, *others), third = 1, (2, 3, 4), 5
print(a, b, c, d, e, f, g, others, [*b, *g], {**{"k": 1}, "k": 2}, (*b,), print(*g, sep="-"))
def sig(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(sig(1, d=4), sig(1, 2, 3, 4, 5, d=6, z=7), sig(*[1, 2], **{"d": 1, "a": 9}))
for attempt in (lambda: sig(), lambda: sig(1), lambda: sig(1, d=1, c=2, **{"c": 3}), lambda: sig(1, 2, 3, c=4, d=5), lambda: sig(*5), lambda: sig(1, **5), lambda: sig(1, d=1, **{1: 2}), lambda: (lambda x: x)(y=1), lambda: (lambda *, k: k)(1), lambda: (lambda x, /: x)(x=1), lambda: (lambda a, b: 0)(1, 2, 3), lambda: (lambda: 0)(**{"a": 1}), lambda: max(), lambda: print(end=1), lambda: "a".join(), lambda: "a".split(1), lambda: int("5", bas=2), lambda: sorted(), lambda: sorted([1], 5), lambda: [].append(), lambda: [].append(1, 2), lambda: dict(1), lambda: len(), lambda: len(1, 2), lambda: isinstance(1), lambda: "x".encode(5), lambda: range(), lambda: range("a"), lambda: enumerate(), lambda: zip(1), lambda: list(1, 2), lambda: open()):
    try:
        print(attempt())
    except TypeError as e:
        print(e)
def mutable(items=[]):
    items.append(len(items))
    return items
mutable(); print(mutable(), mutable.__defaults__, mutable([9]))
i = 0
i, lst = 1, [0, 0, 0]
lst[i], i = 5, 2
print(lst, i)
x1 = y1 = []
x1.append(1)
print(y1, x1 is y1, 1 < 2 < 3, 1 < 3 > 2, not 1 == 2, 1 if [] else 2, "a" "b", [] or {} or "end", 0 and 1, 5 // -2, -5 % 3, 2 ** -1, 7 & 3 | 8 ^ 1, ~5, 1 << 10, True + True, "ab" * 2 + "c", not None)
for n in range(2, 8):
    for k in range(2, n):
        if n % k == 0:
            break
    else:
        print(n, "prime", end="; ")
print()
w = 3
while w:
    w -= 1
    if w == 1: continue
else:
    print("while else")
del x
try:
    x
except NameError as e:
    print(e)
def gen_scope():
    z = 10
    return list(z + q for q in range(2)), [z for z in range(3)], z
print(gen_scope())
class Scope:
    v = 5
    w = [v for _ in range(2)] if False else v
    def m(self): return Scope.v
    try:
        z = [v for _ in range(1)]
    except NameError as e:
        z = str(e)
print(Scope.w, Scope().m(), Scope.z)
def annotated(a: "int" = 1, *b: str, c: float = 2.0) -> None: "doc"
print(annotated.__annotations__, annotated.__kwdefaults__, annotated.__doc__, (lambda: 0).__name__, annotated.__code__.co_varnames)
exec("q = 5; print(q)"); print(eval("q + 1", {"q": 1}), globals()["last"], "funcs" in globals(), sorted(locals())[:2] == sorted(globals())[:2])
match_ = [n for n in range(20) if (half := n // 2) > 8]; print(match_, half)
print(*(f"{k}={v}" for k, v in {"a": 1}.items()), [*range(3), *"ab"], {*[1, 2], 3}, [x for x in [1, 2, 3] if x != 2], *map(str, [1]), sep="|")
