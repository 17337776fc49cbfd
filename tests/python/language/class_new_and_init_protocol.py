class Point(tuple):
    def __new__(cls, x, y):
        print("new", cls.__name__, x, y)
        return super().__new__(cls, (x, y))

    def __init__(self, x, y):
        print("init", self)

    x = property(lambda self: self[0])


p = Point(1, 2)
print(p.x, p, len(p), type(p).__name__)


class Other:
    def __new__(cls, *args):
        if args and args[0] == "int":
            return 42
        return super().__new__(cls)

    def __init__(self, *args):
        print("Other.__init__", args)


print(Other("int"))
print(type(Other("self")).__name__)


class Singleton:
    _only = None

    def __new__(cls):
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only

    def __init__(self):
        self.count = getattr(self, "count", 0) + 1


print(Singleton() is Singleton(), Singleton().count)


class BadInit:
    def __init__(self):
        return 5


class Celsius(float):
    def __new__(cls, text):
        return super().__new__(cls, text.rstrip("C"))


try:
    BadInit()
except TypeError as e:
    print("TypeError:", e)
print(Celsius("21.5C") + 1, repr(Celsius("3C")), type(Other.__dict__["__new__"]).__name__)
