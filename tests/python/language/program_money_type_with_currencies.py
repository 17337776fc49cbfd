from functools import total_ordering


@total_ordering
class Money:
    __slots__ = ("_cents", "_currency")
    RATES = {"EUR": 1.0, "USD": 1.25, "JPY": 160}

    def __init__(self, amount, currency="EUR"):
        if currency not in self.RATES:
            raise ValueError(f"unknown currency {currency!r}")
        object.__setattr__(self, "_cents", round(amount * 100))
        object.__setattr__(self, "_currency", currency)

    def __setattr__(self, name, value):
        raise AttributeError(f"Money is immutable: cannot set {name!r}")

    amount = property(lambda self: self._cents / 100)
    currency = property(lambda self: self._currency)

    def to(self, currency):
        return Money(self.amount / self.RATES[self._currency] * self.RATES[currency], currency)

    def _same(self, other):
        if not isinstance(other, Money):
            return None
        return other if other._currency == self._currency else other.to(self._currency)

    def __add__(self, other):
        if other == 0 and not isinstance(other, Money):
            return self
        if (o := self._same(other)) is None:
            return NotImplemented
        return Money((self._cents + o._cents) / 100, self._currency)

    __radd__ = __add__

    def __sub__(self, other):
        return self + (-other) if isinstance(other, Money) else NotImplemented

    def __neg__(self): return Money(-self.amount, self._currency)
    def __mul__(self, k): return Money(self.amount * k, self._currency) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__

    def __truediv__(self, other):
        return self.amount / self._same(other).amount if isinstance(other, Money) else Money(self.amount / other, self._currency)

    def __eq__(self, other): return self._cents == o._cents if (o := self._same(other)) is not None else NotImplemented
    def __lt__(self, other): return self._cents < o._cents if (o := self._same(other)) is not None else NotImplemented
    def __hash__(self): return hash(self.to("EUR")._cents)
    def __bool__(self): return self._cents != 0
    def __repr__(self): return f"Money({self.amount!r}, {self._currency!r})"
    def __str__(self): return f"{self:,.2f}"
    def __format__(self, spec): return f"{format(self.amount, spec or '.2f')} {self._currency}"
    def __float__(self): return self.amount
    def __round__(self, n=0): return Money(round(self.amount, n), self._currency)


a, b = Money(10), Money(12.5, "USD")
print(a, b, a + b, b + a, a - b, 3 * a, b / 2, a / b, -a, a == b, a != b, hash(a) == hash(b), a <= b, a < Money(11), sorted([Money(3), b, Money(1)]), sep=" | ")
print(sum([a, b, Money(0.1)]), max(Money(5, "JPY"), Money(1)), f"{Money(1234567.891)} [{a:>10.1f}] {b}", bool(Money(0)), float(b), round(Money(2.567), 1), {a: "ten"}[b])
for f in (lambda: a + 5, lambda: a * a, lambda: a < 3, lambda: Money(1, "XXX"), lambda: setattr(a, "amount", 5), lambda: "x" * a, lambda: a - 1, lambda: 5 - a, lambda: a == "10", lambda: a.cents, lambda: vars(a)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
a._cents = 5
