# A bank: inheritance, class state, custom exceptions, iteration, context manager, dunder methods; an uncaught error at the end.
from __future__ import annotations
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum, auto
from typing import Iterator, Self
import itertools, json


class Kind(Enum):
    DEPOSIT = auto()
    WITHDRAWAL = auto()
    INTEREST = auto()


class InsufficientFunds(Exception):
    def __init__(self, needed: Decimal, available: Decimal):
        self.needed, self.available = needed, available
        super().__init__(f"needed {needed}, only {available} available")


@dataclass(frozen=True)
class Entry:
    kind: Kind
    amount: Decimal
    day: date = field(default=date(2024, 1, 1))

    def __str__(self) -> str:
        sign = "-" if self.kind is Kind.WITHDRAWAL else "+"
        return f"{self.day:%d %b} {self.kind.name:<10} {sign}{self.amount:>8.2f}"


class Account:
    _ids = itertools.count(1000)

    def __init__(self, owner: str, opening: Decimal | int = 0) -> None:
        self.owner = owner
        self.number = next(self._ids)
        self.__entries: list[Entry] = []
        if opening:
            self.deposit(Decimal(opening))

    @property
    def balance(self) -> Decimal:
        return sum((e.amount if e.kind is not Kind.WITHDRAWAL else -e.amount for e in self.__entries), Decimal("0.00"))

    def deposit(self, amount: Decimal, day: date = date(2024, 1, 1)) -> Self:
        if amount <= 0:
            raise ValueError(f"deposit must be positive, got {amount}")
        self.__entries.append(Entry(Kind.DEPOSIT, amount, day))
        return self

    def withdraw(self, amount: Decimal) -> Self:
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.__entries.append(Entry(Kind.WITHDRAWAL, amount))
        return self

    def _record(self, entry: Entry) -> None:
        self.__entries.append(entry)

    def __iter__(self) -> Iterator[Entry]:
        yield from self.__entries

    def __len__(self) -> int:
        return len(self.__entries)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"<{self.__class__.__name__} #{self.number} {self.owner!r} {self.balance}>"


class Savings(Account):
    rate = Decimal("0.02")

    def add_interest(self) -> Decimal:
        interest = (self.balance * self.rate).quantize(Decimal("0.01"))
        self._record(Entry(Kind.INTEREST, interest, date(2024, 1, 1) + timedelta(days=365)))
        return interest


class Transaction:
    def __init__(self, *accounts): self.accounts = accounts
    def __enter__(self):
        self.saved = [list(a) for a in self.accounts]
        return self
    def __exit__(self, kind, error, tb):
        if kind is not None:
            for a, entries in zip(self.accounts, self.saved):
                a._Account__entries[:] = entries
            print("rolled back:", error)
        return kind is InsufficientFunds


a, b = Account("Ann", 100), Savings("Bob", 50)
a.deposit(Decimal("25.50")).withdraw(Decimal("10"))
print(a, b, len(a), b.add_interest(), b)
with Transaction(a, b):
    a.withdraw(Decimal(50)); b.deposit(Decimal(50))
with Transaction(a, b):
    b.deposit(Decimal(1000)); a.withdraw(Decimal(1000))
print(a, b)
for e in itertools.chain(a, b):
    print(e)
print(json.dumps([{"owner": x.owner, "balance": str(x.balance), "entries": [e.kind.name.lower() for e in x]} for x in (a, b)], indent=1))
try:
    a.__entries
except AttributeError as e:
    print(e)
try:
    list(a)[0].amount = 5
except Exception as e:
    print(type(e).__name__, e)
print(sorted([a, b], key=lambda x: x.balance)[0].owner, max(a, key=lambda e: e.amount), isinstance(b, Account), Account.deposit.__annotations__, Savings.__mro__[1].__name__, Entry(Kind.DEPOSIT, Decimal(1)) == Entry(Kind.DEPOSIT, Decimal("1.0")), {e.kind for e in b} == {Kind.DEPOSIT, Kind.INTEREST})


def transfer(source, target, amount):
    source.withdraw(amount)
    target.deposit(amount)


try:
    transfer(a, b, Decimal("1e6"))
except InsufficientFunds as e:
    print(f"{e.needed:,.2f}", e)
    raise ValueError("transfer failed") from e
