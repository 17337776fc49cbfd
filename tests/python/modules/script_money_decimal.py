"""Money that never loses a cent: splitting, tax, currencies, totals."""
from collections import defaultdict
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext
from enum import Enum
from fractions import Fraction
from functools import total_ordering


class Currency(Enum):
    EUR = ("€", 2)
    JPY = ("¥", 0)
    KWD = ("KD", 3)

    def __init__(self, symbol, places):
        self.symbol = symbol
        self.quantum = Decimal(1).scaleb(-places)


@total_ordering
@dataclass(frozen=True)
class Money:
    amount: Decimal
    currency: Currency = Currency.EUR

    def __post_init__(self):
        if isinstance(self.amount, float):
            raise TypeError(f"use a string or Decimal, not float {self.amount!r}")
        object.__setattr__(self, "amount", Decimal(self.amount).quantize(self.currency.quantum, ROUND_HALF_UP))

    def _same(self, other):
        if self.currency is not other.currency:
            raise ValueError(f"cannot mix {self.currency.name} and {other.currency.name}")

    def __add__(self, other):
        if other == 0:
            return self
        self._same(other)
        return Money(self.amount + other.amount, self.currency)

    __radd__ = __add__

    def __mul__(self, factor):
        return Money(self.amount * Decimal(factor), self.currency)

    def __lt__(self, other):
        self._same(other)
        return self.amount < other.amount

    def __format__(self, spec):
        return f"{self.currency.symbol}{self.amount:{spec or ',f'}}"

    def __str__(self):
        return format(self)

    def split(self, *weights):
        q, total = self.currency.quantum, sum(weights)
        parts = [(self.amount * w / total).quantize(q, ROUND_DOWN) for w in weights]
        for i in range(int((self.amount - sum(parts)) / q)):
            parts[i % len(parts)] += q
        return [Money(p, self.currency) for p in parts]


print(Money("1234.565"), Money("1234.5", Currency.JPY), Money("0.0005", Currency.KWD), repr(Money("1")))
print(*Money("100").split(1, 1, 1), "|", *Money("0.05").split(3, 7), "|", *Money("100", Currency.JPY).split(1, 1, 1))
print(sum([Money("0.10")] * 3), Money("0.1") + Money("0.2") == Money("0.3"), Money("2") > Money("1.99"), max(Money("3"), Money("5")))
print(Money("19.99") * "1.19", Money("10") * 3, f"{Money('1234567.891'):,.1f}", hash(Money("1.0")) == hash(Money("1.00")))
for f in (lambda: Money(0.1), lambda: Money("1") + Money("1", Currency.JPY), lambda: Money("1") < Money("1", Currency.KWD), lambda: Money("x"), lambda: Currency("$")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
with localcontext(prec=50):
    balance = Decimal("1000")
    for year in range(1, 4):
        balance *= 1 + Decimal("0.0333") / 12
    print(balance, balance.quantize(Decimal("0.01"), ROUND_HALF_EVEN))
print(Fraction(Decimal("0.0333")) * 1000, Decimal(333).scaleb(-4) * 1000)
