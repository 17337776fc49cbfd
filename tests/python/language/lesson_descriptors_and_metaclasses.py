# Descriptors, metaclasses, __init_subclass__, __set_name__, class decorators, slots, abstract classes.
from abc import ABC, ABCMeta, abstractmethod
import weakref


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default
    def __set_name__(self, owner, name):
        print("naming", owner.__name__, name)
        self.name = "_" + name
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}, got {type(value).__name__}")
        setattr(obj, self.name, value)
    def __delete__(self, obj):
        print("deleting", self.name)
        delattr(obj, self.name)


class Person:
    name = Typed(str)
    age = Typed(int, 0)
    def __init__(self, name, age=None):
        self.name = name
        if age is not None:
            self.age = age


p = Person("Ann", 5)
print(p.name, p.age, Person("B").age, vars(p), type(Person.name).__name__, Person.__dict__["age"].default)
try:
    p.age = "x"
except TypeError as e:
    print(e)
del p.age
print(p.age)


class Lazy:
    def __init__(self, f): self.f = f; self.__doc__ = f.__doc__
    def __get__(self, obj, owner):
        print("computing")
        value = obj.__dict__[self.f.__name__] = self.f(obj)
        return value


class Report:
    @Lazy
    def total(self): "Total."; return 99


r = Report()
print(r.total, r.total, r.__dict__)


class Plugin:
    registry = {}
    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry[key or cls.__name__.lower()] = cls


class Json(Plugin): pass
class Xml(Plugin, key="X"): pass
print(Plugin.registry)
try:
    class Bad(Plugin, other=1): pass
except TypeError as e:
    print(e)


class Meta(type):
    def __prepare__(name, bases, **kw):
        print("prepare", name, kw)
        return {"injected": 1}
    def __new__(mcls, name, bases, ns, **kw):
        ns["shout"] = lambda self: name.upper()
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.made = True
    def __call__(cls, *args):
        obj = super().__call__(*args)
        print("made", type(obj).__name__)
        return obj
    def __len__(cls): return 7
    def __getitem__(cls, k): return f"{cls.__name__}[{k}]"
    def __contains__(cls, x): return x == 1
    def __iter__(cls): return iter("ab")
    @property
    def both(cls): return "meta property"


class Thing(metaclass=Meta, flag=True):
    def __init__(self, x=0): self.x = x


t = Thing(3)
print(t.shout(), Thing.injected, Thing.made, len(Thing), Thing["k"], 1 in Thing, list(Thing), Thing.both, type(Thing), isinstance(Thing, Meta))
try:
    t.both
except AttributeError as e:
    print(e)


class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    @abstractmethod
    def draw(self): print("base draw")


class Square(Shape):
    area = 4
    @classmethod
    def make(cls): return cls()
    def draw(self): super().draw(); print("square")


Square.make().draw()
for c in (Shape, type("Half", (Shape,), {"area": 1})):
    try:
        c()
    except TypeError as e:
        print(e)
print(sorted(Shape.__abstractmethods__), Square.__abstractmethods__)
@Shape.register
class Virtual: pass
print(issubclass(Virtual, Shape), isinstance(Virtual(), Shape))


class Duck(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        return any("quack" in b.__dict__ for b in c.__mro__) or NotImplemented


class D:
    def quack(self): pass


print(issubclass(D, Duck), issubclass(int, Duck))


class Slotted:
    __slots__ = ("a", "__weakref__")


s = Slotted()
s.a = 1
for attempt in (lambda: setattr(s, "b", 2), lambda: s.__dict__, lambda: (delattr(s, "a"), s.a), lambda: weakref.ref(s)() is s, lambda: Slotted.a):
    try:
        print(attempt())
    except AttributeError as e:
        print(e)


class A:
    def who(self): return "A"
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class E(B, C):
    def who(self): return "E" + super().who()
print(E().who(), [k.__name__ for k in E.__mro__], E.mro() == list(E.__mro__), super(B, E()).who())
try:
    class X(A, B): pass
except TypeError as e:
    print(e)


def add_repr(cls):
    cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
    return cls


@add_repr
class Simple:
    def __init__(self): self.x, self.y = 1, "z"


print(Simple(), Simple.__repr__.__name__, Simple.__qualname__)


class Singleton:
    _it = None
    def __new__(cls, *a):
        if cls._it is None:
            cls._it = super().__new__(cls)
        return cls._it


print(Singleton() is Singleton(1), object.__new__(Singleton) is Singleton())


class Attr:
    def __getattr__(self, n):
        if n.startswith("get_"): return lambda: n[4:]
        raise AttributeError(f"no {n}", name=n, obj=self)
    def __setattr__(self, n, v): super().__setattr__(n, v * 2)
    def __delattr__(self, n): print("del", n); super().__delattr__(n)
    def __dir__(self): return ["z", "a"]


a = Attr(); a.q = 5
print(a.q, a.get_x(), dir(a), hasattr(a, "nope"), getattr(a, "nope", "default"))
del a.q
try:
    a.q
except AttributeError as e:
    print(e)
print(type("Dyn", (A,), {"k": 5, "m": lambda self: self.k})().m(), A.__subclasses__(), B.__bases__, E.__base__, isinstance(True, int), type(type), type.__mro__)
