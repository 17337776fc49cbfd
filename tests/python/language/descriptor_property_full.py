class Temp:
    """docs"""

    def __init__(self, c):
        self._c = c

    @property
    def f(self):
        """Fahrenheit."""
        return self._c * 9 / 5 + 32

    @f.setter
    def f(self, value):
        self._c = (value - 32) * 5 / 9

    @f.deleter
    def f(self):
        print("deleting")
        self._c = 0

    @property
    def only(self):
        return 1

    wonly = property(None, lambda self, v: print("wrote", v))
    plain = property(lambda self: self._c, doc="plain doc")


class Hot(Temp):
    @Temp.f.getter
    def f(self):
        return "hot"

    @property
    def only(self):
        return super().only + 1


t = Temp(100)
print(t.f)
t.f = 32
print(t._c)
del t.f
t.wonly = 5


def attempt(f):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: setattr(t, "only", 2))
attempt(lambda: delattr(t, "only"))
attempt(lambda: t.wonly)
attempt(lambda: delattr(t, "plain"))
attempt(lambda: setattr(t, "plain", 1))
h = Hot(5)
h.f = 50
print(h.f, h._c, h.only)
print(Temp.f.__doc__, Temp.plain.__doc__, Temp.f.fget.__name__, Temp.only.fset, type(Temp.f).__name__)
print(Temp.f.__get__(t), Temp.f.__get__(None, Temp) is Temp.f, Temp.f.__name__)
attempt(lambda: setattr(Temp.f, "fget", 1))
attempt(lambda: property().__get__(t))
attempt(lambda: Temp.f())
