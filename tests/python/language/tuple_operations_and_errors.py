t = (1, "a", [2])
print(t, t[0], t[-1], t[1:], t + (3,), t * 2, len(t), "a" in t, t.index("a"), t.count(1), (1,), (), tuple(), tuple("ab"), tuple([1]), 1, (1), (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, 2) == (1.0, 2.0), ((1, 2), 3)[0][1])
t[2].append(3)
print(t, hash((1, 2)) == hash((1, 2)), hash(()), hash((1, 2, 3)), hash((0,)), hash(((),)), {(1, 2): "k"}[1, 2], tuple(x for x in range(2)), t[::-1], (1, 2, 3)[::2], *t[:1])
try:
    t[2] += [4]
except TypeError as e:
    print("TypeError:", e, t)
a, b, *c = 1, 2, 3, 4
(d, e), f = (5, 6), 7
print(a, b, c, d, e, f, (a, b) == (1, 2), *(1, 2), (*(1, 2), 3), [*t])
for bad in (
    lambda: t[9],
    lambda: t["a"],
    lambda: t + [1],
    lambda: t * "a",
    lambda: t.index(99),
    lambda: hash(t),
    lambda: {t: 1},
    lambda: (1,) < 1,
    lambda: tuple(5),
    lambda: tuple(1, 2),
    lambda: (1, "a") < (1, 2),
    lambda: t.append(1),
    lambda: t.__setitem__(0, 1),
    lambda: max(()),
    lambda: (1, 2) - (1,),
):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
for statement in ("t[0] = 1", "del t[0]", "t.x = 1", "a, b = t", "a, b, c, d = t", "a, (b, c), d = t", "x = y = t; y += (1,); print(x is t, y is t)"):
    try:
        exec(statement)
        print(statement, "ok")
    except Exception as e:
        print(statement, "->", type(e).__name__ + ":", e)
from collections import namedtuple
P = namedtuple("P", "x y", defaults=[0])
p = P(3)
print(p, p.x, p[1], p._replace(y=5), p._asdict(), P._fields, p == (3, 0), P(y=1, x=2), [*p], P._make([8, 9]), hash(p) == hash((3, 0)))
for bad in (lambda: P(), lambda: P(1, 2, 3), lambda: setattr(p, "x", 1), lambda: namedtuple("Q", "a a"), lambda: namedtuple("Q", "class"), lambda: p._replace(z=1)):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
