from functools import partial, partialmethod

basetwo = partial(int, base=2)
basetwo.__doc__ = "Convert base 2 string."
print(basetwo("10010"), basetwo.func, basetwo.args, basetwo.keywords, basetwo.__doc__)


def f(a, b=2, *args, c=3, **kw):
    return a, b, args, c, kw


p = partial(f, 1, c=30)
print(p(), p(5), p(5, 6, c=7, z=8), p.args, p.keywords)
q = partial(p, 20, z=1)
print(q(), q.func is f, q.args, q.keywords)
print(partial(print, "a", sep="-").func.__name__, repr(partial(max, 1, key=abs)), repr(partial(int)), callable(p))
p.extra = "attr"
print(p.extra, p.__dict__, list(map(partial(pow, 2), range(4))))
for bad in (lambda: partial(), lambda: partial(5), lambda: partial(f)(), lambda: partial(f, b=1)(1, 2), lambda: partial(len)(1, 2), lambda: p.func.nothing, lambda: setattr(p, "args", ())):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Cell:
    def __init__(self):
        self._alive = False

    @property
    def alive(self):
        return self._alive

    def set_state(self, state, note=""):
        self._alive = bool(state)
        return f"{state} {note}"

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False, note="rip")

    @classmethod
    def make(cls, kind):
        return f"{cls.__name__}:{kind}"

    make_x = partialmethod(make, "x")

    @staticmethod
    def st(a, b):
        return a * b

    triple = partialmethod(st, 3)
    as_partial = partial(st, 4)


c = Cell()
print(c.alive, c.set_alive(), c.alive, c.set_dead(), c.alive, c.set_alive(note="again"), c.make_x(), Cell.make_x(), c.triple(5), Cell.set_alive(c))
try:
    partialmethod(5)
except TypeError as e:
    print(type(e).__name__, e)
handlers = {name: partial(lambda n, x: f"{n}({x})", name) for name in ("read", "write")}
print(handlers["read"](1), handlers["write"](2))
print(repr(Cell.__dict__["set_dead"]).split("(")[0])
