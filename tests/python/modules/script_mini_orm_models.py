"""Dataclass models, a query builder and a unit of work over an in-memory store."""
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import MISSING, asdict, dataclass, field, fields, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cached_property, reduce, singledispatch
import copy

TYPES = {int: "INTEGER", str: "TEXT", Decimal: "NUMERIC", date: "DATE", bool: "BOOLEAN"}


class Status(Enum):
    DRAFT = "draft"
    LIVE = "live"


@dataclass
class Post:
    id: int = field(metadata={"primary_key": True})
    title: str = field(metadata={"unique": True})
    price: Decimal = Decimal("0")
    day: date = date(2024, 1, 1)
    status: Status = Status.DRAFT


def ddl(model):
    parts = []
    for f in fields(model):
        sql = TYPES.get(f.type) or "TEXT CHECK (%s IN (%s))" % (f.name, ", ".join(repr(m.value) for m in f.type))
        parts.append(" ".join([f.name, sql, *(k.replace("_", " ").upper() for k in f.metadata), *([] if f.default is MISSING else [f"DEFAULT {literal(f.default)}"])]))
    return f"CREATE TABLE {model.__name__.lower()} (\n  " + ",\n  ".join(parts) + "\n)"


@singledispatch
def literal(value):
    return str(value)


literal.register(str, lambda v: "'" + v.replace("'", "''") + "'")
literal.register(date, lambda v: f"'{v}'")
literal.register(Enum, lambda v: literal(v.value))


class Session:
    def __init__(self):
        self.tables = defaultdict(dict)

    def add(self, obj):
        table = self.tables[type(obj)]
        for f in fields(obj):
            if f.metadata.get("unique") and any(getattr(o, f.name) == getattr(obj, f.name) for o in table.values()):
                raise ValueError(f"UNIQUE constraint failed: {type(obj).__name__.lower()}.{f.name}")
        table[obj.id] = obj

    def query(self, model, *tests):
        return [o for o in self.tables[model].values() if all(t(o) for t in tests)]

    @contextmanager
    def begin(self):
        saved = copy.deepcopy(self.tables)
        try:
            yield self
        except Exception:
            self.tables = saved
            raise


print(ddl(Post))
s = Session()
with s.begin():
    s.add(Post(1, "it's", Decimal("9.50"), status=Status.LIVE))
    s.add(Post(2, "second"))
try:
    with s.begin() as tx:
        tx.add(Post(3, "third"))
        print(len(tx.query(Post)))
        tx.add(Post(4, "second"))
except ValueError as e:
    print(type(e).__name__, e)
print([p.id for p in s.query(Post)], s.query(Post, lambda p: p.status is Status.LIVE, lambda p: p.price > 5))
first = s.query(Post)[0]
print("INSERT INTO post VALUES (" + ", ".join(literal(v) for v in asdict(first).values()) + ")")
print(replace(first, id=9, day=date(2025, 2, 3)), reduce(lambda a, p: a + p.price, s.query(Post), Decimal(0)))
