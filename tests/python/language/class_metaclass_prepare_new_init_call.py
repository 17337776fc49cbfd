class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"injected": 1}

    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcls, name, bases, dict(ns))

    def __init__(cls, name, bases, ns, **kw):
        print("init", cls.__name__, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        obj = super().__call__(*args, **kw)
        print("made", vars(obj))
        return obj

    def __len__(cls):
        return 7

    def __iter__(cls):
        return iter("abc")

    def __contains__(cls, x):
        return x == 1

    def __getitem__(cls, key):
        return f"{cls.__name__}[{key!r}]"

    def __getattr__(cls, name):
        return f"meta attr {name}"

    @property
    def shout(cls):
        return cls.__name__.upper()


class Base(metaclass=Meta, flag=True):
    y = injected + 1

    def __init__(self, v):
        self.v = v


class Derived(Base):
    pass


d = Derived(5)
print(len(Base), list(Derived), 1 in Base, Base[3], Base.nothing, Base.shout)
print(type(Derived).__name__, type(type(Derived)).__name__, Base.y)
try:
    d.shout
except AttributeError as e:
    print("AttributeError:", e)
print(repr(Meta.__call__)[:10], isinstance(Derived, Meta))
