from enum import Enum, Flag, StrEnum, auto


class N(Enum):
    A = auto()
    B = auto()
    TEN = 10
    C = auto()
    LOW = 3
    D = auto()


print([(m.name, m.value) for m in N])


class S(StrEnum):
    HELLO_WORLD = auto()
    Other = auto()
    FIXED = "fixed value"


print([(m.name, m.value) for m in S], S.HELLO_WORLD == "hello_world")


class F(Flag):
    A = auto()
    B = auto()
    EIGHT = 8
    C = auto()


print([(m.name, m.value) for m in F])


class Ordinal(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return (name.lower(), start, count, last_values[-1] if last_values else None)

    FIRST = auto()
    SECOND = auto()


print([m.value for m in Ordinal])
