"""Values of every type come back from SQLite as they were given; those that do not, as too long decimals, are shown."""

import datetime as dt
import enum
import hashlib
import random
import uuid
from decimal import Decimal

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Double,
    Enum,
    Float,
    Integer,
    Interval,
    LargeBinary,
    MetaData,
    Numeric,
    SmallInteger,
    String,
    Table,
    Text,
    Time,
    TypeDecorator,
    Unicode,
    UnicodeText,
    Uuid,
    create_engine,
    insert,
    select,
)
from sqlalchemy.dialects import sqlite

chance = random.Random(42)


class Colour(enum.Enum):
    RED = 1
    GREEN = "g"
    BLUE = (1, 2)


class Reversed(TypeDecorator):
    impl = String
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else value[::-1]

    def process_result_value(self, value, dialect):
        return None if value is None else value[::-1]


class Point(TypeDecorator):
    impl = JSON
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else {"x": value.real, "y": value.imag}

    def process_result_value(self, value, dialect):
        return None if value is None else complex(value["x"], value["y"])


def text():
    return "".join(chance.choice("ab'\"%:\\\n\0äß€😀 ") for _ in range(chance.randrange(12)))


def json(depth=3):
    kind = chance.randrange(7 if depth else 5)
    if kind == 5:
        return [json(depth - 1) for _ in range(chance.randrange(4))]
    if kind == 6:
        return {text(): json(depth - 1) for _ in range(chance.randrange(4))}
    return [True, chance.randrange(-(10**20), 10**20), chance.uniform(-1e9, 1e9), text(), False][kind]


def moment():
    return dt.datetime(1, 1, 1) + dt.timedelta(days=chance.randrange(3652059), microseconds=chance.randrange(86400 * 10**6))


def whole_seconds():
    return moment().replace(microsecond=0)


def number(digits, scale):
    return Decimal(chance.randrange(-(10**digits), 10**digits)).scaleb(-scale)


VALUES = {
    "integer": (Integer, lambda: chance.randrange(-(2**63), 2**63)),
    "big": (BigInteger, lambda: chance.randrange(-(2**63), 2**63)),
    "small": (SmallInteger, lambda: chance.randrange(-9, 9)),
    "string": (String(20), text),
    "text": (Text, text),
    "unicode": (Unicode(20), text),
    "unicode_text": (UnicodeText, text),
    "float": (Float, lambda: chance.uniform(-1, 1) * 10.0 ** chance.randrange(-300, 300)),
    "float_decimal": (Float(asdecimal=True), lambda: number(9, 3)),
    "double": (Double, lambda: chance.gauss(0, 1)),
    "numeric": (Numeric(12, 4), lambda: number(12, 4)),
    "numeric_float": (Numeric(12, 4, asdecimal=False), lambda: float(number(12, 4))),
    "boolean": (Boolean, lambda: chance.random() < 0.5),
    "date": (Date, lambda: moment().date()),
    "time": (Time, lambda: moment().time()),
    "datetime": (DateTime, moment),
    "datetime_short": (sqlite.DATETIME(truncate_microseconds=True), whole_seconds),
    "interval": (Interval, lambda: dt.timedelta(days=chance.randrange(-9999, 9999), microseconds=chance.randrange(10**12))),
    "binary": (LargeBinary, lambda: chance.randbytes(chance.randrange(20))),
    "json": (JSON, json),
    "enum": (Enum(Colour), lambda: chance.choice(list(Colour))),
    "enum_values": (Enum(Colour, values_callable=lambda c: [str(m.value) for m in c]), lambda: chance.choice(list(Colour))),
    "enum_text": (Enum("a", "b b", "c'c", create_constraint=True, name="letters"), lambda: chance.choice(["a", "b b", "c'c"])),
    "uuid": (Uuid, lambda: uuid.UUID(int=chance.getrandbits(128))),
    "uuid_text": (Uuid(as_uuid=False), lambda: str(uuid.UUID(int=chance.getrandbits(128)))),
    "uuid_foreign": (Uuid(native_uuid=False), lambda: uuid.UUID(int=chance.getrandbits(128))),
    "reversed": (Reversed(20), text),
    "point": (Point, lambda: complex(chance.randrange(99), chance.random())),
}

engine = create_engine("sqlite://")
table = Table(
    "cells",
    MetaData(),
    Column("id", Integer, primary_key=True),
    *(Column(name, kind) for name, (kind, _) in VALUES.items()),
)
table.create(engine)

with engine.connect() as connection:
    for turn in range(60):
        given = {name: make() if chance.random() < 0.9 else None for name, (_, make) in VALUES.items()}
        key = connection.execute(insert(table), given).inserted_primary_key[0]
        row = connection.execute(select(table).where(table.c.id == key)).mappings().one()
        for name, value in given.items():
            if row[name] != value or type(row[name]) is not type(value):
                print(turn, name, repr(value), "->", repr(row[name]))
    for name in VALUES:
        stored = connection.exec_driver_sql(f'SELECT typeof("{name}"), "{name}" FROM cells ORDER BY id').all()
        digest = hashlib.sha256(repr([tuple(row) for row in stored]).encode()).hexdigest()[:12]
        print(f"{name:16} {sorted({kind for kind, _ in stored})} {digest}")
