def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


print(f(1, d=4))
print(f(1, 2, 3, 4, 5, d=6, z=7, a=8))
print(f(*[1, 2], *"xy", **{"d": 1}, **{"q": 2}))


def only_kw(*, x, y=1): return x, y
def only_pos(x, y=1, /): return x, y
def mixed(p, /, n, *, k): return p, n, k


print(only_kw(x=5), only_pos(5), mixed(1, 2, k=3), mixed(1, n=2, k=3))
print(f.__defaults__, f.__kwdefaults__, f.__code__.co_varnames, f.__code__.co_argcount,
      f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount)


def mutable(x, acc=[]):
    acc.append(x)
    return acc


print(mutable(1), mutable(2), mutable(3, []), mutable.__defaults__)
mutable.__defaults__ = (["reset"],)
print(mutable(4))


def order():
    def say(x):
        print("eval", x, end="; ")
        return x

    def g(*a, **k): return a, k
    print(g(say(1), *[say(2)], say(3), k=say(4), **{"m": say(5)}, n=say(6)))


order()


def shadow(**kwargs): return kwargs


print(shadow(self=1, kwargs=2, **{"not an identifier": 3}))
print((lambda *a, b=1, **c: (a, b, c))(1, 2, b=3, d=4), (lambda: None)())


def annotated(a: int, b: "str" = "x", *args: float, c: list[int] = [], **kw: dict) -> None:
    """Doc."""


print(annotated.__annotations__, annotated.__doc__, annotated.__name__, annotated(1))
f.attribute = 5
print(f.__dict__, f.attribute, f.__module__, f.__qualname__)
