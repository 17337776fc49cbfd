# new_class, prepare_class, resolve_bases, get_original_bases, type() with three arguments, metaclasses.
import types
from typing import Generic, NamedTuple, TypedDict, TypeVar

T = TypeVar("T")

class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"prepared": True}

    def __new__(mcs, name, bases, namespace, **kw):
        cls = super().__new__(mcs, name, bases, dict(namespace))
        cls.options = kw
        return cls

    def __init__(cls, name, bases, namespace, **kw):
        super().__init__(name, bases, namespace)

def fill(namespace):
    namespace["x"] = 1
    namespace["get"] = lambda self: self.x

A = types.new_class("A", (), {"metaclass": Meta, "table": "a"}, fill)
print(A, A().get(), A.options, A.prepared, type(A).__name__, A.__module__, A.__bases__)
B = types.new_class("B", (A,), {"table": "b"})
print(B.options, B.__mro__[1] is A, type(B) is Meta)
print([x.__name__ if isinstance(x, type) else x for x in types.prepare_class("P", (A,), {"metaclass": type, "k": 1})])
L = types.new_class("L", (list[int], Generic[T]))
print(L.__bases__, L.__orig_bases__, types.get_original_bases(L), types.resolve_bases((list[int], dict)), types.get_original_bases(int))

class MroEntries:
    def __mro_entries__(self, bases):
        return (dict, A)

e = MroEntries()
print([b.__name__ for b in types.resolve_bases((e,))], types.new_class("E", (e,)).__mro__[1].__name__)

class Point(NamedTuple):
    x: int

class Row(TypedDict):
    x: int

print(types.get_original_bases(Point)[0].__name__, types.get_original_bases(Row)[0].__name__)
C = type("C", (A,), {"y": 5, "__doc__": "made", "__slots__": ()})
print(C.y, C.__doc__, C.options, C.__qualname__, type("D", (), dict(f=lambda self: 1))().f())

@types.coroutine
def steps():
    got = yield "paused"
    return got

async def main():
    return await steps()

co = main()
print(co.send(None))
try:
    co.send("answer")
except StopIteration as stop:
    print(stop.value)
for attempt in (lambda: types.new_class("X", (5,)), lambda: types.new_class("X", (int, str)), lambda: type("X", (A, type), {}), lambda: types.new_class("X", (), {"unknown": 1}), lambda: types.get_original_bases(5), lambda: type("X", (bool,), {}), lambda: type("X", (A, A), {}), lambda: type("X", (object, A), {}), lambda: type(5, (), {}), lambda: type("X", ()), lambda: types.new_class("X", (MroEntries,), {"metaclass": 5})):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, str(e).replace("\n", " "))
