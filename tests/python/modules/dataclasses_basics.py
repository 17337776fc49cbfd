from dataclasses import dataclass, field, is_dataclass


@dataclass
class Item:
    """An item."""

    name: str
    price: float
    qty: int = 0

    def total(self) -> float:
        return self.price * self.qty


i = Item("disk", 9.5, 4)
print(i, i.total(), i == Item("disk", 9.5, 4), i != Item("disk", 9.5), i == ("disk", 9.5, 4))
print(Item(price=1, name="k"), Item.qty, hasattr(Item, "price"), Item.__match_args__)
i.qty = 10
print(i.qty, vars(i), is_dataclass(Item), is_dataclass(i), is_dataclass(int), is_dataclass(5))
for f in (lambda: Item(), lambda: Item("a"), lambda: Item("a", 1, 2, 3), lambda: Item("a", 1, color=2), lambda: hash(i), lambda: i < i):
    try:
        print(f())
    except TypeError as e:
        print(type(e).__name__, e)


@dataclass(repr=False, eq=False)
class Quiet:
    x: int = 1


print(Quiet() == Quiet(), "Quiet object" in repr(Quiet()), isinstance(hash(Quiet()), int))


@dataclass()
class Parens:
    a: "int" = 1
    b: list = None


class Outer:
    @dataclass
    class Inner:
        v: int


print(Parens(), Outer.Inner(3), Item.__doc__, Parens.__doc__)


@dataclass
class Empty:
    pass


print(Empty(), Empty() == Empty())


@dataclass
class Loop:
    me: object = None


l = Loop()
l.me = l
print(l, Item("q\"'", float("nan")))
match i:
    case Item(name, price, qty=10):
        print("match", name, price)
print(Item.__init__.__annotations__)
