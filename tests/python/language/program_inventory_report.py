from collections import defaultdict

DATA = """\
apples;fruit;0.50;10
pears;fruit;0.75;0
bread;bakery;2.30;4
milk;dairy;1.10;x
cheese;dairy;5.00
rolls;bakery;0.40;25
"""


class Item:
    def __init__(self, name, category, price, quantity):
        self.name, self.category = name, category
        self.price, self.quantity = price, quantity

    @property
    def total(self):
        return round(self.price * self.quantity, 2)

    @classmethod
    def parse(cls, line):
        try:
            name, category, price, quantity = line.split(";")
        except ValueError as e:
            raise ValueError(f"bad line {line!r}: {e}") from e
        return cls(name, category, float(price), int(quantity))


items, problems = [], []
for number, line in enumerate(DATA.splitlines(), start=1):
    try:
        items.append(Item.parse(line))
    except ValueError as e:
        problems.append((number, str(e), type(e.__cause__).__name__))

by_category = defaultdict(list)
for item in items:
    by_category[item.category].append(item)

width = max(len(i.name) for i in items)
print(f"{'name':<{width}} | {'price':>6} | {'qty':>4} | {'total':>8}")
print("-" * (width + 1) + "+" + "+".join("-" * n for n in (8, 6, 9)))
for category, group in sorted(by_category.items()):
    print(f"[{category.title()}]")
    for i in sorted(group, key=lambda i: (-i.total, i.name)):
        mark = "" if i.quantity else " <- sold out"
        print(f"{i.name:<{width}} | {i.price:>6.2f} | {i.quantity:>4} | {i.total:>8.2f}{mark}")
print("=" * (width + 26))
print("total:", sum(i.total for i in items), "items:", sum(i.quantity for i in items), "average price: %.3f" % (sum(i.price for i in items) / len(items)))
for number, message, cause in problems:
    print(f"line {number}: {message} [{cause}]")
cheapest, *_, dearest = sorted(items, key=lambda i: i.price)
print(cheapest.name, dearest.name, {c: len(g) for c, g in by_category.items()})
