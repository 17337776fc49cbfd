class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print("set_name", owner.__qualname__, name)
        self.name = name

    def __get__(self, obj, owner):
        if obj is None:
            return self
        return obj.__dict__[self.name]

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        obj.__dict__[self.name] = value


class Point:
    x = Typed(int)
    y = z = Typed(float)


p = Point()
p.x = 3
try:
    p.x = "three"
except TypeError as e:
    print("TypeError:", e)
try:
    p.y
except KeyError as e:
    print("KeyError:", e)
print(Point.y is Point.z, Point.y.name)
Point.late = Typed(str)
try:
    Point().late = "x"
except AttributeError as e:
    print("AttributeError:", e)


class Angry:
    def __set_name__(self, owner, name):
        raise ValueError(f"bad name {name}")


try:
    class Uses:
        field = Angry()
except ValueError as e:
    print("ValueError:", e, e.__notes__)


class Instance:
    pass


thing = Instance()
thing.__set_name__ = lambda *a: print("never called")


class Holds:
    t = thing


print(Holds.t is thing)
