class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        return Money(self.amount + other.amount)

    def __eq__(self, other):
        return self.amount == other.amount

    def __str__(self):
        return "$" + self.amount

    def __len__(self):
        return len(self.amount)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.closed.append(exc)


a, b = Money(5), Money(7)
print((a + b).amount, a == b)
try:
    a + 5
except AttributeError as e:
    print(e)
with a as m:
    print("inside", m.amount)
    text = f"total: {m}"
print("never")
