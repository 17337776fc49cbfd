from dataclasses import dataclass
from enum import Enum


class Coordinate(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj

    PX = (0, "P.X", "km")
    PY = (1, "P.Y", "km")


print(Coordinate.PY, Coordinate(0).label, bytes(Coordinate.PY), Coordinate.PX.value)


@dataclass
class CreatureMixin:
    size: str
    legs: int


class Creature(CreatureMixin, Enum):
    BEETLE = "small", 6
    DOG = "medium", 4


print(Creature.DOG, repr(Creature.DOG), Creature.DOG.legs, Creature.BEETLE.size)
