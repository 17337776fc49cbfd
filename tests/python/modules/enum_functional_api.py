from enum import Enum, Flag, IntEnum, StrEnum
import pickle

Animal = Enum("Animal", "ANT BEE CAT DOG")
print(Animal, list(Animal), Animal.BEE.value, Animal.__module__, Animal.__qualname__)
for names in (["A", "B"], "A, B", ("A", "B"), [("A", 10), ("B", 20)], {"A": "x", "B": "y"}):
    E = Enum("E", names)
    print([(m.name, m.value) for m in E])
print([m.value for m in Enum("S", "A B", start=0)], [m.value for m in Flag("F", "A B C")], [m.value for m in IntEnum("I", "A B", start=7)], [m.value for m in StrEnum("T", "ONE TWO")])
print(repr(Enum("M", "A", module="shop.models", qualname="Shop.M").A), Enum("M", "A", module="shop.models", qualname="Shop.M"))
Typed = Enum("Typed", {"A": 1, "B": 2}, type=int)
print(Typed.A + 1, Typed.__mro__[1].__name__, repr(Typed.B))


class Base(Enum):
    def describe(self):
        return f"{type(self).__name__}.{self.name}"


Child = Base("Child", "X Y")
print(Child.X.describe(), issubclass(Child, Base), Base("X Y".split()[0], ["P"]).P.describe())
print(pickle.loads(pickle.dumps(Animal.CAT)) is Animal.CAT)
for f in (
    lambda: Enum("Bad", "A A"),
    lambda: Enum("Bad", "mro"),
    lambda: Enum("Bad", 5),
    lambda: Enum("Bad", [("A", 1, 2)]),
    lambda: Enum(),
    lambda: Enum("Empty", ""),
    lambda: Enum("Empty", "")("x"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
status = Enum("Status", {row["name"]: row["id"] for row in [{"id": 3, "name": "open"}, {"id": 4, "name": "closed"}]})
print(status(3), status.closed.value, [s.name for s in status])
