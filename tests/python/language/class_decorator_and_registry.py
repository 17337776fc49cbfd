import functools

registry = {}


def register(key=None):
    def wrap(cls):
        registry[key or cls.__name__] = cls
        cls.key = key
        return cls
    return wrap


def with_repr(cls):
    def __repr__(self):
        inner = ", ".join(f"{k}={v!r}" for k, v in vars(self).items())
        return f"{type(self).__name__}({inner})"
    cls.__repr__ = __repr__
    return cls


def counted(cls):
    original = cls.__init__

    @functools.wraps(original)
    def __init__(self, *a, **k):
        cls.made = getattr(cls, "made", 0) + 1
        original(self, *a, **k)
    cls.__init__ = __init__
    return cls


@register("person")
@with_repr
@counted
class Person:
    def __init__(self, name, age=0):
        "Makes a person."
        self.name = name
        self.age = age


@register()
@(lambda c: type(c.__name__ + "X", (c,), {"extra": True}))
class Thing:
    pass


print(Person("Ann"), Person("Bob", 3), Person.made)
print(sorted(registry), Person.key, Person.__init__.__doc__, Person.__init__.__name__)
print(Thing.__name__, Thing.extra, Thing.__mro__[1].__name__)


@print
class Shown:
    __class__ = None
    def __init_subclass__(cls): pass


print(Shown)
