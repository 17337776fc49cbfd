from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, Flag, IntEnum, auto, unique, verify


class Status(Enum):
    ACTIVE = 1
    ENABLED = 1
    DISABLED = 2
    OFF = 2
    LAST = 3


print(list(Status), Status.ENABLED, Status.OFF is Status.DISABLED, len(Status), Status["ENABLED"].name)
print([(name, member.name) for name, member in Status.__members__.items()])
print([name for name, m in Status.__members__.items() if m.name != name])


def attempt(label, f):
    try:
        print(label, list(f()))
    except Exception as e:
        print(label, type(e).__name__, e)


def dup():
    @unique
    class Mistake(Enum):
        ONE = 1
        TWO = 2
        THREE = 3
        FOUR = 3
        FIVE = 1
    return Mistake


def ok():
    @unique
    class Fine(Enum):
        A = 1
        B = 2
    return Fine


def verify_unique():
    @verify(UNIQUE)
    class Color(Enum):
        RED = 1
        CRIMSON = 1
    return Color


def gap():
    @verify(CONTINUOUS)
    class Color(IntEnum):
        RED = 1
        GREEN = 3
        BLUE = 6
    return Color


def continuous():
    @verify(CONTINUOUS, UNIQUE)
    class Color(IntEnum):
        RED = 1
        GREEN = 2
    return Color


def named():
    @verify(NAMED_FLAGS)
    class Perm(Flag):
        R = 1
        W = 2
        BOTH = 3
        WIDE = 31
    return Perm


def duplicate_name():
    class Twice(Enum):
        A = 1
        A = 2
    return Twice


for f in (dup, ok, verify_unique, gap, continuous, named, duplicate_name):
    attempt(f.__name__, f)
print(UNIQUE, CONTINUOUS, NAMED_FLAGS)
