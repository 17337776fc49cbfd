class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, *, priority=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.name = name or cls.__name__.lower()
        cls.priority = priority
        Plugin.registry[cls.name] = cls
        print("registered", cls.__name__, cls.name, priority)


class Alpha(Plugin): pass
class Beta(Plugin, name="b", priority=5): pass
class Gamma(Beta, priority=2): pass


print(sorted(Plugin.registry))
print([c.__name__ for c in sorted(Plugin.registry.values(), key=lambda c: -c.priority)])
print(type(Plugin.__dict__["__init_subclass__"]).__name__)


def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ":", e)


def unknown_keyword():
    class Delta(Plugin, colour="red"): pass


def plain_keyword():
    class Plain(flag=True): pass


def raises():
    class Strict:
        def __init_subclass__(cls):
            if not hasattr(cls, "table"):
                raise TypeError(f"{cls.__name__} must define table")

    class Fine(Strict):
        table = "fine"
    print(Fine.table)

    class Wrong(Strict): pass


attempt(unknown_keyword)
attempt(plain_keyword)
attempt(raises)
kwargs = {"name": "dyn", "priority": 9}
Dyn = type("Dyn", (Plugin,), {"x": 1}, **kwargs)
class Spread(Plugin, **{"name": "spread"}): pass
print(Dyn.name, Dyn.x, Spread.name)
