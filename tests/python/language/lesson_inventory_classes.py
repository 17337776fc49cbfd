# A small inventory: classes, class attributes, class methods, static methods, properties.
class Product:
    count = 0
    _registry = {}

    def __init__(self, name, price, quantity=0):
        self.name = name
        self.price = price
        self.quantity = quantity
        Product.count += 1
        type(self)._registry[name] = self

    @property
    def price(self):
        return self._price

    @price.setter
    def price(self, value):
        if value < 0:
            raise ValueError(f"price cannot be negative: {value!r}")
        self._price = round(value, 2)

    @price.deleter
    def price(self):
        print("deleting price")
        del self._price

    @classmethod
    def from_string(cls, text):
        name, price, quantity = text.split(",")
        return cls(name.strip(), float(price), int(quantity))

    @staticmethod
    def is_valid(name):
        return name.isidentifier()

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, {self.price!r}, {self.quantity!r})"

    def __str__(self):
        return f"{self.name:<10}{self.price:>8.2f} x {self.quantity:03d}"

    def __eq__(self, other):
        if not isinstance(other, Product):
            return NotImplemented
        return (self.name, self.price) == (other.name, other.price)

    def __hash__(self):
        return hash((self.name, self.price))

    def __lt__(self, other):
        return self.price < other.price


class Perishable(Product):
    def __init__(self, name, price, quantity=0, *, days=7):
        super().__init__(name, price, quantity)
        self.days = days

    def __str__(self):
        return super().__str__() + f" ({self.days}d)"


a = Product("pen", 1.499, 10)
b = Product.from_string("book, 12.5, 3")
c = Perishable.from_string("milk,0.99,20")
for p in sorted([a, b, c]):
    print(p)
print(a, repr(b), [c], Product.count, list(Perishable._registry))
print(a == Product("pen", 1.5), a != b, a == 5, {a, Product("pen", 1.5)}, Product.is_valid("a b"), a.is_valid("ab"))
try:
    a.price = -1
except ValueError as e:
    print(e)
del a.price
try:
    print(a.price)
except AttributeError as e:
    print(e)
try:
    Product("x")
except TypeError as e:
    print(e)
try:
    Perishable("x", 1, 2, 3)
except TypeError as e:
    print(e)
try:
    a.color
except AttributeError as e:
    print(e, e.name, e.obj is a)
try:
    a < 5
except AttributeError as e:
    print(e)
try:
    Product.from_string("bad")
except ValueError as e:
    print(e)
print(vars(b), b.__dict__.keys() == vars(b).keys(), Product.__dict__["price"].fget.__name__, Product.price.__doc__)
print(max([a, b, c], key=lambda p: p.name), min(b, c))
