from abc import ABC, ABCMeta, abstractmethod


class Store(ABC):
    @abstractmethod
    def get(self, key): ...

    @abstractmethod
    def put(self, key, value):
        """Default behaviour subclasses may reuse."""
        return f"base put {key}={value}"

    def get_or(self, key, default):
        try:
            return self.get(key)
        except KeyError:
            return default


class Partial(Store):
    def get(self, key):
        raise KeyError(key)


class Memory(Partial):
    def __init__(self):
        self.data = {}

    def get(self, key):
        return self.data[key]

    def put(self, key, value):
        self.data[key] = value
        return super().put(key, value)


print(sorted(Store.__abstractmethods__), sorted(Partial.__abstractmethods__), sorted(Memory.__abstractmethods__))
for cls in (Store, Partial, Memory):
    try:
        obj = cls()
        print("made", type(obj).__name__)
    except TypeError as e:
        print(type(e).__name__, e)
m = Memory()
print(m.put("a", 1), m.get("a"), m.get_or("zz", "none"))
print(isinstance(m, Store), issubclass(Partial, Store))
print(type(Store) is ABCMeta, type(Store).__name__, Store.__mro__)
print(Store.put.__isabstractmethod__, getattr(Store.get_or, "__isabstractmethod__", False))


class Meta(metaclass=ABCMeta):
    @abstractmethod
    def one(self): ...
    @abstractmethod
    def two(self): ...
    @abstractmethod
    def three(self): ...


try:
    Meta()
except TypeError as e:
    print(e)
