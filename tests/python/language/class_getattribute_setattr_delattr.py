class Traced:
    kind = "traced"

    def __init__(self):
        self.x = 1

    def __getattribute__(self, name):
        if not name.startswith("__"):
            print("get", name)
        return super().__getattribute__(name)

    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)


t = Traced()
t.x += 5
print(t.kind)
del t.x
try:
    del t.x
except AttributeError as e:
    print("AttributeError:", e)
try:
    t.zzz
except AttributeError as e:
    print("AttributeError:", e)
setattr(t, "y", 2)
print(hasattr(t, "y"), vars(t))


class Frozen:
    def __init__(self, a):
        object.__setattr__(self, "a", a)

    def __setattr__(self, name, value):
        raise AttributeError(f"cannot set {name!r}")

    def __delattr__(self, name):
        raise AttributeError(f"cannot delete {name!r}")


f = Frozen(1)
for act in (lambda: setattr(f, "a", 2), lambda: delattr(f, "a"), lambda: setattr(f, "b", 2)):
    try:
        act()
    except AttributeError as e:
        print("AttributeError:", e)
print(f.a)
