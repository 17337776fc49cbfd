# The same lines run many times while classes, instances and namespaces change beneath them.
class Point:
    def __init__(self, x):
        self.x = x


class Wide:
    def __init__(self, x):
        self.a, self.b, self.c = 1, 2, 3
        self.x = x


def read(p):
    return p.x


def write(p, value):
    p.x = value
    return p.__dict__.get("x", "not in the dict")


points = [Point(1), Wide(2), Point(3), Wide(4)]
print([read(p) for p in points * 2])
print([write(p, n) for n, p in enumerate(points)])
points[0].y = 1
del points[0].x
try:
    read(points[0])
except AttributeError as error:
    print(error)
points[0].x = "back"
print(read(points[0]), list(points[0].__dict__))
Point.x = property(lambda self: "property", lambda self, value: self.__dict__.update(hidden=value))
print([read(p) for p in points], write(points[2], 9), points[2].__dict__["hidden"])
del Point.x
print([read(p) for p in points])
points[2].__class__ = Wide
Wide.__getattribute__ = lambda self, name: "always" if name == "x" else object.__getattribute__(self, name)
print([read(p) for p in points])
del Wide.__getattribute__
Wide.__setattr__ = lambda self, name, value: object.__setattr__(self, name, value * 100)
print([write(p, 2) for p in points])
del Wide.__setattr__


class Base:
    pass


class Derived(Base):
    pass


derived = Derived()
derived.x = 1
print(read(derived))
Base.x = 2
print(read(derived))
Base.x = property(lambda self: 3)
print(read(derived))
points[1].__dict__ = {"z": 0, "x": "new dict"}
print(read(points[1]))


def size(values):
    return len(values)


print(size("abc"))
len = lambda values: "own len"
print(size("abc"))
del len
print(size("abc"))
globals()["len"] = lambda values: "by globals()"
print(size("abc"))
globals().pop("len")
print(size("abc"))
import builtins

original = builtins.len
builtins.len = lambda values: "builtins changed"
print(size("abc"))
builtins.len = original
print(size("abc"))
space = {"__builtins__": builtins}
exec("def f():\n    return missing\n", space)
for value in ("one", None, "two"):
    if value is None:
        del space["missing"]
    else:
        space["missing"] = value
    try:
        print(space["f"]())
    except NameError as error:
        print(error)
