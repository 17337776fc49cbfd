class Root:
    def __init__(self, **kwargs):
        print("Root", kwargs)
        super().__init__(**kwargs)


class Named(Root):
    def __init__(self, *, name, **kwargs):
        print("Named", name, sorted(kwargs))
        super().__init__(**kwargs)
        self.name = name


class Priced(Root):
    def __init__(self, *, price, **kwargs):
        print("Priced", price, sorted(kwargs))
        super().__init__(**kwargs)
        self.price = price


class Product(Named, Priced):
    def __init__(self, **kwargs):
        print("Product", sorted(kwargs))
        super().__init__(**kwargs)


p = Product(name="pen", price=3)
print(vars(p))
for bad in ({"name": "x"}, {"name": "x", "price": 1, "colour": "red"}):
    try:
        Product(**bad)
    except TypeError as e:
        print("TypeError:", e)

for call in (lambda: object(1), lambda: Root.__new__(Root, 5).__class__.__name__,
             lambda: object.__init__(Root(), 1), lambda: type("E", (), {})(1),
             lambda: type("E", (), {})(a=1), lambda: object.__new__(),
             lambda: object.__new__(3), lambda: object.__new__(int)):
    try:
        print("ok", call())
    except TypeError as e:
        print("TypeError:", e)
