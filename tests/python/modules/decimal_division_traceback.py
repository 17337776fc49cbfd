from decimal import Decimal, DivisionByZero


class Invoice:
    def __init__(self, lines):
        self.lines = [(name, Decimal(price), qty) for name, price, qty in lines]

    @property
    def total(self):
        return sum(price * qty for _, price, qty in self.lines)

    def average(self):
        return self.total / Decimal(sum(qty for *_, qty in self.lines))


print(Invoice([("a", "1.50", 2), ("b", "0.33", 3)]).total)
print(Invoice([("a", "1.50", 2), ("b", "0.33", 3)]).average())
print(Invoice([("free", "0.00", 1)]).average())
print(Invoice([("gone", "5.00", 0)]).average())
