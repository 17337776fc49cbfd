class Item:
    def __init__(self, name, price):
        self.name, self.price = name, price

    def __lt__(self, other):
        return self.price < other.price

    def __repr__(self):
        return f"Item({self.name!r})"


items = [Item("a", 3), Item("b", 1), Item("c", "free")]
print(sorted(items[:2]))
print(sorted(items, key=lambda i: i.name))
print(list(map(lambda i: i.name.upper(), filter(lambda i: i, items))))
sorted(
    items,
    key=lambda item: (
        item.price * 2,
        item.missing,
    ),
)
