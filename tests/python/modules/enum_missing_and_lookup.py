from enum import Enum, StrEnum


class Level(Enum):
    DEBUG = 10
    INFO = 20
    UNKNOWN = -1

    @classmethod
    def _missing_(cls, value):
        print("_missing_", repr(value))
        if isinstance(value, str):
            for m in cls:
                if m.name == value.upper():
                    return m
            return None
        if value == "bad":
            return 5
        if isinstance(value, float):
            return "not a member"
        if value == 13:
            raise LookupError("unlucky")
        return cls.UNKNOWN if isinstance(value, int) else None


print(Level(10), Level("info"), Level("Debug"), Level(99))
for v in ("verbose", None, 1.5, 13):
    try:
        print(Level(v))
    except Exception as e:
        print(type(e).__name__, e, "| context:", type(e.__context__).__name__)


class Method(StrEnum):
    GET = "get"

    @classmethod
    def _missing_(cls, value):
        value = value.lower()
        return next((m for m in cls if m.value == value), None)


print(Method("GET"), Method("Get") is Method.GET)
try:
    Method("PUT")
except ValueError as e:
    print(e)
print(Level.__members__.get("NOPE", "default"), getattr(Level, "INFO"), Level._member_names_, sorted(Level._value2member_map_), hasattr(Level, "TRACE"))
