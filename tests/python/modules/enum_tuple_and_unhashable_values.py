from enum import Enum


class Unhashable(Enum):
    LIST = [1, 2]
    DICT = {"a": 1}


print(Unhashable([1, 2]), Unhashable({"a": 1}).name, [1, 2] in Unhashable, [3] in Unhashable)


class Tuple(Enum):
    A = (1, "one")
    B = 2, "two"

    def __init__(self, num, text):
        self.num = num
        self.text = text


print(Tuple.A.value, Tuple((2, "two")), Tuple(1, "one"), Tuple.B.num, Tuple.B.text)


class Multi(Enum):
    A = 1
    B = 2

    def __new__(cls, value):
        self = object.__new__(cls)
        self._value_ = value
        self._add_value_alias_(f"alias{value}")
        return self


print(Multi("alias1"), Multi(2))
