class NoDuplicates(dict):
    def __setitem__(self, key, value):
        if key in self and not key.startswith("__"):
            raise TypeError(f"{key!r} is defined twice")
        super().__setitem__(key, value)


class Auto(dict):
    def __missing__(self, key):
        if key.startswith("__"):
            raise KeyError(key)
        self[key] = value = len([k for k in self if not k.startswith("__")])
        return value


class Strict(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return NoDuplicates()


class AutoMeta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return Auto()

    def __new__(mcls, name, bases, ns):
        return super().__new__(mcls, name, bases, dict(ns))


class Colours(metaclass=AutoMeta):
    RED
    GREEN
    BLUE


print(Colours.RED, Colours.GREEN, Colours.BLUE)
try:
    class Table(metaclass=Strict):
        name = "a"

        def save(self):
            pass

        name = "b"
except TypeError as e:
    print("TypeError:", e)

try:
    class Twice(metaclass=Strict):
        def save(self): pass
        def save(self): pass
except TypeError as e:
    print("TypeError:", e)


class Fine(metaclass=Strict):
    a = 1
    b = a + 1


print(Fine.b, type(Fine.__dict__).__name__)
