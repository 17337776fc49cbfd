class A:
    def m(self):
        return ("m", type(self).__name__)


a = A()
f = A.__dict__["m"]
print(f.__get__(a)(), f.__get__(a, A)(), f.__get__(None, A) is f)
try:
    f.__get__(None)
except TypeError as e:
    print("TypeError:", e)
print(hasattr(f, "__set__"), hasattr(f, "__get__"), hasattr(len, "__get__"), hasattr(str.upper, "__get__"))
print(str.upper.__get__("abc")(), str.__dict__["join"]("-", "abc"))


class CM:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner=None):
        return lambda *args: self.f(owner or type(obj), *args)


class Lazy:
    def __init__(self, f):
        self.f = f
        self.name = f.__name__

    def __get__(self, obj, owner):
        if obj is None:
            return self
        print("computing", self.name)
        value = obj.__dict__[self.name] = self.f(obj)
        return value


class Uses:
    @CM
    def make(cls, n):
        return cls.__name__ * n

    @Lazy
    def slow(self):
        return 42


u = Uses()
print(Uses.make(2), u.make(1), u.slow, u.slow, Uses.slow.name)
u2 = Uses()
print(vars(u), vars(u2), u2.slow)


class Partial:
    def __call__(self, *args):
        return args


class Holder:
    p = Partial()
    b = staticmethod(len)
    c = classmethod(lambda cls, x: (cls.__name__, x))
    l = len


print(Holder().p(1), Holder().b("four"), Holder().c(5), Holder().l([1, 2]))
