# Values json does not know: default=, and a JSONEncoder of one's own.
import json
from dataclasses import dataclass, asdict, is_dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum, IntEnum
from uuid import UUID


class Color(Enum):
    RED = "red"


class Level(IntEnum):
    LOW = 1


@dataclass
class Point:
    x: int
    y: float


class Encoder(json.JSONEncoder):
    def default(self, o):
        if is_dataclass(o):
            return asdict(o)
        if isinstance(o, (date, datetime)):
            return o.isoformat()
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        if isinstance(o, Decimal):
            return str(o)
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


data = {"p": Point(1, 2.5), "d": date(2024, 2, 29), "t": datetime(2024, 1, 2, 3, 4, 5), "s": {3, 1, 2}, "m": Decimal("9.90"), "c": 1 + 2j}
print(json.dumps(data, cls=Encoder))
print(json.dumps([data["p"], data["p"]], cls=Encoder, indent=2))
print(json.dumps({"u": UUID(int=5), "e": Color.RED}, default=str), json.dumps(Level.LOW), json.dumps({Level.LOW: 1}))
print(json.dumps([timedelta(hours=1), Color.RED], default=lambda o: {"type": type(o).__name__, "value": str(getattr(o, "value", o))}))
print(json.dumps({"a": object}, default=lambda o: o.__name__), json.dumps([b"ab"], default=lambda b: b.decode()))
for value in [{1, 2}, b"x", Decimal("1"), date(2024, 1, 1), Point(1, 2), Color.RED, 1j, range(3), (i for i in ()), {"k": {"inner": {5}}}, [print]]:
    try:
        json.dumps(value)
    except TypeError as e:
        print(e, getattr(e, "__notes__", None))
try:
    json.dumps(timedelta(1), cls=Encoder)
except TypeError as e:
    print(e)
