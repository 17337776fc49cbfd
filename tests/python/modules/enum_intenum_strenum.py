from enum import Enum, IntEnum, ReprEnum, StrEnum
import json


class Level(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10


print(Level.LOW, repr(Level.LOW), str(Level.LOW), f"{Level.MID}", f"{Level.MID:03d}", "%d" % Level.HIGH, "%s" % Level.HIGH, format(Level.LOW, "x"))
print(Level.LOW < Level.HIGH, Level.LOW == 1, Level.MID + 1, type(Level.MID + 1).__name__, sorted([Level.HIGH, Level.LOW]), max(Level), [10, 20, 30][Level.LOW], sum(Level), Level(5), range(Level.MID)[-1])
print(isinstance(Level.LOW, int), json.dumps({"l": Level.HIGH, Level.LOW: 1}), int(Level.HIGH), Level.LOW / 2, ~Level.LOW, bool(IntEnum("Z", {"ZERO": 0}).ZERO), {1: "one"}[Level.LOW], Level.HIGH.bit_length())


class Method(StrEnum):
    GET = "get"
    POST = "post"


print(Method.GET, repr(Method.GET), str(Method.GET), f"{Method.POST:>6}|", Method.GET + "!", Method.GET.upper(), Method("post"), Method.GET == "get", "-".join(Method), json.dumps([Method.GET]), "et" in Method.GET, len(Method.POST), {"get": 1}[Method.GET], "get" in Method, isinstance(Method.GET, str))


class OldStr(str, Enum):
    A = "a"


class OldInt(int, Enum):
    ONE = 1


class Temp(float, ReprEnum):
    BOILING = 100.0


print(OldStr.A, repr(OldStr.A), f"{OldStr.A}", OldStr.A == "a", OldStr.A + "b", OldStr.A.value, OldInt.ONE, f"{OldInt.ONE}", OldInt.ONE + 1, Temp.BOILING, repr(Temp.BOILING), Temp.BOILING / 2)
for f in (lambda: Level("5"), lambda: Level(7), lambda: Method("GET"), lambda: StrEnum("X", {"a": 1}), lambda: IntEnum("X", {"a": "notint"}), lambda: Level.LOW < "x"):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
