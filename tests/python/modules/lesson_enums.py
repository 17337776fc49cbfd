# Enum: members, aliases, auto, Flag, IntEnum, StrEnum, methods, lookups, iteration, errors.
import enum
from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique, verify, CONTINUOUS, NAMED_FLAGS, EnumMeta


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def __str__(self):
        return self.name.title()

    @property
    def pretty(self):
        return f"<{self}>"

    @classmethod
    def default(cls):
        return cls.GREEN


print(Color.RED, repr(Color.RED), Color.CRIMSON is Color.RED, Color(2), Color["GREEN"], list(Color), Color.__members__, len(Color), Color.RED in Color, 1 in Color, 5 in Color)
print(Color.RED.pretty, Color.default(), f"{Color.RED}", f"{Color.RED!r:>20}", Color.RED.name, Color.RED.value, type(Color.RED), isinstance(Color.RED, Color), {Color.RED: 1})
for attempt in (lambda: Color(9), lambda: Color["X"], lambda: Color.RED < Color.GREEN, lambda: setattr(Color, "RED", 5), lambda: setattr(Color.RED, "value", 5), lambda: Color(), lambda: Color.PURPLE, lambda: delattr(Color, "RED"), lambda: Color.RED.GREEN):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67e-11 * self.mass / self.radius ** 2, 2)


print([(p.name, p.gravity) for p in Planet], Planet((6.42e23, 3.39e6)))


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Perm.R | Perm.X, Perm.RW, Perm(5), Perm.R in Perm.RW, ~Perm.R, Perm.RW & Perm.W, Perm(0), bool(Perm(0)), list(Perm.RW), Perm.R ^ Perm.RW, len(Perm.RW), repr(Perm(7)))
try:
    Perm(8)
except ValueError as e:
    print(e)


class Level(IntEnum):
    LOW = 10
    HIGH = auto()


print(Level.LOW < Level.HIGH, Level.HIGH + 1, f"{Level.LOW}", str(Level.LOW), repr(Level.LOW), Level(10), max(Level), sorted(Level, reverse=True), Level.LOW == 10, [0] * 11 and Level.HIGH.bit_length(), "%d" % Level.LOW)


class Mood(StrEnum):
    HAPPY = auto()
    SAD = "so sad"


print(Mood.HAPPY, repr(Mood.SAD), Mood("happy"), Mood.HAPPY.upper(), "happy" == Mood.HAPPY, f"{Mood.SAD:>10}", ",".join(Mood))


class Op(IntFlag):
    A = 1
    B = 2


print(Op.A | Op.B, repr(Op.A | 8), Op(3), int(Op.A | Op.B), Op.A + 1, list(Op(3)))
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
try:
    @verify(CONTINUOUS)
    class Gap(Enum):
        A = 1
        C = 3
except ValueError as e:
    print(e)


class Auto(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)
    ONE = auto()
    TWO = auto()

    @classmethod
    def _missing_(cls, value):
        return cls.ONE if value == "first" else None


print(list(Auto), Auto("first"))
Animal = Enum("Animal", "CAT DOG", start=5)
print(list(Animal), Animal.CAT.value, Enum("N", {"a": 1, "b": 2})["b"], IntEnum("I", ["x", "y"]).y + 1)


class Traffic(Enum):
    GO = enum.member("go")
    helper = enum.nonmember(42)
    def method(self): return self.value


print(Traffic.GO.method(), Traffic.helper, list(Traffic))
match Color.RED:
    case Color.GREEN: print("green")
    case Color.RED: print("red")
print(Color.RED.__class__.__name__, Color.__doc__, hash(Color.RED) == hash("RED"), Color.RED.__hash__() == hash(Color.RED), enum.property, Color.__name__, issubclass(Level, int), Level.__mro__[1:3])
