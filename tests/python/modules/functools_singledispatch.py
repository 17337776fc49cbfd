from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import singledispatch


@singledispatch
def to_sql(value):
    """Render a Python value as a SQL literal."""
    raise TypeError(f"no SQL for {type(value).__name__}")


@to_sql.register
def _(value: int):
    return str(value)


@to_sql.register
def _(value: bool):
    return "TRUE" if value else "FALSE"


@to_sql.register(str)
def quote(value):
    return "'" + value.replace("'", "''") + "'"


@to_sql.register
def _(value: float | Decimal):
    return f"{value:.2f}"


@to_sql.register(type(None))
def _(value):
    return "NULL"


@to_sql.register
def _(value: Sequence):
    return "(" + ", ".join(to_sql(v) for v in value) + ")"


@to_sql.register(date)
@to_sql.register(datetime)
def _(value):
    return f"DATE '{value}'"


class Color(Enum):
    RED = "r"


to_sql.register(Enum, lambda e: to_sql(e.value))
for v in (5, True, "it's", 2.5, Decimal("1.005"), None, [1, ("a", None)], date(2024, 1, 2), datetime(2024, 1, 2, 3), Color.RED, range(3), b"ab"):
    print(to_sql(v))
for bad in ({1, 2}, object):
    try:
        to_sql(bad)
    except TypeError as e:
        print(type(e).__name__, e)
print(quote("direct"), to_sql.__name__, to_sql.__doc__, to_sql.dispatch(bool) is to_sql.dispatch(int), to_sql.dispatch(str) is quote, to_sql.dispatch(dict) is to_sql.dispatch(object))
print(sorted(t.__name__ for t in to_sql.registry), to_sql.registry[str] is quote)


class MyStr(str):
    pass


print(to_sql(MyStr("sub")))
try:
    to_sql()
except TypeError as e:
    print(type(e).__name__, e)
for bad in (lambda: to_sql.register(lambda v: v), lambda: to_sql.register(5), lambda: to_sql.register("int", len), lambda: to_sql.register(list[int], len)):
    try:
        bad()
    except TypeError as e:
        print(type(e).__name__, str(e).replace("to_sql", "f").split("<function")[0])
