# f_locals of a function's frame as a mapping.
import sys
def f():
    x=1; y=2
    p = sys._getframe().f_locals
    print([n for n in dir(p) if n not in dir(object)])
    def t(f):
        try: print(repr(f()))
        except Exception as e: print(type(e).__name__, e)
    t(lambda: p.pop('x'))
    t(lambda: p == dict(p))
    t(lambda: p == sys._getframe(1).f_locals)
    t(lambda: hash(p))
    t(lambda: p | {'z':1} == {**p,'z':1})
    t(lambda: {'z':1} | p == {**p,'z':1})
    t(lambda: p | 5)
    t(lambda: p.update({'x':5}))
    t(lambda: p.update([1]))
    t(lambda: p.update([('x',1)]))
    t(lambda: p.update(5))
    t(lambda: p[5])
    t(lambda: 5 in p)
    t(lambda: p.setdefault('new', 3))
    t(lambda: p.__setitem__(5, 3))
    t(lambda: p[5])
    t(lambda: list(reversed(p))[:2])
    t(lambda: type(p.keys()).__name__)
    t(lambda: type(p.items()).__name__)
    t(lambda: type(p.values()).__name__)
    t(lambda: type(iter(p)).__name__)
    t(lambda: p.get())
    t(lambda: p.get('x'))
    t(lambda: p.get('q'))
    t(lambda: type(p)())
    t(lambda: type(p)(5))
    t(lambda: list(type(p)(sys._getframe(1)))[:1])
    t(lambda: p.__delitem__('x'))
    t(lambda: p.__ior__({'x':9}) is p)
    t(lambda: x)
    t(lambda: bool(p))
    t(lambda: type(p.copy()))
    t(lambda: p.nope)
f()


def g():
    from collections.abc import Mapping, MutableMapping
    seen = sys._getframe().f_locals
    print(isinstance(seen, Mapping), isinstance(seen, MutableMapping))
    del Mapping, MutableMapping
    # A function's variables may hold what shows them.
    print(seen)
    for key in [], {1}:
        try:
            seen[key] = 1
        except TypeError as error:
            print(error)
    del key
    print(list(reversed(seen)))
g()
