import copy
from collections import namedtuple
from dataclasses import dataclass, field
from datetime import date, datetime, time
from types import SimpleNamespace


@dataclass(frozen=True)
class Config:
    lr: float = 0.1
    layers: tuple = (64,)
    derived: int = field(init=False, default=7)


Point = namedtuple("Point", "x y")
print(copy.replace(Config(), lr=0.5))
print(copy.replace(Point(1, 2), y=9))
print(copy.replace(date(2024, 1, 31), month=3), copy.replace(time(1, 2), minute=30), copy.replace(datetime(2024, 1, 1), hour=5))
print(copy.replace(SimpleNamespace(a=1, b=2), b=3))


class Query:
    def __init__(self, table, **options):
        self.table, self.options = table, options

    def __replace__(self, /, **changes):
        table = changes.pop("table", self.table)
        return Query(table, **{**self.options, **changes})

    def __repr__(self):
        return f"Query({self.table!r}, {self.options})"


q = Query("users", limit=10)
print(copy.replace(q, limit=5, offset=20), copy.replace(q, table="posts"), q)
for f in (
    lambda: copy.replace(5, x=1),
    lambda: copy.replace([1], x=1),
    lambda: copy.replace(Config(), nope=1),
    lambda: copy.replace(Config(), derived=1),
    lambda: copy.replace(Point(1, 2), z=1),
    lambda: copy.replace(date(2024, 1, 31), month=2),
    lambda: copy.replace(),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
