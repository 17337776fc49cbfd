from enum import Enum, IntEnum, IntFlag, auto


class Coded(int, Enum):
    def __new__(cls, code, text=""):
        self = int.__new__(cls, code)
        self._value_ = code
        self.text = text
        return self

    OK = 200, "fine"
    NOT_FOUND = 404, "missing"


print(Coded.OK, Coded.OK + 1, Coded(404).text, Coded.NOT_FOUND.value, repr(Coded.OK))


class Mixed(Enum):
    A = auto(), "first"
    B = auto(), "second"


print([m.value for m in Mixed])
try:
    class Bad(Enum):
        A = "text"
        B = auto()
    print([m.value for m in Bad])
except TypeError as e:
    print(type(e).__name__, e)
try:
    class Bad2(Enum):
        A = 1
        B = auto()
        C = "x"
        D = auto()
    print([m.value for m in Bad2])
except Exception as e:
    print(type(e).__name__, e)
print(IntFlag("P", "X W R").R.value, IntEnum("E", "a b", start=5).b.value)
